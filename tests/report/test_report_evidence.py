"""Every statement finds its sentences, its speaker and its way, whatever the trace lacks."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.nouns import Article, Attribution, Block, Source, Span, Statement, Trace
from accordingto.report.evidence import Evidence, office, stretches
from accordingto.report.sentences import sentences


def test_the_sentences_around_a_statement_come_with_their_context(story: Trace) -> None:
    evidence = Evidence(story)
    said = evidence.said("harbour", "s4")
    assert said
    [excerpt] = evidence.excerpts(said.article, said.attribution.content)
    text = said.article.text
    assert excerpt.before.of(text).startswith("Iryna Dovhan, a spokeswoman")
    assert excerpt.window.of(text) == "“There is no such plan,” she said."
    assert excerpt.after.of(text) == "The company did not answer questions."
    assert excerpt.language == "en"


def test_context_does_not_cross_into_the_next_block(story: Trace) -> None:
    evidence = Evidence(story)
    said = evidence.said("harbour", "s2")
    assert said
    [excerpt] = evidence.excerpts(said.article, said.attribution.content)
    assert excerpt.before.start == excerpt.before.end
    assert excerpt.after.start == excerpt.after.end


def test_a_sentence_between_two_excerpts_is_shown_once() -> None:
    text = "The mill burned. Rain fell all night. The miller wept."
    article = Article("a", "a.txt", text)
    shown, _ = sentences(
        Evidence(Trace(articles=(article,))), article, (Span(0, 8), Span(len(text) - 5, len(text))), []
    )
    assert [(one.before, one.after) for one in shown] == [("", "Rain fell all night."), ("", "")]


def test_the_way_runs_from_the_nearest_to_the_farthest(story: Trace) -> None:
    evidence = Evidence(story)
    said = evidence.said("podil", "s2")
    assert said
    assert evidence.via(said) == ["The Harbour Times"]


def test_statements_that_report_each_other_end() -> None:
    one = Attribution("a", (Span(0, 1),), (), (Span(2, 3),), parent="b")
    other = Attribution("b", (Span(4, 5),), (), (Span(2, 3),), parent="a")
    evidence = Evidence(Trace(articles=(Article("x", "x", "A b C", attributions=(one, other)),)))
    said = evidence.said("x", "a")
    assert said
    assert evidence.via(said) == ["C"]


def test_what_is_not_there_is_left_out(story: Trace) -> None:
    evidence = Evidence(story)
    assert evidence.said("harbour", "none") is None
    assert len(evidence.of([Statement("gone", "s1", "asserts"), *story.claims[1].attributions])) == 3


def test_a_speaker_has_one_name_over_languages(story: Trace) -> None:
    evidence = Evidence(story)
    names = {evidence.speaker(said) for said in evidence.of(story.claims[0].attributions[-4:-1])}
    assert names == {"Iryna Dovhan"}


blocks = st.lists(st.builds(Block, st.integers(0, 40), st.integers(0, 40), st.just("paragraph")), max_size=6)


@given(st.text(max_size=30), blocks)
def test_stretches_cover_the_text_once_whatever_the_blocks(text: str, given: list[Block]) -> None:
    found = [span for span, _ in stretches(Article("a", "a", text, blocks=tuple(given)))]
    assert "".join(span.of(text) for span in found) == text
    assert all(one.end == other.start for one, other in pairwise(found))


@given(st.text(alphabet="ab .!\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_excerpts_hold_every_letter_that_is_asked_for(text: str, start: int, end: int) -> None:
    article = Article("a", "a", text)
    excerpts = Evidence(Trace(articles=(article,))).excerpts(article, (Span(start, end),))
    covered = {at for e in excerpts for at in range(e.window.start, e.window.end)}
    assert {at for at in range(start, min(end, len(text))) if not text[at].isspace()} <= covered


def test_a_span_outside_the_text_is_no_trouble(story: Trace) -> None:
    article = msgspec.structs.replace(story.articles[0], blocks=())
    assert Evidence(story).excerpts(article, (Span(10**6, 10**6 + 5),)) == []


@pytest.mark.parametrize(
    ("name", "role", "affiliation", "shown"),
    [
        ("Ines Holm", "chair", "Lund Bank", "chair, Lund Bank"),
        ("Ines Holm", "Lund Bank analyst", "Lund Bank", "Lund Bank analyst"),
        ("Lund's mayor", "mayor", "Lund", ""),
        ("Ines Holm", None, None, ""),
    ],
)
def test_what_somebody_is_is_said_once(name: str, role: str | None, affiliation: str | None, shown: str) -> None:
    assert office(Source("s1", "person", name, role=role, affiliation=affiliation)) == shown

"""Attributions over the same words: the outer, the one beside and the inner are all kept."""

import pytest
from tests.attribution.encoder.drafts import ENGLISH, at, draft

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.nesting import adopt, inner

THAT = ("that",)


def words(text: str, drafts: list[Draft]) -> list[list[str]]:
    return [[text[s:e] for s, e in d.content] for d in drafts]


def test_a_cue_before_an_attribution_reports_all_of_it() -> None:
    text = "The paper said that two officials told it the dam was weak."
    known = [draft(text, "two officials", "told", "the dam was weak")]
    found = adopt(text, known, [draft(text, "The paper", "said")], THAT)
    assert words(text, found) == [["the dam was weak"], ["two officials told it the dam was weak"]]


def test_a_cue_beside_another_shares_its_content() -> None:
    text = "Reuters reported, citing two officials, that the dam was weak."
    known = [draft(text, "two officials", "citing", "the dam was weak")]
    found = adopt(text, [*known], [draft(text, "Reuters", "reported")], THAT)
    assert words(text, found) == [["the dam was weak"], ["the dam was weak"]]


def test_a_cue_of_another_sentence_or_without_source_adopts_nothing() -> None:
    text = "The mayor spoke. Two officials said the dam was weak."
    known = [draft(text, "Two officials", "said", "the dam was weak")]
    assert adopt(text, known, [draft(text, "The mayor", "spoke")], THAT) == known
    assert adopt(text, known, [draft(text, None, "spoke")], THAT) == known


def test_inner_attributions_lie_within_one_content_and_are_not_a_mere_i_think() -> None:
    text = "Ann said Bob swore it was all over. “I think it may rain,” he said."
    contents = [at(text, "Bob swore it was all over"), at(text, "I think it may rain")]
    outer = [draft(text, "Ann", "said", "Bob swore it was all over")]
    read = [
        draft(text, "Bob", "swore", "it was all over"),
        draft(text, "I", "think", "it may rain"),
        draft(text, "Bob", "swore", "it may rain"),
    ]
    assert words(text, inner(text, outer, read, contents, ENGLISH)[1:]) == [["it was all over"]]


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("Nobody", "suggests", "the gate was opened by hand"),
        ("the guards", "did not say", "who had opened the gate"),
        ("the owners", "want", "the gate opened by summer"),
        ("the board", "was considering", "a wider gate by summer"),
        ("the board", "appreciates", "the town opening a wider gate"),
        ("the town", "to ask for", "help from the next county"),
    ],
)
def test_what_a_speaker_says_that_others_want_or_do_not_say_is_no_attribution(
    source: str, cue: str, content: str
) -> None:
    told = f"{source} {cue} {content}"
    text = f"Ann said {told}."
    outer = [draft(text, "Ann", "said", told)]
    assert inner(text, outer, [draft(text, source, cue, content)], [at(text, told)], ENGLISH) == outer


def test_who_says_they_hope_says_one_thing() -> None:
    text = "Ann said that she hopes the rain will stop."
    outer = [draft(text, "Ann", "said", "that she hopes the rain will stop")]
    read = [draft(text, "she", "hopes", "the rain will stop")]
    contents = [at(text, "she hopes the rain will stop")]
    assert inner(text, outer, read, contents, ENGLISH) == read

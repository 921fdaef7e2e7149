"""The terminal view reads at 80 columns, without colour and in a pipe, and passes on no escape sequence."""

import io
import re
from collections.abc import Callable

import msgspec
import pytest
from rich.console import Console

from accordingto import report
from accordingto.nouns import Article, Attribution, Near, Outlet, Source, Span, Trace
from accordingto.report import screen


def printed(noun: Article | Trace, width: int = 80, **more: object) -> str:
    out = io.StringIO()
    report.terminal(noun, Console(file=out, width=width, **more))  # type: ignore[arg-type]
    return out.getvalue()


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_an_article_is_told_in_80_columns(story: Trace) -> None:
    text = printed(story.articles[1])
    assert max(map(len, text.splitlines())) <= 80
    assert "Новини Подолу · 4 Mar 2024 · Ukrainian" in text
    assert "via The Harbour Times" in text
    assert "denies" in text
    assert "\x1b" not in text


def test_a_trace_tells_roots_chain_denials_and_why(story: Trace) -> None:
    text = squeezed(printed(story))
    assert "independent roots 2 (two)" in text
    assert "two officials with knowledge of the decision (unnamed, 2) → The Harbour Times" in text
    assert "denies it Iryna Dovhan" in text
    assert "doubts it Речники" in text
    assert "2+ A bus line over the new bridge would replace it" in squeezed(printed(story, 200))
    assert "0 the ferries have already been offered for sale no source stated" in squeezed(printed(story, 200))
    assert "Delta Wire copies The Harbour Times" in text
    assert "because 2 articles state The Harbour Times as origin" in text
    assert "look at 4 articles rest on one root, through The Harbour Times" in text


def test_a_retelling_is_a_sentence_and_its_reason_stands_below_it(story: Trace) -> None:
    lines = printed(story).splitlines()
    at = lines.index("Новини Подолу cites The Harbour Times")
    assert lines[at + 1].startswith("   names The Harbour Times")


def test_sources_of_an_article_are_of_the_kinds_that_those_of_a_trace_are(story: Trace) -> None:
    of_article, of_trace = printed(story.articles[0]), printed(story)
    assert "named person" in of_article
    assert "named person" in of_trace


def test_a_later_figure_names_the_claim_that_it_replaces(story: Trace) -> None:
    claims = [msgspec.structs.replace(c, supersedes=(story.claims[1].id,)) for c in story.claims]
    text = squeezed(printed(msgspec.structs.replace(story, claims=(claims[0], story.claims[1], claims[2])), 200))
    assert f"later figure of {story.claims[1].text}" in text
    assert f"a later figure of: {story.claims[1].text}" in text


def test_a_close_claim_is_told_by_its_number(story: Trace) -> None:
    first, second, *others = story.claims
    close = msgspec.structs.replace(first, near=(Near(second.id, 0.3),))
    several = [msgspec.structs.replace(second, attributions=(*second.attributions, *first.attributions[:1]))]
    text = squeezed(printed(msgspec.structs.replace(story, claims=(close, *several, *others)), 200))
    assert "close to 2" in text


def test_claims_of_most_articles_come_first(story: Trace) -> None:
    turned = msgspec.structs.replace(story, claims=story.claims[::-1])
    assert "1. The state ferry company" in printed(turned)


def test_colour_only_adds_to_the_words(story: Trace) -> None:
    coloured = printed(story, force_terminal=True, color_system="truecolor")
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == printed(story)


def test_no_escape_sequence_or_markup_of_a_page_gets_through() -> None:
    poison = "\x1b]0;owned\x07\x9b31m[bold red]\u202eX[/bold red]\r\n\x08"
    article = Article(
        "a", poison, poison, url=poison, outlet=Outlet(poison), title=poison, published=poison, language="en",
        attributions=(Attribution("s", (Span(0, 5),), (Span(0, 9),), (Span(0, len(poison)),), speaker="x"),),
        sources=(Source("x", "person", poison, role=poison),),
    )  # fmt: skip
    for text in (printed(article), printed(Trace(articles=(article,)))):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "[bold red]X[/bold red]" in printed(article, width=200)


def test_what_a_long_trace_leaves_out_is_counted(
    statement_heavy: Callable[[int], Trace], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "STATEMENTS", 4)
    monkeypatch.setattr(screen, "ROWS", 2)
    trace = statement_heavy(5)
    assert "1 further statement in the JSON only." in printed(trace.articles[0])
    many = msgspec.structs.replace(trace, claims=trace.claims * 5)
    assert "3 further claims in the JSON only." in printed(many)


def test_the_outlet_that_a_source_spoke_to_is_part_of_the_way(story: Trace) -> None:
    article = story.articles[3]
    told = msgspec.structs.replace(article.attributions[0], told="Reuters")
    assert "via Reuters" in printed(msgspec.structs.replace(article, attributions=(told,)))
    told = msgspec.structs.replace(told, told="Delta Wire")
    assert "via" not in printed(msgspec.structs.replace(article, attributions=(told,)))


def test_an_article_without_statements_says_so() -> None:
    assert "No attributed statement found." in printed(Article("a", "a.txt", "Nothing."))

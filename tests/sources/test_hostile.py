"""Hostile pages: what a sentence or a page costs goes with its length, however many statements it has."""

import time

import pytest

from accordingto.nouns import Article, Attribution, Block, Span
from accordingto.sources import identify
from tests.sources.build import OUTLETS, OWN

SECONDS = 8
"""Of processor time: an eighth of what it takes where each statement has the rest of its sentence gone through."""


def endless(clause: str, source: str, cue: str, content: str, times: int) -> Article:
    """Return a page with a statement in each of its clauses, each of which is a paragraph if it ends a line."""

    def spans(piece: str, clause_at: int) -> tuple[Span, ...]:
        at = clause_at + clause.index(piece)
        return (Span(at, at + len(piece)),)

    said = tuple(
        Attribution(f"a{n}", spans(source, at), spans(cue, at), spans(content, at))
        for n, at in enumerate(range(0, times * len(clause), len(clause)))
    )
    text = clause * times
    size = len(clause) if clause.endswith("\n") else len(text)
    blocks = tuple(Block(at, at + size, "paragraph", "en") for at in range(0, len(text), size))
    return Article(id="p", input="p", text=text, outlet=OWN, language="en", blocks=blocks, attributions=said)


@pytest.mark.parametrize(
    ("clause", "source", "content", "times"),
    [
        ("the mayor said that the bridge is safe and ", "the mayor", "the bridge is safe", 2_000),
        ("The mayor said that the bridge is safe.\n", "The mayor", "the bridge is safe", 20_000),
    ],
)
def test_very_many_statements_take_time_by_their_number_in_a_sentence_and_on_a_page(
    clause: str, source: str, content: str, times: int
) -> None:
    page = endless(clause, source, "said", content, times)
    began = time.process_time()
    article = identify(page, OUTLETS)
    assert time.process_time() - began < SECONDS
    assert all(a.speaker for a in article.attributions)

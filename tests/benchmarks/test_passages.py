"""Passages with gold: every string of it is found where it belongs, and the scores count what they say."""

from pathlib import Path

import pytest
from benchmarks.passages import FOLDER, Passage, Statement, Tally, located, read

from accordingto.attribution.finding import Finding
from accordingto.nouns import Span

TEXT = "Lund said the dam is safe. The dam is safe, said the mayor, who said so twice."


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jsonl")), ids=lambda p: p.stem)
def test_every_statement_of_the_passages_stands_in_its_text(path: Path) -> None:
    passages = read(path)
    assert len(passages) >= 12
    assert all(passage.located() for passage in passages)


def test_of_several_places_that_nearest_to_the_rest_counts() -> None:
    found = located(TEXT, Statement("the mayor", "said", "The dam is safe"))
    assert [TEXT[s:e] for s, e in found.source] == ["the mayor"]
    assert found.cue == ((44, 48),)


def test_a_string_that_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="not in the text"):
        located(TEXT, Statement("the vicar", "said", "The dam is safe"))


def test_a_tally_counts_found_right_and_stances() -> None:
    passage = Passage("x", "local", TEXT, [Statement("Lund", "said", "the dam is safe")])
    right = Finding((Span(0, 4),), (Span(5, 9),), (Span(10, 25),), 0.9, "denies")
    wrong = Finding((Span(49, 58),), (Span(44, 48),), (Span(60, 77),), 0.9)
    tally = Tally()
    tally.add(passage, [right, wrong])
    assert tally.line() == "recall 100.0  precision 50.0  F1 66.7  stance 0.0  of 1"

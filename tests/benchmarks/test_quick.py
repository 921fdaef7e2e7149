"""In full against quickly: both ways read every passage, and a language that only the network reads is the same."""

import pytest
from benchmarks.passages import FOLDER, Passage, Statement, read
from benchmarks.quick import compared

TEXT = "Szyper Wilk dodał, że kuter wróci. „Silnik zawiódł” – skwitował armator Lis."


def test_both_ways_read_the_same_passages() -> None:
    statements = [
        Statement("Szyper Wilk", "dodał", "kuter wróci"),
        Statement("armator Lis", "skwitował", "Silnik zawiódł"),
    ]
    full, quick = compared("pl", [Passage("x", "local", TEXT, statements)])
    assert full.tally.gold == quick.tally.gold == 2
    assert full.tally.right == quick.tally.right == 2
    assert full.seconds > 0 < quick.seconds


def test_what_only_the_network_reads_is_found_in_both() -> None:
    full, quick = compared("it", read(FOLDER / "it.jsonl")[:1])
    assert full.tally.line() == quick.tally.line()


def test_a_language_that_nothing_reads_is_told() -> None:
    with pytest.raises(ValueError, match="xx: not read yet"):
        compared("xx", [Passage("x", "local", TEXT, [])])

"""The quality gate: the grammar on our own samples, so that no change loses quality unseen."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from accordingto.attribution.grammar import GrammarReader
from accordingto.nouns import Block, Span

from .scoring import Scores

# Of the sample that a floor was measured on: whoever changes the sample measures anew and sets both.
# The floor is the match F1 in percent that was measured, less one, rounded down.
FLOORS = {
    "uk": ("d657f062f1a110d42970f116c0880d462a8d9d13afa8e6777f3a773d516e1a31", 97.0),
    "ru": ("9dfe04f745e9c61f405a60686007e44a0b370568efb59773bf95389b66228645", 97.0),
    "pl": ("59bf285386a203d165c53fdd41cfb78a97a15df5f80b45fdde2e1039f4758cfb", 97.0),
}


def sample(language: str) -> Path:
    return Path(__file__).with_name(f"{language}.jsonl")


def documents(language: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in sample(language).read_text(encoding="utf-8").splitlines()]


def pieces(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in spans]


@pytest.mark.parametrize("language", FLOORS)
def test_the_grammar_keeps_its_quality(language: str) -> None:
    pinned, floor = FLOORS[language]
    assert hashlib.sha256(sample(language).read_bytes()).hexdigest() == pinned
    reader = GrammarReader(language)
    scores = Scores()
    for document in documents(language):
        text = document["text"]
        found = reader.read(text, [Block(0, len(text), "paragraph", language)])
        predicted = [{"source": pieces(f.source), "cue": pieces(f.cue), "content": pieces(f.content)} for f in found]
        scores.add(text, document["attributions"], predicted)
    assert 100 * scores["match"].f1 >= floor
    assert scores["match"].precision >= 0.8, "a false statement costs more than a missed one"


@pytest.mark.parametrize("language", FLOORS)
def test_the_sample_is_by_the_contract(language: str) -> None:
    everything = documents(language)
    assert len(everything) >= 150
    assert sum(not d["attributions"] for d in everything) >= 70
    for document in everything:
        for item in document["attributions"]:
            for start, end in (*item["source"], *item["cue"], *item["content"]):
                words = document["text"][start:end]
                assert words
                assert words == words.strip()

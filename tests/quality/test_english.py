"""The quality gate: the shipped English model on our own sample, so that no change loses quality unseen."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from accordingto.attribution import readers
from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.finding import Reader
from accordingto.nouns import Block, Span

from .scoring import Scores

SAMPLE = Path(__file__).with_name("english.jsonl")
SHA256 = "737e704c86fda9248af35853e5c62c456010917a9d5f7517815e166e8ba1ba7c"
"""Of the sample that the floor was measured on: whoever changes the sample measures anew and sets both."""
FLOOR = 96.0
"""Match F1 in percent: what was measured, less one, rounded down."""
ROAD_FLOOR = 96.0
"""The same with the citations that the road adds to what the model finds."""
REGISTERS = {"wire": 99.0, "business": 97.0, "science": 97.0, "sports": 94.0, "crime": 94.0, "translated": 97.0}
"""The same for the kinds of text that the training corpus has none of, each about thirty attributions."""


def documents() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]


def pieces(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in spans]


def trained() -> Reader:
    return EncoderReader(Path(str(resources.files("accordingto.attribution") / "models" / "english")))


def road() -> Reader:
    found = readers.reader("en")
    assert found
    return found


@cache
def measured(made: Callable[[], Reader]) -> tuple[Scores, dict[str, Scores]]:
    """Return the scores of the reader that `made` gives on the sample, and those on each kind of text in it."""
    reader = made()
    scores: Scores = Scores()
    kinds: dict[str, Scores] = defaultdict(Scores)
    for document in documents():
        text = document["text"]
        found = reader.read(text, [Block(0, len(text), "paragraph", "en")])
        predicted = [{"source": pieces(f.source), "cue": pieces(f.cue), "content": pieces(f.content)} for f in found]
        for some in (scores, kinds[document["kind"]]):
            some.add(text, document["attributions"], predicted)
    return scores, kinds


def test_the_model_keeps_its_quality() -> None:
    assert hashlib.sha256(SAMPLE.read_bytes()).hexdigest() == SHA256
    assert 100 * measured(trained)[0]["match"].f1 >= FLOOR


def test_so_does_the_road() -> None:
    assert 100 * measured(road)[0]["match"].f1 >= ROAD_FLOOR


@pytest.mark.parametrize(("kind", "floor"), REGISTERS.items())
def test_no_register_is_left_behind(kind: str, floor: float) -> None:
    scores = measured(trained)[1][kind]["match"]
    assert scores.gold >= 25
    assert 100 * scores.f1 >= floor


def test_the_sample_is_by_the_contract() -> None:
    kinds = set()
    for document in documents():
        kinds.add(document["kind"])
        for item in document["attributions"]:
            for start, end in (*item["source"], *item["cue"], *item["content"]):
                words = document["text"][start:end]
                assert words
                assert words == words.strip()
            for start, end in item["content"]:
                assert not document["text"][start:end].startswith("that ")
    assert len(kinds) >= 12


def test_a_perfect_answer_scores_full_and_none_scores_nothing() -> None:
    scores, nothing = Scores(), Scores()
    for document in documents():
        scores.add(document["text"], document["attributions"], document["attributions"])
        nothing.add(document["text"], document["attributions"], [])
    assert scores["match"].f1 == scores["strict"].f1 == scores["exact content"].f1 == 1.0
    assert nothing["match"].f1 == 0.0


@pytest.mark.parametrize(
    ("predicted", "match", "strict"),
    [
        # Half of the content and the wrong word of the source: a match, no strict one.
        ({"source": [[0, 3]], "content": [[13, 24]]}, 1, 0),
        # The last word of the source stands for all of it.
        ({"source": [[4, 7]], "content": [[13, 34]]}, 1, 1),
        ({"source": [], "content": [[13, 34]]}, 0, 0),
        ({"source": [[0, 7]], "content": [[13, 16]]}, 0, 0),
    ],
)
def test_scores_by_hand(predicted: dict[str, Any], match: int, strict: int) -> None:
    text = "Ann Lee said the dam was not safe there."
    gold = {"source": [[0, 7]], "cue": [[8, 12]], "content": [[13, 33]]}
    scores = Scores()
    scores.add(text, [gold], [predicted])
    assert (scores["match"].right, scores["strict"].right) == (match, strict)

"""What the network that reads two contents at once learns from: pairs of contents of one event.

Of claim sets whose contents are marked (``sets/*.jsonl``) it is known which of two that make one claim are on
contrary sides of it; of those of the encoder of meaning and of stories only whether they make one.
"""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
import numpy as np
from benchmarks.meaning import Event
from msgspec import Struct

from accordingto.provenance.meaning import vectors
from training.together.network import CLASSES

SETS = Path(__file__).with_name("sets")
Side = Literal["says", "denies", "doubts", "names"]
OTHER, SAME, CONTRARY = range(len(CLASSES))
EITHER = len(CLASSES)
"""One claim, on the same or on contrary sides."""


class MarkedSet(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of ``sets/*.jsonl``."""

    topic: str
    claims: list[tuple[str, list[tuple[str, str, Side]]]]
    """Of each claim its gist, then language (ISO 639-1), wording and side of every content that makes it.

    ``says`` where its words assert the claim, ``denies`` where they assert the contrary, ``doubts`` where they call it
    unproven or unlikely, ``names`` where they only name it.
    """
    none: list[tuple[str, str]]
    """Contents that make no claim of the set, nor one with each other."""


class Marked(NamedTuple):
    """The contents of one event, each with its claims and, where it is known, its side."""

    texts: list[str]
    claims: list[frozenset[str]]
    sides: list[Side | None]


class Pair(NamedTuple):
    """Two contents and what they are to each other: a number of `CLASSES`, or `EITHER`."""

    one: str
    other: str
    label: int


class Chosen(NamedTuple):
    """How many pairs of an event are taken.

    Pairs of one claim at most; of each content its `near` likest of other claims by the encoder of meaning, and one
    more by lot; of these in all `ratio` times as many as of one claim.
    """

    same: int
    near: int = 6
    ratio: float = 2.2


def marked_sets(folder: Path = SETS) -> list[Marked]:
    """Return the events of all marked claim sets in `folder`."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_bytes().splitlines())
    return [_marked(msgspec.json.decode(line, type=MarkedSet)) for line in lines]


def unmarked(events: Iterable[Event]) -> list[Marked]:
    """Return `events` of which no side is known; a content that makes no claim makes one of its own."""
    return [
        Marked(e.texts, [c or frozenset({f"n{n}"}) for n, c in enumerate(e.claims)], [None] * len(e.texts))
        for e in events
    ]


def pairs(events: Iterable[Marked], chosen: Chosen, rng: random.Random) -> list[Pair]:
    """Return pairs of the contents of each of `events`, the order of the two drawn by lot."""
    return [pair for event in events for pair in _of(event, chosen, rng)]


def sided(event: Marked) -> list[Pair]:
    """Return all pairs of an event that make one claim and of which the sides are known."""
    return [p for p in _one_claim(event) if p.label in {SAME, CONTRARY}]


def _marked(found: MarkedSet) -> Marked:
    rows: list[tuple[str, str, Side | None]] = [
        (text, f"c{n}", side) for n, (_, said) in enumerate(found.claims) for _, text, side in said
    ]
    rows += [(text, f"n{n}", None) for n, (_, text) in enumerate(found.none)]
    return Marked([t for t, _, _ in rows], [frozenset({c}) for _, c, _ in rows], [s for _, _, s in rows])


def _label(one: Side | None, other: Side | None) -> int:
    """Return what two contents of one claim are to each other by their sides."""
    both = {one, other}
    if both == {"says", "denies"}:
        return CONTRARY
    return SAME if both in ({"says"}, {"denies"}) else EITHER


def _one_claim(event: Marked) -> list[Pair]:
    texts, claims, sides = event
    known = any(sides)
    return [
        Pair(texts[a], texts[b], _label(sides[a], sides[b]) if known else SAME)
        for a in range(len(texts))
        for b in range(a + 1, len(texts))
        if claims[a] & claims[b]
    ]


def _of(event: Marked, chosen: Chosen, rng: random.Random) -> list[Pair]:
    same = _one_claim(event)
    rng.shuffle(same)
    found = same[: chosen.same]
    others = sorted(_near(event, chosen.near, rng))
    rng.shuffle(others)
    others = others[: int(chosen.ratio * len(found))]
    found += [Pair(event.texts[a], event.texts[b], OTHER) for a, b in others]
    return [Pair(p.other, p.one, p.label) if rng.random() < 0.5 else p for p in found]


def _near(event: Marked, near: int, rng: random.Random) -> set[tuple[int, int]]:
    """Return of each content its `near` likest of other claims and one by lot, as pairs of numbers."""
    made = vectors(event.texts)
    likest: Sequence[Sequence[int]] = np.argsort(-(made @ made.T), axis=1).tolist()
    found = set()
    for a, row in enumerate(likest):
        others = [b for b in row if b != a and not event.claims[a] & event.claims[b]]
        for b in [*others[:near], *(rng.sample(others, 1) if others else [])]:
            found.add((min(a, b), max(a, b)))
    return found

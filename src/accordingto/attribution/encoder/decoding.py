"""From scores of labels to labelled spans: the best allowed path through each window (Viterbi), for all at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accordingto.attribution.encoder.labels import LABELS, allowed

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_BARRED = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Chain:
    """What the CRF learned: the scores of first labels, of last labels, and of one label after another."""

    start: Floats
    stop: Floats
    follow: Floats

    @classmethod
    def of(cls, start: Floats, stop: Floats, follow: Floats) -> "Chain":
        """Return the chain with what BIO forbids barred."""
        first, then = allowed()
        return cls(np.where(first, start, _BARRED), stop, np.where(then, follow, _BARRED))


def best_paths(emissions: list[Floats], chain: Chain) -> list[Ints]:
    """Return the best labels for each window; `emissions` holds (words, labels) for each, at least one word."""
    if not emissions:
        return []
    lengths = [len(e) for e in emissions]
    # Short windows are filled up; what comes after their end is never asked for.
    padded = np.zeros((max(lengths), LABELS, len(emissions)), np.float32)
    for at, own in enumerate(emissions):
        padded[: len(own), :, at] = own
    scores = np.empty_like(padded)
    scores[0] = chain.start[:, None] + padded[0]
    after = np.repeat(chain.follow[:, :, None], len(emissions), 2)
    room = np.empty_like(after)
    for before, own, best in zip(scores[:-1, :, None], padded[1:], scores[1:], strict=True):
        np.add(before, after, out=room)
        np.add(np.maximum.reduce(room), own, out=best)
    last = (scores[np.array(lengths) - 1, :, np.arange(len(emissions))] + chain.stop).argmax(1)
    came = (scores[:-1, None] + chain.follow.T[:, :, None]).argmax(2)
    return [
        _back(came[: length - 1, :, at], label) for at, (length, label) in enumerate(zip(lengths, last, strict=True))
    ]


def _back(came: Ints, last: np.int64) -> Ints:
    """Return the path that ends in `last`; `came` tells for each word and label which label is best before it."""
    path = [int(last)]
    for row in reversed(came.tolist()):
        path.append(row[path[-1]])
    return np.array(path[::-1])


@dataclass(frozen=True, slots=True)
class Labelled:
    """Spans in order of window and place; `first` and `last` count words of the window, both inclusive."""

    window: Ints
    role: Ints
    first: Ints
    last: Ints
    probability: Floats
    """Mean probability of the labels of its words, from their own scores alone."""


def spans(paths: list[Ints], emissions: list[Floats], paragraph: list[Ints]) -> Labelled:
    """Return the spans that the labels spell; a span ends with its paragraph (`paragraph` of each word) at latest."""
    if not paths:
        none = np.zeros(0, np.int64)
        return Labelled(none, none, none, none, np.zeros(0, np.float32))
    lengths = np.array([len(p) for p in paths])
    labels = np.concatenate(paths)
    offset = np.cumsum(lengths) - lengths
    role = (labels - 1) // 2
    opening = np.concatenate(([True], np.diff(np.concatenate(paragraph)) != 0))
    opening[offset] = True
    begins = np.flatnonzero((labels > 0) & (opening | (labels % 2 == 1)))
    # A span lasts until the next begin, the next word outside, or the next opening.
    stops = np.flatnonzero((labels == 0) | opening | (labels % 2 == 1))
    stops = np.append(stops, len(labels))
    ends = stops[np.searchsorted(stops, begins, side="right")] - 1
    own = _softmax(np.concatenate(emissions))
    sums = np.concatenate(([0.0], np.cumsum(own[np.arange(len(labels)), labels])))
    mean = (sums[ends + 1] - sums[begins]) / (ends + 1 - begins)
    window = np.repeat(np.arange(len(paths)), lengths)[begins]
    return Labelled(
        window,
        role[begins].astype(np.int64),
        begins - offset[window],
        ends - offset[window],
        mean.astype(np.float32),
    )


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(1, keepdims=True))
    shares: Floats = raised / raised.sum(1, keepdims=True)
    return shares

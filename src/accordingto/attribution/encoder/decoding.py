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
    lengths = np.array([len(e) for e in emissions])
    order = np.argsort(-lengths, kind="stable")
    longest = int(lengths[order[0]])
    padded = np.zeros((longest, len(emissions), LABELS), np.float32)
    for row, at in enumerate(order):
        padded[: lengths[at], row] = emissions[at]
    # How many of the windows, longest first, still have a word at each step.
    alive = np.searchsorted(-lengths[order], -np.arange(longest), side="left").tolist()
    back = np.zeros((longest, len(emissions), LABELS), np.int64)
    score = chain.start + padded[0]
    into = np.ascontiguousarray(chain.follow.T)
    room = np.empty((len(emissions), LABELS, LABELS), np.float32)
    for step in range(1, longest):
        live = alive[step]
        candidates = np.add(score[:live, None, :], into, out=room[:live])
        candidates.argmax(2, back[step, :live])
        # Asking for the best once more is a third as dear as taking it from where it stands.
        np.add(np.maximum.reduce(candidates, axis=2), padded[step, :live], out=score[:live])
    label = (score + chain.stop).argmax(1)
    paths = np.zeros((longest, len(emissions)), np.int64)
    for step in range(longest - 1, -1, -1):
        live = alive[step]
        paths[step, :live] = label[:live]
        label[:live] = back[step, np.arange(live), label[:live]]
    found: list[Ints] = [np.empty(0, np.int64)] * len(emissions)
    for row, at in enumerate(order):
        found[at] = paths[: lengths[at], row]
    return found


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

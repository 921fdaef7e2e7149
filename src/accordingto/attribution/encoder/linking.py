"""Which cue has which source, and which content has which cue: a choice for each among the spans of its window.

After the pairwise linking of spans by a bilinear score (Dozat and Manning, 2017), with where the two lie to each
other as a learned prior.  Every query may also choose nobody.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accordingto.attribution.encoder.labels import Role
from accordingto.attribution.encoder.products import Floats, Projection

Ints = NDArray[np.int64]

DISTANCES = 17
PARAGRAPHS = 3
BETWEEN = 6


@dataclass(frozen=True, slots=True)
class Candidates:
    """Labelled spans of some windows, in order of window and place; all columns are of one length."""

    window: Ints
    role: Ints
    first: Ints
    """Place of the first piece in the window."""
    last: Ints
    """Place of the first piece of the last word in the window."""
    paragraph: Ints

    def __len__(self) -> int:
        """Return the number of spans."""
        return len(self.role)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Queries (rows) against keys (columns): indices into the candidates, and how the two lie to each other."""

    queries: Ints
    keys: Ints
    distance: Ints
    paragraph: Ints
    between: Ints
    same_window: NDArray[np.bool_]


def pair(candidates: Candidates, query: Role, key: Role) -> Pairs:
    """Lay every candidate of role `query` against every one of role `key`."""
    queries = np.flatnonzero(candidates.role == query)
    keys = np.flatnonzero(candidates.role == key)
    same = candidates.window[queries][:, None] == candidates.window[keys][None, :]
    gap = candidates.first[keys][None, :] - candidates.first[queries][:, None]
    half = DISTANCES // 2
    steps = np.minimum(half, np.ceil(np.log2(np.abs(gap) + 1)).astype(np.int64))
    apart = np.abs(candidates.paragraph[keys][None, :] - candidates.paragraph[queries][:, None])
    # The rank of each key within its window, and how many keys of the window precede each query.
    before = (same & (gap < 0)).sum(axis=1)
    starts = np.searchsorted(candidates.window[keys], candidates.window[keys])
    rank = np.arange(len(keys)) - starts
    between = np.where(gap < 0, before[:, None] - 1 - rank[None, :], rank[None, :] - before[:, None])
    return Pairs(
        queries,
        keys,
        half + np.sign(gap) * steps,
        np.minimum(apart, PARAGRAPHS - 1),
        np.clip(between, 0, BETWEEN - 1),
        same,
    )


@dataclass(frozen=True, slots=True)
class Linker:
    """What one linking head learned; the vectors' part of each score is a product of two projections."""

    query: Projection
    key: Projection
    query_bias: Floats
    key_bias: Floats
    nobody: Floats
    nobody_bias: Floats
    distance: Floats
    paragraph: Floats
    between: Floats

    def link(
        self, vectors: Floats, candidates: Candidates, query: Role, key: Role, against_nobody: float
    ) -> tuple[Ints, Ints, Floats]:
        """Choose a key for each query: return the queries, the chosen keys (-1: nobody) and their probabilities.

        `vectors` has a row (first, last and mean of the pieces) for each candidate; `against_nobody` is taken off
        the score of nobody.
        """
        pairs = pair(candidates, query, key)
        asking = vectors[pairs.queries]
        scores = np.empty((len(pairs.queries), len(pairs.keys) + 1), np.float32)
        left = self.query.of_rows(asking) + self.query_bias
        right = self.key.of_rows(vectors[pairs.keys]) + self.key_bias
        placed = self.distance[pairs.distance] + self.paragraph[pairs.paragraph] + self.between[pairs.between]
        scores[:, :-1] = np.where(
            pairs.same_window, Projection.of(right).of_rows(left) / np.sqrt(left.shape[1]) + placed, -1e4
        )
        scores[:, -1] = (asking * self.nobody).sum(1) + self.nobody_bias - against_nobody
        shares = np.exp(scores - scores.max(1, keepdims=True, initial=-1e4))
        shares /= shares.sum(1, keepdims=True)
        choice = shares.argmax(1) if len(shares) else np.zeros(0, np.int64)
        chosen = np.append(pairs.keys, -1)[choice]
        return pairs.queries, chosen, shares[np.arange(len(choice)), choice]


def span_vectors(hidden: list[Floats], candidates: Candidates) -> Floats:
    """Return first, last and mean vector of each candidate, side by side; `hidden` is (pieces, width) a window."""
    width = hidden[0].shape[1] if hidden else 0
    vectors = np.empty((len(candidates), 3 * width), np.float32)
    rows = zip(candidates.window.tolist(), candidates.first.tolist(), candidates.last.tolist(), strict=True)
    for at, (window, first, last) in enumerate(rows):
        own = hidden[window]
        vectors[at, :width] = own[first]
        vectors[at, width : 2 * width] = own[last]
        np.add.reduce(own[first : last + 1], out=vectors[at, 2 * width :])
    vectors[:, 2 * width :] /= (candidates.last - candidates.first + 1)[:, None]
    return vectors

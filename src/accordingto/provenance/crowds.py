"""Groups of pages that are alike on average, in crowds too large to compare every pair.

The average cosine between two groups is the product of their mean vectors, so that groups can stand for their pages.
In a crowd only pages that share some of their weightiest features are compared at first; what these join is then
compared as one, again by what weighs most in it, until nothing more is joined.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise, repeat
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accordingto.provenance.linkage import average_linkage

FEW = 400
"""Pages up to which every pair is compared."""
_COMMON = 200
"""What stands on more pages than this brings no two together: it is in every story."""
_KEYS = 16
"""The weightiest features of a page or group, by which it meets others in a crowd."""
_HOLDERS = 12
"""Up to so many holders of a key are compared with each other, of more each with as many neighbours in order."""
_ROUNDS = 12
_FAINT = 0.5
"""What part of the likeness that joins a pair must have to count in a crowd: the fainter ones are most of all pairs."""


Pair: TypeAlias = tuple[int, int, float]
"""Two vectors by their numbers, the smaller first, and how alike they are."""


class Vectors(Struct, frozen=True):
    """Sparse vectors one after the other: entries `starts[n]` to `starts[n + 1]` are those of vector n."""

    starts: NDArray[np.int64]
    features: NDArray[np.int32]
    weights: NDArray[np.float64]

    def __len__(self) -> int:
        """Return how many vectors there are."""
        return len(self.starts) - 1

    @property
    def owners(self) -> NDArray[np.int64]:
        """The number of the vector that each entry belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def weighed(
    features: Sequence[NDArray[np.uint64]],
    counts: Sequence[NDArray[np.uint16]],
    background: int,
    usual: Mapping[int, float],
) -> Vectors:
    """Return a unit vector for each page: the log of a feature's count, times the log of its rareness.

    `features` names those of each page by any numbers, each once, `counts` how often each is there.  `background`
    pages are added to those counted, so that what all of a few pages share still weighs; `usual` tells of which
    features what part of them has.
    """
    lengths = [len(f) for f in features]
    starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    named, place = np.unique(np.concatenate([np.empty(0, np.uint64), *features]), return_inverse=True)
    feature = place.astype(np.int32)
    beside = background * np.array([usual.get(name, 0.0) for name in named.tolist()])
    rareness = np.log((len(lengths) + background) / (np.bincount(feature) + beside + 1))
    weight = 1 + np.log(np.concatenate([np.empty(0, np.uint16), *counts]), dtype=np.float64)
    weight *= rareness[feature]
    owner = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    norm = np.sqrt(np.bincount(owner, weights=weight * weight, minlength=len(lengths)))
    norm[norm == 0] = 1.0
    weight /= norm[owner]
    return Vectors(starts, feature, weight)


def grouped(vectors: Vectors, tied: Iterable[tuple[int, int]], joined: float) -> list[int]:
    """Return a label for each vector: groups are joined while their average cosine is at least `joined`.

    Those `tied` are as alike as can be.  The label is the number of one of the group's members.
    """
    ties = [(a, b, 1.0) for a, b in tied]
    if len(vectors) <= FEW:
        return average_linkage(len(vectors), (*_all_pairs(vectors), *ties), joined=joined)
    label = np.arange(len(vectors))
    groups, members = vectors, np.ones(len(vectors), np.int64)
    for _ in range(_ROUNDS):
        likeness = alike(groups, *_meeting(groups), joined * _FAINT)
        sizes = members.tolist()
        found = average_linkage(len(groups), chain(likeness, ties), joined=joined, sizes=sizes)
        kept, place = np.unique(found, return_inverse=True)
        label, ties = place[label], []
        if len(kept) == len(groups):
            break
        groups, members = _merged(groups, members, place, len(kept))
    first = np.unique(label, return_index=True)[1]
    return [int(first[n]) for n in label]


def _all_pairs(vectors: Vectors) -> Iterator[Pair]:
    """Yield every pair that shares something not too common with its cosine."""
    found: dict[tuple[int, int], float] = {}
    order = np.argsort(vectors.features, kind="stable")
    owners, weights = vectors.owners[order].tolist(), vectors.weights[order].tolist()
    for start, end in _runs(vectors.features[order]):
        if 2 <= end - start <= _COMMON:
            for i in range(start, end):
                a, x = owners[i], weights[i]
                for j in range(i + 1, end):
                    found[a, owners[j]] = found.get((a, owners[j]), 0.0) + x * weights[j]
    return ((a, b, value) for (a, b), value in found.items())


def _meeting(vectors: Vectors) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs that share one of their weightiest features which not too many have, in order, in two rows."""
    owners = vectors.owners
    frequency = np.bincount(vectors.features)
    usable = np.flatnonzero((frequency[vectors.features] > 1) & (frequency[vectors.features] <= _limit(len(vectors))))
    order = usable[np.lexsort((-vectors.weights[usable], owners[usable]))]
    rank = np.arange(len(order)) - np.searchsorted(owners[order], owners[order])
    keyed = order[rank < _KEYS]
    keyed = keyed[np.lexsort((owners[keyed], vectors.features[keyed]))]
    feature, owner = vectors.features[keyed], owners[keyed]
    found = [np.empty(0, np.int64)]
    for step in range(1, _HOLDERS):
        same = np.flatnonzero(feature[step:] == feature[:-step])
        found.append(owner[same] * len(vectors) + owner[same + step])
    one, other = np.divmod(np.unique(np.concatenate(found)), len(vectors))
    return one, other


def _limit(size: int) -> int:
    """Return on how many of `size` pages or groups a key may stand: on more than a twentieth it is none."""
    return max(_COMMON, size // 20)


def alike(vectors: Vectors, one: NDArray[np.int64], other: NDArray[np.int64], least: float) -> Iterator[Pair]:
    """Yield the pairs, `one` with `other` in order, whose vectors' product is at least `least`, with that product."""
    dense = np.zeros(int(vectors.features.max(initial=0)) + 1)
    cuts = np.flatnonzero(np.diff(one, prepend=-1, append=-1)) if len(one) else np.empty(0, np.int64)
    for start, end in pairwise(cuts.tolist()):
        a, others = int(one[start]), other[start:end]
        own = slice(vectors.starts[a], vectors.starts[a + 1])
        dense[vectors.features[own]] = vectors.weights[own]
        lengths = vectors.starts[others + 1] - vectors.starts[others]
        ends = np.cumsum(lengths)
        entries = np.arange(ends[-1]) + np.repeat(vectors.starts[others] - ends + lengths, lengths)
        products = np.add.reduceat(dense[vectors.features[entries]] * vectors.weights[entries], ends - lengths)
        near = np.flatnonzero(products >= least)
        yield from zip(repeat(a), others[near].tolist(), products[near].tolist())
        dense[vectors.features[own]] = 0.0


def _merged(
    vectors: Vectors, members: NDArray[np.int64], place: NDArray[np.int64], size: int
) -> tuple[Vectors, NDArray[np.int64]]:
    """Return the mean vector of each of `size` groups, and how many pages it stands for."""
    total = np.bincount(place, weights=members, minlength=size).astype(np.int64)
    width = int(vectors.features.max(initial=0)) + 1
    owners = vectors.owners
    key, where = np.unique(place[owners] * width + vectors.features, return_inverse=True)
    summed = np.bincount(where, weights=vectors.weights * members[owners])
    owner = key // width
    starts = np.searchsorted(owner, np.arange(size + 1))
    return Vectors(starts, (key % width).astype(np.int32), summed / total[owner]), total


def _runs(ordered: NDArray[np.int32]) -> list[tuple[int, int]]:
    """Return from where to where equal values stand in `ordered`."""
    cuts = np.flatnonzero(np.diff(ordered)) + 1
    return list(zip([0, *cuts.tolist()], [*cuts.tolist(), len(ordered)], strict=True)) if len(ordered) else []

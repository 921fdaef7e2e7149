"""Groups of pages that are alike on average, in crowds too large to compare every pair.

The average cosine between two groups is the product of their mean vectors, so that groups can stand for their pages.
In a crowd only pages that share some of their weightiest features are compared at first; what these join is then
compared as one, again by what weighs most in it, until nothing more is joined.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise, repeat
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accordingto.provenance.linkage import average_linkage

FEW = 400
"""Pages or groups up to which every pair is compared."""
_COMMON = 200
"""What stands on more pages than this brings no two together: it is in every story."""
_KEYS = 16
"""The weightiest features of a page or group, by which it meets others in a crowd."""
_HOLDERS = 12
"""Up to so many holders of a key are compared with each other, of more each with as many neighbours in order."""
_ROUNDS = 12
_AT_ONCE = 2_000_000
"""Entries of vectors that are worked on in one go: what a step needs beside its answer does not grow with the crowd."""
_FAINT = 0.5
"""What part of the likeness that joins a pair must have to count in a crowd: the fainter ones are most of all pairs."""
_ANY = 1e-9
"""The least likeness of a pair that shares anything."""


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

    def owners(self, first: int, last: int) -> NDArray[np.int64]:
        """Return the number of the vector that each entry of the vectors from `first` to `last` belongs to."""
        return np.repeat(np.arange(first, last), np.diff(self.starts[first : last + 1]))

    def entries(self, first: int, last: int) -> slice:
        """Return where the entries of the vectors from `first` to `last` stand."""
        return slice(int(self.starts[first]), int(self.starts[last]))

    def frequency(self, again: Sequence[int] = ()) -> NDArray[np.int64]:
        """Return on how many vectors each feature stands, those `again` left out."""
        found = np.zeros(int(self.features.max(initial=-1)) + 1, np.int64)
        counted = np.ones(len(self), np.bool_)
        counted[list(again)] = False
        for first, last in _stretches(self.starts):
            features = self.features[self.entries(first, last)]
            chosen = features[counted[self.owners(first, last)]] if len(again) else features
            found += np.bincount(chosen, minlength=len(found))
        return found


def _stretches(starts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield from which vector to which about `_AT_ONCE` entries stand, the second exclusive, over all vectors."""
    first = 0
    while first < len(starts) - 1:
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + _AT_ONCE, side="right")) - 1)
        yield first, last
        first = last


def weighed(
    features: Sequence[NDArray[np.uint64]],
    counts: Sequence[NDArray[np.uint16]],
    background: int,
    usual: Mapping[int, float],
    again: Sequence[int] = (),
) -> Vectors:
    """Return a unit vector for each page: the log of a feature's count, times the log of its rareness.

    `features` names those of each page by any numbers, each once, `counts` how often each is there.  `background`
    pages are added to those counted, so that what all of a few pages share still weighs; `usual` tells of which
    features what part of them has.  Pages that have `again` what others have make it no less rare.
    """
    starts = np.concatenate([[0], np.cumsum([len(f) for f in features], dtype=np.int64)])
    stretches = list(_stretches(starts))
    named = _once([_once(features[first:last]) for first, last in stretches])
    found = Vectors(starts, np.empty(starts[-1], np.int32), np.empty(starts[-1]))
    for first, last in stretches:
        found.features[found.entries(first, last)] = np.searchsorted(named, np.concatenate(features[first:last]))
    beside = background * np.array([usual.get(name, 0.0) for name in named.tolist()])
    rareness = np.log((len(features) - len(again) + background) / (found.frequency(again) + beside + 1))
    for first, last in stretches:
        entries, owner = found.entries(first, last), found.owners(first, last) - first
        weight = 1 + np.log(np.concatenate(counts[first:last]), dtype=np.float64)
        weight *= rareness[found.features[entries]]
        norm = np.sqrt(np.bincount(owner, weights=weight * weight, minlength=last - first))
        norm[norm == 0] = 1.0
        found.weights[entries] = weight / norm[owner]
    return found


def _once(numbers: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    """Return all that stands in `numbers`, in order, each once."""
    return np.unique(np.concatenate([np.empty(0, np.uint64), *numbers]))


def grouped(
    vectors: Vectors, tied: Iterable[tuple[int, int]], joined: float, together: Iterable[Sequence[int]] = ()
) -> list[int]:
    """Return a label for each vector: groups are joined while their average cosine is at least `joined`.

    Those `tied` are as alike as can be, and those in a row `together` are one from the beginning.  The label is the
    number of one of the group's members.
    """
    label = np.arange(len(vectors))
    for row in together:
        label[row] = min(row)
    kept, label = np.unique(label, return_inverse=True)
    groups, members = vectors, np.ones(len(vectors), np.int64)
    if len(kept) < len(vectors):
        groups, members = _merged(groups, members, label, len(kept))
    places = label.tolist()
    ties = _ties(groups, members, [(places[a], places[b]) for a, b in tied])
    for _ in range(_ROUNDS):
        few = len(groups) <= FEW
        pairs = np.triu_indices(len(groups), 1) if few else _meeting(groups)
        likeness = alike(groups, *pairs, _ANY if few else joined * _FAINT)
        found = average_linkage(len(groups), chain(likeness, ties), joined=joined, sizes=members.tolist())
        kept, place = np.unique(found, return_inverse=True)
        label, ties = place[label], []
        if few or len(kept) == len(groups):
            break
        groups, members = _merged(groups, members, place, len(kept))
    first = np.unique(label, return_index=True)[1]
    return [int(first[n]) for n in label]


def _ties(vectors: Vectors, members: NDArray[np.int64], tied: Iterable[tuple[int, int]]) -> list[Pair]:
    """Return the pairs of groups of which members are `tied`, with the mean likeness that these are alike by then."""
    times = Counter((min(pair), max(pair)) for pair in tied if pair[0] != pair[1])
    one, other = np.array(sorted(times), np.int64).reshape(-1, 2).T
    found = alike(vectors, one, other, -1.0)
    return [(a, b, min(1.0, cosine + times[a, b] / float(members[a] * members[b]))) for a, b, cosine in found]


def _meeting(vectors: Vectors) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs that share one of their weightiest features which not too many have, in order, in two rows."""
    frequency = vectors.frequency()
    usable = (frequency > 1) & (frequency <= _limit(len(vectors)))
    features, owners = [np.empty(0, np.int32)], [np.empty(0, np.int64)]
    for first, last in _stretches(vectors.starts):
        entries, own = vectors.entries(first, last), vectors.owners(first, last)
        known = np.flatnonzero(usable[vectors.features[entries]])
        order = known[np.lexsort((-vectors.weights[entries][known], own[known]))]
        rank = np.arange(len(order)) - np.searchsorted(own[order], own[order])
        keyed = order[rank < _KEYS]
        features.append(vectors.features[entries][keyed])
        owners.append(own[keyed])
    feature, owner = np.concatenate(features), np.concatenate(owners)
    order = np.lexsort((owner, feature))
    feature, owner = feature[order], owner[order]
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
        summed = dense[vectors.features[entries]] * vectors.weights[entries]
        products = np.bincount(np.repeat(np.arange(len(others)), lengths), summed, len(others))
        near = np.flatnonzero(products >= least)
        yield from zip(repeat(a), others[near].tolist(), products[near].tolist())
        dense[vectors.features[own]] = 0.0


def _merged(
    vectors: Vectors, members: NDArray[np.int64], place: NDArray[np.int64], size: int
) -> tuple[Vectors, NDArray[np.int64]]:
    """Return the mean vector of each of `size` groups, and how many pages it stands for."""
    total = np.bincount(place, weights=members, minlength=size).astype(np.int64)
    width = int(vectors.features.max(initial=0)) + 1
    order = np.argsort(place, kind="stable")
    lengths = np.diff(vectors.starts)
    # From which of the vectors in order each group's begin, and how many entries they have.
    begins = np.searchsorted(place[order], np.arange(size + 1))
    entries = np.concatenate([[0], np.cumsum(lengths[order])])[begins]
    features, weights, counts = [np.empty(0, np.int32)], [np.empty(0)], [np.zeros(1, np.int64)]
    for first, last in _stretches(entries):
        chosen = order[begins[first] : begins[last]]
        ends = np.cumsum(lengths[chosen])
        own = np.repeat(chosen, lengths[chosen])
        at = np.arange(len(own)) + np.repeat(vectors.starts[chosen] - ends + lengths[chosen], lengths[chosen])
        key, where = np.unique((place[own] - first) * width + vectors.features[at], return_inverse=True)
        summed = np.bincount(where, weights=vectors.weights[at] * members[own])
        owner = key // width
        features.append((key % width).astype(np.int32))
        weights.append(summed / total[first + owner])
        counts.append(np.bincount(owner, minlength=last - first))
    return Vectors(np.cumsum(np.concatenate(counts)), np.concatenate(features), np.concatenate(weights)), total

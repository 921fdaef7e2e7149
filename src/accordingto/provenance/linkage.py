"""Linkage over a sparse likeness: items are put into groups, the likeliest pair of groups first."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise


def average_linkage(
    size: int, likeness: Iterable[tuple[int, int, float]], *, joined: float, sizes: Sequence[int] | None = None
) -> list[int]:
    """Return a label for each of `size` items: groups are joined while their average likeness is at least `joined`.

    `likeness` gives pairs, each the smaller number first, with their likeness; of a pair given twice the last counts,
    and one that is not given has none.  An item may itself stand for several, of which `sizes` tells the number and
    `likeness` the average.  The likeliest groups are joined first (Sokal and Michener 1958).  A heap holds the best
    partner of each group: by joining others no group comes nearer to one than it was to the nearer of them, so that
    what was best is a bound until it is looked at again (the generic algorithm of Müllner 2011).
    """
    # total[a][b] sums the likeness of all pairs between two groups.
    total: list[dict[int, float]] = [{} for _ in range(size)]
    members = list(sizes) if sizes else [1] * size
    for a, b, value in likeness:
        total[a][b] = total[b][a] = value * members[a] * members[b]
    label = list(range(size))
    contents: list[list[int]] = [[i] for i in range(size)]

    def best(group: int) -> list[tuple[float, int, int, int]]:
        """Return the heap's entry for a group: its best pair, and whose it is; none where no pair may be joined."""
        highest, partner, own = joined, size, members[group]
        for other, value in total[group].items():
            average = value / (own * members[other])
            if average > highest or (average == highest and other < partner):
                highest, partner = average, other
        return [(-highest, min(group, partner), max(group, partner), group)] if partner < size else []

    heap = [entry for group in range(size) for entry in best(group)]
    heapq.heapify(heap)
    while heap:
        negative, a, b, group = heap[0]
        if label[group] != group:  # joined into another
            heapq.heappop(heap)
            continue
        summed = total[a].get(b)
        if summed is None or summed / (members[a] * members[b]) != -negative:
            _put_back(heap, best(group))
            continue
        if len(total[a]) < len(total[b]):
            a, b = b, a
        members[a] += members[b]
        del total[a][b], total[b][a]
        for other, value in total[b].items():
            total[a][other] = total[other][a] = total[a].get(other, 0.0) + value
            del total[other][b]
        total[b] = {}
        for item in contents[b]:
            label[item] = a
        contents[a] += contents[b]
        contents[b] = []
        if a == group:
            _put_back(heap, best(a))
    return label


def _put_back(heap: list[tuple[float, int, int, int]], entries: Sequence[tuple[float, int, int, int]]) -> None:
    """Put an entry, if there is one, in the place of the heap's first."""
    if entries:
        heapq.heapreplace(heap, entries[0])
    else:
        heapq.heappop(heap)


def best_match_linkage(
    size: int,
    likeness: Mapping[tuple[int, int], float],
    *,
    joined: float,
    average: float = 0.0,
    together: Iterable[Sequence[int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[int]:
    """Return a label for each of `size` items: groups are joined while they match by at least `joined`.

    Two groups match by the mean, over all members of both, of the likeness to the best partner in the other group, 0
    where there is none.  So members that say one thing in different words, or languages, need not all be alike, yet
    one ambiguous member does not draw two groups together.  Nor does a small group go into a large one of which it is
    like a part alone: the likeness of all pairs between two groups must be `average` at the mean.  Time is near-linear
    in the number of pairs.
    Items of one row of `together` are joined before all others, and groups that hold a pair of `apart` never are
    (constrained clustering, Davidson and Ravi 2005).
    """
    groups = _Groups(size, likeness, average, apart)
    for row in together:
        for one, other in pairwise(row):
            groups.join(groups.label[one], groups.label[other])
    heap = [(-groups.match(a, b), a, b, *groups.sizes(a, b)) for a, b in groups.pairs()]
    heapq.heapify(heap)
    while heap:
        negative, a, b, size_a, size_b = heapq.heappop(heap)
        if groups.sizes(a, b) != (size_a, size_b):
            continue
        if -negative < joined:
            break
        for first, second in groups.join(a, b):
            if (match := groups.match(first, second)) >= joined:
                heapq.heappush(heap, (-match, first, second, *groups.sizes(first, second)))
    return groups.label


def matches(likeness: Mapping[tuple[int, int], float], label: Sequence[int]) -> dict[tuple[int, int], float]:
    """Return how well groups that are like each other match, as :func:`best_match_linkage` has it but for `average`.

    Groups are told by their labels, the smaller first; `label` has one for each item that `likeness` knows.
    """
    best: dict[tuple[int, int], float] = {}
    for (a, b), value in likeness.items():
        if label[a] != label[b]:
            for key in ((a, label[b]), (b, label[a])):
                best[key] = max(value, best.get(key, 0.0))
    total: dict[tuple[int, int], float] = defaultdict(float)
    for (item, other), value in best.items():
        total[min(label[item], other), max(label[item], other)] += value
    size = Counter(label)
    return {(a, b): value / (size[a] + size[b]) for (a, b), value in total.items()}


class _Groups:
    """Groups of items that know how well each matches those it is like."""

    def __init__(
        self, size: int, likeness: Mapping[tuple[int, int], float], average: float, apart: Iterable[tuple[int, int]]
    ) -> None:
        self.label = list(range(size))
        self._average = average
        self._members = [[i] for i in range(size)]
        # best[a][b]: each member of group a with a partner in group b, and its best likeness there; total sums it.
        self._best: list[dict[int, dict[int, float]]] = [{} for _ in range(size)]
        self._total: list[dict[int, float]] = [{} for _ in range(size)]
        # all[a][b] sums the likeness of all pairs between two groups.
        self._all: list[dict[int, float]] = [{} for _ in range(size)]
        for (a, b), value in likeness.items():
            self._best[a][b], self._best[b][a] = {a: value}, {b: value}
            self._total[a][b] = self._total[b][a] = value
            self._all[a][b] = self._all[b][a] = value
        self._barred: list[set[int]] = [set() for _ in range(size)]
        for a, b in apart:
            self._barred[a].add(b)
            self._barred[b].add(a)

    def pairs(self) -> Iterable[tuple[int, int]]:
        """Yield the pairs of groups that are like each other, the smaller label first."""
        return ((a, b) for a, others in enumerate(self._total) for b in others if a < b)

    def sizes(self, a: int, b: int) -> tuple[int, int]:
        """Return the numbers of members, 0 for a group that was joined into another."""
        return len(self._members[a]), len(self._members[b])

    def match(self, a: int, b: int) -> float:
        """Return how well two groups that are like each other match, 0 where too few of their members do."""
        first, second = self.sizes(a, b)
        if self._all[a][b] < self._average * first * second:
            return 0.0
        return (self._total[a][b] + self._total[b][a]) / (first + second)

    def join(self, a: int, b: int) -> list[tuple[int, int]]:
        """Join two groups and return the pairs whose match has changed; nothing where they are one or kept apart."""
        if a == b or b in self._barred[a]:
            return []
        if len(self._best[a]) < len(self._best[b]):
            a, b = b, a
        for item in self._members[b]:
            self.label[item] = a
        self._members[a] += self._members[b]
        self._members[b] = []
        for one, other in ((a, b), (b, a)):
            self._best[one].pop(other, None)
            self._total[one].pop(other, None)
            self._all[one].pop(other, None)
        for other, matched in self._best[b].items():
            self._best[a].setdefault(other, {}).update(matched)
            self._total[a][other] = self._total[a].get(other, 0.0) + self._total[b][other]
            self._all[a][other] = self._all[other][a] = self._all[a].get(other, 0.0) + self._all[other].pop(b)
            self._take(other, a, b)
        self._best[b], self._total[b], self._all[b] = {}, {}, {}
        for other in self._barred[b]:
            self._barred[other].discard(b)
            self._barred[other].add(a)
        self._barred[a] |= self._barred[b]
        return [(min(a, other), max(a, other)) for other in self._total[a]]

    def _take(self, other: int, a: int, b: int) -> None:
        """Give the matches that `other` has with group `b` to group `a`, the better one counting."""
        mine, moved = self._best[other].setdefault(a, {}), self._best[other].pop(b)
        gained = 0.0
        for member, value in moved.items():
            before = mine.get(member, 0.0)
            if value > before:
                mine[member] = value
                gained += value - before
        self._total[other][a] = self._total[other].get(a, 0.0) + gained
        del self._total[other][b]

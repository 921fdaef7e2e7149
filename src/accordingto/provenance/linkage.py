"""Average linkage over a sparse likeness: groups whose members are alike on average."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise


def average_linkage(
    size: int,
    likeness: Mapping[tuple[int, int], float],
    *,
    joined: float,
    unrelated: float,
    sizes: Sequence[int] | None = None,
    together: Iterable[Sequence[int]] = (),
    apart: Iterable[tuple[int, int]] = (),
) -> list[int]:
    """Return a label for each of `size` items: groups are joined while their average likeness is at least `joined`.

    A pair that is not in `likeness` has the likeness `unrelated`.  An item may itself stand for several, of which
    `sizes` tells the number and `likeness` the average.  The likeliest groups are joined first (Sokal and
    Michener 1958); a heap of pairs of groups, stale ones dropped, keeps that near-linear in the number of pairs.
    Items of one row of `together` are joined before all others, and groups that hold a pair of `apart` never are
    (constrained clustering, Davidson and Ravi 2005).
    """
    excess: list[dict[int, float]] = [{} for _ in range(size)]
    members = list(sizes) if sizes else [1] * size
    for (a, b), value in likeness.items():
        excess[a][b] = excess[b][a] = (value - unrelated) * members[a] * members[b]
    label = list(range(size))
    alive = [True] * size
    heap = [(-value, a, b, members[a], members[b]) for (a, b), value in likeness.items()]
    heapq.heapify(heap)
    contents: list[list[int]] = [[i] for i in range(size)]
    barred: list[set[int]] = [set() for _ in range(size)]
    for a, b in apart:
        barred[a].add(b)
        barred[b].add(a)

    def join(a: int, b: int) -> None:
        if len(excess[a]) < len(excess[b]):
            a, b = b, a
        alive[b] = False
        members[a] += members[b]
        excess[a].pop(b, None)
        for other, value in excess[b].items():
            if other != a:
                excess[a][other] = excess[a].get(other, 0.0) + value
                excess[other][a] = excess[a][other]
            excess[other].pop(b, None)
        excess[b].clear()
        for other, value in excess[a].items():
            average = unrelated + value / (members[a] * members[other])
            first, second = min(a, other), max(a, other)
            heapq.heappush(heap, (-average, first, second, members[first], members[second]))
        for other in barred[b]:
            barred[other].discard(b)
            barred[other].add(a)
        barred[a] |= barred[b]
        for item in contents[b]:
            label[item] = a
        contents[a] += contents[b]

    for row in together:
        for one, other in pairwise(row):
            if label[one] != label[other] and label[other] not in barred[label[one]]:
                join(label[one], label[other])
    while heap:
        negative, a, b, size_a, size_b = heapq.heappop(heap)
        if not (alive[a] and alive[b]) or (members[a], members[b]) != (size_a, size_b):
            continue
        if -negative < joined:
            break
        if b not in barred[a]:
            join(a, b)
    return label

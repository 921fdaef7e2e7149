"""Average linkage over a sparse likeness: groups whose members are alike on average."""

import heapq
from collections.abc import Mapping


def average_linkage(
    size: int, likeness: Mapping[tuple[int, int], float], *, joined: float, unrelated: float
) -> list[int]:
    """Return a label for each of `size` items: groups are joined while their average likeness is at least `joined`.

    A pair that is not in `likeness` has the likeness `unrelated`.  The likeliest groups are joined first (Sokal and
    Michener 1958); a heap of pairs of groups, stale ones dropped, keeps that near-linear in the number of pairs.
    """
    excess: list[dict[int, float]] = [{} for _ in range(size)]
    for (a, b), value in likeness.items():
        excess[a][b] = excess[b][a] = value - unrelated
    members = [1] * size
    label = list(range(size))
    alive = [True] * size
    heap = [(-value, a, b, 1, 1) for (a, b), value in likeness.items()]
    heapq.heapify(heap)
    contents: list[list[int]] = [[i] for i in range(size)]
    while heap:
        negative, a, b, size_a, size_b = heapq.heappop(heap)
        if not (alive[a] and alive[b]) or (members[a], members[b]) != (size_a, size_b):
            continue
        if -negative < joined:
            break
        if len(excess[a]) < len(excess[b]):
            a, b = b, a
        alive[b] = False
        members[a] += members[b]
        contents[a] += contents[b]
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
    for group_label, group_members in enumerate(contents):
        if alive[group_label]:
            for member in group_members:
                label[member] = group_label
    return label

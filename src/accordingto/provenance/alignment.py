"""Alignment: which words of one text stand in another, in one order, though single words were edited.

Runs of words that both have are anchors, taken greedily, the longest first at each place (Wise 1993, string tiling).
From both ends of each the alignment goes on over edited words while it gains: a word that matches counts one, an edit
takes one away, and where the score has fallen too far below its best the extension ends at that best (the X-drop of
Altschul et al. 1990).  So between texts that share a phrase nothing is added, and a copy is followed through its edits.
"""

from collections import defaultdict
from collections.abc import Container, Sequence

Run = tuple[int, int]
"""A run of words by their numbers, the second exclusive."""

# Places of one run in a text that are looked at.
_COMMON = 30
# Edited words in a row over which an alignment goes on.
_REACH = 3
# How far the score may fall below its best.
_DROP = 5
_SKIPS = sorted(((i, j) for i in range(_REACH + 1) for j in range(_REACH + 1)), key=lambda skip: (max(skip), sum(skip)))


def anchors(a: Sequence[str], b: Sequence[str], size: int) -> list[tuple[int, int, int]]:
    """Return the runs of at least `size` words that stand in both: where in `a`, where in `b`, how many words.

    They are in the order of `b` and do not overlap.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(a) - size + 1):
        places[tuple(a[i : i + size])].append(i)
    used: set[int] = set()
    found = []
    i = 0
    while i <= len(b) - size:
        best_start, best_size = 0, 0
        for start in places.get(tuple(b[i : i + size]), ())[:_COMMON]:
            if not used.isdisjoint(range(start, start + size)):
                continue
            length = size
            while (
                start + length < len(a)
                and i + length < len(b)
                and a[start + length] == b[i + length]
                and start + length not in used
            ):
                length += 1
            if length > best_size:
                best_start, best_size = start, length
        if best_size:
            used.update(range(best_start, best_start + best_size))
            found.append((best_start, i, best_size))
        i += best_size or 1
    return found


def aligned(a: Sequence[str], b: Sequence[str], size: int) -> list[tuple[int, int]]:
    """Return the pairs of words, one of `a` and one of `b`, that anchors of `size` words and their extensions match."""
    found = anchors(a, b, size)
    pairs = {start_a + n: start_b + n for start_a, start_b, length in found for n in range(length)}
    taken = set(pairs.values())
    for start_a, start_b, length in found:
        for x, y, step in ((start_a + length - 1, start_b + length - 1, 1), (start_a, start_b, -1)):
            for one, other in _extended(a, b, x, y, step, pairs, taken):
                pairs[one] = other
                taken.add(other)
    return sorted(pairs.items())


def _extended(
    a: Sequence[str], b: Sequence[str], x: int, y: int, step: int, taken_a: Container[int], taken_b: Container[int]
) -> list[tuple[int, int]]:
    """Return the pairs of words after (`step` 1) or before (-1) the pair `x`, `y` that match over edits."""

    def same(i: int, j: int) -> bool:
        inside = 0 <= i < len(a) and 0 <= j < len(b)
        return inside and a[i] == b[j] and i not in taken_a and j not in taken_b

    found: list[tuple[int, int]] = []
    score = best = kept = 0
    while True:
        for more_x, more_y in _SKIPS:
            i, j = x + step * (1 + more_x), y + step * (1 + more_y)
            # A word alone tells little where words were left out or added before it.
            if same(i, j) and (more_x == more_y or same(i + step, j + step)):
                break
        else:
            break
        x, y = i, j
        found.append((x, y))
        score += 1 - max(more_x, more_y)
        if score > best:
            best, kept = score, len(found)
        if score < best - _DROP:
            break
    return found[:kept]

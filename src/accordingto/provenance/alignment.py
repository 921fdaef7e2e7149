"""Alignment: which words of one text stand in another, in one order, though single words were edited.

Runs of words that both have are anchors, taken greedily, the longest first at each place (Wise 1993, string tiling).
From both ends of each the alignment goes on over edited words while it gains: a word that matches counts one, an edit
takes one away, and where the score has fallen too far below its best the extension ends at that best (the X-drop of
Altschul et al. 1990).  So between texts that share a phrase nothing is added, and a copy is followed through its edits.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeAlias

from msgspec import Struct

Run = tuple[int, int]
"""A run of words by their numbers, the second exclusive."""

# Places of one run in a text that are looked at.
_COMMON = 30
# Edited words in a row over which an alignment goes on.
_REACH = 3
# How far the score may fall below its best.
_DROP = 5
_SKIPS = sorted(((i, j) for i in range(_REACH + 1) for j in range(_REACH + 1)), key=lambda skip: (max(skip), sum(skip)))


Numbers: TypeAlias = dict[tuple[str, ...], int]
"""Numbers for the runs of words met so far, so that each is compared by its number."""


class Cut(Struct, frozen=True):
    """The words of a text, cut into runs of one size once for all texts that it is aligned with."""

    words: Sequence[str]
    size: int
    runs: Sequence[int]
    """The numbers of its runs, in order."""
    first: Mapping[int, int]
    """Where each run stands first."""
    again: Mapping[int, int]
    """From one place of a run to the next, where it stands more than once."""

    def places(self, run: int) -> Iterator[int]:
        """Yield where `run` stands, in order."""
        place = self.first.get(run)
        while place is not None:
            yield place
            place = self.again.get(place)


def cut(words: Sequence[str], size: int, numbers: Numbers) -> Cut:
    """Return `words` cut into runs of `size`; texts that are aligned share `numbers`, which grow."""
    first: dict[int, int] = {}
    again: dict[int, int] = {}
    last: dict[int, int] = {}
    runs = [numbers.setdefault(run, len(numbers)) for run in zip(*(words[n:] for n in range(size)), strict=False)]
    for place, run in enumerate(runs):
        if first.setdefault(run, place) != place:
            again[last.get(run, first[run])] = place
            last[run] = place
    return Cut(words, size, runs, first, again)


def anchors(one: Cut, other: Cut) -> list[tuple[int, int, int]]:
    """Return the runs, of at least the size cut, that stand in both: where in `one`, where in `other`, how many words.

    They are in the order of `other` and do not overlap.
    """
    a, b, size = one.words, other.words, one.size
    used: set[int] = set()
    found: list[tuple[int, int, int]] = []
    end = 0
    for i, run in [(i, run) for i, run in enumerate(other.runs) if run in one.first]:
        if i < end:
            continue
        best_start, best_size = 0, 0
        for start in islice(one.places(run), _COMMON):
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
            end = i + best_size
    return found


def aligned(one: Cut, other: Cut) -> list[tuple[int, int]]:
    """Return the pairs of words, one of each text, that anchors of the size cut and their extensions match."""
    found, a, b = anchors(one, other), one.words, other.words
    pairs = {start_a + n: start_b + n for start_a, start_b, length in found for n in range(length)}
    taken = set(pairs.values())
    for start_a, start_b, length in found:
        for x, y, step in ((start_a + length - 1, start_b + length - 1, 1), (start_a, start_b, -1)):
            for i, j in _extended(a, b, x, y, step, pairs, taken):
                pairs[i] = j
                taken.add(j)
    return sorted(pairs.items())


def _extended(
    a: Sequence[str], b: Sequence[str], x: int, y: int, step: int, taken_a: Container[int], taken_b: Container[int]
) -> list[tuple[int, int]]:
    """Return the pairs of words after (`step` 1) or before (-1) the pair `x`, `y` that match over edits."""

    size_a, size_b = len(a), len(b)

    def same(i: int, j: int) -> bool:
        inside = 0 <= i < size_a and 0 <= j < size_b
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

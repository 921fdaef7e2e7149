"""Where an attribution stands in the text."""

from bisect import bisect_right
from collections.abc import Sequence

from accordingto.nouns import Attribution


def place(attribution: Attribution) -> int:
    """Return where its source begins, else its cue, else its content; 0 where it has none of them."""
    return next((s.start for s in (*attribution.source, *attribution.cue, *attribution.content)), 0)


def end(attribution: Attribution) -> int:
    """Return the last place that belongs to it."""
    return max((s.end for s in (*attribution.source, *attribution.cue, *attribution.content)), default=1) - 1


def index_at(starts: Sequence[int], position: int) -> int:
    """Return the index of the stretch that `position` lies in, given where stretches start, in order."""
    return max(0, bisect_right(starts, position) - 1)

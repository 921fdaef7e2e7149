"""Quotations that the labels leave in the middle: what somebody is quoted with begins and ends at its marks.

Labels of words know no quotation marks: in a long speech now and then they stop at some sentence, or start late.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage
from accordingto.quotation import Quoted


def whole_speech(passage: Passage, drafts: list[Draft], idle: Iterable[Draft]) -> list[Draft]:
    """Return `drafts` with the quotations whole that a content reaches into, or out of, past one of their marks.

    Where anything else was found in the rest of a quotation, that of an `idle` cue included, it stays as it is.
    """
    quotations = [q for line in passage.lines for q in passage.spoken(line)]
    if not quotations:
        return drafts
    parts = sorted(p for d in (*drafts, *idle) for p in (d.source, d.cue, *d.content) if p)
    rest = _Rest(quotations, [p[0] for p in parts], sorted(p[1] for p in parts))
    found = []
    for draft in drafts:
        content = [rest.added(c) for c in draft.content]
        found.append(draft if content == draft.content else replace(draft, content=content))
    return found


class _Rest:
    """The quotations of a text, in order, and where what was found there begins and ends."""

    def __init__(self, quotations: list[Quoted], starts: list[int], ends: list[int]) -> None:
        self._quotations, self._starts, self._ends = quotations, starts, ends
        self._opened = [q.start for q in quotations]

    def added(self, content: Stretch) -> Stretch:
        """Return `content` with what the quotations at its ends go on to say."""
        start, end = content
        first, last = self._around(start), self._around(end)
        if last and start <= last.start and not _any_within(self._starts, end, last.end):
            end = last.end
        if first and first.end <= end and not _any_within(self._ends, first.start + 1, start + 1):
            start = first.start
        return start, end

    def _around(self, place: int) -> Quoted | None:
        """Return the quotation that `place` parts."""
        at = bisect_left(self._opened, place)
        quotation = self._quotations[at - 1] if at else None
        return quotation if quotation and quotation.closed and place < quotation.end else None


def _any_within(places: list[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)

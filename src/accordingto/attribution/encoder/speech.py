"""Quotations that the labels leave in the middle: what somebody is quoted with begins and ends at its marks.

Labels of words know no quotation marks: in a long speech now and then they stop at some sentence, or start late.  Where
a quotation does not close with its paragraph and the next begins with a mark, the speech goes on there.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage
from accordingto.quotation import Quoted

_OPENS = re.compile(r"[\s(]*(?P<mark>[“\"‘']\s?)(?=\w|\[)")
"""What opens a paragraph with a mark of quotation, whatever pairs it."""
_CLOSES = re.compile(r"[^\s\w][”\"’']+(?=\s|\Z)")
"""A mark of quotation behind another mark, which closes a speech."""


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


def going_on(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the paragraphs in which a speech goes on that did not close in the one before.

    A paragraph between without a mark of quotation, such as a caption, does not end it.
    """
    text, found = passage.text, list(drafts)
    ends = sorted((d.content[-1][1], at) for at, d in enumerate(found) if d.cue and d.source)
    taken = sorted(c for d in found if d.cue for c in d.content)
    pieces: list[Stretch] = []
    gone_on: dict[int, list[Stretch]] = defaultdict(list)
    speaking, passed = None, 0
    for start, end in passage.lines:
        opened = _OPENS.match(text, start, end)
        if speaking is not None and opened:
            close = _closing(text, opened.end(), end)
            piece = (opened.start("mark"), close or end)
            near = bisect_left(taken, (piece[0], 0))
            if near == len(taken) or taken[near][0] >= piece[1]:
                gone_on[speaking].append(piece)
                pieces.append(piece)
            speaking, passed = (None if close else speaking), 0
        elif speaking is not None and passed == 0 and not any(c in text[start:end] for c in '“”"‘'):
            passed += 1
            continue
        else:
            speaking = None
        if speaking is None:
            speaking, passed = _speaking(text, found, ends, (start, end)), 0
    for at, more in gone_on.items():
        found[at] = replace(found[at], content=[*found[at].content, *more])
    opened_at = [start for start, _ in pieces]

    def told(part: Stretch) -> bool:
        at = bisect_left(opened_at, part[1])
        return at > 0 and part[0] < pieces[at - 1][1]

    return [d for d in found if d.cue or not any(map(told, d.content))]


def _speaking(text: str, drafts: list[Draft], ends: list[tuple[int, int]], line: Stretch) -> int | None:
    """Return the number of the draft whose quotation is open where the `line` ends."""
    stop = line[0] + len(text[slice(*line)].rstrip())
    for at in range(bisect_left(ends, (stop - 2, -1)), bisect_left(ends, (stop + 1, -1))):
        number = ends[at][1]
        start, end = drafts[number].content[-1]
        opened = _OPENS.search(text, max(line[0], start - 2), end) if start >= line[0] else None
        if opened and opened.start("mark") <= start and _closing(text, opened.end(), line[1]) is None:
            return number
    return None


def _closing(text: str, start: int, end: int) -> int | None:
    match = _CLOSES.search(text, start, end)
    return match.end() if match else None


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

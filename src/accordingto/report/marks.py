"""Spans over a text as pieces that can be drawn one after the other.

Spans of several statements nest and overlap; HTML elements only nest.  So the text is split wherever any span begins
or ends, and each piece says by what it is covered (a sweep over the boundaries, near-linear in their number).
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from accordingto.nouns import Attribution, Span

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")


class Mark(Struct, frozen=True):
    """A span in its part in a statement; `statement` is any key of the caller's."""

    span: Span
    role: Role
    statement: str


class Piece(Struct, frozen=True):
    """A stretch of text with the same cover throughout."""

    text: str
    start: int
    """Code points into the whole text."""
    roles: tuple[Role, ...] = ()
    depth: int = 0
    """How many contents lie over it: 2 is a statement inside a statement."""
    opens: tuple[str, ...] = ()
    """Statements whose first mark begins here."""
    closes: tuple[str, ...] = ()
    """Statements whose last content ends here."""

    @property
    def css(self) -> str:
        """The classes it is drawn with."""
        return " ".join(self.roles) + (" nested" if self.depth > 1 else "")


def marks_of(attribution: Attribution, statement: str) -> list[Mark]:
    """Return all spans of an attribution as marks of `statement`."""
    return [
        Mark(span, role, statement)
        for role, spans in zip(ROLES, (attribution.source, attribution.cue, attribution.content), strict=True)
        for span in spans
    ]


def pieces(text: str, window: Span, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> list[Piece]:
    """Split ``text[window]`` at the boundaries of `marks` and at `cuts`; the pieces joined give that text again.

    Marks that reach out of the window are cut to it; those outside, empty or turned round are left out.
    """
    steps: dict[int, list[tuple[Role, int]]] = defaultdict(list)
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    window = Span(max(0, window.start), min(len(text), max(0, window.start, window.end)))
    for mark in marks:
        start, end = max(mark.span.start, window.start), min(mark.span.end, window.end)
        if start >= end:
            continue
        steps[start].append((mark.role, 1))
        steps[end].append((mark.role, -1))
        if mark.span.start == start:
            first[mark.statement] = min(start, first.get(mark.statement, start))
        if mark.role == "content" and mark.span.end == end:
            last[mark.statement] = max(end, last.get(mark.statement, end))
    opens, closes = _by_place(first), _by_place(last)
    cover: dict[Role, int] = dict.fromkeys(ROLES, 0)
    found: list[Piece] = []
    bounds = sorted({window.start, window.end, *steps, *(c for c in cuts if window.start < c < window.end)})
    for start, end in pairwise(bounds):
        for role, step in steps.get(start, ()):
            cover[role] += step
        roles = tuple(role for role in ROLES if cover[role])
        found.append(Piece(text[start:end], start, roles, cover["content"], opens.get(start, ()), closes.get(end, ())))
    return found


def _by_place(places: dict[str, int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for statement, place in places.items():
        found[place].append(statement)
    return {place: tuple(statements) for place, statements in found.items()}

"""What can be said of one line of a page before looking at the page as a whole."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accordingto.pages import cues, roles
from accordingto.pages.cues import Cue, Hit
from accordingto.pages.tree import Line, Place

_STOP = r"[.!?][\"'»”’“)\]]*"
_ENDS = re.compile(rf"{_STOP}$")
_SIGNED = re.compile(rf"{_STOP}\s\([^()]*\)$")
"""A sentence's end and a bracket, in which it may stand who wrote it: "(Reporting by Ann Reyes)"."""
_HANGS = re.compile(r"[:;,—–-]$")
_CUT = re.compile(r"(?:…|\.\.\.)\s*[\"'»”’“)]*\s*$")
_FILE = re.compile(r"(?<=\w)\.(?:jpe?g|png|gif|webp|svg|mp4|pdf|avif)\b", re.IGNORECASE)
_MARKS = re.compile(r"\s[|•·/>»«☰▸›*]\s|\s[|•·/>]|[|•·/>]\s")
_COPYRIGHT = re.compile(r"©|®|\(c\)\s*(?:19|20)\d\d|\bcopyright\b", re.IGNORECASE)
_CONTACT = re.compile(r"\w@\w|https?://|www\.\w")
_BULLET = re.compile(r"(?:[-–—•*▪◦‣·]|\d{1,2}[.)])\s+\S")
# Cells of a table in plain text: tabs, wide gaps, bars.
_CELLS = re.compile(r"\s*\t\s*|\s{3,}|\s+\|\s+|\s*\|\s*$")
_HEAD, _TAIL = 1000, 200
# What a line must hold for the search to be worth its time: nearly no line does.
_MARKED = re.compile(r"[|•·/>»«☰▸›*©®@\t]|\s{3}|://|www\.|\(c\)|copyright", re.IGNORECASE)


@dataclass(slots=True)
class Look:
    """A line with what it looks like by itself."""

    line: Line
    words: list[str]
    """Its words, folded."""
    size: int
    """Number of words."""
    hits: list[Hit]
    roles: frozenset[str]
    """What the names of its element and of those around it speak of."""
    own_roles: frozenset[str]
    """What the name of its very element speaks of."""
    linked: float
    """Share of its words that are link text."""
    ends: bool
    """Whether it ends as a sentence does."""
    hangs: bool
    """Whether it ends with a colon or a dash."""
    cut: bool
    """Whether it ends in an ellipsis, a "read more" left aside."""
    shouts: bool
    marks: int
    """How many separators of menus it has: bars, bullets."""
    capitals: bool
    copyright: bool
    file: bool
    contact: bool
    asks: bool
    """Whether it ends with a question mark."""
    bullet: bool
    """Whether the mark or the number of a list's item opens it."""
    cells: int
    """Into how many cells wide gaps, tabs or bars part it, as in a table of plain text."""

    def opens(self, cue: Cue) -> bool:
        """Tell whether a phrase of kind `cue` opens the line."""
        return any(h.cue == cue and h.start == 0 for h in self.hits)

    def closes(self, cue: Cue) -> bool:
        """Tell whether a phrase of kind `cue` closes the line."""
        return any(h.cue == cue and h.end == len(self.words) for h in self.hits)

    def count(self, cue: Cue) -> int:
        """Count the phrases of kind `cue`."""
        return sum(h.cue == cue for h in self.hits)

    def share(self, *kinds: Cue) -> float:
        """Return the share of the line's words that phrases of `kinds` and numbers make up."""
        if not self.hits:
            return 0.0
        covered: set[int] = {i for i, w in enumerate(self.words) if w[0].isdigit()}
        if len(covered) == len(self.words):
            return 0.0
        for hit in self.hits:
            if hit.cue in kinds:
                covered.update(range(hit.start, hit.end))
        return len(covered) / len(self.words)


def looks(lines: Iterable[Line], frame: int) -> list[Look]:
    """Describe `lines`; elements of more than `frame` words are the page's frame, whose names do not count."""
    known: dict[Place, frozenset[str]] = {}
    return [_look(line, frame, known) for line in lines]


def _is_signed(tail: str, hits: Sequence[cues.Hit]) -> bool:
    """Tell whether a line ends with a sentence and, in brackets, who helped to write it."""
    return tail.endswith(")") and any(hit.cue == "credit" for hit in hits) and bool(_SIGNED.search(tail))


def _look(line: Line, frame: int, known: dict[Place, frozenset[str]]) -> Look:
    text = line.text
    # How a line begins and ends tells what it is; the middle of a very long one costs time and tells nothing.
    head, tail = text[:_HEAD], text[-_TAIL:]
    words = cues.tokens(text)
    hits = cues.find(words)
    more = next((h for h in hits if h.cue == "more" and h.end == len(words) and h.start > 0), None)
    shown = tail if more is None else _without_last(tail, len(words) - more.start)
    # A line that ends with a letter ends as none of these do.
    closed = not tail[-1:].isalnum()
    cut = closed and bool(_CUT.search(tail))
    marked = bool(_MARKED.search(head))
    return Look(
        line=line,
        words=words,
        size=len(words),
        hits=hits,
        roles=roles.of_place(line.place, frame, known),
        own_roles=roles.of_element(line.place) if line.place.words <= frame else frozenset(),
        linked=line.linked / max(1, line.words),
        ends=closed and not cut and (bool(_ENDS.search(tail)) or _is_signed(tail, hits)),
        hangs=closed and bool(_HANGS.search(tail)),
        cut=cut if more is None else bool(_CUT.search(shown)),
        shouts="!" in head or "?" in head,
        marks=len(_MARKS.findall(head)) if marked else 0,
        capitals=head.isupper(),
        copyright=marked and bool(_COPYRIGHT.search(head)),
        file="." in head and bool(_FILE.search(head)),
        contact=marked and bool(_CONTACT.search(head)),
        asks="?" in tail[-3:],
        bullet=bool(_BULLET.match(head)),
        cells=sum(bool(cell) for cell in _CELLS.split(head)) if marked else 1,
    )


def _without_last(text: str, count: int) -> str:
    parts: Sequence[str] = text.rsplit(maxsplit=count)
    return parts[0] if len(parts) > count else ""

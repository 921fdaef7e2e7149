"""Who wrote a page, as its head or the lines around its headline name them."""

import re
from collections.abc import Iterable, Iterator

from accordingto.nouns import Candidate, Span
from accordingto.pages import cues, dates, markup
from accordingto.pages.candidates import candidate
from accordingto.pages.metadata import Head, articles, names
from accordingto.text import trim, words

_MARKS = " |·•,;:/–—-‒―()[]*@"
_CUTS = re.compile(r"\s[|·•/–—]\s|[\n|·•]|\s-\s|\d[\d:.,/]*")
_LONGEST, _MOST_WORDS = 160, 9
"""Characters of a line that may be a byline, and words of the names in it."""


def from_head(head: Head) -> Iterator[Candidate]:
    """Yield the authors that the page's head names; several are joined by commas."""
    for one in articles(head):
        if found := names(one.get("author")):
            yield candidate("byline", ", ".join(dict.fromkeys(found))[:300], "json-ld", "author")
    for name in markup.names().metas.byline:
        found = [_without_by(v) for v in head.meta(name) if not v.startswith(("http", "@", "/"))]
        if value := ", ".join(dict.fromkeys(v for v in found if v))[:300]:
            yield candidate("byline", value, "meta", name)


def _without_by(value: str) -> str:
    span = _name(value)
    return span.of(value) if span else value


def from_lines(lines: Iterable[tuple[str, int]], outlet: str | None) -> Candidate | None:
    """Return the names in the first of `lines`, bylines with their offsets, that has any besides that of `outlet`."""
    for line, offset in lines:
        span = _name(line) if len(line) <= _LONGEST else None
        if span and span.of(line).casefold() != (outlet or "").casefold():
            return candidate("byline", span.of(line), "line", "byline", Span(offset + span.start, offset + span.end))
    return None


def _name(line: str) -> Span | None:
    """Return where `line` names somebody: what is left of it without dates, set phrases and numbers."""
    places = list(words(line))
    taken = [Span(f.start, f.end) for f in dates.in_text(line, None)]
    taken += [Span(*m.span()) for m in _CUTS.finditer(line)]
    folded = cues.tokens(line)
    if len(folded) == len(places):
        taken += [
            Span(places[h.start].start, places[h.end - 1].end)
            for h in cues.find(folded)
            if h.cue in {"byline", "updated", "stats", "credit"}
        ]
    start, found = 0, []
    for span in sorted([*taken, Span(len(line), len(line))]):
        if span.start > start:
            found.append(trim(line, Span(start, span.start), _MARKS))
        start = max(start, span.end)
    for rest in sorted(found, key=lambda s: s.start - s.end):
        own = list(words(line, rest))
        # "..., le 4 mai": what leads to a date is no name.
        while own and own[-1].of(line)[0].islower():
            own.pop()
        if 0 < len(own) <= _MOST_WORDS and own[-1].end - rest.start >= 4:
            return Span(rest.start, own[-1].end)
    return None

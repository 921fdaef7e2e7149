"""When a page was published and last changed: what its head, its markup, its lines and its address state."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from accordingto.dateline import opening
from accordingto.nouns import Candidate, Field, Place, Span
from accordingto.pages import cues, dates, markup
from accordingto.pages.candidates import candidate
from accordingto.pages.metadata import Head, articles

_IN_URL = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?![0-9])")
_CREATED = ("datePublished", "uploadDate", "dateCreated")
_LONGEST = 200
"""Characters of a line that dates a page; what is longer is running text."""
_OPENING = re.compile(r"(?:[^\W\d_][\w-]{1,20},?\s){0,3}[(\[]?\d")
_REACH = 120
"""Characters of a first paragraph in which its dateline stands."""


def from_head(head: Head, now: datetime | None = None) -> Iterator[Candidate]:
    """Yield the dates that the page's head and the markup of its body state."""
    found = articles(head)
    for one in (*found, *(o for o in head.objects if not any(o is a for a in found))):
        yield from _stated(((name, one.get(name)) for name in _CREATED), "published", "json-ld", now)
        yield from _stated((("dateModified", one.get("dateModified")),), "modified", "json-ld", now)
    metas = markup.names().metas
    both: tuple[tuple[Field, tuple[str, ...]], ...] = (("published", metas.published), ("modified", metas.modified))
    for field, names in both:
        yield from _stated(((n, v) for n in names for v in head.meta(n)), field, "meta", now)
    # Of those that are no microdata the first alone: those that follow date the stories that a page lists.
    first = {name: value for name, value in reversed(head.times) if name in {"time", "published", "updated"}}
    for name, value in head.times:
        if first.get(name, value) != value:
            continue
        field = "modified" if "modif" in name or "updat" in name else "published"
        yield from _stated(((name, value),), field, "time", now)


def _stated(
    values: Iterable[tuple[str, object]], field: Field, place: Place, now: datetime | None
) -> Iterator[Candidate]:
    for name, value in values:
        if isinstance(value, str) and (iso := dates.plausible(dates.machine(value), now)):
            yield candidate(field, iso, place, name)


def from_url(url: str | None, now: datetime | None = None) -> str | None:
    """Return the date in an address such as ``/2022/11/16/``."""
    match = _IN_URL.search(url or "")
    return dates.plausible("-".join(match.groups()), now) if match else None


def from_lines(
    lines: Sequence[tuple[str, int]],
    language: str | None,
    others: Sequence[str] = (),
    now: datetime | None = None,
    at: str | None = None,
    known: Collection[str] = (),
    day_first: bool | None = None,
) -> Iterator[Candidate]:
    """Yield the full dates of the first of `lines`, each with its offset, that dates the page, and of the next that
    says when it was changed.

    Days that the page states elsewhere, `known`, and `day_first` decide what 03/05 means.

    A date without its year takes it from the dates in `others`, else from any of them that is a year.  A date that
    follows a word for a change ("updated") is one of change; of the others in a line ("15 to 16 November") the first
    with a time of day counts, else the last.
    """
    year = _year(others)
    missing: set[Field] = {"published", "modified"}
    for line, offset in lines:
        if not missing or len(line) > _LONGEST or not any(c.isdigit() for c in line):
            continue
        read = {f: dates.read(f, year, known, now) for f in dates.in_text(line, language, day_first)}
        found = [f for f, iso in read.items() if f.day is not None and iso]
        changed = [f for f in found if _said(line, f) == "updated"]
        if at == "announced":
            # "..., published on 4 May 2021"; where the verb comes last, as in German, the one date there is.
            found = [f for f in found if _said(line, f)] or found[: len(found) == 1]
        both: tuple[tuple[Field, list[dates.Found]], ...] = (
            ("modified", changed),
            ("published", [f for f in found if f not in changed]),
        )
        for field, these in both:
            if these and field in missing:
                f = next((f for f in these if f.time), these[-1])
                missing.discard(field)
                span = Span(offset + f.start, offset + f.end)
                yield candidate(field, read[f] or "", "line", at, span)


def from_dateline(
    line: str, offset: int, language: str | None, others: Sequence[str] = (), now: datetime | None = None
) -> Candidate | None:
    """Return the date that opens the article, in its dateline ("KYIV, 16 November (AP) —") or before its first words.

    None where none does.
    """
    end = opening(line[:_REACH])
    year = _year(others)
    for f in dates.in_text(line[:_REACH], language):
        is_there = f.end <= end if end is not None else f.year and _OPENING.fullmatch(line[: f.start + 1])
        if is_there and f.day is not None and (iso := dates.plausible(f.iso(year), now)):
            return candidate("published", iso[:10], "text", "dateline", Span(offset + f.start, offset + f.end))
    return None


def _said(line: str, found: dates.Found) -> str | None:
    """Return what the words before a date say of it: "updated", or "byline" where it is of publication."""
    hits = cues.find(cues.tokens(line[: found.start][-60:]))
    said = [h for h in hits if h.cue in {"updated", "byline"}]
    return max(said, key=lambda h: (h.end, h.cue == "updated")).cue if said else None


def _year(others: Sequence[str]) -> int | None:
    for text in others:
        years = re.findall(r"\b((?:19|20)\d\d)\b", text)
        if years:
            return max(map(int, years))
    return None

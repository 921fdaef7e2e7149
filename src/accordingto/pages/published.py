"""When a page was published: from what its head says, from its markup, from the lines a reader sees."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from accordingto.pages import dates, markup
from accordingto.pages.metadata import Head, articles

_IN_URL = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?![0-9])")


def from_head(head: Head, now: datetime | None = None) -> str | None:
    """Return the date of publication as the page's head and markup state it."""
    return _first(_stated(head), now)


def modified(head: Head, now: datetime | None = None) -> str | None:
    """Return the date of the last change; for want of a date of publication."""
    fields = (str(o.get("dateModified", "")) for o in articles(head))
    return _first((*fields, *head.meta(*markup.names().metas.modified)), now)


def _stated(head: Head) -> Iterator[str]:
    for found in (*articles(head), *head.objects):
        for field in ("datePublished", "uploadDate", "dateCreated"):
            if isinstance(value := found.get(field), str):
                yield value
    yield from head.meta(*markup.names().metas.published)
    yield from (value for name, value in head.times if "publish" in name or "created" in name)


def from_markup(head: Head, now: datetime | None = None) -> str | None:
    """Return the date of the first ``<time>`` of the page."""
    return _first((value for name, value in head.times if name == "time"), now)


def from_url(url: str | None, now: datetime | None = None) -> str | None:
    """Return the date in an address such as ``/2022/11/16/``."""
    match = _IN_URL.search(url or "")
    return dates.plausible("-".join(match.groups()), now) if match else None


def from_lines(
    lines: Sequence[str], language: str | None, others: Sequence[str] = (), now: datetime | None = None
) -> str | None:
    """Return the last full date in the first of `lines` that states one.

    A date without its year takes it from the dates in `others`, else from any of them that is a year.  Of several
    dates in a line ("15 to 16 November", "created, updated") the first with a time of day counts, else the last.
    """
    year = _year(others)
    for line in lines:
        found = [f for f in dates.in_text(line, language) if f.day is not None and dates.plausible(f.iso(year), now)]
        if found:
            best = next((f for f in found if f.time), found[-1])
            return best.iso(year)
    return None


def _year(others: Sequence[str]) -> int | None:
    for text in others:
        years = re.findall(r"\b((?:19|20)\d\d)\b", text)
        if years:
            return max(map(int, years))
    return None


def _first(values: Iterator[str] | Sequence[str], now: datetime | None) -> str | None:
    for value in values:
        if iso := dates.plausible(dates.machine(value), now):
            return iso
    return None

"""What is known of a page, kept side by side: every value with where it was found and how sure it is.

A field's value is that of its surest candidate.  Candidates that agree make each other surer (as independent witnesses,
so that two weak ones can outweigh a strong one); those that disagree are kept as they are, never averaged.
"""

from collections.abc import Iterable, Sequence, Set
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from importlib import resources
from math import log

import msgspec
from msgspec import structs

from accordingto.nouns import Candidate, Field, Place, Span
from accordingto.text import fold, words

_MOST = 12
"""Candidates of one field that are kept: a page may state hundreds."""


_SHOWN = frozenset(("line", "text", "time", "address"))
"""Where readers see a date."""
_WIDEST = 14 * 3600
"""Seconds that local time is from UTC at most."""


@cache
def _sureness() -> dict[str, dict[str, float]]:
    data = resources.files("accordingto.pages").joinpath("sureness.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[str, dict[str, float]])


def candidate(field: Field, value: str, place: Place, at: str | None = None, span: Span | None = None) -> Candidate:
    """Return a candidate as sure as its place is by experience (``sureness.toml``)."""
    table = _sureness()[field]
    sure = table.get(f"{place} {at}", table.get(place, 0.5))
    start, end = (span.start, span.end) if span else (None, None)
    return Candidate(field, value, place, at, sure, start, end)


def best(found: Iterable[Candidate], field: Field) -> str | None:
    """Return the value of `field` that its candidates speak for most; None without any.

    Each candidate counts with its log-odds.  Of those that agree the most precise is taken (a date with its time of day
    and zone), then the surest, then the first.
    """
    own = [c for c in found if c.field == field]
    if not own:
        return None
    support: dict[str, float] = {}
    for places in {(c.found_in, _key(c)): c for c in sorted(own, key=lambda c: c.confidence)}.values():
        # One place that says a thing twice says it once.
        key = _key(places)
        support[key] = support.get(key, 0.0) + log(places.confidence / (1 - places.confidence))
    most = max(support.values())
    agreed = [c for c in own if support[_key(c)] == most]
    agreed = [c for c in agreed if _key(c) == _key(agreed[0])]
    return max(agreed, key=lambda c: (_precision(c), c.confidence)).value


def instant(found: Sequence[Candidate], field: Field, clock: tzinfo | None = None) -> str | None:
    """Return the date of `field` like :func:`best`, by the clock by which the page shows it to its readers.

    Markup often states an instant in UTC ("2020-02-25T02:25Z") while a line or another tag has it in local time
    ("2020-02-24 21:25"): that is one date, "2020-02-24T21:25-05:00".  Where none has it, the offset is that of another
    date of the page, else that of `clock`, the country's; the days that readers are shown have the last word.
    """
    own = [c for c in found if c.field == field]
    offset = next((o for c in found if (m := _moment(c.value)) and (o := m.utcoffset())), None)
    here = timezone(offset) if offset else clock
    shown = {c.value[:10] for c in own if c.found_in in _SHOWN and (len(c.value) == 10 or c.found_in == "line")}
    return best([structs.replace(c, value=_local(c, own, here, shown)) for c in own], field)


def since(found: Sequence[Candidate], published: str | None) -> list[Candidate]:
    """Return `found` without the dates of change before `published`: no page was changed before there was one."""
    return [c for c in found if c.field != "modified" or not (published and _is_earlier(c.value, published))]


def _is_earlier(one: str, other: str) -> bool:
    first, second = _moment(one), _moment(other)
    if first and second and (first.tzinfo is None) == (second.tzinfo is None):
        return first < second
    if min(len(one), len(other)) < 10:
        return one[:7] < other[:7]
    # The day in UTC and that of the page may differ by one.
    gap = date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])
    return gap.days > (1 if first and second else 0)


def _local(candidate: Candidate, others: Sequence[Candidate], clock: tzinfo | None, shown: Set[str]) -> str:
    """Return the date of `candidate` as its readers see it, where it is stated in UTC.

    The offset is that with which one of `others` has the same instant, else that of `clock`, unless the days that are
    `shown` speak against it.  Without either, it is a day that is shown and can be that instant's somewhere.
    """
    stated = _moment(candidate.value)
    if stated is None or stated.utcoffset():
        return candidate.value
    if stated.tzinfo is not None:
        if misnamed := _misnamed(stated, others):
            return misnamed.isoformat()
        for other in others:
            if (offset := _offset(stated, other)) is not None:
                return stated.astimezone(timezone(offset)).isoformat()
    is_shown = stated.date().isoformat() in shown
    local = stated.replace(tzinfo=UTC).astimezone(clock) if clock else None
    if local is not None and (local.date().isoformat() in shown or (not is_shown and stated.tzinfo is not None)):
        # A time without a zone is taken for UTC only where that gives a day that is shown, and the time does not.
        return candidate.value if is_shown and stated.tzinfo is None else local.isoformat()
    if clock is None and stated.tzinfo is not None and not is_shown:
        east, west = (stated + timedelta(seconds=_WIDEST)).date(), (stated - timedelta(seconds=_WIDEST)).date()
        return next((day for d in (east, west) if (day := d.isoformat()) in shown), candidate.value)
    return candidate.value


def _misnamed(stated: datetime, others: Sequence[Candidate]) -> datetime | None:
    """Return `stated`, said to be in UTC, with its true zone where one of `others` has the same hour in one."""
    wall = stated.replace(tzinfo=None, second=0)
    for other in others:
        moment = _moment(other.value)
        if moment is not None and moment.utcoffset() and moment.replace(tzinfo=None, second=0) == wall:
            return stated.replace(tzinfo=moment.tzinfo)
    return None


def _offset(stated: datetime, other: Candidate) -> timedelta | None:
    """Return by what the clock of `other` differs from UTC if it has the instant `stated` in UTC; None else."""
    local = _moment(other.value)
    if local is None or (offset := local.utcoffset()) == timedelta(0):
        return None
    if offset is not None:
        return offset if abs((local - stated).total_seconds()) <= 60 else None
    # One of the two may leave the seconds out.
    gap = (local.replace(second=0) - stated.replace(tzinfo=None, second=0)).total_seconds()
    return timedelta(seconds=gap) if gap and gap % 1800 == 0 and abs(gap) <= _WIDEST else None


def _moment(value: str | None) -> datetime | None:
    """Return `value` as a time; None where it is a day or less."""
    try:
        return datetime.fromisoformat(value) if value and "T" in value else None
    except ValueError:
        return None


def ordered(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return `found` by field, the surest first, without repetitions, a dozen of a field at most."""
    kept: list[Candidate] = []
    for field in dict.fromkeys(c.field for c in found):
        own = sorted((c for c in dict.fromkeys(found) if c.field == field), key=lambda c: -c.confidence)
        kept.extend(own[:_MOST])
    return tuple(kept)


def _key(candidate: Candidate) -> str:
    """Return what two candidates must share to agree: of dates the day, of words the letters."""
    if candidate.field in {"published", "modified"}:
        return candidate.value[:10]
    if candidate.field == "byline":
        # "Ada Brenner and Jon Vey" are "Jon Vey, Ada Brenner".
        return " ".join(
            sorted(fold(w.of(candidate.value)) for w in words(candidate.value) if not w.of(candidate.value).islower())
        )
    return fold(candidate.value)


def _precision(candidate: Candidate) -> int:
    """Rank dates by what they state: year, month, day, time of day, time zone."""
    return min(len(candidate.value), 25) if candidate.field in {"published", "modified"} else 0

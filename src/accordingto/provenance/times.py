"""Times that a text states, resolved against the day it was published, at the precision stated.

"In the fall of 2022" is 2022-09 to 2022-11, "since September" begins with the last September, "last Tuesday" is a day.
General date parsers read a string that is known to be a date; here dates are found in running text, with their place
and no more precision than the words have, as TimeML's TIMEX3 asks of an annotator (Pustejovsky et al. 2003).  The words
are in ``languages/<iso>/times.toml`` and the months of ``pages.toml``.  What lies in the future is not yielded.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal, TypeAlias, TypeVar

from msgspec import Struct

from accordingto import languages
from accordingto.nouns import Span
from accordingto.text import fold, words

Unit: TypeAlias = Literal["day", "week", "month", "year"]
Season: TypeAlias = Literal["spring", "summer", "autumn", "winter"]

K = TypeVar("K")

_FIRST_MONTH: Mapping[Season, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_EARLIEST, _LATEST = 1900, 2099
# How many words before a time "since" may stand: "since at least the beginning of September".
_OPENED = 4
# How many words may stand before a time that opens a sentence ("Late on Sunday"), and beside one that is all of it.
_OPENING, _BESIDE = 2, 3
_WEEK = 7
# Days ahead up to which a day without a year is one to come.
_COMING = 180
# What a time without an end is taken to end in, and what comes after all days of a month or year.
_OPEN, _LAST = "9999", "~"
_NUMERIC = re.compile(r"(?<![\d.])(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\.(\d\d?)\.(\d{4}))(?![\d-])")


class Period(Struct, frozen=True):
    """A time that a text states: where, and its first and last day, month or year (ISO 8601, one precision)."""

    span: Span
    start: str | None
    """None where the words tell the end alone ("until September")."""
    end: str | None
    """None where it goes on ("since September")."""

    @property
    def bounds(self) -> tuple[str, str]:
        """Its first and last moment, as strings that are in order with those of times of any precision."""
        return self.start or "", (self.end or _OPEN) + _LAST


class _Table(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """languages/<iso>/times.toml; each key is explained in docs/languages.md."""

    within: tuple[str, ...]
    since: tuple[str, ...]
    until: tuple[str, ...]
    last: tuple[str, ...]
    this: tuple[str, ...]
    coming: tuple[str, ...]
    ago: tuple[str, ...]
    filler: tuple[str, ...]
    year_marks: tuple[str, ...]
    alone: tuple[str, ...]
    last_year: tuple[str, ...]
    day_parts: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    days_back: dict[int, tuple[str, ...]]
    numerals: dict[int, tuple[str, ...]]
    months: dict[int, tuple[str, ...]] = {}
    capital_months: bool = False
    units: dict[Unit, tuple[str, ...]]
    seasons: dict[Season, tuple[str, ...]]
    weekdays: dict[int, tuple[str, ...]]


class _Months(Struct, frozen=True):
    months: dict[str, int]


class _Words:
    """A language's words for times, folded and turned round."""

    def __init__(self, table: _Table, months: Mapping[str, int]) -> None:
        self.months = {fold(form): number for form, number in months.items()} | _turned(table.months)
        self.capital_months = table.capital_months
        self.seasons = _turned(table.seasons)
        self.weekdays = _turned(table.weekdays)
        self.units = _turned(table.units)
        self.numerals = _turned(table.numerals)
        self.days_back = _turned(table.days_back)
        self.within, self.since, self.until = _folded(table.within), _folded(table.since), _folded(table.until)
        self.last, self.this, self.coming = _folded(table.last), _folded(table.this), _folded(table.coming)
        self.ago, self.filler, self.alone = _folded(table.ago), _folded(table.filler), _folded(table.alone)
        self.year_marks, self.last_year = _folded(table.year_marks), _folded(table.last_year)
        self.day_parts = _folded(table.day_parts)
        self.then = tuple(f" {fold(phrase)} " for phrase in table.then)
        self.beginnings = frozenset().union(
            *(self.months, self.seasons, self.weekdays, self.units, self.numerals, self.days_back),
            *(self.last, self.this, self.ago, self.last_year),
        )
        """What a time can begin with, besides figures."""


def _folded(forms: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(f) for f in forms)


def _turned(table: Mapping[K, Sequence[str]]) -> dict[str, K]:
    return {fold(form): key for key, forms in table.items() for form in forms}


@cache
def _words(language: str) -> _Words | None:
    if language not in languages.available("times"):
        return None
    return _Words(languages.load(language, "times", _Table), languages.load(language, "pages", _Months).months)


def stated(
    text: str, within: Span, language: str | None, published: str | None, modified: str | None = None
) -> Iterator[Period]:
    """Yield the times that `text` states in `within`, in order.

    `published` is an ISO 8601 date; without it only times that tell their own year are yielded.  A text that was
    `modified` later may tell of days until then.
    """
    if language:
        for found in _stated(within.of(text), language, _day(published), _day(modified)):
            span = Span(found.span.start + within.start, found.span.end + within.start)
            yield Period(span, found.start, found.end)


def of_the_week(period: Period, published: str | None) -> bool:
    """Tell whether a time is a day of the week up to when a text was published: most of the news is of these days."""
    day, today = _day(period.start), _day(published)
    return day is not None and today is not None and abs((today - day).days) <= _WEEK


def gone_on(
    text: str,
    earlier: Sequence[Span],
    sentence: Span,
    language: str | None,
    published: str | None,
    modified: str | None = None,
    said: Sequence[Span] = (),
) -> Period | None:
    """Return the time that a sentence before `sentence` tells where `sentence` still tells of it, else None.

    A sentence that is a time and nothing more heads those after it ("19 March.  The bank ..."); what begins with a time
    goes on where only a part of the day is told ("On Sunday they met.  In the afternoon the bank ...").  "At the time"
    is the last one told, those within what somebody `said` left out.  `earlier` are the sentences of the paragraph
    before it, in order.
    """
    table = _words(language) if language else None
    if table is None:
        return None
    told = " ".join(["", *(fold(w.of(text)) for w in words(text, sentence)), ""])
    if any(phrase in told for phrase in table.then):
        times = [p for span in earlier for p in stated(text, span, language, published, modified)]
        return next((p for p in reversed(times) if not any(s.meets(p.span) for s in said)), None)
    same_day = any(fold(w.of(text)) in table.day_parts for w in words(text, sentence))
    for before in reversed(earlier):
        found = next(stated(text, before, language, published, modified), None)
        if found is None:
            continue
        ahead = len(list(words(text, Span(before.start, found.span.start))))
        behind = len(list(words(text, Span(found.span.end, before.end))))
        opens = ahead <= _OPENING and (same_day or ahead + behind <= _BESIDE)
        return found if opens else None
    return None


@lru_cache(maxsize=1 << 13)
def _stated(text: str, language: str, today: date | None, changed: date | None) -> tuple[Period, ...]:
    """Return the times in one sentence, remembered: the same are asked for whenever a page joins those that have it."""
    table = _words(language)
    return tuple(_Reading(text, Span(0, len(text)), table, today, changed).periods()) if table is not None else ()


def _day(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if _EARLIEST <= day.year <= _LATEST else None


class _Reading:
    """One stretch of text being read from its beginning."""

    def __init__(self, text: str, within: Span, table: _Words, today: date | None, changed: date | None) -> None:
        self.text, self.table, self.today = text, table, today
        self.last = max(today, changed) if today and changed else today
        self.spans = list(words(text, within))
        self.forms = [fold(s.of(text)) for s in self.spans]
        self.numeric = {within.start + m.start(): m for m in _NUMERIC.finditer(within.of(text))}

    def periods(self) -> Iterator[Period]:
        """Yield what is found; times do not overlap."""
        i = 0
        while i < len(self.forms):
            found = self._at(i) if self.forms[i] in self.table.beginnings or self.forms[i][:1].isdecimal() else None
            if found is None:
                i += 1
                continue
            start, end, stop = found
            if (period := self._opened(i, stop, start, end)) is not None:
                yield period
            i = stop

    def _at(self, i: int) -> tuple[str, str, int] | None:
        """Return (first, last, index after it) of the time that begins with word `i`."""
        return (
            self._numbers(i)
            or self._dated(i)
            or self._monthly(i)
            or self._seasonal(i)
            or self._ago(i)
            or self._counted(i)
            or self._weekday(i)
            or self._yearly(i)
        )

    def _opened(self, i: int, stop: int, start: str, end: str) -> Period | None:
        """Return the period from word `i` to `stop`, open where "since" or "until" is before it; None in the future."""
        k, first = i - 1, i
        between = self.table.filler | self.table.within | self.table.last | self.table.this
        while k >= max(0, i - _OPENED) and self.forms[k] in between:
            if self.forms[k] in self.table.since | self.table.until:
                break
            k -= 1
        opener = self.forms[k] if k >= max(0, i - _OPENED) else ""
        if opener in self.table.since | self.table.until:
            first = k
        if i and self.forms[i - 1] in self.table.coming:
            return None
        if self.last is not None and start > self.last.isoformat()[: len(start)]:
            return None
        span = Span(self.spans[first].start, self.spans[stop - 1].end)
        if opener in self.table.since:
            return Period(span, start, None)
        return Period(span, None, end) if opener in self.table.until else Period(span, start, end)

    def _form(self, i: int) -> str:
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def _number(self, i: int, low: int, high: int) -> int | None:
        """Return the number that word `i` begins with ("14", "14th", "2022-го"), if it lies between the two."""
        digits = re.match(r"\d{1,4}(?!\d)", self._form(i))
        value = int(digits.group()) if digits else -1
        return value if low <= value <= high else None

    def _year(self, i: int) -> tuple[int | None, int]:
        """Return the year that stands at word `i`, words like "of" skipped, and the index after it."""
        k = i
        while self._form(k) in self.table.filler or (k > i - 1 and self._form(k) in self.table.within):
            k += 1
            if k - i > 1:
                return None, i
        year = self._number(k, _EARLIEST, _LATEST)
        if year is None or (i and not self._close(i - 1, k)):
            return (self.today.year - 1, k + 1) if self.today and self._form(i) in self.table.last_year else (None, i)
        return year, k + 1 + (self._form(k + 1) in self.table.year_marks)

    def _close(self, a: int, b: int) -> bool:
        """Tell whether only blanks and a comma, dash or stop stand between two words."""
        return all(
            self.text[x.end : y.start].strip(" \u00a0,.-–") == "" and y.start - x.end < 4
            for x, y in zip(self.spans[a:b], self.spans[a + 1 : b + 1], strict=True)
        )

    def _numbers(self, i: int) -> tuple[str, str, int] | None:
        """Read a date in figures: 2022-09-14, 14.09.2022."""
        match = self.numeric.get(self.spans[i].start)
        if match is None:
            return None
        a, b, c, d, e, f = match.groups()
        year, month, day = (int(a), int(b), int(c)) if a else (int(f), int(e), int(d))
        stop = next(
            (k for k in range(i, len(self.spans)) if self.spans[k].start >= self.spans[i].start + len(match.group())),
            len(self.spans),
        )
        found = _iso(year, month, day)
        return (found, found, stop) if found else None

    def _dated(self, i: int) -> tuple[str, str, int] | None:
        """Read a day of a month: "14 September 2022", "September 14", «14 вересня»."""
        day, month = self._number(i, 1, 31), self._month(i + 1)
        if day is None or month is None:
            month, day = self._month(i), self._number(i + 1, 1, 31)
        if day is None or month is None or not self._close(i, i + 1):
            return None
        year, stop = self._year(i + 2)
        if year is None and self.today is not None:
            stop = i + 2
            this = _iso(self.today.year, month, day)
            # A day that is near is meant as one to come, not as last year's.
            past = this is not None and (date.fromisoformat(this) - self.today).days > _COMING
            year = self.today.year - past
        found = _iso(year, month, day) if year is not None else None
        return (found, found, stop) if found else None

    def _month(self, i: int) -> int | None:
        month = self.table.months.get(self._form(i))
        if month and self.table.capital_months and not self.text[self.spans[i].start].isupper():
            return None
        return month

    def _monthly(self, i: int) -> tuple[str, str, int] | None:
        """Read a month: with its year, or after a word that makes it one ("in May", "last May")."""
        month = self._month(i)
        if month is None:
            return None
        year, stop = self._year(i + 1)
        if year is None:
            if not self._led(i) or self.today is None:
                return None
            stop = i + 1
            year = self.today.year - (month > self.today.month - (self._form(i - 1) in self.table.last))
        return f"{year:04}-{month:02}", f"{year:04}-{month:02}", stop

    def _led(self, i: int) -> bool:
        """Tell whether a word before word `i` makes a time of it."""
        k = i - 1
        while k > i - _OPENED and self._form(k) in self.table.filler:
            k -= 1
        leading = self.table.within | self.table.since | self.table.until | self.table.last | self.table.this
        return self._form(k) in leading

    def _seasonal(self, i: int) -> tuple[str, str, int] | None:
        """Read a season: "the autumn of 2022", «восени», "last winter"."""
        season = self.table.seasons.get(self._form(i))
        if season is None:
            return None
        month = _FIRST_MONTH[season]
        year, stop = self._year(i + 1)
        if year is None:
            if self.today is None or not (self._form(i) in self.table.alone or self._led(i)):
                return None
            stop = i + 1
            year = self.today.year - (month > self.today.month - (self._form(i - 1) in self.table.last))
        ends = year + (month == 12)
        return f"{year:04}-{month:02}", f"{ends:04}-{(month + 1) % 12 + 1:02}", stop

    def _ago(self, i: int) -> tuple[str, str, int] | None:
        """Read "two weeks ago", «три дні тому», "vor zwei Wochen"."""
        if self.today is None:
            return None
        ahead = self._form(i) in self.table.ago
        at = i + 1 if ahead else i
        number = self._number(at, 1, 99) or self.table.numerals.get(self._form(at))
        unit = self.table.units.get(self._form(at if number is None else at + 1))
        after = at + (1 if number is None else 2)
        if unit is None or not (ahead or self._form(after) in self.table.ago):
            return None
        first, last = _back(self.today, number or 1, unit)
        return first, last, after if ahead else after + 1

    def _counted(self, i: int) -> tuple[str, str, int] | None:
        """Read what is counted from today: "yesterday", "last week", «торік»."""
        if self.today is None:
            return None
        form = self._form(i)
        if form in self.table.days_back:
            day = (self.today - timedelta(self.table.days_back[form])).isoformat()
            return day, day, i + 1
        if form in self.table.last_year:
            return f"{self.today.year - 1:04}", f"{self.today.year - 1:04}", i + 1
        unit = self.table.units.get(self._form(i + 1))
        back = 1 if form in self.table.last else 0
        if unit is None or not (back or form in self.table.this):
            return None
        return (*_back(self.today, back, unit), i + 2)

    def _weekday(self, i: int) -> tuple[str, str, int] | None:
        """Read a day of the week: the last one, today if it is that day."""
        back = self._form(i) in self.table.last
        at = i + 1 if back else i
        weekday = self.table.weekdays.get(self._form(at))
        if weekday is None or self.today is None:
            return None
        days = (self.today.isoweekday() - weekday) % 7 or (7 if back else 0)
        day = (self.today - timedelta(days)).isoformat()
        return day, day, at + 1

    def _yearly(self, i: int) -> tuple[str, str, int] | None:
        """Read a year after "in" or beside the word for it: "in 2022", «2022 року»."""
        year = self._number(i, _EARLIEST, _LATEST)
        if year is None:
            return None
        marked = self._form(i + 1) in self.table.year_marks
        if not (marked or self._form(i - 1) in self.table.year_marks or self._led(i)):
            return None
        return f"{year:04}", f"{year:04}", i + 1 + marked


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _back(today: date, number: int, unit: Unit) -> tuple[str, str]:
    """Return the first and last of the period that lies `number` units before today's."""
    if unit == "day":
        day = (today - timedelta(number)).isoformat()
        return day, day
    if unit == "week":
        monday = today - timedelta(today.weekday() + 7 * number)
        return monday.isoformat(), (monday + timedelta(6)).isoformat()
    if unit == "month":
        months = today.year * 12 + today.month - 1 - number
        return (f"{months // 12:04}-{months % 12 + 1:02}",) * 2
    return (f"{today.year - number:04}",) * 2

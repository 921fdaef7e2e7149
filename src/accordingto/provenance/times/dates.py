"""Times by the calendar: days, months, seasons, years."""

import re
from datetime import date

from accordingto.nouns import Span
from accordingto.provenance.times.reckoning import iso
from accordingto.provenance.times.stretch import Found, Stretch
from accordingto.provenance.times.vocabulary import Season, Vocabulary

EARLIEST, LATEST = 1900, 2099
_FIRST_MONTH: dict[Season, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# Days ahead up to which a day without a year is one to come.
_COMING = 180
_NUMERIC = re.compile(r"(?<![\d.])(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\.(\d\d?)\.(\d{4}))(?![\d-])")


class Dates(Stretch):
    """What a stretch of text has by the calendar."""

    def __init__(self, text: str, within: Span, table: Vocabulary, today: date | None) -> None:
        """Take `text` `within` a stretch, to be read against the day `today` of publication."""
        super().__init__(text, within, table, today)
        self.numeric = {within.start + m.start(): m for m in _NUMERIC.finditer(within.of(text))}

    def _numbers(self, i: int) -> Found | None:
        """Read a date in figures: 2022-09-14, 14.09.2022."""
        match = self.numeric.get(self.spans[i].start) if i < len(self.spans) else None
        if match is None:
            return None
        a, b, c, d, e, f = match.groups()
        year, month, day = (int(a), int(b), int(c)) if a else (int(f), int(e), int(d))
        stop = next(
            (k for k in range(i, len(self.spans)) if self.spans[k].start >= self.spans[i].start + len(match.group())),
            len(self.spans),
        )
        found = iso(year, month, day)
        return (found, found, stop) if found else None

    def _dated(self, i: int) -> Found | None:
        """Read a day of a month: "14 September 2022", "September 14", «14 вересня», «14 de septiembre»."""
        at = i + 1 + (self._form(i + 1) in self.table.of_month)
        day, month = self._number(i, 1, 31), self._month(at)
        if day is None or month is None:
            at = i + 1
            month, day = self._month(i), self._number(at, 1, 31)
        if day is None or month is None or not self._close(i, at):
            return None
        year, stop = self._year(at + 1)
        if year is None and self.today is not None:
            stop = at + 1
            this = iso(self.today.year, month, day)
            # A day that is near is meant as one to come, not as last year's.
            past = this is not None and (date.fromisoformat(this) - self.today).days > _COMING
            year = self.today.year - past
        found = iso(year, month, day) if year is not None else None
        return (found, found, stop) if found else None

    def _year(self, i: int) -> tuple[int | None, int]:
        """Return the year that stands at word `i`, words like "of" skipped, and the index after it."""
        k = i
        while self._form(k) in self.table.filler or (k > i - 1 and self._form(k) in self.table.within):
            k += 1
            if k - i > 1:
                return None, i
        year = self._number(k, EARLIEST, LATEST)
        if year is None or (i and not self._close(i - 1, k)):
            years = self.table.years_back.get(self._form(i))
            return (self.today.year - years, i + 1) if self.today and years is not None else (None, i)
        return year, k + 1 + (self._form(k + 1) in self.table.year_marks)

    def _month(self, i: int) -> int | None:
        form = self._form(i)
        mid = next((m for m in self.table.mid if form.startswith(m)), "")
        month = self.table.months.get(form[len(mid) :])
        if month and self.table.capital_months and not self.text[self.spans[i].start + len(mid)].isupper():
            return None
        return month

    def _monthly(self, i: int) -> Found | None:
        """Read a month: with its year, or after a word that makes it one ("in May", "last May", "mid-May")."""
        month = self._month(i)
        if month is None:
            return None
        year, stop = self._year(i + 1)
        if year is None:
            led = self._led(i) or self._form(i).startswith(self.table.mid) or self._before(i)
            if not led or self.today is None:
                return None
            stop = i + 1 + self._before(i)
            year = self._last(i, month, self.today)
        return f"{year:04}-{month:02}", f"{year:04}-{month:02}", stop

    def _last(self, i: int, month: int, today: date) -> int:
        """Return the year of the `month` that word `i` means, or with which the season begins that it means."""
        before = self._form(i - 1)
        if before in self.table.last_years:
            return today.year - 1
        over = before in self.table.last | self.table.before_last or self._before(i)
        latest = today.year - (month > today.month - over)
        return latest - (before in self.table.before_last)

    def _seasonal(self, i: int) -> Found | None:
        """Read a season: "the autumn of 2022", «восени», "last winter"."""
        season = self.table.seasons.get(self._form(i))
        if season is None:
            return None
        month = _FIRST_MONTH[season]
        year, stop = self._year(i + 1)
        if year is None:
            if self.today is None or not (self._form(i) in self.table.alone or self._led(i) or self._before(i)):
                return None
            stop = i + 1 + self._before(i)
            year = self._last(i, month, self.today)
        ends = year + (month == 12)
        return f"{year:04}-{month:02}", f"{ends:04}-{(month + 1) % 12 + 1:02}", stop

    def _yearly(self, i: int) -> Found | None:
        """Read a year after "in" or beside the word for it: "in 2022", «2022 року», "in the 1990s"."""
        year = self._number(i, EARLIEST, LATEST)
        if year is None:
            return None
        if year % 10 == 0 and self._form(i)[4:].lstrip("-").startswith(self.table.decade_marks or ("\0",)):
            return f"{year:04}", f"{year + 9:04}", i + 1
        marked = self._form(i + 1) in self.table.year_marks
        if not (marked or self._form(i - 1) in self.table.year_marks or self._led(i)):
            return None
        return f"{year:04}", f"{year:04}", i + 1 + marked

"""Times counted from today: "two weeks ago", "yesterday", "last week", "on Tuesday"."""

from datetime import date, timedelta

from msgspec import Struct

from accordingto.provenance.times.dates import Dates
from accordingto.provenance.times.reckoning import Unit, back, until, weekday_before, weeks_back
from accordingto.provenance.times.stretch import OPENED, WEEK, Found

# What "a few" or "several" are taken to be, and a plural without a number.
_FEW = (2, 6)
# The number words that another may follow: "twenty four".
_TENS, _ONES = range(20, 100, 10), range(1, 10)
# How many years somebody has held an office is no time of anything.
_LONG: frozenset[Unit] = frozenset({"year", "decade"})


class _Amount(Struct, frozen=True):
    """So many units: "two and a half years", "a few days"; `low` and `high` differ where the number is vague."""

    low: float
    high: float
    unit: Unit
    stop: int
    """Index after it."""
    counted: bool
    """Whether the number stands there, be it vague."""
    several: bool
    """Whether it is more than one unit."""


class Counted(Dates):
    """What a stretch of text counts from the day of its publication."""

    def _counted(self, i: int) -> Found | None:
        """Return first, last and the index after it of the time that begins with word `i`."""
        today = self.today
        if today is None:
            return None
        return self._ago(i, today) or self._named(i, today) or self._week_or_so(i, today) or self._weekday(i, today)

    def _amount(self, i: int) -> _Amount | None:
        """Read a number of units at word `i`: "two weeks", "a couple of days", "half a year", «полтора года»."""
        count, k = self._count(i)
        if count is not None and self._form(k) not in self.table.units and self._form(k) in self.table.filler:
            k += 1  # "A couple of weeks".
        unit = self.table.units.get(self._form(k))
        if unit is None:
            return None
        several = self._form(k) in self.table.many
        low, high = count or (_FEW if several else (1, 1))
        stop = self._after(k + 1, self.table.and_half)
        more = 0.5 * (stop > k + 1)
        return _Amount(low + more, high + more, unit, stop, count is not None, several or low > 1)

    def _count(self, i: int) -> tuple[tuple[float, float] | None, int]:
        """Return the least and largest that the number words from word `i` on may mean, and the index after them."""
        count: tuple[float, float] | None = None
        k = i
        while True:
            form = self._form(k)
            number = self.table.numerals.get(form) or (self._number(k, 1, 99) if form.isdecimal() else None)
            if form in self.table.few:
                count = _FEW
            elif form in self.table.one_and_half:
                count = (1.5, 1.5)
            elif form in self.table.half:
                count = (0.5, 0.5)
            elif number is None:
                stop = self._after(k, self.table.and_half) if count else k
                more = 0.5 * (stop > k)
                return (count[0] + more, count[1] + more) if count else None, stop
            elif count != (0.5, 0.5):  # "Half a year" is no year.
                tens = count[0] if count and count[0] in _TENS and number in _ONES else 0
                count = (tens + number, tens + number)
            k += 1

    def _ago(self, i: int, today: date) -> Found | None:
        """Read "two weeks ago", «три дні тому», "vor zwei Wochen", and how long something lasts: "seit zwei Wochen"."""
        first = self._after(i, self.table.back)
        amount = self._amount(first)
        if amount is None:
            return None
        stop = amount.stop
        while self._form(stop) in self.table.ago and self._touch(stop - 1):
            stop += 1
        lasting = self._form(i - 1) in self.table.lasting and amount.counted and amount.unit not in _LONG
        if not (first > i or lasting or stop > amount.stop):
            return None
        return back(today, amount.high, amount.unit)[0], back(today, amount.low, amount.unit)[1], stop

    def _named(self, i: int, today: date) -> Found | None:
        """Read days and years that have a word or phrase of their own: "yesterday", «торік», "this morning"."""
        form = self._form(i)
        for phrase in self.table.day_phrases.get(form, ()):
            if tuple(self.forms[i : i + len(phrase)]) == phrase:
                return *back(today, self.table.days_back[phrase], "day"), i + len(phrase)
        if (stop := self._after(i, self.table.lately)) > i:
            return *until(today, _FEW[1], "day"), stop
        if (years := self.table.years_back.get(form)) is not None:
            return *back(today, years, "year"), i + 1
        if (unit := self.table.starts.get(form)) is not None:
            return *back(today, 0, unit), i + 1
        if self._form(i + 1) in self.table.day_parts | self.table.nights:
            if form in self.table.this:
                return *back(today, 0, "day"), i + 2
            if form in self.table.last:
                yesterday = back(today, 1, "day")[0]
                return yesterday, today.isoformat() if self._form(i + 1) in self.table.nights else yesterday, i + 2
        return None

    def _week_or_so(self, i: int, today: date) -> Found | None:
        """Read "last week", "this year", "the past two months", "the weekend", "the beginning of the month"."""
        form = self._form(i)
        if form in self.table.openings:
            unit = self.table.units.get(self._form(k := self._skip(i + 1)))
            return (*back(today, 0, unit), k + 1) if unit and k <= i + OPENED else None
        if (after := self.table.units.get(form)) and (stop := self._after(i + 1, self.table.last_but_one)) > i + 1:
            return *back(today, 2, after), stop
        if after and self._before(i):
            return *back(today, 1, after), i + 2
        if form in self.table.last | self.table.recent | self.table.this | self.table.before_last:
            amount = self._amount(i + 1)
            if amount is None:
                return None
            if amount.several or form in self.table.recent:
                # "The last two weeks" lead to today, "these two weeks" do as well.
                return *until(today, amount.high, amount.unit), amount.stop
            if form in self.table.before_last:
                return *back(today, 2, amount.unit), amount.stop
            return *back(today, 0 if form in self.table.this else amount.low, amount.unit), amount.stop
        if after == "weekend" and self._form(i - 1) in self.table.leading | self.table.filler:
            return *back(today, 1, after), i + 1
        return None

    def _weekday(self, i: int, today: date) -> Found | None:
        """Read a day of the week: the last one, today if it is that day, that of its date or week if one follows."""
        former = self._form(i) in self.table.last
        at = i + former
        weekday = self.table.weekdays.get(self._form(at))
        if weekday is None:
            return None
        behind = self._before(at)
        if (dated := self._numbers(at + 1) or self._dated(at + 1)) and self._close(at, at + 1):
            return dated
        k = self._skip(at + 1)
        k += self._form(k) in self.table.within  # "On Tuesday of last week", «во вторник на прошлой неделе».
        weeks = self._weeks(self._form(k))
        if weeks is not None and self.table.units.get(self._form(k + 1)) == "week":
            day = weeks_back(today, weeks) + timedelta(weekday - 1)
            return day.isoformat(), day.isoformat(), k + 2
        day = weekday_before(today, weekday)
        if (former or behind) and day == today:
            day -= timedelta(WEEK)
        return day.isoformat(), day.isoformat(), at + 1 + behind

    def _weeks(self, form: str) -> int | None:
        """Return how many weeks back the word before "week" means, less than none for one to come."""
        known = ((self.table.this, 0), (self.table.last, 1), (self.table.before_last, 2), (self.table.coming, -1))
        return next((weeks for those, weeks in known if form in those), None)

"""One stretch of text being read for the times that it states."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from accordingto.nouns import Span
from accordingto.provenance.times.counted import Counted
from accordingto.provenance.times.stretch import DAY, OPENED, WEEK, Found
from accordingto.provenance.times.vocabulary import Vocabulary

# What a time without an end is taken to end in, and what comes after all days of a month or year.
_OPEN, _LAST = "9999", "~"


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


class Reading(Counted):
    """One stretch of text being read from its beginning."""

    def __init__(self, text: str, within: Span, table: Vocabulary, today: date | None, changed: date | None) -> None:
        """Read `text` `within` a stretch against the day `today` of publication and the day on which it `changed`."""
        super().__init__(text, within, table, today)
        self.last = max(today, changed) if today and changed else today

    def periods(self) -> Iterator[Period]:
        """Yield what is found; times do not overlap."""
        i = 0
        while i < len(self.forms):
            ranged = found = None
            if self._begins(self.forms[i]):
                ranged = self._range(i)
                found = ranged or self._at(i)
            if found is None:
                i += 1
                continue
            start, end, stop = found
            if start == end and len(start) == DAY and self._ends_night(i):
                start = (date.fromisoformat(start) - timedelta(1)).isoformat()
            if (period := self._opened(i, start, end, stop, closed=ranged is not None)) is not None:
                yield period
            i = stop

    def _begins(self, form: str) -> bool:
        """Tell whether a time can begin with the word `form`."""
        table = self.table
        return form in table.first or form[:1].isdecimal() or (bool(table.mid) and form.startswith(table.mid))

    def _beginning(self, i: int) -> Found | None:
        """Return what `_at` does where word `i` is one that a time can begin with."""
        return self._at(i) if self._begins(self._form(i)) else None

    def _at(self, i: int) -> Found | None:
        """Return first, last and the index after it of the time that begins with word `i`."""
        return (
            self._numbers(i)
            or self._dated(i)
            or self._monthly(i)
            or self._seasonal(i)
            or self._yearly(i)
            or self._counted(i)
        )

    def _range(self, i: int) -> Found | None:
        """Read "from Monday to Wednesday", «с 3 по 5 мая»; at word `i` stands the first time."""
        opener = self._form(i - 1)
        if opener not in self.table.range_openers:
            return None
        self.bound = i
        first = self._beginning(i)
        day = None if first else self._number(i, 1, 31)
        k = first[2] if first else i + 1
        self.bound = self._skip(k + 1) if (first or day) and (opener, self._form(k)) in self.table.ranges else -1
        second = self._beginning(self.bound) if self.bound > i else None
        self.bound = -1
        if second is None:
            return None
        start, end = (first[0] if first else f"{second[0][:-2]}{day:02}"), second[1]
        if start > end and self._form(i) in self.table.weekdays and len(end) == DAY:
            start = (date.fromisoformat(start) - timedelta(WEEK)).isoformat()  # Of two days the first is before.
        elif start > end:
            start = end[:4] + start[4:]  # "Between January and May 2024": the year stands once.
        return (start, end, second[2]) if len(start) == len(end) and start <= end else None

    def _opened(self, i: int, start: str, end: str, stop: int, *, closed: bool) -> Period | None:
        """Return the period from word `i` to `stop`; None in the future.

        It is open where "since" or "until" stands before it, unless it is `closed`.
        """
        k, first = i - 1, i
        while k >= max(0, i - OPENED) and self.forms[k] in self.table.opening:
            if self.forms[k] in self.table.openers:
                break
            k -= 1
        opener = self.forms[k] if k >= max(0, i - OPENED) else ""
        if opener in self.table.openers:
            first = k
        if (i and self.forms[i - 1] in self.table.coming) or self._after(stop, self.table.coming_after) > stop:
            return None
        if self.last is not None and start > self.last.isoformat()[: len(start)]:
            return None
        span = Span(self.spans[first].start, self.spans[stop - 1].end)
        if not closed:
            if opener in self.table.since:
                return Period(span, start, None)
            if opener in self.table.until:
                return Period(span, None, end)
        return Period(span, start, end)

    def _ends_night(self, i: int) -> bool:
        """Tell whether word `i` is the day on which a night ends: "in der Nacht zum Dienstag"."""
        return any(tuple(self.forms[max(0, i - len(p)) : i]) == p for p in self.table.night_to)

"""Counting back from a day: what "two weeks ago" is, at the precision of its unit, as ISO 8601."""

from datetime import date, timedelta
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["hour", "day", "weekend", "week", "fortnight", "month", "half_year", "year", "decade"]

Stretch: TypeAlias = tuple[str, str]
"""First and last day, month or year, both of one precision."""

_WEEK, _SATURDAY, _YEAR = 7, 5, 12
_HOURS = 24


def iso(year: int, month: int, day: int) -> str | None:
    """Return the day as ISO 8601, None if there is none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def weekday_before(today: date, weekday: int) -> date:
    """Return the last day of the week `weekday` (Monday being 1), `today` if it is one."""
    return today - timedelta((today.isoweekday() - weekday) % _WEEK)


def weeks_back(today: date, number: int) -> date:
    """Return the Monday of the week that lies `number` weeks before today's."""
    return today - timedelta(today.weekday() + _WEEK * number)


def back(today: date, number: float, unit: Unit) -> Stretch:
    """Return the first and last of the period that lies `number` units, perhaps a half more, before today's."""
    match unit:
        case "hour":
            return _days(today, number // _HOURS)
        case "day":
            return _days(today, number)
        case "weekend":
            saturday = weekday_before(today, _SATURDAY + 1)
            within = today - saturday <= timedelta(1)
            saturday -= timedelta(_WEEK * (int(number) if within else max(0, int(number) - 1)))
            return saturday.isoformat(), (saturday + timedelta(1)).isoformat()
        case "fortnight":
            return back(today, 2 * number, "week")
        case "week":
            if number % 1:
                return _days(today, number * _WEEK)
            monday = weeks_back(today, int(number))
            return monday.isoformat(), (monday + timedelta(_WEEK - 1)).isoformat()
        case "month":
            return (_month(today, int(number)),) * 2
        case "half_year":
            return back(today, number * 6, "month")
        case "decade":
            return back(today, number * 10, "year")
        case "year":
            if number % 1:
                return back(today, number * _YEAR, "month")
            return (f"{today.year - int(number):04}",) * 2


def until(today: date, number: float, unit: Unit) -> Stretch:
    """Return the last `number` units, today's included: the "past two weeks" are fourteen days."""
    if unit == "weekend":
        return back(today, number, unit)[0], today.isoformat()
    if unit in {"week", "fortnight"}:
        return _days(today, number * _WEEK * (2 if unit == "fortnight" else 1))[0], today.isoformat()
    first = back(today, number, unit)[0]
    return first, today.isoformat()[: len(first)]


def _days(today: date, number: float) -> Stretch:
    return ((today - timedelta(int(number))).isoformat(),) * 2


def _month(today: date, number: int) -> str:
    months = today.year * _YEAR + today.month - 1 - number
    return f"{months // _YEAR:04}-{months % _YEAR + 1:02}"

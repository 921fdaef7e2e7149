"""Which of two moments came first, each given at whatever precision a page states."""

from datetime import date, datetime

UNDATED = "9999"
"""What stands for the day of what has none, so that it is ordered after all others."""
_DAY = len("2022-09-14")


def is_after(one: str | None, other: str | None) -> bool | None:
    """Tell whether `one` lies after `other` (both ISO 8601), None where what they state is too coarse to tell.

    Times of day count where both have one and both or neither a time zone, else the days as written.
    """
    if not one or not other:
        return None
    if min(len(one), len(other)) > _DAY:
        try:
            mine, its = datetime.fromisoformat(one), datetime.fromisoformat(other)
            return mine > its if mine != its else None
        except (ValueError, TypeError):
            pass
    size = min(len(one), len(other), _DAY)
    return one[:size] > other[:size] if one[:size] != other[:size] else None


def days_after(one: str | None, other: str | None) -> int | None:
    """Return how many days `one` lies after `other`, None where one of them tells no day."""
    try:
        return (date.fromisoformat((one or "")[:_DAY]) - date.fromisoformat((other or "")[:_DAY])).days
    except ValueError:
        return None

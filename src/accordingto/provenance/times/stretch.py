"""The words of one stretch of text, folded, and what is asked of them wherever a time may begin."""

import re
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from accordingto.nouns import Span
from accordingto.provenance.times.vocabulary import Vocabulary
from accordingto.text import fold, separate

Found: TypeAlias = tuple[str, str, int]
"""First and last day, month or year of a time, and the index after its words."""

# How many words before a time "since" may stand: "since at least the beginning of September".
OPENED = 4
# Code points of a date that give the day.
DAY = len("2022-09-14")
WEEK = 7


class Stretch:
    """The words of one stretch of text, by their number in it."""

    def __init__(self, text: str, within: Span, table: Vocabulary, today: date | None) -> None:
        """Take `text` `within` a stretch, to be read against the day `today` of publication."""
        self.text, self.table, self.today = text, table, today
        self.spans = list(separate(text, within, table.language))
        self.forms = [fold(s.of(text)) for s in self.spans]
        self.bound = -1
        """Number of a word that bounds a stretch of time: "between May and *June*"."""

    def _form(self, i: int) -> str:
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def _skip(self, i: int) -> int:
        """Return the index of the first word from `i` on that is no filler, or one that tells a time as well."""
        while self._form(i) in self.table.filler - self.table.units.keys():
            i += 1
        return i

    def _after(self, i: int, phrases: Iterable[tuple[str, ...]]) -> int:
        """Return the index after the first of `phrases` that begins with word `i`, `i` if none does."""
        for phrase in phrases:
            if tuple(self.forms[i : i + len(phrase)]) == phrase:
                return i + len(phrase)
        return i

    def _number(self, i: int, low: int, high: int) -> int | None:
        """Return the number that word `i` begins with ("14", "14th", "2022-го"), if it lies between the two."""
        digits = re.match(r"\d{1,4}(?!\d)", self._form(i))
        value = int(digits.group()) if digits else -1
        return value if low <= value <= high else None

    def _close(self, a: int, b: int) -> bool:
        """Tell whether only blanks and a comma, dash, bracket or stop stand between two words."""
        return all(
            self.text[x.end : y.start].strip(" \u00a0,.-–(") == "" and y.start - x.end < 4
            for x, y in zip(self.spans[a:b], self.spans[a + 1 : b + 1], strict=True)
        )

    def _touch(self, i: int) -> bool:
        """Tell whether only blanks stand between word `i` and the next."""
        return not self.text[self.spans[i].end : self.spans[i + 1].start].strip()

    def _before(self, i: int) -> bool:
        """Tell whether the word after word `i` makes it the one before: « la semaine dernière »."""
        return self._form(i + 1) in self.table.last_after and self._touch(i)

    def _led(self, i: int) -> bool:
        """Tell whether a word before word `i` makes a time of it, or a stretch of time that it bounds."""
        if i == self.bound:
            return True
        k = i - 1
        while k > i - OPENED and self._form(k) in self.table.filler:
            k -= 1
        return self._form(k) in self.table.leading

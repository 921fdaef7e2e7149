"""A language's words for times: ``languages/<iso>/times.toml`` and the months of ``pages.toml``, turned round."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal, TypeAlias, TypeVar

from msgspec import Struct

from accordingto import languages
from accordingto.provenance.times.reckoning import Unit
from accordingto.text import fold

Season: TypeAlias = Literal["spring", "summer", "autumn", "winter"]
Phrases: TypeAlias = dict[str, tuple[tuple[str, ...], ...]]
"""Phrases of one word or more by their first, the longest first."""

K = TypeVar("K")


class Table(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """languages/<iso>/times.toml; each key is explained in docs/languages.md."""

    within: tuple[str, ...]
    since: tuple[str, ...]
    lasting: tuple[str, ...] = ()
    until: tuple[str, ...]
    ranges: tuple[tuple[str, str], ...] = ()
    last: tuple[str, ...]
    last_after: tuple[str, ...] = ()
    before_last: tuple[str, ...] = ()
    last_but_one: tuple[str, ...] = ()
    last_years: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    this: tuple[str, ...]
    coming: tuple[str, ...]
    coming_after: tuple[str, ...] = ()
    ago: tuple[str, ...]
    back: tuple[str, ...] = ()
    filler: tuple[str, ...]
    of_month: tuple[str, ...] = ()
    year_marks: tuple[str, ...]
    decade_marks: tuple[str, ...] = ()
    mid: tuple[str, ...] = ()
    alone: tuple[str, ...]
    openings: tuple[str, ...] = ()
    day_parts: tuple[str, ...] = ()
    nights: tuple[str, ...] = ()
    night_to: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    lately: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    few: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    and_half: tuple[str, ...] = ()
    one_and_half: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    days_back: dict[int, tuple[str, ...]]
    years_back: dict[int, tuple[str, ...]] = {}
    numerals: dict[int, tuple[str, ...]]
    months: dict[int, tuple[str, ...]] = {}
    capital_months: bool = False
    units: dict[Unit, tuple[str, ...]]
    beginnings: dict[Unit, tuple[str, ...]] = {}
    seasons: dict[Season, tuple[str, ...]]
    weekdays: dict[int, tuple[str, ...]]


class _Months(Struct, frozen=True):
    months: dict[str, int]


class Vocabulary:
    """The words of a table, folded and turned round."""

    def __init__(self, language: str, table: Table, months: Mapping[str, int]) -> None:
        """Turn the `table` of `language` round, with the names of `months` that dates on pages use."""
        self.language = language
        self.months = {fold(form): number for form, number in months.items()} | _turned(table.months)
        self.capital_months = table.capital_months
        self.seasons = _turned(table.seasons)
        self.weekdays = _turned(table.weekdays)
        self.units = _turned(table.units)
        self.starts = _turned(table.beginnings)
        self.numerals = _turned(table.numerals)
        self.years_back = _turned(table.years_back)
        self.days_back = {tuple(fold(phrase).split()): n for n, those in table.days_back.items() for phrase in those}
        self.day_phrases = _by_first(self.days_back)
        self.within, self.since, self.until = _folded(table.within), _folded(table.since), _folded(table.until)
        self.lasting = _folded(table.lasting)
        self.ranges = frozenset((fold(a), fold(b)) for a, b in table.ranges)
        self.range_openers = frozenset(a for a, _ in self.ranges)
        self.openers = self.since | self.until
        self.last, self.this, self.coming = _folded(table.last), _folded(table.this), _folded(table.coming)
        self.last_years, self.last_after = _folded(table.last_years), _folded(table.last_after)
        self.coming_after, self.of_month = _phrases(table.coming_after), _folded(table.of_month)
        self.before_last, self.recent = _folded(table.before_last), _folded(table.recent)
        self.ago, self.back, self.filler = _folded(table.ago), _phrases(table.back), _folded(table.filler)
        self.alone, self.openings, self.mid = _folded(table.alone), _folded(table.openings), tuple(table.mid)
        self.year_marks, self.decade_marks = _folded(table.year_marks), tuple(table.decade_marks)
        self.nights, self.day_parts = _folded(table.nights), _folded(table.day_parts)
        self.few, self.half, self.many = _folded(table.few), _folded(table.half), _folded(table.many)
        self.relative, self.participles = _folded(table.relative), table.participles
        self.one_and_half = _folded(table.one_and_half)
        self.night_to, self.and_half = _phrases(table.night_to), _phrases(table.and_half)
        self.last_but_one, self.lately = _phrases(table.last_but_one), _phrases(table.lately)
        self.then = tuple(f" {fold(phrase)} " for phrase in table.then)
        self.opening = self.openers | self.filler | self.last | self.this
        """What may stand between "since" or "until" and a time."""
        self.leading = frozenset[str]().union(
            *(self.within, self.since, self.until, self.last, self.before_last, self.last_years, self.this)
        )
        """Before a month, season or year these make a time of it."""
        self.first = frozenset[str]().union(
            *(self.months, self.seasons, self.weekdays, self.units, self.numerals, self.day_phrases, self.starts),
            *(self.last, self.before_last, self.recent, self.this, self.ago, self.years_back, self.few),
            *(self.half, self.one_and_half, self.openings),
            {phrase[0] for phrase in (*self.lately, *self.back)},
        )
        """What a time can begin with, besides figures."""


def _folded(forms: Sequence[str]) -> frozenset[str]:
    return frozenset(fold(f) for f in forms)


def _phrases(phrases: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(phrase).split()) for phrase in phrases)


def _turned(table: Mapping[K, Sequence[str]]) -> dict[str, K]:
    return {fold(form): key for key, forms in table.items() for form in forms}


def _by_first(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(those) for first, those in found.items()}


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """Return the words of `language`, None where it has no table of them."""
    if language not in languages.available("times"):
        return None
    table, months = languages.load(language, "times", Table), languages.load(language, "pages", _Months).months
    return Vocabulary(language, table, months)

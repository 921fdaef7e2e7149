"""Dates as pages write them, in machine form or in words, brought to ISO 8601 at the precision stated."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from importlib import resources
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct, structs

from accordingto import languages
from accordingto.nouns import Outlet
from accordingto.pages import markup
from accordingto.pages.cues import PageWords
from accordingto.text import fold, folded

_EARLIEST = 1990
"""No news page is older; templates' zero dates (0001-01-01, 1970-01-01) are."""


class Found(Struct, frozen=True):
    """A date in a text: where, and its value; `year` is None where the text leaves it out."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    time: str = ""
    """``T10:02``, ``T10:02:00+02:00`` or empty."""
    is_ambiguous: bool = False
    """Whether day and month may be meant the other way round: 03/05/2022."""

    @property
    def swapped(self) -> "Found":
        """The date with day and month the other way round."""
        return structs.replace(self, month=self.day or 0, day=self.month)

    def iso(self, year: int | None = None) -> str | None:
        """Return the date in ISO 8601, with `year` where it has none of its own; None if there is no such day."""
        own = self.year or year
        if own is None:
            return None
        if self.day is None:
            return f"{own:04}-{self.month:02}"
        try:
            date(own, self.month, self.day)
        except ValueError:
            return None
        clock = self.time if _IS_CLOCK.match(self.time) else ""
        return f"{own:04}-{self.month:02}-{self.day:02}{clock}"


_IS_CLOCK = re.compile(r"T(?:[01]\d|2[0-3]):[0-5]\d(?!\d)")
_DIGIT = re.compile(r"\d")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?")
"""Seconds or milliseconds since 1970, from 2001 on."""
_ZONE = re.compile(r"\s?(?:(?:UTC|GMT)?\s?([+-](?:0\d|1[0-4])):?([0-5]\d)\b|\(?([A-Z]{1,4})\b)")
_ISO = re.compile(
    r"\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_PLAIN = re.compile(r"\b((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?\b")
# What pages set without a blank before a date ("Ada Brenner4.5.2021") is no part of it, but a number is.
_NUMERIC = re.compile(r"(?<!\d)(?<!\d[./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)\b")
_YEAR_FIRST = re.compile(r"(?<!\d)(?<!\d[./-])((?:19|20)\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)")
_SIGNS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
"""Chinese, Japanese, Korean."""
# The vowel signs of India's scripts and of Arabic are no letters to Python.
_WORD = re.compile(r"(?:[^\W\d_]|[\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0970-\u0dff]){2,14}")
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?(?:\s|-|/)*(?:de\s|of\s|d['’])?$", re.IGNORECASE)
_DAY_AFTER = re.compile(r"^\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"^\.?(?:/[^\W\d_]{3,12})?(?:\s|,|-|/|’|')*(?:de\s|del\s)?((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"(?<!\d)((?:19|20)\d\d)\.?\s(?:[^\W\d_]{1,4}\.?\s)?$")
"""As in Hungarian, Lithuanian and Latvian ("2020. július 12.", "2020 m. liepos 12")."""
_CLOCK = re.compile(
    r"(午後|下午|오후)?\s?\b([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?(?:\s*([ap])\.?\s?m\b\.?)?", re.IGNORECASE
)
_NEAR = 24


class _Clocks(Struct, frozen=True):
    """``clocks.toml``."""

    month_first: frozenset[str]
    countries: dict[str, str]
    languages: dict[str, str]
    places: dict[str, str]


@cache
def _clocks() -> _Clocks:
    data = resources.files("accordingto.pages").joinpath("clocks.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Clocks)


def clock_of(outlet: Outlet, locales: Sequence[str] = ()) -> tzinfo | None:
    """Return the clock of the country of an outlet's domain, else of a place in its name, else of its page's `locales`.

    A locale ("ja", "pt_BR") tells of a clock if most readers of its language live by one, or by its country; not in
    English, whose locales are what software states where nobody chose one.  None where nothing tells of any.
    """
    known = _clocks()
    name = known.countries.get(_country(outlet.domain))
    named = folded(outlet.name or "")
    for words in (*pairwise(named), *zip(named)) if name is None else ():
        name = name or known.places.get(" ".join(words))
    for locale in locales if name is None else ():
        language, *rest = re.split(r"[-_]", locale.lower())
        if language != "en":
            name = name or known.languages.get(language) or (known.countries.get(rest[-1]) if rest else None)
    return ZoneInfo(name) if name else None


def day_first(domain: str | None) -> bool | None:
    """Return whether 03/05/2022 is in May in the country of an outlet's `domain`; None where it tells of none."""
    country, known = _country(domain), _clocks()
    return None if country not in known.countries or country in known.month_first else True


def _country(domain: str | None) -> str:
    return (domain or "").rsplit(".", 1)[-1].lower()


@cache
def _named() -> dict[str, dict[str, int]]:
    """Return the names of the months, folded, by language; those of the languages with words of their own first."""
    data = resources.files("accordingto.pages").joinpath("months.toml").read_bytes()
    others = msgspec.toml.decode(data, type=dict[str, list[str]])
    return {
        **{
            language: {fold(n): m for n, m in languages.load(language, "pages", PageWords).months.items()}
            for language in languages.available("pages")
        },
        **{
            language: {name: number for number, names in enumerate(months, 1) for name in names.split()}
            for language, months in others.items()
        },
    }


@cache
def _months(language: str | None) -> dict[str, int]:
    """Return the names of the months in any language; what one name means in two is told by `language`."""
    found: dict[str, int] = {}
    for names in _named().values():
        for name, number in names.items():
            found.setdefault(name, number)
    return {**found, **_named().get(language or "", {})}


@cache
def _day_first(language: str | None) -> bool:
    if language not in languages.available("pages"):
        return True
    words: PageWords = languages.load(language or "", "pages", PageWords)
    return words.day_first


def machine(value: str) -> str | None:
    """Return the date in `value`, an attribute or a JSON field, in ISO 8601; None where it is none."""
    text = " ".join(value.split())[:80]
    if epoch := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(epoch.group(1)), UTC).isoformat().replace("+00:00", "Z")
    match = _ISO.search(text) or _PLAIN.search(text)
    if match:
        year, month, day = (int(g) for g in match.groups()[:3])
        rest = match.groups()[3:]
        clock = ""
        if rest[0] is not None:
            clock = f"T{rest[0]}:{rest[1]}" + (f":{rest[2]}" if rest[2] else "")
            zone = rest[3] if len(rest) > 3 and rest[3] else ""
            clock += zone if zone in {"", "Z"} or ":" in zone else f"{zone[:3]}:{zone[3:]}"
        return Found(match.start(), match.end(), year, month, day, clock).iso() if month <= 12 else None
    return next((iso for f in in_text(text, None) if (iso := f.iso())), None)


def in_text(text: str, language: str | None, day_first: bool | None = None) -> Iterator[Found]:
    """Yield the dates that `text` states, in order; `day_first`, else `language` decides what 03/05 means."""
    found: list[Found] = []
    for match in _ISO.finditer(text):
        found.append(_numbers(match, 1, 2, 3))
    for pattern in (_YEAR_FIRST, _SIGNS):
        found.extend(_numbers(match, 1, 2, 3) for match in pattern.finditer(text))
    for match in _NUMERIC.finditer(text):
        first, second = int(match.group(1)), int(match.group(3))
        is_day_first = _day_first(language) if day_first is None else day_first
        swap = second > 12 or (match.group(2) == "/" and not is_day_first and first <= 12)
        one = _numbers(match, 4, *((1, 3) if swap else (3, 1)))
        found.append(structs.replace(one, is_ambiguous=match.group(2) == "/" and first <= 12 and second <= 12))
    months = _months(language)
    for match in _WORD.finditer(text):
        month = months.get(fold(match.group()))
        if month is not None and (worded := _worded(text, match, month)):
            found.append(worded)
    last = -1
    for f in sorted(found, key=lambda f: (f.start, -f.end)):
        if f.start >= last and 1 <= f.month <= 12 and (f.day is None or 1 <= f.day <= 31):
            last = f.end
            yield structs.replace(f, time=_clock(text, f)) if f.day else f


def share(text: str) -> float:
    """Return the share of `text` that dates and times of day make up."""
    if not _DIGIT.search(text):
        return 0.0
    found = list(in_text(text, None))
    covered = sum(f.end - f.start for f in found)
    if found:
        covered += sum(
            m.end() - m.start() for m in _CLOCK.finditer(text) if all(not f.start <= m.start() < f.end for f in found)
        )
    return covered / len(text)


def _numbers(match: re.Match[str], year: int, month: int, day: int) -> Found:
    whole = int(match.group(year))
    return Found(
        match.start(),
        match.end(),
        whole + 2000 if whole < 100 else whole,
        int(match.group(month)),
        int(match.group(day)),
    )


def _worded(text: str, match: re.Match[str], month: int) -> Found | None:
    """Read the day and the year around the name of a month."""
    start, end = match.span()
    before = _DAY_BEFORE.search(text[max(0, start - 10) : start])
    day: int | None = None
    if before:
        day = int(before.group(1))
        start = max(0, start - 10) + before.start()
    elif (after := _DAY_AFTER.match(text[end : end + 10])) and not _YEAR_AFTER.match(text[end : end + 10]):
        day = int(after.group(1))
        end += after.end()
    year = _YEAR_AFTER.match(text[end : end + 26])
    if year:
        end += year.end()
    elif year := _YEAR_BEFORE.search(text[max(0, start - 12) : start]):
        start = max(0, start - 12) + year.start()
    if day is None and year is None:
        return None
    return Found(start, end, int(year.group(1)) if year else None, month, day)


def _clock(text: str, found: Found) -> str:
    """Return the time of day next to a date, empty where there is none."""
    if found.time:
        return found.time
    after = text[found.end : found.end + _NEAR]
    before = text[max(0, found.start - _NEAR) : found.start]
    match = _CLOCK.search(after) or next(reversed(list(_CLOCK.finditer(before))), None)
    if match is None:
        return ""
    hour = int(match.group(2))
    if match.group(1) or match.group(4):
        hour = hour % 12 + (12 if match.group(1) or match.group(4).lower() == "p" else 0)
    return f"T{hour:02}:{match.group(3)}{_zone(match.string[match.end() : match.end() + 12])}"


def _zone(after: str) -> str:
    """Return the zone that follows a time of day, as an offset; empty where none does that has one."""
    match = _ZONE.match(after)
    if match is None:
        return ""
    if match.group(1):
        return f"{match.group(1)}:{match.group(2)}"
    return markup.names().zones.get(match.group(3), "")


def read(found: Found, year: int | None, known: Collection[str] = (), now: datetime | None = None) -> str | None:
    """Return `found` in ISO 8601 if it is plausible, with `year` where it has none of its own.

    Where day and month may be the other way round, it is so if only that is plausible, or a day that is `known`.
    """
    iso = plausible(found.iso(year), now)
    other = plausible(found.swapped.iso(year), now) if found.is_ambiguous else None
    is_other = other and (iso is None or (other[:10] in known and iso[:10] not in known))
    return other if is_other else iso


def plausible(iso: str | None, now: datetime | None = None) -> str | None:
    """Return `iso` if it is a possible date of a page: not a template's zero date, not a day after `now`.

    `now` is when the page was fetched; a day is allowed for clocks and time zones.
    """
    if iso is None or not iso[:4].isdigit() or int(iso[:4]) < _EARLIEST:
        return None
    limit = (now or datetime.now(UTC)) + timedelta(days=1)
    return iso if iso[:10] <= limit.date().isoformat() else None

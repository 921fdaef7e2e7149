"""Numbers, dates and the contract's fixed words as an editor reads them."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from accordingto.nouns import Article, Count, Span
from accordingto.text import clean
from accordingto.text import counted as counted

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(?::[\d.]+)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?)?)?"
)
_IN_MONTH = re.compile(r"(?:(?P<day>\d+) )?(?P<month>[A-Z][a-z]{2}) (?P<year>\d{4})")

KINDS = {
    "person": "named person",
    "unnamed": "unnamed",
    "organization": "organization",
    "outlet": "outlet",
    "document": "document",
    "unknown": "not stated",
}
MANNERS = {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}
STANCES = {"asserts": "says", "denies": "denies", "doubts": "doubts", "hopes": "hopes", "orders": "demands"}
LINTS = {
    "no_root": "no root",
    "media_only": "media only",
    "one_root": "one root",
    "document_only": "a document only",
    "plural_of_one": "plural of one",
    "no_reason": "no reason given",
    "circular": "circular",
    "denial_not_carried": "denial not carried",
    "denied_later": "denied later",
}
RELATIONS = {"states": "cites", "copies": "copies", "translates": "translates"}
"""What a page does with the page that it retells."""
STEPS = {
    "says": "told",
    "states": "cited",
    "copies": "copied",
    "translates": "translated",
    "denies": "denied",
    "doubts": "doubted",
}
"""What was done with what stands at the near end of a chain's step, on the way to its far end."""
STANCE_NOUNS = {
    "asserts": ("says so", "say so"),
    "denies": ("denies it", "deny it"),
    "doubts": ("doubts it", "doubt it"),
    "hopes": ("hopes for it", "hope for it"),
    "orders": ("demands it", "demand it"),
}

FIELDS = {
    "outlet": "outlet",
    "title": "title",
    "byline": "by",
    "published": "published",
    "modified": "changed",
    "canonical": "address",
    "credit": "credited",
}
STATES = {
    "whole": "the whole article",
    "cut": "only part of the article",
    "live": "a live blog",
    "list": "a list of previews",
    "video": "a video's page",
}
PLACES = {
    "json-ld": "in JSON-LD",
    "meta": "in a meta tag",
    "link": "in a link of the head",
    "title": "in the page's title",
    "time": "in the markup of the body",
    "line": "on the page",
    "text": "in the text",
    "address": "in the address",
    "feed": "in the feed",
    "archive": "in the archive",
}


class _Languages(Struct, frozen=True, forbid_unknown_fields=True):
    """languages.toml beside this module: the English names of languages by ISO 639-1 code."""

    names: Mapping[str, str]


@cache
def _languages() -> Mapping[str, str]:
    table = resources.files(__package__).joinpath("languages.toml").read_bytes()
    return msgspec.toml.decode(table, type=_Languages).names


def language(code: str | None) -> str:
    """Return a language's English name, the code where it is none of ISO 639-1, "" for None."""
    return "" if code is None else _languages().get(code) or shorten(line(code), 20)


def number(n: int) -> str:
    """Return `n` in words up to twelve, in figures above."""
    return _NUMBERS[n] if 0 <= n < len(_NUMBERS) else f"{n:,}"


def figure(count: Count) -> str:
    """Return a range in figures: ``2``, ``1–3``, ``2+``."""
    low, high = count
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def words(count: Count) -> str:
    """Return a range in words: ``none stated``, ``one``, ``two or more``, ``one to three``, ``at least 40``."""
    low, high = count
    if high is None:
        return f"{number(low)} or more" if 0 < low <= 4 else f"at least {number(low)}" if low else "any number"
    if high == 0:
        return "none stated"
    if low == high:
        return number(low)
    return f"up to {number(high)}" if low == 0 else f"{number(low)} to {number(high)}"


def date(when: str | None) -> str:
    """Return an ISO 8601 date at its own precision: ``2022``, ``Sep 2022``, ``14 Sep 2022, 10:02 UTC+2``.

    A time is shown with its zone where it has one: pages of several countries stand beside each other.
    What does not begin like a date comes back in its own words.
    """
    match = _DATE.match(when or "")
    if not match:
        return shorten(line(when), 40)
    year, month, day, time, zulu, sign, hours, minutes = match.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year
    named = f"{_MONTHS[int(month) - 1]} {year}"
    if day is None:
        return named
    zone = ""
    if sign and (int(hours) or int(minutes)):
        zone = f" UTC{sign.replace('-', '−')}{int(hours)}" + (f":{minutes}" if int(minutes) else "")
    elif zulu or sign:
        zone = " UTC"
    return f"{int(day)} {named}" + (f", {time}{zone}" if time else "")


def period(when: tuple[str | None, str | None]) -> str:
    """Return the stretch of time between two dates; either may be open.  The month or year of both is told once."""
    start, end = when
    if start and end:
        first, last = date(start), date(end)
        if first == last:
            return first
        one, other = _IN_MONTH.fullmatch(first), _IN_MONTH.fullmatch(last)
        if one and other and one["year"] == other["year"] and bool(one["day"]) == bool(other["day"]):
            if one["month"] == other["month"]:
                return f"{one['day']}–{last}"
            return f"{first.removesuffix(' ' + one['year'])} – {last}"
        return f"{first} – {last}"
    if start:
        return f"since {date(start)}"
    return f"until {date(end)}" if end else "no date stated"


def line(text: str | None) -> str:
    """Return `text` on one line, without anything a screen or a terminal could trip over."""
    return " ".join(clean(text or "").split())


def shorten(text: str, limit: int) -> str:
    """Return `text` in at most `limit` characters, cut at a blank where one is near, "…" marking the cut."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    blank = cut.rfind(" ", limit * 2 // 3)
    return (cut[:blank] if blank > 0 else cut).rstrip(" ,;:–—-") + "…"


def way(article: Article) -> str:
    """Return that a page was read quickly, or how much of one that is too long; nothing where all was read in full."""
    stretches = ((article.skimmed, "read quickly"), (article.unread, "not read"))
    parts = [f"{_share(span, article)} {done}" for span, done in stretches if span]
    said = ["read quickly"] if article.quick else []
    return ", ".join([*said, *([f"too long: {' and '.join(parts)}"] if parts else [])])


def _share(of: Span, article: Article) -> str:
    """Return how much of an article's text a stretch is, in per cent, one at least."""
    return f"{max(1, round(100 * (of.end - of.start) / len(article.text)))} %"


def completeness(article: Article) -> str:
    """Return what keeps a page from holding its whole article, in words; empty where nothing does."""
    found = article.completeness
    return "" if found.state == "whole" else f"{STATES[found.state]}: {line(found.why)}"


def listed(names: list[str], limit: int) -> str:
    """Return names parted by semicolons, and how many were left out."""
    shown = "; ".join(names[:limit])
    return f"{shown}; and {len(names) - limit:,} more" if len(names) > limit else shown

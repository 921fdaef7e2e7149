"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from hashlib import blake2b
from importlib import resources

import msgspec
from msgspec import Struct

from accordingto.nouns import Span
from accordingto.provenance.body import Form
from accordingto.provenance.meant import parted
from accordingto.provenance.words import words_of
from accordingto.text import fold, stem, words

TOLD = 0.1
"""Average cosine down to which two groups of pages tell one story."""
CITED = 0.09
"""Cosine of two pages, of which one cites the other, down to which they tell one story."""
BACKGROUND = 300
"""Pages of other stories that every run is weighed against: they speak of concepts as often as news does (`usual`)."""
# A name says more of what a page is about than another word.
_NAME = 2
# Pages of one story come out near each other in time: that two share a month counts as a word does.
_MONTH = 1
_DAYS = 30


def counted(words: Iterable[Form]) -> Mapping[int, int]:
    """Return what a text of these words is about: concepts, stems of other words, names and figures, counted.

    Each is a number of 64 bits, the same in every process.
    """
    found: dict[int, int] = defaultdict(int)
    for word, times in Counter(words).items():
        for feature, weight in _numbered(*word):
            found[feature] += weight * times
    return found


def dated(published: str | None) -> Mapping[int, int]:
    """Return the months that a page published then belongs to, counted and numbered as its words are.

    Months overlap by half, so that pages of a few days have at least one in common; without a date it is of none.
    """
    try:
        day = date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return {}
    return dict.fromkeys((_number(f"@{day // _DAYS}"), _number(f"@{(day + _DAYS // 2) // _DAYS}+")), _MONTH)


def named(name: str, language: str | None) -> Sequence[int]:
    """Return what a page holds that names somebody by this `name`, in order, numbered as the page's words are.

    Nothing where all of it are words that every page may hold ("The Week", «Новое время»).
    """
    found = dict(one for word in words(name, Span(0, len(name))) for one in _numbered(word.of(name), language, True))
    return sorted(found) if _NAME in found.values() else []


class _Usual(Struct, frozen=True, forbid_unknown_fields=True):
    shares: Mapping[str, int]


@cache
def usual() -> Mapping[int, float]:
    """Return what part of the news' pages speak of a concept, 0 to 1, numbered as a page's words are (usual.toml)."""
    table = msgspec.toml.decode(resources.files(__package__).joinpath("usual.toml").read_bytes(), type=_Usual)
    return {_number(name): share / 100 for name, share in table.shares.items()}


@lru_cache(maxsize=1 << 16)
def _numbered(form: str, language: str | None, is_name: bool) -> tuple[tuple[int, int], ...]:
    return tuple((_number(feature), weight) for feature, weight in _told(form, language, is_name))


def _number(feature: str) -> int:
    return int.from_bytes(blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _told(form: str, language: str | None, is_name: bool) -> Iterator[tuple[str, int]]:
    """Yield what one word tells a page is about and how much it counts, nothing for what stands in every text."""
    passing = words_of(language).passing
    if fold(form) in passing:
        return
    for part, meant in parted(form, language):
        if part.isdigit():
            # One digit is in every text, and so is the year.
            if len(part) > 1 and not (len(part) == 4 and part[:2] in {"19", "20"}):
                yield part, 1
        elif fold(part) in passing:
            continue
        elif meant:
            yield meant, 1
        elif is_name and part[0].isupper():
            yield "^" + stem(part)[:5], _NAME
        elif len(part) > 3:
            yield stem(part)[:6], 1

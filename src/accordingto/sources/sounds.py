"""When two names are one by how they are written, in whatever script."""

import re
from collections.abc import Sequence
from functools import lru_cache

from accordingto.sources.concepts import concepts
from accordingto.text import fold, is_latin, latin

# Consonants that first names must share to be one in two languages, where the last name is the same.
_TELLING = 4
_BEGINNING = 3
"""By how many consonants proper names are compared across cases and scripts."""
# Letters from which on a part of a name may differ by two of them.
_LONG = 6
_ARTICLE = re.compile("^(?:[ae][ldnrstz]|ul|ash|esh)-")
"""The article that a name bears on one page and not on another: "al-Sisi"."""
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")
# Consonants that languages write differently, in the order in which they are brought together.
_CONSONANTS = (
    # German has "sch", "tsch", "ch" and "schtsch" for what English writes "sh" or "zh", "ch", "kh" and "shch".
    *(("schtsch", "s"), ("chr", "kr"), ("tsch", "h"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("ch", "h"), ("ck", "k")),
    *(("q", "k"), ("c", "k"), ("tz", "ts"), ("z", "s"), ("v", "f")),
)


@lru_cache(maxsize=1 << 15)
def sound(part: str) -> str:
    """Return the consonants of a name's part, under which transcriptions meet («Гейзен», "Hazen").

    Vowels are what transcription tables disagree on most; the first letter stays, whatever it is.
    """
    key = _spelt(part)
    # Before the vowels go: «Бабанов» has one consonant more than «Банов».
    key = _DOUBLED.sub(r"\1", key[:1] + key[1:].replace("h", ""))
    head = "a" if key[:1] in "aeiou" else key[:1]
    return head + _VOWELS.sub("", key[1:])


def beginning(word: str) -> str:
    """Return what tells a proper name in any script and case: its first consonants."""
    return sound(word)[:_BEGINNING]


def _spelt(part: str) -> str:
    """Return a name's part in one spelling of its consonants, whatever the language it is written in."""
    key = _ARTICLE.sub("", latin(part))
    for spelling, one in _CONSONANTS:
        key = key.replace(spelling, one)
    return key


def same_part(a: str, b: str) -> bool:
    """Tell whether two parts of names may be one: equal in any script, or one an initial of the other."""
    a, b = a.rstrip("."), b.rstrip(".")
    if not a or not b:
        return True
    if len(a) == 1 or len(b) == 1:
        return latin(a)[:1] == latin(b)[:1]
    if _ARTICLE.sub("", latin(a)) == _ARTICLE.sub("", latin(b)):
        return True
    return sound(a) == sound(b) and (is_latin(a) != is_latin(b) or _near(_spelt(a), _spelt(b)))


def near(a: str, b: str) -> bool:
    """Tell whether two parts of names sound the same and are spelt alike: the shorter they are, the more so."""
    return sound(a) == sound(b) and _near(_spelt(a), _spelt(b), 2 if min(len(a), len(b)) >= _LONG else 1)


def _near(a: str, b: str, most: int = 2) -> bool:
    """Tell whether two spellings differ by little: one vowel or letter more, less or other."""
    if abs(len(a) - len(b)) > most:
        return False
    common = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        common += 1
    tail = 0
    for x, y in zip(reversed(a[common:]), reversed(b[common:]), strict=False):
        if x != y:
            break
        tail += 1
    return max(len(a), len(b)) - common - tail <= most


def same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two names may be one person's: the last names agree, and the first names do where both have one."""
    if not a or not b or not same_part(a[-1], b[-1]):
        return False
    return len(a) == 1 or len(b) == 1 or same_part(a[0], b[0]) or short(a[0], b[0]) or _rendered(a[0], b[0])


def bare(part: str) -> str:
    """Return a name's part without the article before it and without hyphens: "al-Sisi", "Abdul-Fattah"."""
    return "" if fold(part) in concepts().name_particles else _ARTICLE.sub("", latin(part)).replace("-", "")


def short(a: str, b: str) -> bool:
    """Tell whether one of two first names is short for the other."""
    return _short_for(a, b) or _short_for(b, a)


def _rendered(a: str, b: str) -> bool:
    """Tell whether two first names are one in two languages: Vladimir and Volodymyr."""
    return len(sound(a)) >= _TELLING and sound(a) == sound(b)


def _short_for(short: str, long: str) -> bool:
    """Tell whether one first name is the beginning of the other, as Pat is of Patrick."""
    return len(short) > 2 and len(long) - len(short) > 1 and latin(long).startswith(latin(short))

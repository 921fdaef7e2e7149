"""Whether two names, on pages in any two languages, are one: "Shoigu", „Schoigu“, « Choïgou », „Szojgu“, «Шойгу».

Two parts of names meet where what one may be in its language's spelling is near what the other may be.
"""

from collections import defaultdict
from functools import cache

from accordingto.sources import sounds
from accordingto.sources.family_first import orders
from accordingto.sources.spellings import by_ear, readings, spellings
from accordingto.text import is_latin, latin

_WHOLE = 5
"""Consonants that two names written in other parts must share to be one."""

Parts = tuple[str, ...]


def keys(part: str, language: str | None) -> frozenset[str]:
    """Return what two spellings of one part of a name have in common, at least one."""
    found = readings(part, language)
    return frozenset(map(sounds.sound, (*found, *by_ear(part)) if is_latin(part) else found))


def same_part(a: str, of: str | None, b: str, other: str | None) -> bool:
    """Tell whether two parts of names, on pages in the languages `of` and `other`, may be one."""
    if sounds.same_part(a, b):
        return True
    first, second = readings(a, of), readings(b, other)
    if is_latin(a) != is_latin(b):
        first = (*first, *by_ear(a)) if is_latin(a) else first
        second = (*second, *by_ear(b)) if is_latin(b) else second
    return any(sounds.near(x, y) for x in first for y in second)


def same(a: Parts, of: str | None, b: Parts, other: str | None) -> bool:
    """Tell whether two names, on pages in the languages `of` and `other`, may be one person's."""
    return any(_same(x, of, y, other) for x in orders(a) for y in orders(b))


def _same(a: Parts, of: str | None, b: Parts, other: str | None) -> bool:
    """Tell the same of names in the order given name, family."""
    if sounds.same(a, b):
        return True
    if not a or not b:
        return False
    if same_part(a[-1], of, b[-1], other):
        if len(a) == 1 or len(b) == 1 or same_part(a[0], of, b[0], other) or sounds.short(a[0], b[0]):
            return True
        if not _rendered(a[0], of).isdisjoint(_rendered(b[0], other)):
            return True
    return _whole(a, b)


def _whole(a: Parts, b: Parts) -> bool:
    """Tell whether two names are one written in more words here than there: "Abdel Fattah", «Абдул-Фаттах»."""
    if min(len(a), len(b)) == 1 or (len(a) == len(b) and not any("-" in p for p in (*a, *b))):
        return False
    x, y = ("".join(map(sounds.bare, parts)) for parts in (a, b))
    return len(sounds.sound(x)) >= _WHOLE and sounds.near(x, y)


@cache
def _rows() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for i, row in enumerate(spellings().first_names):
        for name in row.split():
            found[latin(name)].add(i)
    return {name: frozenset(rows) for name, rows in found.items()}


def _rendered(first: str, language: str | None) -> frozenset[int]:
    """Return which first name of several languages one is."""
    found = (_rows().get(latin(form)) for form in readings(first, language))
    return frozenset().union(*(rows for rows in found if rows))

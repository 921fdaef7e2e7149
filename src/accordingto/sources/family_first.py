"""Names that begin with the family's: "Kim Jong-un", "Kim Jong Un", «Кім Чен Ин», elsewhere "Jong-un Kim".

What comes after a family's name that is known (``spellings.toml``) is a given name of two syllables, with a hyphen
between them or as two words; written as one word it may be anything, so that both orders are possible.
"""

import re
from collections.abc import Sequence
from functools import cache

from accordingto.sources.lexicon import is_first_name
from accordingto.sources.spellings import spellings
from accordingto.text import latin

_SYLLABLE = re.compile(r"[aeiouy]+")
_WHOLE, _APART = 2, 3
"""Words of a whole name whose given name is written as one, and as two."""


@cache
def _families() -> frozenset[str]:
    return frozenset(map(latin, spellings().families.split()))


def is_family(word: str) -> bool:
    """Tell whether a word is the name of a family by which people are called first."""
    return len(word) > 1 and latin(word) in _families()


def is_given(word: str) -> bool:
    """Tell whether a word is a given name of two syllables with a hyphen between them: "Jong-un"."""
    return _are_syllables(word.split("-"))


def orders(parts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return a name with the family's last, its given name as one word; both orders where either may be meant."""
    if len(parts) == _APART and is_family(parts[0]) and _are_syllables(parts[1:]):
        return (("".join(parts[1:]), parts[0]),)
    if len(parts) != _WHOLE:
        return (tuple(parts),)
    first, last = parts
    if is_family(first) and is_given(last):
        return ((last.replace("-", ""), first),)
    if is_family(last) and is_given(first):
        return ((first.replace("-", ""), last),)
    return ((first, last), (last, first)) if is_family(first) and not is_family(last) else ((first, last),)


def in_order(parts: Sequence[str]) -> tuple[str, ...]:
    """Return a name with the family's last where that is sure, as it is elsewhere."""
    return orders(parts)[0]


def _are_syllables(parts: Sequence[str]) -> bool:
    """Tell whether a given name is of two syllables: no "Ann Roe" after "Kim"."""
    plain = len(parts) == _WHOLE and all(p.isalpha() and len(_SYLLABLE.findall(latin(p))) == 1 for p in parts)
    return plain and not is_first_name(parts[0], None)

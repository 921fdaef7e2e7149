"""Credits: the outlet that a page names as the author of its text, also when no list knows it."""

from functools import cache

from msgspec import Struct

from accordingto import languages
from accordingto.text import fold, words

# Words of the longest name of an outlet that no list knows; anything longer is a sentence.
_LONGEST_NAME = 4


class _Words(Struct, frozen=True):
    """languages/<iso>/outlets.toml."""

    credit: tuple[str, ...]


@cache
def _openers(language: str | None) -> frozenset[str]:
    if language is None or language not in languages.available("outlets"):
        return frozenset()
    return frozenset(languages.load(language, "outlets", _Words).credit)


def credited(credit: str, language: str | None) -> str:
    """Return the name in a page's credit: "Zürich (awn)" → "awn", "Source: Lake Press" → "Lake Press".

    Empty where the credit is a sentence that names nothing to look up.
    """
    inside = credit.partition("(")[2].partition(")")[0].strip() or credit
    found = list(words(inside))
    openers = _openers(language)
    while found and fold(found[0].of(inside)) in openers:
        found.pop(0)
    return inside[found[0].start : found[-1].end] if 0 < len(found) <= _LONGEST_NAME else ""

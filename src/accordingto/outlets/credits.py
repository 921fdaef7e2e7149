"""Credits: the outlet that a page names as the author of its text, also when no list knows it."""

from functools import cache

from accordingto.nouns import Span
from accordingto.outlets.words import outlet_words
from accordingto.text import fold, separate

_DASHES = frozenset("-–—―")
# Words of the longest name of an outlet that no list knows; anything longer is a sentence.
_LONGEST_NAME = 4


@cache
def _openers(language: str | None) -> frozenset[str]:
    return frozenset(outlet_words(language).credit)


def credited(text: str, credit: Span, language: str | None) -> str:
    """Return the name in a page's credit: "Zürich (awn) –" → "awn", "Source: Lake Press" → "Lake Press".

    Empty where the credit is a sentence that names nothing to look up, and where brackets are not a dateline's.
    """
    if wire := wired(text, credit):
        return wire
    line = credit.of(text)
    found = [] if "(" in line else list(separate(line, Span(0, len(line)), language))
    openers = _openers(language)
    while found and fold(found[0].of(line)) in openers:
        found.pop(0)
    name = line[found[0].start : found[-1].end] if 0 < len(found) <= _LONGEST_NAME else ""
    # "Source: harbour, cc, wires" lists hints and names no outlet.
    return "" if "," in name else name


def wired(text: str, credit: Span) -> str:
    """Return the wire in the brackets of a dateline, "Zürich (awn) –" → "awn"; empty for any other credit.

    Only there is a name surely an outlet's: "Source: ..." may name anybody.
    """
    inside = credit.of(text).partition("(")[2].partition(")")[0].strip()
    after = text[credit.end : credit.end + 3].lstrip()[:1]
    return inside if after in _DASHES and after and len(inside.split()) <= _LONGEST_NAME else ""

"""Figures: the numbers of a text by their value, whether in digits or in words.

"6 billion", "$6bn", «6 млрд» and "sechs Milliarden" are one figure, and so are "10,000", "10.000" and "10 000".
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from accordingto.concepts import concept
from accordingto.nouns import Span
from accordingto.text import fold, words

_GROUPED = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)")
# A time of day is no quantity.
_TIME = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
_DIGITS = re.compile(rf"{_GROUPED.pattern}|\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")
# Letters that multiply the digits they stand at, in every language here.
_LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
# From this on a number word multiplies the smaller number before it.
_MULTIPLIES = 100


class Figure(Struct, frozen=True):
    """A number: where it stands, its value, and whether digits have part in it."""

    start: int
    end: int
    value: float
    digits: bool


def figures(text: str, within: Span, language: str | None) -> Iterator[Figure]:
    """Yield the figures of `within` in order; number words are known where the language lists concepts.

    Number words that add up ("thirty-five", «сто двадцять чотири») are one figure, and so is a number with the words
    that multiply it; a time of day ("10:45") is none.
    """
    open_figure: Figure | None = None
    for part in _parts(text, within, language):
        if open_figure is not None:
            if not part.digits and not text[open_figure.end : part.start].strip():
                if part.value >= _MULTIPLIES and open_figure.value < part.value:
                    open_figure = Figure(open_figure.start, part.end, open_figure.value * part.value, True)
                    continue
                if not open_figure.digits and _added(open_figure.value, part.value):
                    open_figure = Figure(open_figure.start, part.end, open_figure.value + part.value, False)
                    continue
            yield open_figure
        open_figure = part
    if open_figure is not None:
        yield open_figure


def _added(value: float, smaller: float) -> bool:
    """Tell whether a smaller number word goes on with one: ones after tens, tens or ones after hundreds."""
    return (value % 100 >= 20 and value % 10 == 0 and smaller < 10) or (
        value >= 100 and not value % 100 and smaller < 100
    )


def _parts(text: str, within: Span, language: str | None) -> Iterator[Figure]:
    covered = within.start
    for word in words(text, within):
        if word.start < covered:
            continue
        if time := _TIME.match(text, word.start, within.end):
            covered = time.end()
        elif match := _DIGITS.match(text, word.start, within.end):
            letters = _WORD.match(text, match.end(), within.end)
            covered = max(word.end, letters.end() if letters else match.end())
            raw = match.group()
            plain = re.sub(r"\D", "", raw) if _GROUPED.fullmatch(raw) else raw.replace(",", ".")
            yield Figure(word.start, match.end(), float(plain), True)
            if letters and (multiplier := _multiplier(letters.group(), language)):
                yield Figure(*letters.span(), multiplier, False)
        elif (value := _spelled(word.of(text), language)) is not None:
            yield Figure(word.start, word.end, value, False)


def _multiplier(letters: str, language: str | None) -> float | None:
    """Return by what letters right after digits multiply them: "1.2bn", "3Mio"."""
    value = _LETTERS.get(fold(letters)) or _spelled(letters, language)
    return value if value and value >= _MULTIPLIES else None


def _spelled(word: str, language: str | None) -> float | None:
    """Return the value of a number word: one that the concepts know, or tens and ones with a hyphen between."""
    meant = [concept(part, language) for part in word.split("-")]
    values = [float(m) for m in meant if m and m.isdigit()]
    if not values or len(values) != len(meant) or len(values) > 2:
        return None
    if len(values) == 2 and not _added(*values):
        return None
    return sum(values)

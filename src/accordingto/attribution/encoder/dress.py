"""The dress of words: capitals and quotation marks, which the encoder's vocabulary, all in small letters, leaves out.

The encoder adds a learned vector for each dress to those of its words.
"""

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from accordingto.nouns import Span
from accordingto.quotation import quoted

_CASES = 3
DRESSES = 3 * _CASES
"""Small, Capitalised or CAPITALS; outside quotation marks, within them, or after one that never closes."""


def dress(
    text: str, lines: Iterable[tuple[int, int]], starts: NDArray[np.int32], first: NDArray[np.bool_]
) -> NDArray[np.int32]:
    """Return the dress of each piece by where it `starts` in `text`; all pieces of a word have that of its `first`.

    `lines` are the paragraphs, in which quotation marks are paired each for itself.
    """
    word = starts[np.maximum.accumulate(np.where(first, np.arange(len(first)), 0))]
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    capital = _capitals()[np.minimum(codes, len(_capitals()) - 1)]
    opening = capital[np.minimum(word, len(codes) - 1)]
    every = opening & capital[np.minimum(word + 1, len(codes) - 1)]
    edges, states = [0], [0]
    for start, end in lines:
        for quotation in quoted(text, Span(start, end)):
            edges += [quotation.start, quotation.end]
            states += [1 if quotation.closed else 2, 0]
    inside = np.array(states, np.int32)[np.searchsorted(np.array(edges), starts, side="right") - 1]
    return (opening.astype(np.int32) + every + _CASES * inside).astype(np.int32)


@cache
def _capitals() -> NDArray[np.bool_]:
    """Return for each code point of the basic plane, and one beyond, whether it is a capital letter."""
    return np.array([*map(str.isupper, map(chr, range(0x10000))), False])

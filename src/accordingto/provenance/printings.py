"""Printings: the many pages that print one text, with light edits, as one.

A text that hundreds of pages carry would else hardly tell its story: no word of it is rare, and no key leads to few
pages.  So the most typical pages lead, and each other one goes to the one that it shares most with: what is found
depends on neither the order of the pages nor their number.  Time is near-linear in the number of runs.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from accordingto.provenance.shingles import Numbers, frequent

_LEAST = 4
"""Runs that many pages have which a page must have; one of which two words in five were edited has some."""
_ALIKE = 0.5
"""Share of what the larger of two pages is about that must be the other's too."""
_TEXTS = 30
"""A run that so many texts have is a formula: it leads to none of them."""
_ASKED = 3
"""So many of those that share most runs are compared."""


def printings(pages: Sequence[Numbers], features: Sequence[NDArray[np.uint64]], common: int) -> list[list[int]]:
    """Return the pages, by place, in rows of those that print one text, the most typical first.

    `pages` holds the runs of each, `features` what it is about, each once.  Only texts that stand on more than `common`
    pages are looked for.
    """
    often, counts = frequent(pages, common)
    if not len(often):
        return []
    own: dict[int, NDArray[np.int64]] = {}
    for place, numbers in enumerate(pages):
        found = np.searchsorted(often, numbers)
        found[found == len(often)] = 0
        found = found[often[found] == numbers]
        if len(found) >= _LEAST:
            own[place] = found
    typical = {place: int(counts[found].sum()) for place, found in own.items()}
    rows: list[list[int]] = []
    texts: dict[int, list[int]] = {}
    for place in sorted(own, key=lambda place: (-typical[place], pages[place].tobytes())):
        runs = own[place].tolist()
        met = Counter(row for run in runs for row in texts.get(run, ()))
        best = max(((_alike(features[place], features[rows[row][0]]), -row) for row, _ in met.most_common(_ASKED)),
                   default=(0.0, 0))  # fmt: skip
        if best[0] >= _ALIKE:
            rows[-best[1]].append(place)
            continue
        for run in runs:
            leading = texts.setdefault(run, [])
            if len(leading) < _TEXTS:
                leading.append(len(rows))
        rows.append([place])
    return [row for row in rows if len(row) > 1]


def _alike(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> float:
    """Return what part of the larger of two sets the other has too."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / max(1, len(one), len(other))

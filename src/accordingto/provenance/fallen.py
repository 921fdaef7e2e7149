"""Pages that fell out of their story: such a page goes to where one is that it cites, or that cites it.

A page with news of its own shares fewer words with the others of its story than these do with each other.  Where one
names the outlet of the other in the same weeks, less likeness is enough.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from accordingto.provenance.crowds import Vectors, alike

_FEW = 2
"""Groups of so many pages may have fallen out of a larger one."""
_MANY = 50
"""An outlet that more pages of a month name is an agency, or stands in every story: it brings no two together."""


class Shown(Struct, frozen=True):
    """What of one page shows whom it may cite and who may cite it, in the numbers of :mod:`.stories`."""

    features: NDArray[np.uint64]
    """What it is about, names among it."""
    outlet: NDArray[np.uint64]
    """What pages hold that name its outlet; nothing where the outlet has no name that is known for one."""
    months: NDArray[np.uint64]
    """The months that it belongs to."""


def put_back(vectors: Vectors, told: Sequence[int], pages: Sequence[Shown], least: float) -> list[int]:
    """Return the labels `told` of `pages`, small groups with that of a larger one where a page of theirs belongs.

    `vectors` are the pages'; a page belongs where one is that it cites or that cites it, of one of its months, and
    their cosine is at least `least`; of several to that where the cosine is highest.
    """
    size = Counter(told)
    if min(size.values(), default=_FEW + 1) > _FEW:
        return list(told)
    few = [size[label] <= _FEW for label in told]
    apart = (a * len(pages) + b for a, b in _citing(pages) if (few[a] or few[b]) and size[told[a]] != size[told[b]])
    one, other = np.divmod(np.unique(np.fromiter(apart, np.int64)), len(pages))
    best: dict[int, tuple[float, int]] = {}
    for a, b, cosine in alike(vectors, one, other, least):
        fallen, larger = sorted((told[a], told[b]), key=size.__getitem__)
        best[fallen] = max(best.get(fallen, (cosine, larger)), (cosine, larger))

    def home(label: int) -> int:
        return home(best[label][1]) if label in best else label

    return [home(label) for label in told]


def _citing(pages: Sequence[Shown]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of pages of one month, the smaller number first, of which one names the other's outlet."""
    outlets = {tuple(p.outlet.tolist()) for p in pages} - {()}
    known = np.unique(np.array([number for outlet in outlets for number in outlet], np.uint64))
    met = [set(p.features[np.isin(p.features, known)].tolist()) for p in pages]
    frequency = Counter(number for numbers in met for number in numbers)
    by_rarest: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for outlet in sorted(outlets):
        by_rarest[min(outlet, key=lambda number: (frequency[number], number))].append(outlet)
    naming: dict[tuple[tuple[int, ...], int], list[int]] = defaultdict(list)
    for n, numbers in enumerate(met):
        for outlet in (o for number in numbers for o in by_rarest.get(number, ()) if numbers.issuperset(o)):
            for month in pages[n].months.tolist():
                naming[outlet, month].append(n)
    for n, page in enumerate(pages):
        own = tuple(page.outlet.tolist())
        for month in page.months.tolist():
            named_by = naming.get((own, month), ())
            if len(named_by) <= _MANY:
                others = (other for other in named_by if tuple(pages[other].outlet.tolist()) != own)
                yield from ((min(n, other), max(n, other)) for other in others)

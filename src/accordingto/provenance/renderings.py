"""Which bodies and papers of a claim are one under a name that each language renders in its own words.

"The charity Clean Lungs" is «благотворительная организация «Чистые лёгкие»»: no letter of the two is the same, and no
list has them.  What tells is what the names mean, by the encoder that compares contents (:mod:`.meaning`).
"""

from collections.abc import Mapping, Sequence
from itertools import product

from msgspec import Struct

from accordingto.nouns import SourceKind
from accordingto.provenance.kinship import Kin, stems
from accordingto.provenance.meaning import vectors

# How alike two wordings must be, also where each has names that the other lacks: those may be names of other places.
_ALIKE, _SURELY = 0.8, 0.88
# Parties of a claim that are compared, and wordings of each.
_COMPARED, _WORDINGS = 24, 3
# Telling words of a wording that says enough.
_ENOUGH = 3
_KINDS: frozenset[SourceKind] = frozenset({"organization", "document"})


class Called(Struct, frozen=True):
    """What pages call a party, by language."""

    kin: Kin
    wordings: Mapping[str, Sequence[str]]


def same(parties: Mapping[str, Called]) -> dict[str, str]:
    """Return for the keys of bodies and papers that are another of `parties` in another language the key of that one.

    Each of the two must be the other's nearest in meaning; no page may have both.
    """
    keys = [k for k, p in parties.items() if p.kin.kind in _KINDS][:_COMPARED]
    pairs = [(a, b) for n, a in enumerate(keys) for b in keys[:n] if _may_be_one(parties[a], parties[b])]
    alike = {pair: _likeness(parties[pair[0]], parties[pair[1]]) for pair in pairs}
    best = {k: max((alike[p], p) for p in pairs if k in p)[1] for k in keys if any(k in p for p in pairs)}
    found: dict[str, str] = {}
    for (a, b), value in alike.items():
        names = parties[a].kin.names, parties[b].kin.names
        least = _SURELY if all(names) and names[0].isdisjoint(names[1]) else _ALIKE
        if value >= least and best[a] == best[b] == (a, b):
            one, other = sorted((a, b), key=lambda k: (len(parties[k].kin.pages), k))
            found[one] = other
    return found


def _may_be_one(a: Called, b: Called) -> bool:
    """Tell whether nothing speaks against two being one; a court and a prosecutor's office mean too nearly the same."""
    x, y = a.kin, b.kin
    places = x.places and y.places and x.places.isdisjoint(y.places)
    apart = places or x.offices or y.offices
    return x.kind == y.kind and not apart and x.pages.isdisjoint(y.pages) and a.wordings.keys().isdisjoint(b.wordings)


def _telling(party: Called) -> list[str]:
    """Return the wordings that say enough to be told from others by what they mean."""
    told = (w for wordings in party.wordings.values() for w in wordings[:_WORDINGS])
    return [w for w in told if len(stems(w)) >= _ENOUGH]


def _likeness(a: Called, b: Called) -> float:
    mine, other = _telling(a), _telling(b)
    if not (mine and other):
        return 0.0
    found = vectors([*mine, *other])
    return max(
        (float(found[i] @ found[len(mine) + j]) for i, j in product(range(len(mine)), range(len(other)))), default=0.0
    )

"""Claims near each other: what may be one, and was kept apart since that is not sure.

Two claims are joined only where they surely say the same, since a false join gives a claim others' roots; so what one
claim lacks may stand in another near by, and a person sees at a glance whether it does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from accordingto.nouns import MOST_NEAR, Near

LEAST = 0.15
"""How well two claims must match to be near; of such pairs, on stories with known claims, half belong together."""


def near(
    match: Mapping[tuple[int, int], float], ids: Mapping[int, str], apart: Iterable[tuple[str, str]]
) -> dict[str, tuple[Near, ...]]:
    """Return for each claim that has some those near it, the likest first.

    `match` tells how well claims match, by their numbers, which have `ids`; `apart` holds pairs of ids of which it is
    known how they hang together, as one that came in the place of the other.
    """
    known = {frozenset(pair) for pair in apart}
    found: dict[str, list[Near]] = defaultdict(list)
    for (a, b), value in sorted(match.items(), key=lambda pair: (-pair[1], pair[0])):
        one, other = ids[a], ids[b]
        if value >= LEAST and frozenset((one, other)) not in known:
            for key, its in ((one, other), (other, one)):
                if len(found[key]) < MOST_NEAR:
                    found[key].append(Near(its, round(value, 2)))
    return {key: tuple(some) for key, some in found.items()}

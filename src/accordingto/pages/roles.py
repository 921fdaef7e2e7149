"""What the author of a page called its parts: class names and tags, brought to a few roles."""

import re
from functools import cache, lru_cache

from accordingto.pages import markup
from accordingto.pages.tree import Place

_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_TAGS = {
    "nav": "site",
    "footer": "site",
    "aside": "site",
    "button": "site",
    "form": "subscribe",
    "label": "subscribe",
    "figcaption": "caption",
    "figure": "caption",
    "address": "byline",
    "time": "byline",
}


@cache
def _roles() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for role, names in markup.names().roles.items():
        for name in names:
            found.setdefault(name, set()).add(role)
    return {name: frozenset(roles) for name, roles in found.items()}


@lru_cache(maxsize=4096)
def of_names(names: str) -> frozenset[str]:
    """Return the roles that a class, id or role attribute speaks of."""
    table = _roles()
    found: set[str] = set()
    for name in names.split():
        found |= table.get(name.lower(), frozenset())
        for part in _CAMEL.findall(name):
            found |= table.get(part.lower(), frozenset())
    return frozenset(found)


def of_place(place: Place, limit: int, known: dict[Place, frozenset[str]]) -> frozenset[str]:
    """Return the roles of `place` and of those around it that hold at most `limit` words of the page.

    What holds more is the frame of the article itself, whose names say nothing of a single line.  `known` keeps what
    has been found for the page.
    """
    waiting: list[Place] = []
    found: frozenset[str] | None = None
    around: Place | None = place
    while around is not None and (found := known.get(around)) is None:
        if around.words > limit:
            found = known[around] = frozenset()
            break
        waiting.append(around)
        around = around.parent
    found = found or frozenset()
    for around in reversed(waiting):
        found = known[around] = found | of_element(around)
    return found


def of_element(place: Place) -> frozenset[str]:
    """Return the roles of `place` by its names and its tag alone."""
    named = of_names(place.names) if place.names else frozenset()
    role = _TAGS.get(place.tag)
    return named | {role} if role else named

"""Bodies that are one since one person speaks for them: the "Rescue Board" here, «Комитет спасения» there.

Each language renders a body's name in its own words; the name of who leads it or speaks for it all languages spell.
"""

from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

from accordingto.sources.concepts import concepts
from accordingto.sources.items import Group, Item, union
from accordingto.sources.voices import belongs

_COMPARED = 24
"""Pages of one person whose bodies are compared."""


def join_led(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join the bodies of one sort for which one named person speaks on pages of a story in two languages."""
    bodies: dict[str, list[Item]] = {}
    people: dict[tuple[Group, Hashable], list[Item]] = {}
    for item in items:
        if item.source.kind == "organization":
            bodies.setdefault(item.article.id, []).append(item)
        elif item.source.kind == "person" and item.source.name and item.mention.heads & concepts().officers:
            story = story_of.get(item.article.id, item.article.id)
            people.setdefault((item.group.root(), story), []).append(item)
    for those in people.values():
        led = [body for i in those[:_COMPARED] if (body := _body_of(i, bodies.get(i.article.id, ()))) is not None]
        for one, other in combinations(led, 2):
            if one.group.root() is not other.group.root() and _may_be_one(one, other):
                union(one, other)


def _body_of(leader: Item, near: Sequence[Item]) -> Item | None:
    """Return the one body of a page for which somebody speaks there: "its director", of the body named last before."""
    if leader.mention.owned:
        before = [(m.start, i) for i in near for m in i.source.mentions if m.start < leader.mention.span.start]
        return max(before, key=lambda found: found[0])[1] if before else None
    fitting = [i for i in near if belongs(leader, i)]
    return fitting[0] if len(fitting) == 1 else None


def _may_be_one(a: Item, b: Item) -> bool:
    """Tell whether two bodies are of one sort and on no page together, and no country tells them apart."""
    x, y = a.mention, b.mention
    sort = (x.heads & y.heads) - concepts().vague_bodies
    if not sort or a.article.language == b.article.language or (x.places and y.places and x.places != y.places):
        return False
    mine, other = ({i.article.id for i in one.group.root().items} for one in (a, b))
    return mine.isdisjoint(other)

"""Bodies that one page of a story calls by letters alone, and another by the name whose words begin with them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from accordingto.sources.items import Group, Item, union
from accordingto.sources.lexicon import lexicon
from accordingto.text import fold

_LEAST, _MOST = 3, 6
"""Letters of an acronym by which a body is known again: two are soon another's."""


def join_initials(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join a body called by letters to the only one of the story whose name they begin, on another page."""
    short: list[tuple[str, str, Item]] = []
    full: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        if item.source.kind != "organization" or item.mention.institution or not item.source.name:
            continue
        story = story_of.get(item.article.id, item.article.id)
        if _is_acronym(item.source.name):
            short.append((story, item.source.name, item))
        for letters in _initials(item):
            full[story, letters].append(item)
    for story, letters, item in short:
        groups = {id(i.group.root()): i for i in full[story, letters]}
        if len(groups) == 1 and _apart(item.group.root(), (one := next(iter(groups.values()))).group.root()):
            union(one, item)


def _is_acronym(name: str) -> bool:
    return name.isalpha() and name.isupper() and _LEAST <= len(name) <= _MOST


def _initials(item: Item) -> set[str]:
    """Return the letters by which a body's name of several words may be called."""
    words = [w for w in (part.strip("«»„“”\"'(),") for part in item.parts) if w]
    if len(words) < _LEAST:
        return set()
    known = lexicon(item.article.language)
    told = [w for w in words if fold(w) not in known.function_words and fold(w) not in known.prepositions]
    rows = (words, told, [w for w in words if w[0].isupper()])
    return {"".join(w[0] for w in row).upper() for row in rows if len(row) >= _LEAST}


def _apart(one: Group, other: Group) -> bool:
    """Tell whether no page has both: there it would have shown that they are one."""
    return {i.article.id for i in one.items}.isdisjoint(i.article.id for i in other.items)

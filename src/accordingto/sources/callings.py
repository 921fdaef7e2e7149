"""People and bodies whom pages call by more or less than their name, joined to those who bear it.

"Trainer Ann Roe" where capitals do not tell a trade from a name, "Roe" alone, "Minister Roe"; "the office (ABC)" and
"ABC", "the carrier Northline" and "Northline".  Within one story, and only where one alone can be meant.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

from accordingto.nouns import Span
from accordingto.sources import namesakes, sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.items import Group, Item, union
from accordingto.sources.lexicon import lexicon
from accordingto.sources.reading import read
from accordingto.text import fold, is_latin, words

_SHORT = re.compile(r"\b[^\W\d_a-z]{2,6}\b")
"""An acronym: two to six capitals."""
_NAME = 3
"""How many letters a word has at least to be a name by itself."""
_WHOLE = 2
"""How many parts a whole name has: first and last."""


def join_callings(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join the sources among `items` that are called by less or more than a name that another of the story has."""
    stories: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        stories[story_of.get(item.article.id, item.article.id)].append(item)
    for near in stories.values():
        _people(near)
        _acronyms(near)
        _firms(near)


def _people(items: Sequence[Item]) -> None:
    """Join names with a trade in front, bare last names and "Minister Roe" to the one whole name that they end in."""
    whole: dict[str, dict[Group, Item]] = defaultdict(dict)
    pages: dict[Group, set[str]] = defaultdict(set)
    for item in items:
        parts, group = item.parts, item.group.root()
        if item.source.kind == "person" and len(parts) == _WHOLE:
            for key in namesakes.keys(parts[-1], item.article.language):
                whole[key].setdefault(group, item)
        pages[group].add(item.article.id)
    for item in items:
        called = _called(item)
        if not called:
            continue
        bearers: dict[Group, Collection[str]] = {}
        language = item.article.language
        for key in sorted(namesakes.keys(called[-1], language)):
            for group, other in whole.get(key, {}).items():
                if _ends_in(other, called, language):
                    bearers.setdefault(group.root(), pages[group])
        bearer = _meant(bearers, item)
        if bearer is not None and item.group.root() not in bearers:
            union(bearer.items[0], item)


def _ends_in(item: Item, called: tuple[str, ...], language: str | None) -> bool:
    """Tell whether a whole name ends in what somebody is called on a page in `language`."""
    pairs = zip(reversed(item.parts), reversed(called), strict=False)
    return all(namesakes.same_part(a, item.article.language, b, language) for a, b in pairs)


def _meant(bearers: Mapping[Group, Collection[str]], item: Item) -> Group | None:
    """Return whose name it is: its only bearer's, or that of the one whom several pages have, the others one each.

    Not so where the page itself has one of several: there it would have told which of them it means.
    """
    if len(bearers) > 1 and item.source.kind == "person":
        if any(item.article.id in pages for pages in bearers.values()):
            return None
        bearers = {bearer: pages for bearer, pages in bearers.items() if len(pages) > 1}
    return next(iter(bearers)) if len(bearers) == 1 else None


def _called(item: Item) -> tuple[str, ...]:
    """Return the part of a name by which a source is called; empty where it has a whole one or none."""
    parts, kind = item.parts, item.source.kind
    bare = kind == "organization" and not item.mention.sure and not item.mention.heads
    if len(parts) > _WHOLE and (kind == "person" or bare):
        return parts[-_WHOLE:]
    if len(parts) == 1 and (bare or kind == "person"):
        return parts
    if kind == "person" and not parts:
        wording = item.source.description or ""
        last = next(reversed([w.of(wording) for w in words(wording)]), "")
        return (last,) if last[:1].isupper() and len(last) >= _NAME and " " in wording else ()
    return ()


def _acronyms(items: Sequence[Item]) -> None:
    """Join bodies under an acronym that stands alone, in brackets or at the end of their names."""
    first: dict[Hashable, Item] = {}
    for item in items:
        for key in _short(item) if item.source.kind == "organization" else ():
            union(first.setdefault(key, item), item)


def _short(item: Item) -> Iterator[str]:
    wording = item.source.description or item.source.name or ""
    if wording.isupper() and " " in wording:
        return
    conjunctions = lexicon(item.article.language).conjunctions
    for found in _SHORT.finditer(wording):
        before, after = wording[: found.start()].rstrip(), wording[found.end() :].lstrip()
        ends = not after or after[:1] in ",)"
        *_, link = [""] + [fold(w.of(before)) for w in words(before)]
        if link in conjunctions:
            continue  # "Northline and OWM" are not OWM.
        form = found.group()
        place = read(form, Span(0, len(form)), lexicon(item.article.language), lambda _: ()).places
        if ends and not place and (not before or before[-1] == "(" or after[:1] != ")"):
            yield form


def _of(item: Item) -> bool:
    """Tell whether the last name only tells whose or where a body is: "Bank of Norland", «міністерство Норландії»."""
    *before, last = item.parts
    words = lexicon(item.article.language)
    if fold(before[-1]) in words.prepositions:
        return True
    plain = last.isalpha() and not is_latin(last) and bool(words.table.morphology)
    return plain and words.morphology.nominative((last,), None) != (last,)


def _firms(items: Sequence[Item]) -> None:
    """Join a bare name with the same behind a noun for what it is, or before a legal form."""
    bare: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        parts = item.parts
        alone = len(parts) == 1 and not item.mention.heads and not item.mention.sure and not item.mention.places
        if alone and len(parts[0]) > _NAME and item.source.kind in {"organization", "person"}:
            bare[sounds.sound(parts[0])].append(item)
    for item in items:
        parts = tuple(p.strip("«»„“”\"'") for p in item.parts)
        if item.source.kind != "organization" or len(parts) < _WHOLE or _of(item):
            continue
        last = next((p for p in reversed(parts) if fold(p) not in concepts().legal_forms), "")
        if not last[:1].isupper():
            continue
        found = [b for b in bare.get(sounds.sound(last), ()) if sounds.same_part(b.parts[0], last)]
        for other in found:
            union(item, other)

"""Whom somebody speaks for or is close to: a lawyer's client, the husband of "his wife", whom an aide serves."""

from collections.abc import Iterable, Iterator

from accordingto.nouns import Span, Traits
from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.items import Group, Item
from accordingto.sources.lexicon import lexicon
from accordingto.sources.words import tokens


def served_by(group: Group, traits: Traits, near: Iterable[Group]) -> Group | None:
    """Return the one person of `near` whom `group` with these `traits` serves or is close to.

    That is who is named beside the noun ("Roe's lawyer"), whom a pronoun stands for ("his lawyer"), or of relatives who
    bears the same last name.  Whoever speaks for two families, or for nobody who is named, serves none of them.
    """
    serving = concepts().serving
    if group.items[0].source.kind != "person" or serving.isdisjoint(traits.what):
        return None
    people = [g for g in near if g.items[0].source.kind == "person"]
    named = [g for g in people if any(sounds.beginning(i.parts[-1]) in traits.names for i in g.items if i.parts)]
    if not named:
        called = {noun for i in group.items for noun in _nouns_of_the_served(i)}
        named = [g for g in people if any(i.mention.heads & called for i in g.items)]
    if not named and "relative" in traits.what:
        named = [g for g in people if any(_one_family(a, b) for a in group.items for b in g.items)]
    if named:
        return max(named, key=lambda g: len(g.items))
    meant = (_meant(i, people) for i in group.items if i.mention.owned)
    return next((g for g in meant if g is not None), None)


def _nouns_of_the_served(item: Item) -> Iterator[str]:
    """Yield what somebody is called whom `item` serves: «радник міністра», "the mayor's aide"."""
    words, of_whom = lexicon(item.article.language), item.mention.affiliation or item.source.affiliation or ""
    for token in tokens(of_whom, Span(0, len(of_whom)), words):
        if (term := token.term("people", "offices")) is not None and token.word.numbers != {"plur"}:
            yield from term.concepts


def _one_family(a: Item, b: Item) -> bool:
    return min(len(a.parts), len(b.parts)) > 1 and sounds.same_part(a.parts[-1], b.parts[-1])


def _meant(item: Item, people: Iterable[Group]) -> Group | None:
    """Return the person whom a possessive pronoun stands for: named last before it, else the first on the page."""
    at = item.mention.span.start
    here = [
        (s.start, n, g)
        for n, g in enumerate(people)
        for i in g.items
        if i.article is item.article
        for s in i.source.mentions
    ]
    before = [found for found in here if found[0] < at]
    return max(before)[2] if before else min(here)[2] if here else None

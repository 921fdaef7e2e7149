"""Which person met before is meant: by name, else by the office that they hold."""

from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.discourse.met import Met
from accordingto.sources.entities import Entity, content_words, same_organization, same_person
from accordingto.sources.mention import Mention

_LEAD = 3
"""How many sentences a lead has at the most that names nobody."""


class People:
    """The people of a page with a name or an office."""

    def __init__(self, met: Met) -> None:
        """Look among the entities of `met`."""
        self._met = met

    def meant(self, mention: Mention) -> Entity | None:
        """Return the person or people that a mention means, None where it is the first of them."""
        position = mention.span.start
        if mention.plural:
            listed = content_words(tuple(mention.wording.split()))
            return self._met.latest(
                position,
                lambda e: bool(e.plural) and any(content_words(tuple(w.split())) == listed for _, w in e.wordings),
            )
        if not mention.name:
            return self._office(mention)
        if len(mention.name) > 1 and mention.name[-1].casefold().endswith(concepts().patronymics):
            called = self._met.latest(
                position, lambda e: len(e.name) > 1 and sounds.same_part(e.name[0], mention.name[0])
            )
            if called:
                return called
        known = self._met.called(mention.name)
        if known and len(mention.name) == 1:
            # Of two who share a last name the one who speaks more is called by it alone.
            return max(known, key=lambda e: (len(e.mentions), e.seen[-1][0]))
        if known:
            return max(known, key=lambda e: e.seen[-1][0])
        if len(mention.name) == 1:
            first = self._met.latest(
                position, lambda e: e.kind == "person" and len(e.name) > 1 and same_person(e, mention.name)
            )
            if first:
                return first
            if not mention.sure:
                body = self._met.latest(
                    position, lambda e: e.kind in {"organization", "outlet"} and same_organization(e, mention)
                )
                if body:
                    return body
        return self._announced(mention)

    def _announced(self, mention: Mention) -> Entity | None:
        """Find the office holder whom a bare full name names at last: "Poland's president said ... , Duda told"."""
        position = mention.span.start

        def nameless(entity: Entity) -> bool:
            known = entity.name or entity.pronoun or entity.plural or entity.owned
            bare = entity.kind == "person" and not known
            return bare and entity.agrees(mention)

        def holds(entity: Entity) -> bool:
            left = (entity.qualities ^ mention.qualities) & concepts().left
            own = mention.offices if mention.heads.isdisjoint(concepts().spokespeople) else mention.heads
            same = bool(entity.heads & own) and entity.places >= mention.places
            return nameless(entity) and same and not left and not _of_another(entity, mention)

        def awaited(entity: Entity) -> bool:
            return entity.pronoun and entity.kind == "person" and not entity.plural and entity.agrees(mention)

        holder = self._met.latest(position, holds) if mention.offices else None
        if mention.sure and not any(e.kind == "person" and e.name for e in self._met.recent):
            lead = self._met.latest(position, awaited, speaking=True, within=_LEAD)
            if lead and (holder is None or holder.spoke is None):
                return lead  # "He was glad, he said." stands above "Ann Roe was glad."
        if holder:
            return holder  # "The defence minister was cautious.  Defence Minister Ann Reyes told ..."
        if mention.role or len(mention.wording.split()) > len(mention.name):
            return None

        def professional(entity: Entity) -> bool:
            bare = not (entity.qualities or entity.places or entity.plural or entity.portion or entity.group)
            return (
                entity.kind == "unnamed"
                and bare
                and bool(entity.heads)
                and not entity.heads & concepts().never_named
                and len(entity.mentions) == 1
                and " " not in entity.wordings[0][1]
                and entity.agrees(mention)
            )

        return self._met.latest(position, nameless, speaking=True, within=2) or self._met.latest(
            position, professional, speaking=True, within=1
        )

    def _office(self, mention: Mention) -> Entity | None:
        """Find who holds an office: by the same office and country, else the one person it can be."""

        def holds(entity: Entity) -> bool:
            if entity.kind != "person" or not entity.agrees(mention):
                return False
            if entity.places and mention.places and not entity.places & mention.places:
                return False
            if ("deputy" in entity.qualities) != ("deputy" in mention.qualities):
                return False  # "The president" is no vice president.
            if _of_another(entity, mention):
                return False
            party = mention.qualities & concepts().parties
            if party and not party & entity.qualities:
                return False
            return concepts().like(entity.heads, mention.heads) and bool(entity.heads)

        found = self._met.latest(
            mention.span.start, lambda e: holds(e) and bool(e.heads & mention.heads)
        ) or self._met.latest(mention.span.start, holds)
        if found or mention.owned:
            return found
        named = [e for e in self._met.recent if e.kind == "person" and e.name and not e.heads]
        if len(named) != 1 or not named[0].agrees(mention):
            return None
        # "The president of Norland" is nobody who was named far above, and a minister whoever has just spoken.
        within = _LEAD if mention.places else None
        if not mention.heads & concepts().leaders:
            return self._met.latest(mention.span.start, lambda e: e is named[0], speaking=True, within=1)
        return self._met.latest(mention.span.start, lambda e: e is named[0], within=within)


def _of_another(entity: Entity, mention: Mention) -> bool:
    """Tell whether two offices are of two fields, "the foreign minister", or head what is called otherwise."""
    mine, other = (x & concepts().fields for x in (entity.qualities | entity.heads, mention.qualities | mention.heads))
    if mine and other:
        return mine.isdisjoint(other)
    if other and entity.heads.isdisjoint(mention.heads):
        return True  # "The foreign minister" is no prime minister.
    headed = mention.affiliation or (mention.wording if mention.role and mention.name else None)
    if not (entity.heads & mention.heads & concepts().heading and entity.affiliation and headed):
        return False
    if mention.bodies and not (mention.name or mention.proper):
        return False  # "The head of the company"
    own, others = (content_words(tuple(x.split())) for x in (entity.affiliation, headed))
    return bool(own and others) and own.isdisjoint(others)

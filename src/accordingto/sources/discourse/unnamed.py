"""Which people without a name are meant, or whom with one: "the official", "the two", "the singer"."""

import re

from accordingto.sources.concepts import concepts
from accordingto.sources.discourse.met import Met
from accordingto.sources.entities import Entity, called_alike, content_words, same_words
from accordingto.sources.lexicon import offices
from accordingto.sources.mention import Mention

_FIGURES = re.compile(r"\d+")
_BARE, _BARE_WITH_ARTICLE = 1, 3
"""How many words a trade has that stands for somebody named."""
_NEAR = 3
"""How many sentences back somebody must have spoken whom a noun that says nothing of him means."""


class Unnamed:
    """Those whom a page calls by a noun alone."""

    def __init__(self, met: Met) -> None:
        """Look among the entities of `met`."""
        self._met = met

    def meant(self, mention: Mention, *, articles: bool, nameless: bool, introduced: bool) -> Entity | None:
        """Return whom a mention means, in a language with `articles` or without; None where it is somebody new.

        Who asks to stay `nameless` is nobody whom the page names, and who is `introduced` by a relative clause points
        back by an article alone.
        """
        position = mention.span.start
        if mention.elliptic:
            return self._group_or_part(mention)
        if mention.aged:
            return self._met.latest(
                position, lambda e: e.kind == "person" and bool(e.name) and e.agrees(mention), within=_NEAR
            )
        if mention.epithet and (named := self._called(mention)) is not None:
            return named
        if mention.of_outlet and not mention.outlet and mention.kind != "unnamed":
            return None
        known = concepts()
        # «Чиновник минфина» is not the minister, «чиновник» may be.
        several = not (articles or mention.definite) and len(mention.wording.split()) > _BARE
        described = several and mention.heads <= known.never_named
        ours = mention.heads <= known.vague_people and not (mention.bodies or "person" in mention.heads)

        def alike(entity: Entity) -> bool:
            if (
                entity.kind != "unnamed"
                or entity.portion != mention.portion
                or bool(entity.plural) != bool(mention.plural)
            ):
                return False
            told_apart = (entity.heads - known.talked_to, entity.qualities, entity.places, entity.institution)
            if told_apart != (mention.heads - known.talked_to, mention.qualities, mention.places, mention.institution):
                return False
            stated = entity.count[1] is not None and mention.count[1] is None
            if _so_many(entity, mention):
                return False
            if not mention.heads and _other_figures(entity, mention):
                return False
            if mention.heads & known.kin and not called_alike(entity, mention):
                return False  # «Мать матроса» is not «жена мичмана».
            return (bool(mention.heads) and not stated) or same_words(entity, mention)

        def meant(entity: Entity) -> bool:
            if not entity.human or not entity.agrees(mention) or (entity.name and mention.plural):
                return False
            if entity.kind == "unnamed" and (bool(entity.plural) != bool(mention.plural) or _so_many(entity, mention)):
                return False
            if entity.places and mention.places and not entity.places & mention.places:
                return False
            if not (mention.qualities - {"familiar", "close"}) <= entity.qualities and entity.kind == "unnamed":
                return False
            if entity.kind == "person" and not entity.heads and not mention.heads & {"person"}:
                return False
            if entity.kind == "person" and introduced and mention.heads <= known.never_named:
                return False  # "The official who had given the date"
            if entity.kind == "person" and (nameless or (described and entity.heads.isdisjoint(mention.heads))):
                return False
            if several and not (ours or entity.heads & known.spokespeople or called_alike(entity, mention)):
                return False  # «Владелец магазина» is not «хозяин клиники».
            sort = mention.gender and "person" in entity.heads & mention.heads and entity.kind == "unnamed"
            if sort and not same_words(entity, mention):
                return False  # «Девушка» is not «женщина».
            if mention.owned and not (mention.heads <= known.tradeless or entity.heads & mention.heads):
                return False  # "His coach" is not he, "our source" may be.
            if entity.kind == "unnamed" and not mention.definite and entity.heads.isdisjoint(mention.heads):
                # A bare trade is another's, «консьерж» after «врач»; "the official" may be the source, and who was
                # called nothing but a source right before may be «офицер».
                every = all(known.like(frozenset({head}), mention.heads) for head in entity.heads)
                vague = entity.heads <= known.vague_people and self._right_before(entity, position)
                if not (vague or (every and mention.heads <= known.tradeless)):
                    return False
            # "The man" may be anybody who is one, and so may bare «пенсионерка», which tells that it is a woman.
            single = (mention.definite or (mention.gender is not None and not articles)) and not mention.plural
            anybody = "person" in mention.heads and (not entity.heads or single)
            return known.like(entity.heads, mention.heads) or anybody

        if not mention.portion and mention.plural and not mention.definite:
            return self._met.latest(position, alike)
        pointing = mention.definite or (
            not (articles or introduced or mention.plural or mention.qualities or mention.places or mention.outlet)
        )
        if not articles and not pointing and not mention.portion and mention.count == (1, 1):
            found = self._met.latest(position, alike) or self._named_so(mention)
            if found:
                return found
        if mention.portion and mention.heads & known.talked_to:
            return self._group_or_part(mention)
        if not pointing or mention.portion:
            return None
        if (
            mention.heads == {"person"}
            and mention.gender
            and not nameless
            and (found := self._man_or_woman(mention)) is not None
        ):
            return found
        if mention.heads & known.talked_to and len(mention.wording.split()) == _BARE + mention.definite:
            return self._talked_to(mention)
        exact = self._met.latest(
            position, lambda e: meant(e) and bool(e.heads & mention.heads), speaking=not mention.definite
        )
        within = _NEAR if mention.heads == {"person"} else None
        found = exact or self._met.latest(position, meant, speaking=True, within=within)
        return found or (None if nameless else self._by_trade(mention))

    def _named_so(self, mention: Mention) -> Entity | None:
        """Find the one person whom the page has by those words with a name: «прокурор Лугодола» for Лев Рись."""
        named = [
            e
            for e in self._met.recent
            if _may_name(e, mention) and mention.heads and (e.heads, e.places) == (mention.heads, mention.places)
        ]
        own = content_words(tuple(mention.wording.split()))
        called = [e for e in named if any(own <= content_words(tuple(w.split())) for _, w in e.wordings)]
        return called[0] if len(called) == len(named) == 1 and len(own) > _BARE else None

    def _right_before(self, entity: Entity, position: int) -> bool:
        """Tell whether somebody was mentioned in the sentence at a place or the one before."""
        seen = entity.last(position)
        return seen is not None and self._met.sentence(position) - self._met.sentence(seen[0]) <= 1

    def _talked_to(self, mention: Mention) -> Entity | None:
        """Find whom «собеседник» means: who spoke last without a name, whatever else he is called."""
        return self._met.latest(
            mention.span.start,
            lambda e: e.kind == "unnamed" and bool(e.plural) == bool(mention.plural) and e.agrees(mention),
            speaking=True,
            within=_NEAR,
        )

    def _man_or_woman(self, mention: Mention) -> Entity | None:
        """Find whom "the woman" means: whoever was mentioned last of whom it is told that she is one.

        Whoever spoke last without a name goes before whom others only speak of, though nothing tells which he is.
        """

        def fits(entity: Entity) -> bool:
            single = entity.human and not (entity.plural or entity.portion)
            # «Девушка» is not «женщина».
            other = entity.kind == "unnamed" and "person" in entity.heads and not same_words(entity, mention)
            return single and entity.gender == mention.gender and not other

        def single(entity: Entity) -> bool:
            return entity.human and not entity.plural

        position = mention.span.start
        found = self._met.latest(position, fits, within=_NEAR)
        spoke = self._met.latest(position, single, speaking=True, within=_NEAR)
        may_be = spoke is not None and spoke.kind == "unnamed" and spoke.agrees(mention) and bool(spoke.heads)
        seen = found.last(position) if found is not None and found.spoke is None else None
        told = seen is not None and self._met.inside_content(seen[0], position)
        return spoke if may_be and told else found

    def _by_trade(self, mention: Mention) -> Entity | None:
        """Find the named person whom a bare trade means: "the singer" for whom the page has just named."""
        known = concepts()
        described = mention.qualities or mention.places or mention.institution or mention.bodies or mention.outlet
        single = not mention.plural and mention.count == (1, 1) and mention.heads
        # "The singer himself", but not "the owner of a shop".
        bare = len(mention.wording.split()) <= (_BARE_WITH_ARTICLE if mention.definite else _BARE)
        if described or mention.owned or not single or not bare or not mention.heads.isdisjoint(known.strangers):
            return None

        position = mention.span.start
        political = bool(mention.heads & known.politicians)
        nearest = self._met.latest(position, lambda e: e.human, within=_NEAR - 1)
        between = nearest is not None and bool(nearest.plural)

        def fits(entity: Entity) -> bool:
            """Tell whether a trade may be somebody's: whoever holds an office is called by it."""
            other = bool(entity.heads & offices()) or bool(mention.heads & known.charged)
            alike = not entity.heads or known.like(entity.heads, mention.heads)
            return _may_name(entity, mention) and (political or alike or not (other or between))

        def told(entity: Entity) -> bool:
            """Tell whether what is said is about somebody, who hence hardly says it."""
            seen = entity.last(position)
            return seen is not None and self._met.inside_content(seen[0], position)

        def untold(entity: Entity) -> bool:
            """Tell whether the page has said nothing else of a trade: "his wife, Ann Roe", not "Ann Roe, a dentist"."""
            alike = entity.heads <= known.kin or known.like(entity.heads, mention.heads)
            return _may_name(entity, mention) and alike

        beside = self._met.latest(position, lambda e: untold(e) and not told(e), within=_NEAR)
        last = self._met.latest(position, lambda e: e.human and not e.plural, within=_NEAR - 1)
        if last is not None and told(last) and not last.mentions:
            last = beside or last
        if last is not None and fits(last):
            return last
        # One named in passing, where the verb tells that it was him or her.
        passing = self._met.latest(position, lambda e: e.human and not e.plural, within=_NEAR - 1, passing=True)
        if passing is not None and fits(passing) and mention.gender is not None and passing.gender == mention.gender:
            return passing
        return beside or self._met.latest(position, untold, within=_NEAR)

    def _called(self, mention: Mention) -> Entity | None:
        """Find the named person whom a bare noun means: who was introduced by it, else who just spoke."""

        position = mention.span.start
        found = self._met.latest(
            position, lambda e: _may_name(e, mention) and same_words(e, mention)
        ) or self._met.latest(
            # Who holds an office is called by it, but "the writer" may be the one woman who spoke.
            position,
            lambda e: _may_name(e, mention) and (not e.heads or bool(mention.gender)),
            speaking=True,
            within=_NEAR,
        )
        if found is not None:
            return found
        last = self._met.latest(position, lambda e: e.human, within=_NEAR - 1)
        told = last is not None and not last.heads and mention.gender == last.gender is not None
        return last if told and last is not None and _may_name(last, mention) else None

    def _group_or_part(self, mention: Mention) -> Entity | None:
        """Resolve "the two" to a group; "one of the two", "another" become new, as parts of it."""
        position = mention.span.start
        so_many = mention.count if mention.count[1] not in {None, 1} else None
        group = self._met.latest(position, lambda e: e.human and bool(e.plural) and e.count == so_many)
        group = group or self._met.latest(position, lambda e: e.kind == "unnamed" and bool(e.plural), speaking=False)
        if group is None:
            part = self._met.latest(position, lambda e: e.kind == "unnamed" and e.group is not None, speaking=True)
            group = part.group if part else None
        if not mention.portion:
            return group
        entity = Entity.of(mention)
        if group is not None:
            entity.group, entity.heads, entity.places = group, group.heads, group.places
            entity.qualities = group.qualities | mention.qualities
        return entity


def _so_many(entity: Entity, mention: Mention) -> bool:
    """Tell whether both have a number and not the same: "both pilots" are not the three of them."""
    return None not in {entity.count[1], mention.count[1]} and entity.count != mention.count


def _other_figures(entity: Entity, mention: Mention) -> bool:
    """Tell whether both have figures and not one of them is the same: "47 percent" are not "another 27 percent"."""
    own = set(_FIGURES.findall(mention.wording))
    others = [set(_FIGURES.findall(wording)) for _, wording in entity.wordings]
    return bool(own) and all(other and own.isdisjoint(other) for other in others)


def _may_name(entity: Entity, mention: Mention) -> bool:
    """Tell whether an entity is a person with a name whom the mention may be."""
    return entity.kind == "person" and bool(entity.name) and not entity.plural and entity.agrees(mention)

"""Whom a pronoun means: by gender and number, by how far back and whether who was mentioned there spoke."""

from accordingto.sources.concepts import concepts
from accordingto.sources.discourse.met import Met
from accordingto.sources.entities import Entity
from accordingto.sources.mention import Mention
from accordingto.text import is_latin

_SENTENCES = 8
"""How many sentences back a pronoun is looked for."""
_LAST = 2
"""The same for one that means whoever was mentioned last."""
_UNLIKELY = 4.0
"""From which cost on a pronoun hardly stands for an entity."""


class Pronouns:
    """The pronouns of a page."""

    def __init__(self, met: Met) -> None:
        """Resolve to the entities of `met`."""
        self._met = met

    def meant(self, mention: Mention) -> Entity | None:
        """Return the entity that a pronoun stands for, None where nothing fits."""
        here, position = self._met.sentence(mention.span.start), mention.span.start
        if mention.relative:
            things = mention.gender == "neuter"
            return self._met.latest(position, lambda e: e.kind != "unknown" and not (things and e.human), within=0)
        if mention.last and (found := self._last(mention)) is not None:
            return found
        best: tuple[float, int, Entity] | None = None
        for entity in self._met.recent:
            seen = self._outside(entity, position)
            if seen is None or here - self._met.sentence(seen[0]) > _SENTENCES:
                continue
            cost = self._cost(entity, mention)
            if cost is None or (seen[0] in entity.inquired and self._met.sentence(seen[0]) == here):
                continue
            cost += 2.0 * (here - self._met.sentence(seen[0])) + (0.0 if seen[1] else 1.5)
            # What only a pronoun has mentioned is taken where nothing else is near.
            cost += 5.0 if entity.pronoun else 0.0
            if self._met.inside_content(seen[0], position):
                # Who is spoken of, or quoted within what is said, is less likely meant than who says it.
                cost += 3.0 if seen[1] else 2.0
            if not seen[1] and self._met.sentence(seen[0]) == here and mention.kind == "unknown":
                cost += 0.5
            if best is None or (cost, -seen[0]) < (best[0], best[1]):
                best = (cost, -seen[0], entity)
        return best[2] if best else None

    def _outside(self, entity: Entity, position: int) -> tuple[int, bool] | None:
        """Return where an entity was mentioned last; who has no name not in what the pronoun itself is said to say.

        "A transfer to a broker could only be the fee, he said": he is no broker.
        """
        seen = entity.near(position)
        while seen and entity.kind == "unnamed" and not seen[1] and self._told_of(seen[0], position):
            seen = entity.near(seen[0])
        return seen

    def _told_of(self, place: int, position: int) -> bool:
        met = self._met
        return met.sentence(place) == met.sentence(position) and met.inside_content(place, position)

    def _last(self, mention: Mention) -> Entity | None:
        """Return whoever was mentioned last of those for whom the pronoun may stand."""
        position = mention.span.start
        near = [
            (seen[0], entity)
            for entity in self._met.recent
            if (seen := entity.near(position)) is not None
            and self._met.sentence(position) - self._met.sentence(seen[0]) <= _LAST
            and (cost := self._cost(entity, mention)) is not None
            and cost < _UNLIKELY
        ]
        return max(near, key=lambda found: found[0])[1] if near else None

    def _cost(self, entity: Entity, mention: Mention) -> float | None:
        """How badly a pronoun fits an entity; None where it cannot stand for it."""
        if mention.within:
            return {"document": 0.0, "outlet": 3.0}.get(entity.kind)
        if mention.either and mention.gender == "feminine" and entity.human and entity.plural:
            return 1.0  # „nach ihren Worten“: hers or theirs
        if entity.kind == "unknown" or not entity.agrees(mention):
            return None
        if concepts().means_journal(entity.heads) and (mention.plural or not entity.mentions):
            return None  # "It" is a study, not the journal that it is in, and "they" are its authors.
        if mention.plural:
            if entity.kind == "person":
                return 0.0 if entity.plural else None
            if entity.kind == "unnamed":
                return 0.0 if entity.plural else 6.0
            if entity.kind == "document":
                return 1.0 if 1 < entity.count[0] == entity.count[1] else None  # "The two papers ..., they conclude"
            if not (entity.plural or is_latin(mention.wording)):
                return None  # «Суд ждёт двоих. Они молчат»
            return {"organization": 2.5, "outlet": 3.0}.get(entity.kind)
        if mention.gender == "neuter":
            if entity.kind in {"person", "unnamed"}:
                return None
            return {"organization": 0.0, "outlet": 0.0, "document": 0.5}.get(entity.kind)
        if mention.gender is None:
            if entity.plural and entity.heads and entity.heads <= concepts().vague_people:
                return 0.5  # „... heißt es in Ermittlerkreisen. ... heißt es dort“
            return {"document": 0.0, "outlet": 0.0, "organization": 1.0}.get(entity.kind)
        if entity.kind == "person":
            return None if entity.plural else 0.0 if entity.sure or entity.gender else 0.5
        if entity.kind == "unnamed":
            # Of a noun that no table knows it is open whether it is a person.
            return None if entity.plural else 1.0 if entity.heads else 4.0
        if entity.gender == mention.gender or (mention.either and entity.gender == "neuter"):
            return 2.0 if entity.kind == "outlet" else 2.5
        # Where nouns have genders a newspaper may be "she".
        return 12.0 if entity.kind == "organization" or not is_latin(mention.wording) else None

"""The entities of a page as far as it has been read, and where each was met: what later mentions are looked up in."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence

from accordingto.nouns import Span
from accordingto.sources import sounds
from accordingto.sources.entities import Entity, same_person
from accordingto.sources.family_first import in_order

_RECENT = 80
"""How many entities back a mention is looked for: bounds the work on pages of any length."""
_CONTENTS = 4
"""How many contents that begin before a place may hold it."""


class Met:
    """The entities met, in the order in which they were mentioned last."""

    def __init__(self, sentences: Sequence[Span], quoted: Sequence[Span]) -> None:
        """Begin a page with these sentences, and contents of attributions, both in text order."""
        self._starts = [s.start for s in sentences]
        self._quoted = quoted
        self._quoted_starts = [q.start for q in quoted]
        self._order: list[Entity] = []
        self._people: dict[str, list[Entity]] = defaultdict(list)

    def sentence(self, position: int) -> int:
        """Return the index of the sentence at `position`."""
        return bisect_right(self._starts, position)

    def inside_content(self, position: int, here: int) -> bool:
        """Tell whether a place is in what somebody says, unless `here` is in it as well."""
        i = bisect_right(self._quoted_starts, position)
        near = self._quoted[max(0, i - _CONTENTS) : i]
        return any(q.start <= position < q.end and not q.start <= here < q.end for q in near)

    @property
    def recent(self) -> Sequence[Entity]:
        """Those met last, which a mention may still mean."""
        return self._order[-_RECENT:]

    def called(self, name: tuple[str, ...]) -> list[Entity]:
        """Return the people who may bear `name`."""
        return [e for e in self._people.get(sounds.sound(in_order(name)[-1]), ()) if same_person(e, name)]

    def touch(self, entity: Entity, position: int, *, speaks: bool) -> None:
        """Note that `entity` is mentioned at a place of the text, and whether it speaks there."""
        entity.seen.append((position, speaks))
        if speaks and entity.spoke is None:
            entity.spoke = position
        if entity in self.recent:
            self._order.remove(entity)
        self._order.append(entity)
        if entity.kind == "person" and entity.name:
            key = sounds.sound(in_order(entity.name)[-1])
            if entity not in self._people[key]:
                self._people[key].append(entity)

    def latest(
        self,
        before: int,
        fits: Callable[[Entity], bool],
        *,
        speaking: bool = False,
        within: int | None = None,
        passing: bool = False,
    ) -> Entity | None:
        """Return the entity that fits and was mentioned last before a place; named in passing counts if asked."""
        best: tuple[int, Entity] | None = None
        for entity in self.recent:
            if not fits(entity):
                continue
            seen = entity.near(before) if passing else entity.last(before)
            if seen is None or (speaking and (entity.spoke is None or entity.spoke >= before)):
                continue
            if within is not None and self.sentence(before) - self.sentence(seen[0]) > within:
                continue
            if best is None or seen[0] > best[0]:
                best = (seen[0], entity)
        return best[1] if best else None

"""Groups: the statements of a claim that lead to one source, or to several that count as one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from accordingto.nouns import JointSource
from accordingto.provenance import kinship
from accordingto.provenance.roots import End


class Group(Struct, frozen=True):
    """Where these statements lead."""

    key: str
    """The id of the joint source as whom all count."""
    ends: tuple[End, ...]

    @property
    def speakers(self) -> tuple[JointSource, ...]:
        """Who makes them, each once, in the order of the statements."""
        return tuple({e.joint.id: e.joint for e in self.ends}.values())

    @property
    def pages(self) -> frozenset[str]:
        """The pages that have them."""
        return frozenset(e.statement.article for e in self.ends)

    @property
    def since(self) -> str | None:
        """The day of the first page on which they stand, None where none tells."""
        return min((e.day for e in self.ends if e.day), default=None)

    @property
    def kin(self) -> kinship.Kin:
        """What is known of who makes them, to be compared with others of the claim."""
        return kinship.kin(self.speakers, [e.source for e in self.ends], self.pages)


Groups: TypeAlias = Mapping[str, Group]
"""Groups by their keys."""


def grouped(found: Sequence[End], name: Mapping[str, str]) -> dict[str, Group]:
    """Return `found` by as whom their speakers count, told by `name`."""
    ends: dict[str, list[End]] = defaultdict(list)
    for end in found:
        ends[name[end.joint.id]].append(end)
    return {key: Group(key, tuple(some)) for key, some in ends.items()}

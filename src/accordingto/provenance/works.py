"""Reports that several outlets made together: one work, whichever of them a page names for it.

"The Courier and the Wire have found", says one page, and another has it from the Courier alone.
"""

from collections.abc import Iterable, Sequence

from accordingto.nouns import Reason, Statement
from accordingto.provenance.index import Index


class Works:
    """The joint reports that a claim rests on."""

    def __init__(self, statements: Sequence[Statement], index: Index) -> None:
        """Look for them in what pages say of the `statements` of a claim."""
        found: list[tuple[str, ...]] = []
        for statement in statements if index.has_works else ():
            attribution = index.attribution(statement.article, statement.attribution)
            for said in (*index.chain(statement.article, attribution), attribution):
                source = index.speaker(statement.article, said)
                if source is not None and source.jointly:
                    found = _with(found, index.partners.of(index.partners.made_by(source)))
        self._partners = index.partners
        self._work_of = {outlet: index.partners.named(work) for work in found for outlet in work}

    def of(self, outlet: str) -> str:
        """Return the work under whose name an outlet counts for the claim: mostly its own."""
        works = {self._work_of.get(one, one) for one in self._partners.of(outlet)}
        return works.pop() if len(works) == 1 else outlet

    def through(self, outlets: Iterable[str]) -> tuple[str, ...]:
        """Return a way through `outlets` with those that worked together as one."""
        return tuple(dict.fromkeys(map(self.of, outlets))) if self._work_of else tuple(outlets)

    def reasons(self) -> list[Reason]:
        """Return in words which outlets worked together."""
        names = dict.fromkeys(self._work_of.values())
        return [Reason("together", {"outlet": name, "partners": self._partners.of(name)}) for name in names]


def _with(works: Sequence[tuple[str, ...]], work: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return `works` and one more; those with an outlet in common are one, of which pages name some partners each."""
    apart = [one for one in works if set(one).isdisjoint(work)]
    shared = [outlet for one in works if not set(one).isdisjoint(work) for outlet in one]
    return [*apart, tuple(dict.fromkeys((*shared, *work)))]

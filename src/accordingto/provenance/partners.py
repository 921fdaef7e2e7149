"""Outlets that have a report together, under one name in whatever order pages name them."""

from collections.abc import Callable, Iterable

from accordingto.nouns import Source
from accordingto.outlets.spelling import together


class Partners:
    """The outlets that some pages name in one breath."""

    def __init__(self, called: Callable[[str], str | None]) -> None:
        """Take what outlets are `called`, cut short though a page's name for one be."""
        self._called = called
        self._names: dict[frozenset[str], str] = {}
        self._outlets: dict[str, tuple[str, ...]] = {}

    def named(self, outlets: Iterable[str]) -> str:
        """Return the name of what several outlets have together."""
        whole = tuple(outlets)
        name = self._names.setdefault(frozenset(whole), together(whole))
        self._outlets.setdefault(name, whole)
        return name

    def of(self, name: str | None) -> tuple[str, ...]:
        """Return the outlets for which `name` stands: of a joint report several, else itself."""
        return self._outlets.get(name or "", (name,) if name else ())

    def made_by(self, source: Source) -> str | None:
        """Return what the outlets are called that are named in one breath, or whose inquiry a paper is."""
        outlets = dict.fromkeys(self._called(name) or name for name in source.outlets)
        return self.named(outlets) if outlets else None

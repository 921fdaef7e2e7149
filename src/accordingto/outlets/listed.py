"""Outlets as registry.toml lists them, and what it says of the words in their names."""

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from accordingto.nouns import Outlet


class Entry(Struct, frozen=True):
    """One outlet: the name it is shown under, its domains, and other names it goes by."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    """Names that are common words, by which it is known in quotation marks alone: «Громадське», «Проект»."""

    agency: bool = False
    """Whether it is a news agency, whose text other outlets print by right ("(AP) —")."""

    here: bool = False
    """Whether it is known from the pages at hand alone: its name is then matched across scripts, which the listed
    ones, whose aliases say how other scripts write them, are not."""

    body: bool = False
    """Whether it is a body with pages of its own, whose name in a text is mostly that body's."""

    common: bool = False
    """Whether its name is a common word, which in a text is its only beside a word for what it is."""

    @property
    def names(self) -> tuple[str, ...]:
        """All names that need no quotation marks, the shown one first."""
        return (self.name, *self.aliases)

    @property
    def abroad(self) -> tuple[str, ...]:
        """The name that is a common word in Latin script, by which it is known without more among words of another."""
        return (self.name,) if self.common and self.name.isascii() else ()

    @property
    def written(self) -> tuple[str, ...]:
        """All names by which it is known in a text."""
        return (*_with_kind(self.name), *self.aliases) if self.common else self.names


class _File(Struct, frozen=True):
    outlet: tuple[Entry, ...]
    same: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    called_after: tuple[str, ...] = ()
    of_a_paper: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    small_articles: frozenset[str] = frozenset()
    undeclined: frozenset[str] = frozenset()


class Body(Outlet, frozen=True):
    """A body that publishes pages of its own: a club, a firm, an office with its releases and bulletins."""


class Cited(Outlet, frozen=True):
    """An outlet that a page only names, as it spells it."""


@cache
def registry_file() -> _File:
    """Return registry.toml, read once."""
    data = resources.files(__package__).joinpath("registry.toml").read_bytes()
    return msgspec.toml.decode(data, type=_File)


@cache
def _with_kind(name: str) -> tuple[str, ...]:
    """Return `name` beside each word for what it is: "journal Nature", "Time magazine"."""
    kinds = registry_file()
    return (*(f"{kind} {name}" for kind in kinds.called), *(f"{name} {kind}" for kind in kinds.called_after))

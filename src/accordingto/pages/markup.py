"""The names that HTML and its authors use, read from ``markup.toml``."""

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct


class Tags(Struct, frozen=True):
    """Tags by what they do to a line."""

    inline: frozenset[str]
    """Do not cut it."""
    unseen: frozenset[str]
    """Hold nothing that a reader sees as text."""


class Metas(Struct, frozen=True):
    """Names of meta tags that date a page or name its author, surest first."""

    published: tuple[str, ...]
    modified: tuple[str, ...]
    byline: tuple[str, ...]
    """Names of meta tags that name who wrote the page."""


class Markup(Struct, frozen=True):
    """``markup.toml``."""

    accounts: frozenset[str]
    """Names of users of a site's software that are nobody's, folded."""
    tags: Tags
    metas: Metas
    zones: dict[str, str]
    """Abbreviations of time zones that have one offset."""
    roles: dict[str, frozenset[str]]
    """Words of class names by role."""


@cache
def names() -> Markup:
    """Return the names, read once."""
    data = resources.files("accordingto.pages").joinpath("markup.toml").read_bytes()
    return msgspec.toml.decode(data, type=Markup)

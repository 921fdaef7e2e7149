"""languages/<iso>/provenance.toml: the words by which a language says from whom it has something."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from accordingto import languages


class Cues(Struct, frozen=True):
    """The file's shape; a language without one has none of the words."""

    retold: tuple[str, ...] = ()
    retold_near: tuple[str, ...] = ()
    opposed: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    sides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reports: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    untrue: tuple[str, ...] = ()
    confirming: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()
    echoing: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    refuting: tuple[str, ...] = ()
    corrected: tuple[str, ...] = ()
    publishes: tuple[str, ...] = ()
    capital_nouns: bool = False


@cache
def cues(language: str | None) -> Cues:
    """Return the words of `language` (ISO 639-1)."""
    if language is None or language not in languages.available("provenance"):
        return Cues()
    found: Cues = languages.load(language, "provenance", Cues)
    return found

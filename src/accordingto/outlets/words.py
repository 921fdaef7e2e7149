"""The words of a language by which outlets are credited and called (``languages/<iso>/outlets.toml``)."""

from functools import cache

from msgspec import Struct

from accordingto import languages


class OutletWords(Struct, frozen=True):
    """One language's words."""

    credit: tuple[str, ...] = ()
    """With which a page begins to say whose its text is."""
    shortened: tuple[str, ...] = ()
    """What outlets are called by after they were named in full: an article and the last word of the name."""


@cache
def outlet_words(language: str | None) -> OutletWords:
    """Return the words of `language`, none where it has none."""
    if language is None or language not in languages.available("outlets"):
        return OutletWords()
    found: OutletWords = languages.load(language, "outlets", OutletWords)
    return found

"""News concepts: the same word of the news has one name here in every language that lists it.

``languages/<iso>/concepts.toml`` lists, a line a concept, the word forms by which a language speaks of it.  A form
that ends in ``*`` stands for every word that begins so, any other for itself alone; a whole form wins over a prefix,
a longer prefix over a shorter one.  So contents in different languages, and paraphrases in one, can be compared
without a dictionary of the whole language, a model or a network.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from msgspec import Struct

from accordingto import languages
from accordingto.text import fold


class Lexicon(Struct, frozen=True):
    """The concepts of one language, by folded whole form and by folded prefix."""

    whole: Mapping[str, str]
    prefixes: Mapping[str, str]
    lengths: tuple[int, ...]
    """The lengths of the prefixes in code points, longest first."""


@cache
def lexicon(language: str) -> Lexicon | None:
    """Return the concepts of `language` (ISO 639-1), or None where it has no list of them; read once."""
    if language not in languages.available("concepts"):
        return None
    whole: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for name, forms in languages.load(language, "concepts", dict[str, tuple[str, ...]]).items():
        for form in forms:
            if form.endswith("*"):
                prefixes[fold(form[:-1])] = name
            else:
                whole[fold(form)] = name
    return Lexicon(whole, prefixes, tuple(sorted({len(p) for p in prefixes}, reverse=True)))


@lru_cache(maxsize=1 << 16)
def concept(word: str, language: str | None) -> str | None:
    """Return the concept that `word` names in `language`, or None where the list of concepts has neither.

    Names of numbers are their digits ("2", "1000000"), countries "country:UA", cities "city:Kyiv".

    >>> concept("missiles", "en") == concept("ракетами", "uk") == concept("Rakete", "de")
    True
    """
    known = lexicon(language) if language else None
    if known is None:
        return None
    form = fold(word)
    if form in known.whole:
        return known.whole[form]
    # A prefix must reach the last part of a compound: "nord*" does not say what "Nord-Stream-Leck" is.
    last = form.rfind("-") + 1
    for length in known.lengths:
        if last < length <= len(form) and (name := known.prefixes.get(form[:length])):
            return name
    return None

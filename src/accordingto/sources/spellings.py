"""How languages spell one sound, and what a name on a page may hence be (``spellings.toml``).

A part of a name in Latin letters is read into Cyrillic: „Schoigu“, « Choïgou » and „Szojgu“ are «Шойгу».  Pages in
Latin script have names from Cyrillic as their own language writes them; what Cyrillic has may be from any language.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources

import msgspec
from msgspec import Struct

from accordingto.text import fold, is_latin

_CYRILLIC = "w"
"""The table by which Cyrillic itself is read."""


class Spelling(Struct, frozen=True):
    """How a language, or whoever else the table is named after, writes sounds."""

    letters: dict[str, str]
    """Groups of its letters and the Cyrillic ones for the same sound; "^" and "$" are where a word begins and ends."""
    own: bool = False
    """Whether pages are in it, which write names from Cyrillic by it."""
    marks: str = ""
    """Letters by any of which a name is known to be spelled so, whatever language its page is in."""
    also: tuple[str, ...] = ()
    """Languages on whose pages all names may be spelled so."""


class Spellings(Struct, frozen=True):
    """The file: it explains itself."""

    first_names: tuple[str, ...]
    families: str
    tables: dict[str, Spelling]


@cache
def spellings() -> Spellings:
    """Return the tables."""
    data = resources.files("accordingto.sources").joinpath("spellings.toml").read_bytes()
    return msgspec.toml.decode(data, type=Spellings)


@cache
def _reader(table: str) -> tuple[re.Pattern[str], tuple[str, ...], frozenset[str]]:
    """Return a pattern of the groups of letters in a table, what each of them stands for, and all the letters."""
    letters = spellings().tables[table].letters
    groups = sorted(letters, key=lambda group: (-len(group.strip("^$")), -len(group)))
    edges = {"^": r"(?<!\w)", "$": r"(?!\w)"}
    pattern = "|".join("(" + "".join(edges.get(c) or re.escape(c) for c in group) + ")" for group in groups)
    return re.compile(pattern), tuple(letters[group] for group in groups), frozenset("".join(letters))


@lru_cache(maxsize=1 << 16)
def read(part: str, table: str) -> str:
    """Return a name's part in the Cyrillic letters for which that table has its own."""
    pattern, sounds, letters = _reader(table)
    folded = fold(part)
    bare = folded if folded.isascii() else "".join(c if c in letters else _bare(c) for c in folded)
    return pattern.sub(lambda m: sounds[(m.lastindex or 1) - 1], bare)


def _bare(letter: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 16)
def readings(part: str, language: str | None) -> tuple[str, ...]:
    """Return how a part of a name on a page in `language` may be meant: as it is, and as that language writes names."""
    if not is_latin(part):
        return tuple(dict.fromkeys((part, read(part, _CYRILLIC))))
    known, found = spellings().tables, [part]
    if language in known and known[language].own:
        found.append(read(part, language))
    letters = fold(part)
    found += [read(part, n) for n, s in known.items() if language in s.also or any(c in s.marks for c in letters)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 16)
def by_ear(part: str) -> tuple[str, ...]:
    """Return how a part of a name in Latin letters may be told by ear, whatever language it is from."""
    return tuple(dict.fromkeys(read(part, table) for table in spellings().tables))

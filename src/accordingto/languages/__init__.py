"""Languages as plain data: a folder each, a TOML file for each stage that needs words.

``languages/uk/pages.toml`` holds the cue words that the pages stage needs in Ukrainian, and so on.  A language is
added by adding a folder (docs/languages.md); no code asks which language it has.
"""

from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec

T = TypeVar("T")


@cache
def available(table: str) -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages that have a file `table` ("pages", "sources", ...), sorted."""
    folders = (f for f in resources.files(__name__).iterdir() if f.is_dir())
    return tuple(sorted(f.name for f in folders if f.joinpath(f"{table}.toml").is_file()))


@cache
def load(language: str, table: str, shape: type[T]) -> T:
    """Return the file ``<language>/<table>.toml`` as `shape`, a msgspec struct; read once.

    Raises FileNotFoundError where the language has no such file and msgspec.ValidationError, which names the place,
    where the file does not have that shape.
    """
    data = resources.files(__name__).joinpath(language, f"{table}.toml").read_bytes()
    return msgspec.toml.decode(data, type=shape)

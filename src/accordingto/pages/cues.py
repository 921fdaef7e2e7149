"""Cue words of pages: the fixed phrases by which teasers, notices, captions and bylines are known.

They are data, ``languages/<iso>/pages.toml``.  All languages are looked for at once: the frame of a page is often
in another language than its article.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from accordingto import languages
from accordingto.text import fold, words

Cue: TypeAlias = Literal[
    "teaser", "more", "site", "invite", "button", "caption", "byline", "credit", "tags", "stats", "paywall"
]


class PageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """``languages/<iso>/pages.toml``: phrases in lower case; a final ``*`` stands for any ending of the word."""

    teaser: tuple[str, ...]
    """Opens a teaser of another story or heads a list of them."""
    more: tuple[str, ...]
    """Closes a teaser that is cut off."""
    site: tuple[str, ...]
    """The site speaking of itself or to its readers."""
    invite: tuple[str, ...]
    """Asks for something; a weaker sign."""
    button: tuple[str, ...]
    """Menu entries and buttons."""
    caption: tuple[str, ...]
    byline: tuple[str, ...]
    credit: tuple[str, ...]
    tags: tuple[str, ...]
    stats: tuple[str, ...]
    """What is counted next to a number: views, minutes, comments."""
    paywall: tuple[str, ...]
    """Says that the page's article can't be read from here."""
    day_first: bool
    """Whether 03/05/2022 is in May."""
    months: dict[str, int]


class Hit(Struct, frozen=True):
    """A phrase found: the words ``start`` to ``end`` (exclusive) of a line."""

    cue: Cue
    start: int
    end: int


_KEY = 3
# Chinese, Japanese, Thai, Lao, Burmese, Khmer.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@cache
def _index() -> dict[str, list[tuple[Cue, tuple[tuple[str, bool], ...]]]]:
    """Phrases by the first letters of their first word, longest phrases first."""
    found: dict[str, list[tuple[Cue, tuple[tuple[str, bool], ...]]]] = {}
    for language in languages.available("pages"):
        table = languages.load(language, "pages", PageWords)
        for cue in get_args(Cue):
            for phrase in getattr(table, cue):
                parts = tuple((tokens(p)[-1], p.endswith("*")) for p in phrase.split() if tokens(p))
                if parts:
                    found.setdefault(parts[0][0][:_KEY], []).append((cue, parts))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e[1]))
    return found


def tokens(text: str) -> list[str]:
    """Return the words of `text`, folded; where a script sets no blanks between words, its signs."""
    found = [fold(span.of(text)) for span in words(text)]
    if not _UNSPACED.search(text):
        return found
    return [part for word in found for part in (_UNSPACED.findall(word) if _UNSPACED.search(word) else (word,))]


def find(line: Sequence[str]) -> list[Hit]:
    """Return the cues in a line of folded words; of each kind the longest at a place."""
    index = _index()
    hits: list[Hit] = []
    until: Counter[Cue] = Counter()
    for at, word in enumerate(line):
        for cue, phrase in index.get(word[:_KEY], ()):
            if at < until[cue] or at + len(phrase) > len(line):
                continue
            if all(
                mine.startswith(part) if opens else mine == part
                for (part, opens), mine in zip(phrase, line[at : at + len(phrase)], strict=True)
            ):
                hits.append(Hit(cue, at, at + len(phrase)))
                until[cue] = at + len(phrase)
    return hits

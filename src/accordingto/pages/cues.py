"""Cue words of pages: the fixed phrases by which teasers, notices, captions and bylines are known.

They are data, ``languages/<iso>/pages.toml``.  All languages are looked for at once: the frame of a page is often
in another language than its article.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from accordingto import languages
from accordingto.text import folded

Cue: TypeAlias = Literal[
    "teaser",
    "more",
    "site",
    "invite",
    "button",
    "caption",
    "byline",
    "credit",
    "tags",
    "stats",
    "paywall",
    "blocked",
    "error",
    "live",
    "correction",
    "updated",
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
    """Says that the article can be read on only by those who pay or sign in."""
    blocked: tuple[str, ...]
    """Asks for a browser or a person before it shows the page."""
    error: tuple[str, ...]
    """Says that there is no such page."""
    live: tuple[str, ...]
    """Calls the page a report that is written while things happen."""
    correction: tuple[str, ...]
    """Says that the article was corrected."""
    updated: tuple[str, ...]
    """Says, before a date, that the page was changed then."""
    beside: tuple[str, ...]
    """Single words that stand beside a name in a byline and are no part of one: offices, days, little words."""
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


Phrase: TypeAlias = tuple[Cue, tuple[str, ...], tuple[bool, ...]]
"""Of what kind, its words, and which of them stand for any ending."""


@cache
def _index() -> tuple[dict[str, tuple[Phrase, ...]], dict[str, tuple[Phrase, ...]]]:
    """Return phrases by their first word, and those whose first word stands for any ending by its first letters."""
    exact: dict[str, list[Phrase]] = {}
    opening: dict[str, list[Phrase]] = {}
    for language in languages.available("pages"):
        table = languages.load(language, "pages", PageWords)
        for cue in get_args(Cue):
            for phrase in getattr(table, cue):
                parts = [(words[-1], p.endswith("*")) for p in phrase.split() if (words := tokens(p))]
                if not parts:
                    continue
                entry: Phrase = (cue, tuple(p for p, _ in parts), tuple(o for _, o in parts))
                if parts[0][1]:
                    opening.setdefault(parts[0][0][:_KEY], []).append(entry)
                else:
                    exact.setdefault(parts[0][0], []).append(entry)
    return _longest_first(exact), _longest_first(opening)


def _longest_first(phrases: dict[str, list[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    return {key: tuple(sorted(entries, key=lambda e: -len(e[1]))) for key, entries in phrases.items()}


def tokens(text: str) -> list[str]:
    """Return the words of `text`, folded; where a script sets no blanks between words, its signs."""
    found = folded(text)
    if text.isascii() or not _UNSPACED.search(text):
        return found
    return [part for word in found for part in (_UNSPACED.findall(word) if _UNSPACED.search(word) else (word,))]


def find(line: Sequence[str]) -> list[Hit]:
    """Return the cues in a line of folded words; of each kind the longest at a place."""
    exact, opening = _index()
    hits: list[Hit] = []
    until: dict[Cue, int] = {}
    for at, word in enumerate(line):
        begun = exact.get(word, ())
        if word[:_KEY] in opening:
            begun = (*begun, *(phrase for phrase in opening[word[:_KEY]] if word.startswith(phrase[1][0])))
        for cue, parts, opens in begun:
            size = len(parts)
            end = at + size
            if end <= len(line) and at >= until.get(cue, 0) and (size == 1 or _fits(parts, opens, line, at)):
                hits.append(Hit(cue, at, end))
                until[cue] = end
    return hits


def _fits(parts: tuple[str, ...], opens: tuple[bool, ...], line: Sequence[str], at: int) -> bool:
    """Tell whether a phrase whose first word stands at `at` goes on as the line does."""
    for i, part in enumerate(parts[1:], 1):
        word = line[at + i]
        if word != part and not (opens[i] and word.startswith(part)):
            return False
    return True

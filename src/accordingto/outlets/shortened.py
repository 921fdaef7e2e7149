"""Outlets that a page calls by one word of their names: "the Times", once it has named The New York Times.

Its own it calls by the first or the last one, in quotation marks or after an article.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter

from accordingto.nouns import Article, Span
from accordingto.outlets import Registry
from accordingto.outlets.listed import Entry
from accordingto.outlets.spelling import QUOTED, name_stems
from accordingto.outlets.words import outlet_words
from accordingto.text import fold

_SEVERAL = 2
"""How many words a name has at least of which one alone may stand for it."""


def mentions_on(article: Article, outlets: Registry) -> list[tuple[Span, Entry]]:
    """Return where the text of `article` names an outlet, in order; the spans do not overlap.

    A name cut short is that of the outlet so called that the page has named last, else of the only one that it names
    at all, and on a page of an outlet so called its own.
    """
    text, own = article.text, outlets.of(article.outlet)
    found = _with_own(list(outlets.named_in(text)), article, own)
    pattern = _shortened(article.language)
    if pattern is None or (short := list(pattern.finditer(text))) == []:
        return found
    whole: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for span, entry in found:
        if not entry.body and not pattern.fullmatch(span.of(text)):
            whole[_last(entry)].append((span.start, entry))
    starts = [span.start for span, _ in found]
    for match in short:
        span, word = Span(*match.span()), fold(match.group(match.lastindex or 0))
        met = _met(found, starts, span)
        if met is not None and met[0] != span:
            continue  # "The Times of Israel"
        named = whole[word]
        before = [e for start, e in named if start < span.start]
        if own is not None and _last(own) == word:
            meant: Entry | None = own if met is None else met[1]
        elif before:
            meant = before[-1]
        else:
            meant = named[0][1] if met is None and len({e.name for _, e in named}) == 1 else None
        if meant is not None:
            if met is not None:
                found[found.index(met)] = (span, meant)
            else:
                found.append((span, meant))
    return sorted(found, key=lambda f: f[0])


def _with_own(found: list[tuple[Span, Entry]], article: Article, own: Entry | None) -> list[tuple[Span, Entry]]:
    """Return the outlets `found` with where a page calls its own by a word of its name: «Створ», "the Beacon"."""
    text, keys = article.text, name_stems(own.name) if own is not None else []
    if own is None or len(keys) < _SEVERAL:
        return found
    quoted = (Span(*match.span(1)) for match in QUOTED.finditer(text))
    mine = [s for s in quoted if name_stems(s.of(text)) in ([keys[0]], [keys[-1]])]
    if articles := {name.partition(" ")[0] for name in outlet_words(article.language).shortened}:
        pattern = _after_article({a: [own.name.split()[-1]] for a in sorted(articles)})
        mine += (Span(*m.span()) for m in pattern.finditer(text))
    starts = [span.start for span, _ in found]
    return sorted([*found, *((span, own) for span in mine if not _met(found, starts, span))], key=itemgetter(0))


def _met(found: Sequence[tuple[Span, Entry]], starts: Sequence[int], span: Span) -> tuple[Span, Entry] | None:
    """Return which of the outlets `found`, the first of which begin at `starts`, in order, a stretch meets."""
    at = bisect_left(starts, span.end)
    return next(((s, e) for s, e in found[max(0, at - 1) : at] if s.meets(span)), None)


def _last(entry: Entry) -> str:
    return fold(entry.name.rpartition(" ")[2])


@cache
def _shortened(language: str | None) -> re.Pattern[str] | None:
    """Match an article and such a word that ends its name: not "the Post Office"."""
    names = [name.partition(" ") for name in outlet_words(language).shortened]
    if not names:
        return None
    by_article: dict[str, list[str]] = defaultdict(list)
    for article, _, word in names:
        by_article[article].append(word)
    return _after_article(by_article)


def _after_article(words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Match an article and one of the `words` after it, where no name goes on: not „der Zeitung „Morgen““."""
    each = (f"(?i:{re.escape(a)}) ({'|'.join(map(re.escape, after))})" for a, after in words.items())
    return re.compile(rf"\b(?:{'|'.join(each)})\b(?! [„«‚]?[A-Z])")

"""Why a source is not named, where the text says so."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from accordingto.nouns import Article, Attribution, Span
from accordingto.sources.entities import Entity
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.places import place
from accordingto.text import fold, trim

_ONE_MARK = str.maketrans({"’": "'", "ʼ": "'", "ё": "е"})
_NEAR = 8
"""How many statements before a sentence are looked at for whom it speaks of."""
_CLAUSE_END = re.compile(r"[,;:—–)\n\"”“»«]|\.(?=\s|$)")


def find(
    article: Article, sentences: Sequence[Span], speakers: Mapping[str, Entity], lexicon_at: Callable[[int], Lexicon]
) -> dict[int, Span]:
    """Return the stretch that tells why a source is not named, by the `id` of its entity.

    The stretch begins at the reason ("because ...") where one is given, else at the words that ask for anonymity.
    It belongs to the unnamed source of its own sentence, else of the sentence before.
    """
    found: dict[int, Span] = {}
    languages = {lexicon_at(s.start) for s in sentences}
    if not any(anybody_asks(article.text, lexicon) for lexicon in languages):
        return found
    whole = fold_same(article.text)
    placed = sorted(((place(a), a) for a in article.attributions), key=lambda p: p[0])
    for i, sentence in enumerate(sentences):
        known = lexicon_at(sentence.start)
        folded = sentence.of(whole)
        at = min((k for r in _reasons(known) if (k := folded.find(r)) >= 0), default=-1)
        if at < 0:
            continue
        number = _number(folded, known)
        counted = _so_many(placed, sentence, number, speakers) if number > 1 else ()
        one = _whose(placed, sentence, sentences[i - 1] if i else None, speakers)
        for entity in counted or (one,):
            if entity is not None and id(entity) not in found:
                found[id(entity)] = _reason(article.text, sentence, folded, at, known.table.anonymity.because)
    return found


def _number(folded: str, lexicon: Lexicon) -> int:
    """Return how many a sentence that begins "Both asked", "The two asked" speaks of, 0 where it does not say."""
    opening = folded.split()[:2]
    return next((lexicon.numerals[w] for w in opening if w in lexicon.numerals), 0)


def _so_many(
    placed: Sequence[tuple[int, Attribution]], sentence: Span, number: int, speakers: Mapping[str, Entity]
) -> tuple[Entity, ...]:
    """Return the group of `number` people that spoke last before `sentence`, else as many single ones."""
    at = bisect_left(placed, sentence.end, key=lambda p: p[0])
    near = dict.fromkeys(speakers[a.id] for _, a in reversed(placed[max(0, at - _NEAR) : at]) if a.id in speakers)
    unnamed = [e for e in near if e.kind == "unnamed"]
    group = next((e for e in unnamed if e.count == (number, number)), None)
    single = [e for e in unnamed if e.count == (1, 1)][:number]
    return (group,) if group else tuple(single) if len(single) == number else ()


@cache
def _reasons(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(map(fold_same, lexicon.table.anonymity.reasons))


def asks_not_to_be_named(wording: str, lexicon: Lexicon) -> bool:
    """Tell whether a mention says that whom it mentions is not to be named: "a man who asked not to be named"."""
    folded = fold_same(wording)
    return any(r in folded for r in _reasons(lexicon))


@lru_cache(maxsize=8)
def anybody_asks(page: str, lexicon: Lexicon) -> bool:
    """Tell the same of a whole page, of which most have nobody who asks that: then no sentence need be looked at."""
    return asks_not_to_be_named(page, lexicon)


def fold_same(text: str) -> str:
    """Fold `text` letter by letter, so that places in it stay the same."""
    lower = text.lower().translate(_ONE_MARK)
    return lower if len(lower) == len(text) else "".join(f if len(f := fold(c)) == 1 else c for c in text)


def _whose(
    placed: Sequence[tuple[int, Attribution]], sentence: Span, before: Span | None, speakers: Mapping[str, Entity]
) -> Entity | None:
    """The unnamed source of the sentence, else of the one before; None where there is none."""
    subject = _subject(placed, sentence, speakers)
    if subject is not None:
        return subject
    for stretch in (sentence, before):
        if stretch is None:
            continue
        first = bisect_left(placed, stretch.start, key=lambda p: p[0])
        last = bisect_left(placed, stretch.end, key=lambda p: p[0])
        here = [speakers[a.id] for _, a in placed[first:last] if a.id in speakers]
        unnamed = [e for e in here if e.kind == "unnamed"]
        if unnamed:
            return unnamed[-1]
    at = bisect_left(placed, sentence.start, key=lambda p: p[0])
    earlier = [speakers[a.id] for _, a in placed[max(0, at - 4) : at] if a.id in speakers]
    return next((e for e in reversed(earlier) if e.kind == "unnamed"), None)


def _subject(
    placed: Sequence[tuple[int, Attribution]], sentence: Span, speakers: Mapping[str, Entity]
) -> Entity | None:
    """The unnamed source that the sentence itself mentions: "The sources asked not to be named"."""
    at = bisect_left(placed, sentence.end, key=lambda p: p[0])
    near = dict.fromkeys(speakers[a.id] for _, a in placed[max(0, at - _NEAR) : at] if a.id in speakers)
    mentioned = [
        (position, e)
        for e in near
        if e.kind == "unnamed"
        for position, _ in e.seen[-8:]
        if sentence.start <= position < sentence.end
    ]
    return min(mentioned, key=lambda m: m[0])[1] if mentioned else None


def _reason(text: str, sentence: Span, folded: str, at: int, because: Sequence[str]) -> Span:
    start = at
    for word in because:
        match = re.search(rf"(?<!\w){re.escape(fold_same(word))}(?!\w)", folded[at:])
        if match:
            start = at + match.start()
            break
    end = _CLAUSE_END.search(folded, start + 1)
    return trim(text, Span(sentence.start + start, sentence.start + (end.start() if end else len(folded))))

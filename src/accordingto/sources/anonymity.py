"""Why a source is not named, where the text says so."""

import re
from collections.abc import Callable, Mapping, Sequence

from accordingto.nouns import Article, Attribution, Span
from accordingto.sources.entities import Entity
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.places import place
from accordingto.text import fold, trim

_CLAUSE_END = re.compile(r"[,;:—–)\n\"”“»«]|\.(?=\s|$)")


def find(
    article: Article, sentences: Sequence[Span], speakers: Mapping[str, Entity], lexicon_at: Callable[[int], Lexicon]
) -> dict[int, Span]:
    """Return the stretch that tells why a source is not named, by the `id` of its entity.

    The stretch begins at the reason ("because ...") where one is given, else at the words that ask for anonymity.
    It belongs to the unnamed source of its own sentence, else of the sentence before.
    """
    found: dict[int, Span] = {}
    placed = sorted(((place(a), a) for a in article.attributions), key=lambda p: p[0])
    for i, sentence in enumerate(sentences):
        words = lexicon_at(sentence.start).table.anonymity
        folded = fold_same(sentence.of(article.text))
        at = min((k for r in words.reasons if (k := folded.find(fold_same(r))) >= 0), default=-1)
        if at < 0:
            continue
        entity = _whose(placed, sentence, sentences[i - 1] if i else None, speakers)
        if entity is not None and id(entity) not in found:
            found[id(entity)] = _reason(article.text, sentence, folded, at, words.because)
    return found


def fold_same(text: str) -> str:
    """Fold `text` letter by letter, so that places in it stay the same."""
    return "".join(f if len(f := fold(c)) == 1 else c for c in text)


def _whose(
    placed: Sequence[tuple[int, Attribution]], sentence: Span, before: Span | None, speakers: Mapping[str, Entity]
) -> Entity | None:
    """The unnamed source of the sentence, else of the one before; None where there is none."""
    for stretch in (sentence, before):
        if stretch is None:
            continue
        here = [speakers[a.id] for p, a in placed if stretch.start <= p < stretch.end and a.id in speakers]
        unnamed = [e for e in here if e.kind == "unnamed"]
        if unnamed:
            return unnamed[-1]
    earlier = [speakers[a.id] for p, a in placed if p < sentence.start and a.id in speakers]
    return next((e for e in reversed(earlier[-4:]) if e.kind == "unnamed"), None)


def _reason(text: str, sentence: Span, folded: str, at: int, because: Sequence[str]) -> Span:
    start = at
    for word in because:
        match = re.search(rf"(?<!\w){re.escape(fold_same(word))}(?!\w)", folded[at:])
        if match:
            start = at + match.start()
            break
    end = _CLAUSE_END.search(folded, start + 1)
    return trim(text, Span(sentence.start + start, sentence.start + (end.start() if end else len(folded))))

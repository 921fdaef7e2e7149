"""What survives translation: the sentences of one text follow those of the other, each with its names and figures.

Sentences are compared by the concepts of the news, by names as they sound in either script, and by figures, rare ones
counting more; then the two texts are aligned in order (dynamic programming, as Gale and Church 1993 align bitexts).
A page that tells the same event in its own words shares many of these too, but neither their order nor their company.
Where that leaves it open, since the languages spell names each in its own way, what the sentences mean is aligned.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from accordingto.nouns import ARTICLE_KINDS, Article, Span
from accordingto.provenance.meaning import vectors
from accordingto.provenance.meant import meaning
from accordingto.text import sentences, stem, written

RENDERED = 0.27
"""Share of the shorter text's sentences, each weighed by its likeness, from which one text renders the other."""
OPEN = 0.15
"""The same from which it is open whether it does."""
_MEANING = 0.36
"""Share of the shorter text's sentences that then mean, in their order, what sentences of the other do."""
_MEANT = 0.88
"""The product of two sentences' vectors from which they mean the same."""
# Likeness of two sentences from which they can stand for each other.
_ALIKE = 0.2
# Sentences with fewer things to compare agree by chance.
_LEAST = 3
# Sentences of a text that are compared; a longer one is known by its beginning.
_LONGEST = 80
# A name or figure on more pages than this brings no two together, and so few shared are chance.
_COMMON, _SHARED = 30, 4
_BACKGROUND = 10
_KEY = 5


class Rendering(Struct, frozen=True):
    """Two articles in two languages of which one renders the other."""

    a: str
    b: str
    score: float

    @property
    def by_meaning(self) -> bool:
        """Whether names and figures left it open, and what the sentences mean decided."""
        return self.score < RENDERED


def renderings(articles: Sequence[Article]) -> Iterator[Rendering]:
    """Yield the pairs of `articles` of which one renders the other, the one given first as `a`.

    Only pairs that share rare names or figures are aligned, so that time grows with those, not with all pairs.
    """
    language = {a.id: a.language for a in articles}
    if len(set(language.values())) < 2:
        return
    by_id = {a.id: a for a in articles}
    read = {a.id: dict(_sentences(a)) for a in articles}
    told = {key: list(bags.values()) for key, bags in read.items()}
    frequency = Counter(f for bags in told.values() for f in {f for bag in bags for f in bag})
    weight = {f: math.log(1 + (len(articles) + _BACKGROUND) / n) for f, n in frequency.items()}
    for a, b in _candidates(told, language, frequency):
        score = _aligned(told[a], told[b], weight)
        if score >= RENDERED or (score >= OPEN and _means_the_same(by_id[a], read[a], by_id[b], read[b])):
            yield Rendering(a, b, score)


def _sentences(article: Article) -> Iterator[tuple[Span, Counter[str]]]:
    """Yield the sentences of the article's own text with what can be compared of each."""
    found = 0
    for block in article.blocks:
        if block.kind not in ARTICLE_KINDS:
            continue
        language = block.language or article.language
        for sentence in sentences(article.text, block.span, language):
            features = [f for form in written(article.text, sentence) if (f := _feature(form, language)) is not None]
            if len(features) >= _LEAST and found < _LONGEST:
                found += 1
                yield sentence, Counter(features)


@lru_cache(maxsize=1 << 16)
def _feature(form: str, language: str | None) -> str | None:
    """Return what a word is compared by, None for one that nothing is known of."""
    if meant := meaning(form, language):
        return f"c:{meant}"
    if form.isdigit():
        return form
    return stem(form)[:_KEY] if form[0].isupper() else None


def _candidates(
    told: Mapping[str, Sequence[Mapping[str, int]]], language: Mapping[str, str | None], frequency: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield pairs of two languages that share several names or figures which few pages have."""
    holders: dict[str, list[str]] = defaultdict(list)
    for article, bags in told.items():
        for feature in {f for bag in bags for f in bag if not f.startswith("c:") and 2 <= frequency[f] <= _COMMON}:
            holders[feature].append(article)
    shared: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        shared.update((a, b) for i, a in enumerate(held) for b in held[i + 1 :] if language[a] != language[b])
    order = {article: n for n, article in enumerate(told)}
    yield from sorted((p for p, n in shared.items() if n >= _SHARED), key=lambda p: (order[p[0]], order[p[1]]))


def _aligned(
    one: Sequence[Mapping[str, int]], other: Sequence[Mapping[str, int]], weight: Mapping[str, float]
) -> float:
    """Return the summed likeness of the best pairs of sentences in order, over the sentences of the shorter text."""
    sizes = [[sum(n * weight[f] for f, n in bag.items()) for bag in bags] for bags in (one, other)]
    alike = (
        [_likeness(x, y, max(size, width), weight) for y, width in zip(other, sizes[1], strict=True)]
        for x, size in zip(one, sizes[0], strict=True)
    )
    return _in_order(alike, len(other)) / min(len(one), len(other))


def _likeness(x: Mapping[str, int], y: Mapping[str, int], size: float, weight: Mapping[str, float]) -> float:
    """Return the share of the larger sentence, of `size`, that two have in common; 0 where it is little."""
    alike = sum(min(n, y[f]) * weight[f] for f, n in x.items() if f in y) / size
    return alike if alike > _ALIKE else 0.0


def _means_the_same(a: Article, one: Iterable[Span], b: Article, other: Iterable[Span]) -> bool:
    """Tell whether enough sentences of one text mean in their order what those of the other do."""
    mine, theirs = (vectors([s.of(article.text) for s in spans]) for article, spans in ((a, one), (b, other)))
    same = (mine @ theirs.T >= _MEANT).tolist()
    return _in_order(same, len(theirs)) >= _MEANING * min(len(mine), len(theirs))


def _in_order(rows: Iterable[Sequence[float]], width: int) -> float:
    """Return the greatest sum of the values of pairs that stand in one order in both texts.

    `rows` has for each sentence of one text its values with the `width` ones of the other.
    """
    best = [0.0] * (width + 1)
    for row in rows:
        above = best
        best = [0.0]
        for j, value in enumerate(row):
            best.append(max(above[j + 1], best[j], above[j] + value))
    return best[-1]

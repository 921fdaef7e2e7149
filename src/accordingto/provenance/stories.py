"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from accordingto.nouns import ARTICLE_KINDS, Article, Retelling
from accordingto.provenance.translation import anchors
from accordingto.text import stem, words

LEAST_SHARED = 5
"""Different names and numbers that two pages of one story share at least."""
LEAST_SHARE = 0.25
"""Share of the shorter page's different names and numbers that stand in the other page of its story."""
LEAST_COSINE = 0.35
"""Cosine of two pages' weighted words from which they tell one story, whatever names they share."""
# What stands on more pages than this brings no two pages together: it is in every story.
_COMMON = 200


class Groups:
    """Sets that grow together (disjoint-set forest with path halving; Tarjan and van Leeuwen 1984)."""

    def __init__(self, members: Iterable[str]) -> None:
        """Start with each of `members` in a set of its own."""
        self._above = {m: m for m in members}

    def of(self, member: str) -> str:
        """Return the member that stands for the set of `member`."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, a: str, b: str) -> None:
        """Make one set of the sets of `a` and `b`."""
        a, b = self.of(a), self.of(b)
        if a != b:
            self._above[max(a, b)] = min(a, b)


def stories(articles: Sequence[Article], retellings: Iterable[Retelling]) -> dict[str, str]:
    """Return for each article's id the id of an article that stands for its story.

    Pages belong together when one retells the other, when they share enough names and numbers, or when they use the
    same words.
    """
    groups = Groups(a.id for a in articles)
    for retelling in retellings:
        if retelling.of.article:
            groups.join(retelling.article, retelling.of.article)
    named = {a.id: set(anchors(a)) for a in articles}
    for (a, b), shared in _shared({key: dict.fromkeys(names, 1.0) for key, names in named.items()}).items():
        if shared >= LEAST_SHARED and shared >= LEAST_SHARE * min(len(named[a]), len(named[b])):
            groups.join(a, b)
    for (a, b), cosine in _shared(_weighted(articles)).items():
        if cosine >= LEAST_COSINE:
            groups.join(a, b)
    return {a.id: groups.of(a.id) for a in articles}


def _shared(vectors: Mapping[str, Mapping[str, float]]) -> dict[tuple[str, str], float]:
    """Return the dot product of every pair of `vectors` that shares a feature which is not everywhere."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, vector in vectors.items():
        for feature in vector:
            holders[feature].append(key)
    found: dict[tuple[str, str], float] = defaultdict(float)
    for feature, keys in holders.items():
        if 2 <= len(keys) <= _COMMON:
            for i, a in enumerate(keys):
                for b in keys[i + 1 :]:
                    found[a, b] += vectors[a][feature] * vectors[b][feature]
    return found


def _weighted(articles: Sequence[Article]) -> dict[str, dict[str, float]]:
    """Return each article's words of four letters and more as a vector of length one, rare words weighing more."""
    counts = {a.id: _counted(a) for a in articles}
    frequency = Counter(s for counted in counts.values() for s in counted)
    found = {}
    for key, counted in counts.items():
        vector = {s: (1 + math.log(n)) * math.log(1 + len(articles) / frequency[s]) for s, n in counted.items()}
        length = math.sqrt(sum(v * v for v in vector.values()))
        found[key] = {s: v / length for s, v in vector.items()} if length else {}
    return found


def _counted(article: Article) -> Counter[str]:
    forms = (w.of(article.text) for b in article.blocks if b.kind in ARTICLE_KINDS for w in words(article.text, b.span))
    return Counter(stem(form) for form in forms if len(form) > 3)

"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from accordingto.concepts import concept
from accordingto.nouns import Article, Retelling
from accordingto.provenance.body import forms
from accordingto.provenance.linkage import average_linkage
from accordingto.text import stem

TOLD = 0.09
"""Average cosine down to which two groups of pages tell one story."""
# Pages of other stories that every run is weighed against, so that what all of a few pages share still counts.
_BACKGROUND = 20
# A name says more of what a page is about than another word.
_NAME = 2
# What stands on more pages than this brings no two pages together: it is in every story.
_COMMON = 200


def stories(articles: Sequence[Article], retellings: Iterable[Retelling]) -> dict[str, str]:
    """Return for each article's id the id of an article that stands for its story.

    Pages are alike by the cosine of their words, names and figures, rare ones weighing more; words are compared as
    concepts of the news and names across scripts, so that a story may be told in several languages.  A page and the
    page that it retells are as alike as can be.
    """
    number = {a.id: n for n, a in enumerate(articles)}
    likeness = _cosines([_weighed(a) for a in articles])
    for retelling in retellings:
        if retelling.of.article in number:
            a, b = sorted((number[retelling.article], number[retelling.of.article]))
            likeness[a, b] = 1.0
    labels = average_linkage(len(articles), likeness, joined=TOLD, unrelated=0.0)
    return {a.id: articles[label].id for a, label in zip(articles, labels, strict=True)}


def _weighed(article: Article) -> Counter[str]:
    """Return what the article's own text is about: concepts, stems of other words, names and figures, counted."""
    found: Counter[str] = Counter()
    for word in forms(article):
        form = word.form
        if form.isdigit():
            # One digit is in every text, and so is the year.
            if len(form) > 1 and not (len(form) == 4 and form[:2] in {"19", "20"}):
                found[form] += 1
        elif meant := concept(form, word.language):
            found[meant] += 1
        elif word.is_name:
            found["^" + stem(form)[:5]] += _NAME
        elif len(form) > 3:
            found[stem(form)[:6]] += 1
    return found


def _cosines(counts: Sequence[Mapping[str, int]]) -> dict[tuple[int, int], float]:
    """Return the cosine of every pair of `counts` that shares something not too common."""
    frequency = Counter(feature for counted in counts for feature in counted)
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, counted in enumerate(counts):
        weight = {
            f: (1 + math.log(count)) * math.log((len(counts) + _BACKGROUND) / (frequency[f] + 1))
            for f, count in counted.items()
        }
        length = math.sqrt(sum(w * w for w in weight.values())) or 1.0
        for feature, w in weight.items():
            holders[feature].append((n, w / length))
    found: dict[tuple[int, int], float] = defaultdict(float)
    for held in holders.values():
        if 2 <= len(held) <= _COMMON:
            for i, (a, x) in enumerate(held):
                for b, y in held[i + 1 :]:
                    found[a, b] += x * y
    return found

"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

from collections import Counter
from collections.abc import Iterable, Sequence

from accordingto.concepts import concept
from accordingto.nouns import Article, Retelling
from accordingto.provenance.body import forms
from accordingto.provenance.crowds import grouped, weighed
from accordingto.text import stem

TOLD = 0.09
"""Average cosine down to which two groups of pages tell one story."""
# Pages of other stories that every run is weighed against, so that what all of a few pages share still counts.
_BACKGROUND = 20
# A name says more of what a page is about than another word.
_NAME = 2


def stories(articles: Sequence[Article], retellings: Iterable[Retelling]) -> dict[str, str]:
    """Return for each article's id the id of an article that stands for its story.

    Pages are alike by the cosine of their words, names and figures, rare ones weighing more; words are compared as
    concepts of the news and names across scripts, so that a story may be told in several languages.  A page and the
    page that it retells are as alike as can be.
    """
    number = {a.id: n for n, a in enumerate(articles)}
    tied = (
        (min(pair), max(pair))
        for r in retellings
        if r.of.article in number and (pair := (number[r.article], number[r.of.article]))
    )
    labels = grouped(weighed((_counted(a) for a in articles), _BACKGROUND), tied, TOLD)
    return {a.id: articles[label].id for a, label in zip(articles, labels, strict=True)}


def _counted(article: Article) -> Counter[str]:
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

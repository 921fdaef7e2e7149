"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

from collections import Counter

from accordingto.concepts import concept
from accordingto.nouns import Article
from accordingto.provenance.body import forms
from accordingto.text import stem

TOLD = 0.09
"""Average cosine down to which two groups of pages tell one story."""
BACKGROUND = 20
"""Pages of other stories that every run is weighed against, so that what all of a few pages share still counts."""
# A name says more of what a page is about than another word.
_NAME = 2


def counted(article: Article) -> Counter[str]:
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

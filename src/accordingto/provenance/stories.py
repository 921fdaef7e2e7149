"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from accordingto.concepts import concept
from accordingto.provenance.body import Form
from accordingto.text import stem

TOLD = 0.09
"""Average cosine down to which two groups of pages tell one story."""
BACKGROUND = 20
"""Pages of other stories that every run is weighed against, so that what all of a few pages share still counts."""
# A name says more of what a page is about than another word.
_NAME = 2


def counted(words: Iterable[Form]) -> Counter[str]:
    """Return what a text of these words is about: concepts, stems of other words, names and figures, counted."""
    found: Counter[str] = Counter()
    for word, times in Counter(words).items():
        if told := _told(*word):
            feature, weight = told
            found[feature] += weight * times
    return found


@lru_cache(maxsize=1 << 17)
def _told(form: str, language: str | None, is_name: bool) -> tuple[str, int] | None:
    """Return what one word tells a page is about and how much it counts, None for what stands in every text."""
    if form.isdigit():
        # One digit is in every text, and so is the year.
        return (form, 1) if len(form) > 1 and not (len(form) == 4 and form[:2] in {"19", "20"}) else None
    if meant := concept(form, language):
        return meant, 1
    if is_name:
        return "^" + stem(form)[:5], _NAME
    return (stem(form)[:6], 1) if len(form) > 3 else None

"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

from accordingto.concepts import concept
from accordingto.provenance.body import Form
from accordingto.text import stem

TOLD = 0.09
"""Average cosine down to which two groups of pages tell one story."""
BACKGROUND = 20
"""Pages of other stories that every run is weighed against, so that what all of a few pages share still counts."""
# A name says more of what a page is about than another word.
_NAME = 2


def counted(words: Iterable[Form]) -> Mapping[int, int]:
    """Return what a text of these words is about: concepts, stems of other words, names and figures, counted.

    Each is a number of 64 bits, the same in every process.
    """
    found: dict[int, int] = defaultdict(int)
    for word, times in Counter(words).items():
        if told := _numbered(*word):
            feature, weight = told
            found[feature] += weight * times
    return found


@lru_cache(maxsize=1 << 17)
def _numbered(form: str, language: str | None, is_name: bool) -> tuple[int, int] | None:
    if (told := _told(form, language, is_name)) is None:
        return None
    feature, weight = told
    return int.from_bytes(blake2b(feature.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"), weight


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

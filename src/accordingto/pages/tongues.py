"""In which language a line is: py3langid, restricted to the languages we have page words for, and the
page's own.

Lui, M. & Baldwin, T. (2012): langid.py: An Off-the-shelf Language Identification Tool.  ACL System Demonstrations.
"""

from collections import Counter
from collections.abc import Sequence
from copy import copy
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from accordingto import languages

ENOUGH = 24
"""Letters from which on a line is judged by itself; shorter ones go with their neighbours."""
_LOOK = 80
"""Characters of a line that are looked at: more do not change the answer."""
_SAMPLE, _LINES = 300, 5
"""Characters of a line, and lines, that tell the language of a page."""


@cache
def _all_languages() -> LanguageIdentifier:
    # An instance of our own: the module's is shared state, which trafilatura changes.
    return LanguageIdentifier.from_model_file(MODEL_FILE)


@cache
def _identifier(besides: str | None) -> LanguageIdentifier:
    """Return an identifier of our languages, and of `besides`."""
    identifier = copy(_all_languages())
    identifier.set_languages({*languages.available("pages"), *filter(None, (besides,))})
    return identifier


def of_line(text: str, besides: str | None = None) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, None where it has too few letters to tell.

    One of the languages that we have page words for, or `besides`.
    """
    piece = text[:_LOOK]
    if sum(map(str.isalpha, piece)) < ENOUGH:
        return None
    language: str = _identifier(besides).classify(piece)[0]
    return language


def of_page(texts: Sequence[str]) -> str | None:
    """Return the language, among all that py3langid knows, of the longest lines of a page; None without letters."""
    sample = " ".join(text[:_SAMPLE] for text in sorted(texts, key=len, reverse=True)[:_LINES])
    if sum(map(str.isalpha, sample)) < ENOUGH:
        return None
    language: str = _all_languages().classify(sample)[0]
    return language


def of_lines(texts: Sequence[str]) -> list[str | None]:
    """Return the language of each line of a page; a short line takes that of the nearest line that has one."""
    besides = of_page(texts)
    own = [of_line(text, besides) for text in texts]
    found: list[str | None] = list(own)
    before: tuple[int, str] | None = None
    waiting: list[int] = []
    for i, language in enumerate(own):
        if language is None:
            waiting.append(i)
            continue
        for j in waiting:
            # The nearer of the two; the line before where they are equally near.
            found[j] = before[1] if before is not None and j - before[0] <= i - j else language
        waiting, before = [], (i, language)
    for j in waiting:
        found[j] = before[1] if before is not None else None
    return found


def of_most(languages_of: Sequence[str | None], sizes: Sequence[int]) -> str | None:
    """Return the language that most words are in; None where no line has one."""
    total: Counter[str] = Counter()
    for language, size in zip(languages_of, sizes, strict=True):
        if language is not None:
            total[language] += size
    return total.most_common(1)[0][0] if total else None

"""In which language a line is: py3langid, restricted to the languages we have page words for.

Lui, M. & Baldwin, T. (2012): langid.py: An Off-the-shelf Language Identification Tool.  ACL System Demonstrations.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from accordingto import languages

ENOUGH = 24
"""Letters from which on a line is judged by itself; shorter ones go with their neighbours."""
_LOOK = 240
"""Characters of a line that are looked at: more do not change the answer."""


@cache
def _identifier() -> LanguageIdentifier:
    # An instance of our own: the module's is shared state, which trafilatura changes.
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(languages.available("pages"))
    return identifier


def of_line(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`, None where it has too few letters to tell."""
    piece = text[:_LOOK]
    if sum(map(str.isalpha, piece)) < ENOUGH:
        return None
    language: str = _identifier().classify(piece)[0]
    return language


def of_lines(texts: Sequence[str]) -> list[str | None]:
    """Return the language of each line of a page; a short line takes that of the nearest line that has one."""
    own = [of_line(text) for text in texts]
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

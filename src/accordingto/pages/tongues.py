"""In which language a line is: py3langid, restricted to the languages we have page words for, and the
page's own.

Lui, M. & Baldwin, T. (2012): langid.py: An Off-the-shelf Language Identification Tool.  ACL System Demonstrations.
"""

from collections import Counter
from collections.abc import Sequence
from copy import copy
from functools import cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from accordingto import languages

ENOUGH = 24
"""Letters from which on a line is judged by itself; shorter ones go with their neighbours."""
_LOOK = 80
"""Characters of a line that are looked at: more do not change the answer."""
_SAMPLE, _LINES = 150, 5
"""Characters of a line, and lines, that tell the language of a page."""


_AT_ONCE = 512
"""Lines that are looked at together."""
Numbers: TypeAlias = npt.NDArray[np.integer[Any]]


@cache
def _all_languages() -> LanguageIdentifier:
    # An instance of our own: the module's is shared state, which trafilatura changes.
    return LanguageIdentifier.from_model_file(MODEL_FILE)


@cache
def _automaton() -> tuple[Numbers, Numbers, Numbers]:
    """Return the states that follow by row and byte, where the row of a state begins, and the feature it completes."""
    model = _all_languages()
    return (
        np.frombuffer(model.tk_nextmove, f"u{model.tk_nextmove.itemsize}"),
        np.array(model._rowbase),
        np.array(model.tk_output),
    )


@cache
def _identifier(besides: str | None) -> LanguageIdentifier:
    """Return an identifier of our languages, and of `besides`."""
    identifier = copy(_all_languages())
    identifier.set_languages({*languages.available("pages"), *filter(None, (besides,))})
    return identifier


def _of_all(pieces: Sequence[str], besides: str | None) -> list[str]:
    """Return the language of each of `pieces`, as py3langid's ``classify`` gives it.

    py3langid walks its automaton over one text at a time; here it steps over a byte of each of many lines at once.
    """
    known = _identifier(besides)
    following, rows, features = _automaton()
    found: list[str] = []
    for at in range(0, len(pieces), _AT_ONCE):
        coded = [known._encode(piece) for piece in pieces[at : at + _AT_ONCE]]
        longest = max(map(len, coded))
        letters = np.frombuffer(b"".join(c.ljust(longest, b"\0") for c in coded), np.uint8).reshape(-1, longest)
        state: Numbers = np.zeros(len(coded), np.intp)
        states = np.empty(letters.shape, np.intp)
        for at_byte in range(longest):
            state = following.take(rows.take(state) + letters[:, at_byte])
            states[:, at_byte] = state
        visited = features.take(states)
        visited[np.arange(longest) >= np.array([len(c) for c in coded])[:, None]] = -1
        line, column = np.nonzero(visited >= 0)
        width = known.nb_ptc.shape[0]
        seen, counts = np.unique(line * width + visited[line, column], return_counts=True)
        line, feature = np.divmod(seen, width)
        scores = np.zeros((len(coded), len(known.nb_classes)), np.float32)
        if len(line):
            starts = np.flatnonzero(np.diff(line, prepend=-1))
            weighed = np.log1p(counts.astype(np.float32))[:, None] * known.nb_ptc[feature]
            scores[line[starts]] = np.add.reduceat(weighed, starts) + known.nb_pc
        # A language that the model has twice, once for each of its scripts.
        found += [known.nb_classes[i] for i in scores.argmax(axis=1)]
    return found


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
    if besides in languages.available("pages"):
        besides = None
    pieces = [text[:_LOOK] for text in texts]
    long = [i for i, p in enumerate(pieces) if len(p) >= ENOUGH and sum(map(str.isalpha, p)) >= ENOUGH]
    own: list[str | None] = [None] * len(texts)
    for i, language in zip(long, _of_all([pieces[i] for i in long], besides), strict=True):
        own[i] = language
    found = list(own)
    before: tuple[int, str] | None = None
    waiting: list[int] = []
    for i, of_line in enumerate(own):
        if of_line is None:
            waiting.append(i)
            continue
        for j in waiting:
            # The nearer of the two; the line before where they are equally near.
            found[j] = before[1] if before is not None and j - before[0] <= i - j else of_line
        waiting, before = [], (i, of_line)
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

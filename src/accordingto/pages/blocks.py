"""Sorting the lines of a page: which are the article, which other stories, which the site.

Each line gets a score for being article text (:mod:`~accordingto.pages.signs`).  The article is the stretch
of lines with the highest sum (Kadane's maximum subarray, as Pasternack & Roth 2009 use it for article extraction);
lines inside it that score below zero are taken out, and what is left over is told apart by its cues.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.nouns import BlockKind
from accordingto.pages import signs
from accordingto.pages.features import Look
from accordingto.pages.line_signs import HEADINGS
from accordingto.pages.signs import Whole

_HIGHEST, _LOWEST = 4.0, -1.0
"""Scores count for the stretch up to here: one line or one long gap doesn't decide where an article ends."""
_SURE = 1.5
"""Log-odds from which on a line of HTML is article text even outside the stretch: an extractor has seen it."""


@dataclass(slots=True)
class Sorted:
    """The outcome: a kind for each line, and which lines are the first and last of the article."""

    kinds: list[BlockKind]
    scores: list[float]
    first: int
    last: int
    """Exclusive; equal to `first` where there is no article."""


def sort(page: Whole) -> Sorted:
    """Give each line of `page` its kind."""
    scores = signs.scores(page)
    if page.evidence is None:
        _keep_lists(page.looks, scores)
    start = 0 if page.title is None else page.title + 1
    first, last = _stretch(scores, start)
    kinds: list[BlockKind] = []
    for i in range(len(page.looks)):
        if i == page.title:
            kinds.append("heading")
        elif _is_body(page, scores[i], first <= i < last):
            kinds.append(_body_kind(page.looks[i]))
        else:
            kinds.append(_other_kind(page, i, last))
    return Sorted(kinds, scores, first, last)


def _keep_lists(looks: Sequence[Look], scores: list[float]) -> None:
    """Let no list that a line introduces break the article in two: without markup its items look like a menu's."""
    for members in signs.introduced(looks):
        if not any(looks[i].count("site") or looks[i].cut for i in members):
            for i in members:
                scores[i] = max(0.0, scores[i])


def _is_body(page: Whole, score: float, inside: bool) -> bool:
    return score >= 0 if inside else page.evidence is not None and score >= _SURE


def _stretch(scores: Sequence[float], start: int) -> tuple[int, int]:
    """Return the stretch of `scores` from `start` on with the highest sum; empty where none is above zero."""
    best, here, begin = 0.0, 0.0, start
    found = (start, start)
    for i in range(start, len(scores)):
        if here <= 0:
            here, begin = 0.0, i
        here += min(_HIGHEST, max(_LOWEST, scores[i]))
        if here > best:
            best, found = here, (begin, i + 1)
    return found


def _body_kind(look: Look) -> BlockKind:
    place = look.line.place
    if place.in_quote:
        return "quote"
    if place.tag in HEADINGS or (look.capitals and look.size <= 12 and not look.ends):
        return "heading"
    return "paragraph"


def _other_kind(page: Whole, i: int, last: int) -> BlockKind:
    """Name a line that is not the article."""
    look = page.looks[i]
    near = page.title is not None and abs(i - page.title) <= 12 and i < last
    if look.size == 0 or look.share("button") >= 0.6 or look.copyright:
        return "notice"
    if "caption" in look.roles or (look.opens("caption") and look.size <= 40 and not look.cut) or look.file:
        return "caption"
    if look.opens("credit") or ("byline" in look.roles and near) or (near and look.opens("byline")):
        return "byline"
    if look.cut or (look.closes("more") and look.size >= 4) or (look.opens("teaser") and look.size >= 4):
        return "teaser"
    if look.linked > 0.6 and look.size >= 5 and not look.count("site"):
        return "teaser"
    if "teaser" in look.roles and look.size >= 4:
        return "teaser"
    return "notice"

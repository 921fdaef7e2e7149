"""Sorting the lines of a page: which are the article, which other stories, which the site.

Each line gets a score for being article text: the sum of the signs for and against it.  The article is the stretch
of lines with the highest sum (Kadane's maximum subarray, as Pasternack & Roth 2009 use it for article extraction);
lines inside it that score below zero are taken out, and what is left over is told apart by its cues.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.nouns import BlockKind
from accordingto.pages import tongues
from accordingto.pages.features import Look
from accordingto.pages.tree import Place

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_AGAINST = frozenset(
    ("ad", "share", "subscribe", "teaser", "site", "comment", "tags", "byline", "caption", "pullquote")
)
_MOST = 40
"""From this many words on a line is taken for prose whatever single words it holds."""


@dataclass(slots=True)
class Page:
    """The lines of one page with what is known of the page as a whole."""

    looks: list[Look]
    evidence: list[float] | None
    """How much of each line trafilatura takes for the article; None for plain text."""
    languages: list[str | None]
    title: int | None
    """Which line is the headline."""
    outlet: Sequence[str] = ()
    """The outlet's name as folded words."""


@dataclass(slots=True)
class Sorted:
    """The outcome: a kind for each line, and which lines are the first and last of the article."""

    kinds: list[BlockKind]
    scores: list[float]
    first: int
    last: int
    """Exclusive; equal to `first` where there is no article."""


def sort(page: Page) -> Sorted:
    """Give each line of `page` its kind."""
    scores = _scores(page)
    start = 0 if page.title is None else page.title + 1
    first, last = _stretch(scores, start)
    kinds: list[BlockKind] = []
    for i in range(len(page.looks)):
        if i == page.title:
            kinds.append("heading")
        elif first <= i < last and scores[i] >= 0:
            kinds.append(_body_kind(page.looks[i]))
        else:
            kinds.append(_other_kind(page, i, last))
    return Sorted(kinds, scores, first, last)


def _stretch(scores: Sequence[float], start: int) -> tuple[int, int]:
    """Return the stretch of `scores` from `start` on with the highest sum; empty where none is above zero."""
    best, here, begin = 0.0, 0.0, start
    found = (start, start)
    for i in range(start, len(scores)):
        if here <= 0:
            here, begin = 0.0, i
        here += min(6.0, max(-3.0, scores[i]))
        if here > best:
            best, found = here, (begin, i + 1)
    return found


def _scores(page: Page) -> list[float]:
    looks = page.looks
    counts = Counter(tuple(look.words) for look in looks)
    own = _outlets_own(page)
    if page.evidence is None:
        base = [_prose(look) for look in looks]
        languages = [
            language if b > 0 and look.size >= 12 else None
            for look, b, language in zip(looks, base, page.languages, strict=True)
        ]
    else:
        base = [_extracted(look, e) for look, e in zip(looks, page.evidence, strict=True)]
        base = [b + a for b, a in zip(base, _around(page), strict=True)]
        languages = [language if e > 0.5 else None for e, language in zip(page.evidence, page.languages, strict=True)]
    main = tongues.of_most(languages, [look.size for look in looks])
    scores = []
    for i, look in enumerate(looks):
        score = base[i] + _signs(look)
        if page.languages[i] != main and look.size >= 5:
            score -= 4
        if counts[tuple(look.words)] > 1 and look.size >= 3:
            score -= 2
        if own[i]:
            score -= 2.5
        scores.append(score)
    return scores


def _prose(look: Look) -> float:
    """Judge a line of plain text by its length and its end alone."""
    score = min(look.size, 30) / 10 - 1.2
    if look.ends:
        score += 1.5
    elif look.hangs and look.size >= 6:
        score += 1
    else:
        score -= 1.5
    return score


def _extracted(look: Look, evidence: float) -> float:
    """Judge a line of HTML by the extractor's word on it, its length and its end."""
    score = 4 * evidence - 2.5 + min(look.size, 30) / 15
    if look.ends:
        score += 0.7
    elif look.size >= 4 and not look.hangs and look.line.place.tag not in _HEADINGS:
        score -= 0.7
    return score


def _around(page: Page) -> list[float]:
    """Judge lines by where they stand: in the element that holds the article, beside lines that are in it."""
    assert page.evidence is not None
    weight: Counter[Place] = Counter()
    beside: Counter[tuple[Place | None, str]] = Counter()
    total = 0
    for look, e in zip(page.looks, page.evidence, strict=True):
        if e > 0.5:
            total += look.size
            for place in look.line.place.up():
                weight[place] += look.size
            beside[_position(look)] += look.size
    holders = {place for place, words in weight.items() if words >= 0.8 * total and total}
    scores = []
    for look, e in zip(page.looks, page.evidence, strict=True):
        inner = next((p for p in look.line.place.up() if p in holders), None)
        inside = inner is not None and not any(p in holders and p is not inner for p in _below(inner, holders))
        score = 0.0 if inside else -2.0
        if e <= 0.5 and total and beside[_position(look)] >= 0.25 * total:
            score += 2.5
        scores.append(score)
    return scores


def _below(place: Place, holders: set[Place]) -> list[Place]:
    """Return the holders that stand inside `place`."""
    return [p for p in holders if p is not place and any(q is place for q in p.up())]


def _position(look: Look) -> tuple[Place | None, str]:
    return look.line.place.parent, look.line.place.tag + look.line.place.names


def _signs(look: Look) -> float:
    """Add up what speaks against a line by its words and by what its author called its place."""
    size = look.size
    score = 0.0
    short = max(0.0, 1 - size / _MOST)
    if not size:
        return -5
    if look.opens("teaser") and size <= 30:
        score -= 3.5 if look.cut or not look.ends or ":" in look.line.text[:40] else 1.5
    if look.closes("more") and not look.ends:
        score -= 3
    if look.cut:
        score -= 3 if size <= 30 else 0.5
    if site := look.count("site"):
        score -= (3 + site) * (0.3 + short)
    if invites := look.count("invite"):
        score -= min(3, invites + look.shouts) * 1.2 * short
    if look.share("button", "tags", "stats") >= 0.6:
        score -= 4
    if look.opens("caption") and size <= 30:
        score -= 3
    if look.opens("byline") and size <= 15 and not look.ends:
        score -= 3
    if look.opens("credit") and size <= 30:
        score -= 3
    if look.opens("tags") and size <= 30 and ":" in look.line.text[:25]:
        score -= 3
    if look.copyright and size <= _MOST:
        score -= 4
    if look.contact and size <= 20:
        score -= 1.5
    if look.file and size <= 8:
        score -= 4
    if look.marks >= 2 and size <= 30:
        score -= 3
    if look.linked > 0.8 and size >= 3:
        score -= 2.5
    if against := look.roles & _AGAINST:
        score -= min(2, len(against)) * 1.0 + 2.5 * short
    return score


def _outlets_own(page: Page) -> list[bool]:
    """Tell which short lines name the page's own outlet: there the site speaks rather than the article."""
    name = tuple(page.outlet)
    found = []
    for look in page.looks:
        words = look.words
        found.append(
            bool(name)
            and look.size <= 16
            and any(tuple(words[i : i + len(name)]) == name for i in range(len(words) - len(name) + 1))
        )
    return found


def _body_kind(look: Look) -> BlockKind:
    place = look.line.place
    if any(p.tag == "blockquote" for p in place.up()):
        return "quote"
    if place.tag in _HEADINGS or (look.capitals and look.size <= 12 and not look.ends):
        return "heading"
    return "paragraph"


def _other_kind(page: Page, i: int, last: int) -> BlockKind:
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

"""Plain text as lines with offsets: already scraped pages, e-mails, wire copy wrapped at a column."""

import re
from collections.abc import Sequence
from itertools import groupby

from accordingto.nouns import Span
from accordingto.pages import dates
from accordingto.pages.features import Look
from accordingto.pages.tree import Line, Place
from accordingto.text import trim

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_WRAP = (40, 100)
"""Characters between which lines of a wrapped text are long."""
_MOSTLY_DATE = 0.55
"""Share of a line's characters from which on dates make it no headline."""
_HEADER = 20
"""Lines at the top of a text among which its headline is looked for."""


def lines(text: str) -> list[tuple[Span, Line]]:
    """Return the lines of `text` that are not blank; the lines of a wrapped paragraph are one."""
    spans = [trim(text, Span(*m.span())) for m in _LINE.finditer(text)]
    place = Place("p", "", None)
    found = []
    for _, group in groupby(_paragraphs(text, [s for s in spans if s.end > s.start]), key=lambda p: p[0]):
        members = [span for _, span in group]
        wrapped = [Span(members[0].start, members[-1].end)] if _is_wrapped(text, members) else members
        for span in wrapped:
            line = Line(span.of(text), place)
            line.words = len(line.text.split())
            found.append((span, line))
    place.words = sum(line.words for _, line in found)
    return found


def _paragraphs(text: str, spans: Sequence[Span]) -> list[tuple[int, Span]]:
    """Number the lines by paragraph: a blank line ends one."""
    numbered = []
    number, before = 0, 0
    for span in spans:
        gap = text[before : span.start]
        if gap.count("\n") > 1 or gap.replace("\r\n", "\n").count("\r") > 1:
            number += 1
        numbered.append((number, span))
        before = span.end
    return numbered


def _is_wrapped(text: str, spans: Sequence[Span]) -> bool:
    """Tell whether the lines under `spans` are one paragraph broken at a column: alike long, sentences running on."""
    if len(spans) < 2:
        return False
    lengths = [s.end - s.start for s in spans]
    longest, rest = max(lengths), lengths[:-1]
    if not _WRAP[0] <= longest <= _WRAP[1] or min(rest) < longest - 22:
        return False
    running = sum(text[s.end - 1] not in '.!?…"”»:' for s in spans[:-1])
    return running >= 0.5 * len(rest)


def headline(looks: Sequence[Look], scores: Sequence[float]) -> int | None:
    """Return which line is the headline of a plain text, None where it has none.

    It stands above the first long paragraph, is no menu, date or notice, and shares words with the article.
    """
    top = next((i for i, (look, s) in enumerate(zip(looks, scores, strict=True)) if look.size >= 15 and s > 1), None)
    if top is None:
        return None
    body = {w for look, s in zip(looks[top:], scores[top:], strict=True) if s > 0 for w in look.words if len(w) > 3}
    best: tuple[float, int] | None = None
    for i, look in enumerate(looks[: min(top, _HEADER)]):
        if not 2 <= look.size <= 25 or look.copyright or look.file or look.count("site") or look.cut:
            continue
        if look.share("button", "tags", "stats", "byline") >= 0.5 or look.opens("byline") or look.opens("tags"):
            continue
        if look.opens("caption") or look.opens("credit") or look.marks >= 2 or look.line.text.endswith("."):
            continue
        if look.hangs or dates.share(look.line.text) > _MOSTLY_DATE:
            continue
        long = [w for w in look.words if len(w) > 3]
        score = min(look.size, 8) / 8 + 2 * sum(w in body for w in long) / max(1, len(long)) + 0.5 * look.capitals
        # The first line of a scraped page is the site's name, as soon as there is another candidate.
        score -= 1.5 if i == 0 and top > 1 else 0
        if best is None or score > best[0]:
            best = (score, i)
    return best[1] if best else None

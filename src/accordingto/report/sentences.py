"""The exact sentences that a statement stands in, with what comes before and after, short enough for a list."""

from msgspec import Struct

from accordingto.nouns import Article, Span, Spans
from accordingto.report import wording
from accordingto.report.evidence import Evidence, Excerpt
from accordingto.report.marks import Mark, Piece, pieces

EXCERPT = 900
"""Code points of all sentences of one statement together."""
CONTEXT = 200


class Shown(Struct, frozen=True):
    """A run of text with its pieces; `before` and `after` are the context, greyed."""

    before: str
    pieces: list[Piece]
    after: str
    language: str | None


def sentences(evidence: Evidence, article: Article, spans: Spans, marks: list[Mark]) -> tuple[list[Shown], bool]:
    """Return the sentences that `spans` touch, with `marks` on them, and whether any was cut for its length."""
    found, cut, left, told = [], False, EXCERPT, -1
    for excerpt in evidence.excerpts(article, spans):
        if left <= 0:
            cut = True
            break
        window = excerpt.window
        if window.end - window.start > left:
            window, cut = _cut_to(window, spans, left), True
        left -= window.end - window.start
        before, after = _context(article.text, excerpt)
        if excerpt.before.start < told:  # the sentence between two excerpts was shown after the first of them
            before = ""
        told = excerpt.after.end
        found.append(Shown(before, pieces(article.text, window, marks), after, excerpt.language))
    return found, cut


def _context(text: str, excerpt: Excerpt) -> tuple[str, str]:
    before, after = excerpt.before.of(text), excerpt.after.of(text)
    if len(before) > CONTEXT:
        before = "…" + before[-CONTEXT:]
    return before, wording.shorten(after, CONTEXT)


def _cut_to(window: Span, spans: Spans, length: int) -> Span:
    """Cut `window` to `length`, beginning a little before the first of `spans` in it."""
    first = min((s.start for s in spans if s.meets(window)), default=window.start)
    start = max(window.start, min(first - 60, window.end - length))
    return Span(start, min(window.end, start + length))

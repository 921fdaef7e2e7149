"""Manner: whether a content is quoted, reported, or both.

*Direct* is quoted from end to end, *mixed* holds a quotation, *indirect* none (PolNeAR's three types).
"""

from bisect import bisect_right
from collections.abc import Sequence

from accordingto.nouns import Manner, Span, Spans
from accordingto.text import words


def manner(content: Spans, speech: Sequence[Span], text: str) -> Manner:
    """Return how `content` is rendered, given the quotations `speech` of the article, in order and disjoint."""
    inside = total = 0
    for span in content:
        for word in words(text, span):
            total += 1
            at = bisect_right(speech, word.start, key=lambda q: q.start) - 1
            inside += at >= 0 and word.end <= speech[at].end
    if not inside:
        return "indirect"
    return "direct" if inside == total else "mixed"

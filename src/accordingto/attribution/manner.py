"""Manner: whether a content is quoted, reported, or both.

*Direct* is quoted from end to end, *mixed* holds a quotation, *indirect* none (PolNeAR's three types).  A name in
quotation marks, as Ukrainian and Russian write titles and companies («Вістка»), is no quotation.
"""

from bisect import bisect_right
from collections.abc import Sequence

from accordingto.nouns import Block, Manner, Span, Spans
from accordingto.text import quoted, words

# A quotation is more than a name: names are short and begin with a capital.
_LONGEST_NAME = 4


def quotations(text: str, block: Block) -> list[Span]:
    """Return the quoted stretches of `block` that are speech, not names, marks left out, in order."""
    return [q for q in quoted(text, block.span) if not _is_name(text, q, block)]


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


def _is_name(text: str, quotation: Span, block: Block) -> bool:
    own = list(words(text, quotation))
    whole = quotation.end - quotation.start >= 0.8 * (block.end - block.start)
    return (
        not whole
        and 0 < len(own) <= _LONGEST_NAME
        and own[0].of(text)[:1].isupper()
        and quotation.of(text).rstrip()[-1:] not in ".,!?…"
        and text[max(block.start, quotation.start - 4) : quotation.start - 1].rstrip()[-1:] not in {":", ""}
    )

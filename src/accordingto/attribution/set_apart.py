"""Quotations that a page sets apart: in a block of their own without marks, or signed below: "— Ann Roe, teacher"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from accordingto.attribution.finding import Finding
from accordingto.nouns import Block, Span, Spans, Stance
from accordingto.outlets import registry
from accordingto.quotation import quoted
from accordingto.text import QUOTES, trim

_MARK = '"'
_SIGNATURE = re.compile(r"\s*(?P<dash>[—–―-])\s*(?P<who>[^\W\d_][^\n:;!?…\"«»„“”]{2,100}?)\s*")
_MOST_WORDS = 12
_NAME = 2
"""Words with a capital that a signature has at least, below what is only written like a quotation."""
_SURE = 0.9


def marked(text: str, blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """Return `text` and its `blocks` with marks around quotations that have none, which a colon announces or one signs.

    The marks stand in the place of line breaks, so that all else stays where it is.
    """
    bare = [i for i, block in enumerate(blocks) if block.kind == "quote" and _is_bare(text, blocks, i)]
    found = list(blocks)
    pieces: list[str] = []
    reached = 0
    for i in bare:
        if blocks[i].start <= reached:
            continue
        block = found[i] = structs.replace(blocks[i], start=blocks[i].start - 1, end=blocks[i].end + 1)
        pieces += text[reached : block.start], _MARK, text[block.start + 1 : block.end - 1], _MARK
        reached = block.end
    return "".join((*pieces, text[reached:])), found


def _is_bare(text: str, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a block without marks, between line breaks of its own, is announced by a colon or signed below."""
    block = blocks[at]
    before, after = blocks[at - 1] if at else None, blocks[at + 1] if at + 1 < len(blocks) else None
    if before is None or before.end == block.start or block.end >= len(text):
        return False
    announced = _beside(text, before, block) and text[before.start : before.end].rstrip().endswith(":")
    under = after is not None and _beside(text, block, after) and _signature(text, block, after) is not None
    return (announced or under) and not any(c in QUOTES for c in block.span.of(text))


def unmarked(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Return `findings` without the line breaks of `text` at their ends, where marks stood."""
    return [structs.replace(f, content=tuple(trim(text, c, "\n") for c in f.content)) for f in findings]


def signed(text: str, blocks: Sequence[Block], findings: Sequence[Finding]) -> list[Finding]:
    """Return `findings` with each quotation of `blocks` that is signed below it said by who signs it."""
    signatures = list(_signatures(text, blocks))
    starts = [words.start for words, *_ in signatures]
    stances: dict[int, Stance] = {}
    found = []
    for finding in findings if signatures else ():
        left: Finding | None = finding
        spans = (*finding.source, *finding.cue, *finding.content)
        for at in sorted({bisect_right(starts, s.end - 1) - 1 for s in spans} - {-1}):
            words, line, *_ = signatures[at]
            if words.holds(finding.content[0]):
                stances.setdefault(at, finding.stance)
            left = left and _without(left, words, line)
        found += [left] if left is not None else []
    own = [
        Finding((who,), (dash,), (words,), _SURE, stances.get(at, "asserts"))
        for at, (words, _, dash, who) in enumerate(signatures)
    ]
    return [*found, *own] if signatures else list(findings)


def _signatures(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Span, Span, Span, Span]]:
    """Yield the words of each signed quotation, the line that signs it, and of that the dash and who it is."""
    for block, line in pairwise(blocks):
        if _beside(text, block, line) and (signs := _signature(text, block, line)) is not None:
            words = trim(text, block.span, "".join(QUOTES) + " ,.\n")
            yield words, line.span, Span(*signs.span("dash")), Span(*signs.span("who"))


def _signature(text: str, block: Block, line: Block) -> re.Match[str] | None:
    """Return what a line of a dash and a name is made of, below a block that is a quotation and no more."""
    signs = _SIGNATURE.fullmatch(text, line.start, line.end)
    if signs is None or len(signs["who"].split()) > _MOST_WORDS or signs["who"].endswith("."):
        return None
    if registry().by_name(signs["who"]) is not None:
        return None  # a wire's credit
    marks = quoted(text, block.span)
    whole = len(marks) == 1 and not (text[block.start : marks[0].start] + text[marks[0].end : block.end]).strip(" .,\n")
    if not (whole or block.kind == "quote"):
        return None
    capitals = sum(w[0].isupper() for w in signs["who"].split())
    return signs if signs["who"][0].isupper() and capitals >= (1 if block.kind == "quote" else _NAME) else None


def _beside(text: str, block: Block, other: Block) -> bool:
    return not text[block.end : other.start].strip()


def _without(finding: Finding, words: Span, line: Span) -> Finding | None:
    """Return `finding` without what is in the quotation; None where nothing is left, or it is of the line below.

    What somebody tells of another within the quotation stays.
    """
    if finding.source and all(words.holds(s) for s in (*finding.source, *finding.cue, *finding.content)):
        return finding
    content: Spans = tuple(c for c in finding.content if not words.meets(c))
    below = any(line.meets(s) for s in (*finding.source, *finding.cue, *finding.content))
    if len(content) == len(finding.content) and not below:
        return finding
    return structs.replace(finding, content=content) if content and not below else None

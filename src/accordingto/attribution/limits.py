"""How much of one page is read for who says what: all of any article, but not all of a book, or of a hostile page.

Time grows with the length of a text, and the networks read some three to nine thousand words a second.  So what is
beyond a first limit is read quickly, and what is beyond a second is not read; the article says where each begins.
"""

import re
from collections.abc import Sequence

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from accordingto.nouns import Block, Span
from accordingto.text import sentences


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """In words and marks of an article's own text, a word of more than eight letters counted as two or more.

    So counted, hostile text takes hardly more time than prose, which has 1.3 to 1.5 for each of its words.
    """

    full: int = 80_000
    """Beyond it a page is read quickly: some 60,000 words, more than a day of a live blog or most rulings."""
    most: int = 240_000
    """Beyond it it is not read: some 180,000 words, a long novel."""


DEFAULT = Limits()
_COUNTED = re.compile(r"\w{1,8}|[^\w\s]")
_PARAGRAPH = 10_000
"""Code points up to which a block is not parted."""
_SENTENCE = 2_000
"""Code points before a limit among which the end of a sentence is looked for."""


def parted(text: str, blocks: Sequence[Block], most: int) -> tuple[list[Block], list[Block]]:
    """Return the first of `blocks`, of `most` words and marks at most, and the others.

    They part between two blocks, or in a long one between two sentences.
    """
    if sum(b.end - b.start for b in blocks) <= most:
        return list(blocks), []
    room = most
    for at, block in enumerate(blocks):
        counted = 0
        for counted, match in enumerate(_COUNTED.finditer(text, block.start, block.end), 1):
            if counted > room:
                end = _end(text, block, match.start())
                head = [replace(block, end=end)] if end > block.start else []
                return [*blocks[:at], *head], [replace(block, start=end), *blocks[at + 1 :]]
        room -= counted
    return list(blocks), []


def _end(text: str, block: Block, limit: int) -> int:
    """Return where to end in a `block` that reaches beyond the `limit`: before it, else at the last sentence's end."""
    if block.end - block.start <= _PARAGRAPH:
        return block.start
    near = sentences(text, Span(max(block.start, limit - _SENTENCE), limit), block.language)
    return near[-1].start if len(near) > 1 else limit


def hull(blocks: Sequence[Block]) -> Span | UnsetType:
    """Return the stretch from the first of `blocks` to the last; nothing where there are none."""
    return Span(blocks[0].start, blocks[-1].end) if blocks else UNSET

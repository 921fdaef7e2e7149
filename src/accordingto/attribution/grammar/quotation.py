"""Quotation marks of all the languages' habits, paired: « », „ “, “ ”, " ", » «.

A pair is a quotation or a name: Ukrainian and Russian write titles and companies in the same marks («Вістка»).
One pass over a block; marks that don't pair are left as they are, save one that opens a paragraph: it quotes to the
paragraph's end, as in a speech over several paragraphs.
"""

import re

from msgspec import Struct

from accordingto.nouns import Span
from accordingto.text import words

_MARK = re.compile('[«»„“”‟‹›"]')
_ALWAYS_OPEN = frozenset("„‟‹")
_DEEPEST = 8
_LONGEST_NAME = 5
_SENTENCE_ENDS = ".,!?…"


class Quoted(Struct, frozen=True):
    """A stretch between quotation marks."""

    start: int
    """Of the opening mark."""
    end: int
    """After the closing mark, or the block's end where it never closes."""
    inside: Span
    """Without the marks."""
    name: bool
    """A title or a company rather than somebody's words."""


def quoted(text: str, block: Span) -> list[Quoted]:
    """Return the outermost stretches between quotation marks in `block`, in order."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    for match in _MARK.finditer(text, block.start, block.end):
        i = match.start()
        if stack and _closes(text, stack[-1], i, block):
            pairs.append((stack.pop(), i))
        elif _opens(text, i, block) and len(stack) < _DEEPEST:
            stack.append(i)
    if stack and stack[0] == block.start and not any(opened == block.start for opened, _ in pairs):
        pairs.append((block.start, block.end))
    found: list[Quoted] = []
    reached = block.start
    for opened, closed in sorted(pairs):
        if opened < reached:
            continue
        reached = min(closed + 1, block.end)
        inside = Span(opened + 1, closed)
        found.append(Quoted(opened, reached, inside, _is_name(text, inside, block)))
    return found


def _closes(text: str, opened: int, i: int, block: Span) -> bool:
    first, mark = text[opened], text[i]
    if mark == '"':
        return first == '"' and not _opens(text, i, block)
    if first == "»":
        return mark == "«"
    if mark == "“":
        return first in "„‟"
    return mark in "»”›" and first != '"'


def _opens(text: str, i: int, block: Span) -> bool:
    mark = text[i]
    if mark in _ALWAYS_OPEN:
        return True
    before = text[i - 1] if i > block.start else " "
    after = text[i + 1] if i + 1 < block.end else " "
    free = before.isspace() or before in "(—–-«„“‹["
    if mark in "«“":
        return free or not before.isalnum()
    return free and not after.isspace() and mark in '"»'


def _is_name(text: str, inside: Span, block: Span) -> bool:
    own = [w.of(text) for _, w in zip(range(_LONGEST_NAME + 1), words(text, inside), strict=False)]
    before = text[max(block.start, inside.start - 3) : inside.start - 1].rstrip()
    after = text[inside.end + 1 : min(block.end, inside.end + 5)].lstrip()
    return (
        0 < len(own) <= _LONGEST_NAME
        and (own[0][0].isupper() or own[0][0].isdigit())
        and text[inside.end - 1] not in _SENTENCE_ENDS
        and not before.endswith(":")
        and not (_begins(text, inside.start - 1, block) and _ends(text, inside.end + 1, block))
        and not re.match(r",\s*[—–-]", after)
    )


def _begins(text: str, i: int, block: Span) -> bool:
    """Tell whether a sentence begins at `i`."""
    return text[max(block.start, i - 6) : i].rstrip(" —–-")[-1:] in {"", ".", "!", "?", "…"}


def _ends(text: str, i: int, block: Span) -> bool:
    """Tell whether a sentence ends at `i`."""
    return i >= block.end or text[i] in ".!?…"

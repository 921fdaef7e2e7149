"""Speeches over several paragraphs, whose speaker stands behind the last: «A / B / C», — сказав X."""

from collections.abc import Sequence

from accordingto.attribution.grammar.stated import Statement
from accordingto.nouns import Span
from accordingto.quotation import closes_earlier, quoted
from accordingto.text import trim

_MOST = 8
"""Paragraphs of a speech."""
_BESIDE = 2
"""Code points between the end of a content and the mark that closes it."""
_CARRIED = frozenset({"carried", "mood"})
"""Rules that only guess who speaks in a paragraph without a cue."""


def over_paragraphs(text: str, blocks: Sequence[Span], found: list[Statement]) -> list[Statement]:
    """Return `found` with all paragraphs of a speech in what its speaker says, who is named where it closes."""
    for number, block in enumerate(blocks):
        end = closes_earlier(text, block) if number else None
        told = _beside(block, end, found) if end is not None else []
        opened = _opened(text, blocks, number) if told else None
        if end is None or opened is None:
            continue
        between = [b for b in blocks[:number] if b.start >= opened.end]
        speech = [opened, *between, Span(block.start, end)]
        found = [s for s in found if s in told or s.rule not in _CARRIED or not _within(s, speech)]
        others = [c for s in found if s not in told for c in s.content]
        for statement in told:
            statement.content = tuple(trim(text, part, " ") for part in speech if not any(map(part.holds, others)))
    return found


def _beside(block: Span, end: int, found: list[Statement]) -> list[Statement]:
    """Return the statements of paragraph `block` whose cue stands behind a quotation that closes where they end."""
    own = (s for s in found if s.content and block.holds(s.content[-1]) and s.cue[0].start >= end)
    return [s for s in own if abs(s.content[-1].end - end) <= _BESIDE]


def _opened(text: str, blocks: Sequence[Span], number: int) -> Span | None:
    """Return the stretch that a paragraph before that of `number` leaves open, none of them closing it."""
    for k in range(number - 1, max(-1, number - _MOST), -1):
        last = quoted(text, blocks[k])[-1:]
        if last and not last[0].closed:
            return last[0].inside
        if closes_earlier(text, blocks[k]) is not None:
            return None
    return None


def _within(statement: Statement, speech: list[Span]) -> bool:
    return bool(statement.content) and all(any(part.holds(c) for part in speech) for c in statement.content)

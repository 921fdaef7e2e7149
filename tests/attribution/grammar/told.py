"""What the grammar finds in a few paragraphs, in their words."""

from typing import NamedTuple

from accordingto.attribution.grammar import GrammarReader
from accordingto.nouns import Block, Spans, Stance


class Told(NamedTuple):
    """One finding; pieces of what is not in one piece are joined by " / "."""

    source: str
    cue: str
    content: str
    stance: Stance


def told(language: str, *paragraphs: str) -> list[Told]:
    """Return what is found in `paragraphs` of one language, in text order."""
    text = "\n".join(paragraphs)
    blocks = lines_of(text, language)

    def words(spans: Spans) -> str:
        return " / ".join(s.of(text) for s in spans)

    findings = GrammarReader(language).read(text, blocks)
    return [Told(words(f.source), words(f.cue), words(f.content), f.stance) for f in findings]


def who_and_what(language: str, *paragraphs: str) -> list[tuple[str, str]]:
    """Return source and content of each."""
    return [(t.source, t.content) for t in told(language, *paragraphs)]


def with_cue(language: str, *paragraphs: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each."""
    return [(t.source, t.cue, t.content) for t in told(language, *paragraphs)]


def with_stance(language: str, *paragraphs: str) -> list[tuple[str, str, Stance]]:
    """Return source, content and stance of each."""
    return [(t.source, t.content, t.stance) for t in told(language, *paragraphs)]


def lines_of(text: str, language: str) -> list[Block]:
    """Return each line of `text` as a paragraph of one language."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "paragraph", language))
        start += len(line) + 1
    return blocks

"""What the English reader finds in a paragraph, in its words."""

from functools import cache

from accordingto.attribution.finding import Finding, Reader
from accordingto.attribution.readers import reader
from accordingto.nouns import Block, Span


@cache
def english() -> Reader:
    """Return the reader that ships."""
    found = reader("en")
    assert found
    return found


def findings(text: str) -> list[Finding]:
    """Return what is found in `text`, one paragraph, in order."""
    return english().read(text, [Block(0, len(text), "paragraph", "en")])


def told(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each; pieces of what is not in one piece are joined by " … "."""

    def joined(spans: tuple[Span, ...]) -> str:
        return " … ".join(s.of(text) for s in spans)

    return [(joined(f.source), joined(f.cue), joined(f.content)) for f in findings(text)]

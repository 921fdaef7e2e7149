"""What a reader of one language finds: an attribution before it has an id, a speaker or a parent."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from accordingto.nouns import Block, Spans, Stance


class Finding(Struct, frozen=True):
    """A source, a cue and a content as spans of the text (code points); `source` may be empty."""

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    """Estimated probability that source and content are right, 0 to 1."""
    stance: Stance = "asserts"
    """What the cue does to the content."""


class Reader(Protocol):
    """Finds the attributions of one language."""

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`, in text order.

        `blocks` are the article's own blocks in this language, in order; offsets of the findings are code points
        into `text`, and no span of a finding reaches outside the blocks.
        """
        ...

"""A stretch of a text."""

from typing import TypeAlias

from msgspec import Struct


class Span(Struct, frozen=True, array_like=True, order=True):
    """A stretch of a text, ``text[start:end]``, in code points.  JSON: ``[start, end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


Spans: TypeAlias = tuple[Span, ...]
"""One or more stretches in text order; empty where the text has none (an attribution without a stated source)."""

"""A statement in the making, and what a sentence leaves to the next."""

from msgspec import Struct

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Spans, Stance


class Statement(Struct):
    """A finding in the making."""

    source: Spans
    cue: Spans
    content: Spans
    stance: Stance
    rule: str
    """Which rule found it: its reliability is measured by rule."""
    token: int
    """Of the cue, in its sentence."""
    open: bool = False
    """Its content stands in what follows the sentence."""

    def finding(self, confidence: float) -> Finding:
        """Return it with the confidence of its rule."""
        return Finding(self.source, self.cue, self.content, confidence, self.stance)


class Said(Struct):
    """What a sentence leaves to the sentences after it."""

    content: Spans
    """What "про це" after it stands for."""
    last: Statement | None
    """The statement that a quotation after it goes on with."""

    main: Statement | None = None
    """Its widest statement: what a source cited in the sentence after it stands behind."""

    sentence: Sentence | None = None
    """The sentence itself: who reports in it, though it says not what, goes on in the mood of reported speech."""


def widest(found: list[Statement]) -> Statement | None:
    """Return the statement with the longest content, None of none."""
    return max(found, key=lambda s: sum(c.end - c.start for c in s.content), default=None)

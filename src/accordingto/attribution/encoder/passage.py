"""A text as the rules read it after the model: paragraphs, sentences and quotations, each looked for once."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.pieces import paragraphs, portions
from accordingto.attribution.encoder.sought import Sought, runs
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.quotation import Quoted, quoted
from accordingto.text import sentences

_LONGEST = 3_000
"""Code points of a sentence; a longer one, which nobody prints, is read in portions: what is told may reach its end."""


class Passage:
    """Stretches of a text, with the words of its language."""

    def __init__(self, text: str, stretches: Iterable[Stretch], known: Words) -> None:
        """Read `stretches` of `text`."""
        self.text, self.stretches, self.known = text, tuple(stretches), known
        self._sentences: dict[Stretch, list[Span]] = {}
        self._quoted: dict[Stretch, list[Quoted]] = {}

    @cached_property
    def lines(self) -> list[Stretch]:
        """The paragraphs, in order."""
        return [line for start, end in self.stretches for line in paragraphs(self.text, start, end)]

    def lines_with(self, *some: Sought) -> list[Stretch]:
        """Return the paragraphs in which one of `some` finds something, in order."""
        found = {at for one in some for at in self._near(one) if one.search(self.text, *self.lines[at])}
        return [self.lines[at] for at in sorted(found)]

    def _near(self, sought: Sought) -> set[int]:
        """Return the paragraphs, by number, that have the words without which `sought` finds nothing."""
        lines_of = self._lines_of
        return set.intersection(
            *({at for word in words & lines_of.keys() for at in lines_of[word]} for words in sought.groups)
        )

    @cached_property
    def _lines_of(self) -> dict[str, list[int]]:
        """The paragraphs, by number, in which each word stands."""
        found: dict[str, list[int]] = {}
        for at, (start, end) in enumerate(self.lines):
            for word in {*runs(self.text[start:end])}:
                found.setdefault(word, []).append(at)
        return found

    def sentences(self, part: Stretch) -> list[Span]:
        """Return the sentences of `part`."""
        if part not in self._sentences:
            whole = sentences(self.text, Span(*part), self.known.language)
            self._sentences[part] = [
                Span(*portion) for s in whole for portion in portions(self.text, s.start, s.end, _LONGEST)
            ]
        return self._sentences[part]

    def quoted(self, part: Stretch) -> list[Quoted]:
        """Return what stands in quotation marks in `part`, names among it."""
        if part not in self._quoted:
            self._quoted[part] = quoted(self.text, Span(*part))
        return self._quoted[part]

    def spoken(self, part: Stretch) -> list[Quoted]:
        """Return what stands in quotation marks in `part` and is no name."""
        return [q for q in self.quoted(part) if not q.name]

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for line in self.lines for s in self.sentences(line)]

    def sentence_start(self, place: int) -> int:
        """Return where the sentence around `place` begins."""
        at = bisect_right(self._starts, place)
        return self._starts[at - 1] if at else 0


def by_rule(source: Stretch | None, cue: Stretch, content: list[Stretch], sure: float) -> Draft:
    """Return a draft that a rule makes, with the evidence of one of whose every part the model is so `sure`."""
    named, nobody = (sure, 0.0) if source else (1.0, 1.0)
    return Draft(source, cue, content, [sure, sure, named, sure, named, nobody])

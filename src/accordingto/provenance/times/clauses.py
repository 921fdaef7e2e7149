"""Whether a time belongs to a clause of its own: "Roe, who praised it a week ago, now says", no time of saying."""

import re
from collections.abc import Iterator

from accordingto.nouns import Span
from accordingto.provenance.times.vocabulary import vocabulary
from accordingto.text import fold, words

_BOUND = re.compile(r"[,;:–—()]")
# How many letters a preposition has at most that stands before the pronoun of a relative clause: "with whom".
_PREPOSITION = 5


def beside(text: str, sentence: Span, time: Span, cue: Span, language: str | None) -> bool:
    """Tell whether `time` stands in a relative clause or participle of `sentence` that `cue` is outside of."""
    table = vocabulary(language) if language else None
    if table is None:
        return False
    for part in _parts(text, sentence):
        if part.start <= time.start and time.end <= part.end:
            said = [fold(w.of(text)) for w in words(text, part)]
            opening = said[len(said[0]) <= _PREPOSITION and said[0] not in table.relative :][:1]
            opens = part.start > sentence.start and not table.relative.isdisjoint(opening)
            return not part.meets(cue) and (opens or any(w.endswith(table.participles) for w in said))
    return False


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """Yield what stands between the marks of `sentence` that part clauses."""
    start = sentence.start
    for mark in _BOUND.finditer(text, sentence.start, sentence.end):
        yield Span(start, mark.start())
        start = mark.end()
    yield Span(start, sentence.end)

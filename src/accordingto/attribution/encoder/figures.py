"""Figures that somebody gives: "X puts the cost at 40 million", "X gave a figure of 31", "X counted nine dead".

Such verbs mean a hundred other things, so that the model often passes over them; with a figure they tell it.
"""

from collections.abc import Iterable

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.phrases import subject
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.quotation import quoted
from accordingto.text import fold, sentences

_SURE = [0.9, 0.9, 0.9, 0.9, 0.9, 0.0]


def reckon(text: str, stretches: Iterable[Stretch], drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` and those for the figures in `stretches` of `text` that none of them gives."""
    found = list(drafts)
    for part in stretches:
        if known.figure_pattern.search(text, *part) is None:
            continue
        spoken = [q for q in quoted(text, Span(*part)) if not q.name]
        for sentence in sentences(text, Span(*part), known.language):
            for match in known.figure_pattern.finditer(text, sentence.start, sentence.end):
                cue = match.span("cue")
                if any(q.start < cue[0] < q.end for q in spoken) or any(meet(d.cue, cue) for d in drafts):
                    continue
                source = subject(text, sentence.start, cue[0], known)
                if source is None or fold(text[slice(*source)]).split()[-1] in known.own_voice:
                    continue
                told = next(match.span(kind) for kind, words in match.groupdict().items() if words and kind != "cue")
                found.append(Draft(source, cue, [told], [*_SURE]))
    return found

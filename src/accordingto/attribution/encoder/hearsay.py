"""Statements that nobody in particular makes: "Rumour has it that ...", "There are fears that ...".

The training corpus has few of them.  A sentence that opens so is a content without a source where the model found
none in it.
"""

import re
from collections.abc import Iterable

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.phrases import subject
from accordingto.attribution.encoder.pieces import paragraphs
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import folded, sentences

_SURE = [0.9, 0.9, 1.0, 0.9, 1.0, 1.0]
_FEWEST_WORDS = 2


def hearsay(text: str, stretches: Iterable[Stretch], drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` and those for sentences of hearsay that none of them has a content in."""
    found = list(drafts)
    for line in (line for start, end in stretches for line in paragraphs(text, start, end)):
        if known.hearsay_pattern.search(text, *line) is None:
            continue
        for sentence in sentences(text, Span(*line), None):
            match = known.hearsay_pattern.match(text, sentence.start, sentence.end)
            if match is None:
                continue
            # The model may take rumour itself for the one who says it.
            phrase = match.span(1)
            found = [d for d in found if d.cue is None or d.cue[1] <= phrase[0] or phrase[1] <= d.cue[0]]
            if not any(s < sentence.end and sentence.start < e for d in found for s, e in d.content):
                content = (match.end(), sentence.end)
                if len(re.findall(r"\w+", text[slice(*content)])) >= _FEWEST_WORDS:
                    found.append(Draft(None, phrase, [content], [*_SURE]))
    return found


def passives(text: str, stretches: Iterable[Stretch], drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` and those for "X is believed to have paid" that none of them has or tells: nobody's word on X."""
    found = list(drafts)
    taken = [part for d in drafts for part in (d.cue, *d.content) if part]
    for line in (line for start, end in stretches for line in paragraphs(text, start, end)):
        if known.passive_pattern.search(text, *line) is None:
            continue
        for sentence in sentences(text, Span(*line), known.language):
            for match in known.passive_pattern.finditer(text, sentence.start, sentence.end):
                cue = match.span("cue")
                about = subject(text, sentence.start, cue[0], known)
                if about is None or any(start < cue[1] and cue[0] < end for start, end in taken):
                    continue
                rest = _CLAUSE.match(text, match.start("rest"), sentence.end)
                if rest and folded(text[slice(*about)])[0] not in known.expletives:
                    found.append(Draft(None, cue, [about, rest.span()], [*_SURE]))
    return found


_CLAUSE = re.compile(r"(?:[^,;:()\n“”]|[,:](?=\d))+")

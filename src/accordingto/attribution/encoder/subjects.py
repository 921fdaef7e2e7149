"""Active verbs of telling whose subject the labels pass over: "Two of the three doubt that the dam will hold"."""

from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.phrases import subject
from accordingto.attribution.encoder.words import Words
from accordingto.text import folded


def supply(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the subject of a verb of telling as the source where they have none."""
    text, known = passage.text, passage.known
    if not any(_lacks_subject(text, d, known) for d in drafts):
        return drafts
    found = []
    for draft in drafts:
        source = None
        if draft.cue and _lacks_subject(text, draft, known):
            source = subject(text, passage.sentence_start(draft.cue[0]), draft.cue[0], known)
            if source and folded(text[slice(*source)])[-1] in {*known.fillers, *known.determiners}:
                source = None
        found.append(replace(draft, source=source) if source else draft)
    return found


def _lacks_subject(text: str, draft: Draft, known: Words) -> bool:
    if draft.source or not draft.cue or len(draft.content) != 1 or draft.content[0][0] < draft.cue[1]:
        return False
    own = folded(text[slice(*draft.cue)])
    return len(own) == 1 and own[0] in known.telling and text[slice(*draft.cue)].islower()

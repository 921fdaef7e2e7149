"""Sources that are a relative pronoun: "the auditor, who said" is the auditor's word.

The contract's source is a mention that can stand alone, so the noun before takes the pronoun's place.
"""

from collections.abc import Iterable
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.phrases import antecedent
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import fold, sentences

_APART = " ,"


def resolve(text: str, stretches: Iterable[Stretch], drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with each source that is a relative pronoun replaced by the noun phrase before it.

    `stretches` are what was read of `text`.  Another draft's source that ends right before the pronoun is that phrase.
    """
    pronouns = [d for d in drafts if d.source and fold(text[slice(*d.source)]) in known.relatives]
    if not pronouns:
        return drafts
    starts = [s.start for part in stretches for s in sentences(text, Span(*part), known.language)]
    found = []
    for draft in drafts:
        if draft.source and draft in pronouns and draft.cue and draft.source[1] <= draft.cue[0]:
            at = draft.source[0]
            named = [
                d.source for d in drafts if d.source and d.source[1] <= at and not text[d.source[1] : at].strip(_APART)
            ]
            begin = max((s for s in starts if s <= at), default=0)
            source = named[0] if named else antecedent(text, begin, at, known)
            found.append(replace(draft, source=source) if source else draft)
        else:
            found.append(draft)
    return found

"""Relative pronouns: "the auditor, who said" is the auditor's word, "the book, which she called odd" of the book.

The contract's source is a mention that can stand alone, so the noun before takes the pronoun's place.
"""

from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.phrases import antecedent
from accordingto.text import fold

_APART = " ,"


def resolve(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with each source that is a relative pronoun replaced by the noun phrase before it.

    Another draft's source that ends right before the pronoun is that phrase.
    """
    text, known = passage.text, passage.known
    drafts = [_without_pronoun(passage, _of_what_is_meant(passage, d)) for d in drafts]
    pronouns = [d for d in drafts if d.source and fold(text[slice(*d.source)]) in known.relatives]
    if not pronouns:
        return drafts
    found = []
    for draft in drafts:
        if draft.source and draft in pronouns and draft.cue and draft.source[1] <= draft.cue[0]:
            at = draft.source[0]
            named = [
                d.source for d in drafts if d.source and d.source[1] <= at and not text[d.source[1] : at].strip(_APART)
            ]
            source = named[0] if named else antecedent(text, passage.sentence_start(at), at, known)
            found.append(replace(draft, source=source) if source else draft)
        else:
            found.append(draft)
    return found


def _without_pronoun(passage: Passage, draft: Draft) -> Draft:
    """Return `draft` with its source without the pronoun at its end: "[a report] that revealed"."""
    if not draft.source:
        return draft
    start, end = draft.source
    head, _, last = passage.text[start:end].rpartition(" ")
    bare = head.rstrip(_APART)
    return (
        replace(draft, source=(start, start + len(bare))) if bare and fold(last) in passage.known.relatives else draft
    )


def _of_what_is_meant(passage: Passage, draft: Draft) -> Draft:
    """Return `draft` with the noun for a pronoun that is a piece of its content: "a paper [which] he called [odd]"."""
    if len(draft.content) < 2 or fold(passage.text[slice(*draft.content[0])]) not in passage.known.relatives:
        return draft
    at = draft.content[0][0]
    about = antecedent(passage.text, passage.sentence_start(at), at, passage.known)
    return replace(draft, content=[about, *draft.content[1:]]) if about else draft

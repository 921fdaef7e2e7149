"""Objects between the two parts of a German predicate: "hat die Werft [den Umbau] angekündigt".

There an object stands after the auxiliary and the subject, past adverbs and prepositions, and the participle ends the
clause.
"""

from typing import NamedTuple

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence


class Between(NamedTuple):
    """An object, and the token at which it and what stands before it begin."""

    first: int
    phrase: Phrase


def between_verbs(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Between | None:
    """Return the object between an auxiliary and the participle `verb` that ends its clause."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    if not grammar.guesses or verb.token + 1 < area.last or verb.mention is None:
        return None
    opening = auxiliary(sentence, verb, lexicon)
    if opening is None:
        return None
    first = opening + 1
    if verb.source is not None and first <= verb.source.first < verb.token:
        first = verb.source.last
    if any(t.word.kinds == {"participle"} for t in tokens[first : verb.token]):
        return None  # "hat Fehler eingeräumt und Regeln angekündigt"
    begins = first
    while first < verb.token:
        past = past_place(sentence, first, verb.token, grammar)
        phrase = grammar.phrase(sentence, first, verb.token, ("accs",)) if past is None else None
        if phrase is not None and not phrase.pronoun and not grammar.is_time(sentence, phrase):
            return Between(begins, phrase)
        if past is None or tokens[first].key in lexicon.phrases:  # "nach eigenen Angaben"
            begins = past or first + 1
        first = past or (phrase.last if phrase is not None else first + 1)
    return None


def auxiliary(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> int | None:
    """Return the auxiliary before the participle `verb` in its clause, with which it makes a past tense."""
    first = sentence.chunks[verb.chunk].first
    return next((i for i in range(first, verb.token) if sentence.tokens[i].key in lexicon.words.perfects), None)


def past_place(sentence: Sentence, first: int, last: int, grammar: Grammar) -> int | None:
    """Return the token after prepositions and what they govern, where an object follows before `last`, else None."""
    tokens, at = sentence.tokens, first
    while at < last and "preposition" in tokens[at].word.kinds:
        inner = grammar.phrase(sentence, at + 1, last, ("datv", "accs", "gent"))
        if inner is None:
            return None
        at = inner.last
    while first < at < last and tokens[at].word.kinds == {"adverb"}:
        at += 1
    following = grammar.phrase(sentence, at, last, ("accs",)) if first < at < last else None
    return at if following is not None and not following.pronoun else None

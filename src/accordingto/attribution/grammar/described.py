"""Phrases that open with what describes their noun: „auf [mit der Sache vertraute Personen]“.

Only German puts that before the noun, and after a preposition it opens the phrase.
"""

from collections.abc import Collection

from msgspec import structs

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence


def governed(sentence: Sentence, first: int, end: int, cases: Collection[str], grammar: Grammar) -> Phrase | None:
    """Return the phrase from token `first`, right after what governs it, in the first of `cases` that gives one."""
    phrase = grammar.phrase(sentence, first, end, cases)
    if phrase is not None or not grammar.guesses:
        return phrase
    name = grammar.surname(sentence, first, end)
    if name is not None and (name.last == end or is_finite(sentence.tokens[name.last])):
        return name  # "laut von der Aue"; not "dem Vernehmen nach vom Bau abgeraten"
    start = first
    while start < end and "adverb" in sentence.tokens[start].word.kinds and not sentence.tokens[start].word.cases:
        start += 1
    for case in cases:
        participle = grammar.described(sentence, start, end, case) or (start if start > first else None)
        phrase = grammar.phrase(sentence, participle, end, (case,)) if participle is not None else None
        if phrase is not None:
            return structs.replace(phrase, first=first)
    return None

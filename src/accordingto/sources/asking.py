"""Who puts questions to whoever speaks: "in cross-examination by Reyes, he said", «на допросе у следователя Лисова»."""

from collections.abc import Sequence

from accordingto.nouns import Span
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.words import Token

_BETWEEN = 5
"""How many words before a mention one for asking stands at the most."""


def puts_questions(words: Sequence[Token], mention: Span, lexicon: Lexicon) -> bool:
    """Tell whether a mention in a sentence of `words` is behind a word for questions, with its role alone between.

    Who answers them may stand there too, in the nominative: «так ответил на вопросы Иван Громов».  Without cases a
    preposition leads to who asks: "the Courier asked a doctor, and she said" is of whom it asked.
    """
    at = next((i for i, t in enumerate(words) if t.span.start >= mention.start), 0)
    named = [t for t in words[at:] if t.span.start < mention.end and t.capital]
    if named and all("nomn" in t.word.cases for t in named):
        return False
    for i in range(at - 1, max(-1, at - 1 - _BETWEEN), -1):
        if words[i + 1].breaks:
            return False
        if (words[i].word.lemmas | {words[i].fold}) & lexicon.asking:
            led = any(t.fold in lexicon.prepositions or t.fold in lexicon.partitives for t in words[i + 1 : at])
            return led or lexicon.table.morphology is not None
        if not _belongs(words[i], lexicon):
            return False
    return False


def _belongs(word: Token, lexicon: Lexicon) -> bool:
    leads = word.fold in lexicon.prepositions or word.fold in lexicon.determiners or word.fold in lexicon.partitives
    return leads or word.form.title or word.term("people", "offices", "organizations", "qualifiers") is not None

"""Whose a gerund is that opens a sentence: "Заявивши, що P, мер пішов", "Закликаючи до P, Рись зазначила"."""

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite, opens_gerund
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase, agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, opens_relative

_WITHIN = 5
"""Chunks between the gerund and its main clause."""


def of_main_clause(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return the subject of the main clause behind a gerund that opens the sentence, None where none does."""
    found = _main_clause(sentence, verb, lexicon, grammar)
    return found[1] if found is not None else None


def main_clause_after(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> int | None:
    """Return the token at which that main clause begins."""
    found = _main_clause(sentence, verb, lexicon, grammar)
    return sentence.chunks[found[0]].first if found is not None else None


def _main_clause(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> tuple[int, Phrase] | None:
    tokens, chunks = sentence.tokens, sentence.chunks
    if grammar.guesses or verb.chunk or not opens_gerund(sentence, chunks[0], lexicon):
        return None
    subordinate = {*lexicon.opening, *lexicon.words.questions, *lexicon.words.coordinators}
    for k in range(1, min(len(chunks), 1 + _WITHIN)):
        area = chunks[k]
        if area.before != "comma":
            return None
        if tokens[area.first].key in subordinate or opens_relative(sentence, area, lexicon.relatives):
            continue
        finite = next((i for i in range(area.first, area.last) if is_finite(tokens[i])), None)
        subject = grammar.phrase(sentence, area.first, finite, ("nomn",)) if finite is not None else None
        if finite is not None and subject is not None and (subject.animate or subject.proper or subject.pronoun):
            agreed = any(agrees(subject, r) for r in tokens[finite].word.readings)
            return (k, subject) if agreed else None
    return None

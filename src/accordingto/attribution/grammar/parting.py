"""Where a source ends and the clause that it has begins, with no comma between: "Według policji | kierowca zasnął"."""

from collections.abc import Sequence

from msgspec import structs

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.morphology import ANY_CASE, Reading
from accordingto.attribution.grammar.phrase import Phrase, agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token

_BETWEEN = frozenset({"adverb", "particle"})
_SUBJECT_WITHIN = 6
"""Tokens after a verb among which its subject stands where none stands before it."""


def without_subject(sentence: Sentence, source: Phrase, end: int, grammar: Grammar) -> Phrase:
    """Return `source` without the subject of the clause that follows it: "Zdaniem trenera [sędzia] popełnił błąd".

    Its last nouns are one if they may be, agree with the verb right after them, and nothing after that verb may be
    its subject.  Where articles tell a subject none is looked for.
    """
    verb = source.last
    while verb < end and sentence.tokens[verb].word.kinds <= _BETWEEN and sentence.tokens[verb].kind == "word":
        verb += 1
    if grammar.guesses or verb >= end or not is_finite(sentence.tokens[verb]):
        return source
    readings = [r for r in sentence.tokens[verb].word.readings if r.kind == "verb" and not r.impersonal]
    case = "nomn" if readings else "accs"
    for i in range(source.last - 1, source.first, -1):
        described = sentence.tokens[i - 1].word.kinds == {"adjective"}  # "на офіційний запит", not "straży nocnej ruch"
        if described and (i - 1 == source.first or "noun" not in sentence.tokens[i - 2].word.kinds):
            continue
        if not _may_open(sentence.tokens[i - 1], sentence.tokens[i], case):
            continue
        subject = grammar.phrase(sentence, i, source.last, (case,))
        if subject is None or subject.last != source.last or subject.headless:
            continue
        if not readings or any(agrees(subject, r) for r in readings):
            return source if readings and _follows(sentence, verb, end, grammar) else structs.replace(source, last=i)
    return source


def _may_open(before: Token, token: Token, case: str) -> bool:
    """Tell whether `token` may be a noun in `case`, which belongs to nothing before it."""
    if "preposition" in before.word.kinds or token.kind != "word" or token.word.cases == ANY_CASE:
        return False
    nouns = [r for r in token.word.nominal(case) if r.kind == "noun"]
    if not nouns or (before.title and token.title and before.kind == "word" and "gent" in token.word.cases):
        return False  # "Anny Nowak"
    if all(not r.lemma for r in token.word.readings):
        return token.word.readings[0].case == "nomn"  # guessed: its first reading is the likeliest
    # "речника поліції зникли гроші": a plural like the genitive is the genitive.
    return case == "nomn" and ("gent" not in token.word.cases or any(r.number == "sing" for r in nouns))


def _follows(sentence: Sentence, verb: int, end: int, grammar: Grammar) -> bool:
    """Tell whether a subject of the verb stands after it: "Według burmistrza Krakowa zginęła [kobieta]"."""
    readings = [r for r in sentence.tokens[verb].word.readings if r.kind == "verb" and r.number]
    for i in range(verb + 1, min(end, verb + 1 + _SUBJECT_WITHIN)):
        token, before = sentence.tokens[i], sentence.tokens[i - 1]
        if "preposition" in token.word.kinds or "preposition" in before.word.kinds:
            break
        phrase = grammar.phrase(sentence, i, end, ("nomn",)) if "nomn" in token.word.cases else None
        if phrase is not None and any(agrees(phrase, r) for r in readings):
            return phrase.animate or phrase.certain or not _may_be_object(token, readings)
    return False


def _may_be_object(token: Token, verb: Sequence[Reading]) -> bool:
    """Tell whether `token` as the subject of `verb` is the same in the accusative: "opuścił [statek]"."""
    objects = {(r.number, r.gender) for r in token.word.nominal("accs")}
    subjects = {(r.number, r.gender) for r in token.word.nominal("nomn")}
    agreeing = {
        s for s in subjects if any(s[0] in {"", v.number} and (not v.gender or s[1] in {"", v.gender}) for v in verb)
    }
    return bool(agreeing & objects)

"""Verbs without a subject that go on with whoever just spoke, where a language has no pronoun: "Dodał, że P"."""

from collections.abc import Sequence

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import Reading
from accordingto.attribution.grammar.phrase import agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Spans
from accordingto.text import fold

_WITHIN = 600
"""Code points before a sentence in which who goes on was named."""
_OPENING = 2
"""Tokens within which the verb stands that opens its sentence: "- Dodał", "Nie wykluczył"."""
_RULES = frozenset({"clause", "quote", "colon", "infinitive", "inverted"})


def gone_on(
    sentence: Sentence,
    own: Sequence[Statement],
    before: Sequence[Statement],
    last: Sentence | None,
    lexicon: Lexicon,
    grammar: Grammar,
) -> list[Statement]:
    """Return the statements of `sentence`, those whose verb opens it or follows a quotation given to who spoke.

    That is the nearest `before` whose verb may be of the same gender and number, else who does something in the `last`
    sentence; what follows a quotation and is nobody's then is left out.
    """
    kept = []
    for statement in own:
        opens = statement.token < _OPENING or statement.rule == "inverted"
        if not statement.source and statement.rule in _RULES and opens:
            statement.source = _who_spoke(sentence, statement, before, lexicon) or _who_does(
                statement, last, lexicon, grammar
            )
        if statement.source or statement.rule != "inverted" or not _single(sentence.text, statement, lexicon):
            kept.append(statement)
    return kept


def _who_spoke(sentence: Sentence, statement: Statement, before: Sequence[Statement], lexicon: Lexicon) -> Spans:
    for earlier in reversed(before):
        if earlier.cue[0].start < sentence.span.start - _WITHIN:
            break
        if earlier.source and _may_be_one(sentence.text, statement, earlier, lexicon):
            return earlier.source
    return ()


def _who_does(statement: Statement, last: Sentence | None, lexicon: Lexicon, grammar: Grammar) -> Spans:
    """Return the subject that opens the `last` sentence, if it is somebody."""
    if last is None or statement.rule != "inverted":
        return ()
    subject = grammar.phrase(last, 0, last.chunks[0].last, ("nomn",))
    if subject is None or not (subject.animate or subject.proper) or subject.pronoun:
        return ()
    agree = any(agrees(subject, r) for r in _single(last.text, statement, lexicon))
    return (last.stretch(subject.first, subject.last),) if agree else ()


def _single(text: str, statement: Statement, lexicon: Lexicon) -> list[Reading]:
    readings = lexicon.analyser.word(fold(statement.cue[0].of(text))).readings
    return [r for r in readings if r.kind == "verb" and r.number == "sing" and not r.impersonal]


def _may_be_one(text: str, statement: Statement, before: Statement, lexicon: Lexicon) -> bool:
    """Tell whether the verbs of two statements agree, both with a subject: not "podano", "według", "wynika z"."""
    key = fold(before.cue[0].of(text))
    if not any(cue.source == "subject" for cue, _ in lexicon.verbs.get(key, ())):
        return False
    single = _single(text, statement, lexicon)
    known = [r for r in lexicon.analyser.word(key).readings if r.kind == "verb" and r.number in {"", "sing"}]
    return any(not a.gender or not b.gender or a.gender == b.gender for a in single for b in known)

"""Verbs without a subject that go on with whoever just spoke, where a language has no pronoun: "Dodał, że P"."""

from collections.abc import Sequence

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.text import fold

_WITHIN = 600
"""Code points before a sentence in which who goes on was named."""
_OPENING = 2
"""Tokens within which the verb stands that opens its sentence: "- Dodał", "Nie wykluczył"."""
_RULES = frozenset({"clause", "quote", "colon", "infinitive", "inverted"})


def go_on(sentence: Sentence, own: Sequence[Statement], before: Sequence[Statement], lexicon: Lexicon) -> None:
    """Give the statements of `sentence` without a source, whose verb opens it or follows a quotation, to who spoke.

    That is the nearest `before` whose verb may be of the same gender and number.
    """
    for statement in own:
        opens = statement.token < _OPENING or statement.rule == "inverted"
        if statement.source or statement.rule not in _RULES or not opens:
            continue
        for earlier in reversed(before):
            if earlier.cue[0].start < sentence.span.start - _WITHIN:
                break
            if earlier.source and _may_be_one(sentence.text, statement, earlier, lexicon):
                statement.source = earlier.source
                break


def _may_be_one(text: str, statement: Statement, before: Statement, lexicon: Lexicon) -> bool:
    """Tell whether the verbs of two statements agree, both with a subject: not "podano", "według", "wynika z"."""
    key = fold(before.cue[0].of(text))
    if not any(cue.source == "subject" for cue, _ in lexicon.verbs.get(key, ())):
        return False
    verbs = [r for r in lexicon.analyser.word(fold(statement.cue[0].of(text))).readings if r.kind == "verb"]
    single = [r for r in verbs if r.number == "sing" and not r.impersonal]
    known = [r for r in lexicon.analyser.word(key).readings if r.kind == "verb" and r.number in {"", "sing"}]
    return any(not a.gender or not b.gender or a.gender == b.gender for a in single for b in known)

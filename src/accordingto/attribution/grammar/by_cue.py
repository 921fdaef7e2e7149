"""What a cue that another reader found does to its content, by the words of the grammar."""

import re

from accordingto.attribution.grammar.lexicon import Cue, Lexicon, lexicon
from accordingto.attribution.grammar.plainly import stance_in
from accordingto.attribution.grammar.words import Takes
from accordingto.nouns import Span, Spans, Stance
from accordingto.text import fold, words

_PLAINEST: tuple[Takes, ...] = ("clause", "speech", "infinitive", "object")
"""What a verb governs mostly, the likeliest first."""
_NEAR = 40
"""Code points of a clause beside a cue in which its negation stands."""
_MARK = re.compile(r"[,;:.!?…()«»„“”\"\n]")


def stance_by_cue(text: str, cue: Spans, content: Spans, language: str) -> Stance:
    """Return the stance to `content` by the verb or noun in `cue`, else by what the content says in plain words."""
    known = lexicon(language)
    for span in cue:
        for word in words(text, span):
            if (stance := _of_word(text, word, known)) not in {None, "asserts"}:
                return stance
    return stance_in(text, content, language, known.words) or "asserts"


def clause_before(text: str, at: int) -> str:
    """Return what of a clause stands before `at`, as far as a negation may be."""
    return _MARK.split(text[max(0, at - _NEAR) : at])[-1]


def _of_word(text: str, word: Span, known: Lexicon) -> Stance | None:
    found = [cue for cue, _ in known.verbs.get(fold(word.of(text)), ()) if not (cue.fixed or cue.objects)]
    if found:
        negated = _is_negated(text, word, known)
        fitting = [cue for cue in found if negated or not cue.needs_negation]
        return _of_verb(fitting[0], negated=negated) if fitting else None
    # In the order of the analyser's readings, the likeliest first.
    lemmas = (reading.lemma for reading in known.analyser.word(word.of(text)).readings)
    return next((known.nouns[lemma] for lemma in lemmas if lemma in known.nouns), None)


def _of_verb(cue: Cue, *, negated: bool) -> Stance:
    if negated and not cue.needs_negation:
        return cue.negated or "asserts"
    return next((cue.stances[takes] for takes in _PLAINEST if takes in cue.stances), "asserts")


def _is_negated(text: str, word: Span, known: Lexicon) -> bool:
    """Tell whether a negation stands right before a verb, or in German at the end of its clause: "glaubt nicht"."""
    before = clause_before(text, word.start)
    near = [form.of(before) for form in words(before)][-1:]
    if not known.words.capitals_name:
        after = _MARK.split(text[word.end : word.end + _NEAR])[0]
        near += [form.of(after) for form in words(after)][-1:]
    return any(known.is_of(form, known.words.negations) for form in near)

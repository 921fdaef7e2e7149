"""What a cue that another reader found does to its content, by the words of the grammar."""

from accordingto.attribution.grammar.lexicon import Cue, Lexicon, Takes, lexicon
from accordingto.attribution.grammar.plainly import stance_in
from accordingto.nouns import Span, Spans, Stance
from accordingto.text import fold, words

_PLAINEST: tuple[Takes, ...] = ("clause", "speech", "infinitive", "object")
"""What a verb governs mostly, the likeliest first."""
_BEFORE = 12
"""Code points before a cue in which its negation stands."""


def stance_by_cue(text: str, cue: Spans, content: Spans, language: str) -> Stance:
    """Return the stance to `content` by the verb or noun in `cue`, else by what the content says in plain words."""
    known = lexicon(language)
    for span in cue:
        for word in words(text, span):
            if (stance := _of_word(text, word, known)) not in {None, "asserts"}:
                return stance
    return stance_in(text, content, language, known.words) or "asserts"


def _of_word(text: str, word: Span, known: Lexicon) -> Stance | None:
    form = fold(word.of(text))
    for cue, _ in known.verbs.get(form, ()):
        if not cue.fixed and not cue.needs_negation:
            return _of_verb(cue, negated=_is_negated(text, word, known))
    lemmas = {reading.lemma for reading in known.analyser.word(word.of(text)).readings}
    return next((known.nouns[lemma] for lemma in lemmas if lemma in known.nouns), None)


def _of_verb(cue: Cue, *, negated: bool) -> Stance:
    if negated and cue.negated is not None:
        return cue.negated
    return next((cue.stances[takes] for takes in _PLAINEST if takes in cue.stances), "asserts")


def _is_negated(text: str, word: Span, known: Lexicon) -> bool:
    before = list(words(text, Span(max(0, word.start - _BEFORE), word.start)))
    return bool(before) and known.is_of(before[-1].of(text), known.words.negations)

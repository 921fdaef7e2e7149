"""Objects between the two parts of a German predicate: "hat die Werft [den Umbau] angekündigt".

There an object stands after the auxiliary and the subject, past adverbs and prepositions, and the participle ends the
clause.
"""

from typing import NamedTuple

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence

_ADDRESSEE = 2
"""Tokens of an article with its noun."""


class Between(NamedTuple):
    """An object, and the token at which it and what stands before it begin."""

    first: int
    phrase: Phrase


def between_verbs(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Between | None:
    """Return the object between an auxiliary and the participle `verb` that ends its clause."""
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    if (within := in_relative(sentence, verb, lexicon, grammar)) is not None:
        return within
    ends = verb.token + 1 >= area.last or tokens[verb.token + 1].key in lexicon.words.coordinators
    if not grammar.guesses or not ends or verb.mention is None:
        return None
    opening = auxiliary(sentence, verb, lexicon)
    if opening is None:
        return None
    first = opening + 1
    if verb.source is not None and first <= verb.source.first < verb.token:
        first = verb.source.last
    participles = [i for i in range(first, verb.token) if tokens[i].word.kinds == {"participle"}]
    if participles and tokens[participles[-1] + 1].key not in lexicon.words.coordinators:
        return None
    if participles:
        first = participles[-1] + 2  # "hat Fehler eingeräumt und [Regeln] angekündigt"
    return _object(sentence, first, verb, lexicon, grammar)


def in_relative(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Between | None:
    """Return the object of the verb at the end of a relative clause: "Lotsen, die [drei Boote] gefordert hatten".

    Its pronoun has to be the subject: "der" always is, "die" where what follows can be none.
    """
    if not grammar.guesses or not verb.chunk:
        return None
    area, tokens = sentence.chunks[verb.chunk], sentence.tokens
    opening = tokens[area.first]
    describes = area.before == "comma" and opening.key in lexicon.relatives and "nomn" in opening.word.cases
    after = tokens[verb.token + 1 : area.last]
    ends = len(after) <= 1 and all(t.key in lexicon.words.perfects for t in after)
    if not describes or not ends:
        return None
    found = _object(sentence, area.first + 1, verb, lexicon, grammar)
    if found is None or "accs" not in opening.word.cases:
        return found
    article = tokens[found.phrase.first].word
    may_speak = tokens[found.phrase.first].title or ("nomn" in article.cases and article.kinds == {"adjective"})
    return None if may_speak else found


def _object(sentence: Sentence, first: int, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Between | None:
    """Return the first object in tokens from `first` to `verb`."""
    tokens, begins = sentence.tokens, first
    while first < verb.token:
        whom = tokens[first].word.cases == {"datv"} and grammar.phrase(sentence, first, verb.token, ("datv",))
        if whom:
            two = whom.last == verb.token and whom.last - first > _ADDRESSEE  # "hat [dem Lotsen] Betrug vorgeworfen"
            begins = first = whom.last - two
            continue
        past = past_place(sentence, first, verb.token, grammar)
        phrase = grammar.phrase(sentence, first, verb.token, ("accs",)) if past is None else None
        if phrase is not None and not phrase.pronoun and not grammar.is_time(sentence, phrase):
            return Between(begins, phrase)
        if past is None or any(t.key in lexicon.phrases for t in tokens[first:past]):  # "nach eigenen Angaben"
            begins = past or first + 1
        first = past or (phrase.last if phrase is not None else first + 1)
    return None


def lacks_auxiliary(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` is a participle in a chunk without a finite verb, and hence without its subject."""
    if not verb.chunk or any(r.kind != "participle" for r in verb.readings):
        return False
    area, words = sentence.chunks[verb.chunk], lexicon.words
    beside = (words.auxiliaries, words.modals, words.reported_mood, words.passives)
    tokens = sentence.tokens[area.first : area.last]
    return not any(is_finite(t) or any(t.key in forms for forms in beside) for t in tokens)


def is_apart(sentence: Sentence, at: int, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether the finite verb at token `at` is another predicate than `verb`, not a part of it.

    "Der Bericht ist ein Anfang und zeigt, dass P"
    """
    key = sentence.tokens[at].key
    if key not in (*lexicon.words.auxiliaries, *lexicon.words.modals):
        return True
    joined = sentence.tokens[verb.token - 1].key in lexicon.words.coordinators and at < verb.token - 1
    finite = bool(verb.readings) and all(r.kind == "verb" and r.number == "sing" for r in verb.readings)
    return joined and finite and not lexicon.words.capitals_name and key in lexicon.words.copulas


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
        at = at + 2 if grammar.is_circumstance(tokens[at + 1]) else inner.last  # "räumte auf Anfrage Fehler ein"
    while first < at < last and tokens[at].word.kinds == {"adverb"}:
        at += 1
    following = grammar.phrase(sentence, at, last, ("accs",)) if first < at < last else None
    return at if following is not None and not following.pronoun else None

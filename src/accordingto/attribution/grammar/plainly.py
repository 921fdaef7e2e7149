"""What a content denies or doubts in plain words, whatever its cue does: "«Мы к этому не имеем отношения», – сказал X".

A negation alone does neither: most contents that have one are plain statements.
"""

import re
from functools import cache
from itertools import islice

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.namings import is_untruth
from accordingto.attribution.grammar.words import Words
from accordingto.nouns import Span, Spans, Stance
from accordingto.text import fold, folded, sentences, written
from accordingto.text import words as words_in

_BETWEEN = 4
"""Most words that a phrase's "…" stands for."""
_HEAD = 16
"""Words of a content's first sentence among which such a phrase speaks of the whole."""
_LONGEST = 400
"""Code points of a content in which these are looked for."""
_REJECTS_WITHIN = 5
"""Words among which a content opens by calling something untrue."""
_STOP = re.compile(r"[.!?…]")
_PREDICATE = 2
"""Words of the predicate after a clause that parts it from its subject: "..., ist falsch"."""
_SENTENCE_END = re.compile(r"[.!?…](?:\s|$)")
_CLAUSE_END = re.compile(r"[,;:.!?…]\s|\s[—–-]\s")


def stance_in(text: str, content: Spans, language: str, words: Words) -> Stance | None:
    """Return what `content` of `text` says of what others say, None where it says nothing of it in plain words."""
    told = " ".join(_first_sentence(text, content, language)[:_HEAD])
    if _pattern(words.refuting).search(told):
        return "denies"
    return "doubts" if _pattern(words.doubting).search(told) else None


def _first_sentence(text: str, content: Spans, language: str) -> list[str]:
    """Return the folded words of a content's first sentence, which its reporter may interrupt: "P, heißt es, P"."""
    told: list[str] = []
    last = None
    for piece in content:
        if last is not None and (len(told) >= _HEAD or _STOP.search(text, last, piece.start)):
            break
        head = Span(piece.start, min(piece.end, piece.start + _LONGEST))
        first = next(iter(sentences(text, head, language)), head)
        told += folded(first.of(text))
        last = first.end
    return told


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Match one of `phrases` among folded words with a blank between: "*" is any ending, "…" a few words."""
    written = ("".join(map(_piece, phrase.split())).removeprefix(" ") for phrase in phrases)
    return re.compile(rf"(?<!\S)(?:{'|'.join(written) or '(?!)'})(?!\S)")


def _piece(word: str) -> str:
    if word == "…":
        return rf"(?: \S+){{0,{_BETWEEN}}}"
    return f" {re.escape(fold(word.removesuffix('*')))}" + r"\S*" * word.endswith("*")


def rejects(text: str, content: Spans, lexicon: Lexicon) -> bool:
    """Tell whether a content opens by calling something untrue ("Чушь", "Это клевета") or with "nobody", "no"."""
    opening = [w.of(text) for w in islice(words_in(text, content[0]), _REJECTS_WITHIN)] if content else []
    if opening and lexicon.is_of(opening[0], lexicon.words.none):
        return not _states_plainly(text, content[0], lexicon)
    negations = (*lexicon.words.negations, *lexicon.words.none)
    if any(lexicon.is_of(w, negations) for w in opening):
        return False
    called = any(is_untruth(w, lexicon) and _may_stand_alone(w, lexicon) for w in opening)
    if content and (called or _finds_wrong(text, content[0], lexicon)):
        return not _does_something(text, content[0], lexicon)
    return False


def _does_something(text: str, content: Span, lexicon: Lexicon) -> bool:
    """Tell whether the first clause tells of a deed, so that it calls nothing untrue: "the forgery lay there"."""
    head = text[content.start : min(content.end, content.start + _LONGEST)]
    clause = _CLAUSE_END.split(head, maxsplit=1)[0]
    told = written(clause, Span(0, len(clause)))[:_HEAD]
    for n, word in enumerate(told):
        readings = lexicon.analyser.word(word).readings
        if readings and readings[0].kind == "verb" and not lexicon.is_of(word, lexicon.words.copulas):
            return True
        # "Sind falsch abgebogen": an adverb.
        follows = told[n + 1 : n + 2]
        adverb = n > 0 and word.islower() and is_untruth(word, lexicon) and not lexicon.words.capitals_name
        if adverb and follows and follows[0].islower() and fold(follows[0]) not in lexicon.words.coordinators:
            return not lexicon.is_of(follows[0], lexicon.words.copulas)
    return False


def _finds_wrong(text: str, content: Span, lexicon: Lexicon) -> bool:
    """Tell whether a content calls others' words untrue: "публикация газеты, по которой P, ошибочна"."""
    head = text[content.start : min(content.end, content.start + _LONGEST)]
    sentence = _SENTENCE_END.split(head, maxsplit=1)[0]
    clauses = [written(clause, Span(0, len(clause))) for clause in _CLAUSE_END.split(sentence)]
    first, last = clauses[0], clauses[-1]
    named = (n for n, w in enumerate(first[:_REJECTS_WITHIN]) if lexicon.is_of(w, lexicon.words.assertions))
    subject = next(named, None)
    if subject is None or not _may_stand_alone(first[subject], lexicon):
        return False
    if subject and "preposition" in lexicon.analyser.word(first[subject - 1]).kinds:
        return False
    if len(clauses) > 1 and not 0 < len(last) <= _PREDICATE:
        return False
    negations = (*lexicon.words.negations, *lexicon.words.none)
    if any(lexicon.is_of(w, negations) for w in (*first, *last)):
        return False
    untrue = (*lexicon.words.untruths, *lexicon.words.mistaken)
    # A German clause has its verb at the end: "dass der Bericht falsch sei".
    return any(lexicon.is_of(w, untrue) and _may_stand_alone(w, lexicon) for w in last[-2:])


def _states_plainly(text: str, content: Span, lexicon: Lexicon) -> bool:
    """Tell whether a universal negative denies nothing that was said.

    It tells of an accident or of what nobody knew ("никто не пострадал", "ніхто не чекав"), or promises ("никто не
    останется без света").
    """
    clause = _CLAUSE_END.split(content.of(text), maxsplit=1)[0]
    told = Span(content.start, content.start + len(clause))
    for word in words_in(text, told):
        form = word.of(text)
        if lexicon.is_of(form, lexicon.words.plain):
            return True
        verbs_there = [r for r in lexicon.analyser.word(form).readings if r.kind == "verb"]
        if verbs_there and all(r.future for r in verbs_there):
            return True
    return False


def _may_stand_alone(form: str, lexicon: Lexicon) -> bool:
    """Tell whether `form` is in the nominative or has no case: what something is called, not what it is about."""
    cases = lexicon.analyser.word(form).cases
    return not cases or "nomn" in cases

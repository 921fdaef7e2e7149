"""Noun phrases right before a place: the subject of a verb, and whom "who" and "which" stand for.

Without a parser, by the words that can only begin or end such a phrase; a phrase that seems too long is none.
"""

import re

from accordingto.attribution.encoder.assembly import Stretch
from accordingto.attribution.encoder.words import Words
from accordingto.text import fold, folded

_WORD = re.compile(r"[\w&’'.-]*\w")
_LONGEST = 14
"""Words of a subject or an antecedent."""
_PAUSE = re.compile(r"[,;:()—–“”\"]")


def subject(text: str, begin: int, end: int, known: Words) -> Stretch | None:
    """Return the subject that ends at `end` in the sentence that begins at `begin`; auxiliaries before `end` go off.

    A name between commas after its noun ("The daily, the Bote, put") belongs to the subject.  In a clause that another
    tells without "that" ("The crew said they counted") there is none.
    """
    while (word := _last(text, begin, end)) and _is_auxiliary(text, begin, word, known):
        end = word[0]
    stop = begin + len(text[begin:end].rstrip())
    inserted = text[begin:stop].endswith(",")
    pauses = [m.end() for m in _PAUSE.finditer(text, begin, stop - inserted)]
    if inserted and pauses:
        aside = pauses.pop()
        first = next(_WORD.finditer(text, aside, stop), None)
        # "The Post, citing two clerks, put the bill at 40 crowns": who is cited is no part of the subject.
        cites = first and known.relay_pattern.match(text, first.start())
        if first and (fold(first.group()) in known.clause_joints or cites):
            stop, inserted = aside - 1, False
    start = pauses[-1] if pauses else begin
    for match in _WORD.finditer(text, start, stop):
        if fold(match.group()) in known.clause_joints:
            start = match.end()
            if start == stop and fold(match.group()) in known.relatives:
                return match.span()
    if (first := _WORD.search(text, start, stop)) and fold(first.group()) in known.coordinators:
        start = first.end()
    found = _phrase(text, start, stop - inserted)
    return (
        None if found and any(w in known.sides and w in known.telling for w in folded(text[slice(*found)])) else found
    )


def antecedent(text: str, begin: int, end: int, known: Words) -> Stretch | None:
    """Return the noun phrase that ends before `end`, where a relative pronoun stands, in the sentence from `begin`."""
    stop = begin + len(text[begin:end].rstrip(" ,"))
    start, named = stop, 0
    while word := _last(text, begin, start):
        own, between = fold(text[slice(*word)]), text[word[1] : start]
        parts = _PAUSE.search(between) or (named and ". " in between)
        # "A report that revealed": right before the pronoun stands a noun.
        verb = own in known.telling and (named > 0 or text[stop : stop + 1] == ",")
        if parts or verb or own in known.clause_joints or _is_auxiliary(text, begin, word, known):
            break
        if own in known.sides or named >= _LONGEST:
            break
        start, named = word[0], named + 1
        if own in known.openers:
            before = _last(text, begin, start)
            if not known.witnesses.isdisjoint(folded(text[start:stop])):
                break
            if before is None or fold(text[slice(*before)]) not in known.inside:
                break
    while (first := _WORD.search(text, start, stop)) and fold(first.group()) in known.inside:
        start = first.end()
    return _phrase(text, start, stop)


def _is_auxiliary(text: str, begin: int, word: Stretch, known: Words) -> bool:
    """Tell whether `word` may stand between a subject and its verb; in capitals it is a name ("Theresa May")."""
    return fold(text[slice(*word)]) in known.before_verbs and (text[word[0]].islower() or word[0] == begin)


def _last(text: str, begin: int, end: int) -> Stretch | None:
    match = re.search(r"([\w&’'.-]*\w)\W*\Z", text[begin:end])
    return (begin + match.start(1), begin + match.end(1)) if match else None


def _phrase(text: str, start: int, stop: int) -> Stretch | None:
    own = text[start:stop]
    start += len(own) - len(own.lstrip())
    stop -= len(own) - len(own.rstrip())
    size = len(own.split())
    return (start, stop) if 0 < size <= _LONGEST else None

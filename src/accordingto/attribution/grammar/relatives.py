"""Clauses that only describe the noun that a verb of reporting governs: "оголосив страйк, що став найбільшим"."""

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.morphology import ANY_CASE
from accordingto.attribution.grammar.objects import after_cue
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token

_LEADS = frozenset({"adverb", "particle"})


def describes_object(sentence: Sentence, verb: Verb, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether "що" that opens `chunk` is the subject of its clause and stands for the object of `verb`.

    Its predicate follows at once and agrees with that, a thing that nobody is told, as in "попередив порт, що їде".
    """
    nouns = _object(sentence, verb)
    if not nouns or any(r.lemma in lexicon.words.addressing for r in verb.readings):
        return False
    if any(r.lemma in lexicon.nouns or r.lemma in lexicon.words.echoed for n in nouns for r in n.word.readings):
        return False
    area = sentence.chunks[chunk]
    opening = sentence.tokens[area.first]
    rest = (t for t in sentence.tokens[area.first + 1 : area.last] if not t.word.kinds <= _LEADS)
    following = next(rest, None)
    stands_for = any(r.kind == "pronoun" and r.case == "nomn" for r in opening.word.readings)
    if not stands_for or following is None:
        return False
    case = "gent" if len(nouns) > 1 else "ablt" if _is_means(nouns[-1]) else "accs"
    things = {(r.number, r.gender) for r in nouns[-1].word.nominal(case)}
    predicates = [r for r in following.word.readings if r.kind == "verb" and r.number and not r.impersonal]
    return any(p.number == n and p.gender in {"", g} for p in predicates for n, g in things)


def is_where(sentence: Sentence, verb: Verb, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether "where" that opens `chunk` describes the thing that `verb` governs: "показал план, где всё"."""
    opening = sentence.tokens[sentence.chunks[chunk].first]
    area = sentence.chunks[verb.chunk]
    last = sentence.tokens[area.last - 1]
    if opening.key not in lexicon.words.wherein or after_cue(verb) >= area.last:
        return False
    if _is_placed(sentence, verb, lexicon):
        return True
    return "noun" in last.word.kinds and not any(r.animate or r.case == "datv" for r in last.word.readings)


def _is_placed(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether the clause of `verb` has its object and ends in a place: "показала відео з кафе [на пристані]"."""
    first, last = after_cue(verb), sentence.chunks[verb.chunk].last
    tokens = sentence.tokens
    place = next((i for i in range(last - 2, first, -1) if tokens[i].key in lexicon.words.places), None)
    if place is None or not all(t.word.kinds & {"noun", "adjective"} for t in tokens[place + 1 : last]):
        return False
    # "Видео" is the same in any case.
    return any(_is_thing(t) and ("datv" not in t.word.cases or t.word.cases == ANY_CASE) for t in tokens[first:place])


def describes_with_that(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    """Tell whether a chunk describes who stands before it, and is told by nobody: "Рись, що голосувала проти"."""
    area, before = sentence.chunks[chunk], sentence.chunks[chunk - 1]
    if not chunk or area.before != "comma" or sentence.tokens[area.first].key not in lexicon.words.complementisers:
        return False
    lead = sentence.tokens[before.first : before.last]
    following = next((t for t in sentence.tokens[area.first + 1 : area.last] if "particle" not in t.word.kinds), None)
    return following is not None and is_finite(following) and not any(is_finite(t) for t in lead)


def opens_with_which(sentence: Sentence, area: Chunk, lexicon: Lexicon) -> bool:
    """Tell whether a chunk goes on about the whole clause before it: "..., про що написав у мережі", "о чём заявил"."""
    opening, following = sentence.tokens[area.first], sentence.tokens[min(area.first + 1, area.last - 1)]
    which = any(r.kind == "pronoun" and r.lemma in lexicon.words.complementisers for r in following.word.readings)
    return opening.key in lexicon.words.about and which


def _object(sentence: Sentence, verb: Verb) -> list[Token]:
    """Return the noun that may be the object of `verb`, and whose it is, which end its chunk."""
    first, last = after_cue(verb), sentence.chunks[verb.chunk].last
    if verb.source is not None and verb.inverted:
        first = verb.source.last
    between = sentence.tokens[first:last]
    if len(between) > 1 and between[0].key in {*verb.entry.fixed, *verb.entry.prepositions}:
        between = between[1:]  # "нарікають на дахи, що течуть"
    if not between or any("preposition" in t.word.kinds or is_finite(t) for t in between) or between[-1].title:
        return []
    found = len(between) == 1 and (_is_means(between[-1]) or _is_somebody(between[-1]))
    if _is_thing(between[-1]) or found:
        return between[-1:]
    whose = len(between) > 1 and any(r.kind == "noun" for r in between[-1].word.nominal("gent"))
    return between[-2:] if whose and _is_thing(between[-2]) else []  # "перелік речовин"


def _is_thing(token: Token) -> bool:
    return any(r.kind == "noun" and not r.animate for r in token.word.nominal("accs"))


def _is_means(token: Token) -> bool:
    """Tell whether `token` is a thing in the instrumental and nothing else: "стурбовані [ситуацією], що виникла"."""
    readings = token.word.readings
    return bool(readings) and all(r.kind == "noun" and r.case == "ablt" and not r.animate for r in readings)


def _is_somebody(token: Token) -> bool:
    """Tell whether `token` is somebody in the accusative and in no dative: "викрили [агента], що працював"."""
    return any(r.animate and r.kind == "noun" for r in token.word.nominal("accs")) and "datv" not in token.word.cases

"""Verbs of saying between commas with nobody beside them: "Кажуть, міст закриють", "Її, каже, не питали"."""

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.tokens import Sentence

_NOUNS = frozenset({"noun", "pronoun"})


def tells_alone(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` is all that stands between commas and says whose word the sentence is, of others or of one.

    Not where it is one of several things that somebody does: "Сидить, каже, плаче".
    """
    area = sentence.chunks[verb.chunk]
    alone = area.last - area.first == 1 and area.after == "comma" and area.before in {"", "comma"}
    if not alone or verb.mention is not None or verb.chunk + 1 >= len(sentence.chunks):
        return False
    if area.before and not lexicon.words.capitals_name:
        return False
    single = lexicon.words.capitals_name and all(r.number == "sing" for r in verb.readings)
    plural = all(r.number == "plur" for r in verb.readings)
    if not (single or plural) or any(r.person != "3per" or r.future for r in verb.readings):
        return False
    following = sentence.tokens[sentence.chunks[verb.chunk + 1].first]
    before = sentence.chunks[verb.chunk - 1] if verb.chunk else area
    acts = any(is_finite(t) for t in sentence.tokens[before.first : before.last])
    forms = {(r.kind, r.number, r.person) for r in verb.readings}
    alike = any((r.kind, r.number, r.person) in forms for r in following.word.readings)
    return not (acts and is_finite(following) and alike)


def has_subject(sentence: Sentence, verb: Verb) -> bool:
    """Tell whether a noun before `verb`, which may be nobody's, is its subject: "воно вважається ліками"."""
    area = sentence.chunks[verb.chunk]
    before = sentence.tokens[area.first : verb.token]
    nouns = (r for t in before for r in t.word.readings if r.kind in _NOUNS and r.case == "nomn")
    numbers = {"", *(r.number for r in verb.readings)}
    return not any("preposition" in t.word.kinds for t in before) and any(r.number in numbers for r in nouns)

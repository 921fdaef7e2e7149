"""Clauses that leave out the verb of the one before: "Порт говорит о двух лодках, рыбаки — о трёх"."""

from msgspec import Struct

from accordingto.attribution.grammar.clauses import Complement
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.ends import chunks_end
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence

_OPENED = frozenset({"clause", "about"})
_ENDS = frozenset({"semicolon", "colon", "end"})


class Gap(Struct):
    """Who speaks by the verb left out, and the tokens ``[first, last)`` of what they say."""

    begins: int
    who: Phrase
    first: int
    last: int


def gap(
    sentence: Sentence, verb: Verb, what: Complement, cues: list[Verb], lexicon: Lexicon, grammar: Grammar
) -> Gap | None:
    """Return what is said by the verb left out after a dash, opened by the same word as the complement `what`.

    Up to the next of `cues` alone: past it the clause may lack that verb.
    """
    if grammar.guesses or what.kind not in _OPENED or not 0 < what.first < len(sentence.tokens):
        return None
    tokens, chunks = sentence.tokens, sentence.chunks
    opening = tokens[what.first - 1].key
    end = next((v.chunk for v in cues if v.token > max(verb.token, what.first)), len(chunks) - 1)
    for k in range(sentence.chunk_of(what.first) + 1, min(end, len(chunks) - 1)):
        area, following = chunks[k], chunks[k + 1]
        if _ENDS & set(area.before.split()):
            return None
        alike = tokens[following.first].key == opening and following.last - following.first > 1
        if "comma" in area.before and area.after == "dash" and alike:
            first = area.first + (tokens[area.first].key in lexicon.words.coordinators)
            who = grammar.phrase(sentence, first, area.last, ("nomn",))
            if who is None or who.last != area.last or who.thing:
                return None
            last = chunks_end(sentence, following.first, lexicon) if what.kind == "about" else len(tokens)
            return Gap(area.first, who, following.first + 1, last)
    return None

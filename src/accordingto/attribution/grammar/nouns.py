"""Nouns that report: "заява міністра про те, що резервів вистачить".

Only with the words that make a clause of it a content ("про те"), since "заява, що здивувала" describes the noun.
"""

from msgspec import Struct

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrases import Grammar, is_finite
from accordingto.attribution.grammar.tokens import Chunk, Sentence
from accordingto.nouns import Span, Stance


class Report(Struct):
    """A reporting noun, its source and the tokens ``[first, last)`` of its clause."""

    token: int
    source: Span
    stance: Stance
    first: int
    last: int


def reports(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> list[Report]:
    """Return the nouns of `sentence` that report what somebody says."""
    found: list[Report] = []
    for k in range(len(sentence.chunks) - 1):
        area, following = sentence.chunks[k], sentence.chunks[k + 1]
        if following.before != "comma" or sentence.tokens[following.first].key not in lexicon.words.complementisers:
            continue
        correlative = _correlative(sentence, area.first, area.last, lexicon)
        if correlative is None and not grammar.guesses:
            correlative = area.last
        for i in range(area.first, correlative or area.first):
            token = sentence.tokens[i]
            stance = next((lexicon.nouns[r.lemma] for r in token.word.readings if r.lemma in lexicon.nouns), None)
            if stance is None or correlative is None:
                continue
            source = _source(sentence, i, correlative, lexicon, grammar)
            if source is not None and correlative == area.last and not _is_told(sentence, i, area, following, grammar):
                continue
            if source is not None:
                # Where the noun is the subject, its predicate follows the clause.
                said = any(is_finite(t) for t in sentence.tokens[area.first : i])
                last = len(sentence.tokens) if said else following.last
                found.append(Report(i, source, stance, following.first + 1, last))
            break
    return found


def _is_told(sentence: Sentence, noun: int, area: Chunk, following: Chunk, grammar: Grammar) -> bool:
    """Tell whether a clause without "про те" is what somebody's words say: "пересторога інженера, що міст падає".

    Right after its conjunction a predicate would describe the noun: "заява інженера, що здивувала всіх".
    """
    phrase = grammar.phrase(sentence, noun + 1, area.last, ("gent",))
    clause = sentence.tokens[following.first + 1 : following.last]
    somebody = phrase is not None and (phrase.animate or phrase.proper)
    return somebody and len(clause) > 1 and not is_finite(clause[0]) and any(is_finite(t) for t in clause)


def _correlative(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return the token where "про те" begins, at the end of tokens ``[first, last)``."""
    for phrase in lexicon.words.correlatives:
        parts = phrase.split()
        start = last - len(parts)
        if len(parts) > 1 and start > first and [t.key for t in sentence.tokens[start:last]] == parts:
            return start
    return None


def _source(sentence: Sentence, noun: int, end: int, lexicon: Lexicon, grammar: Grammar) -> Span | None:
    if noun and sentence.tokens[noun - 1].key in lexicon.words.possessives:
        return sentence.stretch(noun - 1, noun)
    phrase = grammar.phrase(sentence, noun + 1, end, ("gent",))
    return sentence.stretch(phrase.first, phrase.last) if phrase is not None and phrase.last == end else None

"""What is told on both sides of who tells it, in two statements: "P, sagte sie: „Q“", "„P“, sagte sie, Q"."""

from accordingto.attribution.grammar.clauses import Complement
from accordingto.attribution.grammar.cues import Verb, in_reported_mood
from accordingto.attribution.grammar.extents import to_spans
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.islands import after_quotation
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Spans


def before_verb(
    sentence: Sentence, verb: Verb, what: Complement, governed: dict[int, Complement], lexicon: Lexicon
) -> Spans:
    """Return the clause that stands before `verb` and a comma, where `what` follows the verb after a colon.

    A clause of time or place does not: "Als er kam, sagte er: „Q“".  Another verb that governs something before it has
    the clause for its own.
    """
    area = sentence.chunks[verb.chunk]
    opens = verb.token == area.first and verb.inverted and verb.chunk > 0 and area.before == "comma"
    if what.kind != "colon" or not opens or any(c.first < area.first for c in governed.values()):
        return ()
    if after_quotation(sentence, verb):
        said = sentence.chunks[verb.chunk - 1]
        return to_spans(sentence, [(said.first, said.last)])
    first = sentence.chunks[0]
    main = sentence.tokens[first.first : first.last]
    words = lexicon.words
    circumstances = {*words.questions, *words.conditionals, *words.conjunctions, *words.subordinators, *words.roles}
    circumstances |= {*words.complementisers, *words.coordinators}
    if main[0].key in circumstances or not any(map(is_finite, main)):
        return ()
    return to_spans(sentence, [(0, area.first)])


def after_aside(sentence: Sentence, verb: Verb, cues: list[Verb], lexicon: Lexicon) -> Spans:
    """Return the clause in the mood of reported speech that goes on after a quotation and `verb`, another's aside."""
    k = verb.chunk + 1
    if k >= len(sentence.chunks) or not after_quotation(sentence, verb) or any(v.chunk >= k for v in cues):
        return ()
    area = sentence.chunks[k]
    opened = sentence.tokens[area.first].key in {*lexicon.opening, *lexicon.relatives, *lexicon.words.questions}
    if opened or area.before != "comma" or not in_reported_mood(sentence, area, lexicon, alone=True):
        return ()
    return to_spans(sentence, [(area.first, len(sentence.tokens))])

"""Who passes on what somebody says, in a clause that describes them: "чиновник, якого цитує X"."""

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token
from accordingto.nouns import Span

_LEAD = 2
"""Tokens of a preposition and its relative pronoun."""


def relayed(sentence: Sentence, found: list[Statement], lexicon: Lexicon, grammar: Grammar) -> list[Statement]:
    """Return a statement for whoever quotes or cites the source of one of `found` right behind it."""
    hosts = {s.source[0].end: s for s in found if s.source}
    made: list[Statement] = []
    for area in sentence.chunks[1:]:
        host = hosts.get(sentence.tokens[area.first - 1 - (sentence.tokens[area.first - 1].kind == "comma")].end)
        if host is None or "comma" not in area.before:
            continue
        at = _cue(sentence, area, lexicon)
        who = _who(sentence, area, at, grammar) if at is not None else None
        if at is None or who is None or grammar.is_time(sentence, who):
            continue
        source, cue = sentence.stretch(who.first, who.last), _whole(sentence, area, at, lexicon)
        made.append(Statement((source,), cue, host.content, "asserts", "cited", at))
    return made


def _cue(sentence: Sentence, area: Chunk, lexicon: Lexicon) -> int | None:
    """Return the verb of `area` by which whoever stands before it is quoted, or cited with a preposition."""
    tokens, opening = sentence.tokens, sentence.tokens[area.first]
    following = tokens[min(area.first + 1, area.last - 1)]
    if following.key in lexicon.words.agents:
        return area.first if opening.key in lexicon.words.quoted else None
    if opening.key in lexicon.relatives and "accs" in opening.word.cases:
        return next((i for i in range(area.first + 1, area.last) if _quotes(sentence.tokens[i], lexicon)), None)
    if following.key in lexicon.relatives and "preposition" in opening.word.kinds:
        return next(
            (i for i in range(area.first + _LEAD, area.last) if _cites(sentence, i, opening.key, lexicon)), None
        )
    return None


def _quotes(token: Token, lexicon: Lexicon) -> bool:
    return any(cue.source == "object" and not cue.fixed for cue, _ in lexicon.verbs.get(token.key, ()))


def _cites(sentence: Sentence, i: int, preposition: str, lexicon: Lexicon) -> bool:
    """Tell whether token `i` begins a phrase that cites with `preposition`: "посилається на"."""
    sequences = lexicon.phrases.get(sentence.tokens[i].key, ()) if is_finite(sentence.tokens[i]) else ()
    return any(kind.cites and sequence[-1] == preposition for sequence, kind in sequences)


def _who(sentence: Sentence, area: Chunk, at: int, grammar: Grammar) -> Phrase | None:
    tokens = sentence.tokens
    if at == area.first:
        return grammar.phrase(sentence, at + 2, area.last, ("accs", "datv", "gent"))
    reflexive = at + 1 < area.last and "pronoun" in tokens[at + 1].word.kinds and tokens[at + 1].word.cases == {"accs"}
    places = (at + 1 + reflexive, area.first + 1, area.first + _LEAD)
    for first, last in zip(places, (area.last, at, at), strict=True):
        phrase = grammar.phrase(sentence, first, last, ("nomn",)) if first < last else None
        if phrase is not None and phrase.last == last and not phrase.thing:
            return phrase
    return None


def _whole(sentence: Sentence, area: Chunk, at: int, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the verb at token `at` with the agent's preposition behind it."""
    agent = at == area.first and sentence.tokens[at + 1].key in lexicon.words.agents
    return (sentence.stretch(at, at + 1 + agent),)

"""A line of a transcript: "Голова суду: «...»"."""

from msgspec import structs

from accordingto.attribution.grammar.extents import to_spans
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Span

_ADVERBS = 1
"""Most adverbs between a speaker and the colon."""


def transcript(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> Statement | None:
    """Return the statement of a line like "Голова суду: «...»"."""
    apposed = len(sentence.chunks) > 1 and _is_apposed(sentence, grammar)
    where = int(apposed or (len(sentence.chunks) > 1 and _tells_where(sentence, grammar)))
    if len(sentence.chunks) < 2 + where or sentence.chunks[where].after != "colon":
        return None
    area, following = sentence.chunks[0], sentence.chunks[1 + where]
    if following.last - following.first != 1 or sentence.tokens[following.first].kind != "quote":
        return None
    label = _label_end(sentence, lexicon)
    phrase = grammar.phrase(sentence, area.first + label, area.last, ("gent",) if label else ("nomn",))
    if phrase is None or not (phrase.animate or phrase.proper) or not _ends(sentence, phrase.last, area.last):
        return None
    if apposed:
        phrase = structs.replace(phrase, last=sentence.chunks[where].last)
    if grammar.is_time(sentence, phrase) or sentence.tokens[area.last - 1].key in lexicon.words.times:
        return None  # "10:31 Uhr: «...»"
    last = sentence.chunks[where].last
    colon = sentence.tokens[last]
    content = to_spans(sentence, [(following.first, following.last)])
    source = sentence.stretch(phrase.first, phrase.last)
    return Statement((source,), (Span(colon.start, colon.end),), content, "asserts", "colon", last)


def _label_end(sentence: Sentence, lexicon: Lexicon) -> int:
    """Return how many tokens of a label stand before whose words follow: "[Пряма мова] мера: «P»"."""
    area = sentence.chunks[0]
    opening = [t.key for t in sentence.tokens[area.first : area.last - 1]]
    return max((len(w) for p in lexicon.words.labels if opening[: len(w := p.split())] == w), default=0)


def _ends(sentence: Sentence, last: int, end: int) -> bool:
    """Tell whether who speaks ends at token `end`, or one adverb before it: "Jens Horn dazu: „P“"."""
    after = sentence.tokens[last:end]
    return len(after) < _ADVERBS + 1 and all(t.word.kinds == {"adverb"} for t in after)


def _is_apposed(sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether the second chunk is what somebody is: "Олена Лис, речниця порту: «P»"."""
    area = sentence.chunks[1]
    if area.before != "comma" or grammar.guesses:
        return False
    phrase = grammar.phrase(sentence, area.first, area.last, ("nomn",))
    return phrase is not None and phrase.last == area.last and phrase.animate


def _tells_where(sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether the second chunk is where or to whom somebody spoke, after a dash: "X — в эфире канала: «P»"."""
    area = sentence.chunks[1]
    tokens = sentence.tokens[area.first : area.last]
    dash = "dash" in area.before.split() and not grammar.guesses
    return dash and "preposition" in tokens[0].word.kinds and not any(is_finite(t) for t in tokens)

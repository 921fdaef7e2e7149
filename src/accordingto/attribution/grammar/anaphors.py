"""What stands for the statement before: "про це", and at the head of a sentence "Das" or "Такий висновок"."""

from itertools import islice

from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.tokens import Sentence, Token
from accordingto.nouns import Spans
from accordingto.text import fold, words

_WITHIN = 40
_OPENS = frozenset({"dash", "colon", "semicolon"})
_ECHO_WITHIN = 4
"""Tokens in which a noun follows its demonstrative: "такі невтішні дані"."""


def anaphor(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the tokens ``[first, last)`` of a phrase that stands for the sentence before."""
    tokens = sentence.tokens
    for i in range(min(len(tokens), _WITHIN)):
        for phrase in lexicon.words.anaphors:
            parts = phrase.split()
            governed = i > 0 and tokens[i - 1].word.kinds == {"infinitive"}  # "Просити про це означає ..."
            if [t.key for t in tokens[i : i + len(parts)]] == parts and not governed:
                return i, i + len(parts)
    after = (c.first for c in sentence.chunks if set(c.before.split()) & _OPENS and c.first < _WITHIN)
    return echo(sentence, lexicon) or next((e for i in after if (e := _named(sentence, i, lexicon))), None)


def is_this(text: str, content: Spans, lexicon: Lexicon) -> bool:
    """Tell whether an object is "this", which stands for what was said before: "заперечив це", "у це не вірять"."""
    if len(content) != 1 or not lexicon.words.this:
        return False
    forms = [w.of(text) for w in islice(words(text, content[0]), 3)]
    if forms and "preposition" in lexicon.analyser.word(forms[0]).kinds:
        forms = forms[1:]
    if not forms or fold(forms[0]) not in lexicon.words.this:
        return False
    return len(forms) == 1 or not lexicon.analyser.word(forms[1]).cases & {"nomn", "accs", "gent"}  # "це рішення"


def is_anaphoric(sentence: Sentence, ranges: list[tuple[int, int]], back: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a content is nothing but "про це" and the cue of another: its content is the sentence before.

    "..., що інформація про це потрапила в пресу" says something itself, and so does "із цього, каже X, випливає, що P".
    """
    said = (sentence.tokens[i].key for first, last in ranges for i in range(first, min(last, len(sentence.tokens))))
    if any(key in lexicon.words.complementisers for key in said):
        return False
    area = sentence.chunks[sentence.chunk_of(back[0])]
    within = sentence.tokens[area.first : area.last]
    if within[0].key in lexicon.opening or any(is_finite(t) and t.key not in lexicon.verbs for t in within):
        return False
    return any(first <= back[0] < last for first, last in ranges)


def echo(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the opening tokens that do so right before the verb."""
    tokens = sentence.tokens
    for phrase in lexicon.words.echoes:
        parts = phrase.split()
        opens = [t.key for t in tokens[: len(parts)]] == parts
        if opens and (_tells(tokens[len(parts) : len(parts) + 1], lexicon) or reacts(sentence, lexicon)):
            return 0, len(parts)
    return _named(sentence, 0, lexicon)


def _named(sentence: Sentence, start: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the tokens from `start` of a demonstrative with what was said: "такі дані", "К такому выводу"."""
    tokens = sentence.tokens
    first = start + int(start < len(tokens) and "preposition" in tokens[start].word.kinds)
    pointing = [r.lemma for t in tokens[first : first + 1] for r in t.word.readings]
    if not set(pointing) & set(lexicon.words.demonstratives):
        return None
    within = range(first + 1, min(first + _ECHO_WITHIN, len(tokens)))
    named = next((i for i in within if _is_echoed(tokens[i], lexicon)), None)
    if named is None and set(pointing) & set(lexicon.words.likes):
        # Whatever it is called, it is the object of the verb that tells: "Таку погоду прогнозує".
        named = next((i for i in within if "noun" in tokens[i].word.kinds), None)
        named = named if named is not None and _is_object(tokens, named, lexicon) else None
    return (start, named + 1) if named is not None else None


def _is_object(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Tell whether token `i` is a noun in the accusative right before a verb of reporting."""
    noun = "accs" in tokens[i].word.cases and "noun" in tokens[i].word.kinds
    return noun and i + 1 < len(tokens) and tokens[i + 1].key in lexicon.verbs


def _tells(following: list[Token], lexicon: Lexicon) -> bool:
    return any(t.key in lexicon.verbs or t.key in lexicon.words.auxiliaries for t in following)


def reacts(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence that opens so says how somebody reacted: "Так мер прокоментував чутки"."""
    if not sentence.chunks or any(t.kind in {"quote", "colon"} for t in sentence.tokens):
        return False  # "Так мер відповів на запитання: P"
    verb = next((t for t in sentence.tokens[: sentence.chunks[0].last] if is_finite(t)), None)
    if verb is None or not any(r.lemma in lexicon.words.reactions for r in verb.word.readings):
        return False
    return not any("object" in cue.stances for cue, _ in lexicon.verbs.get(verb.key, ()))  # "Так мер заперечив чутки"


def _is_echoed(token: Token, lexicon: Lexicon) -> bool:
    return token.key in lexicon.words.echoed or any(r.lemma in lexicon.words.echoed for r in token.word.readings)

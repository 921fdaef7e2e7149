"""What stands for the statement before: "про це", and at the head of a sentence "Das" or "Такий висновок"."""

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.tokens import Sentence, Token

_WITHIN = 40
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
    return echo(sentence, lexicon)


def echo(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the opening tokens that do so right before the verb."""
    tokens = sentence.tokens
    for phrase in lexicon.words.echoes:
        parts = phrase.split()
        if [t.key for t in tokens[: len(parts)]] == parts and _tells(tokens[len(parts) : len(parts) + 1], lexicon):
            return 0, len(parts)
    first = int(bool(tokens) and "preposition" in tokens[0].word.kinds)  # "К такому выводу"
    pointing = any(r.lemma in lexicon.words.demonstratives for t in tokens[first : first + 1] for r in t.word.readings)
    within = range(first + 1, min(first + _ECHO_WITHIN, len(tokens)))
    named = next((i for i in within if _is_echoed(tokens[i], lexicon)), None)
    return (0, named + 1) if pointing and named is not None else None


def _tells(following: list[Token], lexicon: Lexicon) -> bool:
    return any(t.key in lexicon.verbs or t.key in lexicon.words.auxiliaries for t in following)


def _is_echoed(token: Token, lexicon: Lexicon) -> bool:
    return token.key in lexicon.words.echoed or any(r.lemma in lexicon.words.echoed for r in token.word.readings)

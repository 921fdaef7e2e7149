"""Two sentences that a lost link made one: "Порт закрыт, сообщает Причал пуст с утра".

A page names the outlet that it retells with a link, and a reader that drops links drops the full stop after it as well.
"""

from accordingto.attribution.grammar.anaphors import anaphor
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import agrees
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, opens_relative, sentence_of

_CLOSED = frozenset({"preposition", "adverb", "pronoun", "conjunction", "particle"})
_OPEN = frozenset({"noun", "adjective", "numeral"})
_SHORTEST = 3
"""Tokens of a sentence that begins so."""
_LEAD = 3
"""Most tokens before the verb that "про це" opens."""


def parted(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> list[Sentence]:
    """Return `sentence`, or the two that it is."""
    at = None if grammar.guesses else _begins(sentence, lexicon, grammar)
    if at is None:
        return [sentence]
    tokens = sentence.tokens
    return [sentence_of(sentence.text, part, lexicon) for part in (tokens[:at], tokens[at:])]


def is_cut(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether a sentence breaks off with `verb`, which has its subject in a link that is lost: "P, пише"."""
    rest = sentence.tokens[verb.last + 1 :]
    area = sentence.chunks[verb.chunk]
    finite = all(r.kind == "verb" and r.number == "sing" and r.person != "1per" for r in verb.readings)
    opens = verb.token == area.first and verb.chunk > 0
    back = verb.token - area.first == _LEAD - 1 and verb.chunk == 0
    declines = lexicon.words.capitals_name and lexicon.words.morphology is None  # elsewhere a verb needs no subject
    return (
        declines
        and verb.mention is None
        and finite
        and (opens or back)
        and all(t.kind in {"end", "other"} for t in rest)
    )


def _begins(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> int | None:
    """Return the token where a sentence begins after who reports the one before it."""
    back = anaphor(sentence, lexicon)
    for k, area in enumerate(sentence.chunks):
        opens = k > 0 and {"comma", "dash"} & set(area.before.split())
        last = area.first + _LEAD if back is not None and back[0] == area.first else area.first + 1 if opens else 0
        cue = next((i for i in range(area.first, min(last, area.last)) if _tells(sentence.tokens[i], lexicon)), None)
        if cue is None:
            continue
        if _quoted(sentence, k, cue, lexicon):
            return cue + 1
        for i in range(cue + 1, area.last):
            if sentence.tokens[i].key in lexicon.words.coordinators and not sentence.tokens[i].title:
                break
            if _may_open(sentence, i, k, grammar, lexicon):
                return i
    return None


def _tells(token: Token, lexicon: Lexicon) -> bool:
    known = ("speech" in cue.stances and r.kind == "verb" for cue, r in lexicon.verbs.get(token.key, ()))
    return not token.title and is_finite(token) and any(known)


def _quoted(sentence: Sentence, chunk: int, cue: int, lexicon: Lexicon) -> bool:
    """Tell whether a quotation follows the cue that somebody else reports: "P, передаёт «Q», — сказал мэр"."""
    area = sentence.chunks[chunk]
    if cue + 2 != area.last or sentence.tokens[cue + 1].kind != "quote" or chunk + 1 >= len(sentence.chunks):
        return False
    return _tells(sentence.tokens[sentence.chunks[chunk + 1].first], lexicon)


def _may_open(sentence: Sentence, i: int, chunk: int, grammar: Grammar, lexicon: Lexicon) -> bool:
    """Tell whether token `i` opens a sentence: a small word with a capital letter, or a thing that another verb has."""
    tokens, area = sentence.tokens, sentence.chunks[chunk]
    token = tokens[i]
    initial = len(token.key) == 1 and i + 1 < len(tokens) and tokens[i + 1].key == "."
    if token.kind != "word" or not token.title or initial or len(tokens) - i < _SHORTEST:
        return False
    if token.word.kinds & _CLOSED and not token.word.kinds & _OPEN:
        return any(map(is_finite, tokens[i + 1 :]))
    named = not token.word.nominal("nomn") or any(not r.lemma or r.animate for r in token.word.readings)
    phrase = grammar.phrase(sentence, i, area.last, ("nomn",)) if not named else None
    if phrase is None:
        return False
    other = next((j for j in range(i + 1, area.last) if is_finite(tokens[j])), None)
    if other is None:
        after = _past_relatives(sentence, chunk, lexicon)
        lead = range(after.first, min(after.first + _LEAD, after.last)) if after is not None else ()
        other = next((j for j in lead if is_finite(tokens[j]) and tokens[j].key not in lexicon.verbs), None)
    elif any(t.key in lexicon.words.coordinators for t in tokens[phrase.last : other]):
        return False
    return other is not None and any(agrees(phrase, r) for r in tokens[other].word.readings if r.kind == "verb")


def _past_relatives(sentence: Sentence, chunk: int, lexicon: Lexicon) -> Chunk | None:
    """Return the chunk after the relative clauses that follow `chunk`, None where none do or another clause opens."""
    k = chunk + 1
    while k < len(sentence.chunks) and opens_relative(sentence, sentence.chunks[k], lexicon.relatives):
        k += 1
    if k == chunk + 1 or k >= len(sentence.chunks) or sentence.chunks[k].before != "comma":
        return None
    opening = sentence.tokens[sentence.chunks[k].first].key
    return None if opening in {*lexicon.opening, *lexicon.words.coordinators} else sentence.chunks[k]

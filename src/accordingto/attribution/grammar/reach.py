"""Where a stretch that only says who speaks ends: clauses that describe the source belong to it."""

from accordingto.attribution.grammar.ends import chunks_end
from accordingto.attribution.grammar.finite import is_finite, is_predicate, opens_adjective, opens_participle
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.tokens import Chunk, Sentence

_LONGEST = 4
"""Most tokens of a bare genitive between commas that describes the source."""


def end_of_island(
    sentence: Sentence, chunk: int, lexicon: Lexicon, source: Phrase | None = None, *, accusative: bool = True
) -> int:
    """Return the chunk after the island that `chunk` ends: clauses that describe the source belong to it.

    Unless that may be in the nominative or `accusative`, participles in these open what is said: "За даними поліції,
    затриманий — моряк".
    """
    others = frozenset() if accusative else frozenset({"nomn", "accs"})
    last = chunks_end(sentence, sentence.chunks[chunk].last - 1, lexicon)
    k = sentence.chunk_of(last - 1) + 1
    while k < len(sentence.chunks) and sentence.chunks[k].before == "comma":
        area = sentence.chunks[k]
        opening = " ".join(t.key for t in sentence.tokens[area.first : area.first + 2])  # "так как"
        described = k > chunk + 1 and (sentence.tokens[area.first].key in lexicon.opening or opening in lexicon.opening)
        described |= opens_participle(sentence, area, lexicon) and not sentence.tokens[area.first].word.cases <= others
        described |= k == chunk + 1 and _tells_more(sentence, source, area)
        apposed = k + 1 < len(sentence.chunks) and not (source is not None and source.subject)
        apposed = apposed and _oblique(sentence, area.first, area.last)
        if not described and not apposed:
            break
        k += 1
    return k


def _tells_more(sentence: Sentence, source: Phrase | None, area: Chunk) -> bool:
    """Tell whether an adjective with what it governs describes `source` before it: "два источника, близкие к банку"."""
    if source is None or source.pronoun or source.last != area.first - 1 or not opens_adjective(sentence, area):
        return False
    lead = sentence.tokens[: sentence.chunks[sentence.chunk_of(source.first)].first]
    if lead and not any(map(is_predicate, lead)):
        return False  # "Контракт, нагадав агент, чинний до 2028 року"
    agrees = any(r.kind == "adjective" for r in sentence.tokens[area.first].word.nominal("nomn"))
    return agrees and not any(is_finite(t) for t in sentence.tokens[area.first : area.last])


def _oblique(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens ``[first, last)`` describe a genitive ("директора школи", "наближеного до влади")."""
    opening, *rest = sentence.tokens[first:last]
    if "gent" not in opening.word.cases or "nomn" in opening.word.cases:
        return False
    if "adjective" in opening.word.kinds:
        return not any(is_finite(t) for t in rest)
    return last - first <= _LONGEST and all("gent" in t.word.cases and "nomn" not in t.word.cases for t in rest)

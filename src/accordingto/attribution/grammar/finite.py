"""Which tokens are finite verbs, and which open a participle with what belongs to it."""

from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.looks import is_guessed_adjective
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token, opens_relative

_NOT_FINITE = frozenset({"noun", "adjective", "preposition", "pronoun", "adverb"})


def is_finite(token: Token) -> bool:
    """Tell whether `token` is more likely a verb form than anything else."""
    kinds = token.word.kinds
    return bool(kinds & {"verb", "predicative"}) and not kinds & _NOT_FINITE


def is_predicate(token: Token) -> bool:
    """Tell whether `token` may be all the verb of a clause, which "відкрито" is, though it is also an adverb."""
    return "predicative" in token.word.kinds or is_finite(token) or any(r.impersonal for r in token.word.readings)


def may_be_verb(token: Token) -> bool:
    """Tell whether `token` may be a verb form where no dictionary tells verbs."""
    return is_guessed_adjective(token.word) or bool(
        token.word.kinds & {"verb", "infinitive", "participle", "predicative", "other"}
    )


def is_passive(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether `token` is a participle that somebody else does something by: "наказано", "обещана", "geraten"."""
    readings = token.word.readings
    short = any(r.kind == "predicative" and r.lemma.endswith(lexicon.words.infinitive_endings) for r in readings)
    return short or any(r.kind == "verb" and r.impersonal for r in readings) or token.word.kinds == {"participle"}


def opens_participle(sentence: Sentence, chunk: Chunk, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` is a participle with what belongs to it: "разбирающие завалы", "допитаний годину тому".

    A dictionary that files a participle under its verb tells it; elsewhere its ending does, where a language has some.
    """
    opening = sentence.tokens[chunk.first]
    adjective = [r for r in opening.word.readings if r.kind == "adjective"]
    participle = any(r.lemma.endswith(lexicon.words.infinitive_endings) for r in adjective)
    participle |= bool(adjective) and not opening.title and opening.key.endswith(lexicon.words.participle_endings)
    participle |= opening.key in lexicon.words.quoted
    return participle and not any(is_finite(t) for t in sentence.tokens[chunk.first : chunk.last])


def opens_gerund(sentence: Sentence, chunk: Chunk, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` is what somebody does besides: "не називаючи джерел"."""
    opening, following = sentence.tokens[chunk.first], sentence.tokens[min(chunk.first + 1, chunk.last - 1)]
    negated = opening.key in lexicon.words.negations and "gerund" in following.word.kinds
    return negated or "gerund" in opening.word.kinds


def describes(sentence: Sentence, chunk: Chunk, lexicon: Lexicon) -> bool:
    """Tell whether `chunk` tells more of the noun before it: a relative clause, or a participle with its own."""
    return opens_relative(sentence, chunk, lexicon.relatives) or opens_participle(sentence, chunk, lexicon)


def opens_adjective(sentence: Sentence, area: Chunk) -> bool:
    """Tell whether a chunk is an adjective with what it governs: "знайомі зі справою", "близкие к ведомству"."""
    opening, following = sentence.tokens[area.first], sentence.tokens[min(area.first + 1, area.last - 1)]
    return "adjective" in opening.word.kinds and "preposition" in following.word.kinds and not opening.title

"""Who somebody is and will not say: "Імен вони просять не називати, бо бояться" tells nothing that anybody says."""

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token


def withholds(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` asks that a name be withheld: "просить не називати його", "Імен просять не називати"."""
    area = sentence.chunks[verb.chunk]
    asks = "infinitive" in verb.entry.stances
    return asks and any(_is_withheld(sentence, area, i, lexicon) for i in range(verb.token + 1, area.last))


def without_reasons(sentence: Sentence, cues: list[Verb], lexicon: Lexicon) -> list[Verb]:
    """Return `cues` without those of why a name is withheld: "..., бо керівництво заборонило говорити"."""
    asking = next((v for v in cues if withholds(sentence, v, lexicon)), None)
    if asking is None or asking.chunk + 1 >= len(sentence.chunks):
        return cues
    reasons = _gives_reason(sentence, asking.chunk + 1, lexicon)
    return [v for v in cues if v.chunk <= asking.chunk] if reasons else cues


def says_nothing(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence tells that somebody does not answer: "Die Werft lehnte eine Stellungnahme ab"."""
    return any(t.key in lexicon.words.silences for t in sentence.tokens)


def opens_withholding(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence opens with a name withheld: "this" in the next one stands for what was said before it."""
    opening = sentence.chunks[:1]
    return any(_is_withheld(sentence, area, i, lexicon) for area in opening for i in range(area.first + 1, area.last))


def _is_withheld(sentence: Sentence, area: Chunk, i: int, lexicon: Lexicon) -> bool:
    token, tokens = sentence.tokens[i], sentence.tokens
    negated = tokens[i - 1].key in lexicon.words.negations and "infinitive" in token.word.kinds
    if not negated or not any(r.lemma in lexicon.words.withheld for r in token.word.readings):
        return False
    return any(_is_name(t, lexicon) for t in tokens[area.first : i]) or _is_identity(tokens[i + 1 : area.last], lexicon)


def _is_name(token: Token, lexicon: Lexicon) -> bool:
    return any(r.lemma in lexicon.words.identities and r.case in {"gent", "accs"} for r in token.word.readings)


def _is_identity(withheld: list[Token], lexicon: Lexicon) -> bool:
    """Tell whether what must not be told is who somebody is, as it is where nothing is said of it."""
    noun = next((t for t in withheld if "noun" in t.word.kinds or t.kind == "name"), None)
    governed = any("preposition" in t.word.kinds for t in withheld[:1])  # "не писати про неї поганих слів"
    pronoun = any("pronoun" in t.word.kinds or t.key in lexicon.words.possessives for t in withheld[:2])
    pronoun = pronoun and not governed
    return noun is None or pronoun or any(r.lemma in lexicon.words.identities for r in noun.word.readings)


def _gives_reason(sentence: Sentence, chunk: int, lexicon: Lexicon) -> bool:
    area = sentence.chunks[chunk]
    opening = sentence.tokens[area.first].key
    two = " ".join(t.key for t in sentence.tokens[area.first : area.first + 2])
    return bool({opening, two} & {*lexicon.words.subordinators, *lexicon.words.purposes})

"""Where a name ends: with its description between commas ("die Chefin, Lena Brand"), before whom it told something."""

from msgspec import structs

from accordingto.attribution.grammar.candidates import SPEAKER, candidates
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence


def with_description(sentence: Sentence, verb: Verb, found: Phrase, grammar: Grammar) -> Phrase:
    """Take a name and its description, between commas, as one mention ("Ірина Лис, речниця міста")."""
    chunks = sentence.chunks
    k = sentence.chunk_of(found.first)
    nameless = not any(t.title or t.kind in {"name", "quote"} for t in sentence.tokens[found.first : found.last])
    if verb.inverted and k == verb.chunk and found.last == chunks[k].last and k + 1 < len(chunks):
        if (more := _apposition(sentence, k + 1, verb, grammar, nameless=nameless)) is not None:
            verb.last_chunk = k + 1
            return Phrase(found.first, more.last, found.features, found.animate, found.certain, found.proper)
    elif k < verb.chunk and k > 0 and found.first == chunks[k].first and found.last == chunks[k].last:
        before = _apposition(sentence, k - 1, verb, grammar, found_after=True)
        if before is not None and chunks[k].before == "comma":
            return Phrase(before.first, found.last, found.features, found.animate, found.certain, found.proper)
    return found


def without_addressee(sentence: Sentence, found: Phrase, lexicon: Lexicon) -> Phrase:
    """Return `found` without the outlet that a person with a name told it: "sagte Jens Horn [der Agentur Nord]"."""
    tokens = sentence.tokens
    for i in range(found.first + 1, found.last - 1):
        names = i > found.first + 1 and tokens[i - 2].title and tokens[i - 1].title
        names |= tokens[i - 1].key[:1].isdigit()  # "der 62-Jährige"
        outlet = tokens[i + 1].kind in {"name", "quote"} or tokens[i + 1].key.endswith(lexicon.words.outlets)
        if names and outlet and not tokens[i].title and "datv" in tokens[i].word.cases:
            return structs.replace(found, last=i)
    return found


def _apposition(
    sentence: Sentence, chunk: int, verb: Verb, grammar: Grammar, *, nameless: bool = False, found_after: bool = False
) -> Phrase | None:
    """Return the phrase that chunk `chunk` consists of (or ends in), if it can describe the subject of `verb`.

    One that is `nameless` itself may have a name that no dictionary knows.
    """
    area = sentence.chunks[chunk]
    if not found_after and area.before != "comma":
        return None
    if any(is_finite(t) for t in sentence.tokens[area.first : area.last]):
        return None
    for phrase in candidates(sentence, area.first, area.last, verb, grammar):
        # "die Chefin, Lena Brand, den Plan", „kapitan, Jan Wolski”: two capitals and no article are a name.
        capitals = all(t.title for t in sentence.tokens[area.first : area.last]) and phrase.last - phrase.first > 1
        name = capitals and (grammar.guesses or nameless)
        speaks = phrase.weight >= SPEAKER or name
        if phrase.last == area.last and (found_after or phrase.first == area.first) and speaks:
            return phrase
    return None

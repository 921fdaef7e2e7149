"""Where a name ends: with its description between commas ("die Chefin, Lena Brand"), before whom it told something."""

from msgspec import structs

from accordingto.attribution.grammar.candidates import SPEAKER, candidates
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import attribute_end
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token

_NAME = range(2, 5)
"""Words of a name."""


def with_description(sentence: Sentence, verb: Verb, found: Phrase, grammar: Grammar) -> Phrase:
    """Take a name and its description, between commas, as one mention ("Ірина Лис, речниця міста")."""
    chunks = sentence.chunks
    k = sentence.chunk_of(found.first)
    nameless = not any(t.title or t.kind in {"name", "quote"} for t in sentence.tokens[found.first : found.last])
    if verb.inverted and k == verb.chunk and found.last == chunks[k].last and k + 1 < len(chunks):
        more = _apposition(sentence, k + 1, verb, grammar, nameless=nameless)
        if more is None and grammar.guesses and _is_one_named(sentence, verb, found):
            more = _whole(sentence, k + 1, grammar)
        if more is not None:
            verb.last_chunk = k + 1
            return Phrase(found.first, more.last, found.features, found.animate, found.certain, found.proper)
    elif k < verb.chunk and k > 0 and found.first == chunks[k].first and found.last == chunks[k].last:
        before = _apposition(sentence, k - 1, verb, grammar, found_after=True)
        if before is not None and chunks[k].before == "comma":
            return Phrase(before.first, found.last, found.features, found.animate, found.certain, found.proper)
    elif k == verb.chunk and (named := _name_before(sentence, k, verb, found, grammar)) is not None:
        return structs.replace(found, first=named)
    return found


def _is_one_named(sentence: Sentence, verb: Verb, found: Phrase) -> bool:
    """Tell whether `found` ends in the name of one person: "betont Jens Horn", "sagte die Chefin Lena Brand"."""
    name = sentence.tokens[found.last - 2 : found.last]
    several = any(r.number == "plur" for r in verb.readings)
    named = len(name) > 1 and all(t.title and t.kind == "word" and t.word.kinds == {"noun"} for t in name)
    return named and found.last - found.first > 1 and not several


def _whole(sentence: Sentence, chunk: int, grammar: Grammar) -> Phrase | None:
    """Return what chunk `chunk` consists of, where it begins with a bare noun: "(Horn,) Sprecher der Werft in Lund"."""
    area = sentence.chunks[chunk]
    tokens = sentence.tokens[area.first : area.last]
    bare = area.before == "comma" and tokens[0].title and tokens[0].kind == "word" and len(tokens) > 1
    if not bare or any(is_finite(t) for t in tokens) or grammar.is_circumstance(tokens[0]):
        return None
    phrase = grammar.phrase(sentence, area.first, area.last, ("nomn",))
    while phrase is not None and (more := attribute_end(sentence, phrase.last, area.last, grammar)):
        phrase = structs.replace(phrase, last=more)
    rest = sentence.tokens[phrase.last : area.last] if phrase is not None else []
    if phrase is not None and rest and "conjunction" in rest[0].word.kinds and all(t.title for t in rest[1:]):
        phrase = structs.replace(phrase, last=area.last)  # "Sprecher des Amtes für Häfen [und Schleusen]"
    whose = phrase is not None and phrase.last == area.last and not tokens[1].title
    return phrase if whose else None


def _name_before(sentence: Sentence, chunk: int, verb: Verb, found: Phrase, grammar: Grammar) -> int | None:
    """Return where a name begins that opens the sentence before a bare noun: "Jens Horn, Chef der Werft sagte".

    After the description the second comma is missing.
    """
    area, tokens = sentence.chunks[chunk], sentence.tokens
    bare = found.first == area.first and found.last == verb.first and tokens[found.first].title and not found.pronoun
    if not grammar.guesses or chunk != 1 or area.before != "comma" or not bare:
        return None
    name = tokens[sentence.chunks[0].first : sentence.chunks[0].last]
    named = len(name) in _NAME and all(t.title and t.kind == "word" and t.word.kinds == {"noun"} for t in name)
    told = any(r.number == "sing" for r in verb.readings) and found.last - found.first > 1
    return sentence.chunks[0].first if named and told else None


def without_addressee(sentence: Sentence, found: Phrase, lexicon: Lexicon) -> Phrase:
    """Return `found` without the outlet that a person with a name told it: "sagte Jens Horn [der Agentur Nord]"."""
    tokens = sentence.tokens
    for i in range(found.first + 1, found.last - 1):
        if tokens[i].title or "datv" not in tokens[i].word.cases or "adjective" not in tokens[i].word.kinds:
            continue
        named = _ends_in_name(tokens[found.first : i]) or tokens[i - 1].key[:1].isdigit()  # "der 62-Jährige"
        outlet = i + 1 + (tokens[i + 1].title and not _is_outlet(tokens[i + 1], lexicon))  # "der Deutschen Agentur"
        if named and outlet < found.last and _is_outlet(tokens[outlet], lexicon):
            return structs.replace(found, last=i)
    return found


def _ends_in_name(tokens: list[Token]) -> bool:
    """Tell whether `tokens` end in a name: two words with a capital letter, one without an article, or a party's."""
    if tokens[-1].kind == "close":
        return True  # "Jens Horn (SPD)"
    named = all(t.title and t.kind == "word" for t in tokens[-2:])
    return named and (len(tokens) > 1 or all(r.gender != "femn" for r in tokens[0].word.readings))


def _is_outlet(token: Token, lexicon: Lexicon) -> bool:
    return token.kind in {"name", "quote"} or token.key.endswith(lexicon.words.outlets)


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

"""The noun that a mention's phrase is built on."""

from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Term, is_first_name
from accordingto.sources.phrase import Phrase
from accordingto.sources.words import agree
from accordingto.text import fold

_DECLINED = ("te", "ter", "tes", "ten", "tem", "ene", "ener", "enes", "enen", "enem", "ende", "ender", "enden", "endes")
"""How German participles end before a noun."""


_FROM = "er"
"""How adjectives of German towns end, which are never declined."""


def head_of(phrase: Phrase, first: int, name: names.Name | None) -> tuple[Term | None, int]:
    """Return the head noun and its index, (None, -1) where the table knows none."""
    end = min(phrase.core_end, phrase.called[0]) if phrase.called else phrase.core_end
    if name is not None and name.start < end:
        end = max(name.start, 1)
    found = _nouns(phrase, min(first, end - 1), end, name)
    if not found:
        # "Priya Raman, a banks analyst at ..." says what she is in the apposition.
        later = _outermost(_apposed(phrase, end, name))
        people = [c for c in later if c[0].category in {"people", "offices"}]
        found = people or later
        found = found[-1:] if phrase.english else found[:1]
    if not found or _somebody_before(phrase, first, found[0][1]):
        return None, -1
    found = _outermost(found)
    if phrase.english:
        whole = [(t, i) for t, i in found if not phrase.words[i + len(t.words) - 1].possessive]
        return (whole or found)[-1]
    if phrase.lexicon.table.capital_nouns and first < end and phrase.words[first].fold in phrase.lexicon.prepositions:
        found = _after_participle(phrase, found)
    if phrase.lexicon.table.morphology:
        found = _after_own(phrase, first, found)
        if _of_participle(phrase, first, found[0][1]):
            found = found[1:]
            if not found:
                return None, -1
    indexes = {i for _, i in found}
    nouns = [(t, i) for t, i in found if not (i + 1 in indexes and agree(phrase.words[i], phrase.words[i + 1]))]
    return next((c for c in nouns if c[0].category != "institutions"), nouns[0])


def _outermost(found: list[tuple[Term, int]]) -> list[tuple[Term, int]]:
    """Return the nouns that are no word of another: "prosecutor general", but no "general"."""
    inside = {i + k for term, i in found for k in range(1, len(term.words))}
    return [(t, i) for t, i in found if i not in inside]


def _somebody_before(phrase: Phrase, first: int, at: int) -> bool:
    """Tell whether a being of whom the table knows nothing stands before the first noun: «випробувач із заводу»."""
    if not phrase.lexicon.table.morphology or phrase.words[at].term("people", "offices"):
        return False
    empty = phrase.lexicon.function_words | phrase.lexicon.conjunctions
    before = (t.word for t in phrase.words[first:at] if not (t.capital or t.terms or t.fold in empty))
    return any(w.known and w.animacy == {"anim"} and not w.adjective for w in before)


def _after_participle(phrase: Phrase, found: list[tuple[Term, int]]) -> list[tuple[Term, int]]:
    """Return the nouns from that which a participle describes: „eine mit dem Fall befasste Anwältin“."""
    words = phrase.words
    described = [(t, i) for t, i in found if i and not words[i - 1].capital and words[i - 1].fold.endswith(_DECLINED)]
    return [c for c in found if c[1] >= described[0][1]] if described else found


def _after_own(phrase: Phrase, first: int, found: list[tuple[Term, int]]) -> list[tuple[Term, int]]:
    """Return the nouns from that with which a participle agrees whose own stands between: «попавший в суд доклад»."""
    words, prepositions = phrase.words, phrase.lexicon.prepositions
    at = first + (first < len(words) and words[first].fold in prepositions)
    if not (at + 1 < len(words) and words[at].word.adjective and words[at + 1].fold in prepositions):
        return found
    agreeing = [c for c in found if c[1] > at + 2 and agree(words[at], words[c[1]])]
    return [c for c in found if c[1] >= agreeing[0][1]] if agreeing else found


def _of_participle(phrase: Phrase, first: int, at: int) -> bool:
    """Tell whether the noun at index `at` is what a participle before it governs: «руководившая [опытом] Анна Лис»."""
    words = phrase.words
    if at != first + 1 or not words[first].word.adjective or words[at].gap.strip():
        return False
    described, cases = words[first].word.cases, words[at].word.cases
    return bool(described and cases) and described.isdisjoint(cases) and "nomn" in described


def _apposed(phrase: Phrase, after: int, name: names.Name | None) -> list[tuple[Term, int]]:
    """Return the nouns of the apposition at index `after` or later: "Edmunds.com, a data firm", not "of the firm"."""
    words, lexicon = phrase.words, phrase.lexicon
    first = next((i for i in range(max(after, 1), phrase.phrase_end) if words[i].breaks), None)
    if first is None:
        return []
    last = first + 1
    while last < phrase.phrase_end and not words[last].breaks:
        if words[last].fold in lexicon.participles or (phrase.english and words[last].fold in lexicon.prepositions):
            break
        last += 1
    return _nouns(phrase, first, last, name)


def _nouns(phrase: Phrase, first: int, end: int, name: names.Name | None) -> list[tuple[Term, int]]:
    return [
        (token.noun, i)
        for i, token in enumerate(phrase.words[:end])
        if i >= first
        and token.noun is not None
        and not phrase.in_quotes[i]
        and not (name and name.start <= i < name.end)
        and not phrase.cut_off(token)
        and not _describes_name(phrase, i, end)
        and not _first_name(phrase, i)
        and not _whence(phrase, i, end)
        and not _ends_outlet(phrase, i, end)
        and not _begins_outlet(phrase, i)
        and not (token.noun.category == "things" and _tells_of_what(phrase, i))
    ]


def _describes_name(phrase: Phrase, i: int, end: int) -> bool:
    """Tell whether a noun for people is an adjective before a name: "the local Lowford Courier"."""
    token, after = phrase.words[i], phrase.words[i + 1] if i + 1 < end else None
    if not phrase.english or after is None or not after.capital or after.gap.strip() or token.capital:
        return False
    quality = token.term("qualifiers")
    return quality is not None and len(quality.words) == 1


def _tells_of_what(phrase: Phrase, i: int) -> bool:
    """Tell whether something else stands before a noun, of which it only tells: «служба з надзвичайних ситуацій»."""
    return any(t.fold in phrase.lexicon.prepositions for t in phrase.words[phrase.determined.first + 1 : i])


def _whence(phrase: Phrase, i: int, end: int) -> bool:
    """Tell whether a noun for somebody from a place only says whence what follows is: „die Berliner Polizei“."""
    word, after = phrase.words[i], phrase.words[i + 1] if i + 1 < end else None
    if after is None or after.gap.strip() or not phrase.lexicon.table.capital_nouns or after.noun is None:
        return False
    term = word.term("people")
    return term is not None and term.concept == "national" and word.fold.endswith(_FROM)


def _ends_outlet(phrase: Phrase, i: int, end: int) -> bool:
    """Tell whether a noun for people ends an outlet's name, with nothing else before it: "the Lowford Courier"."""
    word, first = phrase.words[i], phrase.determined.first
    if not phrase.english or i + 1 != end or first == i or fold(word.text) not in concepts().outlet_names:
        return False
    return word.capital and all(t.capital and not t.terms and not t.possessive for t in phrase.words[first:i])


def _begins_outlet(phrase: Phrase, i: int) -> bool:
    """Tell whether a noun for a text begins an outlet's name by its capital: « le Courrier de la Baie »."""
    word, table = phrase.words[i], phrase.lexicon.table
    if phrase.english or table.capital_nouns or table.morphology or not word.capital or i < phrase.determined.first:
        return False
    return word.fold in concepts().outlet_names and word.term("documents") is not None and phrase.determined.first > 0


def _first_name(phrase: Phrase, i: int) -> bool:
    """Tell whether a noun of the table is somebody's first name here: "Bill Clinton"."""
    word, after = phrase.words[i], phrase.words[i + 1] if i + 1 < len(phrase.words) else None
    if after is None or not word.capital or after.gap.strip() or phrase.lexicon.table.capital_nouns:
        return False
    named = after.capital or after.fold in concepts().name_particles
    return named and not after.terms and is_first_name(word.text, phrase.lexicon.language)

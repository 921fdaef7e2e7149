"""A source that is called by a person's name: who it is beside the name, and when the name is somebody else's."""

import re

from accordingto.nouns import Span
from accordingto.quotation import closed
from accordingto.sources import names
from accordingto.sources.kinds.sighting import Sighting
from accordingto.sources.mention import Mention
from accordingto.sources.phrase import without_age
from accordingto.sources.titles import affiliation_in
from accordingto.sources.words import Token
from accordingto.text import trim

_ASIDE = re.compile(r"\s*\([^()]*\)")


def person(seen: Sighting, name: names.Name) -> Mention:
    """Return who has `name`, with role and body."""
    role, affiliation = _role(seen, name)
    return seen.as_kind(
        "person",
        name=name.parts,
        heads=seen.base.heads | _titled(seen, name),
        gender=name.gender or seen.gender(),
        plural=False,
        count=(1, 1),
        role=role,
        affiliation=affiliation,
        definite=False,
        portion=False,
        sure=name.sure or seen.head is not None,
        outlet=None,
    )


def _titled(seen: Sighting, name: names.Name) -> frozenset[str]:
    """What the titles before a name say that its bearer is: a senator."""
    before = (t.fold.rstrip(".") for t in seen.words[: name.end])
    return frozenset(office for t in before if (office := seen.lexicon.title_offices.get(t)))


def _role(seen: Sighting, name: names.Name) -> tuple[str | None, str | None]:
    """The words before the name, else those of the apposition after it, and what body they name."""
    phrase, words = seen.phrase, seen.words
    start = 0
    while start < name.start and words[start].fold in seen.lexicon.determiners:
        start += 1
    until = phrase.called[0] if phrase.called and start < phrase.called[0] < name.start else name.start
    until = min(until, phrase.phrase_end)  # "the engineer whose signature it is, Ann Roe"
    before = Span(words[start].span.start, words[max(start, without_age(words, until, seen.lexicon))].span.start)
    after = Span(words[name.end - 1].span.end, words[phrase.phrase_end - 1].span.end)
    if aside := _ASIDE.match(phrase.text, after.start, after.end):
        after = Span(aside.end(), after.end)  # "Rep. Frank Lucas (R-OK), the ranking member"
    for stretch in (before, after):
        if stretch.start >= stretch.end:
            continue
        stretch = closed(phrase.text, trim(phrase.text, stretch, ",;:—–-\"'«»“”()"))
        inner = [t for t in words if stretch.start <= t.span.start < stretch.end]
        if stretch.start >= after.start and inner and inner[0].fold in seen.lexicon.prepositions:
            body = inner[1:]
            while len(body) > 1 and body[0].fold in seen.lexicon.determiners:
                body = body[1:]
            # "of the Lowford Water Laboratory", not "on a hot mic"
            return None, phrase.between(body) if any(t.noun or t.acronym for t in body) else None
        named = any(t.noun or t.term("qualifiers") for t in inner)
        if named and (not seen.lexicon.table.morphology or any(_being(t) for t in inner)):
            return stretch.of(phrase.text), affiliation_in(phrase, inner)
    return None, None


def _being(token: Token) -> bool:
    """Tell whether a word means somebody: "of the network", which a cut mention begins with, is no role."""
    return token.term("people", "offices") is not None or "anim" in token.word.animacy


def owns(seen: Sighting, name: names.Name) -> bool:
    """Tell whether the name only tells whose a body or text is: «компания Билла Гейтса», «препринт Илона Маска»."""
    cases = (t.word.cases for t in seen.words[name.start : name.end])
    return seen.at < name.start and any(c and "nomn" not in c for c in cases)


def possesses(seen: Sighting, name: names.Name) -> bool:
    """Tell whether the name only tells whose or whence somebody is: «помічник Анни Рейс», „ein Arzt aus Bad Lowen“."""
    first = seen.words[name.start]
    if seen.at < name.start and not first.gap.strip() and seen.words[name.start - 1].fold in seen.lexicon.prepositions:
        return True
    if seen.lexicon.table.genitives and seen.at < name.start:
        return _in_genitive(seen, name)
    if not seen.lexicon.table.morphology or seen.at >= name.start:
        return False
    noun = seen.words[seen.at].word
    single = name.end - name.start == 1
    apart = bool(noun.cases and first.word.cases) and noun.cases.isdisjoint(first.word.cases)
    hers = first.word.known and bool(first.word.singular) and noun.singular.isdisjoint(first.word.singular)
    if (single and (noun.numbers == {"plur"} or apart)) or (hers and bool(noun.singular)):
        return True  # «мешканці Гончарної», «помічник Анни Рейс»
    beside = name.start == seen.at + 1 or first.breaks
    subject = "nomn" in noun.cases and "gent" not in noun.cases  # What is inanimate as well may be an object.
    return not beside and subject and name.parts[0] != first.text


def _in_genitive(seen: Sighting, name: names.Name) -> bool:
    """Tell whether a name is that of whose somebody is: „ein Berater des Präsidenten Meier“, „die Witwe von Karl“.

    A body in the genitive has no such name, „der Sprecher des Ministeriums Karl Meier“, nor has a woman „des“.
    """
    between = seen.words[seen.at + 1 : name.start]
    while between and between[-1].form.title:
        between = between[:-1]
    at = next((i for i, t in enumerate(between) if t.fold in seen.lexicon.table.genitives), None)
    if at is None or any(t.breaks for t in (*between, seen.words[name.start])):
        return False
    if at == len(between) - 1:
        return between[at].fold in seen.lexicon.prepositions
    noun = seen.lexicon.gender_of(between[-1].text)
    apart = noun is not None and name.gender is not None and noun != name.gender
    return between[-1].term("people", "offices") is not None and not apart


def is_adjective(seen: Sighting, name: names.Name) -> bool:
    """Tell whether a nationality is an adjective in a body's name: „die Deutsche Bahn“."""
    noun = seen.words[seen.at]
    beside = name.start == seen.at + 1 and name.end - name.start == 1 and not name.sure
    return seen.lexicon.table.capital_nouns and beside and noun.term("places") is not None


def titles(seen: Sighting, name: names.Name) -> bool:
    """Tell whether a name is that of the outlet whose noun stands right before it: "dziennik Le Courrier"."""
    return not (seen.lexicon.table.morphology or seen.phrase.english) and name.start == seen.at + 1


def of_its_outlet(seen: Sighting, name: names.Name) -> bool:
    """Tell whether the outlet is the name's own, "Reyes of the Courier"."""
    after = seen.words[name.end] if name.end < len(seen.words) else None
    first = name.start == seen.phrase.determined.first and seen.phrase.english
    return first and after is not None and after.fold in seen.lexicon.prepositions

"""Mentions that name several sources at once: "Reyes and Cole", "UBS, Credit Suisse and the central bank".

A list is no name: read by its first or last member it would give one of them the words of all.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from accordingto.nouns import Count, SourceKind
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import is_first_name
from accordingto.sources.phrase import Phrase, determined
from accordingto.sources.words import Token

_Sort: TypeAlias = Literal["person", "name", "body", "people"]
"""What a member is: somebody named, a bare name that may be anybody's, a body, people without a name."""

_LONGEST_NAME = 4


class Listed(Struct, frozen=True):
    """What a list mentions."""

    kind: SourceKind
    count: Count


def listed(phrase: Phrase) -> Listed | None:
    """Return what kind of sources the mention lists and how many; None where it is no list of names."""
    members = _members(phrase)
    if len(members) < 2 or _is_text_by(phrase, members[0]):
        return None
    sorts = [_sort(phrase, m, last=m is members[-1]) for m in members]
    members, sorts = _with_offices(phrase, members, sorts)
    sorts = ["body" if len(m) == 1 and m[0].is_country else s for m, s in zip(members, sorts, strict=True)]
    if None in sorts:
        return None
    if len({m[-1].fold for m in members}) < len(members):
        return Listed("organization", (1, 1))  # "Johnson and Johnson"
    first, rest = sorts[0], sorts[1:]
    if first in {"person", "name"} and rest[-1] in {"person", "name"} and "body" not in sorts:
        count = len(members) - sorts.count("people")
        return Listed("person", (count, count))  # who stands between commas is who was named before
    if first in {"person", "name"} and len(members) == 2 and rest[0] == "people":
        return Listed("person", (2, None))
    bare = first in {"body", "name"} and not any(t.term("organizations") for t in members[0])
    bare = bare or _all_bodies(phrase, members)
    if bare and "body" in sorts and set(sorts) <= {"body", "name"}:
        return Listed("organization", (1, 1))
    return None


def counted(phrase: Phrase) -> Count | None:
    """Return how many people a mention counts that names several sorts: "two engineers and a diver".

    None where it doesn't, or says of some of them not how many.
    """
    members = _members(phrase)
    first = phrase.determined.count
    if len(members) < 2 or first is None or first[0] < 2 or first[1] is None:
        return None
    if any(_sort(phrase, m, last=m is members[-1]) != "people" for m in members):
        return None
    total = first[0]
    for member in members[1:]:
        count = determined(member, phrase.lexicon).count
        single = phrase.lexicon.table.morphology and any(t.word.numbers == {"sing"} for t in member if t.term("people"))
        if count is None and single:
            count = (1, 1)
        if count is None or count[1] is None:
            return None
        total += count[0]
    return (total, total)


def _is_text_by(phrase: Phrase, first: Sequence[Token]) -> bool:
    """Tell whether those listed have written what is mentioned: «препринт Івана Роя та його колег»."""
    noun = next((t for t in first if t.noun is not None), None)
    if (
        noun is None
        or noun.noun is None
        or phrase.cut_off(noun)
        or phrase.english
        or (noun.capital and not phrase.lexicon.table.capital_nouns)
    ):
        return False
    return noun.noun.category == "documents"


def _members(phrase: Phrase) -> list[Sequence[Token]]:
    """Cut the mention at its commas and conjunctions; nothing where no conjunction leads to the last member."""
    words = phrase.words[: phrase.phrase_end]
    joints = [i for i, t in enumerate(words) if i and t.fold in phrase.lexicon.conjunctions and not phrase.in_quotes[i]]
    joints = [i for i in joints if not (phrase.english and _in_apposed_name(phrase, words, i))]
    if not joints or joints[-1] + 1 >= len(words):
        return []
    found: list[Sequence[Token]] = []
    start = 0
    for i, token in enumerate(words):
        if i in joints:
            found.append(words[start:i])
            start = i + 1
        elif i > start and token.gap.strip() == ",":
            if i > joints[-1] and not _is_office(words[start:i]):
                return []  # "Reyes and Cole, lawyers"
            found.append(words[start:i])
            start = i
        elif i > start and token.breaks:
            return []
    return [m for m in (*found, words[start:]) if m]


def _in_apposed_name(phrase: Phrase, words: Sequence[Token], at: int) -> bool:
    """Tell whether the conjunction at `at` is in the name of an apposed body: ", head of the Institute for A and B"."""
    first = next((i for i in reversed(range(1, at)) if words[i].breaks), None)
    if first is None or at + 1 == len(words) or not (words[at - 1].capital and words[at + 1].capital):
        return False
    apposed = words[first:at]
    role = next((i for i, t in enumerate(apposed) if t.term("people", "offices")), len(apposed))
    body = any(t.capital and t.term("organizations", "institutions") for t in apposed[role + 1 :])
    other = words[at + 1]
    return body and not (other.form.title or is_first_name(other.text, phrase.lexicon.language))


def _all_bodies(phrase: Phrase, members: Sequence[Sequence[Token]]) -> bool:
    """Tell whether each member is a body by its own noun: «обласний центр здоров'я та підприємство «Водолій»».

    A noun behind what the first one is of belongs to it: "the Department of Health and Hospital Services".
    """
    whole = [i for m in members if (i := _body_noun(m, phrase)) is not None]
    if len(whole) < len(members):
        return False
    if phrase.lexicon.table.morphology:
        nouns = [m[i] for m, i in zip(members, whole, strict=True)]
        return all("nomn" in t.word.cases for t in nouns) or all(t.word.cases & nouns[0].word.cases for t in nouns)
    of = any(t.fold in phrase.lexicon.prepositions | phrase.lexicon.partitives for m in members[:-1] for t in m[1:])
    return not of or all(m[0].fold in phrase.lexicon.determiners for m in members[1:])


def _body_noun(member: Sequence[Token], phrase: Phrase) -> int | None:
    """Return the index of the noun for a body that a member is built on, None where it has none."""
    first = next((i for i, t in enumerate(member) if t.fold not in phrase.lexicon.determiners), len(member))
    for i, token in enumerate(member[first:], first):
        term = token.term("organizations", "institutions")
        if term is not None and (
            not phrase.english
            or i + len(term.words) >= len(member)
            or member[i + len(term.words)].fold in phrase.lexicon.prepositions
        ):
            return i
        if token.fold in phrase.lexicon.prepositions or not (token.capital or token.word.adjective or phrase.english):
            return None
    return None


def _is_office(words: Sequence[Token]) -> bool:
    return any(t.term("people", "offices") for t in words) and not words[-1].breaks


def _with_offices(
    phrase: Phrase, members: list[Sequence[Token]], sorts: list[_Sort | None]
) -> tuple[list[Sequence[Token]], list[_Sort | None]]:
    """Return the members and their sorts with an office and the name after its comma as one: "el alcalde, Luis Rey"."""
    kept: list[Sequence[Token]] = []
    found: list[_Sort | None] = []
    for member, sort in zip(members, sorts, strict=True):
        named = sort in {"person", "name"} and member[0].gap.strip() == ","
        if kept and named and _is_office(kept[-1]) and not any(n.sure for n in names.find(kept[-1], phrase.lexicon)):
            kept[-1], found[-1] = member, "person"
        else:
            kept.append(member)
            found.append(sort)
    return kept, found


def _sort(phrase: Phrase, member: Sequence[Token], *, last: bool) -> _Sort | None:
    lexicon = phrase.lexicon
    name = next(iter(names.find(member, lexicon)), None)
    if name is not None and all(_describes(t, phrase) for t in member[: name.start]):
        firm = any(t.fold in concepts().brands or (t.acronym and not t.terms) for t in member)
        if firm and not name.sure:
            return "body"
        if name.end == len(member) or (last and _goes_on(phrase, member, name.end)):
            return "person" if name.sure or name.start else "name"
    first = 0
    while first + 1 < len(member) and member[first].fold in lexicon.determiners:
        first += 1
    rest = member[first:]
    if any(t.term("people", "offices") for t in rest) and rest[0].fold not in lexicon.prepositions:
        return "people"
    noun = rest[0].term("institutions", "places") or any(t.term("organizations", "outlets") for t in rest[:3])
    named = len(rest) <= _LONGEST_NAME and all(t.capital for t in rest)
    return "body" if noun or named else None


def _describes(token: Token, phrase: Phrase) -> bool:
    return bool(token.terms or token.form.title or token.acronym or token.fold in phrase.lexicon.determiners)


def _goes_on(phrase: Phrase, member: Sequence[Token], end: int) -> bool:
    """Tell whether what follows a name tells more of its bearer: "of the lake district"."""
    return member[end].fold in phrase.lexicon.prepositions and not member[end - 1].possessive

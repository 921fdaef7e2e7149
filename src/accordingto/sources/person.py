"""The person whom a mention names: names of outlets, firms and whoever else it holds are none."""

from collections.abc import Sequence

from accordingto.nouns import Span
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.phrase import Phrase, without_age
from accordingto.sources.words import Token, agree


def person_in(phrase: Phrase, outlet: Span | None) -> names.Name | None:
    """The person named before a relative clause; names inside quotation marks, outlets and firms are none."""
    found = [
        n
        for n in names.find(phrase.words[: phrase.phrase_end], phrase.lexicon)
        if (n.start < phrase.core_end or _in_apposition(phrase, n) or _in_second_role(phrase, n))
        and not (outlet and outlet.start <= phrase.words[n.start].span.start < outlet.end)
        and not phrase.in_quotes[n.start]
        and not _honoured(phrase, n)
        and not _organized(phrase, n)
        and not (phrase.english and _modifies(phrase, n))
        and not _adjective(phrase, n)
    ]
    found = [n for n in found if n.sure] or found
    if not found and (name := _behind_clause(phrase)) is not None:
        return name
    if found and found[0].sure and found[0].start == 0 and _apart(phrase, found[0]):
        return found[0]  # "Ana Lago, portavoz del ministro, Luis Rey"
    return (found[0] if phrase.english else found[-1]) if found else None


def _behind_clause(phrase: Phrase) -> names.Name | None:
    """Return the name with which a mention ends, behind the one clause that tells of its noun.

    "The engineer whose signature it is, Ann Roe", but not "the man who drove the mayor, Ann Roe".
    """
    words, begins = phrase.words, phrase.phrase_end
    if not (begins < len(words) and phrase.core_end == begins and phrase.defined):
        return None
    noun = words[begins - 1]
    found = [n for n in names.find(words, phrase.lexicon) if n.end == len(words) and n.end - n.start > 1]
    if not found or noun.term("people", "offices") is None or noun.word.numbers == {"plur"}:
        return None
    name = found[0]
    clause = words[begins + 1 : name.start]
    whole = bool(clause) and words[name.start].gap.strip() == "," and not any(t.gap.strip() for t in clause)
    town = bool(clause) and clause[-1].capital and not name.sure  # "who works in Lowford, North Norland"
    return name if whole and not town and clause[-1].term("people", "offices") is None else None


def _apart(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether who somebody is follows a name, parted from it: a person and not whose that is."""
    return name.end < len(phrase.words) and phrase.words[name.end].gap.strip() == ","


def _in_apposition(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a name after the noun phrase is still the source's own.

    It is after a comma ("its director, Dr. Ann Reyes", "his wife, runner Ann Reyes"), after the body ("the speaker
    of the Senate Ann Reyes") or its acronym in brackets, and after what is headed ("chief of staff Ann Reyes"),
    but not after a preposition ("a spokesman for Ann Reyes").
    """
    words, i = phrase.words, name.start
    if name.sure and _after_acronym(words, i):
        return True
    while i > 0 and (words[i - 1].form.title or (name.sure and _trade(words[i - 1]))) and not words[i].breaks:
        i -= 1  # but not "the director general, Ann Reyes"
    if 0 < i < name.start and words[i - 1].breaks and words[i - 1].fold in phrase.lexicon.determiners:
        return True  # „seine Frau, die Läuferin Ann Reyes“
    if i and words[without_age(words, i, phrase.lexicon)].breaks:
        return True
    i = name.start
    while i > 0 and words[i - 1].form.title and not words[i].breaks:
        i -= 1  # "chairman of the Harbour Committee Rep. Ann Reyes"
    if phrase.english and name.sure and i and (_role_of_body(phrase, i) or _heads(phrase, i)):
        return True
    return name.sure and any(
        (term := words[k].term("institutions", "places", "organizations")) is not None
        and k + len(term.words) == i
        and words[k].capital
        for k in range(max(0, i - 3), i)
    )


def _honoured(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a body bears the name: «больница имени Лисицына», but not «моряк по имени Лисицын»."""
    before = phrase.words[max(0, name.start - 2) : name.start]
    called = len(before) > 1 and before[0].fold in phrase.lexicon.prepositions
    return bool(before) and before[-1].fold in phrase.lexicon.table.honouring and not called


def _in_second_role(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a name ends what else somebody is, who has none before: «директор школи, голова ради Лев Рись».

    Where a language has cases it stands in that of both nouns, as in «голова, дружина [Лева Рися]» it does not.
    """
    words = phrase.words
    at = next((i for i in range(name.start, 0, -1) if words[i].breaks), 0)
    if not (at and at < name.start and name.sure and phrase.lexicon.table.morphology):
        return False
    role, first = words[at], words[name.start]
    head = next((t for t in words[: phrase.core_end] if t.term("people", "offices")), None)
    alone = not any(t.fold in phrase.lexicon.prepositions for t in words[at : name.start])
    bare = not any(t.capital and t.word.names for t in words[: phrase.core_end])
    if head is None or role.term("people", "offices") is None or not (alone and bare):
        return False
    hers = role.word.genders == {"femn"} and name.gender == "masculine"
    return bool(head.word.singular & role.word.singular & first.word.singular) and not hers


def _after_acronym(words: Sequence[Token], at: int) -> bool:
    """Tell whether a body's acronym stands in brackets before index `at`: «сотрудник агентства (АБВ) Илья Гуща»."""
    return at > 1 and words[at].gap.strip() == ")" and words[at - 1].acronym and words[at - 1].gap.strip() == "("


def _trade(word: Token) -> bool:
    return any(t.category in {"people", "offices"} and len(t.words) == 1 for t in word.terms)


def _role_of_body(phrase: Phrase, at: int) -> bool:
    """Tell whether a role ends before index `at` in whose body's name the phrase seemed to end.

    "Bank of Norland economist Ann Reyes", but not "a friend of economist Ann Reyes".
    """
    before = phrase.words[:at]
    roles = [k for k, t in enumerate(before) if t.term("people", "offices")]
    return bool(roles) and roles[0] > phrase.core_end and not before[roles[0]].capital and before[0].capital


def _heads(phrase: Phrase, at: int) -> bool:
    """Tell whether a role of heading something ends before index `at`: "head of security", "director of research".

    What is headed stands without an article and is nobody: "the chief of the Reyes campaign" is somebody else.
    """
    of = phrase.core_end
    term = phrase.words[of - 1].term("people", "offices")
    headed = phrase.words[of + 1 : at]
    if not headed or term is None or not (term.category == "offices" or concepts().heading & term.concepts):
        return False
    return not any(
        t.capital or t.breaks or t.possessive or t.text[0].isdigit() or t.fold in phrase.lexicon.function_words
        or ((who := t.term("people", "offices")) is not None and concepts().staff.isdisjoint(who.concepts))
        for t in headed
    )  # fmt: skip


def _modifies(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether the name only tells another noun apart: "a Reyes campaign advertisement", "Reyes's team".

    Before a nationality it is an adjective that begins a sentence: "Leading American outlets".
    """
    after = phrase.words[name.end] if name.end < phrase.core_end else None
    if after is None or after.breaks:
        return False
    if name.end == name.start + 1 and not name.sure and after.term("places") is not None:
        return any(t.noun is not None for t in phrase.words[name.end + 1 : phrase.core_end])
    if phrase.words[name.end - 1].possessive:
        return True
    if name.start and phrase.words[name.start - 1].fold in phrase.lexicon.determiners and after.acronym:
        return not name.sure and after.term("people", "offices") is not None  # "the Lowford North MP"
    return not (after.capital or after.fold in phrase.lexicon.pronouns or after.fold in phrase.lexicon.function_words)


def _adjective(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a bare name is an adjective of the noun after it: «Норландский штаб»."""
    at = name.end
    while at + 1 < phrase.core_end and not phrase.words[at].capital and phrase.words[at].word.adjective:
        at += 1  # «Заріченський обласний центр»
    after = phrase.words[at] if at < phrase.core_end else None
    if name.sure or name.end - name.start > 1 or after is None or after.gap.strip() or after.capital:
        return False
    return after.noun is not None and agree(phrase.words[name.start], after)


def _organized(phrase: Phrase, name: names.Name) -> bool:
    """Tell whether a noun for an organization ends the run of capitals ("Peregrine Securities")."""
    after = phrase.words[name.end] if name.end < len(phrase.words) else None
    if after is None or after.gap.strip() or phrase.words[name.end - 1].possessive:
        return False
    body = after.term("organizations", "outlets", "documents", "things") is not None
    return after.capital and (body or after.fold in concepts().legal_forms)  # "Harrow AG"

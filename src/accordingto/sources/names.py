"""Names of people: where they stand in a text."""

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from accordingto.sources.concepts import concepts
from accordingto.sources.family_first import in_order, is_family
from accordingto.sources.lexicon import Lexicon, gender_of, is_first_name
from accordingto.sources.table import NAMING, Gender
from accordingto.sources.words import Token
from accordingto.text import is_latin

_GENDERS: dict[str, Gender] = {"masc": "masculine", "femn": "feminine"}
# Letters of the shortest word in capitals that may be a surname, and no acronym.
_TELLING = 4
# First and last name.
_WHOLE = 2
# Which of those who bear a name somebody is: "III".
_NUMERAL = re.compile("I{2,3}|IV|VI{1,3}|IX")
# Among how many words after a name a university stands that it is "of".
_WHERE = 6


class Name(Struct, frozen=True):
    """A person's name among the words of a stretch: words[start:end], titles before it not counted."""

    start: int
    end: int
    parts: tuple[str, ...]
    """As written, in the nominative where the language has cases."""
    gender: Gender | None
    sure: bool
    """Whether the words themselves show that it is a person: a known first name, a title, an initial."""


def find(words: Sequence[Token], lexicon: Lexicon) -> list[Name]:
    """Return the stretches of `words` that can be names of people, in order."""
    found: list[Name] = []
    i = 0
    while i < len(words):
        whole = words[i].term(*NAMING) if words[i].form.leads else None
        if whole is not None and len(whole.words) > 1:
            i += len(whole.words)  # « le porte-parole de la Maison Blanche John Roe »
            continue
        if not (words[i].form.namely or words[i].form.title):
            i += 1
            continue
        title, start = _titles(words, i, lexicon)
        start = _after_whose(words, start, lexicon)
        end = _run(words, start, lexicon)
        if end > start:
            begin = _after_whole_name(words, _after_roles(words, start, end), lexicon)
            name = _name(words, begin, end, title, start > i or begin > start, lexicon)
            if name:
                found.append(name)
            i = end
        else:
            i = max(start, i + 1)
    return found


def _titles(words: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[Gender | None, int]:
    """Skip titles from index `i`; return the gender they tell and where they end."""
    gender: Gender | None = None
    while i < len(words) and words[i].form.title:
        gender = lexicon.titles[words[i].fold.rstrip(".")] or gender
        i += 1
    return gender, i


def _run(words: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Return where the run of name-like words that begins at `start` ends."""
    end = start + _family_first(words, start)
    while end < len(words):
        token = words[end]
        if end > start and (token.gap.strip(" .") or words[end - 1].possessive or "\n" in token.gap):
            break
        if end > start and (token.acronym or inner_capital(token.text)) and token.fold in lexicon.honours:
            break  # "Ann Reyes KC", "Ann Reyes PhD"
        if end > start and (after := _after_particles(words, start, end, lexicon)) > end:
            end = after
            continue
        known = end > start and token.capital and is_first_name(words[start].text, lexicon.language)
        # "Kathleen DelGiorno"
        brand = known and not lexicon.table.morphology and inner_capital(token.text)
        # „Anna Bauer“: a trade after a first name is a surname.
        trade = known and lexicon.table.capital_nouns and not token.gap.strip() and _only_trade(token)
        # "Gustavo Salas": where a body's noun comes first, one behind a first name is a surname.
        surname = known and bool(lexicon.table.genitives) and not lexicon.table.morphology and not token.gap.strip()
        named = _namelike(token, lexicon, first=end == start) or _surname(words, start, end)
        foreign = end == start and bool(lexicon.table.morphology) and _foreign(words, start)
        if not (brand or trade or surname or named or foreign):
            break
        end += 1
    while end > start and words[end - 1].fold in concepts().name_particles:
        end -= 1
    return end


def _family_first(words: Sequence[Token], start: int) -> int:
    """Return how many words a name has that begins with the family's, in words of their own: «Пак Мін Со»; else 0."""
    run = words[start : start + _WHOLE + 1]
    apart = any(not t.capital for t in run) or any(t.gap.strip() or "\n" in t.gap for t in run[1:])
    parts = tuple(t.text for t in run)
    return len(run) if len(run) > _WHOLE and not apart and in_order(parts) != parts else 0


def _after_whole(words: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a particle at `end` is a preposition after a whole name: „Anna Roe von Larch Securities“."""
    whole = end - start > 1 and not is_first_name(words[end - 1].text, lexicon.language) and not words[end - 1].initial
    return whole and words[end].fold in lexicon.prepositions and words[end - 1].fold not in concepts().name_particles


def _after_particles(words: Sequence[Token], start: int, i: int, lexicon: Lexicon) -> int:
    """Return where the small words inside a surname at index `i` end, `i` where none lead on: "Greta van der Aue"."""
    end = i
    while end < len(words) and words[end].fold in concepts().name_particles and not words[end].gap.strip():
        end += 1
    if end == len(words) or not words[end].capital or _after_whole(words, start, i, lexicon):
        return i
    # Several of them lead to a body at times: „Klingbeil von der SPD“.
    return i if end - i > 1 and words[end].acronym else end


def _only_trade(token: Token) -> bool:
    return bool(token.terms) and all(t.category in {"people", "offices"} and len(t.words) == 1 for t in token.terms)


def _given(word: Token) -> bool:
    """Tell whether a word of a language with cases is a first name, and not somebody's: «Марьина», «Мар'їна»."""
    listed = is_first_name(word.text, None) and not (word.word.names or word.word.adjective)
    return listed or (word.word.known and "Name" in word.word.names)


def _after_whose(words: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Return where the name begins after whose its bearer is, or a trade that no table knows.

    «прокурор Лугодола Илья Гуща», „die Chefin der Grünen Ina Mohr“, „Personalvorständin Ina Mohr“, « le maire de
    Brumont Ina Mohr ».
    """
    run = words[start : start + _WHOLE + 1]
    apart = any(t.gap.strip() or "\n" in t.gap for t in run[1:])
    if len(run) <= _WHOLE or apart or not (run[0].capital and run[-1].capital) or run[0].initial:
        return start
    if lexicon.table.capital_nouns or _in_genitive(words, start, lexicon):
        within = is_first_name(run[1].text, lexicon.language) and not is_first_name(run[0].text, lexicon.language)
    else:
        cases = bool(lexicon.table.morphology) and not any(is_latin(t.text) for t in run[:_WHOLE])
        given = run[1].word.names == {"Name"} or _given(run[1])
        whose = bool(run[0].word.cases) and "nomn" not in run[0].word.cases and "nomn" in run[1].word.cases
        surname = any("Patr" in t.word.names for t in run) and not whose  # «Павленко Іван Петрович»
        within = cases and not (_given(run[0]) or surname) and (given or (whose and _in_office(words, start)))
    return start + 1 if within else start


def _in_office(words: Sequence[Token], start: int) -> bool:
    """Tell whether what somebody is stands before index `start`, so that a genitive there is whose: «мер Лугодола»."""
    before, after = words[max(0, start - _WHOLE) : start], words[start + _WHOLE + 1 : start + _WHOLE + 2]
    apart = any(t.gap.strip() for t in (*before[1:], words[start]))
    longer = any(t.capital and not t.gap.strip() for t in after)  # «глава Верхнего Лугодола Бекжан Орбаев»
    return not (apart or longer) and any(t.term("people", "offices") for t in before)


def _after_whole_name(words: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Return where a name begins after the whole name of whose its bearer is: «помічник Анни Рейс Ілля Гуща»."""
    run = words[start : start + 2 * _WHOLE]
    apart = any(t.gap.strip() or "\n" in t.gap for t in run[1:])
    if not lexicon.table.morphology or len(run) < 2 * _WHOLE or apart or not all(t.capital for t in run):
        return start
    whose, last, who, _ = run
    inflected = "gent" in whose.word.cases and not _given(last)
    return start + _WHOLE if inflected and _given(whose) and _given(who) and "nomn" in who.word.cases else start


def _in_genitive(words: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition that says whose something is stands before index `start`: « de la Culture »."""
    before = start - 1
    if before > 0 and words[before - 1].fold in lexicon.table.genitives and words[before].fold in lexicon.definite:
        before -= 1
    return before >= 0 and words[before].fold in lexicon.table.genitives


def _after_roles(words: Sequence[Token], start: int, end: int) -> int:
    """Return where the name begins in a run of capitals that holds its bearer's role: "Lowford Mayor Ann Reyes"."""
    for k in range(end - 2, start - 1, -1):
        term = words[k].term("people", "offices")
        if words[k].form.title or (term is not None and k + len(term.words) < end):
            return k + (len(term.words) if term else 1)
    return start


def _surname(words: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a capitalised common noun is a surname, as «Дуда» and «Коваль» are after a first name."""
    token = words[end]
    if end > start and token.acronym and len(token.text) > _TELLING and "Name" in words[start].word.names:
        return not token.gap.strip()  # «Сергій СЛИЗЬКИЙ»
    if (
        end == start
        or not token.capital
        or token.acronym
        or is_latin(token.text)
        or token.term("places", "institutions")
    ):
        return False
    if token.gap.strip() or not ("Name" in words[start].word.names or (end == start + 1 and _foreign(words, start))):
        return False
    after = words[end + 1] if end + 1 < len(words) and not words[end + 1].gap.strip() else None
    # «Глеб Орский», but not «Анна Норландская железная дорога»
    return not (
        token.word.adjective and after is not None and after.noun is not None and after.word.cases & token.word.cases
    )


def _foreign(words: Sequence[Token], at: int) -> bool:
    """Tell whether a first name that the dictionary lacks is at index `at`, a surname behind it: «Ракеш Могул»."""
    run = words[at : at + _WHOLE]
    if len(run) < _WHOLE or run[1].gap.strip() or run[1].word.adjective:
        return False
    behind = not run[1].word.known and _behind_role(words, at)
    if run[0].word.known and not behind and (run[1].word.known or not is_family(run[0].text)):
        return False  # «Чан Хайсинь», but not «Чан Молока»
    return not any(not t.capital or t.acronym or t.initial or t.terms or is_latin(t.text) or "-" in t.text for t in run)


def _behind_role(words: Sequence[Token], at: int) -> bool:
    """Tell whether index `at` follows what somebody is, with whose it is between: «прокурор Лугодола [Лор Бекю]»."""
    first = at
    while first and words[first - 1].word.nominal and not words[first].gap.strip():
        first -= 1
    role = next((i for i in reversed(range(first, at)) if words[i].term("people", "offices") is not None), None)
    if role is None or not words[role].word.singular:
        return False
    return not any(t.word.cases == {"nomn"} for t in words[role + 1 : at])


def _namelike(token: Token, lexicon: Lexicon, *, first: bool) -> bool:
    word = token.word
    if len(token.text) == 1 and word.common:
        return False  # «У», «О» and «І» begin sentences more often than names
    if lexicon.table.morphology and not is_latin(token.text):
        if first and token.fold in lexicon.emphatic:
            return False  # «Сам Орский»
        if token.term("places", "organizations", "institutions", "outlets"):
            return False
        if first and word.common and token.term("people") is not None and "plur" in word.numbers:
            return False  # «Люди» opens a sentence more often than a name does
        if word.names & {"Name", "Surn", "Patr"} and not (word.common and not token.capital):
            return not (word.names & {"Orgn"}) and not token.acronym and (token.capital or word.known)
        if token.capital and not token.acronym and not word.names and is_first_name(token.text, lexicon.language):
            return True  # Dictionaries lack some.
        return (
            token.capital
            and not token.acronym
            and not word.names
            and (not word.known or token.initial)
            and not token.noun
        )
    if lexicon.table.morphology:
        return False
    if not token.capital or token.acronym or inner_capital(token.text):
        return False
    if token.fold in lexicon.function_words and (first or not lexicon.table.capital_nouns):
        # "Theresa May" is a name, though "May" alone may be a month.
        closed = lexicon.determiners | lexicon.prepositions | lexicon.conjunctions | lexicon.pronouns.keys()
        return not first and token.fold not in closed
    if token.initial or (token.term("documents") is not None and is_first_name(token.text, lexicon.language)):
        return True
    return token.term(
        "people", "offices", "organizations", "institutions", "outlets", "documents", "places", "qualifiers"
    ) is None or (
        not first
        and not lexicon.table.capital_nouns
        and token.term("organizations", "institutions", "places", "outlets", "things") is None
    )


def inner_capital(text: str) -> bool:
    """Tell whether a word has a capital inside, as brands have (BlackRock), but not McDonald or O'Brien."""
    inner = any(c.isupper() for part in text.split("-") for c in part[1:])
    return inner and not re.match(r"(?:Mc|Mac|O['’]|D['’]|De|Du|Le|La|Di|Van)[A-Z]", text)


def _name(
    words: Sequence[Token], start: int, end: int, gender: Gender | None, titled: bool, lexicon: Lexicon
) -> Name | None:
    run = words[start:end]
    given = bool(lexicon.table.morphology) and "Name" in run[0].word.names  # «Олег Сватов» are no «сваты».
    if len(run) > 1 and run[-1].term("people") is not None and run[-1].word.numbers == {"plur"} and not given:
        return None  # "Local Lawmakers", as headlines write
    of_nobody = run[-1].fold in concepts().body_endings or _is_role(words, start, run, lexicon)
    if len(run) > 1 and of_nobody and not is_first_name(run[0].text, lexicon.language):
        return None  # „aus dem National Water Laboratory“
    # "John Roe III" is called Roe, "Karl III" is not called Karl.
    called = run[:-1] if len(run) > _WHOLE and _NUMERAL.fullmatch(run[-1].text) else run
    shouted = [t.acronym and not _NUMERAL.fullmatch(t.text) for t in called]
    forms = _written_together(
        [t.text.capitalize() if loud else t.text for t, loud in zip(called, shouted, strict=True)]
    )
    cases = bool(lexicon.table.morphology)
    introduced = _introduced(words, start)
    several = len(run) > 1
    tagged = [t for t in run if t.word.names & {"Name", "Surn", "Patr"}] if cases else []
    if cases and not several and not tagged and not titled and not introduced:
        return None
    if cases:
        case = {"masculine": "masc", "feminine": "femn"}.get(gender or "")
        forms = lexicon.morphology.nominative(forms, case, oblique=several and _oblique(words, start))
    first_part = in_order(forms)[0]
    known = gender_of(first_part, lexicon.language)
    first = is_first_name(forms[0], lexicon.language)
    learned = not cases and several and _at_university(words, end, lexicon)
    sure = titled or (several and (first or introduced or learned or any(t.initial for t in run)))
    if cases:
        sure = sure or (several and ("Name" in run[0].word.names or len(tagged) == len(run)))
        sure = sure or any("Patr" in t.word.names for t in run)
        known = known or _tagged_gender(run)
    sure = sure or first_part != forms[0]
    if lexicon.table.capital_nouns and not (sure or introduced or (several and not any(t.word.known for t in run))):
        return None
    return Name(start, end, forms, gender or known, sure)


def _is_role(words: Sequence[Token], start: int, run: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether an article stands before a run of capitals that a trade ends: "a Larch Valley Republican"."""
    if lexicon.table.head != "last" or not start:
        return False
    article = words[start - 1].fold in lexicon.determiners and not run[0].gap.strip()
    return article and run[-1].term("people", "offices") is not None


def _at_university(words: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Tell whether somebody's university is named at index `end`: "Ruvesh Okaro of Larch University"."""
    if end >= len(words) or words[end].fold not in lexicon.prepositions:
        return False
    near = list(takewhile(lambda t: not t.gap.strip(), words[end : end + _WHERE]))
    return any(t.capital and (term := t.term("organizations")) and "university" in term.concepts for t in near)


def _written_together(parts: Sequence[str]) -> tuple[str, ...]:
    """Return the parts of a name, an elided one with the next: « Anne d'Orval »."""
    found: list[str] = []
    for part in parts:
        if found and found[-1].endswith(("'", "’")):
            found[-1] += part
        else:
            found.append(part)
    return tuple(found)


def _introduced(words: Sequence[Token], start: int) -> bool:
    """Tell whether a word for people or an office stands right before index `start`."""
    return any(
        (term := words[i].term("people", "offices")) is not None
        and i + len(term.words) == start
        and not words[i].possessive
        and all(not w.gap.strip() for w in words[i + 1 : start + 1])
        for i in range(max(0, start - 3), start)
    )


def _oblique(words: Sequence[Token], start: int) -> bool:
    """Tell whether what somebody is stands before index `start` in a case: «міського голови Ярослава Рота»."""
    first = start
    while first > 0 and words[first - 1].word.nominal and not words[first].gap.strip():
        if words[first - 1].capital and first > 1:
            break
        first -= 1
    chain = words[first:start]
    role = next((t for t in chain if t.term("people", "offices") is not None or "anim" in t.word.animacy), None)
    return role is not None and bool(role.word.singular) and "nomn" not in role.word.singular


def _tagged_gender(run: Sequence[Token]) -> Gender | None:
    for token in run:
        one = "sing" in token.word.numbers  # «Илон» is of no dictionary, but many are called «Илона».
        if one and "Name" in token.word.names and len(token.word.genders) == 1:
            return _GENDERS.get(next(iter(token.word.genders)))
    return None

"""What a word form can be: its readings, in one small vocabulary for all languages.

The engine asks an *analyser* and knows no dictionary.  Ukrainian and Russian are analysed by pymorphy3 (Korobov
2015) with its OpenCorpora and VESUM dictionaries; a language without a dictionary is guessed from closed classes and
endings that its data file lists.  Which of the two a language has is said in its data.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Protocol

from msgspec import Struct, structs

from accordingto.text import after_latin, fold

_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
ANY_CASE = _CASES
"""All cases: of a word that doesn't decline or isn't known."""

# OpenCorpora's parts of speech, as pymorphy3's dictionaries for both languages name them.
_CLASSES = {
    "NOUN": "noun",
    "LATN": "noun",
    "ADJF": "adjective",
    "PRTF": "adjective",
    "NPRO": "pronoun",
    "NUMR": "numeral",
    "NUMB": "numeral",
    "ROMN": "numeral",
    "VERB": "verb",
    "INFN": "infinitive",
    "GRND": "gerund",
    "ADVB": "adverb",
    "PRED": "predicative",
    "COMP": "adverb",
    "ADJS": "predicative",
    "PRTS": "predicative",
    "PREP": "preposition",
    "CONJ": "conjunction",
    "PRCL": "particle",
    "INTJ": "particle",
}
_FUNCTIONS = frozenset({"preposition", "conjunction"})
_OLD_CASES = {"gen2": "gent", "acc2": "accs", "loc2": "loct", "gen1": "gent", "loc1": "loct", "acc1": "accs"}
_FINITE = frozenset({"past", "pres", "futr", "impr", "Impe", "1per", "2per", "3per"})
_LEAST_SCORE = 0.01


class Reading(Struct, frozen=True):
    """One reading of a word form; empty strings where the form leaves a feature open."""

    kind: str
    """noun adjective pronoun numeral verb (finite) infinitive participle gerund predicative adverb preposition ..."""
    lemma: str = ""
    case: str = ""
    """nomn gent datv accs ablt loct, or empty for no case."""
    number: str = ""
    """sing or plur."""
    gender: str = ""
    """masc femn neut."""
    person: str = ""
    """1per 2per 3per; empty for past tenses and nouns."""
    animate: bool = False
    impersonal: bool = False
    """A verb form that can have no subject (сказано, зазначено)."""
    future: bool = False
    """A verb form of the future tense, where a dictionary tells it."""


class Word(Struct, frozen=True):
    """All readings of one form, and what the engine asks of them most."""

    readings: tuple[Reading, ...]
    kinds: frozenset[str]
    cases: frozenset[str]
    """Cases of its nominal readings."""

    def nominal(self, case: str) -> list[Reading]:
        """Return the readings as noun, adjective, pronoun or numeral in `case`."""
        return [r for r in self.readings if r.case == case]


class Analyser(Protocol):
    """Morphology of one language."""

    def word(self, form: str) -> Word:
        """Return the readings of `form`, as it stands in the text."""
        ...

    def forms(self, lemma: str) -> Iterable[tuple[str, Reading]]:
        """Return the folded finite forms, infinitives and gerunds of the verb `lemma`; itself where not known."""
        ...


def _word(readings: Iterable[Reading]) -> Word:
    kept = tuple(dict.fromkeys(readings))
    return Word(kept, frozenset(r.kind for r in kept), frozenset(r.case for r in kept if r.case))


UNKNOWN = _word(Reading("noun", case=c, number=n) for c in sorted(ANY_CASE) for n in ("sing", "plur"))
"""A name that no dictionary holds: a noun in any case and number."""
OTHER = _word([Reading("other")])
"""A word that can be no part of a noun phrase."""
NUMBER = _word(Reading("numeral", case=c, number="plur") for c in sorted(ANY_CASE))
"""Digits."""


class _Remembering(ABC):
    """What has been looked up is kept, up to a bound: a text uses few words many times."""

    def __init__(self) -> None:
        self._words: dict[str, Word] = {}

    def word(self, form: str) -> Word:
        known = self._words.get(form)
        if known is None:
            if len(self._words) > _CACHED:
                self._words.clear()
            known = self._words[form] = self._look_up(form)
        return known

    @abstractmethod
    def _look_up(self, form: str) -> Word: ...


class _Dictionary(_Remembering):
    """pymorphy3 behind :class:`Analyser`."""

    def __init__(self, language: str, surname_endings: tuple[str, ...]) -> None:
        super().__init__()
        self._surname_endings = surname_endings
        import pymorphy3  # about 0.2 s and 40 MB: only for those who read the language

        self._analyser: Any = pymorphy3.MorphAnalyzer(lang=language)

    def _look_up(self, form: str) -> Word:
        if not _KNOWN_SCRIPTS.fullmatch(form):
            return OTHER  # pymorphy3 fails on letters that have no Unicode name
        parses = self._analyser.parse(after_latin(form)[:_LONGEST_FORM])
        found = [r for p in parses if p.score >= _LEAST_SCORE for r in _readings(p.tag, p.normal_form)]
        grammemes = parses[0].tag.grammemes
        if "NUMB" in grammemes or "ROMN" in grammemes:
            return NUMBER
        if not any(r.kind for r in found) or "LATN" in grammemes:
            return UNKNOWN if not form[0].islower() or "LATN" in grammemes else OTHER
        if any(r.kind in _FUNCTIONS or (r.kind == "pronoun" and r.case == "nomn") for r in found):
            # "як" is a conjunction before it is an animal, "І" before it is an initial, "вона" she before it is money.
            found = [r for r in found if r.kind != "noun"]
        elif form[0].isupper() and (self._may_be_surname(form) or _is_stem(form, found)) and _is_oblique(found):
            # A surname that the dictionary takes for a common noun's genitive ("Варн"), or doesn't know ("Лещук").
            found.append(Reading("noun", fold(form), "nomn", "sing", "masc", animate=True))
        if any(r.kind == "numeral" and r.case == "accs" and r.lemma == fold(form) for r in found):
            found.append(
                Reading("numeral", fold(form), "nomn", "plur")
            )  # "несколько", whose nominative is filed nowhere
        return _word(found)

    def _may_be_surname(self, form: str) -> bool:
        if form.endswith(self._surname_endings):
            return True
        return form[-1].casefold() not in _VOWELS - {"е"} and not self._analyser.word_is_known(form)  # "Лоре"

    def forms(self, lemma: str) -> Iterable[tuple[str, Reading]]:
        parses = self._analyser.parse(lemma)
        own = [p for p in parses if fold(p.normal_form) == fold(lemma)]  # "подчеркивать" is filed with its ё
        if not own:
            # A form listed for itself ("уверена"), which the dictionary files under another word.
            return dict.fromkeys((fold(lemma), r) for p in parses for r in _readings(p.tag, lemma))
        verbs = [p for p in own if p.tag.POS in {"INFN", "VERB"}]
        verbs = verbs or [p for p in own if p.tag.POS in {"ADJF", "ADJS", "PRTF", "PRTS"}] or own
        # One lemma may be two verbs, perfective and imperfective, with partly the same forms.
        return dict.fromkeys((fold(f.word), r) for v in verbs for f in v.lexeme for r in _readings(f.tag, lemma))


def _is_oblique(readings: list[Reading]) -> bool:
    return all(r.case != "nomn" for r in readings)


def _is_stem(form: str, readings: list[Reading]) -> bool:
    """Tell whether `form` is read as a plural that has no ending: "варн" of "варна"."""
    bare = form[-1].casefold() not in _VOWELS and not form.casefold().endswith(_PLURALS)
    return bare and all(r.kind == "noun" and r.number == "plur" and not r.animate for r in readings)


# Latin, Cyrillic, digits, and what may stand between them in a word.
_KNOWN_SCRIPTS = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0400-\u04ff'’ʼ`.,:_-]+")
_CACHED = 1 << 17
_LONGEST_FORM = 60
_PLURALS = ("ів", "їв", "ов", "ев", "єв", "ей", "их")
"""Endings of genitives in the plural."""
_VOWELS = frozenset("аеєиіїоуюяёыэьй")
"""Letters that end the forms of a declined name, the soft sign and й among them."""


def _readings(tag: Any, lemma: str) -> list[Reading]:
    reading = _of_tag(tag)
    return [structs.replace(reading, lemma=fold(lemma))] if reading else []


@lru_cache(maxsize=1 << 13)
def _of_tag(tag: Any) -> Reading | None:
    """Return the reading of a form without its lemma, by its tag, of which a dictionary has a few thousand."""
    grammemes = set(tag.grammemes)
    if "voct" in grammemes:
        return None
    kind = next((_CLASSES[g] for g in (str(tag.POS), *sorted(grammemes)) if g in _CLASSES), "")
    if kind == "verb" and ("infn" in grammemes or not grammemes & _FINITE):
        kind = "infinitive"  # VESUM leaves some unmarked
    if kind == "verb" and "impr" in grammemes:
        kind = "imperative"
    case = next((_OLD_CASES.get(g, g) for g in grammemes if _OLD_CASES.get(g, g) in _CASES), "")
    if not case and kind == "noun":
        case = "nomn"  # VESUM marks no case on the nominative of neuters
    gender = next((g for g in ("masc", "femn", "neut") if g in grammemes), "")
    number = "plur" if "plur" in grammemes else "sing" if "sing" in grammemes or gender else ""
    return Reading(
        kind=kind,
        case=case,
        number=number,
        gender=gender,
        person=next((g for g in ("1per", "2per", "3per") if g in grammemes), ""),
        animate="anim" in grammemes,
        impersonal="Impe" in grammemes or (kind == "predicative" and gender == "neut"),
        future=kind == "verb" and "futr" in grammemes,
    )


class Endings(Struct, frozen=True):
    """A language without a dictionary: closed classes and endings, from the ``[morphology]`` table of its data."""

    closed: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    """kind -> cases ("nomn accs", "any", or "none"), number and gender joined by blanks -> folded forms."""
    verbs: tuple[str, ...] = ()
    """Forms of frequent verbs, which end a noun phrase."""
    small_nouns: bool = False
    """Nouns begin with a small letter: a word that is in no closed class may be one."""
    adjective_endings: tuple[str, ...] = ()
    endings: Mapping[str, tuple[str, ...]] = {}
    """Features ("noun gent sing masc") -> endings; of all that a word has, the longest tells what it may be."""
    capitalized: Mapping[str, tuple[str, ...]] = {}
    """The same for words with a capital letter, where every noun has one; such an ending may be all of a word."""
    conjugations: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    """Ending of a verb in the dictionary form -> features ("verb sing femn") -> endings in its place."""
    strong: Mapping[str, tuple[str, ...]] = {}
    """Verb in the dictionary form -> its finite forms and participle, where no conjugation gives them."""
    augment: str = ""
    """What a participle begins with ("ge"), where the language forms it so."""
    unaugmented: tuple[str, ...] = ()
    """Beginnings and (after a hyphen) endings of verbs whose participle goes without."""


PARTED = "|"
"""Between a verb and the prefix that leaves it in a main clause: "an|kündigen"."""
_PARTICIPLE = "participle"
_LONGEST_ENDING = 15
_PLURAL = ("en", "ind")
"""Endings of strong verbs in the plural, and of their participles."""
_VERBAL = frozenset({"verb", "infinitive", _PARTICIPLE})
_KINDS = frozenset((*_CLASSES.values(), _PARTICIPLE))
_NUMBERS = frozenset({"sing", "plur"})
_GENDERS = frozenset({"masc", "femn", "neut"})


def _featured(features: str, lemma: str = "") -> list[Reading]:
    """Return the readings that `features` spell out: a kind, then any of cases, number, gender, anim, impersonal.

    "any" stands for all cases, "none" for no case.

    Raises ValueError for a word that is none of these.
    """
    named = features.split()
    kind, rest = named[0] if named else "", set(named[1:]) - {"none"}
    if "any" in rest:
        rest = rest - {"any"} | _CASES
    if unknown := rest - _CASES - _NUMBERS - _GENDERS - {"anim", "impersonal"} or {kind} - _KINDS:
        raise ValueError(f"morphology: {features!r}: no feature: {', '.join(sorted(unknown))}")
    return [
        Reading(
            kind=kind,
            lemma=lemma,
            case=case,
            number=next(iter(rest & _NUMBERS), ""),
            gender=next(iter(rest & _GENDERS), ""),
            animate="anim" in rest,
            impersonal="impersonal" in rest,
        )
        for case in sorted(rest & _CASES) or [""]
    ]


class _Guesser(_Remembering):
    """Closed classes, endings and conjugations behind :class:`Analyser`."""

    def __init__(self, data: Endings, verbs: Iterable[str]) -> None:
        super().__init__()
        self._data = data
        self._strong_forms = {fold(lemma): [fold(f) for f in forms] for lemma, forms in data.strong.items()}
        readings: dict[str, list[Reading]] = {}
        for kind, by_case in data.closed.items():
            for features, forms in by_case.items():
                for form in map(fold, forms):
                    readings.setdefault(form, []).extend(_featured(f"{kind} {features}", form))
        for lemma in (*data.verbs, *verbs):
            for form, reading in self.forms(lemma):
                readings.setdefault(form, []).append(reading)
        self._by_ending = _by_ending(data.endings)
        self._capitalized = _by_ending(data.capitalized)
        self._closed = {form: _word(found) for form, found in readings.items()}

    def _look_up(self, form: str) -> Word:
        folded = fold(form)
        if (known := self._closed.get(folded)) is not None:
            noun = (
                form[0].isupper() and not self._data.small_nouns and known.kinds <= {"verb", "infinitive", _PARTICIPLE}
            )
            return UNKNOWN if noun else known  # "Berichten", where nouns have a capital letter
        if form[0].isdigit():
            return NUMBER
        if form[0].isupper() and (named := _longest(self._capitalized, folded, 0)) is not None:
            return named
        if (guessed := _longest(self._by_ending, folded, 1)) is not None:
            return _named(guessed) if form[0].isupper() else guessed
        if self._data.small_nouns:
            return _MODIFIER_OR_NOUN
        if form[0].isupper():
            return UNKNOWN
        return _MODIFIER if folded.endswith(self._data.adjective_endings) else OTHER

    def forms(self, lemma: str) -> Iterable[tuple[str, Reading]]:
        folded = fold(lemma)
        prefix, parted, base = folded.rpartition(PARTED)
        if parted:
            # "an|kündigen": apart in the main clause ("kündigte ... an"), one word elsewhere.
            return [(prefix + form, structs.replace(r, lemma=folded)) for form, r in self.forms(base)]
        if folded in self._strong_forms:
            finite = [(form, self._strong(form, folded)) for form in self._strong_forms[folded]]
            return [(folded, Reading("infinitive", folded)), *finite, (folded, Reading("verb", folded))]
        for cut in sorted(self._data.conjugations, key=len, reverse=True):
            if folded.endswith(cut):
                stem = folded.removesuffix(cut)
                own = [(folded, Reading("infinitive", folded))]
                for features, endings in self._data.conjugations[cut].items():
                    begins = self._augment(folded) if features == _PARTICIPLE else ""
                    own += [(begins + stem + ending, r) for ending in endings for r in _featured(features, folded)]
                return own
        return [(folded, Reading("verb", lemma))]

    def _strong(self, form: str, lemma: str) -> Reading:
        """Return what a form of a strong verb is: "gesprochen" is no finite verb, "bestritten" may be one."""
        if not form.endswith(_PLURAL):
            return Reading("verb", lemma, number="sing" if self._data.augment else "")
        participle = bool(self._data.augment) and form.startswith(self._data.augment)
        return Reading(_PARTICIPLE if participle else "verb", lemma)

    def _augment(self, lemma: str) -> str:
        unaugmented = self._data.unaugmented
        plain = lemma.startswith(tuple(u for u in unaugmented if u[0] != "-"))
        plain |= lemma.endswith(tuple(u[1:] for u in unaugmented if u[0] == "-"))
        return "" if plain else self._data.augment


def _by_ending(data: Mapping[str, tuple[str, ...]]) -> dict[str, Word]:
    found: dict[str, list[Reading]] = {}
    for features, endings in data.items():
        for ending in endings:
            found.setdefault(ending, []).extend(_featured(features))
    return {ending: _word(readings) for ending, readings in found.items()}


def _longest(endings: Mapping[str, Word], form: str, stem: int) -> Word | None:
    """Return what the longest of `endings` tells of `form` that leaves at least `stem` letters of it, None of none."""
    longest = min(_LONGEST_ENDING, len(form) - stem)
    return next((w for n in range(longest, -1, -1) if (w := endings.get(form[len(form) - n :])) is not None), None)


def _named(guessed: Word) -> Word:
    """Return what a word with a capital letter may be: declined as guessed where that is no verb, else anything."""
    nominal = [r for r in guessed.readings if r.case]
    return _word(nominal) if nominal else UNKNOWN


_MODIFIER = _word(Reading("adjective", case=c) for c in sorted(ANY_CASE))
_MODIFIER_OR_NOUN = _word(Reading(k, case=c) for c in sorted(ANY_CASE) for k in ("adjective", "noun"))


@cache
def dictionary(language: str, surname_endings: tuple[str, ...] = ()) -> Analyser:
    """Return the analyser of pymorphy3's dictionary of `language`; loaded once, at the first call.

    A word with a capital letter and one of `surname_endings` may be a surname, whatever the dictionary says.
    """
    return _Dictionary(language, surname_endings)


def guesser(data: Endings, verbs: Iterable[str]) -> Analyser:
    """Return an analyser that knows `data` and the forms `verbs` only."""
    return _Guesser(data, verbs)

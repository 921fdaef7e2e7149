"""What a word form tells: its dictionary forms, number, gender, case, and whether it is a name.

Ukrainian and Russian forms are analysed with pymorphy3 (Korobov 2015), which also guesses unknown words; for
languages with few endings the table's own endings do, tried against the table's own vocabulary.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Literal, Protocol, TypeAlias

import pymorphy3
from msgspec import Struct
from msgspec.structs import replace

from accordingto.text import after_latin, fold, is_latin


class Ending(Struct, frozen=True):
    """An ending of a word form, and what stands in its place in the dictionary form."""

    cut: str
    put: str
    plural: bool = False


class Word(Struct, frozen=True):
    """A word form and what is known of it; sets hold all readings, empty where nothing is known."""

    text: str
    lemmas: frozenset[str]
    numbers: frozenset[str] = frozenset()
    """"sing" and "plur"."""
    genders: frozenset[str] = frozenset()
    """"masc", "femn" and "neut"."""
    cases: frozenset[str] = frozenset()
    singular: frozenset[str] = frozenset()
    """The cases of its readings as one."""
    names: frozenset[str] = frozenset()
    """Kinds of names it may be: "Name" (first), "Patr", "Surn", "Geox" (place), "Orgn"."""
    known: bool = False
    """Whether a dictionary has it (an unknown word may be read as anything)."""
    common: bool = False
    """Whether it may be a word that is no name, as far as the dictionary knows."""
    adjective: bool = False
    animacy: frozenset[str] = frozenset()
    """"anim" and "inan", of its readings as a noun."""
    nominal: bool = True
    """Whether it may be a noun, an adjective or a participle; unknown words may be anything."""


class Reading(Struct, frozen=True):
    """One reading of a word form: as a word that is declined, one that never is, or what a sentence says with it."""

    kind: "_Kind"
    lemma: str
    case: str
    plural: bool
    gender: str | None
    """Of a singular form, of a noun and a numeral in the plural too."""
    animate: bool
    known: bool
    parse: Any

    def put(self, form: str, case: str, *, plural: bool | None = None) -> str | None:
        """Return `form`, of which this is a reading, in another case and number; None where there is no such form."""
        many = self.plural if plural is None else plural
        # The Ukrainian dictionary marks no singular, so that none can be asked for.
        found = [p for p in self.parse.lexeme if _case(p.tag) == case and (p.tag.number == "plur") == many]
        same = [p for p in found if many or not p.tag.gender or p.tag.gender == self.gender]
        word = next((str(p.word) for p in same or found), None)
        if word is None:
            return None
        return _as_cased(form, word.replace("'", next((c for c in form if c in _APOSTROPHES), "'")))


class Morphology(Protocol):
    """Analyses word forms of one language."""

    def learn(self, vocabulary: set[str]) -> None:
        """Take the folded dictionary forms that endings may lead to."""

    def word(self, form: str) -> Word:
        """Analyse one word form."""

    def only_name(self, form: str) -> bool:
        """Tell whether a dictionary has `form` as a name and as nothing else."""

    def nominative(self, forms: tuple[str, ...], gender: str | None, *, oblique: bool = False) -> tuple[str, ...]:
        """Bring a person's name to the nominative; unchanged where the language or the name has no cases.

        What stands before an `oblique` name shows that it is in another case.
        """

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Return the readings of one word form that has cases; none where the language or the form has none."""


class _Endings:
    """Dictionary forms by cutting endings, for languages without an analyser."""

    def __init__(self, endings: tuple[Ending, ...], compounds: bool) -> None:
        self._endings = endings
        self._compounds = compounds
        self._vocabulary: frozenset[str] = frozenset()

    def learn(self, vocabulary: set[str]) -> None:
        self._vocabulary = frozenset(vocabulary)

    def word(self, form: str) -> Word:
        folded = fold(form)
        readings = [(folded, False)]
        for ending in self._endings:
            if folded.endswith(ending.cut) and len(folded) - len(ending.cut) + len(ending.put) > 1:
                readings.append((folded[: len(folded) - len(ending.cut)] + ending.put, ending.plural))
        found = [(lemma, plural) for lemma, plural in readings if lemma in self._vocabulary]
        if not found and self._compounds:
            # „Werftarbeiter“ are no „Werftarbeit“: the word as it stands comes before what is left of it.
            own = self._last_part(folded) or ""
            parts = [(part, plural) for lemma, plural in readings if (part := self._last_part(lemma))]
            found = [(own if own.startswith(part) else part, plural) for part, plural in parts]
        numbers = frozenset("plur" if plural else "sing" for _, plural in found)
        return Word(form, frozenset({folded, *(lemma for lemma, _ in found)}), numbers, known=bool(found))

    def _last_part(self, lemma: str) -> str | None:
        """Return the longest known noun that the compound `lemma` ends in."""
        return next((lemma[i:] for i in range(2, len(lemma) - 3) if lemma[i:] in self._vocabulary), None)

    def only_name(self, form: str) -> bool:  # noqa: ARG002
        return False

    def nominative(
        self,
        forms: tuple[str, ...],
        gender: str | None,  # noqa: ARG002
        *,
        oblique: bool = False,  # noqa: ARG002
    ) -> tuple[str, ...]:
        return forms

    def readings(self, form: str) -> tuple[Reading, ...]:  # noqa: ARG002
        return ()


_REMEMBERED = 1 << 14
"""Words in small letters that a language remembers."""
_RECENT = 1 << 9
"""Words whose readings are kept whole, 5 kB each: a name is analysed as a word, then put in the nominative."""
_SHORT = 2
"""Letters of which a word may be an initial."""

_NEVER_NOUNS = ("PREP", "CONJ", "PRCL", "ADVB", "INTJ", "PRED", "VERB", "INFN", "GRND", "COMP")
_NAMES = ("Name", "Patr", "Surn", "Geox", "Orgn")


class _Tag(Struct, frozen=True):
    """What one tag of a reading tells."""

    names: frozenset[str]
    adjective: bool
    number: str
    gender: str | None
    case: str | None
    animacy: str | None
    nominal: bool


@lru_cache(maxsize=1 << 12)
def _tag(tag: Any) -> _Tag:
    return _Tag(
        frozenset(n for n in _NAMES if n in tag.grammemes),
        not tag.grammemes.isdisjoint({"ADJF", "PRTF"}),
        # The Ukrainian dictionary marks the plural only.
        str(tag.number) if tag.number else "sing",
        str(tag.gender) if tag.gender else None,
        str(tag.case) if tag.case else None,
        str(tag.animacy) if tag.animacy and tag.POS == "NOUN" else None,
        tag.POS not in _NEVER_NOUNS,
    )


class _Readings(Struct, frozen=True):
    """What the tags of all readings of a word tell together."""

    numbers: frozenset[str]
    genders: frozenset[str]
    cases: frozenset[str]
    singular: frozenset[str]
    names: frozenset[str]
    adjective: bool
    animacy: frozenset[str]


@lru_cache(maxsize=1 << 12)
def _together(tags: tuple[_Tag, ...]) -> _Readings:
    # «лікарі» are many: who speaks stands in the locative hardly ever.
    upright = any(tag.case == "nomn" for tag in tags)
    return _Readings(
        frozenset(tag.number for tag in tags if not (upright and tag.case == "loct")),
        frozenset(tag.gender for tag in tags if tag.gender),
        frozenset(tag.case for tag in tags if tag.case),
        frozenset(tag.case for tag in tags if tag.case and tag.number == "sing"),
        frozenset().union(*(tag.names for tag in tags)),
        any(tag.adjective for tag in tags),
        frozenset(tag.animacy for tag in tags if tag.animacy),
    )


class _Slavic:
    """pymorphy3 for one language."""

    def __init__(self, language: str) -> None:
        self._analyzer: Any = pymorphy3.MorphAnalyzer(lang=language)
        self._parses = lru_cache(maxsize=_RECENT)(self._analyzer.parse)
        self._lower = lru_cache(maxsize=_REMEMBERED)(self._analyse)
        self._nominatives = lru_cache(maxsize=1 << 15)(self._put_upright)

    def learn(self, vocabulary: set[str]) -> None:
        """Nothing to take: the dictionary is the analyser's."""

    def word(self, form: str) -> Word:
        read = after_latin(_read(form))
        return self._lower(read) if read == form else replace(self._lower(read), text=form)

    def _analyse(self, form: str) -> Word:
        every = [(parse, _tag(parse.tag)) for parse in self._parses(_plain(form))]
        # Nobody is called in news: «радо» is no council.
        read = [(parse, tag) for parse, tag in every if tag.case != "voct"] or every
        told = _together(tuple(tag for _, tag in read))
        # Whether a dictionary has a form is asked once: most readings are of one.
        listed = {word: parse.is_known for word, parse in {parse.word: parse for parse, _ in read}.items()}
        return Word(
            form,
            frozenset({fold(form), *map(fold, {parse.normal_form for parse, _ in read})}),
            told.numbers,
            told.genders,
            told.cases,
            told.singular,
            told.names,
            known=any(listed.values()),
            common=any(listed[parse.word] and not tag.names for parse, tag in read),
            adjective=told.adjective,
            animacy=told.animacy,
            nominal=any(tag.nominal for _, tag in read if not (tag.names and len(form) < _SHORT)),
        )

    def only_name(self, form: str) -> bool:
        # A dictionary is soon asked; to guess at what a form of no dictionary may be takes time.
        if not self._analyzer.word_is_known(_plain(form)):
            return False
        word = self.word(form)
        return bool(word.names) and word.known and not word.common

    def nominative(self, forms: tuple[str, ...], gender: str | None, *, oblique: bool = False) -> tuple[str, ...]:
        return self._nominatives(forms, gender, oblique)

    def _put_upright(self, forms: tuple[str, ...], gender: str | None, oblique: bool) -> tuple[str, ...]:
        readings = [self._names(form) for form in forms]
        found = self._agreeing(forms, readings, gender, _CASES[1:] if oblique else _CASES)
        if oblique and found is None:
            # A surname may be a common noun to the dictionary: «Ткаля» is a weaver.
            names = [parses if any(map(_is_name, parses)) else [] for parses in readings[1:]]
            found = self._agreeing(forms, [*readings[:1], *names], gender, _CASES[1:])
            found = found or self._agreeing(forms, readings, gender, _CASES[:1])
        return forms if found is None else found

    @staticmethod
    def _agreeing(
        forms: tuple[str, ...], readings: Sequence[list[Any]], gender: str | None, cases: Sequence[str]
    ) -> tuple[str, ...] | None:
        """Return `forms` in the nominative if all have a reading in one of `cases`."""
        for case in cases:
            for one in [gender] if gender else ["masc", "femn"]:
                fitting = [next((p for p in parses if _is(p, one, case)), None) for parses in readings]
                # A woman's surname that ends in a consonant has no cases: «Лідія Варн», «Анни Рот».
                fixed = [one == "femn" and form[-1:].lower() in _CONSONANTS for form in forms[1:]]
                fits = zip(fitting, readings, [False, *fixed], strict=True)
                if all(p is not None or not parses or stays for p, parses, stays in fits):
                    if case == "nomn":
                        return forms
                    return tuple(
                        _nominative(form, parse) if parse is not None else form
                        for form, parse in zip(forms, fitting, strict=True)
                    )
        return None

    def readings(self, form: str) -> tuple[Reading, ...]:
        if len(form) < _SHORT or is_latin(form[0]):
            return ()
        every = self._parses(_plain(_read(form)))
        if any(parse.tag.POS == "PREP" for parse in every):
            return ()
        return tuple(r for parse in every if parse.tag.case != "voct" and (r := _reading(parse)) is not None)

    def _names(self, form: str) -> list[Any]:
        """Readings of one part of a name as a person's, those as a name first; none for a word of another script."""
        found = self._parses(_read(form))
        known = any(p.is_known for p in found)
        parses = [
            p
            for p in found
            if p.tag.case
            and p.tag.number != "plur"
            and ("anim" in p.tag.grammemes or (not known and p.tag.POS == "NOUN"))
        ]
        return sorted(parses, key=lambda p: not _is_name(p))


_Kind: TypeAlias = Literal["noun", "adjective", "numeral", "fixed", "verb"]
_KINDS: dict[str, _Kind] = {
    "NOUN": "noun",
    "NUMR": "numeral",
    **dict.fromkeys(("ADJF", "PRTF", "NPRO"), "adjective"),
    **dict.fromkeys(("ADVB", "PRCL"), "fixed"),
    **dict.fromkeys(("VERB", "INFN", "ADJS", "PRTS", "PRED"), "verb"),
}
_PERSONS = frozenset({"pers", "1per", "2per", "3per"})
_APOSTROPHES = "’ʼ'"


def _case(tag: Any) -> str:
    """Return a form's case; the Ukrainian dictionary leaves out that of some nouns in the nominative, «лист»."""
    return str(tag.case) if tag.case else "nomn" if tag.POS == "NOUN" else ""


def _reading(parse: Any) -> Reading | None:
    tag = parse.tag
    kind = _KINDS.get(str(tag.POS))
    declined = kind in {"noun", "adjective", "numeral"}
    if kind is None or (declined and (not _case(tag) or not _PERSONS.isdisjoint(tag.grammemes))):
        return None
    gender = tag.gender
    if kind == "noun" and not gender:
        gender = parse.normalized.tag.gender
    return Reading(
        "fixed" if "Fixd" in tag.grammemes else kind,
        fold(parse.normal_form),
        _case(tag),
        tag.number == "plur",
        str(gender) if gender else None,
        "anim" in tag.grammemes,
        bool(parse.is_known),
        parse,
    )


def _plain(form: str) -> str:
    """Return `form` with the apostrophe of the dictionaries."""
    return form.replace("’", "'").replace("ʼ", "'")


def _read(form: str) -> str:
    """Return what pymorphy3 reads of a form: small letters, but for initials and numerals in Latin letters."""
    lower = form.lower()
    return form if len(form) < _SHORT or not form.isalpha() or is_latin(form[0]) else lower


_CONSONANTS = frozenset("бвгґджзйклмнпрстфхцчшщ")
_CASES = ("nomn", "gent", "accs", "datv", "ablt", "loct")
"""Cases of a name that is mentioned; who is spoken to, in the vocative, is no source."""


def _is(parse: Any, gender: str | None, case: str) -> bool:
    return parse.tag.case == case and (not gender or not parse.tag.gender or parse.tag.gender == gender)


def _is_name(parse: Any) -> bool:
    return bool(parse.tag.grammemes & {"Name", "Surn", "Patr"})


def _nominative(form: str, parse: Any) -> str:
    inflected = parse.inflect({"nomn"})
    return _as_cased(form, str(inflected.word)) if inflected else form


def _as_cased(form: str, word: str) -> str:
    """Write `word` with capitals where `form` has them: after a hyphen too, all where all are."""
    if form.isupper() and len(form) > 1:
        return word.upper()
    return "-".join(p[:1].upper() + p[1:] if form[:1].isupper() else p for p in word.split("-"))


@cache
def _slavic(language: str) -> _Slavic:
    return _Slavic(language)


def morphology(analyser: str | None, endings: tuple[Ending, ...], compounds: bool) -> Morphology:
    """Return the analyser for a language: pymorphy3's for `analyser`, else one that cuts `endings`."""
    return _slavic(analyser) if analyser else _Endings(endings, compounds)

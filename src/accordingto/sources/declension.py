"""A noun phrase put into the nominative: its head, and the words before it that agree with the head.

«двох колишніх чиновників порту» are «двоє колишніх чиновників порту»: what tells more of the head stays as it is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from accordingto.nouns import SourceKind
from accordingto.sources.morphology import Reading
from accordingto.sources.phrase import Phrase
from accordingto.sources.words import Token

OBLIQUE = ("gent", "datv", "accs", "ablt", "loct")
_FEW = range(2, 5)
"""Numbers after which a noun stands in the nominative plural or the genitive singular, not in the genitive plural."""

Agreement = tuple[str, bool, str | None]
"""Case, whether plural, and gender, of which a plural has none."""


class Governed(Struct, frozen=True):
    """In which cases a phrase may stand where it is, the likeliest first."""

    cases: tuple[frozenset[str], ...]


FREE = Governed((frozenset({"nomn"}), frozenset(OBLIQUE)))
"""Nothing governs it: it is a subject if it can be."""
BY_NOUN = Governed((frozenset({"gent"}), frozenset(OBLIQUE), frozenset({"nomn"})))
BY_PREPOSITION = Governed((frozenset(OBLIQUE) - {"accs"}, frozenset({"accs"}), frozenset({"nomn"})))
BY_ACCUSATIVE = Governed((frozenset(OBLIQUE), frozenset({"nomn"})))


class _Head(Struct, frozen=True):
    """A word that the words from `first` on may have for their head, as all of them agree with it."""

    first: int
    at: int
    noun: bool
    person: bool
    keys: frozenset[Agreement]


class _Form(Struct, frozen=True):
    """What a phrase may be in the nominative."""

    words: tuple[str, ...]
    head: Reading
    case: str


class Declension:
    """Puts one phrase into the nominative."""

    def __init__(self, phrase: Phrase, kind: SourceKind, several: bool | None, on_page: Callable[[str], bool]) -> None:
        """Look at `phrase`, which stands for `several` of `kind`; `on_page` tells which words the page has."""
        self._phrase, self._words, self._lexicon = phrase, phrase.words, phrase.lexicon
        self._people = kind == "unnamed"
        self._several, self._on_page = several, on_page
        self._readings = [self._read(token) for token in phrase.words]

    def nominative(self, start: int, governed: Governed) -> dict[int, str] | None:
        """Return the words that change, by their index; None where the phrase may be read in several ways."""
        if all(self._phrase.in_quotes[start : start + 2]) and start + 1 < len(self._words):
            return {}  # «Партизан Юга»
        if (numbers := self._numbers(start)) is not None:
            return self._numbered(start, numbers)
        for cases in governed.cases:
            changed = self._declined(start, cases)
            if changed is not None:
                return changed
        return None

    def subject_after(self, start: int) -> int | None:
        """Return where a noun in the nominative begins right behind an oblique one: «До Тарданії [завод]»."""
        head = max((h for h in self._heads(start) if h.noun), key=lambda h: h.at, default=None)
        if head is None or any(case == "nomn" for case, _, _ in head.keys):
            return None
        after = head.at + 1
        stands = after < len(self._words) and not self._words[after].gap.strip()
        nouns = [r for r in self._readings[after] if r.kind == "noun"] if stands else []
        return after if nouns and all(r.case in {"nomn", "accs"} for r in nouns) else None

    def _read(self, token: Token) -> tuple[Reading, ...]:
        if token.acronym:
            return ()
        found = self._lexicon.morphology.readings(token.text)
        term = token.noun or token.term("places")
        if term is not None and len(term.words) == 1:
            listed = tuple(r for r in found if r.kind != "noun" or r.lemma in term.lemmas[0])
            found = listed if any(r.kind == "noun" for r in listed) else found
        return found

    def _value(self, reading: Reading) -> int | None:
        number = self._lexicon.numerals.get(reading.lemma, self._lexicon.vague.get(reading.lemma))
        return number if number != 1 and reading.kind in {"numeral", "adjective"} else None

    def _numbers(self, start: int) -> list[Reading] | None:
        """Return the readings of a word as a number by which a phrase begins; None where it is none."""
        vague = self._lexicon.vague
        found = [r for r in self._readings[start] if r.kind == "numeral" and self._value(r) is not None]
        found += [r for r in self._readings[start] if r.kind == "adjective" and r.lemma in vague]
        return found or None

    def _numbered(self, start: int, numbers: Sequence[Reading]) -> dict[int, str] | None:
        """Return the words of «двох чиновників» that change; None where it is open how."""
        if any(r.case == "nomn" for r in numbers):
            return {}
        if any(r.lemma in self._lexicon.definite for r in numbers):
            return None  # «обох чиновників»
        word, rest = self._words[start].text, start + 1
        number, value = numbers[0], self._value(numbers[0]) or 0
        table = self._lexicon.table
        together = table.counted.get(value, ())
        fits = {r.case for r in numbers}
        heads = [h for h in self._heads(rest) if h.noun and any(k[1] and k[0] in fits for k in h.keys)]
        head = self._chosen(heads)
        if head is None:
            return {start: together[0]} if together and self._ends(rest) else None
        noun = next(r for r in self._readings[head.at] if r.kind == "noun" and r.plural and r.case in fits)
        feminine = noun.gender == "femn" and not self._words[head.at].word.lemmas & self._lexicon.epicene
        few = value in _FEW and not (together and noun.animate and not feminine)
        if few:
            numeral = together[1] if len(together) > 1 and feminine else number.put(word, "nomn")
        else:
            numeral = together[0] if together and value in _FEW else number.put(word, "nomn")
        if numeral is None:
            return None
        changed = {start: numeral}
        for i in range(rest, head.at + 1):
            of = next((r for r in self._readings[i] if r.plural and r.case in fits), None)
            if of is None:
                continue
            upright = few and (table.few == "plural" or (feminine and i < head.at))
            one = few and not upright and i == head.at
            form = of.put(self._words[i].text, "nomn" if upright else "gent", plural=not one)
            if any(r.plural and r.case == "gent" for r in self._readings[i]) and not (upright or one):
                form = self._words[i].text  # «двух человек», not «людей»
            if form is None:
                return None
            changed[i] = form
        return changed

    def _ends(self, at: int) -> bool:
        """Tell whether nothing follows that a number may count: «двох», «двох із них»."""
        return at >= len(self._words) or self._words[at].breaks or self._words[at].fold in self._lexicon.partitives

    def _declined(self, start: int, cases: frozenset[str]) -> dict[int, str] | None:
        heads = [
            _Head(h.first, h.at, h.noun, h.person, keys)
            for h in self._heads(start)
            if (keys := frozenset(k for k in h.keys if k[0] in cases))
        ]
        if "nomn" in cases:
            return {} if heads else None
        head = self._chosen(heads)
        found = self._one(list(self._forms(head))) if head is not None else None
        if head is None or found is None:
            return None
        changed = {head.first + i: word for i, word in enumerate(found.words)}
        more = self._joined(head, found.case)
        return None if more is None else changed | more

    def _chosen(self, heads: Sequence[_Head]) -> _Head | None:
        """Return the head that is somebody where people are told of, else the last noun that all before agree with."""
        nouns = [h for h in heads if h.noun]
        if self._people and (people := [h for h in heads if h.person]):
            somebody = [h for h in people if h.noun]
            # «дежурного спасательного отряда»: who is meant may be told by an adjective alone.
            return somebody[-1] if somebody else None if nouns else people[-1]
        return nouns[-1] if nouns else heads[-1] if heads else None

    def _heads(self, start: int) -> Iterator[_Head]:
        """Yield what may be the head of the words from `start` on, the nearest first."""
        left: frozenset[Agreement] | None = None
        i, words = start, self._words
        while i < len(words):
            token, readings = words[i], self._readings[i]
            if i > start and (token.breaks or self._phrase.in_quotes[i] != self._phrase.in_quotes[start]):
                return
            nouns = self._agreeing(left, (r for r in readings if r.kind == "noun"))
            if nouns:
                person = any(r.animate for r in readings if r.kind == "noun") or token.term("people", "offices")
                yield _Head(start, i, True, bool(person), nouns)
            described = self._agreeing(left, (r for r in readings if self._describes(r)))
            if not described:
                joins = left is not None and token.fold in self._lexicon.conjunctions
                if joins or any(r.kind == "fixed" for r in readings):
                    i += 1
                    continue
                own = left is not None and token.fold in self._lexicon.prepositions
                noun = self._past(i, left) if own else None
                if noun is None:
                    return
                i = noun
                continue
            yield _Head(start, i, False, token.term("people", "offices") is not None, described)
            left = described
            i += 1

    def _past(self, at: int, left: frozenset[Agreement] | None) -> int | None:
        """Return where the noun is that a participle describes whose own stands between: «попавшем в суд [докладе]»."""
        for i in range(at + 2, min(at + _PAST, len(self._words))):
            if self._words[i].breaks:
                return None
            if self._agreeing(left, (r for r in self._readings[i] if r.kind == "noun")):
                return i
        return None

    def _describes(self, reading: Reading) -> bool:
        return reading.kind == "adjective" or (reading.kind == "numeral" and self._value(reading) is None)

    @staticmethod
    def _agreeing(left: frozenset[Agreement] | None, readings: Iterable[Reading]) -> frozenset[Agreement]:
        found = {(r.case, r.plural, None if r.plural else r.gender) for r in readings}
        if left is None:
            return frozenset(found)
        return frozenset(
            (case, plural, gender or other)
            for case, plural, gender in found
            for before, many, other in left
            if case == before and plural == many and (not gender or not other or gender == other)
        )

    def _forms(self, head: _Head) -> Iterator[_Form]:
        """Yield what the words up to `head` are in the nominative, for each way in which they agree."""
        for key in sorted(head.keys, key=lambda k: (OBLIQUE.index(k[0]), k[1], k[2] or "")):
            chosen: list[Reading | None] = []
            for i in range(head.first, head.at + 1):
                wanted = (r for r in self._readings[i] if (r.kind == "noun") == (head.noun and i == head.at))
                chosen.append(next((r for r in wanted if self._agreeing(frozenset({key}), [r])), None))
            if (last := chosen[-1]) is None:
                continue
            texts = [self._words[i].text for i in range(head.first, head.at + 1)]
            put = [r.put(t, "nomn") if r and r.kind != "fixed" else t for t, r in zip(texts, chosen, strict=True)]
            if all(put):
                yield _Form(tuple(p for p in put if p), last, key[0])

    def _one(self, forms: list[_Form]) -> _Form | None:
        """Return the one of `forms` that it can be, None where that is open."""

        def by(test: Callable[[_Form], bool]) -> None:
            nonlocal forms
            forms = [f for f in forms if test(f)] or forms

        many = bool(self._several)
        if len({f.words for f in forms}) > 1 and (self._several is not None or not self._people):
            by(lambda f: f.head.plural == many)
        if len({f.words for f in forms}) > 1:
            by(lambda f: f.head.known)
        if len({f.words for f in forms}) > 1 and all(f.head.gender in {"masc", "neut"} for f in forms) and self._people:
            by(lambda f: f.head.gender == "masc")  # «одного з них»
        if len({f.words for f in forms}) > 1:
            likely = max(f.head.parse.score for f in forms)
            by(lambda f: f.head.parse.score * _RARE >= likely)
        if len({f.words for f in forms}) > 1 or not all(f.head.known for f in forms):
            here = [f for f in forms if self._on_page(f.words[-1])]
            forms = here or (forms if all(f.head.known for f in forms) else [])
        return forms[0] if len({f.words for f in forms}) == 1 else None

    def _joined(self, head: _Head, case: str) -> dict[int, str] | None:
        """Return what changes of a second head: «чиновникам [и дипломатам]», «судье, [участнику переговоров]».

        None where one follows of which the case is not sure.
        """
        words, lexicon, changed = self._words, self._lexicon, dict[int, str]()
        for i in range(head.at + 1, self._phrase.phrase_end):
            token = words[i]
            joined = token.fold in lexicon.conjunctions and i + 1 < len(words)
            apposed = "," in token.gap and token.fold not in lexicon.relatives | lexicon.clauses | lexicon.prepositions
            if not (joined or apposed):
                continue
            heads = list(self._heads(i + joined))
            fitting = [
                _Head(h.first, h.at, h.noun, h.person, keys)
                for h in heads
                if h.noun and (h.person or not apposed) and (keys := frozenset(k for k in h.keys if k[0] == case))
            ]
            if apposed and heads and not fitting:
                # «планом, викладеним на сайті»
                told = self._agreeing(frozenset(k for k in head.keys if k[0] == case), self._readings[i])
                fitting = [_Head(i, i, False, person=False, keys=told)] if told and not heads[0].noun else []
            # A genitive may tell of what stands before it: «чиновникам города и области».
            if not fitting or (case == "gent" and i > head.at + 1):
                continue
            found = self._one(list(self._forms(fitting[-1])))
            if found is None:
                return None
            changed.update({fitting[-1].first + k: word for k, word in enumerate(found.words)})
        return changed


_RARE = 10
"""How much oftener a form is one word than another that it is hardly ever, where a dictionary tells."""
_PAST = 6
"""How many words may stand between a participle's own and what it describes, and what opens it."""

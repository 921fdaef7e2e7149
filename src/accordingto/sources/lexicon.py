"""The words by which a mention of a source is understood, one table a language (``languages/<iso>/sources.toml``).

Nouns and qualifiers carry a *concept*, a name that is the same in every language ("official", "ministry+defence",
"us"), so that «колишні американські посадовці» and "former U.S. officials" come to the same concepts.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from accordingto import languages
from accordingto.sources.morphology import Morphology, Word, morphology
from accordingto.sources.spellings import readings
from accordingto.sources.table import NAMING, Category, Concepts, Gender, Table
from accordingto.text import fold, is_latin, latin


class Term(Struct, frozen=True):
    """A word, or words in a row, of the table: its category and its concept."""

    category: Category
    concept: str
    words: tuple[str, ...]
    lemmas: tuple[frozenset[str], ...]

    @property
    def concepts(self) -> frozenset[str]:
        """The concepts, one or more ("ministry+defence")."""
        return frozenset(self.concept.split("+"))


class Form(Struct, eq=False):
    """A word form and what a lexicon knows of it, wherever it stands.

    It is analysed when that is asked for: most words of a page are in no mention.
    """

    text: str
    fold: str
    lexicon: "Lexicon"
    capital: bool
    """Whether it begins with a capital letter."""
    acronym: bool
    """Whether it is written in capitals: USA, Ministry names such as МЗС; not an initial."""
    initial: bool
    """Whether it is a name's initial: "J.", or a lone capital."""
    title: bool
    """Whether it is a title before a name."""
    namely: bool
    """Whether it may stand in a name at all: written as one, or known to the dictionary as nothing else."""
    leads: bool
    """Whether the name of a place or an institution, of words in a row, may begin with it, by its first letters."""

    # A crowd of pages has a hundred thousand forms: a dictionary in each would take a third of their memory.
    _word: Word | None = None
    _begins: tuple[Term, ...] | None = None

    @property
    def word(self) -> Word:
        """What the form tells."""
        if self._word is None:
            self._word = self.lexicon.word(self.text)
        return self._word

    @property
    def begins(self) -> tuple[Term, ...]:
        """Terms whose first word it may be, those of more words first."""
        if self._begins is None:
            self._begins = self.lexicon.beginning(self.word)
        return self._begins


_ARTICLED = re.compile(r"(?i:[ae][ldnrstz]|ul|ash|esh|[аэе][лднрстз]ь?|уль|аш|эш)-[^\W\d_a-zа-яіїєґ]")
"""How names begin that bear an article: "al-Sisi", «уль-Малук»."""
_DOUBLED = re.compile(r"(.)\1")
_TELLING = 5
"""Letters of the shortest first name that is known by the spelling of a language alone: „Juli“ is the month."""
_ROOT = 3
"""Letters in which the forms of a word that begins such a name do not differ."""
_REMEMBERED = 1 << 16
"""Word forms that a lexicon remembers, half a kilobyte each: most words of a crowd of pages come again."""
_CATEGORIES: tuple[Category, ...] = (
    *("institutions", "offices", "people", "organizations", "outlets", "documents", "things", "qualifiers", "places"),
)


class Lexicon:
    """A language's table, made ready to look words up in it."""

    def __init__(self, table: Table, language: str | None = None) -> None:
        """Index `table` of `language`."""
        self.table, self.language = table, language
        self.morphology: Morphology = morphology(table.morphology, table.endings, table.compounds)
        self.definite = _forms(table.definite)
        self.determiners = _forms(table.determiners) | self.definite
        self.prepositions = _forms(table.prepositions)
        self.sent = _forms(table.sent)
        self.meant = _forms(table.meant)
        self.fresh = _forms(table.fresh)
        self.known = _forms(table.known)
        self.seen_by = frozenset(tuple(fold(w) for w in words.split()) for words in table.seen_by)
        self.naming = tuple(tuple(fold(w) for w in words.split()) for words in table.naming)
        self.participles = _forms(table.participles)
        self.epicene = _forms(table.epicene)
        self.viewed = _forms(table.viewed)
        self.having = _forms(table.cues.having)
        self.asking = _forms(table.asking)
        self.pieces = _forms(table.pieces)
        self.emphatic = _forms(table.emphatic)
        self.containing = _forms(table.containing)
        self.relatives = _forms(table.relatives)
        self.clauses = _forms(table.clauses)
        self.leading = {fold(verb): concept for concept, verbs in table.leading.items() for verb in verbs}
        self.either = _forms((*table.masculine_or_neuter, *table.feminine_or_several))
        self.own = _forms(table.own)
        self.own_phrases = tuple(own for own in self.own if " " in own)
        self.inside = _forms(table.inside)
        self.holdings = _forms(table.holdings)
        self.honours = _forms(table.honours)
        self.copulas = _forms(table.copulas)
        self.existing = _forms(table.existing)
        self.collectives = _forms(table.collectives)
        self.any_text = _forms(table.any_text)
        self.any_body = _forms(table.any_body)
        self.versions = _forms(table.versions)
        self.passages = _forms(table.passages)
        self.measures = frozenset(fold(m + e) for m in table.measures for e in table.adjective_endings)
        self.salutations = _forms(table.salutations)
        self.news = _forms(table.news)
        self.purposes = _forms(table.purposes)
        self.conjunctions = _forms(table.conjunctions)
        self.partitives = _forms(table.partitives)
        self.openers = tuple(tuple(fold(w) for w in words.split()) for words in table.openers)
        self.part = _forms(table.part)
        self.nobody = _forms(table.cues.nobody)
        self.telling = frozenset(word for phrase in table.cues.telling for word in phrase.split())
        self.airing = tuple(tuple(fold(word) for word in phrase.split()) for phrase in table.cues.airing)
        self.quoting = frozenset(word for phrase in table.cues.citing for word in phrase.split())
        self.others = _forms(table.others)
        self.months = _forms(table.cues.months)
        self.function_words = _forms(table.function_words) | self.determiners
        self.pronouns = {fold(p.form): p for p in table.pronouns}
        self.things = {form for form, p in self.pronouns.items() if p.relative and p.gender == "neuter"}
        self.things |= _forms(table.where)
        self.numerals = {fold(w): n for n, forms in table.numerals.items() for w in forms}
        self.multipliers = {fold(w): n for n, forms in table.multipliers.items() for w in forms}
        self.vague = {fold(w): n for n, forms in table.vague.items() for w in forms}
        self.titles: dict[str, Gender | None] = {
            **{fold(w): None for w in table.titles.any},
            **{fold(w): "masculine" for w in table.titles.masculine},
            **{fold(w): "feminine" for w in table.titles.feminine},
        }
        self.title_offices = {fold(w): office for office, forms in table.title_offices.items() for w in forms}
        self.form = lru_cache(maxsize=_REMEMBERED)(self._form)
        """What is known of a word form."""
        self._terms = self._index()
        leading = (t for terms in self._terms.values() for t in terms if t.category in NAMING and len(t.words) > 1)
        self._leads = tuple({lemma[:_ROOT] for term in leading for lemma in term.lemmas[0]})
        self._prefixes = {fold(prefix): fold(mark) for prefix, mark in table.prefixes.items()}
        self.deputies = tuple(fold(w) for w in table.deputies)
        self._begin_so = tuple(self._prefixes)

    def _index(self) -> dict[str, list[Term]]:
        found: dict[str, list[Term]] = defaultdict(list)
        vocabulary: set[str] = set()
        for category in _CATEGORIES:
            concepts: Concepts = getattr(self.table, category)
            for names in concepts.values():
                vocabulary.update(fold(word) for name in names for word in name.split())
        self.morphology.learn(vocabulary)
        for category in _CATEGORIES:
            concepts = getattr(self.table, category)
            for concept, names in concepts.items():
                for name in names:
                    words = tuple(name.split())
                    own = frozenset({fold(name)}) if name[0].isupper() else frozenset[str]()
                    # «Дели» is no form of «деть», although it looks like one.
                    lemmas = tuple(own & known or known for known in map(self._lemmas, words))
                    if category == "institutions":
                        lemmas = (*map(self._declined, words[:-1], lemmas), lemmas[-1])
                    term = Term(category, concept, words, lemmas)
                    for lemma in lemmas[0]:
                        found[lemma].append(term)
        for terms in found.values():
            terms.sort(key=lambda t: -len(t.words))
        return dict(found)

    def _declined(self, word: str, lemmas: frozenset[str]) -> frozenset[str]:
        """Return the forms of an adjective in an institution's name, „Europäische“, of another word its `lemmas`."""
        endings = self.table.adjective_endings
        ending = next((e for e in endings if word.istitle() and word.endswith(e)), None)
        return frozenset(fold(word.removesuffix(ending) + e) for e in endings) if ending else lemmas

    def word(self, text: str) -> Word:
        """Return what a word form tells.

        Somebody's noun behind "co-" or "ex-" is that noun, with what the prefix says.
        """
        word, folded = self.morphology.word(text), fold(text)
        if not folded.startswith(self._begin_so):
            return word
        listed = any(lemma in self._terms for lemma in word.lemmas)
        for prefix, mark in self._prefixes.items():
            if not folded.startswith(prefix) or (listed and not prefix.endswith("-")):
                continue
            rest = self.morphology.word(text[len(prefix) :])
            if any(t.category in {"people", "offices"} for lemma in rest.lemmas for t in self._terms.get(lemma, ())):
                return replace(rest, text=text, lemmas=rest.lemmas | word.lemmas | ({mark} if mark else set()))
        return word

    def _lemmas(self, word: str) -> frozenset[str]:
        """Return under which dictionary forms a word of the table is found.

        Where endings are only cut it is one already: „Gewerkschafter“ is no „Gewerkschaft“.
        """
        return self.morphology.word(word).lemmas if self.table.morphology else frozenset({fold(word)})

    def gender_of(self, noun: str) -> Gender | None:
        """Return the gender that a noun's ending tells: spokeswoman, Sprecherin; a spokesperson is no "son"."""
        folded = fold(noun)
        for gender, endings in self.table.gender_endings.items():
            if folded.endswith(endings):
                return None if gender == "common" else gender
        return None

    def _form(self, text: str) -> Form:
        folded, bare = fold(text), text.rstrip("'’").replace(".", "").replace("-", "")
        capital = text[0].isupper() or bool(_ARTICLED.match(text))
        alone = capital and len(text.rstrip(".")) == 1
        return Form(
            text,
            folded,
            self,
            capital,
            len(bare) > 1 and bare.isupper(),
            # «У» that opens a sentence is a preposition.
            alone and (text.endswith(".") or not self.morphology.word(text).common),
            folded.rstrip(".") in self.titles,
            capital or self.morphology.only_name(text),
            folded.startswith(self._leads),
        )

    def beginning(self, word: Word) -> tuple[Term, ...]:
        """Return the terms of the table whose first word `word` may be, those of more words first.

        Of others the word as it stands comes first, then that of which least is cut: „Gewerkschafter“ is no form of
        „Gewerkschaft“, and neither is „Gewerkschaftern“.
        """
        own, cut = fold(word.text), not self.table.morphology
        lemmas = sorted(word.lemmas, key=lambda lemma: (lemma != own, -len(lemma) if cut else 0, lemma))
        found = [term for lemma in lemmas if lemma in self._terms for term in self._terms[lemma]]
        return tuple(sorted(found, key=lambda term: -len(term.words)))

    def terms(self, forms: Sequence[Form], at: int) -> tuple[Term, ...]:
        """Return the terms of the table that `forms` have at index `at`, those of more words first."""
        found: list[Term] = []
        seen: set[tuple[str, str]] = set()
        for term in forms[at].begins:
            here = [form.word for form in forms[at : at + len(term.words)]]
            if (term.category, term.concept) in seen or len(here) < len(term.words):
                continue
            if term.category == "places" and self._given(forms[at], term):
                continue
            if all(w.lemmas & own for w, own in zip(here, term.lemmas, strict=True)) and self._cased(term, here):
                seen.add((term.category, term.concept))
                found.append(term)
        return tuple(found)

    def _given(self, form: Form, term: Term) -> bool:
        """Tell whether a word is a first name that only looks like a form of a place's: "Frances"."""
        cut = not self.table.morphology and form.fold != fold(term.words[0])
        return cut and is_first_name(form.text, self.language)

    def _cased(self, term: Term, here: Sequence[Word]) -> bool:
        """Tell whether names ("US", "Polish") are written as names; where a page has lost its capitals is not known."""
        if self.table.morphology:
            return True
        if self.table.capital_nouns:
            # „400-Meter-Läuferin“ is a noun too.
            return not term.words[0][0].isupper() or here[0].text.lstrip("0123456789-")[:1].isupper()
        return all(
            not own[0].isupper()
            or (word.text[0].isupper() and (len(own) > 3 or not own.isupper() or word.text.isupper()))
            for own, word in zip(term.words, here, strict=True)
        )


def _forms(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)


@cache
def lexicon(language: str | None) -> Lexicon:
    """Return the lexicon of a language (ISO 639-1); an empty one, which knows names only, where it has no table."""
    if language is None or language not in languages.available("sources"):
        return Lexicon(Table(), language)
    return Lexicon(languages.load(language, "sources", Table), language)


@cache
def bodies() -> frozenset[str]:
    """Return the concepts of organizations and institutions in all languages."""
    found: set[str] = set()
    for language in languages.available("sources"):
        table = languages.load(language, "sources", Table)
        found.update(c for concept in (*table.organizations, *table.institutions) for c in concept.split("+"))
    return frozenset(found)


@cache
def offices() -> frozenset[str]:
    """Return the concepts of offices in all languages."""
    tables = (languages.load(language, "sources", Table) for language in languages.available("sources"))
    return frozenset(concept for table in tables for concept in table.offices)


@cache
def first_names() -> dict[str, Gender | None]:
    """Return known first names of all languages, by :func:`accordingto.text.latin` key, with their gender.

    None where the names of one key are women's and men's: Tony and Toni.
    """
    return _genders(latin)


def is_first_name(word: str, language: str | None) -> bool:
    """Tell whether `word` is a known first name, one from Cyrillic as `language` writes it: „Jewgenija“."""
    if latin(word) in first_names():
        return True
    return len(word) >= _TELLING and any(latin(form) in _cyrillic_names() for form in readings(word, language)[1:])


@cache
def _cyrillic_names() -> frozenset[str]:
    """Return the keys of first names that are written in Cyrillic."""
    loaded = (languages.load(language, "sources", Table).first_names for language in languages.available("sources"))
    every = (name for names in loaded for name in f"{names.masculine} {names.feminine}".split())
    return frozenset(latin(name) for name in every if not is_latin(name))


def gender_of(name: str, language: str | None) -> Gender | None:
    """Return the gender that a first name tells, as it is spelled but for doubled letters: Terry is no Terri."""
    if not is_latin(name):
        return first_names().get(latin(name))
    if (key := _squeezed(name)) in _spelled() or len(name) < _TELLING:
        return _spelled().get(key)
    return next((first_names().get(latin(form)) for form in readings(name, language)[1:]), None)


@cache
def _spelled() -> dict[str, Gender | None]:
    return _genders(_squeezed)


def _squeezed(name: str) -> str:
    return _DOUBLED.sub(r"\1", fold(name))


def _genders(key: Callable[[str], str]) -> dict[str, Gender | None]:
    found: dict[str, set[Gender]] = defaultdict(set)
    for language in languages.available("sources"):
        names = languages.load(language, "sources", Table).first_names
        for name in names.masculine.split():
            found[key(name)].add("masculine")
        for name in names.feminine.split():
            found[key(name)].add("feminine")
    return {name: next(iter(genders)) if len(genders) == 1 else None for name, genders in found.items()}

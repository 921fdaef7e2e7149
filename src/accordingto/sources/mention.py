"""What one mention of a source says: whom it names or describes, how many, in which role."""

import re
from functools import lru_cache
from typing import cast

import msgspec
from msgspec import Struct

from accordingto.nouns import Count, SourceKind, Span
from accordingto.outlets import Entry
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Gender, Lexicon, bodies, offices
from accordingto.sources.named import Named
from accordingto.sources.phrase import (
    Phrase,
    affiliation_in,
    beside,
    has_quotes,
    head_of,
    is_plural,
    name_words,
    person_in,
    pronoun_in,
    proper_name,
    words_of,
)
from accordingto.text import fold, trim

_NO: frozenset[str] = frozenset()
_COUNTED = 12
_ABBREVIATED = re.compile(r"\b\w\.\w\.\s*$")
_MINUTES = re.compile(r"\d[:.]\d\d[ \u00a0](?=\w)")
_SOUNDS = 3
"""By how many consonants names are compared across cases and scripts."""
_REMEMBERED = 1 << 14
"""Wordings of which it is remembered what they say: one page has its own again and again, and those of others."""


class Mention(Struct, frozen=True):
    """A source as one place of the text mentions it."""

    span: Span
    wording: str
    kind: SourceKind
    pronoun: bool = False
    relative: bool = False
    """A relative pronoun: it stands for what was mentioned right before."""
    first_person: bool = False
    """Whoever is being quoted: "I", "we"."""
    addressed: bool = False
    """The reader, or anybody ("you"): no source."""
    own: bool = False
    """The page's own outlet ("us", "our site")."""
    definite: bool = False
    """Points back ("the official", "those sources"): it stands for something mentioned before, where there is such."""
    portion: bool = False
    """A part of a group ("some officials", "one of them", "another")."""
    elliptic: bool = False
    """Without a noun of its own: what it is must come from the group ("one of the two")."""
    gender: Gender | None = None
    plural: bool | None = None
    count: Count = (1, 1)
    name: tuple[str, ...] = ()
    """A person's name in the nominative, or the words that name an organization, outlet or document."""
    heads: frozenset[str] = _NO
    qualities: frozenset[str] = _NO
    """Concepts beside the head: former, intelligence, defence, ..."""
    places: frozenset[str] = _NO
    proper: frozenset[str] = _NO
    """Beginnings, by sound, of the names in the wording that the table does not know: "Rivne regional police"."""
    institution: str | None = None
    bodies: frozenset[str] = _NO
    """Concepts of the organizations that it belongs to."""
    offices: frozenset[str] = _NO
    """Concepts of the offices that it names, its bearer's own or another's: "the president's spokesman"."""
    outlet: Entry | None = None
    """The outlet that it is, or that it belongs to ("two Reuters sources")."""
    of_outlet: bool = False
    """Belongs to an outlet that is mentioned as "the newspaper" only."""
    role: str | None = None
    affiliation: str | None = None
    owned: bool = False
    """Begins with a possessive pronoun: "its director"."""
    study: bool = False
    """An outlet noun that may mean a study as well ("the paper")."""
    perhaps_body: bool = False
    """An outlet noun that may mean a public body as well ("the agency")."""
    sure: bool = True
    """Whether the kind is certain; a bare capitalised name may be a person or a company."""


def read(text: str, span: Span, lexicon: Lexicon, named: Named) -> Mention:
    """Understand the mention at `span` of `text`."""
    inner = trim(text, span, ",;:" if _ABBREVIATED.search(span.of(text)) else ".,;:")
    span = inner if inner.start < inner.end else span
    if (cut := _MINUTES.match(text, max(0, span.start - 2), span.end)) and cut.end() > span.start:
        span = Span(cut.end(), span.end)  # "20:25 Norland's foreign ministry" in a live page
    phrase = _phrase(span.of(text), lexicon)
    where, outlet = None, None
    if phrase.words:
        end = span.start + phrase.words[phrase.phrase_end - 1].span.end
        if first := next(iter(named(Span(span.start, end))), None):
            where, outlet = Span(first[0].start - span.start, first[0].end - span.start), first[1]
    surroundings = _Surroundings(_opens(text, span.start), _goes_on(phrase, text, span.start), where, outlet)
    return msgspec.structs.replace(_understood(phrase, surroundings), span=span)


class _Surroundings(Struct, frozen=True):
    """What the text around a wording and the registry of outlets add to it."""

    opens: bool
    """Whether it begins a sentence, so that its first capital tells nothing."""
    thing: bool
    """Whether a relative pronoun for things comes after: "Brightwater, which runs the port"."""
    where: Span | None
    """Where it names the first registered outlet."""
    outlet: Entry | None


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(' "“«„(')
    return not before or before[-1] in ".!?…:\n"


def _goes_on(phrase: Phrase, text: str, start: int) -> bool:
    things = phrase.lexicon.things
    if phrase.phrase_end < len(phrase.words):
        return phrase.words[phrase.phrase_end].fold in things
    end = start + len(phrase.text)
    rest = text[end : end + 12].lstrip(" ,").split() if things else []
    return bool(rest) and fold(rest[0]) in things


@lru_cache(maxsize=_REMEMBERED)
def _phrase(wording: str, lexicon: Lexicon) -> Phrase:
    return Phrase(wording, lexicon)


@lru_cache(maxsize=_REMEMBERED)
def _understood(phrase: Phrase, around: _Surroundings) -> Mention:
    """Understand a wording; its place is for the caller to set."""
    lexicon, wording = phrase.lexicon, phrase.wording
    span = Span(0, len(wording))
    if fold(wording) in lexicon.table.addressed:
        return Mention(span, wording, "unknown", addressed=True)
    if not phrase.words or fold(wording) in lexicon.nobody:
        return Mention(span, wording, "unknown")
    own = any(w.fold in lexicon.own for w in phrase.words)
    if (pronoun := pronoun_in(phrase.words, lexicon)) is not None:
        gender, plural = pronoun.gender, pronoun.plural
        return Mention(
            span,
            wording,
            "unknown",
            pronoun=True,
            relative=pronoun.relative,
            first_person=pronoun.first_person,
            own=own,
            gender=gender,
            plural=plural,
        )
    return _Reading(phrase, around, own).mention()


class _Reading:
    """One noun phrase being understood."""

    def __init__(self, phrase: Phrase, around: _Surroundings, own: bool) -> None:
        self.phrase, self.lexicon, self.words, self.around = phrase, phrase.lexicon, phrase.words, around
        before = phrase.determined
        self.name = person_in(phrase, around.where)
        self.head, self.at = head_of(phrase, before.first, self.name)
        found = beside(phrase, self.head, self.at)
        self.others = found.nouns
        count = before.count
        if count and count[0] > 1 and self._single():
            count = None  # The end of something else: "at 15:40 President Reyes said"
        plural = is_plural(self.words, self.at, self.head, count)
        if count is None:
            plural = plural or self._plural_article()
        institution = self.head.concept if self.head and self.head.category == "institutions" else found.institution
        self.base = Mention(
            Span(0, len(phrase.wording)),
            phrase.wording,
            "unknown",
            own=own,
            definite=before.definite,
            portion=before.portion,
            plural=plural,
            count=count or ((2, None) if plural else (1, 1)),
            qualities=found.qualities,
            places=found.places,
            proper=self._proper(),
            owned=len(self.words) > 1 and self.words[0].fold in self.lexicon.pronouns,
            heads=self.head.concepts if self.head else frozenset(),
            offices=(found.nouns | (self.head.concepts if self.head else _NO)) & offices(),
            outlet=around.outlet,
            of_outlet=any(w.noun and w.noun.category == "outlets" for i, w in enumerate(self.words) if i != self.at),
            institution=institution,
            bodies=(found.nouns | ({found.institution} if found.institution else set())) & bodies(),
        )

    def _single(self) -> bool:
        """Tell whether the head noun is a singular in a language where what is counted is a plural."""
        if self.head is None or self.lexicon.table.morphology or self.lexicon.table.capital_nouns:
            return False
        return self.words[self.at].word.numbers == {"sing"} and self.at == self.phrase.determined.first

    def _proper(self) -> frozenset[str]:
        """The names in the noun phrase that the table does not know, each as its first consonants."""
        if self.lexicon.table.capital_nouns:
            return _NO
        first = 1 if self.around.opens else 0
        return frozenset(
            names.sound(t.text)[:_SOUNDS]
            for t in self.words[first : self.phrase.phrase_end]
            if t.capital and not t.terms and t.fold not in self.lexicon.function_words
        )

    def _plural_article(self) -> bool | None:
        """Tell by the article, or by there being none, that a noun is a plural: «die Insider», «Insider sagten»."""
        if self.head is None or not self.lexicon.table.plural_articles:
            return None
        if self.words[0].fold in self.lexicon.table.plural_articles:
            return self.lexicon.gender_of(self.words[self.at].text) == "masculine" or None
        return (self.head.category == "people" and self.phrase.determined.first == 0 and self.name is None) or None

    def mention(self) -> Mention:
        """Decide what kind of source it is."""
        category = self.head.category if self.head else None
        if self.name and (self.name.sure or (category in {"people", "offices"} and not self.base.plural)):
            return self._person(self.name)
        match category:
            case None:
                return self._headless()
            case "people":
                return self._people()
            case "offices":
                return self._office()
            case "outlets":
                return self._outlet()
            case "documents":
                return self._document()
            case _:
                return self._organization() if not self.base.portion or self.base.institution else self._people()

    def _as(self, kind: SourceKind, **changes: object) -> Mention:
        return msgspec.structs.replace(self.base, kind=kind, **changes)

    def _person(self, name: names.Name) -> Mention:
        role, affiliation = self._role(name)
        return self._as(
            "person",
            name=name.parts,
            heads=self.base.heads | self._titled(name),
            gender=name.gender or self._gender(),
            plural=False,
            count=(1, 1),
            role=role,
            affiliation=affiliation,
            definite=False,
            portion=False,
            sure=name.sure or self.head is not None,
            outlet=None,
        )

    def _titled(self, name: names.Name) -> frozenset[str]:
        """What the titles before a name say that its bearer is: a senator."""
        before = (t.fold.rstrip(".") for t in self.words[: name.end])
        return frozenset(office for t in before if (office := self.lexicon.title_offices.get(t)))

    def _role(self, name: names.Name) -> tuple[str | None, str | None]:
        """The words before the name, else those of the apposition after it, and what body they name."""
        phrase, words = self.phrase, self.words
        start = 0
        while start < name.start and words[start].fold in self.lexicon.determiners:
            start += 1
        before = Span(words[start].span.start, words[name.start].span.start)
        after = Span(words[name.end - 1].span.end, words[phrase.phrase_end - 1].span.end)
        for stretch in (before, after):
            if stretch.start >= stretch.end:
                continue
            stretch = trim(phrase.text, stretch, ",;:—–-\"'«»“”()")
            inner = [t for t in words if stretch.start <= t.span.start < stretch.end]
            if any(t.noun or t.term("qualifiers") for t in inner):
                return stretch.of(phrase.text), affiliation_in(phrase, inner)
        return None, None

    def _headless(self) -> Mention:
        base, phrase = self.base, self.phrase
        if base.outlet is not None:
            return self._is_outlet(base.outlet)
        if base.places and base.portion:
            return self._as("unnamed", plural=True)
        if base.institution:
            return self._as("organization", name=name_words(phrase), definite=False)
        functions = self.lexicon.function_words
        core = self.words[: phrase.core_end]
        capital = [t for t in core if t.capital and (t.acronym or t.fold not in functions)]
        if (
            capital == [self.words[0]]
            and phrase.core_end > 1
            and self.around.opens
            and not self.lexicon.table.capital_nouns
        ):
            capital = []  # "Rescue coordinators said"
        if base.places and not self.name and self._names_no_country():
            return self._someone()
        if base.places and not self.name and len(capital) <= 2:
            return self._as("organization", name=name_words(phrase), definite=False)
        if not capital and not self._nouns_left():
            return self._as("unnamed", elliptic=True)
        if base.portion and not capital:
            return self._as("unnamed")
        capital_words = tuple(t.text for t in capital)
        if len(capital) > 1 and {capital[-1].fold, capital[0].fold} & concepts().outlet_names:
            name = ("The", *capital_words) if self._articled() else capital_words
            return self._as("outlet", name=name, definite=False)
        if self.name is not None and base.count == (1, 1) and not (self._articled() or self.around.thing):
            return msgspec.structs.replace(self._person(self.name), sure=False)
        if (capital and base.count == (1, 1)) or has_quotes(phrase):
            return self._as("organization", name=name_words(phrase), definite=False, sure=False)
        return self._someone()

    def _someone(self) -> Mention:
        """Somebody whose noun the table does not know."""
        base = self.base
        plural = base.count != (1, 1) or self._unknown_plural()
        # Of things that the table does not know nobody can say whether a large number counts people ("44 percent").
        stated = base.count != (1, 1) and base.count[0] <= _COUNTED
        return self._as("unnamed", plural=plural, count=base.count if stated or not plural else (2, None))

    def _names_no_country(self) -> bool:
        """Tell whether the country only tells where somebody is from: "the British royal", "a Polish beekeeper"."""
        if self.lexicon.table.head != "last":
            return False
        words = self.words[self.phrase.determined.first : self.phrase.core_end]
        last = words[-1] if words else None
        return last is not None and not last.capital and not last.terms and last.fold not in self.lexicon.function_words

    def _nouns_left(self) -> bool:
        """Tell whether there is a word after the determiners that the table does not know: a noun."""
        rest = self.words[self.phrase.determined.first : self.phrase.core_end]
        return any(t.fold not in self.lexicon.pronouns and t.fold not in self.lexicon.function_words for t in rest)

    def _unknown_plural(self) -> bool:
        """Tell by its ending whether a noun that the table does not know is a plural."""
        last = self.words[self.phrase.core_end - 1]
        if last.word.numbers:
            return last.word.numbers == {"plur"}
        endings = () if self.lexicon.table.capital_nouns else self.lexicon.table.endings
        return any(e.plural and not e.put and last.fold.endswith(e.cut) for e in endings)

    def _articled(self) -> bool:
        """Tell whether an article stands before the name, as before no person's in English."""
        return self.words[0].fold in self.lexicon.definite and self.lexicon.table.head == "last"

    def _is_outlet(self, outlet: Entry) -> Mention:
        if concepts().is_journal(outlet):
            return self._as("document", name=(outlet.name,), heads=frozenset({"study"}), outlet=None)
        return self._as("outlet", name=(outlet.name,), definite=False, portion=False, count=(1, 1))

    def _people(self) -> Mention:
        base, known = self.base, concepts()
        if base.heads & known.media_people:
            if base.outlet is not None:
                return self._is_outlet(base.outlet)
            at = next((i for i, w in enumerate(self.words) if w.term("outlets")), -1)
            if at >= 0 and (named := proper_name(self.phrase, at, self.words[at].term("outlets"))):
                return self._as("outlet", name=named, definite=False, count=(1, 1))
            several = base.plural and base.count[1] is None and (base.definite or self.lexicon.table.morphology)
            if base.of_outlet or several:
                return self._as("outlet", definite=True, count=(1, 1))
        role, affiliation = words_of(self.phrase), affiliation_in(self.phrase, self.words)
        if base.plural and base.count == (2, None) and not base.portion and self._is_body():
            return self._as("organization", affiliation=affiliation)
        return self._as("unnamed", gender=self._gender(), role=role, affiliation=affiliation)

    def _is_body(self) -> bool:
        """Tell whether people speak for what they belong to: investigators, analysts at a named firm."""
        if self.base.heads & concepts().collective:
            return True
        if not self.base.heads & concepts().members:
            return False
        after = self.words[self.at + 1 : self.phrase.phrase_end]
        named = any(t.capital for t in after) and not self.lexicon.table.capital_nouns
        return named or bool(self.others & concepts().forces)

    def _gender(self) -> Gender | None:
        """Gender that the head noun's form tells: spokeswoman, Sprecherin, речниця."""
        if self.head is None:
            return None
        word = self.words[self.at].word
        if word.genders:
            # A woman may be called by the masculine noun, but no man by the feminine one.
            return "feminine" if word.genders == {"femn"} else None
        return self.lexicon.gender_of(word.text)

    def _office(self) -> Mention:
        base = self.base
        role, affiliation = words_of(self.phrase), affiliation_in(self.phrase, self.words)
        if base.plural or base.portion or self.words[0].fold in self.lexicon.numerals:
            return self._as("unnamed", role=role, affiliation=affiliation)
        return self._as("person", role=role, affiliation=affiliation, gender=self._gender())

    def _outlet(self) -> Mention:
        base = self.base
        if base.outlet is not None:
            return self._is_outlet(base.outlet)
        if base.heads == {"media"}:
            if base.places or base.qualities:
                return self._as("outlet", name=name_words(self.phrase), definite=False, plural=True, count=(2, None))
            return self._as("unknown", definite=False)
        public = self._is_public()
        if public:
            return self._as("organization", name=name_words(self.phrase))
        named = proper_name(self.phrase, self.at, self.head)
        if named or base.plural:
            return self._as("outlet", name=named or name_words(self.phrase), definite=False, count=base.count)
        study = self.words[self.at].term("documents") is not None
        return self._as("outlet", count=(1, 1), study=study, perhaps_body=public is None)

    def _is_public(self) -> bool | None:
        """Tell whether an agency is one of space or health rather than of news; None where nothing tells."""
        if self.head is None or len(self.head.words) > 1 or not self.base.heads & concepts().public_too:
            return False
        before = [t for t in self.words[self.phrase.determined.first : self.at] if not t.possessive]
        after = self.words[self.at + 1 : self.phrase.core_end]
        if any((t.word.lemmas | {t.fold}) & self.lexicon.news for t in before) or has_quotes(self.phrase):
            return False
        field = [t for t in before if not (t.capital or t.term("places", "organizations"))]
        if any(t.capital for t in after):
            return False
        return True if field or len(before) > 1 else None

    def _document(self) -> Mention:
        base = self.base
        if base.outlet is not None and not concepts().is_journal(base.outlet):
            return self._is_outlet(base.outlet)
        if base.of_outlet and base.heads & concepts().media_documents:
            return self._as("outlet", definite=True)
        affiliation = affiliation_in(self.phrase, self.words)
        return self._as("document", name=name_words(self.phrase), outlet=None, affiliation=affiliation)

    def _organization(self) -> Mention:
        """A body; what its department or press service says it says itself."""
        heads = self.base.heads
        if heads & concepts().departments:
            heads |= self.others & concepts().has_departments
        return self._as("organization", name=name_words(self.phrase), heads=heads, gender=self._grammatical())

    def _grammatical(self) -> Gender | None:
        """The gender that a pronoun for a body has: of its noun, or of the article before it."""
        if self.head is not None and len(genders := self.words[self.at].word.genders) == 1:
            return cast(Gender, {"masc": "masculine", "femn": "feminine", "neut": "neuter"}.get(next(iter(genders))))
        return self.lexicon.table.article_genders.get(self.words[0].fold)

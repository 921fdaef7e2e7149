"""Which kind of source a noun phrase mentions: the decision over its head noun, its names and what stands around."""

import re
from collections.abc import Sequence
from typing import cast

import msgspec
from msgspec import Struct

from accordingto.nouns import SourceKind, Span
from accordingto.outlets import Entry
from accordingto.quotation import closed
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Gender, bodies, offices
from accordingto.sources.lists import Listed, listed
from accordingto.sources.mention import Mention
from accordingto.sources.phrase import (
    Phrase,
    affiliation_in,
    beside,
    has_quotes,
    head_of,
    is_plural,
    name_words,
    person_in,
    proper_name,
    words_of,
)
from accordingto.sources.words import Token
from accordingto.text import trim

_NO: frozenset[str] = frozenset()
_ASIDE = re.compile(r"\s*\([^()]*\)")
_COUNTED = 12
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}")
_SOUNDS = 3
"""By how many consonants names are compared across cases and scripts."""


class Surroundings(Struct, frozen=True):
    """What the text around a wording and the registry of outlets add to it."""

    opens: bool
    """Whether it begins a sentence, so that its first capital tells nothing."""
    thing: bool
    """Whether a relative pronoun for things comes after: "Brightwater, which runs the port"."""
    where: Span | None
    """Where it names the first registered outlet."""
    outlet: Entry | None


class Kinds:
    """One noun phrase being understood."""

    def __init__(self, phrase: Phrase, around: Surroundings, own: bool) -> None:
        """Take `phrase` apart; `own` says that it names the page's own outlet."""
        self.phrase, self.lexicon, self.words, self.around = phrase, phrase.lexicon, phrase.words, around
        before = phrase.determined
        self.name = person_in(phrase, around.where)
        self.head, self.at = head_of(phrase, before.first, self.name)
        if self._named_after():
            self.head, self.at = None, -1
        found = beside(phrase, self.head, self.at)
        self.others = found.nouns
        count = before.count
        if count and count[0] > 1 and self._single():
            count = None  # The end of something else: "at 15:40 President Reyes said"
        plural = is_plural(self.words, self._last(), self.head, count)
        if count is None and (self._plural_article() or self._collective()):
            plural = True
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
            owned=len(self.words) > 1 and self._possessor(self.words[0]),
            heads=self.head.concepts if self.head else frozenset(),
            offices=(found.nouns | (self.head.concepts if self.head else _NO)) & offices(),
            outlet=around.outlet,
            of_outlet=any(self._names_outlet(i) for i in range(self._held()) if i != self.at),
            institution=institution,
            bodies=(found.nouns | ({found.institution} if found.institution else set())) & bodies(),
        )

    def _possessor(self, first: Token) -> bool:
        """Tell whether a pronoun tells whose somebody is, "its director"; „der“ and «тот» are articles there."""
        pronoun = self.lexicon.pronouns.get(first.fold)
        return pronoun is not None and not pronoun.last

    def _held(self) -> int:
        """Return where a text's holder begins, who did not write it: "an audit, seen by the newspaper"."""
        if self.head is None or self.head.category != "documents":
            return len(self.words)
        after = range(self.at + 1, len(self.words))
        return next(
            (i for i in after if self.words[i].breaks or self.words[i].fold in self.lexicon.viewed), len(self.words)
        )

    def _names_outlet(self, at: int) -> bool:
        """Tell whether an outlet's noun is at `at`, and no part of a body's name: "the Space Agency's report"."""
        noun = self.words[at].noun
        if noun is None or noun.category != "outlets" or noun.concept in concepts().scholarly:
            return False
        proper = at > 0 and self.words[at].capital and self.words[at - 1].capital
        return not (proper and noun.concept in concepts().public_too)

    def _named_after(self) -> bool:
        """Tell whether a trade is a name here: "the Courier" within a sentence, for a newspaper's."""
        if self.head is None or self.head.category != "people" or self.lexicon.table.capital_nouns:
            return False
        opens = self.around.opens and self.at == 0
        alone = self.phrase.core_end == self.at + 1 and self.phrase.determined.first == self.at
        noun = self.words[self.at]
        common = len(self.head.words) == 1 and self.head.words[0].islower()
        return alone and common and not opens and noun.text.istitle() and not noun.form.title

    def _single(self) -> bool:
        """Tell whether the head noun is a singular in a language where what is counted is a plural."""
        if self.head is None or self.lexicon.table.morphology or self.lexicon.table.capital_nouns:
            return False
        numbers = self.words[self._last()].word.numbers
        return numbers == {"sing"} and self.at == self.phrase.determined.first

    def _last(self) -> int:
        """Return the index of the word that tells the head noun's number: the last of "police officers"."""
        return self.at + (len(self.head.words) - 1 if self.head and self.phrase.english else 0)

    def _proper(self) -> frozenset[str]:
        """The names in the noun phrase that the table does not know, each as its first consonants."""
        words = self.words[: self.phrase.phrase_end]
        if self.lexicon.table.capital_nouns:
            # Behind its noun or in capitals a word is a name: „die Behörde AAW“, „die Firma Harrow“.
            words = [t for i, t in enumerate(words) if t.acronym or self._apposed(i)]
        elif self.around.opens and words and not self._named_by(words[0]):
            words = words[1:]
        return frozenset(
            names.sound(t.text)[:_SOUNDS]
            for t in words
            if t.capital and not t.terms and t.fold not in self.lexicon.function_words
        )

    def _apposed(self, i: int) -> bool:
        """Tell whether the word at index `i` stands in apposition to a noun for a body, with names alone between."""
        words = self.words
        while i and not words[i].gap.strip(' «„“”"') and words[i].capital and not words[i].terms:
            i -= 1
            if words[i].term("organizations", "institutions") is not None:
                return True
        return False

    def _named_by(self, first: Token) -> bool:
        """Tell whether the word that opens a sentence is a name all the same: "Norland's ministry", «Ардания»."""
        return first.possessive or (bool(self.lexicon.table.morphology) and not first.word.common)

    def _plural_article(self) -> bool | None:
        """Tell by the article, or by there being none, that a noun is a plural: «die Insider», «Insider sagten»."""
        if self.head is None or not self.lexicon.table.plural_articles:
            return None
        if self.words[0].fold in self.lexicon.table.plural_articles:
            return self.lexicon.gender_of(self.words[self.at].text) == "masculine" or None
        return (self.head.category == "people" and self.phrase.determined.first == 0 and self.name is None) or None

    def _collective(self) -> bool | None:
        """Tell whether a singular means several people: "the family", "everyone"."""
        at = self.at + len(self.head.words) - 1 if self.head else self.phrase.core_end - 1
        return self.words[at].fold in self.lexicon.collectives or None

    def mention(self) -> Mention:
        """Decide what kind of source it is."""
        if self.around.outlet is None and (several := listed(self.phrase)) is not None:
            return self._several(several)
        category = self.head.category if self.head else None
        if self.name and category == "organizations" and self._owns(self.name):
            return self._organization()
        if self.name and category == "people" and self._possesses(self.name):
            return self._people()
        if self.name and self._adjective(self.name):
            return self._organization()
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
            case "things":
                return self._as("unknown", definite=False)
            case _:
                return self._organization() if not self.base.portion or self.base.institution else self._people()

    def _as(self, kind: SourceKind, **changes: object) -> Mention:
        return msgspec.structs.replace(self.base, kind=kind, **changes)

    def _owns(self, name: names.Name) -> bool:
        """Tell whether the name only tells whose the body is: «компания Билла Гейтса»."""
        cases = self.words[name.start].word.cases
        return self.at < name.start and bool(cases) and "nomn" not in cases

    def _possesses(self, name: names.Name) -> bool:
        """Tell whether the name only tells whose or whence somebody is: «помічник Анни Рейс», «мати з Бродника»."""
        if self.lexicon.table.genitives and self.at < name.start:
            return self._in_genitive(name)
        if not self.lexicon.table.morphology or self.at >= name.start:
            return False
        noun, first = self.words[self.at].word, self.words[name.start]
        if self.words[name.start - 1].fold in self.lexicon.prepositions:
            return True
        if noun.numbers == {"plur"} and name.end - name.start == 1:
            return True
        beside = name.start == self.at + 1 or first.breaks
        return not beside and noun.cases == {"nomn"} and name.parts[0] != first.text

    def _in_genitive(self, name: names.Name) -> bool:
        """Tell whether a name is that of whose somebody is: „ein Berater des Präsidenten Meier“, „die Witwe von Karl“.

        A body in the genitive has no such name, „der Sprecher des Ministeriums Karl Meier“, nor has a woman „des“.
        """
        between = self.words[self.at + 1 : name.start]
        while between and between[-1].form.title:
            between = between[:-1]
        at = next((i for i, t in enumerate(between) if t.fold in self.lexicon.table.genitives), None)
        if at is None or any(t.breaks for t in (*between, self.words[name.start])):
            return False
        if at == len(between) - 1:
            return between[at].fold in self.lexicon.prepositions
        noun = self.lexicon.gender_of(between[-1].text)
        apart = noun is not None and name.gender is not None and noun != name.gender
        return between[-1].term("people", "offices") is not None and not apart

    def _adjective(self, name: names.Name) -> bool:
        """Tell whether a nationality is an adjective in a body's name: „die Deutsche Bahn“."""
        noun = self.words[self.at]
        beside = name.start == self.at + 1 and name.end - name.start == 1 and not name.sure
        return self.lexicon.table.capital_nouns and beside and noun.term("places") is not None

    def _several(self, several: Listed) -> Mention:
        """Several sources named in one breath: no member's name is theirs."""
        name = name_words(self.phrase) if several.kind == "organization" else ()
        return msgspec.structs.replace(
            Mention(Span(0, len(self.phrase.wording)), self.phrase.wording, several.kind),
            name=name,
            plural=True,
            count=several.count,
        )

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
        if aside := _ASIDE.match(phrase.text, after.start, after.end):
            after = Span(aside.end(), after.end)  # "Rep. Frank Lucas (R-OK), the ranking member"
        for stretch in (before, after):
            if stretch.start >= stretch.end:
                continue
            stretch = closed(phrase.text, trim(phrase.text, stretch, ",;:—–-\"'«»“”()"))
            inner = [t for t in words if stretch.start <= t.span.start < stretch.end]
            if stretch.start >= after.start and inner and inner[0].fold in self.lexicon.prepositions:
                body = inner[1:]
                while len(body) > 1 and body[0].fold in self.lexicon.determiners:
                    body = body[1:]
                # "of the Lowford Water Laboratory", not "on a hot mic"
                return None, phrase.between(body) if any(t.noun or t.acronym for t in body) else None
            named = any(t.noun or t.term("qualifiers") for t in inner)
            if named and (not self.lexicon.table.morphology or any(self._being(t) for t in inner)):
                return stretch.of(phrase.text), affiliation_in(phrase, inner)
        return None, None

    @staticmethod
    def _being(token: Token) -> bool:
        """Tell whether a word means somebody: "of the network", which a cut mention begins with, is no role."""
        return token.term("people", "offices") is not None or "anim" in token.word.animacy

    def _headless(self) -> Mention:
        base, phrase = self.base, self.phrase
        if base.outlet is not None:
            return (
                self._person(self.name)
                if self.name and self._of_its_outlet(self.name)
                else self._is_outlet(base.outlet)
            )
        if base.places and base.portion:
            return self._as("unnamed", plural=True)
        if base.institution:
            return self._as("organization", name=name_words(phrase), definite=False)
        if _DOMAIN.fullmatch(phrase.wording):
            return self._as("outlet", name=(phrase.wording,), definite=False)
        core = self.words[: phrase.core_end]
        if not any(t.word.nominal or t.acronym or phrase.in_quotes[i] for i, t in enumerate(core)):
            return self._as("unknown")  # «Следовательно»
        capital = self._capitals(core)
        if base.places and not self.name and self._names_no_country():
            return self._someone()
        noun = self._noun()
        if noun is not None and not (noun.capital or self.name) and noun.word.animacy == {"anim"}:
            return self._someone()  # «создатель Facebook»
        if base.places and not self.name and len(capital) <= 2:
            return self._as("organization", name=name_words(phrase), definite=False)
        if not capital and not self._nouns_left():
            several = (
                phrase.determined.count is None and self.words[0].fold in self.lexicon.others and self._unknown_plural()
            )
            return self._as("unnamed", elliptic=True, **({"plural": True, "count": (2, None)} if several else {}))
        if base.portion and not capital:
            return self._as("unnamed")
        capital_words = tuple(t.text for t in capital)
        if len(capital) > 1 and (
            {capital[-1].fold, capital[0].fold} & concepts().outlet_names
            or (self._articled() and capital[-1].fold in concepts().outlet_endings)
        ):
            name = ("The", *capital_words) if self._articled() else capital_words
            return self._as("outlet", name=name, definite=False)
        if self.name is not None and base.count == (1, 1) and not (self._articled() or self.around.thing):
            return msgspec.structs.replace(self._person(self.name), sure=False)
        if (capital and base.count == (1, 1)) or has_quotes(phrase):
            return self._as("organization", name=name_words(phrase), definite=False, sure=False)
        return self._someone()

    def _of_its_outlet(self, name: names.Name) -> bool:
        """Tell whether the outlet is the name's own, "Reyes of the Courier"."""
        after = self.words[name.end] if name.end < len(self.words) else None
        first = name.start == self.phrase.determined.first and self.phrase.english
        return first and after is not None and after.fold in self.lexicon.prepositions

    def _capitals(self, core: Sequence[Token]) -> list[Token]:
        """The words that name something; that which begins a sentence may only do so: "Rescue coordinators said"."""
        if self.lexicon.table.capital_nouns:
            core = core[self.phrase.determined.first :]  # „Der Dritte“
        found = [t for t in core if t.capital and (t.acronym or t.fold not in self.lexicon.function_words)]
        if found != [self.words[0]] or not self.around.opens or self.lexicon.table.capital_nouns:
            return found
        word = found[0].word
        noun = word.common and not found[0].acronym and not self.phrase.in_quotes[0]
        return [] if noun or self.phrase.core_end > 1 else found

    def _noun(self) -> Token | None:
        """The noun that the mention is about, where a dictionary tells nouns from adjectives."""
        core = self.words[self.phrase.determined.first : self.phrase.core_end]
        nouns = [t for t in core if t.word.animacy and t.word.known]
        return next((t for t in nouns if not t.word.adjective), nouns[0] if nouns else None)

    def _someone(self) -> Mention:
        """Somebody whose noun the table does not know, or something, where the dictionary says that it is no being."""
        base = self.base
        noun = self._noun()
        if noun is not None and noun.word.animacy == {"inan"}:
            # What something is read in is a text, «за даними кадастру»; what "speaks" is mostly misread.
            read_in = "nomn" not in noun.word.cases or "loct" in noun.word.cases
            return self._as("document" if read_in else "unknown", name=name_words(self.phrase), sure=False)
        if noun is not None and len(self.words) == 1 and base.count == (1, 1) and "sing" in noun.word.numbers:
            return self._as("unnamed", epithet=True, plural=None, gender=self._feminine(noun))
        plural = base.count != (1, 1) or (self.phrase.determined.count is None and self._unknown_plural())
        # Of things that the table does not know nobody can say whether a large number counts people ("44 percent").
        stated = base.count != (1, 1) and base.count[0] <= _COUNTED
        return self._as("unnamed", plural=plural, count=base.count if stated or not plural else (2, None))

    def _names_no_country(self) -> bool:
        """Tell whether the country only tells where somebody is from: "the British royal", "a Polish beekeeper"."""
        if self.lexicon.table.morphology:
            noun = self._noun()
            return noun is not None and not (noun.terms or noun.capital) and "anim" in noun.word.animacy
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
            if base.of_outlet or (several and not (base.qualities or base.places)):
                return self._as("outlet", definite=True, count=(1, 1))
        if not base.plural and (apposed := self._apposed_body()):
            return self._as("organization", name=apposed, heads=frozenset({"company"}), definite=False)
        role, affiliation = words_of(self.phrase), affiliation_in(self.phrase, self.words)
        if base.plural and base.count == (2, None) and not base.portion and self._is_body():
            return self._as("organization", affiliation=affiliation)
        return self._as("unnamed", gender=self._gender(), role=role, affiliation=affiliation)

    def _apposed_body(self) -> tuple[str, ...]:
        """Return the name in quotation marks that stands in apposition: «власник греблі, «Карпатбуд»»."""
        after = self.words[self.phrase.core_end : self.phrase.phrase_end]
        quoted = [t for i, t in enumerate(after, self.phrase.core_end) if self.phrase.in_quotes[i]]
        before = [t for t in after if quoted and t.span.start < quoted[0].span.start]
        if not quoted or not after[0].breaks or any(t.breaks for t in after[1:]):
            return ()
        if any(t.term("organizations") is None for t in before):
            return ()
        return tuple(t.text for t in quoted)

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
        noun = self.words[self.at]
        return self._feminine(noun) if noun.word.genders else self.lexicon.gender_of(noun.text)

    @staticmethod
    def _feminine(noun: Token) -> Gender | None:
        """A woman may be called by the masculine noun, but no man by the feminine one."""
        human = noun.word.genders == {"femn"} and noun.word.lemmas.isdisjoint(noun.form.lexicon.epicene)
        return "feminine" if human else None

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
        if base.bodies and base.heads & concepts().sites:
            return self._as("organization", name=name_words(self.phrase), heads=base.bodies)  # the company's website
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
        # «агентство екологічного контролю», but not «агентство новин»
        of_field = bool(after) and bool(self.lexicon.table.morphology) and not self._of_news(after)
        return True if field or of_field or len(before) > 1 else None

    def _of_news(self, words: Sequence[Token]) -> bool:
        return any((t.word.lemmas | {t.fold}) & self.lexicon.news or t.term("outlets") for t in words)

    def _document(self) -> Mention:
        base = self.base
        told, held = base.heads & concepts().media_documents, self._held()
        own = held == len(self.words) or (
            self.around.where is not None and self.around.where.start < self.words[held].span.start
        )
        if base.outlet is not None and told and own and not concepts().is_journal(base.outlet):
            return self._is_outlet(base.outlet)
        if base.of_outlet and base.heads & concepts().media_documents:
            return self._as("outlet", definite=True)
        affiliation = affiliation_in(self.phrase, self.words)
        return self._as("document", name=name_words(self.phrase), outlet=None, affiliation=affiliation)

    def _serves(self) -> bool:
        """Tell whether intelligence is a service: "Norland's military intelligence", not "new intelligence"."""
        before = self.words[self.phrase.determined.first : self.at]
        after = self.words[self.at + 1 : self.phrase.phrase_end]
        if after and not after[0].breaks:
            seen = any(words[0] == after[0].fold for words in self.lexicon.seen_by)
            return not (seen or after[0].fold in self.lexicon.prepositions)  # "intelligence agencies"
        return bool(before) and all(t.capital or t.possessive or t.term("places", "qualifiers") for t in before)

    def _organization(self) -> Mention:
        """A body; what its department or press service says it says itself."""
        if self.words[self.at].fold in self.lexicon.known and not self._serves():
            return self._as("document", name=name_words(self.phrase), heads=concepts().material)
        heads = self.base.heads
        if heads & concepts().departments:
            heads |= self.others & concepts().has_departments
        return self._as("organization", name=name_words(self.phrase), heads=heads, gender=self._grammatical())

    def _grammatical(self) -> Gender | None:
        """The gender that a pronoun for a body has: of its noun, or of the article before it."""
        if self.head is not None and len(genders := self.words[self.at].word.genders) == 1:
            return cast(Gender, {"masc": "masculine", "femn": "feminine", "neut": "neuter"}.get(next(iter(genders))))
        return self.lexicon.table.article_genders.get(self.words[0].fold)

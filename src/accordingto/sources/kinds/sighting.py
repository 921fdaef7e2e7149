"""A mention before its kind is decided: its head noun, its name, its number, what stands around and beside it."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from accordingto.nouns import SourceKind, Span
from accordingto.outlets.listed import Entry
from accordingto.sources import sounds
from accordingto.sources.addressees import addressees
from accordingto.sources.concepts import concepts
from accordingto.sources.entities import content_words
from accordingto.sources.heads import head_of
from accordingto.sources.lexicon import Term, bodies, offices
from accordingto.sources.lists import counted
from accordingto.sources.mention import Mention
from accordingto.sources.person import person_in
from accordingto.sources.phrase import Phrase, beside, is_plural
from accordingto.sources.table import Category, Gender
from accordingto.sources.titles import owner_in, proper_name
from accordingto.sources.words import Token

_NO: frozenset[str] = frozenset()
_GENDERS: dict[str, Gender] = {"masc": "masculine", "femn": "feminine", "neut": "neuter"}
_OWNERS: tuple[Category, ...] = ("people", "offices", "organizations", "institutions")
"""Whose a text may be."""


class Surroundings(Struct, frozen=True):
    """What the text around a wording and the registry of outlets add to it."""

    opens: bool
    """Whether it begins a sentence, so that its first capital tells nothing."""
    thing: bool
    """Whether a relative pronoun for things comes after: "Brightwater, which runs the port"."""
    governed: bool
    """Whether it stands after a preposition that takes no genitive: «на джерела»."""
    of_noun: bool
    """Whether a noun stands right before it, in a language that writes nouns with capitals: „Angaben der Retter“."""
    where: Span | None
    """Where it names the first registered outlet."""
    outlet: Entry | None


class Sighting:
    """A noun phrase taken apart, of which only the kind is left to say."""

    def __init__(self, phrase: Phrase, around: Surroundings, own: bool) -> None:
        """Take `phrase` apart; `own` says that it names the page's own outlet."""
        self.phrase, self.lexicon, self.words, self.around = phrase, phrase.lexicon, phrase.words, around
        before = phrase.determined
        self.name = person_in(phrase, around.where)
        self.head, self.at = head_of(phrase, before.first, self.name)
        if self._named_after() or self._in_body_s_name() or self._is_country():
            self.head, self.at = None, -1
        elif (text := self._text()) is not None:
            self.head = text
        sent = addressees(phrase, self.head, self.at)
        found = beside(phrase, self.head, self.at, sent)
        self.others = found.nouns
        count = counted(phrase) or before.count
        if count and count[0] > 1 and self._single():
            count = None  # The end of something else: "at 15:40 President Reyes said"
        if count == (1, 1) and not before.portion and self._collective():
            count = None  # "a family"
        plural = is_plural(self.words, self._last(), self.head, count)
        if count is None and (self._plural_article() or self._collective()):
            plural = True
        if plural is False and count is None and around.governed and self._either():
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
            qualities=found.qualities | self._deputy(),
            places=found.places - self._in_institution(),
            proper=self._proper(),
            defined=phrase.defined,
            owned=len(self.words) > 1 and self._possessor(self.words[0]),
            heads=self._heads(),
            offices=(found.nouns | (self.head.concepts if self.head else _NO)) & offices(),
            outlet=around.outlet,
            of_outlet=any(self._names_outlet(i) for i in range(self.held()) if i != self.at),
            institution=institution,
            sent=content_words(tuple(self.words[i].text for i in sorted(sent))) if sent else _NO,
            bodies=(found.nouns | ({found.institution} if found.institution else set())) & bodies(),
        )

    def _in_institution(self) -> frozenset[str]:
        """Return the places in the name of a body that everybody knows: the ECB is the European Central Bank."""
        if self.head is None or self.head.category != "institutions":
            return _NO
        named = (w.term("places") for w in self.words[self.at : self.at + len(self.head.words)])
        return frozenset(term.concept for term in named if term is not None)

    def _deputy(self) -> frozenset[str]:
        """Return the quality of who only stands in for an office's holder: "Vice President", „Vizepräsident“."""
        end = self.name.start if self.name and self.name.start else self.phrase.core_end
        office = self.head is not None and self.head.category == "offices"
        begins = office and any(t.fold.startswith(self.lexicon.deputies) for t in self.words[:end])
        return frozenset({"deputy"}) if begins else _NO

    def _either(self) -> bool:
        """Tell whether the head noun's form is a plural, or one in the genitive only: «джерела», but not «видання»."""
        word = self.words[self._last()].word
        agreeing = any(t.word.adjective and len(t.word.numbers) == 1 for t in self.words[: self.at])
        return (
            "plur" in word.numbers
            and bool(word.singular)
            and word.singular.isdisjoint({"nomn", "accs"})
            and not agreeing
        )

    def _heads(self) -> frozenset[str]:
        """What the head noun is, and somebody's last word of several by itself: a chief doctor is a doctor.

        So is what a body is called by that everybody knows, and a firm before its legal form: the European Commission
        is a commission, „Bankhaus Rohrmann KG“ a bank.
        """
        if self.head is None:
            return _NO
        legal = self.words[self.at].fold in concepts().legal_forms
        if self.head.category == "institutions" or legal:
            whole = self.words[0 if legal else self.at : self.at + len(self.head.words)]
            called = (w.term("organizations") for w in whole)
            return self.head.concepts.union(*(term.concepts for term in called if term is not None))
        inner = self.words[self.at + len(self.head.words) - 1].term("people", "offices")
        people = self.head.category in {"people", "offices"} and not self.phrase.english
        return self.head.concepts | (inner.concepts if people and inner is not None else _NO)

    def _possessor(self, first: Token) -> bool:
        """Tell whether a pronoun tells whose somebody is, "its director"; „der“ and «тот» are articles there."""
        pronoun = self.lexicon.pronouns.get(first.fold)
        return pronoun is not None and not pronoun.last

    def held(self) -> int:
        """Return where a text's holder begins, who did not write it: "an audit, seen by the newspaper"."""
        if self.head is None or self.head.category != "documents":
            return len(self.words)
        after = range(self.at + 1, len(self.words))
        return next(
            (i for i in after if self.words[i].breaks or self.words[i].fold in self.lexicon.viewed), len(self.words)
        )

    def other_outlet(self) -> tuple[str, ...]:
        """Return the name beside the noun for an outlet that a text is of: „ein Artikel des Portals Nordlicht“."""
        at = next((i for i in range(self.held()) if i != self.at and self._names_outlet(i)), None)
        return () if at is None else proper_name(self.phrase, at, self.words[at].term("outlets"))

    def whole_outlet(self) -> Entry | None:
        """Return the outlet whose name all of the mention is, though it has a noun in it: «El País».

        Of the pages at hand only one of several words whose noun is of texts or people, "the Lowford Courier": a body
        has a page of its own as well.
        """
        where, outlet = self.around.where, self.around.outlet
        if where is None or outlet is None:
            return None
        first, last = self.words[self.phrase.determined.first], self.words[-1]
        named = self.head is not None and self.head.category in {"documents", "people"} and first is not last
        if outlet.here and not (named and first.capital and last.capital):
            return None
        return outlet if where.start <= first.span.start and last.span.end <= where.end else None

    def _names_outlet(self, at: int) -> bool:
        """Tell whether an outlet's noun is at `at`, and no part of a body's name: "the Space Agency's report"."""
        noun, before = self.words[at].noun, self.words[at - 1].term("things") if at else None
        if noun is None or noun.category != "outlets" or noun.concept in concepts().scholarly:
            return False
        if before is not None and len(before.words) > 1:
            return False  # "a post on social media"
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

    def _is_country(self) -> bool:
        """Tell whether a noun for people is a country's name here: „Schweden hat erklärt“, but „zwei Schweden“."""
        return self.at == 0 and self.phrase.core_end == 1 and self.words[0].is_country

    def _in_body_s_name(self) -> bool:
        """Tell whether the noun for people is a word of a body's name: "Harrow Local Water District"."""
        if self.head is None or self.head.category != "people" or not self.phrase.english:
            return False
        after = self.words[self.at : self.phrase.core_end]
        return len(after) > 1 and all(t.capital for t in after) and after[-1].fold in concepts().body_endings

    def _text(self) -> Term | None:
        """Return the noun for a text where one for an outlet is that as well: "a consultant's paper seen by us"."""
        if self.head is None or self.head.category != "outlets":
            return None
        before, after = self.words[self.at - 1] if self.at else None, self.words[self.at + 1 : self.at + 2]
        owner = before is not None and before.possessive and before.term(*_OWNERS) is not None
        seen = any(t.fold in self.lexicon.viewed for t in after)
        return self.words[self.at].term("documents") if owner or seen else None

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
            compounds = frozenset(sounds.beginning(own) for t in words if (own := owner_in(t, self.lexicon)))
            return compounds | self._sounds([t for i, t in enumerate(words) if t.acronym or self._apposed(i)])
        return self._sounds(words[1:] if self.around.opens and words and not self._named_by(words[0]) else words)

    def _sounds(self, words: Sequence[Token]) -> frozenset[str]:
        found = (t for t in words if t.capital and t.fold not in self.lexicon.function_words)
        return frozenset(sounds.beginning(t.text) for t in found if not t.terms or self._is_known_by(t))

    @staticmethod
    def _is_known_by(token: Token) -> bool:
        """Tell whether a noun for a body is a name as well, one of the many that a state has: «МЧС», «НАБУ»."""
        noun = token.term("organizations") if token.acronym and token.term("institutions") is None else None
        return noun is not None and noun.concept in concepts().told_apart

    def _apposed(self, i: int) -> bool:
        """Tell whether the word at index `i` stands in apposition to a noun for a body, with names alone between."""
        words = self.words
        while i and not words[i].gap.strip(' «„“”"') and words[i].capital and not words[i].terms:
            i -= 1
            if words[i].term("organizations", "institutions") is not None:
                return True
        return False

    def _named_by(self, first: Token) -> bool:
        """Tell whether the word that opens a sentence is a name all the same: "Norland's ministry", «Ардания».

        So is what stands right before a firm's noun with a capital: "Harrow Capital".
        """
        firm = self.at == 1 and self.words[1].capital and self._heads() <= concepts().firms - concepts().told_apart
        known = bool(self.lexicon.table.morphology) and not first.word.common
        return first.possessive or known or self._is_known_by(first) or (firm and self.phrase.english)

    def _plural_article(self) -> bool | None:
        """Tell by the article, or by there being none, that a noun is a plural: „die Insider“, «i portavoce»."""
        if self.head is None or not self.lexicon.table.plural_articles:
            return None
        if self.around.of_noun and self.words[0].fold in self.lexicon.table.genitives:
            # „Angaben der Ermittler“: of one it would be „des Ermittlers“.
            upright = self.lexicon.table.article_genders.get(self.words[0].fold)
            return (upright == self.lexicon.gender_of(self.words[self.at].text) == "masculine") or None
        if self.words[0].fold in self.lexicon.table.plural_articles:
            if self.words[0].fold not in self.lexicon.table.article_genders:
                return self.head.category == "people" or None
            return self.lexicon.gender_of(self.words[self.at].text) == "masculine" or None
        if not self.lexicon.table.capital_nouns:
            return None
        return (self.head.category == "people" and self.phrase.determined.first == 0 and self.name is None) or None

    def _collective(self) -> bool | None:
        """Tell whether a singular means several people: "the family", "everyone"."""
        at = self.at + len(self.head.words) - 1 if self.head else self.phrase.core_end - 1
        return self.words[at].fold in self.lexicon.collectives or None

    def gender(self) -> Gender | None:
        """Gender that the head noun's form tells: spokeswoman, Sprecherin, речниця."""
        if self.head is None:
            return None
        noun = self.words[self.at]
        if not noun.word.genders:
            return self.lexicon.gender_of(noun.text)
        return self.feminine(noun) or next(filter(None, map(self.lexicon.gender_of, sorted(noun.word.lemmas))), None)

    def grammatical(self) -> Gender | None:
        """The gender that a pronoun for a body has: of its noun, or of the article before it."""
        return self.noun_gender() or self.lexicon.table.article_genders.get(self.words[0].fold)

    def noun_gender(self) -> Gender | None:
        """The gender of the noun; an outlet's article tells none that counts: "er" is hardly „der Sender Lowford“."""
        genders = self.words[self.at].word.genders if self.head is not None else frozenset[str]()
        return _GENDERS.get(next(iter(genders))) if len(genders) == 1 else None

    @staticmethod
    def feminine(noun: Token) -> Gender | None:
        """A woman may be called by the masculine noun, but no man by the feminine one."""
        human = noun.word.genders == {"femn"} and noun.word.lemmas.isdisjoint(noun.form.lexicon.epicene)
        return "feminine" if human else None

    def _no_more_than_named(self) -> bool:
        """Tell whether the mention is an outlet's name, with a noun for it at the most: „das Fachblatt Nature“."""
        where = self.around.where
        return where is not None and all(
            where.holds(t.span)
            or t.fold in self.lexicon.determiners
            or (t.term("outlets") is not None and t.term("documents") is None)
            for t in self.words
        )

    def as_kind(self, kind: SourceKind, **changes: object) -> Mention:
        """Return it as a mention of `kind`, with `changes` to what its words tell."""
        return msgspec.structs.replace(self.base, kind=kind, **changes)

    def as_outlet(self, outlet: Entry) -> Mention:
        """Return it as a mention of a registered outlet, or of the study in a journal."""
        if concepts().is_journal(outlet) and self._no_more_than_named():
            return self.as_kind(
                "organization", name=(outlet.name,), heads=concepts().scholarly, definite=False, outlet=None
            )
        if concepts().is_journal(outlet):
            return self.as_kind("document", name=(outlet.name,), heads=frozenset({"study"}), outlet=None)
        return self.as_kind(
            "outlet", name=(outlet.name,), definite=False, portion=False, count=(1, 1), gender=self.noun_gender()
        )

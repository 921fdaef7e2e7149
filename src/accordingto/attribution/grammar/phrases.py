"""Noun phrases: the mention of a source before or after its cue.

A phrase is read left to right in one case: modifiers, a head, then what depends on it (genitives, names in
apposition, prepositional attributes).  Agreement with the verb is in number and gender, over all of the phrase's
words (:mod:`.phrase`), so that "міністр Олена Коваль заявила" agrees.
"""

from collections.abc import Collection

from accordingto.attribution.grammar.closed import is_of
from accordingto.attribution.grammar.concord import determined
from accordingto.attribution.grammar.looks import (
    is_adjective_of_noun,
    is_comparative,
    is_field,
    is_guess,
    is_nominative,
    is_whose,
    name_begins,
    name_end,
    past_adverbs,
)
from accordingto.attribution.grammar.members import Members
from accordingto.attribution.grammar.morphology import ANY_CASE
from accordingto.attribution.grammar.particles import called_end, honours, is_in_name, noble_end
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.tokens import Sentence, Token

_LONGEST = 16
_HEADS = frozenset({"noun", "pronoun", "numeral"})
_MODIFIERS = frozenset({"adjective", "numeral"})
_OBLIQUE = frozenset({"gent", "datv", "ablt", "loct"})
_NEUTER = frozenset({("sing", "neut"), ("", "neut")})
_SHORT = 4
"""Letters of an abbreviation inside a name: «м.», «обл.», "Prof."."""


class Grammar(Members):
    """Reads noun phrases of one language out of sentences."""

    def phrase(self, sentence: Sentence, first: int, end: int, cases: Collection[str], depth: int = 0) -> Phrase | None:
        """Return the noun phrase that begins at token `first`, in the first of `cases` that gives one."""
        bare: Phrase | None = None
        for case in cases:
            found = self._in_case(sentence, first, min(end, first + _LONGEST), case, depth)
            if found is not None and (self.guesses or not found.headless):
                return found
            bare = bare or found  # "в вечерней сводке" is no genitive without its noun
        return bare

    def is_no_subject(self, sentence: Sentence, i: int) -> bool:
        """Tell whether token `i` is for what was said, what something is called ("als Eis"), or in another case."""
        called = i > 0 and sentence.tokens[i - 1].key in self._lexicon.words.roles
        token, following = sentence.tokens[i], sentence.tokens[i + 1 : i + 2]
        opens = any(t.title or "adjective" in t.word.kinds for t in following)  # "das Amt"
        article = self.guesses and token.word.kinds >= {"pronoun", "adjective"} and "accs" not in token.word.cases
        if called or opens or token.key not in self._lexicon.words.pointing:
            return called or (article and opens)
        end = sentence.chunks[sentence.chunk_of(i)].last
        return article or self.described(sentence, i + 1, end, "nomn") is None  # "das vom Rat bestellte Labor"

    def _in_case(self, sentence: Sentence, first: int, end: int, case: str, depth: int) -> Phrase | None:
        tokens = sentence.tokens
        i = first
        features: set[tuple[str, str]] = set()
        animate = certain = proper = pronoun = False
        head: Token | None = None
        counted = False
        apart = range(0)
        while i < end:
            token = tokens[i]
            readings = [r for r in token.word.nominal(case) if r.kind in _HEADS or r.kind in _MODIFIERS]
            if case in _OBLIQUE and self._is_direct(token):
                if head is None:
                    return None  # "laut Zeugen [der betrunkene] Fahrer"
                break
            relative = token.key in self._relatives and i > 0 and self._opens_relative(tokens, i)
            adverbial = head is None and i == first and is_comparative(token) and self._opens_noun(tokens, i, end)
            if not readings or adverbial or token.key in self._own or relative or token.key in self._lexicon.opening:
                if head is None and i > first and (described := self.described(sentence, i, end, case, depth)):
                    apart = range(i, described)
                    i = described  # before adverbs, which "am" is as well
                    continue
                if head is None and i > first and (past := self._past_attribute(sentence, i, end, case, depth)):
                    i = past
                    continue
                if head is None and i > first and self.guesses and (adjective := past_adverbs(tokens, i, end, case)):
                    i = adjective
                    continue
                if head is None and i > first and self._within_modifiers(tokens, i, end, case):
                    i += 1
                    continue
                break
            kinds = {r.kind for r in readings}
            if head is not None and not (proper and head.title) and self._follows(head, token, case):
                i += 1
                continue
            if head is not None and (not self._apposed(head, token, kinds) or self._opens_date(tokens, i, end)):
                break
            if token.key in self._never_alone and not (i == first and self._is_he(tokens, i)):
                i += 1
                continue
            if token.kind == "name" or (kinds & _HEADS and not self._only_modifies(tokens, i, end, case, kinds)):
                head = token
            features |= {(r.number, r.gender) for r in readings}
            features |= self._of_any_gender(sentence, token)
            lives = token.kind != "name" and any(r.animate for r in readings)
            animate |= lives and (case != "nomn" or token.title or counted or is_nominative(token))
            certain |= token.word.cases == {case}
            proper |= token.title and i > 0
            leads = is_of(token, self._leading)
            animate |= leads
            pronoun = kinds == {"pronoun"} if head is token else pronoun
            counts = bool({r.lemma for r in readings} & self._quantities) or kinds == {"numeral"}
            counted |= counts
            i += 1
            if i == first + 1 < end and tokens[i].key in self._lexicon.words.pointing and self._is_he(tokens, first):
                break  # "Той [усе] заперечив"
            if leads and i < end and "ablt" in tokens[i].word.cases and not tokens[i].title:
                head = token  # "завідувачка обласною лабораторією"
                break
            if token.key in self._personal:
                head, pronoun, certain = token, True, certain or case == "nomn"
                break
            if counted and head is not None and (counts or not _is_one(features)):
                plain = kinds == {"numeral"} and not self.guesses and self._is_counted(tokens, i, end, case)
                plain |= kinds == {"numeral"} and self.guesses and is_adjective_of_noun(tokens, i, end, case)
                described = i if plain else self.described(sentence, i, end, case, depth)
                described = described or (past_adverbs(tokens, i, end, case) if self.guesses else None)
                if not described:
                    break
                i, head = described, None  # "два лоцмани": the noun is in the number's case
        if head is None:
            if i == first or not features:
                return None
            if tokens[i - 1].kind != "word" or not tokens[first].word.kinds & {"adjective", "numeral"}:
                return None
        if self.guesses and not any(self._may_head(t, alone=i == first + 1) for t in tokens[first:i]):
            return None
        agreeing = [tokens[at] for at in range(first, i) if at not in apart]
        if self.guesses and (told := determined(agreeing, case)) is not None:
            if not told:
                return None
            features = set(told)
        last, more = i, None
        if tokens[i - 1].key not in self._personal:  # "він «Вежі»" told it
            last, more = self._dependents(sentence, i, end, case if animate or proper else "", depth, titles=animate)
        one = _is_one(features)
        if more is not None and counted:
            animate |= more.animate
            features |= {("plur", ""), ("sing", "neut")}
        elif counted:
            features |= {("plur", ""), ("sing", "neut")}
        if counted and not self.guesses and i < last and "preposition" in tokens[i].word.kinds:
            among = self.phrase(sentence, i + 1, last, ("gent",), depth + 1)  # "один із чиновників"
            animate |= among is not None and among.animate
            last = name_end(tokens, last, end, case) if animate and one else last  # "один із лоцманів [Іван Лис]"
        thing = (pronoun or head is None) and last == first + 1 and features <= _NEUTER
        return Phrase(
            first,
            last,
            frozenset(features),
            animate,
            certain,
            proper,
            pronoun,
            thing=thing,
            headless=head is None,
        )

    def described(self, sentence: Sentence, i: int, end: int, case: str, depth: int = 0) -> int | None:
        """Return where the participle stands that what begins at token `i` belongs to, before the noun that follows it.

        Only German puts that between article and noun: „mehrere mit der Angelegenheit vertraute Personen“.
        """
        tokens = sentence.tokens
        if not self.guesses or i >= end or "preposition" not in tokens[i].word.kinds or depth > 1:
            return None
        inner = self.phrase(sentence, i + 1, end, ("datv", "accs"), depth + 1)
        at = inner.last if inner is not None else end
        if inner is not None and at - 1 > i + 1 and not tokens[at - 1].title:
            at -= 1  # The participle was read as the end of the phrase within.
        if at + 1 >= end or tokens[at].title or tokens[at].kind != "word":
            return None
        participle = any(r.kind == "adjective" for r in tokens[at].word.nominal(case))
        return at if participle and any(r.kind == "noun" for r in tokens[at + 1].word.nominal(case)) else None

    def _past_attribute(self, sentence: Sentence, i: int, end: int, case: str, depth: int) -> int | None:
        """Return the noun past what belongs to the participle before token `i`: "опублікованому [у середу] звіті"."""
        tokens = sentence.tokens
        described = {(r.number, r.gender) for r in tokens[i - 1].word.nominal(case) if r.kind == "adjective"}
        governs = "preposition" in tokens[i].word.kinds
        if self.guesses or depth > 1 or not described or not (governs or "ablt" in tokens[i].word.cases):
            return None
        cases = ("accs", "loct", "gent", "datv", "ablt") if governs else ("ablt",)
        inner = self.phrase(sentence, i + governs, end, cases, depth + 1)
        if inner is None or inner.last >= end:
            return None
        nouns = (r for r in tokens[inner.last].word.nominal(case) if r.kind == "noun")
        return inner.last if any((r.number, r.gender) in described for r in nouns) else None

    def _dependents(
        self, sentence: Sentence, i: int, end: int, named_in: str, depth: int, *, titles: bool
    ) -> tuple[int, Phrase | None]:
        """Return where the head's genitives, attributes and names end, and the first genitive.

        `named_in` is the case of a name that may follow, empty where none may; `titles` tells whether another
        description of the same person may.
        """
        tokens = sentence.tokens
        first_genitive: Phrase | None = None
        whose, joined_in = -1, "gent"
        while i < end and depth < 4:
            token = tokens[i]
            if named_in == "gent" and self._joins_acronyms(sentence, i, end):
                i += 2  # "за даними НБР [та САП]"
                continue
            if self._joins_acronym(sentence, i, end):
                whose, joined_in = i, "gent"  # "посадовці США [та Євросоюзу]"
            if i == whose and joined_in and (second := self._joined(sentence, i, end, joined_in, depth)):
                i = whose = second
                continue
            if honours(tokens, i, end, self._lexicon):
                i += 2  # "театру [ім.] Рися"
                continue
            abbreviated = token.key == "." and i + 1 < end and tokens[i + 1].title and len(tokens[i - 1].key) <= _SHORT
            joined = token.key == "&" and i + 1 < end and tokens[i - 1].title and tokens[i + 1].title
            if token.kind == "name" or abbreviated or joined:  # «суду м. Києва», "Rohr & Tal"
                i += 1
                continue
            if name := noble_end(tokens, i, end, self._lexicon) or called_end(tokens, i, end, self._lexicon):
                i = name
                continue
            verbal = token.word.kinds & {"verb", "infinitive"} and not token.title
            verbal = verbal and not is_whose(tokens, i, end, named_in)
            pronoun = token.word.kinds & _HEADS == {"pronoun"} and not is_of(token, self._of_noun)
            if token.kind != "word" or verbal or pronoun:
                break
            if self._counts_another(tokens, i, end) or self._opens_date(tokens, i, end):
                break
            if token.key in self._lexicon.words.name_particles and is_in_name(tokens, i):
                i += 1
                continue
            guessed = is_guess(token)
            field = is_field(token) and is_of(tokens[i - 1], self._fielded)
            people = any(r.animate for r in token.word.nominal("nomn")) and not field
            guessed |= people and is_nominative(token)
            if "ablt" in token.word.cases and is_of(tokens[i - 1], self._leading):
                led = self.phrase(sentence, i, end, ("ablt",), depth + 1)  # "завідувачка лабораторією"
                if led is not None and not led.headless:
                    i = led.last
                    continue
            counted = token.word.kinds == {"adverb"} and i + 1 < end and tokens[i + 1].word.kinds == {"numeral"}
            if counted and "gent" in tokens[i + 1].word.cases and not self.guesses:
                i += 1  # "джерела одразу двох газет"
                continue
            if "gent" in token.word.cases and token.key not in self._own and not guessed:
                genitive = self.phrase(sentence, i, end, ("gent",), depth + 1)
                if genitive is not None:
                    first_genitive = first_genitive or genitive
                    i, whose, joined_in = genitive.last, genitive.last, "gent"
                    continue
            after_name = tokens[i - 1].title and tokens[i - 1].kind == "word"
            named = token.title and (named_in in token.word.cases or (named_in and after_name))
            if named or (token.word.cases == ANY_CASE and "noun" in token.word.kinds):
                i += 1
                continue
            if titles and not token.title and (titled := self._titled(sentence, i, end, named_in, depth)):
                i = titled
                continue
            among = token.key in self._lexicon.words.among
            within = token.key in self._lexicon.words.places and not self.guesses  # "джерела в уряді"
            if (among or within) and self._informs(tokens[max(0, i - 6) : i]):
                inner = self.phrase(sentence, i + 1, end, ("gent",) if among else ("loct", "datv", "gent"), depth + 1)
                if inner is not None and (among or not self.is_occasion(sentence, inner)):
                    i = inner.last
                    continue
            places = bool(named_in) and token.key in self._lexicon.words.places
            if places and titles and (named_past := self._named_past_place(sentence, i, end, named_in, depth)):
                i = named_past
                continue
            points = i + 1 < end and tokens[i + 1].key in self._lexicon.words.pointing  # "с этим не согласен"
            quoted = self.guesses and tokens[i - 1].inside is not None  # „laut „Welle“ [an der Werft] interessiert“
            opens = quoted or self._opens_mention(tokens, i)
            if token.key in self._attached and not (places or points or opens):
                article = "adjective" in token.word.kinds  # „der“ of a genitive
                cases = ("gent",) if article else ("gent", "ablt", "loct", "datv", "accs")
                inner = self.phrase(sentence, i + 1, end, cases, depth + 1)
                if inner is not None and self._belongs(sentence, token, inner):
                    at, i = i + 1, inner.last
                    whose = i
                    joins = i + 1 < end and tokens[i].key in self._and and tokens[i + 1].word.cases != ANY_CASE
                    told = cases if joins else ()
                    joined_in = next((c for c in told if self.phrase(sentence, at, end, (c,), depth + 1) == inner), "")
                    continue
            break
        return i, first_genitive

    def _joined(self, sentence: Sentence, i: int, end: int, case: str, depth: int) -> int | None:
        """Return where a noun in `case` ends that "and" joins to one before it: "речник поліції [та прокуратури]"."""
        tokens = sentence.tokens
        if self.guesses or i + 1 >= end or tokens[i].key not in self._and or tokens[i + 1].key in self._own:
            return None
        readings = tokens[i + 1].word.readings
        known = case in tokens[i + 1].word.cases and all(r.lemma for r in readings)
        fielded = any(is_of(t, self._fielded) for t in tokens[max(0, i - _SHORT) : i])
        people = any(r.animate for r in tokens[i + 1].word.nominal("nomn"))
        if not known or (people and not (fielded and is_field(tokens[i + 1]))):
            return None  # "мер міста та вчительки": whoever they are, they may be the subject
        second = self.phrase(sentence, i + 1, end, (case,), depth + 1)
        return second.last if second is not None and not (second.pronoun or second.headless) else None

    def _belongs(self, sentence: Sentence, preposition: Token, inner: Phrase) -> bool:
        """Tell whether `preposition` with `inner` describes the noun before: "доктор із клініки", not "при цьому"."""
        tokens = sentence.tokens[inner.first : inner.last]
        pointing = len(tokens) == 1 and is_of(tokens[0], self._demonstratives)
        circumstance = any(is_of(t, self._circumstances) for t in tokens[: 1 + self.guesses])
        place = preposition.key in self._lexicon.words.places
        return not (inner.thing or pointing or circumstance or (place and self.is_occasion(sentence, inner)))

    def _titled(self, sentence: Sentence, i: int, end: int, case: str, depth: int) -> int | None:
        """Return where a second description with a name ends: "речник міністерства [бригадний генерал Іван Лис]"."""
        if case not in sentence.tokens[i].word.cases or not sentence.tokens[i].word.kinds & {"noun", "adjective"}:
            return None
        inner = self._in_case(sentence, i, end, case, depth + 1)
        if inner is None or not inner.animate or inner.pronoun or inner.headless:
            return None
        named = any(t.title and case in t.word.cases for t in sentence.tokens[i + 1 : inner.last])
        return inner.last if named else None

    def _named_past_place(self, sentence: Sentence, i: int, end: int, case: str, depth: int) -> int | None:
        """Return where a name ends that follows where its bearer is: "посол [у Києві Марко Беллі]"."""
        tokens = sentence.tokens
        if self.guesses or (name := name_begins(tokens, i + 2, end, case)) is None:
            return None
        place = self.phrase(sentence, i + 1, name, ("loct", "datv"), depth + 1)
        if place is None or place.last != name or self.is_occasion(sentence, place):
            return None
        while name < end and tokens[name].title and tokens[name].kind == "word":
            name += 1
        return name

    def owner(self, sentence: Sentence, phrase: Phrase) -> Phrase | None:
        """Return whose a channel is that `phrase` names: "у телеграм-каналі [міністерства]"."""
        for i in range(phrase.first, phrase.last - 1):
            token = sentence.tokens[i]
            if is_of(token, self._channels):
                found = self.phrase(sentence, i + 1, phrase.last, ("gent",))
                return found if found is not None and found.last == phrase.last else None
            if "adjective" not in token.word.kinds:
                return None
        return None


def _is_one(features: Collection[tuple[str, str]]) -> bool:
    """Tell whether a phrase of these numbers and genders is one: "один лоцман", not "два лоцмани"."""
    return any(number == "sing" and gender for number, gender in features)

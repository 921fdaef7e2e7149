"""Verbs of telling in a sentence, with what belongs to them, as languages/<iso>/cues.toml has them."""

from collections.abc import Container
from typing import NamedTuple

from msgspec import Struct

from accordingto.attribution.by_phrase import folded_words
from accordingto.nouns import Span
from accordingto.text import CLOSING_QUOTES, fold, separate

_LEAD = 5
"""Words before a verb that may belong to its phrase."""
ADVERBS = 3
"""Words between a verb and who says it, or between its two parts."""
_PARTS = frozenset(",–—") | CLOSING_QUOTES
_APART = frozenset(',;:«»“”„"–—.!?…()\n')


class Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    """languages/<iso>/cues.toml, ``[verbs]``: verbs that tell what somebody says, and hardly anything else."""

    stems: tuple[str, ...]
    """Of regular verbs, each of which has all `endings`, and that of the participle."""
    endings: tuple[str, ...]
    participle: str
    gerund: str
    """How it ends in all verbs."""
    forms: tuple[str, ...]
    """Of other verbs."""
    participles: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    """Before participles; a source has none of them."""
    between: tuple[str, ...]
    """Words between a verb and who says it: days, "also"."""
    ends: tuple[str, ...]
    """Words before which a source ends behind its verb."""
    according: tuple[str, ...]
    """Phrases before a verb by which a clause is somebody's: "as X told"."""
    back: tuple[str, ...]
    """Phrases before a verb that mean the sentence before."""
    pointing: tuple[str, ...]
    """The same with their verb."""
    quoting: tuple[str, ...]
    """Phrases without a verb that mean the words just quoted."""
    objects: tuple[str, ...]
    """Beginnings of verbs behind which what is told may stand where they need no subject: "announced the closure"."""
    whom: tuple[str, ...]
    """Words before the name of an outlet that was told."""
    about: tuple[str, ...]
    """Prepositions before what somebody speaks of: "Sobre la balsa, dijo"."""
    asked: tuple[str, ...]
    """Participles of who was asked, about or by those named after them."""
    opening: tuple[str, ...]
    """Words before a verb without a subject that opens its sentence; none where verbs have to have one."""
    clauses: tuple[str, ...]
    """Words that open what such a verb tells."""
    determiners: tuple[str, ...]
    """Words that open a noun right behind its verb."""
    noun_stems: tuple[str, ...]
    """Stems of regular verbs that tell what the noun behind them says, and hardly anything else: "dénonce la vente"."""
    noun_forms: tuple[str, ...]
    """Forms of others, with the preposition before the noun where they have one."""
    noun_participles: tuple[str, ...]
    impersonal: tuple[str, ...]
    """Phrases with which nobody in particular says what follows: "se prevé", « tout indique »."""
    nobodys: tuple[str, ...]
    """Words before a verb that make it nobody's: "se dice"."""
    that: tuple[str, ...]
    """Words that open a clause and nothing else behind a verb of telling."""
    clitics: tuple[str, ...]
    """Words between a verb and its subject: pronouns that are objects, "not"."""
    pronouns: tuple[str, ...]
    """Those that are only subjects."""
    known: tuple[str, ...]
    """Verbs with which who knows it stands behind `whom`: "a quanto risulta al Faro"."""


class SentenceWords:
    """A sentence with its words."""

    def __init__(self, text: str, span: Span, language: str) -> None:
        """Read the stretch `span` of `text`, which is in `language`."""
        self.text, self.span = text, span
        self.words = list(separate(text, span, language))
        self.folds = [fold(w.of(text)) for w in self.words]
        self.starts = [w.start for w in self.words]

    def stretch(self, first: int, end: int) -> Span:
        """Return where the words from `first` to `end` stand."""
        return Span(self.words[first].start, self.words[end - 1].end)

    def start(self, at: int) -> int:
        """Return where word `at` begins, or the sentence's end."""
        return self.words[at].start if at < len(self.words) else self.span.end

    def capital(self, at: int) -> bool:
        """Tell whether word `at` begins with a capital."""
        return self.words[at].of(self.text)[0].isupper()

    def gap(self, at: int) -> str:
        """Return what stands before word `at`, or after the last word."""
        return self.text[self.words[at - 1].end if at else self.span.start : self.start(at)]

    def whole(self, first: int, end: int) -> bool:
        """Tell whether no mark parts the words from `first` to `end`."""
        return not any(self.marked(k) for k in range(first + 1, end))

    def marked(self, at: int) -> bool:
        """Tell whether a mark stands before word `at`."""
        return not _APART.isdisjoint(self.gap(at))

    def stop(self, at: int) -> int:
        """Return the word after the stretch without marks that begins with word `at`."""
        return next((k for k in range(at + 1, len(self.words)) if self.marked(k)), len(self.words))

    def parted(self, at: int) -> bool:
        """Tell whether a comma, a dash or a closing quotation mark stands before word `at`."""
        gap = self.gap(at)
        return at > 0 and (not _PARTS.isdisjoint(gap) or " - " in gap)


class Telling(NamedTuple):
    """A verb of telling in a sentence, or a phrase in its place."""

    lead: int
    """The first word of what belongs to it."""
    end: int
    """The word after it."""
    back: bool = False
    """Whether it means what was said before."""
    according: bool = False
    quotes: bool = False
    """Whether it means words in quotation marks alone."""


class Tellings:
    """Knows the verbs of telling of a language."""

    def __init__(self, verbs: Verbs, language: str) -> None:
        """Read `language` with the words of its `verbs`."""
        self._forms = frozenset((*verbs.forms, *(s + e for s in verbs.stems for e in verbs.endings)))
        self._auxiliaries, self._between = frozenset(verbs.auxiliaries), frozenset(verbs.between)
        self._impersonal = {folded_words(p, language) for p in verbs.impersonal}
        self._participles = {*verbs.participles, *(s + verbs.participle for s in verbs.stems)}
        stems = verbs.noun_stems
        self._noun_forms = {folded_words(p, language) for p in verbs.noun_forms}
        self._noun_forms |= {(s + e,) for s in stems for e in verbs.endings}
        self._noun_participles = {folded_words(p, language) for p in verbs.noun_participles}
        self._noun_participles |= {(s + verbs.participle,) for s in stems}
        self._according = {folded_words(p, language) for p in verbs.according}
        self._back = {folded_words(p, language) for p in verbs.back}
        self._pointing = {folded_words(p, language) for p in verbs.pointing}
        self._quoting = {folded_words(p, language) for p in verbs.quoting}

    def tells(self, word: str) -> bool:
        """Tell whether a folded `word` is a form of a verb of telling, participles among them."""
        return word in self._forms or word in self._participles

    def finite(self, word: str) -> bool:
        """Tell whether a folded `word` is a verb of telling or an auxiliary."""
        return word in self._forms or word in self._auxiliaries

    def verb(self, read: SentenceWords, at: int) -> Telling | None:
        """Return the verb that begins with word `at`, or the phrase that does in its place."""
        for length in range(min(_LEAD, len(read.words) - at), 0, -1):
            phrase = tuple(read.folds[at : at + length])
            if phrase in self._pointing or phrase in self._quoting:
                return Telling(at, at + length, back=True, quotes=phrase in self._quoting)
        reported = read.folds[at] in self._participles and tuple(read.folds[max(0, at - 2) : at]) in self._according
        end = at + 1 if reported or read.folds[at] in self._forms else self._compound(read, at)
        if not end or not read.whole(at, end):
            return None
        for length in range(min(_LEAD, at), 0, -1):
            lead = tuple(read.folds[at - length : at])
            back, according = lead in self._back, lead in self._according
            if (back or according) and read.whole(at - length, at + 1):
                return Telling(at - length, end, back, according)
        return Telling(at, end)

    def noun_verb(self, read: SentenceWords, at: int) -> int:
        """Return the word after the verb with a noun that begins with word `at`, 0 where none does."""
        behind = self._participle(read, at)
        ends = (behind and self._phrase(read, behind, self._noun_participles), self._phrase(read, at, self._noun_forms))
        return max(ends)

    def impersonal(self, read: SentenceWords, at: int) -> int:
        """Return the word after the phrase of nobody that begins with word `at`, 0 where none does."""
        return self._phrase(read, at, self._impersonal)

    def _phrase(self, read: SentenceWords, at: int, known: Container[tuple[str, ...]]) -> int:
        """Return the word after the longest of the `known` phrases that begins with word `at`, 0 where none does."""
        lengths = range(min(_LEAD, len(read.words) - at), 0, -1)
        return next((at + k for k in lengths if tuple(read.folds[at : at + k]) in known), 0)

    def _compound(self, read: SentenceWords, at: int) -> int:
        """Return the word after the participle of the auxiliary that is word `at`, 0 where it is none or has none."""
        found = self._participle(read, at)
        return found + 1 if found and read.folds[found] in self._participles else 0

    def _participle(self, read: SentenceWords, at: int) -> int:
        """Return the word behind the auxiliary that is word `at` and adverbs, 0 where it is none."""
        if read.folds[at] not in self._auxiliaries:
            return 0
        behind = range(at + 1, min(at + 2 + ADVERBS, len(read.words)))
        return next((k for k in behind if read.folds[k] not in self._between), 0)

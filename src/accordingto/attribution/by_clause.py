"""Verbs of telling right before the clause that they tell: "... y añadió que P", « ..., précisant que P ».

The network overlooks the second verb of a sentence, or takes what it tells into what the first one tells.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from accordingto.attribution.beside import MARKS, Beside, holds
from accordingto.attribution.by_phrase import Phrases
from accordingto.attribution.encoder.convention import bare_content
from accordingto.attribution.finding import Finding
from accordingto.attribution.naming import LONGEST
from accordingto.attribution.tellings import SentenceWords, Tellings, Verbs
from accordingto.nouns import Block, Span, Spans, Stance
from accordingto.quotation import quotations
from accordingto.text import OPENING_QUOTES, sentences, trim

_CONFIDENCE = 0.8
_STOPS = frozenset(";:")
_NOUN = 4
"""Words of a noun that a relative clause tells of, its article among them."""


class _Verb(NamedTuple):
    """A verb of telling that a clause follows."""

    first: int
    """Its first word."""
    end: int
    """The word after it."""
    source: Spans = ()
    goes_on: bool = False
    """Whether its source is that of the verb before it."""
    nobodys: bool = False
    noun: bool = False
    """Whether a noun follows in the place of a clause."""


class ClauseReader:
    """Adds to another reader's findings what clauses right behind verbs of telling tell."""

    def __init__(
        self,
        verbs: Verbs,
        phrases: Phrases,
        complementisers: tuple[str, ...],
        language: str,
        stance: Callable[[str, Spans], Stance],
    ) -> None:
        """Read `language`, in which a source begins as after `phrases`; `stance` knows what a cue does."""
        self._stance = stance
        self._language = language
        self._complementisers = complementisers
        self._tellings = Tellings(verbs, language)
        self._stems, self._gerund = verbs.stems, verbs.gerund
        self._nobodys, self._as = frozenset(verbs.nobodys), frozenset(verbs.according)
        self._that, self._clitics = frozenset(verbs.that), frozenset(verbs.clitics)
        self._needs_subject = not verbs.opening
        self._relatives, self._joins = frozenset(phrases.clauses), frozenset(phrases.joins)
        self._days = frozenset(verbs.between)
        self._determiners, self._ends = frozenset(verbs.determiners), frozenset(verbs.ends)
        self._begins = frozenset((*phrases.begins, *verbs.pronouns))
        self._openings = frozenset((*verbs.opening, *verbs.between, *verbs.about, *phrases.nobody, *verbs.whom))

    def added(self, text: str, blocks: Sequence[Block], findings: Sequence[Finding]) -> list[Finding]:
        """Return `findings`, which are of `blocks` of `text`, and those that the clauses add, in text order."""
        beside = Beside(text, findings)
        for block in blocks:
            inside = [q.inside for q in quotations(text, block.span)]
            for sentence in sentences(text, block.span, self._language):
                read = SentenceWords(text, sentence, self._language)
                for verb, content in self._clauses(read, inside):
                    cue = read.stretch(verb.first, verb.end)
                    if not beside.met(cue):
                        self._add(beside, verb, cue, content, read)
        return beside.found()

    def _add(self, beside: Beside, verb: _Verb, cue: Span, content: Span, read: SentenceWords) -> None:
        """Set what a verb tells beside the other findings."""
        source = verb.source
        if verb.goes_on or verb.nobodys:
            source = beside.before(cue, read.span) if verb.goes_on else ()
            joined = verb.first > 0 and read.folds[verb.first - 1] in self._joins
            beside.part(Span(read.words[verb.first - joined].start, cue.end))
            beside.leave(cue, content)
        told = bare_content(read.text, (beside.without_speaker(content),), self._complementisers)
        named = source or verb.nobodys or not self._needs_subject
        if named and told and " " in told[0].of(read.text):
            beside.add(Finding(source, (cue,), told, _CONFIDENCE, self._stance(read.text, (cue,))))

    def _clauses(self, read: SentenceWords, inside: Sequence[Span]) -> Iterator[tuple[_Verb, Span]]:
        """Yield the verbs of a sentence outside `inside` that a clause follows, each with it."""
        met = [v for v in self._verbs(read, inside) if v.source or v.goes_on or v.nobodys]
        for number, verb in enumerate(met):
            stop = read.span.end
            if number + 1 < len(met):
                following = met[number + 1]
                stop = following.source[0].start if following.source else read.words[following.first - 1].end
            begin = read.start(verb.end if verb.noun else verb.end + 1)
            if verb.noun:
                stop = min(stop, self._end_of_noun(read, verb.end))
            if stop > begin:
                yield verb, self._without_join(read, trim(read.text, Span(begin, stop), MARKS))

    def _verbs(self, read: SentenceWords, inside: Sequence[Span]) -> Iterator[_Verb]:
        """Yield the verbs of a sentence outside `inside` before a word that opens a clause."""
        at = 0
        while at < len(read.words):
            verb = self._verb(read, at)
            end = verb.end if verb else at + 1
            told = verb and (self._is_noun(read, end) if verb.noun else self._is_clause(read, end))
            if verb and told and not holds(inside, read.words[at]):
                yield verb
            at = end

    def _verb(self, read: SentenceWords, at: int) -> _Verb | None:
        """Return the verb that begins with word `at`, with its subject."""
        if at and read.folds[at - 1] in self._as:
            return None  # "arderá, como se prevé que pase": what is told is before it
        if impersonal := self._tellings.impersonal(read, at):
            return _Verb(at, impersonal, nobodys=True)
        if read.folds[at].endswith(self._gerund) and read.folds[at].startswith(self._stems):
            return _Verb(at, at + 1, goes_on=True)
        noun = self._tellings.noun_verb(read, at)
        if noun and self._is_noun(read, noun):
            return _Verb(at, noun, *self._source(read, at), noun=True)
        told = self._tellings.verb(read, at)
        if told is None or told.back or told.according:
            return None
        if at and read.folds[at - 1] in self._nobodys:
            return _Verb(at, told.end, nobodys=True)
        return _Verb(at, told.end, *self._source(read, at))

    def _is_clause(self, read: SentenceWords, at: int) -> bool:
        """Tell whether a clause opens with word `at`, right behind its verb."""
        return at < len(read.words) and read.folds[at] in self._that and read.whole(at - 1, at + 1)

    def _is_noun(self, read: SentenceWords, at: int) -> bool:
        """Tell whether a noun or a quotation begins with word `at`, right behind its verb."""
        if at >= len(read.words):
            return False
        before = read.gap(at)
        noun = read.folds[at] in self._determiners and read.folds[min(at + 1, len(read.words) - 1)] not in self._days
        return not OPENING_QUOTES.isdisjoint(before) or (not before.strip() and noun)

    def _end_of_noun(self, read: SentenceWords, at: int) -> int:
        """Return where what a noun says ends that begins with word `at`: before when and where it was said."""
        for k in range(at + 1, len(read.words)):
            gap = read.gap(k)
            if not _STOPS.isdisjoint(gap) or ("," in gap and read.folds[k] in self._ends):
                return read.words[k - 1].end
        return read.span.end

    def _without_join(self, read: SentenceWords, content: Span) -> Span:
        """Return `content` without a conjunction that ends it, before the next verb: "P [y] añadió que"."""
        at = bisect_left(read.starts, content.end) - 1
        if at and read.folds[at] in self._joins and read.words[at].end == content.end:
            return trim(read.text, Span(content.start, read.words[at].start), MARKS)
        return content

    def _source(self, read: SentenceWords, lead: int) -> tuple[Spans, bool]:
        """Return who is the subject of the verb at word `lead`, and whether it goes on with that of the one before."""
        at = lead
        while at and read.folds[at - 1] in self._clitics and not read.marked(at):
            at -= 1
        if at and read.folds[at - 1] in self._joins:
            return (), True
        if at and read.folds[at - 1] in self._relatives:
            noun = range(max(0, at - 1 - _NOUN), at - 1)
            first = next((k for k in reversed(noun) if read.folds[k] in self._begins), at)
            return ((read.stretch(first, at - 1),) if first < at and read.whole(first, at - 1) else ()), False
        return self._subject(read, at), False

    def _subject(self, read: SentenceWords, end: int) -> Spans:
        """Return the noun phrase that ends before word `end`, with nothing between its clause's begin and itself."""
        if not end or read.marked(end):
            return ()
        first = end - 1
        while first and end - first <= LONGEST and not self._begins_at(read, first):
            first -= 1
        words = range(first, end)
        if end - first > LONGEST or any(self._tellings.finite(read.folds[k]) for k in words):
            return ()
        if read.folds[end - 1] in self._determiners:
            return ()  # "En la denuncia la mujer asegura": a noun that is spelled as the verb
        named = all(read.capital(k) for k in words) and read.folds[first] not in self._openings
        return (read.stretch(first, end),) if named or read.folds[first] in self._begins else ()

    def _begins_at(self, read: SentenceWords, at: int) -> bool:
        """Tell whether a clause begins with word `at`."""
        return read.marked(at) or read.folds[at - 1] in self._relatives

"""What verbs of telling tell where there is no grammar: « P, a indiqué X », "Afirmó que P", "Lo ha detto X".

The network knows how a statement begins with who makes it; who stands behind it, in the sentence before or in a
sentence of its own ("«P».  Lo ha riferito X") it overlooks as often as not.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from accordingto.attribution.beside import MARKS, Beside, holds
from accordingto.attribution.by_phrase import Phrases
from accordingto.attribution.encoder.convention import bare_content
from accordingto.attribution.finding import Finding
from accordingto.attribution.naming import Naming
from accordingto.attribution.tellings import ADVERBS, SentenceWords, Telling, Tellings, Verbs
from accordingto.nouns import Block, Span, Spans
from accordingto.quotation import Quoted, quotations
from accordingto.text import CLOSING_QUOTES, sentences, trim

_CONFIDENCE = 0.8
_SAID = 3
"""Words of the shortest clause without quotation marks that is said; a shorter one goes on behind who says it."""
_NAME = 4
"""Words of the longest name."""
_OPENING = 2
"""Words before a verb that opens its sentence."""
_LEADS = frozenset(".:!?)–—-")
"""What stands before a quotation that is no part of a clause."""


class VerbReader:
    """Adds to another reader's findings what verbs tell whose source stands behind them or not at all."""

    def __init__(self, verbs: Verbs, phrases: Phrases, complementisers: tuple[str, ...], language: str) -> None:
        """Read `language`, in which a source begins as after `phrases`."""
        self._language = language
        self._complementisers = complementisers
        self._naming = Naming(
            phrases.begins, (*phrases.nobody, *verbs.auxiliaries), (*phrases.clauses, *complementisers, *verbs.ends)
        )
        self._relatives = frozenset(phrases.clauses)
        self._tellings = Tellings(verbs, language)
        self._between = frozenset(verbs.between)
        self._opening, self._clauses, self._whom = (frozenset(w) for w in (verbs.opening, verbs.clauses, verbs.whom))
        self._objects, self._gerund = verbs.objects, verbs.gerund

    def added(self, text: str, blocks: Sequence[Block], findings: Sequence[Finding]) -> list[Finding]:
        """Return `findings`, which are of `blocks` of `text`, and those that the verbs add, in text order."""
        beside = Beside(text, findings)
        speech: dict[int, Quoted] = {}
        before: Span | None = None
        for block in blocks:
            own = quotations(text, block.span)
            speech.update((q.end, q) for q in own)
            inside = [q.inside for q in own]
            for sentence in sentences(text, block.span, self._language):
                read = SentenceWords(text, sentence, self._language)
                for finding in self._told(read, before, speech, inside):
                    source = finding.source or finding.cue
                    if not beside.has(finding.cue[0], source[0]) and (finding.source or not beside.met(finding.cue[0])):
                        spoken = finding.source or beside.speaker(finding.cue[0], sentence)
                        beside.add(replace(finding, source=spoken))
                before = sentence
        return beside.found()

    def _told(
        self, read: SentenceWords, before: Span | None, speech: Mapping[int, Quoted], inside: Sequence[Span]
    ) -> Iterator[Finding]:
        """Yield what the verbs of a sentence tell outside `inside`; `before` is the sentence before."""
        start, at = read.span.start, 0
        while at < len(read.words):
            verb = self._tellings.verb(read, at)
            if verb is None or holds(inside, read.words[at]):
                at += 1
                continue
            first, end = self._source(read, verb.end)
            source = (read.stretch(first, end),) if end else ()
            stop = read.start(max(end, verb.end))
            pieces: Spans = ()
            if verb.back:
                pieces = _before(read, verb, before, speech) if source else ()
            elif verb.according and not verb.lead:
                pieces = (Span(stop, read.span.end),) if source and "," in read.gap(end) else ()
            elif self._opens(read, verb):
                source, pieces = (), (Span(read.start(verb.end + 1), read.span.end),)
            elif read.parted(verb.lead):
                pieces = self._said(read, verb, start, max(end, verb.end), speech)
            content = bare_content(read.text, tuple(trim(read.text, p, MARKS) for p in pieces), self._complementisers)
            if content:
                start = stop
                yield Finding(source, (read.stretch(verb.lead, verb.end),), content, _CONFIDENCE)
            at = max(end, verb.end)

    def _source(self, read: SentenceWords, at: int) -> tuple[int, int]:
        """Return the first word of the source behind a verb that ends before word `at`, and the word after it or 0."""
        first, words = at, read.words
        while first < len(words) and first - at <= 2 * ADVERBS:
            following = read.folds[first + 1] if first + 1 < len(words) else ""
            if told := self._told_whom(read, first):
                first = told
            elif following in self._between and read.folds[first] in self._naming.begins:
                first += 2  # "a indiqué ce lundi la préfecture"
            elif read.folds[first] in self._between:
                first += 1
            else:
                break
        if first >= len(words) or not read.whole(at - 1, first + 1):
            return first, 0

        def telling(word: int) -> bool:
            said = read.folds[word : read.stop(word)]
            return said[0].endswith(self._gerund) or any(map(self._tellings.finite, said))

        end = self._naming.end(read.text, words, read.folds, first, telling)
        end = next((k for k in range(first + 1, end) if read.folds[k] in self._whom and read.capital(k - 1)), end)
        while end > first and read.folds[end - 1] in self._naming.begins:
            end -= 1  # "indiquent les autorités [ce] vendredi"
        if end <= first:
            return first, 0
        return first, self._named(read, end) if read.gap(end).strip() == "," else end

    def _has_subject(self, read: SentenceWords, verb: Telling, end: int) -> bool:
        """Tell whether what stands behind a verb is its object: "Le maire, Denis Aubry, a annoncé la fermeture"."""
        if self._described(read, verb):
            return True
        takes = bool(self._opening) and read.folds[verb.end - 1].startswith(self._objects)
        return takes and not read.capital(min(verb.end + 1, end - 1))

    def _described(self, read: SentenceWords, verb: Telling) -> bool:
        """Tell whether a name or a relative clause between commas stands before a verb, as after its subject."""
        part = next((k for k in range(verb.lead - 1, 0, -1) if read.marked(k)), 0)
        inserted = read.folds[part] in self._relatives or all(read.capital(k) for k in range(part, verb.lead))
        return bool(part) and inserted

    def _inserted(self, read: SentenceWords, verb: Telling) -> bool:
        """Tell whether a verb stands alone between commas, or at the end, where none has to have a subject."""
        alone = "," in read.gap(verb.lead) and ("," in read.gap(verb.end) or verb.end == len(read.words))
        return bool(self._opening) and alone and not self._described(read, verb)

    def _told_whom(self, read: SentenceWords, at: int) -> int:
        """Return the word after the name of who was told that begins with word `at`: "dijo [a Agencia Sur] un juez"."""
        if read.folds[at] not in self._whom:
            return 0
        first = at + 1
        while first < len(read.words) and read.folds[first] in self._naming.begins:
            first += 1
        end = first
        while end < len(read.words) and end - first < _NAME and read.capital(end):
            end += 1
        return end if end > first else 0

    def _named(self, read: SentenceWords, end: int) -> int:
        """Return the word after the name of whose office ends before word `end`: "le maire de Valmont, Rosa Lind"."""
        stop = read.stop(end)
        name = 0 < stop - end <= _NAME and all(read.capital(k) for k in range(end, stop))
        return stop if name else end

    def _opens(self, read: SentenceWords, verb: Telling) -> bool:
        """Tell whether a verb without a subject opens its sentence: "Además señaló que P"."""
        leads = verb.lead <= _OPENING and all(f in self._opening for f in read.folds[: verb.lead])
        clause = verb.end + 1 < len(read.words) and read.folds[verb.end] in self._clauses
        return bool(self._opening) and leads and clause and read.whole(verb.end - 1, verb.end + 1)

    def _said(self, read: SentenceWords, verb: Telling, start: int, end: int, speech: Mapping[int, Quoted]) -> Spans:
        """Return what stands before a verb, whose source if it has one ends before word `end`."""
        before = read.words[verb.lead - 1].end
        closing = next((k for k, c in enumerate(read.gap(verb.lead)) if c in CLOSING_QUOTES), None)
        goes_on = "," in read.gap(end)
        if closing is not None:
            quote = speech.get(before + closing + 1)
            ended = end > verb.end or (self._opening and (goes_on or end == len(read.words)))
            said = _whole(read.text, quote, start) if quote and ended else None
            # "Dijo que P, "Q", explicó": what only a part of is quoted has its speaker.
            return (said,) if said and quote and (end > verb.end or said == quote.inside) else ()
        first = bisect_left(read.starts, start)
        if end == verb.end and self._inserted(read, verb):
            clause = max(read.text.rfind(mark, start, before) for mark in ":;") + 1
            said = Span(max(start, clause), before)
            return (said, Span(read.start(end), read.span.end)) if goes_on else (said,)
        if end == verb.end or verb.lead - first < (1 if goes_on else _SAID) or self._has_subject(read, verb, end):
            return ()
        pieces = (Span(start, before),)
        interrupted = goes_on and verb.lead - first < _SAID and end < len(read.words)
        if interrupted and not read.folds[end].endswith(self._gerund):
            return (*pieces, Span(read.start(end), read.span.end))
        return pieces if verb.lead - first >= _SAID else ()


def _before(read: SentenceWords, verb: Telling, before: Span | None, speech: Mapping[int, Quoted]) -> Spans:
    """Return what a verb that points back means: what stands before a colon, the words just quoted, a sentence."""
    text = read.text
    if verb.lead:
        clause = not {":", ";"}.isdisjoint(read.gap(verb.lead)) and not verb.quotes
        return (Span(read.span.start, read.words[verb.lead - 1].end),) if clause else ()
    if before is None:
        return ()
    end = trim(text, before, ".,").end
    if quote := speech.get(end):
        return (_whole(text, quote, before.start),)
    return () if verb.quotes else (before,)


def _whole(text: str, quote: Quoted, start: int) -> Span:
    """Return a quotation, with the clause from `start` on that it is a part of where it is one."""
    leads = text[start : quote.start].rstrip() if start < quote.start else ""
    return Span(start, quote.end) if leads and leads[-1] not in _LEADS else quote.inside

"""What closed phrases tell where there is no grammar: « Selon X, P », « P, citant X », « X, cité par Y ».

The network finds verbs and whose they are; a phrase without one it overlooks as often as not, and of several through
whom a statement came it names one.  The phrases are few and mean one thing, so a list of them finds the rest.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from accordingto.attribution.encoder.convention import bare_content
from accordingto.attribution.finding import Finding
from accordingto.nouns import Block, Span, Spans
from accordingto.quotation import quoted
from accordingto.text import fold, sentences, separate, trim

_EVIDENTIAL = "evidential"
_SAYING = frozenset({_EVIDENTIAL, "own"})
_CONFIDENCE = 0.8
_NEAR = 3
"""Findings before a phrase and after it that may belong to it."""
_LONGEST = 14
"""Words of the longest source that is read."""
_OPENING = 2
"""Words that may stand before a phrase that opens its sentence: "toujours selon X, P"."""
_MARKS = " ,;:–—-"
_STOPS = frozenset(',;:.!?…()[]«»“”„"—–\n')


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """languages/<iso>/cues.toml, ``[phrases]``: phrases by which a source is named without a verb."""

    evidential: tuple[str, ...]
    """Right before the source: "according to"."""
    citing: tuple[str, ...]
    """Right before those from whom the one who speaks has it."""
    cited: tuple[str, ...]
    """Right before who quotes the one who stands before them."""
    own: tuple[str, ...]
    """Those in which a possessive is the source: "in her view"."""
    possessives: tuple[str, ...]
    begins: tuple[str, ...]
    """Words with which a source begins, as any word does that has a capital letter or a figure."""
    nobody: tuple[str, ...]
    """Words of a phrase that names no source: "according to age"."""
    clauses: tuple[str, ...]
    """Words that end a source without a comma: who, that."""


class _Met(NamedTuple):
    """A phrase and the source after it, in a sentence."""

    tells: bool
    """Whether it says who has it, not who is cited."""
    at: int
    """Words before it."""
    cue: Span
    source: Span
    gap: Span
    """What stands between it and the word after it."""


class PhraseReader:
    """Adds to another reader's findings what the phrases of a language tell."""

    def __init__(self, phrases: Phrases, complementisers: tuple[str, ...], language: str) -> None:
        """Read `language`, in which `complementisers` belong to no content."""
        self._language = language
        self._complementisers = complementisers
        self._begins = frozenset(phrases.begins)
        self._nobody = frozenset(phrases.nobody)
        self._clauses = frozenset(phrases.clauses)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._possessives = frozenset(phrases.possessives)
        for kind in (_EVIDENTIAL, "own", "citing", "cited"):
            for phrase in getattr(phrases, kind):
                key = _folds(phrase, language)
                self._by_first.setdefault(key[0], []).append((key, kind))
        for keys in self._by_first.values():
            keys.sort(key=lambda k: -len(k[0]))

    def added(self, text: str, blocks: Sequence[Block], findings: Sequence[Finding]) -> list[Finding]:
        """Return `findings`, which are of `blocks` of `text`, and those that the phrases add, in text order."""
        beside = _Beside(text, findings)
        for block in blocks:
            speech = [q.inside for q in quoted(text, block.span) if not q.name]
            for sentence in sentences(text, block.span, self._language):
                met = [m for m in self._met(text, sentence) if not _holds(speech, m.cue)]
                for number, one in enumerate(met):
                    if one.tells and not beside.has(one):
                        beside.add(self._told(text, met, number, sentence))
                for one in met:
                    if not one.tells:
                        beside.cite(one, sentence)
        return sorted(beside.findings, key=lambda f: (f.content[0], f.cue, f.source))

    def _told(self, text: str, met: Sequence[_Met], number: int, sentence: Span) -> Finding | None:
        """Return what the evidential phrase `number` of those in `sentence` tells, from the one before to the next."""
        one, last = met[number], met[number]
        following = number + 1
        # "Selon X, cité par Y, P": what is told comes after all of them.
        while following < len(met) and not met[following].tells and met[following].cue.start == last.gap.end:
            last = met[following]
            following += 1
        after = met[following].cue.start if following < len(met) else sentence.end
        before = met[number - 1].gap.start if number else sentence.start
        parted = text[before : one.cue.start].rstrip().endswith(",")
        goes_on = "," in last.gap.of(text)
        pieces = []
        if one.at > _OPENING and (parted or last.gap.end >= after):
            pieces.append(Span(before, one.cue.start))
        if goes_on and (pieces or one.at <= _OPENING):
            pieces.append(Span(last.gap.end, after))
        content = bare_content(text, tuple(trim(text, p, _MARKS) for p in pieces), self._complementisers)
        return Finding((one.source,), (one.cue,), content, _CONFIDENCE) if content else None

    def _met(self, text: str, sentence: Span) -> list[_Met]:
        words = list(separate(text, sentence, self._language))
        folds = [fold(w.of(text)) for w in words]
        found, at = [], 0
        while at < len(words):
            length, kind = self._phrase(folds, at)
            first = at + length
            end = at
            if kind == "own":
                end = first
                first = next(i for i in range(at, end) if folds[i] in self._possessives)
            elif length:
                end = self._end(text, words, folds, first, opening=kind == _EVIDENTIAL and at <= _OPENING)
            if end > at:
                source = Span(words[first].start, words[first if kind == "own" else end - 1].end)
                cue = Span(words[at].start, words[at + length - 1].end)
                past = self._past_clause(text, words, folds, end)
                follows = words[past].start if past < len(words) else sentence.end
                found.append(_Met(kind in _SAYING, at, cue, source, Span(words[past - 1].end, follows)))
            at = max(at + 1, end)
        return found

    def _phrase(self, folds: Sequence[str], at: int) -> tuple[int, str]:
        """Return how many words the longest phrase that begins with word `at` has, 0 where none does, and its kind."""
        for key, kind in self._by_first.get(folds[at], ()):
            if tuple(folds[at : at + len(key)]) == key:
                return len(key), kind
        return 0, ""

    def _end(self, text: str, words: Sequence[Span], folds: Sequence[str], first: int, *, opening: bool) -> int:
        """Return the word after the source that begins with word `first`, 0 where none does."""
        if first >= len(words):
            return 0
        # "A juicio del alcalde": an article that is one word with a preposition stands before it.
        begins = folds[first] in self._begins or folds[first - 1] in self._begins
        if not begins and text[words[first].start].islower():
            return 0
        end = self._stop(text, words, folds, first)
        if opening and end < len(words) and words[end - 1].of(text)[0].isupper():
            beside = words[end].of(text)
            # "Selon Rosa Lind, maire de Valmont, P": who somebody is has no article.
            telling = folds[end] in self._clauses or self._phrase(folds, end)[0]
            if beside[0].islower() and folds[end] not in self._begins and not telling:
                further = self._stop(text, words, folds, end)
                if further < len(words) and "," in text[words[further - 1].end : words[further].start]:
                    end = further
        some = folds[first:end]
        if end - first > _LONGEST or any(f in self._nobody for f in some):
            return 0
        return end

    def _past_clause(self, text: str, words: Sequence[Span], folds: Sequence[str], end: int) -> int:
        """Return the word after a relative clause that begins with word `end`: "selon X, [qui ...,] P"."""
        if end >= len(words) or folds[end] not in self._clauses:
            return end
        ends = (k for k in range(end + 1, len(words)) if "," in text[words[k - 1].end : words[k].start])
        past = next(ends, end)
        return past if past - end <= _LONGEST else end

    def _stop(self, text: str, words: Sequence[Span], folds: Sequence[str], first: int) -> int:
        end = first + 1
        while end < len(words) and end - first <= _LONGEST:
            if not _STOPS.isdisjoint(text[words[end - 1].end : words[end].start]) or folds[end] in self._clauses:
                break
            end += 1
        return end


class _Beside:
    """The findings of a text, and where they stand."""

    def __init__(self, text: str, findings: Sequence[Finding]) -> None:
        self.findings = list(findings)
        self._text = text
        self._places = sorted((_anchor(f), at) for at, f in enumerate(findings))

    def has(self, met: _Met) -> bool:
        """Tell whether a finding near a phrase has it for its cue, or its source."""
        whole = Span(met.cue.start, met.source.end)
        return any(whole.meets(s) for at in self._near(met.cue) for s in self._of(at))

    def _of(self, at: int) -> Spans:
        finding = self.findings[at]
        return (*finding.cue, *finding.source) if finding.source else ()

    def add(self, finding: Finding | None) -> None:
        """Take one more, in the place of one of nobody with the same cue."""
        if finding is None:
            return
        for at in self._near(finding.cue[0]):
            if any(finding.cue[0].meets(c) for c in self.findings[at].cue):
                self.findings[at] = finding
                return
        insort(self._places, (_anchor(finding), len(self.findings)))
        self.findings.append(finding)

    def cite(self, met: _Met, sentence: Span) -> None:
        """Add whom, or by whom, the finding of `sentence` that is nearest to the phrase is cited."""
        near = [at for at in self._near(met.cue) if any(sentence.holds(s) for s in self.findings[at].content)]
        if not near or any(
            met.source.meets(s) for at in near for s in self.findings[at].source if s.start >= met.cue.start
        ):
            return
        host = min(near, key=lambda at: abs(_anchor(self.findings[at]) - met.cue.start))
        own = self.findings[host]
        source = tuple(self._before(s, met.cue) for s in own.source)
        content = tuple(c for s in own.content if (c := self._before(s, met.cue)).end > c.start)
        if content:
            self.findings[host] = replace(own, source=source, content=content)
            self.findings.append(Finding((met.source,), (met.cue,), content, own.confidence))

    def _before(self, span: Span, cue: Span) -> Span:
        if not span.holds(cue):
            return span
        return trim(self._text, Span(span.start, cue.start), _MARKS)

    def _near(self, span: Span) -> list[int]:
        """Return the numbers of the findings that stand nearest to `span`, in order of the text."""
        at = bisect_left(self._places, (span.start, 0))
        return [number for _, number in self._places[max(0, at - _NEAR) : at + _NEAR]]


def _anchor(finding: Finding) -> int:
    return (finding.cue or finding.content)[0].start


def _holds(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether one of `spans`, which are in order and disjoint, holds `span`."""
    at = bisect_left(spans, Span(span.start + 1, 0)) - 1
    return at >= 0 and spans[at].holds(span)


def _folds(phrase: str, language: str) -> tuple[str, ...]:
    """Return the words of `phrase`, the last of which may be elided: "dall'"."""
    open_end = phrase.endswith("'")
    whole = phrase + "x" if open_end else phrase
    folds = tuple(fold(w.of(whole)) for w in separate(whole, Span(0, len(whole)), language))
    return folds[:-1] if open_end else folds

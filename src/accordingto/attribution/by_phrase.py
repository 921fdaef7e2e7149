"""What closed phrases tell where there is no grammar: « Selon X, P », « P, citant X », « X, cité par Y ».

The network finds verbs and whose they are; a phrase without one it overlooks as often as not, and of several through
whom a statement came it names one.  The phrases are few and mean one thing, so a list of them finds the rest.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from accordingto.attribution.beside import MARKS, Beside, holds
from accordingto.attribution.encoder.convention import bare_content
from accordingto.attribution.finding import Finding
from accordingto.attribution.naming import LONGEST, Naming
from accordingto.nouns import Block, Span
from accordingto.quotation import quotations
from accordingto.text import fold, sentences, separate, trim

_EVIDENTIAL = "evidential"
_RELATIVE = "relative"
_SAYING = frozenset({_EVIDENTIAL, "own"})
_CONFIDENCE = 0.8
_NOUN = 4
"""Words of a noun that a relative clause tells of, its article among them."""
_CLAUSE = frozenset(":;")
_OPENING = 2
"""Words that may stand before a phrase that opens its sentence: "toujours selon X, P"."""


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """languages/<iso>/cues.toml, ``[phrases]``: phrases by which a source is named without a verb."""

    evidential: tuple[str, ...]
    """Right before the source: "according to"."""
    citing: tuple[str, ...]
    """Right before those from whom the one who speaks has it."""
    cited: tuple[str, ...]
    """Right before who quotes the one who stands before them."""
    relative: tuple[str, ...]
    """Those that say of a noun before them what stands in it: "el informe, según el cual P"."""
    own: tuple[str, ...]
    """Those in which a possessive is the source: "in her view"."""
    possessives: tuple[str, ...]
    begins: tuple[str, ...]
    """Words with which a source begins, as any word does that has a capital letter or a figure."""
    nobody: tuple[str, ...]
    """Words of a phrase that names no source: "according to age"."""
    clauses: tuple[str, ...]
    """Words that end a source without a comma: who, that."""
    joins: tuple[str, ...]
    """Words between two who are cited."""
    another: tuple[str, ...]
    """Words with which the second of them begins, who is not the first's: "a", "two"."""


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
    parts: bool
    """Whether a clause of its own begins with it behind a colon."""


class PhraseReader:
    """Adds to another reader's findings what the phrases of a language tell."""

    def __init__(self, phrases: Phrases, complementisers: tuple[str, ...], language: str) -> None:
        """Read `language`, in which `complementisers` belong to no content."""
        self._language = language
        self._complementisers = complementisers
        self._naming = Naming(phrases.begins, phrases.nobody, phrases.clauses)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._possessives = frozenset(phrases.possessives)
        for kind in (_EVIDENTIAL, _RELATIVE, "own", "citing", "cited"):
            for phrase in getattr(phrases, kind):
                key = folded_words(phrase, language)
                self._by_first.setdefault(key[0], []).append((key, kind))
        for keys in self._by_first.values():
            keys.sort(key=lambda k: -len(k[0]))

    def added(self, text: str, blocks: Sequence[Block], findings: Sequence[Finding]) -> list[Finding]:
        """Return `findings`, which are of `blocks` of `text`, and those that the phrases add, in text order."""
        beside = Beside(text, findings)
        for block in blocks:
            speech = [q.inside for q in quotations(text, block.span)]
            for sentence in sentences(text, block.span, self._language):
                met = [m for m in self._met(text, sentence) if not holds(speech, m.cue)]
                for number, one in enumerate(met):
                    if one.tells and not beside.has(one.cue, one.source):
                        if one.parts:
                            beside.part(one.cue)
                        told = self._told(text, met, number, sentence)
                        # "P, a dit X, selon Y", but not "Selon Y, P, comme l'affirme X".
                        behind = told is not None and told.content[0].end <= one.cue.start
                        said = beside.said_in(told.content[0]) if told and behind else ()
                        beside.add(replace(told, content=said) if told and said else told)
                for found in self._related(text, sentence):
                    if not holds(speech, found.cue[0]) and not beside.has(found.cue[0], found.source[0]):
                        beside.add(found)
                for one in met:
                    if not one.tells:
                        beside.cite(one.cue, one.source, sentence)
        return beside.found()

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
        opens = one.at <= _OPENING or one.parts
        pieces = []
        if not opens and (parted or last.gap.end >= after):
            pieces.append(Span(before, one.cue.start))
        if goes_on and (pieces or opens):
            pieces.append(Span(last.gap.end, after))
        content = bare_content(text, tuple(trim(text, p, MARKS) for p in pieces), self._complementisers)
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
            elif length and kind != _RELATIVE:
                opening = kind == _EVIDENTIAL and at <= _OPENING

                def phrased(word: int) -> bool:
                    return self._phrase(folds, word)[0] > 0

                end = self._naming.end(text, words, folds, first, phrased if opening else None)
            if end > at:
                source = Span(words[first].start, words[first if kind == "own" else end - 1].end)
                cue = Span(words[at].start, words[at + length - 1].end)
                past = self._past_clause(text, words, folds, end)
                follows = words[past].start if past < len(words) else sentence.end
                gap = Span(words[past - 1].end, follows)
                before = range(max(1, at - _OPENING), at + 1)
                parts = any(not _CLAUSE.isdisjoint(text[words[k - 1].end : words[k].start]) for k in before)
                found.append(_Met(kind in _SAYING, at, cue, source, gap, parts))
            at = max(at + 1, end)
        return found

    def _related(self, text: str, sentence: Span) -> Iterator[Finding]:
        """Yield what relative clauses tell of a noun's content: "el informe, según el cual [P], es de mayo"."""
        words = list(separate(text, sentence, self._language))
        folds = [fold(w.of(text)) for w in words]
        met = [(at, at + length) for at in range(1, len(words)) if (length := self._relative(folds, at))]
        commas = [k for k in range(1, len(words)) if met and "," in text[words[k - 1].end : words[k].start]]
        parted = set(commas)
        for number, (at, first) in enumerate(met):
            noun = next((i for i in reversed(range(max(0, at - _NOUN), at)) if folds[i] in self._naming.begins), None)
            following = met[number + 1][0] if number + 1 < len(met) else len(words)
            comma = bisect_right(commas, first)
            end = min(following, commas[comma] if comma < len(commas) else following)
            # Without a comma it only tells which: « la rumeur selon laquelle P court toujours ».
            if noun is None or first >= end or at not in parted:
                continue
            told = trim(text, Span(words[first].start, words[end - 1].end), MARKS)
            if content := bare_content(text, (told,), self._complementisers):
                source, cue = Span(words[noun].start, words[at - 1].end), Span(words[at].start, words[first - 1].end)
                yield Finding((source,), (cue,), content, _CONFIDENCE)

    def _relative(self, folds: Sequence[str], at: int) -> int:
        length, kind = self._phrase(folds, at)
        return length if kind == _RELATIVE else 0

    def _phrase(self, folds: Sequence[str], at: int) -> tuple[int, str]:
        """Return how many words the longest phrase that begins with word `at` has, 0 where none does, and its kind."""
        for key, kind in self._by_first.get(folds[at], ()):
            if tuple(folds[at : at + len(key)]) == key:
                return len(key), kind
        return 0, ""

    def _past_clause(self, text: str, words: Sequence[Span], folds: Sequence[str], end: int) -> int:
        """Return the word after a relative clause that begins with word `end`: "selon X, [qui ...,] P"."""
        if end >= len(words) or folds[end] not in self._naming.clauses:
            return end
        ends = (k for k in range(end + 1, len(words)) if "," in text[words[k - 1].end : words[k].start])
        past = next(ends, end)
        return past if past - end <= LONGEST else end


def folded_words(phrase: str, language: str) -> tuple[str, ...]:
    """Return the words of `phrase`, the last of which may be elided: "dall'"."""
    open_end = phrase.endswith("'")
    whole = phrase + "x" if open_end else phrase
    folds = tuple(fold(w.of(whole)) for w in separate(whole, Span(0, len(whole)), language))
    return folds[:-1] if open_end else folds

"""Whom the network takes for a source where there is no grammar, though nobody speaks there, and who are two.

"Dijo [a Agencia Sur]" is whom somebody told, "preguntada por [el muelle]" what was asked about, and « citant [une note]
et [deux marins] » names two sources.  The network knows words, not which of two nouns beside a verb is its subject.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from accordingto.attribution.by_phrase import Phrases, folded_words
from accordingto.attribution.finding import Finding
from accordingto.attribution.tellings import Tellings, Verbs
from accordingto.nouns import Span
from accordingto.text import fold, separate

_CLAUSE = re.compile(r"[.,;:!?…\n«»“”„\"]")
_WITHIN = 60
"""Code points of a clause before a source in which somebody is asked about it."""
_PREPOSITION = 6
"""Code points of one with the blanks around it."""


class Mentions:
    """Mends the sources of findings in a language."""

    def __init__(self, verbs: Verbs, phrases: Phrases, nobody: Sequence[str], language: str) -> None:
        """Read `language` with the words of its `verbs` and `phrases`; `nobody` are no names."""
        self._language = language
        self._tellings, self._known = Tellings(verbs, language), frozenset(verbs.known)
        self._whom, self._asked = frozenset(verbs.whom), frozenset(verbs.asked)
        self._between, self._begins = frozenset(verbs.between), frozenset(phrases.begins)
        self._joins, self._another = frozenset(phrases.joins), frozenset(phrases.another)
        self._about, self._nobody = frozenset(verbs.about), frozenset(nobody)
        self._relatives = frozenset(phrases.clauses)
        self._citing = {
            key[at:] for p in phrases.citing if (key := folded_words(p, language)) for at in range(len(key))
        }

    def apart(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Return `findings`, which are of `text`, with two in the place of one that cites two."""
        return [two for one in findings for two in self._apart(text, one)]

    def named(self, text: str, finding: Finding) -> Finding:
        """Return `finding` without a source that doesn't speak, or without the day before it: "[lundi] Le Phare"."""
        if not (finding.source and finding.cue):
            return finding
        first = finding.source[0]
        words, folds = self._words(text, first)
        none = fold(" ".join(s.of(text) for s in finding.source)) in self._nobody or self._is_spoken_of(text, finding)
        if none or self._is_told(text, finding) or self._is_asked_about(text, first):
            return replace(finding, source=())
        start = 0
        while start + 1 < len(words) and folds[start] in self._between - self._begins:
            start += 1
        return replace(finding, source=(Span(words[start].start, first.end), *finding.source[1:])) if start else finding

    def _is_told(self, text: str, finding: Finding) -> bool:
        """Tell whether a source stands behind its verb as whom somebody told: "dijo a Agencia Sur"."""
        cue, source = finding.cue[-1], finding.source[0]
        told = (self._tellings.tells(w) and w not in self._known for w in self._words(text, cue)[1][-1:])
        if source.start < cue.end or not any(told):
            return False
        # One of them may be a part of the source: "dijo [al diario]".
        behind = [*self._words(text, Span(cue.end, source.start))[1], *self._words(text, source)[1][:1]]
        return not self._whom.isdisjoint(behind[:1]) and source.start - cue.end <= _PREPOSITION

    def _is_spoken_of(self, text: str, finding: Finding) -> bool:
        """Tell whether something is said of a source, before whose clause a preposition stands: "Sul [molo]"."""
        source, cue = finding.source[0], finding.cue[0]
        before = self._words(text, Span(max(0, source.start - _PREPOSITION), source.start))[1][-1:]
        behind = self._words(text, Span(source.end, max(source.end, cue.start)))[1][:1]
        return source.end <= cue.start and not self._about.isdisjoint(before) and self._relatives.isdisjoint(behind)

    def _is_asked_about(self, text: str, source: Span) -> bool:
        """Tell whether somebody is asked about a source, or by it, in its clause: "preguntada por el muelle"."""
        before = text[max(0, source.start - _WITHIN) : source.start]
        clause = _CLAUSE.split(before)[-1]
        return not self._asked.isdisjoint(self._words(clause, Span(0, len(clause)))[1])

    def _apart(self, text: str, finding: Finding) -> list[Finding]:
        """Return the findings that one is which cites two: « citant [un rapport] et [deux marins] »."""
        if len(finding.source) != 1 or not finding.cue or finding.source[0].start < finding.cue[-1].end:
            return [finding]
        if tuple(self._words(text, finding.cue[-1])[1]) not in self._citing:
            return [finding]
        words, folds = self._words(text, finding.source[0])
        if not words:
            return [finding]
        starts, ends = [0], []
        for at in (k for k in range(1, len(words) - 1) if folds[k] in self._joins):
            begin = at + 2 if folds[at + 1] in self._whom else at + 1  # "a un juez y [a] dos vecinos"
            if begin < len(words) and folds[begin] in self._another:
                starts.append(begin)
                ends.append(at)
        parts = (Span(words[s].start, words[e - 1].end) for s, e in zip(starts, [*ends, len(words)], strict=True))
        return [replace(finding, source=(part,)) for part in parts]

    def _words(self, text: str, span: Span) -> tuple[list[Span], list[str]]:
        words = list(separate(text, span, self._language))
        return words, [fold(w.of(text)) for w in words]

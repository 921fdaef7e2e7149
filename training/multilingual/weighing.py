"""What grammar and a network find in one text, weighed against each other.

Each finds what the other misses: a grammar knows how a language reports and is sure of it, a network has seen how
people write.  What both find is mostly right; of what one finds alone, the network's own evidence and the kind of rule
tell how often that is so.  The weights are those of two logistic models, fitted on
texts that the network had not seen.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from accordingto.attribution.finding import Finding
from accordingto.nouns import Span, Spans
from training.multilingual.reading import Read

_ONE = 0.3
"""Of the shorter content, from which on two findings are one."""
_STEP = 64
"""Code points of the stretches of a text by which those that lie near each other are found."""
_SHORT = 25
"""Code points of a content below which it is seldom the whole of what is said."""


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The two logistic models, each a weight for every sign and the constant; and the least probability of each."""

    grammar: tuple[float, ...]
    network: tuple[float, ...]
    least_grammar: float
    least_network: float


def signs_of_grammar(finding: Finding, reads: Iterable[Read]) -> list[float]:
    """Return what tells whether a finding of the grammar is right, beside `reads`, what the network has near it."""
    best = max(reads, key=lambda r: shared(finding.content, r.finding.content), default=None)
    alike = shared(finding.content, best.finding.content) if best else 0.0
    return [
        float(not finding.source),
        alike,
        alike * _same_source(finding, best.finding) if best else 0.0,
        _odds(finding.confidence),
        min(best.evidence[:5]) if best and alike > 0.5 else 0.0,
        float(alike < 0.1),
        float(_length(finding.content) < _SHORT),
        1.0,
    ]


def signs_of_network(read: Read, findings: Sequence[Finding]) -> list[float]:
    """Return what tells whether a reading of the network is right, beside `findings`, what the grammar has near it."""
    own = read.finding
    best = max(findings, key=lambda f: shared(own.content, f.content), default=None)
    alike = shared(own.content, best.content) if best else 0.0
    return [
        *read.evidence,
        float(not own.cue),
        alike,
        alike * _same_source(own, best) if best else 0.0,
        float(any(overlap(own.content, f.content) > _ONE for f in findings)),
        float(any(meet(own.cue, f.cue) for f in findings)),
        float(_length(own.content) < _SHORT),
        1.0,
    ]


def weighed(findings: Sequence[Finding], reads: Sequence[Read], weights: Weights) -> list[Finding]:
    """Return those of both that are likely right, in text order.

    What both find stays as the grammar has it, whose statements end with their sentence: the network's go on for as
    long as the same person speaks, and so make several claims.
    """
    beside_reads, beside_findings = _Beside([r.finding for r in reads]), _Beside(findings)
    found = [
        f
        for f in findings
        if _probability(signs_of_grammar(f, [reads[at] for at in beside_reads.of(f)]), weights.grammar)
        >= weights.least_grammar
    ]
    likely = []
    for read in reads:
        near = [findings[at] for at in beside_findings.of(read.finding)]
        sure = _probability(signs_of_network(read, near), weights.network)
        if sure >= weights.least_network and not any(_is_one(read.finding, f) for f in near):
            likely.append(structs.replace(read.finding, confidence=round(sure, 3)))
    taken = _Beside(())
    added: list[Finding] = []
    for finding in sorted(likely, key=lambda f: -f.confidence):
        if not any(_is_one(finding, added[at]) for at in taken.of(finding)):
            taken.add(finding)
            added.append(finding)
    return sorted([*found, *added], key=lambda f: (f.content[0], f.cue, f.source))


def _is_one(one: Finding, other: Finding) -> bool:
    return overlap(one.content, other.content) > _ONE or meet(one.cue, other.cue)


def shared(one: Spans, other: Spans) -> float:
    """Return the share of two contents that is common (Dice)."""
    return 2 * _common(one, other) / max(1, _length(one) + _length(other))


def overlap(one: Spans, other: Spans) -> float:
    """Return how much of the shorter content is common."""
    return _common(one, other) / max(1, min(_length(one), _length(other)))


def meet(one: Spans, other: Spans) -> bool:
    """Tell whether they have any code point in common."""
    return _common(one, other) > 0


def _common(one: Spans, other: Spans) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _same_source(one: Finding, other: Finding) -> float:
    if not one.source or not other.source:
        return float(not one.source and not other.source)
    return shared(one.source, other.source)


def _odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


def _probability(signs: Sequence[float], weights: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-sum(sign * weight for sign, weight in zip(signs, weights, strict=True))))


class _Beside:
    """Findings by the stretches of the text in which their contents and cues lie."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._within: dict[int, list[int]] = defaultdict(list)
        self._count = 0
        for finding in findings:
            self.add(finding)

    def add(self, finding: Finding) -> None:
        """Take one more."""
        for stretch in _stretches(finding):
            self._within[stretch].append(self._count)
        self._count += 1

    def of(self, finding: Finding) -> list[int]:
        """Return the numbers of those that may share something with `finding`, in order."""
        return sorted({at for stretch in _stretches(finding) for at in self._within.get(stretch, ())})


def _stretches(finding: Finding) -> set[int]:
    spans: list[Span] = [*finding.content, *finding.cue]
    return {part for s in spans for part in range(s.start // _STEP, s.end // _STEP + 1)}

"""What grammar and a network find in one text, weighed against each other.

Each finds what the other misses: a grammar knows how a language reports and is sure of it, a network has seen how
people write.  All that the grammar finds stays, since a root missed costs more than a false one, but where the network
has a likelier version of it; of what the network finds alone, its evidence tells how likely it is.  The weights are
those of logistic models, fitted on texts that the network had not seen (training/README.md).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from accordingto.attribution.encoder.assembly import Draft, evidence
from accordingto.attribution.finding import Finding
from accordingto.nouns import Span, Spans

_ONE = 0.3
"""Of the shorter content, from which on two findings are one."""
_TWIN = 0.2
"""Of both contents, from which on one may stand for the other."""
_SAME = 0.8
"""Of both contents, from which on two findings of one source say the same: the grammar's has the better ends."""
_HALF = 0.5
"""Of both sources, from which on they are one."""
_STEP = 64
"""Code points of the stretches of a text by which those that lie near each other are found."""
_SHORT = 25
"""Code points of a content below which it is seldom the whole of what is said."""


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The logistic models, each a weight for every sign and the constant, and what is asked of them."""

    grammar: tuple[float, ...]
    network: tuple[float, ...]
    alone: tuple[float, ...]
    """Of the network's evidence by itself, where there is no grammar."""
    least: float
    """Probability from which what the network finds counts beside a grammar."""
    least_alone: float
    """The same where there is no grammar."""
    better: float
    """By how much the network's version of a finding must be likelier to stand for it."""


class Read(Struct, frozen=True):
    """A draft of the network as a finding, with the evidence for it."""

    finding: Finding
    evidence: tuple[float, ...]
    whole: bool = True
    """Whether it is all of the draft, not one sentence of several."""

    @classmethod
    def of(cls, finding: Finding, draft: Draft, *, whole: bool) -> "Read":
        """Keep the log-odds of the `draft` beside its `finding`."""
        return cls(finding, tuple(evidence(draft)[:-1]), whole)


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
    """Return the grammar's findings and the likely ones of the network, in text order, of what both have one version.

    The confidence of each is how likely it is beside what the other found.

    A whole draft of the network stands for the grammar's finding that is most like it where it is likelier by
    `weights.better`, differs in more than its ends and leaves no piece out.
    """
    all_reads, all_findings = _Beside([r.finding for r in reads]), _Beside(findings)
    near = [[reads[at] for at in all_reads.of(f)] for f in findings]
    sure = [_probability(signs_of_grammar(f, some), weights.grammar) for f, some in zip(findings, near, strict=True)]
    kept = {at: _sure(finding, found) for at, (finding, found) in enumerate(zip(findings, sure, strict=True))}
    likely = []
    for read in reads:
        twins = all_findings.of(read.finding)
        found = _probability(signs_of_network(read, [findings[at] for at in twins]), weights.network)
        if found >= weights.least:
            likely.append((found, _sure(read.finding, found), read.whole, twins))
    added: list[Finding] = []
    taken = _Beside(())
    for found, own, whole, beside in sorted(likely, key=lambda one: -one[0]):
        twins = [at for at in beside if at in kept and _is_one(own, kept[at])]
        best = max(twins, key=lambda at: shared(own.content, findings[at].content), default=None)
        if any(_is_one(own, added[at]) for at in taken.of(own)):
            continue
        if best is None:
            taken.add(own)
            added.append(own)
        elif whole and found > sure[best] + weights.better and _may_stand_for(own, findings[best]):
            del kept[best]
            taken.add(own)
            added.append(own)
    return sorted([*kept.values(), *added], key=lambda f: (f.content[0], f.cue, f.source))


def alone(reads: Sequence[Read], weights: Weights) -> list[Finding]:
    """Return the network's findings that are likely right by its own evidence."""
    found = [(read.finding, _probability([*read.evidence, 1.0], weights.alone)) for read in reads]
    return [_sure(finding, sure) for finding, sure in found if sure >= weights.least_alone]


def _sure(finding: Finding, found: float) -> Finding:
    return structs.replace(finding, confidence=round(found, 3))


def _is_one(one: Finding, other: Finding) -> bool:
    return overlap(one.content, other.content) > _ONE or meet(one.cue, other.cue)


def _may_stand_for(own: Finding, other: Finding) -> bool:
    """Tell whether `own` is another version of `other`, neither something else nor the same nor a piece of it."""
    alike = shared(own.content, other.content)
    differs = _TWIN < alike < _SAME or (alike >= _SAME and _same_source(own, other) <= _HALF)
    return differs and not _is_piece(own, other)


def _is_piece(own: Finding, other: Finding) -> bool:
    """Tell whether `own` says no more than `other` and leaves a piece out: of "A, laut X, B" only "B"."""
    within = _common(own.content, other.content) == _length(own.content)
    return within and any(not meet((piece,), own.content) and not meet((piece,), own.source) for piece in other.content)


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

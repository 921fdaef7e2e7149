"""The findings of one reader, beside which what another tells in the same text is set."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from msgspec.structs import replace

from accordingto.attribution.finding import Finding
from accordingto.nouns import Span, Spans
from accordingto.text import trim

MARKS = " ,;:–—-"
"""What stands between a cue and what is said."""
_NEAR = 3
"""Findings before a cue and after it that may belong to it."""


class Beside:
    """The findings of a text, and where they stand."""

    def __init__(self, text: str, findings: Sequence[Finding]) -> None:
        """Begin with `findings`, which are of `text`."""
        self.findings = list(findings)
        self._text = text
        self._left_out: set[int] = set()
        self._places = sorted((_anchor(f), at) for at, f in enumerate(findings))

    def found(self) -> list[Finding]:
        """Return the findings in text order."""
        kept = (f for at, f in enumerate(self.findings) if at not in self._left_out)
        return sorted(kept, key=lambda f: (f.content[0], f.cue, f.source))

    def has(self, cue: Span, source: Span) -> bool:
        """Tell whether a finding near a cue and its source has them for its own, or a part of them."""
        whole = Span(min(cue.start, source.start), max(cue.end, source.end))
        return any(whole.meets(s) for at in self._near(cue) for s in self._of(at))

    def met(self, cue: Span) -> bool:
        """Tell whether a finding near `cue` has a part of it for its own."""
        return any(cue.meets(c) for at in self._near(cue) for c in self.findings[at].cue)

    def speaker(self, cue: Span, sentence: Span) -> Spans:
        """Return whose words go on behind a colon with `cue` in `sentence`: "[X] denies it: P, says"."""
        for at in reversed(self._near(cue)):
            own = self.findings[at]
            told = own.source and own.cue and sentence.holds(own.cue[0]) and sentence.holds(own.source[0])
            if told and own.cue[-1].end < cue.start and ":" in self._text[own.cue[-1].end : cue.start]:
                return own.source
        return ()

    def before(self, cue: Span, sentence: Span) -> Spans:
        """Return whose words stand nearest before `cue` in `sentence`."""
        for at in reversed(self._near(cue)):
            own = self.findings[at]
            if own.source and own.cue and sentence.holds(own.cue[-1]) and own.cue[-1].end <= cue.start:
                return own.source
        return ()

    def without_speaker(self, content: Span) -> Span:
        """Return `content` without another's words of telling at its end: "P[, a rapporté le préfet]"."""
        for at in self._near(Span(content.end, content.end)):
            own = self.findings[at]
            told = own.source and own.cue and content.holds(own.cue[0]) and content.holds(own.source[0])
            if told and own.cue[-1].end <= own.source[0].start:
                rest = trim(self._text, Span(own.source[-1].end, content.end), MARKS + ".")
                before = trim(self._text, Span(content.start, own.cue[0].start), MARKS)
                if rest.end <= rest.start and before.end > before.start:
                    return before
        return content

    def said_in(self, piece: Span) -> Spans:
        """Return what another says in `piece`, which ends with who that is: "Top news: [P], a dit X"."""
        for at in self._near(Span(piece.end, piece.end)):
            own = self.findings[at]
            inverted = own.source and own.cue and own.cue[-1].end <= own.source[0].start
            if not inverted or own.source[-1].end != piece.end or not piece.holds(own.cue[0]):
                continue
            if all(piece.holds(told) and told.end <= own.cue[0].start for told in own.content):
                return own.content
        return ()

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

    def cite(self, cue: Span, source: Span, sentence: Span) -> None:
        """Add `source`, whom, or by whom, the finding of `sentence` that is nearest to `cue` is cited."""
        near = [at for at in self._near(cue) if any(sentence.holds(s) for s in self.findings[at].content)]
        # "X, che cita [fonti del porto]": who is cited is not what is said.
        for at in near:
            own = self.findings[at]
            if any(cue.meets(c) for c in own.cue) and all(source.holds(c) for c in own.content):
                self._left_out.add(at)
        near = [at for at in near if at not in self._left_out]
        if not near or any(source.meets(s) for at in near for s in self.findings[at].source if s.start >= cue.start):
            return
        host = min(near, key=lambda at: abs(_anchor(self.findings[at]) - cue.start))
        own = self.findings[host]
        by = tuple(self._before(s, cue) for s in own.source)
        content = tuple(c for s in own.content if (c := self._before(s, cue)).end > c.start)
        if content:
            self.findings[host] = replace(own, source=by, content=content)
            self.findings.append(Finding((source,), (cue,), content, own.confidence))

    def part(self, cue: Span) -> None:
        """End what others say before `cue`, with which a clause of its own begins: "Pide más luz: a su juicio, P"."""
        for at in self._near(cue):
            own = self.findings[at]
            content = tuple(c for s in own.content if (c := self._before(s, cue)).end > c.start)
            if content and content != own.content and not any(cue.meets(c) for c in own.cue):
                self.findings[at] = replace(own, content=content)

    def leave(self, cue: Span, told: Span) -> None:
        """Leave out of what is said before `cue` the pieces that it tells: "Suben las tasas, [se calcula que] P"."""
        for at in self._near(cue):
            own = self.findings[at]
            kept = tuple(c for c in own.content if not told.holds(c))
            if kept and len(kept) < len(own.content) and own.cue and own.cue[-1].end <= cue.start:
                self.findings[at] = replace(own, content=kept)

    def _before(self, span: Span, cue: Span) -> Span:
        if not span.holds(cue):
            return span
        return trim(self._text, Span(span.start, cue.start), MARKS)

    def _near(self, span: Span) -> list[int]:
        """Return the numbers of the findings that stand nearest to `span`, in order of the text."""
        at = bisect_left(self._places, (span.start, 0))
        return [number for _, number in self._places[max(0, at - _NEAR) : at + _NEAR]]


def _anchor(finding: Finding) -> int:
    return (finding.cue or finding.content)[0].start


def holds(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether one of `spans`, which are in order and disjoint, holds `span`."""
    at = bisect_left(spans, Span(span.start + 1, 0)) - 1
    return at >= 0 and spans[at].holds(span)

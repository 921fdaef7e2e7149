"""Quotations that a finding has a part of, though nobody else speaks in them: all of them is what is said.

A network labels words one by one, and of a long quotation it may lose the end, or the begin.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from accordingto.attribution.encoder.convention import bare_content
from accordingto.attribution.finding import Finding
from accordingto.nouns import Span, Spans

_PARTS = frozenset(",–—-")
"""What parts who speaks from what is said."""
_OPENS = frozenset("¿¡([")
_CONJUNCTION = 3
"""Letters of one: que, che."""


def whole(
    text: str, findings: Sequence[Finding], speech: Sequence[Span], complementisers: tuple[str, ...]
) -> list[Finding]:
    """Return `findings`, which are of `text`, with all of each quotation of `speech` that one of them alone has.

    `speech` is in order and disjoint.  Where who speaks stands within a quotation, or what somebody else says, it stays
    as it is before that; who tells of all of it says nothing within it.
    """
    parts: dict[int, list[tuple[int, Span]]] = {}
    for number, finding in enumerate(findings):
        for span in (*finding.source, *finding.cue, *finding.content):
            for at in _met(speech, span):
                if not span.holds(speech[at]):
                    parts.setdefault(at, []).append((number, span))
    found = list(findings)
    for at, spans in parts.items():
        numbers = {number for number, _ in spans}
        if len(numbers) == 1:
            number = numbers.pop()
            own = found[number]
            content = _filled(text, own, speech[at])
            if content != own.content and (content := bare_content(text, content, complementisers)):
                found[number] = replace(own, content=content)
    return found


def _met(speech: Sequence[Span], span: Span) -> Iterator[int]:
    """Yield the numbers of the quotations that `span` meets."""
    first = max(0, bisect_right(speech, Span(span.start, span.start)) - 1)
    for at in range(first, bisect_left(speech, Span(span.end, span.end))):
        if speech[at].meets(span):
            yield at


def _filled(text: str, finding: Finding, quotation: Span) -> Spans:
    """Return the content of `finding` with the begin and the end of a `quotation` that it has a part of."""
    own = [piece for piece in finding.content if piece.meets(quotation)]
    if not own:
        return finding.content
    first, last = own[0], own[-1]
    start = min(first.start, quotation.start) if _says(text, quotation.start, first.start) else first.start
    end = max(last.end, quotation.end) if _says(text, last.end, quotation.end) else last.end
    if inside := [span for span in (*finding.source, *finding.cue) if quotation.meets(span)]:
        aside = Span(min(span.start for span in inside), max(span.end for span in inside))
        # "«A – says X – B»", but not "«X says that A»", which somebody else's words are.
        if first.start > aside.start or text[first.start : aside.start].rstrip()[-1:] not in _PARTS:
            return finding.content
        own[0] = Span(start, first.end)
        own[-1] = Span(own[-1].start, end if last.start >= aside.end else last.end)
    else:
        own = [Span(start, end)]
    return tuple(sorted([*(piece for piece in finding.content if not piece.meets(quotation)), *own]))


def _says(text: str, start: int, end: int) -> bool:
    """Tell whether more than a conjunction, or what opens a question or a bracket, stands from `start` to `end`."""
    between = text[start:end]
    return not _OPENS.isdisjoint(between) or sum(map(str.isalnum, between)) > _CONJUNCTION

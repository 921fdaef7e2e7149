"""Who told somebody something, in the passive: "The line said it had been told by [the regulator] that P".

Within what another says the labels leave such a clause to that other, or to nobody.
"""

from bisect import bisect_right
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.text import folded

_SURE = 0.95
_NEAR = 8
"""Stretches that begin before a place, one within another, among which the one that holds it is looked for."""


def tellers(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with who told it as the source of what somebody was told, where a clause says what."""
    text, known = passage.text, passage.known
    found = list(drafts)
    pieces = sorted(piece for draft in drafts for piece in draft.content)
    cues = sorted((draft.cue, at) for at, draft in enumerate(drafts) if draft.cue)
    never = {*known.negations, *known.negating}
    for line in passage.lines_with(known.told_by_pattern):
        for sentence in passage.sentences(line):
            for match in known.told_by_pattern.finditer(text, sentence.start, sentence.end):
                name, cue = match.span("name"), match.span("cue")
                if when := known.when_pattern.search(text, *name):
                    name = (name[0], when.start())
                if name[0] >= name[1] or not never.isdisjoint(folded(text[slice(*cue)])):
                    continue
                end = bisect_right(cues, ((cue[1], 0), 0))
                own = [at for c, at in cues[max(0, end - _NEAR) : end] if meet(c, cue)]
                if not own:
                    last = _end(pieces, cue[0], match.end()) or sentence.end
                    found.append(by_rule(name, cue, [(match.end(), min(last, sentence.end))], _SURE))
                elif len(own) == 1 and not meet(found[own[0]].source, name):
                    found[own[0]] = replace(found[own[0]], source=name)
    return found


def _end(pieces: list[Stretch], start: int, place: int) -> int | None:
    """Return where the shortest of the sorted `pieces` that begins before `start` and reaches beyond `place` ends."""
    at = bisect_right(pieces, (start, start))
    return min((end for _, end in pieces[max(0, at - _NEAR) : at] if end > place), default=None)

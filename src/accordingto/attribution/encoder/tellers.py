"""Who told somebody something, in the passive: "The line said it had been told by [the regulator] that P".

Within what another says the labels leave such a clause to that other, or to nobody.
"""

from bisect import bisect_right
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.text import folded

_SURE = 0.95


def tellers(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with who told it as the source of what somebody was told, where a clause says what."""
    text, known = passage.text, passage.known
    found = list(drafts)
    pieces = sorted(piece for draft in drafts for piece in draft.content)
    for line in passage.lines:
        if known.told_by_pattern.search(text, *line) is None:
            continue
        for sentence in passage.sentences(line):
            for match in known.told_by_pattern.finditer(text, sentence.start, sentence.end):
                name = match.span("name")
                if when := known.when_pattern.search(text, *name):
                    name = (name[0], when.start())
                cue = match.span("cue")
                if set(folded(text[slice(*cue)])) & {*known.negations, *known.negating} or name[0] >= name[1]:
                    continue
                own = [d for d in found if meet(d.cue, cue)]
                if not own:
                    end = min((e for s, e in _around(pieces, match.end()) if s < cue[0]), default=sentence.end)
                    found.append(by_rule(name, cue, [(match.end(), min(end, sentence.end))], _SURE))
                elif len(own) == 1 and not meet(own[0].source, name):
                    found = [replace(d, source=name) if d is own[0] else d for d in found]
    return found


def _around(pieces: list[Stretch], place: int) -> list[Stretch]:
    """Return the last of the sorted `pieces` to begin before `place` that reaches beyond it."""
    at = bisect_right(pieces, (place, place))
    return [piece for piece in pieces[max(0, at - _NEAR) : at] if piece[1] > place]


_NEAR = 8
"""Contents that begin before a clause, one within another, among which the one that holds it is looked for."""

"""Two quotations right after each other in a paragraph, with no word between: the speaker changes there.

A novel's and a newspaper's habit alike; the training corpus has few of them, and the model takes both for one content.
"""

from dataclasses import replace
from itertools import pairwise

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage


def take_turns(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with each content that runs over such a seam parted between the cues on its two sides.

    Where the other side has no cue in the paragraph, nothing changes.
    """
    found = list(drafts)
    for line in passage.lines:
        spoken = [q for q in passage.spoken(line) if q.closed]
        for one, two in pairwise(spoken):
            if not passage.text[one.end : two.start].strip():
                _part(found, (one.end, two.start), line)
    return found


def _part(found: list[Draft], seam: Stretch, line: Stretch) -> None:
    before = [at for at, d in enumerate(found) if d.cue and line[0] <= d.cue[0] and d.cue[1] <= seam[0]]
    after = [at for at, d in enumerate(found) if d.cue and seam[1] <= d.cue[0] and d.cue[1] <= line[1]]
    if not before or not after:
        return
    first = max(before, key=lambda at: found[at].cue or seam)
    second = min(after, key=lambda at: found[at].cue or seam)
    loose: list[tuple[int, Stretch]] = []
    for own, other in ((first, second), (second, first)):
        kept = []
        for start, end in found[own].content:
            if start < seam[0] and seam[1] < end:
                parts = (start, seam[0]), (seam[1], end)
                kept.append(parts[own == second])
                loose.append((other, parts[own == first]))
            else:
                kept.append((start, end))
        found[own] = replace(found[own], content=kept)
    for at, part in loose:
        # The model may have given the other side its words as well.
        if not any(part[0] < end and start < part[1] for start, end in found[at].content):
            found[at] = replace(found[at], content=sorted([*found[at].content, part]))

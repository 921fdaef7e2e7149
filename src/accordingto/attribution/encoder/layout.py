"""What the layout of a text alone says about who speaks: transcripts ("NAME: words") and quotations signed with a dash.

These are conventions of typesetting, which hold whatever the words are, and of which the training corpus has few.
What they say takes the place of what the model made of the same lines.
"""

import re
from bisect import bisect_left
from itertools import accumulate, groupby

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.nesting import hull
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.words import Words
from accordingto.attribution.turns import SPOKEN_END, TURN, is_name
from accordingto.text import QUOTES, folded

_SURE = 0.95

_SIGNATURE = re.compile(
    r"\s*(?P<cue>[—–―-]{1,2})\s?(?P<name>[^\W\d_][\w.'’ -]{1,40}?)\s*(?:[,(.][^\n.!?]{0,60}\)?\.?)?\s*"
)
_FEWEST_TURNS = 2


def laid_out(passage: Passage, drafts: list[Draft], idle: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return `drafts` and `idle` cues with those over transcripts and signed quotations as the layout has them."""
    turns, entries = _turns(passage.text, passage.lines, passage.known)
    found = [*turns, *_signed(passage)]
    taken = [*entries, *(hull([p for p in (d.source, d.cue, *d.content) if p]) for d in found)]
    return [*_outside(drafts, taken), *found], _outside(idle, taken)


def _outside(drafts: list[Draft], taken: list[Stretch]) -> list[Draft]:
    """Return those drafts of which no content, or without a content no source or cue, meets one of `taken`."""

    starts, ends = zip(*sorted(taken), strict=True) if taken else ((), ())
    reached = list(accumulate(ends, max))

    def meets(part: Stretch | None) -> bool:
        before = bisect_left(starts, part[1]) if part else 0
        return part is not None and before > 0 and part[0] < reached[before - 1]

    return [draft for draft in drafts if not any(map(meets, draft.content or (draft.source, draft.cue)))]


def _turns(text: str, lines: list[Stretch], known: Words) -> tuple[list[Draft], list[Stretch]]:
    """Return the turns of transcripts: lines after each other that begin with a name and a colon; and lists of facts.

    Lists of facts ("Place: the town hall", "Ana Lund: theft, two counts") look alike.  A transcript has at least two
    turns, most of them whole sentences, and its names come again or stand in capitals; where no line is one, nor has a
    pronoun or an auxiliary, they are facts.
    """
    matches = [TURN.fullmatch(text, start, end) for start, end in lines]
    turns = [m if m and is_name(m["name"], known.name_particles) else None for m in matches]
    found: list[Draft] = []
    facts: list[Stretch] = []
    for is_turn, run in groupby(turns, key=bool):
        some = [m for m in run if m]
        names = [m["name"] for m in some]
        told = len(set(names)) < len(names) or all(n.isupper() for n in names)
        whole = sum(bool(SPOKEN_END.search(m["words"])) for m in some)
        if not is_turn or len(some) < _FEWEST_TURNS:
            continue
        if told and 2 * whole > len(some):
            found += [by_rule(m.span("name"), m.span("cue"), [m.span("words")], _SURE) for m in some]
        elif not told and not any(_is_sentence(m["words"], known) for m in some):
            facts += [m.span() for m in some]
    return found, facts


def _is_sentence(words: str, known: Words) -> bool:
    finite = {*known.own_voice, *known.third_persons, *known.pointers, *known.expletives, *known.finite}
    finite -= {*known.numerals}
    return not finite.isdisjoint(folded(words)) or not QUOTES.isdisjoint(words)


def _signed(passage: Passage) -> list[Draft]:
    """Return the quotations that are a line but for a dash and a name after them, there or in the next line."""
    text, lines, particles = passage.text, passage.lines, passage.known.name_particles
    found = []
    for at, (start, end) in enumerate(lines):
        whole = next((q for q in passage.spoken((start, end)) if q.start == start and q.closed), None)
        if whole is None:
            continue
        following = (
            (whole.end, end) if text[whole.end : end].strip() else lines[at + 1] if at + 1 < len(lines) else None
        )
        match = _SIGNATURE.fullmatch(text, *following) if following else None
        if match and is_name(match["name"], particles):
            found.append(by_rule(match.span("name"), match.span("cue"), [(whole.start, whole.end)], _SURE))
    return found

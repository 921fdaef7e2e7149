"""Contents that only point back: "The firm disputes that" speaks of what was said right before.

With such a pronoun the content is that of the statement before, where there is one.  Where the same speaker goes on
("rejected that and said the dam was sound"), the pronoun tells nothing of its own.
"""

from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.words import Words
from accordingto.text import fold

_NEAR = 300
"""Code points from the end of what was said before."""


def point_back(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with what their pronouns point back to, without those that say nothing so."""
    found = []
    for draft in drafts:
        if not _points(text, draft, known):
            found.append(draft)
        elif not _goes_on(text, draft, drafts):
            content = _before(text, draft, drafts, known)
            found.append(replace(draft, content=content) if content else draft)
    return found


def _points(text: str, draft: Draft, known: Words) -> bool:
    if draft.cue is None or draft.source is None or len(draft.content) != 1:
        return False
    own = fold(text[slice(*draft.content[0])].strip(" ,.;:")).split()
    return bool(own) and own[0] in known.pointers and all(w in known.particles for w in own[1:])


def _goes_on(text: str, draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether the source says something else in the same paragraph after it."""
    end = draft.content[0][1]
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    own = [d.cue for d in drafts if d is not draft and d.source == draft.source and d.cue]
    return any(end <= cue[0] < stop for cue in own)


def _before(text: str, draft: Draft, drafts: list[Draft], known: Words) -> list[Stretch] | None:
    """Return the content of the statement before, None where there is none or the source of `draft` made it."""
    at = min(p[0] for p in (draft.source, draft.cue) if p)
    said = [
        d
        for d in drafts
        if d is not draft and d.content and not _points(text, d, known) and max(end for _, end in d.content) <= at
    ]
    last = max(said, key=lambda d: (d.content[-1][1], -d.content[0][0]), default=None)
    if last is None or last.source == draft.source or at - last.content[-1][1] > _NEAR:
        return None
    return None if "\n" in text[last.content[-1][1] : at] else list(last.content)

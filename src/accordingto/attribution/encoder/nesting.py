"""Attributions that share words, which labels of words cannot say: around, beside and inside another.

One label a word means that of two attributions over the same words only one is seen.  A cue that is left without a
content beside or before another attribution reports that one, or the same content with it; and a content that may
hold a cue of its own is read once more by itself.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.nobody import is_state_of_mind
from accordingto.attribution.encoder.stances import stance_of
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import QUOTES, fold, folded

_NEAR = 40
"""Code points between an idle cue and the attribution that it belongs with."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s|\n")


def adopt(text: str, drafts: list[Draft], idle: list[Draft], complementizers: tuple[str, ...]) -> list[Draft]:
    """Give each idle cue that has a source the content it must be about, in the same sentence, if there is one.

    "X said [Y told Z that ...]": the content of an idle cue directly before an attribution is all of that
    attribution.  "X reports, citing Y, that ...": otherwise it is the content of the nearest one.
    """
    parts = [
        (part, draft) for draft in drafts if draft.cue for part in (draft.source, draft.cue, *draft.content) if part
    ]
    by_start = sorted(parts, key=lambda p: p[0][0])
    by_end = sorted(parts, key=lambda p: p[0][1])
    starts, ends = [p[0][0] for p in by_start], [p[0][1] for p in by_end]
    found = list(drafts)
    for cue in idle:
        if cue.source is None or cue.cue is None:
            continue
        own = hull([cue.source, cue.cue])
        after = by_start[bisect_left(starts, own[0]) : bisect_right(starts, own[1] + _NEAR)]
        before = by_end[bisect_left(ends, own[0] - _NEAR) : bisect_right(ends, own[1])]
        near = [(part, draft) for part, draft in (*before, *after) if same_sentence(text, own, part)]
        if near:
            _, draft = min(near, key=lambda p: _gap(own, p[0]))
            if (seam := _semicolon(text, draft, own)) and draft in found:
                ((start, end),) = draft.content
                found[found.index(draft)] = replace(draft, content=[(start, seam)])
                found.append(Draft(cue.source, cue.cue, [(seam + 1, end)], [*draft.evidence]))
                continue
            found.append(Draft(cue.source, cue.cue, _reported(text, own, draft, complementizers), [*draft.evidence]))
    return found


def _semicolon(text: str, draft: Draft, own: Stretch) -> int | None:
    """Return where a content falls apart for two cues: "X conceded [it was late]; [it would open in May], she said"."""
    if draft.cue is None or len(draft.content) != 1:
        return None
    ((start, end),) = draft.content
    if not draft.cue[1] <= start < end <= own[0] or text[end : own[0]].strip(" ,"):
        return None
    seam = text.rfind("; ", start, end)
    return seam if seam > start and QUOTES.isdisjoint(text[start:end]) else None


def same_sentence(text: str, one: Stretch, other: Stretch) -> bool:
    """Tell whether no sentence ends between the two."""
    return _SENTENCE_END.search(text, min(one[1], other[1]), max(one[0], other[0])) is None


def _reported(text: str, own: Stretch, draft: Draft, complementizers: tuple[str, ...]) -> list[Stretch]:
    whole = hull([p for p in (draft.source, draft.cue, *draft.content) if p])
    # A comma after the outer cue opens an aside ("reports, citing Y, that"), not a reported clause.
    between = fold(text[own[1] : whole[0]].strip())
    nested = not between or between.removesuffix(",") in complementizers
    if draft.source and whole[0] >= own[1] and nested and "\n" not in text[slice(*whole)]:
        return [whole]
    return list(draft.content)


def hull(some: Sequence[Stretch]) -> Stretch:
    """Return the stretch from the first start to the last end."""
    return min(s for s, _ in some), max(e for _, e in some)


def _gap(one: Stretch, other: Stretch) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def inner(text: str, outer: list[Draft], read: list[Draft], contents: list[Stretch], known: Words) -> list[Draft]:
    """Return `outer` with those of `read`, found in the `contents`, that lie whole within one of them.

    Left out are those without a source or cue, those by which a speaker only says "I think", and what the speaker
    says that others want, know or do not say.
    """
    found = list(outer)
    for draft in read:
        if draft.source is None or draft.cue is None or fold(text[slice(*draft.source)]) in known.own_voice:
            continue
        whole = hull([draft.source, draft.cue, *draft.content])
        long_enough = len(text[slice(*hull(draft.content))].split()) >= 3
        inside = any(s <= whole[0] and whole[1] <= e for s, e in contents)
        if long_enough and inside and not is_state_of_mind(text, Span(*draft.source), Span(*draft.cue), known):
            found = [d for d in found if not _only_introduces(text, d, whole, draft, known)]
            found.append(draft)
    return found


def _only_introduces(text: str, outer: Draft, whole: Stretch, read: Draft, known: Words) -> bool:
    """Tell whether `outer` says no more than that its source holds the attitude of `read` ("She said she hoped")."""
    if read.source is None or read.cue is None or fold(text[slice(*read.source)]) not in known.third_persons:
        return False
    (start, end), *more = outer.content
    if more or not start <= whole[0] <= end:
        return False
    before, after = text[start : whole[0]], text[whole[1] : max(end, whole[1])]
    if not all(w in known.complementizers for w in folded(before)) or folded(after):
        return False
    return stance_of(text, Span(*read.cue), (), known) != "asserts"

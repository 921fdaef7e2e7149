"""Contents that only point back: "The firm disputes that" speaks of what was said right before.

With such a pronoun the content is that of the statement before, where there is one.  Where the same speaker goes on
("rejected that and said the dam was sound"), the pronoun tells nothing of its own.  "A charge he denies" speaks of the
clause before the comma, and "This was announced by the mayor" of the sentence before, whoever's that is.
"""

import re
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.words import Words
from accordingto.text import OPENING_QUOTES, fold, folded

_NEAR = 300
"""Code points from the end of what was said before."""


def point_back(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with what their pronouns point back to, without those that say nothing so."""
    found = []
    for draft in drafts:
        draft = _without_announcing(text, draft, known)
        if clause := _in_apposition(text, draft, drafts, known):
            found.append(replace(draft, content=clause))
        elif not _points(text, draft, known):
            found.append(draft)
        elif not _goes_on(text, draft, drafts):
            content = _before(text, draft, drafts, known) or _sentence_before(text, draft)
            if content:
                found.append(_with_particle(text, draft, content))
            elif _stands_alone(text, draft, known):
                found.append(draft)
    return found


def _without_announcing(text: str, draft: Draft, known: Words) -> Draft:
    """Return `draft` without a pronoun that a colon explains: "This was stated by the mayor: C"."""
    if draft.cue is None or not draft.content[1:]:
        return draft
    first, *rest = draft.content
    if first[1] > draft.cue[0] or rest[0][0] < draft.cue[1]:
        return draft
    announced = text[draft.cue[1] : rest[0][0]].rstrip("".join(OPENING_QUOTES) + " \n").endswith(":")
    alone = fold(text[slice(*first)]).strip() in known.pointers
    return replace(draft, content=rest) if announced and alone else draft


def _sentence_before(text: str, draft: Draft) -> list[Stretch] | None:
    """Return the sentence before one that opens with the pronoun and a passive, in the same paragraph."""
    start, end = draft.content[0]
    if draft.cue is None or draft.source is None or not end <= draft.cue[0] < draft.cue[1] <= draft.source[0]:
        return None
    line = max(text.rfind("\n", max(0, start - _NEAR), start) + 1, start - _NEAR, 0)
    before = text[line:start]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    if not ends or ends[-1] != len(before):
        return None
    whole = line == 0 or text[line - 1] == "\n"
    begin = ends[-2] if len(ends) > 1 else 0 if whole else None
    return None if begin is None else [(line + begin, line + len(before.rstrip()))]


def _in_apposition(text: str, draft: Draft, drafts: list[Draft], known: Words) -> list[Stretch] | None:
    """Return the clause for which a content stands that is nothing but a word for it: ", a charge he denies".

    None where the content is anything else, or says more than what the cue does to it.
    """
    if draft.cue is None or draft.source is None or len(draft.content) != 1 or draft.source in draft.content:
        return None
    ((start, end),) = draft.content
    # "A charge he denies", "a charge denied by him".
    by = end <= draft.cue[0] <= end + _CLOSE and draft.cue[1] <= draft.source[0] <= draft.cue[1] + _BY
    if not by and not end <= draft.source[0] <= end + _CLOSE:
        return None
    own = folded(text[start:end])
    relative = len(own) == 1 and own[0] in known.relatives and known.tells_against(folded(text[slice(*draft.cue)]))
    noun = len(own) > 1 and own[0] in known.openers and own[-1] in known.plain.claims and len(own) <= _NOUN
    before = text[:start].rstrip()
    if not (relative or noun) or not before.endswith(","):
        return None
    told = [d for d in drafts if d is not draft and d.content and d.content[-1][1] <= start]
    last = max((d for d in told if _same_clause(text, d.content[-1][1], start)), key=_end, default=None)
    if last is not None and len(last.content) == 1:
        return list(last.content)
    begin = max(before.rfind("\n") + 1, *(m.end() for m in _SENTENCE_END.finditer(before[:-1])), 0)
    return [(begin, len(before) - 1)] if begin < len(before) - 1 else None


def _end(draft: Draft) -> int:
    return draft.content[-1][1]


def _same_clause(text: str, end: int, start: int) -> bool:
    return not any(c in ".;!?\n" for c in text[end:start]) and start - end <= _NEAR


_NOUN = 3
"""Words of a noun phrase that is nothing but a word for a claim."""
_CLOSE = 2
"""Code points between it and the one who denies it."""
_BY = 4
"""Code points between a participle and who does it."""
_SENTENCE_END = re.compile(r"[.!?][”\"’]?\s")


def _stands_alone(text: str, draft: Draft, known: Words) -> bool:
    """Tell whether something is said of what nobody said before: "denies it", but not "does not believe it"."""
    own = folded(text[slice(*draft.cue)]) if draft.cue else []
    pointer = folded(text[slice(*draft.content[0])])[0]
    return pointer in known.pointing_alone and not any(map(known.negates, own))


def _with_particle(text: str, draft: Draft, content: list[Stretch]) -> Draft:
    """Return `draft` with `content`; the particle of its verb ("ruled this out") goes to the cue."""
    ((start, end),) = draft.content
    cue = draft.cue
    if cue and cue[1] <= start and len(text[start:end].split()) > 1:
        cue = (cue[0], end)
    return replace(draft, cue=cue, content=content)


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
    apart = "\n" in text[last.content[-1][1] : at]
    pointer = folded(text[slice(*draft.content[0])])[0]
    return None if apart and pointer not in known.pointing_far else list(last.content)

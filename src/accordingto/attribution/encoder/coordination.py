"""Two verbs of telling joined to one subject, and two subjects of one verb.

"X says [the risk is real] and tells [his patients to stop]": the labels give the first verb all that follows.  A second
one in the same tense, with no subject of its own, opens another attribution by the same source.  "Both X and Y said":
each of them says it.
"""

import re
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.quotation import quoted
from accordingto.text import folded


def part(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with each content that runs on into a second verb of its source parted there."""
    found: list[Draft] = []
    mistaken: list[Draft] = []
    for draft in drafts:
        second = _second(text, draft, known)
        if second is None:
            found.append(draft)
            continue
        end, cue = second
        (start, stop), *rest = draft.content
        found.append(replace(draft, content=[(start, end)]))
        # Read by itself a content has its own subject for the second verb.
        within = [d for d in drafts if meet(d.cue, cue) and d.source and start <= d.source[0] < cue[0]]
        mistaken += within
        if not any(meet(other.cue, cue) for other in drafts if other not in within):
            found.append(replace(draft, cue=cue, content=[(cue[1], stop), *rest]))
    return [d for d in found if d not in mistaken]


def _second(text: str, draft: Draft, known: Words) -> tuple[int, Stretch] | None:
    """Return where the first verb's content ends and the second verb stands, if there is one."""
    if draft.source is None or draft.cue is None:
        return None
    start, stop = draft.content[0]
    if start < draft.cue[1] or draft.cue[0] < draft.source[1]:
        return None
    own = folded(text[slice(*draft.cue)])
    pattern = known.joined(own)
    match = pattern.search(text, start, stop) if pattern else None
    match = match or _going_on(text, own, (start, stop), known)
    if match is None or not text[start : match.start()].strip():
        return None
    if any(q.start < match.start() < q.end for q in quoted(text, Span(start, stop))):
        return None
    return match.start(), match.span("verb")


def _going_on(text: str, cue: list[str], content: Stretch, known: Words) -> re.Match[str] | None:
    """Find "and are appealing for witnesses" where only the source has that number, not the subject of `content`."""
    for verbs, own, others in zip(
        (known.telling_plural, known.telling_now), known.numbers, known.numbers[::-1], strict=True
    ):
        match = known.going_on_pattern.search(text, *content) if not set(verbs).isdisjoint(cue) else None
        if match and match["be"] in own:
            before = set(folded(text[content[0] : match.start()]))
            several = own == known.numbers[0]
            return match if before.isdisjoint(own) and (several or not before.isdisjoint(others)) else None
    return None


def each(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with one for each of two whom "both" joins."""
    found = []
    for draft in drafts:
        match = known.both_pattern.fullmatch(text, *draft.source) if draft.source else None
        if match is None or draft.source is None:
            found.append(draft)
        elif _of_one_noun(match["one"], match["other"], known):
            found.append(replace(draft, source=(match.start("one"), draft.source[1])))
        else:
            found += [replace(draft, source=match.span(name)) for name in ("one", "other")]
    return found


def _of_one_noun(one: str, other: str, known: Words) -> bool:
    """Tell whether the first of two is only what the second one is too: "both state and federal officials"."""
    adjective = one.isalpha() and one.islower() and not (one.endswith("s") or one in known.single)
    return adjective and " " in other and other.islower()

"""Two verbs of telling joined to one subject, and two subjects of one verb.

"X says [the risk is real] and tells [his patients to stop]": the labels give the first verb all that follows.  A second
one in the same tense, with no subject of its own, opens another attribution by the same source.  "Both X and Y said":
each of them says it.
"""

from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.quotation import quoted
from accordingto.text import folded


def part(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with each content that runs on into a second verb of its source parted there."""
    found = []
    for draft in drafts:
        second = _second(text, draft, known)
        if second is None:
            found.append(draft)
            continue
        end, cue = second
        (start, stop), *rest = draft.content
        found.append(replace(draft, content=[(start, end)]))
        if not any(other.cue and other.cue[0] < cue[1] and cue[0] < other.cue[1] for other in drafts):
            found.append(replace(draft, cue=cue, content=[(cue[1], stop), *rest]))
    return found


def _second(text: str, draft: Draft, known: Words) -> tuple[int, Stretch] | None:
    """Return where the first verb's content ends and the second verb stands, if there is one."""
    if draft.source is None or draft.cue is None:
        return None
    start, stop = draft.content[0]
    if start < draft.cue[1] or draft.cue[0] < draft.source[1]:
        return None
    pattern = known.joined(folded(text[slice(*draft.cue)]))
    match = pattern.search(text, start, stop) if pattern else None
    if match is None or not text[start : match.start()].strip():
        return None
    if any(q.start < match.start() < q.end for q in quoted(text, Span(start, stop))):
        return None
    return match.start(), match.span("verb")


def each(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` with one for each of two whom "both" joins."""
    found = []
    for draft in drafts:
        match = known.both_pattern.fullmatch(text, *draft.source) if draft.source else None
        if match is None:
            found.append(draft)
        else:
            found += [replace(draft, source=match.span(name)) for name in ("one", "other")]
    return found

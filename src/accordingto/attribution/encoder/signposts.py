"""Lines that say by a label who speaks: "Source: Ann Reyes on Facebook", "Quote from Reyes: ...", "Details: ...".

Pages translated from Ukrainian are laid out so, and the network takes the label for the speaker.
"""

import re
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.words import Words
from accordingto.text import fold

_LABEL = re.compile(r"(?P<label>[A-Za-z][a-z]*(?: [a-z]+){0,3}?)(?: (?:from|by|of) (?P<who>[^:\"“”\n]{2,80}))?: ?")
_LONGEST = 100
"""Code points that name whose a quotation is."""


def signposted(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with those by whom the labels say that they are, and none by a label."""
    text, known = passage.text, passage.known
    labels = {*known.quote_labels, *known.source_labels, *known.section_labels}
    opening = [match for line in passage.lines if (match := _LABEL.match(text, *line))]
    signs = [match for match in opening if fold(match["label"]) in labels]
    if not signs:
        return drafts
    found = []
    for draft in drafts:
        sign = _sign(draft, signs)
        if sign is None:
            found.append(draft)
        elif fold(sign["label"]) in known.quote_labels:
            named = sign.span("who") if sign["who"] else _stated(text, draft, known)
            found.append(replace(draft, source=named))
    return found


def _sign(draft: Draft, signs: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the label that `draft` has for its source."""
    if draft.source is None:
        return None
    return next((m for m in signs if m.start() <= draft.source[0] and draft.source[1] <= m.end()), None)


def _stated(text: str, draft: Draft, known: Words) -> Stretch | None:
    """Return who stands behind the last label for a source before `draft`; that line may be none of those read."""
    label = "|".join(map(re.escape, known.source_labels))
    lines = re.compile(rf"^(?:{label}): ?(?P<who>[^\n]+)$", re.IGNORECASE | re.MULTILINE)
    *_, last = (None, *lines.finditer(text, 0, draft.content[0][0]))
    if last is None:
        return None
    start, end = last.span("who")
    after = "|".join(map(re.escape, known.after_sources))
    place = re.compile(rf",?\s(?:{after})\b").search(text, start, end)
    stop = place.start() if place else len(text[:end].rstrip(" .;,"))
    return (start, stop) if 0 < stop - start <= _LONGEST else None

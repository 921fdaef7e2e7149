"""What follows a colon after words that only announce it: "his verdict: too little", "another comes from Lund: ...".

The noun for a statement, and whose it is, is all that such a sentence has of a cue.
"""

import re
from dataclasses import replace

from accordingto.attribution.encoder.assembly import Draft, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import fold, folded

_SURE = 0.92
_COLON = ": "
_ANNOUNCED = 5
"""Words of an object that only announces what follows the colon."""


def announced(passage: Passage, drafts: list[Draft], sure: list[Draft]) -> list[Draft]:
    """Return `drafts` and those for what nouns for a statement announce in `passage`.

    Those of `drafts` that are `sure` are not found again.  A content that begins with such a noun is what follows it:
    "offers [another explanation: the letter was lost]".
    """
    text, known = passage.text, passage.known
    found = [_without_announcement(text, d, known) for d in drafts]
    for line in passage.lines:
        # The pattern is dear, a colon with a blank after it rare.
        if text.find(_COLON, *line) < 0:
            continue
        spoken = passage.spoken(line)
        for sentence in passage.sentences(line):
            colon = text.find(_COLON, sentence.start, sentence.end)
            match = known.announcing_pattern.match(text, sentence.start, sentence.end) if colon >= 0 else None
            if match and not any(q.start < match.end("lead") < q.end for q in spoken):
                found = _with(found, sure, match, sentence)
    return found


def without_datelines(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without places in capitals before a colon: "SELM: The county told the court that ...".

    Who tells it may also stand after it: "SELM: The dam is safe, the county said".  Whoever speaks in a transcript
    speaks again, or says something without telling of another.
    """
    telling = [d for d in drafts if d.source and d.cue and text[slice(*d.cue)].strip() != ":"]
    told_from = {part[0] for d in telling for part in (d.source, *d.content[:1]) if part}
    return [d for d in drafts if not _is_dateline(text, d, told_from)]


def _is_dateline(text: str, draft: Draft, told_from: set[int]) -> bool:
    """Tell whether `draft` is of a place, right after which what another tells begins: at one of `told_from`."""
    if draft.source is None or draft.cue is None or text[slice(*draft.cue)].strip() != ":" or not draft.content:
        return False
    start, end = draft.source
    name, told = text[start:end], draft.content[0][0]
    alone = text[max(0, start - 1) : start] in {"", "\n"}
    return name.isupper() and alone and told != start and told in told_from and text.count(name + ":") == 1


def only_announcing(text: str, drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` without those that a colon and a pronoun's telling follow: "is sceptical: it leaks, he says"."""
    own = [d for d in drafts if d.source and fold(text[slice(*d.source)]) in known.third_persons]
    if not own:
        return drafts
    return [d for d in drafts if not (_before_a_colon(text, d) and any(_announces(d, other) for other in own))]


def _before_a_colon(text: str, draft: Draft) -> bool:
    if not draft.cue or len(draft.content) != 1:
        return False
    return text[draft.cue[0] : draft.content[0][0]].rstrip(' “"').endswith(":")


def _announces(draft: Draft, other: Draft) -> bool:
    """Tell whether `draft` has for its content all that `other` is made of."""
    if not other.cue or not other.source or not draft.cue or other is draft:
        return False
    ((start, end),) = draft.content
    return draft.cue[1] <= start <= other.source[0] < other.cue[1] <= end + 1


def _with(found: list[Draft], sure: list[Draft], match: re.Match[str], sentence: Span) -> list[Draft]:
    """Return `found` with what `match` announces, unless one of `sure` has a content there."""
    content = (match.end(), sentence.end)
    if any(s < content[1] and content[0] < e for d in sure for s, e in d.content):
        return found
    source, cue = (
        (match.span("owner"), match.span("noun")) if match["owner"] else (match.span("teller"), match.span("verb"))
    )
    others = [d for d in found if not meet(d.cue, (sentence.start, content[0]))]
    return [*others, by_rule(source, cue, [content], _SURE)]


def _without_announcement(text: str, draft: Draft, known: Words) -> Draft:
    first, *rest = draft.content or [(0, 0)]
    colon = text.find(_COLON, *first)
    if not draft.cue or colon < 0 or first[0] < draft.cue[1]:
        return draft
    words = folded(text[first[0] : colon])
    if not words or len(words) > _ANNOUNCED:
        return draft
    several = words[0] in known.numerals and len(words) > 1 and words[-1].endswith("s")
    noun = several or (words[0] in known.openers and words[-1] in {*known.announcing, *known.announced_so})
    if not noun and not any(" ".join(words).endswith(some) for some in known.announced_so if " " in some):
        return draft
    return replace(draft, content=[(colon + len(_COLON), first[1]), *rest])

"""The page's own voice: "we asked the mayor", "as this newspaper reported" cite nobody.

Whoever says "we" in somebody's words is that somebody; elsewhere it is the page, and what it tells of its own doings
and thoughts is no statement.  What it holds itself is ("we reject the report", on the page of a ministry).  "You" is
anybody there.
"""

from collections.abc import Iterable

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.pieces import paragraphs
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.quotation import quoted
from accordingto.text import fold, folded

_SURE = [0.9, 0.9, 1.0, 0.9, 1.0, 1.0]
"""Evidence for what the page was told."""
_SURE_OF_ANOTHER = [0.9, 0.9, 0.9, 0.9, 0.9, 0.0]
"""The same for whom the page has it from."""
_LONGEST = 12
"""Words that they may be named with."""
_HELD = {"denies", "orders"}
"""Stances that a page takes by saying so."""


def without_own_voice(text: str, stretches: Iterable[Stretch], drafts: list[Draft], known: Words) -> list[Draft]:
    """Return `drafts` without those by which the page tells of itself or of anybody; `stretches` were read of `text`.

    Where such a pronoun is told something ("we were told that"), nobody in particular tells it.
    """
    own = [d for d in drafts if d.source and d.cue and _is_own(text[slice(*d.source)], known)]
    if not own:
        return drafts
    speech = [(q.start, q.end) for s in stretches for line in paragraphs(text, *s) for q in quoted(text, Span(*line))]
    said = speech + [c for d in drafts for c in d.content]
    kept = []
    for draft in drafts:
        cue = folded(text[slice(*draft.cue)]) if draft.cue else []
        told_of = draft in own and draft.source and _tells_of_itself(text[slice(*draft.source)], cue, known)
        if not told_of or not draft.source or any(_within(draft.source, part) for part in said):
            kept.append(draft)
        elif draft.cue and (other := _from_another(text, draft, known)):
            kept.append(Draft(*other, draft.content, [*_SURE_OF_ANOTHER]))
        elif cue[-1] in known.telling_then and not set(known.passive).isdisjoint(cue):
            kept.append(Draft(None, draft.cue, draft.content, [*_SURE]))
    return kept


def _from_another(text: str, draft: Draft, known: Words) -> tuple[Stretch, Stretch] | None:
    """Return whom the page has something from, and the cue: "we understand from [two aides] that"."""
    if draft.cue is None:
        return None
    match = known.from_pattern.match(text, draft.cue[1])
    if match is None or len(match["name"].split()) > _LONGEST:
        return None
    return match.span("name"), (draft.cue[0], match.start("name") - 1)


def _is_own(source: str, known: Words) -> bool:
    words = folded(source)
    pronoun = len(words) == 1 and words[0] in {*known.own_voice, *known.anybody} and words[0] not in known.numerals
    return pronoun or " ".join(words) in known.own_names


def _tells_of_itself(source: str, cue: list[str], known: Words) -> bool:
    """Tell whether the page does not hold something by the words of `cue`: "we deny", "I have long argued"."""
    if not set(known.own_doings).isdisjoint(cue) or fold(source) in known.anybody:
        return True
    if fold(source) not in known.own_voice:
        return False
    holds = [w for w in cue if w in known.telling_plural or known.by_word.get(w) in _HELD]
    return not holds or not set(cue) <= {*holds, *known.before_verbs, *known.negating}


def _within(part: Stretch, other: Stretch) -> bool:
    return other[0] <= part[0] and part[1] <= other[1]

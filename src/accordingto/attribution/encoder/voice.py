"""The page's own voice: "we asked the mayor", "as this newspaper reported" cite nobody.

Whoever says "we" in somebody's words is that somebody; elsewhere it is the page, and what it tells of its own doings
and thoughts is no statement.  What it holds itself is ("we reject the report", on the page of a ministry).  "You" is
anybody there.
"""

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.words import Words
from accordingto.text import fold, folded

_SURE = 0.9
_LONGEST = 12
"""Words that they may be named with."""
_HELD = {"denies", "orders"}
"""Stances that a page takes by saying so."""


def without_own_voice(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` without those by which the page tells of itself or of anybody.

    Where such a pronoun is told something ("we were told that"), nobody in particular tells it.
    """
    text, known = passage.text, passage.known
    own = [d for d in drafts if d.source and d.cue and _is_own(text[slice(*d.source)], known)]
    if not own:
        return drafts
    speech = [(q.start, q.end) for line in passage.lines for q in passage.quoted(line)]
    said = speech + [c for d in drafts for c in d.content]
    kept = []
    for draft in drafts:
        cue = folded(text[slice(*draft.cue)]) if draft.cue else []
        told_of = draft in own and draft.source and _tells_of_itself(text[slice(*draft.source)], cue, known)
        if not told_of or not draft.source or any(_within(draft.source, part) for part in said):
            kept.append(draft)
        elif draft.cue and (other := _from_another(text, draft, known)):
            kept.append(by_rule(*other, draft.content, _SURE))
        elif draft.cue and cue[-1] in known.telling_then and not known.passive_words.isdisjoint(cue):
            kept.append(by_rule(None, draft.cue, draft.content, _SURE))
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
    if not known.own_doings.isdisjoint(cue) or fold(source) in known.anybody:
        return True
    if fold(source) not in known.own_voice:
        return False
    holds = [w for w in cue if w in known.telling_plural or known.by_word.get(w) in _HELD]
    return not holds or not set(cue) <= {*holds, *known.before_verbs, *known.negating}


def _within(part: Stretch, other: Stretch) -> bool:
    return other[0] <= part[0] and part[1] <= other[1]

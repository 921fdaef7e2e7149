"""Who says something by a noun: "seized on [the mayor’s] claim that …", "an allegation by [two clerks] that …".

The labels have the whole for what somebody else says or does with it.  A phrase that opens its clause is left alone,
since where it is the subject nothing tells how far its "that" reaches.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import fold, folded

_SURE = 0.9
_LONGEST = 10
"""Words that whoever said it may be named with."""
_REACH = 120
"""Code points before an owner's last word in which the name begins."""
_NEAR = 40
"""Code points before the whole phrase by which it is told whether that opens a clause."""
_PLACE = 64
"""Code points of a stretch by whose number drafts are looked up."""
_FEWEST_WORDS = 3
"""Words of what is said."""
_CLAUSE = re.compile(r"(?:[^,.;:?!\n()]|[.,:](?=\w)|(?<=\b[A-Z])\.){1,500}")


def nominal(passage: Passage, drafts: list[Draft], *, inside: bool = True) -> list[Draft]:
    """Return `drafts` and those for what nouns tell in `passage` where none of `drafts` has the noun.

    Whoever only does something with it ("seized on") says nothing.  `inside`: also within what another says.
    """
    text, known = passage.text, passage.known
    lines = passage.lines_with(known.stated_noun_pattern)
    if not lines:
        return drafts
    near = _by_place(drafts)
    new: list[Draft] = []
    idle: set[int] = set()
    for sentence in (sentence for line in lines for sentence in passage.sentences(line)):
        for told in _told(text, sentence, known):
            beside = [d for part in (told.source, told.cue) if part for d in near[part[0] // _PLACE]]
            if any(meet(d.cue, told.cue) or _repeats(text, d, told, known) for d in beside):
                continue
            around = [d for d in beside if any(meet(c, told.cue) for c in d.content)]
            only_done = [id(d) for d in around if _only_does(text, d, told, known)]
            if inside or len(only_done) == len(around):
                idle.update(only_done)
                new.append(told)
    return [*(d for d in drafts if id(d) not in idle), *new]


def _by_place(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """Return which of `drafts` have a cue or content in each short stretch of the text, by its number."""
    found: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for start, end in (p for p in (draft.cue, *draft.content) if p):
            for at in range(start // _PLACE, (end - 1) // _PLACE + 1):
                found[at].append(draft)
    return found


def _told(text: str, sentence: Span, known: Words) -> Iterable[Draft]:
    for match in known.stated_pattern.finditer(text, sentence.start, sentence.end):
        noun = match.span("noun" if match["owner"] else "by")
        source = _owner(text, match, sentence.start, known) if match["owner"] else _teller(match, known)
        told = _CLAUSE.match(text, match.end(), sentence.end)
        if source is None or told is None or len(told.group().split()) < _FEWEST_WORDS:
            continue
        if _is_how_it_was_got(folded(told.group()), known):
            continue
        if not _opens_its_clause(text, sentence.start, min(source[0], noun[0]), known):
            yield by_rule(source, noun, [told.span()], _SURE)


def _is_how_it_was_got(told: list[str], known: Words) -> bool:
    """Tell whether a clause only says that the page has seen something: "a report by the mayor that [we have read]"."""
    return (told[0] in known.own_voice or " ".join(told[:2]) in known.own_names) and told[-1] in known.seen


def _owner(text: str, match: re.Match[str], begin: int, known: Words) -> Stretch | None:
    """Return whose the noun is; None where that is a time, or a pronoun with its verb ("it’s my belief")."""
    start, end = match.span("owner")
    own = fold(text[start:end])
    if own in known.possessives:
        return start, end
    bare = re.sub(r"['’]s?$", "", own)
    pronouns = {*known.fillers, *known.third_persons, *known.pointers, *known.interrogatives}
    if bare in pronouns or bare in {*known.days, *known.times}:
        return None
    begin = max(begin, end - _REACH)
    whole = known.owner_pattern.search(text[begin:end])
    return (begin + whole.start(), end) if whole else (start, end)


def _teller(match: re.Match[str], known: Words) -> Stretch | None:
    """Return by whom the noun is said; None where a verb ends the phrase ("a report by [the office found] that")."""
    words = folded(match["teller"])
    verbs = {*known.telling, *known.recording, *known.passive}
    return match.span("teller") if 0 < len(words) <= _LONGEST and words[-1] not in verbs else None


def _opens_its_clause(text: str, begin: int, start: int, known: Words) -> bool:
    before = text[max(begin, start - _NEAR) : start].rstrip()
    words = folded(before)
    return not words or before[-1:] in ',;:—–(“"' or words[-1] in {*known.clause_joints, *known.coordinators}


def _repeats(text: str, draft: Draft, told: Draft, known: Words) -> bool:
    """Tell whether the pronoun that is the source of `told` is whoever `draft` is of: "repeated [her] warning that"."""
    return _opens(draft, told) and fold(text[slice(*told.source or (0, 0))]) in known.possessives


def _only_does(text: str, draft: Draft, told: Draft, known: Words) -> bool:
    """Tell whether `draft` has all that is `told` by the noun for its content, under a cue that tells nothing."""
    return _opens(draft, told) and not (draft.cue and known.tells(text, Span(*draft.cue)))


def _opens(draft: Draft, told: Draft) -> bool:
    return told.source is not None and any(c[0] == told.source[0] for c in draft.content)

"""Positions: who was said to hold what, and when, as a timeline.

A position is an actor's stance to a claim.  When it was held is what the sentence says beside the cue ("since
September", "last Tuesday"), else the day on which it was published.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from accordingto.nouns import AGAINST, Article, Attribution, Claim, JointSource, Position, SourceKind, Span, Stance
from accordingto.provenance.index import Index
from accordingto.provenance.times import stated
from accordingto.text import sentences

# Outlets report positions and documents record them; people and bodies hold them.
_HOLDERS: frozenset[SourceKind] = frozenset({"person", "organization"})
# Articles that must carry a claim: what one page alone lets somebody say is a remark.
_CARRIED = 2


class _Held(Struct, frozen=True):
    """One statement of a position."""

    start: str | None
    end: str | None
    through: tuple[str, ...]
    article: str
    attribution: str


def positions(claims: Sequence[Claim], index: Index) -> tuple[Position, ...]:
    """Return for every actor, claim and stance when it was held, in order of time.

    Actors are named people and bodies, and whoever denies or doubts; a claim counts that more than one page carries.
    `when` runs from the first to the last time that a page states, dates at the precision stated; (None, None) where no
    page is dated and none states a time.
    """
    found: list[Position] = []
    carried = min(_CARRIED, len(index.articles))
    for claim in claims:
        if len({s.article for s in claim.attributions}) < carried:
            continue
        held: dict[tuple[str, Stance], list[_Held]] = defaultdict(list)
        for statement in claim.attributions:
            attribution = index.attribution(statement.article, statement.attribution)
            holder = _holder(index.joint_speaker(statement.article, attribution), statement.stance, index)
            if holder is not None:
                start, end = _when(index.articles[statement.article], attribution)
                through = index.via(statement.article, attribution)
                said = _Held(start, end, through, statement.article, statement.attribution)
                held[holder.id, statement.stance].append(said)
        found.extend(_position(index.joint_by_id[who], claim, stance, said) for (who, stance), said in held.items())
    return tuple(sorted(found, key=lambda p: (p.when[0] or "9999", p.who)))


def _position(who: JointSource, claim: Claim, stance: Stance, said: Sequence[_Held]) -> Position:
    first = min(said, key=lambda s: (s.start or "9999", s.article, s.attribution))
    return Position(
        who=who.name or who.description or "",
        when=(min((s.start for s in said if s.start), default=None), max((s.end for s in said if s.end), default=None)),
        claim=claim.id,
        stance=stance,
        article=first.article,
        attribution=first.attribution,
        through=first.through,
    )


def _holder(joint: JointSource | None, stance: Stance, index: Index) -> JointSource | None:
    """Return whose position a source's is: its own, or that of the body in whose name it speaks."""
    if joint is None or joint.kind == "outlet":
        return None
    if (joint.kind not in _HOLDERS or not joint.name) and joint.voice_of:
        joint = index.joint_by_id[joint.voice_of]
    named = joint.kind in _HOLDERS and joint.name is not None
    return joint if named or (joint.kind == "unnamed" and stance in AGAINST) else None


def _when(article: Article, attribution: Attribution) -> tuple[str | None, str | None]:
    """Return the time that the sentence of the cue states nearest to it, else the day of publication.

    A time within what is said is no time of saying it.
    """
    day = (article.published or "")[:10] or None
    spans = attribution.cue or attribution.source or attribution.content
    if not spans:
        return day, day
    cue = spans[0]
    at = bisect_right(article.blocks, cue.start, key=lambda b: b.start) - 1
    block = article.blocks[at].span if at >= 0 else Span(0, len(article.text))
    language = (article.blocks[at].language if at >= 0 else None) or article.language
    sentence = next((s for s in sentences(article.text, block, language) if s.start <= cue.start < s.end), None)
    if sentence is None:
        return day, day
    said = (c for a in article.attributions for c in a.content if c.meets(sentence))
    inside = [c for c in said if c in attribution.content or not c.meets(cue)]
    near = [
        period
        for period in stated(article.text, sentence, language, article.published)
        if not any(c.meets(period.span) for c in inside)
    ]
    if not near:
        return day, day
    found = min(near, key=lambda p: max(cue.start - p.span.end, p.span.start - cue.end))
    return found.start, found.end or day

"""Positions: who was said to hold what, and when, as a timeline.

A position is an actor's stance to a claim.  What is said in somebody's name is that one's: a spokesperson has no
position of his own.  Those who only know something (insiders, witnesses) report and hold nothing; officials speak for
their office even without a name.  When it was held is what the sentence says beside the cue ("since September", "last
Tuesday"), else the day on which it was published.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import AGAINST, Article, Attribution, Claim, JointSource, Position, SourceKind, Span, Stance
from accordingto.provenance.corrections import correction
from accordingto.provenance.index import Index
from accordingto.provenance.times import stated
from accordingto.text import sentences

# Outlets report positions and documents record them; people and bodies hold them, and outlets what they take back.
_HOLDERS: frozenset[SourceKind] = frozenset({"person", "organization"})
# Articles that must carry a claim: what one page alone lets somebody say is a remark.
_CARRIED = 2
# Code points of a date that give the day.
_DAY = len("2022-09-14")


class _Held(Struct, frozen=True):
    """One statement of a position."""

    start: str | None
    end: str | None
    stated: bool
    """Whether the text states the time, which is else the day of publication."""
    through: tuple[str, ...]
    article: str
    attribution: str
    speaker: JointSource


class _Stand(Struct, frozen=True):
    """What one actor is said to hold about one claim."""

    who: JointSource
    claim: Claim
    stance: Stance
    said: tuple[_Held, ...]

    @property
    def start(self) -> str | None:
        """When it is first held."""
        return min((s.start for s in self.said if s.start), default=None)

    @property
    def end(self) -> str | None:
        """When it is last held: a page that only repeats later what was said makes it no longer."""
        first = next((s.end for s in self.said if s.start == self.start), None)
        return max((s.end for s in self.said if s.end and s.stated), default=first) if first else first

    @property
    def told(self) -> tuple[int, int]:
        """How much of the story it is: by the pages that have it, each as often as pages have the claim at all."""
        pages = len({s.article for s in self.said})
        return pages * len({s.article for s in self.claim.attributions}), pages


def positions(claims: Sequence[Claim], index: Index) -> tuple[Position, ...]:
    """Return who held what when, in order of time: of what an actor holds from one day on, what is told most.

    Actors are people and bodies with a name, officials, and whoever denies or doubts; a claim counts that more than one
    page carries.  `when` runs from the first to the last time that a page states, dates at the precision stated, and of
    days of publication takes the first alone; (None, None) where no page is dated and none states a time.
    """
    kept: dict[tuple[str, str], _Stand] = {}
    carried = min(_CARRIED, len(index.articles))
    for claim in claims:
        if len({s.article for s in claim.attributions}) < carried:
            continue
        for stand in _stands(claim, index):
            key = stand.who.id, (stand.start or "")[:_DAY]
            if key not in kept or stand.told > kept[key].told:
                kept[key] = stand
    return tuple(sorted(map(_position, kept.values()), key=lambda p: (p.when[0] or "9999", p.who)))


def _stands(claim: Claim, index: Index) -> Iterator[_Stand]:
    held: dict[tuple[str, Stance], list[_Held]] = defaultdict(list)
    holders: dict[str, JointSource] = {}
    for statement in claim.attributions:
        attribution = index.attribution(statement.article, statement.attribution)
        speaker = index.joint_speaker(statement.article, attribution)
        holder = _holder(speaker, statement.stance, index)
        if taken_back := correction(statement.article, attribution, index):
            holder = replace(taken_back, name=taken_back.outlet)
        if speaker is not None and holder is not None:
            start, end, told = _when(index.articles[statement.article], attribution)
            through = index.via(statement.article, attribution)
            said = _Held(start, end, told, through, statement.article, statement.attribution, speaker)
            held[holder.id, statement.stance].append(said)
            holders[holder.id] = holder
    for (who, stance), found in held.items():
        joint = holders[who]
        if joint.kind != "document" or any(s.speaker.kind != "document" for s in found):
            yield _Stand(joint, claim, stance, tuple(found))


def _position(stand: _Stand) -> Position:
    first = min(stand.said, key=lambda s: (s.start or "9999", s.article, s.attribution))
    return Position(
        who=stand.who.named_with(s.speaker for s in stand.said),
        when=(stand.start, stand.end),
        claim=stand.claim.id,
        stance=stand.stance,
        article=first.article,
        attribution=first.attribution,
        through=first.through,
    )


def _holder(joint: JointSource | None, stance: Stance, index: Index) -> JointSource | None:
    """Return whose position a source's is: its own, or that of the body or study in whose name it speaks."""
    if joint is None or joint.kind == "outlet":
        return None
    owner = index.in_whose_name(joint)
    named = owner.kind in _HOLDERS and owner.name is not None
    unnamed = owner.kind == "unnamed" and (owner.in_office or stance in AGAINST)
    return owner if named or unnamed or owner.kind == "document" else None


def _when(article: Article, attribution: Attribution) -> tuple[str | None, str | None, bool]:
    """Return the time that the sentence of the cue states nearest to it, else the day of publication; and which.

    A time within what is said is no time of saying it.
    """
    day = (article.published or "")[:10] or None
    spans = attribution.cue or attribution.source or attribution.content
    if not spans:
        return day, day, False
    cue = spans[0]
    at = bisect_right(article.blocks, cue.start, key=lambda b: b.start) - 1
    block = article.blocks[at].span if at >= 0 else Span(0, len(article.text))
    language = (article.blocks[at].language if at >= 0 else None) or article.language
    sentence = next((s for s in sentences(article.text, block, language) if s.start <= cue.start < s.end), None)
    if sentence is None:
        return day, day, False
    said = (c for a in article.attributions for c in a.content if c.meets(sentence))
    inside = [c for c in said if c in attribution.content or not c.meets(cue)]
    near = [
        period
        for period in stated(article.text, sentence, language, article.published)
        if not any(c.meets(period.span) for c in inside)
    ]
    if not near:
        return day, day, False
    found = min(near, key=lambda p: max(cue.start - p.span.end, p.span.start - cue.end))
    return found.start, found.end or day, True

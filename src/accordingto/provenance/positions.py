"""Positions: who was said to hold what, and when, as a timeline.

A position is an actor's stance to a claim.  What is said in somebody's name is that one's: a spokesperson has no
position of his own.  Those who only know something (insiders, witnesses) report and hold nothing; officials speak for
their office even without a name.  When it was held is what the sentence says beside the cue ("since September", "last
Tuesday"), else the day from which the page has it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import AGAINST, Attribution, Claim, JointSource, Position, SourceKind, Span, Stance
from accordingto.provenance.corrections import correction
from accordingto.provenance.index import Index
from accordingto.provenance.times import gone_on, stated
from accordingto.text import sentences

# Outlets report positions and documents record them; people and bodies hold them, and outlets what they take back.
_HOLDERS: frozenset[SourceKind] = frozenset({"person", "organization"})
# Articles that must carry a claim, and somebody's stand on it: what one page alone lets somebody say is a remark.
_CARRIED = 2
# Articles that must carry a claim that somebody contests before both sides of it count.
_WIDELY = 3


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
    stance: Stance


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


def positions(claims: Sequence[Claim], index: Index) -> tuple[Position, ...]:
    """Return who held what when, in order of time.

    Actors are people and bodies with a name, officials, and whoever denies or doubts.  A claim counts that more than
    one page carries, and what somebody holds of it where more than one page says so, it contests what others hold or is
    contested in a claim of three pages, or a page of the actor's own has it; of a day's positions of one actor those
    that the pages have most often.  `when` runs from the first to the last time that a page states, dates at the
    precision stated, and of days of publication takes the first alone; (None, None) where no page is dated and none
    states a time.
    """
    carried = min(_CARRIED, len(index.articles))
    stands = (s for c in claims if len({m.article for m in c.attributions}) >= carried for s in _stands(c, index))
    return tuple(sorted(map(_position, _foremost(stands)), key=lambda p: (p.when[0] or "9999", p.who)))


def _foremost(stands: Iterable[_Stand]) -> list[_Stand]:
    """Return of each actor's day what the pages have most often: who speaks makes one point and many remarks."""
    days: dict[tuple[str, str | None], list[_Stand]] = defaultdict(list)
    for stand in stands:
        days[stand.who.id, stand.start].append(stand)
    most = {day: max(len(s.said) for s in those) for day, those in days.items()}
    return [s for day, those in days.items() for s in those if len(s.said) == most[day]]


def _stands(claim: Claim, index: Index) -> Iterator[_Stand]:
    held: dict[str, list[_Held]] = defaultdict(list)
    holders: dict[str, JointSource] = {}
    for statement in claim.attributions:
        attribution = index.attribution(statement.article, statement.attribution)
        speaker = index.joint_speaker(statement.article, attribution)
        holder = _holder(speaker, statement.stance, index)
        if taken_back := correction(statement.article, attribution, claim.attributions, index):
            holder = replace(taken_back, name=taken_back.outlet)
        if speaker is not None and holder is not None:
            start, end, told = _when(index, statement.article, attribution)
            through = index.via(statement.article, attribution)
            said = _Held(start, end, told, through, statement.article, statement.attribution, speaker, statement.stance)
            held[holder.id].append(said)
            holders[holder.id] = holder
    for who, other in _for_their_state(holders, held).items():
        held[other] += held.pop(who)
    contested = 0 < sum(m.stance in AGAINST for m in claim.attributions) < len(claim.attributions)
    widely = len({m.article for m in claim.attributions}) >= min(_WIDELY, len(index.articles))
    for who, found in held.items():
        joint = holders[who]
        if joint.kind != "document" or any(s.speaker.kind != "document" for s in found):
            yield from (
                _Stand(joint, claim, stance, said)
                for stance, said in _by_stance(found)
                if (contested and (widely or stance in AGAINST)) or _counts(joint, said, index)
            )


def _for_their_state(holders: Mapping[str, JointSource], held: Mapping[str, Sequence[_Held]]) -> dict[str, str]:
    """Return for countries and capitals who of their state holds a position in their place: "Moscow" for a ministry."""
    found: dict[str, str] = {}
    for key, bare in holders.items():
        if bare.bare_country:
            state = [k for k, other in holders.items() if other.country == bare.country and not other.bare_country]
            if state:
                found[key] = max(state, key=lambda k: len(held[k]))
    return found


def _by_stance(said: Sequence[_Held]) -> Iterator[tuple[Stance, tuple[_Held, ...]]]:
    """Yield what one holds by stance; where as many pages have a denial as have none, the others have missed it."""
    found: dict[Stance, list[_Held]] = defaultdict(list)
    for one in said:
        found[one.stance].append(one)
    if "denies" in found:
        found["denies"] += found.pop("doubts", [])  # Who denies it doubts it as well.
    against = {s.article for s in said if s.stance in AGAINST}
    for stance, those in found.items():
        pages = {s.article for s in those} - against
        if stance in AGAINST or len(pages) > len(against) or _changed(those, said):
            yield stance, tuple(those)


def _changed(before: Sequence[_Held], said: Sequence[_Held]) -> bool:
    """Tell whether all of `before` was said on days before any denial or doubt."""
    last = max((s.start or "9999" for s in before), default="9999")
    return all(s.start and s.start > last for s in said if s.stance in AGAINST)


def _counts(who: JointSource, said: Sequence[_Held], index: Index) -> bool:
    """Tell whether it is a position though nobody contests it: on a page of one's own, or on more pages than one."""
    own = any(s.speaker.kind == "outlet" or index.publisher(s.article) == who.outlet for s in said)
    return own or len({s.article for s in said}) >= min(_CARRIED, len(index.articles))


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


def _line(text: str, place: int) -> Span:
    """Return the line of `text` that holds `place`: its paragraph, where blocks are not known."""
    end = text.find("\n", place)
    return Span(text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text))


def _when(index: Index, key: str, attribution: Attribution) -> tuple[str | None, str | None, bool]:
    """Return the time that the sentence of the cue states nearest to it, else the day of publication; and which.

    A time within what is said is no time of saying it; the sentence may go on with the time of one before.
    """
    article, day = index.articles[key], index.day(key)
    spans = attribution.cue or attribution.source or attribution.content
    if not spans:
        return day, day, False
    cue = spans[0]
    at = bisect_right(article.blocks, cue.start, key=lambda b: b.start) - 1
    block = article.blocks[at].span if at >= 0 else _line(article.text, cue.start)
    language = (article.blocks[at].language if at >= 0 else None) or article.language
    told = [s for s in sentences(article.text, block, language) if s.start <= cue.start]
    if not told or cue.start >= told[-1].end:
        return day, day, False
    *earlier, sentence = told
    said = [c for a in article.attributions for c in a.content if c.meets(block)]
    inside = [c for c in said if c.meets(sentence) and (c in attribution.content or not c.meets(cue))]
    near = [
        period
        for period in stated(article.text, sentence, language, article.published, article.modified)
        if not any(c.meets(period.span) for c in inside)
    ]
    if near:
        found = min(near, key=lambda p: max(cue.start - p.span.end, p.span.start - cue.end))
    elif before := gone_on(article.text, earlier, sentence, language, article.published, article.modified, said):
        found = before
    else:
        return day, day, False
    return found.start, found.end or day, True

"""Positions: who was said to hold what, and when, as a timeline.

A position is an actor's stance to a claim.  What is said in somebody's name is that one's: a spokesperson has no
position of his own.  Those who only know something (insiders, witnesses) report and hold nothing; officials speak for
their office even without a name.  When it was held is what the sentence says beside the cue ("since September", "last
Tuesday"), else the day from which the page has it.

Whoever speaks makes one point and many remarks.  What tells a position from a remark is counted in signs of which none
suffices by itself, few and nearly all of one weight: equal weights hold on other texts as well as fitted ones do (Dawes
1979, "The robust beauty of improper linear models in decision making").
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import (
    AGAINST,
    WANTED,
    Attribution,
    Claim,
    JointSource,
    Position,
    Retelling,
    SourceKind,
    Span,
    Stance,
)
from accordingto.provenance.corrections import correction
from accordingto.provenance.index import Index
from accordingto.provenance.moments import UNDATED
from accordingto.provenance.times import beside, gone_on, stated
from accordingto.text import sentences

# Outlets report positions and documents record them; people and bodies hold them, and outlets what they take back.
_HOLDERS: frozenset[SourceKind] = frozenset({"person", "organization"})
# Articles from which somebody's stand on a claim is carried; articles on which a main actor speaks, or of a main point.
_CARRIED, _MAIN = 2, 3
# What the signs of a position weigh that weigh more than one, and what they come to in one.
_BY_PAGES, _TURNED = 2, 3
_ENOUGH = 3


class _Held(Struct, frozen=True):
    """One statement of a position."""

    start: str | None
    end: str | None
    stated: bool
    """Whether the text states the time, which is else the day of publication."""
    through: tuple[str, ...]
    anew: bool
    """Whether the page has it from nobody else, be it said or not."""
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
    turned: bool
    """Whether the actor held, or comes to hold, the opposite as well, or takes back what it reported."""

    @property
    def start(self) -> str | None:
        """When it is first held."""
        return min((s.start for s in self.said if s.start), default=None)

    @property
    def end(self) -> str | None:
        """When it is last held: a page that only retells later what was said makes it no longer."""
        first = next((s.end for s in self.said if s.start == self.start), None)
        return max((first, *(s.end for s in self.said if s.end and (s.stated or s.anew)))) if first else first

    @property
    def pages(self) -> int:
        """Articles that let the actor hold it."""
        return len({s.article for s in self.said})


def positions(claims: Sequence[Claim], index: Index, retold: Mapping[str, Sequence[Retelling]]) -> tuple[Position, ...]:
    """Return who held what when, in order of time.

    Actors are people and bodies with a name, officials, and whoever denies or doubts. What speaks for a position:
    more than one page has it (two signs); the actor has held, or comes to hold, the opposite (three); it contests
    what others hold; a page tells when it was held; its words are quoted; the actor speaks on three pages; and
    against it that it only wants something, or is said aside. Listed is what has three, and of a day's positions of
    one actor those that the pages have most often. `when` runs from the first to the last time that it was said,
    dates at the precision stated; what a page has through somebody, or as its `retold` ones show copies, was not said
    on its day, but on that of the outlet's page where this lets the actor speak. (None, None) where no page is dated
    and none states a time.
    """
    copying = {article for article, of in retold.items() if any(r.relation != "states" for r in of)}
    pages, openings = _pages(index), _openings(index)
    stands = [
        stand
        for claim in claims
        for stand in _stands(claim, index, copying)
        if _signs(stand, pages[stand.who.id], index) - _aside(stand, openings, index) >= _ENOUGH
    ]
    return tuple(sorted(map(_position, _foremost(stands)), key=lambda p: (p.when[0] or UNDATED, p.who)))


def _pages(index: Index) -> Mapping[str, int]:
    """Return on how many pages each actor speaks, or is spoken for."""
    found: dict[str, set[str]] = defaultdict(set)
    for joint in index.joint_by_id.values():
        found[index.in_whose_name(joint).id].update(m.article for m in joint.members)
    return defaultdict(int, {who: len(articles) for who, articles in found.items()})


def _openings(index: Index) -> Mapping[str, int]:
    """Return where the first of what each page lets anybody say begins."""
    return {
        key: min((a.content[0].start for a in article.attributions if a.content), default=0)
        for key, article in index.articles.items()
    }


def _aside(stand: _Stand, openings: Mapping[str, int], index: Index) -> bool:
    """Tell whether a page or two let the actor say it later on than other things, and nobody else speaks to it."""
    if stand.pages >= min(_MAIN, len(index.articles)):
        return False
    said = [(s.article, index.attribution(s.article, s.attribution)) for s in stand.said]
    if any(a.content and a.content[0].start <= openings[article] for article, a in said):
        return False
    speaking = (
        index.joint_speaker(m.article, index.attribution(m.article, m.attribution)) for m in stand.claim.attributions
    )
    return all(j is None or index.in_whose_name(j).id == stand.who.id for j in speaking)


def _signs(stand: _Stand, met: int, index: Index) -> int:
    """Return how much speaks for `stand` being a position, whose actor is `met` on so many pages."""
    here, those = len(index.articles), stand.claim.attributions
    said = [index.attribution(s.article, s.attribution) for s in stand.said]
    contested = any(m.stance not in AGAINST for m in those)
    return (
        _BY_PAGES * (stand.pages >= min(_CARRIED, here))
        + _TURNED * stand.turned
        + (contested and stand.stance in AGAINST)
        + any(s.stated for s in stand.said)
        + any(a.manner != "indirect" for a in said)
        + (met >= min(_MAIN, here))
        - (stand.stance in WANTED)
    )


def _foremost(stands: Iterable[_Stand]) -> list[_Stand]:
    """Return of each actor's day what the pages have most often: who speaks makes one point and many remarks."""
    days: dict[tuple[str, str | None], list[_Stand]] = defaultdict(list)
    for stand in stands:
        days[stand.who.id, stand.start].append(stand)
    most = {day: max(len(s.said) for s in those) for day, those in days.items()}
    return [s for day, those in days.items() for s in those if len(s.said) == most[day]]


def _stands(claim: Claim, index: Index, copying: Container[str]) -> Iterator[_Stand]:
    held: dict[str, list[_Held]] = defaultdict(list)
    holders: dict[str, JointSource] = {}
    retracting: set[str] = set()
    for statement in claim.attributions:
        attribution = index.attribution(statement.article, statement.attribution)
        speaker = index.joint_speaker(statement.article, attribution)
        holder = _holder(speaker, statement.stance, index)
        if taken_back := correction(statement.article, attribution, claim.attributions, index):
            holder = replace(taken_back, name=taken_back.outlet)
            retracting.add(holder.id)
        if speaker is not None and holder is not None:
            article, through = statement.article, index.via(statement.article, attribution)
            start, end, told = _when(index, article, attribution)
            if not told and through and start:
                start = end = index.spoke_on(through[-1], speaker, start) or start
            anew = not through and article not in copying
            said = _Held(start, end, told, through, anew, article, statement.attribution, speaker, statement.stance)
            held[holder.id].append(said)
            holders[holder.id] = holder
    for who, other in _for_their_state(holders, held).items():
        held[other] += held.pop(who)
    for who, found in held.items():
        joint = holders[who]
        if joint.kind != "document" or any(s.speaker.kind != "document" for s in found):
            by_stance = dict(_by_stance(found))
            turned = who in retracting or len({stance in AGAINST for stance in by_stance}) > 1
            yield from (_Stand(joint, claim, stance, said, turned) for stance, said in by_stance.items())


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
    """Yield what one holds by stance; where as many pages have a denial as have none, the others have missed it.

    Unless all that have none are of days before or after it: then somebody has come to think otherwise.
    """
    found: dict[Stance, list[_Held]] = defaultdict(list)
    for one in said:
        found[one.stance].append(one)
    if "denies" in found:
        found["denies"] += found.pop("doubts", [])  # Who denies it doubts it as well.
    against = {s.article for s in said if s.stance in AGAINST}
    missed = [
        stance
        for stance, those in found.items()
        if stance not in AGAINST
        and len({s.article for s in those} - against) <= len(against)
        and not _changed(those, said)
    ]
    for stance, those in found.items():
        if stance not in missed:
            yield stance, (*those, *(s for m in missed if stance in AGAINST for s in found[m]))


def _changed(others: Sequence[_Held], said: Sequence[_Held]) -> bool:
    """Tell whether all of `others` was said on days before any denial or doubt, or after all of them."""
    contrary = [s for s in said if s.stance in AGAINST]
    days, those = [s.start for s in others if s.start], [s.start for s in contrary if s.start]
    if not contrary or len(days) < len(others) or len(those) < len(contrary):
        return False  # Of what bears no date nobody can tell when it was.
    return max(days) < min(those) or max(those) < min(days)


def _position(stand: _Stand) -> Position:
    first = min(stand.said, key=lambda s: (s.start or UNDATED, s.article, s.attribution))
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
    speaker = index.speaker(key, attribution)
    dated = speaker is not None and speaker.kind == "document"  # "A report, which came out on Monday, says".
    said = index.contents_in(key, block)
    inside = [c for c in said if c.meets(sentence) and (c in attribution.content or not c.meets(cue))]
    near = [
        period
        for period in stated(article.text, sentence, language, article.published, article.modified)
        if not any(c.meets(period.span) for c in inside)
        and (dated or not beside(article.text, sentence, period.span, cue, language))
    ]
    if near:
        found = min(near, key=lambda p: max(cue.start - p.span.end, p.span.start - cue.end))
    elif before := gone_on(article.text, earlier, sentence, language, article.published, article.modified, said):
        found = before
    else:
        return day, day, False
    return found.start, found.end or day, True

"""Roots: where the chains of a claim end.

A statement leads to its speaker, and through the outlets that report it to the outlet that spoke with the speaker.
Outlets are no roots: one that says something without a source adds nothing, unless it takes back what it reported.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import Struct

from accordingto.nouns import AGAINST, Attribution, JointSource, Retelling, Source, SourceKind, Statement
from accordingto.provenance.corrections import correction
from accordingto.provenance.firsthand import came_along, said_firsthand
from accordingto.provenance.index import Index
from accordingto.provenance.kinship import is_official
from accordingto.provenance.works import Works

# Kinds whose own statement can be what a claim rests on.
ROOT_KINDS: frozenset[SourceKind] = frozenset({"person", "unnamed", "organization", "document"})
# Nouns for people of whom a plural without a number names nobody.
SCHOLARS = frozenset({"scientist", "researcher", "expert", "analyst", "economist"})
# Retellings followed from page to page before the chain is taken for a circle.
_FARTHEST = 8


class End(Struct, frozen=True):
    """Where one statement leads: who speaks, as joined over pages, through which outlets, on which page."""

    statement: Statement
    source: Source
    joint: JointSource
    via: tuple[str, ...]
    """Outlets from the nearest to the origin; empty where the page does not say through whom it has the speaker."""
    told: bool
    """Whether the speaker is said to have spoken to the origin."""
    public: bool
    """Whether it was said where all could hear or read it."""
    publisher: str | None
    """The outlet of the page."""
    released: bool
    """Whether the page is a bulletin or release of another body than the speaker's."""
    day: str | None
    """The day from which the page has it, ISO 8601 at the precision stated."""
    outlets: frozenset[str] = frozenset()
    """The outlets on whose pages the speaker has a word, on whatever matter."""
    outlets_by_then: frozenset[str] = frozenset()
    """Those of them on whose pages it had one by that day."""
    retells: frozenset[str] = frozenset()
    """The outlets from which the page has something."""
    beside: bool = False
    """Whether the statement is an outlet's own, and the page has the speaker where that report goes on."""
    firsthand: str | None = None
    """Id of who says it on the page of the outlet from which the page has it."""
    rendered: bool = False
    """Whether the page translates it from another, as its text alone shows: it says of nobody that it has it there."""
    told_by: JointSource | None = None
    """The body, or who leads one, by whom the page has it: "the ministry says that the laboratory found"."""


def supporting(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements that hold the claim; where all are denials, the denial is the claim.

    Who only hopes for what others say holds nothing.
    """
    kept = [s for s in statements if s.stance not in AGAINST]
    told = any(s.stance == "asserts" for s in kept)
    return [s for s in kept if not (told and s.stance == "hopes")] or list(statements)


def ends(
    statements: Sequence[Statement], index: Index, retold: Mapping[str, Sequence[Retelling]], works: Works
) -> list[End]:
    """Return where each of `statements` leads; statements by outlets or by nobody lead nowhere.

    `retold` holds the retellings of each article; outlets whose joint report one of `works` is count as one.
    """
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    copied = ((key, next((r for r in retold.get(key, ()) if r.relation != "states"), None)) for key in by_article)
    copied_from = {key: retelling for key, retelling in copied if retelling is not None}
    hearsay = _hearsay(statements, by_article, index)
    speaking = _speaking(statements, hearsay, index)
    having = frozenset(name for article in by_article if (name := index.publisher(article)))
    relayed = _relayed(statements, by_article, speaking, index)
    passed_on = {s for some in relayed.values() for s in some}
    told_by = _told_by(relayed, index)
    said_by = _first_of_each(statements, index)
    firsthand = said_firsthand(statements, copied_from, index)
    reporters = _reporters(statements, index)
    found = []
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        source = index.speaker(statement.article, attribution)
        joint = index.joint_speaker(statement.article, attribution)
        own = works.of(index.publisher(statement.article) or "") or None
        day = index.day(statement.article)
        if source and (taken_back := correction(statement.article, attribution, statements, index)):
            found.append(End(statement, source, taken_back, (taken_back.outlet or "",), False, False, own, False, day))
        if source is None or joint is None or source.kind not in ROOT_KINDS or _nobody(joint, source):
            continue
        if statement in passed_on or joint.id in reporters or _stands_by(statement, by_article, index):
            continue
        if (
            index.in_whose_name(joint).id not in speaking
            and (joint.id, _origin(statement.article, attribution, index)) in hearsay
        ):
            continue
        own_word = firsthand.get(statement)
        via = works.through(_via(statement.article, attribution, own_word or joint, said_by, index, copied_from, 0))
        released = own in index.releasing and index.in_whose_name(joint).outlet != own
        told = attribution.told is not None
        public = attribution.public
        outlets, by_then = index.speaks_on(joint), index.speaks_on(joint, day)
        retells = frozenset(r.of.outlet for r in retold.get(statement.article, ()) if r.of.outlet)
        if index.through_nameless(statement.article, attribution):
            # "According to a tabloid, two investigators": it is any of those that have it.
            retells |= having - {own}
        found.append(
            End(
                statement, source, joint, via, told, public, own, released, day, outlets, by_then, retells,
                firsthand=own_word.id if own_word else None,
                rendered=_rendered(attribution, copied_from.get(statement.article), index),
                told_by=told_by.get(statement),
            )
        )  # fmt: skip
    return found


def _reporters(statements: Sequence[Statement], index: Index) -> set[str]:
    """Return the ids of the journalists on whose own word a claim does not rest, since they cite others for it."""
    made = ((s.article, index.attribution(s.article, s.attribution)) for s in statements)
    return {reporter.id for page, said in made if (reporter := index.reporter(page, said)) is not None}


def _stands_by(statement: Statement, by_article: Mapping[str, Sequence[Statement]], index: Index) -> bool:
    """Tell whether somebody only says that an outlet says so: "the paper stands by its report, its editor told us"."""
    others = (index.attribution(s.article, s.attribution) for s in by_article[statement.article])
    inner = [o for o in others if o.parent == statement.attribution]
    sources = [index.speaker(statement.article, o) for o in inner]
    return any(s is not None and s.kind == "outlet" for s in sources)


def _nobody(joint: JointSource, source: Source) -> bool:
    """Tell whether a plural names nobody: "scientists", "experts"."""
    several = source.kind == "unnamed" and source.count[1] is None
    return several and bool(joint.traits.what) and SCHOLARS.issuperset(joint.traits.what) and not joint.traits.of


def beside(statements: Sequence[Statement], index: Index, works: Works) -> list[End]:
    """Return on whom reports rest that are given on nobody's word, where the report goes on with people without a name.

    "The paper reported that P.  According to people briefed on the talks, Q": P is on their word as well, where it is
    the first that the page has from the paper.
    """
    found = []
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        outlet = index.cited(statement.article, attribution)
        if outlet is None or outlet in index.in_general or outlet == index.publisher(statement.article):
            continue
        following = index.goes_on(statement.article, attribution, outlet)
        source = index.speaker(statement.article, following) if following else None
        joint = index.joint_speaker(statement.article, following) if following else None
        if following is None or source is None or joint is None or following.stance in AGAINST:
            continue
        # Villagers whom the paper asked tell of something else mostly; "one of them" is not all.
        if source.kind == "unnamed" and source.count != (1, 1) and (joint.insiders or joint.in_office):
            own, day = index.publisher(statement.article), index.day(statement.article)
            found.append(End(statement, source, joint, (works.of(outlet),), False, False, own, False, day, beside=True))
    return found


def _hearsay(
    statements: Sequence[Statement], by_article: Mapping[str, Sequence[Statement]], index: Index
) -> set[tuple[str, str | None]]:
    """Return who is only reported to have said so, and through which outlet.

    What one page shows to be somebody else's word is so on every page that has it through the same outlet.
    """
    found = set()
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        joint = index.joint_speaker(statement.article, attribution)
        if joint and _reported(statement.article, attribution, by_article, index):
            found.add((joint.id, _origin(statement.article, attribution, index)))
    return found


def _speaking(statements: Sequence[Statement], hearsay: set[tuple[str, str | None]], index: Index) -> set[str]:
    """Return in whose names the claim is said where nobody but outlets reports it."""
    speaking = set()
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        joint = index.joint_speaker(statement.article, attribution)
        if joint and (joint.id, _origin(statement.article, attribution, index)) not in hearsay:
            speaking.add(index.in_whose_name(joint).id)
    return speaking


def _relayed(
    statements: Sequence[Statement],
    by_article: Mapping[str, Sequence[Statement]],
    speaking: Container[str],
    index: Index,
) -> dict[Statement, list[Statement]]:
    """Return which statements give the word of somebody `speaking` for the claim: "he has told us"."""
    found: dict[Statement, list[Statement]] = {}
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        joint = index.joint_speaker(statement.article, attribution)
        if joint and index.in_whose_name(joint).id in speaking and joint.kind in ROOT_KINDS:
            found[statement] = list(_reporting(statement.article, attribution, by_article, index))
    return found


def _told_by(relayed: Mapping[Statement, Sequence[Statement]], index: Index) -> dict[Statement, JointSource]:
    """Return the bodies and those who speak for one by whom pages have statements of others."""
    found = {}
    for statement, tellings in relayed.items():
        tellers = (index.joint_speaker(s.article, index.attribution(s.article, s.attribution)) for s in tellings)
        if official := [name for j in tellers if j and is_official(name := index.in_whose_name(j))]:
            found[statement] = official[-1]
    return found


def _origin(article: str, attribution: Attribution, index: Index) -> str | None:
    """Return the outlet that the page has the statement from, else the page's own."""
    return next(reversed(index.via(article, attribution)), None) or index.publisher(article)


def _reported(
    article: str, attribution: Attribution, statements: Mapping[str, Sequence[Statement]], index: Index
) -> bool:
    """Tell whether others than outlets report this very statement on the page and answer for it themselves.

    "Officials say Putin has signalled that P": where both stand for the claim it rests on the officials' word.  Whoever
    cites somebody for their own statement tells of whom they have it: "The minister relied on the laboratory."  So do a
    body and who leads it, unless of any number of people: "The ministry says that the laboratory has proof of P."
    """
    reporting = [index.attribution(article, s.attribution) for s in _reporting(article, attribution, statements, index)]
    source = index.speaker(article, attribution)
    any_number = source is not None and source.kind == "unnamed" and source.count[1] is None
    return any(
        _is_text(article, other, index)
        or not (_cited_by(other, attribution) or (not any_number and _by_official(article, other, index)))
        for other in reporting
    )


def _is_text(article: str, attribution: Attribution, index: Index) -> bool:
    source = index.speaker(article, attribution)
    return source is not None and source.kind == "document"


def _by_official(article: str, attribution: Attribution, index: Index) -> bool:
    joint = index.joint_speaker(article, attribution)
    return joint is not None and is_official(index.in_whose_name(joint))


def _cited_by(other: Attribution, attribution: Attribution) -> bool:
    """Tell whether it stands behind what `other` says, and outside of it, on whose word they say it."""
    own, above = (*attribution.source, *attribution.cue), (*other.source, *other.cue)
    within = any(content.holds(s) for content in other.content for s in own)
    return bool(own and above) and not within and min(above) < min(own)


def _reporting(
    article: str, attribution: Attribution, statements: Mapping[str, Sequence[Statement]], index: Index
) -> Iterator[Statement]:
    """Yield the statements of others than outlets that report this very one on its page."""
    above = {a.id for a in index.chain(article, attribution)}
    own = (*attribution.source, *attribution.cue)
    for statement in statements[article]:
        other = index.attribution(article, statement.attribution)
        source = index.speaker(article, other)
        if source and source.kind in ROOT_KINDS and other.speaker != attribution.speaker:
            within = bool(own) and all(any(piece.holds(s) for piece in other.content) for s in own)
            if other.id in above or (within and attribution.id not in {a.id for a in index.chain(article, other)}):
                yield statement


def _first_of_each(statements: Sequence[Statement], index: Index) -> dict[str, dict[str, Attribution]]:
    """Return the first of `statements` by each source of each article, by their ids."""
    found: dict[str, dict[str, Attribution]] = defaultdict(dict)
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        of = found[statement.article]
        if joint := index.joint_speaker(statement.article, attribution):
            of.setdefault(joint.id, attribution)
    return found


def _rendered(attribution: Attribution, copied: Retelling | None, index: Index) -> bool:
    """Tell whether a statement came along with a translation for which the page does not name the original."""
    if copied is None or copied.relation != "translates" or any(r.kind == "names_it" for r in copied.reasons):
        return False
    return not index.via(copied.article, attribution)


def _guessed(
    article: str, attribution: Attribution, original: Attribution | None, copied: Retelling, index: Index
) -> bool:
    """Tell whether a copy only goes on with a report from which its original does not have it."""
    if original is None or copied.of.article is None or attribution.told is not None:
        return False
    last = index.via(article, attribution)[-1]
    return last in index.cited_on(copied.of.article) and last not in index.via(copied.of.article, original)


def _via(
    article: str,
    attribution: Attribution,
    joint: JointSource,
    said_by: Mapping[str, Mapping[str, Attribution]],
    index: Index,
    copied_from: Mapping[str, Retelling],
    depth: int,
) -> tuple[str, ...]:
    """Return the outlets between the page and the speaker, followed from page to page where the pages are here."""
    via = index.via(article, attribution)
    copied = copied_from.get(article)
    copied = copied if copied and came_along(attribution, copied) else None
    if copied and copied.relation == "translates" and copied.of.article:
        speaking = copied.of.article in said_by or index.speaks_in(copied.of.article, joint)
        copied = copied if speaking else None  # A translation may have more than its original.
    original = said_by.get(copied.of.article or "", {}).get(joint.id) if copied else None
    if copied and copied.of.outlet and (not via or _guessed(article, attribution, original, copied, index)):
        via = (copied.of.outlet,)
    if not via or depth >= _FARTHEST:
        return via
    page = copied.of.article if copied and copied.of.outlet == via[-1] else None
    pages = [page] if page else [p.id for p in index.pages_by(via[-1]) if p.id != article]
    for key in pages:
        if further := said_by.get(key, {}).get(joint.id):
            rest = _via(key, further, joint, said_by, index, copied_from, depth + 1)
            return tuple(dict.fromkeys((*via, *(r for r in rest if r != index.publisher(article)))))
    return via

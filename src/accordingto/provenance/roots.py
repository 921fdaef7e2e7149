"""Roots: where the chains of a claim end, and how many of them can be counted as independent.

A statement leads to its speaker, and through the outlets that report it to the outlet that spoke with the speaker.
Outlets are never roots: one that says something without a source adds nothing.  How many roots are independent is a
range, since an unnamed plural has no number and two outlets' "two officials" may be the same people.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from accordingto.nouns import AGAINST, Attribution, Count, JointSource, Retelling, Root, Source, SourceKind, Statement
from accordingto.provenance.index import Index
from accordingto.text import stem, words

# Kinds whose own statement can be what a claim rests on.
ROOT_KINDS: frozenset[SourceKind] = frozenset({"person", "unnamed", "organization", "document"})
# Retellings followed from page to page before the chain is taken for a circle.
_FARTHEST = 8


class End(Struct, frozen=True):
    """Where one statement leads: who speaks, as joined over pages, through which outlets, on which page."""

    statement: Statement
    source: Source
    joint: JointSource
    via: tuple[str, ...]
    """Outlets from the nearest to the origin; empty where the page does not say through whom it has the speaker."""


def supporting(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements that hold the claim; where all are denials, the denial is the claim."""
    kept = [s for s in statements if s.stance not in AGAINST]
    return kept or list(statements)


def ends(statements: Sequence[Statement], index: Index, copied_from: Mapping[str, Retelling]) -> list[End]:
    """Return where each of `statements` leads; statements by outlets or by nobody lead nowhere.

    `copied_from` names for an article the retelling by which its text is another's.
    """
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_article[statement.article].append(statement)
    found = []
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        source = index.speaker(statement.article, attribution)
        joint = index.joint_speaker(statement.article, attribution)
        if source is None or joint is None or source.kind not in ROOT_KINDS:
            continue
        if _reported(statement.article, attribution, by_article, index):
            continue
        via = _via(statement.article, attribution, joint, by_article, index, copied_from, 0)
        if not via and source.kind == "unnamed" and (own := index.publisher(statement.article)):
            via = (own,)
        found.append(End(statement, source, joint, via))
    return found


def _reported(
    article: str, attribution: Attribution, statements: Mapping[str, Sequence[Statement]], index: Index
) -> bool:
    """Tell whether somebody other than an outlet reports this very statement on the page.

    "Officials say Putin has signalled that P": where both stand for the claim it rests on the officials' word.
    """
    here = {s.attribution for s in statements[article]}
    for above in index.chain(article, attribution):
        source = index.speaker(article, above)
        if above.id in here and source and source.kind in ROOT_KINDS and above.speaker != attribution.speaker:
            return True
    return False


def _via(
    article: str,
    attribution: Attribution,
    joint: JointSource,
    statements: Mapping[str, Sequence[Statement]],
    index: Index,
    copied_from: Mapping[str, Retelling],
    depth: int,
) -> tuple[str, ...]:
    """Return the outlets between the page and the speaker, followed from page to page where the pages are here."""
    via = index.via(article, attribution)
    copied = copied_from.get(article)
    if not via and copied and copied.of.outlet:
        via = (copied.of.outlet,)
    if not via or depth >= _FARTHEST:
        return via
    page = copied.of.article if copied and copied.of.outlet == via[-1] else None
    pages = [page] if page else [p.id for p in index.pages_of.get(via[-1], ()) if p.id != article]
    for key in pages:
        for statement in statements.get(key, ()):
            further = index.attribution(key, statement.attribution)
            if index.joint_speaker(key, further) == joint:
                rest = _via(key, further, joint, statements, index, copied_from, depth + 1)
                return tuple(dict.fromkeys((*via, *(r for r in rest if r != index.publisher(article)))))
    return via


def roots(found: Sequence[End]) -> tuple[Root, ...]:
    """Return the roots that `found` leads to, most often cited first.

    A root is one source as joined over pages, with what speaks in its name: a body's bulletins and its unnamed
    spokespersons are that body's own statement.
    """
    voice = _voices(found)
    groups: dict[str, list[End]] = defaultdict(list)
    for end in sorted(found, key=lambda e: voice[e.joint.id] != e.joint.id):
        groups[voice[end.joint.id]].append(end)
    return tuple(sorted((_root(group) for group in groups.values()), key=lambda r: -len(r.statements)))


def _voices(found: Sequence[End]) -> dict[str, str]:
    """Return for each joint source the one in whose name it speaks: mostly itself."""
    bodies = {
        e.joint.id: names
        for e in found
        if e.joint.kind == "organization" and (names := _name_stems(e.joint.name or e.joint.description))
    }
    voice: dict[str, str] = {}
    for end in found:
        voice.setdefault(end.joint.id, end.joint.id)
        mouthpiece = end.joint.kind == "document" or (not end.joint.name and end.source.count == (1, 1))
        if mouthpiece and end.joint.id not in bodies:
            said_of = (end.joint.name, end.source.description, end.source.affiliation)
            own = {key for wording in said_of for key in _name_stems(wording)}
            if home := next((key for key, names in bodies.items() if names <= own), None):
                voice[end.joint.id] = home
    return voice


def _root(group: Sequence[End]) -> Root:
    joint = group[0].joint
    fullest = max((e.source for e in group), key=lambda s: len(s.description or ""))
    lows = [e.source.count[0] for e in group]
    highs = [e.source.count[1] for e in group]
    closed = [h for h in highs if h is not None]
    return Root(
        described=joint.name or joint.description or fullest.name or fullest.description or "",
        kind=joint.kind,
        count=(max(lows), max(closed) if closed else None) if joint.kind == "unnamed" else (1, 1),
        reached_through=_reached_through(group),
        statements=tuple(e.statement for e in group),
    )


def _reached_through(group: Sequence[End]) -> tuple[str, ...]:
    """Return the shortest way to the outlet that spoke with the source.

    Empty for a named source that is public, as where one page has it through nobody, or that spoke to several.
    """
    paths = [e.via for e in group if e.via]
    alone = len(paths) == len(group) and len({path[-1] for path in paths}) == 1
    return min(paths, key=len, default=()) if alone or group[0].joint.kind == "unnamed" else ()


def independent(found: Sequence[End]) -> tuple[Count, str]:
    """Return how many people and documents `found` rests on that can be independent, as a range, and why.

    Named persons, organizations and documents count one each, a person and the organization they belong to one to
    two.  Of unnamed sources an outlet's page is taken at its word; the pages of one outlet's report do not add up,
    and unnamed sources of different outlets may be the same people, so that the low end takes the largest group.
    """
    voice = _voices(found)
    # What a body says itself stands for it before what is said in its name.
    itself_last = sorted(found, key=lambda e: voice[e.joint.id] == e.joint.id)
    named = {voice[e.joint.id]: e for e in itself_last if e.joint.kind != "unnamed"}
    parties = _parties(list(named.values()))
    low, high = parties, len(named)
    unnamed: dict[str, dict[str, dict[str, Count]]] = defaultdict(lambda: defaultdict(dict))
    highest: dict[str, int | None] = {}
    for end in found:
        if end.joint.kind == "unnamed" and voice[end.joint.id] == end.joint.id:
            origin = end.via[-1] if end.via else ""
            unnamed[origin][end.statement.article][end.joint.id] = end.source.count
            before = highest.get(end.joint.id, 0)
            top = end.source.count[1]
            highest[end.joint.id] = None if before is None or top is None else max(before, top)
    lows = [max(_least(groups.values()) for groups in pages.values()) for pages in unnamed.values()]
    notes = []
    if lows:
        low += max(lows)
        if len(lows) > 1:
            notes.append("unnamed sources of different outlets may be the same people")
    open_end = any(h is None for h in highest.values())
    if open_end:
        notes.append("an unnamed plural has no upper number")
    if parties < len(named):
        notes.append("a speaker and the body they speak for may be one source")
    total = None if open_end else high + sum(h or 0 for h in highest.values())
    return (low, total if total is None else max(low, total)), "; ".join(notes)


def _least(counts: Iterable[Count]) -> int:
    """Return the fewest people that groups named side by side can be: open plurals beside each other may overlap."""
    counts = list(counts)
    open_groups = [c for c in counts if c[1] is None]
    closed = sum(c[0] for c in counts if c[1] is not None)
    return closed + (len(open_groups) if len(open_groups) > 1 else sum(c[0] for c in open_groups))


def _parties(named: Sequence[End]) -> int:
    """Return how many `named` are left when each speaker counts with the organization they speak for, if it is there.

    The words of the organization's name are looked for in the speaker's role and affiliation.
    """
    bodies = [_name_stems(e.joint.name or e.joint.description) for e in named if e.joint.kind == "organization"]
    count = 0
    for end in named:
        office = _name_stems(end.source.affiliation) | _name_stems(end.source.role)
        count += end.joint.kind == "organization" or not any(names and names <= office for names in bodies)
    return count


def _name_stems(name: str | None) -> set[str]:
    return {stem(w.of(name)) for w in words(name) if len(w.of(name)) > 3} if name else set()

"""Whom a page has from an outlet: who says it on that outlet's own page, where that page is here.

Pages call an outlet's people by other words, without the name that the outlet has or with one that it keeps back: "the
woman, quoted by the paper" is the Anna Roe of the paper's page.  So it is with whom a page copies or translates.  On
the outlet's page somebody must make the same claim whom nothing tells from the one meant; of several it is the one
whose words are nearest, and each is meant once as long as there are others.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from accordingto.nouns import Attribution, Count, JointSource, Retelling, Source, Statement, Traits
from accordingto.provenance.index import Index
from accordingto.provenance.kinship import asked_by_many
from accordingto.provenance.meaning import vectors
from accordingto.provenance.moments import UNDATED
from accordingto.text import latin

_ONE: Count = (1, 1)
# Speakers of a claim on two pages that are compared with each other: more are a crowd.
_COMPARED = 16


class Speaker(Protocol):
    """Who makes a statement, as its page has them and as joined over pages."""

    @property
    def source(self) -> Source: ...  # noqa: D102

    @property
    def joint(self) -> JointSource: ...  # noqa: D102


class Speaking(Struct, frozen=True):
    """One statement of a claim and who makes it."""

    statement: Statement
    attribution: Attribution
    source: Source
    joint: JointSource


def said_firsthand(
    statements: Sequence[Statement], copied_from: Mapping[str, Retelling], index: Index
) -> dict[Statement, JointSource]:
    """Return for `statements` that pages have through an outlet who makes them on its own page."""
    by_page: dict[str, list[Speaking]] = defaultdict(list)
    for statement in statements:
        attribution = index.attribution(statement.article, statement.attribution)
        source = index.speaker(statement.article, attribution)
        joint = index.joint_speaker(statement.article, attribution)
        if source and joint and source.kind not in {"outlet", "unknown"}:
            by_page[statement.article].append(Speaking(statement, attribution, source, joint))
    found: dict[Statement, JointSource] = {}
    for page, speaking in by_page.items():
        through: dict[str, list[Speaking]] = defaultdict(list)
        for one in speaking:
            if (other := _own_page(one, copied_from.get(page), by_page, index)) is not None:
                through[other].append(one)
        for other, mine in through.items():
            found |= _paired(mine, by_page[other], speaking, copied_from.get(page), index)
    return found


def _own_page(
    one: Speaking, copied: Retelling | None, by_page: Mapping[str, Sequence[Speaking]], index: Index
) -> str | None:
    """Return the page with the claim of the outlet farthest up that has one here, else the one that is copied."""
    article = one.statement.article
    for outlet in reversed(index.via(article, one.attribution)):
        if outlet == index.publisher(article):
            return None
        pages = [p.id for p in index.pages_by(outlet) if p.id != article and p.id in by_page]
        if before := [p for p in pages if (index.day(p) or "") <= (index.day(article) or UNDATED)]:
            return before[-1]
    if copied and copied.of.article in by_page and came_along(one.attribution, copied):
        return copied.of.article
    return None


def _may_be_there(one: Speaking, other: Speaking, copied: Retelling | None, index: Index) -> bool:
    """Tell whether somebody spoke to the outlet itself of whose page he is, or to whom the page that copies it says."""
    page = other.statement.article
    own = index.publisher(page)
    ways = [name for name in index.via(page, other.attribution) if name != own]
    if copied is None or copied.of.article != page:
        return not ways
    # Where a copy goes on with a report that its original cites too, it does so by a guess.
    return {own, *ways, *index.cited_on(page)}.issuperset(index.via(one.statement.article, one.attribution)[-1:])


def _paired(
    mine: Sequence[Speaking],
    theirs: Sequence[Speaking],
    page: Sequence[Speaking],
    copied: Retelling | None,
    index: Index,
) -> dict[Statement, JointSource]:
    """Return which of `theirs` each of `mine` is; whom the page has besides under their own name is no other."""
    known = {s.joint.id for s in page}
    free = [t for t in theirs if t.joint.id not in known][:_COMPARED]
    asked = [s for s in mine if all(s.joint.id != t.joint.id for t in theirs)][:_COMPARED]
    fitting = [(s, t) for s in asked for t in free if fits(s, t) and _may_be_there(s, t, copied, index)]
    meant: dict[str, JointSource] = {}
    ordered = _nearest_first(fitting, index)
    for s, t in ordered:
        if s.source.id not in meant and t.joint.id not in {j.id for j in meant.values()}:
            meant[s.source.id] = t.joint
    for s, t in ordered:
        meant.setdefault(s.source.id, t.joint)
    return {s.statement: meant[s.source.id] for s in asked if s.source.id in meant}


def _nearest_first(pairs: Sequence[tuple[Speaking, Speaking]], index: Index) -> list[tuple[Speaking, Speaking]]:
    """Return `pairs` by how near what both say is, the nearest first, those of one kind before others."""
    if len(pairs) < 2:
        return list(pairs)
    said = [index.articles[s.statement.article].quote(s.attribution.content) for pair in pairs for s in pair]
    vector = vectors(said)
    near = [
        (s.source.kind == t.source.kind, float(vector[2 * n] @ vector[2 * n + 1])) for n, (s, t) in enumerate(pairs)
    ]
    return [pairs[n] for n in sorted(range(len(pairs)), key=lambda n: near[n], reverse=True)]


def fits(one: Speaker, other: Speaker) -> bool:
    """Tell whether nothing that two pages tell of two speakers speaks against their being one."""
    a, b = one.joint, other.joint
    kinds = {one.source.kind, other.source.kind}
    if kinds == {"unnamed"}:
        return _as_many(one.source.count, other.source.count) and len({a.people_of, b.people_of} - {None}) < 2
    if kinds <= {"unnamed", "person"}:
        single = one.source.count == other.source.count == _ONE
        return (
            single and _names_fit(one.source, other.source) and (kinds == {"person"} or _roles_fit(a.traits, b.traits))
        )
    if kinds == {"unnamed", "organization"}:
        return _called_alike(one, other) and _alike(a.traits, b.traits)
    # What a page calls a paper is seldom its name; who is called alike may be two.
    named = kinds != {"document"} or set(a.traits.what).isdisjoint(b.traits.what)
    return len(kinds) == 1 and _alike(a.traits, b.traits, named=named)


def _called_alike(one: Speaker, other: Speaker) -> bool:
    """Tell whether one of a body and of people without a name may be read for the other: "the firefighters"."""
    body, people = (one, other) if one.source.kind == "organization" else (other, one)
    called = set(body.joint.traits.what) & set(people.joint.traits.what)
    return (bool(called) and not body.source.name) or (people.source.count == _ONE and not people.joint.traits.what)


def _alike(a: Traits, b: Traits, *, named: bool = True) -> bool:
    """Tell whether neither countries nor fields, nor names if they are `named`, tell two bodies or papers apart."""
    pairs = [(a.places, b.places), (a.fields, b.fields), *([(a.names, b.names)] if named else [])]
    return not any(x and y and set(x).isdisjoint(y) for x, y in pairs)


def _roles_fit(a: Traits, b: Traits) -> bool:
    """Tell whether who leads, speaks for or is elected by others is called so by both pages, as by everybody."""
    called = {*a.what, *a.offices} & {*b.what, *b.offices}
    many = any(t.offices or t.speaks_for or not asked_by_many().isdisjoint(t.what) for t in (a, b))
    return bool(called) or not many


def _as_many(a: Count, b: Count) -> bool:
    return (a == _ONE) == (b == _ONE) and (a == b or None in {a[1], b[1]})


def _names_fit(a: Source, b: Source) -> bool:
    """Tell whether one of two people has no name, or both have the last one in common."""
    return not (a.name and b.name) or latin(a.name.split()[-1]) == latin(b.name.split()[-1])


def came_along(attribution: Attribution, retelling: Retelling) -> bool:
    """Tell whether a page that copies or translates another has a statement from there.

    Where shared wording shows it, that is what stands in it: the rest of the page is its own, or another's.
    """
    if not retelling.evidence_of or any(r.kind == "credits" for r in retelling.reasons):
        return True
    size = sum(c.end - c.start for c in attribution.content)
    shared = sum(
        max(0, min(c.end, e.end) - max(c.start, e.start)) for c in attribution.content for e in retelling.evidence
    )
    return shared * 2 >= size

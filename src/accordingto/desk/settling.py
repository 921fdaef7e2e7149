"""Tracing what the desk holds.

:func:`settle` traces all pages together.  On a large desk that takes minutes; :func:`catch_up` and :func:`follow_up`
then trace what is new or was decided with its neighbours alone, and keep to what the last trace found of those.
`desk.settled` is 0 from then on until all are traced together again.

The road is imported where it is used: it takes half of the time that opening a desk takes, and looking needs none.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from accordingto.desk import decided, neighbours, writing
from accordingto.desk.database import transaction
from accordingto.desk.loading import batches, load, page_keys, places, retelling_of
from accordingto.nouns import Article, Decisions, Ref, Retelling

SMALL = 60
"""Pages that are always traced together."""
NEAR = 16
"""Neighbours that a new page is compared with word for word."""
_DECIDED = 60
"""Pages that a decision is about of which all the text is looked at."""
_FAR = 300
"""Other pages of the neighbours' claims, of which only what they say of those is looked at."""
_TOGETHER = 4
"""New pages that are followed at once."""


class _Moved(Exception):  # noqa: N818 - no error: the desk was written to meanwhile
    pass


def settle(db: sqlite3.Connection) -> None:
    """Trace all pages of the desk together."""
    _until_written(db, _all)


def catch_up(db: sqlite3.Connection) -> None:
    """Trace the pages that were added and not traced yet."""
    pending = [int(r[0]) for r in db.execute("SELECT id FROM article WHERE pending = 1 ORDER BY id")]
    if pending:
        _trace(db, pending, (), Touched())


class Touched(Struct, frozen=True):
    """What a decision is about."""

    pages: frozenset[int] = frozenset()
    """Articles whose own statements or retellings are other than before."""
    claims: frozenset[int] = frozenset()
    sources: frozenset[int] = frozenset()
    undone: bool = False
    """Whether claims and sources must be found anew: what was joined by the decision may come apart."""


def follow_up(db: sqlite3.Connection, touched: Touched) -> None:
    """Bring the answer to a decision that touches these rows; where it touches none, only the grades."""
    if not (touched.pages or touched.claims or touched.sources):
        with transaction(db):
            decided.write_grades(db, decided.standing(db))
        return
    near: list[int] = []
    for column, ids in (("claim", touched.claims), ("speaker", touched.sources)):
        for some in batches(sorted(ids)):
            near += [
                r[0]
                for r in db.execute(f"SELECT DISTINCT article FROM statement WHERE {column} IN ({places(some)})", some)
            ]
    _trace(db, sorted(touched.pages), tuple(n for n in dict.fromkeys(near) if n not in touched.pages), touched)


def _trace(db: sqlite3.Connection, new: Sequence[int], near: Sequence[int], touched: Touched) -> None:
    """Trace the pages `new` anew, and what those `near` say together: with all others where the desk is small."""
    total = db.execute("SELECT count(*) FROM article").fetchone()[0]
    if total <= SMALL or len(new) > total / 2:
        settle(db)
        return
    for n in range(0, max(1, len(new)), _TOGETHER):
        _until_written(db, partial(_some, new=new[n : n + _TOGETHER], near=near, touched=touched))


def _until_written(db: sqlite3.Connection, found: Callable[[sqlite3.Connection], Callable[[], None]]) -> None:
    """Write what was `found` of the desk; where somebody else wrote to it meanwhile, find it again."""
    while True:
        before = _revision(db)
        write = found(db)
        try:
            with transaction(db):
                if _revision(db) != before:
                    raise _Moved
                write()
        except _Moved:
            continue
        return


def _revision(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT revision FROM desk").fetchone()[0])


def _all(db: sqlite3.Connection) -> Callable[[], None]:
    """Trace all pages and return how to write what was found."""
    from accordingto import road

    every = [int(r[0]) for r in db.execute("SELECT id FROM article ORDER BY id")]
    decisions = decided.standing(db)
    keys = page_keys(db, every)
    pages = [decided.applied(a, keys[a.id], decisions) for a in load(db, every, as_read=True)]
    trace = road.follow(pages, partial(decided.resolved, decisions, keys))

    def write() -> None:
        writing.write_all(db, trace)
        decided.write_grades(db, decisions)
        db.execute("UPDATE article SET pending = 0 WHERE pending = 1")
        db.execute("UPDATE desk SET settled = 1")

    return write


def _some(db: sqlite3.Connection, new: Sequence[int], near: Sequence[int], touched: Touched) -> Callable[[], None]:
    """Trace `new` pages with their neighbours and with those `near`, and return how to write what was found."""
    from accordingto import road

    decisions = decided.standing(db)
    read = load(db, new, as_read=True)
    likest = [n for article in read for n in neighbours.nearest(db, article, NEAR) if n not in new]
    full = list(dict.fromkeys([*near[:_DECIDED], *likest]))
    far = [n for n in neighbours.sharing_claims(db, [*full, *new], _FAR) if n not in full and n not in new]
    far = list(dict.fromkeys([*(n for n in near if n not in full), *far]))[:_FAR]
    keys = page_keys(db, [*new, *full, *far])
    pages = [decided.applied(a, keys[a.id], decisions) for a in read]
    claims = _claims_of(db, [*full, *new]) | touched.claims
    known = [*load(db, full), *_trimmed(db, far, claims)]
    kept = [*_retellings(db, full, " AND of_article IS NOT NULL"), *_retellings(db, far)]
    before = _before(db, full, far, kept, touched)

    def decide(articles: Sequence[Article]) -> Decisions:
        return _joined(decided.resolved(decisions, keys, articles), before)

    trace = road.follow_new(pages, known, decide)

    def write() -> None:
        writing.write_some(db, trace, set(new), set(full), kept, near)
        decided.write_grades(db, decisions)
        db.executemany("UPDATE article SET pending = 0 WHERE id = ?", [(id,) for id in new])
        db.execute("UPDATE desk SET settled = 0")

    return write


def _claims_of(db: sqlite3.Connection, articles: Sequence[int]) -> set[int]:
    return {
        r[0]
        for some in batches(articles)
        for r in db.execute(
            f"SELECT DISTINCT claim FROM statement WHERE article IN ({places(some)}) AND claim IS NOT NULL", some
        )
    }


def _trimmed(db: sqlite3.Connection, ids: Sequence[int], claims: Collection[int]) -> list[Article]:
    """Return the articles `ids` with what they say of `claims`, and who reports that, alone.

    Without blocks nothing is compared with their text.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    for some in batches(ids):
        for r in db.execute(
            f"SELECT article, attribution, claim FROM statement WHERE article IN ({places(some)})", some
        ):
            if r["claim"] in claims:
                wanted[str(r["article"])].add(r["attribution"])
    return [_cut(article, wanted[article.id]) for article in load(db, ids)]


def _cut(article: Article, wanted: set[str]) -> Article:
    parents = {a.id: a.parent for a in article.attributions}
    kept = set(wanted)
    for key in wanted:
        above = parents.get(key)
        while above and above not in kept:
            kept.add(above)
            above = parents.get(above)
    attributions = tuple(a for a in article.attributions if a.id in kept)
    speakers = {a.speaker for a in attributions}
    return replace(
        article,
        blocks=(),
        leads=(),
        credits=(),
        attributions=attributions,
        sources=tuple(s for s in article.sources if s.id in speakers),
    )


def _retellings(db: sqlite3.Connection, known: Sequence[int], further: str = "") -> list[Retelling]:
    """Return the retellings of `known` pages that were found before and meet a `further` condition."""
    return [
        retelling_of(row)
        for some in batches(known)
        for row in db.execute(f"SELECT * FROM retelling WHERE article IN ({places(some)}){further} ORDER BY id", some)
    ]


def _before(
    db: sqlite3.Connection, full: Sequence[int], far: Sequence[int], kept: Iterable[Retelling], touched: Touched
) -> Decisions:
    """Return what the last trace found of the pages `known`: which statements are one claim, which sources are one."""
    free_claims = touched.claims if touched.undone else frozenset()
    free_sources = touched.sources if touched.undone else frozenset()
    claims: dict[int, list[Ref]] = defaultdict(list)
    sources: dict[int, list[Ref]] = defaultdict(list)
    outside: set[int] = set()
    near = set(full)
    for some in batches([*full, *far]):
        here = places(some)
        for r in db.execute(
            f"SELECT article, attribution, claim FROM statement WHERE article IN ({here}) AND claim IS NOT NULL", some
        ):
            claims[r["claim"]].append((str(r["article"]), r["attribution"]))
            if r["article"] not in near:
                outside.add(r["claim"])
        for r in db.execute(
            f"SELECT article, local, source FROM member WHERE article IN ({here}) AND source IS NOT NULL", some
        ):
            sources[r["source"]].append((str(r["article"]), r["local"]))
    return Decisions(
        same_source=tuple(tuple(row) for id, row in sources.items() if len(row) > 1 and id not in free_sources),
        same_claim=tuple(tuple(row) for id, row in claims.items() if len(row) > 1 and id in outside - free_claims),
        retellings=tuple(kept),
    )


def _joined(decisions: Decisions, before: Decisions) -> Decisions:
    """Return `decisions` and, as far as they do not speak against it, what was found `before`."""
    against = set(decisions.no_retellings)
    added = {(r.article, r.of.outlet) for r in decisions.retellings}
    return replace(
        decisions,
        same_source=(*decisions.same_source, *_unparted(before.same_source, decisions.other_source)),
        same_claim=(*decisions.same_claim, *_unparted(before.same_claim, decisions.other_claim)),
        retellings=(
            *decisions.retellings,
            *(
                r
                for r in before.retellings
                if (r.article, r.of.outlet) not in against | added and (r.article, r.of.article) not in against
            ),
        ),
    )


def _unparted(
    rows: Iterable[tuple[Ref, ...]], parted: Sequence[tuple[tuple[Ref, ...], tuple[Ref, ...]]]
) -> list[tuple[Ref, ...]]:
    """Return `rows` without what was decided not to belong to the others of its row."""
    found = []
    for row in rows:
        here = set(row)
        leaving = {ref for one, other in parted if here & set(one) and here & set(other) for ref in one}
        found.append(tuple(ref for ref in row if ref not in leaving))
    return found

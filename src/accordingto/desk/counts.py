"""The counts that the views show, of claims and of sources; brought up to date where something has moved."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from accordingto.desk.loading import batches, places


class Standing(Struct, frozen=True):
    """What the counts of sources rest on, for some articles."""

    statements: dict[int, tuple[int | None, int | None]]
    """Of each statement the source that speaks and the claim."""
    roots: dict[int, set[int]]
    """Of each claim of these statements the sources that are its roots."""


def standing(db: sqlite3.Connection, articles: Sequence[int]) -> Standing:
    """Return what the counts of sources rest on in `articles`."""
    statements = {
        r["id"]: (r["speaker"], r["claim"])
        for some in batches(articles)
        for r in db.execute(f"SELECT id, speaker, claim FROM statement WHERE article IN ({places(some)})", some)
    }
    return Standing(statements, _roots(db, {claim for _, claim in statements.values() if claim is not None}))


def _roots(db: sqlite3.Connection, claims: Collection[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for some in batches(sorted(claims)):
        for r in db.execute(f"SELECT claim, source FROM root WHERE claim IN ({places(some)})", some):
            if r["source"] is not None:
                found[r["claim"]].add(r["source"])
    return found


def moved(db: sqlite3.Connection, articles: Sequence[int], before: Standing, written: Iterable[int]) -> set[int]:
    """Return the sources whose counts may be others than `before`: by their statements, or by the roots of claims."""
    after = standing(db, articles)
    none = (None, None)
    changed = [
        one
        for id in before.statements.keys() | after.statements.keys()
        if (was := before.statements.get(id, none)) != (now := after.statements.get(id, none))
        for one in (was, now)
    ]
    claims = {*written, *(claim for _, claim in changed if claim is not None)}
    rooted = [*(before.roots.get(claim, set()) for claim in claims), *_roots(db, claims).values()]
    return {speaker for speaker, _ in changed if speaker is not None}.union(*rooted)


def summarise(db: sqlite3.Connection, claims: Iterable[int], sources: Iterable[int]) -> None:
    """Bring the counts that the views show to what the rows hold."""
    db.executemany(
        "UPDATE claim SET (statements, articles, outlets, denials, first, last) = ("
        " SELECT count(*), count(DISTINCT article), count(DISTINCT coalesce(outlet, '#' || article)),"
        " count(CASE WHEN claim_stance IN ('denies', 'doubts') THEN 1 END),"
        " min(published), max(published) FROM statement WHERE claim = ?1) WHERE id = ?1",
        [(id,) for id in claims],
    )
    db.executemany(
        "UPDATE source SET (statements, articles, claims) = ("
        " SELECT count(*), count(DISTINCT article), count(DISTINCT claim) FROM statement WHERE speaker = ?1),"
        " sole_root = (SELECT count(*) FROM root r JOIN claim c ON c.id = r.claim WHERE r.source = ?1 AND c.roots = 1)"
        " WHERE id = ?1",
        [(id,) for id in sources],
    )


def forget_empty(db: sqlite3.Connection, claims: Collection[int], sources: Collection[int]) -> None:
    """Delete those of the rows that nothing belongs to any more."""
    db.executemany(
        "DELETE FROM claim WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM statement WHERE claim = ?1)",
        [(id,) for id in claims],
    )
    db.executemany(
        "DELETE FROM source WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM member WHERE source = ?1)",
        [(id,) for id in sources],
    )

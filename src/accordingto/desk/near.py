"""Claims that may say the same and were kept apart, as rows: for a person to join, or to say that they differ."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence

from accordingto.desk.loading import batches, places
from accordingto.desk.shapes import NearClaim
from accordingto.nouns import MOST_NEAR, Claim, Near

_NAMED = 3
"""Roots by which a near claim is told."""


def write(
    db: sqlite3.Connection,
    claims: Sequence[Claim],
    rows: Mapping[str, int],
    changed: Collection[int],
    partial: Collection[int] = (),
) -> None:
    """Write which `claims` of a trace are near each other, whose `rows` are told by their ids.

    Pairs of which neither has `changed` stay as they were found where more pages were looked at, and so does what the
    trace does not know: a claim that was not at hand, or `partial` and the same as before.
    """
    seen = {id for id in rows.values() if id in changed or id not in partial}
    before = [
        (r["claim"], r["other"])
        for some in batches(sorted(changed))
        for column in ("claim", "other")
        for r in db.execute(f"SELECT claim, other FROM near WHERE {column} IN ({places(some)})", some)
    ]
    db.executemany("DELETE FROM near WHERE claim = ? AND other = ?", [pair for pair in before if seen.issuperset(pair)])
    found = [
        (rows[claim.id], rows[near.claim], near.likeness)
        for claim in claims
        for near in claim.near
        if rows[claim.id] in changed or rows[near.claim] in changed
    ]
    db.executemany("INSERT OR REPLACE INTO near (claim, other, likeness) VALUES (?, ?, ?)", found)
    db.executemany(
        "DELETE FROM near WHERE claim = ?1 AND other NOT IN"
        f" (SELECT other FROM near WHERE claim = ?1 ORDER BY likeness DESC, other LIMIT {MOST_NEAR})",
        [(claim,) for claim in {claim for claim, _, _ in found}],
    )


def of(db: sqlite3.Connection, claim: int) -> list[NearClaim]:
    """Return the claims near `claim` with what tells whether they are the same, the likest first."""
    return [
        NearClaim(
            id=row["id"],
            text=row["text"],
            language=row["language"],
            independent_roots=(row["low"], row["high"]),
            roots=[
                r["described"]
                for r in db.execute(
                    "SELECT described FROM root WHERE claim = ? ORDER BY place LIMIT ?", (row["id"], _NAMED)
                )
            ],
            articles=row["articles"],
            denials=row["denials"],
            likeness=row["likeness"],
        )
        for row in db.execute(
            "SELECT c.*, n.likeness FROM near n JOIN claim c ON c.id = n.other WHERE n.claim = ?"
            " ORDER BY n.likeness DESC, c.id",
            (claim,),
        ).fetchall()
    ]


def among(db: sqlite3.Connection, claims: Collection[int]) -> Iterator[tuple[int, Near]]:
    """Yield which of `claims` are near each other, by the row of the first, the likest first."""
    for some in batches(sorted(claims)):
        for row in db.execute(
            f"SELECT * FROM near WHERE claim IN ({places(some)}) ORDER BY likeness DESC, other", some
        ):
            if row["other"] in claims:
                yield row["claim"], Near(str(row["other"]), row["likeness"])

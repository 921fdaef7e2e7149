"""What a desk has near each other, told by what is said, so that it is the same whichever rows hold it."""

import sqlite3

Pair = tuple[frozenset[str], frozenset[str]]


def pairs(db: sqlite3.Connection) -> dict[Pair, float]:
    """How like each other claims are that are near, by the keys of their statements."""
    said: dict[int, set[str]] = {}
    for key, claim in db.execute("SELECT key, claim FROM statement WHERE claim IS NOT NULL"):
        said.setdefault(claim, set()).add(key)
    found = db.execute("SELECT claim, other, likeness FROM near").fetchall()
    return {(frozenset(said[a]), frozenset(said[b])): likeness for a, b, likeness in found}

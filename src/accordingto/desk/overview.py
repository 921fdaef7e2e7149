"""What a desk holds, in numbers."""

import sqlite3

from accordingto.desk.database import consistent
from accordingto.desk.shapes import Desk
from accordingto.desk.tool import tool

_LISTED = 500


@consistent
def desk(db: sqlite3.Connection, name: str) -> Desk:
    """Return the numbers of the desk called `name`."""
    row = db.execute("SELECT * FROM desk").fetchone()
    articles, statements, first, last, pending = db.execute(
        "SELECT count(*), coalesce(sum(statements), 0), min(published), max(published), coalesce(sum(pending), 0)"
        " FROM article"
    ).fetchone()
    return Desk(
        name=name,
        revision=row["revision"],
        articles=articles,
        statements=statements,
        claims=db.execute("SELECT count(*) FROM claim").fetchone()[0],
        sources=db.execute("SELECT count(*) FROM source").fetchone()[0],
        languages=_most(db, "language"),
        outlets=_most(db, "outlet"),
        first=first,
        last=last,
        settled=bool(row["settled"]) and not pending,
        pending=pending,
        tool=tool(quick=bool(row["quick"])),
        quick=bool(row["quick"]),
    )


def _most(db: sqlite3.Connection, column: str) -> list[str]:
    return [
        r[0]
        for r in db.execute(
            f"SELECT {column} FROM article WHERE {column} IS NOT NULL GROUP BY {column}"
            f" ORDER BY count(*) DESC, {column} LIMIT {_LISTED}"
        )
    ]

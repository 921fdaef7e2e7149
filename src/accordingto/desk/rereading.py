"""Reading all pages of a desk anew: in the other way, or by a newer version of what reads them.

A desk keeps the text of its pages, not their bytes: what each line is and when a page is from stays as it was, and who
says what is found anew, in the older versions too, which are compared with the newer.  What was read anew waits beside
the old until all of it is there, so that a desk is never read in two ways, wherever this ends early.
"""

import sqlite3
from collections.abc import Generator

import msgspec

from accordingto.desk import intake, settling
from accordingto.desk.database import transaction
from accordingto.desk.tool import tool
from accordingto.nouns import Article


def reread(db: sqlite3.Connection, *, quick: bool) -> Generator[intake.Added]:
    """Read every version of every page anew, `quick` or in full, and yield each that is new; then trace all together.

    From then on the desk's pages are read in that way.  Where it was ended before, it goes on.
    """
    reader = tool(quick=quick)
    with transaction(db, counted=False):
        db.execute("DELETE FROM reread WHERE tool <> ?", (reader,))
    done = False
    while not done:
        for row in _left(db):
            yield _reread(db, row, quick)
        done = _exchanged(db, quick)
    settling.settle(db)
    # What is found by reading anew is no news of a page.
    with transaction(db, counted=False):
        db.execute("UPDATE told SET (low, denials) = (SELECT low, denials FROM claim WHERE id = told.claim)")


def _left(db: sqlite3.Connection) -> list[sqlite3.Row]:
    """Return the versions that wait to be read anew, without what they hold."""
    return db.execute(
        "SELECT id, article, input FROM version v WHERE NOT EXISTS (SELECT 1 FROM reread WHERE version = v.id)"
        " ORDER BY article, number"
    ).fetchall()


def _reread(db: sqlite3.Connection, row: sqlite3.Row, quick: bool) -> intake.Added:
    from accordingto import road

    (noun,) = db.execute("SELECT noun FROM version WHERE id = ?", (row["id"],)).fetchone()
    article = road.understand(msgspec.json.decode(noun, type=Article), quick=quick)
    with transaction(db, counted=False):
        written = (row["id"], tool(quick=quick), intake.as_json(article).decode())
        db.execute("INSERT OR REPLACE INTO reread VALUES (?, ?, ?)", written)
    return intake.Added(row["article"], row["input"], "reread", article.title, len(article.attributions))


def _exchanged(db: sqlite3.Connection, quick: bool) -> bool:
    """Put what was read anew in the place of the old where that is all; tell whether it is."""
    with transaction(db):
        if _left(db):
            return False
        db.execute(
            "UPDATE version SET noun = r.noun, tool = r.tool, traced = NULL FROM reread r WHERE r.version = version.id"
        )
        db.execute("DELETE FROM reread")
        db.execute("UPDATE desk SET quick = ?", (quick,))
        for (id,) in db.execute("SELECT id FROM article ORDER BY id").fetchall():
            (noun,) = db.execute("SELECT noun FROM version WHERE article = ? ORDER BY number DESC", (id,)).fetchone()
            intake.describe(db, id, msgspec.json.decode(noun, type=Article))
    return True

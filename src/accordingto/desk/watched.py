"""What a desk watches: feeds to poll, the words that a page must have to be kept, and what was told of it."""

import sqlite3

from accordingto.desk import search
from accordingto.desk.database import DeskError, now, transaction
from accordingto.desk.intake import web
from accordingto.desk.shapes import Event, Feed, Query, Rows


def feeds(db: sqlite3.Connection, limit: int, offset: int) -> Rows[Feed]:
    """Return the feeds, in the order they were added."""
    total = db.execute("SELECT count(*) FROM feed").fetchone()[0]
    found = db.execute(f"{_FEEDS} ORDER BY id LIMIT ? OFFSET ?", (limit, offset))
    return Rows([_feed(r) for r in found], total)


_FEEDS = (
    "SELECT f.*, (SELECT count(*) FROM missed WHERE feed = f.id AND next IS NOT NULL) AS waiting,"
    " (SELECT count(*) FROM missed WHERE feed = f.id AND next IS NULL) AS given_up FROM feed f"
)


def _feed(row: sqlite3.Row) -> Feed:
    return Feed(row["id"], row["url"], row["added"], row["checked"], row["failure"], row["waiting"], row["given_up"])


def add_feed(db: sqlite3.Connection, url: str) -> Feed:
    """Watch the feed at `url`; one that is watched already stays as it is.

    Raises :class:`~accordingto.desk.database.DeskError` for what is no address on the web.
    """
    if not web(url):
        raise DeskError(f"{url}: is no http or https address")
    with transaction(db):
        db.execute("INSERT OR IGNORE INTO feed (url, added) VALUES (?, ?)", (url, now()))
        return _feed(db.execute(f"{_FEEDS} WHERE url = ?", (url,)).fetchone())


def remove_feed(db: sqlite3.Connection, id: int) -> bool:
    """Watch feed `id` no more; False where there is none."""
    with transaction(db):
        return db.execute("DELETE FROM feed WHERE id = ?", (id,)).rowcount > 0


def queries(db: sqlite3.Connection, limit: int, offset: int) -> Rows[Query]:
    """Return the queries, in the order they were added."""
    total = db.execute("SELECT count(*) FROM query").fetchone()[0]
    found = db.execute("SELECT * FROM query ORDER BY id LIMIT ? OFFSET ?", (limit, offset))
    return Rows([Query(r["id"], r["words"], r["added"]) for r in found], total)


def add_query(db: sqlite3.Connection, words: str) -> Query:
    """Keep pages that have all these words; a query that is there already stays as it is.

    Raises :class:`~accordingto.desk.database.DeskError` where there is no word: every page would fit.
    """
    line = " ".join(words.split())
    if not search.asked(line, None):
        raise DeskError(f"“{line}” has no word to look for")
    with transaction(db):
        db.execute("INSERT OR IGNORE INTO query (words, added) VALUES (?, ?)", (line, now()))
        row = db.execute("SELECT * FROM query WHERE words = ?", (line,)).fetchone()
    return Query(row["id"], row["words"], row["added"])


def remove_query(db: sqlite3.Connection, id: int) -> bool:
    """Take query `id` away; False where there is none."""
    with transaction(db):
        return db.execute("DELETE FROM query WHERE id = ?", (id,)).rowcount > 0


def events(db: sqlite3.Connection, limit: int, offset: int) -> Rows[Event]:
    """Return what was told, the newest first."""
    total = db.execute("SELECT count(*) FROM event").fetchone()[0]
    found = db.execute("SELECT * FROM event ORDER BY id DESC LIMIT ? OFFSET ?", (limit, offset))
    return Rows([Event(r["id"], r["at"], r["kind"], r["claim"], r["article"], r["words"]) for r in found], total)

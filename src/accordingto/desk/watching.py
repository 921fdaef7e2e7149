"""Watching: polls the feeds of a desk, adds what its queries ask for, and tells what that changes.

Told is when a claim that was there gains an independent root or a denial through a new page, and when a page that
carries claims comes back with other words.
"""

import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from accordingto import road
from accordingto.desk import intake, search, versions
from accordingto.desk.database import later, now, rest, transaction
from accordingto.desk.settling import catch_up
from accordingto.desk.shapes import Event
from accordingto.desk.way import is_quick
from accordingto.errors import InputError, Unreachable
from accordingto.nouns import Article
from accordingto.report import wording

EVERY = 900.0
"""Seconds between two requests for one feed."""
AGAIN = 600.0
"""Seconds before a page that did not answer is asked for again, twice as many before each further time."""
TRIES = 8
"""How often a page is asked for in all, while its feed says nothing new of it: for about a day."""
_AT_ONCE = 50
"""New entries of one feed that are fetched at one poll."""
_SHOWN = 120


def watch(
    db: sqlite3.Connection, *, once: bool = False, every: float = EVERY, allow_private: bool = False
) -> Iterator[Event | InputError]:
    """Poll the feeds, one after the other, and yield what is new of the desk's claims, and what could not be had.

    Goes on for ever, each feed at most every `every` seconds; `once`, every feed is polled one time.
    """
    catch_up(db)
    with transaction(db):
        db.execute("INSERT OR IGNORE INTO told (claim, low, denials) SELECT id, low, denials FROM claim")
    polled: dict[int, float] = {}
    while True:
        for feed in db.execute("SELECT * FROM feed ORDER BY id").fetchall():
            if time.monotonic() - polled.get(feed["id"], float("-inf")) >= every:
                polled[feed["id"]] = time.monotonic()
                yield from _poll(db, feed, allow_private)
        if once:
            return
        rest(db)
        time.sleep(min(every, 5.0))


def _poll(db: sqlite3.Connection, feed: sqlite3.Row, allow_private: bool) -> Iterator[Event | InputError]:
    with road.fetcher(allow_private=allow_private) as fetcher:
        yield from _polled(db, feed, fetcher)


def _polled(db: sqlite3.Connection, feed: sqlite3.Row, fetcher: "road.Fetcher") -> Iterator[Event | InputError]:
    try:
        found = road.poll(feed["url"], feed["etag"], feed["modified"], fetcher)
    except InputError as error:
        with transaction(db):
            db.execute("UPDATE feed SET checked = ?, failure = ? WHERE id = ?", (now(), error.cause, feed["id"]))
        yield error
        return
    # Two feeds of a site list the same pages: what one of them led to is seen.
    listed = msgspec.json.encode([item.url for item in found.items]).decode()
    seen = dict(db.execute("SELECT url, stamp FROM seen WHERE url IN (SELECT value FROM json_each(?))", (listed,)))
    fresh = [item for item in found.items if seen.get(item.url) != item.stamp]
    missed = {
        r["url"]: r for r in db.execute("SELECT * FROM missed WHERE url IN (SELECT value FROM json_each(?))", (listed,))
    }
    due, waiting = _due(fresh, missed)
    # Only what was looked at to its end need not be asked for again.
    whole = len(due) <= _AT_ONCE and not waiting
    for item in due[:_AT_ONCE]:
        outcome, events = _look(db, item.url, fetcher)
        if isinstance(outcome, Unreachable):
            outcome, more = _miss(db, item, feed["id"], missed.get(item.url), outcome)
            whole = whole and not more
        else:
            with transaction(db):
                # The feed may have been taken away meanwhile.
                db.execute(
                    "INSERT OR REPLACE INTO seen (url, feed, at, stamp, outcome)"
                    " SELECT ?, id, ?, ?, ? FROM feed WHERE id = ?",
                    (item.url, now(), item.stamp, str(outcome), feed["id"]),
                )
                db.execute("DELETE FROM missed WHERE url = ?", (item.url,))
        if isinstance(outcome, InputError):
            yield outcome
        yield from events
    with transaction(db):
        db.execute(
            "UPDATE feed SET checked = ?, failure = NULL, etag = ?, modified = ? WHERE id = ?",
            (now(), found.etag if whole else None, found.modified if whole else None, feed["id"]),
        )
        if found.items:
            db.execute(
                "DELETE FROM missed WHERE feed = ? AND url NOT IN (SELECT value FROM json_each(?))",
                (feed["id"], listed),
            )


def _due(fresh: "Sequence[road.Item]", missed: Mapping[str, sqlite3.Row]) -> "tuple[list[road.Item], bool]":
    """Return the items to ask for now, and whether others wait to be asked for again."""
    due, waiting, time = [], False, now()
    for item in fresh:
        row = missed.get(item.url)
        if row is None or row["stamp"] != item.stamp or (row["next"] is not None and row["next"] <= time):
            due.append(item)
        else:
            waiting = waiting or row["next"] is not None
    return due, waiting


def _miss(
    db: sqlite3.Connection, item: "road.Item", feed: int, before: sqlite3.Row | None, error: Unreachable
) -> tuple[Unreachable, bool]:
    """Write down that an item did not answer; return what to say of it, and whether it will be asked for again."""
    tries = 1 + (before["tries"] if before is not None and before["stamp"] == item.stamp else 0)
    again = later(AGAIN * 2 ** (tries - 1)) if tries < TRIES else None
    with transaction(db):
        db.execute(
            "INSERT OR REPLACE INTO missed (url, feed, stamp, tries, next, failure)"
            " SELECT ?, id, ?, ?, ?, ? FROM feed WHERE id = ?",
            (item.url, item.stamp, tries, again, error.cause, feed),
        )
    if again is None:
        error = Unreachable(error.input, f"{error.cause}; asked {tries} times, and not any more")
    return error, again is not None


def _look(db: sqlite3.Connection, url: str, fetcher: "road.Fetcher") -> tuple[str | InputError, list[Event]]:
    """Fetch a page and add it where it fits; return what became of it, and what that changed."""
    for opened in road.opened([url], fetcher=fetcher):
        if isinstance(opened, InputError):
            return opened, []
        article = road.understood(opened, quick=is_quick(db))
        if isinstance(article, InputError):
            return article, []
        if not _fits(db, article):
            return "not asked for", []
        added = intake.put(db, article, intake.sha256_of(opened))
        if isinstance(added, InputError):
            return added, []
        catch_up(db)
        return added.outcome, _news(db, added)
    return "nothing", []


def _fits(db: sqlite3.Connection, article: Article) -> bool:
    """Tell whether the page has all words of one of the queries; without queries every page fits."""
    queries = [r[0] for r in db.execute("SELECT words FROM query")]
    if not queries:
        return True
    own = search.page_words(article)
    return any(
        all(any(key in own for key in keys) for keys in search.asked(words, article.language)) for words in queries
    )


def _news(db: sqlite3.Connection, added: intake.Added) -> list[Event]:
    """Return, and write down, what a page that was added changes for the claims that were there."""
    if added.outcome == "known":
        return []
    page = db.execute("SELECT outlet, title, url, versions FROM article WHERE id = ?", (added.id,)).fetchone()
    where = f"{page['outlet'] or page['title'] or added.input}{', ' + page['url'] if page['url'] else ''}"
    # Two long versions take a second to compare: nobody waits for that to write.
    corrected = _correction(db, added.id, where) if added.outcome == "changed" else []
    found: list[tuple[str, int | None, str]] = []
    with transaction(db):
        for claim in db.execute(
            "SELECT c.*, t.low AS told_low, t.denials AS told_denials FROM claim c JOIN told t ON t.claim = c.id"
            " WHERE c.id IN (SELECT claim FROM statement WHERE article = ?)",
            (added.id,),
        ).fetchall():
            about = f"“{_short(claim['text'])}”"
            roots = _through(db, claim["id"], added.id)
            if claim["low"] > claim["told_low"] and roots:
                count = f"{claim['low']} instead of {claim['told_low']}"
                found.append(("root", claim["id"], f"{about} has {count} independent roots: {roots} ({where})"))
            if claim["denials"] > claim["told_denials"] and (who := _against(db, claim["id"], added.id)):
                found.append(("denial", claim["id"], f"{about} is denied or doubted by {who} ({where})"))
        db.execute(
            "INSERT INTO told (claim, low, denials) SELECT id, low, denials FROM claim"
            " WHERE id IN (SELECT claim FROM statement WHERE article = ?)"
            " ON CONFLICT (claim) DO UPDATE SET low = max(low, excluded.low), denials = max(denials, excluded.denials)",
            (added.id,),
        )
        return [_event(db, kind, claim, added.id, words) for kind, claim, words in (*found, *corrected)]


def _through(db: sqlite3.Connection, claim: int, article: int) -> str:
    """Return the roots of `claim` that no page but `article` leads to."""
    rows = db.execute(
        "SELECT r.described FROM root r JOIN root_statement e ON e.root = r.id JOIN statement s ON s.id = e.statement"
        " WHERE r.claim = ? GROUP BY r.id HAVING min(s.article = ?) = 1 ORDER BY r.place",
        (claim, article),
    )
    return "; ".join(_short(r[0]) for r in rows)


def _against(db: sqlite3.Connection, claim: int, article: int) -> str:
    rows = db.execute(
        "SELECT DISTINCT coalesce(n.name, n.description, s.source) FROM statement s"
        " LEFT JOIN source n ON n.id = s.speaker"
        " WHERE s.claim = ? AND s.article = ? AND s.claim_stance IN ('denies', 'doubts')",
        (claim, article),
    )
    return "; ".join(_short(r[0]) for r in rows)


def _correction(db: sqlite3.Connection, article: int, where: str) -> list[tuple[str, int | None, str]]:
    """Return that a page has other words, once for every claim that it carries with others, else once."""
    newest = db.execute("SELECT versions FROM article WHERE id = ?", (article,)).fetchone()["versions"]
    found = versions.changes(db, article, newest)
    changed = versions.in_words(found) if found else "it is new"
    claims = db.execute(
        "SELECT c.id, c.text FROM claim c WHERE c.articles > 1 AND c.id IN"
        " (SELECT claim FROM statement WHERE article = ?) ORDER BY c.id",
        (article,),
    ).fetchall()
    if not claims:
        return [("correction", None, f"the page has changed: {changed} ({where})")]
    return [
        ("correction", c["id"], f"a page with “{_short(c['text'])}” has changed: {changed} ({where})") for c in claims
    ]


def _event(db: sqlite3.Connection, kind: str, claim: int | None, article: int, words: str) -> Event:
    row = db.execute(
        "INSERT INTO event (at, kind, claim, article, words) VALUES (?, ?, ?, ?, ?) RETURNING *",
        (now(), kind, claim, article, words),
    ).fetchone()
    return Event(row["id"], row["at"], row["kind"], row["claim"], row["article"], row["words"])


def _short(text: str) -> str:
    return wording.shorten(wording.line(text), _SHOWN)

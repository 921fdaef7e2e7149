"""Adding pages: what was read goes in, a page at a time, each in one transaction."""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
from msgspec import Struct

from accordingto.desk import keys, search, statements
from accordingto.desk.database import now, transaction
from accordingto.desk.tool import tool
from accordingto.desk.way import is_quick, refused
from accordingto.errors import InputError
from accordingto.nouns import Article, Page
from accordingto.report import json_lines

Outcome = Literal["new", "changed", "known", "reread"]


class Added(Struct, frozen=True):
    """What became of one page."""

    id: int
    input: str
    outcome: Outcome
    title: str | None
    statements: int


def add(db: sqlite3.Connection, inputs: Iterable[str], *, allow_private: bool = False) -> Iterator[Added | InputError]:
    """Read `inputs` as the road does and yield what became of each page, once that is safe in the file.

    A page whose bytes or whose words the desk has already adds nothing; other words under the same address make a new
    version.  What is new is traced by :func:`accordingto.desk.settling.catch_up`.
    """
    from accordingto import road

    return add_opened(db, road.opened(inputs, allow_private=allow_private))


def add_opened(db: sqlite3.Connection, opened: Iterable[Page | Article | InputError]) -> Iterator[Added | InputError]:
    """Do what :func:`add` does with pages that were opened already."""
    from accordingto import road

    for found in opened:
        if isinstance(found, InputError):
            yield found
            continue
        sha256 = sha256_of(found)
        if known := _by_bytes(db, sha256, found):
            yield known
            continue
        article = road.understood(found, quick=is_quick(db))
        yield article if isinstance(article, InputError) else put(db, article, sha256)


def put(db: sqlite3.Connection, article: Article, sha256: str) -> Added | InputError:
    """Write `article`, read from bytes with that hash, where it says something new and was read as the desk's are."""
    # What JSON cannot hold (a file name that is not UTF-8) the file cannot either.
    article = msgspec.json.decode(as_json(article), type=Article)
    key = keys.of_page(article)
    words = keys.words_sha256(article)
    with transaction(db):
        if error := refused(db, article):
            return error
        row = db.execute("SELECT id, versions FROM article WHERE key = ?", (key,)).fetchone()
        if row is None:
            time = now()
            id = int(
                db.execute(
                    "INSERT INTO article (key, added, fetched) VALUES (?, ?, ?) RETURNING id", (key, time, time)
                ).fetchone()[0]
            )
            write_version(db, id, 1, article, sha256, words)
            return Added(id, article.input, "new", article.title, len(article.attributions))
        id, number = int(row["id"]), int(row["versions"])
        newest = db.execute(
            "SELECT words_sha256 FROM version WHERE article = ? AND number = ?", (id, number)
        ).fetchone()
        if newest["words_sha256"] == words:
            return Added(id, article.input, "known", article.title, len(article.attributions))
        write_version(db, id, number + 1, article, sha256, words)
        return Added(id, article.input, "changed", article.title, len(article.attributions))


def sha256_of(found: Page | Article) -> str:
    """Return the hash of a page's bytes; of the JSON of an article that came read already."""
    return hashlib.sha256(found.data if isinstance(found, Page) else as_json(found)).hexdigest()


def as_json(article: Article) -> bytes:
    """Return `article` as the file holds it."""
    return next(json_lines([article]))[:-1]


def _by_bytes(db: sqlite3.Connection, sha256: str, found: Page | Article) -> Added | None:
    """Return the page that came with the same bytes before, under the same name or address, as its newest version."""
    row = db.execute(
        "SELECT a.id, a.title, a.statements FROM version v JOIN article a ON a.id = v.article AND v.number = a.versions"
        " WHERE v.sha256 = ? AND (v.input = ? OR a.url = ?)",
        (sha256, found.input, found.url),
    ).fetchone()
    return Added(row["id"], found.input, "known", row["title"], row["statements"]) if row else None


def write_version(db: sqlite3.Connection, id: int, number: int, article: Article, sha256: str, words: str) -> None:
    """Write version `number` of article `id`, with the columns, statements and words of the article that follow."""
    db.execute(
        "INSERT INTO version (article, number, input, fetched, sha256, words_sha256, tool, noun)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (id, number, article.input, now(), sha256, words, tool(quick=bool(article.quick)), as_json(article).decode()),
    )
    describe(db, id, article)


def describe(db: sqlite3.Connection, id: int, article: Article) -> None:
    """Write the columns, statements and words of article `id`, to be traced, by what its newest version is."""
    db.execute(
        "UPDATE article SET title = :title, outlet = :outlet, domain = :domain, url = :url, published = :published,"
        " language = :language, pending = 1, statements = :statements,"
        " versions = (SELECT max(number) FROM version WHERE article = :id),"
        " fetched = (SELECT max(fetched) FROM version WHERE article = :id) WHERE id = :id",
        {
            "id": id,
            "title": article.title,
            "outlet": article.outlet.name or article.outlet.domain,
            "domain": article.outlet.domain,
            "url": web(article.url),
            "published": article.published,
            "language": article.language,
            "statements": len(article.attributions),
        },
    )
    search.index_page(db, id, article)
    statements.write(db, id, article, keys.of_page(article))


def web(url: str | None) -> str | None:
    """Return `url` where it is safe to open: a page may name any scheme, ``javascript:`` included."""
    return url if url and url.lower().startswith(("http://", "https://")) else None

"""What leaves a desk: its tables as CSV and JSON, a trace of it in every format of the report, a sourcing statement."""

import csv
import io
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, get_args

import msgspec
from msgspec import Struct

from accordingto.desk import deciding, near
from accordingto.desk.database import consistent, now
from accordingto.desk.loading import batches, load, places, reasons_of, retelling_of
from accordingto.desk.shapes import Decided
from accordingto.nouns import (
    Claim,
    Count,
    JointSource,
    Lint,
    Member,
    Near,
    Position,
    Retelling,
    Root,
    SourceKind,
    Statement,
    Trace,
)
from accordingto.report.sheets import cell

Table = Literal[
    "articles", "claims", "near_claims", "statements", "sources", "roots", "retellings", "timeline", "decisions"
]
TABLES: tuple[Table, ...] = get_args(Table)
MOST = 2000
"""Articles in one report, PROV document or set of annotations: more than these nobody opens."""


class TooMany(Exception):  # noqa: N818 - an answer, not a fault
    """More articles than one document can hold; the message says what to do."""


def table_csv(db: sqlite3.Connection, table: Table) -> Iterator[bytes]:
    """Yield a view of the file as CSV; text that a spreadsheet would take for a formula gets an apostrophe."""
    found = db.execute(f"SELECT * FROM {table}")
    yield _line([column[0] for column in found.description])
    while rows := found.fetchmany(500):
        yield b"".join(_line([cell(value) for value in row]) for row in rows)


def _line(values: Sequence[object]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(values)
    return buffer.getvalue().encode("utf-8", "replace")


def table_json(db: sqlite3.Connection, table: Table) -> Iterator[bytes]:
    """Yield a view of the file as one JSON list of objects."""
    found = db.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in found.description]
    before = b"["
    while rows := found.fetchmany(500):
        yield b"".join(
            (before if not n else b",\n") + json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False).encode()
            for n, row in enumerate(rows)
        )
        before = b",\n"
    yield b"[]" if before == b"[" else b"]"


@consistent
def trace(db: sqlite3.Connection, claim: int | None = None) -> Trace:
    """Return what the last trace found, of all pages or of those that make one `claim`, as nouns.

    Raises :class:`TooMany` for more articles than one document can hold.
    """
    condition = "WHERE id IN (SELECT article FROM statement WHERE claim = ?)" if claim is not None else ""
    values = (claim,) if claim is not None else ()
    ids = [r[0] for r in db.execute(f"SELECT id FROM article {condition} ORDER BY id LIMIT {MOST + 1}", values)]
    if len(ids) > MOST:
        raise TooMany(f"more than {MOST} articles; export one claim, or the tables")
    refs: dict[int, Statement] = {}
    claims: dict[int, list[Statement]] = defaultdict(list)
    members: dict[int, list[Member]] = defaultdict(list)
    retold: list[Retelling] = []
    for some in batches(ids):
        here = places(some)
        for r in db.execute(
            "SELECT id, article, attribution, claim, coalesce(claim_stance, stance) AS stance FROM statement"
            f' WHERE article IN ({here}) ORDER BY article, "start"',
            some,
        ):
            refs[r["id"]] = Statement(str(r["article"]), r["attribution"], r["stance"])
            if r["claim"] is not None and claim in (None, r["claim"]):
                claims[r["claim"]].append(refs[r["id"]])
        for r in db.execute(f"SELECT article, local, source FROM member WHERE article IN ({here}) ORDER BY id", some):
            if r["source"] is not None:
                members[r["source"]].append(Member(str(r["article"]), r["local"]))
        rows = db.execute(f"SELECT * FROM retelling WHERE article IN ({here}) ORDER BY id", some)
        retold += map(retelling_of, rows)
    return Trace(
        articles=tuple(load(db, ids)),
        sources=tuple(_sources(db, members)),
        retellings=tuple(retold),
        claims=tuple(_claims(db, claims, refs)),
        positions=tuple(_positions(db, claims, refs)),
    )


_told = msgspec.json.Decoder(dict[str, str | int | tuple[str, ...]])


def _sources(db: sqlite3.Connection, members: dict[int, list[Member]]) -> Iterator[JointSource]:
    for some in batches(sorted(members)):
        for r in db.execute(f"SELECT * FROM source WHERE id IN ({places(some)}) ORDER BY id", some):
            yield JointSource(str(r["id"]), r["kind"], r["name"], r["description"], tuple(members[r["id"]]))


def _claims(db: sqlite3.Connection, claims: dict[int, list[Statement]], refs: dict[int, Statement]) -> Iterator[Claim]:
    close: dict[int, list[Near]] = defaultdict(list)
    for id, other in near.among(db, claims):
        close[id].append(other)
    for some in batches(sorted(claims)):
        roots: dict[int, list[Root]] = defaultdict(list)
        evidence: dict[int, list[Statement]] = defaultdict(list)
        lint: dict[int, list[Lint]] = defaultdict(list)
        here = places(some)
        for r in db.execute(
            "SELECT e.root, e.statement FROM root r JOIN root_statement e ON e.root = r.id"
            f" WHERE r.claim IN ({here}) ORDER BY e.statement",
            some,
        ):
            if r["statement"] in refs:
                evidence[r["root"]].append(refs[r["statement"]])
        for r in db.execute(f"SELECT * FROM root WHERE claim IN ({here}) ORDER BY claim, place", some):
            count: Count = (r["low"], r["high"])
            through = tuple(json.loads(r["reached_through"]))
            roots[r["claim"]].append(Root(r["described"], r["kind"], count, through, tuple(evidence[r["id"]])))
        for r in db.execute(f"SELECT * FROM lint WHERE claim IN ({here}) ORDER BY id", some):
            said = tuple(refs[n] for n in json.loads(r["statements"]) if n in refs)
            lint[r["claim"]].append(Lint(r["kind"], r["why"], said, _told.decode(r["told"])))
        for r in db.execute(f"SELECT * FROM claim WHERE id IN ({here}) ORDER BY articles DESC, low DESC, id", some):
            yield Claim(
                id=str(r["id"]),
                text=r["text"],
                attributions=tuple(claims[r["id"]]),
                roots=tuple(roots[r["id"]]),
                origins=tuple(json.loads(r["origins"])),
                independent_roots=(r["low"], r["high"]),
                first_reported_by=r["first_reported_by"],
                why=r["why"],
                lint=tuple(lint[r["id"]]),
                reasons=reasons_of(r),
                near=tuple(close[r["id"]]),
            )


def _positions(
    db: sqlite3.Connection, claims: dict[int, list[Statement]], refs: dict[int, Statement]
) -> Iterator[Position]:
    for some in batches(sorted(claims)):
        for r in db.execute(f'SELECT * FROM position WHERE claim IN ({places(some)}) ORDER BY "from", id', some):
            if said := refs.get(r["statement"]):
                when = (r["from"], r["to"])
                yield Position(r["who"], when, str(r["claim"]), r["stance"], said.article, said.attribution)


class Reading(Struct, frozen=True):
    """A page that the answer rests on: from where, when it was fetched, what its bytes were, what read it."""

    id: int
    title: str | None
    outlet: str | None
    url: str | None
    input: str
    published: str | None
    version: int
    fetched: str
    sha256: str
    """Of the bytes as they came."""
    read_with: str


class Described(Struct, frozen=True):
    """A source, as the pages describe it (in the manner of Intelligence Community Directive 206)."""

    id: int
    kind: SourceKind
    name: str | None
    description: str | None
    statements: int
    articles: int
    grade: str | None


class Rested(Struct, frozen=True):
    """A claim and what it rests on."""

    id: int
    text: str
    independent_roots: Count
    why: str
    sources: list[int]
    articles: list[int]
    grade: str | None


class Sourcing(Struct, frozen=True):
    """A sourcing statement: who says what the answer rests on, from which bytes, read when and with what."""

    made: str
    revision: int
    settled: bool
    claims: list[Rested]
    sources: list[Described]
    articles: list[Reading]
    decisions: list[Decided]


@consistent
def sourcing(db: sqlite3.Connection, claim: int | None = None) -> Sourcing:
    """Return the sourcing statement of all claims, or of one.  Raises :class:`TooMany` as :func:`trace` does."""
    desk = db.execute("SELECT * FROM desk").fetchone()
    condition, values = ("WHERE c.id = ?", (claim,)) if claim is not None else ("", ())
    claims = db.execute(f"SELECT c.* FROM claim c {condition} ORDER BY c.articles DESC, c.id", values).fetchall()
    pages = "SELECT DISTINCT s.article FROM statement s JOIN claim c ON c.id = s.claim " + condition
    articles = db.execute(
        "SELECT a.*, v.number, v.input, v.sha256, v.tool FROM article a"
        f" JOIN version v ON v.article = a.id AND v.number = a.versions WHERE a.id IN ({pages}) ORDER BY a.id"
        f" LIMIT {MOST + 1}",
        values,
    ).fetchall()
    if len(articles) > MOST:
        raise TooMany(f"more than {MOST} articles; export one claim, or the tables")
    sources = db.execute(
        "SELECT * FROM source WHERE id IN (SELECT r.source FROM root r JOIN claim c ON c.id = r.claim"
        f" {condition}) ORDER BY id",
        values,
    )
    return Sourcing(
        made=now(),
        revision=desk["revision"],
        settled=bool(desk["settled"]),
        claims=[_rested(db, c) for c in claims],
        sources=[Described(**{name: r[name] for name in Described.__struct_fields__}) for r in sources],
        articles=[
            Reading(
                id=r["id"],
                title=r["title"],
                outlet=r["outlet"],
                url=r["url"],
                input=r["input"],
                published=r["published"],
                version=r["number"],
                fetched=r["fetched"],
                sha256=r["sha256"],
                read_with=r["tool"],
            )
            for r in articles
        ],
        decisions=deciding.rows(db, -1, 0).items,
    )


def _rested(db: sqlite3.Connection, claim: sqlite3.Row) -> Rested:
    return Rested(
        id=claim["id"],
        text=claim["text"],
        independent_roots=(claim["low"], claim["high"]),
        why=claim["why"],
        sources=[
            r[0]
            for r in db.execute(
                "SELECT DISTINCT source FROM root WHERE claim = ? AND source IS NOT NULL ORDER BY source",
                (claim["id"],),
            )
        ],
        articles=[
            r[0]
            for r in db.execute(
                "SELECT DISTINCT article FROM statement WHERE claim = ? ORDER BY article", (claim["id"],)
            )
        ],
        grade=claim["grade"],
    )

"""Tracing what the desk holds, and writing back what was found so that what stays keeps its id.

:func:`settle` traces all pages together.  :func:`catch_up` traces pages that were added since with their neighbours
alone; `desk.settled` is 0 from then on until all are traced together again.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from accordingto import road
from accordingto.desk import decided, statements
from accordingto.desk.database import transaction
from accordingto.nouns import Article, Attribution, Claim, Ref, Source, Trace

_AT_ONCE = 900
"""Values in one list of an SQL statement."""

Key = TypeVar("Key", bound=Hashable)


class Traced(Struct, frozen=True):
    """The column `article.traced`."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


def settle(db: sqlite3.Connection) -> None:
    """Trace all pages of the desk together."""
    while True:
        revision = _revision(db)
        every = [int(r[0]) for r in db.execute("SELECT id FROM article ORDER BY id")]
        decisions = decided.standing(db)
        keys = page_keys(db, every)
        pages = [decided.applied(a, keys[a.id], decisions) for a in load(db, every, as_read=True)]
        trace = road.follow(pages, partial(decided.resolved, decisions, keys))
        with transaction(db):
            if _revision(db) != revision:
                continue
            _write(db, trace, {int(a.id) for a in pages})
            decided.write_grades(db, decisions)
            db.execute("UPDATE article SET pending = 0 WHERE pending = 1")
            db.execute("UPDATE desk SET settled = 1")
        return


def catch_up(db: sqlite3.Connection) -> None:
    """Trace the pages that were added and not traced yet."""
    if db.execute("SELECT 1 FROM article WHERE pending = 1 LIMIT 1").fetchone():
        settle(db)


def _revision(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT revision FROM desk").fetchone()[0])


def load(db: sqlite3.Connection, ids: Sequence[int], as_read: bool = False) -> list[Article]:
    """Return the newest versions of the articles `ids`, in that order, each with the row's number as its id.

    They are as the last trace left them, or `as_read`.
    """
    decoder = msgspec.json.Decoder(Article)
    parts = msgspec.json.Decoder(Traced)
    found: dict[int, Article] = {}
    for some in batches(ids):
        for row in db.execute(
            "SELECT a.id, a.traced, v.noun FROM article a JOIN version v ON v.article = a.id AND v.number = a.versions"
            f" WHERE a.id IN ({places(some)})",
            some,
        ):
            article = replace(decoder.decode(row["noun"]), id=str(row["id"]))
            if row["traced"] and not as_read:
                traced = parts.decode(row["traced"])
                article = replace(article, attributions=traced.attributions, sources=traced.sources)
            found[row["id"]] = article
    return [found[id] for id in ids if id in found]


def page_keys(db: sqlite3.Connection, ids: Sequence[int]) -> dict[str, str]:
    """Return the keys of the articles `ids` by their number as a string."""
    return {
        str(row["id"]): row["key"]
        for some in batches(ids)
        for row in db.execute(f"SELECT id, key FROM article WHERE id IN ({places(some)})", some)
    }


def batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    """Yield `ids` in runs short enough for one SQL statement."""
    return (ids[n : n + _AT_ONCE] for n in range(0, len(ids), _AT_ONCE))


def places(values: Sequence[object]) -> str:
    """Return the question marks for `values`."""
    return ", ".join("?" * len(values))


def _write(db: sqlite3.Connection, trace: Trace, full: set[int]) -> None:
    """Write back what `trace` found; its articles `full` were traced with all their text."""
    for article in trace.articles:
        if int(article.id) in full:
            _write_article(db, article)
    here = [int(a.id) for a in trace.articles]
    rows: dict[Ref, int] = {}
    members: dict[Ref, int] = {}
    owners: dict[int, int] = {}
    claims_of: dict[int, int] = {}
    for some in batches(here):
        for r in db.execute(
            f"SELECT id, article, attribution, claim FROM statement WHERE article IN ({places(some)})", some
        ):
            rows[str(r["article"]), r["attribution"]] = r["id"]
            if r["claim"] is not None:
                claims_of[r["id"]] = r["claim"]
        for r in db.execute(f"SELECT id, article, local, source FROM member WHERE article IN ({places(some)})", some):
            members[str(r["article"]), r["local"]] = r["id"]
            if r["source"] is not None:
                owners[r["id"]] = r["source"]
    sources = _write_sources(db, trace, members, owners)
    claims = _write_claims(db, trace, rows, claims_of, sources)
    _write_retellings(db, trace, full)
    _write_positions(db, trace, rows, claims, sources)
    summarise(db, set(claims.values()), set(sources.values()))


def _write_article(db: sqlite3.Connection, article: Article) -> None:
    id = int(article.id)
    row = db.execute(
        "SELECT a.key, a.traced, v.noun FROM article a JOIN version v ON v.article = a.id AND v.number = a.versions"
        " WHERE a.id = ?",
        (id,),
    ).fetchone()
    as_read = msgspec.json.decode(row["noun"], type=Article)
    same = (as_read.attributions, as_read.sources) == (article.attributions, article.sources)
    traced = None if same else msgspec.json.encode(Traced(article.attributions, article.sources)).decode()
    if traced != row["traced"]:
        db.execute("UPDATE article SET traced = ? WHERE id = ?", (traced, id))
        statements.write(db, id, article, row["key"])


def _write_sources(
    db: sqlite3.Connection, trace: Trace, members: Mapping[Ref, int], owners: Mapping[int, int]
) -> dict[str, int]:
    """Write the joint sources and return their rows by their ids in the trace."""
    groups = {j.id: [members[m.article, m.source] for m in j.members] for j in trace.sources}
    kept = matched({key: Counter(owners[n] for n in group if n in owners) for key, group in groups.items()})
    found: dict[str, int] = {}
    for joint in trace.sources:
        about = (joint.kind, joint.name, joint.description)
        if joint.id in kept:
            found[joint.id] = kept[joint.id]
            db.execute("UPDATE source SET kind = ?, name = ?, description = ? WHERE id = ?", (*about, kept[joint.id]))
        else:
            added = db.execute("INSERT INTO source (kind, name, description) VALUES (?, ?, ?) RETURNING id", about)
            found[joint.id] = int(added.fetchone()[0])
        db.executemany("UPDATE member SET source = ? WHERE id = ?", [(found[joint.id], n) for n in groups[joint.id]])
        db.executemany(
            "UPDATE statement SET speaker = ? WHERE member = ?", [(found[joint.id], n) for n in groups[joint.id]]
        )
    db.execute("UPDATE statement SET speaker = NULL WHERE member IS NULL AND speaker IS NOT NULL")
    _forget(db, "source", "member", "source", set(owners.values()) - set(found.values()))
    return found


def _write_claims(
    db: sqlite3.Connection,
    trace: Trace,
    rows: Mapping[Ref, int],
    claims_of: Mapping[int, int],
    sources: Mapping[str, int],
) -> dict[str, int]:
    """Write the claims with their roots and return their rows by their ids in the trace."""
    groups = {c.id: [rows[s.article, s.attribution] for s in c.attributions] for c in trace.claims}
    kept = matched({key: Counter(claims_of[n] for n in group if n in claims_of) for key, group in groups.items()})
    speakers = _speakers(trace, sources)
    found: dict[str, int] = {}
    for claim in trace.claims:
        about = _columns(claim, trace)
        if claim.id in kept:
            found[claim.id] = kept[claim.id]
            db.execute(
                "UPDATE claim SET text = ?, language = ?, low = ?, high = ?, roots = ?, origins = ?,"
                " first_reported_by = ?, why = ? WHERE id = ?",
                (*about, kept[claim.id]),
            )
            db.execute("DELETE FROM root WHERE claim = ?", (kept[claim.id],))
        else:
            added = db.execute(
                "INSERT INTO claim (text, language, low, high, roots, origins, first_reported_by, why)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                about,
            )
            found[claim.id] = int(added.fetchone()[0])
        db.executemany(
            "UPDATE statement SET claim = ?, claim_stance = ? WHERE id = ?",
            [(found[claim.id], s.stance, rows[s.article, s.attribution]) for s in claim.attributions],
        )
        _write_roots(db, found[claim.id], claim, rows, speakers)
        db.execute("DELETE FROM lint WHERE claim = ?", (found[claim.id],))
        db.executemany(
            "INSERT INTO lint (claim, kind, why, statements) VALUES (?, ?, ?, ?)",
            [
                (found[claim.id], x.kind, x.why, json.dumps([rows[s.article, s.attribution] for s in x.statements]))
                for x in claim.lint
            ],
        )
    _forget(db, "claim", "statement", "claim", set(claims_of.values()) - set(found.values()))
    return found


def _columns(claim: Claim, trace: Trace) -> tuple[str | int | None, ...]:
    return (
        claim.text,
        _language_of(claim, {a.id: a for a in trace.articles}),
        claim.independent_roots[0],
        claim.independent_roots[1],
        len(claim.roots),
        json.dumps(claim.origins, ensure_ascii=False),
        claim.first_reported_by,
        claim.why,
    )


def _language_of(claim: Claim, articles: Mapping[str, Article]) -> str | None:
    """Return the language of the page whose words the claim's text is."""
    for statement in claim.attributions:
        if claim.text[:200] and claim.text[:40] in articles[statement.article].text:
            return articles[statement.article].language
    return None


def _speakers(trace: Trace, sources: Mapping[str, int]) -> dict[Ref, int]:
    """Return the source that speaks in each attribution."""
    joint = {(m.article, m.source): sources[j.id] for j in trace.sources for m in j.members}
    return {
        (a.id, x.id): joint[a.id, x.speaker]
        for a in trace.articles
        for x in a.attributions
        if x.speaker and (a.id, x.speaker) in joint
    }


def _write_roots(
    db: sqlite3.Connection, id: int, claim: Claim, rows: Mapping[Ref, int], speakers: Mapping[Ref, int]
) -> None:
    for place, root in enumerate(claim.roots):
        first = next(iter(root.statements), None)
        number = db.execute(
            "INSERT INTO root (claim, place, described, kind, low, high, reached_through, source)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                id,
                place,
                root.described,
                root.kind,
                *root.count,
                json.dumps(root.reached_through, ensure_ascii=False),
                speakers.get((first.article, first.attribution)) if first else None,
            ),
        ).fetchone()[0]
        db.executemany(
            "INSERT OR IGNORE INTO root_statement (root, statement) VALUES (?, ?)",
            [(number, rows[s.article, s.attribution]) for s in root.statements],
        )


def _write_retellings(db: sqlite3.Connection, trace: Trace, full: set[int]) -> None:
    db.executemany("DELETE FROM retelling WHERE article = ?", [(id,) for id in full])
    db.executemany(
        "INSERT INTO retelling (article, outlet, of_article, relation, why, evidence, evidence_of)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                int(r.article),
                r.of.outlet,
                int(r.of.article) if r.of.article else None,
                r.relation,
                r.why,
                msgspec.json.encode(r.evidence).decode(),
                msgspec.json.encode(r.evidence_of).decode(),
            )
            for r in trace.retellings
            if int(r.article) in full
        ],
    )


def _write_positions(
    db: sqlite3.Connection,
    trace: Trace,
    rows: Mapping[Ref, int],
    claims: Mapping[str, int],
    sources: Mapping[str, int],
) -> None:
    speakers = _speakers(trace, sources)
    db.executemany("DELETE FROM position WHERE claim = ?", [(id,) for id in claims.values()])
    db.executemany(
        'INSERT INTO position (who, source, "from", "to", stance, claim, statement) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [
            (
                p.who,
                speakers.get((p.article, p.attribution)),
                *p.when,
                p.stance,
                claims.get(p.claim or ""),
                rows[p.article, p.attribution],
            )
            for p in trace.positions
        ],
    )


def matched(overlaps: Mapping[Key, Counter[int]]) -> dict[Key, int]:
    """Return which group keeps which id: the largest overlap first, no id twice."""
    ways = sorted(
        ((count, id, number, key) for number, (key, c) in enumerate(overlaps.items()) for id, count in c.items()),
        key=lambda way: (-way[0], way[1], way[2]),
    )
    found: dict[Key, int] = {}
    taken: set[int] = set()
    for _, id, _, key in ways:
        if key not in found and id not in taken:
            found[key] = id
            taken.add(id)
    return found


def _forget(db: sqlite3.Connection, table: str, holder: str, column: str, ids: Iterable[int]) -> None:
    """Delete the rows `ids` of `table` that no row of `holder` belongs to any more."""
    db.executemany(
        f"DELETE FROM {table} WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM {holder} WHERE {column} = ?1)",
        [(id,) for id in ids],
    )


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

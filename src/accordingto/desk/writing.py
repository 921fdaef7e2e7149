"""Writing back what a trace found, so that what stays the same keeps its row."""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct

from accordingto.desk import counts, near, statements
from accordingto.desk.loading import Traced, batches, places
from accordingto.nouns import Article, Claim, Ref, Retelling, Statement, Trace

Key = TypeVar("Key", bound=Hashable)


class _Rows(Struct, frozen=True):
    """The rows of a trace's articles as they were before."""

    statements: dict[Ref, int]
    members: dict[Ref, int]
    claims: dict[int, int]
    """Of statements, what claim each was part of."""
    sources: dict[int, int]
    """Of members, what source each was."""


def write_all(db: sqlite3.Connection, trace: Trace) -> None:
    """Write what a trace of all pages found."""
    for article in trace.articles:
        _write_article(db, article)
    rows = _rows(db, [int(a.id) for a in trace.articles])
    sources = _write_sources(db, trace, rows)
    claims = _write_claims(db, trace, trace.claims, rows, sources)
    near.write(db, trace.claims, claims, set(claims.values()))
    db.execute("DELETE FROM retelling")
    _write_retellings(db, trace.retellings)
    _write_positions(db, trace, rows, claims, sources)
    counts.forget_empty(db, set(rows.claims.values()), set(rows.sources.values()))
    counts.summarise(db, set(claims.values()), set(sources.values()))


def write_some(
    db: sqlite3.Connection,
    trace: Trace,
    new: Collection[int],
    full: Collection[int],
    kept: Sequence[Retelling],
    touched: Collection[int],
) -> None:
    """Write what a trace of some pages found of its `new` ones, and what that changes for the others.

    Pages in `full` were there with all their text, others with what they say of the claims at hand alone; `kept` are
    the retellings that the trace was told.  Claims of new and `touched` pages are written whether they changed or not.
    """
    here = [int(a.id) for a in trace.articles]
    before = counts.standing(db, here)
    for article in trace.articles:
        if int(article.id) in new:
            _write_article(db, article)
    rows = _rows(db, here)
    sources = _write_sources(db, trace, rows)
    told = set(map(_shown, kept))
    found = [r for r in trace.retellings if _shown(r) not in told and int(r.article) in {*new, *full}]
    stated = {
        (r["article"], r["outlet"], r["relation"])
        for some in batches(sorted(full))
        for r in db.execute(f"SELECT * FROM retelling WHERE article IN ({places(some)}) AND of_article IS NULL", some)
    }
    fresh = {r.article for r in found if r.of.article or (int(r.article), r.of.outlet, r.relation) not in stated}
    db.executemany("DELETE FROM retelling WHERE article = ?", [(id,) for id in new])
    db.executemany("DELETE FROM retelling WHERE article = ? AND of_article IS NULL", [(id,) for id in full])
    _write_retellings(db, found)
    changed = _changed(trace, rows, fresh | {str(n) for n in (*new, *touched)})
    partial = _partial(db, rows)
    claims = _write_claims(db, trace, changed, rows, sources, partial)
    same = {c.id: _row_of(c.attributions[0], rows) for c in trace.claims if c.id not in claims}
    near.write(db, trace.claims, claims | same, set(claims.values()), partial)
    _write_positions(db, trace, rows, {key: id for key, id in claims.items() if id not in partial}, sources)
    counts.forget_empty(db, set(rows.claims.values()), set(rows.sources.values()))
    counts.summarise(db, set(claims.values()), counts.moved(db, here, before, claims.values()))


def _changed(trace: Trace, rows: _Rows, fresh: Collection[str]) -> list[Claim]:
    """Return the claims that are other than they were: by their statements, or by where a page has them from."""
    was = {
        c.id: {rows.claims.get(rows.statements[s.article, s.attribution]) for s in c.attributions} for c in trace.claims
    }
    parts = Counter(id for ids in was.values() for id in ids)
    return [
        c
        for c in trace.claims
        if len(was[c.id]) != 1
        or any(id is None or parts[id] > 1 for id in was[c.id])
        or any(s.article in fresh for s in c.attributions)
    ]


def _row_of(statement: Statement, rows: _Rows) -> int:
    """Return the claim that a statement was part of before."""
    return rows.claims[rows.statements[statement.article, statement.attribution]]


def _partial(db: sqlite3.Connection, rows: _Rows) -> set[int]:
    """Return the claims of which only some statements are at hand."""
    here = Counter(rows.claims.values())
    found: set[int] = set()
    for some in batches(sorted(here)):
        for r in db.execute(
            f"SELECT claim, count(*) FROM statement WHERE claim IN ({places(some)}) GROUP BY claim", some
        ):
            if r[1] > here[r[0]]:
                found.add(r[0])
    return found


def _rows(db: sqlite3.Connection, here: Sequence[int]) -> _Rows:
    found = _Rows({}, {}, {}, {})
    for some in batches(here):
        for r in db.execute(
            f"SELECT id, article, attribution, claim FROM statement WHERE article IN ({places(some)})", some
        ):
            found.statements[str(r["article"]), r["attribution"]] = r["id"]
            if r["claim"] is not None:
                found.claims[r["id"]] = r["claim"]
        for r in db.execute(f"SELECT id, article, local, source FROM member WHERE article IN ({places(some)})", some):
            found.members[str(r["article"]), r["local"]] = r["id"]
            if r["source"] is not None:
                found.sources[r["id"]] = r["source"]
    return found


def _write_article(db: sqlite3.Connection, article: Article) -> None:
    id = int(article.id)
    row = db.execute(
        "SELECT a.key, v.id, v.traced, v.noun FROM article a"
        " JOIN version v ON v.article = a.id AND v.number = a.versions WHERE a.id = ?",
        (id,),
    ).fetchone()
    as_read = msgspec.json.decode(row["noun"], type=Article)
    same = (as_read.attributions, as_read.sources) == (article.attributions, article.sources)
    traced = None if same else msgspec.json.encode(Traced(article.attributions, article.sources)).decode()
    if traced != row["traced"]:
        db.execute("UPDATE version SET traced = ? WHERE id = ?", (traced, row["id"]))
        statements.write(db, id, article, row["key"])


def _write_sources(db: sqlite3.Connection, trace: Trace, rows: _Rows) -> dict[str, int]:
    """Write the joint sources and return their rows by their ids in the trace."""
    groups = {j.id: [rows.members[m.article, m.source] for m in j.members] for j in trace.sources}
    was = {key: Counter(rows.sources[n] for n in group if n in rows.sources) for key, group in groups.items()}
    kept = matched(was)
    found: dict[str, int] = {}
    for joint in trace.sources:
        about = (joint.kind, joint.name, joint.description)
        if joint.id not in kept:
            added = db.execute("INSERT INTO source (kind, name, description) VALUES (?, ?, ?) RETURNING id", about)
            found[joint.id] = int(added.fetchone()[0])
        else:
            found[joint.id] = kept[joint.id]
            db.execute(
                "UPDATE source SET kind = ?1, name = ?2, description = ?3"
                " WHERE id = ?4 AND (kind, name, description) IS NOT (?1, ?2, ?3)",
                (*about, kept[joint.id]),
            )
        own = found[joint.id]
        moved = [(own, n) for n in groups[joint.id] if rows.sources.get(n) != own]
        db.executemany("UPDATE member SET source = ? WHERE id = ?", moved)
        db.executemany(
            "UPDATE statement SET speaker = ?1 WHERE member = ?2 AND speaker IS NOT ?1",
            [(own, n) for n in groups[joint.id]],
        )
    for some in batches([int(a.id) for a in trace.articles]):
        db.execute(
            f"UPDATE statement SET speaker = NULL WHERE article IN ({places(some)})"
            " AND member IS NULL AND speaker IS NOT NULL",
            some,
        )
    return found


def _write_claims(
    db: sqlite3.Connection,
    trace: Trace,
    changed: Sequence[Claim],
    rows: _Rows,
    sources: Mapping[str, int],
    partial: Collection[int] = (),
) -> dict[str, int]:
    """Write the claims that `changed`, with their roots, and return their rows by their ids in the trace.

    One that was of `partial` statements gets those it did not have, and keeps its roots.
    """
    groups = {c.id: [rows.statements[s.article, s.attribution] for s in c.attributions] for c in changed}
    was = {key: Counter(rows.claims[n] for n in group if n in rows.claims) for key, group in groups.items()}
    kept = matched(was)
    speakers = _speakers(trace, sources)
    articles = {a.id: a for a in trace.articles}
    found: dict[str, int] = {}
    for claim in changed:
        about = _columns(claim, articles)
        if claim.id not in kept:
            added = db.execute(
                "INSERT INTO claim (text, language, low, high, roots, origins, first_reported_by, why, reasons)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                about,
            )
            found[claim.id] = int(added.fetchone()[0])
        else:
            found[claim.id] = kept[claim.id]
        own = found[claim.id]
        db.executemany(
            "UPDATE statement SET claim = ?1, claim_stance = ?2"
            " WHERE id = ?3 AND (claim, claim_stance) IS NOT (?1, ?2)",
            [(own, s.stance, n) for s, n in zip(claim.attributions, groups[claim.id], strict=True)],
        )
        if any(id in partial for id in was[claim.id]):
            continue
        if claim.id in kept:
            db.execute(
                "UPDATE claim SET text = ?, language = ?, low = ?, high = ?, roots = ?, origins = ?,"
                " first_reported_by = ?, why = ?, reasons = ? WHERE id = ?",
                (*about, own),
            )
            db.execute("DELETE FROM root WHERE claim = ?", (own,))
            db.execute("DELETE FROM lint WHERE claim = ?", (own,))
            db.execute("DELETE FROM position WHERE claim = ?", (own,))
        _write_roots(db, own, claim, rows, speakers)
        _write_lint(db, own, claim, rows)
    return found


def _columns(claim: Claim, articles: Mapping[str, Article]) -> tuple[str | int | None, ...]:
    return (
        claim.text,
        _language_of(claim, articles),
        claim.independent_roots[0],
        claim.independent_roots[1],
        len(claim.roots),
        json.dumps(claim.origins, ensure_ascii=False),
        claim.first_reported_by,
        claim.why,
        msgspec.json.encode(claim.reasons).decode(),
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


def _write_roots(db: sqlite3.Connection, id: int, claim: Claim, rows: _Rows, speakers: Mapping[Ref, int]) -> None:
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
            [(number, rows.statements[s.article, s.attribution]) for s in root.statements],
        )


def _write_lint(db: sqlite3.Connection, id: int, claim: Claim, rows: _Rows) -> None:
    db.executemany(
        "INSERT INTO lint (claim, kind, why, statements, told) VALUES (?, ?, ?, ?, ?)",
        [
            (
                id,
                x.kind,
                x.why,
                json.dumps([rows.statements[s.article, s.attribution] for s in x.statements]),
                json.dumps(x.told, ensure_ascii=False),
            )
            for x in claim.lint
        ],
    )


def _write_retellings(db: sqlite3.Connection, found: Iterable[Retelling]) -> None:
    db.executemany(
        "INSERT INTO retelling (article, outlet, of_article, relation, why, evidence, evidence_of, reasons)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                int(r.article),
                r.of.outlet,
                int(r.of.article) if r.of.article else None,
                r.relation,
                r.why,
                msgspec.json.encode(r.evidence).decode(),
                msgspec.json.encode(r.evidence_of).decode(),
                msgspec.json.encode(r.reasons).decode(),
            )
            for r in found
        ],
    )


def _write_positions(
    db: sqlite3.Connection, trace: Trace, rows: _Rows, claims: Mapping[str, int], sources: Mapping[str, int]
) -> None:
    """Write the positions on `claims`."""
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
                claims[p.claim],
                rows.statements[p.article, p.attribution],
            )
            for p in trace.positions
            if p.claim is not None and p.claim in claims
        ],
    )


def _shown(retelling: Retelling) -> tuple[object, ...]:
    """Return what tells a retelling from others."""
    return retelling.article, retelling.of, retelling.relation, retelling.evidence, retelling.why


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

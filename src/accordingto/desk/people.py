"""Who speaks in a desk, and what each was said to hold when."""

import sqlite3
from typing import Any, Literal

from accordingto.desk import sentences
from accordingto.desk.database import consistent
from accordingto.desk.shapes import ClaimName, Member, Position, Rows, Source, SourceRow
from accordingto.nouns import SourceKind

SourceOrder = Literal["statements", "sole_root"]


@consistent
def rows(
    db: sqlite3.Connection, kind: SourceKind | None, q: str, order: SourceOrder, limit: int, offset: int
) -> Rows[SourceRow]:
    """Return the sources that say something, of one `kind` and with `q` in their name or wording."""
    conditions: list[str] = ["statements > 0"]
    values: list[object] = []
    if kind:
        conditions.append("kind = ?")
        values.append(kind)
    if q.strip():
        pattern = "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        conditions.append("(name LIKE ? ESCAPE '\\' OR description LIKE ? ESCAPE '\\')")
        values += [pattern, pattern]
    condition = " AND ".join(conditions)
    total = db.execute(f"SELECT count(*) FROM source WHERE {condition}", values).fetchone()[0]
    found = db.execute(
        f"SELECT * FROM source WHERE {condition} ORDER BY {order} DESC, id LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    return Rows([SourceRow(**_shown(row)) for row in found], total)


def _shown(row: sqlite3.Row) -> dict[str, Any]:
    return {name: row[name] for name in SourceRow.__struct_fields__}


@consistent
def one(db: sqlite3.Connection, id: int) -> Source | None:
    """Return source `id` with what it says, how pages call it, and its positions."""
    row = db.execute("SELECT * FROM source WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    return Source(
        **_shown(row),
        mentions=sentences.where(db, "s.speaker = ?", (id,), f'ORDER BY s.article, s."start" LIMIT {sentences.LISTED}'),
        members=[
            Member(
                article=m["article"],
                source=m["local"],
                outlet=m["outlet"],
                title=m["title"],
                kind=m["kind"],
                name=m["name"],
                description=m["description"],
                role=m["role"],
                affiliation=m["affiliation"],
                count=(m["low"], m["high"]),
                statements=m["statements"],
            )
            for m in db.execute(
                "SELECT m.*, a.outlet, a.title, (SELECT count(*) FROM statement s WHERE s.member = m.id) AS statements"
                " FROM member m JOIN article a ON a.id = m.article WHERE m.source = ? ORDER BY m.id LIMIT ?",
                (id, sentences.LISTED),
            )
        ],
        positions=timeline(db, None, sentences.LISTED, 0, source=id).items,
        sole_root_claims=[
            ClaimName(r["id"], r["text"], r["language"])
            for r in db.execute(
                "SELECT c.id, c.text, c.language FROM root r JOIN claim c ON c.id = r.claim"
                " WHERE r.source = ? AND c.roots = 1 ORDER BY r.id LIMIT ?",
                (id, sentences.LISTED),
            )
        ],
    )


@consistent
def timeline(
    db: sqlite3.Connection, who: str | None, limit: int, offset: int, source: int | None = None
) -> Rows[Position]:
    """Return positions in order of time, undated ones last: everybody's, those of one name or of one `source`."""
    condition, further = "1", ", p.who, p.id"
    values: list[int | str] = []
    if source is not None:
        condition, values, further = "p.source = ?", [source], ", p.id"
    elif who:
        condition, values, further = "p.who = ?", [who], ", p.id"
    total = db.execute(f"SELECT count(*) FROM position p WHERE {condition}", values).fetchone()[0]
    found = db.execute(
        "SELECT p.*, c.text AS claim_text FROM position p LEFT JOIN claim c ON c.id = p.claim"
        f' WHERE {condition} ORDER BY p."from" IS NULL, p."from"{further} LIMIT ? OFFSET ?',
        (*values, limit, offset),
    ).fetchall()
    said = {s.id: s for s in sentences.by_id(db, [r["statement"] for r in found])}
    return Rows(
        [
            Position(
                who=r["who"],
                source=r["source"],
                when=(r["from"], r["to"]),
                stance=r["stance"],
                claim=r["claim"],
                claim_text=r["claim_text"],
                sentence=said[r["statement"]],
            )
            for r in found
        ],
        total,
    )

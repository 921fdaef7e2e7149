"""The claims of a desk: the list that a person sees first, and one with all that its numbers rest on."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from accordingto.desk import near, search, sentences
from accordingto.desk.database import consistent
from accordingto.desk.loading import reasons_of
from accordingto.desk.shapes import Claim, ClaimRow, Hint, Lint, Order, Root, Rows

_ORDERS: Mapping[Order, str] = {
    "articles": "articles DESC, low DESC, id",
    "roots": "low DESC, articles DESC, id",
    "freshness": "last DESC, articles DESC, id",
}
_FITTING = 1000
"""Statements looked at for a question; past these the claims are those of the newest."""


@consistent
def rows(db: sqlite3.Connection, order: Order, denied: bool | None, q: str, limit: int, offset: int) -> Rows[ClaimRow]:
    """Return claims in `order`: those that are `denied` or are not, and whose statements hold the words `q`."""
    conditions, values = [], []
    more = False
    if q.strip():
        if not (expression := search.match(q, "content")):
            return Rows([], 0)
        fitting = [r[0] for r in db.execute(search.MATCHING, (expression, _FITTING))]
        more = len(fitting) == _FITTING
        conditions.append(
            "id IN (SELECT s.claim FROM json_each(?) f JOIN statement s ON s.id = f.value WHERE s.claim IS NOT NULL)"
        )
        values.append(json.dumps(fitting))
    if denied is not None:
        # Few are denied: those are looked up, the others are what is left of the list in its order.
        conditions.append("denials > 0" if denied else "+denials = 0")
    condition = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    counted = condition.replace("+denials", "denials")
    total = db.execute(f"SELECT count(*) FROM claim {counted}", values).fetchone()[0]
    found = db.execute(
        f"SELECT * FROM claim {condition} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    shown = found.fetchall()
    hints: dict[int, list[Hint]] = defaultdict(list)
    marks = ", ".join("?" * len(shown))
    for r in db.execute(
        f"SELECT claim, kind, why FROM lint WHERE claim IN ({marks}) ORDER BY id", [r["id"] for r in shown]
    ):
        hints[r["claim"]].append(Hint(r["kind"], r["why"]))
    items = [ClaimRow(**_shown(r), roots=r["roots"], statements=r["statements"], lint=hints[r["id"]]) for r in shown]
    return Rows(items, total, more)


_AS_THEY_ARE = (
    "id",
    "text",
    "language",
    "articles",
    "outlets",
    "denials",
    "first_reported_by",
    "first",
    "last",
    "grade",
)
"""Columns that a claim is shown with, in a list and by itself."""


def _shown(row: sqlite3.Row) -> dict[str, Any]:
    """Return what of a claim is shown in a list as well as by itself."""
    return {
        **{name: row[name] for name in _AS_THEY_ARE},
        "independent_roots": (row["low"], row["high"]),
        "origins": json.loads(row["origins"]),
    }


@consistent
def one(db: sqlite3.Connection, id: int) -> Claim | None:
    """Return claim `id` with its roots and statements."""
    row = db.execute("SELECT * FROM claim WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    return Claim(
        **_shown(row),
        roots=_roots(db, id),
        statements=sentences.where(
            db, "s.claim = ?", (id,), f'ORDER BY s.published, s.article, s."start" LIMIT {sentences.LISTED}'
        ),
        said=row["statements"],
        why=row["why"],
        reasons=reasons_of(row),
        lint=[
            Lint(
                r["kind"],
                r["why"],
                sentences.by_id(db, json.loads(r["statements"])[: sentences.LISTED]),
                json.loads(r["told"]),
            )
            for r in db.execute("SELECT * FROM lint WHERE claim = ? ORDER BY id", (id,)).fetchall()
        ],
        near=near.of(db, id),
    )


def _roots(db: sqlite3.Connection, claim: int) -> list[Root]:
    return [
        Root(
            described=row["described"],
            kind=row["kind"],
            count=(row["low"], row["high"]),
            reached_through=json.loads(row["reached_through"]),
            source=row["source"],
            grade=row["grade"],
            statements=sentences.where(
                db,
                "s.id IN (SELECT statement FROM root_statement WHERE root = ?)",
                (row["id"],),
                f'ORDER BY s.published, s.article, s."start" LIMIT {sentences.LISTED}',
            ),
        )
        for row in db.execute(
            "SELECT r.*, n.grade FROM root r LEFT JOIN source n ON n.id = r.source WHERE r.claim = ? ORDER BY r.place",
            (claim,),
        ).fetchall()
    ]

"""Search over statements: words and filters.

Filters are words of the index, so that a filter costs no look at the rows.  Where few statements fit, the best come
first (BM25, Robertson and Zaragoza 2009); where very many fit, ranking them all would take seconds, and the newest
come first.
"""

import re
import sqlite3

from msgspec import Struct

from accordingto.desk import search, sentences
from accordingto.desk.database import consistent
from accordingto.desk.shapes import Found, Rows, Sentence
from accordingto.nouns import Manner, Span, Stance
from accordingto.text import fold, words

RANKED = 200
"""Fitting statements up to which the best come first."""
COUNTED = 1000
"""Fitting statements up to which they are counted."""
_MONTHS = 36
_MONTH = re.compile(r"(\d{4})-(\d{2})")


class Question(Struct, frozen=True):
    """What is searched for; dates at any precision, both included."""

    q: str = ""
    speaker: str = ""
    outlet: str = ""
    language: str = ""
    manner: Manner | None = None
    stance: Stance | None = None
    first: str = ""
    last: str = ""


@consistent
def statements(db: sqlite3.Connection, asked: Question, limit: int, offset: int) -> Rows[Found]:
    """Return the statements that fit all that is `asked`."""
    expression = _expression(db, asked)
    if expression == "":
        return Rows([], 0)
    if expression is None and not (asked.first or asked.last):
        total = db.execute("SELECT count(*) FROM statement").fetchone()[0]
        ids = [
            r[0]
            for r in db.execute(
                "SELECT id FROM statement ORDER BY published DESC, id DESC LIMIT ? OFFSET ?", (limit, offset)
            )
        ]
        return Rows(_found(db, ids, asked.q), total)
    fitting = _fitting(db, expression, asked)
    return Rows(_found(db, fitting[offset : offset + limit], asked.q), len(fitting), len(fitting) >= COUNTED)


def _expression(db: sqlite3.Connection, asked: Question) -> str | None:
    """Return the match expression of all but exact dates: "" where nothing can fit, None where nothing is asked."""
    parts = []
    for text, column in ((asked.q, "content"), (asked.speaker, "spoken")):
        if text.strip():
            if not (one := search.match(text, column)):
                return ""
            parts.append(one)
    named = {"outlet": asked.outlet, "language": asked.language, "manner": asked.manner, "stance": asked.stance}
    parts += [f"facets : {search.facet(name, value)}" for name, value in named.items() if value]
    if (asked.first or asked.last) and parts and (months := _months(*_ends(db, asked))):
        parts.append("facets : (" + " OR ".join(search.facet("month", m) for m in months) + ")")
    return " AND ".join(parts) if parts else None


def _ends(db: sqlite3.Connection, asked: Question) -> tuple[str, str]:
    """Return the dates asked for, open ends closed by those that the desk has."""
    first, last = db.execute("SELECT min(published), max(published) FROM article").fetchone()
    return asked.first or first or "", asked.last or last or ""


def _months(first: str, last: str) -> list[str]:
    """Return the months from `first` to `last`, [] where they are open or very many."""
    start, end = _MONTH.match(first), _MONTH.match(last)
    if not (start and end):
        return []
    low = int(start[1]) * 12 + int(start[2]) - 1
    high = int(end[1]) * 12 + int(end[2]) - 1
    return [f"{m // 12:04}-{m % 12 + 1:02}" for m in range(low, high + 1)] if 0 <= high - low < _MONTHS else []


def _fitting(db: sqlite3.Connection, expression: str | None, asked: Question) -> list[int]:
    """Return the statements that fit, best or newest first, at most `COUNTED`."""
    dated, dates = "", []
    if asked.first:
        dated += " AND s.published >= ?"
        dates.append(asked.first)
    if asked.last:
        dated += " AND s.published < ?"
        # A day includes its hours: "2026-03-13T10:02" comes before "2026-03-13~".
        dates.append(asked.last + "~")
    if expression is None:
        return [
            r[0]
            for r in db.execute(
                f"SELECT id FROM statement s WHERE 1{dated} ORDER BY published DESC, id DESC LIMIT ?",
                (*dates, COUNTED),
            )
        ]
    if dated:
        newest = (
            "SELECT f.rowid FROM statement_search f JOIN statement s ON s.id = f.rowid"
            f" WHERE f.statement_search MATCH ?{dated} ORDER BY f.rowid DESC LIMIT ?"
        )
    else:
        newest = search.MATCHING
    found = [r[0] for r in db.execute(newest, (expression, *dates, COUNTED))]
    if asked.q.strip() and 1 < len(found) <= RANKED:
        kept = set(found)
        found = [
            r[0]
            for r in db.execute(
                "SELECT rowid FROM statement_search WHERE statement_search MATCH ? ORDER BY rank, rowid DESC",
                (expression,),
            )
            if r[0] in kept
        ]
    return found


def _found(db: sqlite3.Connection, ids: list[int], q: str) -> list[Found]:
    wanted = [fold(w.of(q)) for w in words(q)]
    return [
        Found(**{name: getattr(s, name) for name in Sentence.__struct_fields__}, marks=_marks(s.text, wanted))
        for s in sentences.by_id(db, ids)
    ]


def _marks(text: str, wanted: list[str]) -> list[Span]:
    """Return the words of `text` that were asked for; the last one may have been unfinished."""
    whole, begun = set(wanted[:-1]), tuple(wanted[-1:])
    return [w for w in words(text) if (folded := fold(w.of(text))) in whole or (begun and folded.startswith(begun))]

"""The rows of one article: who it lets speak, and what each is said to say."""

import sqlite3
from bisect import bisect_right

import msgspec
from msgspec import Struct

from accordingto.desk import counts, keys, search
from accordingto.nouns import Article, Attribution, Span, Spans, Trace
from accordingto.report.evidence import Evidence

_CONTEXT = 400
"""Code points of a sentence kept on either side of what is said in it."""


class Marked(Struct, frozen=True):
    """The column `spans`: where the parts of an attribution stand."""

    source: Spans
    cue: Spans
    content: Spans


def write(db: sqlite3.Connection, id: int, article: Article, page: str) -> None:
    """Bring the rows of article `id`, whose key is `page`, to what `article` says; rows that stay keep their ids.

    Claims and sources that lose a statement are counted anew, and forgotten where it was their last.
    """
    were = {r[0] for r in db.execute("SELECT source FROM member WHERE article = ? AND source IS NOT NULL", (id,))}
    members = _write_members(db, id, article, page)
    evidence = Evidence(Trace((article,)))
    before = {str(r["key"]): int(r["id"]) for r in db.execute("SELECT id, key FROM statement WHERE article = ?", (id,))}
    for key, attribution in keys.of_statements(page, article):
        row = _row(article, attribution, evidence) | {
            "article": id,
            "key": key,
            "member": members.get(attribution.speaker or ""),
        }
        if key in before:
            sets = ", ".join(f'"{name}" = :{name}' for name in row)
            db.execute(f"UPDATE statement SET {sets} WHERE id = :id", row | {"id": before.pop(key)})
        else:
            names = ", ".join(f'"{name}"' for name in row)
            values = ", ".join(f":{name}" for name in row)
            db.execute(f"INSERT INTO statement ({names}) VALUES ({values})", row)
    lost = [
        db.execute("DELETE FROM statement WHERE id = ? RETURNING claim, speaker", (number,)).fetchone()
        for number in before.values()
    ]
    claims = {r["claim"] for r in lost if r["claim"] is not None}
    counts.forget_empty(db, claims, were)
    counts.summarise(db, claims, {r["speaker"] for r in lost if r["speaker"] is not None})
    db.execute("UPDATE article SET statements = ? WHERE id = ?", (len(article.attributions), id))


def _write_members(db: sqlite3.Connection, id: int, article: Article, page: str) -> dict[str, int]:
    """Bring the article's sources to what it says and return their rows by the sources' ids."""
    before = {str(r["key"]): int(r["id"]) for r in db.execute("SELECT id, key FROM member WHERE article = ?", (id,))}
    db.execute("UPDATE member SET local = '-' || id WHERE article = ?", (id,))
    found: dict[str, int] = {}
    for key, source in keys.of_sources(page, article):
        row = {
            "article": id,
            "local": source.id,
            "kind": source.kind,
            "name": source.name,
            "description": source.description,
            "role": source.role,
            "affiliation": source.affiliation,
            "low": source.count[0],
            "high": source.count[1],
            "key": key,
        }
        number = before.pop(key, None)
        if number is None:
            number = int(
                db.execute(
                    "INSERT INTO member (article, local, kind, name, description, role, affiliation, low, high, key)"
                    " VALUES (:article, :local, :kind, :name, :description, :role, :affiliation, :low, :high, :key)"
                    " RETURNING id",
                    row,
                ).fetchone()[0]
            )
        else:
            db.execute(
                "UPDATE member SET local = :local, kind = :kind, name = :name, description = :description,"
                " role = :role, affiliation = :affiliation, low = :low, high = :high WHERE id = :id",
                row | {"id": number},
            )
        found[source.id] = number
    db.executemany("DELETE FROM member WHERE id = ?", [(number,) for number in before.values()])
    return found


def _row(article: Article, attribution: Attribution, evidence: Evidence) -> dict[str, str | int | float | None]:
    hull = Span(
        min((s.start for s in attribution.content), default=0), max((s.end for s in attribution.content), default=0)
    )
    excerpts = evidence.excerpts(article, (hull,))
    before = Span(excerpts[0].window.start, hull.start).of(article.text) if excerpts else ""
    after = Span(hull.end, excerpts[-1].window.end).of(article.text) if excerpts else ""
    at = bisect_right(article.blocks, hull.start, key=lambda b: b.start) - 1
    language = (article.blocks[at].language if at >= 0 else None) or article.language
    row: dict[str, str | int | float | None] = {
        "attribution": attribution.id,
        "source": article.quote(attribution.source),
        "cue": article.quote(attribution.cue),
        "content": hull.of(article.text),
        "before": before[-_CONTEXT:],
        "after": after[:_CONTEXT],
        "manner": attribution.manner,
        "stance": attribution.stance,
        "start": hull.start,
        "end": hull.end,
        "spans": msgspec.json.encode(Marked(attribution.source, attribution.cue, attribution.content)).decode(),
        "confidence": attribution.confidence,
        "outlet": article.outlet.name or article.outlet.domain,
        "published": article.published,
        "language": language,
    }
    return row | {"spoken": search.spoken(article, attribution), "facets": " ".join(search.facets(row))}

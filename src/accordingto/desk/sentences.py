"""Statements as the API gives them, each with the sentence that it stands in."""

import sqlite3
from collections.abc import Sequence

import msgspec

from accordingto.desk.shapes import Sentence
from accordingto.desk.statements import Marked

LISTED = 200
"""Sentences under one number; there may be thousands."""

COLUMNS = (
    "SELECT s.id, s.article, s.attribution, a.title, s.outlet, s.published, s.language, a.url, s.before, s.content,"
    " s.after, s.source, s.cue, coalesce(n.name, m.name, m.description) AS speaker, s.speaker AS source_id,"
    " coalesce(n.kind, m.kind) AS speaker_kind, s.manner, coalesce(s.claim_stance, s.stance) AS stance,"
    ' s."start", s."end", s.spans, s.confidence, s.claim'
)
JOINED = (
    " JOIN article a ON a.id = s.article LEFT JOIN member m ON m.id = s.member LEFT JOIN source n ON n.id = s.speaker"
)


def where(db: sqlite3.Connection, condition: str, values: Sequence[object], more: str = "") -> list[Sentence]:
    """Return the statements `s` that meet `condition`; `more` is an ORDER BY and a LIMIT."""
    return [
        of(row) for row in db.execute(f"{COLUMNS} FROM statement s{JOINED} WHERE {condition} {more}", tuple(values))
    ]


def by_id(db: sqlite3.Connection, ids: Sequence[int]) -> list[Sentence]:
    """Return the statements `ids`, in that order."""
    marks = ", ".join("?" * len(ids))
    found = {s.id: s for s in where(db, f"s.id IN ({marks})", ids)}
    return [found[id] for id in ids if id in found]


def of(row: sqlite3.Row) -> Sentence:
    """Return the sentence that a row of `COLUMNS` is."""
    return Sentence(
        id=row["id"],
        article=row["article"],
        attribution=row["attribution"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
        language=row["language"],
        url=row["url"],
        before=row["before"],
        text=row["content"],
        after=row["after"],
        source=row["source"],
        cue=row["cue"],
        speaker=row["speaker"],
        source_id=row["source_id"],
        speaker_kind=row["speaker_kind"],
        manner=row["manner"],
        stance=row["stance"],
        start=row["start"],
        end=row["end"],
        spans=_marked.decode(row["spans"]).content,
        confidence=row["confidence"],
        claim=row["claim"],
    )


_marked = msgspec.json.Decoder(Marked)

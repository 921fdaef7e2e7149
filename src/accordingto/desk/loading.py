"""Articles out of the file, as nouns."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import Article, Attribution, Origin, Reason, Retelling, Source, Span

Value = TypeVar("Value")
_AT_ONCE = 900
"""Values in one list of an SQL statement."""


class Traced(Struct, frozen=True):
    """The column `version.traced`: what the last trace made of the page's attributions and sources."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


def load(db: sqlite3.Connection, ids: Sequence[int], as_read: bool = False) -> list[Article]:
    """Return the newest versions of the articles `ids`, in that order, each with the row's number as its id.

    They are as the last trace left them, or `as_read`.
    """
    decoder = msgspec.json.Decoder(Article)
    parts = msgspec.json.Decoder(Traced)
    found: dict[int, Article] = {}
    for some in batches(ids):
        for row in db.execute(
            "SELECT a.id, v.traced, v.noun FROM article a JOIN version v ON v.article = a.id AND v.number = a.versions"
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


_reasons = msgspec.json.Decoder(tuple[Reason, ...])


def reasons_of(row: sqlite3.Row) -> tuple[Reason, ...]:
    """Return what the reason in a row of claims or retellings says; nothing for one from before it was kept."""
    return _reasons.decode(row["reasons"])


_spans = msgspec.json.Decoder(tuple[Span, ...])


def retelling_of(row: sqlite3.Row) -> Retelling:
    """Return the retelling in a row of them, its articles by their numbers."""
    return Retelling(
        str(row["article"]),
        Origin(row["outlet"], str(row["of_article"]) if row["of_article"] else None),
        row["relation"],
        _spans.decode(row["evidence"]),
        row["why"],
        _spans.decode(row["evidence_of"]),
        reasons_of(row),
    )


def batches(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """Yield `values` in runs short enough for one SQL statement."""
    return (values[n : n + _AT_ONCE] for n in range(0, len(values), _AT_ONCE))


def places(values: Sequence[object]) -> str:
    """Return the question marks for `values`."""
    return ", ".join("?" * len(values))

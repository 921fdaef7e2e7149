"""The articles of a desk, one to read, and two beside each other."""

import json
import sqlite3
from collections.abc import Sequence

import msgspec

from accordingto.desk import decided, search, versions
from accordingto.desk.database import consistent
from accordingto.desk.loading import load, reasons_of
from accordingto.desk.shapes import ArticleRow, ArticleView, Beside, Retelling, Retold, Rows, Side
from accordingto.nouns import Article, Span

_FITTING = 1000


@consistent
def rows(db: sqlite3.Connection, outlet: str, language: str, q: str, limit: int, offset: int) -> Rows[ArticleRow]:
    """Return articles, the newest first: of one outlet, in one language, with all words of `q` in any ending."""
    conditions: list[str] = []
    values: list[object] = []
    more = False
    if outlet:
        conditions.append("outlet = ?")
        values.append(outlet)
    if language:
        conditions.append("language = ?")
        values.append(language)
    if q.strip():
        if not (expression := search.page_match(q, language or None)):
            return Rows([], 0)
        fitting = [
            r[0]
            for r in db.execute(
                "SELECT rowid FROM page_search WHERE page_search MATCH ? ORDER BY rowid DESC LIMIT ?",
                (expression, _FITTING),
            )
        ]
        more = len(fitting) == _FITTING
        conditions.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(fitting))
    condition = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    total = db.execute(f"SELECT count(*) FROM article {condition}", values).fetchone()[0]
    found = db.execute(
        f"SELECT * FROM article {condition} ORDER BY published DESC, id LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    names = ArticleRow.__struct_fields__
    return Rows([ArticleRow(**{name: r[name] for name in names}) for r in found], total, more)


@consistent
def one(db: sqlite3.Connection, id: int) -> ArticleView | None:
    """Return article `id` to read: the newest version, with the claims, sources and retellings it has part in."""
    found = load(db, [id])
    if not found:
        return None
    article = found[0]
    rejected = [a for a in load(db, [id], as_read=True)[0].attributions if a.id in _rejected(db, id)]
    article = msgspec.structs.replace(article, attributions=(*article.attributions, *rejected))
    return ArticleView(
        **{name: getattr(article, name) for name in Article.__struct_fields__},
        claims={
            r["attribution"]: r["claim"]
            for r in db.execute(
                "SELECT attribution, claim FROM statement WHERE article = ? AND claim IS NOT NULL", (id,)
            )
        },
        joint={
            r["local"]: r["source"]
            for r in db.execute("SELECT local, source FROM member WHERE article = ? AND source IS NOT NULL", (id,))
        },
        retellings=retellings(db, "r.article = ?1 OR r.of_article = ?1", (id,)),
        versions=versions.listed(db, id),
        rejected=[a.id for a in rejected],
    )


def _rejected(db: sqlite3.Connection, id: int) -> set[str]:
    """Return the ids of attributions of the article that were rejected."""
    article = load(db, [id], as_read=True)[0]
    page = db.execute("SELECT key FROM article WHERE id = ?", (id,)).fetchone()["key"]
    kept = decided.applied(article, page, [d for d in decided.standing(db) if d.kind == "reject_statement"])
    return {a.id for a in article.attributions} - {a.id for a in kept.attributions}


def retellings(db: sqlite3.Connection, condition: str, values: Sequence[object]) -> list[Retelling]:
    """Return the retellings `r` that meet `condition`."""
    return [
        Retelling(
            id=r["id"],
            article=r["article"],
            title=r["title"],
            outlet=r["article_outlet"],
            of=Retold(r["outlet"], r["of_article"], r["of_title"]),
            relation=r["relation"],
            why=r["why"],
            evidence=tuple(_spans.decode(r["evidence"])),
            evidence_of=tuple(_spans.decode(r["evidence_of"])),
            reasons=reasons_of(r),
        )
        for r in db.execute(
            "SELECT r.*, a.title, a.outlet AS article_outlet, o.title AS of_title FROM retelling r"
            f" JOIN article a ON a.id = r.article LEFT JOIN article o ON o.id = r.of_article WHERE {condition}"
            " ORDER BY r.id LIMIT 1000",
            tuple(values),
        )
    ]


_spans = msgspec.json.Decoder(list[Span])


@consistent
def beside(db: sqlite3.Connection, a: int, b: int) -> Beside | None:
    """Return two articles with what they share word for word."""
    from accordingto import road

    found = load(db, [a, b] if a != b else [a])
    if len(found) < 2:
        return None
    one, other = found
    told = retellings(db, "(r.article = ?1 AND r.of_article = ?2) OR (r.article = ?2 AND r.of_article = ?1)", (a, b))
    return Beside(
        a=_side(one),
        b=_side(other),
        pairs=road.shared_wording(one, other),
        relation=told[0].relation if told else None,
        why=told[0].why if told else "",
        reasons=told[0].reasons if told else (),
    )


def _side(article: Article) -> Side:
    return Side(
        id=int(article.id),
        title=article.title,
        outlet=article.outlet.name or article.outlet.domain,
        published=article.published,
        language=article.language,
        text=article.text,
        blocks=article.blocks,
    )

"""Which pages a new page has to do with: those that share its rare words, names and figures."""

import sqlite3
from collections.abc import Iterable

from accordingto.desk import search
from accordingto.desk.loading import batches, places
from accordingto.nouns import Article

_ASKED = 40
"""Words of a page that its neighbours are found by, the rarest that other pages have."""
_COMMON = 0.2
"""Share of the desk's pages above which a word brings no two together."""


def nearest(db: sqlite3.Connection, article: Article, count: int) -> list[int]:
    """Return up to `count` articles most like `article`, the likest first (BM25 over its rarest words).

    `article` is a row's, which is not among them.
    """
    pages = db.execute("SELECT count(*) FROM article").fetchone()[0]
    own = search.page_words(article)
    names = list(own)
    held: dict[str, int] = {}
    for some in batches(names):
        for row in db.execute(f"SELECT term, doc FROM page_search_words WHERE term IN ({places(some)})", some):
            held[row["term"]] = row["doc"]
    asked = sorted(
        (w for w, n in held.items() if 1 < n <= max(5, _COMMON * pages)), key=lambda w: (held[w], -own[w], w)
    )
    if not asked:
        return []
    expression = " OR ".join(f'"{w}"' for w in asked[:_ASKED])
    found = db.execute(
        "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid != ? ORDER BY rank LIMIT ?",
        (expression, int(article.id), count),
    )
    return [r[0] for r in found]


def sharing_claims(db: sqlite3.Connection, articles: Iterable[int], count: int) -> list[int]:
    """Return up to `count` other articles with claims that `articles` make, those with most of them first."""
    here = sorted(set(articles))
    found: dict[int, int] = {}
    for some in batches(here):
        for row in db.execute(
            "SELECT o.article, count(DISTINCT o.claim) AS shared FROM statement o WHERE o.claim IN"
            f" (SELECT claim FROM statement WHERE article IN ({places(some)}) AND claim IS NOT NULL)"
            " GROUP BY o.article",
            some,
        ):
            found[row["article"]] = found.get(row["article"], 0) + row["shared"]
    others = sorted((n for n in found if n not in set(here)), key=lambda n: (-found[n], n))
    return others[:count]

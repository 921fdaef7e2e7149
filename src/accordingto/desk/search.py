"""Full text: what is indexed of pages and statements, and how a question becomes a match expression."""

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from accordingto.concepts import concept
from accordingto.nouns import ARTICLE_KINDS, Article, Attribution
from accordingto.text import fold, latin, stem, words

_STEM = 6
_TOKEN = re.compile(r"[^0-9a-z]+")


def index_page(db: sqlite3.Connection, id: int, article: Article) -> None:
    """Make the article's words findable, in any ending and, as far as names and concepts go, in any script."""
    db.execute("DELETE FROM page_search WHERE rowid = ?", (id,))
    db.execute("INSERT INTO page_search (rowid, words) VALUES (?, ?)", (id, " ".join(page_words(article))))


def page_words(article: Article) -> Counter[str]:
    """Return what the article's own text is about, as the index has it: stems, names, concepts, figures."""
    found: Counter[str] = Counter()
    stretches = [(b.span.of(article.text), b.language) for b in article.blocks if b.kind in ARTICLE_KINDS]
    stretches = stretches or [(article.text, article.language)]
    stretches += [(article.title or "", article.language), (article.outlet.name or "", None)]
    for text, language in stretches:
        for span in words(text):
            for key in word_keys(span.of(text), language or article.language):
                found[key] += 1
    return found


@lru_cache(maxsize=1 << 16)
def word_keys(word: str, language: str | None) -> tuple[str, ...]:
    """Return the tokens that stand for `word`: its stem, and the concept of the news that it names."""
    key = _TOKEN.sub("", stem(word))[:_STEM]
    meant = concept(fold(word), language)
    return tuple(k for k in (key, "c" + _TOKEN.sub("", fold(meant)) + "c" if meant else "") if k)


def spoken(article: Article, attribution: Attribution) -> str:
    """Return the words by which a statement is found by its speaker, in the page's script and in Latin letters."""
    source = next((s for s in article.sources if s.id == attribution.speaker), None)
    called = " ".join(filter(None, (article.quote(attribution.source), source.name if source else None)))
    return f"{called} {' '.join(latin(w.of(called)) for w in words(called))}"


def facets(row: Mapping[str, str | int | float | None]) -> list[str]:
    """Return the words that stand for what a statement is filtered by."""
    published = str(row["published"] or "")
    return [
        facet("outlet", str(row["outlet"] or "")),
        facet("language", str(row["language"] or "")),
        facet("manner", str(row["manner"])),
        facet("stance", str(row["stance"])),
        facet("month", published[:7]),
    ]


def facet(name: str, value: str) -> str:
    """Return the one word that stands for `name` being `value`."""
    return f"x{name}x{fold(value).encode().hex()}"


def match(text: str, column: str | None = None) -> str:
    """Return a match expression for rows that hold all words of `text`, the last one perhaps unfinished.

    Everything else that FTS5 would read as syntax is left out; "" where nothing is left.
    """
    found = [w.of(text).replace('"', "") for w in words(text)]
    parts = [f'"{w}"' for w in found]
    if parts and text[-1:].isalnum():
        parts[-1] += "*"
    joined = " AND ".join(parts)
    return f"{{{column}}} : ({joined})" if column and joined else joined


MATCHING = "SELECT rowid FROM statement_search WHERE statement_search MATCH ? ORDER BY rowid DESC LIMIT ?"
"""The statements that fit a match expression, the newest rows first."""


def page_match(text: str, language: str | None) -> str:
    """Return a match expression for pages that have all words of `text`, in any ending; "" where it has none."""
    return " AND ".join("(" + " OR ".join(f'"{key}"' for key in keys) + ")" for keys in asked(text, language))


def asked(text: str, language: str | None) -> list[tuple[str, ...]]:
    """Return for each word of `text` the tokens of which a page must have one."""
    return [keys for span in words(text) if (keys := word_keys(span.of(text), language))]

"""Names that outlive a new trace: what tells a page, a statement or a source of a page again.

Ids follow from what was found and change with it.  A decision must hold when a page is read by a better model, so it
speaks of the page by its address and of a statement by its words.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from accordingto.nouns import Article, Attribution, Source
from accordingto.text import fold, words

_TRACKING = ("utm_", "fbclid", "gclid", "yclid", "mc_cid", "mc_eid", "ocid", "cmpid", "ref_src")


def of_page(article: Article) -> str:
    """Return what tells that a page is this one again: its address, else the name of its input.

    Of the address the fragment and the parameters that only count visitors are left out.  Standard input has no name,
    so that a page from there is told by its id, which follows from its bytes.
    """
    if not article.url:
        return f"{article.input}#{article.id}" if article.input == "-" else article.input
    try:
        parts = urlsplit(article.url)
    except ValueError:
        return article.url
    query = "&".join(p for p in parts.query.split("&") if p and not p.lower().startswith(_TRACKING))
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", query, ""))


def words_sha256(article: Article) -> str:
    """Return the hash of what makes a page another version: title, date, and the text without the site's lines."""
    own = "\n".join(
        " ".join(fold(w.of(article.text)) for w in words(article.text, block.span))
        for block in article.blocks
        if block.kind not in {"teaser", "notice"}
    )
    if not article.blocks:
        own = article.text
    return _digest(article.title or "", article.published or "", own, size=32)


def of_statements(page: str, article: Article) -> Iterator[tuple[str, Attribution]]:
    """Yield the attributions of `article` with their keys: the page, the words of source and content, and which."""
    seen: Counter[str] = Counter()
    for attribution in article.attributions:
        said = " ".join(
            " ".join(fold(w.of(article.text)) for span in spans for w in words(article.text, span))
            for spans in (attribution.source, (), attribution.content)
        )
        seen[said] += 1
        yield _digest(page, said, str(seen[said])), attribution


def of_sources(page: str, article: Article) -> Iterator[tuple[str, Source]]:
    """Yield the sources of `article` with their keys: the page, the kind and how it words the source."""
    seen: Counter[str] = Counter()
    for source in article.sources:
        called = fold(source.name or source.description or "")
        seen[called] += 1
        yield _digest(page, source.kind, called, str(seen[called])), source


def _digest(*parts: str, size: int = 8) -> str:
    joined = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=size).hexdigest()

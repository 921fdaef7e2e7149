"""Page to Article: the stage's own short road, for HTML and for plain text."""

import hashlib
import re
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement, HTMLParser
from msgspec import Struct

from accordingto.errors import NoArticle
from accordingto.nouns import ARTICLE_KINDS, Article, Block, Lead, Outlet, Page, Span
from accordingto.pages import (
    blocks,
    credits,
    cues,
    decode,
    evidence,
    features,
    headline,
    metadata,
    plain,
    published,
    publisher,
    tongues,
    tree,
)
from accordingto.pages.features import Look
from accordingto.pages.tree import Line

_LEAST_WORDS = 25
"""Words of a page's body below which it is no article."""
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|div|article|title|p)\b[^<>]{0,500}>", re.IGNORECASE
)
_TEXT_TYPES = frozenset(("text/plain", "text/markdown"))


def article_of(page: Page) -> Article:
    """Return the article on `page`.

    Raises NotText where the bytes are no text, and NoArticle, with the reason, where there is no article in it.
    """
    text = decode.text_of(page.data, page.input, page.charset)
    if is_html(page, text):
        return _from_html(page, text)
    return _from_text(page, text)


def is_html(page: Page, text: str) -> bool:
    """Tell whether `page` is markup: by its content, which outweighs its name."""
    head = text[:4000]
    if page.media_type in _TEXT_TYPES:
        return bool(
            re.match(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", head, re.IGNORECASE | re.DOTALL)
        )
    return bool(_LOOKS_LIKE_HTML.search(head)) or bool(page.media_type and "html" in page.media_type)


def identity(page: Page) -> str:
    """Return the article's id: 12 hexadecimal digits of the SHA-256 of the input's name and the bytes.

    Equal pages under two names have two ids; the same page under the same name has one in every run.
    """
    digest = hashlib.sha256(page.input.encode("utf-8", "surrogatepass") + b"\x00" + page.data)
    return digest.hexdigest()[:12]


def parse(text: str, input: str) -> HtmlElement:
    """Return the tree of `text`; no network, no entities of its own, libxml2's limits kept.

    Raises NoArticle where nothing can be made of it.
    """
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        raise NoArticle(input, "no article: the page is empty")
    return root


class _Read(Struct):
    """What HTML and plain text come to before they take the same way."""

    page: Page
    text: str
    spans: list[Span]
    looks: list[Look]
    sorted: blocks.Sorted
    languages: list[str | None]
    title: int | None


def _from_html(page: Page, text: str) -> Article:
    root = parse(text, page.input)
    lines = tree.lines(root)
    total = sum(line.words for line in lines)
    if not total:
        raise NoArticle(page.input, "no article: the page has no text")
    head = metadata.head_of(root)
    extracted = [cues.tokens(line) for line in evidence.extracted(root).split("\n")]
    frame = max(60, min(total, sum(map(len, extracted))) // 2)
    looks = [features.look(line, frame) for line in lines]
    share = evidence.coverage([look.words for look in looks], extracted)
    languages = tongues.of_lines([line.text for line in lines])
    title = headline.of_page(looks, head, share)
    shown = looks[title].line.text if title is not None else None
    url = next(iter(head.canonical), None) or page.url
    at = title if title is not None else next((i for i, e in enumerate(share) if e > 0.5), 0)
    rough = publisher.of_page(head, shown, looks, at, len(looks), url)
    found = blocks.sort(blocks.Page(looks, share, languages, title, cues.tokens(rough.name or "")))
    outlet = publisher.of_page(head, shown, looks, at, found.last, url)
    joined, spans = _join(lines)
    read = _Read(page, joined, spans, looks, found, languages, title)
    return _article(read, head, outlet, url)


def _from_text(page: Page, text: str) -> Article:
    placed = plain.lines(text)
    looks = [features.look(line, 0) for _, line in placed]
    languages = tongues.of_lines([line.text for _, line in placed])
    found = blocks.sort(blocks.Page(looks, None, languages, None))
    language = _language(found, languages, looks)
    title = plain.headline(looks, found.scores, language)
    if title is not None:
        found = blocks.sort(blocks.Page(looks, None, languages, title))
    top = title if title is not None else found.first
    outlet = publisher.of_text([line.text for _, line in placed[:top]], [line.text for _, line in placed[found.last :]])
    found = blocks.sort(blocks.Page(looks, None, languages, title, cues.tokens(outlet.name or "")))
    read = _Read(page, text, [span for span, _ in placed], looks, found, languages, title)
    return _article(read, metadata.Head(), outlet, page.url)


def _join(lines: Sequence[Line]) -> tuple[str, list[Span]]:
    """Put `lines` one below the other and say where each stands."""
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line.text)))
        at += len(line.text) + 1
    return "\n".join(line.text for line in lines), spans


def _language(found: blocks.Sorted, languages: Sequence[str | None], looks: Sequence[Look]) -> str | None:
    body = [i for i, kind in enumerate(found.kinds) if kind in ARTICLE_KINDS]
    return tongues.of_most([languages[i] for i in body], [looks[i].size for i in body])


def _article(read: _Read, head: metadata.Head, outlet: Outlet, url: str | None) -> Article:
    kinds = read.sorted.kinds
    _refuse_without_article(read, head)
    language = _language(read.sorted, read.languages, read.looks)
    all_blocks = tuple(
        Block(span.start, span.end, kind, own)
        for span, kind, own in zip(read.spans, kinds, read.languages, strict=True)
    )
    leads = tuple(
        Lead(block.start, block.end, _target(look), block.language)
        for block, look in zip(all_blocks, read.looks, strict=True)
        if block.kind == "teaser"
    )
    title = read.looks[read.title].line.text if read.title is not None else None
    if title is None:
        title = next(iter(head.meta("og:title", "twitter:title")), None) or head.title or None
    return Article(
        id=identity(read.page),
        input=read.page.input,
        text=read.text,
        url=url,
        outlet=outlet,
        title=title,
        published=_published(read, head, language, url),
        language=language,
        blocks=all_blocks,
        leads=leads,
        credits=credits.find(read.text, all_blocks, outlet),
    )


def _target(look: Look) -> str | None:
    """Return where the longest link of a teaser points, if anywhere outside the page itself."""
    links = [(text, href) for text, href in look.line.links if href and not href.startswith(("#", "javascript:"))]
    return max(links, key=lambda link: len(link[0]))[1][:2000] if links else None


def _published(read: _Read, head: metadata.Head, language: str | None, url: str | None) -> str | None:
    texts = [look.line.text for look in read.looks]
    first, last = read.sorted.first, read.sorted.last
    title = read.title if read.title is not None else first
    # Below the headline first, then above it, then the headline itself, then what follows the article.
    shown = (*texts[title + 1 : first], *reversed(texts[max(0, title - 6) : title]), *texts[title : title + 1])
    after = [t for t, kind in zip(texts[last:], read.sorted.kinds[last:], strict=True) if kind == "byline"]
    others = (*filter(None, (published.modified(head), url)), *texts[:first], *reversed(texts[last:]))
    return (
        published.from_head(head)
        or published.from_lines(shown, language, others)
        or published.from_markup(head)
        or published.from_url(url)
        or published.modified(head)
        or published.from_lines(after, language)
    )


def _refuse_without_article(read: _Read, head: metadata.Head) -> None:
    """Raise NoArticle, saying what the page is instead, where its body is no article."""
    body = [
        look
        for look, kind in zip(read.looks, read.sorted.kinds, strict=True)
        if kind in ARTICLE_KINDS and kind != "heading"
    ]
    size = sum(look.size for look in body)
    least = _LEAST_WORDS if read.sorted.kinds and head is not None and head.metas else 1
    if size >= least:
        return
    hits = {h.cue for look in read.looks for h in look.hits}
    linked = sum(look.line.linked for look in read.looks)
    total = sum(look.line.words for look in read.looks)
    if "paywall" in hits:
        reason = "its text is behind a login, a paywall or a check for scripts"
    elif linked > 0.5 * total:
        reason = f"it is a list of {sum(len(look.line.links) for look in read.looks)} links"
    elif size:
        reason = f"its text is too short ({size} words)"
    else:
        reason = "it holds no running text"
    raise NoArticle(read.page.input, f"no article: {reason}")

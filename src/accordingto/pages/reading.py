"""Page to Article: the stage's own short road, for HTML and for plain text."""

import gc
import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from accordingto.errors import NoArticle
from accordingto.nouns import ARTICLE_KINDS, Article, Block, BlockKind, Lead, Outlet, Page
from accordingto.pages import blocks, completeness, credits, dates, decode, facts, layout, publisher, tongues
from accordingto.pages.candidates import best, instant, since
from accordingto.pages.features import Look
from accordingto.pages.layout import Laid

_LEAST_WORDS = 25
"""Words of a page's body below which it is no article."""
_ERROR_WORDS = 120
"""Words of a body below which a headline that speaks of an error makes it an error page."""
_MOST_LINKED = 0.6
"""Share of a body's words in links above which it is a list of links."""
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|div|article|title|p)\b[^<>]{0,500}>", re.IGNORECASE
)
_TEXT_TYPES = frozenset(("text/plain", "text/markdown"))


def article_of(page: Page) -> Article:
    """Return the article on `page`.

    Raises NotText where the bytes are no text, and NoArticle, with the reason, where there is no article in it.
    """
    with _without_collection():
        text = decode.text_of(page.data, page.input, page.charset)
        if is_html(page, text):
            return _article(page, layout.from_html(text, page.input, page.url), is_markup=True)
        return _article(page, layout.from_text(text, page.url), is_markup=False)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Put off the collection of cyclic garbage: it would search the many small objects of a page time and again.

    A page makes hardly any cycles; what it makes is collected with the next pages.  That is a quarter of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
    digest = hashlib.sha256(page.input.encode("utf-8", "surrogatepass") + b"\x00")
    digest.update(page.data)
    return digest.hexdigest()[:12]


def _article(page: Page, laid: Laid, is_markup: bool) -> Article:
    found = blocks.sort(laid.whole)
    looks, languages, title = laid.whole.looks, laid.whole.languages, laid.whole.title
    _refuse_without_article(page, looks, found.kinds, _LEAST_WORDS if is_markup else 1)
    top = title if title is not None else found.first
    if is_markup:
        outlet = publisher.of_page(laid.head, laid.whole, top, found.last, laid.url)
    else:
        outlet = publisher.of_text(laid.whole, top, found.last)
    outlet = _told(outlet, page)
    body = [i for i, kind in enumerate(found.kinds) if kind in ARTICLE_KINDS]
    language = tongues.of_most([languages[i] for i in body], [looks[i].size for i in body])
    blocks_of = tuple(
        Block(span.start, span.end, kind, own)
        for span, kind, own in zip(laid.spans, found.kinds, languages, strict=True)
    )
    credited = credits.find(laid.text, blocks_of, outlet)
    candidates = facts.of_page(page, laid, found, language, outlet, credited)
    clock = dates.clock_of(outlet, laid.head.locales)
    published = instant(candidates, "published", clock)
    modified = instant(since(candidates, published), "modified", clock)
    return Article(
        id=identity(page),
        input=page.input,
        text=laid.text,
        url=laid.url,
        outlet=outlet,
        title=_title(laid),
        published=published or modified,
        language=language,
        blocks=blocks_of,
        leads=tuple(
            Lead(block.start, block.end, _target(look), block.language)
            for block, look in zip(blocks_of, looks, strict=True)
            if block.kind == "teaser"
        ),
        credits=credited,
        modified=modified,
        byline=best(candidates, "byline"),
        canonical=next(iter(laid.head.canonical), None),
        fetched=page.fetched,
        candidates=candidates,
        completeness=completeness.of_page(laid, found),
        corrections=completeness.corrections(laid, found.kinds),
    )


def _told(outlet: Outlet, page: Page) -> Outlet:
    """Return `outlet`, by the name that led to the page where the page itself shows none but its address."""
    known = best(page.candidates, "outlet")
    is_host = outlet.name == publisher.of_domain(outlet.domain)
    return Outlet(known, outlet.domain) if known and is_host else outlet


def _title(laid: Laid) -> str | None:
    if laid.whole.title is not None:
        return laid.whole.looks[laid.whole.title].line.text
    return next(iter(laid.head.meta("og:title", "twitter:title")), None) or laid.head.title or None


def _target(look: Look) -> str | None:
    """Return where the longest link of a teaser points, if anywhere outside the page itself."""
    links = [(text, href) for text, href in look.line.links if href and not href.startswith(("#", "javascript:"))]
    return max(links, key=lambda link: len(link[0]))[1][:2000] if links else None


def _refuse_without_article(page: Page, looks: Sequence[Look], kinds: Sequence[BlockKind], least: int) -> None:
    """Raise NoArticle, saying what the page is instead, where its body is under `least` words or mostly links."""
    body = [look for look, k in zip(looks, kinds, strict=True) if k in ARTICLE_KINDS and k != "heading"]
    size = sum(look.size for look in body)
    linked = sum(look.line.linked for look in body)
    titles = [look for look, k in zip(looks, kinds, strict=True) if k == "heading"][:1]
    if size < _ERROR_WORDS and any(look.count("error") for look in titles):
        raise NoArticle(page.input, "no article: it is an error page")
    if size >= least and linked <= _MOST_LINKED * size:
        return
    links = sum(len(look.line.links) for look in looks)
    cues = {h.cue for look in looks for h in look.hits}
    if "error" in cues:
        reason = "it is an error page"
    elif "paywall" in cues:
        reason = "its text is behind a login or a paywall"
    elif "blocked" in cues:
        reason = "its text is behind a check for scripts or for a person"
    elif sum(look.line.linked for look in looks) > _MOST_LINKED * sum(look.line.words for look in looks):
        reason = f"it is a list of {links} links"
    elif size:
        reason = f"its text is too short ({size} words)"
    else:
        reason = "it holds no running text"
    raise NoArticle(page.input, f"no article: {reason}")

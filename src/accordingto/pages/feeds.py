"""Feeds as inputs: RSS, Atom and RDF by feedparser, JSON Feed by its own specification (jsonfeed.org/version/1.1)."""

import io
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

import feedparser
import msgspec
from msgspec import Struct, field

from accordingto.errors import InputError, NotText, TooLarge
from accordingto.nouns import Candidate, Page
from accordingto.pages import dates
from accordingto.pages.candidates import candidate
from accordingto.pages.limits import Limits
from accordingto.text import clean

MEDIA_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_XML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^<>]{0,500}>\s*|<!--[^<>]{0,500}-->\s*|<!DOCTYPE(?:[^<>\[]|\[[^\]]{0,2000}\]){0,300}>\s*)*"
    rb"<(?:rss|feed|rdf:rdf)\b",
    re.IGNORECASE,
)
_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE[^<>]{0,300}\[)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLANKS = b"\xef\xbb\xbf \t\r\n"
_WHOLE = 150
"""Words from which on an entry's own content is its article."""


class _Author(Struct):
    name: str | None = None


class _Item(Struct):
    """An item of a JSON Feed."""

    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    authors: list[_Author] = []


class _JsonFeed(Struct):
    version: str
    title: str | None = None
    home_page_url: str | None = None
    feed_url: str | None = None
    items: list[_Item] = []


class Entry(Struct, frozen=True):
    """One entry of a feed: where its page is, its own content where it has the whole article, what it says of it."""

    number: int
    url: str | None
    title: str
    content: str
    """HTML; empty where the entry has only a summary."""
    candidates: tuple[Candidate, ...] = field(default=())

    def page(self, feed: str) -> Page | None:
        """Return the entry's own content as a page; None where it has none."""
        if not self.content:
            return None
        head = f"<!DOCTYPE html><html><head><title>{_escaped(self.title)}</title></head>"
        data = f"{head}<body><h1>{_escaped(self.title)}</h1>\n{self.content}</body></html>"
        return Page(
            input=f"{feed}#{self.number}",
            data=data.encode("utf-8", "replace"),
            url=self.url,
            media_type="text/html",
            charset="utf-8",
            candidates=self.candidates,
        )


def is_feed(data: bytes, media_type: str | None = None) -> bool:
    """Tell whether `data` is a feed, by its content, which outweighs its name."""
    start = data[:4000]
    if _XML.match(start):
        return True
    if start.lstrip(_BLANKS).startswith(b"{"):
        return b"jsonfeed.org/version" in start
    return media_type in MEDIA_TYPES and b"<" in start


def entries(page: Page, limits: Limits) -> Iterator[Entry | InputError]:
    """Yield the entries of the feed in `page`, in its order; one without address and content is an error of its own.

    Raises NotText where the feed cannot be read or declares entities of its own, TooLarge where it is over the limit.
    """
    if len(page.data) > limits.feed_bytes:
        raise TooLarge(page.input, f"is too large: the limit for a feed is {limits.feed_bytes / 1e6:.0f} MB")
    is_json = page.data.lstrip(_BLANKS).startswith(b"{")
    for count, entry in enumerate(_of_json(page) if is_json else _of_xml(page)):
        if count == limits.entries:
            yield TooLarge(page.input, f"has more than {limits.entries} entries; the rest is left out")
            return
        if entry.url is None and not entry.content:
            yield NotText(f"{page.input}#{entry.number}", "the entry has neither an address nor an article")
        else:
            yield entry


def _of_xml(page: Page) -> Iterator[Entry]:
    # Entities can blow up to any size and reach into files; a feed needs none of its own.
    if _ENTITY.search(page.data[:200_000]):
        raise NotText(page.input, "is a feed that declares entities of its own, which are not read")
    try:
        # As a stream: bytes it would try as the name of a file first.
        feed = feedparser.parse(io.BytesIO(page.data), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NotText(page.input, f"is a feed that cannot be read: {type(error).__name__}") from None
    if not feed.entries and not feed.version:
        raise NotText(page.input, "is a feed that cannot be read")
    channel = _text(feed.feed.get("title"))
    base = page.url or _address(feed.feed.get("link"), None)
    for number, one in enumerate(feed.entries, 1):
        source = one.get("source") or {}
        yield _entry(
            number,
            url=_address(one.get("link"), base),
            title=one.get("title"),
            contents=[c.get("value") for c in one.get("content", ())] + [one.get("summary")],
            stated=(
                ("published", one.get("published"), "entry"),
                # Plain, since feedparser puts the date of publication in its place.
                ("modified", dict.get(one, "updated"), "entry"),
                ("byline", one.get("author"), "entry"),
                ("outlet", channel, "title"),
                ("credit", source.get("title") or source.get("href"), "source"),
            ),
        )


def _of_json(page: Page) -> Iterator[Entry]:
    try:
        feed = msgspec.json.decode(page.data, type=_JsonFeed)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise NotText(page.input, f"is no JSON Feed: {error}") from None
    base = page.url or _address(feed.feed_url or feed.home_page_url, None)
    for number, one in enumerate(feed.items, 1):
        text = "".join(f"<p>{_escaped(p)}</p>" for p in (one.content_text or "").split("\n") if p.strip())
        yield _entry(
            number,
            url=_address(one.url or one.external_url, base),
            title=one.title,
            contents=[one.content_html, text],
            stated=(
                ("published", one.date_published, "item"),
                ("modified", one.date_modified, "item"),
                ("byline", ", ".join(a.name for a in one.authors if a.name), "item"),
                ("outlet", feed.title, "title"),
            ),
        )


def _entry(
    number: int,
    url: str | None,
    title: str | None,
    contents: Iterable[str | None],
    stated: Iterable[tuple[str, str | None, str]],
) -> Entry:
    known: list[Candidate] = []
    for name, raw, at in (*stated, ("title", title, "entry")):
        value = _text(raw)
        if name in {"published", "modified"}:
            value = dates.plausible(dates.machine(value)) or ""
        if value:
            known.append(candidate(name, value[:500], "feed", at))  # type: ignore[arg-type]
    whole = max((c or "" for c in contents), key=len, default="")
    return Entry(
        number,
        url,
        _text(title),
        whole if len(_TAG.sub(" ", whole).split()) >= _WHOLE else "",
        tuple(known),
    )


def _address(url: str | None, base: str | None) -> str | None:
    """Return an address as it is fetched, a relative one from `base`: the feed's own, else the one that it states."""
    if not url or not url.strip():
        return None
    try:
        whole = urljoin(base or "", url.strip())
    except ValueError:
        return None
    return whole if whole.startswith(("http://", "https://")) and len(whole) <= 2000 else None


def _text(raw: object) -> str:
    """Return a value of a feed, which may hold markup, as one clean line."""
    return " ".join(clean(_TAG.sub(" ", str(raw)[:2000])).split()) if raw else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

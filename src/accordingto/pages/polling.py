"""Polling a feed: a conditional request, and the addresses of what it lists.

A server that is told what one has already (RFC 9110, section 13: If-None-Match, If-Modified-Since) answers with
nothing where nothing is new.
"""

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree
from msgspec import Struct

from accordingto.errors import NotText
from accordingto.pages.fetch import Fetcher

_MOST_ITEMS = 500


class Item(Struct, frozen=True):
    """An entry of a feed: where its page is, and what changes when the page does."""

    url: str
    stamp: str
    """Its date of change or publication, as the feed writes it; empty where it has none."""


class Polled(Struct, frozen=True):
    """What a feed answered; without items where it has not changed."""

    items: tuple[Item, ...]
    etag: str | None
    modified: str | None
    """To be sent with the next request."""


def poll(fetcher: Fetcher, url: str, etag: str | None, modified: str | None) -> Polled:
    """Ask for the feed at `url` and return what it lists, the first 500 entries.

    `etag` and `modified` are those of the last answer.  Raises InputError where the feed cannot be had or is none.
    """
    headers = {"Accept": "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9"}
    if etag:
        headers["If-None-Match"] = etag
    if modified:
        headers["If-Modified-Since"] = modified
    answer, data, target = fetcher.followed(url, headers)
    if answer.status_code == 304:
        return Polled((), etag, modified)
    items = tuple(entries(url, data, target))
    return Polled(items, answer.headers.get("etag"), answer.headers.get("last-modified"))


def entries(url: str, data: bytes, base: str) -> Iterator[Item]:
    """Yield the entries of an RSS (0.9 to 2.0) or Atom (RFC 4287) feed, their addresses resolved against `base`.

    Raises NotText where `data` is no feed.
    """
    # Entities are left alone, so that a small feed cannot grow to a large one or read a file.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or _name(root) not in {"rss", "rdf", "feed"}:
        raise NotText(url, "is no feed")
    count = 0
    for item in root.iter(etree.Element):
        if _name(item) in {"item", "entry"} and count < _MOST_ITEMS and (link := _link(item)):
            count += 1
            yield Item(urljoin(base, link), _first(item, "updated", "pubdate", "date", "published"))


def _link(item: etree._Element) -> str:
    for child in item:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            link = (child.get("href") or child.text or "").strip()
            if link:
                return link
    guid = next((c for c in item if _name(c) == "guid" and c.get("isPermaLink", "true") == "true"), None)
    text = (guid.text or "").strip() if guid is not None else ""
    return text if text.startswith(("http://", "https://")) else ""


def _first(item: etree._Element, *names: str) -> str:
    texts = {_name(child): " ".join((child.text or "").split()) for child in reversed(item)}
    return next((texts[name] for name in names if texts.get(name)), "")[:100]


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""

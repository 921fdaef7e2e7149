"""Polling a feed: a conditional request, and the addresses of what it lists.

A server that is told what one has already (RFC 9110, section 13: If-None-Match, If-Modified-Since) answers with
nothing where nothing is new.
"""

from collections.abc import Iterator

from msgspec import Struct

from accordingto.errors import NotText
from accordingto.nouns import Page
from accordingto.pages import feeds, guard
from accordingto.pages.fetch import Fetcher


class Item(Struct, frozen=True):
    """An entry of a feed: where its page is, and what changes when the page does."""

    url: str
    stamp: str
    """Its date of change or publication; empty where it has none."""


class Polled(Struct, frozen=True):
    """What a feed answered; without items where it has not changed."""

    items: tuple[Item, ...]
    etag: str | None
    modified: str | None
    """To be sent with the next request."""


def poll(fetcher: Fetcher, url: str, etag: str | None, modified: str | None) -> Polled:
    """Ask for the feed at `url` and return what it lists.

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
    """Yield the entries of a feed that have an address, resolved against `base`.

    Raises NotText where `data` is no feed.
    """
    if not feeds.is_feed(data):
        raise NotText(url, "is no feed")
    for entry in guard.entries(Page(url, data, base)):
        if isinstance(entry, feeds.Entry) and entry.url is not None:
            dated = {c.field: c.value for c in entry.candidates}
            yield Item(entry.url, dated.get("modified") or dated.get("published") or "")

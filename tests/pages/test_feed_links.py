"""Where a feed's entries lead: relative addresses are told from where the feed is, or from what it says of itself."""

import json

import pytest

from accordingto.nouns import Page
from accordingto.pages import Limits, feeds

RSS = '<rss version="2.0"><channel><title>Bay</title>{}<item><title>A</title><link>{}</link></item></channel></rss>'
HOME = "<link>https://bay.example/news/</link>"


def address(data: str, url: str | None = None) -> str | None:
    (entry,) = feeds.entries(Page("feed", data.encode(), url), Limits())
    return entry.url if isinstance(entry, feeds.Entry) else None


@pytest.mark.parametrize(
    ("head", "link", "url", "found"),
    [
        (HOME, "a.html", None, "https://bay.example/news/a.html"),
        (HOME, "/a", None, "https://bay.example/a"),
        (HOME, "/a", "https://feeds.example/rss", "https://feeds.example/a"),
        ("", "/a", "https://feeds.example/rss", "https://feeds.example/a"),
        (HOME, "javascript:alert(1)", None, None),
        ("<link>file:///etc/</link>", "passwd", None, None),
        ("", "/a", None, None),
    ],
)
def test_an_entry_of_rss_leads_where_it_says(head: str, link: str, url: str | None, found: str | None) -> None:
    assert address(RSS.format(head, link), url) == found


@pytest.mark.parametrize("name", ["home_page_url", "feed_url"])
def test_an_item_of_a_json_feed_leads_where_it_says(name: str) -> None:
    feed = {"version": "https://jsonfeed.org/version/1.1", name: "https://bay.example/", "items": [{"url": "a"}]}
    assert address(json.dumps(feed)) == "https://bay.example/a"

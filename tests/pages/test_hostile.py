"""Hostile pages: each ends soon, most are read all the same."""

import time

import pytest
from tests.pages.pages import ARTICLE, lines

from accordingto import errors
from accordingto.nouns import Page
from accordingto.pages import Limits, read
from accordingto.pages.guard import is_suspicious

SENTENCE = "The council said on Monday that the bridge would be closed for three weeks. "
BODY = f"<p>{SENTENCE * 3}</p>" * 3
NAMES = " ".join(f"a{i}" for i in range(30_000))
SECONDS = 20
"""Of processor time: an hour's worth of the quadratic cases, and room for a busy machine."""


@pytest.mark.parametrize(
    "page",
    [
        f"<div {NAMES}>{BODY}</div>",
        f"<div title='>' {NAMES}>{BODY}</div>",
        f'<div title="<" {NAMES}>{BODY}</div>',
        "<div>" * 300 + BODY,
        "<div>" * 10_000 + BODY + "</div>" * 10_000,
        "<b><table><tr><td>" * 3_000 + BODY,
        f'<script type="application/ld+json">{"[" * 100_000}</script>{BODY}',
        f'<script type="application/ld+json">{{"author": "{"x" * 1_500_000}"}}</script>{BODY}',
        f'<div class="{"ad body " * 100_000}">{BODY}</div>',
        BODY + '<p title="x>' * 10_000,
        BODY + "<p>" + "x" * 500_000,
        BODY + "<p>" + '..."' * 100_000,
        BODY + "<p>" + "a<br>" * 10_000,
        BODY + "<p>" + "© 2020 " * 50_000,
        f"<title>{'a - ' * 50_000}</title><h1>a</h1>{BODY}",
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + BODY + "<p>&b;&b;</p>",
        BODY.replace("bridge", "bri\x00\u202edge"),
    ],
    ids=str.__len__,
)
def test_a_page_that_would_take_minutes_is_read_in_seconds(page: str) -> None:
    began = time.process_time()
    article = read(Page("page.html", f"<html><body>{page}</body></html>".encode(), media_type="text/html"))
    assert time.process_time() - began < SECONDS
    assert SENTENCE.strip() in article.text


def test_code_in_a_script_is_not_taken_for_a_long_tag() -> None:
    script = "<script>for (i=0;i<n;i++) { x = 'it'; }" + " var a = 1;" * 3_000 + " if (a>b) {} </script>"
    article = read(Page("page.html", ARTICLE.replace("<nav>", script + "<nav>").encode()))
    assert article.blocks == read(Page("page.html", ARTICLE.encode())).blocks


def test_thousands_of_links_are_not_the_article() -> None:
    links = "".join(f'<a href="/{i}">The old mill is sold again</a> ' for i in range(5_000))
    article = read(Page("page.html", f"<html><body>{BODY}{links}</body></html>".encode()))
    assert lines(article, "paragraph") == [(SENTENCE * 3).strip()] * 3
    assert len(article.leads) == 5_000


def test_external_entities_are_not_followed() -> None:
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>{BODY}<p>[&x;]</p></body></html>'
    assert "[&x;]" in read(Page("page.html", page.encode())).text


def test_a_page_over_the_limit_is_not_parsed() -> None:
    with pytest.raises(errors.TooLarge, match="limit for a page is 0 MB"):
        read(Page("page.html", ARTICLE.encode()), Limits(page_bytes=100))


def test_normal_pages_are_read_in_this_process_and_suspicious_ones_apart_alike() -> None:
    page = Page("page.html", ARTICLE.encode())
    assert not is_suspicious(page.data, Limits())
    assert read(page) == read(page, Limits(trusted_bytes=100))


def test_errors_come_back_from_the_process_apart() -> None:
    with pytest.raises(errors.NoArticle, match=r"page\.html: no article: its text is too short"):
        read(Page("page.html", b"<html><body><p>The bridge is closed.</p></body></html>"), Limits(trusted_bytes=1))


def test_a_page_that_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(errors.TooCostly, match=r"takes more memory|passes"):
        read(Page("page.html", ARTICLE.encode()), Limits(trusted_bytes=1, memory_bytes=1_000_000))

"""Feeds and web archives as inputs: every entry and record becomes a page or an error that names it."""

import gzip
import io
import random
import threading
import tracemalloc
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.pages.pages import ARTICLE
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from accordingto import errors
from accordingto.errors import InputError
from accordingto.nouns import Article, Page
from accordingto.pages import Limits, feeds, find, guard, read

LIMITS = Limits(delay_seconds=0, fetch_seconds=5)
BODY = "".join(
    f"<p>Ferry number {i} will leave the quay every twenty minutes, the harbour master said.</p>" for i in range(14)
)
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lantern Bay Post</title>
<item><title>Bridge to close</title><link>{site}/story</link><pubDate>Tue, 04 May 2021 10:20:00 +0200</pubDate>
<source url="https://coastwire.example/feed">Coast Wire</source><description>Three weeks …</description></item>
<item><title>Ferries &amp; fares</title><link>https://www.lanternbay.example/ferries</link>
<pubDate>Wed, 05 May 2021 08:00:00 +0200</pubDate><content:encoded><![CDATA[{body}]]></content:encoded></item>
<item><title>Nothing here</title></item>
<item><title>Gone</title><link>{site}/gone</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern Bay Post</title>
<entry><title>Ferries</title><link href="https://www.lanternbay.example/f"/><published>2021-05-05T08:00:00+02:00</published>
<updated>2021-05-06T08:00:00+02:00</updated><author><name>Ada Brenner</name></author>
<content type="html">{body}</content></entry></feed>"""


class Site(BaseHTTPRequestHandler):
    """One story and one feed."""

    def do_GET(self) -> None:
        here = f"http://{self.headers['Host']}"
        answers = {"/story": ARTICLE, "/feed": RSS.format(site=here, body=BODY)}
        found = answers.get(self.path)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/rss+xml" if self.path == "/feed" else "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((found or "no").encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def found(input: str, limits: Limits = LIMITS) -> list[Page | Article | InputError]:
    return list(find([input], limits=limits, allow_private=True))


def stated(page: Page) -> set[tuple[str, str]]:
    return {(c.field, c.value) for c in page.candidates}


def test_a_feed_stands_for_its_entries(site: str) -> None:
    fetched, own, nothing, gone = found(site + "/feed")
    assert isinstance(fetched, Page)
    assert (fetched.input, fetched.data) == (site + "/story", ARTICLE.encode())
    assert {("published", "2021-05-04T10:20+02:00"), ("credit", "Coast Wire")} <= stated(fetched)
    assert isinstance(own, Page)
    assert own.url == "https://www.lanternbay.example/ferries"
    article = read(own)
    assert article.title == "Ferries & fares"
    assert article.outlet.domain == "lanternbay.example"
    assert article.outlet.name == "Lantern Bay Post"
    assert article.published == "2021-05-05T08:00+02:00"
    assert "Ferry number 13" in article.text
    assert isinstance(nothing, errors.NotText)
    assert "#3: the entry has neither an address nor an article" in str(nothing)
    assert isinstance(gone, errors.Unreachable)


def test_what_the_feed_says_stays_beside_what_the_page_says(site: str) -> None:
    page = found(site + "/feed")[0]
    assert isinstance(page, Page)
    article = read(page)
    assert {(c.value, c.found_in) for c in article.candidates if c.field == "credit"} == {
        ("Coast Wire", "feed"),
        ("Coast Wire", "text"),
    }


def test_atom_and_json_feeds_are_read_from_files(tmp_path: Path) -> None:
    atom, json = tmp_path / "a.atom", tmp_path / "b.json"
    atom.write_text(ATOM.format(body=BODY.replace("<", "&lt;")))
    json.write_text(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Lantern Bay Post", "items": [{"id": "1", "url":'
        ' "https://www.lanternbay.example/f", "title": "Ferries", "date_published": "2021-05-05T08:00:00+02:00",'
        f' "authors": [{{"name": "Ada Brenner"}}], "content_html": "{BODY}"}}]}}'
    )
    for file in (atom, json):
        (page,) = found(str(file))
        assert isinstance(page, Page)
        article = read(page)
        assert (article.title, article.byline) == ("Ferries", "Ada Brenner")
        assert article.published == "2021-05-05T08:00:00+02:00"


@pytest.mark.parametrize(
    ("feed", "cause"),
    [
        ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel></channel></rss>', "entities"),
        ('<rss version="2.0"><channel><title>x</title></channel></rss>', "without entries"),
        ('{"version": "https://jsonfeed.org/version/1", "items": 3}', "no JSON Feed"),
        ("<rss>" + "x" * 2000, "too large"),
    ],
)
def test_a_feed_that_cannot_be_used_says_why(tmp_path: Path, feed: str, cause: str) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(feed)
    (error,) = found(str(file), Limits(feed_bytes=1000))
    assert isinstance(error, InputError)
    assert cause in str(error)


def test_a_feed_of_too_many_entries_is_read_to_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text("<rss><channel>" + "<item><title>x</title></item>" * 5 + "</channel></rss>")
    assert [type(f) for f in found(str(file), Limits(entries=2))] == [errors.NotText] * 2 + [errors.TooLarge]


def test_a_suspicious_feed_is_read_apart_and_comes_to_the_same(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    item = "<item><title>Ferries</title><link>https://www.lanternbay.example/f</link></item><item></item>"
    rest = f"<description><![CDATA[{BODY}<p>{'ferry ' * 5_000}</p>]]></description>"
    file.write_text(f'<rss version="2.0"><channel>{item}<item>{rest}</item></channel></rss>')
    feed = Page(str(file), file.read_bytes())
    assert guard._is_suspicious_feed(feed.data, LIMITS)
    apart, here = list(guard.entries(feed, LIMITS)), list(feeds.entries(feed, LIMITS))
    assert [type(one) for one in apart] == [feeds.Entry, errors.NotText, feeds.Entry]
    assert [str(one) for one in apart] == [str(one) for one in here]


def test_a_feed_that_takes_hours_is_ended() -> None:
    many = " ".join(f"a{i}='1'" for i in range(60_000))
    feed = Page(
        "feed.xml", f"<rss version='2.0'><channel><item {many}><title>x</title></item></channel></rss>".encode()
    )
    with pytest.raises(errors.TooCostly):
        list(guard.entries(feed, Limits(read_seconds=1)))


def warc(*records: tuple[str, str, str, bytes], compressed: bool = True) -> bytes:
    """An archive of responses: address, status, content type, body."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compressed)
    for url, status, kind, body in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind), ("ETag", '"v1"')], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                url, "response", payload=io.BytesIO(body), http_headers=headers,
                warc_headers_dict={"WARC-Date": "2021-05-20T06:00:00Z"},
            )
        )  # fmt: skip
    return out.getvalue()


STORY = ("https://www.lanternbay.example/news/bridge", "200 OK", "text/html; charset=utf-8", ARTICLE.encode())
OTHERS = [
    ("https://www.lanternbay.example/b.jpg", "200 OK", "image/jpeg", b"\xff\xd8\xff"),
    ("https://www.lanternbay.example/old", "301 Moved", "text/html", b"moved"),
    ("https://www.lanternbay.example/big", "200 OK", "text/html", b"x" * 5000),
]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz"])
def test_an_archive_stands_for_its_pages(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    data = warc(STORY, *OTHERS, compressed=name != "a.warc")
    if name == "a.wacz":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("archive/data.warc.gz", data)
            archive.writestr("pages/pages.jsonl", "{}")
    else:
        file.write_bytes(data)
    page, error = found(str(file), Limits(page_bytes=4000))
    assert isinstance(page, Page)
    assert (page.url, page.charset, page.etag) == (STORY[0], "utf-8", '"v1"')
    assert page.fetched == "2021-05-20T06:00:00Z"
    assert read(page).published == "2021-05-04T10:20:00+02:00"
    assert isinstance(error, errors.TooLarge)
    assert "#4: https://www.lanternbay.example/big is too large" in str(error)


def test_a_damaged_archive_says_where_and_keeps_what_was_before(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    whole = warc(STORY)
    file.write_bytes(whole + warc(STORY)[:-400])
    first, second = found(str(file))
    assert isinstance(first, Page)
    assert isinstance(second, InputError)
    assert "#2" in str(second)
    file.write_bytes(b"no archive at all")
    (error,) = found(str(file))
    assert isinstance(error, errors.NotText)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_stands_between_two_records_is_told_and_not_printed(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    record = b"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>A.</p>"
    bad = record + b"<hostile>\x1b[31m\r\n\r\n"
    file.write_bytes(bad * 2 if name == "a.warc" else gzip.compress(bad) * 2)
    first, error, second, last = found(str(file))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert [str(e).partition("#")[2] for e in (error, last)] == [
        f"{n}: does not end where it says: what it holds may be cut" for n in (1, 2)
    ]
    assert capsys.readouterr() == ("", "")


def test_a_page_that_is_damaged_inside_its_archive_is_not_cut_silently(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.warc"
    packed = gzip.compress(random.Random(1).randbytes(100_000))
    coding = "text/html\r\nContent-Encoding: gzip"
    bad = [packed[:20_000], packed[:20_000] + bytes(500) + packed[20_500:]]
    file.write_bytes(warc(*[("https://x.example/", "200 OK", coding, body) for body in bad], STORY, compressed=False))
    cut, damaged, page = found(str(file))
    assert "https://x.example/ is cut off" in str(cut)
    assert "https://x.example/ cannot be unpacked" in str(damaged)
    assert isinstance(page, Page)
    assert capsys.readouterr() == ("", "")


def test_a_record_that_unpacks_to_too_much_ends_the_archive(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(warc(("https://x.example/", "200 OK", "text/html", bytes(3_000_000))))
    assert file.stat().st_size < 10_000
    (error,) = found(str(file), Limits(record_bytes=1_000_000))
    assert isinstance(error, errors.TooLarge)


HEAD = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\r\nContent-Length: %d\r\n"
LINE, LINES = b"X-A: " + b"a" * 30_000, b"X-A: aaaa\r\n" * 3_000
ENDLESS = {
    "one line in a record's head": HEAD % 5 + LINE,
    "many lines in a record's head": HEAD % 5 + LINES,
    "one line in an answer's head": HEAD % 40_000 + b"\r\nHTTP/1.1 200 OK\r\n" + LINE,
    "many lines in an answer's head": HEAD % 40_000 + b"\r\nHTTP/1.1 200 OK\r\n" + LINES,
    "a first line": b"WARC/1.0 " + LINE,
    "blank lines after a record": HEAD % 0 + b"\r\n" * 15_000,
    "a line of an ARC": b"https://x.example/" + LINE + b" 192.0.2.1 20210520060000 text/html 5\n",
}


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.arc.gz", "a.wacz"])
@pytest.mark.parametrize("endless", ENDLESS)
def test_a_record_whose_head_does_not_end_ends_the_archive_and_nothing_before(
    tmp_path: Path, endless: str, name: str
) -> None:
    file = tmp_path / name
    bad, good = ENDLESS[endless], warc(STORY, STORY, compressed=name != "a.warc")
    data = good + (bad if name == "a.warc" else gzip.compress(bad))
    if name == "a.wacz":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("archive/data.warc.gz", data)
    else:
        file.write_bytes(data)
    first, second, error = found(str(file), Limits(head_bytes=20_000))
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert isinstance(error, errors.TooLarge)
    assert "the record's head is too large; the rest of the archive is left out" in str(error)
    assert f"#{4 if endless == 'blank lines after a record' else 3}: " in str(error)


def test_a_record_that_does_not_state_its_length_has_the_same_bounds(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    endless = b"WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Target-URI: https://x.example/\r\n\r\n" + bytes(300_000)
    file.write_bytes(warc(STORY, compressed=False) + endless)
    page, error = found(str(file), Limits(record_bytes=100_000))
    assert isinstance(page, Page)
    assert isinstance(error, errors.TooLarge)
    assert "#2: the record is too large" in str(error)


def sent(body: bytes, *, gzipped: bool = False, chunk: int | None = None) -> bytes:
    """An archive of one page as it came over the wire."""
    coding = [("Content-Encoding", "gzip")] if gzipped else []
    data = gzip.compress(body) if gzipped else body
    if chunk:
        parts = [data[i : i + chunk] for i in range(0, len(data), chunk)]
        data = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (*parts, b""))
        coding.append(("Transfer-Encoding", "chunked"))
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), *coding], protocol="HTTP/1.1")
    out = io.BytesIO()
    writer = WARCWriter(out)
    writer.write_record(
        writer.create_warc_record(
            "https://x.example/", "response", payload=io.BytesIO(data), length=len(data), http_headers=headers
        )
    )
    return out.getvalue()


@pytest.mark.parametrize("gzipped", [False, True])
@pytest.mark.parametrize("chunk", [None, 1, 700, 1_000_000])
def test_a_page_comes_as_it_was_before_it_was_sent(tmp_path: Path, gzipped: bool, chunk: int | None) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(sent(ARTICLE.encode(), gzipped=gzipped, chunk=chunk))
    (page,) = found(str(file), Limits(head_bytes=1000))
    assert isinstance(page, Page)
    assert page.data == ARTICLE.encode()


def test_a_page_that_unpacks_to_too_much_takes_no_memory(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(sent(bytes(40_000_000), gzipped=True, chunk=1_000_000) + warc(STORY))
    tracemalloc.start()
    error, page = found(str(file), Limits(page_bytes=100_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(error, errors.TooLarge)
    assert isinstance(page, Page)
    assert peak < 20_000_000


def test_a_page_in_a_great_many_chunks_is_not_cut_silently(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(sent(b"x" * 5_000, chunk=1))
    (error,) = found(str(file), Limits(page_bytes=6_000))
    assert isinstance(error, errors.TooLarge)


def test_an_archive_comes_on_standard_input_too() -> None:
    # Larger than a page may be, as archives are.
    limits = Limits(page_bytes=len(ARTICLE.encode()))
    for compressed in (False, True):
        data = warc(STORY, STORY, STORY, compressed=compressed)
        assert [type(page) for page in find(["-"], stdin=io.BytesIO(data), limits=limits)] == [Page] * 3


def test_an_archive_that_was_gzipped_as_one_is_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(gzip.compress(warc(STORY, STORY, STORY, compressed=False)))
    assert [type(page) for page in found(str(file))] == [Page] * 3


WHOLE = [
    ("a.warc", warc(STORY, *OTHERS, compressed=False)),
    ("a.warc.gz", warc(STORY, *OTHERS)),
    ("a.xml", ATOM.format(body=BODY.replace("<", "&lt;")).encode()),
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_damage_to_an_archive_or_a_feed_raises(tmp_path: Path, data: st.DataObject) -> None:
    name, whole = data.draw(st.sampled_from(WHOLE))
    at = data.draw(st.integers(0, len(whole)))
    broken = whole[:at] + data.draw(st.binary(max_size=6)) + whole[at + data.draw(st.integers(0, 20)) :]
    file = tmp_path / name
    file.write_bytes(broken)
    list(find([str(file)], limits=Limits(delay_seconds=0, fetch_seconds=0.01, redirects=0)))


def test_a_page_that_is_handed_over_gzipped_is_unpacked_once() -> None:
    packed = gzip.compress(ARTICLE.encode())
    assert read(Page("x.html", packed)).text == read(Page("x.html", ARTICLE.encode())).text
    with pytest.raises(errors.NotText, match="gzip-compressed"):
        read(Page("x.html", gzip.compress(packed)))
    with pytest.raises(errors.TooLarge):
        read(Page("x.html", gzip.compress(bytes(50_000_000))))


def test_a_gzipped_page_in_an_archive_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(sent(gzip.compress(ARTICLE.encode())))
    (page,) = find([str(file)])
    assert isinstance(page, Page)
    assert read(page).text == read(Page("x.html", ARTICLE.encode())).text

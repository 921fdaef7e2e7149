"""Fetching: from a server of our own on loopback, which is refused unless allowed."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from msgspec import structs
from tests.pages.pages import ARTICLE

from accordingto import errors
from accordingto.nouns import Article, Page
from accordingto.pages import Fetcher, Limits, fetch, find, read
from accordingto.pages.fetch import CheckedNetwork, PrivateAddressError, is_public

LIMITS = Limits(page_bytes=100_000, delay_seconds=0, fetch_seconds=5, redirects=3)

ROBOTS = b"User-agent: *\nDisallow: /private/\n"
CHARSETS = ("koi8-u", "windows-1251", "utf-8")
CYRILLIC = (
    "<html><body><h1>Міст закриють</h1>" + "<p>Голова міської ради сказав, що міст закриють на три тижні.</p>" * 5
)


class Site(BaseHTTPRequestHandler):
    """A small news site with everything that goes wrong."""

    def do_GET(self) -> None:
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/robots.txt": (200, {}, ROBOTS + (b"Crawl-delay: 1\n" if "localhost" in self.headers["Host"] else b"")),
            "/story": (200, {"Content-Type": "text/html; charset=utf-8"}, ARTICLE.encode()),
            "/koi": (200, {"Content-Type": "text/html"}, "<p>Мер сказав це у вівторок.</p>".encode("koi8-u")),
            **{f"/undeclared-{c}": (200, {"Content-Type": "text/html"}, CYRILLIC.encode(c)) for c in CHARSETS},
            "/gzip": (200, {"Content-Encoding": "gzip"}, gzip.compress(ARTICLE.encode())),
            "/saved.html.gz": (200, {"Content-Type": "application/gzip"}, gzip.compress(ARTICLE.encode())),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(5_000_000))),
            "/moved": (302, {"Location": "/story"}, b""),
            "/circle": (302, {"Location": "/circle"}, b""),
            "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/to-inside": (302, {"Location": "http://127.0.0.2:9/secret"}, b""),
            "/to-named-inside": (302, {"Location": "http://inside.example/secret"}, b""),
            "/to-private-part": (302, {"Location": "/private/story"}, b""),
            "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
        }
        status, headers, body = answers.get(self.path, (404, {}, b"no such page"))
        if self.path == "/marked":
            unchanged = self.headers["If-None-Match"] == '"v1"'
            status, headers, body = (304, {}, b"") if unchanged else (200, {"ETag": '"v1"'}, ARTICLE.encode())
        if self.path == "/drip":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            try:
                for i in range(60):
                    self.wfile.write(f"X-{i}: y\r\n".encode())
                    time.sleep(0.2)
            except OSError:
                return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class Failing(BaseHTTPRequestHandler):
    """A site whose server fails."""

    def do_GET(self) -> None:
        self.send_response(503)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetched(url: str, allow_private: bool = True) -> Page | Article | errors.InputError:
    (found,) = find([url], limits=LIMITS, allow_private=allow_private)
    return found


def test_a_page_is_fetched_with_its_address_and_charset(site: str) -> None:
    page = fetched(site + "/moved")
    assert isinstance(page, Page)
    assert (page.input, page.url, page.data) == (site + "/moved", site + "/story", ARTICLE.encode())
    assert (page.media_type, page.charset) == ("text/html", "utf-8")
    assert page.fetched is not None
    assert datetime.now(UTC) - datetime.fromisoformat(page.fetched) < timedelta(minutes=5)
    assert read(page).title == "Harbour bridge to close for three weeks"


def test_compressed_pages_are_unpacked(site: str) -> None:
    page = fetched(site + "/gzip")
    assert isinstance(page, Page)
    assert page.data == ARTICLE.encode()


def test_a_page_that_was_saved_gzipped_is_unpacked(site: str) -> None:
    page = fetched(site + "/saved.html.gz")
    assert isinstance(page, Page)
    assert (page.data, page.media_type) == (ARTICLE.encode(), "text/html")


@pytest.mark.parametrize(
    ("path", "error", "cause"),
    [
        ("/missing", errors.Unreachable, "404"),
        ("/circle", errors.Unreachable, "redirects"),
        ("/to-file", errors.Refused, "only http and https"),
        ("/private/story", errors.Refused, "robots.txt"),
        ("/to-private-part", errors.Refused, "robots.txt"),
        ("/bomb", errors.TooLarge, "too large"),
        ("/picture", errors.NotText, "image/png"),
    ],
)
def test_what_cannot_be_fetched_says_why(site: str, path: str, error: type[errors.InputError], cause: str) -> None:
    found = fetched(site + path)
    assert type(found) is error
    assert cause in str(found)
    assert str(found).startswith(site + path)


def test_a_page_that_has_not_changed_is_not_sent_again(site: str) -> None:
    with Fetcher(LIMITS, allow_private=True) as fetcher:
        page = fetcher.page(site + "/marked")
        assert page.etag == '"v1"'
        assert fetcher.renewed(page) is None
        assert fetcher.renewed(structs.replace(page, etag='"v0"')) is not None


def test_an_answer_that_drips_in_is_ended(site: str) -> None:
    began = time.monotonic()
    (found,) = find([site + "/drip"], limits=structs.replace(LIMITS, fetch_seconds=1), allow_private=True)
    assert isinstance(found, errors.Unreachable)
    assert "longer than 1 second" in str(found)
    assert time.monotonic() - began < 8


@pytest.mark.parametrize("charset", ["koi8-u", "windows-1251", "utf-8"])
def test_a_page_of_undeclared_encoding_is_read(site: str, charset: str) -> None:
    page = fetched(f"{site}/undeclared-{charset}")
    assert isinstance(page, Page)
    assert "Голова міської ради сказав" in read(page).text


def test_what_the_site_asks_for_is_kept_to(site: str) -> None:
    with Fetcher(structs.replace(LIMITS, delay_seconds=0), allow_private=True) as fetcher:
        fetcher.page(site.replace("127.0.0.1", "localhost") + "/story")
        began = time.monotonic()
        fetcher.page(site.replace("127.0.0.1", "localhost") + "/story")
        assert time.monotonic() - began >= 0.9


def test_no_page_is_taken_from_a_site_whose_robots_txt_fails() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Failing)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found = fetched(f"http://127.0.0.1:{server.server_port}/story")
    server.shutdown()
    server.server_close()
    assert isinstance(found, errors.Refused)


def test_private_addresses_are_refused_unless_allowed(site: str) -> None:
    for url in (
        site + "/story",
        site.replace("127.0.0.1", "localhost") + "/story",
        "http://[::1]:9/",
        "http://0x7f.1/",
    ):
        assert isinstance(fetched(url, allow_private=False), errors.Refused), url


@pytest.mark.parametrize("path", ["/to-inside", "/to-named-inside"])
def test_a_public_site_does_not_lead_to_a_private_address(
    site: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The test's own site stands for a public one; every other name and address is what it is.
    monkeypatch.setattr(fetch, "is_public", lambda address: address == "127.0.0.1" or is_public(address))
    resolved = socket.getaddrinfo
    named = {"inside.example": "10.1.2.3"}
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *a, **k: resolved(named.get(host, host), *a, **k))
    assert isinstance(fetched(site + "/story", allow_private=False), Page)
    error = fetched(site + path, allow_private=False)
    assert isinstance(error, errors.Refused)
    assert "private address" in str(error)


def test_a_name_is_connected_to_as_it_was_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "is_public", lambda address: address == "127.0.0.1")
    resolved = socket.getaddrinfo
    asked: list[str] = []

    def rebinding(host: str, *a: Any, **k: Any) -> Any:
        # Whoever asks a second time is led inside.
        if host != "rebinding.example":
            return resolved(host, *a, **k)
        asked.append(host)
        return resolved("127.0.0.1" if len(asked) == 1 else "127.0.0.2", *a, **k)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    network, port = CheckedNetwork(allow_private=False), int(site.rpartition(":")[2])
    stream = network.connect_tcp("rebinding.example", port)
    assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
    stream.close()
    assert len(asked) == 1
    with pytest.raises(PrivateAddressError):
        network.connect_tcp("rebinding.example", port)


def test_a_host_that_is_not_there_is_unreachable() -> None:
    assert isinstance(fetched("http://127.0.0.1:1/"), errors.Unreachable)
    assert isinstance(fetched("http://no-such-host.invalid/"), errors.Unreachable)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public

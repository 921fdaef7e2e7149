"""Watching feeds: polite requests, only what is asked for, and a line when a claim changes."""

import threading
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest
from litestar.testing import TestClient
from typer.testing import CliRunner

from accordingto.cli import app
from accordingto.desk import connect, telling, watched, watching
from accordingto.desk.app import application
from accordingto.desk.database import DeskError
from accordingto.desk.shapes import Event
from accordingto.desk.tool import tool
from accordingto.errors import InputError

from .ferry import INTERLINK, LEDGER, RHUBARB, page


class Site(BaseHTTPRequestHandler):
    """A site with a feed; what it has, and what it was asked for, is changed and read by the tests."""

    pages: dict[str, str]
    feed: list[tuple[str, str]]
    asked: list[tuple[str, str | None]]
    posted: list[bytes]

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers["If-None-Match"]))
        if self.path in ("/feed", "/section"):
            tag = f'"{hash(tuple(self.feed))}"'
            if self.headers["If-None-Match"] == tag:
                self._answer(304, {"ETag": tag}, b"")
                return
            items = "".join(f"<item><link>{link}</link><pubDate>{date}</pubDate></item>" for link, date in self.feed)
            body = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
            self._answer(200, {"ETag": tag, "Content-Type": "application/rss+xml"}, body.encode())
        elif self.path in self.pages:
            self._answer(200, {"Content-Type": "text/html; charset=utf-8"}, self.pages[self.path].encode())
        else:
            self._answer(404, {}, b"")

    def do_POST(self) -> None:
        self.posted.append(self.rfile.read(int(self.headers["Content-Length"])))
        self._answer(204, {}, b"")

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr("accordingto.pages.limits.Limits.delay_seconds", 0, raising=False)
    Site.pages = {"/ledger": page("The Harbour Ledger", "2026-03-12", "Ferry sank with its door open", LEDGER)}
    Site.feed = [("/ledger", "Thu, 12 Mar 2026 08:00:00 GMT")]
    Site.asked, Site.posted = [], []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def watch(path: Path, site: str, queries: tuple[str, ...] = ("ferry Rusalka",)) -> list[Event | InputError]:
    """Poll once, in a process of its own as it were: nothing but the file is kept in between."""
    with closing(connect(path)) as db:
        watched.add_feed(db, f"{site}/feed")
        for words in queries:
            watched.add_query(db, words)
        return list(watching.watch(db, once=True, allow_private=True))


def test_a_new_root_a_denial_and_a_correction_are_told_once(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    assert watch(path, site) == []

    Site.pages["/interlink"] = page("Interlink", "2026-03-13", "Engineer blames the door of the ferry", INTERLINK)
    Site.feed.insert(0, ("/interlink", "Fri, 13 Mar 2026 08:00:00 GMT"))
    told = [event for event in watch(path, site) if isinstance(event, Event)]
    assert sorted(event.kind for event in told) == ["denial", "root"]
    words = {event.kind: event.words for event in told}
    assert "2 instead of 1 independent roots: Taras Moroz" in words["root"]
    assert "Danube Lines" in words["denial"]

    Site.pages["/ledger"] = page(
        "The Harbour Ledger", "2026-03-12", "Ferry sank with its door open", [*LEDGER, "A door was open, not two."]
    )
    Site.feed[1] = ("/ledger", "Sat, 14 Mar 2026 08:00:00 GMT")
    told = [event for event in watch(path, site) if isinstance(event, Event)]
    assert {event.kind for event in told} == {"correction"}
    assert all("lines: 1 new, 0 gone" in event.words for event in told)
    assert watch(path, site) == []


def test_a_desk_that_is_read_quickly_is_watched_so(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    connect(path, quick=True).close()
    watch(path, site)
    with closing(connect(path)) as db:
        assert [r["tool"] for r in db.execute("SELECT tool FROM version")] == [tool(quick=True)]


def test_only_what_is_asked_for_is_kept_and_nothing_is_fetched_twice(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    Site.pages["/rhubarb"] = page("The Grower", "2026-03-12", "Rhubarb is early", RHUBARB)
    Site.feed.append(("/rhubarb", ""))
    watch(path, site)
    watch(path, site)
    assert [p for p, _ in Site.asked if p != "/robots.txt"] == ["/feed", "/ledger", "/rhubarb", "/feed"]
    assert Site.asked[-1][1], "the second request tells what the first one gave"
    with closing(connect(path)) as db:
        assert [r[0] for r in db.execute("SELECT outlet FROM article")] == ["The Harbour Ledger"]
        assert {r["outcome"] for r in db.execute("SELECT outcome FROM seen")} == {"new", "not asked for"}


def test_a_query_fits_in_any_ending(site: str, tmp_path: Path) -> None:
    watch(tmp_path / "ferry.db", site, ("ferries doors",))
    with closing(connect(tmp_path / "ferry.db")) as db:
        assert db.execute("SELECT count(*) FROM article").fetchone()[0] == 1


def test_a_broken_feed_and_a_missing_page_are_named_and_the_rest_goes_on(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    Site.feed.insert(0, ("/missing", ""))
    with closing(connect(path)) as db:
        watched.add_feed(db, f"{site}/ledger")
    errors = [str(error) for error in watch(path, site)]
    assert errors == [f"{site}/ledger: is no feed", f"{site}/missing: the server answers 404 Not Found"]
    with closing(connect(path)) as db:
        assert db.execute("SELECT count(*) FROM article").fetchone()[0] == 1
        assert [r[0] for r in db.execute("SELECT failure FROM feed ORDER BY id")] == ["is no feed", None]


def test_a_page_that_did_not_answer_is_asked_for_again_later(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    ledger = Site.pages.pop("/ledger")
    assert [str(error) for error in watch(path, site)] == [f"{site}/ledger: the server answers 404 Not Found"]
    Site.pages["/ledger"] = ledger
    assert watch(path, site) == []
    with closing(connect(path)) as db:
        assert db.execute("SELECT count(*) FROM article").fetchone()[0] == 0, "not at once"
        assert [(f.waiting, f.given_up) for f in watched.feeds(db, 10, 0).items] == [(1, 0)]
        db.execute("UPDATE missed SET next = '2026-01-01T00:00:00Z'")
    assert watch(path, site) == []
    with closing(connect(path)) as db:
        assert db.execute("SELECT count(*) FROM article").fetchone()[0] == 1
        assert [(f.waiting, f.given_up) for f in watched.feeds(db, 10, 0).items] == [(0, 0)]


def test_a_page_that_never_answers_is_given_up_until_its_feed_has_it_anew(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "AGAIN", -1.0)
    path = tmp_path / "ferry.db"
    Site.feed.append(("/missing", "Thu, 12 Mar 2026 09:00:00 GMT"))
    said = [str(error) for _ in range(watching.TRIES + 2) for error in watch(path, site)]
    assert len(said) == watching.TRIES
    assert said[-1].endswith(f"404 Not Found; asked {watching.TRIES} times, and not any more")
    assert [page for page, _ in Site.asked].count("/missing") == watching.TRIES
    assert Site.asked[-1][1], "nothing waits, so that the feed may answer that it is as it was"
    with closing(connect(path)) as db:
        assert [(f.waiting, f.given_up) for f in watched.feeds(db, 10, 0).items] == [(0, 1)]
    Site.feed[-1] = ("/missing", "Fri, 13 Mar 2026 09:00:00 GMT")
    assert len(watch(path, site)) == 1


def test_rules_of_a_site_are_asked_for_once_and_a_page_of_two_feeds_is_fetched_once(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    Site.pages["/rhubarb"] = page("The Grower", "2026-03-12", "Rhubarb is early", RHUBARB)
    Site.feed.append(("/rhubarb", ""))
    with closing(connect(path)) as db:
        watched.add_feed(db, f"{site}/feed")
        watched.add_feed(db, f"{site}/section")
        for _ in range(2):
            assert list(watching.watch(db, once=True, allow_private=True)) == []
    asked = [path for path, _ in Site.asked]
    assert asked.count("/ledger") == asked.count("/rhubarb") == 1
    assert asked.count("/robots.txt") == 4, "once for each feed and poll"


def test_a_feed_may_be_taken_away_while_it_is_polled(site: str, tmp_path: Path) -> None:
    Site.feed.insert(0, ("/missing", ""))
    with closing(connect(tmp_path / "ferry.db")) as db:
        feed = watched.add_feed(db, f"{site}/feed")
        found = watching.watch(db, once=True, allow_private=True)
        assert isinstance(next(found), InputError)
        assert watched.remove_feed(db, feed.id)
        assert list(found) == []
        assert db.execute("SELECT count(*) FROM article").fetchone()[0] == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--feed", "/etc/hostname"], "is no http or https address"),
        (["--query", " . "], "has no word to look for"),
        (["--feed", "https://a.example/feed", "--post", "https://a.example/"], "is not on this machine"),
    ],
)
def test_what_cannot_be_watched_is_not_written_down(tmp_path: Path, options: list[str], message: str) -> None:
    path = tmp_path / "ferry.db"
    answer = CliRunner().invoke(app, ["watch", str(path), "--new", "--once", *options])
    assert answer.exit_code == 1
    assert message in answer.stderr
    answer = CliRunner().invoke(app, ["watch", str(path), "--once"])
    assert answer.exit_code == 0
    assert answer.stderr == "accordingto: no feed is watched: name one with --feed\n"


def test_the_command_prints_and_posts_what_is_told(site: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.db"
    watch(path, site)
    Site.pages["/interlink"] = page("Interlink", "2026-03-13", "Engineer blames the door of the ferry", INTERLINK)
    Site.feed.insert(0, ("/interlink", ""))
    options = ["--once", "--allow-private", "--post", f"{site}/hook"]
    answer = CliRunner().invoke(app, ["watch", str(path), *options])
    assert answer.exit_code == 0, answer.output
    assert [line.split("\t")[1] for line in answer.stdout.splitlines()] == ["root", "denial"]
    posted = [msgspec.json.decode(body, type=Event) for body in Site.posted]
    assert [event.kind for event in posted] == ["root", "denial"]


@pytest.mark.parametrize(
    "url", ["https://example.org/hook", "ftp://127.0.0.1/", "http://[::", "http://127.0.0.1.example/"]
)
def test_nothing_is_sent_off_this_machine(url: str) -> None:
    with pytest.raises(DeskError):
        telling.to(url)


def test_a_feed_that_is_posted_as_a_page_is_refused_before_its_pages_are_fetched(site: str, tmp_path: Path) -> None:
    Site.feed = [(f"/ledger?{n}", "Thu, 12 Mar 2026 08:00:00 GMT") for n in range(50)]
    desk = application(tmp_path / "desk.db", allow_private=True)
    with TestClient(desk, base_url="http://127.0.0.1") as client:
        answer = client.post("/api/articles", json={"url": f"{site}/feed"}).json()
    assert [(f["input"], f["why"][:9]) for f in answer["failed"]] == [(f"{site}/feed", "is a feed")]
    assert answer["added"] == []
    assert sum("ledger" in asked for asked, _ in Site.asked) <= 1

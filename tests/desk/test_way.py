"""All pages of a desk are read in one way, told before the first: in full, or quickly."""

from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from litestar.testing import TestClient
from typer.testing import CliRunner

from accordingto import read
from accordingto.cli import app
from accordingto.desk import Added, add, connect
from accordingto.desk.app import application
from accordingto.desk.tool import tool
from accordingto.nouns import Span

from .conftest import PAGES

ENGLISH, UKRAINIAN = PAGES / "02-interlink.html", PAGES / "04-prostir-novyn.html"


def ways(path: Path) -> list[tuple[bool, str]]:
    """Return of each version whether it was read quickly, and what read it."""
    with closing(connect(path)) as db:
        rows = db.execute("SELECT noun, tool FROM version ORDER BY article, number").fetchall()
    return [(msgspec.json.decode(r["noun"]).get("quick", False), r["tool"]) for r in rows]


def test_a_desk_that_began_quickly_reads_every_later_page_quickly_untold(tmp_path: Path) -> None:
    path, page = tmp_path / "story.db", tmp_path / "page.txt"
    for way, words in ((["--quick"], "The pilot said the buoy was loose.\n"), ([], "The pilot said it was fast.\n")):
        page.write_text(words, encoding="utf-8")
        assert CliRunner().invoke(app, ["add", str(path), str(page), *way]).exit_code == 0
    with TestClient[Any](application(path), base_url="http://127.0.0.1") as client:
        sent = {"name": "sent.txt", "content": "The yard said the chain had been replaced in May."}
        assert len(client.post("/api/articles", json=sent).json()["added"]) == 1
        assert client.get("/api/desk").json()["tool"] == tool(quick=True)
    assert ways(path) == [(True, tool(quick=True))] * 3


def test_a_desk_reads_in_full_unless_told(path: Path) -> None:
    assert set(ways(path)) == {(False, tool())}
    assert "quick" not in tool()


def test_a_desk_with_pages_read_in_full_stays_so_and_says_why(path: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The pilot said the buoy was loose.\n", encoding="utf-8")
    before = ways(path)
    answer = CliRunner().invoke(app, ["add", str(path), str(page), "--quick"])
    assert answer.exit_code == 1
    assert answer.stderr == (
        f"accordingto: {path}: its pages are read in full: read them anew with add {path} --reread quick\n"
    )
    assert ways(path) == before


def test_an_empty_desk_can_still_be_told_to_read_quickly(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    connect(path).close()
    connect(path, quick=True).close()
    with closing(connect(path)) as db:
        list(add(db, [str(ENGLISH)]))
    assert ways(path) == [(True, tool(quick=True))]
    connect(path, quick=True).close()


def test_a_page_of_which_a_part_was_read_quickly_for_its_length_is_not_refused(tmp_path: Path) -> None:
    article = read(UKRAINIAN)
    long = msgspec.structs.replace(article, skimmed=Span(10, 20), unread=Span(20, len(article.text)))
    saved = tmp_path / "read.jsonl"
    saved.write_bytes(msgspec.json.encode(long))
    with closing(connect(tmp_path / "story.db")) as db:
        (added,) = add(db, [str(saved)])
    assert isinstance(added, Added)
    assert added.outcome == "new"


@pytest.mark.parametrize("quick", [False, True])
def test_a_page_that_came_read_in_the_other_way_is_refused_by_name(quick: bool, tmp_path: Path) -> None:
    saved = tmp_path / "read.jsonl"
    own, other = (msgspec.json.encode(read(UKRAINIAN, quick=way)) for way in (quick, not quick))
    saved.write_bytes(other)
    with closing(connect(tmp_path / "story.db", quick=quick)) as db:
        (refused,) = add(db, [str(saved)])
        assert isinstance(refused, Exception)
        assert "and the pages of this desk are read " + ("quickly" if quick else "in full") in str(refused)
        saved.write_bytes(own)
        (added,) = add(db, [str(saved)])
        assert isinstance(added, Added)
        assert added.outcome == "new"

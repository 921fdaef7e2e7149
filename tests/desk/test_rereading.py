"""Reading a desk anew: it is then what it would be had it been read so from the first, and never half of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from accordingto.cli import app
from accordingto.desk import add, bodies, catch_up, connect, deciding, reread, versions
from accordingto.desk.tool import tool
from accordingto.desk.way import is_quick

from .conftest import PAGES
from .revised import AFTER, BEFORE


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The example's pages, read quickly."""
    with closing(connect(tmp_path / "quick.db", quick=True)) as db:
        list(add(db, [str(PAGES)]))
        catch_up(db)
        yield db


def held(db: sqlite3.Connection) -> tuple[list[object], ...]:
    """What a desk holds of its pages, whatever its rows are numbered."""
    asked = (
        "SELECT sha256, tool, noun FROM version ORDER BY sha256",
        "SELECT content, source, stance, confidence FROM statement ORDER BY key",
        "SELECT text, low, high, articles, why FROM claim ORDER BY text, articles",
        "SELECT described, low, high FROM root ORDER BY described, low",
        "SELECT quick, settled FROM desk",
        "SELECT * FROM reread",
    )
    return tuple([tuple(row) for row in db.execute(query)] for query in asked)


def tools(db: sqlite3.Connection) -> set[str]:
    return {row["tool"] for row in db.execute("SELECT tool FROM version")}


def test_read_anew_in_full_a_quick_desk_is_what_it_would_be_had_it_been_so_from_the_first(
    quick: sqlite3.Connection, db: sqlite3.Connection
) -> None:
    before = held(quick)
    assert before != held(db)
    assert [page.outcome for page in reread(quick, quick=False)] == ["reread"] * 7
    assert held(quick) == held(db)
    list(reread(quick, quick=True))
    assert held(quick) == before


def test_a_desk_stays_as_it_was_until_all_is_read_and_goes_on_where_it_was_ended(db: sqlite3.Connection) -> None:
    before = held(db)[:-1]
    begun = reread(db, quick=True)
    first = [next(begun).id, next(begun).id]
    begun.close()
    assert held(db)[:-1] == before
    assert not is_quick(db)
    rest = [page.id for page in reread(db, quick=True)]
    assert sorted(first + rest) == sorted({*first, *rest})
    assert tools(db) == {tool(quick=True)}
    assert is_quick(db)


def test_what_was_begun_in_the_one_way_is_not_taken_for_the_other(db: sqlite3.Connection) -> None:
    before = held(db)
    begun = reread(db, quick=True)
    next(begun)
    begun.close()
    list(reread(db, quick=False))
    assert held(db) == before


def test_a_page_added_meanwhile_is_read_anew_with_the_others(db: sqlite3.Connection, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The pilot said the buoy was loose.\n", encoding="utf-8")
    begun = reread(db, quick=True)
    next(begun)
    list(add(db, [str(page)]))
    list(begun)
    assert tools(db) == {tool(quick=True)}
    assert db.execute("SELECT count(*) FROM article WHERE pending").fetchone()[0] == 0


def test_older_versions_are_read_anew_too_so_that_only_what_the_page_changed_is_a_change(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "ferry.db")) as db:
        page = tmp_path / "ferry.html"
        for words in (BEFORE, AFTER):
            page.write_text(words, encoding="utf-8")
            list(add(db, [str(page)]))
        article = db.execute("SELECT id FROM article").fetchone()["id"]
        changed = versions.changes(db, article, 2)
        list(reread(db, quick=True))
        assert tools(db) == {tool(quick=True)}
        assert versions.changes(db, article, 2) == changed


def test_decisions_outlive_it_and_it_is_no_news_to_who_watches(quick: sqlite3.Connection) -> None:
    claim = quick.execute("SELECT id FROM claim ORDER BY articles DESC").fetchone()["id"]
    deciding.decide(
        quick, msgspec.convert({"kind": "grade_statement", "claim": claim, "grade": "2"}, type=bodies.Deciding)
    )
    quick.execute("INSERT INTO told (claim, low, denials) SELECT id, 0, 0 FROM claim")
    list(reread(quick, quick=False))
    assert quick.execute("SELECT grade FROM claim WHERE id = ?", (claim,)).fetchone()["grade"] == "2"
    assert quick.execute("SELECT count(*) FROM told").fetchone()[0] > 0
    other = "SELECT count(*) FROM told t JOIN claim c ON c.id = t.claim WHERE (t.low, t.denials) <> (c.low, c.denials)"
    assert quick.execute(other).fetchone()[0] == 0


def test_the_command_reads_anew_first_and_what_it_adds_in_the_same_way(path: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The pilot said the buoy was loose.\n", encoding="utf-8")
    answer = CliRunner().invoke(app, ["add", str(path), str(page), "--reread", "quick"])
    assert answer.exit_code == 0
    assert [line.split("\t")[0] for line in answer.stdout.splitlines()] == ["reread"] * 7 + ["new"]
    with closing(connect(path)) as db:
        assert tools(db) == {tool(quick=True)}


def test_a_desk_without_pages_only_takes_the_way(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "empty.db", quick=True)) as db:
        assert list(reread(db, quick=False)) == []
        assert not is_quick(db)


def test_the_command_takes_one_word_for_how_pages_are_read(path: Path) -> None:
    answer = CliRunner().invoke(app, ["add", str(path), "--quick", "--reread", "full"])
    assert answer.exit_code == 2
    with closing(connect(path)) as db:
        assert not is_quick(db)

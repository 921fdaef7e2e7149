"""What adding pages promises: nothing twice, new words a new version, nothing lost."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import accordingto
from accordingto.desk import Added, DeskError, add, catch_up, connect, settle
from accordingto.desk.exporting import TABLES

from .conftest import PAGES


def counts(db: sqlite3.Connection) -> dict[str, int]:
    tables = ("article", "version", "statement", "member", "source", "claim", "root", "retelling", "position")
    return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_the_same_pages_twice_add_nothing(db: sqlite3.Connection) -> None:
    before = counts(db)
    added = [page for page in add(db, [str(PAGES)]) if isinstance(page, Added)]
    catch_up(db)
    assert [page.outcome for page in added] == ["known"] * 7
    assert counts(db) == before


def test_the_same_page_under_another_name_is_told_by_its_address(db: sqlite3.Connection, tmp_path: Path) -> None:
    copy = shutil.copy(PAGES / "02-interlink.html", tmp_path / "copy.html")
    assert [page.outcome for page in add(db, [str(copy)]) if isinstance(page, Added)] == ["known"]


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(db: sqlite3.Connection, tmp_path: Path) -> None:
    page = (PAGES / "02-interlink.html").read_text(encoding="utf-8")
    changed = tmp_path / "changed.html"
    changed.write_text(page.replace("Mavka-2 is not lost", "Mavka-2 is not gone"), encoding="utf-8")
    assert "Mavka-2 is not lost" in page
    added = next(iter(add(db, [str(changed)])))
    assert isinstance(added, Added)
    assert added.outcome == "changed"
    texts = [r["noun"] for r in db.execute("SELECT noun FROM version WHERE article = ? ORDER BY number", (added.id,))]
    assert ["Mavka-2 is not gone" in text for text in texts] == [False, True]


def test_a_desk_holds_what_a_trace_of_the_same_pages_finds(db: sqlite3.Connection) -> None:
    trace = accordingto.trace([PAGES])
    found = {
        (r["text"], r["low"], r["high"], r["articles"])
        for r in db.execute("SELECT text, low, high, articles FROM claim")
    }
    assert found == {(c.text, *c.independent_roots, len({s.article for s in c.attributions})) for c in trace.claims}


def test_tracing_anew_changes_nothing_and_keeps_every_id(db: sqlite3.Connection) -> None:
    def everything() -> list[tuple[object, ...]]:
        tables = ("source", "claim", "statement", "member")
        return [tuple(row) for table in tables for row in db.execute(f"SELECT * FROM {table} ORDER BY id")]

    before = everything()
    settle(db)
    assert everything() == before


def test_a_file_that_is_no_desk_is_left_alone(tmp_path: Path) -> None:
    text, other = tmp_path / "text.db", tmp_path / "other.db"
    text.write_text("This is a text of some length, and no database at all.\n" * 20)
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE mine (x)")
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(DeskError):
            connect(path)
        assert path.read_bytes()[100:] == before[100:]


def test_a_desk_of_a_newer_version_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 1000")
    with pytest.raises(DeskError, match="newer version"):
        connect(path)


def test_the_views_read_in_plain_sqlite(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        views = [r[0] for r in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")]
        filled = {view for view in views if db.execute(f"SELECT 1 FROM {view}").fetchone()}
        assert filled == {*TABLES} - {"decisions"}
        assert "decisions" in views
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)

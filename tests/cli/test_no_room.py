"""Where a disk is full: one line that says which, and nothing that was confirmed is lost."""

import resource
import sqlite3
import subprocess
import sys
from functools import partial
from pathlib import Path

import msgspec
import pytest

import accordingto
from accordingto.desk import connect
from accordingto.desk.database import transaction

ROOM = 150_000
"""Bytes that a file may have: a desk without pages has fewer."""


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    page = tmp_path / "page.txt"
    page.write_text("The mayor said the lock would stay shut until May.\n" + "Rain.\n" * 5_000, encoding="utf-8")
    article = accordingto.read(page)
    file = tmp_path / "articles.jsonl"
    many = (msgspec.structs.replace(article, id=f"a{n}", input=f"{n}", text=article.text + f"{n}") for n in range(9))
    file.write_bytes(b"\n".join(map(msgspec.json.encode, many)))
    return file


def cramped(*arguments: str, room: int = ROOM) -> subprocess.CompletedProcess[str]:
    """Run a command that may write no file of more than `room` bytes."""
    return subprocess.run(
        [sys.executable, "-m", "accordingto", *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room)),
    )


def test_a_desk_without_room_keeps_what_was_confirmed_and_says_so_in_one_line(lines: Path, tmp_path: Path) -> None:
    desk = tmp_path / "story.db"
    connect(desk).close()
    done = cramped("add", str(desk), str(lines))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"accordingto: {desk}: the desk cannot be read or written: ")
    kept = connect(desk).execute("SELECT count(*) FROM article").fetchone()[0]
    assert kept == done.stdout.count("new\t")


def test_stories_without_room_to_wait_are_told_in_one_line(lines: Path) -> None:
    done = cramped("trace", "--by-story", str(lines))
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.endswith("the pages cannot wait there: File too large")


def test_what_sqlite_undid_itself_is_told_by_its_cause(tmp_path: Path) -> None:
    db = connect(tmp_path / "story.db")
    with pytest.raises(sqlite3.IntegrityError), transaction(db):
        db.execute("INSERT OR ROLLBACK INTO query (id, words, added) VALUES (NULL, NULL, NULL)")
    assert not db.in_transaction

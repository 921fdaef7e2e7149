"""Serving: an address that answers, and a desk that is brought to rest while nobody writes."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from accordingto.desk import connect, serving
from accordingto.desk.database import DeskError, rest


def test_the_command_prints_an_address_that_answers(path: Path) -> None:
    command = [sys.executable, "-m", "accordingto", "desk", str(path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            assert httpx.get(f"{address}api/desk", trust_env=False, timeout=60).json()["articles"] == 7
        finally:
            process.terminate()


def test_a_desk_is_traced_as_a_whole_while_nobody_writes(path: Path, db: sqlite3.Connection) -> None:
    db.execute("UPDATE desk SET settled = 0")
    serving.settle_when_idle(path, 0.1, once=True)
    with closing(connect(path)) as after:
        assert after.execute("SELECT settled FROM desk").fetchone()[0] == 1


def test_a_file_that_is_no_desk_is_not_served(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database at all " * 100)
    with pytest.raises(DeskError):
        serving.serve(tmp_path / "text.db", port=0, told=lambda _: None)


def test_what_was_written_is_carried_over_into_the_file_while_others_have_it_open(
    path: Path, db: sqlite3.Connection, tmp_path: Path
) -> None:
    db.execute("UPDATE desk SET revision = 1000")
    alone = tmp_path / "alone.db"  # the file without its log
    shutil.copy(path, alone)
    assert _revision(alone) < 1000
    rest(db)
    shutil.copy(path, alone)
    assert _revision(alone) == 1000


def _revision(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT revision FROM desk").fetchone()[0])

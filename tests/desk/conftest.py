"""A desk with the seven pages of an example, traced once and copied for each test."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from accordingto.desk import add, catch_up, connect

PAGES = Path(__file__).parents[2] / "examples" / "silent-satellite" / "pages"


@pytest.fixture(scope="session")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file; not to be written to."""
    path = tmp_path_factory.mktemp("desk") / "satellite.db"
    with closing(connect(path)) as db:
        list(add(db, [str(PAGES)]))
        catch_up(db)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def path(traced: Path, tmp_path: Path) -> Path:
    """A copy of the file."""
    return Path(shutil.copy(traced, tmp_path / "satellite.db"))


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    """An open copy of the desk."""
    with closing(connect(path)) as connection:
        yield connection

"""The file: opening it, bringing its schema up to date, one transaction for every write."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import wraps
from importlib import resources
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from accordingto.errors import AccordingToError

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

APPLICATION = 0x61632D74
"""`PRAGMA application_id` of a desk: the bytes of "ac-t"."""
_BUSY_SECONDS = 30.0
_CACHE_KIB = 65_536
_LOG_PAGES = 16_384
"""Length of the write-ahead log, in pages of 4 KiB, at which a writer carries it over into the file itself: that waits
for the disk, seconds where it is busy.  Before that it is done by :func:`rest`, or by whoever closes the desk last."""


class DeskError(AccordingToError):
    """A file is no desk, or one that this version cannot use."""


def migrations() -> list[str]:
    """Return the schema's steps in their order; a desk's `PRAGMA user_version` says how many it has taken."""
    folder = resources.files(__name__.rpartition(".")[0]).joinpath("schema")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [f.read_text(encoding="utf-8") for f in files]


def connect(path: Path, *, quick: bool = False) -> sqlite3.Connection:
    """Open the desk at `path`, made anew where there is no file, and bring its schema up to date.

    A desk without pages that is once opened to be `quick` reads all its pages quickly from then on.

    Raises :class:`DeskError` where the file is something else, was made by a newer version, or cannot be opened, and
    where one that is to be quick has pages that were read in full.
    """
    try:
        db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA journal_mode = WAL")
        # With FULL a confirmed page survives a power cut, not only the end of the process.
        db.execute("PRAGMA synchronous = FULL")
        db.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        _migrate(db, path)
        if quick:
            _quicken(db, path)
    except sqlite3.Error as error:
        raise DeskError(f"{path}: cannot be opened as a desk: {error}") from None
    return db


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    steps = migrations()
    if _known(db, path) == len(steps):
        return
    with transaction(db, counted=False):
        for number in range(_known(db, path), len(steps)):
            for statement in _statements(steps[number]):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number + 1}")
            db.execute(f"PRAGMA application_id = {APPLICATION}")


def _quicken(db: sqlite3.Connection, path: Path) -> None:
    with transaction(db):
        done = db.execute("UPDATE desk SET quick = 1 WHERE quick OR NOT EXISTS (SELECT 1 FROM article)")
        if not done.rowcount:
            raise DeskError(f"{path}: its pages are read in full: read them anew with add {path} --reread quick")


def _known(db: sqlite3.Connection, path: Path) -> int:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    application = db.execute("PRAGMA application_id").fetchone()[0]
    holds = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if holds and application != APPLICATION:
        raise DeskError(f"{path}: is a SQLite file, but no desk")
    if version > len(migrations()):
        raise DeskError(f"{path}: was made by a newer version of accordingto")
    return version


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of `script`: `executescript` would commit before the first."""
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""
    if part.strip():
        yield part


def rest(db: sqlite3.Connection) -> None:
    """Carry what was written over into the file itself, without making anybody wait who reads or writes."""
    db.execute("PRAGMA wal_checkpoint(PASSIVE)")


@contextmanager
def transaction(db: sqlite3.Connection, counted: bool = True) -> Iterator[sqlite3.Connection]:
    """Run one write, all or nothing; `counted` writes make a new revision of the desk."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield db
        if counted:
            db.execute("UPDATE desk SET revision = revision + 1")
        db.execute("COMMIT")
    except BaseException:
        # Of itself SQLite rolls back where the disk is full: the cause is to be told, not that nothing is left to undo.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def consistent(
    view: Callable[Concatenate[sqlite3.Connection, Asked], Answer],
) -> Callable[Concatenate[sqlite3.Connection, Asked], Answer]:
    """Let `view` see the desk as it is at one moment, whoever writes meanwhile."""

    @wraps(view)
    def viewed(db: sqlite3.Connection, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        if db.in_transaction:
            return view(db, *args, **kwargs)
        db.execute("BEGIN")
        try:
            return view(db, *args, **kwargs)
        finally:
            db.execute("COMMIT")

    return viewed


def now() -> str:
    """Return the present time as the desk writes it."""
    return later(0)


def later(seconds: float) -> str:
    """Return the time in so many seconds as the desk writes it."""
    return (datetime.now(UTC) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")

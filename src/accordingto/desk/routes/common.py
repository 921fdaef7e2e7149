"""What all routes share: the connection to the file, limits of what is asked for, and how they say no."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import local
from typing import Annotated, TypeVar

from litestar.datastructures import State
from litestar.exceptions import HTTPException, NotFoundException, ValidationException
from litestar.params import PathParameter, QueryParameter

from accordingto.desk import overview, shapes
from accordingto.desk.database import DeskError, connect

Thing = TypeVar("Thing")
Limit = Annotated[int, QueryParameter(ge=1, le=200, description="Rows to give.")]
Offset = Annotated[int, QueryParameter(ge=0, le=2**31, description="Rows to leave out first.")]
Words = Annotated[str, QueryParameter(max_length=500)]
Number = Annotated[int, PathParameter(ge=1, le=2**53)]


class Conflict(HTTPException):
    """What was sent is well formed, and yet the desk can do nothing with it as things are."""

    status_code = 409


CHECKED: list[type[HTTPException]] = [ValidationException]
FOUND: list[type[HTTPException]] = [ValidationException, NotFoundException]


class Connections:
    """One connection to the file for each thread."""

    def __init__(self, path: Path, allow_private: bool) -> None:
        """Serve the desk at `path`."""
        self.path = path
        self.allow_private = allow_private
        self._of = local()
        self._numbers: shapes.Desk | None = None

    @property
    def here(self) -> sqlite3.Connection:
        """The connection of this thread."""
        if not hasattr(self._of, "connection"):
            self._of.connection = connect(self.path)
        connection: sqlite3.Connection = self._of.connection
        return connection

    def numbers(self) -> shapes.Desk:
        """What the file holds; counted anew when it was written to."""
        revision = self.here.execute("SELECT revision FROM desk").fetchone()[0]
        if self._numbers is None or self._numbers.revision != revision:
            self._numbers = overview.desk(self.here, self.path.stem)
        return self._numbers


def here(state: State) -> sqlite3.Connection:
    """Return the connection of this thread."""
    desk: Connections = state.desk
    return desk.here


def there(found: Thing | None) -> Thing:
    """Return what was `found`; raises for what is not there."""
    if found is None:
        raise NotFoundException("there is no such thing on this desk")
    return found


def taken(add: Callable[[sqlite3.Connection, str], Thing], db: sqlite3.Connection, text: str) -> Thing:
    """Return what `add` makes of `text`; raises where the desk does not take it."""
    try:
        return add(db, text)
    except DeskError as error:
        raise Conflict(str(error)) from None

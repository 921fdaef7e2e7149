"""What is watched: feeds, the words that a page must have to be kept, and what watching told."""

from litestar import delete, get, post
from litestar.datastructures import State
from litestar.params import JSONBody

from accordingto.desk import bodies, shapes, watched
from accordingto.desk.routes.common import CHECKED, FOUND, Conflict, Limit, Number, Offset, here, taken, there


@get("/api/feeds", sync_to_thread=False, raises=CHECKED)
def list_feeds(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Feed]:
    """The feeds that are watched."""
    return watched.feeds(here(state), limit, offset)


@post("/api/feeds", sync_to_thread=False, raises=[*CHECKED, Conflict])
def add_feed(state: State, data: JSONBody[bodies.AddFeed]) -> shapes.Feed:
    """Watch a feed."""
    return taken(watched.add_feed, here(state), data.url)


@delete("/api/feeds/{id:int}", sync_to_thread=False, raises=FOUND)
def remove_feed(state: State, id: Number) -> None:
    """Watch a feed no more."""
    there(watched.remove_feed(here(state), id) or None)


@get("/api/queries", sync_to_thread=False, raises=CHECKED)
def list_queries(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Query]:
    """What a page must have to be kept."""
    return watched.queries(here(state), limit, offset)


@post("/api/queries", sync_to_thread=False, raises=[*CHECKED, Conflict])
def add_query(state: State, data: JSONBody[bodies.AddQuery]) -> shapes.Query:
    """Keep pages that have all these words, in any ending."""
    return taken(watched.add_query, here(state), data.query)


@delete("/api/queries/{id:int}", sync_to_thread=False, raises=FOUND)
def remove_query(state: State, id: Number) -> None:
    """Take a query away."""
    there(watched.remove_query(here(state), id) or None)


@get("/api/events", sync_to_thread=False, raises=CHECKED)
def list_events(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Event]:
    """What watching told, the newest first."""
    return watched.events(here(state), limit, offset)

"""The desk's HTTP API and the workbench's files.

Everything that the workbench does goes through it; its OpenAPI document is at ``/api/schema/openapi.json``.
"""

import mimetypes
import sqlite3
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import msgspec
from litestar import Litestar, MediaType, Request, Response, delete, get, post
from litestar.datastructures import State
from litestar.exceptions import HTTPException, NotFoundException, ValidationException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import OpenAPIType, Schema
from litestar.params import FromPath, FromQuery, JSONBody, PathParameter, QueryParameter
from litestar.plugins import OpenAPISchemaPlugin
from litestar.response import Stream
from litestar.types import ASGIApp
from litestar.typing import FieldDefinition

from accordingto import report
from accordingto.desk import (
    articles,
    claims,
    deciding,
    exporting,
    finding,
    intake,
    overview,
    people,
    picture,
    shapes,
    versions,
    watched,
)
from accordingto.desk.database import DeskError, connect
from accordingto.desk.guard import BODY_BYTES, Guard
from accordingto.desk.settling import catch_up
from accordingto.errors import InputError
from accordingto.nouns import Manner, Page, SourceKind, Span, Stance, Trace

if TYPE_CHECKING:
    from litestar._openapi.schema_generation import SchemaCreator

Thing = TypeVar("Thing")
Limit = Annotated[int, QueryParameter(ge=1, le=200, description="Rows to give.")]
Offset = Annotated[int, QueryParameter(ge=0, le=2**31, description="Rows to leave out first.")]
Words = Annotated[str, QueryParameter(max_length=500)]
Number = Annotated[int, PathParameter(ge=1, le=2**53)]


class Conflict(HTTPException):
    """What was sent is well formed, and yet the desk can do nothing with it as things are."""

    status_code = 409


class TooLarge(HTTPException):
    """There is more than one answer can hold."""

    status_code = 413


_CHECKED: list[type[HTTPException]] = [ValidationException]
_EXPORTED: list[type[HTTPException]] = [ValidationException, TooLarge]
_FOUND: list[type[HTTPException]] = [ValidationException, NotFoundException]


class SpanSchema(OpenAPISchemaPlugin):
    """Tells the OpenAPI document that a span is a pair, which it cannot see."""

    @staticmethod
    def is_plugin_supported_type(value: Any) -> bool:
        """Tell whether `value` is a span."""
        return value is Span

    def to_openapi_schema(self, field_definition: FieldDefinition, schema_creator: "SchemaCreator") -> Schema:  # noqa: ARG002
        """Return the schema of a span."""
        number = Schema(type=OpenAPIType.INTEGER, minimum=0)
        return Schema(type=OpenAPIType.ARRAY, items=number, min_items=2, max_items=2, description=Span.__doc__)


def _problem(_: Request[Any, Any, Any], error: HTTPException) -> Response[dict[str, Any]]:
    """Say as JSON what is wrong, whatever was asked for."""
    content = {"status_code": error.status_code, "detail": error.detail, "extra": error.extra}
    return Response(content, status_code=error.status_code, media_type=MediaType.JSON, headers=error.headers)


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


def _db(state: State) -> sqlite3.Connection:
    desk: Connections = state.desk
    return desk.here


@get("/api/desk", sync_to_thread=False)
def show_desk(state: State) -> shapes.Desk:
    """What the file holds."""
    desk: Connections = state.desk
    return desk.numbers()


@get("/api/claims", sync_to_thread=False, raises=_CHECKED)
def list_claims(
    state: State,
    order: FromQuery[shapes.Order] = "articles",
    denied: FromQuery[bool | None] = None,
    q: Words = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> shapes.Rows[shapes.ClaimRow]:
    """The claims with their ranges of independent roots."""
    return claims.rows(_db(state), order, denied, q, limit, offset)


@get("/api/claims/{id:int}", sync_to_thread=False, raises=_FOUND)
def show_claim(state: State, id: Number) -> shapes.Claim:
    """One claim with its roots and statements."""
    return _there(claims.one(_db(state), id))


@get("/api/claims/{id:int}/chain", sync_to_thread=False, raises=_FOUND)
def show_chain(state: State, id: Number) -> shapes.Chain:
    """The chain of one claim: whose words, through whom, to which pages."""
    return _there(picture.chain(_db(state), id))


@get("/api/articles", sync_to_thread=False, raises=_CHECKED)
def list_articles(
    state: State, outlet: Words = "", language: Words = "", q: Words = "", limit: Limit = 50, offset: Offset = 0
) -> shapes.Rows[shapes.ArticleRow]:
    """The articles, the newest first."""
    return articles.rows(_db(state), outlet, language, q, limit, offset)


@post("/api/articles", sync_to_thread=True, raises=_CHECKED)
def add_article(state: State, data: JSONBody[shapes.AddPage]) -> shapes.PagesAdded:
    """Add a page: fetched from its address, or as it is sent."""
    desk: Connections = state.desk
    found: Iterator[intake.Added | InputError]
    if data.url and not intake.web(data.url):
        # What the command line reads, files, folders and standard input, is not for a request to name.
        found = iter([InputError(data.url, "is no http or https address")])
    elif data.url:
        found = intake.add(desk.here, [data.url], allow_private=desk.allow_private)
    elif data.data is not None or data.content is not None:
        content = b64decode(data.data) if data.data is not None else (data.content or "").encode("utf-8", "replace")
        name = data.name or "a page without a name"
        media_type = mimetypes.guess_type(name)[0]
        charset = None if data.data is not None else "utf-8"
        found = intake.add_opened(desk.here, [Page(name, content, media_type=media_type, charset=charset)])
    else:
        found = iter([InputError("nothing", "send the page's url, its content or its data")])
    added: list[shapes.Named] = []
    same: list[shapes.Named] = []
    failed: list[shapes.Failed] = []
    for one in found:
        if isinstance(one, InputError):
            failed.append(shapes.Failed(one.input, one.cause))
        else:
            (same if one.outcome == "known" else added).append(shapes.Named(one.id, one.title))
    catch_up(desk.here)
    return shapes.PagesAdded(added, same, failed)


@get("/api/articles/{id:int}", sync_to_thread=False, raises=_FOUND)
def show_article(state: State, id: Number) -> shapes.ArticleView:
    """One article to read: the contract's article, with its claims, retellings and versions."""
    return _there(articles.one(_db(state), id))


@get("/api/articles/{id:int}/versions/{number:int}", sync_to_thread=True, raises=_FOUND)
def show_changes(state: State, id: Number, number: Number) -> shapes.VersionChanges:
    """What one version of an article, from the second on, changed of the version before it."""
    return _there(versions.changes(_db(state), id, number))


@get("/api/articles/{a:int}/beside/{b:int}", sync_to_thread=False, raises=_FOUND)
def show_beside(state: State, a: Number, b: Number) -> shapes.Beside:
    """Two articles with what they share word for word."""
    return _there(articles.beside(_db(state), a, b))


@get("/api/sources", sync_to_thread=False, raises=_CHECKED)
def list_sources(
    state: State,
    kind: FromQuery[SourceKind | None] = None,
    q: Words = "",
    order: FromQuery[people.SourceOrder] = "statements",
    limit: Limit = 50,
    offset: Offset = 0,
) -> shapes.Rows[shapes.SourceRow]:
    """The sources over all pages."""
    return people.rows(_db(state), kind, q, order, limit, offset)


@get("/api/sources/{id:int}", sync_to_thread=False, raises=_FOUND)
def show_source(state: State, id: Number) -> shapes.Source:
    """One source with all it says."""
    return _there(people.one(_db(state), id))


@get("/api/timeline", sync_to_thread=False, raises=_CHECKED)
def show_timeline(state: State, who: Words = "", limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Position]:
    """Who held what when: everybody's positions, or those of one name."""
    return people.timeline(_db(state), who, limit, offset)


@get("/api/search", sync_to_thread=False, raises=_CHECKED)
def search_statements(
    state: State,
    q: Words = "",
    speaker: Words = "",
    outlet: Words = "",
    language: Words = "",
    manner: FromQuery[Manner | None] = None,
    stance: FromQuery[Stance | None] = None,
    first: Annotated[str, QueryParameter(name="from", max_length=30, description="ISO 8601, included.")] = "",
    last: Annotated[str, QueryParameter(name="to", max_length=30, description="ISO 8601, included.")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> shapes.Rows[shapes.Found]:
    """Statements that have all the words and fit all the filters."""
    asked = finding.Question(q, speaker, outlet, language, manner, stance, first, last)
    return finding.statements(_db(state), asked, limit, offset)


@get("/api/decisions", sync_to_thread=False, raises=_CHECKED)
def list_decisions(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Decided]:
    """The decisions, the newest first, those undone included."""
    return deciding.rows(_db(state), limit, offset)


@post("/api/decisions", sync_to_thread=True, raises=[*_CHECKED, Conflict])
def decide(state: State, data: JSONBody[shapes.Deciding]) -> shapes.Decided:
    """Make a decision; the answer follows before this returns."""
    try:
        return deciding.decide(_db(state), data)
    except deciding.Impossible as error:
        raise Conflict(str(error)) from None


@post("/api/decisions/{id:int}/undo", sync_to_thread=True, raises=_FOUND)
def undo(state: State, id: Number) -> shapes.Decided:
    """Take a decision back."""
    return _there(deciding.undo(_db(state), id))


@get("/api/feeds", sync_to_thread=False, raises=_CHECKED)
def list_feeds(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Feed]:
    """The feeds that are watched."""
    return watched.feeds(_db(state), limit, offset)


@post("/api/feeds", sync_to_thread=False, raises=[*_CHECKED, Conflict])
def add_feed(state: State, data: JSONBody[shapes.AddFeed]) -> shapes.Feed:
    """Watch a feed."""
    return _taken(watched.add_feed, _db(state), data.url)


@delete("/api/feeds/{id:int}", sync_to_thread=False, raises=_FOUND)
def remove_feed(state: State, id: Number) -> None:
    """Watch a feed no more."""
    _there(watched.remove_feed(_db(state), id) or None)


@get("/api/queries", sync_to_thread=False, raises=_CHECKED)
def list_queries(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Query]:
    """What a page must have to be kept."""
    return watched.queries(_db(state), limit, offset)


@post("/api/queries", sync_to_thread=False, raises=[*_CHECKED, Conflict])
def add_query(state: State, data: JSONBody[shapes.AddQuery]) -> shapes.Query:
    """Keep pages that have all these words, in any ending."""
    return _taken(watched.add_query, _db(state), data.query)


@delete("/api/queries/{id:int}", sync_to_thread=False, raises=_FOUND)
def remove_query(state: State, id: Number) -> None:
    """Take a query away."""
    _there(watched.remove_query(_db(state), id) or None)


@get("/api/events", sync_to_thread=False, raises=_CHECKED)
def list_events(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Event]:
    """What watching told, the newest first."""
    return watched.events(_db(state), limit, offset)


Chosen = Annotated[int | None, QueryParameter(ge=1, le=2**53, description="Of one claim and its pages only.")]


@get([f"/api/export/{table}.csv" for table in exporting.TABLES], sync_to_thread=False, media_type="text/csv")
def export_csv(state: State, request: Request[Any, Any, Any]) -> Stream:
    """A table of the desk as CSV."""
    return _table(state, request, exporting.table_csv, "text/csv; charset=utf-8")


@get([f"/api/export/{table}.json" for table in exporting.TABLES], sync_to_thread=False)
def export_json(state: State, request: Request[Any, Any, Any]) -> Stream:
    """A table of the desk as a JSON list of objects."""
    return _table(state, request, exporting.table_json, "application/json")


def _table(
    state: State,
    request: Request[Any, Any, Any],
    rows: Callable[[sqlite3.Connection, exporting.Table], Iterator[bytes]],
    media_type: str,
) -> Stream:
    name = request.url.path.rpartition("/")[2]
    table = next(t for t in exporting.TABLES if t == name.partition(".")[0])

    def content() -> Iterator[bytes]:
        # Read while it is sent, which a connection of its own outlasts.
        with closing(connect(state.desk.path)) as db:
            yield from rows(db, table)

    return Stream(content(), media_type=media_type, headers=_as_file(state, name))


@get("/api/export/report.html", sync_to_thread=True, raises=_EXPORTED, media_type=MediaType.HTML)
def export_report(state: State, claim: Chosen = None) -> Response[str]:
    """The self-contained report page."""
    return Response(
        report.html(_traced(state, claim)), media_type=MediaType.HTML, headers=_as_file(state, "report.html")
    )


@get("/api/export/trace.json", sync_to_thread=True, raises=_EXPORTED)
def export_trace(state: State, claim: Chosen = None) -> Response[Trace]:
    """The trace in the JSON contract."""
    return Response(_traced(state, claim), headers=_as_file(state, "trace.json"))


@get("/api/export/prov.json", sync_to_thread=True, raises=_EXPORTED)
def export_prov(state: State, claim: Chosen = None) -> Response[dict[str, Any]]:
    """The trace as PROV-JSON."""
    return _document(state, "prov.json", report.prov(_traced(state, claim)))


@get("/api/export/annotations.json", sync_to_thread=True, raises=_EXPORTED)
def export_annotations(state: State, claim: Chosen = None) -> Response[dict[str, Any]]:
    """The statements as W3C Web Annotations."""
    return _document(state, "annotations.json", report.annotations(_traced(state, claim)))


@get("/api/export/sourcing.json", sync_to_thread=True, raises=_EXPORTED)
def export_sourcing(state: State, claim: Chosen = None) -> exporting.Sourcing:
    """What the answer rests on: pages with the hashes of their bytes, sources, decisions, what read the pages."""
    try:
        return exporting.sourcing(_db(state), claim)
    except exporting.TooMany as error:
        raise TooLarge(str(error)) from None


def _traced(state: State, claim: int | None) -> Trace:
    try:
        return exporting.trace(_db(state), claim)
    except exporting.TooMany as error:
        raise TooLarge(str(error)) from None


def _document(state: State, name: str, content: bytes) -> Response[dict[str, Any]]:
    return Response(msgspec.json.decode(content, type=dict[str, Any]), headers=_as_file(state, name))


def _as_file(state: State, name: str) -> dict[str, str]:
    """Return the header that lets a browser keep an answer as a file and not show it."""
    desk = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in state.desk.path.stem)
    return {"Content-Disposition": f'attachment; filename="{desk}-{name}"'}


def _taken(add: Callable[[sqlite3.Connection, str], Thing], db: sqlite3.Connection, text: str) -> Thing:
    try:
        return add(db, text)
    except DeskError as error:
        raise Conflict(str(error)) from None


def _there(found: Thing | None) -> Thing:
    if found is None:
        raise NotFoundException("there is no such thing on this desk")
    return found


def _files() -> dict[str, tuple[bytes, str]]:
    """Return the workbench's files by name: what is not among them cannot be asked for."""
    folder = resources.files(__name__.rpartition(".")[0]).joinpath("static")
    return {
        file.name: (file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        for file in folder.iterdir()
        if file.is_file() and not file.name.startswith((".", "_"))
    }


@get("/", sync_to_thread=False, include_in_schema=False)
def show_page(state: State) -> Response[bytes]:
    """The workbench."""
    return _file(state, "index.html")


@get("/{name:str}", sync_to_thread=False, include_in_schema=False)
def show_file(state: State, name: FromPath[str]) -> Response[bytes]:
    """One of the workbench's files."""
    return _file(state, name)


def _file(state: State, name: str) -> Response[bytes]:
    content, media_type = _there(state.files.get(name))
    return Response(content, media_type=media_type)


def application(
    path: Path, *, host: str = "127.0.0.1", token: str | None = None, allow_private: bool = False
) -> ASGIApp:
    """Return the application for the desk at `path`, guarded for being served under `host`.

    With a `token` only those who bring it are let in.  `allow_private` lets pages be fetched from private addresses.
    Raises :class:`~accordingto.desk.database.DeskError` where the file is no desk.
    """
    desk = Connections(path, allow_private)
    catch_up(desk.here)
    app = Litestar(
        route_handlers=[
            show_desk,
            list_claims,
            show_claim,
            show_chain,
            list_articles,
            add_article,
            show_article,
            show_changes,
            show_beside,
            list_sources,
            show_source,
            show_timeline,
            search_statements,
            list_decisions,
            decide,
            undo,
            list_feeds,
            add_feed,
            remove_feed,
            list_queries,
            add_query,
            remove_query,
            list_events,
            export_csv,
            export_json,
            export_report,
            export_trace,
            export_prov,
            export_annotations,
            export_sourcing,
            show_page,
            show_file,
        ],
        state=State({"desk": desk, "files": _files()}),
        openapi_config=OpenAPIConfig(
            title="accordingto desk",
            version=version("accordingto"),
            description=__doc__,
            path="/api/schema",
            render_plugins=[JsonRenderPlugin()],
        ),
        plugins=[SpanSchema()],
        exception_handlers={HTTPException: _problem},
        request_max_body_size=BODY_BYTES,
        logging_config=None,
    )
    return Guard(app, host, token)

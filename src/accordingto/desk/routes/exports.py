"""What can be taken away: tables, the report, the trace and what it is in other formats, what the answer rests on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Annotated, Any

import msgspec
from litestar import MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import HTTPException, NotFoundException, ValidationException
from litestar.params import QueryParameter
from litestar.response import Stream

from accordingto import report
from accordingto.desk import claims, exporting
from accordingto.desk.database import connect
from accordingto.desk.routes.common import here, there
from accordingto.nouns import Trace


class TooLarge(HTTPException):
    """There is more than one answer can hold."""

    status_code = 413


_EXPORTED: list[type[HTTPException]] = [ValidationException, NotFoundException, TooLarge]
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
    _expect(state, claim)
    try:
        return exporting.sourcing(here(state), claim)
    except exporting.TooMany as error:
        raise TooLarge(str(error)) from None


def _expect(state: State, claim: int | None) -> None:
    """Raise where there is no such claim: what is empty would look like an answer."""
    if claim is not None:
        there(claims.one(here(state), claim))


def _traced(state: State, claim: int | None) -> Trace:
    _expect(state, claim)
    try:
        return exporting.trace(here(state), claim)
    except exporting.TooMany as error:
        raise TooLarge(str(error)) from None


def _document(state: State, name: str, content: bytes) -> Response[dict[str, Any]]:
    return Response(msgspec.json.decode(content, type=dict[str, Any]), headers=_as_file(state, name))


def _as_file(state: State, name: str) -> dict[str, str]:
    """Return the header that lets a browser keep an answer as a file and not show it."""
    desk = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in state.desk.path.stem)
    return {"Content-Disposition": f'attachment; filename="{desk}-{name}"'}

"""The desk's HTTP API and the workbench's files.

Everything that the workbench does goes through it; its OpenAPI document is at ``/api/schema/openapi.json``.
"""

import mimetypes
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from litestar import Litestar, MediaType, Request, Response, get
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import OpenAPIType, Schema
from litestar.params import FromPath
from litestar.plugins import OpenAPISchemaPlugin
from litestar.types import ASGIApp
from litestar.typing import FieldDefinition

from accordingto.desk.guard import BODY_BYTES, Guard
from accordingto.desk.routes import ROUTES
from accordingto.desk.routes.common import Connections, there
from accordingto.desk.settling import catch_up
from accordingto.nouns import Span

if TYPE_CHECKING:
    from litestar._openapi.schema_generation import SchemaCreator


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
    content, media_type = there(state.files.get(name))
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
        route_handlers=[*ROUTES, show_page, show_file],
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

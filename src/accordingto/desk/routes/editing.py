"""What a person does to the desk: adding pages, deciding, and taking decisions back."""

import mimetypes
from base64 import b64decode
from collections.abc import Iterable, Iterator

from litestar import get, post
from litestar.datastructures import State
from litestar.params import JSONBody

from accordingto.desk import bodies, deciding, intake, shapes
from accordingto.desk.routes.common import CHECKED, FOUND, Conflict, Connections, Limit, Number, Offset, here, there
from accordingto.desk.settling import catch_up
from accordingto.errors import InputError
from accordingto.nouns import Article, Page


@post("/api/articles", sync_to_thread=True, raises=CHECKED)
def add_article(state: State, data: JSONBody[bodies.AddPage]) -> shapes.PagesAdded:
    """Add a page: fetched from its address, or as it is sent."""
    desk: Connections = state.desk
    found: Iterator[intake.Added | InputError]
    if data.url and not intake.web(data.url):
        # What the command line reads, files, folders and standard input, is not for a request to name.
        found = iter([InputError(data.url, "is no http or https address")])
    elif data.url:
        from accordingto import road

        opened = road.opened([data.url], allow_private=desk.allow_private)
        found = intake.add_opened(desk.here, _page_at(data.url, opened))
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


def _page_at(url: str, opened: Iterable[Page | Article | InputError]) -> Iterator[Page | Article | InputError]:
    """Yield the page at `url`, or its error; the pages of a feed take longer than anybody waits for an answer."""
    for found in opened:
        if isinstance(found, Article) or found.input != url:
            yield InputError(url, "is a feed: watch it, or add its pages by their own addresses")
            return
        yield found


@get("/api/decisions", sync_to_thread=False, raises=CHECKED)
def list_decisions(state: State, limit: Limit = 50, offset: Offset = 0) -> shapes.Rows[shapes.Decided]:
    """The decisions, the newest first, those undone included."""
    return deciding.rows(here(state), limit, offset)


@post("/api/decisions", sync_to_thread=True, raises=[*CHECKED, Conflict])
def decide(state: State, data: JSONBody[bodies.Deciding]) -> shapes.Decided:
    """Make a decision; the answer follows before this returns."""
    try:
        return deciding.decide(here(state), data)
    except deciding.Impossible as error:
        raise Conflict(str(error)) from None


@post("/api/decisions/{id:int}/undo", sync_to_thread=True, raises=FOUND)
def undo(state: State, id: Number) -> shapes.Decided:
    """Take a decision back."""
    return there(deciding.undo(here(state), id))

"""Sending what was told to a program on this machine."""

from collections.abc import Callable
from urllib.parse import urlsplit

import httpx
import msgspec

from accordingto.desk.database import DeskError
from accordingto.desk.guard import is_loopback
from accordingto.desk.shapes import Event

_SECONDS = 5.0


def to(url: str) -> Callable[[Event], str | None]:
    """Return a function that posts an event to `url` as JSON, and says in a line why where that failed.

    Raises :class:`DeskError` for an address that is not on this machine: what a desk holds stays here.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise DeskError(f"{url}: is no valid address") from None
    if parts.scheme not in {"http", "https"} or not is_loopback(host):
        raise DeskError(f"{url}: is not on this machine")

    def post(event: Event) -> str | None:
        headers = {"Content-Type": "application/json"}
        try:
            answer = httpx.post(
                url, content=msgspec.json.encode(event), headers=headers, timeout=_SECONDS, trust_env=False
            )
        except httpx.HTTPError as error:
            return f"{url}: {error or type(error).__name__}"
        return None if answer.is_success else f"{url}: the server answers {answer.status_code}"

    return post

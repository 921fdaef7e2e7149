"""What stands before the application: who may ask, from where, and what every answer tells the browser.

Against DNS rebinding the Host must be a name of this machine; against forged requests an Origin must be this server's
own and a body must be JSON, which no other site can send without asking first (Fetch standard, CORS protocol).  Pages
are hostile and their text comes back as JSON alone; should any of it ever be taken for more, the policy of every
answer forbids scripts, styles and requests that are not the workbench's own.
"""

import hmac
import ipaddress
from http.cookies import CookieError, SimpleCookie
from typing import cast
from urllib.parse import parse_qs, urlsplit

from litestar.enums import ScopeType
from litestar.types import (
    ASGIApp,
    HTTPDisconnectEvent,
    HTTPReceiveMessage,
    Message,
    Receive,
    Scope,
    Send,
    WebSocketCloseEvent,
)

BODY_BYTES = 30_000_000
"""A page of the largest size that is read, in base64."""
COOKIE = "accordingto"
_SAFE = frozenset(("GET", "HEAD"))
_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
_HEADERS = [
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
        b" font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
]


class Guard:
    """An ASGI application around another, which only proper requests reach."""

    def __init__(self, app: ASGIApp, host: str = "127.0.0.1", token: str | None = None) -> None:
        """Let requests through to `host` or a loopback name; with a `token`, only those that bring it."""
        self._app = app
        self._host = host.casefold()
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer why not."""
        if scope["type"] == ScopeType.WEBSOCKET:
            await send(WebSocketCloseEvent(type="websocket.close", code=1008, reason=None))
            return
        if scope["type"] != ScopeType.HTTP:
            # The server's start and end.
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        headers: dict[bytes, bytes] = dict(scope["headers"])
        query = parse_qs(scope["query_string"].decode("latin-1"))
        if self._token and scope["path"] == "/" and _same(query.get("token", [""])[0], self._token):
            cookie = f"{COOKIE}={self._token}; Path=/; HttpOnly; SameSite=Strict"
            await _answer(guarded, 303, "", [(b"location", b"/"), (b"set-cookie", cookie.encode())])
            return
        if refusal := self._refusal(scope["method"], headers):
            status, why = refusal
            await _answer(guarded, status, why)
            return
        await self._app(scope, _limited(receive), guarded)

    def _refusal(self, method: str, headers: dict[bytes, bytes]) -> tuple[int, str] | None:
        host = headers.get(b"host", b"").decode("latin-1")
        if not self._knows(host):
            return 403, "the request is for another host"
        if method == "OPTIONS":
            return 403, "no other site may ask"
        if method not in _SAFE:
            origin = headers.get(b"origin", b"").decode("latin-1")
            if origin and urlsplit(origin).netloc.casefold() != host.casefold():
                return 403, "the request comes from another site"
            if headers.get(b"sec-fetch-site", b"same-origin") not in (b"same-origin", b"none"):
                return 403, "the request comes from another site"
            length = headers.get(b"content-length", b"0")
            has_body = length != b"0" or b"transfer-encoding" in headers
            if has_body and headers.get(b"content-type", b"").partition(b";")[0].strip() != b"application/json":
                return 415, "a body must be application/json"
            if not length.isdigit() or int(length) > BODY_BYTES:
                return 413, f"the body is larger than {BODY_BYTES // 1_000_000} MB"
        if self._token and not self._brings_token(headers):
            return 401, "open the address with the token that the command printed"
        return None

    def _knows(self, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").casefold()
        except ValueError:
            return False
        if name in _LOOPBACK or name == self._host:
            return True
        # Served to others under whatever address they reach; a name could be rebound, an address cannot.
        return self._token is not None and _is_address(name)

    def _brings_token(self, headers: dict[bytes, bytes]) -> bool:
        scheme, _, given = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
        if scheme.casefold() == "bearer" and _same(given, self._token or ""):
            return True
        try:
            cookie = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1")).get(COOKIE)
        except CookieError:
            return False
        return cookie is not None and _same(cookie.value, self._token or "")


def is_loopback(host: str) -> bool:
    """Tell whether `host` is reached from this machine alone."""
    return host.casefold() in _LOOPBACK or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode(), token.encode())


def _limited(receive: Receive) -> Receive:
    """Return `receive`, which ends the request where the body goes on past the limit."""
    size = 0

    async def limited() -> HTTPReceiveMessage:
        nonlocal size
        message = cast(HTTPReceiveMessage, await receive())
        if message["type"] == "http.request":
            size += len(message.get("body", b""))
            if size > BODY_BYTES:
                return HTTPDisconnectEvent(type="http.disconnect")
        return message

    return limited


async def _answer(send: Send, status: int, why: str, headers: list[tuple[bytes, bytes]] | None = None) -> None:
    body = f'{{"detail":"{why}"}}'.encode() if why else b""
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [
                (b"content-type", b"application/json"),
                (b"content-length", b"%d" % len(body)),
                *(headers or []),
            ],
        }
    )
    await send({"type": "http.response.body", "body": body, "more_body": False})

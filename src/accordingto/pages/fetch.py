"""Fetching pages over http(s), politely and only from public addresses.

Every address, redirects included, is resolved once, checked, and connected to as checked, so that a name cannot
resolve to something else in between (DNS rebinding).
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

import httpcore
import httpx

from accordingto.errors import NotText, Refused, TooLarge, Unreachable
from accordingto.nouns import Page
from accordingto.pages.limits import Limits

USER_AGENT = "accordingto/0.1 (news provenance research; respects robots.txt)"
_ROBOTS_BYTES = 500_000
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/octet-stream", "binary/")


class PrivateAddressError(OSError):
    """A host name leads to an address that is not public."""


class CheckedNetwork(httpcore.NetworkBackend):
    """A network that connects to the address it has checked and to no other."""

    def __init__(self, allow_private: bool) -> None:
        """Let only public addresses through, unless `allow_private`."""
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve `host`, refuse it if any of its addresses is private, and connect to one of those resolved."""
        addresses = self._addresses(host, port)
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                return self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"cannot resolve {host}") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self._allow_private:
            for address in addresses:
                if not is_public(address):
                    raise PrivateAddressError(f"{host} is the private address {address}")
        return addresses

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002 - the signature is httpcore's
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        """Refuse: no page is fetched from a socket file."""
        raise PrivateAddressError(f"{path} is a socket file")

    def sleep(self, seconds: float) -> None:
        """Wait `seconds`."""
        time.sleep(seconds)


def is_public(address: str) -> bool:
    """Tell whether `address` is public and unicast: not loopback, link-local, private, reserved or mapped to one."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


class Fetcher:
    """Fetches pages one after the other, with a pause between two requests to one host."""

    def __init__(self, limits: Limits, *, allow_private: bool = False) -> None:
        """Prepare; nothing is opened before the first page is asked for."""
        self._limits = limits
        self._allow_private = allow_private
        self._client: httpx.Client | None = None
        self._robots: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def __enter__(self) -> Self:
        """Return the fetcher itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()

    def page(self, url: str) -> Page:
        """Fetch `url` and return its page.

        Raises Refused for what may not be fetched, Unreachable for what does not answer with a page, TooLarge, and
        NotText for answers that are declared to be no text.
        """
        answer, data, target = self.followed(url)
        media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower() or None
        if media_type and not media_type.startswith(_TEXTUAL):
            raise NotText(url, f"is {media_type}, not a page or a text")
        return Page(input=url, data=data, url=target, media_type=media_type, charset=answer.charset_encoding)

    def followed(self, url: str, headers: Mapping[str, str] | None = None) -> tuple[httpx.Response, bytes, str]:
        """Request `url` with further `headers`, follow redirects, and return the answer, its body and its address.

        The answer is a 200, or a 304 where the headers ask for what is new only.  Raises Refused, Unreachable and
        TooLarge.
        """
        target = url
        until = time.monotonic() + self._limits.fetch_seconds
        for _ in range(self._limits.redirects + 1):
            host = self._checked(url, target)
            if not self._allowed(url, target):
                raise Refused(url, f"robots.txt of {host} forbids fetching it")
            answer, data = self._get(url, target, self._limits.page_bytes, until, headers)
            if answer.status_code in _REDIRECTS and "location" in answer.headers:
                target = str(answer.url.join(answer.headers["location"]))
                continue
            if answer.status_code != 200 and not (answer.status_code == 304 and headers):
                raise Unreachable(url, f"the server answers {answer.status_code} {answer.reason_phrase}".strip())
            return answer, data, target
        raise Unreachable(url, f"more than {self._limits.redirects} redirects")

    def _checked(self, url: str, target: str) -> str:
        try:
            parts = urlsplit(target)
            host, _ = parts.hostname, parts.port
        except ValueError as error:
            raise Refused(url, f"is no valid address: {error}") from None
        if parts.scheme.lower() not in {"http", "https"}:
            raise Refused(url, f"only http and https are fetched, not {parts.scheme[:20]}")
        if not host:
            raise Refused(url, "is no valid address: it has no host")
        return host

    def _allowed(self, url: str, target: str) -> bool:
        parts = urlsplit(target)
        root = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        if root not in self._robots:
            rules = RobotFileParser()
            until = time.monotonic() + self._limits.fetch_seconds
            lines: list[str] = []
            try:
                answer, data = self._get(url, f"{root}/robots.txt", _ROBOTS_BYTES, until)
                if answer.status_code == 200:
                    lines = data.decode("utf-8", "replace").splitlines()
            except (Unreachable, TooLarge):
                # RFC 9309 reads a missing file as permission; the page's own request will tell if the host is down.
                lines = []
            rules.parse(lines)
            self._robots[root] = rules
        return self._robots[root].can_fetch(USER_AGENT, target)

    def _get(
        self, url: str, target: str, limit: int, until: float, headers: Mapping[str, str] | None = None
    ) -> tuple[httpx.Response, bytes]:
        """Request `target` and read its body up to `limit` bytes after decompression; errors name `url`."""
        host = urlsplit(target).hostname or ""
        wait = self._last.get(host, -1e9) + self._limits.delay_seconds - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        data = bytearray()
        try:
            with self._open().stream("GET", target, headers=headers) as answer:
                if answer.status_code == 200:
                    for piece in answer.iter_bytes(65_536):
                        data += piece
                        if len(data) > limit:
                            raise TooLarge(url, f"is too large: more than the limit of {limit / 1e6:.1f} MB")
                        if time.monotonic() > until:
                            raise Unreachable(url, f"takes longer than {self._limits.fetch_seconds:.0f} seconds")
            return answer, bytes(data)
        except PrivateAddressError as error:
            raise Refused(url, f"{error}; private addresses are fetched only when allowed") from None
        except httpx.TimeoutException:
            raise Unreachable(url, "does not answer in time") from None
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError, UnicodeError) as error:
            raise Unreachable(url, f"cannot be fetched: {error or type(error).__name__}") from None
        finally:
            self._last[host] = time.monotonic()

    def _open(self) -> httpx.Client:
        if self._client is None:
            transport = httpx.HTTPTransport(trust_env=False)
            transport._pool = httpcore.ConnectionPool(
                ssl_context=httpx.create_ssl_context(trust_env=False),
                network_backend=CheckedNetwork(self._allow_private),
                max_connections=4,
            )
            self._client = httpx.Client(
                transport=transport,
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
                },
                timeout=min(10.0, self._limits.fetch_seconds),
                follow_redirects=False,
                trust_env=False,
            )
        return self._client

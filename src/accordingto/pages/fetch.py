"""Fetching pages over http(s), politely and only from public addresses.

Every address, redirects included, is resolved once, checked, and connected to as checked, so that a name cannot
resolve to something else in between (DNS rebinding).
"""

import ipaddress
import mimetypes
import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

import httpcore
import httpx

from accordingto.errors import NotText, Refused, TooLarge, Unreachable
from accordingto.nouns import Page
from accordingto.pages import feeds
from accordingto.pages.limits import Limits
from accordingto.pages.packed import unpacked

USER_AGENT = "accordingto/0.1 (news provenance research; respects robots.txt)"
NO_HEADERS: Mapping[str, str] = {}
_ROBOTS_BYTES = 500_000
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PACKED = ("application/gzip", "application/x-gzip")
_TEXTUAL = (
    *("text/", "application/xhtml", "application/xml", "application/octet-stream", "binary/", "application/json"),
    *feeds.MEDIA_TYPES,
    *_PACKED,
)
_LONGEST_DELAY = 30.0
"""Seconds that a site's robots.txt may make us wait between two of its pages."""


class PrivateAddressError(OSError):
    """A host name leads to an address that is not public."""


class TimedStream(httpcore.NetworkStream):
    """A connection on which a whole answer has one time limit, however slowly its bytes drip in."""

    def __init__(self, inner: httpcore.NetworkStream, network: "CheckedNetwork") -> None:
        """Wrap `inner`, with the deadline of `network` at the time of each reading."""
        self._inner = inner
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, raising ReadTimeout past the deadline."""
        left = self._network.until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the answer takes too long")
        return self._inner.read(max_bytes, left if timeout is None else min(timeout, left))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write `buffer`."""
        self._inner.write(buffer, timeout)

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on encrypted, with the same deadline."""
        return TimedStream(self._inner.start_tls(ssl_context, server_hostname, timeout), self._network)

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection knows of itself."""
        return self._inner.get_extra_info(info)


class CheckedNetwork(httpcore.NetworkBackend):
    """A network that connects to the address it has checked and to no other."""

    def __init__(self, allow_private: bool) -> None:
        """Let only public addresses through, unless `allow_private`."""
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()
        self.until = float("inf")
        """When the answer that is being read must be here, on the monotonic clock."""

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
                stream = self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
                return TimedStream(stream, self)
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
                    shown = host if host == address else f"{host} ({address})"
                    raise PrivateAddressError(f"{shown} is a private address, fetched only with --allow-private")
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
        self._network = CheckedNetwork(allow_private)
        self._client: httpx.Client | None = None
        self._robots: dict[str, RobotFileParser | None] = {}
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
        if answer.status_code != 200:
            raise Unreachable(url, "the server answers 304 without being asked")
        return self._page(url, answer, data, target)

    def renewed(self, page: Page) -> Page | None:
        """Fetch `page`, which was fetched before, again; None where the server says that it has not changed.

        That is a conditional request (RFC 9110, section 13) by the page's `etag` and `last_modified`.  Raises what
        :meth:`page` raises.
        """
        marks = {"If-None-Match": page.etag, "If-Modified-Since": page.last_modified}
        answer, data, target = self.followed(page.input, {name: value for name, value in marks.items() if value})
        return None if answer.status_code == 304 else self._page(page.input, answer, data, target)

    def _page(self, url: str, answer: httpx.Response, data: bytes, target: str) -> Page:
        media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower() or None
        if media_type and not media_type.startswith(_TEXTUAL):
            raise NotText(url, f"is {media_type}, not a page or a text")
        if media_type in _PACKED:
            media_type = mimetypes.guess_type(urlsplit(target).path)[0]
        return Page(
            input=url,
            data=unpacked(data, url, self._limits),
            url=target,
            media_type=media_type,
            charset=answer.charset_encoding,
            fetched=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
        )

    def followed(self, url: str, headers: Mapping[str, str] = NO_HEADERS) -> tuple[httpx.Response, bytes, str]:
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
                target = self._joined(url, answer)
                continue
            if answer.status_code != 200 and not (answer.status_code == 304 and headers):
                raise Unreachable(url, f"the server answers {answer.status_code} {answer.reason_phrase}".strip())
            return answer, data, target
        raise Unreachable(url, f"more than {self._limits.redirects} redirects")

    def _joined(self, url: str, answer: httpx.Response) -> str:
        try:
            return str(answer.url.join(answer.headers["location"]))
        except (httpx.InvalidURL, ValueError) as error:
            raise Refused(url, f"is redirected to no valid address: {error}") from None

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
        rules = self._rules(url, target)
        return rules is not None and rules.can_fetch(USER_AGENT, target)

    def _rules(self, url: str, target: str) -> RobotFileParser | None:
        """Return what robots.txt of the site of `target` says; None where its server fails (RFC 9309, section 2.3)."""
        parts = urlsplit(target)
        root = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        if root not in self._robots:
            until = time.monotonic() + self._limits.fetch_seconds
            rules: RobotFileParser | None = RobotFileParser()
            lines: list[str] = []
            place = f"{root}/robots.txt"
            try:
                for _ in range(5):
                    self._checked(url, place)
                    answer, data = self._get(url, place, _ROBOTS_BYTES, until)
                    if answer.status_code in _REDIRECTS and "location" in answer.headers:
                        place = self._joined(url, answer)
                        continue
                    if answer.status_code == 200:
                        lines = data.decode("utf-8", "replace").splitlines()
                    elif answer.status_code >= 500:
                        rules = None
                    break
            except (Unreachable, TooLarge):
                # A missing file is permission; the page's own request will tell if the host is down.
                lines = []
            if rules is not None:
                rules.parse(lines)
            self._robots[root] = rules
        return self._robots[root]

    def _delay(self, target: str) -> float:
        """Return the seconds between two requests to the host of `target`: ours, or more where its robots.txt asks."""
        parts = urlsplit(target)
        rules = self._robots.get(urlunsplit((parts.scheme, parts.netloc, "", "", "")))
        asked = rules.crawl_delay(USER_AGENT) if rules is not None else None
        return max(self._limits.delay_seconds, min(float(asked or 0), _LONGEST_DELAY))

    def _get(
        self, url: str, target: str, limit: int, until: float, headers: Mapping[str, str] = NO_HEADERS
    ) -> tuple[httpx.Response, bytes]:
        """Request `target` and read its body up to `limit` bytes after decompression; errors name `url`."""
        host = urlsplit(target).hostname or ""
        wait = self._last.get(host, -1e9) + self._delay(target) - time.monotonic()
        if wait > 0:
            time.sleep(wait)
            until += wait
        self._network.until = until
        data = bytearray()
        try:
            with self._open().stream("GET", target, headers=dict(headers)) as answer:
                if answer.status_code == 200:
                    for piece in answer.iter_bytes(65_536):
                        data += piece
                        if len(data) > limit:
                            raise TooLarge(url, f"is too large: more than the limit of {limit / 1e6:.1f} MB")
            return answer, bytes(data)
        except PrivateAddressError as error:
            raise Refused(url, str(error)) from None
        except httpx.TimeoutException:
            if time.monotonic() >= until:
                raise Unreachable(url, f"takes longer than {self._limits.fetch_seconds:.0f} seconds") from None
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
                network_backend=self._network,
                max_connections=4,
            )
            self._client = httpx.Client(
                transport=transport,
                headers={
                    "User-Agent": USER_AGENT,
                    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/xml;q=0.9,*/*;q=0.1",
                },
                timeout=min(10.0, self._limits.fetch_seconds),
                follow_redirects=False,
                trust_env=False,
            )
        return self._client

"""Serving a desk to a browser."""

import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread

import uvicorn

from accordingto.desk.app import application
from accordingto.desk.database import DeskError, connect, rest
from accordingto.desk.guard import is_loopback

PORT = 8787
IDLE = 60.0
"""Seconds without a write after which a desk whose pages were not all traced together is traced anew."""


def serve(
    path: Path, *, host: str = "127.0.0.1", port: int = PORT, allow_private: bool = False, told: Callable[[str], object]
) -> None:
    """Serve the desk at `path` until interrupted; `told` gets its address once it answers.

    Port 0 takes any free one.  A `host` that others reach demands a token, which is part of the address.  Raises
    :class:`DeskError` where the file is no desk or the address cannot be had.
    """
    token = None if is_loopback(host) else secrets.token_urlsafe(24)
    app = application(path, host=host, token=token, allow_private=allow_private)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        lifespan="off",
        ws="none",
        timeout_keep_alive=30,
        limit_concurrency=200,
        h11_max_incomplete_event_size=64 * 1024,
    )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol must be said: asyncio sends small pieces at once only where a socket names TCP.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
            listening.listen(100)
        except OSError as error:
            raise DeskError(f"{host}:{port}: cannot be served at: {error.strerror}") from None
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}/"
        told(f"{address}?token={token}" if token else address)
        Thread(target=_warm_up, daemon=True).start()
        Thread(target=settle_when_idle, args=(path, IDLE), daemon=True).start()
        uvicorn.Server(config).run(sockets=[listening])


def _warm_up() -> None:
    """Import what adding a page needs, so that the first one does not wait for it."""
    import accordingto.road  # noqa: F401


def settle_when_idle(path: Path, idle: float, once: bool = False) -> None:
    """Trace all pages of the desk together, in a process of its own, each time it needs that and nobody writes.

    While nobody writes, what was written is carried over into the file, so that no writer waits for that.

    Goes on for ever; `once`, until it was done one time.
    """
    before, since, resting = -1, time.monotonic(), False
    while True:
        with closing(connect(path)) as db:
            revision, settled = db.execute("SELECT revision, settled FROM desk").fetchone()
            if revision == before and not resting:
                rest(db)
                resting = True
        if revision != before:
            before, since, resting = revision, time.monotonic(), False
        elif not settled and time.monotonic() - since >= idle:
            subprocess.run([sys.executable, "-m", "accordingto", "add", "--settle", "--", str(path)], check=False)
            # Where that failed, it is not tried again at once.
            since = time.monotonic()
            if once:
                return
        time.sleep(min(idle, 5.0))

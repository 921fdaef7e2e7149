"""A desk served on loopback, and Debian's chromium looking at it.

Where no browser can be started these tests are skipped, and say so; with ``ACCORDINGTO_BROWSER=required`` (continuous
integration) they fail instead.
"""

import os
import shutil
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Playwright, Request, sync_playwright

from accordingto import desk
from accordingto.desk.app import application

ROOT = Path(__file__).parents[2]
STORIES = [ROOT / "examples" / name / "pages" for name in ("silent-satellite", "palm-house-roof")]

# Without the last four, chromium looks for hosts of its own at every start.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _without(reason: str) -> NoReturn:
    """Fail where a browser is required, else skip loudly."""
    if os.environ.get("ACCORDINGTO_BROWSER") == "required":
        pytest.fail(f"browser tests are required here, but {reason}")
    message = f"BROWSER TESTS ARE SKIPPED: {reason} (Debian: apt-get install chromium)"
    warnings.warn(message, stacklevel=2)
    pytest.skip(message)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One chromium for all tests."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        _without("there is no chromium")
    try:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
    except Error as error:
        _without(f"chromium does not start: {error}")
    yield started
    started.close()


def build(path: Path, inputs: list[Path]) -> Path:
    """Make a desk of the pages under `inputs`."""
    db = desk.connect(path)
    try:
        for _ in desk.add(db, [str(one) for one in inputs]):
            pass
        desk.catch_up(db)
    finally:
        db.close()
    return path


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Serve the desk at `path` on a free port of loopback; gives its address."""
    server = uvicorn.Server(uvicorn.Config(application(path), port=0, log_level="warning", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the desk's server did not start")
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk of the two example stories; copy it before deciding anything."""
    return build(tmp_path_factory.mktemp("desk") / "story.db", STORIES)


@pytest.fixture(scope="session")
def address(story: Path) -> Iterator[str]:
    """Where the desk of the example stories is served."""
    with served(story) as found:
        yield found


@pytest.fixture
def own(story: Path, tmp_path: Path) -> Iterator[str]:
    """A desk of the example stories that a test may write to; asked for before `opened`, so that it ends after it."""
    with served(Path(shutil.copy(story, tmp_path / "own.db"))) as found:
        yield found


Open = Callable[..., Page]

WATCH = """
window.hits = [];
addEventListener("securitypolicyviolation", (event) => {
    window.hits.push(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
});
window.hit = (what) => window.hits.push(`script ran: ${what}`);
"""


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Open an address in a fresh profile; after the test nothing may have run, failed, or left the machine."""
    trouble: list[str] = []
    pages: list[Page] = []

    def open_(
        url: str,
        *,
        width: int = 1280,
        height: int = 900,
        language: str = "en-GB",
        dark: bool = False,
        refused: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale=language, color_scheme="dark" if dark else "light"
        )
        context.set_default_timeout(10_000)
        context.add_init_script(WATCH)
        page = context.new_page()
        origin = "/".join(url.split("/")[:3])

        def said(message: ConsoleMessage) -> None:
            # Chromium logs every refusal of the server; `refused` says that the test asks for what there is not.
            if message.type in ("error", "warning") and not (refused and "Failed to load resource" in message.text):
                trouble.append(f"console: {message.text}")

        page.on("console", said)
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))

        def refuse(dialog: Dialog) -> None:
            trouble.append("a dialog was opened")
            dialog.dismiss()

        page.on("dialog", refuse)

        def asked(request: Request) -> None:
            if not request.url.startswith((origin, "data:")):
                trouble.append(f"left the machine: {request.url}")

        page.on("request", asked)
        page.goto(url)
        pages.append(page)
        return page

    yield open_
    for page in pages:
        trouble += page.evaluate("window.hits")
        page.context.close()
    assert trouble == []


def settled(page: Page) -> None:
    """Wait until the view that was asked for is shown whole."""
    page.locator("main:has(h1):not(:has(.loading))").wait_for()

"""Reading hostile pages where a time limit and a memory limit can end it.

A page that could blow up the parser is known by a look at its bytes, linear and cheap; only such a page is read in a
process of its own.  All others are read in this one.
"""

import subprocess
import sys

import msgspec
from msgspec import Struct

from accordingto import errors
from accordingto.errors import InputError, TooCostly, TooLarge
from accordingto.nouns import Article, Page
from accordingto.pages import reading
from accordingto.pages.limits import DEFAULT, Limits

_LONGEST_RUN = 60_000
"""Bytes without a tag, other than scripts and styles, from which on they may hide a tag that takes minutes to parse."""
_HARMLESS = (b"script", b"style", b"!")
_MOST_TAGS = 40_000
"""Thirteen times the tags of the largest page of the article extraction benchmark."""
_START_UP = 30.0
"""Seconds that the process may take besides reading: it imports the package."""


class Task(Struct):
    """What the process is told."""

    page: Page
    limits: Limits


class Outcome(Struct):
    """What it answers: an article, or the name of an error of ours with its input and cause."""

    article: Article | None = None
    error: tuple[str, str, str] | None = None


def read(page: Page, limits: Limits = DEFAULT) -> Article:
    """Return the article on `page`: its text, what each line is, outlet, title, date and credits.

    Raises :class:`~accordingto.errors.InputError`: NotText where the bytes are no text, NoArticle (with the reason)
    where there is no article in it, TooLarge and TooCostly where it passes `limits`.
    """
    if len(page.data) > limits.page_bytes:
        raise TooLarge(page.input, f"is too large: the limit for a page is {limits.page_bytes / 1e6:.0f} MB")
    if is_suspicious(page.data, limits):
        return _apart(page, limits)
    return reading.article_of(page)


def is_suspicious(data: bytes, limits: Limits) -> bool:
    """Tell whether parsing `data` may cost far more than its size suggests."""
    if len(data) > limits.trusted_bytes:
        return True
    pieces = data.split(b"<")
    if len(pieces) > _MOST_TAGS:
        return True
    if max(map(len, pieces)) <= _LONGEST_RUN:
        return False
    return any(len(p) > _LONGEST_RUN and not p[:6].lower().startswith(_HARMLESS) for p in pieces)


def _apart(page: Page, limits: Limits) -> Article:
    """Read `page` in a process that is ended when it passes the limits."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "accordingto.pages.worker"],
            input=msgspec.msgpack.encode(Task(page, limits)),
            capture_output=True,
            timeout=limits.read_seconds + _START_UP,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooCostly(page.input, f"reading it takes longer than {limits.read_seconds:.0f} seconds") from None
    except OSError as error:
        raise TooCostly(page.input, f"no process to read it in: {error}") from None
    try:
        outcome = msgspec.msgpack.decode(done.stdout, type=Outcome)
    except msgspec.DecodeError:
        raise TooCostly(
            page.input, f"reading it passes {limits.read_seconds:.0f} seconds or {limits.memory_bytes / 1e9:.1f} GB"
        ) from None
    if outcome.article is not None:
        return outcome.article
    name, input, cause = outcome.error or ("TooCostly", page.input, "reading it gave nothing")
    kind = getattr(errors, name, InputError)
    raise kind(input, cause)

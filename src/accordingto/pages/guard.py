"""Reading hostile pages and feeds where a time limit and a memory limit can end it.

A page that could blow up the parser is known by a look at its bytes, linear and cheap; only such a page is read in a
process of its own.  All others are read in this one.  The same goes for feeds.
"""

import subprocess
import sys
from collections.abc import Iterator
from typing import TypeAlias

import msgspec
from msgspec import Struct

from accordingto import errors
from accordingto.errors import InputError, TooCostly, TooLarge
from accordingto.nouns import Article, Page
from accordingto.pages import feeds, reading
from accordingto.pages.feeds import Entry
from accordingto.pages.limits import DEFAULT, Limits
from accordingto.pages.packed import unpacked

_LONGEST_RUN = 60_000
"""Bytes without a tag, other than scripts and styles, from which on they may hide a tag that takes minutes to parse."""
_HARMLESS = (b"script", b"style", b"!")
_LONGEST_OF_FEED = 20_000
"""The same for feeds: their parser's time grows with the square of a tag's attributes, fifty times as fast."""
_MOST_TAGS = 40_000
"""Thirteen times the tags of the largest page of the article extraction benchmark."""
_START_UP = 30.0
"""Seconds that the process may take besides reading: it imports the package."""


Refusal: TypeAlias = tuple[str, str, str]
"""The name of an error of ours, its input and its cause."""


class Task(Struct):
    """What the process is told."""

    page: Page
    limits: Limits
    is_feed: bool = False


class Outcome(Struct):
    """What it answers: an article, the entries of a feed up to the one that ended it, or an error."""

    article: Article | None = None
    entries: list[Entry | Refusal] = []
    error: Refusal | None = None


def read(page: Page, limits: Limits = DEFAULT) -> Article:
    """Return the article on `page`: its text, what each line is, outlet, title, date and credits.

    A page that came gzipped is unpacked.
    Raises :class:`~accordingto.errors.InputError`: NotText where the bytes are no text, NoArticle (with the reason)
    where there is no article in it, TooLarge and TooCostly where it passes `limits`.
    """
    page = msgspec.structs.replace(page, data=unpacked(page.data, page.input, limits))
    if len(page.data) > limits.page_bytes:
        raise TooLarge(page.input, f"is too large: the limit for a page is {limits.page_bytes / 1e6:.0f} MB")
    if not is_suspicious(page.data, limits):
        return reading.article_of(page)
    outcome = _apart(Task(page, limits))
    if outcome.article is None:
        raise error_of(outcome.error or ("TooCostly", page.input, "reading it gave nothing"))
    return outcome.article


def entries(feed: Page, limits: Limits = DEFAULT) -> Iterator[Entry | InputError]:
    """Yield the entries of `feed` as :func:`feeds.entries` does; raises TooCostly besides, where it passes `limits`."""
    if len(feed.data) > limits.feed_bytes or not _is_suspicious_feed(feed.data, limits):
        yield from feeds.entries(feed, limits)
        return
    outcome = _apart(Task(feed, limits, is_feed=True))
    for entry in outcome.entries:
        yield entry if isinstance(entry, Entry) else error_of(entry)
    if outcome.error:
        raise error_of(outcome.error)


def error_of(refusal: Refusal) -> InputError:
    """Return the error that came back as `refusal`."""
    name, input, cause = refusal
    kind = getattr(errors, name, InputError)
    error: InputError = kind(input, cause)
    return error


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


def _is_suspicious_feed(data: bytes, limits: Limits) -> bool:
    pieces = data.split(b"<")
    return len(data) > limits.trusted_bytes or len(pieces) > _MOST_TAGS or max(map(len, pieces)) > _LONGEST_OF_FEED


def _apart(task: Task) -> Outcome:
    """Do `task` in a process that is ended when it passes the limits."""
    page, limits = task.page, task.limits
    try:
        done = subprocess.run(
            [sys.executable, "-m", "accordingto.pages.worker"],
            input=msgspec.msgpack.encode(task),
            capture_output=True,
            timeout=limits.read_seconds + _START_UP,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TooCostly(page.input, f"reading it takes longer than {limits.read_seconds:.0f} seconds") from None
    except OSError as error:
        raise TooCostly(page.input, f"no process to read it in: {error}") from None
    try:
        return msgspec.msgpack.decode(done.stdout, type=Outcome)
    except msgspec.DecodeError:
        raise TooCostly(
            page.input, f"reading it passes {limits.read_seconds:.0f} seconds or {limits.memory_bytes / 1e9:.1f} GB"
        ) from None

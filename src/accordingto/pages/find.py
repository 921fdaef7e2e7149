"""INPUTs to pages: files, folders, addresses and standard input; what cannot be used comes back as its error."""

import io
import mimetypes
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import structs

from accordingto.errors import InputError, NotFound, NotText, TooLarge, Unreadable
from accordingto.nouns import Article, Page
from accordingto.pages import archives, feeds, guard, lines
from accordingto.pages.fetch import Fetcher
from accordingto.pages.limits import DEFAULT, Limits
from accordingto.pages.packed import GZIP, beginning, limited, too_large, unpacked

_LINES = frozenset((".jsonl", ".ndjson"))
# What pages are saved with: in a folder these are no inputs, given by name they are judged like any other file.
_BESIDE_PAGES = (
    "image/",
    "font/",
    "audio/",
    "video/",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
)
_BEGINNING = 1_000_000
"""Bytes of what is gzipped that are looked at on standard input, to tell what it is."""
# What tells of a folder rather than being one of its pages, with any ending; given by name it is read like any other.
_ABOUT_FOLDERS = frozenset(("readme", "license", "licence", "copying", "changelog", "contributing", "authors"))


def find(
    inputs: Iterable[str],
    *,
    limits: Limits = DEFAULT,
    allow_private: bool = False,
    stdin: BinaryIO | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[Page | Article | InputError]:
    """Yield the pages of `inputs`: files, folders with all below them, http(s) addresses, ``-`` for `stdin`.

    Folders are walked in sorted order without hidden files, without what tells of the folder (README, LICENSE, ...) and
    without the images, styles and scripts that pages are saved with.  A ``.jsonl`` file holds articles in our own
    contract, one a line, which are yielded as they are.  What is gzipped is unpacked, to the size that a page may
    have.  A feed stands for the pages of its entries, a web archive for those it holds.  Nothing raises for a bad
    input: its :class:`~accordingto.errors.InputError` is yielded in its place and the others go on.  A file that two
    inputs lead to is yielded once.  A `fetcher` stays open for further pages and has limits of its own.
    """
    seen: set[str] = set()
    with nullcontext(fetcher) if fetcher else Fetcher(limits, allow_private=allow_private) as fetching:
        for input in inputs:
            try:
                if input == "-":
                    found: Iterator[Page | Article | InputError] = _stdin(stdin or sys.stdin.buffer, limits)
                elif "://" in input[:12]:
                    found = iter([fetching.page(input)])
                else:
                    found = _path(input, limits, seen)
                for one in found:
                    if isinstance(one, Page) and feeds.is_feed(one.data, one.media_type):
                        yield from _entries(one, fetching, limits, seen)
                    else:
                        yield one
            except InputError as error:
                yield error


class _Again(io.RawIOBase):
    """A stream of which the beginning has been read, from its beginning."""

    def __init__(self, begun: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._begun, self._rest = begun, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = len(memoryview(buffer))
        data, self._begun = self._begun[:size] or self._rest.read(size), self._begun[size:]
        buffer[: len(data)] = data
        return len(data)


def _stdin(stdin: BinaryIO, limits: Limits) -> Iterator[Page | Article | InputError]:
    begun = stdin.readline(limits.page_bytes + 1)
    if begun.startswith(GZIP):
        begun += stdin.read(_BEGINNING)
    file = io.BufferedReader(_Again(begun, stdin))
    begun = beginning(begun, limits.page_bytes)
    if begun.startswith(b"WARC/"):
        yield from archives.of_stream(file, "-", limits)
    elif lines.is_article(begun.partition(b"\n")[0]):
        yield from lines.articles(file, "-", limits)
    else:
        data = unpacked(limited(file, "-", limits), "-", limits)
        yield _page("-", data, lines.MEDIA_TYPE if lines.is_json(data) else None)


def _entries(feed: Page, fetcher: Fetcher, limits: Limits, seen: set[str]) -> Iterator[Page | InputError]:
    """Yield the pages of a feed's entries: their own content where it is the article, else what their address gives."""
    count = 0
    try:
        for entry in guard.entries(feed, limits):
            count += 1
            if isinstance(entry, InputError):
                yield entry
                continue
            if entry.url is not None:
                if entry.url in seen:
                    continue
                seen.add(entry.url)
            if (own := entry.page(feed.input)) is not None:
                yield own
                continue
            try:
                yield structs.replace(fetcher.page(entry.url or ""), candidates=entry.candidates)
            except InputError as error:
                yield error
        if not count:
            yield NotText(feed.input, "is a feed without entries")
    except InputError as error:
        yield error


def _path(input: str, limits: Limits, seen: set[str]) -> Iterator[Page | Article | InputError]:
    if not input:
        # To a path it would be the folder that one stands in.
        raise NotFound("''", "is no name of a file or folder")
    try:
        path = Path(input)
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(input, "no such file or folder") from None
    except (OSError, ValueError) as error:
        raise Unreadable(input, _cause(error)) from None
    if not stat.S_ISDIR(mode):
        yield from _file(path, _legible(input), limits, seen)
        return
    count = 0
    for file in _below(path):
        if isinstance(file, InputError):
            yield file
            continue
        count += 1
        if count > limits.files:
            raise TooLarge(input, f"more than {limits.files} files; the rest is left out")
        try:
            yield from _file(file, _legible(str(file)), limits, seen)
        except InputError as error:
            yield error
    if not count:
        raise NotFound(input, "the folder holds no files")


def _below(folder: Path) -> Iterator[Path | InputError]:
    """Yield the files below `folder`, sorted by path, hidden ones left out; links to folders are not followed."""
    failures: list[InputError] = []

    def failed(error: OSError) -> None:
        failures.append(Unreadable(str(error.filename), _cause(error)))

    for top, folders, files in os.walk(folder, onerror=failed):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from failures
        failures.clear()
        yield from (Path(top, f) for f in sorted(files) if not f.startswith(".") and not _is_beside(f))
    yield from failures


def _legible(name: str) -> str:
    """Return the name of a file, whose bytes may be no UTF-8, as it can be written down."""
    return os.fsencode(name).decode("utf-8", "replace")


def _is_beside(name: str) -> bool:
    if name.partition(".")[0].lower() in _ABOUT_FOLDERS:
        return True
    media_type = mimetypes.guess_type(name)[0]
    return bool(media_type and media_type.startswith(_BESIDE_PAGES))


def _file(path: Path, input: str, limits: Limits, seen: set[str]) -> Iterator[Page | Article | InputError]:
    suffixes = [s for s in map(str.lower, path.suffixes) if s != ".gz"]
    try:
        info = path.stat()
        real = os.path.realpath(path)
        if real in seen:
            return
        seen.add(real)
        if not stat.S_ISREG(info.st_mode):
            raise Unreadable(input, "is not a regular file")
        if archives.is_archive(path.name):
            yield from archives.pages(path, input, limits)
            return
        if suffixes and suffixes[-1] in _LINES:
            with path.open("rb") as file:
                yield from lines.articles(file, input, limits)
            return
        if info.st_size > limits.page_bytes:
            raise TooLarge(input, too_large(info.st_size, limits))
        with path.open("rb") as file:
            data = limited(file, input, limits)
    except OSError as error:
        raise Unreadable(input, _cause(error)) from None
    yield _page(input, unpacked(data, input, limits), mimetypes.guess_type(path.name)[0])


def _page(input: str, data: bytes, media_type: str | None = None) -> Page:
    if media_type == lines.MEDIA_TYPE and not feeds.is_feed(data):
        raise NotText(input, "is JSON, not a page or a text; articles read before are one a line, in a .jsonl file")
    return Page(input=input, data=data, media_type=media_type)


def _cause(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__

"""INPUTs to pages: files, folders, addresses and standard input; what cannot be used comes back as its error."""

import mimetypes
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from accordingto.errors import InputError, NotFound, NotReadYet, NotText, TooLarge, Unreadable
from accordingto.nouns import Article, Page
from accordingto.pages.fetch import Fetcher
from accordingto.pages.limits import DEFAULT, Limits

_LINES = frozenset((".jsonl", ".ndjson"))
_NOT_YET = {
    ".warc": "a WARC archive",
    ".wacz": "a WACZ archive",
    ".rss": "a feed",
    ".atom": "a feed",
}
_FEEDS = frozenset(("application/rss+xml", "application/atom+xml", "application/feed+json"))
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^<>]{0,500}>\s*)*(?:<!--[^<>]{0,500}-->\s*)?<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE
)
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
# What tells of a folder rather than being one of its pages, with any ending; given by name it is read like any other.
_ABOUT_FOLDERS = frozenset(("readme", "license", "licence", "copying", "changelog", "contributing", "authors"))


def find(
    inputs: Iterable[str],
    *,
    limits: Limits = DEFAULT,
    allow_private: bool = False,
    stdin: BinaryIO | None = None,
) -> Iterator[Page | Article | InputError]:
    """Yield the pages of `inputs`: files, folders with all below them, http(s) addresses, ``-`` for `stdin`.

    Folders are walked in sorted order without hidden files, without what tells of the folder (README, LICENSE, ...) and
    without the images, styles and scripts that pages are saved with.  A ``.jsonl`` file holds articles in our own
    contract, one a line, which are yielded as they are.  Nothing raises for a bad input: its
    :class:`~accordingto.errors.InputError` is yielded in its place and the others go on.  A file that two inputs lead
    to is yielded once.
    """
    seen: set[str] = set()
    with Fetcher(limits, allow_private=allow_private) as fetcher:
        for input in inputs:
            try:
                if input == "-":
                    yield _page("-", _limited(stdin or sys.stdin.buffer, "-", limits))
                elif "://" in input[:12]:
                    yield fetcher.page(input)
                else:
                    yield from _path(input, limits, seen)
            except InputError as error:
                yield error


def _path(input: str, limits: Limits, seen: set[str]) -> Iterator[Page | Article | InputError]:
    try:
        path = Path(input)
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(input, "no such file or folder") from None
    except (OSError, ValueError) as error:
        raise Unreadable(input, _cause(error)) from None
    if not stat.S_ISDIR(mode):
        yield from _file(path, input, limits, seen)
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
            yield from _file(file, str(file), limits, seen)
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


def _is_beside(name: str) -> bool:
    if name.partition(".")[0].lower() in _ABOUT_FOLDERS:
        return True
    media_type = mimetypes.guess_type(name)[0]
    return bool(media_type and media_type.startswith(_BESIDE_PAGES))


def _file(path: Path, input: str, limits: Limits, seen: set[str]) -> Iterator[Page | Article | InputError]:
    suffixes = [s.lower() for s in path.suffixes[-2:]]
    try:
        info = path.stat()
        real = os.path.realpath(path)
        if real in seen:
            return
        seen.add(real)
        if not stat.S_ISREG(info.st_mode):
            raise Unreadable(input, "is not a regular file")
        if kind := next((_NOT_YET[s] for s in suffixes if s in _NOT_YET), None):
            raise NotReadYet(input, f"is {kind}, which is not read yet")
        if suffixes and suffixes[-1] in _LINES:
            yield from _articles(path, input, limits)
            return
        if info.st_size > limits.page_bytes:
            raise TooLarge(input, _too_large(info.st_size, limits))
        with path.open("rb") as file:
            data = _limited(file, input, limits)
    except OSError as error:
        raise Unreadable(input, _cause(error)) from None
    yield _page(input, data, mimetypes.guess_type(path.name)[0])


def _page(input: str, data: bytes, media_type: str | None = None) -> Page:
    if media_type in _FEEDS or _FEED.match(data[:2000]):
        raise NotReadYet(input, "is a feed, which is not read yet")
    if data.startswith(b"WARC/"):
        raise NotReadYet(input, "is a WARC archive, which is not read yet")
    if media_type in {"application/json"}:
        raise NotText(input, "is JSON, not a page or a text")
    return Page(input=input, data=data, media_type=media_type)


def _limited(file: BinaryIO, input: str, limits: Limits) -> bytes:
    """Return what `file` holds; raises TooLarge without having read more than the limit."""
    data = file.read(limits.page_bytes + 1)
    if len(data) > limits.page_bytes:
        raise TooLarge(input, _too_large(None, limits))
    return data


def _too_large(size: int | None, limits: Limits) -> str:
    has = "more" if size is None else f"{size / 1e6:.0f} MB"
    return f"is too large: {has}, the limit for a page is {limits.page_bytes / 1e6:.0f} MB"


def _articles(path: Path, input: str, limits: Limits) -> Iterator[Article | InputError]:
    """Yield the articles of a file of JSON lines in our own contract; a broken line is an error of its own."""
    decoder = msgspec.json.Decoder(Article)
    with path.open("rb") as file:
        number = 0
        while line := file.readline(limits.page_bytes + 1):
            number += 1
            where = f"{input}:{number}"
            if len(line) > limits.page_bytes:
                yield TooLarge(where, _too_large(None, limits))
                return
            if not line.strip():
                continue
            try:
                yield decoder.decode(line)
            except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
                yield NotText(where, f"is no article of ours: {error}")


def _cause(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__

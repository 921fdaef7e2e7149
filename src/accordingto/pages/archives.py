"""Web archives as inputs: WARC (ISO 28500), plain or gzipped, and WACZ, a ZIP that holds such files.

An archive is streamed a record at a time.  Pages are the records that hold HTML or text: responses with status 200,
resources and conversions.  All others (pictures, redirects, requests) are no pages, as in a folder.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from accordingto.errors import InputError, NotText, TooLarge
from accordingto.nouns import Page
from accordingto.pages.limits import Limits

_TEXTUAL = ("text/html", "text/plain", "application/xhtml")
# What a missing header makes of warcio's own code.
_INCOMPLETE = (AttributeError, TypeError)
_BROKEN = (ArchiveLoadFailed, EOFError, OSError, ValueError, LookupError, zipfile.BadZipFile, *_INCOMPLETE)


def is_archive(name: str) -> bool:
    """Tell whether a file of this name is a web archive."""
    return name.lower().endswith((".warc", ".warc.gz", ".wacz", ".arc", ".arc.gz"))


def pages(path: Path, input: str, limits: Limits) -> Iterator[Page | InputError]:
    """Yield the pages in the archive at `path`, each with its address and the time of its capture.

    What cannot be used is an error that names `input` and the record; a damaged archive ends with one.
    """
    if path.name.lower().endswith(".wacz"):
        yield from _of_wacz(path, input, limits)
        return
    with path.open("rb") as file:
        yield from of_stream(file, input, limits)


def _of_wacz(path: Path, input: str, limits: Limits) -> Iterator[Page | InputError]:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [n for n in archive.namelist() if n.startswith("archive/") and is_archive(n)]
            if not names:
                yield NotText(input, "is a ZIP without an archive in it")
            for name in sorted(names):
                with archive.open(name) as file:
                    yield from of_stream(file, f"{input}/{name}", limits)  # type: ignore[arg-type]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        yield NotText(input, f"is a damaged WACZ archive: {error}")


def of_stream(file: BinaryIO, input: str, limits: Limits) -> Iterator[Page | InputError]:
    """Yield the pages in a WARC file that is read from `file`."""
    number = 0
    try:
        for record in ArchiveIterator(file, no_record_parse=False, arc2warc=True):
            number += 1
            where = f"{input}#{number}"
            # A record is unpacked to its end even where nothing of it is kept.
            if record.length is not None and record.length > limits.record_bytes:
                size = f"{record.length / 1e6:.0f} MB"
                yield TooLarge(where, f"the record is too large: {size}; the rest of the archive is left out")
                return
            if (found := _page(record, where, limits)) is not None:
                yield found
    except _BROKEN as error:
        cause = "a record's head is incomplete" if isinstance(error, _INCOMPLETE) else error or type(error).__name__
        yield NotText(f"{input}#{number + 1}", f"the archive is damaged here: {cause}")
        return
    if not number:
        yield NotText(input, "is an archive without records")


def _page(record: ArcWarcRecord, where: str, limits: Limits) -> Page | InputError | None:
    """Return the page in a record, the error that there is none to be had, or None where it holds no page at all."""
    of_record = record.rec_headers.get_header
    if record.rec_type == "response":
        if record.http_headers is None or record.http_headers.get_statuscode() != "200":
            return None
        header = record.http_headers.get_header
    elif record.rec_type in {"resource", "conversion"}:
        header = of_record
    else:
        return None
    media_type, _, rest = (header("Content-Type") or "").partition(";")
    media_type = media_type.strip().lower()
    if not media_type.startswith(_TEXTUAL):
        return None
    url = (of_record("WARC-Target-URI") or "").strip("<>")
    try:
        data = _read(record.content_stream(), limits.page_bytes)
    except Exception as error:
        return NotText(where, f"{url} cannot be unpacked: {error or type(error).__name__}")
    if len(data) > limits.page_bytes:
        return TooLarge(where, f"{url} is too large: the limit for a page is {limits.page_bytes / 1e6:.0f} MB")
    if _is_torn(record):
        return NotText(where, f"{url} is cut off: the archive ends in it")
    if not data.strip():
        return NotText(where, f"{url} is empty")
    is_http = record.rec_type == "response"
    return Page(
        input=where,
        data=data,
        url=url if url.startswith(("http://", "https://")) else None,
        media_type=media_type,
        charset=rest.partition("charset=")[2].strip(" \"'").partition(";")[0] or None,
        fetched=of_record("WARC-Date"),
        etag=header("ETag") if is_http else None,
        last_modified=header("Last-Modified") if is_http else None,
    )


def _is_torn(record: ArcWarcRecord) -> bool:
    """Tell whether the archive ended before the record did: bytes are still due and none is there."""
    due = getattr(record.raw_stream, "limit", 0)
    return due > 0 and not record.raw_stream.read(1)


def _read(stream: BinaryIO, limit: int) -> bytes:
    """Return what `stream` holds, one byte past `limit` at most."""
    data = bytearray()
    while len(data) <= limit and (piece := stream.read(min(65_536, limit + 1 - len(data)))):
        data += piece
    return bytes(data)

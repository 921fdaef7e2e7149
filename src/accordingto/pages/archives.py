"""Web archives as inputs: WARC (ISO 28500), plain or gzipped, and WACZ, a ZIP that holds such files.

An archive is streamed a record at a time.  Pages are the records that hold HTML or text: responses with status 200,
resources and conversions.  All others (pictures, redirects, requests) are no pages, as in a folder.

warcio reads lines and chunks of whatever length, and an archive unpacks to a thousand times its size: what it may read
for one record is bounded here.
"""

import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader, ChunkedDataReader, DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecord

from accordingto.errors import InputError, NotText, TooLarge
from accordingto.nouns import Page
from accordingto.pages.limits import Limits

_TEXTUAL = ("text/html", "text/plain", "application/xhtml")
# What a missing header makes of warcio's own code.
_INCOMPLETE = (AttributeError, TypeError)
_BROKEN = (ArchiveLoadFailed, EOFError, OSError, ValueError, LookupError, zlib.error, zipfile.BadZipFile, *_INCOMPLETE)

_DECODED = frozenset(("gzip", "deflate"))
"""Content codings that are undone: those of which a block unpacks to little more than a thousand times its size."""
_BLOCK = 4096
"""Bytes of a coded page that are decoded at a time."""
_CHUNKED = 2
"""How many times as large as a page may be what it is sent as: in chunks, each with a head."""


class _HeadTooLarge(Exception):  # noqa: N818 - causes for the error that names the record
    """The head of the record that follows goes past its bound."""


class _RecordTooLarge(Exception):  # noqa: N818
    """The record that is being read goes past its bound."""


class _Records(ArchiveIterator):  # type: ignore[misc]
    """warcio's iterator over an archive, which counts what follows a record and is none, and does not print it."""

    INC_RECORD = ""

    def _raise_invalid_gzip_err(self) -> None:
        """Go on where all records are gzipped as one: who reads from the beginning needs no places to begin at."""


class _Unpacked(BufferedReader):  # type: ignore[misc]
    """warcio's reader of what is compressed; damage raises, where it would be printed and end the text unsaid."""

    def _decompress(self, data: bytes) -> bytes:
        is_begun = self.decompressor and self.num_block_read
        unpacked: bytes = self.decompressor.decompress(data) if is_begun and data else super()._decompress(data)
        return unpacked

    @property
    def is_whole(self) -> bool:
        """Whether all that was compressed has been read; what was not compressed is whole."""
        return self.decompressor is None or bool(self.decompressor.eof)


class _Reader(_Unpacked, DecompressingBufferedReader):  # type: ignore[misc]
    """warcio's reader of an archive, with bounds to the lines between two records' content and to the content."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        super().__init__(file)
        self._limits = limits
        self._head = self._content = 0
        self.in_content = False
        """Whether a page is being read, whose lines are the heads of its chunks and bounded by who reads them."""

    def begin(self) -> None:
        """Count anew: a record's head has been read."""
        self._head = self._content = 0

    def readline(self, length: int | None = None) -> bytes:
        if self.in_content:
            line: bytes = super().readline(length)
            return line
        left = self._limits.head_bytes - self._head + 1
        line = super().readline(left if length is None else min(length, left))
        self._head += len(line)
        if self._head > self._limits.head_bytes:
            raise _HeadTooLarge("the record's head is too large")
        return line

    def read(self, length: int | None = None) -> bytes:
        data: bytes = super().read(length)
        self._content += len(data)
        if self._content > self._limits.record_bytes:
            raise _RecordTooLarge("the record is too large")
        return data


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
    records = _Records(file, no_record_parse=False, arc2warc=True)
    records.reader = reader = _Reader(records.fh, limits)
    odd = 0
    try:
        for record in chain(records, (None,)):
            if records.err_count > odd:
                odd = records.err_count
                yield NotText(f"{input}#{number}", "does not end where it says: what it holds may be cut")
            if record is None:
                break
            number += 1
            reader.begin()
            # A record is unpacked to its end even where nothing of it is kept.
            if record.length is not None and record.length > limits.record_bytes:
                raise _RecordTooLarge(f"the record is too large: {record.length / 1e6:.0f} MB")
            reader.in_content = True
            found = _page(record, f"{input}#{number}", limits)
            reader.in_content = False
            if found is not None:
                yield found
    except (_HeadTooLarge, _RecordTooLarge) as error:
        number += isinstance(error, _HeadTooLarge)
        yield TooLarge(f"{input}#{number}", f"{error}; the rest of the archive is left out")
        return
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
    # What is left of this when all has been read tells whether there was more.
    sent = LimitReader(record.raw_stream, _CHUNKED * limits.page_bytes + _BLOCK)
    try:
        stream = _decoded(sent, record)
        data = _read(stream, limits.page_bytes)
    except _RecordTooLarge:
        raise
    except Exception as error:
        return NotText(where, f"{url} cannot be unpacked: {error or type(error).__name__}")
    if len(data) > limits.page_bytes or sent.limit <= 0:
        return TooLarge(where, f"{url} is too large: the limit for a page is {limits.page_bytes / 1e6:.0f} MB")
    if _is_torn(record) or (isinstance(stream, _Unpacked) and not stream.is_whole):
        return NotText(where, f"{url} is cut off: the archive or its record ends in it")
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


def _decoded(sent: LimitReader, record: ArcWarcRecord) -> Any:
    """Return a stream of the page that was sent as `sent`: its chunks put together, then unpacked block by block.

    warcio's own does both at once, a whole chunk at a time.
    """
    head = record.http_headers.get_header if record.http_headers else lambda _: None
    stream = ChunkedDataReader(sent) if (head("Transfer-Encoding") or "").lower() == "chunked" else sent
    coding = (head("Content-Encoding") or "").lower()
    return _Unpacked(stream, block_size=_BLOCK, decomp_type=coding) if coding in _DECODED else stream


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

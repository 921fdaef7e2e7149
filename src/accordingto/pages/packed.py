"""What is gzipped, unpacked, as far as a page may reach: pages are saved, and at times sent, so."""

import gzip
import io
import zlib
from typing import BinaryIO

from accordingto.errors import NotText, TooLarge
from accordingto.pages.limits import Limits

GZIP = b"\x1f\x8b"
"""How it begins."""


def beginning(data: bytes, at_most: int) -> bytes:
    """Return how `data`, which may be the beginning of more, begins where it is unpacked, if it is gzipped at all."""
    if not data.startswith(GZIP):
        return data
    try:
        return zlib.decompressobj(wbits=31).decompress(data, at_most)
    except zlib.error:
        return data


def unpacked(data: bytes, input: str, limits: Limits) -> bytes:
    """Return `data`, unpacked if it is gzipped.

    Raises TooLarge without having unpacked more than the limit, and NotText where it cannot be unpacked.
    """
    if not data.startswith(GZIP):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return limited(file, input, limits)  # type: ignore[arg-type]
    except (OSError, EOFError, zlib.error) as error:
        raise NotText(input, f"is gzip-compressed and damaged: {error}") from None


def limited(file: BinaryIO, input: str, limits: Limits) -> bytes:
    """Return what `file` holds; raises TooLarge without having read more than the limit."""
    data = file.read(limits.page_bytes + 1)
    if len(data) > limits.page_bytes:
        raise TooLarge(input, too_large(None, limits))
    return data


def too_large(size: int | None, limits: Limits) -> str:
    """Return in words that `size` bytes, or more than can be told, are over the limit."""
    limit = f"the limit for a page is {limits.page_bytes / 1e6:.0f} MB"
    return f"is too large: {limit}" if size is None else f"is too large: {size / 1e6:.0f} MB, {limit}"

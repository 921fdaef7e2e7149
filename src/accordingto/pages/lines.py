"""Articles read before, as inputs: JSON in our own contract, one a line, gzipped or not."""

import codecs
import gzip
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from accordingto.errors import NotText, TooLarge
from accordingto.nouns import Article, Span
from accordingto.pages.limits import Limits
from accordingto.pages.packed import GZIP, too_large

MEDIA_TYPE = "application/json"
_DECODER = msgspec.json.Decoder(Article)
_BROKEN = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')


def is_json(data: bytes) -> bool:
    """Tell whether `data` begins as an object in JSON does, and no page and no text."""
    return bool(_OBJECT.match(data))


def is_article(line: bytes) -> bool:
    """Tell whether a line is an article of ours."""
    if not is_json(line):
        return False
    try:
        _DECODER.decode(line.removeprefix(codecs.BOM_UTF8))
    except _BROKEN:
        return False
    return True


def articles(file: BinaryIO, input: str, limits: Limits) -> Iterator[Article | NotText | TooLarge]:
    """Yield the articles in `file`, which must be able to `peek`; a broken line is an error of its own."""
    start: bytes = file.peek(2)[:2]  # type: ignore[attr-defined]
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        yield NotText(input, "is in UTF-16: JSON lines are read in UTF-8")
        return
    number = 0
    try:
        lines: BinaryIO = gzip.GzipFile(fileobj=file) if start == GZIP else file  # type: ignore[assignment]
        while line := lines.readline(limits.page_bytes + 1):
            number += 1
            where = f"{input}:{number}"
            if len(line) > limits.page_bytes:
                yield TooLarge(where, f"{too_large(None, limits)}; the rest of the file is left out")
                return
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            if line.strip():
                yield _article(line, where)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield NotText(f"{input}:{number + 1}", f"is gzip-compressed and damaged: {error}")


def _article(line: bytes, where: str) -> Article | NotText:
    try:
        article = _DECODER.decode(line)
    except _BROKEN as error:
        return NotText(where, f"is no article of ours: {error}")
    return (
        article if _holds_its_spans(article) else NotText(where, "is no article of ours: it points beyond its own text")
    )


def _holds_its_spans(article: Article) -> bool:
    """Tell whether all that an article points to lies in its text."""
    spans = [*article.credits, *article.corrections, *article.completeness.evidence]
    spans += [b.span for b in article.blocks]
    spans += [Span(lead.start, lead.end) for lead in article.leads]
    spans += [s for a in article.attributions for s in (*a.source, *a.cue, *a.content)]
    spans += [s for source in article.sources for s in (*source.mentions, source.anonymity) if s is not None]
    spans += [c.span for c in article.candidates if c.span is not None]
    return all(0 <= s.start <= s.end <= len(article.text) for s in spans)

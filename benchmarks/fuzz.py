"""Mutated pages: that reading them never crashes, hangs or leaks.

    python -m benchmarks.fuzz [--pages N] [--passes P] [--seed S] [--atheris FOLDER]

Small pages written for the tests, in HTML and plain text, are mutated at random: bytes and tags are cut, doubled, moved
and replaced by what breaks parsers (unclosed tags, quotation marks, NULs, lone surrogates, entities, huge attributes,
deep nesting, broken JSON-LD, dates that are none).  Each is read as the road reads it; an :class:`InputError` is an
answer, any other exception a crash.  Of every article the spans are checked and its JSON is written and read.

Printed: pages, what became of them, the slowest one, and the memory of the process (resident set) after a tenth of the
pages and at the end of each pass.  The second pass reads the same pages as the first, so that caches have nothing new
to keep: what grows all the same is lost.  ``--atheris`` runs the same check under atheris, guided by coverage, with
FOLDER as its corpus, where that package is installed.
"""

import argparse
import gc
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import msgspec
from tests.pages.pages import ARTICLE, SCRAPED

from accordingto.errors import InputError
from accordingto.nouns import Article, Page
from accordingto.pages import read

ALLOWED_SECONDS = 20.0
"""Of processor time for one page."""
PIECES = [
    *(b"<", b">", b"</div>", b"<div", b"<p>", b"</p>", b"<br>", b"<table><tr><td>", b"<a href='/x'>", b"<script>"),
    *(b"<!--", b"-->", b"<![CDATA[", b"<style>", b"<title>", b"<svg>", b"<noscript>", b"<template>", b"<h1>", b"<li>"),
    *(b'"', b"'", b"=", b"&amp;", b"&#0;", b"&#xD800;", b"&#1114112;", b"&nbsp;", b"&lt;&lt;", b"\x00", b"\xff\xfe"),
    *(
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xae",
        b"\xcc\x81" * 40,
        b"\xf4\x90\x80\x80",
        b"\r",
        b"\x0b",
        b"\x85",
    ),
    *(
        b"0001-01-01",
        b"2999-99-99",
        b"31.02.2021",
        b"4 May 20211",
        b"(AP) \xe2\x80\x94 ",
        b"\xc2\xa9 ",
        b"\xe2\x80\xa6",
    ),
    *(b'{"@type":', b'"datePublished":"x"', b"[" * 50, b'{"a":' * 50, b'<meta property="og:title" content="'),
    *(
        b'<time datetime="',
        b'<link rel="canonical" href="http://[::1',
        b'<meta charset="utf-7">',
        b"<?xml version='1.0'?>",
    ),
    *(b"Read more", b"Subscribe to continue", "Читати далі".encode(), "Виправлено: ".encode("cp1251"), b"<blockquote>"),
    *(b"<b>" * 60, b" a='b'" * 200, b"<div>" * 400, b"x" * 3000, b'<p class="' + b"ad " * 500 + b'">'),
]


@dataclass
class Report:
    """What came of the mutated pages."""

    pages: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    crashes: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    """Resident set in kB, after a tenth of the pages and at the end of each pass."""


def mutated(draw: random.Random) -> tuple[bytes, str]:
    """Return a page with one to a dozen mutations, and its media type."""
    text, kind = draw.choice([(ARTICLE, "text/html"), (ARTICLE, "text/html"), (SCRAPED, "text/plain")])
    data = bytearray(text.encode())
    for _ in range(draw.randint(1, 12)):
        at = draw.randrange(len(data) + 1)
        until = min(len(data), at + draw.choice([1, 2, 8, 40, 200]))
        steps: list[Callable[[], None]] = [
            lambda at=at: data.__setitem__(slice(at, at), draw.choice(PIECES)),  # type: ignore[misc]
            lambda at=at, until=until: data.__delitem__(slice(at, until)),  # type: ignore[misc]
            lambda at=at, until=until: data.__setitem__(slice(at, at), data[at:until] * draw.randint(1, 30)),  # type: ignore[misc]
            lambda at=at: data.__setitem__(slice(at, at + 1), bytes([draw.randrange(256)])),  # type: ignore[misc]
        ]
        draw.choice(steps)()
    return bytes(data), kind


def check(data: bytes, kind: str) -> str:
    """Read a page and return what came of it; raises where a promise is broken."""
    try:
        article = read(Page("fuzz", data, media_type=kind))
    except InputError as error:
        return type(error).__name__
    before = 0
    for block in article.blocks:
        assert before <= block.start < block.end <= len(article.text)
        before = block.end
    spans = [*article.credits, *article.corrections, *article.completeness.evidence]
    spans += [span for c in article.candidates if (span := c.span)]
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article
    return article.completeness.state


def resident() -> int:
    """Return the resident set of this process in kB; 0 where the system does not tell."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


def run(seed: int, pages: int, passes: int = 1) -> Report:
    """Read `pages` mutated pages, always the same ones for a `seed`, as many times as `passes` says."""
    report = Report()
    for i in chain(*(range(pages) for _ in range(passes))):
        data, kind = mutated(random.Random(f"{seed}-{i}"))
        began = time.process_time()
        try:
            report.outcomes[check(data, kind)] += 1
        except Exception as error:
            report.crashes.append(f"{seed}-{i}: {type(error).__name__}: {error}"[:300])
        report.slowest = max(report.slowest, time.process_time() - began)
        report.pages += 1
        if report.pages == max(1, pages // 10) or i + 1 == pages:
            gc.collect()
            report.memory.append(resident())
    return report


def guided(corpus: Path) -> None:
    """Run under atheris until it is stopped."""
    try:
        import atheris
    except ImportError:
        raise SystemExit("atheris is not installed: pip install atheris") from None
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "html").write_bytes(b"h" + ARTICLE.encode())
    (corpus / "text").write_bytes(b"t" + SCRAPED.encode())
    atheris.instrument_all()
    atheris.Setup(
        [sys.argv[0], str(corpus)], lambda data: check(data[1:], "text/html" if data[:1] == b"h" else "text/plain")
    )
    atheris.Fuzz()


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz and print; 1 where a page crashed, or one took too long."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", type=Path, metavar="FOLDER")
    options = parser.parse_args(arguments)
    if options.atheris:
        guided(options.atheris)
    began = time.process_time()
    report = run(options.seed, options.pages, options.passes)
    print(
        f"{report.pages} pages, {time.process_time() - began:.0f} s of processor time, slowest {report.slowest:.2f} s"
    )
    print(", ".join(f"{name} {count}" for name, count in report.outcomes.most_common()))
    print("resident set, kB: " + " → ".join(map(str, report.memory)))
    for crash in report.crashes[:20]:
        print(f"crash {crash}")
    return 1 if report.crashes or report.slowest >= ALLOWED_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())

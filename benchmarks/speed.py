"""Speed and memory of each stage and of the whole road, on one core, for the pages of a folder.

    python -m benchmarks.speed FOLDER [--repeat N] [--quick]

The process and all that it starts are pinned to one core, and the numerical libraries to one thread.  The first run
over the folder, which loads models and dictionaries, has a row of its own; then every stage runs over all pages, and
the whole as `accordingto trace` does it, N times, and the median counts.  Words are those of the articles (headings,
paragraphs, quotations), separated by white space.  Peak memory is the largest resident set of this process or of one
it started, up to the end of the row's first run: it can only grow down the table.
"""

import argparse
import gc
import os
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final, TypeVar

from rich.console import Console
from rich.table import Table

# Everything of ours is imported by the functions: libraries that it loads must find the process pinned already, and
# what they take to load belongs to the first run.
if TYPE_CHECKING:
    from accordingto.nouns import Article, Trace

T = TypeVar("T")

THREAD_SETTINGS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
BYTES_PER_MAXRSS: Final = 1 if sys.platform == "darwin" else 1024
FIRST: Final = "first run, loading included"
WHOLE: Final = "the whole"


class Unusable(Exception):  # noqa: N818 - a sentence for the caller, not a fault of the program
    """The folder cannot be measured; the message says why."""


class Timings:
    """Seconds of every run of a row, and the peak memory in MiB after the first."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {}
        self.peak: dict[str, float] = {}

    def of(self, row: str, work: Callable[[], T]) -> T:
        """Do `work` and keep under `row` how long it took."""
        gc.collect()
        started = time.perf_counter()
        result = work()
        self.seconds.setdefault(row, []).append(time.perf_counter() - started)
        used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        self.peak.setdefault(row, used * BYTES_PER_MAXRSS / 2**20)
        return result


def pin_to_one_core() -> None:
    """Keep this process and those it starts on one core, with one thread in each numerical library."""
    os.environ.update(dict.fromkeys(THREAD_SETTINGS, "1"))
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def count_words(articles: "Iterable[Article]") -> int:
    """Return how many words the articles have, other stories and the site left out."""
    from accordingto.nouns import ARTICLE_KINDS

    return sum(len(b.span.of(a.text).split()) for a in articles for b in a.blocks if b.kind in ARTICLE_KINDS)


def whole(folder: Path, *, quick: bool) -> "Trace":
    """Do what `accordingto trace` does with `folder`, read `quick` or in full; what cannot be read is left out."""
    from accordingto import report, road
    from accordingto.errors import InputError

    left_out: list[InputError] = []
    found = road.trace([folder], quick=quick, on_error=left_out.append)
    report.json(found)
    report.html(found)
    return found


def stages(folder: Path, timings: Timings, *, quick: bool) -> None:
    """Run stage after stage over all pages of `folder`."""
    from accordingto import attribution, outlets, pages, provenance, report, sources
    from accordingto.errors import InputError
    from accordingto.nouns import Page

    def read() -> "list[Article]":
        articles = []
        for page in pages.find([os.fspath(folder)]):
            try:
                if isinstance(page, Page):
                    articles.append(pages.read(page))
            except InputError:
                continue  # `the whole` leaves it out as well
        return articles

    articles = timings.of("pages", read)
    articles = timings.of("attribution", lambda: [attribution.attribute(article, quick=quick) for article in articles])
    known = outlets.registry()
    articles = timings.of(
        "sources: identify",
        lambda: [sources.identify(article, known.including([article.outlet])) for article in articles],
    )
    known = known.including(article.outlet for article in articles)
    story_of = timings.of("provenance: stories", lambda: provenance.stories(articles))
    joint = timings.of("sources: join", lambda: sources.join(articles, known, story_of))
    links = timings.of("provenance: link", lambda: provenance.link(articles, joint, known, story_of))
    trace = timings.of("provenance: trace", lambda: provenance.trace(articles, joint, known, links))
    timings.of("report: JSON", lambda: report.json(trace))
    timings.of("report: HTML", lambda: report.html(trace))


def measure(folder: Path, repeat: int, *, quick: bool) -> "tuple[Timings, Sequence[Article]]":
    """Return the timings of all rows over `folder`, and its articles; raises `Unusable` where it has none."""
    timings = Timings()
    articles = timings.of(FIRST, lambda: whole(folder, quick=quick)).articles
    if not articles:
        raise Unusable(f"{folder}: no article in it that can be read")
    for _ in range(repeat):
        stages(folder, timings, quick=quick)
    for _ in range(repeat):
        timings.of(WHOLE, lambda: whole(folder, quick=quick))
    return timings, articles


def table(timings: Timings, articles: "Sequence[Article]") -> Table:
    """Return the timings as a table: a row for each stage."""
    words = count_words(articles)
    shown = Table(title=f"{len(articles)} pages, {words} words, one core", title_justify="left")
    shown.add_column("stage")
    for heading in ("seconds", "fastest", "slowest", "pages/s", "words/s", "peak MiB"):
        shown.add_column(heading, justify="right")
    for row, seconds in timings.seconds.items():
        typical = median(seconds)
        shown.add_row(
            row,
            *(f"{value:.3f}" for value in (typical, min(seconds), max(seconds))),
            f"{len(articles) / typical:,.1f}",
            f"{words / typical:,.0f}",
            f"{timings.peak[row]:.0f}",
        )
    return shown


def run(arguments: list[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description="Time each stage on one core.")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of pages")
    parser.add_argument("--repeat", type=int, default=3, metavar="N", help="runs of each stage (default: 3)")
    parser.add_argument("--quick", action="store_true", help="read as `accordingto trace --quick` does")
    asked = parser.parse_args(arguments)
    if asked.repeat < 1:
        parser.error("--repeat must be at least 1")
    pin_to_one_core()
    try:
        timings, articles = measure(asked.folder, asked.repeat, quick=asked.quick)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    Console(width=100).print(table(timings, articles))
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

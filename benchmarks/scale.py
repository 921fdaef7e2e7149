"""Crowds of invented pages with known answers: time, memory and what is found right as their number grows.

    python -m benchmarks.scale [--pages 1000,10000,100000] [--processes N] [--seed N]

For each size the pages (benchmarks/invented.py) are written to a file and followed from their attributions to their
roots, story by story, in a process of its own.  A row tells seconds by the clock and of processor time, those of each
step, the peak memory of all processes together (resident, so that what they share counts several times), and what was
found of what is known: B-cubed F1 of stories and claims (Bagga and Baldwin 1998), precision and recall of copies and of
stated retellings, and on how many claims the range of independent roots is right.  The exponent is that of the clock
between two sizes: 1 is linear.
"""

import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct
from rich.console import Console
from rich.table import Table

from accordingto import crowd
from accordingto.nouns import Article, Trace
from benchmarks import invented

Item = TypeVar("Item", bound=Hashable)
STEPS = ("lay down", "imprint", "tell apart", "follow")


class Found(Struct):
    """What a run says of one story: which pages, which claims with their range, which retellings."""

    articles: list[str]
    claims: list[tuple[list[tuple[str, str]], tuple[int, int | None]]]
    copies: list[tuple[str, str | None]]
    states: list[tuple[str, str | None]]


class Run(Struct):
    """The figures of one size."""

    pages: int
    seconds: float = 0.0
    processor: float = 0.0
    steps: dict[str, float] = {}
    peak: float = 0.0
    """MiB."""
    right: dict[str, float] = {}


def follow(file: Path, out: Path, processes: int | None) -> None:
    """Follow the pages in `file` and write what is found, then the seconds of each step."""
    begun: list[tuple[str, float]] = []
    decoder = msgspec.json.Decoder(Article)
    with file.open("rb") as lines, out.open("wb") as found:
        pages = map(decoder.decode, lines)
        for trace in crowd.follow_stories(pages, processes, lambda step: begun.append((step, time.perf_counter()))):
            found.write(msgspec.json.encode(found_in(trace)) + b"\n")
    begun.append(("", time.perf_counter()))
    spent = {step: end - start for (step, start), (_, end) in pairwise(begun)}
    print(msgspec.json.encode(spent).decode())


def found_in(trace: Trace) -> Found:
    """Return what of a trace is compared with the answers."""
    return Found(
        [a.id for a in trace.articles],
        [([(s.article, s.attribution) for s in c.attributions], c.independent_roots) for c in trace.claims],
        [(r.article, r.of.article) for r in trace.retellings if r.relation == "copies"],
        [(r.article, r.of.outlet) for r in trace.retellings if r.relation != "copies"],
    )


def measured(pages: int, processes: int | None, seed: int, folder: Path) -> Run:
    """Write `pages` pages, follow them in a process of its own, and compare."""
    file, out = folder / "pages.jsonl", folder / "found.jsonl"
    with file.open("wb") as lines:
        for told in invented.crowd(pages, seed):
            lines.write(msgspec.json.encode(told.article) + b"\n")
    command = [sys.executable, "-m", "benchmarks.scale", "--follow", os.fspath(file), os.fspath(out)]
    command += ["--processes", str(processes)] if processes else []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started, peak = time.perf_counter(), 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        while child.poll() is None:
            peak = max(peak, resident(child.pid))
            time.sleep(0.2)
        assert child.stdout is not None
        said = child.stdout.read()
    if child.returncode:
        raise SystemExit(child.returncode)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(
        pages=pages,
        seconds=time.perf_counter() - started,
        processor=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        steps=msgspec.json.decode(said, type=dict[str, float]),
        peak=peak,
        right=compared(out, pages, seed),
    )


def resident(process: int) -> float:
    """Return the resident memory of a process and its children in MiB; 0 where the system has no /proc."""
    total, waiting = 0, [process]
    while waiting:
        one = Path("/proc") / str(waiting.pop())
        try:
            total += int((one / "statm").read_text().split()[1])
            waiting += map(int, (one / "task" / one.name / "children").read_text().split())
        except (OSError, ValueError, IndexError):
            continue  # ended meanwhile
    return total * resource.getpagesize() / 2**20


def compared(out: Path, pages: int, seed: int) -> dict[str, float]:
    """Return how far what was found is right, each figure from 0 to 1."""
    answers = {told.article.id: told.answer for told in invented.crowd(pages, seed)}
    story_of: dict[str, int] = {}
    claim_of: dict[tuple[str, str], int] = {}
    ranges: dict[str, Counter[tuple[int, int | None]]] = defaultdict(Counter)
    copies: dict[str, str | None] = {}
    states: set[tuple[str, str | None]] = set()
    with out.open("rb") as lines:
        for number, found in enumerate(msgspec.json.decode(line, type=Found) for line in lines):
            story_of.update(dict.fromkeys(found.articles, number))
            copies.update(found.copies)
            states.update((a, o) for a, o in found.states)
            for statements, count in found.claims:
                place = len(claim_of)
                for article, attribution in statements:
                    claim_of[article, attribution] = place
                    ranges[answers[article].claims[attribution]][count] += 1
    truth = {(a, key): claim for a, answer in answers.items() for key, claim in answer.claims.items()}
    planted = {a: answer.copies for a, answer in answers.items() if answer.copies}
    stated = {(a, answer.states) for a, answer in answers.items() if answer.states}
    # A copy of a copy is as right as one of the original.
    right = sum(planted.get(of or "", of) == planted.get(a, a) for a, of in copies.items())
    known = {k: v for n in range(len(invented.sizes(pages, seed))) for k, v in invented.independent(n, seed).items()}
    told = [claim for claim in known if claim in ranges]
    return {
        "stories": bcubed({a: answer.story for a, answer in answers.items()}, story_of),
        "claims": bcubed(truth, claim_of),
        "copies, recall": sum(a in copies for a in planted) / max(1, len(planted)),
        "copies, precision": right / max(1, len(copies)),
        "stated, recall": len(states & stated) / max(1, len(stated)),
        "range right": sum(ranges[c].most_common(1)[0][0] == known[c] for c in told) / max(1, len(told)),
    }


def bcubed(truth: Mapping[Item, str], found: Mapping[Item, int]) -> float:
    """Return the B-cubed F1 of a grouping against the true one."""
    groups: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for item, label in truth.items():
        groups[found.get(item, item)][label] += 1
    size = Counter(truth.values())
    precision = sum(n * n / sum(group.values()) for group in groups.values() for n in group.values()) / len(truth)
    recall = sum(n * n / size[label] for group in groups.values() for label, n in group.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


def table(runs: Iterable[Run]) -> Table:
    """Return the figures, a column a size."""
    runs = list(runs)
    shown = Table(title="from attributions to roots", title_justify="left")
    shown.add_column("pages")
    for run in runs:
        shown.add_column(f"{run.pages:,}", justify="right")
    rows = {"seconds": [f"{r.seconds:.1f}" for r in runs]}
    rows |= {f"  {step}": [f"{r.steps.get(step, 0):.1f}" for r in runs] for step in STEPS}
    rows["processor seconds"] = [f"{r.processor:.1f}" for r in runs]
    rows["pages/s"] = [f"{r.pages / r.seconds:.1f}" for r in runs]
    rows["peak MiB, all processes"] = [f"{r.peak:.0f}" for r in runs]
    for name, of in (("exponent, clock", "seconds"), ("exponent, processor", "processor")):
        grown = ((math.log(getattr(b, of) / getattr(a, of)), math.log(b.pages / a.pages)) for a, b in pairwise(runs))
        rows[name] = ["", *(f"{time_grown / pages_grown:.2f}" for time_grown, pages_grown in grown)]
    rows |= {name: [f"{100 * r.right[name]:.1f} %" for r in runs] for name in runs[0].right}
    for name, cells in rows.items():
        shown.add_row(name, *cells)
    return shown


def run(arguments: list[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description="Measure growing crowds of pages.")
    parser.add_argument("--pages", default="1000,10000,100000", metavar="N,N,...", help="sizes (default: %(default)s)")
    parser.add_argument("--processes", type=int, metavar="N", help="default: one for each processor")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="other pages of the same kind")
    parser.add_argument("--follow", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.follow:
        file, out = asked.follow
        follow(file, out, asked.processes)
        return 0
    runs = []
    for pages in map(int, asked.pages.split(",")):
        with tempfile.TemporaryDirectory(prefix="accordingto-") as folder:
            runs.append(measured(pages, asked.processes, asked.seed, Path(folder)))
        Console(width=100).print(table(runs))
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

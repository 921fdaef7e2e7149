"""Speed of the desk: how long its views and its search take with a million statements, and adding a page with 10,000.

Run ``python -m benchmarks.desk views FILE.db [--statements N]`` and ``python -m benchmarks.desk add FILE.db FOLDER
[--articles N]``: the file is made where there is none (a million statements take some minutes and about 3 GB), then
measured.  Words, outlets and how often who speaks follow Zipf's law, so that there are searches with one hit and with
half a million.
"""

import argparse
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
from benchmarks.invented_desk import LANGUAGES, OUTLETS, PER_ARTICLE, WORDS, Zipf, build, word

from accordingto.desk import connect, intake, settling


@contextmanager
def served(path: Path) -> Iterator[httpx.Client]:
    """The desk's own server, as a process of its own."""
    command = [sys.executable, "-m", "accordingto", "desk", str(path), "--port", "0"]
    started = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().strip()
            with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
                client.get("/api/events").raise_for_status()
                print(f"first answer after {time.monotonic() - started:.2f} s")
                yield client
        finally:
            process.terminate()


def measure(path: Path, rounds: int) -> None:
    """Print how long each view takes, at the client, over a connection that stays open."""
    with closing(connect(path)) as db:
        limits = {t: db.execute(f"SELECT max(id) FROM {t}").fetchone()[0] for t in ("article", "claim", "source")}
        largest = {
            "claim": db.execute("SELECT id FROM claim ORDER BY articles DESC LIMIT 1").fetchone()[0],
            "source": db.execute("SELECT id FROM source ORDER BY statements DESC LIMIT 1").fetchone()[0],
        }
        who = db.execute("SELECT name FROM source ORDER BY statements DESC LIMIT 20").fetchall()
        sources = [r[0] for r in db.execute("SELECT id FROM source ORDER BY random() LIMIT 200")]
    chance, words = random.Random(5), Zipf(WORDS, 7)

    def any_of(table: str) -> int:
        return chance.randint(1, limits[table])

    views: dict[str, Callable[[], str]] = {
        "desk": lambda: "/api/desk",
        "claims by articles": lambda: f"/api/claims?limit=50&offset={chance.choice((0, 50, 1000))}",
        "claims by roots": lambda: "/api/claims?order=roots",
        "claims by freshness": lambda: "/api/claims?order=freshness",
        "claims denied": lambda: "/api/claims?denied=true",
        "claims not denied": lambda: "/api/claims?denied=false&order=roots",
        "claims with words": lambda: f"/api/claims?q={word(words.draw())}",
        "claim": lambda: f"/api/claims/{any_of('claim')}",
        "claim, the largest": lambda: f"/api/claims/{largest['claim']}",
        "chain": lambda: f"/api/claims/{any_of('claim')}/chain",
        "chain, the largest": lambda: f"/api/claims/{largest['claim']}/chain",
        "articles": lambda: f"/api/articles?offset={chance.choice((0, 50, 1000))}",
        "articles of an outlet": lambda: f"/api/articles?outlet={word(chance.randint(0, OUTLETS - 1)).title()}%20Times",
        "articles in a language": lambda: f"/api/articles?language={chance.choice(LANGUAGES)}",
        "articles with words": lambda: f"/api/articles?q={word(words.draw())}",
        "article": lambda: f"/api/articles/{any_of('article')}",
        "beside": lambda: f"/api/articles/{(n := any_of('article'))}/beside/{max(1, n - 400)}",
        "sources": lambda: "/api/sources",
        "sources by sole root": lambda: "/api/sources?order=sole_root&kind=person",
        "sources with words": lambda: f"/api/sources?q={word(chance.randint(0, 900))}",
        "source": lambda: f"/api/sources/{chance.choice(sources)}",
        "source, the largest": lambda: f"/api/sources/{largest['source']}",
        "timeline": lambda: "/api/timeline",
        "timeline of one": lambda: f"/api/timeline?who={chance.choice(who)[0]}",
        "decisions": lambda: "/api/decisions",
    }
    searches: dict[str, Callable[[], str]] = {
        "a word": lambda: f"/api/search?q={word(words.draw())}",
        "a rare word": lambda: f"/api/search?q={word(chance.randint(2_000, WORDS))}",
        "the commonest word": lambda: f"/api/search?q={word(0)}",
        "two words": lambda: f"/api/search?q={word(words.draw())}%20{word(words.draw())}",
        "a word begun": lambda: f"/api/search?q={word(words.draw())[:3]}",
        "a word, outlet": lambda: (
            f"/api/search?q={word(words.draw())}&outlet={word(chance.randint(0, 399)).title()}%20Times"
        ),
        "a word, language, stance": lambda: f"/api/search?q={word(words.draw())}&language=uk&stance=denies",
        "a word, a month": lambda: f"/api/search?q={word(words.draw())}&from=2024-03-03&to=2024-03-28",
        "a word, from a day on": lambda: f"/api/search?q={word(words.draw())}&from=2025-11-20",
        "a speaker": lambda: f"/api/search?speaker={chance.choice(who)[0]}",
        "a word, a speaker": lambda: f"/api/search?q={word(words.draw())}&speaker={chance.choice(who)[0]}",
        "a stance": lambda: "/api/search?stance=doubts",
        "nothing": lambda: "/api/search",
    }
    with served(path) as client:
        for name, group in (("views", views), ("search", searches)):
            print(f"\n{name + ', ms':28}{'median':>8}{'p95':>8}{'most':>8}")
            every: list[float] = []
            for label, address in group.items():
                times = [_timed(client, address()) for _ in range(rounds)]
                every += times
                _row(label, times)
            _row(f"all {name}", every)


def _timed(client: httpx.Client, address: str) -> float:
    started = time.perf_counter()
    answer = client.get(address)
    took = (time.perf_counter() - started) * 1000
    if answer.status_code not in (200, 404):
        raise SystemExit(f"{address}: {answer.status_code} {answer.text[:200]}")
    return took


def _row(label: str, times: Sequence[float]) -> None:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, math.ceil(0.95 * len(ordered)) - 1)]
    print(f"{label:28}{ordered[len(ordered) // 2]:8.1f}{p95:8.1f}{ordered[-1]:8.1f}", flush=True)


def adding(path: Path, folder: Path) -> None:
    """Print how long it takes to add each page of `folder` to the desk, one at a time, in one process."""
    with closing(connect(path)) as db:
        settling.catch_up(db)
        times = []
        for page in sorted(folder.iterdir()):
            started = time.perf_counter()
            added = [one for one in intake.add(db, [str(page)]) if isinstance(one, intake.Added)]
            read = time.perf_counter()
            settling.catch_up(db)
            done = time.perf_counter()
            times.append((done - started) * 1000)
            what = added[0].outcome if added else "not read"
            print(f"{page.name:40} {what:8} read {read - started:.2f} s, traced {done - read:.2f} s")
        print(f"{'add a page, ms':28}{'median':>8}{'p95':>8}{'most':>8}")
        _row("all but the first", times[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    views = commands.add_parser("views")
    views.add_argument("file", type=Path)
    views.add_argument("--statements", type=int, default=1_000_000)
    views.add_argument("--rounds", type=int, default=40)
    add = commands.add_parser("add")
    add.add_argument("file", type=Path)
    add.add_argument("folder", type=Path)
    add.add_argument("--articles", type=int, default=10_000)
    given = parser.parse_args()
    if not given.file.exists():
        build(given.file, given.statements if given.command == "views" else given.articles * PER_ARTICLE)
    if given.command == "views":
        measure(given.file, given.rounds)
    else:
        adding(given.file, given.folder)


if __name__ == "__main__":
    main()

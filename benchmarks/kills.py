"""Killing whoever writes to a desk, at any moment: nothing that was confirmed is lost, nothing is broken.

    python -m benchmarks.kills [--kills 100] [--seed N]

A process adds the pages of an example to a desk, decides this and that, and traces all anew, over and over; it says
what it was told is done.  It is killed (SIGKILL) after a time drawn by lot, and the file is looked at: SQLite's own
checks, everything that was confirmed, and, once the work was brought to its end, the same answer as without a kill.
"""

import argparse
import multiprocessing
import os
import random
import signal
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec import Struct

import accordingto
from accordingto.desk import Added, add, bodies, catch_up, connect, deciding, settle
from accordingto.nouns import Article
from accordingto.report import json_lines

PAGES = Path(__file__).parents[1] / "examples" / "silent-satellite" / "pages"


class Outcome(Struct, frozen=True):
    """What was seen."""

    kills: int
    confirmed: int
    """Pages and decisions that a killed process had confirmed, and that were found."""
    problems: list[str]


def survive(kills: int, folder: Path, seed: int = 0) -> Outcome:
    """Kill a writer `kills` times and return what the file was like after each."""
    inputs = _read(folder)
    wanted = folder / "undisturbed.db"
    started = time.monotonic()
    _work(wanted, inputs, lambda _: None)
    whole = time.monotonic() - started
    chance = random.Random(seed)
    problems: list[str] = []
    killed = confirmed = round = 0
    while killed < kills:
        round += 1
        path = folder / f"desk-{round}.db"
        done = False
        while not done and killed < kills:
            done, said = _run(path, inputs, chance.uniform(0, whole * 0.6))
            killed += not done
            confirmed += len(said)
            problems += [f"kill {killed}: {problem}" for problem in _look(path, said)]
        _work(path, inputs, lambda _: None)
        if _answer(path) != _answer(wanted):
            problems.append(f"desk {round}: the answer differs from the one without kills")
    return Outcome(killed, confirmed, problems)


def _read(folder: Path) -> list[str]:
    """Read the example once, and return a file for each of its pages, as `read --json` prints it."""
    found = []
    for number, article in enumerate(a for a in accordingto.read_all([str(PAGES)]) if isinstance(a, Article)):
        file = folder / f"{number}.jsonl"
        file.write_bytes(b"".join(json_lines([article])))
        found.append(str(file))
    return found


def _work(path: Path, inputs: list[str], say: Callable[[str], None]) -> None:
    """Add the pages, decide, trace all anew; `say` is called for each step that is done."""
    with closing(connect(path)) as db:
        for n in range(0, len(inputs), 2):
            for page in add(db, inputs[n : n + 2]):
                assert isinstance(page, Added)
                say(f"page {page.id}")
            catch_up(db)
        if not db.execute("SELECT 1 FROM decision").fetchone():
            first = db.execute("SELECT min(id) FROM source").fetchone()[0]
            for grade in ("A", "C"):
                made = deciding.decide(db, bodies.GradeSource(source=first, grade=grade))
                say(f"decision {made.id}")
        settle(db)
        say("settled")


def _run(path: Path, inputs: list[str], seconds: float) -> tuple[bool, list[str]]:
    """Work in a process of its own, kill it after `seconds`; return whether it was done before, and what it said."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(path, inputs, theirs))
    process.start()
    theirs.close()
    process.join(seconds)
    done = process.exitcode == 0
    if process.is_alive() and process.pid:
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    said = []
    try:
        while True:
            said.append(ours.recv())
    except EOFError:
        return done, said


def _child(path: Path, inputs: list[str], told: Connection) -> None:
    _work(path, inputs, told.send)


def _look(path: Path, said: list[str]) -> list[str]:
    """Return what is wrong with the file."""
    if not path.exists():
        return ["confirmed, but there is no file"] if said else []
    problems = []
    with closing(sqlite3.connect(path)) as db:
        if (state := db.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            problems.append(state)
        if db.execute("PRAGMA foreign_key_check").fetchone():
            problems.append("a row refers to one that is not there")
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:
            return [*problems, "confirmed, but without a schema"] if said else problems
        db.execute("INSERT INTO statement_search (statement_search) VALUES ('integrity-check')")
        here = {f"page {r[0]}" for r in db.execute("SELECT id FROM article")}
        here |= {f"decision {r[0]}" for r in db.execute("SELECT id FROM decision")} | {"settled"}
        problems += [f"{one} was confirmed and is lost" for one in said if one not in here]
        if db.execute(
            "SELECT 1 FROM article a WHERE statements != (SELECT count(*) FROM statement s WHERE s.article = a.id)"
        ).fetchone():
            problems.append("an article without all of its statements")
    return problems


def _answer(path: Path) -> list[tuple[object, ...]]:
    with closing(connect(path)) as db:
        return sorted(
            tuple(row) for row in db.execute("SELECT text, low, high, roots, statements, articles, why FROM claim")
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = survive(given.kills, Path(folder), given.seed)
    print(f"{outcome.kills} kills, {outcome.confirmed} confirmed steps, {len(outcome.problems)} problems")
    print("\n".join(outcome.problems))


if __name__ == "__main__":
    main()

"""Trace story folders that have gold, and score the traces.

    python -m benchmarks.stories STORIES_DIR [--out DIR] [--quick]

Every ``STORIES_DIR/<story>/pages`` is traced with the command line, so that what is scored is the JSON contract;
``DIR/traces/<story>.json`` is what it printed.  Then ``STORIES_DIR/../eval/score_stories.py`` prints its table and
writes its figures to ``DIR/stories.json``.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import msgspec


class Unusable(Exception):  # noqa: N818 - a sentence for the caller, not a fault of the program
    """The folder cannot be measured; the message says why."""


def stories_in(folder: Path) -> list[Path]:
    """Return the story folders of `folder`, sorted; raises `Unusable` where one lacks pages or gold."""
    if not folder.is_dir():
        raise Unusable(f"{folder}: no such folder")
    stories = sorted(child for child in folder.iterdir() if (child / "pages").is_dir())
    if not stories:
        raise Unusable(f"{folder}: no story in it, that is no folder with a folder `pages`")
    for story in stories:
        if not (story / "gold.json").is_file():
            raise Unusable(f"{story}: no gold.json, nothing to score its trace against")
    return stories


def scorer_beside(folder: Path) -> Path:
    """Return the scorer that belongs to `folder`; raises `Unusable` where there is none."""
    scorer = folder.resolve().parent / "eval" / "score_stories.py"
    if not scorer.is_file():
        raise Unusable(f"{folder}: no scorer at {scorer}")
    return scorer


def trace(story: Path, target: Path, *, quick: bool = False) -> bool:
    """Trace the pages of `story` into `target`, read `quick` or in full; tell whether all could be read.

    What the command says of single pages goes to standard error.  Where it prints no trace at all, there is no
    `target`, and the scorer counts the story as not traced.
    """
    command = Path(sys.executable).with_name("accordingto")
    way = ["--quick"] if quick else []
    done = subprocess.run([command, "trace", story / "pages", "--json", *way], stdout=subprocess.PIPE, check=False)
    try:
        msgspec.json.decode(done.stdout)
    except msgspec.DecodeError:
        target.unlink(missing_ok=True)
        print(f"{story}: no trace, `accordingto trace` ended with exit status {done.returncode}", file=sys.stderr)
        return False
    target.write_bytes(done.stdout)
    return done.returncode == 0


def run(arguments: list[str] | None = None) -> int:
    """Trace, score and print; return the exit status: 1 where a page or a story failed, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description="Trace and score stories.")
    parser.add_argument("stories", type=Path, metavar="STORIES_DIR", help="folders with `pages` and `gold.json`")
    parser.add_argument("--out", type=Path, default=Path("out"), help="where traces and figures go (default: out)")
    parser.add_argument("--quick", action="store_true", help="read the pages as `accordingto trace --quick` does")
    asked = parser.parse_args(arguments)
    traces = asked.out / "traces"
    try:
        stories, scorer = stories_in(asked.stories), scorer_beside(asked.stories)
        traces.mkdir(parents=True, exist_ok=True)
        whole = [trace(story, traces / f"{story.name}.json", quick=asked.quick) for story in stories]
    except (Unusable, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    score = [sys.executable, scorer, asked.stories, traces, "--json", asked.out / "stories.json"]
    status = subprocess.run([os.fspath(part) for part in score], check=False).returncode
    return status or (0 if all(whole) else 1)


if __name__ == "__main__":
    raise SystemExit(run())

"""How well German attributions are found, against a corpus with gold.

    python -m benchmarks.german GOLD SCORER [--out DIR]

GOLD is JSONL, plain or gzipped, a document a line: `id`, `text`, and `attributions` with the spans of `source`, `cue`
and `content` in code points.  The German reader reads every text by its lines; ``DIR/german-predicted.jsonl`` is what
it found, in the same form.  SCORER is called with gold and predictions, prints its table and writes its figures to
``DIR/german.json``; its match F1 is printed again, then the same for direct and for indirect attributions alone.
An attribution is direct where quotation marks enclose its content; each of the two is scored against gold of its own
manner, so that what the reader takes for the other manner counts as missed in one and as false in the other.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from accordingto.attribution.readers import reader
from accordingto.nouns import Block, Spans
from accordingto.text import QUOTES, words

Document = dict[str, Any]
MANNERS: Final = ("direct", "indirect")


class Unusable(Exception):  # noqa: N818 - a sentence for the caller, not a fault of the program
    """A file cannot be measured with; the message names it and says why."""


def documents(file: Path) -> list[Document]:
    """Return the documents of a JSONL file; raises `Unusable` where it is none."""
    try:
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        found = [json.loads(line) for line in data.splitlines() if line.strip()]
    except (OSError, EOFError, ValueError) as error:
        raise Unusable(f"{file}: {error}") from error
    if not all(isinstance(d, dict) and {"id", "text", "attributions"} <= d.keys() for d in found):
        raise Unusable(f"{file}: a line is no document with id, text and attributions")
    return found


def predicted(gold: Iterable[Document]) -> list[Document]:
    """Return what the German reader finds in the texts of `gold`, in the same form."""
    german = reader("de")
    if german is None:
        raise Unusable("languages/de: no grammar")
    made = []
    for document in gold:
        text = document["text"]
        found = german.read(text, lines(text))
        attributions = [{"source": pieces(f.source), "cue": pieces(f.cue), "content": pieces(f.content)} for f in found]
        made.append({"id": document["id"], "text": text, "attributions": attributions})
    return made


def lines(text: str) -> list[Block]:
    """Return the lines of `text` that are not blank, as paragraphs."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Block(start, start + len(line), "paragraph", "de"))
        start += len(line) + 1
    return found


def pieces(spans: Spans) -> list[list[int]]:
    """Return spans as JSON has them."""
    return [[s.start, s.end] for s in spans]


def of_manner(made: Iterable[Document], manner: str) -> list[Document]:
    """Return `made` with the attributions of one manner only."""
    return [
        d | {"attributions": [a for a in d["attributions"] if a["content"] and _manner(d["text"], a) == manner]}
        for d in made
    ]


def _manner(text: str, attribution: Document) -> str:
    """Return direct where marks of quotation enclose the content, they being part of it or not."""
    start, end = attribution["content"][0][0], attribution["content"][-1][1]
    opened = bool(QUOTES & set(text[start : start + 1] + text[:start].rstrip()[-1:]))
    closed = bool(QUOTES & set(text[max(start, end - 2) : end] + text[end : end + 3].lstrip(" ,.")[:1]))
    return "direct" if opened and closed else "indirect"


def write(file: Path, made: Iterable[Document]) -> Path:
    """Write documents as JSONL; return the file."""
    file.write_text("".join(f"{json.dumps(d, ensure_ascii=False)}\n" for d in made), encoding="utf-8")
    return file


def score(scorer: Path, gold: Path, found: Path, target: Path, *, shown: bool) -> dict[str, float]:
    """Call the scorer; return its match figures (`p`, `r`, `f1`, 0 to 1) and leave all of them in `target`."""
    command = [sys.executable, *map(os.fspath, (scorer, gold, found)), "--json", os.fspath(target)]
    done = subprocess.run(command, stdout=None if shown else subprocess.DEVNULL, check=False)
    if done.returncode:
        raise Unusable(f"{scorer}: ended with exit status {done.returncode}")
    figures: dict[str, float] = json.loads(target.read_bytes())["attribution"]["match"]
    return figures


def run(arguments: Sequence[str] | None = None) -> int:
    """Read, score and print; return the exit status: 2 where a file cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.german", description="Score German attributions.")
    parser.add_argument("gold", type=Path, metavar="GOLD", help="documents with gold attributions, JSONL or JSONL.gz")
    parser.add_argument("scorer", type=Path, metavar="SCORER", help="program that scores predictions against gold")
    parser.add_argument("--out", type=Path, default=Path("out"), help="where predictions and figures go (default: out)")
    asked = parser.parse_args(arguments)
    try:
        asked.out.mkdir(parents=True, exist_ok=True)
        gold = documents(asked.gold)
        began = time.perf_counter()
        made = predicted(gold)
        spent = time.perf_counter() - began
        plain = write(asked.out / "german-gold.jsonl", gold)
        file = write(asked.out / "german-predicted.jsonl", made)
        rows = {"all": score(asked.scorer, plain, file, asked.out / "german.json", shown=True)}
        for manner in MANNERS:
            own = write(asked.out / f"german-gold-{manner}.jsonl", of_manner(gold, manner))
            file = write(asked.out / f"german-predicted-{manner}.jsonl", of_manner(made, manner))
            rows[manner] = score(asked.scorer, own, file, asked.out / f"german-{manner}.json", shown=False)
    except (Unusable, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    for name, row in rows.items():
        print(f"match, {name:<9} P {100 * row['p']:5.1f}  R {100 * row['r']:5.1f}  F1 {100 * row['f1']:5.1f}")
    count = sum(1 for d in gold for _ in words(d["text"]))
    print(f"{count} words in {spent:.1f} s, {count / spent:.0f} words/s, the first of them with loading")
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

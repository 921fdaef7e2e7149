"""Who and when, on the pages of fundus' parser tests.

    python -m benchmarks.facts FOLDER [--show]

FOLDER is a checkout of flairNLP/fundus.  Its gold is what a parser written for each publisher finds, as its
maintainers approved it: authors, and the date of publication, mostly with its zone.  Every second publisher, by sorted
path, is "tuned on"; the others were looked at by their figures only.

    day       the day is the gold's, by the clock of either
    instant   the same minute, where both state a zone; else the same hour and minute of the same day
    before    pages on which the date of change given is before that of publication
    byline    the same names in whatever order, of the pages whose gold names somebody; an outlet counts as a name
    none      of these pages, those for which nobody is named
    invented  of the pages whose gold names nobody, those for which somebody is

``--show`` lists what is wrong in the half tuned on.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from accordingto.errors import InputError
from accordingto.nouns import Article, Page
from accordingto.pages import read
from accordingto.text import fold, words


def pages(folder: Path) -> Iterator[tuple[Page, dict[str, Any], bool]]:
    """Yield the pages with their gold, and whether each is of the half tuned on."""
    for number, file in enumerate(sorted(folder.glob("tests/resources/parser/test_data/*/*.json"))):
        about = json.loads((file.parent / "meta.info").read_text(encoding="utf-8"))
        gold = json.loads(file.read_text(encoding="utf-8"))
        saved = sorted(file.parent.glob(f"{file.stem}_*.html.gz"))
        if len(saved) != len(gold):
            continue
        for page, version in zip(saved, sorted(gold), strict=True):
            url, fetched = about[page.name]["url"], about[page.name]["crawl_date"][:19] + "Z"
            data = gzip.decompress(page.read_bytes())
            yield Page(url, data, url, "text/html", fetched=fetched), gold[version], number % 2 == 0


def _moment(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def same_instant(ours: str, gold: str) -> bool:
    """Tell whether two dates are of one minute."""
    first, second = _moment(ours), _moment(gold)
    if first is None or second is None or "T" not in ours:
        return False
    if first.tzinfo is None or second.tzinfo is None:
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return abs((first - second).total_seconds()) < 60


def names(text: str) -> list[str]:
    """Return the words of names, without the small ones between them, sorted."""
    return sorted(fold(s.of(text)) for s in words(text) if not s.of(text).islower())


def judge(article: Article, gold: dict[str, Any]) -> set[str]:
    """Return what is right of `article`, and what it lacks or has too much."""
    date, ours = gold["publishing_date"], article.published or ""
    said = set()
    if same_instant(ours, date):
        said |= {"instant", "day"}
    if ours[:10] == date[:10]:
        said.add("day")
    if article.modified and article.modified[:10] < ours[:10]:
        said.add("before")
    if authors := gold.get("authors"):
        said.add("signed")
        if names(", ".join(authors)) == names(article.byline or ""):
            said.add("byline")
        if not article.byline:
            said.add("none")
    else:
        said |= {"unsigned", "invented"} if article.byline else {"unsigned"}
    return said


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.facts", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="list what is wrong in the half tuned on")
    options = parser.parse_args(arguments)
    counts = {True: Counter[str](), False: Counter[str]()}
    for page, gold, tuned in pages(options.folder):
        try:
            article = read(page)
        except InputError:
            counts[tuned]["refused"] += 1
            continue
        said = judge(article, gold)
        counts[tuned].update(("read", *said))
        if options.show and tuned and not {"day", "byline"} <= said:
            print(f"  {page.input}\n      gold {gold['publishing_date']} {gold.get('authors')}")
            print(f"      ours {article.published} {article.byline}")
    print(f"{'':12}{'read':>6}{'refused':>9}{'day':>6}{'instant':>9}{'before':>8}", end="")
    print(f"{'byline':>14}{'none':>6}{'invented':>14}")
    for title, c in (("tuned on", counts[True]), ("held out", counts[False]), ("all", counts[True] + counts[False])):
        print(f"{title:12}{c['read']:6}{c['refused']:9}{c['day']:6}{c['instant']:9}{c['before']:8}", end="")
        print(f"{c['byline']:7} of {c['signed']:3}{c['none']:6}{c['invented']:8} of {c['unsigned']:2}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

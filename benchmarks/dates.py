"""How often the date of publication of a page is right, on the pages and dates of htmldate's evaluation.

    python -m benchmarks.dates FOLDER [--show]

FOLDER is a checkout of adbar/htmldate.  Its gold is one day a page, set by people who looked at the page as it was
shown: 195 dated and 5 undated news pages from all over the world (``eval_mediacloud_2020.json``), and 800 pages of
blogs, offices and papers, mostly German (``eval_default.json``).  It has neither times of day nor dates of change, nor
does it say where on the page the date stands; a few of its dates can only be told from the address, which is given to
both.  Every second page, by sorted address, is "tuned on".

    right        of the dated pages, the day is the gold's
    of stated    the same, of the pages that have the gold's day anywhere, markup and address included: in digits, or
                 as a day and a year beside a word that may be a month
    next day     of the dated pages, the day before or after is given: mostly an instant that is stated in UTC only
    wrong        of the dated pages, another day is given
    silent       of the dated pages, no day is given
    no article   of the dated pages, the page is refused as no article, so that no date is asked for
    over-claims  of the undated pages, a day is given all the same

``right`` and ``of stated`` are of the pages that are read as articles; "of all" counts the refused as failures.  "Ours"
are the pages in the languages that have page words (``languages/<iso>/pages.toml``).  Below the table: for each
place on a page where a date was found, how often it is the gold's day.  ``--show`` lists the wrong ones of the half
tuned on.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from accordingto import languages
from accordingto.errors import InputError
from accordingto.nouns import Article, Page
from accordingto.pages import read

SETS = {"news": ("eval_mediacloud_2020.json", "test_set"), "other": ("eval_default.json", "eval")}


@dataclass
class Case:
    """One page with its gold day, None where it has none."""

    url: str
    data: bytes
    day: str | None
    tuned: bool


@dataclass
class Tally:
    """What came of the pages of one set."""

    outcomes: Counter[str] = field(default_factory=Counter)
    places: Counter[tuple[str, bool]] = field(default_factory=Counter)
    stated: int = 0
    """Dated pages read as articles that have their gold's day somewhere."""

    def add(self, case: Case, outcome: str, article: Article | None) -> None:
        self.outcomes[outcome] += 1
        if article is not None and states(case):
            self.stated += 1
            self.outcomes["right as stated"] += outcome == "right"
        for c in article.candidates if article is not None and case.day else ():
            if c.field == "published" and len(c.value) >= 10:
                self.places[f"{c.found_in} {c.at or ''}".strip(), c.value[:10] == case.day] += 1


def cases(folder: Path, name: str) -> list[Case]:
    """Return the pages of one of the two sets."""
    table, pages = SETS[name]
    gold = json.loads((folder / "tests" / table).read_text(encoding="utf-8"))
    found = []
    for i, (url, entry) in enumerate(sorted(gold.items())):
        file = next((f for d in (pages, "cache") if (f := folder / "tests" / d / entry["file"]).is_file()), None)
        if file is None:
            raise SystemExit(f"{folder}: no file {entry['file']}")
        day = entry["date"] if isinstance(entry["date"], str) else None
        found.append(Case(url, file.read_bytes(), day, i % 2 == 0))
    return found


def states(case: Case) -> bool:
    """Tell whether the page or its address has the gold's day in one of the usual ways to write it."""
    if case.day is None:
        return False
    year, month, day = (int(part) for part in case.day.split("-"))
    short = f"(?:{year}|{year % 100:02})"
    ways = (
        rf"{year}[-/.]?0?{month}[-/.]?0?{day}(?!\d)",
        rf"(?<!\d)0?{day}[-/. ]+0?{month}[-/. ]+{short}(?!\d)",
        rf"(?<!\d)0?{month}[-/. ]+0?{day}[-/. ]+{short}(?!\d)",
        rf"(?<!\d)0?{day}(?:st|nd|rd|th|\.|º)?[\s,]+(?:de |of )?[^\W\d]{{3,12}}\.?[\s,]+(?:de )?{year}",
        rf"[^\W\d]{{3,12}}\.? 0?{day}(?:st|nd|rd|th)?,? {year}",
    )
    text = f"{case.url}\n{case.data.decode('utf-8', 'replace')}".casefold()
    return any(re.search(way, text) for way in ways)


def outcome(case: Case) -> tuple[str, Article | None]:
    """Read a page as if fetched and say what its date came to."""
    try:
        article = read(Page(case.url, case.data, case.url, "text/html"))
    except InputError:
        return ("no article" if case.day else "silent on undated"), None
    given = article.published if article.published and len(article.published) >= 10 else None
    if case.day is None:
        return ("over-claim" if given else "silent on undated"), article
    if given is None:
        return "silent", article
    gap = abs(date.fromisoformat(given[:10]) - date.fromisoformat(case.day)).days
    return ("right" if gap == 0 else "next day" if gap == 1 else "wrong"), article


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dates", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="list the wrong and missing dates of the half tuned on")
    options = parser.parse_args(arguments)
    places: Counter[tuple[str, bool]] = Counter()
    print(
        f"{'':24}{'right %':>8}{'of stated %':>12}{'of all %':>9}{'right':>6}{'next day':>9}{'wrong':>6}{'silent':>7}",
        end="",
    )
    print(f"{'refused':>8}{'over-claims':>12}")
    for name in SETS:
        halves = {True: Tally(), False: Tally()}
        ours = Tally()
        for case in cases(options.folder, name):
            result, article = outcome(case)
            halves[case.tuned].add(case, result, article)
            if article is not None and article.language in languages.available("pages"):
                ours.add(case, result, article)
            if options.show and case.tuned and result in {"wrong", "next day", "silent", "over-claim"}:
                print(f"  {result}: {case.day} {case.url}")
                for c in article.candidates if article is not None else ():
                    if c.field in {"published", "modified"}:
                        print(f"      {c.field} {c.value} {c.found_in} {c.at} {c.confidence}")
        one, two = halves[True], halves[False]
        both = Tally(one.outcomes + two.outcomes, stated=one.stated + two.stated)
        for title, tally in (("tuned on", halves[True]), ("held out", halves[False]), ("all", both), ("ours", ours)):
            o = tally.outcomes
            read_ones = o["right"] + o["next day"] + o["wrong"] + o["silent"]
            parts = (
                (o["right"], read_ones),
                (o["right as stated"], tally.stated),
                (o["right"], read_ones + o["no article"]),
            )
            shares = [100 * some / max(1, every) for some, every in parts]
            undated = o["over-claim"] + o["silent on undated"]
            counts = f"{o['right']:6}{o['next day']:9}{o['wrong']:6}{o['silent']:7}{o['no article']:8}"
            over = f"{o['over-claim']:9} of {undated}"
            print(f"{name + ', ' + title:24}{shares[0]:8.1f}{shares[1]:12.1f}{shares[2]:9.1f}{counts}{over}")
        places += halves[True].places
    print("\nwhere dates were found (both sets, halves tuned on): right of all")
    for place in sorted({p for p, _ in places}, key=lambda p: -places[p, True] - places[p, False]):
        right, wrong = places[place, True], places[place, False]
        print(f"  {place:50} {right:4} of {right + wrong:4}  {right / (right + wrong):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

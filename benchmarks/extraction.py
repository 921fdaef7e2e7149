"""Article text against public sets of pages, beside trafilatura.

    python -m benchmarks.extraction [--benchmark FOLDER] [--publishers FOLDER] [--segments FOLDER]
        [--stories FOLDER] [--show]

The folders are checkouts of the repositories that benchmarks/pagesets.py names.  The weights of the pages stage are
fitted on every second page of each set ("tuned on"); the others are held out.  Printed for both halves and for all, of
the benchmark and of the publishers:

    F1, P, R     the benchmark's own: four-word shingles, precision and recall averaged over pages
    foreign      lines of the result that are not in the gold text, and the pages that have one
    dropped      lines of the gold text that are not in the result, and the pages that lack one
    paragraphs   paragraphs of the gold text, of five words and more, of whose runs of four words less than half are in
                 the result, and the pages that lack one
    pages/s      in processor time, one core, reading and metadata, each page by all in turn

of the benchmark as well the pages on which a line of another story or of the site is left, sorted by hand;
of the stories: the pages on which no line of the text is lost and none is left that gold calls no part of it;
and of the segments: F1, P and R of the pieces that are the text or are not, as its own evaluation counts them.

The headline is left out of the result, as the gold leaves it out.  ``--show`` lists foreign and dropped lines of the
half tuned on.
"""

import argparse
import hashlib
import importlib.util
import json
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.pagesets import GoldPage, squeeze
from trafilatura import bare_extraction

from accordingto.errors import InputError
from accordingto.nouns import ARTICLE_KINDS, Page
from accordingto.pages import read
from benchmarks import pagesets

PARAGRAPH, RUN = 5, 4
"""Words of a gold line from which on it is a paragraph, and of a run by which it is looked for."""
SHORT = 4
"""Letters below which a line is not looked for: it would be found anywhere."""


@dataclass
class Results:
    """The texts that one extractor gives, by page, and its processor time in seconds."""

    texts: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    def run(self, name: str, extract: Callable[[str, bytes], str], data: bytes) -> None:
        began = time.process_time()
        self.texts[name] = extract(name, data)
        self.seconds += time.process_time() - began


def ours(name: str, data: bytes) -> str:
    try:
        article = read(Page(name, data, media_type="text/html"))
    except InputError:
        return ""
    shown = [(b.kind, b.span.of(article.text)) for b in article.blocks if b.kind in ARTICLE_KINDS]
    return "\n".join(text for kind, text in shown if not (kind == "heading" and text == article.title))


def theirs(precise: bool) -> Callable[[str, bytes], str]:
    def extract(_: str, data: bytes) -> str:
        document = bare_extraction(data, with_metadata=True, include_comments=False, favor_precision=precise)
        return (document.text or "") if document is not None and not isinstance(document, dict) else ""

    return extract


def metric(folder: Path) -> Any:
    """Return the benchmark's own module of measures."""
    spec = importlib.util.spec_from_file_location("article_extraction_evaluate", folder / "evaluate.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: no evaluate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def missing(lines: str, within: str) -> list[str]:
    """Return the lines of `lines` that do not occur in `within`, whatever its line ends."""
    whole = squeeze(within)
    return [line for line in lines.split("\n") if len(squeeze(line)) >= SHORT and squeeze(line) not in whole]


def lost(text: str, within: str) -> list[str]:
    """Return the paragraphs of `text` of whose runs of four words less than half occur in `within`."""
    known = set(_runs(within))
    paragraphs = [(line, _runs(line)) for line in text.split("\n") if len(re.findall(r"\w+", line)) >= PARAGRAPH]
    return [line for line, runs in paragraphs if 2 * sum(run in known for run in runs) < len(runs)]


def _runs(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return list(zip(*(words[i:] for i in range(RUN)), strict=False))


def row(title: str, pages: Iterable[GoldPage], results: Results, measure: Any) -> str:
    texts = [(page.text or "", results.texts[page.name]) for page in pages]
    figures = measure.metrics_from_tp_fp_fns(
        [measure.string_shingle_matching(true=true, pred=pred) for true, pred in texts]
    )
    foreign = [len(missing(pred, true)) for true, pred in texts]
    dropped = [len(missing(true, pred)) for true, pred in texts]
    paragraphs = [len(lost(true, pred)) for true, pred in texts]
    counts = "".join(f"{sum(n):7d} on {sum(map(bool, n)):3d}" for n in (foreign, dropped, paragraphs))
    return f"{title:34}{figures['f1']:7.4f}{figures['precision']:7.4f}{figures['recall']:7.4f}{counts}"


def pieces(title: str, pages: Iterable[GoldPage], results: Results) -> str:
    """Count pieces as trafilatura's evaluation does: blanks folded, nothing else."""
    true = false = left_out = 0
    for page in pages:
        text = " ".join(results.texts[page.name].split())
        found = sum(" ".join(piece.split()) in text for piece in page.pieces)
        true, left_out = true + found, left_out + len(page.pieces) - found
        false += sum(" ".join(piece.split()) in text for piece in page.foreign)
    precision, recall = true / (true + false), true / (true + left_out)
    f1 = 2 * precision * recall / (precision + recall)
    return f"{title:34}{f1:7.4f}{precision:7.4f}{recall:7.4f}"


EXTRACTORS: dict[str, Callable[[str, bytes], str]] = {
    "accordingto": ours,
    "trafilatura precision": theirs(precise=True),
    "trafilatura default": theirs(precise=False),
}


def run(pages: list[GoldPage]) -> dict[str, Results]:
    """Give each page to each extractor in turn."""
    results = {title: Results() for title in EXTRACTORS}
    for extract in EXTRACTORS.values():
        extract(pages[0].name, pages[0].data)  # the first page loads models
    for page in pages:
        for title, extract in EXTRACTORS.items():
            results[title].run(page.name, extract, page.data)
    return results


def show(pages: Iterable[GoldPage], texts: dict[str, str]) -> None:
    for page in pages:
        for line in missing(texts[page.name], page.text or ""):
            print("foreign", key_of(page, line), line[:160])
        for line in missing(page.text or "", texts[page.name]):
            print("dropped", page.name[:20], line[:160])


def key_of(page: GoldPage, line: str) -> str:
    """Return by what ``foreign.toml`` and ``lost.toml`` know `line` of `page`."""
    return f"{page.name[:10]}/{hashlib.sha256(squeeze(line).encode()).hexdigest()[:8]}"


class Verdicts:
    """Lines sorted by hand, and those that nobody has sorted yet, with their keys."""

    def __init__(self, name: str) -> None:
        told = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
        self._verdicts = {line: verdict for verdict, lines in told.items() for line in lines}
        self.unsorted: list[str] = []

    def of(self, page: GoldPage, line: str) -> str:
        """Return "story", "site" or "own"; "unsorted" where it is new."""
        verdict = self._verdicts.get(key := key_of(page, line))
        if verdict is None:
            self.unsorted.append(f"\n  {key} {line[:160]}")
        return verdict or "unsorted"


def sorted_by_hand(pages: Iterable[GoldPage], texts: dict[str, str]) -> str:
    """Say where lines are left that are not the article's, and how many paragraphs left out are its own.

    By ``benchmarks/foreign.toml`` and ``benchmarks/lost.toml``.  Lines that nobody has sorted yet follow.
    """
    left, missed = Verdicts("foreign.toml"), Verdicts("lost.toml")
    foreign, own = Counter[bool](), Counter[bool]()
    for page in pages:
        text, gold = texts[page.name], page.text or ""
        verdicts = [left.of(page, line) for line in missing(text, gold)]
        foreign[page.held_out] += "story" in verdicts or "site" in verdicts
        own[page.held_out] += [missed.of(page, line) for line in lost(gold, text)].count("own")
    return f"{_told('pages with a line of another story or the site', foreign, left)}\n" + _told(
        "paragraphs left out that are the article's own", own, missed
    )


def _told(title: str, counts: Counter[bool], by: Verdicts) -> str:
    halves = f"{counts[False]} of the half tuned on, {counts[True]} held out"
    return f"{title}: {halves}; lines not sorted: {len(by.unsorted)}" + "".join(by.unsorted)


def clean_pages(folder: Path) -> str:
    """Say on how many pages of the stories under `folder` each line is where gold has it, and what is wrong."""
    total, faults = 0, []
    for file in sorted(folder.glob("*/gold.json")):
        for entry in json.loads(file.read_text(encoding="utf-8"))["articles"]:
            total += 1
            path = file.parent / entry["file"]
            kind = "text/plain" if path.suffix == ".txt" else "text/html"
            article = read(Page(entry["file"], path.read_bytes(), media_type=kind))
            texts = [block.span.of(article.text) for block in article.blocks]
            title = texts.index(article.title) if article.title in texts else None
            for block, text, label in zip(article.blocks, texts, pagesets.of_story(texts, entry, title), strict=True):
                if label is not None and label != (block.kind in ARTICLE_KINDS):
                    faults.append((path, "lost" if label else "left", text[:80]))
    wrong = len({path for path, _, _ in faults})
    return "\n".join(
        [
            f"stories: {total - wrong} of {total} pages as gold has them",
            *(f"  {path.parent.parent.name}/{path.name}: {what}: {text}" for path, what, text in faults),
        ]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("benchmark", "publishers", "segments", "stories"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if (options.benchmark or options.publishers) and not (options.benchmark or Path()).joinpath(
        "evaluate.py"
    ).is_file():
        print("--benchmark: no evaluate.py, not a checkout of the benchmark, whose metric is used", file=sys.stderr)
        return 2
    sets: dict[str, list[GoldPage]] = {}
    for name, read_set in (("benchmark", pagesets.benchmark), ("publishers", pagesets.publishers)):
        if folder := getattr(options, name):
            sets[name] = list(read_set(folder))
    columns = "".join(f"{name:>14}" for name in ("foreign", "dropped", "paragraphs"))
    for name, pages in sets.items():
        print(f"{name:34}{'F1':>7}{'P':>7}{'R':>7}{columns}{'pages/s':>9}")
        results = run(pages)
        measure = metric(options.benchmark)
        for title, result in results.items():
            print(row(f"{title}, tuned on", (p for p in pages if not p.held_out), result, measure))
            print(row(f"{title}, held out", (p for p in pages if p.held_out), result, measure))
            print(row(f"{title}, all", pages, result, measure) + f"{len(pages) / result.seconds:9.1f}")
        if name == "benchmark":
            print(sorted_by_hand(pages, results["accordingto"].texts))
        if options.show:
            show((p for p in pages if not p.held_out), results["accordingto"].texts)
    if options.stories:
        print(clean_pages(options.stories))
    if options.segments:
        pages = list(pagesets.segments(options.segments))
        print(f"{'segments':34}{'F1':>7}{'P':>7}{'R':>7}")
        for title, result in run(pages).items():
            print(pieces(f"{title}, tuned on", (p for p in pages if not p.held_out), result))
            print(pieces(f"{title}, held out", (p for p in pages if p.held_out), result))
            print(pieces(f"{title}, all", pages, result))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Article text against the article-extraction-benchmark, with its own metric, beside trafilatura.

    python -m benchmarks.extraction FOLDER [--show]

FOLDER is a checkout of scrapinghub/article-extraction-benchmark.  The weights of the pages stage are fitted on every
second of its pages by sorted name ("tuned on"); the others are held out.  Printed for both halves and for all:

    F1, P, R     the benchmark's own: four-word shingles, precision and recall averaged over pages
    foreign      lines of the result that are not in the gold text, and the pages that have one
    dropped      lines of the gold text that are not in the result, and the pages that lack one
    pages/s      in processor time, one core, reading and metadata, each page by both in turn

The headline is left out of the result, as the gold leaves it out.  ``--show`` lists foreign and dropped lines of the
half tuned on.
"""

import argparse
import gzip
import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from trafilatura import bare_extraction

from accordingto.errors import InputError
from accordingto.nouns import ARTICLE_KINDS, Page
from accordingto.pages import read

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


def squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def missing(lines: str, within: str) -> list[str]:
    """Return the lines of `lines` that do not occur in `within`, whatever its line ends."""
    whole = squeeze(within)
    return [line for line in lines.split("\n") if len(squeeze(line)) >= SHORT and squeeze(line) not in whole]


def row(title: str, names: Iterable[str], gold: dict[str, str], results: Results, measure: Any) -> str:
    names = list(names)
    figures = measure.metrics_from_tp_fp_fns(
        [measure.string_shingle_matching(true=gold[n], pred=results.texts[n]) for n in names]
    )
    foreign = [len(missing(results.texts[n], gold[n])) for n in names]
    dropped = [len(missing(gold[n], results.texts[n])) for n in names]
    return (
        f"{title:34}{figures['f1']:7.4f}{figures['precision']:7.4f}{figures['recall']:7.4f}"
        f"{sum(foreign):7d} on {sum(map(bool, foreign)):3d}{sum(dropped):7d} on {sum(map(bool, dropped)):3d}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    file = options.folder / "ground-truth.json"
    if not file.is_file():
        print(f"{options.folder}: no ground-truth.json, not a checkout of the benchmark", file=sys.stderr)
        return 2
    gold = {name: entry["articleBody"] for name, entry in json.loads(file.read_text(encoding="utf-8")).items()}
    names = sorted(gold)
    extractors = {
        "accordingto": ours,
        "trafilatura precision": theirs(precise=True),
        "trafilatura default": theirs(precise=False),
    }
    results = {title: Results() for title in extractors}
    for name in names:
        data = gzip.decompress((options.folder / "html" / f"{name}.html.gz").read_bytes())
        for title, extract in extractors.items():
            if name == names[0]:
                extract(name, data)  # the first page loads models
            results[title].run(name, extract, data)
    measure = metric(options.folder)
    print(f"{'':34}{'F1':>7}{'P':>7}{'R':>7}{'foreign':>14}{'dropped':>14}{'pages/s':>9}")
    for title, result in results.items():
        print(row(f"{title}, tuned on", names[0::2], gold, result, measure))
        print(row(f"{title}, held out", names[1::2], gold, result, measure))
        print(row(f"{title}, all", names, gold, result, measure) + f"{len(names) / result.seconds:9.1f}")
    if options.show:
        for name in names[0::2]:
            for line in missing(results["accordingto"].texts[name], gold[name]):
                print("foreign", name[:8], line[:160])
            for line in missing(gold[name], results["accordingto"].texts[name]):
                print("dropped", name[:8], line[:160])
    return 0


if __name__ == "__main__":
    sys.exit(main())

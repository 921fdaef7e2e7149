"""How often pages with a whole article are said to hold less, the false alarms of ``completeness``.

    python -m benchmarks.completeness BENCHMARK [STORIES]

BENCHMARK is a checkout of scrapinghub/article-extraction-benchmark, whose 181 pages hold their articles; STORIES is a
folder of stories with gold, whose pages do.  Each page that is said to be cut, a list, a live blog or a video, and each
that is refused as no article, is listed with its reason: a few of the former are right to be (live blogs, videos,
paywalls), which is for the reader to judge.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from accordingto.errors import InputError
from accordingto.nouns import Page
from accordingto.pages import read


def pages(benchmark: Path, stories: Path | None) -> Iterator[tuple[str, Page]]:
    """Yield the pages of both sets, each with the name of its set."""
    addresses = json.loads((benchmark / "ground-truth.json").read_text(encoding="utf-8"))
    for file in sorted((benchmark / "html").glob("*.html.gz")):
        name = file.name.removesuffix(".html.gz")
        yield "benchmark", Page(name[:12], gzip.decompress(file.read_bytes()), addresses[name]["url"], "text/html")
    for file in sorted(stories.glob("*/pages/*")) if stories else ():
        kind = "text/html" if file.suffix == ".html" else "text/plain"
        yield "stories", Page(f"{file.parts[-3]}/{file.name}", file.read_bytes(), media_type=kind)


def main(arguments: Sequence[str] | None = None) -> int:
    """List what is not said to be whole, and count."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.completeness", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("benchmark", type=Path)
    parser.add_argument("stories", type=Path, nargs="?")
    options = parser.parse_args(arguments)
    counts: Counter[tuple[str, str]] = Counter()
    for name, page in pages(options.benchmark, options.stories):
        try:
            found = read(page).completeness
        except InputError as error:
            counts[name, "refused"] += 1
            print(f"  {name} {page.input} {page.url or ''}: {error.cause}")
            continue
        counts[name, found.state] += 1
        if found.state != "whole":
            print(f"  {name} {page.input} {page.url or ''}: {found.state}, {found.why}")
    for (name, state), count in sorted(counts.items()):
        print(f"{name:12}{state:10}{count:5}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

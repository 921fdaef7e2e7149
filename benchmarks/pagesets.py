"""Public sets of pages with gold for what their article text is; none of them comes with this project.

Each is a checkout of a repository:

    scrapinghub/article-extraction-benchmark   181 pages with their text
    flairNLP/fundus                            news pages with their text, of some 180 publishers in 35 languages
    adbar/trafilatura                          990 pages, each with up to six pieces of its text and six of what is not

Every second page, publisher or address by sorted name is for tuning, the others are held out.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class GoldPage:
    """A page as bytes, and either its text or pieces of it."""

    name: str
    data: bytes
    held_out: bool
    text: str | None = None
    """The article's text, a line for each paragraph."""
    pieces: tuple[str, ...] = ()
    """Pieces of the article's text."""
    foreign: tuple[str, ...] = ()
    """Pieces of what is not the article's text."""


def squeeze(text: str) -> str:
    """Return the letters and digits of `text`, folded: for comparing texts whatever their blanks and marks."""
    return re.sub(r"\W+", "", text).casefold()


def benchmark(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of the article-extraction-benchmark."""
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for number, name in enumerate(sorted(gold)):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        yield GoldPage(name, data, bool(number % 2), gold[name]["articleBody"])


def publishers(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of fundus' parser tests whose text is known: those with a version of gold for each page."""
    for number, file in enumerate(sorted(folder.glob("tests/resources/parser/test_data/*/*.json"))):
        gold = json.loads(file.read_text(encoding="utf-8"))
        pages = sorted(file.parent.glob(f"{file.stem}_*.html.gz"))
        if len(pages) != len(gold):
            continue
        for page, version in zip(pages, (gold[key] for key in sorted(gold)), strict=True):
            if body := version.get("body"):
                parts = [*body["summary"], *(p for s in body["sections"] for p in (*s["headline"], *s["paragraphs"]))]
                yield GoldPage(page.name, gzip.decompress(page.read_bytes()), bool(number % 2), "\n".join(parts))


def segments(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of trafilatura's evaluation."""
    tests = folder / "tests"
    gold = json.loads((tests / "evaldata.json").read_text(encoding="utf-8"))
    for number, address in enumerate(sorted(gold)):
        entry = gold[address]
        file = next(path for place in ("cache", "eval") if (path := tests / place / entry["file"]).is_file())
        yield GoldPage(
            address,
            file.read_bytes(),
            bool(number % 2),
            pieces=tuple(entry["with"]),
            foreign=tuple(entry["without"]),
        )


def of_story(lines: Sequence[str], article: Mapping[str, Any], title: int | None) -> list[bool | None]:
    """Tell which `lines` of a story's page are its text by gold's `article`; None where gold leaves it open.

    Line `title` is the headline.
    """
    texts = [" ".join(line.split()) for line in lines]
    opening, closing = (" ".join(article[key].split()) for key in ("body_first", "body_last"))
    first = next(i for i, t in enumerate(texts) if opening in t or (t in opening and len(t) > 3))
    last = max(i for i, t in enumerate(texts) if closing in t or (t in closing and len(t) > 3))
    free = [" ".join(line.split()) for line in article.get("optional", [])]
    aside = [" ".join(line.split()) for line in article["not_body"]]
    labels: list[bool | None] = []
    for i, text in enumerate(texts):
        inside = first <= i <= last
        if i == title or (not inside and any(o in text or (len(text) > 8 and text in o) for o in free)):
            labels.append(None)
        else:
            labels.append(inside and not any(o in text and len(o) > 0.4 * len(text) for o in aside))
    return labels

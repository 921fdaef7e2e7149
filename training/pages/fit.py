"""Fit the weights of the pages stage: logistic regression on lines, drawn towards weights set by hand.

    python training/pages/fit.py --benchmark FOLDER --stories FOLDER [--out src/accordingto/pages/weights.toml]

FOLDER of the benchmark is a checkout of scrapinghub/article-extraction-benchmark: every second page by sorted name is
trained on, the others are held out.  FOLDER of the stories holds ``*/gold.json`` with ``pages/``.  Plain text is
trained on the same pages without their markup, and HTML on the stories
also as bare paragraphs in a row.  Prints the errors on lines: on the training pages, on the held-out
half, and on the stories with each story left out once.
"""

import argparse
import gzip
import html
import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from accordingto.errors import InputError
from accordingto.pages import decode, features, layout, signs
from accordingto.pages.layout import Laid
from accordingto.pages.signs import Whole
from accordingto.pages.tree import Line, Place

PULL = 2.0
"""Precision of the Gaussian around the weights set by hand."""
STORY_WEIGHT, BARE_WEIGHT = 5.0, 1.0
"""How much a line of a story counts against one of the benchmark, of which there are 50 times as many; and a line of
a story as bare paragraphs."""
_BEFORE, _AFTER = 5, 7
"""Lines before and after an article that a page without menus may have as well."""
KINDS = ("html", "text")
Floats = npt.NDArray[np.float64]


@dataclass
class Page:
    """The lines of one page: their signs by kind of page, whether they are article text (None: not used), size."""

    group: str
    lines: dict[str, list[dict[str, float]]]
    labels: list[bool | None]
    sizes: list[int]
    weight: float = 1.0


def squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def without_markup(whole: Whole) -> Whole:
    place = Place("p", "", None)
    looks = []
    for look in whole.looks:
        line = Line(look.line.text, place)
        line.words = look.line.words
        looks.append(features.look(line, 0))
    return Whole(looks, None, whole.languages, whole.title, whole.outlet)


def page_of(group: str, laid: Laid, labels: list[bool | None], markup: bool) -> Page:
    lines = {"text": signs.signs(without_markup(laid.whole) if markup else laid.whole)}
    if markup:
        lines["html"] = signs.signs(laid.whole)
    return Page(group, lines, labels, [look.size for look in laid.whole.looks])


def flattened(group: str, laid: Laid, labels: list[bool | None]) -> Page | None:
    """Return the page with its lines as paragraphs in a row, as a bare template has them: no class, no nesting.

    Only the lines around the article are kept: no page has its menus as paragraphs.
    """
    body = [i for i, label in enumerate(labels) if label]
    if not body:
        return None
    kept = range(max(0, body[0] - _BEFORE), min(len(labels), body[-1] + _AFTER))
    parts = []
    for i in kept:
        look = laid.whole.looks[i]
        tag = "h1" if i == laid.whole.title else look.line.place.tag if look.line.place.tag in signs.HEADINGS else "p"
        parts.append(f"<{tag}>{html.escape(look.line.text)}</{tag}>")
    title = html.escape(laid.head.title)
    bare = layout.from_html(f"<html><head><title>{title}</title></head><body>{''.join(parts)}</body></html>", group)
    if len(bare.whole.looks) != len(kept):
        return None
    sizes = [look.size for look in bare.whole.looks]
    return Page(group, {"html": signs.signs(bare.whole)}, [labels[i] for i in kept], sizes, BARE_WEIGHT)


def benchmark(folder: Path) -> Iterable[Page]:
    gold = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for number, name in enumerate(sorted(gold)):
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        try:
            laid = layout.from_html(decode.text_of(data, name), name)
        except InputError as error:
            print(error)
            continue
        body = gold[name]["articleBody"]
        whole, lines = squeeze(body), {squeeze(line) for line in body.split("\n")}
        labels = [
            None if i == laid.whole.title else _label(squeeze(look.line.text), whole, lines)
            for i, look in enumerate(laid.whole.looks)
        ]
        yield page_of("held out" if number % 2 else "benchmark", laid, labels, markup=True)


def _label(line: str, body: str, lines: set[str]) -> bool | None:
    """Tell whether a line is in the body; a short one only as a whole line, since it occurs in others by chance."""
    if not line:
        return None
    if len(line) < 25:
        return line in lines
    if line in body:
        return True
    parts = (line[:40], line[len(line) // 2 - 20 : len(line) // 2 + 20], line[-40:])
    return None if len(line) >= 60 and any(part in body for part in parts) else False


def stories(folder: Path) -> Iterable[Page]:
    for file in sorted(folder.glob("*/gold.json")):
        for article in json.loads(file.read_text(encoding="utf-8"))["articles"]:
            path = file.parent / article["file"]
            text = path.read_text(encoding="utf-8")
            markup = path.suffix == ".html"
            laid = layout.from_html(text, str(path)) if markup else layout.from_text(text)
            texts = [fold(look.line.text) for look in laid.whole.looks]
            opening, closing = fold(article["body_first"]), fold(article["body_last"])
            first = next(i for i, t in enumerate(texts) if opening in t or (t in opening and len(t) > 3))
            last = max(i for i, t in enumerate(texts) if closing in t or (t in closing and len(t) > 3))
            free = [fold(o) for o in article.get("optional", [])]
            aside = [fold(o) for o in article["not_body"]]
            labels: list[bool | None] = []
            for i, t in enumerate(texts):
                inside = first <= i <= last
                if i == laid.whole.title or (not inside and any(o in t or (len(t) > 8 and t in o) for o in free)):
                    labels.append(None)
                else:
                    labels.append(inside and not any(o in t and len(o) > 0.4 * len(t) for o in aside))
            page = page_of(file.parent.name, laid, labels, markup)
            page.weight = STORY_WEIGHT
            yield page
            if bare := flattened(file.parent.name, laid, labels):
                yield bare


def matrix(pages: Sequence[Page], kind: str, names: Sequence[str]) -> tuple[Floats, Floats, Floats]:
    """Return signs, labels and weights of all lines of `pages` that are used."""
    column = {name: i for i, name in enumerate(names)}
    rows, labels, weights = [], [], []
    for page in pages:
        if kind not in page.lines:
            continue
        used = sum(label is not None for label in page.labels)
        for line, label, size in zip(page.lines[kind], page.labels, page.sizes, strict=True):
            if label is None:
                continue
            row = np.zeros(len(names))
            for sign, value in line.items():
                if sign in column:
                    row[column[sign]] = value
            rows.append(row)
            labels.append(float(label))
            # Long pages count for little more than short ones, long lines for more than buttons.
            weight = (1 + min(size, 30) / 10) * 30 / (30 + used)
            weights.append(weight * page.weight)
    return np.array(rows), np.array(labels), np.array(weights)


def fit(pages: Sequence[Page], kind: str, prior: dict[str, float]) -> dict[str, float]:
    """Return the weights that maximise the posterior, by damped Newton steps."""
    names = list(prior)
    x, y, w = matrix(pages, kind, names)
    start = np.array([prior[name] for name in names])
    pull = np.full(len(names), PULL)
    pull[names.index("always")] = 0.01

    def loss(beta: Floats) -> float:
        z = x @ beta
        return float(w @ (np.logaddexp(0, z) - y * z) + pull @ (beta - start) ** 2 / 2)

    beta = start.copy()
    for _ in range(100):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + pull * (beta - start)
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + np.diag(pull), gradient)
        size = 1.0
        while loss(beta - size * step) > loss(beta) and size > 1e-6:
            size /= 2
        beta = beta - size * step
        if np.abs(size * step).max() < 1e-6:
            break
    return dict(zip(names, beta.tolist(), strict=True))


def errors(pages: Sequence[Page], kind: str, weights: dict[str, float]) -> str:
    x, y, _ = matrix(pages, kind, list(weights))
    said = x @ np.array(list(weights.values())) > 0
    foreign, lost = int((said & (y == 0)).sum()), int((~said & (y == 1)).sum())
    return f"{foreign} foreign, {lost} lost of {int(y.sum())} ({len(y)} lines)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmark", type=Path, required=True)
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/accordingto/pages/weights.toml"))
    options = parser.parse_args()
    prior = tomllib.loads(Path(__file__).with_name("prior.toml").read_text(encoding="utf-8"))
    pages = [*benchmark(options.benchmark), *stories(options.stories)]
    held_out = [p for p in pages if p.group == "held out"]
    train = [p for p in pages if p.group != "held out"]
    told = [p for p in train if p.group != "benchmark"]
    written = ["# Made by training/pages/fit.py: log-odds that a line is article text, for each sign.", ""]
    for kind in KINDS:
        weights = fit(train, kind, prior[kind])
        print(kind, "train", errors(train, kind, weights))
        print(kind, "held-out half of the benchmark", errors(held_out, kind, weights))
        for group in sorted({p.group for p in told}):
            others = fit([p for p in train if p.group != group], kind, prior[kind])
            print(kind, "left out", group, errors([p for p in told if p.group == group], kind, others))
        written += [f"[{kind}]", *(f'"{name}" = {value:.2f}' for name, value in weights.items()), ""]
    options.out.write_text("\n".join(written[:-1]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Fit the weights of the pages stage: logistic regression on lines, drawn towards weights set by hand.

    python -m training.pages.fit --benchmark FOLDER --publishers FOLDER --segments FOLDER --stories FOLDER
        [--out src/accordingto/pages/weights.toml]

The benchmark is a checkout of scrapinghub/article-extraction-benchmark, the publishers one of flairNLP/fundus (whose
tests hold pages with their text), the segments one of adbar/trafilatura (whose tests hold pages with up to six pieces
each that are the text or are not).  Of each every second page, publisher or address by sorted name is trained on, the
others are held out.  FOLDER of the stories holds ``*/gold.json`` with ``pages/``.  Plain text is trained on the same
pages without their markup, with the marks of lists and without, and HTML on the stories also as bare paragraphs in a
row.  Prints the errors on lines: on the pages trained on, on those held out, and on the stories, each left out once.
"""

import argparse
import html
import json
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from benchmarks.pagesets import GoldPage, squeeze

from accordingto.errors import InputError
from accordingto.pages import decode, features, layout, signs
from accordingto.pages.layout import Laid
from accordingto.pages.line_signs import HEADINGS
from accordingto.pages.signs import Whole
from accordingto.pages.tree import Line, Place
from benchmarks import pagesets

PULL = 2.0
"""Precision of the Gaussian around the weights set by hand."""
STORY_WEIGHT, BARE_WEIGHT, BENCHMARK_WEIGHT = 5.0, 1.0, 4.0
"""How much a line of a story counts against one of a set, of which there are a hundred times as many; a line of a story
as bare paragraphs; and one of the benchmark, whose gold is made by hand, against one of a publisher."""
PIECE_WEIGHT = 1.0
"""How much a line counts that is known from a piece of text."""
LOST = 1.15
"""How much a line of text that is taken for none counts against one that is wrongly taken for text."""
COVERED = 0.7
"""Share of a gold text that a page's lines have to hold for the page to be used."""
_BEFORE, _AFTER = 5, 7
"""Lines before and after an article that a page without menus may have as well."""
KINDS = ("html", "text")
BENCHMARK, HELD_OUT = "benchmark", "held out"
Floats = npt.NDArray[np.float64]


@dataclass
class Page:
    """The lines of one page: their signs by kind of page, whether they are article text (None: not used), weights."""

    group: str
    lines: dict[str, list[dict[str, float]]]
    labels: list[bool | None]
    weights: list[float]


def without_markup(whole: Whole, marked: bool) -> Whole:
    """Return the page as bare lines; with `marked`, items of lists keep a dash, as many a scraper leaves it."""
    place = Place("p", "", None)
    lines = []
    for look in whole.looks:
        item = marked and any(around.tag == "li" for around in look.line.place.up())
        line = Line("- " + look.line.text if item else look.line.text, place)
        line.words = look.line.words
        lines.append(line)
    return Whole(features.looks(lines, 0), None, whole.languages, whole.title, whole.outlet)


def pages_of(group: str, laid: Laid, labels: list[bool | None], markup: bool, weight: float = 1.0) -> Iterable[Page]:
    """Yield the page as it is, and, if it has markup, as plain text in two manners."""
    weights = _weights(labels, laid.whole, weight)
    if not markup:
        yield Page(group, {"text": signs.signs(laid.whole)}, labels, weights)
        return
    bare = {"text": signs.signs(without_markup(laid.whole, marked=False))}
    yield Page(group, {"html": signs.signs(laid.whole), **bare}, labels, weights)
    if any(around.tag == "li" for look in laid.whole.looks for around in look.line.place.up()):
        half = [weight / 2 for weight in weights]
        yield Page(group, {"text": signs.signs(without_markup(laid.whole, marked=True))}, labels, half)


def _weights(labels: Sequence[bool | None], whole: Whole, weight: float) -> list[float]:
    """Return how much each line counts: long pages for little more than short ones, long lines more than buttons."""
    used = sum(label is not None for label in labels)
    return [weight * (1 + min(look.size, 30) / 10) * 30 / (30 + used) for look in whole.looks]


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
        tag = "h1" if i == laid.whole.title else look.line.place.tag if look.line.place.tag in HEADINGS else "p"
        parts.append(f"<{tag}>{html.escape(look.line.text)}</{tag}>")
    title = html.escape(laid.head.title)
    bare = layout.from_html(f"<html><head><title>{title}</title></head><body>{''.join(parts)}</body></html>", group)
    if len(bare.whole.looks) != len(kept):
        return None
    own = [labels[i] for i in kept]
    return Page(group, {"html": signs.signs(bare.whole)}, own, _weights(own, bare.whole, BARE_WEIGHT))


def of_set(pages: Iterable[GoldPage], group: str, weight: float = 1.0) -> Iterable[Page]:
    """Yield the pages of one set, those held out in a group of their own."""
    for page in pages:
        try:
            laid = layout.from_html(decode.text_of(page.data, page.name), page.name)
        except InputError as error:
            print(error)
            continue
        texts = [squeeze(look.line.text) for look in laid.whole.looks]
        labels = _of_text(texts, page.text) if page.text is not None else _of_pieces(texts, page)
        if laid.whole.title is not None:
            labels[laid.whole.title] = None
        name = f"{HELD_OUT}, {group}" if page.held_out else group
        for made in pages_of(name, laid, labels, markup=True, weight=weight):
            if page.text is not None:
                held = sum(look.size for look, label in zip(laid.whole.looks, labels, strict=True) if label)
                if held >= COVERED * len(page.text.split()) or group == BENCHMARK:
                    yield made
            else:
                yield replace(made, weights=[PIECE_WEIGHT for _ in labels])


def _of_text(lines: Sequence[str], text: str) -> list[bool | None]:
    whole, own = squeeze(text), {squeeze(line) for line in text.split("\n")}
    return [_label(line, whole, own) for line in lines]


def _of_pieces(lines: Sequence[str], page: GoldPage) -> list[bool | None]:
    """Label the lines that hold a piece: what occurs twice may be the text of a teaser as well."""
    labels: list[bool | None] = [None] * len(lines)
    for piece in filter(None, map(squeeze, page.pieces)):
        if len(places := [i for i, line in enumerate(lines) if piece in line]) == 1:
            labels[places[0]] = True
    for piece in filter(None, map(squeeze, page.foreign)):
        for i, line in enumerate(lines):
            if piece in line and (len(piece) > 0.3 * len(line) or len(piece) > 25):
                labels[i] = False
    return labels


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
            labels = pagesets.of_story([look.line.text for look in laid.whole.looks], article, laid.whole.title)
            yield from pages_of(file.parent.name, laid, labels, markup, STORY_WEIGHT)
            if bare := flattened(file.parent.name, laid, labels):
                yield bare


class Rows:
    """Signs, labels and weights of all lines of `pages` that are used, and the group of each."""

    def __init__(self, pages: Iterable[Page], kind: str, names: Sequence[str]) -> None:
        column = {name: i for i, name in enumerate(names)}
        rows, labels, weights, groups = [], [], [], []
        for page in pages:
            for line, label, weight in zip(page.lines.get(kind, ()), page.labels, page.weights, strict=False):
                if label is None:
                    continue
                row = np.zeros(len(names), dtype=np.float32)
                for sign, value in line.items():
                    if sign in column:
                        row[column[sign]] = value
                rows.append(row)
                labels.append(float(label))
                weights.append(weight * LOST if label else weight)
                groups.append(page.group)
        self.names = names
        self.x, self.y, self.w = np.array(rows), np.array(labels), np.array(weights)
        self.groups = np.array(groups)

    def fit(self, used: npt.NDArray[np.bool_], prior: dict[str, float]) -> Floats:
        return fit(self.x[used].astype(np.float64), self.y[used], self.w[used], prior)

    def errors(self, used: npt.NDArray[np.bool_], beta: Floats) -> str:
        said, is_text = self.x[used] @ beta > 0, self.y[used] == 1
        foreign, lost = int((said & ~is_text).sum()), int((~said & is_text).sum())
        return f"{foreign} foreign of {int((~is_text).sum())}, {lost} lost of {int(is_text.sum())}"


def fit(x: Floats, y: Floats, w: Floats, prior: dict[str, float]) -> Floats:
    """Return the weights that maximise the posterior, by damped Newton steps."""
    names = list(prior)
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
    return beta


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("benchmark", "publishers", "segments", "stories"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/accordingto/pages/weights.toml"))
    options = parser.parse_args()
    prior = tomllib.loads(Path(__file__).with_name("prior.toml").read_text(encoding="utf-8"))
    pages = [
        *of_set(pagesets.benchmark(options.benchmark), BENCHMARK, BENCHMARK_WEIGHT),
        *of_set(pagesets.publishers(options.publishers), "publishers"),
        *of_set(pagesets.segments(options.segments), "segments"),
        *stories(options.stories),
    ]
    told = sorted(file.parent.name for file in options.stories.glob("*/gold.json"))
    written = ["# Made by training/pages/fit.py: log-odds that a line is article text, for each sign.", ""]
    for kind in KINDS:
        # Whole pages without their markup are mostly menus, as no scraper leaves them: one set of them is enough.
        used = (
            pages if kind == "html" else [p for p in pages if p.group in {BENCHMARK, f"{HELD_OUT}, {BENCHMARK}", *told}]
        )
        rows = Rows(used, kind, list(prior[kind]))
        train = ~np.char.startswith(rows.groups, HELD_OUT)
        beta = rows.fit(train, prior[kind])
        for group in sorted(set(rows.groups) - set(told)):
            print(kind, group, rows.errors(rows.groups == group, beta))
        for group in told:
            others = rows.fit(train & (rows.groups != group), prior[kind])
            print(kind, "left out", group, rows.errors(rows.groups == group, others))
        weights = zip(rows.names, beta.tolist(), strict=True)
        written += [f"[{kind}]", *(f'"{name}" = {value:.2f}' for name, value in weights), ""]
    options.out.write_text("\n".join(written[:-1]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

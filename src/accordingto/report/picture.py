"""A chain as a picture: boxes with wrapped words and curves between them, ready for the SVG template.

Words are measured by a rough width per character, wide enough for the fonts that readers are likely to have.
"""

import unicodedata

from msgspec import Struct

from accordingto.report import wording
from accordingto.report.chain import Chain, Edge, Node
from accordingto.report.layout import Box, Lane, layout

WIDTH = 176.0
GUTTER = 108.0
GAP = 14.0
PORT = 17.0
MARGIN = 6.0
LINE = 16.0
LABEL = 58.0
"""The straight end of each edge, which its label stands on."""
_PADDING = 10.0
_LINES = 3


class Drawn(Struct, frozen=True):
    """A node with its place (upper left corner) and its label in lines."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[float, str], ...]
    detail: tuple[float, str] | None
    text_x: float


class Line(Struct, frozen=True):
    """An edge as an SVG path, its head as another, and where its label stands."""

    edge: Edge
    path: str
    head: str
    x: float
    y: float
    label: str


class Picture(Struct, frozen=True):
    """The whole drawing, in pixels."""

    width: float
    height: float
    nodes: tuple[Drawn, ...]
    lines: tuple[Line, ...]

    @property
    def kinds(self) -> set[str]:
        """What its legend must explain: the kinds of its boxes and arrows, and "also" for marked boxes."""
        kinds = {drawn.node.kind for drawn in self.nodes} | {line.edge.kind for line in self.lines}
        return {*kinds, "also"} if any(drawn.node.against for drawn in self.nodes) else {*kinds}


def picture(chain: Chain) -> Picture:
    """Lay out `chain`; roots stand at the left, and words go from left to right."""
    wrapped = {n.key: wrap(n.label, WIDTH - 36, _LINES) for n in chain.nodes}
    heights = {
        n.key: len(wrapped[n.key]) * LINE + (LINE - 2 if n.detail else 0) + 2 * _PADDING - 4 for n in chain.nodes
    }
    starts = frozenset(n.key for n in chain.nodes if n.column == "start")
    edges = [edge for edge in chain.edges if edge.drawn]
    plan = layout(heights, [(e.start, e.end) for e in edges], starts, GAP, PORT)
    nodes = tuple(_drawn(n, plan.boxes[n.key], wrapped[n.key]) for n in chain.nodes)
    lines = tuple(
        _line(edge, lane, plan.boxes[edge.end if lane.turned else edge.start])
        for edge, lane in zip(edges, plan.lanes, strict=True)
    )
    width = plan.layers * WIDTH + max(0, plan.layers - 1) * GUTTER + 2 * MARGIN
    return Picture(round(width), round(plan.height + 2 * MARGIN), nodes, lines)


def _left(layer: int) -> float:
    return MARGIN + layer * (WIDTH + GUTTER)


def _drawn(node: Node, box: Box, label: list[str]) -> Drawn:
    x, y = _left(box.layer), MARGIN + box.top
    rows = len(label) * LINE + (LINE - 2 if node.detail else 0)
    first = y + (box.height - rows) / 2 + 12
    lines = tuple((round(first + i * LINE, 1), words) for i, words in enumerate(label))
    detail = (
        (round(first + len(label) * LINE - 1, 1), wrap(node.detail, WIDTH - 32, 1, 10.5)[0]) if node.detail else None
    )
    return Drawn(node, round(x, 1), round(y, 1), WIDTH, round(box.height, 1), lines, detail, round(x + 27, 1))


def _line(edge: Edge, lane: Lane, start: Box) -> Line:
    x, y = _left(start.layer) + WIDTH, MARGIN + lane.leaves
    path = [f"M{x:.1f} {y:.1f}"]
    for i, height in enumerate((*lane.passes, lane.arrives)):
        next_x, next_y = _left(start.layer + 1 + i), MARGIN + height
        passes = i < len(lane.passes)
        bend = next_x if passes else next_x - LABEL
        half = (x + bend) / 2
        path.append(f"C{half:.1f} {y:.1f} {half:.1f} {next_y:.1f} {bend:.1f} {next_y:.1f}")
        x, y = (next_x + WIDTH if passes else next_x), next_y
        path.append(f"H{x:.1f}")
    # The head stands where the words arrive: at the far end, or at the near one for an edge that leads back.
    tip, tip_y, way = (x, y, 1) if not lane.turned else (_left(start.layer) + WIDTH, MARGIN + lane.leaves, -1)
    if edge.kind in ("denies", "doubts"):
        head = f"M{tip - 4 * way:.1f} {tip_y - 6:.1f}V{tip_y + 6:.1f}"
    else:
        head = f"M{tip - 7 * way:.1f} {tip_y - 4:.1f}L{tip:.1f} {tip_y:.1f}L{tip - 7 * way:.1f} {tip_y + 4:.1f}Z"
    word = wording.STEPS[edge.kind]
    label = f"↩ {word}" if lane.turned else word
    return Line(edge, "".join(path), head, round(x - LABEL + 4, 1), round(y - 4, 1), label)


def wrap(text: str, width: float, lines: int, size: float = 13.0) -> list[str]:
    """Break `text` into at most `lines` lines of `width` pixels at font size `size`; "…" where it does not fit."""
    rest = text[: 60 * lines].split()
    cut = len(text) > 60 * lines
    found: list[str] = []
    while rest and len(found) < lines:
        row = ""
        while rest and measure(f"{row} {rest[0]}".strip(), size) <= width:
            row = f"{row} {rest.pop(0)}".strip()
        if rest and not row:
            # One word wider than the box: as much of it as goes in, to the last hyphen there.
            fits = 1
            while fits < len(rest[0]) and measure(rest[0][: fits + 1], size) <= width:
                fits += 1
            fits = rest[0].rfind("-", 0, fits) + 1 or fits
            row, rest[0] = rest[0][:fits], rest[0][fits:]
        found.append(row)
    if (rest or cut) and found:
        last = found[-1]
        while last and measure(last + "…", size) > width:
            last = last[:-1]
        found[-1] = last.rstrip(" ,;:") + "…"
    return found or ["…"]


def measure(text: str, size: float) -> float:
    """Return about how many pixels wide `text` is in a sans-serif font of `size` pixels."""
    return size * sum(_width(c) for c in text)


def _width(c: str) -> float:
    if unicodedata.combining(c):
        return 0.0
    if unicodedata.east_asian_width(c) in "WF":
        return 1.0
    if c in " .,:;'!|iIjlt()[]":
        return 0.34
    return 0.74 if c.isupper() or c in "mwшщжюмфы—…%@" else 0.58

"""A layered drawing of a directed graph, after Sugiyama, Tagawa and Toda (1981), for some sixty nodes.

Cycles are broken by turning edges that lead back, layers are longest ways from the start, edges that pass a layer
keep a lane of their own in it, orders come from barycentres, and heights from isotonic regression (pool adjacent
violators), so that nothing overlaps and each node stands as near its neighbours as its order lets it.  Pixels.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

_SWEEPS = 12


class Box(Struct, frozen=True):
    """Where a node stands: its layer from the left, its middle, its height."""

    layer: int
    middle: float
    height: float

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.middle - self.height / 2


class Lane(Struct, frozen=True):
    """Which way an edge takes: its height as it leaves, in each layer it passes, and as it arrives."""

    leaves: float
    passes: tuple[float, ...]
    arrives: float
    turned: bool
    """Drawn against its direction, since it leads back to where the words had been before."""


class Layout(Struct, frozen=True):
    """The whole drawing."""

    boxes: dict[str, Box]
    lanes: tuple[Lane, ...]
    """As many as there are edges, in their order."""
    layers: int
    height: float


def layout(
    heights: Mapping[str, float],
    edges: Sequence[tuple[str, str]],
    starts: frozenset[str],
    gap: float,
    port: float,
) -> Layout:
    """Place nodes of the given heights; `starts` stand in the first layer.

    `gap` is the least room between two nodes, `port` between two edges that arrive at one node (a node grows to take
    its edges).  Edges must join nodes that are in `heights`.
    """
    turned = _leads_back(list(heights), edges)
    ways = [(b, a) if back else (a, b) for (a, b), back in zip(edges, turned, strict=True)]
    layer = _layers(list(heights), ways, starts)
    arriving: dict[str, int] = defaultdict(int)
    leaving: dict[str, int] = defaultdict(int)
    for start, end in ways:
        arriving[end] += 1
        leaving[start] += 1
    size = {n: max(h, port * arriving[n] + 8, port / 2 * leaving[n] + 8) for n, h in heights.items()}

    # An edge over several layers becomes a row of points, one a layer, so that it passes between nodes.
    paths: list[list[str]] = []
    layered = dict(layer)
    links: list[tuple[str, str]] = []
    for number, (start, end) in enumerate(ways):
        path = [start]
        for passed in range(layer[start] + 1, layer[end]):
            point = f"\n{number} {passed}"
            layered[point], size[point] = passed, 4.0
            path.append(point)
        path.append(end)
        links += pairwise(path)
        paths.append(path)
    middle = _heights(_orders(layered, links), links, size, gap)
    arrivals = _ports(paths, middle, port, last=True)
    departures = _ports(paths, middle, min(port / 2, 8), last=False)
    lanes = tuple(
        Lane(departures[n], tuple(middle[p] for p in path[1:-1]), arrivals[n], turned[n])
        for n, path in enumerate(paths)
    )
    boxes = {n: Box(layer[n], middle[n], size[n]) for n in heights}
    bottom = max((middle[n] + size[n] / 2 for n in layered), default=0.0)
    return Layout(boxes, lanes, max(layer.values(), default=-1) + 1, bottom)


def _leads_back(nodes: list[str], edges: Sequence[tuple[str, str]]) -> list[bool]:
    """Tell for each edge whether it closes a cycle in a depth-first walk (without recursion: chains may be long)."""
    out: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, (start, end) in enumerate(edges):
        out[start].append((number, end))
    back = [False] * len(edges)
    done: set[str] = set()
    entered = {end for _, end in edges}
    for first in sorted(nodes, key=lambda n: n in entered):
        if first in done:
            continue
        open_nodes = {first}
        walk = [(first, iter(out[first]))]
        while walk:
            node, rest = walk[-1]
            step = next(rest, None)
            if step is None:
                walk.pop()
                open_nodes.discard(node)
                done.add(node)
                continue
            number, end = step
            if end in open_nodes:
                back[number] = True
            elif end not in done:
                open_nodes.add(end)
                walk.append((end, iter(out[end])))
    return back


def _layers(nodes: list[str], ways: list[tuple[str, str]], starts: frozenset[str]) -> dict[str, int]:
    out: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(nodes, 0)
    for start, end in ways:
        out[start].append(end)
        waiting[end] += 1
    # Without any start the first column belongs to whatever nothing leads to.
    layer = {n: 0 if n in starts or not starts else 1 for n in nodes}
    ready = [n for n in nodes if not waiting[n]]
    while ready:
        node = ready.pop()
        for end in out[node]:
            layer[end] = max(layer[end], layer[node] + 1)
            waiting[end] -= 1
            if not waiting[end]:
                ready.append(end)
    return layer


def _orders(layered: dict[str, int], links: list[tuple[str, str]]) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(max(layered.values(), default=-1) + 1)]
    for node, at in layered.items():
        rows[at].append(node)
    before, after = _neighbours(links)
    place = {node: float(i) for row in rows for i, node in enumerate(row)}
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        near = before if forward else after
        for row in rows if forward else reversed(rows):
            wish = {n: _mean([place[m] for m in near[n]], place[n]) for n in row}
            row.sort(key=lambda n, wish=wish: wish[n])  # type: ignore[misc]
            for i, node in enumerate(row):
                place[node] = float(i)
    return rows


def _heights(
    rows: list[list[str]], links: list[tuple[str, str]], size: dict[str, float], gap: float
) -> dict[str, float]:
    before, after = _neighbours(links)
    middle: dict[str, float] = {}
    for row in rows:
        _spread(row, [0.0] * len(row), size, gap, middle)
    for sweep in range(_SWEEPS):
        near = before if sweep % 2 == 0 else after
        for row in rows if sweep % 2 == 0 else reversed(rows):
            _spread(row, [_mean([middle[m] for m in near[n]], middle[n]) for n in row], size, gap, middle)
    top = min((middle[n] - size[n] / 2 for n in middle), default=0.0)
    return {n: m - top for n, m in middle.items()}


def _spread(row: list[str], wishes: list[float], size: dict[str, float], gap: float, middle: dict[str, float]) -> None:
    """Set the middles of a row: the least squares from `wishes` that keep its order and its room."""
    offsets: list[float] = []
    at = 0.0
    for i, node in enumerate(row):
        if i:
            at += (size[row[i - 1]] + size[node]) / 2 + gap
        offsets.append(at)
    pools: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        mean, count = wish - offset, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    flat = [mean for mean, count in pools for _ in range(count)]
    for node, mean, offset in zip(row, flat, offsets, strict=True):
        middle[node] = mean + offset


def _ports(paths: list[list[str]], middle: dict[str, float], room: float, last: bool) -> list[float]:
    """Spread the edges of a node along its side, in the order of where they come from or go to."""
    sides: dict[str, list[int]] = defaultdict(list)
    for number, path in enumerate(paths):
        sides[path[-1] if last else path[0]].append(number)
    found = [0.0] * len(paths)
    for node, numbers in sides.items():
        numbers.sort(key=lambda n: middle[paths[n][-2] if last else paths[n][1]])
        for i, number in enumerate(numbers):
            found[number] = middle[node] + (i - (len(numbers) - 1) / 2) * room
    return found


def _neighbours(links: list[tuple[str, str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for start, end in links:
        after[start].append(end)
        before[end].append(start)
    return before, after


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise

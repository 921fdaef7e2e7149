"""The chain of one claim as a graph: who spoke, through which outlets, and which pages retell which.

An edge points the way the words went.  Only what the trace holds becomes an edge: the outlets a root was reached
through, the retellings it found, and the statements themselves.
"""

from collections import defaultdict
from typing import Literal

from msgspec import Struct

from accordingto.nouns import Article, Claim, Retelling, Root
from accordingto.report import wording
from accordingto.report.evidence import NOBODY, Evidence, Said, outlet
from accordingto.text import fold

NodeKind = Literal["person", "unnamed", "organization", "outlet", "document", "unknown", "article", "folded"]
EdgeKind = Literal["says", "states", "copies", "translates", "denies", "doubts"]

ROOTS_DRAWN = 24
ARTICLES_DRAWN = 36


class Node(Struct, frozen=True):
    """Somebody or something on the way."""

    key: str
    kind: NodeKind
    label: str
    detail: str = ""
    article: str | None = None
    """Id of the article that this node is, where it is one of those read."""
    column: Literal["start", "later"] = "later"
    stance: Literal["", "denies", "doubts"] = ""


class Edge(Struct, frozen=True):
    """One step of the words."""

    start: str
    end: str
    kind: EdgeKind
    why: str = ""


class Chain(Struct, frozen=True):
    """A claim's graph, and what was folded to keep it readable."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    folded: str = ""


def chain(claim: Claim, evidence: Evidence) -> Chain:
    """Return the graph of `claim`; a node or an edge stands in it once."""
    return _Drawing(claim, evidence).chain()


class _Drawing:
    def __init__(self, claim: Claim, evidence: Evidence) -> None:
        self.claim = claim
        self.evidence = evidence
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, EdgeKind], Edge] = {}
        self.out: dict[str, list[str]] = defaultdict(list)
        here = dict.fromkeys(s.article for s in claim.attributions if s.article in evidence.articles)
        carriers = sorted(here, key=lambda i: evidence.articles[i].published or "9999")
        self.drawn = carriers[:ARTICLES_DRAWN]
        self.left_out = carriers[ARTICLES_DRAWN:]
        self.pages: dict[str, str] = {}
        for article in self.drawn:
            self.pages.setdefault(_key(outlet(evidence.articles[article])), article)

    def chain(self) -> Chain:
        roots = self.claim.roots[:ROOTS_DRAWN]
        ends = [self._root(number, root) for number, root in enumerate(roots)]
        known = {_key(name) for root in roots for name in root.reached_through} | {_key(o) for o in self.claim.origins}
        for retelling in self.evidence.trace.retellings:
            self._retelling(retelling, known)
        for number, root in enumerate(roots):
            self._statements(number, root, ends[number])
        for statement in self.claim.attributions:
            if statement.stance in ("denies", "doubts") and statement.article in self.drawn:
                said = self.evidence.said(statement.article, statement.attribution)
                if said:
                    self._contradiction(said, "denies" if statement.stance == "denies" else "doubts")
        self._unstated()
        return Chain(tuple(self.nodes.values()), tuple(self.edges.values()), self._folded())

    def _root(self, number: int, root: Root) -> str:
        detail = wording.KINDS[root.kind]
        if root.count != (1, 1):
            detail += f", {wording.words(root.count)}"
        node = Node(f"root {number}", root.kind, wording.line(root.described) or NOBODY, detail, column="start")
        self.nodes[node.key] = node
        at = node.key
        for name in reversed(root.reached_through):
            step = self._outlet(name)
            self._edge(at, step, "says" if at == node.key else "states")
            at = step
        return at

    def _outlet(self, name: str) -> str:
        page = self.pages.get(_key(name))
        if page:
            return self._article(page)
        node = Node(f"outlet {_key(name)}", "outlet", wording.line(name), "not among the pages read")
        self.nodes.setdefault(node.key, node)
        return node.key

    def _article(self, id: str) -> str:
        key = f"article {id}"
        if key not in self.nodes:
            article = self.evidence.articles[id]
            self.nodes[key] = Node(key, "article", outlet(article), _when_and_language(article), article=id)
        return key

    def _retelling(self, retelling: Retelling, known: set[str]) -> None:
        if retelling.article not in self.drawn:
            return
        if retelling.of.article in self.drawn:
            start = self._article(retelling.of.article)
        elif retelling.of.outlet and _key(retelling.of.outlet) in known:
            start = self._outlet(retelling.of.outlet)
        else:
            return
        self._edge(start, self._article(retelling.article), retelling.relation, wording.line(retelling.why))

    def _statements(self, number: int, root: Root, end: str) -> None:
        """Lead the root to every article with a statement of it that no other way reaches."""
        start = f"root {number}"
        reached = self._reach(start)
        for said in self.evidence.of(root.statements):
            if said.article.id in self.drawn:
                page = self._article(said.article.id)
                if page not in reached:
                    self._edge(end, page, "says" if end == start else "states")
                    reached |= self._reach(page)

    def _reach(self, start: str) -> set[str]:
        seen, todo = {start}, [start]
        while todo:
            for after in self.out[todo.pop()]:
                if after not in seen:
                    seen.add(after)
                    todo.append(after)
        return seen

    def _contradiction(self, said: Said, stance: Literal["denies", "doubts"]) -> None:
        name = self.evidence.speaker(said)
        source = self.evidence.source(said)
        key = f"{stance} {_key(name)}"
        kind = source.kind if source else "unknown"
        self.nodes.setdefault(key, Node(key, kind, name, wording.KINDS[kind], column="start", stance=stance))
        self._edge(key, self._article(said.article.id), stance)

    def _unstated(self) -> None:
        led_to = {edge.end for edge in self.edges.values()}
        for id in self.drawn:
            page = self._article(id)
            if page not in led_to and not self.out[page]:
                node = Node("nobody", "unknown", NOBODY, column="start")
                self.nodes.setdefault(node.key, node)
                self._edge(node.key, page, "says")

    def _edge(self, start: str, end: str, kind: EdgeKind, why: str = "") -> None:
        if start != end and (start, end, kind) not in self.edges:
            self.edges[start, end, kind] = Edge(start, end, kind, why)
            self.out[start].append(end)

    def _folded(self) -> str:
        parts = []
        if self.left_out:
            parts.append(wording.counted(len(self.left_out), "further article"))
        if len(self.claim.roots) > ROOTS_DRAWN:
            parts.append(wording.counted(len(self.claim.roots) - ROOTS_DRAWN, "further root"))
        return " and ".join(parts)


def _key(name: str) -> str:
    return fold(wording.line(name))


def _when_and_language(article: Article) -> str:
    day = wording.date((article.published or "")[:10])
    return " · ".join(part for part in (wording.language(article.language), day) if part)

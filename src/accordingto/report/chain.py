"""The chain of one claim as a graph: who spoke, through which outlets, and which pages retell which.

An edge points the way the words went.  Only what the trace holds becomes an edge: the outlets a root was reached
through, the retellings it found, and the statements themselves.
"""

from collections import defaultdict
from functools import lru_cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import Article, Claim, Reason, Retelling, Root
from accordingto.report import wording
from accordingto.report.evidence import NOBODY, Evidence, Said, described, outlet
from accordingto.text import fold

NodeKind = Literal["person", "unnamed", "organization", "outlet", "document", "unknown", "article", "folded"]
EdgeKind = Literal["says", "states", "copies", "translates", "denies", "doubts"]

ROOTS_DRAWN = 24
ARTICLES_DRAWN = 36
AGAINST_DRAWN = 12
OUTLETS_DRAWN = 8
"""On the way of one root."""
ARROWS_DRAWN = 4
"""Retellings that lead to one article: where each of forty copies is like every other, the first ones show it."""


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
    against: tuple[str, ...] = ()
    """Who denies or doubts the claim in this article as well, and has an edge to an earlier one."""


class Edge(Struct, frozen=True):
    """One step of the words."""

    start: str
    end: str
    kind: EdgeKind
    why: str = ""
    drawn: bool = True
    """Left out of the picture, but not of its words."""
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other."""


class Chain(Struct, frozen=True):
    """A claim's graph, and what was folded to keep it readable."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    folded: str = ""


def chain(claim: Claim, evidence: Evidence, articles: int = ARTICLES_DRAWN) -> Chain:
    """Return the graph of `claim` over its first `articles`; a node or an edge stands in it once."""
    return _Drawing(claim, evidence, articles).chain()


class _Drawing:
    def __init__(self, claim: Claim, evidence: Evidence, articles: int) -> None:
        self.claim = claim
        self.evidence = evidence
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, EdgeKind], Edge] = {}
        self.out: dict[str, list[str]] = defaultdict(list)
        here = dict.fromkeys(s.article for s in claim.attributions if s.article in evidence.articles)
        carriers = sorted(here, key=lambda i: evidence.articles[i].published or "9999")
        self.drawn = carriers[:articles]
        self.place = {id: number for number, id in enumerate(self.drawn)}
        self.left_out = carriers[articles:]
        self.passed = self.silent = 0
        self.works = {
            _key(str(name)): str(reason.told["outlet"])
            for reason in claim.reasons
            if reason.kind == "together" and isinstance(names := reason.told["partners"], tuple)
            for name in names
        }
        """By outlets that made a report together the name of all of them."""
        self.pages: dict[str, str] = {}
        for article in self.drawn:
            self.pages.setdefault(_key(outlet(evidence.articles[article])), article)

    def chain(self) -> Chain:
        roots = self.claim.roots[:ROOTS_DRAWN]
        ends = [self._root(number, root) for number, root in enumerate(roots)]
        known = {_key(name) for root in roots for name in root.reached_through} | {_key(o) for o in self.claim.origins}
        for article in self.drawn:
            self._retellings(article, known)
        for number, root in enumerate(roots):
            self._statements(number, root, ends[number])
        self._contradictions()
        self._unstated()
        return Chain(tuple(self.nodes.values()), tuple(self.edges.values()), self._folded())

    def _root(self, number: int, root: Root) -> str:
        detail = wording.KINDS[root.kind]
        if root.count != (1, 1):
            detail += f", {wording.words(root.count)}"
        node = Node(f"root {number}", root.kind, described(root), detail, column="start")
        self.nodes[node.key] = node
        at = node.key
        self.passed += max(0, len(root.reached_through) - OUTLETS_DRAWN)
        for name in root.reached_through[::-1][:OUTLETS_DRAWN]:
            step = self._outlet(name)
            self._edge(at, step, "says" if at == node.key else "states")
            at = step
        return at

    def _outlet(self, name: str) -> str:
        page = self.pages.get(_key(name))
        if page:
            return self._article(page)
        key = f"outlet {_key(name)}"
        if key not in self.nodes:
            detail = "not on its page" if _key(name) in self.evidence.outlets else "page not read"
            detail = "joint report" if name in self.works.values() else detail
            self.nodes[key] = Node(key, "outlet", wording.line(name), detail)
        return key

    def _article(self, id: str) -> str:
        key = f"article {id}"
        if key not in self.nodes:
            article = self.evidence.articles[id]
            self.nodes[key] = Node(key, "article", outlet(article), _when_and_language(article), article=id)
        return key

    def _retellings(self, article: str, known: set[str]) -> None:
        """Lead to an article from what it retells: pages that carry the claim, or outlets on its way."""
        found: list[tuple[str, Retelling]] = []
        for retelling in self.evidence.retellings.get(article, ()):
            of = retelling.of
            if of.article in self.place:
                found.append((self._article(of.article), retelling))
            elif of.outlet and _key(name := self.works.get(_key(of.outlet), of.outlet)) in known:
                found.append((self._outlet(name), retelling))
        # What the text says comes first, then the earliest pages: where all copy all, these are the likely way.
        found.sort(key=lambda way: (way[1].relation != "states", self.place.get(way[1].of.article or "", -1)))
        for number, (start, retelling) in enumerate(found):
            self._edge(start, self._article(article), retelling.relation, retelling, drawn=number < ARROWS_DRAWN)

    def _statements(self, number: int, root: Root, end: str) -> None:
        """Lead the root to every article with a statement of it that no other way reaches."""
        start = f"root {number}"
        reached = self._reach(start)
        for said in self.evidence.of(root.statements):
            if said.article.id in self.place:
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

    def _contradictions(self) -> None:
        """Lead who denies or doubts to the first article that carries it, and mark the others."""
        found: dict[tuple[Literal["denies", "doubts"], str], list[Said]] = defaultdict(list)
        for statement in self.claim.attributions:
            said = self.evidence.said(statement.article, statement.attribution)
            if said and said.article.id in self.place and statement.stance in ("denies", "doubts"):
                stance: Literal["denies", "doubts"] = "denies" if statement.stance == "denies" else "doubts"
                found[stance, self.evidence.speaker(said)].append(said)
        self.silent = max(0, len(found) - AGAINST_DRAWN)
        for (stance, name), every in list(found.items())[:AGAINST_DRAWN]:
            source = self.evidence.source(every[0])
            kind = source.kind if source else "unknown"
            node = Node(f"{stance} {_key(name)}", kind, name, wording.KINDS[kind], column="start", stance=stance)
            self.nodes[node.key] = node
            pages = sorted({said.article.id for said in every}, key=self.place.__getitem__)
            self._edge(node.key, self._article(pages[0]), stance)
            for page in pages[1:]:
                key = self._article(page)
                self._edge(node.key, key, stance, drawn=False)
                self.nodes[key] = replace(self.nodes[key], against=(*self.nodes[key].against, f"{name} {stance} it"))

    def _unstated(self) -> None:
        led_to = {edge.end for edge in self.edges.values() if edge.drawn}
        for id in self.drawn:
            page = self._article(id)
            if page not in led_to and not self.out[page]:
                node = Node("nobody", "unknown", NOBODY, column="start")
                self.nodes.setdefault(node.key, node)
                self._edge(node.key, page, "says")

    def _edge(
        self, start: str, end: str, kind: EdgeKind, shown_by: Retelling | None = None, drawn: bool = True
    ) -> None:
        if start != end and (start, end, kind) not in self.edges:
            why, reasons = (wording.line(shown_by.why), shown_by.reasons) if shown_by else ("", ())
            self.edges[start, end, kind] = Edge(start, end, kind, why, drawn, reasons)
            self.out[start].append(end)

    def _folded(self) -> str:
        hidden = sum(not edge.drawn and edge.kind not in ("denies", "doubts") for edge in self.edges.values())
        left_out = (
            (len(self.left_out), "further article"),
            (max(0, len(self.claim.roots) - ROOTS_DRAWN), "further root"),
            (self.silent, "further denial or doubt", "further denials or doubts"),
            (self.passed, "further outlet"),
            (hidden, "further retelling"),
        )
        return ", ".join(wording.counted(n, *names) for n, *names in left_out if n)


@lru_cache(maxsize=1 << 14)
def _key(name: str) -> str:
    return fold(wording.line(name))


def _when_and_language(article: Article) -> str:
    day = wording.date((article.published or "")[:10])
    return " · ".join(part for part in (wording.language(article.language), day) if part)

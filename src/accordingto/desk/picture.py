"""The chain of one claim as the workbench draws it, from the rows of the claim alone: no page's text is read."""

import json
import sqlite3
from collections import defaultdict
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from accordingto.desk import sentences
from accordingto.desk.articles import retellings
from accordingto.desk.database import consistent
from accordingto.desk.loading import batches, places
from accordingto.desk.shapes import Sentence
from accordingto.nouns import (
    Article,
    Attribution,
    Claim,
    Count,
    JointSource,
    Member,
    Origin,
    Outlet,
    Reason,
    Root,
    Source,
    Statement,
    Trace,
)
from accordingto.nouns import Retelling as RetellingNoun
from accordingto.report import chain as drawing
from accordingto.report import wording
from accordingto.report.evidence import Evidence

NodeKind = Literal["outlet", "person", "unnamed", "organization", "document", "unknown", "page", "folded"]
EdgeKind = Literal["says", "states", "copies", "translates", "denies", "doubts"]


class Node(Struct, frozen=True):
    """Somebody or something on the way of a claim."""

    id: str
    kind: NodeKind
    label: str
    detail: str
    root: bool
    article: int | None
    language: str | None
    published: str | None
    stance: Literal["", "denies", "doubts"]
    """Of who denies or doubts the claim, and of a page that carries it."""
    count: Count | None
    source: int | None


class Edge(Struct, frozen=True, rename={"start": "from", "end": "to"}):
    """One step of the words, from where they came to where they went."""

    start: str
    end: str
    relation: EdgeKind
    why: str
    drawn: bool
    """False for those that a picture may leave out: denials beside others, retellings where there are many."""
    evidence: list[Sentence]
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other; empty for what was found before it was kept."""


class Chain(Struct, frozen=True):
    """The graph of one claim; `folded` says in words what was left out."""

    nodes: list[Node]
    edges: list[Edge]
    folded: str


DRAWN = 150
"""Articles in one picture."""
_SHOWN = 4
"""Sentences that show one edge."""


@consistent
def chain(db: sqlite3.Connection, id: int) -> Chain | None:
    """Return the graph of claim `id`: whose words, through whom, to which pages; None where there is no such claim."""
    row = db.execute("SELECT * FROM claim WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    drawn = [
        r[0]
        for r in db.execute(
            "SELECT article FROM statement WHERE claim = ? GROUP BY article"
            " ORDER BY coalesce(published, '9999') LIMIT ?",
            (id, DRAWN),
        )
    ]
    said = sentences.where(
        db,
        f"s.claim = ? AND s.article IN ({places(drawn)})",
        (id, *drawn),
        'ORDER BY s.published, s.article, s."start"',
    )
    found = _Graph(db, row, said).chain()
    if (more := row["articles"] - len(drawn)) > 0:
        left_out = wording.counted(more, "further article")
        return replace(found, folded=", ".join(filter(None, (left_out, found.folded))))
    return found


class _Graph:
    """The report's graph of the claim, over articles without their texts, in the shapes of the API."""

    def __init__(self, db: sqlite3.Connection, row: sqlite3.Row, said: list[Sentence]) -> None:
        self.db = db
        self.said = {s.id: s for s in said}
        self.by_article: dict[int, list[Sentence]] = defaultdict(list)
        for s in said:
            self.by_article[s.article].append(s)
        self.roots = db.execute("SELECT * FROM root WHERE claim = ? ORDER BY place", (row["id"],)).fetchall()
        self.root_said: list[list[Sentence]] = [
            [
                self.said[r["statement"]]
                for r in db.execute("SELECT statement FROM root_statement WHERE root = ?", (root["id"],))
                if r["statement"] in self.said
            ]
            for root in self.roots
        ]
        here = list(self.by_article)
        self.retellings = [r for some in batches(here) for r in retellings(db, f"r.article IN ({places(some)})", some)]
        self.claim = Claim(
            id=str(row["id"]),
            text=row["text"],
            attributions=tuple(_statement(s) for s in said),
            roots=tuple(
                Root(
                    r["described"],
                    r["kind"],
                    (r["low"], r["high"]),
                    tuple(json.loads(r["reached_through"])),
                    tuple(_statement(s) for s in some),
                )
                for r, some in zip(self.roots, self.root_said, strict=True)
            ),
            origins=tuple(json.loads(row["origins"])),
            independent_roots=(row["low"], row["high"]),
            first_reported_by=row["first_reported_by"],
            why=row["why"],
        )

    def chain(self) -> Chain:
        drawn = drawing.chain(self.claim, Evidence(self._trace()), DRAWN)
        return Chain(
            [self._node(node) for node in drawn.nodes], [self._edge(edge) for edge in drawn.edges], drawn.folded
        )

    def _trace(self) -> Trace:
        return Trace(
            articles=tuple(_article(id, some) for id, some in self.by_article.items()),
            sources=tuple(
                JointSource(
                    str(s.source_id), s.speaker_kind or "unknown", s.speaker, None, (Member(str(s.article), str(s.id)),)
                )
                for s in self.said.values()
                if s.source_id is not None
            ),
            retellings=tuple(
                RetellingNoun(
                    str(r.article),
                    Origin(r.of.outlet, str(r.of.article) if r.of.article else None),
                    r.relation,
                    r.evidence,
                    r.why,
                    r.evidence_of,
                    r.reasons,
                )
                for r in self.retellings
            ),
            claims=(self.claim,),
        )

    def _node(self, node: drawing.Node) -> Node:
        kind: NodeKind = "page" if node.kind == "article" else node.kind
        root = self.roots[int(node.key.split()[1])] if node.key.startswith("root ") else None
        some = self.by_article.get(int(node.article), []) if node.article else []
        against: list[Literal["denies", "doubts"]] = [s.stance for s in some if s.stance in ("denies", "doubts")]
        return Node(
            id=node.key,
            kind=kind,
            label=node.label,
            detail=node.detail,
            root=root is not None,
            article=int(node.article) if node.article else None,
            language=some[0].language if some else None,
            published=some[0].published if some else None,
            stance=node.stance or (against[0] if against else ""),
            count=(root["low"], root["high"]) if root else None,
            source=root["source"] if root else self._speaker(node),
        )

    def _speaker(self, node: drawing.Node) -> int | None:
        if not node.stance:
            return None
        found = (s.source_id for s in self.said.values() if s.stance == node.stance and s.speaker == node.label)
        return next(found, None)

    def _edge(self, edge: drawing.Edge) -> Edge:
        evidence = self._evidence(edge)[:_SHOWN]
        return Edge(edge.start, edge.end, edge.kind, edge.why, edge.drawn, evidence, edge.reasons)

    def _evidence(self, edge: drawing.Edge) -> list[Sentence]:
        """Return the statements that show the edge: those of its page that come from where it starts."""
        page = edge.end.removeprefix("article ") if edge.end.startswith("article ") else None
        here = self.by_article.get(int(page), []) if page else []
        if edge.start.startswith("root "):
            of_root = self.root_said[int(edge.start.split()[1])]
            ids = {s.id for s in here}
            return [s for s in of_root if s.id in ids] or of_root
        if edge.kind in ("denies", "doubts"):
            return [s for s in here if s.stance == edge.kind]
        return here


def _statement(sentence: Sentence) -> Statement:
    return Statement(str(sentence.article), sentence.attribution, sentence.stance)


def _article(id: int, said: list[Sentence]) -> Article:
    """Return an article with its statements of one claim and no text."""
    return Article(
        id=str(id),
        input=said[0].title or str(id),
        text="",
        outlet=Outlet(said[0].outlet),
        published=said[0].published,
        language=said[0].language,
        attributions=tuple(
            Attribution(s.attribution, (), (), (), stance=s.stance, speaker=str(s.id) if s.speaker else None)
            for s in said
        ),
        sources=tuple(Source(str(s.id), s.speaker_kind or "unknown", s.speaker) for s in said if s.speaker),
    )

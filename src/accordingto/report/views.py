"""What the HTML templates draw: the trace's nouns joined with their sentences, and what was folded for size.

Nothing is lost without a word: whatever a report leaves out for its size is counted where it would have stood.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from accordingto.nouns import Article, Claim, JointSource, Position, Retelling, Root, Spans, Statement, Trace
from accordingto.report import wording
from accordingto.report.chain import Chain, chain
from accordingto.report.entries import (
    ArticleView,
    CarrierView,
    ClaimView,
    ContentView,
    NearView,
    PositionView,
    RetellingView,
    RootView,
    StatementList,
    StatementView,
)
from accordingto.report.evidence import NOBODY, Evidence, Said, by_weight, called, in_order, outlet, spans_of
from accordingto.report.marks import Mark, marks_of
from accordingto.report.picture import Picture, picture
from accordingto.report.reading import parts
from accordingto.report.sentences import Shown, sentences

CLAIMS = 200
"""Claims drawn in full; a page of more is none that anybody reads."""
LISTED = 40
"""Statements shown under one number."""
SUPERSEDED = 8
"""Earlier claims named on the card of one that gives later figures."""
REMARKED = 3
"""Statements shown under one remark on sourcing: most stand under the roots already."""
BUDGET = 3_000
"""Statements shown under all numbers of a page together."""
DRAWN = 1_500
"""Boxes in all pictures of a page together; claims after that have their chain in words only."""
STEPS = 80
"""Steps of one chain in words."""
READING = 200_000
"""Code points of one article in its reading view."""
READING_ALL = 3_000_000
"""Code points of all reading views together."""
ROWS = 500
"""Rows of one table: sources, retellings, positions, statements of one article."""


class Views:
    """All views of one trace, or of a `single` article as a trace.

    `prefix` keeps the ids of several reports in one document apart.
    """

    def __init__(self, trace: Trace, prefix: str = "", single: bool = False) -> None:
        """Number the statements and give every article its place; views are made when asked for."""
        self.trace = trace
        self.prefix = prefix
        self.single = single
        self.evidence = Evidence(trace)
        self._numbers = {
            (article.id, attribution.id): number
            for article in trace.articles
            for number, attribution in enumerate(in_order(article), 1)
        }
        self._anchors = {article.id: f"{prefix}a{n}" for n, article in enumerate(trace.articles, 1)}
        self._outlets = {outlet(a).casefold(): self._anchors[a.id] for a in reversed(trace.articles)}
        self._left = BUDGET
        self._boxes_left = DRAWN
        self._reading_left = READING_ALL

    @cached_property
    def claims(self) -> list[ClaimView]:
        """The claims, those that most articles carry first."""
        order = by_weight(self.trace)[:CLAIMS]
        return [self._claim(self.trace.claims[at], f"{self.prefix}c{n}") for n, at in enumerate(order, 1)]

    @cached_property
    def _card_of(self) -> dict[str, str]:
        """The anchor of each claim's card, by the claim's id."""
        order = by_weight(self.trace)[:CLAIMS]
        return {self.trace.claims[at].id: f"{self.prefix}c{n}" for n, at in enumerate(order, 1)}

    def anchor(self, article: str) -> str:
        """Return the id of an article's heading."""
        return self._anchors[article]

    @cached_property
    def _claim_of(self) -> dict[tuple[str, str], str]:
        return {(s.article, s.attribution): view.id for view in self.claims for s in view.claim.attributions}

    @property
    def more_claims(self) -> int:
        """How many claims are left out."""
        return max(0, len(self.trace.claims) - CLAIMS)

    @cached_property
    def articles(self) -> list[ArticleView]:
        """The articles to read, in the trace's order."""
        return [self._article(article) for article in self.trace.articles]

    @cached_property
    def sources(self) -> list[tuple[JointSource, str, StatementList, str]]:
        """Each source over pages: how it is called, its statements, where it speaks."""
        statements = self.evidence.by_source()
        order = sorted(self.trace.sources, key=lambda j: -len(statements.get(j.id, ())))
        return [(j, called(j), self.under(statements.get(j.id, ())), self.evidence.heard_in(j)) for j in order[:ROWS]]

    @cached_property
    def retellings(self) -> list[RetellingView]:
        """The retellings with their evidence."""
        return [self._retelling(r) for r in self.trace.retellings[:ROWS]]

    @cached_property
    def positions(self) -> list[tuple[str, list[PositionView]]]:
        """Who held what, by person; persons and what each held in the order of time."""
        found: dict[str, list[PositionView]] = {}
        for position in sorted(self.trace.positions[:ROWS], key=lambda p: p.when[0] or p.when[1] or "9999"):
            found.setdefault(wording.line(position.who) or NOBODY, []).append(self._position(position))
        return list(found.items())

    def more(self, rows: int) -> int:
        """Return how many of that many rows a table leaves out."""
        return max(0, rows - ROWS)

    def under(self, statements: Iterable[Said], missing: int = 0, most: int = LISTED) -> StatementList:
        """Return the statements as they are shown under a number."""
        every = list(statements)
        room = min(most, self._left, len(every))
        self._left -= room
        return StatementList([self.statement(said) for said in every[:room]], len(every) - room, missing)

    def statement(self, said: Said) -> StatementView:
        """Return one statement with its sentences."""
        article, attribution = said.article, said.attribution
        key = f"{self._anchors[article.id]}s{self._numbers[article.id, attribution.id]}"
        source = self.evidence.source(said)
        shown, cut = sentences(self.evidence, article, spans_of(attribution), marks_of(attribution, key))
        return StatementView(
            said=said,
            number=self._numbers[article.id, attribution.id],
            speaker=self.evidence.speaker(said),
            role=wording.line(source.role) if source else "",
            via=self.evidence.via(said),
            cue=wording.line(article.quote(attribution.cue)),
            shown=shown,
            cut=cut,
            anchor=key,
        )

    def _claim(self, claim: Claim, id: str) -> ClaimView:
        evidence = self.evidence
        here = evidence.of(claim.attributions)
        by_article: dict[str, list[Said]] = {}
        for said in here:
            by_article.setdefault(said.article.id, []).append(said)
        for some in by_article.values():
            some.sort(key=lambda said: self._numbers[said.article.id, said.attribution.id])
        stances = {(s.article, s.attribution): s.stance for s in claim.attributions}
        against: dict[str, list[Said]] = {}
        for said in here:
            stance = stances[said.article.id, said.attribution.id]
            if stance != "asserts":
                against.setdefault(stance, []).append(said)
        drawn = chain(claim, evidence)
        names = {node.key: node.label for node in drawn.nodes}
        carriers = list(by_article.values())
        return ClaimView(
            claim=claim,
            id=id,
            language=self._language_of(claim, here),
            roots=[RootView(root, self._rests_on(root)) for root in claim.roots[:ROWS]],
            more_roots=max(0, len(claim.roots) - ROWS),
            carriers=[
                CarrierView(said[0].article, self._anchors[said[0].article.id], self.under(said))
                for said in carriers[:ROWS]
            ],
            more_carriers=max(0, len(carriers) - ROWS),
            missing=_different(claim.attributions) - len(here),
            articles=len({s.article for s in claim.attributions}),
            against=[(stance, self.under(said)) for stance, said in against.items()],
            chain=drawn,
            picture=self._picture(drawn),
            steps=[(names[edge.start], names[edge.end], edge) for edge in drawn.edges[:STEPS]],
            more_steps=max(0, len(drawn.edges) - STEPS),
            languages=sorted({wording.language(s.article.language) for s in here} - {""}),
            origins=[(wording.line(name), self._outlets.get(wording.line(name).casefold())) for name in claim.origins],
            supersedes=[
                (wording.line(c.text), self._card_of.get(c.id)) for c in evidence.superseded(claim)[:SUPERSEDED]
            ],
            near=[NearView(c, self._card_of.get(c.id)) for c in evidence.near(claim)],
            lint=[(remark, self.under(evidence.of(remark.statements), most=REMARKED)) for remark in claim.lint],
        )

    def _picture(self, drawn: Chain) -> Picture | None:
        self._boxes_left -= len(drawn.nodes)
        return picture(drawn) if self._boxes_left >= 0 else None

    def _rests_on(self, root: Root) -> StatementList:
        said = self.evidence.of(root.statements)
        return self.under(said, _different(root.statements) - len(said))

    def _language_of(self, claim: Claim, statements: list[Said]) -> str | None:
        """The claim's text is one of its contents: its language is that content's."""
        for said in statements:
            if wording.line(said.article.quote(said.attribution.content)) == wording.line(claim.text):
                return self.evidence.excerpts(said.article, said.attribution.content[:1])[0].language
        return None

    def _article(self, article: Article) -> ArticleView:
        keys = {a.id: f"{self._anchors[article.id]}s{self._numbers[article.id, a.id]}" for a in article.attributions}
        marks = [mark for a in article.attributions for mark in marks_of(a, keys[a.id])]
        room = min(len(article.text), READING, self._reading_left)
        self._reading_left -= room
        listed = in_order(article) if self.single else []
        spoken: dict[str, list[ContentView]] = defaultdict(list)
        for number, a in enumerate(listed, 1):
            content = wording.line(article.quote(a.content))
            spoken[a.speaker or ""].append(ContentView(number, keys[a.id], content, article.language))
        return ArticleView(
            article=article,
            id=self._anchors[article.id],
            outlet=outlet(article),
            parts=parts(article, marks, room),
            cut=len(article.text) - room,
            evidence=StatementList(
                [self.statement(Said(article, a)) for a in listed[:ROWS]], max(0, len(listed) - ROWS)
            ),
            leads={key: self._lead(article, id, key) for id, key in keys.items()},
            speakers={keys[a.id]: self.evidence.speaker(Said(article, a)) for a in article.attributions},
            sources=sorted(
                ((s, spoken[s.id]) for s in (article.sources if self.single else ())), key=lambda pair: -len(pair[1])
            )[:ROWS],
            unnamed=sum(1 for s in article.sources if s.kind == "unnamed"),
            unstated=sum(1 for a in article.attributions if not a.speaker),
        )

    def _lead(self, article: Article, attribution: str, key: str) -> str:
        if self.single:
            return f"{key}row" if self._numbers[article.id, attribution] <= ROWS else key
        return self._claim_of.get((article.id, attribution), key)

    def _retelling(self, retelling: Retelling) -> RetellingView:
        article = self.evidence.articles.get(retelling.article)
        of = self.evidence.articles.get(retelling.of.article or "")
        return RetellingView(
            retelling=retelling,
            article=outlet(article) if article else wording.line(retelling.article),
            anchor=self._anchors.get(retelling.article),
            of=wording.line(retelling.of.outlet) or (outlet(of) if of else "an outlet not named"),
            of_anchor=self._anchors.get(retelling.of.article or ""),
            evidence=self._stretches(article, retelling.evidence),
            evidence_of=self._stretches(of, retelling.evidence_of),
        )

    def _stretches(self, article: Article | None, spans: Spans) -> list[Shown]:
        if article is None:
            return []
        marks = [Mark(span, "content", "") for span in spans]
        return sentences(self.evidence, article, spans, marks)[0]

    def _position(self, position: Position) -> PositionView:
        said = self.evidence.said(position.article, position.attribution)
        return PositionView(position, self.under([said]) if said else StatementList([], missing=1))


def prefix_for(trace: Trace) -> str:
    """Return a prefix for the ids of a fragment, the same for the same articles."""
    names = "\n".join(f"{a.id} {a.input}" for a in trace.articles).encode("utf-8", "surrogatepass")
    return f"t{hashlib.blake2b(names, digest_size=4).hexdigest()}-"


def _different(statements: Iterable[Statement]) -> int:
    return len({(s.article, s.attribution) for s in statements})

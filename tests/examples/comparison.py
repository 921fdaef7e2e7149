"""A trace held against what a careful editor would answer: one fact at a time, each reached or not."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Literal

from msgspec import Struct

from accordingto.nouns import ARTICLE_KINDS, Article, Claim, Root, Trace
from accordingto.outlets import Registry, registry
from accordingto.text import fold, latin, stem, words

from .expectation import Expected, ExpectedClaim, ExpectedRoot

Kind = Literal["page", "retelling", "statement", "claim", "root", "range", "origins", "first", "position"]

ENOUGH_SHARED = 0.5
"""Jaccard likeness of the words of two contents, from which they are taken for the same statement."""


class Fact(Struct, frozen=True):
    """Something the editor would answer, in words, and whether the trace answers it."""

    kind: Kind
    told: str
    reached: bool


class Comparison:
    """The facts of `expected`, each looked up in `trace`."""

    def __init__(self, expected: Expected, trace: Trace) -> None:
        self.expected = expected
        self.trace = trace
        self.by_file: dict[str, Article] = {PurePath(a.input).name: a for a in trace.articles}
        self.file_of = {article.id: file for file, article in self.by_file.items()}
        self.outlets: Registry = registry().including(a.outlet for a in trace.articles)

    def facts(self) -> Iterator[Fact]:
        """Yield every fact."""
        yield from self._pages()
        yield from self._retellings()
        for claim in self.expected.claims:
            yield from self._claim(claim)
        yield from self._positions()

    def _pages(self) -> Iterator[Fact]:
        for facts in self.expected.articles:
            article = self.by_file.get(facts.file)
            told = (facts.outlet, facts.language, facts.published)
            found = (article.outlet.name, article.language, article.published) if article else None
            yield Fact("page", f"{facts.file}: {told}, found {found}", told == found)

    def _retellings(self) -> Iterator[Fact]:
        found = {
            (
                self.file_of[r.article],
                self._outlet(r.of.outlet),
                self.file_of.get(r.of.article) if r.of.article else None,
                r.relation,
            )
            for r in self.trace.retellings
        }
        wanted = {(r.article, self._outlet(r.of.outlet), r.of.article, r.relation) for r in self.expected.retellings}
        for one in sorted(wanted, key=str):
            yield Fact("retelling", str(one), one in found)
        for one in sorted(found - wanted, key=str):
            yield Fact("retelling", f"too much: {one}", False)

    def _outlet(self, name: str | None) -> str | None:
        entry = self.outlets.by_name(name)
        return entry.name if entry else name

    def _claim(self, claim: ExpectedClaim) -> Iterator[Fact]:
        claim_of = {(s.article, s.attribution): (c, s.stance) for c in self.trace.claims for s in c.attributions}
        votes: Counter[str] = Counter()
        answers: dict[str, Claim] = {}
        for said in claim.statements:
            found = [claim_of[key] for key in self._saying(said.article, said.content) if key in claim_of]
            fits = any(stance == said.stance for _, stance in found)
            yield Fact("statement", f"{claim.id} {said.article} {said.stance}: {said.content}", fits)
            for key in {c.id for c, stance in found if stance == said.stance}:
                votes[key] += 1
            answers.update((c.id, c) for c, _ in found)
        best = answers[votes.most_common(1)[0][0]] if votes else None
        held = votes.total() > 0 and votes.most_common(1)[0][1] >= 0.75 * len(claim.statements)
        yield Fact("claim", f"{claim.id}: {votes.most_common(3)} of {len(claim.statements)}", held)
        roots = best.roots if best else ()
        for root in claim.roots:
            told = f"{claim.id}: {root}, found {[(r.described, r.kind, r.count, r.reached_through) for r in roots]}"
            yield Fact("root", told, any(self._same_root(root, r) for r in roots))
        if len(roots) > len(claim.roots):
            yield Fact("root", f"{claim.id}: {len(roots)} roots in the place of {len(claim.roots)}", False)
        count = best.independent_roots if best else None
        yield Fact("range", f"{claim.id}: {claim.independent_roots}, found {count}", count == claim.independent_roots)
        origins = {self._outlet(o) for o in best.origins} if best else None
        wanted = {self._outlet(o) for o in claim.origins}
        yield Fact("origins", f"{claim.id}: {wanted}, found {origins}", origins == wanted)
        first = self._outlet(best.first_reported_by) if best else None
        told = f"{claim.id}: {claim.first_reported_by}, found {first}"
        yield Fact("first", told, first == self._outlet(claim.first_reported_by))

    def _saying(self, file: str, content: str) -> Iterator[tuple[str, str]]:
        """Yield the attributions of `file` whose content is, nearly, `content`."""
        article = self.by_file.get(file)
        if article is None:
            return
        wanted = _bag(content)
        for attribution in article.attributions:
            has = _bag(article.quote(attribution.content))
            if len(wanted & has) >= ENOUGH_SHARED * len(wanted | has):
                yield article.id, attribution.id

    def _same_root(self, wanted: ExpectedRoot, found: Root) -> bool:
        """Whether kind, count and origin agree, and the names share a word in some script."""
        origin = self._outlet(found.reached_through[-1]) if found.reached_through else None
        return ((found.kind, found.count, origin) == (wanted.kind, wanted.count, self._outlet(wanted.origin))) and bool(
            _names(wanted.described) & _names(found.described)
        )

    def _positions(self) -> Iterator[Fact]:
        found = [(_names(p.who), p.when) for p in self.trace.positions]
        for position in self.expected.positions:
            reached = any(_names(position.who) & who and when == position.when for who, when in found)
            yield Fact("position", f"{position.who} {position.when}", reached)

    def said_of_other_stories(self) -> list[str]:
        """Return what is attributed though it is another story's or the site's, or stands in an article's own block."""
        wrong = []
        for article in self.trace.articles:
            for foreign in self.expected.said_by_nobody_here:
                start = article.text.find(foreign)
                if start < 0:
                    continue
                kinds = {b.kind for b in article.blocks if b.start < start + len(foreign) and start < b.end}
                spans = [s for a in article.attributions for s in (*a.source, *a.cue, *a.content)]
                if kinds & ARTICLE_KINDS or any(s.start < start + len(foreign) and start < s.end for s in spans):
                    wrong.append(f"{article.input}: {foreign}")
        return wrong


def _bag(text: str) -> set[str]:
    return {fold(word.of(text)) for word in words(text)}


def _names(text: str) -> set[str]:
    return {latin(stem(word.of(text)))[:5] for word in words(text) if len(word.of(text)) > 2}

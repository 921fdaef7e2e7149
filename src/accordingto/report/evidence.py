"""What belongs to what in a trace: articles, statements, speakers, chains, and the sentences that show a statement.

Ids that lead nowhere are answered with None: a trace may come from another machine, and a report that stops at one
broken reference would lose all the others.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct

from accordingto import text as texts
from accordingto.nouns import (
    Article,
    Attribution,
    Block,
    Claim,
    JointSource,
    Retelling,
    Root,
    Source,
    Span,
    Spans,
    Statement,
    Trace,
)
from accordingto.report import wording

NOBODY = "no source stated"
# Characters of a root named in a row.
_BRIEF = 80


class Excerpt(Struct, frozen=True):
    """A run of whole sentences, with the sentences before and after it in the same block."""

    before: Span
    window: Span
    after: Span
    language: str | None


class Said(Struct, frozen=True):
    """A statement found: the attribution in its article."""

    article: Article
    attribution: Attribution


class Evidence:
    """The index over one trace; built once, near-linear in its size."""

    def __init__(self, trace: Trace) -> None:
        """Index `trace`."""
        self.trace = trace
        self.articles = {a.id: a for a in trace.articles}
        self.claims = {c.id: c for c in trace.claims}
        self._attributions = {(a.id, x.id): x for a in trace.articles for x in a.attributions}
        self._sources = {(a.id, s.id): s for a in trace.articles for s in a.sources}
        self.joint = {(m.article, m.source): j for j in trace.sources for m in j.members}
        self.retellings: dict[str, list[Retelling]] = defaultdict(list)
        for retelling in trace.retellings:
            self.retellings[retelling.article].append(retelling)
        self._sentences: dict[str, tuple[list[Span], list[int], list[str | None]]] = {}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The outlets of all pages here, folded."""
        return frozenset(texts.fold(outlet(a)) for a in self.articles.values())

    def said(self, article: str, attribution: str) -> Said | None:
        """Return the statement with that id in that article, None where there is none."""
        found = self._attributions.get((article, attribution))
        return Said(self.articles[article], found) if found else None

    def of(self, statements: Iterable[Statement]) -> list[Said]:
        """Return the statements that are here, each once, in their order."""
        wanted = dict.fromkeys((s.article, s.attribution) for s in statements)
        return [said for key in wanted if (said := self.said(*key))]

    def source(self, said: Said) -> Source | None:
        """Return who speaks; None where nobody is stated."""
        return self._sources.get((said.article.id, said.attribution.speaker or ""))

    def speaker(self, said: Said) -> str:
        """Return how the speaker is called: the name over all pages, the article's wording, or that none is stated."""
        source = self.source(said)
        joint = self.joint.get((said.article.id, source.id)) if source else None
        name = (joint.name if joint else None) or (called(source) if source else None)
        return wording.line(name or said.article.quote(said.attribution.source)) or NOBODY

    def via(self, said: Said) -> list[str]:
        """Return through whom the article has a statement, nearest first.

        These are the attributions that it lies inside, and the outlet that the source spoke to where the text names
        it, unless that is the article's own.
        """
        chain: list[str] = []
        seen = {said.attribution.id}
        parent = said.attribution.parent
        while parent and parent not in seen:
            seen.add(parent)
            outer = self.said(said.article.id, parent)
            if outer is None:
                break
            chain.append(self.speaker(outer))
            parent = outer.attribution.parent
        chain.reverse()
        told = wording.line(said.attribution.told)
        if told and told not in (*chain, outlet(said.article)):
            chain.append(told)
        return [name for name in chain if name != self.speaker(said)]

    def heard_in(self, joint: JointSource) -> str:
        """Return where a source speaks: the outlet where it is one article, so that two unnamed ones are told apart."""
        ids = {member.article for member in joint.members}
        only = self.articles.get(min(ids)) if len(ids) == 1 else None
        return outlet(only) if only else wording.counted(len(ids), "article")

    def superseded(self, claim: Claim) -> list[Claim]:
        """Return the claims here of which `claim` gives later figures."""
        return [self.claims[key] for key in claim.supersedes if key in self.claims]

    def near(self, claim: Claim) -> list[Claim]:
        """Return the claims here that may say the same as `claim`, the likest first."""
        return [self.claims[near.claim] for near in claim.near if near.claim in self.claims]

    def by_source(self) -> dict[str, list[Said]]:
        """Return the statements of each joint source, by its id."""
        found: dict[str, list[Said]] = defaultdict(list)
        for article in self.trace.articles:
            for attribution in article.attributions:
                joint = self.joint.get((article.id, attribution.speaker or ""))
                if joint:
                    found[joint.id].append(Said(article, attribution))
        return found

    def excerpts(self, article: Article, spans: Spans) -> list[Excerpt]:
        """Return the sentences that `spans` touch, neighbouring ones joined, each run with its context."""
        sentences, starts, languages = self._sentences_of(article)
        touched: set[int] = set()
        for span in spans:
            at = max(0, bisect_right(starts, span.start) - 1)
            while at < len(sentences) and sentences[at].start < span.end:
                if sentences[at].meets(span):
                    touched.add(at)
                at += 1
        runs: list[list[int]] = []
        for at in sorted(touched):
            if (
                runs
                and runs[-1][-1] == at - 1
                and "\n" not in article.text[sentences[at - 1].end : sentences[at].start]
            ):
                runs[-1].append(at)
            else:
                runs.append([at])
        return [
            Excerpt(
                self._neighbour(article, sentences, run[0], -1),
                Span(sentences[run[0]].start, sentences[run[-1]].end),
                self._neighbour(article, sentences, run[-1], +1),
                languages[run[0]],
            )
            for run in runs
        ]

    def _neighbour(self, article: Article, sentences: list[Span], at: int, step: int) -> Span:
        here, other = sentences[at], at + step
        if 0 <= other < len(sentences):
            there = sentences[other]
            gap = article.text[there.end : here.start] if step < 0 else article.text[here.end : there.start]
            if "\n" not in gap:
                return there
        edge = here.start if step < 0 else here.end
        return Span(edge, edge)

    def _sentences_of(self, article: Article) -> tuple[list[Span], list[int], list[str | None]]:
        if article.id not in self._sentences:
            found: list[Span] = []
            languages: list[str | None] = []
            for span, block in stretches(article):
                language = (block.language if block else None) or article.language
                found += texts.sentences(article.text, span, language)
                languages += [language] * (len(found) - len(languages))
            self._sentences[article.id] = found, [s.start for s in found], languages
        return self._sentences[article.id]


def stretches(article: Article) -> list[tuple[Span, Block | None]]:
    """Return the whole text of an article in order: its blocks, and what lies between them with None."""
    found: list[tuple[Span, Block | None]] = []
    end = 0
    for block in sorted(article.blocks, key=lambda b: (b.start, b.end)):
        start, stop = max(end, block.start), min(block.end, len(article.text))
        if stop <= start:
            continue
        if start > end:
            found.append((Span(end, start), None))
        found.append((Span(start, stop), block))
        end = stop
    if end < len(article.text):
        found.append((Span(end, len(article.text)), None))
    return found


def spans_of(attribution: Attribution) -> Spans:
    """Return all spans of an attribution, in text order."""
    return tuple(sorted(attribution.source + attribution.cue + attribution.content))


def in_order(article: Article) -> list[Attribution]:
    """Return an article's attributions in the order of its text."""
    return sorted(article.attributions, key=lambda a: min((s.start for s in spans_of(a)), default=0))


def described(root: Root) -> str:
    """Return what to call a root in full."""
    return wording.line(root.described) or NOBODY


def in_brief(root: Root) -> str:
    """Return what to call a root in a row: its description, that it is unnamed and counts as more than one where so."""
    told = (["unnamed"] if root.kind == "unnamed" else []) + (
        [wording.words(root.count)] if root.count != (1, 1) else []
    )
    return wording.shorten(described(root), _BRIEF) + (f" ({', '.join(told)})" if told else "")


def called(source: Source | JointSource) -> str:
    """Return a source's name, or the article's own wording for the unnamed."""
    return wording.line(source.name or source.description) or NOBODY


def office(source: Source) -> str:
    """Return a source's role and affiliation, without what its name or one of the two says already."""
    said = called(source).casefold()
    parts: list[str] = []
    for part in (wording.line(source.role), wording.line(source.affiliation)):
        if part and part.casefold() not in said:
            parts.append(part)
            said += "\n" + part.casefold()
    return ", ".join(parts)


def outlet(article: Article) -> str:
    """Return what to call an article's publisher: its name, its domain, or the input it was read from."""
    return wording.line(article.outlet.name or article.outlet.domain or article.input)


def by_weight(trace: Trace) -> list[int]:
    """Return the places of the trace's claims, those that most articles carry first."""

    def weight(at: int) -> tuple[int, int]:
        claim = trace.claims[at]
        return -len({s.article for s in claim.attributions}), -len(claim.attributions)

    return sorted(range(len(trace.claims)), key=weight)

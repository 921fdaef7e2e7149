"""Statements that stay within the report of an outlet although their own sentence does not say so.

"The NYT writes that ...  American officials said ...": the second sentence goes on with the report.  It ends where
the text turns to something else: another outlet, the page's own conversation, a speech or briefing open to all, a
dated or recalled event.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from accordingto.nouns import Article, Attribution, Source, Span
from accordingto.outlets import Registry
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.places import index_at, place
from accordingto.text import fold, words


@dataclass
class _Report:
    """The report of an outlet that the text is in."""

    attribution: Attribution
    outlet: str | None
    paragraph: int
    """The last paragraph in which something belongs to it for certain."""


def carried(
    article: Article,
    sources: Mapping[str, Source],
    outlets: Registry,
    sentences: Sequence[Span],
    lexicon_at: Callable[[int], Lexicon],
    parents: Mapping[str, str],
    told: Mapping[str, str | None],
) -> dict[str, str]:
    """Return `parents` with those added that follow from a report going on."""
    return _Carrying(article, sources, outlets, sentences, lexicon_at, parents, told).parents()


class _Carrying:
    def __init__(
        self,
        article: Article,
        sources: Mapping[str, Source],
        outlets: Registry,
        sentences: Sequence[Span],
        lexicon_at: Callable[[int], Lexicon],
        parents: Mapping[str, str],
        told: Mapping[str, str | None],
    ) -> None:
        self.article, self.sources, self.told, self.lexicon_at = article, sources, told, lexicon_at
        self.found = dict(parents)
        self.by_id = {a.id: a for a in article.attributions}
        own = outlets.of(article.outlet)
        self.own = own.name if own else article.outlet.name
        self.starts = [s.start for s in sentences]
        self.sentences = sentences
        self.paragraphs = [b.start for b in article.blocks]
        self.sticky: dict[str, str] = {}
        """The report that a speaker's first statement stands in, by the speaker's id."""
        external = {self._outlet(a) for a in article.attributions if self._outlet(a) not in {None, self.own}}
        chained = {
            frozenset({self._outlet(a), self._outlet(self.by_id[self.found[a.id]])})
            for a in article.attributions
            if a.id in self.found and self._outlet(a)
        }
        self.single = len(external) == 1 or (len(external) == 2 and any(len(c & external) == 2 for c in chained))

    def _source(self, attribution: Attribution) -> Source | None:
        return self.sources.get(attribution.speaker or "")

    def _outlet(self, attribution: Attribution) -> str | None:
        source = self._source(attribution)
        return source.name or source.description if source and source.kind == "outlet" else None

    def parents(self) -> dict[str, str]:
        """Go through the statements in the order of the text."""
        report: _Report | None = None
        own_reporting = False
        lead = self._paragraph_after_lead()
        last_sentence = -1
        for attribution in sorted(self.article.attributions, key=place):
            start = place(attribution)
            paragraph, sentence = index_at(self.paragraphs, start), index_at(self.starts, start)
            if report and self._turned(last_sentence, sentence, report):
                report = None
            last_sentence = max(last_sentence, sentence)
            outlet = self._outlet(attribution)
            if outlet is not None:
                if outlet != self.own:
                    report = self._reported(attribution, outlet, paragraph, report)
                continue
            teller = self.told.get(attribution.id)
            if teller is not None and teller == self.own:
                own_reporting, report = True, None
                continue
            if attribution.id in self.found:
                self._stick(attribution, report)
                continue
            if self._carry(attribution, teller, report, paragraph, own_reporting, lead) and report:
                self.found[attribution.id] = report.attribution.id
                self._stick(attribution, report)
                report.paragraph = paragraph
            elif attribution.speaker in self.sticky and teller is None and not self._occasion(sentence):
                self.found[attribution.id] = self.sticky[attribution.speaker]
        return self.found

    def _paragraph_after_lead(self) -> int:
        return 2

    def _reported(self, attribution: Attribution, outlet: str, paragraph: int, report: _Report | None) -> _Report:
        """Enter the report of an outlet; the same outlet again stays where it was in the chain."""
        if report and report.outlet == outlet:
            report.paragraph = paragraph
            above = self.found.get(report.attribution.id)
            if attribution.id not in self.found and above and attribution.id != above:
                self.found[attribution.id] = above
            return _Report(attribution, outlet, paragraph)
        inner = self.found.get(attribution.id)
        if report and inner is None and self._is_above(attribution.id, report.attribution.id):
            return report
        return _Report(attribution, outlet, paragraph)

    def _is_above(self, upper: str, lower: str) -> bool:
        steps = 0
        while lower in self.found and steps < 20:
            lower, steps = self.found[lower], steps + 1
            if lower == upper:
                return True
        return False

    def _stick(self, attribution: Attribution, report: _Report | None) -> None:
        """Remember through which report a speaker is heard, where it is an outlet's."""
        parent = self.by_id[self.found[attribution.id]]
        source = self._source(attribution)
        if source is None or attribution.speaker is None:
            return
        if self._outlet(parent) not in {None, self.own} and not any(
            c.holds(s) for c in parent.content for s in attribution.source
        ):
            self.sticky.setdefault(attribution.speaker, parent.id)
            if report and report.attribution.id == parent.id:
                report.paragraph = max(report.paragraph, index_at(self.paragraphs, place(attribution)))

    def _carry(
        self, attribution: Attribution, teller: str | None, report: _Report | None, paragraph: int, own: bool, lead: int
    ) -> bool:
        """Decide whether a statement without a parent of its own belongs to the report."""
        source = self._source(attribution)
        if report is None or source is None or source.kind == "unknown":
            return False
        if teller is not None:
            return teller == report.outlet
        gap = paragraph - report.paragraph
        if gap == 0:
            return True
        if own or gap > 1:
            return False
        if source.kind == "unnamed":
            return True
        return self.single and index_at(self.paragraphs, place(report.attribution)) < lead

    def _turned(self, last: int, sentence: int, report: _Report) -> bool:
        """Tell whether the text has turned away from the report since the sentence `last`."""
        for i in range(max(last + 1, index_at(self.starts, place(report.attribution)) + 1), sentence + 1):
            if self._occasion(i) or self._recalls(i) or self._own_voice(i):
                return True
        return False

    def _sentence(self, index: int) -> tuple[str, Lexicon]:
        span = self.sentences[index]
        return fold(span.of(self.article.text)), self.lexicon_at(span.start)

    def _occasion(self, index: int) -> bool:
        """Tell whether something was said where all could hear it: a briefing, a post, a speech."""
        text, lexicon = self._sentence(index)
        return _has(text, lexicon.table.cues.occasion)

    def _recalls(self, index: int) -> bool:
        """Tell whether the sentence begins with another time: "Earlier", "On December 14"."""
        text, lexicon = self._sentence(index)
        opening = " ".join(text.split()[:4])
        return _has(opening, lexicon.table.cues.turning) or _has(opening, lexicon.table.cues.months)

    def _own_voice(self, index: int) -> bool:
        """Tell whether the page speaks of itself by name."""
        if not self.own:
            return False
        text, _ = self._sentence(index)
        return fold(self.own.removeprefix("The ")) in text


def _has(text: str, phrases: Sequence[str]) -> bool:
    found = {text[s.start : s.end] for s in words(text)}
    return any(fold(p) in found if " " not in p else fold(p) in text for p in phrases)

"""Statements that stay within the report of an outlet although their own sentence does not say so.

"The NYT writes that ...  American officials said ...": the second sentence goes on with the report.  It ends where
the text turns to something else: another outlet, the page's own conversation or inquiry, a speech or briefing open to
all, a dated or recalled event, the next entry of a live page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from msgspec import Struct

from accordingto.nouns import Attribution, Source, Span
from accordingto.sources.concepts import concepts
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.places import index_at, place
from accordingto.sources.spoken import Spoken
from accordingto.sources.words import tokens
from accordingto.text import fold, written

_LEAD = 2
"""How many paragraphs are the lead: a report that they begin with is what the page retells."""
_ENTRY = re.compile(r"\W*\d{1,2}(?:[:.]\d{2}\b|\))")
"""The beginning of an entry of a live page or a list: "20:31", "3)"."""
_ABOUT = 90
"""How much of what somebody says tells what it is about."""
_FURTHEST = 20
"""How long a chain is followed."""


@dataclass
class _Report:
    """The report of an outlet that the text is in."""

    attribution: Attribution | None
    """The outlet's own statement; None where the outlet is only spoken of."""
    outlet: str
    began: int
    """The paragraph in which the report began."""
    paragraph: int
    """The last paragraph in which something belongs to it."""
    quoting: bool = False
    """Whether the page has spoken itself since: only those whom nobody else can quote go on."""


class _Asked(Struct, frozen=True):
    """What a sentence tells outside of the contents."""

    occasion: bool
    """Whether something was said where all could hear it: a briefing, a post, a speech."""
    inquires: bool
    """Whether the page asked somebody itself: "declined to comment"."""
    recalls: bool
    """Whether it turns to another time or matter."""
    own_voice: bool
    """Whether the page speaks of itself: by its name, or as "we"."""
    we: bool


class Carrying:
    """The reports of one page."""

    def __init__(self, page: Spoken) -> None:
        """Prepare the page."""
        article, sheet = page.article, page.sheet
        self.article, self.groups = article, page.part_of
        self.sentences, self.lexicon_at = sheet.sentences, sheet.lexicon_at
        self.own, self.named = sheet.own, page.named
        self.sources = {s.id: s for s in article.sources}
        self.by_id = {a.id: a for a in article.attributions}
        self.starts = [s.start for s in self.sentences]
        blocks = [b.start for b in article.blocks]
        speaking = sorted({index_at(blocks, place(a)) for a in article.attributions})
        self.paragraphs = [article.blocks[i].start for i in speaking] if article.blocks else [0]
        self.stated = {index_at(self.starts, place(a)) for a in article.attributions}
        self.contents = sorted(c for a in article.attributions for c in a.content)
        self.content_starts = [c.start for c in self.contents]
        self.asked: dict[int, _Asked] = {}
        self.parents: dict[str, str] = {}
        self.told: dict[str, str | None] = {}
        self.heard: dict[str, tuple[str | None, str | None]] = {}
        """Through what a speaker was first heard, by id: the parent and the outlet told."""
        self.firsthand: set[str] = set()
        """Who of those with a name has spoken before any report, and hence goes on outside of one."""

    def carry(
        self, parents: Mapping[str, str], told: Mapping[str, str | None]
    ) -> tuple[dict[str, str], dict[str, str | None]]:
        """Return `parents` and `told` with those added that follow from a report going on."""
        self.parents, self.told = dict(parents), dict(told)
        report: _Report | None = None
        own_reporting = False
        read_to = 0
        for attribution in sorted(self.article.attributions, key=place):
            start = place(attribution)
            sentence, paragraph = index_at(self.starts, start), index_at(self.paragraphs, start)
            for i in range(read_to, sentence + 1):
                report = self._read_on(i, report, attribution if i == sentence else None)
            read_to = max(read_to, sentence + 1)
            outlet = self._outlet(attribution)
            if outlet is None and self._is_media(attribution) and self.told.get(attribution.id):
                report = _Report(None, self.told[attribution.id] or "", paragraph, paragraph)
            elif outlet is not None:
                if outlet not in self.own:
                    report = self._reported(attribution, outlet, paragraph, report)
            elif self.told.get(attribution.id) in self.own:
                own_reporting, report = True, None
            else:
                report = self._placed(attribution, report, paragraph, own_reporting)
                own_reporting = own_reporting or self._own_word(attribution, report)
        return self.parents, self.told

    def _own_word(self, attribution: Attribution, report: _Report | None) -> bool:
        """Tell whether the page has a statement from nobody else, and hence news of its own beside a later report."""
        source = self.sources.get(attribution.speaker or "")
        through = self.parents.get(attribution.id) or self.told.get(attribution.id)
        return report is None and source is not None and source.kind != "unknown" and not through

    def _outlet(self, attribution: Attribution) -> str | None:
        """Name of the one outlet that speaks; media in general have no report to go on with."""
        source = self.sources.get(attribution.speaker or "")
        return source.name if source and source.kind == "outlet" and source.count == (1, 1) else None

    def _is_media(self, attribution: Attribution) -> bool:
        source = self.sources.get(attribution.speaker or "")
        return source is not None and source.kind == "outlet"

    def _reported(self, attribution: Attribution, outlet: str, paragraph: int, report: _Report | None) -> _Report:
        """Enter the report of an outlet; the same outlet again stays where it was in the chain."""
        if report and report.outlet == outlet:
            above = self.parents.get(report.attribution.id) if report.attribution else None
            if above is not None and above != attribution.id:
                self.parents.setdefault(attribution.id, above)
            return _Report(attribution, outlet, report.began, paragraph)
        if report and report.attribution and self._is_above(outlet, report.attribution.id):
            return report
        return _Report(attribution, outlet, paragraph, paragraph)

    def _is_above(self, outlet: str, statement: str) -> bool:
        """Tell whether an outlet stands in the chain above a statement."""
        for _ in range(_FURTHEST):
            if statement not in self.parents:
                return False
            statement = self.parents[statement]
            if self._outlet(self.by_id[statement]) == outlet:
                return True
        return False

    def _placed(
        self, attribution: Attribution, report: _Report | None, paragraph: int, own_reporting: bool
    ) -> _Report | None:
        """Give a statement the report that it belongs to; return the report that the text is in after it."""
        source = self.sources.get(attribution.speaker or "")
        teller = self.told.get(attribution.id)
        if source is None or source.kind == "unknown":
            return report
        if attribution.id in self.parents:
            self._hear(attribution, source)
            return report
        if teller is not None:
            if report and teller == report.outlet and report.attribution:
                self.parents[attribution.id] = report.attribution.id
                report.paragraph = paragraph
            elif report and teller != report.outlet:
                report = None
            self._hear(attribution, source)
            return report
        alone = source.kind == "unnamed" and source.count == (1, 1)
        answers = attribution.stance == "denies" and (source.kind in {"person", "organization"} or alone)
        answers = answers or (report is not None and self._speaks_of(attribution, report))
        anew = source.id not in self.firsthand
        if report and anew and self._goes_on(source, report, paragraph, own_reporting, answers=answers):
            if report.attribution:
                self.parents[attribution.id] = report.attribution.id
            else:
                self.told[attribution.id] = report.outlet
            report.paragraph = paragraph
            self._hear(attribution, source)
            return report
        heard = self.heard.get(source.id) or self.heard.get(self.groups.get(source.id, ""))
        if heard and not self._of(index_at(self.starts, place(attribution))).occasion:
            parent, told = heard
            if parent is not None and parent != attribution.id:
                self.parents[attribution.id] = parent
            self.told[attribution.id] = told
        elif report is None and source.kind in {"person", "organization"} and source.name:
            self.firsthand.add(source.id)
        return report

    def _hear(self, attribution: Attribution, source: Source) -> None:
        """Remember through which outlet a speaker is heard, unless somebody else only tells what he says."""
        parent = self.by_id.get(self.parents.get(attribution.id, ""))
        teller = self.told.get(attribution.id)
        if parent is None and teller is None:
            return
        if parent is not None:
            inside = any(c.holds(s) for c in parent.content for s in attribution.source)
            # Those without a name whom an outlet tells of are its own: "the Courier said that officials believe".
            if self._outlet(parent) in {None, *self.own} or (inside and source.kind != "unnamed"):
                return
        self.heard.setdefault(source.id, (parent.id if parent else None, teller))

    def _goes_on(self, source: Source, report: _Report, paragraph: int, own_reporting: bool, *, answers: bool) -> bool:
        """Decide whether a statement without a parent of its own belongs to the report.

        Whoever has a name speaks to many: not in the next paragraph, and not where he `answers` the report with a
        denial.
        """
        gap = paragraph - report.paragraph
        named = source.kind != "unnamed" or self._speaks_for_a_body(source)
        if report.attribution is None and named:
            return False  # The outlet was only spoken of.
        lead = report.began < _LEAD and not own_reporting and not (report.quoting and named)
        if not named:
            return not answers and (gap == 0 or (gap == 1 and lead))
        if source.kind == "document":
            return gap == 0 and lead
        return lead and gap == 0 and not answers

    def _speaks_of(self, attribution: Attribution, report: _Report) -> bool:
        """Tell whether a statement is about the report, which hence does not have it: "the article is wrong"."""
        begin = (Span(c.start, min(c.end, c.start + _ABOUT)) for c in attribution.content[:1])
        for span in begin:
            if any(entry.name == report.outlet for _, entry in self.named(span)):
                return True
            known = self.lexicon_at(span.start)
            said = tokens(self.article.text, span, known)
            if any((t.word.lemmas | {t.fold}) & known.pieces for t in said):
                return True
            for before, token in pairwise(said):
                text = token.term("documents")
                if text is not None and text.concept == "article" and before.fold in known.definite:
                    return True
        return False

    def _speaks_for_a_body(self, source: Source) -> bool:
        """Tell whether somebody without a name is a body's spokesperson, who speaks to all that ask."""
        if source.count != (1, 1) or not source.description:
            return False
        first = source.mentions[0].start if source.mentions else 0
        words = tokens(source.description, Span(0, len(source.description)), self.lexicon_at(first))
        nouns = (t.term("people") for t in words)
        return any(noun is not None and noun.concept in concepts().spokespeople for noun in nouns)

    def in_public(self) -> set[str]:
        """Return the ids of statements that all could hear or read: their sentence says so, or goes on with one.

        "Roe wrote in a post that ...  He added ..." goes on; who is said to have told an outlet has stopped.
        """
        found: set[str] = set()
        paragraph_of: dict[str, int] = {}
        for attribution in sorted(self.article.attributions, key=place) if self.sentences else ():
            start, speaker = place(attribution), attribution.speaker or ""
            paragraph = index_at(self.paragraphs, start)
            near = paragraph - paragraph_of.get(speaker, paragraph - 2) < 2
            if self.told.get(attribution.id):
                paragraph_of.pop(speaker, None)
            elif (self._of(index_at(self.starts, start)).occasion and not self._confided(attribution)) or (
                speaker and near and not self._through(attribution)
            ):
                found.add(attribution.id)
                paragraph_of[speaker] = paragraph
        return found

    def _confided(self, attribution: Attribution) -> bool:
        """Tell whether another outlet's report has unnamed people or a paper: the journalists they told are its own.

        So is the letter that it cites; that a sentence speaks of one makes nothing public.
        """
        source = self.sources.get(attribution.speaker or "")
        return source is not None and source.kind in {"unnamed", "document"} and self._through(attribution)

    def _through(self, attribution: Attribution) -> bool:
        """Tell whether another outlet reports a statement."""
        parent = self.by_id.get(self.parents.get(attribution.id, ""))
        return parent is not None and self._outlet(parent) not in {None, *self.own}

    # Where a report ends

    def _read_on(self, index: int, report: _Report | None, attribution: Attribution | None) -> _Report | None:
        """Read one sentence: return the report that the text is in at its statement, or after it where it has none."""
        if not self.sentences:
            return report
        span = self.sentences[index]
        paragraph = index_at(self.paragraphs, span.start)
        if report and report.attribution and index_at(self.starts, place(report.attribution)) == index:
            return report
        if report and (self._of(index).recalls or self._of(index).inquires):
            report = None
        if report and self._of(index).own_voice:
            # "The Courier could not verify the report": those whom the report quotes may still go on.
            report.quoting = True
            report = None if attribution or self._of(index).we else report
        if report and attribution and self._of(index).occasion:
            source = self.sources.get(attribution.speaker or "")
            report = report if source and source.kind == "unnamed" else None
        if index not in self.stated:
            named = [e.name for _, e in self.named(span) if not concepts().is_journal(e)]
            known = {*self.own, report.outlet if report else None}
            if named and named[-1] not in known and not self._of(index).inquires:
                return _Report(None, named[-1], paragraph, paragraph)
        return report

    def _outside(self, index: int) -> tuple[str, Lexicon]:
        """The words of a sentence outside the contents, folded."""
        span, text = self.sentences[index], self.article.text
        i = index_at(self.content_starts, span.start)
        kept, at = [], span.start
        for content in self.contents[max(0, i - 3) : i + 8]:
            if content.meets(span) and content.end > at:
                kept.append(text[at : max(at, content.start)])
                at = content.end
        kept.append(text[at : span.end])
        return fold(" ".join(kept)), self.lexicon_at(span.start)

    def _of(self, index: int) -> _Asked:
        """What is asked of a sentence, found once: it may have thousands of attributions."""
        if index not in self.asked:
            text, lexicon = self._outside(index)
            cues, own = lexicon.table.cues, lexicon.table.own
            we = _has(text, own)
            self.asked[index] = _Asked(
                occasion=_has(text, cues.occasion),
                inquires=_has(text, cues.inquiry),
                recalls=self._recalls(index),
                own_voice=we or any(fold(n.removeprefix("The ")) in text for n in self.own),
                we=we,
            )
        return self.asked[index]

    def _recalls(self, index: int) -> bool:
        """Tell whether the sentence turns to another time, "Earlier", "On May 4", "20:31", or matter, "meanwhile"."""
        span = self.sentences[index]
        whole = fold(span.of(self.article.text))
        opening = " ".join(whole.split()[:4])
        cues = self.lexicon_at(span.start).table.cues
        if _has(whole, cues.meanwhile):
            return True
        return bool(_ENTRY.match(opening)) or _has(opening, cues.turning) or _has(opening, cues.months)


def _has(text: str, phrases: tuple[str, ...]) -> bool:
    words, several = _parted(phrases)
    return not words.isdisjoint(written(text, Span(0, len(text)))) or any(phrase in text for phrase in several)


@cache
def _parted(phrases: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the single words among `phrases`, and the others, all folded."""
    return frozenset(fold(p) for p in phrases if " " not in p), tuple(fold(p) for p in phrases if " " in p)

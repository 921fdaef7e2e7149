"""The reader: blocks of a text in, findings out, by the project's convention or by that of the training corpus."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from accordingto.attribution.encoder import nobody, words
from accordingto.attribution.encoder.anaphora import point_back
from accordingto.attribution.encoder.assembly import Draft, Stretch, confidence, meet
from accordingto.attribution.encoder.colons import announced, only_announcing, without_datelines
from accordingto.attribution.encoder.convention import bare_content, bare_cue, bare_source
from accordingto.attribution.encoder.coordination import each, part
from accordingto.attribution.encoder.documents import recorded
from accordingto.attribution.encoder.extent import labelled, mend
from accordingto.attribution.encoder.figures import published, reckon
from accordingto.attribution.encoder.hearsay import broken, hearsay, passives, unsigned
from accordingto.attribution.encoder.judging import judged
from accordingto.attribution.encoder.layout import laid_out
from accordingto.attribution.encoder.model import Model
from accordingto.attribution.encoder.nesting import adopt, inner
from accordingto.attribution.encoder.nominal import nominal
from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.pieces import portions
from accordingto.attribution.encoder.relatives import resolve
from accordingto.attribution.encoder.relaying import ascribe, learned, on_the_way, quoted_as, relay, reported
from accordingto.attribution.encoder.signposts import signposted
from accordingto.attribution.encoder.speech import going_on, whole_speech
from accordingto.attribution.encoder.stances import is_asked, stance_of
from accordingto.attribution.encoder.subjects import supply
from accordingto.attribution.encoder.tellers import tellers
from accordingto.attribution.encoder.turns import take_turns
from accordingto.attribution.encoder.voice import without_own_voice
from accordingto.attribution.finding import Finding
from accordingto.nouns import Block, Span, Spans
from accordingto.text import fold, folded

_SURE = 0.5
"""Confidence from which a finding is kept by the project's convention; a fifth of those below were right."""
_SURE_OF_TELLING = 0.3
"""The same where the cue is a verb of telling or of an attitude, which is half of the evidence."""
_SURE_OF_DEEDS = 0.55
"""The same where it is any other verb, which is a deed more often than not."""
_SURE_OF_NOBODY = 0.65
"""The same of a statement without a source."""
_MOST_AT_ONCE = 40_000
"""Code points that are read together.  The rules look among all that is found there, and time is to grow with the
length of a text, not with its square; an article of a newspaper has a tenth of it."""
_FEWEST_WORDS = 4
"""Words of a content from which that is so."""
_SURE_INSIDE = 0.6
"""The same of one within another's content."""


class EncoderReader:
    """Finds attributions with a trained encoder; satisfies :class:`accordingto.attribution.finding.Reader`.

    The model is loaded at the first reading.  Threads may share a reader.
    """

    def __init__(self, folder: Path, *, strip: bool = True, threads: int = 1) -> None:
        """Read with the model in `folder`, on `threads` cores.

        `strip` brings the findings to the project's convention; without it they are what the model labels, brought to
        PolNeAR's convention, for measuring on that corpus.
        """
        self._folder = folder
        self._strip = strip
        self._threads = threads

    @cached_property
    def model(self) -> Model:
        """The loaded model.  Raises FileNotFoundError or ValueError where the folder doesn't hold one."""
        return Model(self._folder, self._threads)

    @cached_property
    def _words(self) -> words.Words:
        return words.load(self._folder / "words.toml")

    def read(self, text: str, blocks: Sequence[Block]) -> list[Finding]:
        """Return the findings in `blocks` of `text`, in text order; see :class:`Reader`."""
        found = [f for some in at_once(text, blocks) for f in self._read(text, some)]
        return sorted(found, key=lambda f: min((*f.content, *f.cue, *f.source)))

    def _read(self, text: str, stretches: list[Stretch]) -> list[Finding]:
        drafts, idle, nested = self.model.drafts(text, stretches)
        passage = Passage(text, stretches, self._words)
        drafts = whole_speech(passage, drafts, idle)
        if not self._strip:
            drafts = nominal(passage, labelled(passage, drafts), inside=False)
        else:
            drafts, idle = laid_out(passage, drafts, idle)
            drafts = signposted(passage, drafts)
            drafts, idle = reported(text, supply(passage, drafts), idle)
            drafts, idle = relay(text, quoted_as(text, drafts, self._words), idle, self._words)
            drafts = adopt(text, drafts, idle, self._words.complementizers)
            sure = [d for d in drafts if self._sure(d) >= _SURE_OF_DEEDS]
            drafts = learned(passage, drafts, sure)
            drafts = hearsay(passage, on_the_way(text, drafts, self._words))
            drafts = tellers(passage, self._inside(passage, drafts, nested))
            drafts = without_own_voice(passage, nominal(passage, drafts))
            drafts = mend(passage, part(text, drafts, self._words))
            drafts = judged(passage, drafts)
            drafts = broken(passage, passives(passage, drafts))
            drafts = going_on(passage, take_turns(passage, drafts))
            sure = [d for d in drafts if self._sure(d) >= _SURE_OF_DEEDS]
            drafts = published(passage, reckon(passage, drafts, sure))
            sure = [d for d in drafts if self._sure(d) >= _SURE_OF_DEEDS]
            drafts = unsigned(passage, drafts, sure)
            drafts = announced(passage, [*drafts, *recorded(passage, sure)], sure)
            drafts = only_announcing(text, without_datelines(text, drafts), self._words)
            drafts = resolve(passage, ascribe(text, drafts, self._words))
            drafts = point_back(text, each(text, drafts, self._words), self._words)
        found = [f for draft in drafts if (f := self._finding(text, draft)) is not None]
        return _once(found) if self._strip else found

    def _inside(self, passage: Passage, drafts: list[Draft], nested: list[Draft]) -> list[Draft]:
        """Return `drafts` with those of the `nested` that lie inside one of their contents."""
        read = [d for d in nested if self._sure(d) >= _SURE_INSIDE]
        if not read:
            return drafts
        parts = [part for draft in read for part in (draft.cue, draft.source, *draft.content)]
        pieces = sorted({piece for draft in drafts for piece in draft.content})
        contents = self._bare(passage.text, [piece for piece in pieces if any(meet(piece, part) for part in parts)])
        return inner(passage.text, drafts, read, contents, self._words)

    def _tells(self, text: str, cue: Span) -> bool:
        """Tell whether a cue is a verb of telling or citing, or a bare colon, which tells as well."""
        cites = self._words.relay_pattern.match(text, cue.start)
        return self._words.tells(text, cue) or cites is not None or not folded(cue.of(text))

    def _sure(self, draft: Draft) -> float:
        return confidence(draft, self.model.config.confidence)

    def _bare(self, text: str, stretches: list[Stretch]) -> list[Stretch]:
        bare = bare_content(text, tuple(Span(*s) for s in stretches), self._words.complementizers)
        return [(span.start, span.end) for span in bare]

    def _finding(self, text: str, draft: Draft) -> Finding | None:
        sure = round(self._sure(draft), 3)
        if sure < min(self.model.config.least, _SURE_OF_TELLING):
            return None
        source, cue, content = _span(draft.source), _span(draft.cue), tuple(Span(*c) for c in draft.content)
        if self._strip:
            content = nobody.without_addressee(text, source, cue, content, self._words)
            content = nobody.without_fused(text, content, self._words)
        stance = stance_of(text, cue, content, self._words)
        if self._strip:
            if source and cue and nobody.names_nobody(text, source, cue, self._words):
                content, source = tuple(sorted((source, *content))), None
            if source is None and len(content) > 1 and not nobody.is_of_a_thing(text, content, self._words):
                content = tuple(c for c in content if fold(c.of(text)) not in self._words.fillers)
            content = bare_content(text, content, self._words.complementizers)
            cue = cue and bare_cue(text, cue)
            source = source and nobody.without_adverbs(text, bare_source(text, source), cue, self._words)
            if nobody.is_told_something(text, source, cue, self._words):
                source = None
            if source and (
                nobody.is_rumour(text, source, self._words) or nobody.is_no_phrase(text, source, self._words)
            ):
                source = None
            if source and cue and nobody.is_article(text, source, cue, self._words):
                source = None
        if not content or (self._strip and nobody.says_nothing(text, cue, content, self._words)):
            return None
        if self._strip and is_asked(text, source, cue, content, self._words):
            return None
        if self._strip and (
            nobody.is_done_to(text, source, cue, self._words)
            or nobody.is_told_of(text, cue, self._words)
            or nobody.is_clause(text, source, self._words)
            or nobody.is_greeted(text, source, cue, self._words)
            or nobody.hides_a_name(text, stance, content, self._words)
            or nobody.is_relative(text, source, cue, content, self._words)
            or (stance != "denies" and nobody.is_pronoun(text, content, self._words))
        ):
            return None
        if self._strip and cue and nobody.is_deed(text, source, cue, content, self._words):
            return None
        if self._strip and source and cue and nobody.is_not_said(text, source, cue, content, self._words):
            return None
        least = self.model.config.least
        if self._strip:
            if source is None:
                least = least if nobody.is_impersonal(text, cue, self._words) else _SURE_OF_NOBODY
            elif stance != "denies":
                long = sum(len(c.of(text).split()) for c in content) >= _FEWEST_WORDS
                tells = cue is not None and self._tells(text, cue)
                least = _SURE_OF_DEEDS if not tells else _SURE_OF_TELLING if long else _SURE
        if sure < least:
            return None
        return Finding(_spans(source), _spans(cue), content, sure, stance)


def at_once(text: str, blocks: Iterable[Block]) -> Iterator[list[Stretch]]:
    """Yield the blocks of `text` that are read together, long ones in portions."""
    some: list[Stretch] = []
    for block in blocks:
        for start, end in portions(text, block.start, block.end, _MOST_AT_ONCE):
            if some and end - some[0][0] > _MOST_AT_ONCE:
                yield some
                some = []
            some.append((start, end))
    if some:
        yield some


def _once(found: list[Finding]) -> list[Finding]:
    """Return `found` with one of several that say the same: "apologised, saying" is told by the cue nearest to it."""
    nearest: dict[tuple[Spans, Spans], Finding] = {}
    for finding in found:
        known = nearest.setdefault((finding.source, finding.content), finding)
        if _distance(finding) < _distance(known):
            nearest[finding.source, finding.content] = finding
    return [f for f in found if not f.source or nearest[f.source, f.content] is f]


def _distance(finding: Finding) -> int:
    return min((abs(finding.content[0].start - cue.end) for cue in finding.cue), default=0)


def _span(stretch: Stretch | None) -> Span | None:
    return Span(*stretch) if stretch else None


def _spans(span: Span | None) -> Spans:
    return (span,) if span else ()

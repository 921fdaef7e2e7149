"""What the multilingual network finds in a text beside a grammar, by the contract's convention."""

from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.attribution.encoder.assembly import Draft, Stretch, evidence
from accordingto.attribution.encoder.convention import bare_content, bare_cue, bare_source
from accordingto.attribution.encoder.model import Model
from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar.lexicon import lexicon
from accordingto.nouns import Block, Span, Spans
from accordingto.text import OPENING_QUOTES, fold, words


@dataclass(frozen=True, slots=True)
class Read:
    """A draft of the network as a finding, with the log-odds of the evidence for it."""

    finding: Finding
    evidence: tuple[float, ...]


def reads(model: Model, text: str, blocks: Sequence[Block], language: str) -> list[Read]:
    """Return what the network finds in `blocks` of `text`, in text order, stances left out.

    What is in no quotation marks and has no word of telling in its cue is left out: on real pages two in three of those
    are deeds.
    """
    drafts = model.drafts(text, [(block.start, block.end) for block in blocks])[0]
    made = ((_finding(text, draft, language), draft) for draft in drafts)
    return [Read(finding, tuple(evidence(draft)[:-1])) for finding, draft in made if finding is not None]


def _finding(text: str, draft: Draft, language: str) -> Finding | None:
    content = bare_content(text, _spans(*draft.content), lexicon(language).words.complementisers)
    source = tuple(bare_source(text, span) for span in _spans(draft.source)) if draft.source else ()
    cue = tuple(bare_cue(text, span) for span in _spans(draft.cue)) if draft.cue else ()
    if not content or not (_is_speech(text, content) or _tells(text, cue, language)):
        return None
    return Finding(source, cue, content, min(draft.evidence[:-1]))


def _is_speech(text: str, content: Spans) -> bool:
    """Tell whether a content begins after an opening quotation mark, with a blank between or not."""
    start = content[0].start
    return text[max(0, start - 2) : start].rstrip()[-1:] in OPENING_QUOTES


def _tells(text: str, cue: Spans, language: str) -> bool:
    """Tell whether `cue` holds a verb or noun of telling, or begins a phrase that names a source."""
    known = lexicon(language)
    found = [word.of(text) for span in cue for word in words(text, span)]
    return any(
        fold(form) in known.verbs
        or fold(form) in known.phrases
        or any(reading.lemma in known.nouns for reading in known.analyser.word(form).readings)
        for form in found
    )


def _spans(*stretches: Stretch) -> tuple[Span, ...]:
    return tuple(Span(*stretch) for stretch in stretches)

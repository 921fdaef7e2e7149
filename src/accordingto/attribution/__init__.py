"""Attribution: Article → Article with its attributions.

Requires ``text``, ``blocks`` and ``outlet``; assigns ``attributions`` with their spans, manner, stance and confidence,
says in ``quick`` whether they were read quickly, and in ``skimmed`` and ``unread`` what of a page that is too long was
read so or not at all.  Who the speaker of each is, and which attribution lies within which, is the next stage's.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import UNSET
from msgspec.structs import replace

from accordingto.attribution.finding import Finding
from accordingto.attribution.limits import DEFAULT, Limits, hull, parted
from accordingto.attribution.manner import manner
from accordingto.attribution.own_word import without_own
from accordingto.attribution.readers import reader
from accordingto.attribution.set_apart import marked, signed, unmarked
from accordingto.dateline import dateline_end
from accordingto.nouns import Article, Attribution, Block
from accordingto.quotation import spoken

__all__ = ["attribute"]

# Headlines say again what the text says, in telegraphic grammar, and are written by somebody else.
_TOLD = frozenset({"paragraph", "quote"})
_OPENING = 3
"""Paragraphs of an article that may begin with a dateline."""


def attribute(article: Article, *, quick: bool = False, limits: Limits = DEFAULT) -> Article:
    """Return `article` with the attributions of its own paragraphs and quotations; teasers and notices give none.

    Each block is read in its own language, `quick` or in full (:func:`~accordingto.attribution.readers.reader`), what
    is beyond `limits` quickly or not at all.  A language that has no reader yields nothing.
    """
    text, blocks = marked(article.text, [b for b in article.blocks if b.kind in _TOLD])
    told, unread = parted(text, blocks, limits.most)
    opening = [replace(b, start=dateline_end(text, b.span)) for b in told[:_OPENING]]
    full, skimmed = parted(text, [*opening, *told[_OPENING:]], 0 if quick else limits.full)
    read = replace(article, text=text)
    findings = [*_found(read, full, quick=False), *_found(read, skimmed, quick=True)]
    findings = signed(text, told, without_own(text, article.outlet.name, findings))
    findings = unmarked(findings, article.text)
    findings.sort(key=lambda f: (f.content[0], f.cue, f.source))
    speech = sorted(q for b in told for q in spoken(text, b.span))
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            source=f.source,
            cue=f.cue,
            content=f.content,
            manner=manner(f.content, speech, text),
            stance=f.stance,
            confidence=f.confidence,
        )
        for number, f in enumerate(findings, 1)
    )
    return replace(
        article,
        attributions=attributions,
        quick=quick or UNSET,
        skimmed=UNSET if quick else hull(skimmed),
        unread=hull(unread),
    )


def _found(article: Article, blocks: Sequence[Block], *, quick: bool) -> Iterator[Finding]:
    """Yield what is found in `blocks`, in each by the reader of its language."""
    by_language: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        if language := block.language or article.language:
            by_language[language].append(block)
    for language, own in by_language.items():
        if found := reader(language, quick=quick):
            yield from found.read(article.text, own)

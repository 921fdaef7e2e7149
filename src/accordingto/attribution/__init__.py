"""Attribution: Article → Article with its attributions.

Requires ``text`` and ``blocks``; assigns ``attributions`` with their spans, manner, stance and confidence, and says in
``quick`` whether they were read quickly.  Who the speaker of each is, and which attribution lies within which, is the
next stage's.
"""

from collections import defaultdict

from msgspec import UNSET
from msgspec.structs import replace

from accordingto.attribution.finding import Finding
from accordingto.attribution.manner import manner
from accordingto.attribution.readers import reader
from accordingto.dateline import dateline_end
from accordingto.nouns import Article, Attribution, Block
from accordingto.quotation import spoken

__all__ = ["attribute"]

# Headlines say again what the text says, in telegraphic grammar, and are written by somebody else.
_TOLD = frozenset({"paragraph", "quote"})
_OPENING = 3
"""Paragraphs of an article that may begin with a dateline."""


def attribute(article: Article, *, quick: bool = False) -> Article:
    """Return `article` with the attributions of its own paragraphs and quotations; teasers and notices give none.

    Each block is read in its own language, `quick` or in full (:func:`~accordingto.attribution.readers.reader`).  A
    language that has no reader yields nothing.
    """
    by_language: dict[str, list[Block]] = defaultdict(list)
    told = [block for block in article.blocks if block.kind in _TOLD]
    for at, block in enumerate(told):
        if language := block.language or article.language:
            start = dateline_end(article.text, block.span) if at < _OPENING else block.start
            by_language[language].append(replace(block, start=start))
    findings: list[Finding] = []
    for language, blocks in by_language.items():
        if found := reader(language, quick=quick):
            findings.extend(found.read(article.text, blocks))
    findings.sort(key=lambda f: (f.content[0], f.cue, f.source))
    speech = sorted(q for b in told for q in spoken(article.text, b.span))
    attributions = tuple(
        Attribution(
            id=f"a{number}",
            source=f.source,
            cue=f.cue,
            content=f.content,
            manner=manner(f.content, speech, article.text),
            stance=f.stance,
            confidence=f.confidence,
        )
        for number, f in enumerate(findings, 1)
    )
    return replace(article, attributions=attributions, quick=quick or UNSET)

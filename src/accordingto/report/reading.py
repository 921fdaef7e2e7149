"""An article as it is read: its blocks with all marks, other stories and lines of the site apart."""

from bisect import bisect_left
from collections import Counter

from msgspec import Struct

from accordingto.nouns import Article, BlockKind, Span
from accordingto.report import wording
from accordingto.report.evidence import stretches
from accordingto.report.marks import Mark, Piece, pieces

_FOLDED: dict[BlockKind, tuple[str, str]] = {
    "teaser": ("teaser of another story", "teasers of other stories"),
    "notice": ("notice of the site", "notices of the site"),
}


class Paragraph(Struct, frozen=True):
    """A block in the reading view."""

    kind: BlockKind
    language: str | None
    pieces: list[Piece]


class Part(Struct, frozen=True):
    """A run of blocks: the article with its bylines and captions, or what is folded away."""

    own: bool
    paragraphs: list[Paragraph]

    @property
    def label(self) -> str:
        """What is folded: "2 teasers of other stories, 1 notice of the site"."""
        kinds = Counter(paragraph.kind for paragraph in self.paragraphs)
        return ", ".join(
            wording.counted(kinds[kind], one, many) for kind, (one, many) in _FOLDED.items() if kinds[kind]
        )


def parts(article: Article, marks: list[Mark], room: int) -> list[Part]:
    """Return the article's text in runs of its own blocks and of other lines; what no block covers is its own."""
    lines = [
        (line, block)
        for span, block in stretches(article)
        for line in (_lines(article.text, span) if block is None else [span])
        if line.start < room and line.of(article.text).strip()
    ]
    cuts = [place for line, _ in lines for place in (line.start, line.end)]
    every = pieces(article.text, Span(0, room), marks, cuts)
    starts = [piece.start for piece in every]
    found: list[Part] = []
    for line, block in lines:
        own = block is None or block.kind not in _FOLDED
        here = every[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        if block and block.kind == "heading" and _is_title(here, article):
            continue
        if not found or found[-1].own != own:
            found.append(Part(own, []))
        language = (block.language if block else None) or article.language
        found[-1].paragraphs.append(Paragraph(block.kind if block else "paragraph", language, here))
    return found


def _is_title(here: list[Piece], article: Article) -> bool:
    """Tell whether a heading says again, unmarked, what stands above it."""
    words = "".join(piece.text for piece in here)
    return not any(piece.roles for piece in here) and wording.line(words) == wording.line(article.title)


def _lines(text: str, span: Span) -> list[Span]:
    found, start = [], span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        found.append(Span(start, end))
        start = end + 1
    return found

"""Gold stories as articles: what the stages after attribution would get if attribution made no mistake.

The pages are read as they are; in the place of what attribution finds stand gold.json's statements.  The README of the
stories defines the fields.  Strings are placed as it says: source and cue are the occurrences nearest to the content.
"""

import re
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from accordingto.nouns import Article, Attribution, Manner, Span, Spans, Stance
from accordingto.text import trim


class GoldError(ValueError):
    """A gold string that is not in the article's text; the message names file, statement and string."""


class Statement(Struct, frozen=True):
    """One attributed statement as gold.json has it; strings are exact pieces of the page's text."""

    id: str
    source: str | None
    cue: str
    content: str | list[str]
    manner: Manner
    stance: Stance

    @property
    def pieces(self) -> list[str]:
        """The content as a list of strings."""
        return [self.content] if isinstance(self.content, str) else self.content


class Page(Struct, frozen=True):
    """One page of the story as gold.json has it."""

    file: str
    statements: list[Statement]


def attributed(article: Article, known: Mapping[str, Any]) -> Article:
    """Return `article` with the statements that `known`, a gold.json, has for its page as attributions.

    Raises GoldError where a gold string is not in the article's text, and KeyError for a page that gold does not know.
    """
    pages = {Path(page["file"]).name: page for page in known["articles"]}
    page = msgspec.convert(pages[Path(article.input).name], Page)
    found = tuple(_attribution(article.text, page, statement) for statement in page.statements)
    return msgspec.structs.replace(article, attributions=found)


def _places(text: str, piece: str) -> list[Span]:
    """Where `piece` stands in `text` as whole words, else anywhere."""
    inner = re.escape(piece)
    found = [Span(*m.span()) for m in re.finditer(rf"(?<!\w){inner}(?!\w)", text)]
    return found or [Span(*m.span()) for m in re.finditer(inner, text)]


def _gap(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end, 0)


def _attribution(text: str, page: Page, statement: Statement) -> Attribution:
    flat = text.replace("\n", " ")

    def places(piece: str, what: str) -> list[Span]:
        found = _places(flat, " ".join(piece.split()))
        if not found:
            raise GoldError(f"{page.file}: {statement.id}: {what} is not in the body: {piece!r}")
        return found

    firsts, cues = places(statement.pieces[0], "content"), places(statement.cue, "cue")
    sources: list[Span | None] = list(places(statement.source, "source")) if statement.source else [None]

    def cost(choice: tuple[Span, Span, Span | None]) -> tuple[int, int]:
        content, cue, source = choice
        total = _gap(content, cue) + 1000 * content.meets(cue)
        if source is None:
            return total, 0
        # A source inside the content is somebody else's mention, unless the cue encloses it ("in her view").
        total += _gap(content, source) + 1000 * (content.meets(source) and not cue.holds(source))
        return total + _gap(cue, source), source.start

    content, cue, source = min(product(firsts, cues, sources), key=cost)
    contents = [content]
    for piece in statement.pieces[1:]:
        later = [p for p in places(piece, "content") if not any(p.meets(c) for c in contents)]
        contents.append(min(later or places(piece, "content"), key=lambda p: _gap(contents[-1], p)))
    return Attribution(
        id=statement.id,
        source=_spans(text, [source] if source else []),
        cue=_spans(text, [cue]),
        content=_spans(text, contents),
        manner=statement.manner,
        stance=statement.stance,
    )


def _spans(text: str, found: list[Span]) -> Spans:
    return tuple(sorted(trim(text, span) for span in found))

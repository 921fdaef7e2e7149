"""Gold stories as articles: what the stages after attribution would get if attribution made no mistake.

A story folder holds ``gold.json`` and ``pages/``; its README defines the fields.  An article's text here is the page's
text from the first to the last words of the body, a line for each block, without the lines that gold lists as no
part of it.  Strings are placed as that README says: source and cue are the occurrences nearest to the content.
"""

import html
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from accordingto.nouns import Article, Attribution, Block, Manner, Outlet, SourceKind, Span, Spans, Stance
from accordingto.text import clean, trim


class GoldError(ValueError):
    """A gold string that is not in its page; the message names file, statement and string."""


class Statement(Struct, frozen=True):
    """One attributed statement as gold.json has it; strings are exact pieces of the page's text."""

    id: str
    source: str | None
    cue: str
    content: str | list[str]
    manner: Manner
    source_kind: SourceKind
    speaker: str | None
    via: list[str]
    stance: Stance
    claim: str | None = None
    anonymity: str | None = None

    @property
    def pieces(self) -> list[str]:
        """The content as a list of strings."""
        return [self.content] if isinstance(self.content, str) else self.content


class Page(Struct, frozen=True):
    """One page of the story as gold.json has it."""

    file: str
    outlet: str | None
    domain: str | None
    url: str | None
    title: str | None
    published: str | None
    language: str
    body_first: str
    body_last: str
    not_body: list[str]
    statements: list[Statement]
    optional: list[str] = []


class Story(Struct, frozen=True):
    """A story: its articles with gold attributions, their gold, and gold.json as it is."""

    name: str
    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    gold: dict[str, Any]

    def statements(self) -> Iterator[tuple[Article, Attribution, Statement]]:
        """Yield each attribution with its article and its gold."""
        for article, page in zip(self.articles, self.pages, strict=True):
            for attribution, statement in zip(article.attributions, page.statements, strict=True):
                yield article, attribution, statement


_SILENT: Final = re.compile(r"<(script|style|title)\b.*?</\1\s*>|<!--.*?-->|<![^>]*>", re.I | re.S)
_BREAK: Final = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|button|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    r"|head|header|hr|html|input|label|li|link|main|meta|nav|noscript|ol|option|p|section|select|table|tbody|td|tfoot"
    r"|th|thead|time|tr|ul)\b[^>]*>",
    re.I,
)
_TAG: Final = re.compile(r"<[^>]*>")


def lines(data: str, markup: bool) -> list[str]:
    """Return the lines of a page, blanks folded: `data` without its tags where it is HTML (`markup`)."""
    if markup:
        data = re.sub(r"\s+", " ", _SILENT.sub(" ", data))
        data = html.unescape(_TAG.sub("", _BREAK.sub("\n", data)))
    return [" ".join(line.split()) for line in clean(data).split("\n") if line.strip()]


def story(folder: Path) -> Story:
    """Read a story folder.  Raises GoldError where a gold string is not found."""
    raw = (folder / "gold.json").read_bytes()
    gold = msgspec.json.decode(raw)
    pages = tuple(msgspec.convert(page, Page) for page in gold["articles"])
    return Story(folder.name, tuple(_article(folder, page) for page in pages), pages, gold)


def stories(folder: Path) -> list[Story]:
    """Read all story folders under `folder`, by name."""
    return [story(file.parent) for file in sorted(folder.glob("*/gold.json"))]


def _article(folder: Path, page: Page) -> Article:
    data = (folder / page.file).read_text(encoding="utf-8")
    text = _body(lines(data, markup=not page.file.endswith(".txt")), page)
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "paragraph", page.language))
        start += len(line) + 1
    return Article(
        id=Path(page.file).stem,
        input=page.file,
        text=text,
        url=page.url,
        outlet=Outlet(page.outlet, page.domain),
        title=page.title,
        published=page.published,
        language=page.language,
        blocks=tuple(blocks),
        attributions=tuple(_attribution(text, page, statement) for statement in page.statements),
    )


def _body(found: list[str], page: Page) -> str:
    """Return the lines of the body; what gold calls no part of it is cut out, also within a line."""
    whole = "\n".join(found)
    flat = whole.replace("\n", " ")
    first, last = flat.find(page.body_first), flat.find(page.body_last)
    if first < 0 or last < 0:
        raise GoldError(f"{page.file}: body_first or body_last is not in the page")
    body = whole[first : last + len(page.body_last)]
    for unwanted in sorted((*page.not_body, *page.optional), key=len, reverse=True):
        kept: list[str] = []
        pattern = r"\s".join(re.escape(word) for word in unwanted.split())
        for line in re.sub(rf"(?:^|\n){pattern}(?=\n|$)", "\n", body).split("\n"):
            kept.extend([line] if line.strip() else [])
        body = "\n".join(kept)
    return body


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

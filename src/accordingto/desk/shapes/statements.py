"""A list's rows, and statements in their sentences."""

from typing import Generic, TypeVar

from msgspec import Struct

from accordingto.nouns import (
    Manner,
    SourceKind,
    Span,
    Spans,
    Stance,
    Told,
)

Item = TypeVar("Item")


class Rows(Struct, Generic[Item], frozen=True):
    """Some rows of a list, and how many it has."""

    items: list[Item]
    total: int
    more: bool = False
    """Whether `total` is where counting stopped: there are at least as many."""


class Sentence(Struct, frozen=True):
    """A statement with the sentence that it stands in: `before`, `text` (the content) and `after` join to it."""

    id: int
    article: int
    attribution: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    url: str | None
    before: str
    text: str
    after: str
    source: str
    """The article's words for who says it; empty where it says nothing."""
    cue: str
    speaker: str | None
    """The speaker's name over all pages, else the article's wording."""
    source_id: int | None
    speaker_kind: SourceKind | None
    manner: Manner
    stance: Stance
    """The speaker's to the claim where the statement is part of one, else the cue's to the content."""
    start: int
    end: int
    spans: Spans
    """The content's, in the article's text; between them may stand words of the page that are not said."""
    confidence: float
    claim: int | None


class Found(Sentence, frozen=True, kw_only=True):
    """A statement that was searched for; `marks` are the stretches of `text` that fit, in code points of it."""

    marks: list[Span]


class Lint(Struct, frozen=True):
    """Something about the sourcing that an editor may want to look at; never a verdict."""

    kind: str
    why: str
    statements: list[Sentence]
    told: Told = {}
    """What `why` tells, by name; empty for one that was written before it was kept."""


class Hint(Struct, frozen=True):
    """A lint in short."""

    kind: str
    why: str

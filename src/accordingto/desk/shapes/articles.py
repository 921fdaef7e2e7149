"""Articles with their versions, retellings and neighbours."""

from msgspec import Struct

from accordingto.nouns import (
    Article,
    Block,
    ChangeKind,
    Reason,
    Relation,
    Span,
    Spans,
    Stance,
)


class ArticleRow(Struct, frozen=True):
    """An article in a list."""

    id: int
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    statements: int
    versions: int
    fetched: str


class Version(Struct, frozen=True):
    """One reading of a page."""

    id: int
    number: int
    """From 1 on, in order of time."""
    fetched: str
    sha256: str
    """Of the bytes as they came."""
    tool: str


class Stated(Struct, frozen=True):
    """A statement as one version of an article words it."""

    attribution: str
    """Its id in that version."""
    text: str
    """The content's words."""
    speaker: str | None
    """The speaker's name, else the version's words for who says it."""
    stance: Stance


class Changed(Struct, frozen=True):
    """What became of one statement from one version to the next."""

    kind: ChangeKind
    before: Stated | None
    """None where it was added."""
    after: Stated | None
    """None where it was removed."""
    why: str


class FieldChanged(Struct, frozen=True):
    """A title, byline or date that is another."""

    name: str
    before: str | None
    after: str | None


class VersionChanges(Struct, frozen=True):
    """What one version of an article, from the second on, changed of the version before it."""

    article: int
    number: int
    changes: list[Changed]
    """Of its statements; one that changed in two ways is here twice."""
    fields: list[FieldChanged]
    lines_removed: list[str]
    """Lines of the article that only the older version has."""
    lines_added: list[str]
    """Lines of the article that only this version has."""
    corrections: list[str]
    """New notices that the article was corrected."""


class Retold(Struct, frozen=True):
    """What is retold: an outlet, and its page where the desk has it."""

    outlet: str | None
    article: int | None
    title: str | None


class Retelling(Struct, frozen=True):
    """A retelling that the article has part in, on either side."""

    id: int
    article: int
    title: str | None
    outlet: str | None
    of: Retold
    relation: Relation
    why: str
    evidence: Spans
    evidence_of: Spans
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other; empty for what was found before it was kept."""


class ArticleView(Article, frozen=True, kw_only=True):
    """The contract's article, with what the desk knows of it."""

    claims: dict[str, int]
    """Claims by the ids of the article's attributions."""
    joint: dict[str, int]
    """Sources over all pages by the ids of the article's sources."""
    retellings: list[Retelling]
    versions: list[Version]
    rejected: list[str]
    """Those of the attributions that were rejected; they are part of no claim."""


class Side(Struct, frozen=True):
    """One of two articles beside each other."""

    id: int
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None
    text: str
    blocks: tuple[Block, ...]


class Beside(Struct, frozen=True):
    """Two articles with what they share word for word."""

    a: Side
    b: Side
    pairs: list[tuple[Span, Span]]
    relation: Relation | None
    why: str
    reasons: tuple[Reason, ...] = ()

"""What the desk's HTTP API gives; its OpenAPI document is made from these, and from :mod:`.bodies`.

Names are those of the JSON contract (docs/contract.md).  Spans are code points of the article's text, ends exclusive.
"""

from typing import Generic, Literal, TypeVar

from msgspec import Raw, Struct

from accordingto.desk.decided import Kind
from accordingto.nouns import (
    Article,
    Block,
    ChangeKind,
    Count,
    Manner,
    Reason,
    Relation,
    SourceKind,
    Span,
    Spans,
    Stance,
    Told,
)

Item = TypeVar("Item")
Order = Literal["roots", "articles", "freshness"]


class Rows(Struct, Generic[Item], frozen=True):
    """Some rows of a list, and how many it has."""

    items: list[Item]
    total: int
    more: bool = False
    """Whether `total` is where counting stopped: there are at least as many."""


class Desk(Struct, frozen=True):
    """What the file holds."""

    name: str
    revision: int
    """Goes up with every write."""
    articles: int
    statements: int
    claims: int
    sources: int
    languages: list[str]
    """Most used first."""
    outlets: list[str]
    """Most used first; at most 500."""
    first: str | None
    last: str | None
    settled: bool
    """Whether the answer follows from all pages traced together; after a page was added to many, it was traced with
    its neighbours alone."""
    pending: int
    """Articles that were not traced yet; the answer is without them."""
    tool: str


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


class ClaimRow(Struct, frozen=True):
    """A claim with its numbers."""

    id: int
    text: str
    language: str | None
    independent_roots: Count
    roots: int
    origins: list[str]
    statements: int
    articles: int
    outlets: int
    denials: int
    """Statements that deny or doubt it."""
    first_reported_by: str | None
    first: str | None
    last: str | None
    grade: str | None
    """1 to 6, where a person gave one."""
    lint: list[Hint]


class Root(Struct, frozen=True):
    """Whose own statement a claim rests on."""

    described: str
    kind: SourceKind
    count: Count
    reached_through: list[str]
    source: int | None
    grade: str | None
    statements: list[Sentence]


class Claim(Struct, frozen=True):
    """A claim with all that its numbers rest on."""

    id: int
    text: str
    language: str | None
    independent_roots: Count
    roots: list[Root]
    origins: list[str]
    statements: list[Sentence]
    """The first 200; `said` tells how many there are."""
    said: int
    articles: int
    outlets: int
    denials: int
    first_reported_by: str | None
    first: str | None
    last: str | None
    grade: str | None
    why: str
    lint: list[Lint]
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other; empty for what was found before it was kept."""


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


class Position(Struct, frozen=True):
    """What somebody was said to hold, and when."""

    who: str
    source: int | None
    when: tuple[str | None, str | None]
    stance: Stance
    claim: int | None
    claim_text: str | None
    sentence: Sentence


class SourceRow(Struct, frozen=True):
    """A source over all pages."""

    id: int
    kind: SourceKind
    name: str | None
    description: str | None
    statements: int
    articles: int
    claims: int
    sole_root: int
    """Claims that rest on it and on nobody else."""
    grade: str | None


class Member(Struct, frozen=True):
    """A source as one article words it."""

    article: int
    source: str
    """Its id in the article."""
    outlet: str | None
    title: str | None
    kind: SourceKind
    name: str | None
    description: str | None
    role: str | None
    affiliation: str | None
    count: Count
    statements: int


class ClaimName(Struct, frozen=True):
    """A claim to point at."""

    id: int
    text: str
    language: str | None = None


class Source(SourceRow, frozen=True, kw_only=True):
    """A source with all it says."""

    mentions: list[Sentence]
    """The first 200 of `statements`."""
    members: list[Member]
    positions: list[Position]
    sole_root_claims: list[ClaimName]


class Found(Sentence, frozen=True, kw_only=True):
    """A statement that was searched for; `marks` are the stretches of `text` that fit, in code points of it."""

    marks: list[Span]


class Decided(Struct, frozen=True):
    """A decision, undone or not."""

    id: int
    at: str
    kind: Kind
    summary: str
    """What was decided, in words."""
    note: str
    undone: str | None
    """When it was undone."""
    sent: Raw
    """The decision as it was sent; the ids in it are those of that time."""


class Named(Struct, frozen=True):
    """An article to point at."""

    id: int
    title: str | None


class Failed(Struct, frozen=True):
    """What could not be read."""

    input: str
    why: str


class PagesAdded(Struct, frozen=True):
    """What became of the pages: new or changed, known already, not readable."""

    added: list[Named]
    same: list[Named]
    failed: list[Failed]


class Feed(Struct, frozen=True):
    """A feed that is watched."""

    id: int
    url: str
    added: str
    checked: str | None
    failure: str | None
    waiting: int
    """Pages of it that did not answer and will be asked for again."""
    given_up: int
    """Pages of it that did not answer and are not asked for any more."""


class Query(Struct, frozen=True):
    """What `watch` keeps."""

    id: int
    query: str
    added: str


class Event(Struct, frozen=True):
    """What `watch` told."""

    id: int
    at: str
    kind: Literal["root", "denial", "correction"]
    claim: int | None
    article: int | None
    words: str

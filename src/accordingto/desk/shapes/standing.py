"""The file itself: what it holds, what was decided, what is watched, what became of pages."""

from typing import Literal

from msgspec import Raw, Struct

from accordingto.desk.decided import Kind


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
    quick: bool
    """Whether its pages are read quickly, by which less is found."""


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

"""Claims with the numbers and roots that they rest on."""

from typing import Literal

from msgspec import Struct

from accordingto.desk.shapes.statements import Hint, Lint, Sentence
from accordingto.nouns import (
    Count,
    Reason,
    SourceKind,
)

Order = Literal["roots", "articles", "freshness"]


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


class NearClaim(Struct, frozen=True):
    """A claim that may say the same as another, or the contrary, and was kept apart."""

    id: int
    text: str
    language: str | None
    independent_roots: Count
    roots: list[str]
    """What the first three are called."""
    articles: int
    denials: int
    likeness: float
    """How well the statements of the two match, 0 to 1."""


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
    near: list[NearClaim]
    """Claims that may say the same, the likest first; none for a claim that was found before they were kept."""
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other; empty for what was found before it was kept."""


class ClaimName(Struct, frozen=True):
    """A claim to point at."""

    id: int
    text: str
    language: str | None = None

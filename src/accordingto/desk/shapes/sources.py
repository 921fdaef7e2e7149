"""Sources over all pages, and who held what when."""

from msgspec import Struct

from accordingto.desk.shapes.claims import ClaimName
from accordingto.desk.shapes.statements import Sentence
from accordingto.nouns import (
    Count,
    SourceKind,
    Stance,
)


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


class Source(SourceRow, frozen=True, kw_only=True):
    """A source with all it says."""

    mentions: list[Sentence]
    """The first 200 of `statements`."""
    members: list[Member]
    positions: list[Position]
    sole_root_claims: list[ClaimName]

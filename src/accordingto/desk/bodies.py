"""What the desk's HTTP API takes as bodies of requests; its OpenAPI document is made from these too.

Spans are code points of the article's text, ends exclusive.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from accordingto.nouns import Manner, Relation, Span, Stance

_BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"

Line = Annotated[str, Meta(max_length=2000)]
Name = Annotated[str, Meta(min_length=1, max_length=64)]
Pieces = Annotated[list[Span], Meta(max_length=20)]
Id = Annotated[int, Meta(ge=1, le=2**53)]


class Said(Struct, frozen=True):
    """A statement, by its article and the id of its attribution there."""

    article: Id
    attribution: Name


class Called(Struct, frozen=True):
    """A source as one article words it, by the article and its id there."""

    article: Id
    source: Name


class Of(Struct, frozen=True):
    """What is retold: an outlet by its name, an article, or both."""

    outlet: Line | None = None
    article: Id | None = None


class _Deciding(Struct, frozen=True, kw_only=True, tag_field="kind"):
    note: Line = ""


class MergeSources(_Deciding, frozen=True, kw_only=True, tag="merge_sources"):
    """These sources are one."""

    sources: Annotated[list[int], Meta(min_length=2, max_length=200)]


class SplitSource(_Deciding, frozen=True, kw_only=True, tag="split_source"):
    """These members are another source than the others."""

    source: Id
    members: Annotated[list[Called], Meta(min_length=1, max_length=2000)]


class MergeClaims(_Deciding, frozen=True, kw_only=True, tag="merge_claims"):
    """These claims say the same."""

    claims: Annotated[list[int], Meta(min_length=2, max_length=200)]


class SplitClaim(_Deciding, frozen=True, kw_only=True, tag="split_claim"):
    """These statements say something else than the others."""

    claim: Id
    statements: Annotated[list[Said], Meta(min_length=1, max_length=2000)]


class PartClaims(_Deciding, frozen=True, kw_only=True, tag="part_claims"):
    """These two claims do not say the same."""

    claims: Annotated[list[int], Meta(min_length=2, max_length=2)]


class RejectStatement(_Deciding, frozen=True, kw_only=True, tag="reject_statement"):
    """This is no statement."""

    statement: Said


class AddStatement(_Deciding, frozen=True, kw_only=True, tag="add_statement"):
    """Here the article says that somebody says something; spans are code points of its text."""

    article: Id
    source: Pieces = []
    cue: Pieces = []
    content: Annotated[list[Span], Meta(min_length=1, max_length=20)]
    stance: Stance = "asserts"
    manner: Manner = "indirect"


class RejectRetelling(_Deciding, frozen=True, kw_only=True, tag="reject_retelling"):
    """The article does not have this from there."""

    article: Id
    of: Of
    relation: Relation | None = None


class AddRetelling(_Deciding, frozen=True, kw_only=True, tag="add_retelling"):
    """The article has something from there."""

    article: Id
    of: Of
    relation: Relation
    evidence: Pieces = []


class GradeSource(_Deciding, frozen=True, kw_only=True, tag="grade_source"):
    """How reliable the source is, on the Admiralty scale; null takes the grade away."""

    source: Id
    grade: Literal["A", "B", "C", "D", "E", "F"] | None


class GradeStatement(_Deciding, frozen=True, kw_only=True, tag="grade_statement"):
    """How credible the claim is, on the Admiralty scale; null takes the grade away."""

    claim: Id
    grade: Literal["1", "2", "3", "4", "5", "6"] | None


Deciding: TypeAlias = (
    MergeSources
    | SplitSource
    | MergeClaims
    | SplitClaim
    | PartClaims
    | RejectStatement
    | AddStatement
    | RejectRetelling
    | AddRetelling
    | GradeSource
    | GradeStatement
)


class AddPage(Struct, frozen=True):
    """A page to add: an address to fetch, or its content with a name."""

    url: Annotated[str, Meta(max_length=4000)] | None = None
    name: Annotated[str, Meta(max_length=300)] | None = None
    content: str | None = None
    data: Annotated[str, Meta(pattern=_BASE64)] | None = None
    """The page's bytes in base64 (RFC 4648), in the place of `content`: what they mean is for the reader to find."""


class AddFeed(Struct, frozen=True):
    """A feed to watch."""

    url: Annotated[str, Meta(max_length=4000, pattern=r"^https?://[^/\s]+")]


class AddQuery(Struct, frozen=True):
    """Words of which a page must have all, in any ending, for `watch` to keep it."""

    query: Annotated[str, Meta(min_length=1, max_length=300)]

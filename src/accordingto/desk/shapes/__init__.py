"""What the desk's HTTP API gives; its OpenAPI document is made from these, and from :mod:`accordingto.desk.bodies`.

Names are those of the JSON contract (docs/contract.md).  Spans are code points of the article's text, ends exclusive.
"""

from accordingto.desk.shapes.articles import (
    ArticleRow,
    ArticleView,
    Beside,
    Changed,
    FieldChanged,
    Retelling,
    Retold,
    Side,
    Stated,
    Version,
    VersionChanges,
)
from accordingto.desk.shapes.claims import Claim, ClaimName, ClaimRow, NearClaim, Order, Root
from accordingto.desk.shapes.sources import Member, Position, Source, SourceRow
from accordingto.desk.shapes.standing import Decided, Desk, Event, Failed, Feed, Named, PagesAdded, Query
from accordingto.desk.shapes.statements import Found, Hint, Lint, Rows, Sentence

__all__ = [
    "ArticleRow",
    "ArticleView",
    "Beside",
    "Changed",
    "Claim",
    "ClaimName",
    "ClaimRow",
    "Decided",
    "Desk",
    "Event",
    "Failed",
    "Feed",
    "FieldChanged",
    "Found",
    "Hint",
    "Lint",
    "Member",
    "Named",
    "NearClaim",
    "Order",
    "PagesAdded",
    "Position",
    "Query",
    "Retelling",
    "Retold",
    "Root",
    "Rows",
    "Sentence",
    "Side",
    "Source",
    "SourceRow",
    "Stated",
    "Version",
    "VersionChanges",
]

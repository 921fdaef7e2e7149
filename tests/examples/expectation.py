"""The shape of an example's expected.json: what a careful editor would answer about its pages."""

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from accordingto.nouns import Count, Origin, Relation, SourceKind, Stance

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = tuple(sorted(folder.name for folder in EXAMPLES.iterdir() if folder.is_dir()))


class PageFacts(Struct, frozen=True, forbid_unknown_fields=True):
    file: str
    outlet: str
    language: str
    published: str


class Retold(Struct, frozen=True, forbid_unknown_fields=True):
    article: str
    of: Origin
    relation: Relation
    shown_by: str | None
    """Words of the retelling page that show it; None where it copies without saying so."""


class Said(Struct, frozen=True, forbid_unknown_fields=True):
    article: str
    content: str
    """Words of the page."""
    stance: Stance


class ExpectedRoot(Struct, frozen=True, forbid_unknown_fields=True):
    described: str
    kind: SourceKind
    count: Count
    origin: str | None
    """The outlet that spoke with the root or saw the document; None where the root is public."""


class ExpectedClaim(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    text: str
    statements: tuple[Said, ...]
    roots: tuple[ExpectedRoot, ...]
    origins: tuple[str, ...]
    independent_roots: Count
    first_reported_by: str
    supersedes: tuple[str, ...] = ()
    """Claims that give an earlier figure for the same thing."""


class ExpectedPosition(Struct, frozen=True, forbid_unknown_fields=True):
    who: str
    when: tuple[str, str]
    claim: str


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    articles: tuple[PageFacts, ...]
    retellings: tuple[Retold, ...]
    claims: tuple[ExpectedClaim, ...]
    positions: tuple[ExpectedPosition, ...]
    said_by_nobody_here: tuple[str, ...]
    """Words of other stories and of the site: no attribution of a page may rest on them."""


@cache
def expected(story: str) -> Expected:
    """Return what an editor would answer about `story`."""
    return msgspec.json.decode((EXAMPLES / story / "expected.json").read_bytes(), type=Expected)


def page(story: str, file: str) -> Path:
    """Return the path of a page of `story`."""
    return EXAMPLES / story / "pages" / file

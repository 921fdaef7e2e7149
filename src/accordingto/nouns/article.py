"""A page read: who says what in it."""

from typing import Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType

from accordingto.nouns.page import Candidate
from accordingto.nouns.span import Span, Spans

BlockKind = Literal["heading", "paragraph", "quote", "caption", "byline", "teaser", "notice"]
ARTICLE_KINDS: frozenset[BlockKind] = frozenset({"heading", "paragraph", "quote"})
"""Block kinds that are the article itself; all others are other stories or the site."""
Manner = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "denies", "doubts", "hopes", "orders"]
AGAINST: frozenset[Stance] = frozenset({"denies", "doubts"})
"""Stances against what a content says; a claim never rests on them."""
WANTED: frozenset[Stance] = frozenset({"hopes", "orders"})
"""Stances by which somebody wants something, whether it is so or not."""
SourceKind = Literal["person", "unnamed", "organization", "outlet", "document", "unknown"]
Count: TypeAlias = tuple[int, int | None]
"""A number of people or documents as [low, high]; high is None where the text leaves it open ("officials")."""
State = Literal["whole", "cut", "live", "list", "video"]


class Outlet(Struct, frozen=True):
    """A publisher of news as a page or a text names it."""

    name: str | None = None
    domain: str | None = None


class Block(Struct, frozen=True):
    """A line or paragraph of a page: what it is and in which language (ISO 639-1; None when undecidable)."""

    start: int
    end: int
    kind: BlockKind
    language: str | None = None

    @property
    def span(self) -> Span:
        """The block's stretch of the article's text."""
        return Span(self.start, self.end)


class Lead(Struct, frozen=True):
    """A teaser of another story on the page: its stretch of the text and where it points."""

    start: int
    end: int
    url: str | None = None
    language: str | None = None


class Attribution(Struct, frozen=True):
    """Who said what: a source, a cue and a content found in one article.

    `source` is empty where the text states none: the statement is kept all the same.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    manner: Manner = "indirect"
    stance: Stance = "asserts"
    speaker: str | None = None
    """Id of the `Source` that the mention stands for; None where nobody is stated."""
    parent: str | None = None
    """Id of the attribution that reports this one: "NYT writes [that officials say [...]]"."""
    told: str | None = None
    """Name of the outlet that the source spoke to ("told Reuters"), or that has the paper which it is."""
    public: bool = False
    """Whether it was said where all could hear or read it: in a post, a speech, a statement, at a briefing."""
    confidence: float = 1.0
    """Estimated probability that source and content are right, 0 to 1."""


class Source(Struct, frozen=True):
    """Somebody or something that an article lets speak, joined over its mentions in that article."""

    id: str
    kind: SourceKind
    name: str | None = None
    """A person's, outlet's, organization's or document's name; None for the unnamed."""
    description: str | None = None
    """The article's own wording, as full as it gives it ("two former officials close to the Kremlin")."""
    role: str | None = None
    affiliation: str | None = None
    count: Count = (1, 1)
    mentions: Spans = ()
    anonymity: Span | None = None
    """Where the article says why the source is not named."""
    part_of: str | None = None
    """Id of the group that this source is a part of ("one of the two")."""
    outlets: tuple[str, ...] = ()
    """The outlets named in one breath whose report it is ("ARD, SWR und Die Zeit"), or whose inquiry a paper is."""
    jointly: bool = False
    """Whether the text says that these outlets worked together."""


class Completeness(Struct, frozen=True):
    """Whether a page holds its whole article, or what it is instead."""

    state: State
    why: str | None = None
    """What speaks for it, in words; None where nothing speaks against a whole article."""
    evidence: Spans = ()
    """Stretches of the text that say so, where it is not the markup."""


class Article(Struct, frozen=True):
    """A page read: its text, what each block is, and who says what in it."""

    id: str
    input: str
    text: str
    url: str | None = None
    outlet: Outlet = Outlet()
    title: str | None = None
    published: str | None = None
    """ISO 8601 at the precision stated (``2022``, ``2022-09``, ``2022-09-14``, ``2022-09-14T10:02:00+02:00``)."""
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source, ...] = ()
    leads: tuple[Lead, ...] = ()
    credits: Spans = ()
    """Where the page credits a wire or another outlet for the text: "(AP)", "Source: ...", "Reuters contributed"."""
    modified: str | None = None
    """When it was last changed, as the page states it; ISO 8601 like `published`."""
    byline: str | None = None
    """Who wrote it, as the page names them, several joined by commas."""
    canonical: str | None = None
    """The address that the page gives for itself."""
    fetched: str | None = None
    """When it was fetched, or captured by an archive: ISO 8601 with time zone."""
    candidates: tuple[Candidate, ...] = ()
    """All values found for outlet, title, byline, dates, address and credits, by field, the surest first."""
    completeness: Completeness = Completeness("whole")
    corrections: Spans = ()
    """Where the page says that it was corrected."""
    quick: bool | UnsetType = UNSET
    """True where it was read quickly; else it is left out, and false in a condition."""
    skimmed: Span | UnsetType = UNSET
    """What of a page that is too long was read quickly; left out where nothing was, and where all was to be."""
    unread: Span | UnsetType = UNSET
    """What of a page that is far too long was not read for who says what; left out where all was."""

    def quote(self, spans: Spans) -> str:
        """Return the words under `spans`, pieces joined by " … "."""
        return " … ".join(s.of(self.text) for s in spans)

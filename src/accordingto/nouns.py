"""The nouns that travel between the stages.

Everything here is frozen, typed and serialisable with :mod:`msgspec`; nothing here imports another module of
ours.  All offsets are Unicode code points into ``Article.text``; ends are exclusive.  The names are those of the
JSON contract (docs/contract.md): ``msgspec.json.encode(article)`` is one line of ``accordingto read --json``.

Words
    An *attribution* is a source, a cue and a content (PARC, Pareti 2012; PolNeAR, Newell et al. 2018).
    A *root* is where the chain of a claim ends; an *origin* the outlet through which a root entered the news.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

BlockKind = Literal["heading", "paragraph", "quote", "caption", "byline", "teaser", "notice"]
Manner = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "denies", "doubts", "hopes", "orders"]
SourceKind = Literal["person", "unnamed", "organization", "outlet", "document", "unknown"]
Relation = Literal["states", "copies", "translates"]
Field = Literal["outlet", "title", "byline", "published", "modified", "canonical", "credit"]
State = Literal["whole", "cut", "live", "list", "video"]
ChangeKind = Literal["added", "removed", "reworded", "reattributed", "restanced"]
Place = Literal["json-ld", "meta", "link", "title", "time", "line", "text", "address", "feed", "archive"]

LintKind = Literal[
    "no_root",
    "media_only",
    "one_root",
    "document_only",
    "plural_of_one",
    "no_reason",
    "circular",
    "denial_not_carried",
    "denied_later",
]

ReasonKind = Literal[
    "pages",
    "lead",
    "unsourced",
    "beside",
    "against",
    "one_office",
    "passes_on",
    "same_people",
    "open_plural",
    "names",
    "credits",
    "shared",
    "renders",
    "names_it",
    "later",
    "undated",
    "shorter",
    "by_hand",
]
"""What a :class:`Reason` says; docs/contract.md has the sentence and the names of what is told for each."""

ARTICLE_KINDS: frozenset[BlockKind] = frozenset({"heading", "paragraph", "quote"})
"""Block kinds that are the article itself; all others are other stories or the site."""

AGAINST: frozenset[Stance] = frozenset({"denies", "doubts"})
"""Stances against what a content says; a claim never rests on them."""
WANTED: frozenset[Stance] = frozenset({"hopes", "orders"})
"""Stances by which somebody wants something, whether it is so or not."""

Count: TypeAlias = tuple[int, int | None]
"""A number of people or documents as [low, high]; high is None where the text leaves it open ("officials")."""


class Span(Struct, frozen=True, array_like=True, order=True):
    """A stretch of a text, ``text[start:end]``, in code points.  JSON: ``[start, end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


Spans: TypeAlias = tuple[Span, ...]
"""One or more stretches in text order; empty where the text has none (an attribution without a stated source)."""


class Candidate(Struct, frozen=True, rename={"found_in": "from"}):
    """One value that a page, or what led to it, states for a field of the article; those that disagree stay apart."""

    field: Field
    value: str
    """As the article would have it: dates in ISO 8601 at the precision stated, addresses whole."""
    found_in: Place
    """In JSON ``from``."""
    at: str | None = None
    """Which part of that place: a property of JSON-LD, the name of a meta tag, what a line is."""
    confidence: float = 0.5
    """Estimated probability that the value is right, 0 to 1."""
    start: int | None = None
    """Where the value stands in the article's text; None where it stands in markup or outside the page."""
    end: int | None = None

    @property
    def span(self) -> Span | None:
        """The value's stretch of the article's text, where it stands there."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


class Page(Struct, frozen=True):
    """The bytes of one page as they came, before anything is understood."""

    input: str
    """The INPUT as the user gave it, or the path of the file found in a folder."""
    data: bytes
    url: str | None = None
    """Where it was fetched from, after redirects."""
    media_type: str | None = None
    """As declared by the server or guessed from the file's name, e.g. ``text/html``."""
    charset: str | None = None
    """As declared by the server; the page itself may say otherwise."""
    fetched: str | None = None
    """When it was fetched, or captured by an archive: ISO 8601 with time zone.  No date of it can be later."""
    etag: str | None = None
    """The server's mark of this version (RFC 9110), to ask later whether it has changed."""
    last_modified: str | None = None
    """When the server says that it was changed, as HTTP writes dates."""
    candidates: tuple[Candidate, ...] = ()
    """What led to the page says of it: the entry of a feed, the record of an archive."""


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
    """Name of the outlet that the source spoke to, where the text says so ("told Reuters") and nothing more."""
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

    def quote(self, spans: Spans) -> str:
        """Return the words under `spans`, pieces joined by " … "."""
        return " … ".join(s.of(self.text) for s in spans)


class Change(Struct, frozen=True):
    """What became of one statement from one version of an article to the next."""

    kind: ChangeKind
    before: str | None
    """Id of the attribution in the older version; None where it was added."""
    after: str | None
    """Id of the attribution in the newer version; None where it was removed."""
    why: str


class Revision(Struct, frozen=True):
    """What is different in a newer version of an article."""

    changes: tuple[Change, ...] = ()
    """Of its statements; one that changed in two ways is here twice."""
    fields: tuple[tuple[str, str | None, str | None], ...] = ()
    """Title, byline and dates that differ: name, old value, new value."""
    lines_removed: Spans = ()
    """Stretches of the older text: lines of the article that the newer version does not have."""
    lines_added: Spans = ()
    """Stretches of the newer text: lines of the article that the older version did not have."""
    corrections: Spans = ()
    """Stretches of the newer text: new notices that it was corrected."""


class Member(Struct, frozen=True):
    """One article's `Source`, as part of a source joined over pages."""

    article: str
    source: str


class Traits(Struct, frozen=True):
    """What pages say that a source is, by which others may be seen to be the same or to speak for the same body."""

    what: tuple[str, ...] = ()
    """Concepts of the languages' tables by which it is called ("ministry", "report", "villager")."""
    of: tuple[str, ...] = ()
    """Concepts of the bodies that it belongs to."""
    names: tuple[str, ...] = ()
    """Names of bodies in its wordings, a person's own left out: beginnings by sound, the same in all scripts."""
    places: tuple[str, ...] = ()
    """Countries in its wordings (concepts)."""
    offices: tuple[str, ...] = ()
    """Authorities whose office it holds or serves, or which it is: "ministry" for a minister too."""
    speaks_for: bool = False
    """Whether it is somebody who speaks for others: a spokesperson, a press office."""


class JointSource(Struct, frozen=True):
    """One source over pages, languages and scripts."""

    id: str
    kind: SourceKind
    name: str | None
    description: str | None
    members: tuple[Member, ...]
    part_of: str | None = None
    """Id of the joint source that it is a part of ("one of the two")."""
    voice_of: str | None = None
    """Id of the joint source whose word it gives: the body of a spokesperson or bulletin, the study of its authors."""
    country: str | None = None
    """The country whose state it is or speaks for (a concept of the languages' tables)."""
    office: str | None = None
    """The office that it holds or serves, by country and concept: "norland:president".

    The country is empty where no page names it (":president"), the concept of a state's document ("norland:").
    """
    bare_country: bool = False
    """Whether its country or capital is all that names it ("Moscow"): any of the country's bodies may be meant."""
    outlet: str | None = None
    """The outlet's name on pages of its own among those read: a police bulletin, a central bank's release."""
    in_office: bool = False
    """Whether people without a name speak for a country or body that they serve ("three U.S. officials")."""
    people_of: str | None = None
    """The country that people without a name are from or serve: "two former Russian officials"."""
    insiders: bool = False
    """Whether people without a name are called nothing but sources: "people briefed on the talks"."""
    traits: Traits = Traits()

    def named_with(self, speakers: Iterable["JointSource"]) -> str:
        """Return its name, else its description, with the names of the people who speak for it in brackets."""
        people = dict.fromkeys(s.name for s in speakers if s.id != self.id and s.kind == "person" and s.name)
        own = self.name or self.description or ""
        return f"{own} ({', '.join(people)})" if people else own


Told: TypeAlias = Mapping[str, str | int | tuple[str, ...]]
"""What a sentence tells, by name: words, a number, a list of words."""


class Reason(Struct, frozen=True):
    """One thing that a `why` says, for those who say it in another language."""

    kind: ReasonKind
    told: Told = {}


class Origin(Struct, frozen=True):
    """What an article retells: an outlet, and its page where that page is among those read."""

    outlet: str | None
    article: str | None = None


class Retelling(Struct, frozen=True):
    """That one article has something from an outlet or another article, and what shows it."""

    article: str
    of: Origin
    relation: Relation
    evidence: Spans
    """Stretches of the retelling article's text."""
    why: str
    evidence_of: Spans = ()
    """Stretches of the retold article's text, where that page is here."""
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other."""


class Statement(Struct, frozen=True):
    """One attribution as part of a claim, with its stance to that claim."""

    article: str
    attribution: str
    stance: Stance


class Root(Struct, frozen=True):
    """Where a chain ends: whose own statement a claim rests on."""

    described: str
    kind: SourceKind
    count: Count
    reached_through: tuple[str, ...]
    """Outlets from the nearest to the origin, the one that spoke with the root; empty where the root is public."""
    statements: tuple[Statement, ...] = ()
    """The statements that lead to this root: its evidence."""


class Lint(Struct, frozen=True):
    """Something about how a claim is sourced that an editor would look at: what the pages show, never a verdict."""

    kind: LintKind
    why: str
    statements: tuple[Statement, ...]
    """The statements that it rests on."""
    told: Told = {}
    """What `why` tells, for those who say it in another language."""


class Claim(Struct, frozen=True):
    """A group of contents that say the same thing, denials included."""

    id: str
    text: str
    attributions: tuple[Statement, ...]
    roots: tuple[Root, ...]
    origins: tuple[str, ...]
    independent_roots: Count
    first_reported_by: str | None
    why: str
    lint: tuple[Lint, ...] = ()
    supersedes: tuple[str, ...] = ()
    """Ids of earlier claims that say the same with other figures, in whose place this one came."""
    reasons: tuple[Reason, ...] = ()
    """What `why` says, one thing after the other."""


class Position(Struct, frozen=True):
    """What somebody was said to hold, and when; dates at the precision stated."""

    who: str
    when: tuple[str | None, str | None]
    claim: str | None
    stance: Stance
    article: str
    attribution: str
    through: tuple[str, ...] = ()
    """Outlets between that article and the actor, nearest to the article first."""


Ref: TypeAlias = tuple[str, str]
"""An attribution or a source of one article: the article's id and its own."""


class Decisions(Struct, frozen=True):
    """What a trace keeps to, whatever it would find itself: a person's decisions, or what an earlier trace found.

    Ids are those of the articles at hand; what names none of them has no effect.
    """

    same_source: tuple[tuple[Ref, ...], ...] = ()
    """Sources that are one."""
    other_source: tuple[tuple[tuple[Ref, ...], tuple[Ref, ...]], ...] = ()
    """Sources of which those named first are not the same as any named second."""
    same_claim: tuple[tuple[Ref, ...], ...] = ()
    """Attributions that make one claim."""
    other_claim: tuple[tuple[tuple[Ref, ...], tuple[Ref, ...]], ...] = ()
    """Attributions of which those named first do not make one claim with any named second."""
    retellings: tuple[Retelling, ...] = ()
    """Retellings to add to what is found."""
    no_retellings: tuple[Ref, ...] = ()
    """Articles, each with the outlet's name or the article's id that it does not retell."""


class Trace(Struct, frozen=True):
    """The answer over a set of pages; ``msgspec.json.encode(trace)`` is what ``accordingto trace --json`` prints."""

    articles: tuple[Article, ...] = ()
    sources: tuple[JointSource, ...] = ()
    retellings: tuple[Retelling, ...] = ()
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()

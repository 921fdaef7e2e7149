"""What the HTML templates draw, entry by entry: the nouns joined with their sentences."""

from msgspec import Struct

from accordingto.nouns import AGAINST, Article, Claim, Lint, Position, Retelling, Root, Source
from accordingto.report import wording
from accordingto.report.chain import Chain, Edge
from accordingto.report.evidence import Said, described, in_brief
from accordingto.report.picture import Picture
from accordingto.report.reading import Part
from accordingto.report.sentences import Shown


class StatementView(Struct, frozen=True):
    """A statement with the exact sentences it stands in."""

    said: Said
    number: int
    speaker: str
    role: str
    via: list[str]
    cue: str
    shown: list[Shown]
    cut: bool
    anchor: str


class StatementList(Struct, frozen=True):
    """Statements under one number, and how many more there are."""

    statements: list[StatementView]
    more: int = 0
    missing: int = 0
    """Statements that point to an article or attribution which is not in the trace."""


class RootView(Struct, frozen=True):
    """A root with the statements that lead to it."""

    root: Root
    evidence: StatementList

    @property
    def described(self) -> str:
        """What to call it in full."""
        return described(self.root)

    @property
    def brief(self) -> str:
        """What to call it in a row."""
        return in_brief(self.root)


class CarrierView(Struct, frozen=True):
    """An article that carries a claim, with its statements of it."""

    article: Article
    anchor: str
    evidence: StatementList


class NearView(Struct, frozen=True):
    """A claim that may say the same as another, as it is named there."""

    claim: Claim
    anchor: str | None
    """The anchor of its card, where it has one."""

    @property
    def roots(self) -> list[str]:
        """What to call its roots."""
        return [in_brief(root) for root in self.claim.roots]

    @property
    def against(self) -> bool:
        """Tell whether somebody denies or doubts it."""
        return any(s.stance in AGAINST for s in self.claim.attributions)


class ClaimView(Struct, frozen=True):
    """A claim with everything that its numbers rest on."""

    claim: Claim
    id: str
    language: str | None
    roots: list[RootView]
    more_roots: int
    carriers: list[CarrierView]
    more_carriers: int
    missing: int
    """Statements of it that point to an article or attribution which is not in the trace."""
    articles: int
    against: list[tuple[str, StatementList]]
    """What others do with the claim ("denies", ...) and where."""
    chain: Chain
    picture: Picture | None
    """None where the page has too many already."""
    steps: list[tuple[str, str, Edge]]
    more_steps: int
    languages: list[str]
    origins: list[tuple[str, str | None]]
    """Origins, with the anchor of their article where it is here."""
    supersedes: list[tuple[str, str | None]]
    """Claims of which it gives later figures, with the anchor of their card where it is here."""
    near: list[NearView]
    """Claims that may say the same, the likest first."""
    lint: list[tuple[Lint, StatementList]]
    """Remarks on its sourcing, with what they rest on."""

    @property
    def remarked(self) -> list[str]:
        """What is remarked on, in two or three words each."""
        return list(dict.fromkeys(wording.LINTS[remark.kind] for remark, _ in self.lint))

    @property
    def brief(self) -> bool:
        """Tell whether one statement is all there is to it; a card of its own would take too much room."""
        return len(self.claim.attributions) < 2


class ContentView(Struct, frozen=True):
    """What is said in one statement, and where it stands."""

    number: int
    anchor: str
    content: str
    language: str | None


class ArticleView(Struct, frozen=True):
    """An article to read, with its statements and sources."""

    article: Article
    id: str
    outlet: str
    parts: list[Part]
    cut: int
    """Code points left out."""
    evidence: StatementList
    """Its statements; empty in a trace, where they stand under their claims."""
    speakers: dict[str, str]
    """Who makes a statement, by the statement's anchor."""
    leads: dict[str, str]
    """Where a statement's number leads: to its claim, or to its row where there is one article only."""
    sources: list[tuple[Source, list[ContentView]]]
    """Those who speak most first; empty in a trace, where sources stand over all pages."""
    unnamed: int
    unstated: int


class RetellingView(Struct, frozen=True):
    """A retelling with both pages' words."""

    retelling: Retelling
    article: str
    anchor: str | None
    of: str
    of_anchor: str | None
    evidence: list[Shown]
    evidence_of: list[Shown]


class PositionView(Struct, frozen=True):
    """One point on somebody's timeline."""

    position: Position
    evidence: StatementList

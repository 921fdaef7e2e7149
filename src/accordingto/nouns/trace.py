"""What is found over pages: retellings, claims, roots, positions."""

from typing import Literal, TypeAlias

from msgspec import Struct

from accordingto.nouns.article import Article, Count, SourceKind, Stance
from accordingto.nouns.joint import JointSource
from accordingto.nouns.reasons import LintKind, Reason, Told
from accordingto.nouns.span import Spans

Relation = Literal["states", "copies", "translates"]


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


MOST_NEAR = 3
"""Claims that are named as near one."""


class Near(Struct, frozen=True):
    """Another claim of the story that may say the same in other words, or its contrary: for a person to decide."""

    claim: str
    likeness: float
    """How well the statements of the two match, 0 to 1."""


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
    near: tuple[Near, ...] = ()
    """Claims that may say the same, the likest first: what is not surely one is kept apart; `MOST_NEAR` at most."""


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

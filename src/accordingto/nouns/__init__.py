"""The nouns that travel between the stages.

Everything here is frozen, typed and serialisable with :mod:`msgspec`; nothing here imports another module of
ours.  All offsets are Unicode code points into ``Article.text``; ends are exclusive.  The names are those of the
JSON contract (docs/contract.md): ``msgspec.json.encode(article)`` is one line of ``accordingto read --json``.

Words
    An *attribution* is a source, a cue and a content (PARC, Pareti 2012; PolNeAR, Newell et al. 2018).
    A *root* is where the chain of a claim ends; an *origin* the outlet through which a root entered the news.
"""

from accordingto.nouns.article import (
    AGAINST,
    ARTICLE_KINDS,
    WANTED,
    Article,
    Attribution,
    Block,
    BlockKind,
    Completeness,
    Count,
    Lead,
    Manner,
    Outlet,
    Source,
    SourceKind,
    Stance,
    State,
)
from accordingto.nouns.joint import (
    JointSource,
    Member,
    Traits,
)
from accordingto.nouns.page import (
    Candidate,
    Field,
    Page,
    Place,
)
from accordingto.nouns.reasons import (
    LintKind,
    Reason,
    ReasonKind,
    Told,
)
from accordingto.nouns.revision import (
    Change,
    ChangeKind,
    Revision,
)
from accordingto.nouns.span import (
    Span,
    Spans,
)
from accordingto.nouns.trace import (
    MOST_NEAR,
    Claim,
    Decisions,
    Lint,
    Near,
    Origin,
    Position,
    Ref,
    Relation,
    Retelling,
    Root,
    Statement,
    Trace,
)

__all__ = [
    "AGAINST",
    "ARTICLE_KINDS",
    "MOST_NEAR",
    "WANTED",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Candidate",
    "Change",
    "ChangeKind",
    "Claim",
    "Completeness",
    "Count",
    "Decisions",
    "Field",
    "JointSource",
    "Lead",
    "Lint",
    "LintKind",
    "Manner",
    "Member",
    "Near",
    "Origin",
    "Outlet",
    "Page",
    "Place",
    "Position",
    "Reason",
    "ReasonKind",
    "Ref",
    "Relation",
    "Retelling",
    "Revision",
    "Root",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Stance",
    "State",
    "Statement",
    "Told",
    "Trace",
    "Traits",
]

"""Provenance: Articles with their sources → Retellings, Claims, Roots, Positions.

Requires attributions with speakers and parents, and the sources joined over pages; assigns everything in a
:class:`~accordingto.nouns.Trace` that rests on more than one page.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from accordingto.nouns import (
    AGAINST,
    Article,
    Attribution,
    Claim,
    Decisions,
    JointSource,
    Reason,
    Retelling,
    Span,
    Stance,
    Statement,
    Trace,
)
from accordingto.outlets import Registry
from accordingto.provenance.claims import Grouped, clearest, group
from accordingto.provenance.counting import independent
from accordingto.provenance.first import first_reported_by
from accordingto.provenance.imprint import Imprint, imprint, told_apart
from accordingto.provenance.index import Index
from accordingto.provenance.lint import lint
from accordingto.provenance.meaning import vectors
from accordingto.provenance.near import near
from accordingto.provenance.origins import root
from accordingto.provenance.parties import parties
from accordingto.provenance.positions import positions
from accordingto.provenance.reasons import worded
from accordingto.provenance.retellings import retellings
from accordingto.provenance.roots import End, beside, ends, supporting
from accordingto.provenance.sayings import Saying, contents, sayings
from accordingto.provenance.superseding import superseded
from accordingto.provenance.versions import revision
from accordingto.provenance.wording import shared_wording
from accordingto.provenance.works import Works
from accordingto.text import sentences

_FEW = 7
"""Words of what is seldom a clause behind its cue."""
# Characters of a claim's text from which it is cut.
_GLANCE = 240

__all__ = [
    "Imprint",
    "Links",
    "imprint",
    "link",
    "meant",
    "revision",
    "shared_wording",
    "stories",
    "told_apart",
    "trace",
]


Grouping: TypeAlias = Callable[[Sequence[Saying], Mapping[str, str], Decisions], Grouped]
"""Groups contents into claims, given each article's story and what was decided."""


class Links(Struct, frozen=True):
    """How articles hang together: which retells which, and which tell one story."""

    retellings: tuple[Retelling, ...]
    story_of: Mapping[str, str]
    """For each article's id the id of an article that stands for its story."""


def stories(articles: Sequence[Article], decisions: Decisions = Decisions()) -> dict[str, str]:
    """Return for each article's id the id of an article that stands for its story.

    Retellings that were decided tie pages together.
    """
    place = {a.id: n for n, a in enumerate(articles)}
    tied = [(place[r.article], place[r.of.article]) for r in decisions.retellings
            if r.article in place and r.of.article in place and r.of.article != r.article]  # fmt: skip
    told = told_apart([imprint(a) for a in articles], [(min(t), max(t)) for t in tied])
    return {a.id: articles[n].id for a, n in zip(articles, told, strict=True)}


def meant(articles: Iterable[Article]) -> None:
    """Read what the contents of `articles` mean, so that it is known when each story is traced.

    Many are read in less time together than story by story; what is found is the same.
    """
    vectors([article.quote(group[0].content) for article in articles for group in contents(article)])


def link(
    articles: Sequence[Article],
    sources: Sequence[JointSource],
    outlets: Registry,
    story_of: Mapping[str, str],
    decisions: Decisions = Decisions(),
) -> Links:
    """Return which of `articles` retell each other or outlets elsewhere.

    A page retells pages of its own story alone, which `story_of` names for each.  `sources` are the articles' sources
    joined over pages, `outlets` is the registry with the articles' own outlets; `decisions` are kept to.
    """
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        pages[story_of[article.id]].append(article)
    spoken: dict[str, list[JointSource]] = defaultdict(list)
    for source in sources:
        for story in dict.fromkeys(story_of[m.article] for m in source.members):
            spoken[story].append(source)
    retold = [r for story, one in pages.items() for r in retellings(Index(one, spoken[story], outlets))]
    return Links(_decided(retold, decisions, {a.id for a in articles}), story_of)


def trace(
    articles: Sequence[Article],
    sources: Sequence[JointSource],
    outlets: Registry,
    links: Links,
    decisions: Decisions = Decisions(),
    *,
    grouping: Grouping = group,
) -> Trace:
    """Return what `articles` rest on: which claims they make, the roots of each, and who held what when.

    `sources` are the articles' sources joined over pages, `outlets` the registry with the articles' own outlets,
    `links` how the articles hang together; `decisions` are kept to, and `grouping` puts contents into claims.
    """
    index = Index(articles, sources, outlets, links.story_of)
    retold: dict[str, list[Retelling]] = defaultdict(list)
    for retelling in links.retellings:
        retold[retelling.article].append(retelling)
    grouped = grouping(sayings(index), links.story_of, decisions)
    ranked = sorted(enumerate(grouped.groups), key=lambda one: _carried(one[1]), reverse=True)
    groups = [group for _, group in ranked]
    claims = tuple(_claim(f"c{n}", said, index, retold) for n, said in enumerate(groups, 1))
    clear = [_clearest(g, supporting(c.attributions), index) for g, c in zip(groups, claims, strict=True)]
    earlier_of = superseded(clear, [_since(c, index) for c in claims], links.story_of)
    replaced = [(claim.id, claims[n].id) for claim, earlier in zip(claims, earlier_of, strict=True) for n in earlier]
    ids = {number: claim.id for (number, _), claim in zip(ranked, claims, strict=True)}
    near_by = near(grouped.near, ids, replaced)
    claims = tuple(
        replace(
            claim,
            lint=lint(claim, index, retold),
            supersedes=tuple(claims[n].id for n in earlier),
            near=near_by.get(claim.id, ()),
        )
        for claim, earlier in zip(claims, earlier_of, strict=True)
    )
    return Trace(tuple(articles), tuple(sources), links.retellings, claims, positions(claims, index, retold))


def _decided(found: Sequence[Retelling], decisions: Decisions, here: set[str]) -> tuple[Retelling, ...]:
    """Return the retellings `found` as decided: some left out, some put in the place of their like."""
    against = set(decisions.no_retellings)
    added = [r for r in decisions.retellings if r.article in here]
    replaced = {(r.article, of) for r in added for of in (r.of.outlet, r.of.article) if of}
    kept = [
        r for r in found if not any(of and (r.article, of) in against | replaced for of in (r.of.outlet, r.of.article))
    ]
    return (*kept, *added)


def _carried(group: Sequence[Saying]) -> tuple[int, int]:
    """Return by how many pages a group is carried, and in how many sayings."""
    return len({s.article for s in group}), len(group)


def _claim(key: str, said: Sequence[Saying], index: Index, retold: Mapping[str, Sequence[Retelling]]) -> Claim:
    doubted = any(not (s.doubtful or s.negated or s.denies) for s in said)
    statements = tuple(Statement(s.article, a, _stance(s, a, index, doubted)) for s in said for a in s.attributions)
    holding = supporting(statements)
    works = Works(statements, index)
    found = ends(holding, index, retold, works)
    contested = [s for s in statements if s.stance in AGAINST] if len(holding) < len(statements) else []
    groups = parties(found, contested, index) or parties(found := beside(holding, index, works), [], index)
    rooted = tuple(root(g) for g in groups)
    origins = tuple(dict.fromkeys(r.reached_through[-1] for r in rooted if r.reached_through))
    count, notes = independent(groups, index)
    reasons = _reasons(statements, found, notes, works, index)
    return Claim(
        id=key,
        text=_text(_clearest(said, holding, index), index),
        attributions=statements,
        roots=rooted,
        origins=origins,
        independent_roots=count,
        first_reported_by=first_reported_by(holding, groups, origins, index, retold, works),
        why=worded(reasons),
        reasons=reasons,
    )


def _stance(said: Saying, attribution: str, index: Index, doubted: bool) -> Stance:
    """Return the stance to the claim: who says that "the report is wrong" asserts it and denies the claim.

    So does who says that it is unlikely doubt it, where others say it without doubt or negation (`doubted`), and who
    negates something on a page that checks what others have.
    """
    stance = index.attribution(said.article, attribution).stance
    if stance in AGAINST:
        return stance
    if said.denies or (said.negated and doubted and index.refutes(said.article)):
        return "denies"
    return "doubts" if said.doubtful and doubted else stance


def _clearest(said: Sequence[Saying], holding: Sequence[Statement], index: Index) -> Saying:
    """Return the clearest of those that hold the claim."""
    kept = {(s.article, s.attribution) for s in holding}
    held = [s for s in said if any((s.article, a) in kept for a in s.attributions)] or said
    return clearest(held, {(s.article, s.attributions) for s in held if _is_piece(s, index)})


def _is_piece(said: Saying, index: Index) -> bool:
    """Tell whether a few words are what a cue right before them governs, hardly a clause: "confirmed [two arrests]"."""
    if not said.content:
        return False
    text, start = index.articles[said.article].text, said.content[0].start
    cues = [c for a in said.attributions for c in index.attribution(said.article, a).cue]
    governed = any(c.end < start and text[c.end : start].isspace() for c in cues)
    return governed and len(said.wording.split()) <= _FEW


def _text(said: Saying, index: Index) -> str:
    """Return what is said, its first sentence where all of it is too long to read at a glance."""
    article = index.articles[said.article]
    whole = article.quote(said.content)
    if len(whole) <= _GLANCE:
        return whole
    first = next((s.of(whole) for s in sentences(whole, Span(0, len(whole)), said.language)), "")
    return first if len(first) <= _GLANCE else f"{first[:_GLANCE].rsplit(maxsplit=1)[0]} …"


def _since(claim: Claim, index: Index) -> str | None:
    """Return when a page first has the claim, None where no page tells its date."""
    return min((day for s in claim.attributions if (day := index.articles[s.article].published)), default=None)


def _from_whom(page: str, said: Sequence[Attribution], index: Index) -> set[str]:
    """Return the other outlets from which a page has what is `said`, but not those that pass it on from one."""
    named = {outlet: a for a in said if (outlet := index.cited(page, a)) is not None}
    passing = {outlet for a in named.values() for outlet in index.via(page, a)}
    return named.keys() - passing - {index.publisher(page), *index.in_general}


def _reasons(
    statements: Sequence[Statement], found: Sequence[End], notes: Sequence[Reason], works: Works, index: Index
) -> tuple[Reason, ...]:
    """Return what the count rests on."""
    pages = {s.article for s in statements}
    rooted = {e.statement.article for e in found}
    # Who has it from an outlet without a word on that outlet's sources leads there all the same.
    leads = {(e.statement.article, e.via[-1]) for e in found if e.via}
    silent: dict[str, list[Attribution]] = defaultdict(list)
    for s in statements:
        if s.article not in rooted and s.stance not in AGAINST:
            silent[s.article].append(index.attribution(s.article, s.attribution))
    leads |= {(page, works.of(outlet)) for page, said in silent.items() for outlet in _from_whom(page, said, index)}
    rooted |= {article for article, _ in leads}
    through = Counter(outlet for _, outlet in sorted(leads))
    parts = [Reason("pages", {"articles": len(pages), "outlets": len({index.whose(p) for p in pages})})]
    parts += (Reason("lead", {"articles": n, "outlet": outlet}) for outlet, n in through.most_common(3))
    parts += works.reasons()
    # A page with a denial alone has no source of the claim to state.
    if unsourced := len({s.article for s in supporting(statements)} - rooted):
        parts.append(Reason("unsourced", {"articles": unsourced}))
    parts += (Reason("beside", {"outlet": o}) for o in dict.fromkeys(e.via[-1] for e in found if e.beside))
    against = len({s.article for s in statements if s.stance in AGAINST})
    if against and against < len(statements):
        parts.append(Reason("against", {"articles": against}))
    return (*parts, *notes)

"""Articles with attributions and sources, written down shortly."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from accordingto.nouns import (
    Article,
    Attribution,
    Block,
    Count,
    Decisions,
    JointSource,
    Manner,
    Member,
    Outlet,
    Source,
    SourceKind,
    Span,
    Stance,
    Trace,
)
from accordingto.outlets import registry
from accordingto.provenance import link, stories, trace


class Said(Struct, frozen=True):
    """One statement: who (a key over pages), what (a piece of the text), and how it is reported."""

    who: str
    what: str
    kind: SourceKind = "person"
    count: Count = (1, 1)
    within: int | None = None
    """Number of the statement in the same article that reports this one."""
    told: str | None = None
    stance: Stance = "asserts"
    role: str | None = None
    public: bool = False
    manner: Manner = "indirect"
    outlets: tuple[str, ...] = ()
    """Those that `who` names in one breath, and whose work together it is."""
    cue: str | None = None
    """The last such word before what is said."""


def article(
    key: str,
    text: str,
    *said: Said,
    outlet: str,
    published: str | None = "2026-03-01",
    language: str = "en",
    credit: str | None = None,
) -> Article:
    """Return an article of one block a line; sources, and cues not named, are on the first letter of the content."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "paragraph", language))
        start += len(line) + 1
    attributions, sources = [], {}
    for number, one in enumerate(said):
        at = text.index(one.what)
        cue = Span(at, at + 1) if one.cue is None else Span(begin := text.rindex(one.cue, 0, at), begin + len(one.cue))
        sources[one.who] = Source(
            id=f"s-{one.who}",
            kind=one.kind,
            name=None if one.kind == "unnamed" else one.who,
            description=one.who,
            role=one.role,
            count=one.count,
            outlets=one.outlets,
            jointly=bool(one.outlets),
        )
        attributions.append(
            Attribution(
                id=f"a{number}",
                source=(Span(at, at + 1),),
                cue=(cue,),
                content=(Span(at, at + len(one.what)),),
                stance=one.stance,
                manner=one.manner,
                speaker=f"s-{one.who}",
                parent=None if one.within is None else f"a{one.within}",
                told=one.told,
                public=one.public,
            )
        )
    credits = (Span(text.index(credit), text.index(credit) + len(credit)),) if credit else ()
    return Article(
        id=key,
        input=f"{key}.html",
        text=text,
        outlet=Outlet(outlet),
        published=published,
        language=language,
        blocks=tuple(blocks),
        attributions=tuple(attributions),
        sources=tuple(sources.values()),
        credits=credits,
    )


def traced(*articles: Article, **related: Mapping[str, Any]) -> Trace:
    """Return the trace of `articles`, sources of one key being one source.

    `related` tells by key, blanks as underscores, what a source is to others: ``one_of_them={"part_of": "two aides"}``.
    """
    return _traced(articles, related, Decisions())


def traced_as_decided(decisions: Decisions, *articles: Article) -> Trace:
    """Return the trace of `articles` that keeps to `decisions`."""
    return _traced(articles, {}, decisions)


def _traced(articles: Sequence[Article], related: Mapping[str, Mapping[str, Any]], decisions: Decisions) -> Trace:
    members: dict[str, list[Member]] = defaultdict(list)
    one: dict[str, Source] = {}
    for a in articles:
        for source in a.sources:
            members[source.id].append(Member(a.id, source.id))
            one.setdefault(source.id, source)
    joint = []
    for key, found in members.items():
        relations = dict(related.get((one[key].description or "").replace(" ", "_"), {}))
        for relation in ("part_of", "voice_of", "serves"):
            if relation in relations:
                relations[relation] = f"j-s-{relations[relation]}"
        joint.append(
            JointSource(f"j-{key}", one[key].kind, one[key].name, one[key].description, tuple(found), **relations)
        )
    outlets = registry().including(a.outlet for a in articles)
    return trace(articles, joint, outlets, link(articles, joint, outlets, stories(articles)), decisions)

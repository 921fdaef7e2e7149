"""Who had a claim first: the outlet at the far end of the earliest pages' chains, where the pages show it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from accordingto.nouns import Attribution, Retelling, Statement
from accordingto.provenance.firsthand import came_along
from accordingto.provenance.index import Index
from accordingto.provenance.moments import UNDATED
from accordingto.provenance.origins import root
from accordingto.provenance.parties import Party
from accordingto.provenance.roots import End
from accordingto.provenance.words import words_of
from accordingto.provenance.works import Works


def first_reported_by(
    holding: Sequence[Statement],
    groups: Sequence[Party],
    origins: Collection[str],
    index: Index,
    retold: Mapping[str, Sequence[Retelling]],
    works: Works,
) -> str | None:
    """Return the outlet that had the claim of the statements `holding` first, None where the pages do not show it.

    Of the earliest day's pages those count that retell none of the others, and of these a body's own before
    newspapers'.  Each leads to one outlet: the origin of its source, or a body that says it in a paper of its own, else
    the outlet that it cites or copies or whose page with the claim it retells, else its own; `retold` holds each
    article's retellings, and of outlets that made one of `works` together none was first alone.  A page that has the
    claim from media in general shows nothing.  An outlet that the registry lists is one of many which had what was
    said, unless it is the origin of a root or a page credits it.  Where several outlets are left and all of `groups`,
    the claim's roots, said it in public, nobody had it first; else it is the one of them that is among the `origins` of
    the roots, else the one that most of the day's pages, not printing its text, credit.
    """
    days: dict[str, list[str]] = defaultdict(list)
    for article in dict.fromkeys(s.article for s in holding):
        days[index.day(article) or UNDATED].append(article)
    found = [e for g in groups for e in g.ends]
    led = [(e.statement.article, e.via[-1], e) for e in found if e.via and e.via[-1] not in index.in_general]
    # What a page has from another outlet that had before the page what others told the page itself.
    origin_of = {article: name for article, name, e in sorted(led, key=lambda way: way[1] != way[2].publisher)}
    for group in groups:
        if name := _published(group, index):
            origin_of |= {e.statement.article: name for e in group.ends if not e.via}
    origin_of |= {e.statement.article: own for e in found if (own := _own_page(e, index))}
    credited_by = _credited(holding, found, index)
    if any(index.told_by_the_world(a) for a in days[min(days)]):
        since = [(a, _leads_to(a, holding, origin_of, index, retold)) for a in days[min(days)]]
        if here := [g for g in groups if any(a in g.pages for a, _ in since)]:
            cited = {index.cited(s.article, index.attribution(s.article, s.attribution)) for s in holding}
            return _had_before_many(since, here, cited, index)
    citing = _citing_another(holding, index)
    for day in sorted(days):
        pages = _earliest(days[day], index, retold, citing)
        names = Counter(works.of(n) for a in pages if (n := _leads_to(a, holding, origin_of, index, retold)))
        if len(names) == 1:
            name = next(iter(names))
            return None if groups and name not in origins and _one_of_many(name, credited_by, index) else name
        if names:
            if groups and all(any(e.public for e in g.ends) for g in groups):
                return None
            if len(through := [n for n in names if n in origins]) == 1:
                return through[0]
            credits = {n: sum(n in map(works.of, credited_by[a]) for a in days[day]) for n in names}
            ranked = sorted(names, key=lambda n: (credits[n], names[n]), reverse=True)
            first, second = ((credits[n], credits[n] and names[n]) for n in ranked[:2])
            return ranked[0] if first > second else None
    return None


def _had_before_many(
    pages: Sequence[tuple[str, str | None]], groups: Sequence[Party], cited: Collection[str | None], index: Index
) -> str | None:
    """Return the outlet through which most of the earliest day's `pages` have it, None where that is none or not one.

    `pages` come with the outlets to which they lead, `groups` are the roots that stand on them, and `cited` are outlets
    that pages cite for the claim.  What a page has first counts, and what others told the page itself last.  Who spoke
    to nobody that a page names was heard by many, unless the page itself is cited.
    """
    ways = {g.key: _way(g, index) for g in groups}
    votes: Counter[str | None] = Counter()
    for article, leads_to in pages:
        own = index.publisher(article)
        alone = own if own in cited else None
        here = [
            (ways[g.key] or alone, _begins(e, index)) for g in groups for e in g.ends if e.statement.article == article
        ]
        through = [way for way, _ in sorted(here, key=lambda one: (one[0] == own, one[1]))]
        through = through or ([leads_to] if leads_to != own else [])
        others = {way for way in through if way not in {None, own}}
        votes.update(others if others and through[0] else through[:1])
    (first, most), *rest = votes.most_common(2)
    return first if not rest or most > rest[0][1] else None


def _begins(end: End, index: Index) -> int:
    """Return where a page begins to say what leads to `end`."""
    attribution = index.attribution(end.statement.article, end.statement.attribution)
    return min((s.start for s in attribution.content), default=0)


def _way(group: Party, index: Index) -> str | None:
    """Return the outlet through which a root entered the news, or the body's own page or paper in which it stands."""
    own = (name for e in group.ends if (name := _own_page(e, index)))
    return next(iter((*root(group).reached_through[-1:], *own)), None) or _published(group, index)


def _one_of_many(name: str, credited_by: Mapping[str, set[str]], index: Index) -> bool:
    """Tell whether an outlet reports the world's news beside many that are not at hand, and no page credits it."""
    entry = index.outlets.by_name(name)
    return entry is not None and not entry.here and all(name not in names for names in credited_by.values())


def _citing_another(holding: Sequence[Statement], index: Index) -> set[str]:
    """Return the pages that say of an outlet which they do not name that it has the claim: "a local paper wrote"."""
    found = set()
    for article in {s.article for s in holding}:
        for source in index.articles[article].sources:
            if source.kind == "outlet" and source.count == (1, 1) and not source.name:
                found.add(article)
    return found


def _earliest(
    pages: Sequence[str], index: Index, retold: Mapping[str, Sequence[Retelling]], citing: Collection[str]
) -> Sequence[str]:
    """Return those of a day's pages that were there before the others.

    What a page retells was there before it, and one that is `citing` another was not the first; a release was before
    what newspapers make of it.
    """
    had = {name: article for article in pages if (name := index.publisher(article))}
    later = {a for a in pages for r in retold.get(a, ()) if had.get(r.of.outlet or "", a) != a}
    before = [a for a in pages if a not in later and a not in citing] or [a for a in pages if a not in later] or pages
    return [a for a in before if index.is_release(a)] or before


def _own_page(end: End, index: Index) -> str | None:
    """Return the outlet of a body that speaks, itself or through a spokesperson, where it has a page of that time."""
    name = end.joint.outlet or index.in_whose_name(end.joint).outlet
    speaking = end.joint.kind in {"organization", "document", "unnamed"} and not end.told
    return name if name and speaking and index.has_fresh_page(name, end.statement.article) else None


def _published(group: Party, index: Index) -> str | None:
    """Return the name of a body that says it in a paper of its own, as a page has it: "in its assessment"."""
    if group.joint.kind != "organization" or any(e.told for e in group.ends):
        return None
    said = (index.sentence(e.statement.article, e.statement.attribution) for e in group.ends if not e.via)
    return group.joint.name if any(p in text for text, language in said for p in words_of(language).publishes) else None


def _leads_to(
    article: str,
    holding: Sequence[Statement],
    origin_of: Mapping[str, str],
    index: Index,
    retold: Mapping[str, Sequence[Retelling]],
) -> str | None:
    """Return the outlet that a page's statements of the claim lead to; None where it has them from nobody named."""
    if article in origin_of:
        return origin_of[article]
    own = [index.attribution(s.article, s.attribution) for s in holding if s.article == article]
    cited = [name for a in own if (name := _cited(article, a, index))]
    copied = next((r for r in retold.get(article, ()) if r.relation != "states"), None)
    if cited:
        return cited[-1]
    having = {s.article for s in holding}
    # A translation may have more than its original.
    its_own = copied and copied.relation == "translates" and copied.of.article and copied.of.article not in having
    if copied and not its_own and copied.of.outlet and any(came_along(a, copied) for a in own):
        return copied.of.outlet
    speakers = [index.speaker(article, a) for a in own]
    if all(s is not None and s.kind == "outlet" and s.count != (1, 1) for s in speakers):
        return None
    followed = {r.of.outlet for r in retold.get(article, ()) if r.of.article in having} - {None}
    return next(iter(followed)) if len(followed) == 1 else index.publisher(article)


def _cited(article: str, attribution: Attribution, index: Index) -> str | None:
    """Return the one outlet furthest along the chain to which a statement leads, or a body with a page of its own."""
    via = index.via(article, attribution)
    source = index.speaker(article, attribution)
    if source is not None and source.kind == "outlet":
        return index.cited(article, attribution) if source.count == (1, 1) else None
    named = [name for name in via if name not in index.in_general]
    return named[-1] if named else index.retold_before(article, attribution)


def _credited(holding: Sequence[Statement], found: Sequence[End], index: Index) -> dict[str, set[str]]:
    """Return for each article the outlets that its own text names as having the claim."""
    names: dict[str, set[str]] = defaultdict(set)
    for statement in holding:
        attribution = index.attribution(statement.article, statement.attribution)
        names[statement.article].update(index.via(statement.article, attribution))
        if (cited := index.retold_before(statement.article, attribution)) is not None:
            names[statement.article].add(cited)
    for end in found:
        names[end.statement.article].discard(end.publisher or "")
    return names

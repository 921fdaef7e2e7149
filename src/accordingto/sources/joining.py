"""One source over pages, languages and scripts.

Named sources meet under keys (a last name's consonants, a registry entry, an institution, the words of a name).
Sources without a name of their own ("the police", "two officials", "the study") are the same only where their pages
have something rarer in common as well: somebody named, or an outlet in the same month.  Every step looks things up
under keys, so that the work grows with the number of sources; where two readings are possible they stay apart.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from accordingto.nouns import (
    ARTICLE_KINDS,
    Article,
    Attribution,
    Decisions,
    JointSource,
    Member,
    Ref,
    Source,
    Span,
)
from accordingto.outlets import Registry
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.entities import content_words
from accordingto.sources.lexicon import lexicon
from accordingto.sources.mention import Mention, read
from accordingto.sources.publisher import publisher_of
from accordingto.text import fold, latin, sentences

_RARE = 40
"""In how many articles a named source may speak and still show that two of them tell one story."""
_LONG = 60
"""How many characters a sentence must have to show that two pages share their text."""
_COMPARED = 24
"""How many groups under one key a source is compared with."""
_DEFINING = frozenset(
    {"former", "intelligence", "military", "diplomatic", "international", "western", "police", "fire", "prosecutor"}
)


@dataclass(eq=False)
class _Item:
    """One article's source with what joins it to others."""

    article: Article
    source: Source
    mention: Mention
    through: str | None
    """The outlet that it is reached through: the last on its chain, else the page's own or its agency's."""
    group: "_Group" = field(init=False)


@dataclass(eq=False)
class _Group:
    """Items that are one source; `into` is set once it has been joined into another."""

    items: list[_Item]
    into: "_Group | None" = None

    def root(self) -> "_Group":
        found = self
        while found.into is not None:
            found = found.into
        if found is not self:
            self.into = found
        return found


def join(
    articles: Sequence[Article],
    outlets: Registry,
    decisions: Decisions = Decisions(),
) -> tuple[JointSource, ...]:
    """Join the sources of `articles` over pages, languages and scripts, keeping to `decisions`.

    Every source of every article is a member of exactly one joint source, in the order of first appearance.  The
    registry should include the pages' own outlets.
    """
    items = [item for article in articles for item in _items(article, outlets)]
    for item in items:
        item.group = _Group([item])
    _join_named_people([i for i in items if i.source.kind == "person" and i.source.name])
    _join_by_keys(items, outlets)
    _join_in_context(items)
    _join_offices(items)
    _keep_to(decisions, items)
    groups = list(dict.fromkeys(item.group.root() for item in items))
    return tuple(_joint(group, f"j{i}") for i, group in enumerate(groups, 1))


def _keep_to(decisions: Decisions, items: Sequence[_Item]) -> None:
    """Join what was decided to be one source, and take apart what was decided not to be."""
    by_ref: dict[Ref, _Item] = {(i.article.id, i.source.id): i for i in items}
    for row in decisions.same_source:
        here = [by_ref[ref] for ref in row if ref in by_ref]
        for item in here[1:]:
            _union(here[0], item)
    for refs, others in decisions.other_source:
        apart = [by_ref[ref] for ref in refs if ref in by_ref]
        left = {by_ref[ref].group.root() for ref in others if ref in by_ref}
        leaving = [item for item in apart if item.group.root() in left]
        if leaving:
            for item in leaving:
                item.group.root().items.remove(item)
            group = _Group(leaving)
            for item in leaving:
                item.group = group


def _items(article: Article, outlets: Registry) -> Iterator[_Item]:
    publisher = publisher_of(article, outlets)
    by_id = {a.id: a for a in article.attributions}
    kinds = {s.id: s for s in article.sources}
    through: dict[str, str | None] = {}
    for attribution in article.attributions:
        if attribution.speaker is not None and attribution.speaker not in through:
            through[attribution.speaker] = _reached(attribution, by_id, kinds) or publisher
    words = lexicon(article.language)
    for source in article.sources:
        spans = [s for s in source.mentions if 0 <= s.start < s.end <= len(article.text)]
        longest = max(spans, key=lambda s: s.end - s.start, default=Span(0, 0))
        mention = read(article.text, longest, words, lambda span: outlets.mentions(article.text, span))
        yield _Item(article, source, mention, through.get(source.id, publisher))


def _reached(attribution: Attribution, by_id: dict[str, Attribution], sources: dict[str, Source]) -> str | None:
    """The outlet furthest up the chain from which the page has a statement."""
    told = attribution.told
    seen: set[str] = set()
    above = attribution
    found = told
    while above.parent is not None and above.parent in by_id and above.parent not in seen and found is None:
        seen.add(above.parent)
        above = by_id[above.parent]
        source = sources.get(above.speaker or "")
        found = source.name if source is not None and source.kind == "outlet" else above.told
    return found


def _union(a: _Item, b: _Item) -> None:
    first, second = a.group.root(), b.group.root()
    if first is second:
        return
    if len(first.items) < len(second.items):
        first, second = second, first
    first.items.extend(second.items)
    second.into = first


def _parts(item: _Item) -> tuple[str, ...]:
    return tuple((item.source.name or "").split())


def _join_named_people(items: Sequence[_Item]) -> None:
    """Join people by last name and a first name that does not speak against it."""
    blocks: dict[str, list[_Item]] = defaultdict(list)
    for item in items:
        blocks[names.sound(_parts(item)[-1])].append(item)
    for block in blocks.values():
        groups: dict[str, list[list[_Item]]] = defaultdict(list)
        for item in sorted(block, key=lambda i: -len(_parts(i))):
            parts = _parts(item)
            if len(parts) > 1:
                _place_full(item, groups[names.sound(parts[0])[:1]])
        full = [g for near in groups.values() for g in near]
        singles: dict[str, list[_Item]] = defaultdict(list)
        for item in block:
            if len(_parts(item)) == 1:
                singles[latin(_parts(item)[0])].append(item)
        for alone in singles.values():
            for other in alone[1:]:
                _union(alone[0], other)
            fitting = [g for g in full[:_COMPARED] if names.same_part(_parts(g[0])[-1], _parts(alone[0])[0])]
            if len(fitting) == 1:
                _union(fitting[0][0], alone[0])


def _place_full(item: _Item, groups: list[list[_Item]]) -> None:
    """Join `item` to the one group whose first members' full names it shares, else start a group."""
    fitting = [g for g in groups[:_COMPARED] if names.same(_parts(g[0]), _parts(item))]
    if len(fitting) == 1 or (fitting and len(_parts(item)[0].rstrip(".")) > 1):
        _union(fitting[0][0], item)
        fitting[0].append(item)
    else:
        groups.append([item])


def _outlet_keys(item: _Item, outlets: Registry) -> Iterable[Hashable]:
    if item.source.kind == "outlet" and item.source.name:
        entry = outlets.by_name(item.source.name)
        yield ("outlet", entry.name if entry else content_words(tuple(item.source.name.split())))


def _organization_keys(item: _Item) -> Iterable[Hashable]:
    """Keys of a body: the institution that the table knows, its noun with country and field, the words of its name."""
    mention = item.mention
    if item.source.kind != "organization":
        return
    if mention.institution:
        yield ("institution", mention.institution, mention.places)
    if mention.heads and mention.places and mention.heads & {"ministry", "parliament", "government", "president"}:
        yield ("body", _field(mention), mention.places)
    if not mention.heads and mention.places and not mention.institution:
        yield ("place", mention.places)
    own = content_words(tuple((item.source.name or "").split()))
    if len(own) > 1 or (own and not mention.heads):
        yield ("named", own)


def _field(mention: Mention) -> frozenset[str]:
    return mention.heads | (
        mention.qualities & {"defence", "foreign", "interior", "finance", "health", "justice", "economy"}
    )


def _document_keys(item: _Item, outlets: Registry) -> Iterable[Hashable]:
    if item.source.kind == "document" and item.mention.outlet is None:
        for _, entry in outlets.mentions(item.source.description or ""):
            yield ("document", _kind_of(item.mention.heads), entry.name)


def _kind_of(heads: frozenset[str]) -> frozenset[str]:
    """Heads that are said in place of each other, brought to one set."""
    return frozenset(h for row in concepts().alike if not heads.isdisjoint(row) for h in row) or heads


def _join_by_keys(items: Sequence[_Item], outlets: Registry) -> None:
    first: dict[Hashable, _Item] = {}
    for item in items:
        for key in (*_outlet_keys(item, outlets), *_organization_keys(item), *_document_keys(item, outlets)):
            if key in first:
                _union(first[key], item)
            else:
                first[key] = item


def _contexts(items: Sequence[_Item]) -> dict[str, list[Hashable]]:
    """Return for each article what is rare enough to show that another article tells the same story."""
    articles: dict[_Group, set[str]] = defaultdict(set)
    for item in items:
        if item.source.kind in {"person", "organization", "outlet"} and item.source.name:
            articles[item.group.root()].add(item.article.id)
    found: dict[str, list[Hashable]] = defaultdict(list)
    for article in {i.article.id: i.article for i in items}.values():
        found[article.id].extend(_long_sentences(article))
    for item in items:
        group = item.group.root()
        if not 1 < len(articles.get(group, ())) <= _RARE:
            continue
        if item.source.kind == "outlet":
            found[item.article.id].extend((id(group), week) for week in _weeks(item.article))
        elif not _bare(item):
            found[item.article.id].append(id(group))
    return found


def _weeks(article: Article) -> Iterator[int]:
    """Yield the week in which the page was published and the next, so that two pages a week apart share one."""
    try:
        day = date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return
    yield from (day // 7, day // 7 + 1)


def _long_sentences(article: Article) -> Iterator[Hashable]:
    """Yield the sentences that no two pages have by chance: those that share them tell one story."""
    for block in article.blocks[:_RARE]:
        if block.kind in ARTICLE_KINDS:
            for sentence in sentences(article.text, block.span, block.language or article.language):
                if sentence.end - sentence.start >= _LONG:
                    yield hash(fold(sentence.of(article.text)))


def _bare(item: _Item) -> bool:
    """Tell whether a source has no name of its own."""
    mention = item.mention
    if item.source.kind in {"unnamed", "document"}:
        return True
    if item.source.kind == "person":
        return not item.source.name
    if item.source.kind == "organization":
        return bool(mention.heads) and not mention.institution
    return False


def _join_in_context(items: Sequence[_Item]) -> None:
    """Join what has no name of its own where the pages tell one story; what says least comes last."""
    contexts = _contexts(items)
    groups: dict[Hashable, list[_Item]] = defaultdict(list)
    bare = [i for i in items if _bare(i)]
    for item in sorted(bare, key=_says_little):
        around = list(contexts.get(item.article.id, ()))
        if item.source.kind == "unnamed" and (item.mention.places or item.mention.qualities & _DEFINING):
            # Described that well and through one outlet in one week: the signature holds the outlet.
            around.extend(_weeks(item.article))
        keys = [(s, c) for s in _signatures(item) for c in dict.fromkeys(around)]
        fitting = [
            other
            for key in keys
            for other in groups[key][:_COMPARED]
            if other.article.id != item.article.id and _compatible(item, other)
        ]
        if fitting and (not _says_little(item) or len({o.group.root() for o in fitting}) == 1):
            _union(fitting[0], item)
        for key in keys:
            if not any(o.group.root() is item.group.root() for o in groups[key][:_COMPARED]):
                groups[key].append(item)


def _says_little(item: _Item) -> bool:
    """Tell whether a mention is a bare noun: "the ministry"."""
    mention = item.mention
    return item.source.kind == "organization" and not (mention.places or mention.qualities or len(mention.name) > 1)


def _signatures(item: _Item) -> Iterator[Hashable]:
    """Yield what must be equal, one of them, for two sources without a name to be one."""
    mention, kind = item.mention, item.source.kind
    if kind == "unnamed":
        public = "spokesperson" in mention.heads
        part = mention.portion or mention.elliptic
        yield (kind, None if public else item.through, item.source.count[1] != 1, part, public)
    elif kind == "document":
        yield (kind, _kind_of(mention.heads))
    elif kind == "organization":
        for head in sorted(mention.heads):
            yield (kind, head)


def _compatible(a: _Item, b: _Item) -> bool:
    """Tell whether nothing in two sources with one signature speaks against their being one."""
    x, y = a.mention, b.mention
    if x.places and y.places and x.places != y.places:
        return False
    if a.source.kind != "unnamed":
        return True
    if "spokesperson" in x.heads & y.heads:
        return bool(x.bodies & y.bodies) or bool(_affiliated(x) & _affiliated(y))
    elliptic = x.elliptic or y.elliptic or not x.heads or not y.heads
    if not elliptic and not concepts().like(x.heads, y.heads):
        return False
    if x.qualities & _DEFINING != y.qualities & _DEFINING:
        return False
    counts = {a.source.count, b.source.count}
    # "Two officials" may be called "officials" elsewhere, but not "several" or "three".
    return len(counts) == 1 or (2, None) in counts


def _affiliated(mention: Mention) -> frozenset[str]:
    return content_words(tuple((mention.affiliation or "").split()))


def _join_offices(items: Sequence[_Item]) -> None:
    """Join the holder of an office without a name to the one person who is said to hold it."""
    holders: dict[Hashable, set[_Group]] = defaultdict(set)
    for item in items:
        if item.source.kind == "person" and item.source.name:
            for head in item.mention.heads:
                for place in item.mention.places:
                    holders[(head, place)].add(item.group.root())
    for item in items:
        if item.source.kind == "person" and not item.source.name:
            found = {
                g.root()
                for head in item.mention.heads
                for place in item.mention.places
                for g in holders.get((head, place), ())
            }
            if len(found) == 1:
                _union(next(iter(found)).items[0], item)


def _joint(group: _Group, number: str) -> JointSource:
    kinds = Counter(i.source.kind for i in group.items)
    shown = [i.source for i in group.items]
    name = max((s.name for s in shown if s.name), key=lambda n: (len(n.split()), n.isascii()), default=None)
    description = max((s.description for s in shown if s.description), key=len, default=None)
    return JointSource(
        id=number,
        kind=kinds.most_common(1)[0][0],
        name=name,
        description=description,
        members=tuple(Member(i.article.id, i.source.id) for i in group.items),
    )

"""The sources of single pages while they are being joined to one source over pages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from accordingto.nouns import Article, Attribution, Source, Span
from accordingto.outlets import Registry
from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.family_first import in_order
from accordingto.sources.lexicon import Lexicon, lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.named import named_in, named_on
from accordingto.sources.phrase import Phrase
from accordingto.sources.publisher import publisher_of
from accordingto.sources.reading import by_clause, read
from accordingto.sources.titles import located
from accordingto.sources.words import Token


@dataclass(eq=False)
class Item:
    """One article's source with what joins it to others."""

    article: Article
    source: Source
    mention: Mention
    through: str | None
    """The outlet that it is reached through: the last on its chain, else the page's own or its agency's."""
    stated: bool
    """Whether the page says through whom it has the source."""
    cited: frozenset[str]
    """The outlets that the page cites at all."""
    whole: Mention | None = None
    """The group of which it is one without a noun of its own: "the other" of "two officials"."""
    issuer: "Item | None" = None
    """The body that spoke last before a bare "the statement", which is hence its own."""
    group: "Group" = field(init=False)

    def __post_init__(self) -> None:
        """Begin with a group of its own."""
        self.group = Group([self])

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of its name, none without one; a person's family is last."""
        found = tuple((self.source.name or "").split())
        return in_order(found) if self.source.kind == "person" else found


@dataclass(eq=False)
class Group:
    """Items that are one source; `into` is set once it has been joined into another."""

    items: list[Item]
    into: "Group | None" = None

    def root(self) -> "Group":
        """Return the group that this one has become part of, itself where it is whole."""
        found = self
        while found.into is not None:
            found = found.into
        if found is not self:
            self.into = found
        return found


def items_of(article: Article, outlets: Registry) -> list[Item]:
    """Return the sources of `article`, each read once more at its fullest mention.

    An office that the page names without its country ("the president") has that of the same office elsewhere on it.
    """
    items = list(_items(article, outlets))
    countries: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for item in items:
        if len(item.mention.places) == 1:
            for office in item.mention.offices:
                countries[office].append((item.mention.span.start, item.mention.places))
    by_id = {item.source.id: item for item in items}
    for item in items:
        if item.mention.elliptic and (group := by_id.get(item.source.part_of or "")) is not None:
            item.whole = group.mention
        if item.mention.offices and not item.mention.places and not item.source.name:
            named = sorted((near for office in item.mention.offices for near in countries[office]), key=lambda n: n[0])
            before = [places for start, places in named if start < item.mention.span.start]
            if named:
                item.mention = replace(item.mention, places=before[-1] if before else named[0][1])
        if _issued(item):
            item.issuer = _last_body(item.mention.span.start, items)
    return items


def _issued(item: Item) -> bool:
    """Tell whether a source is a paper of whoever speaks on the page: "the statement", "the company's release"."""
    mention = item.mention
    bodies = mention.bodies - concepts().vague_bodies
    of_somebody = mention.places or mention.proper or bodies or mention.outlet or mention.institution
    return item.source.kind == "document" and bool(mention.heads & concepts().issued) and not of_somebody


def _last_body(before: int, items: Sequence[Item]) -> Item | None:
    """Return the body that spoke last before a place of the text."""
    spoke = ((s.start, i) for i in items if i.source.kind == "organization" for s in i.source.mentions)
    return max((found for found in spoke if found[0] < before), key=lambda f: f[0], default=(0, None))[1]


def _items(article: Article, outlets: Registry) -> Iterator[Item]:
    publisher = publisher_of(article, outlets)
    by_id = {a.id: a for a in article.attributions}
    kinds = {s.id: s for s in article.sources}
    through: dict[str, str | None] = {}
    for attribution in article.attributions:
        if attribution.speaker is not None and through.get(attribution.speaker) is None:
            through[attribution.speaker] = _reached(attribution, by_id, kinds)
    cited = frozenset(s.name for s in article.sources if s.kind == "outlet" and s.name)
    words, named = lexicon(article.language), named_on(article, outlets)
    for source in article.sources:
        spans = [s for s in source.mentions if 0 <= s.start < s.end <= len(article.text)]
        longest = max(spans, key=lambda s: (_has_name(s, source, article), s.end - s.start), default=Span(0, 0))
        mention = read(article.text, longest, words, named)
        if source.kind == "person" and mention.kind != "person" and source.name:
            # A bare name, which only the page shows to be somebody's.
            mention = replace(mention, kind="person", name=tuple(source.name.split()))
            mention = by_clause(article.text, mention, words, named)
        wording = source.description or ""
        longer = source.kind == "unnamed" and len(wording) > longest.end - longest.start
        if wording and (longer or mention.pronoun):
            # Where it is no source the page may tell of a group: "One of the officials ... the official said", and
            # what it is stands where a pronoun speaks for it later: "The team followed patients ... they found".
            fuller = read(wording, Span(0, len(wording)), words, named_in(wording, outlets))
            pointing = mention.pronoun and fuller.kind == source.kind
            mention = fuller if pointing else replace(mention, portion=mention.portion or fuller.portion)
        if source.kind == "person" and source.role and source.role not in mention.wording:
            # What somebody is may stand where they do not speak, or in another mention.
            role = read(source.role, Span(0, len(source.role)), words, lambda _: ())
            mention = replace(
                mention,
                heads=mention.heads | role.heads,
                bodies=mention.bodies | role.bodies,
                qualities=mention.qualities | role.qualities,
                places=mention.places | role.places,
                proper=mention.proper | role.proper,
                offices=mention.offices | role.offices,
                institution=mention.institution or role.institution,
                affiliation=mention.affiliation or source.affiliation,
            )
        if source.kind == "organization":
            mention = replace(mention, proper=mention.proper | _apart_by(mention.wording, source.name or "", words))
        reached = through.get(source.id)
        yield Item(article, source, mention, reached or publisher, reached is not None, cited)


def _is_firm(word: Token) -> bool:
    """Tell whether a word is a noun for firms."""
    term = word.term("organizations")
    return term is not None and "company" in term.concepts


def _apart_by(wording: str, name: str, words: Lexicon) -> frozenset[str]:
    """Return the first consonants of what tells a body apart beside its mention: its name elsewhere, where it is."""
    named = Phrase(name, words).words if name not in wording else []
    if len(named) > 1 and named[-1].capital and _is_firm(named[-1]):
        named = named[:-1]  # A firm is called by what stands before its noun in all languages: "Harrow Airlines".
    # A headline's words are no name, and one with another noun in it is another in another language.
    whole = all(t.capital and not t.terms for t in named)
    found = frozenset(sounds.beginning(t.text) for t in named if whole)
    return found | located(Phrase(wording, words)) if words.table.capital_nouns else found


def _has_name(span: Span, source: Source, article: Article) -> bool:
    """Tell whether a mention of a body has all of its name: "Harrow Lines", later "the shipping company"."""
    return source.kind == "organization" and source.name is not None and source.name in span.of(article.text)


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


def union(a: Item, b: Item) -> None:
    """Make one group of the groups of two items."""
    first, second = a.group.root(), b.group.root()
    if first is second:
        return
    if len(first.items) < len(second.items):
        first, second = second, first
    first.items.extend(second.items)
    second.into = first

"""Sources without a name of their own ("the police", "two officials", "the study"), joined within one story.

What two mentions say must fit: head noun, country, number, what sets them apart; anonymous people are besides known
by the outlet that spoke with them.  Whoever says most comes first; what fits several sources is left apart.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from accordingto.sources.concepts import concepts
from accordingto.sources.entities import content_words, other_number
from accordingto.sources.items import Item, union
from accordingto.sources.mention import Mention

_COMPARED = 24
"""How many sources under one key a source is compared with."""
_NUMBERS = 1
"""How many numbers those may state who are one: two are not four."""


def join_nameless(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join the sources among `items` that have no name of their own; `story_of` names each article's story."""
    groups: dict[Hashable, list[Item]] = defaultdict(list)
    by_source = {(i.article.id, i.source.id): i for i in items}
    whole = {id(i): by_source.get((i.article.id, i.source.part_of or "")) for i in items}
    # Whose parts some are is settled before.
    for item in sorted((i for i in items if nameless(i)), key=lambda i: (_is_part(i), _says_little(i))):
        story = story_of.get(item.article.id, item.article.id)
        keys = [((story, signature), outlet) for signature, outlet in _signatures(item)]
        fitting = [
            other
            for key, outlet in keys
            for other in groups[key][:_COMPARED]
            if other.article.id != item.article.id
            and compatible(item, other)
            and _fits_all(item, other)
            and not _apart(item, other)
            and _of_one_group(whole[id(item)], whole[id(other)])
            and (outlet is None or _heard_by(outlet, item, other))
            and not (item.stated and other.stated and item.through != other.through and not _public(item))
        ]
        if fitting:
            closest = max(_closeness(item, o) for o in fitting)
            best = [o for o in fitting if _closeness(item, o) == closest]
            if not _says_little(item) or len({id(o.group.root()) for o in best}) == 1:
                union(best[0], item)
        for key, _ in keys:
            groups[key].append(item)


def _is_part(item: Item) -> bool:
    """Tell whether it is one of several: "one of the two", "another"."""
    single = item.source.kind == "unnamed" and item.source.count[1] == 1
    return single and (item.mention.portion or item.mention.elliptic or item.source.part_of is not None)


def _of_one_group(a: Item | None, b: Item | None) -> bool:
    """Tell whether two who are parts of `a` and of `b` may be parts of the same, where pages say of whom."""
    return a is None or b is None or a.group.root() is b.group.root()


def _heard_by(outlet: str, a: Item, b: Item) -> bool:
    """Tell whether `outlet` heard both: a page that only cites it must say of whom it has what the other page says."""
    if a.through == b.through == outlet:
        return True
    x, y = a.mention, b.mention
    told = (x.qualities | x.bodies | x.places) & (y.qualities | y.bodies | y.places)
    return bool(told or (x.heads & y.heads) - concepts().vague_people)


def _fits_all(item: Item, other: Item) -> bool:
    """Tell whether a body or paper has no other name, field or sort than those with whom `other` is one already.

    Nor are there two of those who are four on another page.
    """
    near = other.group.root().items[:_COMPARED]
    if item.source.kind == "unnamed":
        numbers = {o.source.count for o in (item, *near) if o.source.count[1] is not None}
        return len(numbers) <= _NUMBERS
    if item.source.kind == "document":
        return not any(_other_papers(item, o) for o in near)
    bodies = (o for o in near if o.source.kind == "organization")
    return item.source.kind != "organization" or all(compatible(item, o) for o in bodies)


def _closeness(a: Item, b: Item) -> int:
    """How many of head noun, number, what sets people apart and being a part two sources have in common."""
    x, y = a.mention, b.mention
    alike = bool(x.heads & y.heads), a.source.count == b.source.count, x.qualities == y.qualities
    return sum(alike) + (x.portion == y.portion)


def join_retold(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join groups of one stated number whom one outlet heard, whatever pages that retell it call them.

    "Two people in the room" are another's "two negotiators" where no page has a second such pair from that outlet.
    """
    pages: dict[Hashable, dict[str, list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        low, high = item.source.count
        if item.source.kind == "unnamed" and high == low > 1 and item.through and not item.mention.portion:
            story = story_of.get(item.article.id, item.article.id)
            pages[story, item.through, low][item.article.id].append(item)
    for near in pages.values():
        if any(len({id(i.group.root()) for i in here}) > 1 for here in near.values()):
            continue
        first, *others = (here[0] for here in near.values())
        for other in others:
            if not _apart(first, other) and not _other_people(first.mention, other.mention):
                union(first, other)


def _other_people(a: Mention, b: Mention) -> bool:
    """Tell whether countries or what sets people apart tell two groups apart."""
    defining = concepts().defining
    return other_names(a.places, b.places) or other_names(a.qualities & defining, b.qualities & defining)


def join_to_named(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join one person without a name to the one named person of the same trade whom the same outlet heard."""
    named: dict[Hashable, list[Item]] = defaultdict(list)
    for item in items:
        if item.source.kind == "person" and item.source.name and item.through:
            story = story_of.get(item.article.id, item.article.id)
            for head in item.mention.heads:
                named[story, item.through, head].append(item)
    for item in items:
        mention = item.mention
        if item.source.kind != "unnamed" or item.source.count != (1, 1) or not item.stated or mention.portion:
            continue
        story = story_of.get(item.article.id, item.article.id)
        heads = mention.heads - concepts().tradeless
        found = {id(o.group.root()): o for head in heads for o in named[story, item.through, head]}
        if len(found) == 1 and not _apart(item, other := next(iter(found.values()))):
            union(other, item)


def nameless(item: Item) -> bool:
    """Tell whether a source has no name of its own."""
    mention = item.mention
    if item.source.kind in {"unnamed", "document"}:
        return True
    if item.source.kind == "person":
        return not item.source.name
    if item.source.kind == "organization":
        journal = concepts().means_journal(mention.heads) and bool(item.source.name)
        return bool(mention.heads) and not (mention.institution or journal)
    return False


def _says_little(item: Item) -> int:
    """How little a source says of itself: 0 where a country, a quality or a name tells it apart, 2 for a bare noun."""
    mention = item.mention
    if mention.places or mention.qualities or item.mention.proper:
        return 0
    if item.source.kind == "unnamed":
        return 1 if not (mention.heads <= concepts().vague_people and item.source.count[1] is None) else 2
    return 2 if item.source.kind == "organization" else 1


def _apart(a: Item, b: Item) -> bool:
    """Tell whether joining would make one source of two that some page tells apart; bodies are told apart by names."""
    if a.source.kind == "organization":
        return False
    mine = {i.article.id: i for i in a.group.root().items}
    return any(mine.get(i.article.id, i) is not i for i in b.group.root().items)


def _signatures(item: Item) -> Iterator[tuple[Hashable, str | None]]:
    """Yield what must be equal, one of them, for two sources without a name to be one, and which outlet heard them."""
    mention, kind = item.mention, item.source.kind
    if kind == "unnamed":
        several = item.source.count[1] != 1
        part = _is_part(item)
        public = _public(item) and not part
        outlet = None if public else item.through
        yield (kind, outlet, several, part), outlet
        defining = mention.qualities & concepts().defining
        if several and defining and mention.places:
            # Described that well they are the same people, through whomever.
            yield (kind, item.source.count, mention.heads, defining, mention.places), None
        if not public and not item.stated:
            # Whom the page has through nobody it may have from an outlet that it cites.
            for outlet in sorted(item.cited):
                yield (kind, outlet, several, part), outlet
    elif kind == "document":
        anybodys = bool(mention.heads & concepts().anybodys) and not (mention.places or mention.proper)
        bare = mention.heads <= concepts().records and not _says_which(item)
        yield (kind, kind_of(mention.heads), item.through), None
        if anybodys or bare:
            return
        yield (kind, kind_of(mention.heads), None), None
        for sort in sorted(mention.heads & concepts().paper_sorts):
            yield (kind, sort), None
    elif kind == "organization":
        for head in sorted(mention.heads):
            yield (kind, head), None


def _public(item: Item) -> bool:
    """Tell whether it is no matter through whom a source is known: bodies, documents, a duty officer, the mayor."""
    single = item.source.count == (1, 1)
    return item.source.kind != "unnamed" or (
        single and bool(item.mention.heads) and item.mention.heads.isdisjoint(concepts().anyone)
    )


def kind_of(heads: frozenset[str]) -> frozenset[str]:
    """Heads that are said in place of each other, brought to one set; "the document" may be a paper of any sort."""
    heads = heads - concepts().records or heads & {"document"} or heads
    return frozenset(h for row in concepts().alike if not heads.isdisjoint(row) for h in row) or heads


def compatible(a: Item, b: Item) -> bool:
    """Tell whether nothing in two sources with one signature speaks against their being one."""
    x, y = a.mention, b.mention
    if x.places and y.places and x.places != y.places:
        return False
    if a.source.kind == "organization":
        if (_abroad(x) and y.places) or (_abroad(y) and x.places):
            return False
        if x.heads & y.heads and other_number(x.plural, y):
            return False  # "Insurers" are not the insurer.
        return (
            not other_names(x.proper, y.proper)
            and not other_names(fields_of(x), fields_of(y))
            and not (
                x.qualities & concepts().defining
                and y.qualities & concepts().defining
                and x.qualities & concepts().defining != y.qualities & concepts().defining
            )
        )
    if a.source.kind == "document":
        return not _other_papers(a, b)
    if a.source.kind != "unnamed":
        return True
    if "spokesperson" in x.heads & y.heads:
        return bool(x.bodies & y.bodies) or bool(affiliated(x) & affiliated(y))
    if not (x.elliptic or y.elliptic or _same_noun(x, y)):
        return False
    if x.qualities & concepts().defining != y.qualities & concepts().defining and not (_vague(a) or _vague(b)):
        return False
    counts = {a.source.count, b.source.count}
    # "Two officials" may be called "officials" elsewhere, but not "several" or "three".
    return len(counts) == 1 or (2, None) in counts


def _abroad(mention: Mention) -> bool:
    """Tell whether a body is of several countries: no international federation is that of one."""
    return "international" in mention.qualities and not mention.places


def _other_papers(a: Item, b: Item) -> bool:
    """Tell whether two texts are called by other names, are other bodies', or share no word in one language.

    A study goes by its journal here, by its institute there, by what it is of elsewhere.
    """
    x, y = a.mention, b.mention
    if concepts().other_papers(x.heads, y.heads) or (x.portion != y.portion and x.proper.isdisjoint(y.proper)):
        return True
    if a.issuer and b.issuer and a.issuer.group.root() is not b.issuer.group.root():
        return True
    mine, other = (content_words(i.parts) for i in (a, b))
    named, of = other_names(x.proper, y.proper), x.bodies and y.bodies and not concepts().like(x.bodies, y.bodies)
    if x.heads & y.heads & concepts().studies:
        return bool(named and of) or _several(x) != _several(y)
    told = a.article.language == b.article.language and min(len(mine), len(other)) > 1
    return bool(named or of or (told and mine.isdisjoint(other)))


def _several(mention: Mention) -> bool:
    """Tell whether a paper is a stated number of papers: "the two studies"."""
    return mention.count[0] == mention.count[1] and mention.count[0] > 1


def _says_which(item: Item) -> bool:
    """Tell whether a paper is called by more than a noun for its sort: no bare "the document"."""
    mention = item.mention
    return bool(mention.places or mention.proper or mention.bodies) or len(content_words(item.parts)) > 1


def _same_noun(a: Mention, b: Mention) -> bool:
    """Tell whether two nouns for people may mean the same; nouns that no table knows are compared by their letters."""
    if a.heads and b.heads:
        return concepts().like(a.heads, b.heads)
    if a.heads or b.heads:
        return False
    return bool(content_words(tuple(a.wording.split())) & content_words(tuple(b.wording.split())))


def _vague(item: Item) -> bool:
    """Tell whether a plural says no more than that an outlet has sources."""
    mention = item.mention
    return (
        item.source.count[1] is None
        and mention.heads <= concepts().vague_people
        and not (mention.qualities & concepts().defining or mention.places)
    )


def affiliated(mention: Mention) -> frozenset[str]:
    """Return keys of the words by which a mention names what it belongs to."""
    return content_words(tuple((mention.affiliation or "").split()))


def fields_of(mention: Mention) -> frozenset[str]:
    """Return what an authority deals with, by its noun or by a word beside it: „Finanzministerium“, "of finance"."""
    return (mention.heads | mention.qualities) & concepts().fields


def other_names(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether both have names of their own and none in common."""
    return bool(a and b) and a.isdisjoint(b)

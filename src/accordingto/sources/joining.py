"""One source over pages, languages and scripts.

Named sources meet under keys (a last name's consonants, a registry entry, an institution, the words of a name).
Sources without a name of their own ("the police", "two officials", "the study") are the same only where their pages
have something rarer in common as well: somebody named, or an outlet in the same month.  Every step looks things up
under keys, so that the work grows with the number of sources; where two readings are possible they stay apart.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import islice

from accordingto.nouns import Article, Decisions, JointSource, Member, Ref, Span
from accordingto.outlets import Registry
from accordingto.sources import namesakes, sounds
from accordingto.sources.callings import join_callings
from accordingto.sources.concepts import concepts
from accordingto.sources.entities import content_words
from accordingto.sources.family_first import orders
from accordingto.sources.initials import join_initials
from accordingto.sources.items import Group, Item, items_of, union
from accordingto.sources.led import join_led
from accordingto.sources.lexicon import lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.nameless import (
    fields_of,
    join_nameless,
    join_retold,
    join_to_named,
    kind_of,
    other_names,
)
from accordingto.sources.own_pages import publishing, speaking_of_themselves
from accordingto.sources.serving import served_by
from accordingto.sources.traits import traits
from accordingto.sources.voices import Voices
from accordingto.sources.words import tokens
from accordingto.text import fold, is_latin, latin

_ACRONYM = 5
"""How many letters a name in capitals has at most to be an acronym."""
_COMPARED = 24
"""How many groups under one key a source is compared with."""


def join(
    articles: Sequence[Article],
    outlets: Registry,
    story_of: Mapping[str, str],
    decisions: Decisions = Decisions(),
) -> tuple[JointSource, ...]:
    """Join the sources of `articles` over pages, languages and scripts, and tell in whose name each speaks.

    Every source of every article is a member of exactly one joint source, in the order of first appearance.  The
    registry should include the pages' own outlets; `story_of` names each article's story, outside of which nothing
    without a name is joined (an article that it lacks is a story of its own).  `decisions` are kept to.
    """
    items = [item for article in articles for item in items_of(article, outlets)]
    speaking_of_themselves(items, outlets)
    _join_named_people([i for i in items if i.source.kind == "person" and i.parts], story_of)
    _join_bare_names(items, story_of)
    _join_by_keys(items, outlets)
    _join_institutions(items, story_of)
    join_initials(items, story_of)
    join_nameless(items, story_of)
    join_retold(items, story_of)
    join_callings(items, story_of)
    join_to_named(items, story_of)
    _join_offices(items, story_of)
    join_led(items, story_of)
    _keep_to(decisions, items)
    groups = list(dict.fromkeys(item.group.root() for item in items))
    number = {id(group): f"j{i}" for i, group in enumerate(groups, 1)}
    own = publishing(articles, groups, outlets, story_of)
    voices = Voices(groups, story_of, own)
    return tuple(_joint(group, voices, number, own.get(id(group))) for group in groups)


def _keep_to(decisions: Decisions, items: Sequence[Item]) -> None:
    """Join what was decided to be one source, and take apart what was decided not to be."""
    by_ref: dict[Ref, Item] = {(i.article.id, i.source.id): i for i in items}
    for row in decisions.same_source:
        here = [by_ref[ref] for ref in row if ref in by_ref]
        for item in here[1:]:
            union(here[0], item)
    for refs, others in decisions.other_source:
        apart = [by_ref[ref] for ref in refs if ref in by_ref]
        left = {by_ref[ref].group.root() for ref in others if ref in by_ref}
        leaving = [item for item in apart if item.group.root() in left]
        if leaving:
            for item in leaving:
                item.group.root().items.remove(item)
            group = Group(leaving)
            for item in leaving:
                item.group = group


def _join_named_people(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join people by last name and a first name that does not speak against it."""
    full: dict[Hashable, dict[int, Item]] = defaultdict(dict)
    for item in sorted(items, key=lambda i: -len(i.parts)):
        if len(item.parts) > 1:
            _place_full(item, full)
    singles: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if len(item.parts) == 1:
            singles[latin(item.parts[0])].append(item)
    for alone in singles.values():
        for other in alone[1:]:
            union(alone[0], other)
        fitting = [i for i in _near(_last_keys(alone[0]), full) if _same_last(i, alone[0])]
        if len(fitting) == 1:
            union(fitting[0], alone[0])
        elif not fitting:
            _join_first_names(alone, items, story_of)


def _join_first_names(alone: Sequence[Item], people: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join who is called by a first name alone to the only one of the story who bears it: "her sister Ann"."""
    for item in alone:
        story, language = story_of.get(item.article.id, item.article.id), item.article.language
        bearers = {
            id(p.group.root()): p
            for p in people
            if len(p.parts) > 1
            and story_of.get(p.article.id, p.article.id) == story
            and namesakes.same_part(p.parts[0], p.article.language, item.parts[0], language)
        }
        bearer = next(iter(bearers.values()), item)
        here = any(i.article.id == item.article.id for i in bearer.group.root().items)
        if len(bearers) == 1 and not here:
            union(bearer, item)


def _place_full(item: Item, full: dict[Hashable, dict[int, Item]]) -> None:
    """Join `item` to the first of the one group whose full name it shares, else let it be the first of its own."""
    language = item.article.language
    both = orders(item.parts)
    last_keys = sorted({key for parts in both for key in namesakes.keys(parts[-1], language)})
    near = [
        (last, initial)
        for parts in both
        for last in sorted(namesakes.keys(parts[-1], language))
        for initial in sorted({key[:1] for key in namesakes.keys(parts[0], language)})
    ]
    keys: tuple[Hashable, ...] = (*near, *last_keys)
    fitting = [i for i in _near(near, full) if namesakes.same(i.parts, i.article.language, item.parts, language)]
    if len(fitting) == 1 or (fitting and len(item.parts[0].rstrip(".")) > 1):
        union(fitting[0], item)
        item = fitting[0]
    for key in keys:
        full[key].setdefault(id(item), item)


def _last_keys(item: Item) -> list[str]:
    return sorted(namesakes.keys(item.parts[-1], item.article.language))


def _near(keys: Iterable[Hashable], full: Mapping[Hashable, Mapping[int, Item]]) -> Iterable[Item]:
    """Return the first of each group under `keys` once."""
    found = {id(i): i for key in keys if key in full for i in islice(full[key].values(), _COMPARED)}
    return found.values()


def _same_last(a: Item, b: Item) -> bool:
    return namesakes.same_part(a.parts[-1], a.article.language, b.parts[-1], b.article.language)


def _join_bare_names(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join what one page takes for a body, by its name alone, to the person whom the story's other pages have in it."""
    people: dict[Hashable, Item] = {}
    for item in items:
        if item.source.kind == "person" and len(item.parts) > 1:
            people.setdefault(_sounds(item, story_of), item)
    for item in items:
        bare = item.source.kind == "organization" and len(item.parts) > 1 and not item.mention.sure
        if bare and (person := people.get(_sounds(item, story_of))):
            union(person, item)


def _sounds(item: Item, story_of: Mapping[str, str]) -> Hashable:
    story = story_of.get(item.article.id, item.article.id)
    return story, tuple(sounds.sound(part) for part in item.parts)


def _outlet_keys(item: Item, outlets: Registry) -> Iterable[Hashable]:
    if item.source.kind == "outlet" and item.source.name:
        entry = outlets.by_name(item.source.name)
        own = content_words(tuple(item.source.name.split()))
        yield ("outlet", entry.name if entry else own)
        if entry is None and item.source.name.isupper() and len(item.source.name) <= _ACRONYM:
            yield ("named", own)  # An agency that no list knows may be a body: «агентство АДВ».


def _organization_keys(item: Item) -> Iterable[Hashable]:
    """Keys of a body: the institution that the table knows, its noun with country and field, the words of its name."""
    mention = item.mention
    if item.source.kind != "organization":
        return
    if mention.institution:
        yield ("institution", mention.institution, mention.places)
    if mention.heads and mention.places and mention.heads & concepts().state_bodies:
        yield ("body", _field(mention), mention.places)
    if not mention.heads and mention.places and not mention.institution:
        yield ("place", mention.places)
    name = item.source.name or ""
    own = content_words(tuple(name.split()))
    # An acronym names a body whatever stands beside it: "MFU, Credit Norland and the central bank".
    # So does the name of a firm with its legal form: "Harrow AG", elsewhere "the carrier".
    sure = name.isupper() and len(name) <= _ACRONYM
    sure = sure or not concepts().legal_forms.isdisjoint(fold(part) for part in name.split()[1:])
    sure = sure or concepts().means_journal(mention.heads)
    if len(own) > 1 or (own and (sure or not mention.heads)):
        yield ("named", own)
    if mention.alias:
        yield ("named", content_words((mention.alias,)))
    if len(own) > 1 and not mention.heads and len(bare := own - _of_countries(name, item.article.language)) == 1:
        yield ("named", bare)


def _of_countries(name: str, language: str | None) -> frozenset[str]:
    """Return keys of the words of a body's name that say where it is: «Нафтохім Норландії»."""
    found = tokens(name, Span(0, len(name)), lexicon(language))
    return content_words(tuple(t.text for t in found if t.term("places")))


def _field(mention: Mention) -> frozenset[str]:
    return mention.heads | (mention.qualities & concepts().fields)


def _document_keys(item: Item, outlets: Registry) -> Iterable[Hashable]:
    if item.source.kind == "document" and item.mention.outlet is None:
        for _, entry in outlets.mentions(item.source.description or ""):
            yield ("document", kind_of(item.mention.heads), entry.name)


def _join_by_keys(items: Sequence[Item], outlets: Registry) -> None:
    first: dict[Hashable, Item] = {}
    for item in items:
        for key in (*_outlet_keys(item, outlets), *_organization_keys(item), *_document_keys(item, outlets)):
            if key in first:
                union(first[key], item)
            else:
                first[key] = item


def _join_institutions(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join an institution that a page names without its country to the one of the story whose country is named."""
    named: dict[Hashable, dict[frozenset[str], Item]] = defaultdict(dict)
    for item in items:
        if item.source.kind == "organization" and item.mention.institution:
            story = story_of.get(item.article.id, item.article.id)
            named[story, item.mention.institution].setdefault(item.mention.places, item)
    for of_countries in named.values():
        bare = of_countries.pop(frozenset(), None)
        if bare is not None and len(of_countries) == 1:
            union(next(iter(of_countries.values())), bare)


def _join_offices(items: Sequence[Item], story_of: Mapping[str, str]) -> None:
    """Join the holder of an office without a name to the one person who is said to hold it.

    That is the one of that country on any page, else the one of the story where some page leaves the country open.
    """
    holders: dict[Hashable, set[Group]] = defaultdict(set)
    countries: dict[Group, frozenset[str]] = defaultdict(frozenset)
    for item in items:
        if item.source.kind == "person" and item.source.name:
            group = item.group.root()
            countries[group] |= item.mention.places
            for head in _offices(item):
                holders[story_of.get(item.article.id, item.article.id), head].add(group)
                for place in item.mention.places:
                    holders[head, place].add(group)
    for item in items:
        mention = item.mention
        if item.source.kind != "person" or item.source.name:
            continue
        story = story_of.get(item.article.id, item.article.id)
        found = {g for head in _offices(item) for place in mention.places for g in holders[head, place]}
        if not found:
            near = {g for head in _offices(item) for g in holders[story, head]}
            found = {g for g in near if len(near) == 1 and not (mention.places and countries[g])}
        if len(found) == 1 and not _heads_another(item, next(iter(found))):
            union(next(iter(found)).items[0], item)


def _heads_another(item: Item, group: Group) -> bool:
    """Tell whether `item` is of another field or sort of body than whoever is meant by `group`: "the police chief"."""
    if other_names(fields_of(item.mention), frozenset(f for i in group.items for f in fields_of(i.mention))):
        return True
    mine = item.mention.bodies - concepts().firms - concepts().vague_bodies
    theirs = frozenset(body for i in group.items for body in i.mention.bodies)
    return bool(mine) and not concepts().like(mine, theirs)


def _offices(item: Item) -> frozenset[str]:
    """Return what somebody is said to be; who stands in for the holder of an office is something else."""
    deputy = "deputy" in item.mention.qualities
    return frozenset(f"deputy {head}" for head in item.mention.heads) if deputy else item.mention.heads


def _name_of(items: Sequence[Item]) -> str | None:
    """Return the fullest name that most of `items` have; of a body that the table knows the one that most have.

    Of somebody's several spellings it is that of a page in English, which readers of other languages know.
    In a headline every word may have a capital, and what is read as a name be half a sentence; what one page alone
    has where others agree on less may be more than the name: "the Norlandic airline Skyvara", elsewhere "Skyvara".
    """
    named = [i for i in items if i.source.name and not _in_heading_alone(i.source.name, i.article)]
    found = [(i.source.name or "", _is_in_english(i)) for i in named or items if i.source.name]
    exactly = Counter(name for name, _ in found)
    often = exactly if all(i.mention.institution for i in named) else _agreed(named, exactly)

    def key(one: tuple[str, bool]) -> tuple[int, bool, int, bool, int]:
        name, english = one
        return often[name], is_latin(name), len(name.split()), english, exactly[name]

    return max(found, key=key, default=(None, False))[0]


def _agreed(named: Sequence[Item], exactly: Counter[str]) -> Counter[str]:
    """Return for the names that may be whole ones how many of the items `named` have their words."""
    body = any(i.source.kind == "organization" for i in named)
    in_latin = {name for name in exactly if is_latin(name)}
    if body:
        # An acronym is less than the name, and a noun that the table knows none; in another script names have cases.
        alone = {i.source.name for i in named if not i.mention.heads}
        whole = {n for n in in_latin if n[:1].isupper() and (" " in n or (n in alone and not n.isupper()))}
    else:
        whole = {n for n in in_latin or exactly if " " in n}
    words = {name: content_words(tuple(name.split())) for name in whole}
    alike = Counter({key: sum(exactly[n] for n in whole if words[n] == key) for key in set(words.values())})
    return Counter({name: alike[words[name]] for name in whole})


def _is_in_english(item: Item) -> bool:
    """Tell whether somebody's name is spelled as in English; of a body's names none goes before the others."""
    return item.source.kind == "person" and item.article.language == "en"


def _description_of(items: Sequence[Item]) -> str | None:
    """Return how `items` are described most tellingly, in the first page's language rather than a retelling's.

    A single word there ("officials") gives way to a retelling that says more.
    """
    first = min(items, key=lambda i: i.article.published or "9999").article.language
    found = [i for i in items if i.source.description]
    best = max(
        found,
        key=lambda i: (
            bool(i.mention.places or i.mention.qualities),
            is_latin(i.source.description or ""),
            i.article.language == first and " " in (i.source.description or ""),
            len(i.source.description or ""),
        ),
        default=None,
    )
    return best.source.description if best else None


def _in_heading_alone(name: str, article: Article) -> bool:
    headings = [b.span.of(article.text) for b in article.blocks if b.kind == "heading"]
    return any(name in h for h in headings) and article.text.count(name) == sum(h.count(name) for h in headings)


def _joint(group: Group, voices: Voices, number: Mapping[int, str], outlet: str | None) -> JointSource:
    kind = Counter(i.source.kind for i in group.items).most_common(1)[0][0]
    name = _name_of(group.items)
    description = _description_of(group.items)
    whole, body, country = voices.part_of(group), voices.voice_of(group), voices.country_of(group)
    known = traits(group)
    served = served_by(group, known, voices.near(group))
    return JointSource(
        id=number[id(group)],
        kind=kind,
        name=name,
        description=description,
        members=tuple(Member(i.article.id, i.source.id) for i in group.items),
        part_of=number[id(whole)] if whole else None,
        voice_of=number[id(body)] if body else None,
        serves=number[id(served)] if served else None,
        country=country,
        office=voices.office_of(group),
        outlet=outlet,
        outlets=next((i.source.outlets for i in group.items if i.source.outlets), ()),
        in_office=kind == "unnamed" and voices.in_office(group),
        people_of=voices.people_of(group) if kind == "unnamed" else None,
        insiders=kind == "unnamed" and voices.are_insiders(group),
        traits=known,
        bare_country=country is not None
        and all(i.source.kind == "organization" and not i.mention.heads for i in group.items),
    )

"""Bodies that publish pages themselves: a ministry's releases, a police force's bulletins, a central bank's notices.

Such a page's outlet is the body, whatever other pages call it and in whatever language: who quotes the bulletin retells
that page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from accordingto.nouns import Article, Span
from accordingto.outlets import Registry
from accordingto.sources.concepts import concepts
from accordingto.sources.items import Group, Item
from accordingto.sources.lexicon import lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.nameless import fields_of, other_names
from accordingto.sources.publisher import is_body, own_name
from accordingto.sources.reading import read
from accordingto.text import fold

_ACRONYM = 3
"""How many letters a word in capitals has at most to be left as it is where all of a name is in capitals."""
_LONGEST = 6
"""How many letters an acronym has at most."""
_COMPARED = 24
"""How many mentions of a source are compared with the name of an outlet."""


def publishing(
    articles: Sequence[Article], groups: Sequence[Group], outlets: Registry, story_of: Mapping[str, str]
) -> dict[int, str]:
    """Return for the `id` of each of `groups` that is a body with pages among `articles` their outlet's name.

    `groups` are whole; a body, and documents of it, are looked for in the stories that its pages tell.
    """
    near: dict[tuple[str, str], dict[Group, None]] = defaultdict(dict)
    named: dict[tuple[str, str], dict[Group, None]] = defaultdict(dict)
    for group in groups:
        for item in group.items:
            if item.source.kind == "organization" and (entry := outlets.by_name(item.source.name)) and entry.body:
                named[_story(item.article, story_of), entry.name][group] = None
            if item.source.kind in {"organization", "document"}:
                for sort in _sorts(item.mention):
                    near[_story(item.article, story_of), sort][group] = None
    short: dict[str, dict[Group, None]] = defaultdict(dict)
    for group in groups:
        for item in group.items:
            if item.source.kind == "organization":
                short[item.article.id][group] = None
    found: dict[int, str] = {}
    seen: set[tuple[str, str]] = set()
    for article in articles:
        name, story = own_name(article, outlets), _story(article, story_of)
        if name is None or (story, name) in seen:
            continue
        seen.add((story, name))
        for group in _most_so_named(name, named.get((story, name), ()), outlets):
            found.setdefault(id(group), name)
        for group in short.get(article.id, ()):
            if any(_shortens(item.source.name or "", article.outlet.name or name) for item in group.items):
                found.setdefault(id(group), name)
        mention = _as_body(article.outlet.name or name, article.language, outlets)
        if mention is None:
            continue
        candidates = list(dict.fromkeys(g for sort in sorted(_sorts(mention)) for g in near[story, sort]))
        for group in _called(mention, candidates):
            found.setdefault(id(group), name)
    return found


def speaking_of_themselves(items: Sequence[Item], outlets: Registry) -> None:
    """Give what a body's own page calls by what it is alone, "the ministry", the name and field of its outlet."""
    pages: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.source.kind == "organization":
            pages[item.article.id].append(item)
    for near in pages.values():
        article = near[0].article
        entry = outlets.of(article.outlet)
        name = article.outlet.name or ""
        if entry is None or not is_body(entry):
            continue
        own = _as_body(name, article.language, outlets) or Mention(Span(0, len(name)), name, "organization")
        for item in near:
            bare = not (item.mention.proper or item.mention.places or item.mention.institution)
            fits = bool(item.mention.heads) and concepts().like(item.mention.heads, own.heads)
            if bare and fits and not other_names(fields_of(item.mention), fields_of(own)):
                item.mention = replace(
                    item.mention,
                    proper=own.proper,
                    places=own.places,
                    institution=own.institution,
                    qualities=item.mention.qualities | fields_of(own),
                )


def _most_so_named(name: str, groups: Iterable[Group], outlets: Registry) -> list[Group]:
    """Return those of `groups` that most pages call by the outlet's name; all where none is called so by most.

    Its auditor, once taken for "the company", is another.
    """
    called = {g: Counter(i.source.name for i in g.items if i.source.name) for g in groups}
    mostly = [g for g, names in called.items() if _is_of(names.most_common(1)[0][0], name, outlets)]
    return mostly or list(called)


def _is_of(called: str | None, name: str, outlets: Registry) -> bool:
    entry = outlets.by_name(called)
    return entry is not None and entry.name == name


def _shortens(short: str, name: str) -> bool:
    """Tell whether an acronym has a name's first letter and others of it in their order: "AAW", Amt für Arzneiwesen."""
    if not (short.isupper() and _ACRONYM <= len(short) <= _LONGEST) or fold(name)[:1] != fold(short)[:1]:
        return False
    letters = iter(fold(name))
    return " " in name and all(letter in letters for letter in fold(short))


def _story(article: Article, story_of: Mapping[str, str]) -> str:
    return story_of.get(article.id, article.id)


def _sorts(mention: Mention) -> frozenset[str]:
    """What kinds of body a mention is or belongs to: its institution, else concepts such as police or ministry."""
    if mention.institution:
        return frozenset({mention.institution})
    return (mention.heads | mention.bodies) - concepts().vague_bodies


def _as_body(name: str, language: str | None, outlets: Registry) -> Mention | None:
    """Read an outlet's name as a body's; None where it is a newspaper's, a site's, or tells nothing."""
    if name.isupper() and " " in name:
        name = " ".join(w.capitalize() if len(w) > _ACRONYM else w.lower() if len(w) == 1 else w for w in name.split())
    mention = read(name, Span(0, len(name)), lexicon(language), partial(outlets.mentions, ""))
    return mention if mention.kind == "organization" and (mention.heads or mention.institution) else None


def _called(mention: Mention, candidates: Sequence[Group]) -> list[Group]:
    """Return the body that most pages call by what the outlet's name says, and its documents.

    Where nothing but the kind of body is shared ("the police") there must be one alone.
    """
    fitting = {g: sum(_fits(mention, i) for i in g.items[:_COMPARED]) for g in candidates}
    telling = [g for g in candidates if fitting[g] and any(_told_apart(mention, i.mention) for i in g.items)]
    bodies = [g for g in telling or candidates if fitting[g] and g.items[0].source.kind == "organization"]
    # A league's council is of a league, but the league is one.
    bodies = [g for g in bodies if any(i.mention.heads & mention.heads for i in g.items)] or bodies
    body = [max(bodies, key=lambda g: fitting[g])] if bodies and (telling or len(bodies) == 1) else []
    return body + [g for g in telling if g.items[0].source.kind == "document"]


def _fits(mention: Mention, item: Item) -> bool:
    """Tell whether a source may be the body whose name `mention` reads, or a document of it."""
    other = item.mention
    if item.source.kind not in {"organization", "document"} or _sorts(mention).isdisjoint(_sorts(other)):
        return False
    apart = mention.places and other.places and mention.places != other.places
    return not (apart or (not mention.institution and other_names(mention.proper, other.proper)))


def _told_apart(mention: Mention, other: Mention) -> bool:
    """Tell whether two bodies share more than what they are: an institution, a country, a name."""
    same = mention.institution is not None and mention.institution == other.institution
    return same or bool(mention.places & other.places) or bool(mention.proper & other.proper)

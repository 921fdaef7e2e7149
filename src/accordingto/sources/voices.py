"""In whose name a source speaks: one of a group, the spokesperson of a body, a bulletin, the authors of a study.

What is said in somebody's name is their word and no second source: "a bulletin, its reprint, its translation and its
spokesperson are one root".  Relations are looked for within one story.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter

from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.entities import content_words
from accordingto.sources.items import Group, Item
from accordingto.sources.nameless import affiliated


class Voices:
    """The joint sources of all articles, arranged to find whose word each gives."""

    def __init__(self, groups: Sequence[Group], story_of: Mapping[str, str], own: Mapping[int, str]) -> None:
        """Arrange `groups`, each whole; `story_of` names each article's story, `own` the outlet of a group's pages."""
        self.own = own
        self.story_of = story_of
        self.group_of = {(i.article.id, i.source.id): g for g in groups for i in g.items}
        self.in_story: dict[str, list[Group]] = defaultdict(list)
        for group in groups:
            for story in dict.fromkeys(self._story(i) for i in group.items):
                self.in_story[story].append(group)

    def _story(self, item: Item) -> str:
        return self.story_of.get(item.article.id, item.article.id)

    def near(self, group: Group) -> Iterable[Group]:
        """Return the other sources of the stories that a source is in."""
        near = (g for story in dict.fromkeys(self._story(i) for i in group.items) for g in self.in_story[story])
        return (g for g in dict.fromkeys(near) if g is not group)

    def part_of(self, group: Group) -> Group | None:
        """Return the group of people that a source is a part of, as the pages say, else as it is described."""
        for item in group.items:
            if item.source.part_of and (whole := self.group_of.get((item.article.id, item.source.part_of))):
                return whole if whole is not group else None
        if group.items[0].source.kind != "unnamed" or any(i.source.count != (1, 1) for i in group.items):
            return None
        item = group.items[0]
        mention = item.mention
        if not (mention.portion or mention.qualities & concepts().defining):
            return None
        fitting = [
            g
            for g in self.near(group)
            if any(
                o.source.kind == "unnamed"
                and o.source.count != (1, 1)
                and o.through == item.through
                and concepts().like(o.mention.heads, mention.heads)
                and o.mention.qualities & concepts().defining == mention.qualities & concepts().defining
                and not (o.mention.places and mention.places and o.mention.places != mention.places)
                for o in g.items
            )
        ]
        if len(fitting) > 1 and mention.heads <= concepts().vague_people:
            # "One of the sources" is of those who are called no more than sources.
            fitting = [g for g in fitting if any(o.mention.heads <= concepts().vague_people for o in g.items)]
        if not fitting and mention.portion:
            fitting = self._several_on_page(group)
        return fitting[0] if len(fitting) == 1 else None

    def _several_on_page(self, group: Group) -> list[Group]:
        """Return the groups of so many people whom a page has before "one of those we spoke to"."""
        return [
            g
            for g in self.near(group)
            if any(
                o.source.kind == "unnamed"
                and o.source.count[1] not in {None, 1}
                and o.article is i.article
                and o.mention.span.start < i.mention.span.start
                for o in g.items
                for i in group.items
            )
        ]

    def voice_of(self, group: Group) -> Group | None:
        """Return whose word a source gives: that of a study, else of a body; None where it speaks for itself."""
        found = (
            self._paper_of(group)
            or self._own_study(group)
            or self._study_of(group)
            or self._industry(group)
            or self._service_of(group)
        )
        return found or self._document_s(group) or self._body_of(group)

    def _study_of(self, group: Group) -> Group | None:
        """Return the one study of the story where the source can only be its authors, or a release about it."""
        known = concepts()
        authors = [i for i in group.items if self._by_authors(i)]
        if not authors:
            return None
        studies = [
            g
            for g in self.near(group)
            if any(o.source.kind == "document" and o.mention.heads & known.studies for o in g.items)
        ]
        # "A second study" is one besides that of which most is told; else it is that which was named last.
        first = [g for g in studies if not all(o.mention.portion for o in g.items)]
        if len(first) > 1:
            before = ([b for b in self._papers_before(i, group) if b[1] in first] for i in authors)
            first = list({max(named, key=itemgetter(0))[1] for named in before if named})
        return first[0] if len(first) == 1 else None

    def _own_study(self, group: Group) -> Group | None:
        """Return the one study of the story that is called by somebody's name: "Roe's preprint", «исследование Роя»."""
        names = {sounds.beginning(i.parts[-1]) for i in group.items if i.source.kind == "person" and i.parts}
        studies = [
            g
            for g in (self.near(group) if names else ())
            if any(_is_study_by(o, names) for o in g.items if o.source.kind == "document")
        ]
        return studies[0] if len(studies) == 1 else None

    def _paper_of(self, group: Group) -> Group | None:
        """Return the paper that "the authors" wrote: named last before them on a page, a report if there is one."""
        known = concepts()
        if not all(i.mention.heads and i.mention.heads <= known.authors and not i.source.name for i in group.items):
            return None
        for item in group.items:
            if item.mention.proper or item.mention.bodies:
                continue
            if before := self._papers_before(item, group):
                return max(before, key=lambda b: (bool(b[1].items[0].mention.heads & known.by_authors), b[0]))[1]
        return None

    def _papers_before(self, item: Item, group: Group) -> list[tuple[int, Group]]:
        """Return the papers named before `item` on its page, which are not the group's own, and where."""
        return [
            (m.start, g)
            for s in item.article.sources
            for m in s.mentions
            if s.kind == "document" and m.start < item.mention.span.start
            if (g := self.group_of[item.article.id, s.id]) is not group
        ]

    def _by_authors(self, item: Item) -> bool:
        mention, known = item.mention, concepts()
        if item.source.kind == "document":
            return bool(mention.heads & known.releases) and not mention.heads & known.studies
        if item.source.kind == "person":
            return bool(mention.heads & known.authors) and bool(item.source.name)
        several = item.source.kind == "organization" or item.source.count[1] is None
        return several and not mention.proper and bool(mention.heads) and mention.heads <= known.scholars

    def _body_of(self, group: Group) -> Group | None:
        """Return the body that a spokesperson, an officer or a document of it speaks for."""
        institutions = {i.mention.institution for i in group.items if i.mention.institution}
        for item in group.items:
            if item.issuer is not None:
                return item.issuer.group.root()
            if (owner := self._owner(item)) is not None and owner is not group:
                return owner
            if item.source.kind == "organization" and item.mention.heads & concepts().organs:
                whole = [
                    g for g in self.near(group) if self._publishes(g, item) and any(_holds(o, item) for o in g.items)
                ]
                if len(whole) == 1:
                    return whole[0]
            if self._for_a_body(item):
                fitting = [
                    g
                    for g in self.near(group)
                    if any(belongs(item, o) for o in g.items)
                    and (not institutions or any(o.mention.institution in institutions for o in g.items))
                ]
                if fitting:
                    return max(fitting, key=lambda g: len(g.items))
        return None

    def _publishes(self, group: Group, item: Item) -> bool:
        """Tell whether a body has published the page on which `item` is."""
        return id(group) in self.own and any(o.article is item.article for o in group.items)

    def _industry(self, group: Group) -> Group | None:
        """Return the one association of the story that a bare "the industry" can mean."""
        known = concepts()
        if not all(i.mention.heads and i.mention.heads <= known.nobodies and not i.mention.proper for i in group.items):
            return None
        fitting = [g for g in self.near(group) if any(i.mention.heads & known.associations for i in g.items)]
        of_trade = [g for g in fitting if any(i.mention.qualities & known.nobodies for i in g.items)]
        fitting = of_trade or fitting
        return fitting[0] if len(fitting) == 1 else None

    def _service_of(self, group: Group) -> Group | None:
        """Return the one service of the story whose members a bare "rescuers" can mean."""
        known = concepts()
        heads = frozenset(h for i in group.items for h in i.mention.heads)
        bare = all(i.source.kind == "organization" and not (i.mention.proper or i.mention.places) for i in group.items)
        if not (bare and heads and heads <= known.collective):
            return None
        fitting = [
            g
            for g in self.near(group)
            if any(
                o.source.kind == "organization"
                and not o.mention.heads <= known.collective
                and known.like(o.mention.heads | o.mention.bodies, heads)
                and not _of_other_trade(o, heads)
                for o in g.items
            )
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _document_s(self, group: Group) -> Group | None:
        """Return the document in which a bare "the ministry" spoke before on its page."""
        for item in group.items:
            mention = item.mention
            if item.source.kind != "organization" or mention.places or mention.proper or mention.qualities:
                return None
            fitting = [
                g
                for s in item.article.sources
                if s.kind == "document" and (g := self.group_of[item.article.id, s.id]) is not group
                if any(i.mention.bodies & mention.heads - concepts().vague_bodies for i in g.items)
            ]
            if len(fitting) == 1 and len(group.items) == 1 and self._body_of(fitting[0]) is not group:
                return fitting[0]
        return None

    def _owner(self, item: Item) -> Group | None:
        """Return the body named last before "its director, Ann Roe"."""
        if not item.mention.owned or not item.mention.heads & concepts().officers or not item.source.mentions:
            return None
        at = item.mention.span.start
        before = [
            (m.start, s.id)
            for s in item.article.sources
            for m in s.mentions
            if s.kind == "organization" and s.id != item.source.id and m.start < at
        ]
        return self.group_of[item.article.id, max(before)[1]] if before else None

    def _for_a_body(self, item: Item) -> bool:
        mention, known = item.mention, concepts()
        if item.source.kind == "document":
            return True
        several = item.source.count[1] != 1
        return item.source.kind in {"unnamed", "person"} and not several and bool(mention.heads & known.officers)

    def in_office(self, group: Group) -> bool:
        """Tell whether people without a name speak for a country or body that they serve."""
        known = concepts()
        mentions = [i.mention for i in group.items if i.source.kind == "unnamed"]
        return bool(mentions) and any(
            m.heads & known.officials and (m.places or m.bodies) and not m.qualities & known.left for m in mentions
        )

    def are_insiders(self, group: Group) -> bool:
        """Tell whether people without a name are nowhere called anything but sources, or people who know."""
        heads = [i.mention.heads for i in group.items if i.source.kind == "unnamed" and i.mention.heads]
        return bool(heads) and all(h <= concepts().vague_people for h in heads)

    def people_of(self, group: Group) -> str | None:
        """Return the one country that people without a name are said to be from or to serve."""
        places = {p for i in group.items if i.source.kind == "unnamed" for p in i.mention.places}
        return next(iter(places)) if len(places) == 1 else None

    def office_of(self, group: Group) -> str | None:
        """Return which country's high office a source holds or serves: "norland:president".

        The country is left out where no page names it, the office of a document that is the state's.
        """
        known = concepts()
        mentions = [i.mention for i in group.items]
        places = {p for m in mentions for p in m.places}
        held = {o for m in mentions for o in m.offices & known.high_offices}
        held |= {known.of_office[q] for m in mentions for q in m.qualities if q in known.of_office}
        if any(m.qualities & known.left for m in mentions) or len(places) > 1:
            return None
        paper = places and group.items[0].source.kind == "document" and not any(m.bodies or m.proper for m in mentions)
        if len(held) == 1 or (paper and not held):
            return f"{next(iter(places), '')}:{next(iter(held), '')}"
        return None

    def country_of(self, group: Group) -> str | None:
        """Return the country whose state a source is or speaks for, None for anybody else."""
        for item in group.items:
            mention = item.mention
            if item.source.kind == "organization" and mention.institution in concepts().seats:
                return concepts().seats[mention.institution]
            official = mention.heads & concepts().state or (item.source.kind == "organization" and not mention.heads)
            if official and len(mention.places) == 1 and (item.source.kind == "person" or not mention.proper):
                return next(iter(mention.places))
        return None


def belongs(item: Item, body: Item) -> bool:
    """Tell whether `item` speaks for the organization `body`: by its institution, its name, or what it is."""
    if body.source.kind != "organization" or concepts().means_journal(body.mention.heads):
        return False  # A study is its authors', not the journal's.
    mention, other = item.mention, body.mention
    own_name = (item.source.name or "").split() if item.source.kind == "person" else ()
    proper = mention.proper - set(map(sounds.beginning, own_name))
    if mention.institution and mention.institution == other.institution:
        return not (mention.places and other.places and mention.places != other.places)
    own = content_words(body.parts)
    said = affiliated(mention) | content_words(tuple((item.source.affiliation or "").split()))
    said |= content_words(tuple((item.source.description or "").split())) if item.source.kind != "person" else said
    said -= mention.sent
    if own and own <= said and not (other.heads and other.heads <= concepts().vague_bodies):
        return True
    if mention.places and other.places and mention.places != other.places:
        return False
    if proper and other.proper and proper.isdisjoint(other.proper):
        return False
    if item.source.kind == "document" and mention.proper and not other.proper and _described(body):
        return False  # "A study by the Harrow Institute" and «городская лаборатория»
    if other.places and not mention.places and item.article.language != body.article.language:
        return False  # "The government" on a page of another country is that country's.
    common = mention.bodies & other.heads - concepts().vague_bodies
    plenty = bool(common) and common <= concepts().plenty
    abroad = item.article.language != body.article.language
    if plenty and abroad and _of_other_trade(body, mention.heads | mention.bodies | mention.qualities):
        return False
    return bool(common) and not (plenty and _other_field(item, body))


def _of_other_trade(body: Item, said: Collection[str]) -> bool:
    """Tell whether a service is one of police or prosecutors, of whom nothing is `said`: they are no rescuers."""
    known = concepts()
    trades = body.mention.qualities & known.defining & known.authorities.keys()
    return bool(trades) and trades.isdisjoint(said) and trades.isdisjoint(body.mention.heads)


def _is_study_by(item: Item, names: Collection[str]) -> bool:
    """Tell whether a study is called by one of `names`."""
    mention = item.mention
    return bool(mention.heads & concepts().studies) and not mention.proper.isdisjoint(names)


def _holds(body: Item, organ: Item) -> bool:
    """Tell whether one body is called as a part of another: "the council of the Harbour League"."""
    own, said = content_words(body.parts), content_words(tuple((organ.source.description or "").split()))
    return body.source.kind == "organization" and bool(own) and own < said


def _described(body: Item) -> bool:
    """Tell whether a body without a name is called by more than a noun that may be any such body's."""
    noun = content_words(tuple((body.source.description or body.source.name or "").split()))
    return sum(len(w) > 1 for w in noun) > 1  # «В институте» is no more than its noun.


def _other_field(item: Item, body: Item) -> bool:
    """Tell whether a body of a sort of which a state has many is called by other words: "the intelligence service"."""
    if item.article.language != body.article.language:
        return False
    noun = content_words(tuple((body.source.description or body.source.name or "").split()))
    said = affiliated(item.mention) | content_words(tuple((item.source.affiliation or "").split()))
    said = said or content_words(tuple((item.source.description or "").split()))
    return min(len(noun), len(said)) > 1 and noun.isdisjoint(said)

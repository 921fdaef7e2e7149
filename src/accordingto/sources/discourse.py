"""Which mentions on one page are the same source.

A page is read once from its beginning, in the manner of the entity-centric sieves of Lee et al. (2013): each mention
joins an entity met before, by its name, else by what it points back to ("the official", "they"), else it starts a new
one.  Only sources and what they may point to are resolved, not all coreference.
"""

from accordingto.nouns import Span
from accordingto.sources import names
from accordingto.sources.concepts import concepts
from accordingto.sources.entities import Entity, content_words, same_organization, same_person
from accordingto.sources.lexicon import Lexicon, offices
from accordingto.sources.mention import Mention
from accordingto.sources.met import Met
from accordingto.sources.pronouns import Pronouns
from accordingto.text import latin

_ARTICLE_AND_NOUN = 2
_BARE, _BARE_WITH_ARTICLE = 1, 3
"""How many words a trade has that stands for somebody named."""
_LETTERS = 2
_TELLING = 2
"""How many words tell which text is meant: "the audit report"."""
_NEAR = 3
"""How many sentences back somebody must have spoken whom a noun that says nothing of him means."""
_SENTENCES = 8
"""How many sentences back a body is looked for."""


class Discourse:
    """The entities of a page, as far as it has been read."""

    def __init__(self, sentences: list[Span], quoted: list[Span], own: frozenset[str]) -> None:
        """Begin to read a page with these sentences and contents of attributions, both in text order.

        `own` are the names of the page's own outlet, which "the newspaper" does not mean.
        """
        self._own = own
        self._met = Met(sentences)
        self._pronouns = Pronouns(self._met, quoted)
        self._outlets: dict[str, Entity] = {}

    def sentence(self, position: int) -> int:
        """Return the index of the sentence at `position`."""
        return self._met.sentence(position)

    def notice(self, mention: Mention) -> None:
        """Take a mention that is no source: it may be pointed back to."""
        entity = self._resolved(mention) or self._new(mention)
        entity.take(mention)
        entity.wordings.append((mention.span, mention.wording))
        self._met.touch(entity, mention.span.start, speaks=False)

    def recall(self, mention: Mention) -> None:
        """Take a bare name that is no source: a pronoun may mean whom the page has named before."""
        known = self._met.called(mention.name)
        entity = max(known, key=lambda e: e.seen[-1][0], default=None)
        if entity is not None and (entity.gender or not mention.owned):
            entity.recalled.append(mention.span.start)

    def speak(self, mention: Mention, lexicon: Lexicon) -> Entity:
        """Take the mention of a source and return whose it is."""
        entity = self._resolved(mention, lexicon) or self._new(mention)
        entity.take(mention)
        entity.mentions.append(mention.span)
        if not mention.pronoun or entity.pronoun:
            entity.wordings.append((mention.span, mention.wording))
        self._met.touch(entity, mention.span.start, speaks=True)
        return entity

    def continues(self, entity: Entity, position: int) -> None:
        """Note that `entity` goes on speaking without being mentioned."""
        self._met.touch(entity, position, speaks=True)

    def last_text(self, before: int) -> Entity | None:
        """Return the outlet or document that spoke last before a place."""
        return self._met.latest(before, lambda e: e.kind in {"outlet", "document"}, speaking=True)

    def _new(self, mention: Mention) -> Entity:
        entity = Entity.of(mention)
        if mention.kind == "outlet" and mention.outlet is not None:
            self._outlets[mention.outlet.name] = entity
        return entity

    def _resolved(self, mention: Mention, lexicon: Lexicon | None = None) -> Entity | None:
        if mention.pronoun:
            return self._pronouns.meant(mention)
        match mention.kind:
            case "person":
                return self._person(mention)
            case "outlet":
                return self._outlet(mention)
            case "organization":
                named = (
                    lexicon is not None and not lexicon.table.capital_nouns and mention.wording.split()[-1].istitle()
                )
                articles = lexicon is None or lexicon.table.morphology is None
                return self._organization(mention, articles=articles, named=named)
            case "document":
                return self._document(mention, articles=lexicon is None or lexicon.table.morphology is None)
            case "unnamed":
                return self._unnamed(mention, articles=lexicon is None or lexicon.table.morphology is None)
            case "unknown":
                return None

    # Names and offices

    def _person(self, mention: Mention) -> Entity | None:
        position = mention.span.start
        if mention.plural:
            listed = content_words(tuple(mention.wording.split()))
            return self._met.latest(
                position,
                lambda e: bool(e.plural) and any(content_words(tuple(w.split())) == listed for _, w in e.wordings),
            )
        if not mention.name:
            return self._office(mention)
        if len(mention.name) > 1 and mention.name[-1].casefold().endswith(concepts().patronymics):
            called = self._met.latest(
                position, lambda e: len(e.name) > 1 and names.same_part(e.name[0], mention.name[0])
            )
            if called:
                return called
        known = self._met.called(mention.name)
        if known and len(mention.name) == 1:
            # Of two who share a last name the one who speaks more is called by it alone.
            return max(known, key=lambda e: (len(e.mentions), e.seen[-1][0]))
        if known:
            return max(known, key=lambda e: e.seen[-1][0])
        if len(mention.name) == 1:
            first = self._met.latest(
                position, lambda e: e.kind == "person" and len(e.name) > 1 and same_person(e, mention.name)
            )
            if first:
                return first
            if not mention.sure:
                body = self._met.latest(
                    position, lambda e: e.kind in {"organization", "outlet"} and same_organization(e, mention)
                )
                if body:
                    return body
        return self._announced(mention)

    def _announced(self, mention: Mention) -> Entity | None:
        """Find the office holder whom a bare full name names at last: "Poland's president said ... , Duda told"."""
        position = mention.span.start

        def nameless(entity: Entity) -> bool:
            known = entity.name or entity.pronoun or entity.plural or entity.owned
            bare = entity.kind == "person" and not known
            return bare and entity.agrees(mention)

        def holds(entity: Entity) -> bool:
            left = (entity.qualities ^ mention.qualities) & concepts().left
            same = bool(entity.heads & mention.offices) and entity.places >= mention.places
            return nameless(entity) and same and not left

        if mention.offices and (holder := self._met.latest(position, holds)):
            return holder  # "The defence minister was cautious.  Defence Minister Ann Reyes told ..."
        if mention.role or len(mention.wording.split()) > len(mention.name):
            return None

        def professional(entity: Entity) -> bool:
            bare = not (entity.qualities or entity.places or entity.plural or entity.portion or entity.group)
            return (
                entity.kind == "unnamed"
                and bare
                and bool(entity.heads)
                and not entity.heads & concepts().never_named
                and len(entity.mentions) == 1
                and " " not in entity.wordings[0][1]
                and entity.agrees(mention)
            )

        return self._met.latest(position, nameless, speaking=True, within=2) or self._met.latest(
            position, professional, speaking=True, within=1
        )

    def _office(self, mention: Mention) -> Entity | None:
        """Find who holds an office: by the same office and country, else the one person it can be."""

        def holds(entity: Entity) -> bool:
            if entity.kind != "person" or not entity.agrees(mention):
                return False
            if entity.places and mention.places and not entity.places & mention.places:
                return False
            if ("deputy" in entity.qualities) != ("deputy" in mention.qualities):
                return False  # "The president" is no vice president.
            party = mention.qualities & concepts().parties
            if party and not party & entity.qualities:
                return False
            return concepts().like(entity.heads, mention.heads) and bool(entity.heads)

        found = self._met.latest(
            mention.span.start, lambda e: holds(e) and bool(e.heads & mention.heads)
        ) or self._met.latest(mention.span.start, holds)
        if found or not mention.heads & concepts().leaders:
            return found
        named = [e for e in self._met.recent if e.kind == "person" and e.name and not e.heads]
        return named[0] if len(named) == 1 and named[0].agrees(mention) else None

    # Outlets, bodies, documents

    def _outlet(self, mention: Mention) -> Entity | None:
        if mention.outlet is not None and mention.kind == "outlet":
            return self._outlets.get(mention.outlet.name)
        if mention.name and not mention.definite:
            return self._met.latest(
                mention.span.start,
                lambda e: e.kind == "outlet" and content_words(e.name) == content_words(mention.name),
            )
        position = mention.span.start
        cited = self._met.latest(position, lambda e: self._foreign(e) and _sort_fits(e, mention))
        if mention.study:
            study = self._met.latest(position, lambda e: e.kind == "document" and "study" in e.heads)
            last = cited.last(position) if cited else None
            if study and (last is None or (study.last(position) or (0, False)) > last):
                return study
        body = self._body_called_agency(mention)
        if body is not None and cited is not None and body.heads & mention.heads and cited.seen[-1] < body.seen[-1]:
            cited = None  # "The agency" after "The Space Agency said", though Reuters was cited before.
        found = cited or body or self._met.latest(position, self._foreign)
        if found is None:
            # A name that nothing was known of: now the text says that it is an outlet's.
            found = self._met.latest(position, lambda e: e.kind == "organization" and not e.sure, speaking=True)
            if found is not None and (found.pronoun or not mention.perhaps_body):
                found.kind = "outlet"
        return found

    def _body_called_agency(self, mention: Mention) -> Entity | None:
        """Find the public body that "the agency" means where no news agency has been named."""
        if not mention.perhaps_body or not mention.definite:
            return None
        return self._met.latest(
            mention.span.start, lambda e: e.kind == "organization" and _of_words(e.name), within=_SENTENCES
        )

    def _foreign(self, entity: Entity) -> bool:
        """Tell whether an entity is an outlet other than the page's own."""
        return entity.kind == "outlet" and not (entity.outlet is not None and entity.outlet.name in self._own)

    def _organization(self, mention: Mention, *, articles: bool, named: bool) -> Entity | None:
        """Find the body that is meant; a noun written as a name (`named`) is none that goes by another."""
        position = mention.span.start
        if mention.heads and mention.heads <= concepts().press and not mention.name:
            return self._met.latest(position, lambda e: e.kind == "organization" and bool(e.name or e.heads))
        found = self._met.latest(position, lambda e: e.kind == "organization" and same_organization(e, mention))
        if found:
            return found
        if len(mention.name) == 1 and not mention.institution:
            person = self._met.latest(
                position,
                lambda e: e.kind == "person" and bool(e.name) and _same_name(e.name[-1], mention),
            )
            if person:
                return person
        called = self._by_last_word(mention)
        if called is not None:
            return called
        bare = (len(mention.name) <= 1 and not mention.places) or (mention.definite and not mention.proper)
        bare = bare and not (mention.proper and len(mention.name) > 1)
        pointing = mention.definite or (not (articles and " " in mention.wording) and not mention.wording.isupper())
        if mention.institution or not bare or not pointing:
            return None

        def like(entity: Entity) -> bool:
            if entity.kind != "organization" or (
                mention.places and entity.places and not mention.places & entity.places
            ):
                return False
            numbers = (entity.plural, mention.plural)
            if entity.heads & mention.heads & concepts().firms and None not in numbers and len(set(numbers)) > 1:
                return False  # "companies" after "the company"
            named = len(entity.name) > 1 or entity.qualities
            if mention.qualities and named and not mention.qualities & entity.qualities:
                return False  # "the health agency" after "the Space Agency"
            return bool(mention.heads) and concepts().like(entity.heads, mention.heads)

        found = self._met.latest(position, like)
        last = self._of_some_kind(mention) if mention.definite and not (named or mention.proper) else None
        if found is None or last is None or len(found.name) == 1 or _same_words(found, mention):
            return found or last
        # "The airline" after "Harrow Air", though "the operator" was named before.
        return max(found, last, key=lambda e: e.seen[-1][0])

    def _by_last_word(self, mention: Mention) -> Entity | None:
        """Find the body whose name ends in the noun: "the fund" after "the International Monetary Fund"."""
        words = mention.wording.split()
        if not mention.definite or mention.places or len(words) != _ARTICLE_AND_NOUN:
            return None
        noun = words[-1].casefold()
        return self._met.latest(
            mention.span.start,
            lambda e: e.kind == "organization" and len(e.name) > 1 and e.name[-1].casefold() == noun,
        )

    def _of_some_kind(self, mention: Mention) -> Entity | None:
        """Find the body last named of which nothing tells what it is: "the bank" after "Wells Fargo"."""
        if not mention.heads & concepts().firms or mention.qualities or mention.places:
            return None
        return self._met.latest(
            mention.span.start,
            lambda e: e.kind == "organization" and bool(e.name) and not (e.heads or e.institution or e.places),
            within=_SENTENCES,
        )

    def _document(self, mention: Mention, *, articles: bool) -> Entity | None:
        def same(entity: Entity) -> bool:
            if entity.kind != "document" or not concepts().like(entity.heads, mention.heads):
                return False
            if articles and not mention.definite and not _overlap(entity.name, mention.name):
                return False
            if _other_paper(entity, mention):
                return False
            return not (entity.affiliation and mention.affiliation and entity.affiliation != mention.affiliation)

        position = mention.span.start
        if mention.definite and "intelligence" in mention.qualities and mention.heads <= concepts().material:
            # "The intelligence suggests": as those tell who have seen it.
            seers = self._met.latest(
                position,
                lambda e: e.kind == "unnamed" and bool(e.plural) and bool(e.heads & concepts().never_named),
                within=_SENTENCES,
            )
            if seers is not None:
                return seers
        found = self._met.latest(position, same)
        if found is None and mention.any_text and (mention.definite or not articles):
            found = self._met.latest(position, lambda e: e.kind == "document")
        about_science = concepts().studies | concepts().scholars
        scholarly = bool(mention.heads & concepts().studies) and any(e.heads & about_science for e in self._met.recent)
        if mention.piece and not scholarly:
            printed = self._met.latest(position, self._foreign, speaking=True)
            printed = printed or self._met.latest(position, self._foreign, within=_NEAR - 1)
            return max((e for e in (found, printed) if e), key=lambda e: e.seen[-1][0], default=None)
        if found is None and mention.definite and mention.heads & concepts().media_documents:
            # "the same article" after an outlet has been cited is the outlet's.
            return self._met.latest(position, lambda e: e.kind == "outlet", speaking=True)
        return found

    # The unnamed

    def _unnamed(self, mention: Mention, *, articles: bool) -> Entity | None:
        position = mention.span.start
        if mention.elliptic:
            return self._group_or_part(mention)
        if mention.epithet and (named := self._called(mention)) is not None:
            return named
        if mention.of_outlet and not mention.outlet and mention.kind != "unnamed":
            return None
        known = concepts()

        def alike(entity: Entity) -> bool:
            if (
                entity.kind != "unnamed"
                or entity.portion != mention.portion
                or bool(entity.plural) != bool(mention.plural)
            ):
                return False
            told_apart = (entity.heads, entity.qualities, entity.places, entity.institution)
            if told_apart != (mention.heads, mention.qualities, mention.places, mention.institution):
                return False
            stated = entity.count[1] is not None and mention.count[1] is None
            return (bool(mention.heads) and not stated) or _same_words(entity, mention)

        def meant(entity: Entity) -> bool:
            if not entity.human or not entity.agrees(mention) or (entity.name and mention.plural):
                return False
            if entity.kind == "unnamed" and bool(entity.plural) != bool(mention.plural):
                return False
            if entity.places and mention.places and not entity.places & mention.places:
                return False
            if not (mention.qualities - {"familiar", "close"}) <= entity.qualities and entity.kind == "unnamed":
                return False
            if entity.kind == "person" and not entity.heads and not mention.heads & {"person"}:
                return False
            if entity.kind == "unnamed" and not mention.definite and entity.heads.isdisjoint(mention.heads):
                # A bare trade is another's, «консьерж» after «врач»; "the official" may be the source.
                every = all(known.like(frozenset({head}), mention.heads) for head in entity.heads)
                if not (every and mention.heads <= known.tradeless):
                    return False
            # "The man" may be anybody who is one.
            anybody = "person" in mention.heads and (not entity.heads or (mention.definite and not mention.plural))
            return known.like(entity.heads, mention.heads) or anybody

        if not mention.portion and mention.plural and not mention.definite:
            return self._met.latest(position, alike)
        pointing = mention.definite or (
            not (articles or mention.plural or mention.qualities or mention.places or mention.outlet)
        )
        if not articles and not pointing and not mention.portion and mention.count == (1, 1):
            found = self._met.latest(position, alike)
            if found:
                return found
        if not pointing or mention.portion:
            return None
        exact = self._met.latest(
            position, lambda e: meant(e) and bool(e.heads & mention.heads), speaking=not mention.definite
        )
        return exact or self._met.latest(position, meant, speaking=True) or self._by_trade(mention)

    def _by_trade(self, mention: Mention) -> Entity | None:
        """Find the named person whom a bare trade means: "the singer" for whom the page has just named."""
        known = concepts()
        described = mention.qualities or mention.places or mention.institution or mention.bodies or mention.outlet
        single = not mention.plural and mention.count == (1, 1) and mention.heads
        # "The singer himself", but not "the owner of a shop".
        bare = len(mention.wording.split()) <= (_BARE_WITH_ARTICLE if mention.definite else _BARE)
        if described or not single or not bare or not mention.heads.isdisjoint(known.strangers):
            return None

        def named(entity: Entity) -> bool:
            return entity.kind == "person" and bool(entity.name) and not entity.plural and entity.agrees(mention)

        position = mention.span.start
        political = bool(mention.heads & known.politicians)
        last = self._met.latest(position, lambda e: e.human and not e.plural, within=_NEAR - 1)
        if last is not None and named(last) and (political or last.heads.isdisjoint(offices())):
            return last
        # One named in passing, where the verb tells that it was him or her.
        passing = self._met.latest(position, lambda e: e.human and not e.plural, within=_NEAR - 1, passing=True)
        told = passing is not None and named(passing) and (political or passing.heads.isdisjoint(offices()))
        if told and passing is not None and mention.gender is not None and passing.gender == mention.gender:
            return passing
        return self._met.latest(
            position,
            lambda e: named(e) and (not e.heads or known.like(e.heads, mention.heads)),
            within=_NEAR,
        )

    def _called(self, mention: Mention) -> Entity | None:
        """Find the named person whom a bare noun means: who was introduced by it, else who just spoke."""

        def named(entity: Entity) -> bool:
            return entity.kind == "person" and bool(entity.name) and not entity.plural and entity.agrees(mention)

        position = mention.span.start
        return self._met.latest(position, lambda e: named(e) and _same_words(e, mention)) or self._met.latest(
            # Who holds an office is called by it, but "the writer" may be the one woman who spoke.
            position,
            lambda e: named(e) and (not e.heads or bool(mention.gender)),
            speaking=True,
            within=_NEAR,
        )

    def _group_or_part(self, mention: Mention) -> Entity | None:
        """Resolve "the two" to a group; "one of the two", "another" become new, as parts of it."""
        position = mention.span.start
        group = self._met.latest(position, lambda e: e.kind == "unnamed" and bool(e.plural), speaking=False)
        if group is None:
            part = self._met.latest(position, lambda e: e.kind == "unnamed" and e.group is not None, speaking=True)
            group = part.group if part else None
        if not mention.portion:
            return group
        entity = Entity.of(mention)
        if group is not None:
            entity.group, entity.heads, entity.places = group, group.heads, group.places
            entity.qualities = group.qualities | mention.qualities
        return entity


def _of_words(name: tuple[str, ...]) -> bool:
    """Tell whether a body's name is made of words, or of their first letters."""
    return len(name) > 1 or (len(name) == 1 and len(name[0]) > _LETTERS and name[0].isupper())


def _same_name(last: str, mention: Mention) -> bool:
    """Tell whether a bare word is somebody's last name, where it may be a name in whatever case."""
    if mention.sure:
        return latin(last) == latin(mention.name[0])
    return min(len(last), len(mention.name[0])) > 1 and names.same_part(last, mention.name[0])


def _same_words(entity: Entity, mention: Mention) -> bool:
    """Tell whether people whose nouns no table knows are called by one word: "gamers" and "enemies" are not."""
    words = content_words(tuple(mention.wording.split()))
    return any(words & content_words(tuple(wording.split())) for _, wording in entity.wordings)


def _sort_fits(entity: Entity, mention: Mention) -> bool:
    """Tell whether an outlet may be called this: an agency is no newspaper, a newspaper no broadcaster."""
    sorts = {"newspaper", "agency", "broadcaster", "magazine"}
    wanted = mention.heads & sorts
    own = entity.heads & sorts
    if not wanted or wanted & own:
        return True
    if entity.outlet is not None and entity.outlet.agency:
        return "agency" in wanted
    return "agency" not in wanted and not own


def _other_paper(entity: Entity, mention: Mention) -> bool:
    """Tell whether a text is called by other words than one met before: "the budget report", "a study by the bank".

    "The 12-page report" may be any that was named before, but whose a paper is, and which record, tells it apart.
    """
    said = content_words(mention.name)
    told = len(entity.wordings) > 1 or len(content_words(entity.name)) >= _TELLING
    if len(said) < _TELLING or not told:
        return False
    known = frozenset(w for _, wording in entity.wordings for w in content_words(tuple(wording.split())))
    owned = mention.bodies or mention.proper or mention.affiliation or mention.heads <= concepts().records
    return said.isdisjoint(known) and bool(owned or not mention.definite)


def _overlap(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether one of two names holds all words of the other."""
    mine, other = content_words(a), content_words(b)
    return bool(mine and other) and (mine <= other or other <= mine)

"""Which mentions on one page are the same source.

A page is read once from its beginning, in the manner of the entity-centric sieves of Lee et al. (2013): each mention
joins an entity met before, by its name, else by what it points back to ("the official", "they"), else it starts a new
one.  Only sources and what they may point to are resolved, not all coreference.
"""

from collections.abc import Sequence

from accordingto.nouns import Span
from accordingto.sources.anonymity import asks_not_to_be_named
from accordingto.sources.discourse.bodies import Bodies, written_as_name
from accordingto.sources.discourse.met import Met
from accordingto.sources.discourse.people import People
from accordingto.sources.discourse.press import Press
from accordingto.sources.discourse.pronouns import Pronouns
from accordingto.sources.discourse.unnamed import Unnamed
from accordingto.sources.entities import Entity
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.mention import Mention


class Discourse:
    """The entities of a page, as far as it has been read."""

    def __init__(self, sentences: list[Span], quoted: list[Span], own: frozenset[str]) -> None:
        """Begin to read a page with these sentences and contents of attributions, both in text order.

        `own` are the names of the page's own outlet, which "the newspaper" does not mean.
        """
        self._met = Met(sentences, quoted)
        self._pronouns = Pronouns(self._met)
        self._people, self._unnamed = People(self._met), Unnamed(self._met)
        self._bodies, self._press = Bodies(self._met), Press(self._met, own)

    def sentence(self, position: int) -> int:
        """Return the index of the sentence at `position`."""
        return self._met.sentence(position)

    def notice(self, mention: Mention) -> None:
        """Take a mention that is no source: it may be pointed back to."""
        entity = self._resolved(mention) or self._new(mention)
        entity.take(mention)
        entity.wordings.append((mention.span, mention.wording))
        if mention.inquires:
            entity.inquired.add(mention.span.start)
        self._met.touch(entity, mention.span.start, speaks=mention.asks)

    def recall(self, mention: Mention) -> None:
        """Take a bare name that is no source: a pronoun may mean whom the page has named before."""
        known = self._met.called(mention.name)
        entity = max(known, key=lambda e: e.seen[-1][0], default=None)
        if entity is not None and (entity.gender or not mention.owned):
            entity.recalled.append(mention.span.start)
            if mention.inquires:
                entity.inquired.add(mention.span.start)

    def speak(
        self, mention: Mention, lexicon: Lexicon, *, introduced: bool = False, telling: Sequence[Entity] = ()
    ) -> Entity:
        """Take the mention of a source and return whose it is.

        A relative clause behind it may have `introduced` it; none of those `telling` of it is meant by a noun.
        """
        entity = self._resolved(mention, lexicon, introduced=introduced or mention.defined)
        called = mention.kind == "unnamed" or (mention.kind == "person" and not (mention.name or mention.pronoun))
        if entity is None or (called and entity in telling):
            entity = self._new(mention)
        if mention.kind == entity.kind == "document" and mention.owned and entity.affiliation is None:
            entity.affiliation = self._press.owner(mention)
        if mention.kind == entity.kind == "document" and mention.of_outlet and not entity.outlets:
            entity.outlets = self._press.makers(mention)
            entity.jointly = len(entity.outlets) > 1
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
            self._press.note(mention.outlet.name, entity)
        return entity

    def _resolved(self, mention: Mention, lexicon: Lexicon | None = None, *, introduced: bool = False) -> Entity | None:
        if mention.pronoun:
            return self._pronouns.meant(mention)
        articles = lexicon is None or lexicon.table.morphology is None
        match mention.kind:
            case "person":
                return self._people.meant(mention)
            case "outlet":
                return self._press.outlet(mention, articles=articles)
            case "organization":
                named = lexicon is not None and written_as_name(mention, lexicon)
                return self._bodies.meant(mention, articles=articles, named=named)
            case "document":
                return self._press.document(mention, articles=articles)
            case "unnamed":
                nameless = lexicon is not None and asks_not_to_be_named(mention.wording, lexicon)
                return self._unnamed.meant(mention, articles=articles, nameless=nameless, introduced=introduced)
            case "unknown":
                return None

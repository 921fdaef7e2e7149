"""Which body met before is meant: by its name, else by a noun for what it is."""

from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.discourse.met import Met
from accordingto.sources.entities import Entity, content_words, other_number, same_organization, same_words
from accordingto.sources.family_first import in_order
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.mention import Mention
from accordingto.text import fold, latin

_POSSESSIVES = ("'s", "’s", "s'", "s’")
_ARTICLE_AND_NOUN = 2
_SENTENCES = 8
"""How many sentences back a body is looked for."""


class Bodies:
    """The organizations of a page."""

    def __init__(self, met: Met) -> None:
        """Look among the entities of `met`."""
        self._met = met

    def meant(self, mention: Mention, *, articles: bool, named: bool) -> Entity | None:
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
                lambda e: e.kind == "person" and bool(e.name) and _same_name(in_order(e.name)[-1], mention),
            )
            if person:
                return person
        called = self._by_last_word(mention)
        if called is not None:
            return called
        bare = (len(mention.name) <= 1 and not mention.places) or (mention.definite and not mention.proper)
        bare = bare and not (mention.proper and len(mention.name) > 1)
        # „Die Harrow AG“ has a name, with its legal form.
        bare = bare and not (len(mention.name) > 1 and fold(mention.name[-1]) in concepts().legal_forms)
        pointing = mention.definite or (not (articles and " " in mention.wording) and not mention.wording.isupper())
        owns = (mention.qualities - mention.heads) | (mention.heads & concepts().fields)
        if mention.institution or not bare or not pointing:
            return None

        def like(entity: Entity) -> bool:
            if entity.kind != "organization" or (
                mention.places and entity.places and not mention.places & entity.places
            ):
                return False
            if mention.owned and entity.heads.isdisjoint(mention.heads):
                return False  # "Her ministry" is no prosecutor's office.
            # "Harrow Airlines" is one.
            called = len(entity.name) > 1 and all(word[:1].isupper() for word in entity.name)
            if entity.heads & mention.heads and other_number(None if called else entity.plural, mention):
                return False  # "companies" after "the company"
            fields = entity.qualities | (entity.heads & concepts().fields)  # «Минздрав»
            named = len(entity.name) > 1 or fields
            if owns and named and not owns & fields:
                return False  # "the health agency" after "the Space Agency"
            if mention.heads & entity.heads & concepts().told_apart and not mention.any_body:
                return _called_alike(entity, mention)  # "the customs service" after "the fire service"
            return bool(mention.heads) and concepts().like(entity.heads, mention.heads)

        found = self._met.latest(position, like)
        points = mention.definite or (not articles and " " not in mention.wording)
        last = self._of_some_kind(mention) if points and not (named or mention.proper) else None
        if found is None or last is None or len(found.name) == 1 or same_words(found, mention):
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
        if mention.plural or not mention.heads & concepts().firms:
            return None  # "Both companies" are none of the two.
        if mention.qualities - mention.heads or mention.places:
            return None
        return self._met.latest(
            mention.span.start,
            lambda e: e.kind == "organization" and bool(e.name) and not (e.heads or e.institution or e.places),
            within=_SENTENCES,
        )


def written_as_name(mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a body's noun is written as a name, or tells of what or whose it is: „der Verband der Winzer“."""
    governing = lexicon.prepositions.union(lexicon.table.genitives)
    of_what = any(fold(w) in governing for w in mention.name[1:])
    of_what = of_what or any(w.endswith(_POSSESSIVES) for w in mention.name[:-1])  # "the miners' union"
    return of_what or (not lexicon.table.capital_nouns and mention.wording.split()[-1].istitle())


def _called_alike(entity: Entity, mention: Mention) -> bool:
    """Tell whether one of two bodies is called by all the words of the other: „das Gericht“, „das Amtsgericht“."""
    said = content_words(mention.name)
    wordings = (entity.name, *(tuple(wording.split()) for _, wording in entity.wordings))
    known = [words for wording in wordings if (words := content_words(wording))]
    return any(_holds(words, said) or _holds(said, words) for words in known)


def _holds(words: frozenset[str], others: frozenset[str]) -> bool:
    return all(any(one in other or other in one for one in words) for other in others)


def _same_name(last: str, mention: Mention) -> bool:
    """Tell whether a bare word is somebody's last name, where it may be a name in whatever case."""
    if mention.sure:
        return latin(last) == latin(mention.name[0])
    return min(len(last), len(mention.name[0])) > 1 and sounds.same_part(last, mention.name[0])

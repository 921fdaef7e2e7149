"""Which outlet or text met before is meant: "the newspaper", "the agency", "the study"."""

from accordingto.sources.concepts import concepts
from accordingto.sources.discourse.met import Met
from accordingto.sources.entities import Entity, content_words
from accordingto.sources.mention import Mention

_MAGAZINE = frozenset({"magazine"})
_LETTERS = 2
_TELLING = 2
"""How many words tell which text is meant: "the audit report"."""
_NEAR = 3
"""How many sentences back an outlet must have been named whose piece a bare noun means."""
_SENTENCES = 8
"""How many sentences back a body is looked for."""


class Press:
    """The outlets and documents of a page."""

    def __init__(self, met: Met, own: frozenset[str]) -> None:
        """Look among the entities of `met`; `own` are the names of the page's own outlet, which no noun means."""
        self._met, self._own = met, own
        self._outlets: dict[str, Entity] = {}

    def note(self, name: str, entity: Entity) -> None:
        """Take the entity of the registered outlet `name`."""
        self._outlets[name] = entity

    def outlet(self, mention: Mention, *, articles: bool) -> Entity | None:
        """Return the outlet that a mention means, in a language with `articles` or without; None where it is new."""
        if mention.outlet is not None and mention.kind == "outlet":
            return self._outlets.get(mention.outlet.name)
        if mention.plural and (together := self._together(mention)) is not None:
            return together
        if mention.name and (mention.plural or not mention.definite):
            return self._met.latest(
                mention.span.start,
                lambda e: e.kind == "outlet" and content_words(e.name) == content_words(mention.name),
            )
        if articles and not (mention.definite or mention.owned or mention.own or mention.name):
            return None  # "A channel close to the fleet" is not the one named before.
        position = mention.span.start
        cited = self._met.latest(position, lambda e: self._foreign(e) and _sort_fits(e, mention))
        if (journal := self._journal(mention, cited)) is not None:
            return journal
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

    def _together(self, mention: Mention) -> Entity | None:
        """Find those named in one breath whom "the two newspapers" means."""
        told = mention.places or mention.qualities or not (mention.definite or mention.count[0] == mention.count[1])
        number = mention.count[1]
        found = None if told else self._met.latest(mention.span.start, lambda e: e.kind == "outlet" and bool(e.outlets))
        return found if found is not None and number in {None, len(found.outlets)} else None

    def _journal(self, mention: Mention, cited: Entity | None) -> Entity | None:
        """Find the journal that "the journal" means, or "the magazine" after which no outlet has been `cited`."""
        known, position = concepts(), mention.span.start
        if not mention.heads & (known.scholarly | _MAGAZINE):
            return None
        found = self._met.latest(position, lambda e: e.kind == "organization" and bool(e.heads & known.scholarly))
        last, other = (e.last(position) if e is not None else None for e in (found, cited))
        later = last is not None and (other is None or last > other or bool(mention.heads & known.scholarly))
        return found if later else None

    def document(self, mention: Mention, *, articles: bool) -> Entity | None:
        """Return the text that a mention means, in a language with `articles` or without; None where it is new."""

        def same(entity: Entity) -> bool:
            if entity.kind != "document" or not concepts().like(entity.heads, mention.heads):
                return False
            if entity.outlets and mention.outlets and set(entity.outlets).isdisjoint(mention.outlets):
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
        if found is None and mention.definite and not mention.owned and concepts().printed(mention.heads):
            # "the same article" after an outlet has been cited is the outlet's, but "her post" somebody's.
            return self._met.latest(position, lambda e: e.kind == "outlet", speaking=True)
        return found

    def owner(self, mention: Mention) -> str | None:
        """Return what the body is called whose paper begins with a pronoun: "the commission said in its report"."""
        body = self._met.latest(mention.span.start, lambda e: e.kind == "organization" and bool(e.name), within=1)
        return " ".join(body.name) if body is not None else None

    def makers(self, mention: Mention) -> tuple[str, ...]:
        """Return the outlets that have led an inquiry which is called theirs alone: "the newspaper's investigation"."""
        if mention.heads.isdisjoint(concepts().inquiries):
            return ()
        outlet = self._met.latest(mention.span.start, self._foreign, speaking=True)
        return () if outlet is None else outlet.outlets or (" ".join(outlet.name),)

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


def _of_words(name: tuple[str, ...]) -> bool:
    """Tell whether a body's name is made of words, or of their first letters."""
    return len(name) > 1 or (len(name) == 1 and len(name[0]) > _LETTERS and name[0].isupper())


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

    "The 12-page report" may be any that was named before, but whose a paper is, and which record, tells it apart, and
    "a second study" is one more.
    """
    if concepts().other_papers(entity.heads, mention.heads) or (mention.portion and not mention.definite):
        return True
    said = content_words(mention.name)
    known = frozenset(w for _, wording in entity.wordings for w in content_words(tuple(wording.split())))
    if not mention.definite and len(known) >= _TELLING:
        others = mention.bodies and len(said) >= _TELLING and len(said & known) < _TELLING
        if others or (mention.proper and content_words(tuple(mention.wording.split())).isdisjoint(known)):
            return True  # «письмо портового союза» after «письма, разосланные по министерству»
    told = len(entity.wordings) > 1 or len(content_words(entity.name)) >= _TELLING
    if len(said) < _TELLING or not told:
        return False
    owned = mention.bodies or mention.proper or mention.affiliation or mention.heads <= concepts().records
    return said.isdisjoint(known) and bool(owned or not mention.definite)


def _overlap(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether one of two names holds all words of the other."""
    mine, other = content_words(a), content_words(b)
    return bool(mine and other) and (mine <= other or other <= mine)

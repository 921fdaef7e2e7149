"""The sources of one page while they are being put together from their mentions."""

from dataclasses import dataclass, field
from functools import lru_cache

from accordingto.nouns import Count, SourceKind, Span
from accordingto.outlets.listed import Entry
from accordingto.sources import sounds
from accordingto.sources.concepts import concepts
from accordingto.sources.family_first import in_order
from accordingto.sources.mention import Mention
from accordingto.sources.table import Gender
from accordingto.text import fold, is_latin, stem, words

_KIND_OF_PRONOUN: dict[Gender | None, SourceKind] = {
    "masculine": "person",
    "feminine": "person",
    "neuter": "organization",
    "common": "person",
}


@dataclass(eq=False)
class Entity:
    """Somebody or something that a page mentions, with all that its mentions tell."""

    kind: SourceKind
    name: tuple[str, ...] = ()
    gender: Gender | None = None
    plural: bool | None = None
    count: Count = (1, 1)
    heads: frozenset[str] = frozenset()
    qualities: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    institution: str | None = None
    outlet: Entry | None = None
    aliases: list[str] = field(default_factory=list)
    """What else a body is called, as brackets behind its name say."""
    outlets: tuple[str, ...] = ()
    jointly: bool = False
    portion: bool = False
    group: "Entity | None" = None
    """The group that it is a part of."""
    role: str | None = None
    affiliation: str | None = None
    wordings: list[tuple[Span, str]] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    """Where it is a source."""
    seen: list[tuple[int, bool]] = field(default_factory=list)
    """Where it is mentioned at all, and whether it speaks there."""
    recalled: list[int] = field(default_factory=list)
    """Where it is named in passing by its bare name."""
    inquired: set[int] = field(default_factory=set)
    """Where it puts questions to whoever speaks in the sentence."""
    spoke: int | None = None
    """Where it first speaks."""
    sure: bool = True
    owned: bool = False
    """Whether it is somebody's or something's: "its director"."""
    pronoun: bool = False
    """Whether nothing but a pronoun is known of it."""

    @classmethod
    def of(cls, mention: Mention) -> "Entity":
        """Start an entity from its first mention."""
        if mention.pronoun:
            kind = "document" if mention.within else _KIND_OF_PRONOUN.get(mention.gender, "unnamed")
            count = (2, None) if mention.plural else (1, 1)
            return cls(kind, gender=mention.gender, plural=mention.plural, count=count, pronoun=True, sure=False)
        return cls(
            kind=mention.kind, name=mention.name, gender=mention.gender, plural=mention.plural, count=mention.count,
            heads=mention.heads, qualities=mention.qualities, places=mention.places, institution=mention.institution,
            outlet=mention.outlet if mention.kind == "outlet" else None, outlets=mention.outlets,
            jointly=mention.jointly, portion=mention.portion, role=mention.role, affiliation=mention.affiliation,
            sure=mention.sure, owned=mention.owned,
        )  # fmt: skip

    def take(self, mention: Mention) -> None:
        """Add what another mention of it tells."""
        if mention.kind == "person" and mention.name and self.kind == "unnamed":
            self.kind = "person"
        if self.kind == "person" and mention.kind == "person":
            self.name = _upright(max((self.name, mention.name), key=len), mention.name)
            self.sure = self.sure or mention.sure
            self.pronoun = self.pronoun and not mention.name
        if mention.kind in {"person", "unnamed"} and self.kind in {"person", "unnamed"}:
            self.gender = self.gender or mention.gender
            # "The man", "the official" tell nothing of what somebody is of whom more is told.
            vague = concepts().tradeless if self.kind == "person" and self.heads else frozenset[str]()
            told = mention.heads if mention.name else mention.heads - vague
            self.heads |= told if not mention.pronoun else frozenset()
            self.places |= mention.places
            self.qualities |= mention.qualities if mention.kind == "person" else frozenset()
        if mention.kind == "organization":
            self.institution = self.institution or mention.institution
            self.heads |= mention.heads - concepts().press
            self.gender = self.gender or mention.gender
            self.aliases += [mention.alias] if mention.alias else []
        if mention.kind == "outlet" and self.kind == "outlet":
            self.heads |= mention.heads
        if mention.kind == self.kind:
            self.outlets = self.outlets or mention.outlets
            self.jointly = self.jointly or mention.jointly
        if mention.role and len(mention.role) > len(self.role or ""):
            self.role = mention.role
            self.affiliation = mention.affiliation or self.affiliation
        elif self.kind == mention.kind == "person":
            self.affiliation = self.affiliation or mention.affiliation
        if mention.pronoun and mention.gender in {"masculine", "feminine"}:
            self.gender = self.gender or mention.gender

    @property
    def human(self) -> bool:
        """Whether it is one or more people."""
        return self.kind in {"person", "unnamed"}

    def last(self, before: int) -> tuple[int, bool] | None:
        """Return its last mention before a place of the text, and whether it spoke there."""
        return next((seen for seen in reversed(self.seen) if seen[0] < before), None)

    def near(self, before: int) -> tuple[int, bool] | None:
        """Return the same with places where it is named in passing: what a pronoun may mean."""
        seen = self.last(before)
        passing = next((place for place in reversed(self.recalled) if place < before), None)
        return seen if passing is None or (seen is not None and seen[0] > passing) else (passing, False)

    def agrees(self, mention: Mention) -> bool:
        """Tell whether a pronoun or noun with this gender and number may stand for it."""
        if mention.gender in {"masculine", "feminine"} and self.gender in {"masculine", "feminine"} and self.human:
            return mention.gender == self.gender
        return True


_ENDING = 2


def _upright(name: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return `name` with the parts that `other`, the same person's, has without a case ending: «Петра», «Петр»."""
    found = list(name)
    for i in range(1, min(len(name), len(other)) + 1):
        mine, bare = name[-i], other[-i]
        if (
            mine.startswith(bare)
            and 0 < len(mine) - len(bare) <= _ENDING
            and not is_latin(bare)
            and len(bare) > _ENDING
        ):
            found[-i] = bare
    return tuple(found)


def same_person(a: Entity, name: tuple[str, ...]) -> bool:
    """Tell whether the person `a` may bear `name`; a lone first name counts too."""
    if sounds.same(in_order(a.name), in_order(name)):
        return True
    return len(name) == 1 and len(a.name) > 1 and sounds.same_part(a.name[0], name[0])


@lru_cache(maxsize=1 << 14)
def content_words(name: tuple[str, ...]) -> frozenset[str]:
    """Return keys of the words of an organization's or document's name: no function words, no legal form of a firm."""
    text = " ".join(name)
    found = [w.of(text) for w in words(text)]
    telling = [w for w in found if (len(fold(w)) > 2 or w.isupper()) and fold(w) != "the"]
    named = [w for w in telling if fold(w) not in concepts().legal_forms]
    return frozenset(map(stem, named or telling))


def acronym_of(short: str, name: tuple[str, ...]) -> bool:
    """Tell whether `short` ("ISW") is made of the first letters of `name`'s words, or of all of an acronym in it.

    Words in small letters count where all do: "LNPP" for "Larch nuclear power plant".
    """
    if not (len(short) > 1 and short.isupper()):
        return False
    letters = [w if len(w) > 1 and w.isupper() else w[:1] for w in name]
    capitals = [own for own in letters if own.isupper()]
    bare = short.replace(".", "")
    return "".join(capitals) == bare or (len(bare) > _ENDING and "".join(letters).upper() == bare)


def same_organization(a: Entity, mention: Mention) -> bool:
    """Tell whether a mention names the organization `a` (not whether it points back to it)."""
    if a.institution and mention.institution:
        return a.institution == mention.institution and not _apart(a.places, mention.places)
    mine, other = content_words(a.name), content_words(mention.name)
    if a.heads & mention.heads and other_number(a.plural, mention):
        return False
    if mine and mine == other:
        return True
    if other in [content_words((alias,)) for alias in a.aliases] or (mention.alias and a.name == (mention.alias,)):
        return True
    joined, own = "".join(mention.name), "".join(a.name)
    if acronym_of(joined, a.name) or acronym_of(own, mention.name):
        return True
    if mine and other and (mine < other or other < mine) and bool(a.heads & mention.heads) and len(mine & other) > 1:
        return True
    return (
        bool(a.heads & mention.heads)
        and bool(a.places)
        and bool(a.heads & mention.heads & concepts().one_per_country)
        and a.places == mention.places
        and a.qualities == mention.qualities
        and a.heads & concepts().fields == mention.heads & concepts().fields
        and concepts().like(a.heads, mention.heads)
    )


def other_number(plural: bool | None, mention: Mention) -> bool:
    """Tell whether of two bodies by one noun one is several: "the two ministries" are not the ministry."""
    counted = concepts().firms | concepts().plenty
    return not mention.heads.isdisjoint(counted) and {plural, mention.plural} == {True, False}


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and not a & b)


def same_words(entity: Entity, mention: Mention) -> bool:
    """Tell whether people whose nouns no table knows are called by one word: "gamers" and "enemies" are not."""
    words = content_words(tuple(mention.wording.split()))
    return any(words & content_words(tuple(wording.split())) for _, wording in entity.wordings)


def called_alike(entity: Entity, mention: Mention) -> bool:
    """Tell whether one of two wordings has all words of the other: «врач реанимации» is no «главный врач»."""
    own = content_words(tuple(mention.wording.split()))
    wordings = (content_words(tuple(wording.split())) for _, wording in entity.wordings)
    return any(own and said and (own <= said or said <= own) for said in wordings)

"""A source as one place of the text mentions it."""

from msgspec import Struct

from accordingto.nouns import Count, SourceKind, Span
from accordingto.outlets.listed import Entry
from accordingto.sources.table import Gender

_NO: frozenset[str] = frozenset()


class Mention(Struct, frozen=True):
    """A source as one place of the text mentions it."""

    span: Span
    wording: str
    kind: SourceKind
    pronoun: bool = False
    either: bool = False
    """A masculine form that stands for neuter nouns as well, or a feminine one for several: «за його даними»."""
    relative: bool = False
    """A relative pronoun: it stands for what was mentioned right before."""
    last: bool = False
    """A pronoun for whoever was mentioned last: «той», „dieser“."""
    within: bool = False
    """A pronoun for what something stands in: «в ній сказано»."""
    first_person: bool = False
    """Whoever is being quoted: "I", "we"."""
    addressed: bool = False
    """The reader, or anybody ("you"): no source."""
    own: bool = False
    """The page's own outlet ("us", "our site")."""
    definite: bool = False
    """Points back ("the official", "those sources"): it stands for something mentioned before, where there is such."""
    portion: bool = False
    """A part of a group ("some officials", "one of them", "another")."""
    elliptic: bool = False
    """Without a noun of its own: what it is must come from the group ("one of the two")."""
    epithet: bool = False
    """A bare noun for one being that the table does not know: it may stand for whoever spoke («співак», «режиссёр»)."""
    asks: bool = False
    """Asks beside it not to be named, so that it is somebody who speaks on the page."""
    inquires: bool = False
    """Puts questions to whoever speaks in the sentence, and is meant by no pronoun there."""
    aged: bool = False
    """Called by an age alone, "the 67-year-old": it stands for whom the page has just named."""
    gender: Gender | None = None
    plural: bool | None = None
    count: Count = (1, 1)
    name: tuple[str, ...] = ()
    """A person's name in the nominative, or the words that name an organization, outlet or document."""
    heads: frozenset[str] = _NO
    qualities: frozenset[str] = _NO
    """Concepts beside the head: former, intelligence, defence, ..."""
    places: frozenset[str] = _NO
    proper: frozenset[str] = _NO
    """Beginnings, by sound, of the names in the wording that the table does not know: "Rivne regional police"."""
    institution: str | None = None
    bodies: frozenset[str] = _NO
    """Concepts of the organizations that it belongs to."""
    sent: frozenset[str] = _NO
    """Keys of the words by which a paper names for whom it is: "a letter to the ministry"."""
    offices: frozenset[str] = _NO
    """Concepts of the offices that it names, its bearer's own or another's: "the president's spokesman"."""
    outlet: Entry | None = None
    """The outlet that it is, or that it belongs to ("two Reuters sources")."""
    outlets: tuple[str, ...] = ()
    """The outlets that it names in one breath: "ARD, SWR und Die Zeit"; none where it is one alone."""
    jointly: bool = False
    """Whether the text says that they worked together."""
    of_outlet: bool = False
    """Belongs to an outlet that is mentioned as "the newspaper" only."""
    role: str | None = None
    affiliation: str | None = None
    alias: str | None = None
    """What else a body is called, as brackets behind its name say."""
    defined: bool = False
    """A relative clause in it tells who is meant: "the clerk who stamped it"."""
    owned: bool = False
    """Begins with a possessive pronoun: "its director"."""
    any_text: bool = False
    """A bare noun for a text of whatever kind: "the document"."""
    piece: bool = False
    """No more than a noun for what an outlet prints, in a language without articles: «в статье»."""
    any_body: bool = False
    """A noun by which any public body may be called: "the authority"."""
    study: bool = False
    """An outlet noun that may mean a study as well ("the paper")."""
    perhaps_body: bool = False
    """An outlet noun that may mean a public body as well ("the agency")."""
    sure: bool = True
    """Whether the kind is certain; a bare capitalised name may be a person or a company."""

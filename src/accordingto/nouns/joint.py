"""A source over pages."""

from collections.abc import Iterable

from msgspec import Struct

from accordingto.nouns.article import SourceKind


class Member(Struct, frozen=True):
    """One article's `Source`, as part of a source joined over pages."""

    article: str
    source: str


class Traits(Struct, frozen=True):
    """What pages say that a source is, by which others may be seen to be the same or to speak for the same body."""

    what: tuple[str, ...] = ()
    """Concepts of the languages' tables by which it is called ("ministry", "report", "villager")."""
    of: tuple[str, ...] = ()
    """Concepts of the bodies that it belongs to."""
    names: tuple[str, ...] = ()
    """Names of bodies in its wordings, a person's own left out: beginnings by sound, the same in all scripts."""
    places: tuple[str, ...] = ()
    """Countries in its wordings (concepts)."""
    offices: tuple[str, ...] = ()
    """Authorities whose office it holds or serves, or which it is: "ministry" for a minister too."""
    fields: tuple[str, ...] = ()
    """What its authority deals with: "defence" for a ministry, its minister and its papers."""
    speaks_for: bool = False
    """Whether it is somebody who speaks for others: a spokesperson, a press office."""


class JointSource(Struct, frozen=True):
    """One source over pages, languages and scripts."""

    id: str
    kind: SourceKind
    name: str | None
    description: str | None
    members: tuple[Member, ...]
    part_of: str | None = None
    """Id of the joint source that it is a part of ("one of the two")."""
    voice_of: str | None = None
    """Id of the joint source whose word it gives: the body of a spokesperson or bulletin, the study of its authors."""
    serves: str | None = None
    """Id of the joint source of the person whom it speaks for or is close to: a lawyer's client, an aide's minister."""
    country: str | None = None
    """The country whose state it is or speaks for (a concept of the languages' tables)."""
    office: str | None = None
    """The office that it holds or serves, by country and concept: "norland:president".

    The country is empty where no page names it (":president"), the concept of a state's document ("norland:").
    """
    bare_country: bool = False
    """Whether its country or capital is all that names it ("Moscow"): any of the country's bodies may be meant."""
    outlet: str | None = None
    """The outlet's name on pages of its own among those read: a police bulletin, a central bank's release."""
    outlets: tuple[str, ...] = ()
    """The outlets named in one breath whose report it is ("ARD, SWR und Die Zeit"), or whose inquiry a paper is."""
    in_office: bool = False
    """Whether people without a name speak for a country or body that they serve ("three U.S. officials")."""
    people_of: str | None = None
    """The country that people without a name are from or serve: "two former Russian officials"."""
    insiders: bool = False
    """Whether people without a name are called nothing but sources: "people briefed on the talks"."""
    traits: Traits = Traits()

    def named_with(self, speakers: Iterable["JointSource"], tellers: Iterable["JointSource"] = ()) -> str:
        """Return its name, else its description, with names in brackets: of who speaks for it, and by whom it is known.

        Of `speakers` people alone are named, of `tellers`, who pass on its word, bodies as well.
        """
        people = dict.fromkeys(s.name for s in speakers if s.id != self.id and s.kind == "person" and s.name)
        people |= dict.fromkeys(t.name for t in tellers if t.id != self.id and t.name)
        own = self.name or self.description or ""
        return f"{own} ({', '.join(people)})" if people else own

"""What is true of concepts in any language (``concepts.toml``)."""

from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

from accordingto.outlets.listed import Entry


class Concepts(Struct, frozen=True):
    """The table; each key is explained in the file."""

    collective: frozenset[str]
    members: frozenset[str]
    media_people: frozenset[str]
    reporters: frozenset[str]
    cataphoric: frozenset[str]
    reports_of_nobody: frozenset[str]
    anybodys: frozenset[str]
    media_documents: frozenset[str]
    assessments: frozenset[str]
    inquiries: frozenset[str]
    of_outlets_too: frozenset[str]
    pieces: frozenset[str]
    material: frozenset[str]
    politicians: frozenset[str]
    spokespeople: frozenset[str]
    representing: frozenset[str]
    journals: frozenset[str]
    scholarly: frozenset[str]
    sites: frozenset[str]
    alike: tuple[tuple[str, ...], ...]
    anyone: frozenset[str]
    outlet_names: frozenset[str]
    body_endings: frozenset[str]
    outlet_endings: frozenset[str]
    introduced: frozenset[str]
    firm_endings: frozenset[str]
    of_bodies: frozenset[str]
    brands: frozenset[str]
    patronymics: tuple[str, ...]
    public_too: frozenset[str]
    name_particles: frozenset[str]
    one_per_country: frozenset[str]
    parties: frozenset[str]
    defining: frozenset[str]
    paper_sorts: frozenset[str]
    records: frozenset[str]
    studies: frozenset[str]
    releases: frozenset[str]
    issued: frozenset[str]
    authors: frozenset[str]
    by_authors: frozenset[str]
    papers: frozenset[str]
    scholars: frozenset[str]
    officers: frozenset[str]
    serving: frozenset[str]
    heading: frozenset[str]
    staff: frozenset[str]
    officials: frozenset[str]
    left: frozenset[str]
    vague_bodies: frozenset[str]
    plenty: frozenset[str]
    told_apart: frozenset[str]
    state: frozenset[str]
    seats: dict[str, str]
    high_offices: frozenset[str]
    of_office: dict[str, str]
    nobodies: frozenset[str]
    authorities: dict[str, str]
    alliances: frozenset[str]
    firms: frozenset[str]
    legal_forms: frozenset[str]
    associations: frozenset[str]
    state_bodies: frozenset[str]
    fields: frozenset[str]
    vague_people: frozenset[str]
    talked_to: frozenset[str]
    never_named: frozenset[str]
    strangers: frozenset[str]
    charged: frozenset[str]
    tradeless: frozenset[str]
    kin: frozenset[str]
    leaders: frozenset[str]
    press: frozenset[str]
    of_outlets: frozenset[str]
    departments: frozenset[str]
    has_departments: frozenset[str]
    organs: frozenset[str]

    def like(self, heads: frozenset[str], others: frozenset[str]) -> bool:
        """Tell whether sources with these head concepts may be mentioned in place of each other."""
        return bool(heads & others) or any(
            (row[0] in heads and not others.isdisjoint(row)) or (row[0] in others and not heads.isdisjoint(row))
            for row in self.alike
        )

    def printed(self, heads: frozenset[str]) -> bool:
        """Tell whether a paper may be what an outlet prints as its own: a report, but no audit."""
        return bool(heads & self.media_documents) and heads.isdisjoint(self.assessments)

    def other_papers(self, heads: frozenset[str], others: frozenset[str]) -> bool:
        """Tell whether nouns call two papers that are of two sorts: watch data and a contract."""
        mine, theirs = heads & self.paper_sorts, others & self.paper_sorts
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def whole_of(self, heads: frozenset[str]) -> frozenset[str]:
        """Return `heads` that stand for a body, and what such a body may be called: rescuers are a rescue service."""
        people = heads & self.collective
        return people.union(*(row for row in self.alike if not people.isdisjoint(row)))

    def is_journal(self, outlet: Entry) -> bool:
        """Tell whether an outlet is a scientific journal, whose articles are documents and no reports."""
        return not self.journals.isdisjoint(outlet.domains)

    def means_journal(self, heads: frozenset[str]) -> bool:
        """Tell whether a body that has these heads and no others is a scientific journal that speaks itself."""
        return heads == self.scholarly


@cache
def concepts() -> Concepts:
    """Return the table that ships with the package."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("concepts.toml").read_bytes(), type=Concepts)

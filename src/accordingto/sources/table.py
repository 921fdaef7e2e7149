"""The shape of ``languages/<iso>/sources.toml``: a language's words for sources, by what they tell of them."""

from typing import Literal, TypeAlias

from msgspec import Struct

from accordingto.sources.morphology import Ending

Category: TypeAlias = Literal[
    "people", "offices", "organizations", "outlets", "documents", "things", "institutions", "qualifiers", "places"
]
"""What a noun of the table stands for; "offices" are held by one person at a time."""

Gender: TypeAlias = Literal["masculine", "feminine", "neuter", "common"]
"""Common: of men and women alike, as "su" and « son »."""

NOUNS: frozenset[Category] = frozenset(
    {"people", "offices", "organizations", "outlets", "documents", "things", "institutions"}
)
"""Categories that a source's head noun can have."""
NAMING: tuple[Category, ...] = ("institutions", "qualifiers", "places")
"""Categories of what has a name of its own: "White House", « Affaires étrangères »."""


class Pronoun(Struct, frozen=True):
    """A pronoun's form; without gender and number it agrees with any text, outlet or body ("who", "dort")."""

    form: str
    gender: Gender | None = None
    plural: bool = False
    relative: bool = False
    first_person: bool = False
    last: bool = False
    """Whether it means whoever was mentioned last, rather than who speaks: «той», „dieser“, "the latter"."""
    within: bool = False
    """Whether it means what something stands in: «в ній»."""


class _Titles(Struct, frozen=True):
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    any: tuple[str, ...] = ()


class _FirstNames(Struct, frozen=True):
    masculine: str = ""
    feminine: str = ""


class _Cues(Struct, frozen=True):
    citing: tuple[str, ...] = ()
    continuing: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    publishing: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()
    airing: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    occasion: tuple[str, ...] = ()
    turning: tuple[str, ...] = ()
    meanwhile: tuple[str, ...] = ()
    inquiry: tuple[str, ...] = ()
    months: tuple[str, ...] = ()


class Together(Struct, frozen=True):
    """How a language names several outlets in one breath, and whose work something is."""

    makers: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


class _Anonymity(Struct, frozen=True):
    reasons: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


Concepts: TypeAlias = dict[str, tuple[str, ...]]
"""Nouns by the concept that they stand for."""


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """One ``sources.toml``.  What each key means is said beside the word lists of languages/en/sources.toml."""

    head: Literal["first", "last"] = "first"
    morphology: str | None = None
    compounds: bool = False
    capital_nouns: bool = False
    determiners: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    accusatives: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    seen_by: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    reflexive: tuple[str, ...] = ()
    prepositional: tuple[str, ...] = ()
    viewed: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()
    epicene: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    counted: dict[int, tuple[str, ...]] = {}
    few: Literal["plural", "genitive"] = "plural"
    emphatic: tuple[str, ...] = ()
    containing: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    salutations: tuple[str, ...] = ()
    collectives: tuple[str, ...] = ()
    any_text: tuple[str, ...] = ()
    any_body: tuple[str, ...] = ()
    versions: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    prefixes: dict[str, str] = {}
    deputies: tuple[str, ...] = ()
    of_things: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    before_verbs: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()
    honours: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    existing: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    holdings: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    leading: Concepts = {}
    conjunctions: tuple[str, ...] = ()
    partitives: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    function_words: tuple[str, ...] = ()
    masculine_or_neuter: tuple[str, ...] = ()
    feminine_or_several: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    endings: tuple[Ending, ...] = ()
    numerals: dict[int, tuple[str, ...]] = {}
    multipliers: dict[int, tuple[str, ...]] = {}
    vague: dict[int, tuple[str, ...]] = {}
    titles: _Titles = _Titles()
    title_offices: Concepts = {}
    people: Concepts = {}
    offices: Concepts = {}
    organizations: Concepts = {}
    outlets: Concepts = {}
    documents: Concepts = {}
    things: Concepts = {}
    institutions: Concepts = {}
    qualifiers: Concepts = {}
    places: Concepts = {}
    cues: _Cues = _Cues()
    together: Together = Together()
    anonymity: _Anonymity = _Anonymity()
    first_names: _FirstNames = _FirstNames()
    article_genders: dict[str, Gender] = {}
    plural_articles: tuple[str, ...] = ()
    plural_verbs: tuple[str, ...] = ()
    drops_subjects: bool = False
    addressing: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    honouring: tuple[str, ...] = ()
    gender_endings: dict[Gender, tuple[str, ...]] = {}

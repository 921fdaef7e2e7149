"""Which sayings surely make one claim, since pages print one statement with light edits."""

import random
from collections.abc import Sequence

import pytest
from tests.provenance.build import Said, article, traced
from tests.provenance.edited import printed, slots

from accordingto.nouns import Article
from accordingto.outlets import registry
from accordingto.provenance import stories
from accordingto.provenance.editions import editions
from accordingto.provenance.index import Index
from accordingto.provenance.sayings import sayings

CLOSED = slots(
    "the old|ancient| harbour of Lindhavn|Lindhavn will|would be closed|shut to 40 heavy|large tankers|ships "
    "because|since its northern|outer quay|wall has badly|visibly| cracked|split"
)
DREDGED = slots(
    "divers|frogmen had found|discovered nothing|nothing but|except rusty|old chains|cables on|upon the muddy|soft "
    "bottom|bed near|by the lighthouse|beacon"
)
BESIDES = slots(
    "Gulls|Seagulls circled|flew over the empty|deserted market|fair while|as porters|carriers rolled|pushed "
    "barrels|casks past|by the shuttered|closed customs|toll house|office and a brass|wind band|orchestra "
    "played|performed waltzes|dances for|to nobody"
)
HARBOUR = "the old harbour of Lindhavn will be closed to large tankers because its quay has cracked"


def rows(*contents: str, language: str = "en") -> set[frozenset[int]]:
    """Return which of `contents`, each of a page, are editions of one statement."""
    pages = [
        article(f"p{n}", f"Ann Roe said {what}.", Said("Ann Roe", what), outlet=f"O{n}", language=language)
        for n, what in enumerate(contents)
    ]
    index = Index(pages, [], registry())
    return {frozenset(row) for row in editions(sayings(index), dict.fromkeys((p.id for p in pages), "p0"))}


def test_a_statement_with_a_word_changed_or_left_out_is_one() -> None:
    edited = HARBOUR.replace("large", "heavy").replace("cracked", "split")
    assert rows(HARBOUR, edited, HARBOUR.replace("old ", "")) == {frozenset({0, 1, 2})}


@pytest.mark.parametrize(
    "other",
    [
        HARBOUR.replace("Lindhavn", "Westmark"),
        HARBOUR.replace("will be", "will not be"),
        HARBOUR.replace("large tankers", "30 tankers"),
        HARBOUR.replace("large tankers", "large tankers in May"),
        HARBOUR.replace("closed", "opened"),
        "the old harbour of Lindhavn has a light that the fishermen's widows paid for",
    ],
    ids=["name", "negation", "figure", "time", "opposite", "other words"],
)
def test_what_matters_parts_two_statements_that_are_else_the_same(other: str) -> None:
    assert rows(HARBOUR, other) == {frozenset({0}), frozenset({1})}


def test_who_does_it_to_whom_matters() -> None:
    told = "the coast guard says that {} rammed {} near the outer lighthouse during the night patrol"
    assert len(rows(told.format("Westmark", "Lindhavn"), told.format("Lindhavn", "Westmark"))) == 2


def test_of_few_words_none_may_be_changed() -> None:
    assert len(rows("the harbour pilots struck", "the harbour pilots slept")) == 2


def test_editions_are_the_same_whatever_the_order_of_the_pages() -> None:
    pages = printed(40, [("Ann Roe", CLOSED), ("Bo Lund", DREDGED)], BESIDES, seed=1)

    def found(some: Sequence[Article]) -> set[frozenset[str]]:
        said = sayings(Index(some, [], registry()))
        grouped = editions(said, dict.fromkeys((p.id for p in some), "p0"))
        return {frozenset(f"{said[n].article} {said[n].attributions}" for n in row) for row in grouped}

    shuffled = random.Random(2).sample(pages, len(pages))
    assert found(pages) == found(shuffled)


def test_hundreds_that_print_one_text_with_edits_tell_one_story() -> None:
    pages = printed(420, [("Ann Roe", CLOSED), ("Bo Lund", DREDGED)], BESIDES, seed=3)
    assert len(set(stories(pages).values())) == 1


def test_hundreds_that_print_two_texts_with_edits_make_the_claims_that_these_have() -> None:
    pages = printed(170, [("Ann Roe", CLOSED), ("Bo Lund", DREDGED)], BESIDES, seed=4)
    other = "the old harbour of Lindhavn will be closed to 70 large tankers since its outer wall has badly split"
    pages += [
        article(f"c{n}", f"Ann Roe said {other}.", Said("Ann Roe", other), outlet=f"Other {n}", published="2026-03-02")
        for n in range(20)
    ]
    trace = traced(*pages)
    assert sorted(len(claim.attributions) for claim in trace.claims) == [20, 170, 170]
    assert all(claim.independent_roots == (1, 1) for claim in trace.claims)

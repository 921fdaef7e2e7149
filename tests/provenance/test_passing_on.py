"""Who only tells of others or passes on their word, and whose word it is then."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL, claim_of

from accordingto.nouns import Article, SourceKind, Span, Traits


def test_who_is_told_of_is_no_second_root_beside_who_tells() -> None:
    page = article(
        "p",
        f"Two aides said the mayor knew that {SPILL}.",
        Said("two aides", f"the mayor knew that {SPILL}", "unnamed", (2, 2)),
        Said("the mayor", SPILL, within=0),
        outlet="Dawn",
    )
    claim = claim_of(traced(page), "p")
    assert [r.described for r in claim.roots] == ["two aides"]


def _relaying(key: str, teller: Said, found: Said) -> Article:
    return article(key, f"{teller.who} said that {found.who} had found {SPILL}.", teller, found, outlet=f"{key} Post")


def test_a_body_or_who_leads_one_that_tells_what_others_found_is_no_root() -> None:
    told = f"the laboratory had found {SPILL}"
    page = _relaying(
        "p", Said("the ministry", told, "organization"), Said("the laboratory", SPILL, "organization", within=0)
    )
    alone = article("q", f"The ministry said {SPILL}.", Said("the ministry", SPILL, "organization"), outlet="Dawn")
    claim = claim_of(traced(page, alone), "q")
    assert [r.described for r in claim.roots] == ["the laboratory (the ministry)"]
    assert claim.independent_roots == (1, 1)


def test_whom_a_leader_tells_of_in_two_countries_are_two() -> None:
    pages = [
        _relaying(key, Said("Ann Roe", f"{who} had found {SPILL}"), Said(who, SPILL, "unnamed", within=0))
        for key, who in (("p", "a guard"), ("q", "a constable"))
    ]
    apart = {"a_guard": {"people_of": "norland"}, "a_constable": {"people_of": "sudland"}}
    claim = claim_of(traced(*pages, Ann_Roe={"traits": Traits(what=("head",))}, **apart), "p", 1)
    assert {r.described for r in claim.roots} == {"a guard (Ann Roe)", "a constable (Ann Roe)"}


def test_people_without_a_number_of_whom_a_body_tells_are_no_root() -> None:
    several = Said("witnesses", SPILL, "unnamed", (2, None), within=0)
    told = Said("the ministry", f"witnesses had found {SPILL}", "organization")
    assert [r.described for r in claim_of(traced(_relaying("p", told, several)), "p").roots] == ["the ministry"]


def test_whom_a_leader_tells_of_by_two_names_is_one_and_spoke_to_no_outlet() -> None:
    told = "{} had found " + SPILL
    pages = [
        _relaying(key, Said("Ann Roe", told.format(who)), Said(who, SPILL, "unnamed", within=0))
        for key, who in (("p", "a guard"), ("q", "a constable"))
    ]
    roe = {"Ann_Roe": {"traits": Traits(what=("head",))}}
    claim = claim_of(traced(*pages, **roe), "p", 1)
    assert [(r.described, r.reached_through) for r in claim.roots] == [("a guard (Ann Roe)", ())]
    assert claim.independent_roots == (1, 1)
    private = claim_of(traced(*pages), "p", 1)
    assert [r.described for r in private.roots] == ["Ann Roe"]


def test_who_passes_on_the_word_of_somebody_who_says_it_elsewhere_is_no_second_root() -> None:
    passing = article(
        "p",
        f"Ann Roe said the elder had told her that {SPILL}.",
        Said("Ann Roe", f"the elder had told her that {SPILL}"),
        Said("the elder", SPILL, within=0),
        outlet="Dawn",
    )
    himself = article("q", f"The elder said {SPILL}.", Said("the elder", SPILL), outlet="Dusk", published="2026-03-03")
    claim = claim_of(traced(passing, himself), "q")
    assert [r.described for r in claim.roots] == ["the elder"]
    assert claim.independent_roots == (1, 1)
    assert {s.article for s in claim.roots[0].statements} == {"p", "q"}


def test_who_passes_on_what_a_body_s_own_paper_says_is_no_second_root() -> None:
    passing = article(
        "p",
        f"Ann Roe said the institute had found that {SPILL}.",
        Said("Ann Roe", f"the institute had found that {SPILL}"),
        Said("the institute", SPILL, "organization", within=0),
        outlet="Dawn",
    )
    paper = article("q", f"The audit says {SPILL}.", Said("the audit", SPILL, "document"), outlet="Dusk")
    found = claim_of(traced(passing, paper, the_audit={"voice_of": "the institute"}), "q")
    assert [r.described for r in found.roots] == ["the institute"]
    assert found.independent_roots == (1, 1)


@pytest.mark.parametrize(
    ("who", "kind", "root"), [("The mayor", "person", "the laboratory"), ("The memo", "document", "The memo")]
)
def test_on_whose_word_somebody_says_it_is_the_root_and_a_paper_answers_for_itself(
    who: str, kind: SourceKind, root: str
) -> None:
    text = f"{who} said that {SPILL}, relying on the laboratory."
    page = article(
        "p", text, Said(who, SPILL, kind), Said("the laboratory", SPILL, "organization", within=0), outlet="Dawn"
    )
    at = Span(text.index("the lab"), text.index("the lab") + len("the laboratory"))
    above, laboratory = page.attributions
    page = replace(page, attributions=(above, replace(laboratory, source=(at,), cue=(at,))))
    assert [r.described for r in claim_of(traced(page), "p").roots] == [root]


def test_who_only_says_that_an_outlet_stands_by_its_report_is_no_root() -> None:
    first = article("a", f"Two guards said {SPILL}.", Said("two guards", SPILL, "unnamed", (2, 2)), outlet="Dawn")
    editor = Said("Ann Roe", f"it stands by its report that {SPILL}")
    page = article(
        "p",
        f"Dawn is unmoved. Ann Roe said that it stands by its report that {SPILL}.",
        editor,
        Said("Dawn", SPILL, "outlet", within=0),
        outlet="Gazette",
    )
    assert [r.described for r in claim_of(traced(first, page), "p", 1).roots] == ["two guards"]

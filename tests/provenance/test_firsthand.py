"""Whom a page has from an outlet is who says it on that outlet's own page."""

import pytest
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL, claim_of

from accordingto.nouns import Article, Traits


def own(key: str, *said: Said, day: str = "01") -> Article:
    """A page on which these speak to the outlet itself."""
    text = "\n".join(f"{s.who} told us: {s.what}." for s in said)
    return article(key, text, *said, outlet=key, published=f"2026-03-{day}")


def quoting(key: str, outlet: str, *said: Said, day: str = "03") -> Article:
    """A page that has what these say from `outlet`."""
    text = "\n".join([f"{outlet} had a story.", *(f"{s.who}, {outlet} writes: {s.what}." for s in said)])
    first = Said(outlet, said[0].what, "outlet")
    within = [Said(s.who, s.what, s.kind, s.count, within=0) for s in said]
    return article(key, text, first, *within, outlet=key, published=f"2026-03-{day}")


@pytest.mark.parametrize(
    ("there", "here"),
    [
        (Said("Anna Roe", SPILL), Said("a woman", SPILL, "unnamed")),
        (Said("a former diver", SPILL, "unnamed"), Said("Anna Roe", SPILL)),
        (Said("Надія Лис", SPILL), Said("Надежда Лис", SPILL)),
        (Said("two divers", SPILL, "unnamed", (2, 2)), Said("divers", SPILL, "unnamed", (2, None))),
        (Said("the canal office", SPILL, "organization"), Said("the works", SPILL, "unnamed")),
        (Said("a circular of 3 May", SPILL, "document"), Said("a letter of the house", SPILL, "document")),
    ],
)
def test_whom_a_page_quotes_from_an_outlet_is_who_says_it_on_the_page_of_that_outlet(there: Said, here: Said) -> None:
    claim = claim_of(traced(own("Dusk", there), quoting("Noon", "Dusk", here)), "Dusk")
    assert len(claim.roots) == 1


@pytest.mark.parametrize(
    ("there", "here"),
    [
        (Said("Anna Roe", SPILL), Said("Jon Lis", SPILL)),
        (Said("Anna Roe", SPILL), Said("two women", SPILL, "unnamed", (2, 2))),
        (Said("three divers", SPILL, "unnamed", (3, 3)), Said("two divers", SPILL, "unnamed", (2, 2))),
    ],
)
def test_who_has_another_name_or_number_than_those_of_the_outlet_s_page_is_none_of_them(
    there: Said, here: Said
) -> None:
    claim = claim_of(traced(own("Dusk", there), quoting("Noon", "Dusk", here)), "Dusk")
    assert len(claim.roots) == 2


@pytest.mark.parametrize(("calling", "roots"), [("minister", 1), ("aide", 2)])
def test_who_holds_an_office_is_meant_only_where_the_other_page_calls_them_so(calling: str, roots: int) -> None:
    minister = Traits(what=("minister",), offices=("ministry",))
    other = Traits(what=(calling,))
    pages = own("Dusk", Said("Anna Roe", SPILL)), quoting("Noon", "Dusk", Said("one", SPILL, "unnamed"))
    assert len(claim_of(traced(*pages, Anna_Roe={"traits": minister}, one={"traits": other}), "Dusk").roots) == roots


def test_of_several_on_the_outlet_s_page_each_is_meant_once_by_who_says_the_same() -> None:
    canal, night = f"{SPILL}, and fish lay dead on its banks", f"{SPILL}, and the foreman had known it every night"
    there = own("Dusk", Said("Anna Roe", canal), Said("Jon Lis", night))
    here = quoting("Noon", "Dusk", Said("the foreman's friend", night, "unnamed"), Said("an angler", canal, "unnamed"))
    roots = {r.described: {s.attribution for s in r.statements} for r in claim_of(traced(there, here), "Dusk").roots}
    assert roots == {"Anna Roe": {"a0", "a2"}, "Jon Lis": {"a1"}}


def test_whom_the_outlet_has_from_another_or_asks_only_later_is_not_meant() -> None:
    roe, here = Said("Anna Roe", SPILL), quoting("Noon", "Dusk", Said("an angler", SPILL, "unnamed"))
    for there in (quoting("Dusk", "Dawn", roe, day="01"), own("Dusk", roe, day="09")):
        assert len(claim_of(traced(there, here), "Noon", 1).roots) == 2


@pytest.mark.parametrize("cited", [True, False])
def test_a_copy_that_goes_on_with_a_report_which_its_original_cites_too_has_people_where_that_has_them(
    cited: bool,
) -> None:
    fish, story = "fish lay dead on the banks of the canal", "The gates of the canal stay shut until the works reopen."
    opening = f"Dawn reported that {fish}." if cited else f"Many saw that {fish}."
    here = article(
        "a",
        f"{opening} {story} Two divers told the Dusk: {SPILL}.",
        Said("Dawn" if cited else "many", fish, "outlet" if cited else "organization"),
        Said("two divers", SPILL, "unnamed", (2, 2), told="Dusk"),
        outlet="Dusk",
    )
    there = article(
        "b",
        f"Dawn reported that {fish}. {story} Two of the divers said: {SPILL}.\n(Dusk)",
        Said("Dawn", fish, "outlet"),
        Said("both divers", SPILL, "unnamed", (2, 2), within=0),
        outlet="Noon",
        published="2026-03-02",
        credit="(Dusk)",
    )
    claim = claim_of(traced(here, there), "a", 1)
    ways = [r.reached_through[-1:] for r in claim.roots]
    assert ways == ([("Dusk",)] if cited else [("Dusk",), ("Dawn",)])

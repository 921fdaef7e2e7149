"""Through which outlet a root entered the news."""

from typing import Any

from msgspec.structs import replace
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL

from accordingto.nouns import Article, Span, Traits


def reached(*pages: Article, **related: Any) -> tuple[str, ...]:
    """The way to the first root of the first claim."""
    return traced(*pages, **related).claims[0].roots[0].reached_through


def through(key: str, outlet: str, who: str, kind: Any = "person", day: str = "2026-03-01") -> Article:
    """A page of `outlet`'s that has it from `who` through the Dusk."""
    return article(
        key,
        f"Dusk writes, citing {who}, that {SPILL}, {key}.",
        Said("Dusk", SPILL, "outlet"),
        Said(who, SPILL, kind, within=0),
        outlet=outlet,
        published=day,
    )


def plain(key: str, outlet: str, who: str, kind: Any = "person", day: str | None = "2026-03-01") -> Article:
    """A page of `outlet`'s that has it from `who` and does not say how."""
    return article(key, f"{who} said {SPILL}, {key}.", Said(who, SPILL, kind), outlet=outlet, published=day)


def test_a_later_page_that_does_not_say_whence_is_no_second_way() -> None:
    early = through("a", "Dawn", "Ann Roe")
    assert reached(early, plain("b", "Noon", "Ann Roe", day="2026-03-03")) == ("Dusk",)
    assert reached(early, plain("b", "Noon", "Ann Roe", day=None)) == ("Dusk",)


def test_what_somebody_told_an_outlet_before_it_was_said_in_public_entered_the_news_there() -> None:
    early = through("a", "Dawn", "Ann Roe")
    for day, way in (("2026-03-05", ("Dusk",)), ("2026-02-28", ())):
        said = Said("Ann Roe", SPILL, public=True)
        public = article("b", f"Ann Roe posted that {SPILL}.", said, outlet="Noon", published=day)
        assert reached(early, public) == way


def test_the_page_of_the_outlet_that_a_source_told_says_whence_it_is_before_all_others() -> None:
    own, later = plain("a", "Dusk", "Rescue Office", "organization"), "2026-03-02"
    told = article(
        "c",
        f"Rescue Office told Dusk {SPILL}.",
        Said("Rescue Office", SPILL, "organization", told="Dusk"),
        outlet="Eve",
    )
    told = replace(told, published="2026-03-04")
    assert reached(own, plain("b", "Noon", "Rescue Office", "organization", day=later), told) == ("Dusk",)
    cited = through("c", "Eve", "Rescue Office", "organization", day="2026-03-04")
    assert reached(own, plain("b", "Noon", "Rescue Office", "organization", day=later), cited) == ()


def test_who_is_heard_by_another_outlet_on_the_same_day_spoke_to_several() -> None:
    assert reached(through("a", "Dawn", "Ann Roe"), plain("b", "Noon", "Ann Roe")) == ()


def test_a_document_enters_the_news_through_whom_it_is_from() -> None:
    pages = [
        article(
            key,
            f"{outlet} reports a study by Weir Institute: {SPILL}, {key}.",
            Said(outlet, SPILL, "outlet"),
            Said("a study by Weir Institute", SPILL, "document", within=0),
            outlet=f"Page of {outlet}",
        )
        for key, outlet in (("a", "Weir Institute"), ("b", "Dusk"))
    ]
    assert reached(*pages) == ("Weir Institute",)


def test_a_body_with_pages_of_its_own_needs_no_outlet() -> None:
    own = {"Port_Authority": {"outlet": "Port Authority Notices"}}
    page = through("a", "Dawn", "Port Authority", "organization")
    assert reached(page, **own) == ()
    assert reached(page) == ("Dusk",)


def test_one_without_a_name_whom_two_outlets_ring_up_spoke_to_several() -> None:
    pages = [plain(key, outlet, "a duty officer", "unnamed") for key, outlet in (("a", "Dawn"), ("b", "Noon"))]
    assert reached(*pages) == ()
    assert reached(pages[0]) == ("Dawn",)


def test_a_body_in_another_s_release_came_through_that_one_and_a_person_there_spoke_in_public() -> None:
    release = plain("a", "Port Authority Notices", "Investigators", "organization")
    met = article("m", "Port Authority met.", Said("Port Authority", "met", "organization"), outlet="Dusk")
    press = plain("b", "Noon", "Investigators", "organization")
    own = {"Port_Authority": {"outlet": "Port Authority Notices"}}

    def way(**more: Any) -> tuple[str, ...]:
        claims = traced(release, press, met, **own, **more).claims
        return next(c for c in claims if SPILL in c.text).roots[0].reached_through

    assert way() == ("Port Authority Notices",)
    assert way(Investigators={"voice_of": "Port Authority"}) == ()
    release, press = (plain(k, o, "Ann Roe") for k, o in (("a", "Port Authority Notices"), ("b", "Noon")))
    assert way() == ()


def test_who_has_a_word_on_one_outlets_pages_alone_was_heard_by_it() -> None:
    page = plain("a", "Dawn", "Ann Roe")
    elsewhere = article("b", "Ann Roe danced.", Said("Ann Roe", "danced"), outlet="Noon")
    assert reached(page) == ("Dawn",)
    assert reached(page, elsewhere) == ()
    assert reached(plain("a", "Dawn", "Port Authority", "organization")) == ()


def test_whom_others_ask_only_later_and_who_stands_for_nobody_came_through_the_first() -> None:
    page = plain("a", "Dawn", "Ann Roe")
    later = article("b", "Ann Roe danced.", Said("Ann Roe", "danced"), outlet="Noon", published="2026-03-09")
    assert reached(page, later, Ann_Roe={"traits": Traits(what=("sailor",))}) == ("Dawn",)
    assert reached(page, later, Ann_Roe={"traits": Traits(what=("lawyer",))}) == ()
    assert reached(page, later) == ()  # Nobody says what she is.
    before = article("b", "Ann Roe danced.", Said("Ann Roe", "danced"), outlet="Noon", published="2026-02-09")
    assert reached(page, before, Ann_Roe={"traits": Traits(what=("sailor",))}) == ()


def test_who_holds_an_office_or_speaks_for_a_body_is_not_one_outlets_own() -> None:
    page = plain("a", "Dawn", "Ann Roe")
    assert reached(page, Ann_Roe={"traits": Traits(offices=("mayor",))}) == ()
    assert reached(page, Ann_Roe={"traits": Traits(speaks_for=True)}) == ()


def test_a_paper_that_is_not_made_for_all_to_read_came_through_the_one_outlet_that_has_it() -> None:
    page = plain("a", "Dawn", "the minutes", "document")
    assert reached(page, the_minutes={"traits": Traits(what=("document",))}) == ("Dawn",)
    assert reached(page, the_minutes={"traits": Traits(what=("ruling",))}) == ()
    twice = plain("b", "Noon", "the minutes", "document")
    assert reached(page, twice, the_minutes={"traits": Traits(what=("document",))}) == ()


def test_a_paper_entered_the_news_through_the_one_outlet_that_has_it() -> None:
    def paper(key: str, outlet: str, day: str, told: str | None = None) -> Article:
        said = Said("Pier Memo", SPILL, "document", told=told)
        return article(key, f"Pier Memo says {SPILL}, {key}.", said, outlet=outlet, published=day)

    seen, later = paper("a", "Dawn", "2026-03-01", told="Dawn"), through("b", "Eve", "Pier Memo", "document")
    assert reached(seen, replace(later, published="2026-03-03")) == ("Dawn",)
    assert reached(seen, replace(later, published="2026-02-27")) == ()


def test_a_paper_that_somebody_cites_to_an_outlet_is_from_there() -> None:
    text = f"Ann Roe told Dusk that {SPILL}. She relied on the memo."
    ann, memo = Said("Ann Roe", SPILL, told="Dusk"), Said("the memo", SPILL, "document", within=0)
    page = article("a", text, ann, memo, outlet="Dawn")
    at = Span(text.index("the memo"), text.index("the memo") + len("the memo"))
    told, cited = page.attributions
    page = replace(page, attributions=(told, replace(cited, source=(at,), cue=(at,))))
    assert [(r.described, r.reached_through) for r in traced(page).claims[0].roots] == [("the memo", ("Dusk",))]

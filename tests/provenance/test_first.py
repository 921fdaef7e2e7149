"""Who had a claim first, as far as the pages show it."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced

from accordingto.nouns import Article

LEAK = "the tank at Weir Street leaked solvent into the canal"


def first(*pages: Article) -> str | None:
    return traced(*pages).claims[0].first_reported_by


def test_the_outlet_at_the_end_of_the_earliest_page_s_chain_was_first() -> None:
    early = article("a", f"Dusk writes that {LEAK}.", Said("Dusk", LEAK, "outlet"), outlet="Dawn")
    late = article("b", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Noon", published="2026-03-02")
    assert first(early, late) == "Dusk"


def test_what_several_outlets_have_on_one_day_from_somebody_in_public_nobody_had_first() -> None:
    pages = [article(k, f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet=k) for k in ("Dawn", "Dusk", "Noon")]
    assert first(*pages) is None


@pytest.mark.parametrize(
    ("outlet", "text", "whose"),
    [
        ("Reuters", f"The port office said {LEAK}.", None),
        ("Harbour Echo", f"The port office said {LEAK}.", "Harbour Echo"),
        ("Reuters", f"Reuters writes that {LEAK}.", "Reuters"),
    ],
)
def test_what_a_body_says_to_all_an_outlet_of_the_world_had_beside_many(
    outlet: str, text: str, whose: str | None
) -> None:
    said = Said("The port office", LEAK, "organization")
    early = article("a", f"The port office said {LEAK}.", said, outlet=outlet, published="2026-03-01")
    who = Said("Reuters", LEAK, "outlet") if text.startswith("Reuters") else said
    late = article("b", text, who, outlet="Dusk", published="2026-03-04")
    assert first(early, late) == whose


def test_an_outlet_of_the_world_was_one_of_many_though_a_later_root_came_through_another() -> None:
    said = Said("The port office", LEAK, "organization")
    early = article("a", f"The port office said {LEAK}.", said, outlet="Reuters", published="2026-03-01")
    text = f"Ann Roe told Dusk that {LEAK}."
    late = article("b", text, Said("Ann Roe", LEAK, told="Dusk"), outlet="Dusk", published="2026-03-04")
    assert first(early, late) is None


def test_of_several_on_one_day_the_one_that_others_credit_was_first() -> None:
    pages = [
        article("Dawn", f"Ann Roe told Dawn {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn"),
        article("Dusk", f"Dawn writes that {LEAK}.", Said("Dawn", LEAK, "outlet"), outlet="Dusk"),
        article("Noon", f"Bo Lund said {LEAK}.", Said("Bo Lund", LEAK), outlet="Noon"),
    ]
    assert first(*pages) == "Dawn"


def test_media_in_general_show_nothing() -> None:
    early = article("a", f"Local media say {LEAK}.", Said("Local media", LEAK, "outlet", (2, None)), outlet="Dawn")
    late = article("b", f"Dusk said {LEAK}.", Said("Dusk", LEAK, "outlet"), outlet="Noon", published="2026-03-02")
    assert first(early, late) == "Dusk"


def test_a_body_s_own_page_was_first_unless_it_is_later_or_days_older() -> None:
    press = article("a", f"Rovenka police said {LEAK}.", Said("Rovenka police", LEAK, "organization"), outlet="Dawn")
    for day, outlet in (("2026-02-28", "Police of Rovenka"), ("2026-03-02", "Dawn"), ("2026-02-20", "Dawn")):
        own = article("b", "The bridge is shut.", outlet="Police of Rovenka", published=day)
        claim = traced(press, own, Rovenka_police={"outlet": "Police of Rovenka"}).claims[0]
        assert claim.first_reported_by == outlet


def test_a_page_that_retells_another_with_the_claim_is_no_first_of_its_own() -> None:
    pages = [
        article("Dawn", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn"),
        article("Dusk", f"As Dawn writes, all is open.\nAnn Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dusk"),
    ]
    assert first(*pages) == "Dawn"


def test_of_several_on_one_day_the_origin_of_the_roots_was_first() -> None:
    pages = [
        article(
            key,
            f"{outlet} reports a study by Weir Institute: {LEAK}.",
            Said(outlet, LEAK, "outlet"),
            Said("a study by Weir Institute", LEAK, "document", within=0),
            outlet=f"Page of {outlet}",
        )
        for key, outlet in (("a", "Dusk"), ("b", "Weir Institute"), ("c", "Dusk"))
    ]
    assert first(*pages) == "Weir Institute"


def test_what_was_said_in_public_nobody_had_first_though_a_page_credits_another() -> None:
    pages = [
        article("a", f"Ann Roe posted: {LEAK}.", Said("Ann Roe", LEAK, public=True), outlet="Dawn"),
        article(
            "b",
            f"Dusk writes that Ann Roe said {LEAK}.",
            Said("Dusk", LEAK, "outlet"),
            Said("Ann Roe", LEAK, within=0),
            outlet="Noon",
        ),
    ]
    assert first(*pages) is None


def test_a_spokesperson_s_word_was_first_on_the_body_s_own_page() -> None:
    own = article("a", "The bridge is shut.", outlet="Police of Rovenka")
    police = article("b", "Rovenka police met.", Said("Rovenka police", "met", "organization"), outlet="Noon")
    told = article("c", f"A spokeswoman said {LEAK}.", Said("A spokeswoman", LEAK, "unnamed"), outlet="Dawn")
    related = {
        "Rovenka_police": {"outlet": "Police of Rovenka"},
        "A_spokeswoman": {"voice_of": "Rovenka police"},
    }
    claims = traced(own, police, told, **related).claims
    assert next(c for c in claims if LEAK in c.text).first_reported_by == "Police of Rovenka"


def test_a_page_that_tells_of_days_after_its_first_was_written_when_it_was_changed() -> None:
    log = f"1 March. The bridge is shut.\n3 March, 9:40. Ann Roe said {LEAK}."
    page = article("a", log, Said("Ann Roe", LEAK), outlet="Log")
    other = article("b", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn", published="2026-03-02")
    assert first(page, other) == "Log"
    assert first(replace(page, modified="2026-03-04T10:00"), other) == "Dawn"
    plain = article("a", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Log")
    assert first(replace(plain, modified="2026-03-04T10:00"), other) == "Log"


@pytest.mark.parametrize(("opening", "name"), [("In its assessment for Friday the", "Lund Institute"), ("The", None)])
def test_a_body_that_says_it_in_a_paper_of_its_own_was_first(opening: str, name: str | None) -> None:
    said = Said("Lund Institute", LEAK, "organization")
    pages = (
        article("a", f"{opening} Lund Institute argued that {LEAK}.", said, outlet="Dawn"),
        article("b", f"The Lund Institute reckons that {LEAK}.", said, outlet="Dusk"),
    )
    assert first(*pages) == name


def test_of_pages_of_one_day_those_that_retell_another_of_them_came_after_it() -> None:
    pages = [
        article("Dawn", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn"),
        article(
            "Noon",
            f"As Dawn writes, the canal is open.\nDusk says {LEAK}.",
            Said("Dawn", "the canal is open", "outlet"),
            Said("Dusk", LEAK, "outlet"),
            outlet="Noon",
        ),
    ]
    assert first(*pages) == "Dawn"


def test_of_pages_of_one_day_a_body_s_release_was_before_what_newspapers_make_of_it() -> None:
    pages = [
        article("a", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn"),
        article("b", f"Port Authority said {LEAK}.", Said("Port Authority", LEAK, "organization"), outlet="Notices"),
    ]
    own = {"Port_Authority": {"outlet": "Notices"}}
    assert traced(*pages, **own).claims[0].first_reported_by == "Notices"


def test_a_page_that_cites_an_outlet_without_its_name_was_not_the_first_of_the_day() -> None:
    citing = article(
        "Dawn",
        f"Ann Roe said {LEAK}.\nA local paper writes that the pier is shut.",
        Said("Ann Roe", LEAK),
        Said("a local paper", "the pier is shut", "outlet"),
        outlet="Dawn",
    )
    paper = next(s for s in citing.sources if s.kind == "outlet")
    citing = replace(citing, sources=tuple(replace(s, name=None) if s is paper else s for s in citing.sources))
    other = article("Dusk", f"Bo Lund said {LEAK}.", Said("Bo Lund", LEAK), outlet="Dusk")
    assert first(citing, other) == "Dusk"


def test_another_outlet_had_before_a_page_what_others_told_the_page_itself() -> None:
    page = article(
        "a",
        f"A memo, Dusk writes, has it that {LEAK} for weeks. A trader told us that {LEAK} since May.",
        Said("Dusk", f"{LEAK} for weeks", "outlet"),
        Said("a memo", f"{LEAK} for weeks", "document", within=0),
        Said("a trader", f"{LEAK} since May", "unnamed", told="Dawn"),
        outlet="Dawn",
    )
    assert first(page) == "Dusk"


def in_the_world(text: str, *said: Said) -> Article:
    """Return a later page of an outlet that nobody has heard of, which cites an outlet of the world for something."""
    fee = "the fee doubles"
    text = f"{text} The BBC reports that {fee}."
    return article("z", text, *said, Said("BBC", fee, "outlet"), outlet="Noon", published="2026-03-09")


PORT = Said("The port office", LEAK, "organization")
LATER = f"The port office said {LEAK}."


def test_where_the_world_tells_the_story_what_was_said_in_public_nobody_had_first() -> None:
    early = article("a", f"The port office said {LEAK}.", PORT, outlet="Dawn")
    assert first(early, article("z", LATER, PORT, outlet="Noon", published="2026-03-09")) == "Dawn"
    assert first(early, in_the_world(LATER, PORT)) is None
    assert first(early, in_the_world(f"Dawn writes that {LEAK}.", Said("Dawn", LEAK, "outlet"))) == "Dawn"


def test_where_the_world_tells_it_too_the_outlet_that_most_pages_of_the_day_have_it_from_was_first() -> None:
    told, posted = Said("two clerks", LEAK, "unnamed", (2, 2), told="Dawn"), Said("Ann Roe", LEAK, public=True)
    scoop = article("a", f"Two clerks told Dawn that {LEAK}.", told, outlet="Dawn")
    post = article("b", f"Ann Roe posted: {LEAK}.", posted, outlet="Dusk")
    retold = article("c", f"Two clerks told Dawn that {LEAK}.", told, outlet="Eve")
    world = in_the_world(LATER, PORT)
    assert first(scoop, retold, post, world) == "Dawn"
    assert first(scoop, post, world) is None


def test_where_the_world_tells_it_too_a_page_with_two_outlets_for_it_shows_neither_as_first() -> None:
    page = article(
        "a",
        f"Dusk, citing a memo, writes that {LEAK} for weeks. A trader told Eve that {LEAK} since May.",
        Said("Dusk", f"{LEAK} for weeks", "outlet"),
        Said("a memo", f"{LEAK} for weeks", "document", within=0),
        Said("a trader", f"{LEAK} since May", "unnamed", told="Eve"),
        outlet="Dawn",
    )
    assert first(page, in_the_world(LATER, PORT)) is None
    assert first(page, article("z", LATER, PORT, outlet="Noon", published="2026-03-09")) in {"Dusk", "Eve"}


def test_where_the_world_tells_it_too_what_a_page_has_first_counts() -> None:
    told = Said("two clerks", f"{LEAK} for weeks", "unnamed", (2, 2), told="Dusk")
    firm = Said("The port office", f"{LEAK} since May", "organization")
    scoop, answer = f"Two clerks told Dusk that {LEAK} for weeks.", f"The port office said {LEAK} since May."
    world = in_the_world(LATER, PORT)
    assert first(article("a", f"{scoop} {answer}", told, firm, outlet="Dawn"), world) == "Dusk"
    assert first(article("a", f"{answer} {scoop}", told, firm, outlet="Dawn"), world) is None

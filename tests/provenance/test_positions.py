"""Positions: who holds what, when and through whom."""

from typing import Any

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced

from accordingto.nouns import Article, Position

LEAK = "the tank at Weir Street leaked solvent into the canal"
FERRY = "the ferry needs a new engine"


def held(found: tuple[Position, ...]) -> list[tuple[str, tuple[str | None, str | None], str]]:
    return [(p.who, p.when, p.stance) for p in found]


def test_a_position_is_held_when_the_sentence_says_else_on_the_day_of_the_page() -> None:
    early = article("a", f"Since last September Ann Roe has said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn")
    again = article("c", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Noon")
    denial = Said("Bo Lund", LEAK, stance="denies", manner="mixed")
    late = article("b", f"Bo Lund denied that {LEAK}.", denial, outlet="Dusk")
    too = article("d", f"Bo Lund denied that {LEAK}.", denial, outlet="Eve")
    assert held(traced(early, again, late, too).positions) == [
        ("Ann Roe", ("2025-09", "2026-03-01"), "asserts"),
        ("Bo Lund", ("2026-03-01", "2026-03-01"), "denies"),
    ]


def test_what_a_later_page_has_through_an_outlet_was_said_when_that_outlet_let_its_source_speak() -> None:
    first = article("a", f"Ann Roe said {FERRY}.", Said("Ann Roe", FERRY), outlet="Dusk")
    retold = f"Dusk writes that Ann Roe says {LEAK}."
    report = Said("Dusk", f"Ann Roe says {LEAK}", "outlet")
    later = article("b", retold, report, Said("Ann Roe", LEAK, within=0), outlet="Noon", published="2026-03-04")
    again = article("c", retold, report, Said("Ann Roe", LEAK, within=0), outlet="Eve", published="2026-03-05")
    assert held(traced(first, later, again).positions) == [("Ann Roe", ("2026-03-01", "2026-03-01"), "asserts")]
    assert [p.when[0] for p in traced(later, again).positions] == ["2026-03-04"]
    since = replace(first, published="2026-03-09")
    assert [p.when for p in traced(later, again, since).positions] == [("2026-03-04", "2026-03-04")]


def test_when_a_page_says_that_it_was_said_counts_more_than_the_day_of_the_outlet_that_has_it() -> None:
    first = article("a", f"Ann Roe said {FERRY}.", Said("Ann Roe", FERRY), outlet="Dusk")
    through = Said("Dusk", f"Ann Roe said on 3 March {LEAK}", "outlet"), Said("Ann Roe", LEAK, within=0)
    retold = f"Dusk writes that Ann Roe said on 3 March {LEAK}."
    pages = (article(key, retold, *through, outlet=key, published="2026-03-05") for key in ("Noon", "Eve"))
    assert [p.when for p in traced(first, *pages).positions] == [("2026-03-03", "2026-03-03")]


def test_a_time_within_what_is_said_is_no_time_of_saying_it() -> None:
    page = article("a", f"Ann Roe said {LEAK} in May 2019.", Said("Ann Roe", f"{LEAK} in May 2019"), outlet="Dawn")
    assert held(traced(page).positions) == [("Ann Roe", ("2026-03-01", "2026-03-01"), "asserts")]


def test_the_time_of_a_relative_clause_is_when_a_document_came_out_but_no_time_at_which_somebody_says_anything() -> (
    None
):
    def since(who: str, kind: Any, **related: dict[str, str]) -> list[str | None]:
        text = f"{who}, which came on Friday, says {LEAK}."
        pages = (
            article("a", text, Said(who, LEAK, kind, manner="direct"), outlet="Dawn"),
            article("b", f"Ann Roe says {LEAK}.", Said("Ann Roe", LEAK), outlet="Dusk"),
        )
        return [p.when[0] for p in traced(*pages, **related).positions]

    assert since("Ann Roe", "person") == ["2026-03-01"]
    assert since("The study", "document", Ann_Roe={"voice_of": "The study"}) == ["2026-02-27"]


def test_what_a_spokesperson_says_is_the_position_of_the_body() -> None:
    page = article(
        "a",
        f"Port Authority said {LEAK}. A spokesman said {LEAK} too.",
        Said("Port Authority", LEAK, "organization"),
        Said("A spokesman", f"{LEAK} too", "unnamed"),
        outlet="Dawn",
    )
    assert {p.who for p in traced(page, A_spokesman={"voice_of": "Port Authority"}).positions} == {"Port Authority"}


def test_outlets_hold_nothing_and_the_unnamed_only_what_they_contest() -> None:
    page = article(
        "a",
        f"Dusk said {LEAK}. Two aides said {LEAK} too. A neighbour doubted that {LEAK}, as ever.",
        Said("Dusk", LEAK, "outlet"),
        Said("two aides", f"{LEAK} too", "unnamed", (2, 2)),
        Said("a neighbour", f"{LEAK}, as ever", "unnamed", stance="doubts"),
        outlet="Dawn",
    )
    assert held(traced(page).positions) == [("a neighbour", ("2026-03-01", "2026-03-01"), "doubts")]


def test_a_position_tells_through_whom_it_is_known_and_remarks_of_one_page_are_none() -> None:
    pages = (
        article(
            "a",
            f"Dusk writes that Ann Roe says {LEAK}. The river is blue, she said.",
            Said("Dusk", f"Ann Roe says {LEAK}", "outlet"),
            Said("Ann Roe", LEAK, within=0),
            outlet="Dawn",
        ),
        article(
            "b",
            f"{LEAK.capitalize()}, said Ann Roe. Rain is coming, said Ann Roe.",
            Said("Ann Roe", LEAK.capitalize()),
            Said("Ann Roe", "Rain is coming"),
            outlet="Noon",
        ),
    )
    found = traced(*pages).positions
    assert [(p.who, p.through) for p in found] == [("Ann Roe", ("Dusk",))]


def test_a_spokesperson_and_the_body_hold_one_position_that_names_both() -> None:
    body = Said("Port Authority", LEAK, "organization", stance="denies")
    pages = (
        article("a", f"Port Authority denied that {LEAK}.", body, outlet="Dawn"),
        article("b", f"Ann Roe denied that {LEAK}.", Said("Ann Roe", LEAK, stance="denies"), outlet="Noon"),
    )
    (only,) = traced(*pages, Ann_Roe={"voice_of": "Port Authority"}).positions
    assert only.who == "Port Authority (Ann Roe)"


def test_officials_without_a_name_hold_positions_and_insiders_only_know_something() -> None:
    page = article(
        "a",
        f"Three city officials said {LEAK}. Two aides said {LEAK} too.",
        Said("three city officials", LEAK, "unnamed", (3, 3)),
        Said("two aides", f"{LEAK} too", "unnamed", (2, 2)),
        outlet="Dawn",
    )
    found = traced(page, three_city_officials={"in_office": True}).positions
    assert [p.who for p in found] == ["three city officials"]


def test_two_pages_and_one_sign_more_make_a_position() -> None:
    def signed(first: Said, *others: Article, opening: str = "") -> list[str]:
        pages = (
            article("a", f"{opening}Ann Roe said {LEAK}.", first, outlet="Dawn"),
            article("b", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK, stance=first.stance), outlet="Dusk"),
            article("c", "Bo Lund said rain is coming.", Said("Bo Lund", "rain is coming"), outlet="Noon"),
        )
        return [p.who for p in traced(*pages, *others).positions]

    plain = Said("Ann Roe", LEAK)
    assert signed(plain) == []
    assert signed(Said("Ann Roe", LEAK, manner="direct")) == ["Ann Roe"]
    assert signed(plain, opening="On 27 February ") == ["Ann Roe"]
    elsewhere = article("d", "Ann Roe said she is leaving.", Said("Ann Roe", "she is leaving"), outlet="Eve")
    assert signed(plain, elsewhere) == ["Ann Roe"]
    other = article("d", f"Cy Moor said {LEAK}.", Said("Cy Moor", LEAK), outlet="Eve")
    denied = Said("Ann Roe", LEAK, stance="denies")
    assert signed(denied) == []
    assert signed(denied, other) == ["Ann Roe"]


def test_what_one_page_alone_lets_somebody_hold_is_a_remark_unless_all_else_speaks_for_it() -> None:
    def denial(said: Said, *, main: bool = True) -> list[str]:
        pages = (
            article("a", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn"),
            article("b", f"Bo Lund denied that {LEAK}.", said, outlet="Dusk"),
            article("c", "Bo Lund said rain is coming.", Said("Bo Lund", "rain is coming"), outlet="Noon"),
            article("d", f"Bo Lund said {FERRY}.", Said("Bo Lund" if main else "Cy Moor", FERRY), outlet="E"),
        )
        return [p.who for p in traced(*pages).positions]

    assert denial(Said("Bo Lund", LEAK, stance="denies")) == []
    assert denial(Said("Bo Lund", LEAK, stance="denies", manner="direct")) == ["Bo Lund"]
    assert denial(Said("Bo Lund", LEAK, stance="denies", manner="direct"), main=False) == []
    assert denial(Said("Bo Lund", LEAK, stance="asserts", manner="direct")) == []


def test_what_two_pages_say_later_on_is_an_aside_unless_somebody_else_speaks_to_it_or_a_page_begins_with_it() -> None:
    opening, point = Said("Bo Lund", "rain is coming"), Said("Ann Roe", LEAK, manner="direct")

    def page(outlet: str, *said: Said) -> Article:
        return article(outlet, " ".join(f"{s.who} said {s.what}." for s in said), *said, outlet=outlet)

    def held_by_ann(*pages: Article) -> bool:
        return any(p.who == "Ann Roe" for p in traced(*pages).positions)

    dawn, dusk = page("Dawn", opening, point), page("Dusk", opening, point)
    assert not held_by_ann(dawn, dusk, page("Noon", opening))
    assert held_by_ann(dawn, dusk, page("Noon", opening, Said("Cy Moor", LEAK)))
    assert held_by_ann(dawn, page("Dusk", point, opening), page("Noon", opening))
    assert held_by_ann(dawn, dusk, page("Noon", opening, point))


@pytest.mark.parametrize(("then", "listed"), [("asserts", ["denies", "asserts"]), ("denies", [])])
def test_who_has_come_to_hold_the_opposite_holds_both_in_turn(then: Any, listed: list[str]) -> None:
    def said(stance: Any, day: str, outlet: str) -> Article:
        return article(
            outlet, f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK, stance=stance), outlet=outlet, published=day
        )

    pages = (said("denies", "2026-03-01", "Dawn"), said(then, "2026-03-05", "Dusk"))
    other = article("e", "Cy Moor said rain is coming.", Said("Cy Moor", "rain is coming"), outlet="Eve")
    assert [p.stance for p in traced(*pages, other).positions] == listed


def test_what_somebody_only_wants_is_less_of_a_position_than_what_they_say_is_so() -> None:
    def held_by_two_pages(stance: Any) -> list[str]:
        quoted = Said("Ann Roe", LEAK, stance=stance, manner="direct")
        pages = (
            article("a", f"Ann Roe said {LEAK}.", quoted, outlet="Dawn"),
            article("b", f"Ann Roe said {LEAK}.", quoted, outlet="Dusk"),
            article("c", "Bo Lund said rain is coming.", Said("Bo Lund", "rain is coming"), outlet="Noon"),
        )
        return [p.who for p in traced(*pages).positions]

    assert held_by_two_pages("asserts") == ["Ann Roe"]
    assert held_by_two_pages("orders") == []


def test_who_denies_it_holds_no_doubt_of_it_besides() -> None:
    pages = (
        article("a", f"Ann Roe denied that {LEAK}.", Said("Ann Roe", LEAK, stance="denies"), outlet="Dawn"),
        article("b", f"Ann Roe doubted that {LEAK}.", Said("Ann Roe", LEAK, stance="doubts"), outlet="Dusk"),
        article("c", f"Bo Lund said {LEAK}.", Said("Bo Lund", LEAK), outlet="Noon"),
    )
    assert [p.stance for p in traced(*pages).positions if p.who == "Ann Roe"] == ["denies"]


def test_of_an_actors_day_what_the_pages_have_most_often_is_the_position() -> None:
    remark = "Rain is coming over the hills tonight"
    whole, part = f"Ann Roe said {LEAK}. {remark}, she said.", f"Ann Roe said {LEAK}."
    said = (Said("Ann Roe", LEAK), Said("Ann Roe", remark))
    pages = (
        article("a", whole, *said, outlet="Dawn"),
        article("b", whole, *said, outlet="Dusk"),
        article("c", part, Said("Ann Roe", LEAK), outlet="Noon"),
    )
    assert len(traced(*pages).positions) == 1
    assert len(traced(*pages[:2]).positions) == 2


def test_who_says_it_and_denies_it_later_holds_both_and_a_missed_denial_is_none_of_the_opposite() -> None:
    def said(key: str, day: str, *stances: Any) -> list[Article]:
        return [
            article(
                f"{key}{n}",
                f"Ann Roe said {LEAK}.",
                Said("Ann Roe", LEAK, stance=stance),
                outlet=f"{key} {n}",
                published=day,
            )
            for n, stance in enumerate(stances)
        ]

    changed = said("Dawn", "2026-03-01", "asserts", "asserts") + said("Eve", "2026-03-04", "denies")
    assert [(p.stance, p.when[0]) for p in traced(*changed).positions] == [
        ("asserts", "2026-03-01"),
        ("denies", "2026-03-04"),
    ]
    conceded = said("Dawn", "2026-03-01", "denies", "denies") + said("Eve", "2026-03-04", "asserts", "asserts")
    assert [(p.stance, p.when[0]) for p in traced(*conceded).positions] == [
        ("denies", "2026-03-01"),
        ("asserts", "2026-03-04"),
    ]
    missed = said("Dawn", "2026-03-01", "denies", "denies", "denies", "asserts", "asserts")
    assert [p.stance for p in traced(*missed).positions] == ["denies"]


def test_a_capital_stands_for_the_body_of_its_state_that_holds_the_same() -> None:
    pages = (
        article(
            "a",
            f"Sandhaven denied that {LEAK}.",
            Said("Sandhaven", LEAK, "organization", stance="denies"),
            outlet="Dawn",
        ),
        article(
            "b",
            f"The Council denied that {LEAK}.",
            Said("The Council", LEAK, "organization", stance="denies", manner="mixed"),
            outlet="Dusk",
        ),
    )
    state: dict[str, dict[str, Any]] = {
        "Sandhaven": {"country": "norland", "bare_country": True},
        "The_Council": {"country": "norland"},
    }
    assert [p.who for p in traced(*pages, **state).positions] == ["The Council"]


def test_a_position_lasts_until_it_is_last_said_anew_and_a_page_that_has_it_from_another_makes_it_no_longer() -> None:
    first = article("a", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn")
    later = article("b", f"Ann Roe said {LEAK}.", Said("Ann Roe", LEAK), outlet="Noon", published="2026-03-09")
    assert held(traced(first, later).positions) == [("Ann Roe", ("2026-03-01", "2026-03-09"), "asserts")]
    through = (Said("Dawn", f"Ann Roe said {LEAK}", "outlet"), Said("Ann Roe", LEAK, within=0))
    told = article("c", f"Dawn wrote that Ann Roe said {LEAK}.", *through, outlet="Eve", published="2026-03-12")
    assert held(traced(first, later, told).positions) == [("Ann Roe", ("2026-03-01", "2026-03-09"), "asserts")]

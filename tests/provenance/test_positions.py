"""Positions: who holds what, when and through whom."""

from tests.provenance.build import Said, article, traced

from accordingto.nouns import Position

LEAK = "the tank at Weir Street leaked solvent into the canal"


def held(found: tuple[Position, ...]) -> list[tuple[str, tuple[str | None, str | None], str]]:
    return [(p.who, p.when, p.stance) for p in found]


def test_a_position_is_held_when_the_sentence_says_else_on_the_day_of_the_page() -> None:
    early = article("a", f"Since last September Ann Roe has said {LEAK}.", Said("Ann Roe", LEAK), outlet="Dawn")
    late = article("b", f"Bo Lund denied that {LEAK}.", Said("Bo Lund", LEAK, stance="denies"), outlet="Dusk")
    assert held(traced(early, late).positions) == [
        ("Ann Roe", ("2025-09", "2026-03-01"), "asserts"),
        ("Bo Lund", ("2026-03-01", "2026-03-01"), "denies"),
    ]


def test_a_time_within_what_is_said_is_no_time_of_saying_it() -> None:
    page = article("a", f"Ann Roe said {LEAK} in May 2019.", Said("Ann Roe", f"{LEAK} in May 2019"), outlet="Dawn")
    assert held(traced(page).positions) == [("Ann Roe", ("2026-03-01", "2026-03-01"), "asserts")]


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

"""Who only says that it is as somebody said is on that claim, and a root of it."""

import pytest
from tests.provenance.build import Said, article, traced
from tests.provenance.counted import SPILL, claim_of


@pytest.mark.parametrize(
    ("told", "echo"),
    [
        ("Bo Lund confirmed the report.", "the report"),
        ("Bo Lund, the mayor, later confirmed this.", "this"),
        ("Bo Lund told the Mail the same thing.", "the same thing"),
        ("Bo Lund made the same claim.", "the same claim"),
        ("Bo Lund said that was true.", "was true"),
    ],
)
def test_who_confirms_what_was_said_says_it_too(told: str, echo: str) -> None:
    cue = next(word for word in ("confirmed", "told", "made", "said") if f" {word} " in told)
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. {told} The weather stays fine, said Cy Dahl.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", echo, cue=cue),
        Said("Cy Dahl", "The weather stays fine"),
        outlet="Dawn",
    )
    spill, weather = traced(page).claims
    assert [r.described for r in spill.roots] == ["Ann Roe", "Bo Lund"]
    assert spill.independent_roots == (2, 2)
    assert [r.described for r in weather.roots] == ["Cy Dahl"]


@pytest.mark.parametrize(
    ("told", "content", "cue"),
    [
        ("Bo Lund read the report.", "the report", "read"),
        ("Bo Lund said this.", "this", "said"),
        ("Bo Lund confirmed the 40 deaths.", "the 40 deaths", "confirmed"),
        ("Bo Lund confirmed the report of a fire in Cork.", "the report of a fire in Cork", "confirmed"),
        ("Bo Lund confirmed that it was not so.", "it was not so", "confirmed"),
    ],
)
def test_who_says_something_of_his_own_echoes_nobody(told: str, content: str, cue: str) -> None:
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. {told}",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", content, cue=cue),
        outlet="Dawn",
    )
    assert [r.described for r in claim_of(traced(page), "p").roots] == ["Ann Roe"]


def test_confirmations_of_different_things_are_not_one_claim() -> None:
    first = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. Bo Lund confirmed the report.",
        Said("Ann Roe", SPILL),
        Said("Bo Lund", "the report", cue="confirmed"),
        outlet="Dawn",
    )
    second = article(
        "q",
        "The harbour bank fires its director, said Cy Dahl. Di Moss confirmed the report.",
        Said("Cy Dahl", "The harbour bank fires its director"),
        Said("Di Moss", "the report", cue="confirmed"),
        outlet="Dusk",
    )
    claims = traced(first, second).claims
    assert sorted([r.described for r in c.roots] for c in claims) == [["Ann Roe", "Bo Lund"], ["Cy Dahl", "Di Moss"]]


def test_who_only_reports_a_confirmation_is_on_the_claim_through_whom_it_confirms() -> None:
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. An aide said Bo confirmed this.",
        Said("Ann Roe", SPILL),
        Said("an aide", "Bo confirmed this", "unnamed"),
        Said("Bo", "this", cue="confirmed", within=1),
        outlet="Dawn",
    )
    (claim,) = traced(page).claims
    assert len(claim.attributions) == 3
    more = "Bo confirmed this and would close the works for a month"
    page = article(
        "p",
        f"Inspector Ann Roe said {SPILL}. An aide said {more}.",
        Said("Ann Roe", SPILL),
        Said("an aide", more, "unnamed"),
        Said("Bo", "this", cue="confirmed", within=1),
        outlet="Dawn",
    )
    assert len(traced(page).claims) == 2

"""Who told somebody, in the passive, says what they were told, in sentences of our own."""

import pytest
from tests.attribution.encoder.told import told


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Kestrel Ferries said it had been told by the regulator that the route would stay closed until May.",
            "the regulator",
            "the route would stay closed until May",
        ),
        (
            "A lawyer for the widow said he had been told by prosecutors that nobody would be charged.",
            "prosecutors",
            "nobody would be charged",
        ),
        (
            "Villagers said they were promised by the company that the well would be cleaned.",
            "the company",
            "the well would be cleaned",
        ),
        ("Savers were told by the bank in March that the fund was safe.", "the bank", "the fund was safe"),
        (
            "The crew had been assured by the coast guard on Monday that help was on the way, the owner said.",
            "the coast guard",
            "help was on the way",
        ),
    ],
)
def test_who_told_somebody_says_what_they_were_told(text: str, source: str, content: str) -> None:
    assert (source, content) in {(who, what) for who, _, what in told(text)}


def test_who_passes_it_on_says_that_they_were_told() -> None:
    found = told("Kestrel Ferries said it had been told by the regulator that the route would stay closed until May.")
    assert found[0] == (
        "Kestrel Ferries",
        "said",
        "it had been told by the regulator that the route would stay closed until May",
    )


def test_what_nobody_was_told_nobody_says() -> None:
    found = told("The mayor said she had not been told by the builders that the dam was weak.")
    assert "the builders" not in {source for source, *_ in found}


def test_what_is_told_of_those_who_told_it_stands_between_commas() -> None:
    text = (
        "The ferry line is in trouble. The Kestrel Post has been told by several engineers, who asked to remain "
        "anonymous as they are not allowed to speak, that the ferry failed its inspection in May."
    )
    assert ("several engineers", "the ferry failed its inspection in May") in {(s, c) for s, _, c in told(text)}

"""A noun for a statement, whose it is, and a colon: what follows is what is said."""

import pytest
from tests.attribution.encoder.drafts import ENGLISH, at, draft, passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.colons import announced, only_announcing, without_datelines


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("His verdict: too little flour.", "His", "verdict"),
        ("The old miller's verdict was harsh: too little flour.", "The old miller's", "verdict"),
        ("A different account comes from the baker: too little flour.", "the baker", "comes from"),
    ],
)
def test_what_a_noun_for_a_statement_announces(text: str, source: str, cue: str) -> None:
    (found,) = announced(passage(text), [], [])
    assert (found.source, found.cue) == (at(text, source), at(text, cue))
    assert text[slice(*found.content[0])] == "too little flour."


@pytest.mark.parametrize(
    "text",
    [
        "The reason was simple: too little flour.",
        "Ingredients: flour.",
        "“His verdict: too little,” she said.",
        "He left his verdict.",
    ],
)
def test_other_nouns_and_quotations_announce_nothing(text: str) -> None:
    assert announced(passage(text), [], []) == []


def test_what_is_known_already_is_not_found_again() -> None:
    text = "His verdict: too little flour."
    known = Draft(at(text, "His"), at(text, "verdict"), [at(text, "too little flour")])
    assert announced(passage(text), [known], [known]) == [known]


def test_an_announcement_is_no_part_of_what_it_announces() -> None:
    text = "She offers another explanation: the flour was wet."
    known = Draft(at(text, "She"), at(text, "offers"), [(11, len(text))])
    (found,) = announced(passage(text), [known], [known])
    assert text[slice(*found.content[0])] == "the flour was wet."


@pytest.mark.parametrize("opening", ["three reasons", "the sale this way", "these conditions"])
def test_reasons_and_ways_announce_too(opening: str) -> None:
    text = f"The mill gave {opening}: the roof leaked."
    known = Draft((0, 8), (9, 13), [(14, len(text) - 1)], [0.9] * 5 + [0.0])
    (found,) = announced(passage(text), [known], [known])
    assert [text[slice(*c)] for c in found.content] == ["the roof leaked"]


def test_an_attitude_before_a_colon_is_that_of_the_telling_after_it() -> None:
    text = "The miller is sceptical: the roof, he says, leaks."
    outer = Draft((0, 10), (11, 24), [(25, len(text) - 1)])
    inner = Draft((35, 37), (38, 42), [(25, 33), (44, 49)])
    assert only_announcing(text, [outer, inner], ENGLISH) == [inner]
    text = "The miller says: the roof leaks."
    outer = Draft((0, 10), (11, 15), [(17, len(text) - 1)])
    assert only_announcing(text, [outer], ENGLISH) == [outer]


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        (
            "SELM: Too little flour is left, the mill said.",
            [("the mill", "said", "Too little flour is left")],
            ["the mill"],
        ),
        (
            "SELM: The mill said too little flour is left.",
            [("The mill", "said", "too little flour is left")],
            ["The mill"],
        ),
        ("ROE: Too little flour is left.\nMOSS: Why?", [], ["ROE"]),
    ],
)
def test_a_place_before_a_colon_says_nothing_where_another_does(
    text: str, told: list[tuple[str, str, str]], left: list[str]
) -> None:
    place, line = text.splitlines()[0].split(": ")
    drafts = [draft(text, place, ":", line), *(draft(text, *one) for one in told)]
    assert [text[slice(*d.source)] for d in without_datelines(text, drafts) if d.source] == left

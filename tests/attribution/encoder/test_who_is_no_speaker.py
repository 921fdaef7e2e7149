"""Who says nothing although a verb of telling stands beside them, in sentences of our own."""

import pytest
from tests.attribution.encoder.drafts import ENGLISH, at
from tests.attribution.encoder.told import findings, told

from accordingto.attribution.encoder.nobody import is_no_phrase, is_not_said, without_fused
from accordingto.nouns import Span


@pytest.mark.parametrize(
    "text",
    [
        "Some farmers may argue that the weir ought to have been mended before the flood.",
        "The mill should disclose the price of the new wheel so that the farmers can plan their year.",
        "The pilot seems to have given two accounts of how the rope was cut.",
        "The lock keeper will have to explain how two barges came to be in the chamber.",
    ],
)
def test_what_an_author_supposes_of_somebody_they_did_not_say(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The minister can confirm that the bridge will close.", "the bridge will close"),
        ("Early tests appear to show that the lock is stable.", "the lock is stable"),
    ],
)
def test_who_can_confirm_something_and_what_seems_to_show_it_tell_it(text: str, said: str) -> None:
    assert [content for *_, content in told(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for the harbour bank said the bank could not comment on the case before Friday.",
        "Ola Berg, who speaks for the mill, said it had no comment on its letters.",
    ],
)
def test_who_says_that_there_is_no_comment_says_nothing(text: str) -> None:
    assert told(text) == []


def test_who_says_more_than_that_says_it() -> None:
    text = "A spokeswoman said she could not comment on the case but the bank would appeal."
    ((_, _, content),) = told(text)
    assert content.endswith("the bank would appeal")


@pytest.mark.parametrize(
    "text",
    [
        "The mill has ordered 40 carts from a joiner.",
        "The Selm council has ordered nine thousand bricks for the quay.",
        "The two firms have agreed a deal worth 4 million crowns to build the bridge.",
        "The ministers met in Selm to discuss the plan for a second bridge.",
        "This photo published on the mill's page shows the cracked wheel.",
    ],
)
def test_what_is_bought_discussed_or_shown_by_a_picture_is_nobody_s_word(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("where", "nobody"), [("a pillar", True), ("a letter", False), ("the Bote", False)])
def test_in_what_something_was_seen_is_nobody_unless_it_is_a_paper(where: str, nobody: bool) -> None:
    text = f"A deep crack was reported in {where}."
    source, cue, content = (Span(*at(text, part)) for part in (where, "was reported in", "A deep crack"))
    assert is_not_said(text, source, cue, (content,), ENGLISH) == nobody


@pytest.mark.parametrize(("label", "nobody"), [("Credit", True), ("THE BOAT", False), ("The Cast", True)])
def test_a_label_before_a_colon_speaks_no_lines(label: str, nobody: bool) -> None:
    text = f"{label}: Ann Roe of the harbour office"
    source, cue, content = (Span(*at(text, part)) for part in (label, ":", "Ann Roe of the harbour office"))
    assert is_not_said(text, source, cue, (content,), ENGLISH) == nobody


def test_a_report_of_which_something_is_told_is_not_what_its_outlet_reports() -> None:
    text = 'A miller told the council the Lund Post report "was invented" and that the wheel is turning again.'
    assert [source for source, *_ in told(text)] == ["A miller"]


def test_what_the_author_concludes_from_is_nobody() -> None:
    text = "Her wage was 90 crowns. That suggests the mill paid its cooks badly."
    that, cue, content = (Span(*at(text, part)) for part in ("That", "suggests", "the mill paid its cooks badly"))
    assert is_not_said(text, that, cue, (content,), ENGLISH)
    wage = Span(*at(text, "Her wage"))
    assert not is_not_said(text, wage, cue, (content,), ENGLISH)


def test_who_pleads_guilty_to_something_orders_nothing() -> None:
    (found,) = findings("A ferry cook pleaded guilty to stealing nine spoons.")
    assert found.stance == "asserts"


def test_who_is_asked_something_is_no_part_of_what_is_asked() -> None:
    text = "The harbour master was asked by a councillor how much the port paid for the crane."
    (found,) = findings(text)
    assert found.stance == "asserts"
    assert [s.of(text) for s in found.content] == ["how much the port paid for the crane"]


def test_hopes_all_over_the_world_are_nobody_s() -> None:
    text = "The strike dims worldwide hopes for a cheaper ferry in the spring."
    assert "worldwide" not in {source for source, *_ in told(text)}


def test_a_pronoun_for_what_is_called_something_is_no_part_of_what_it_is_called() -> None:
    text = "The council spoke of what it called a raid."
    what, name = Span(*at(text, "what")), Span(*at(text, "a raid"))
    assert without_fused(text, (what, name), ENGLISH) == (name,)
    assert without_fused(text, (what,), ENGLISH) == (what,)


@pytest.mark.parametrize(
    "text",
    [
        "Lund News could not confirm the report that the bridge will close.",
        "The Coast Herald has not independently confirmed the account of the two sailors.",
        "The mill did not name the two buyers who had offered more.",
        "A foreman declined to disclose whether the pump would serve two wells.",
    ],
)
def test_who_could_not_confirm_or_did_not_name_something_says_nothing(text: str) -> None:
    assert told(text) == []


def test_what_ends_with_a_preposition_or_begins_with_a_verb_is_no_source() -> None:
    text = (
        "The lock was closed amid reports that a ship had sunk, and Lund Steel and Roe are among firms expected to bid."
    )
    for phrase, no_phrase in (("The lock was closed amid", True), ("are among firms", True), ("Lund Steel", False)):
        assert is_no_phrase(text, Span(*at(text, phrase)), ENGLISH) == no_phrase


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this article said that the bridge had fallen on Sunday.",
        "Explainer: What we know about the bridge",
    ],
)
def test_a_page_that_mends_its_mistake_or_names_its_form_is_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("who", ["Larch Crown Court", "The jury", "The inquiry"])
def test_who_hears_something_does_not_say_it(who: str) -> None:
    assert told(f"{who} heard that the ferry had left the pier an hour late.")[0][0] == ""


@pytest.mark.parametrize("pronoun", ["That's", "It's"])
def test_a_pronoun_with_a_verb_is_no_source(pronoun: str) -> None:
    assert told(f"{pronoun} poured cold water on the harbour's hopes of a new pier.") == []

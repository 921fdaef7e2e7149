"""What the English reader takes for nobody's statement, or for one without a source, in sentences of our own."""

import pytest
from tests.attribution.encoder.told import findings, told


@pytest.mark.parametrize(
    "text",
    [
        "Neither of the two wanted to be named.",
        "Both would not be named because they fear losing their posts.",
        "The two wished to remain unnamed because they still work there.",
        "She begged us not to print her name as she has a stall to run.",
        "The cook pleaded with us to keep his name out of it because his brother runs the inn.",
        "This much is shown by a receipt that has reached the Bote.",
        "The ministry did not answer questions.",
        "They would not give their names, fearing for their posts.",
        "The statement does not mention prisoners.",
        "The league has approved the takeover.",
        "Nobody told the farmers that the road is closed.",
        "The mayor expressed his condolences.",
        "The second ferry refused to sail at night.",
        "The minister told nobody when the inquiry would begin.",
        "The reply does not speak about how many boats are older than five years.",
        "The office stopped short of calling for her resignation.",
        "The mayor knew nothing of the inspection.",
        "The owner was unaware that the dam had cracks.",
        "Two stewards declined to describe the letter or how they came by it.",
        "The foreman refused to explain the delay.",
        "What the log does not say is that anybody opened the valve.",
        "The port board ignored a request for comment.",
    ],
)
def test_who_is_not_named_does_not_answer_or_only_does_something_says_nothing(text: str) -> None:
    assert told(text) == []


def test_a_name_that_must_not_be_forgotten_is_asked_for() -> None:
    assert [source for source, *_ in told("The widow begged the town not to forget his name.")] == ["The widow"]


def test_an_adverb_between_a_source_and_its_verb_is_no_part_of_it() -> None:
    assert [source for source, *_ in told("The kiln was cold, the potter who found it now says.")] == [
        "the potter who found it"
    ]


def test_a_statement_without_a_source_is_kept_without_one() -> None:
    text = "The minister arrived at noon. It was reported that the dam had cracked, and the minister left."
    (found,) = findings(text)
    assert found.source == ()
    assert "the dam had cracked" in found.content[0].of(text)


def test_an_article_alone_is_nobody() -> None:
    text = "The claim that fourteen elephants drank the wine and fell asleep in a garden spread fast."
    assert {source for source, *_ in told(text)} <= {""}


def test_plain_telling_holds_no_attribution() -> None:
    assert told("The house has two floors. A pear tree stands in front. The cellar floods in spring.") == []


def test_who_only_asks_says_nothing() -> None:
    assert findings("Asked whether the oven was lit, he laughed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The company declined to comment on the merger.",
        "The mayor and the owner commented on the report that the mill will close.",
        "The two officials asked not to be named because the talks are private.",
        "A spokeswoman for the bank did not respond to a request for comment.",
        "She spoke on condition of anonymity.",
    ],
)
def test_who_says_nothing_or_not_under_their_name_states_nothing(text: str) -> None:
    assert told(text) == []


def test_what_is_wrong_more_often_than_it_is_worth_is_left_out() -> None:
    # The model takes "were starting to look at" for a cue, and doubts it.
    text = "The pupils were starting to look at universities and think about their careers."
    assert all("starting" not in cue for _, cue, _ in told(text))


def test_what_is_cited_as_a_reason_says_nothing() -> None:
    assert "The audit" not in {source for source, _, _ in told("The audit was cited as a reason for the delay.")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A museum in the region is believed to have paid 600,000 euros for it.",
            ("", "is believed", "A museum in the region … to have paid 600,000 euros for it"),
        ),
        ("The vase is old, and it is understood to be broken.", ("", "is understood", "it … to be broken")),
        (
            "Under the bill, schools would have to close by 2031.",
            ("the bill", "Under", "schools would have to close by 2031"),
        ),
    ],
)
def test_what_is_told_of_a_thing_and_what_a_draft_says(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in told(text)


def test_who_lies_under_a_bridge_says_nothing() -> None:
    assert told("Under the bridge, boats lie idle.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The brewery did not reveal the price.",
        "A spokesman for the ferry line didn't say when the pier would reopen.",
        "Officials did not immediately provide any further details.",
        "The gardener didn't know that the shed had been sold.",
        "If you want to retire early, you should aim to save a third of what you earn.",
        "I would have said the new oven was too big, but I liked the handle.",
        "Everyone called him Lenny.",
        "The harbour has changed, and the smell of the nets excites me.",
    ],
)
def test_what_was_kept_and_what_a_page_thinks_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_list_of_charges_is_nobody_s_word() -> None:
    text = (
        "Anna Lund: theft, two counts, held without bond.\nOtto B. Berg: arson, one count, held in lieu of $5,000 bond."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["Two drones were shot down by air defences over the port.", "The army withdrew its tanks from the border."]
)
def test_who_shoots_down_a_drone_or_withdraws_tanks_says_nothing(text: str) -> None:
    assert told(text) == []


def test_who_is_told_or_greeted_is_not_who_tells() -> None:
    assert told("The tenants were told that the boiler would be replaced in May.") == [
        ("", "were told", "the boiler would be replaced in May")
    ]
    assert told("To the editor: I was shocked to read that the library will close.") == []


@pytest.mark.parametrize(
    "text", ["The guild turned down a number of offers.", "The tenants failed to answer the letter."]
)
def test_who_turns_down_an_offer_or_fails_to_answer_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents of three villages were told to boil their water.", ("", "told", "to boil their water")),
        ("Motorists are being advised to avoid the ring road.", ("", "advised", "to avoid the ring road")),
        ("It has emerged that the council paid twice.", ("", "It has emerged", "the council paid twice")),
        (
            "The painting was, it emerged on Tuesday, a copy made in 1962.",
            ("", "it emerged", "The painting was … a copy made in 1962"),
        ),
        (
            "It was the third time the pump had failed, it later transpired.",
            ("", "it later transpired", "It was the third time the pump had failed"),
        ),
        ("The driver allegedly fled on foot.", ("", "allegedly", "The driver … fled on foot")),
    ],
)
def test_what_nobody_in_particular_tells_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They were not told to leave.",
        "The council must be asked to pay.",
        "An allegedly stolen car was found.",
        "It emerged in May, and sank again.",
        "The ministry’s office would neither confirm nor deny it.",
        "The goalkeeper refused to speak to journalists after the match.",
    ],
)
def test_deeds_things_and_silence_are_nobody_s_word(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    ["Fans shared videos of the blaze on social media.", "The letter had turned up behind a radiator."],
)
def test_who_shows_pictures_and_what_is_found_somewhere_say_nothing(text: str) -> None:
    assert told(text) == []


def test_a_house_with_a_number_is_somebody() -> None:
    assert [source for source, *_ in told("No 10 said the prime minister would travel on Monday.")] == ["No 10"]


def test_who_demands_a_courtesy_says_so() -> None:
    assert [cue for _, cue, _ in told("The widow demanded an apology.")] == ["demanded"]


def test_whatever_others_may_say_is_nothing_that_they_say() -> None:
    found = told("Even so, she expects the harbour to close within a year, whatever the spokesmen say.")
    assert [source for source, *_ in found] == ["she"]

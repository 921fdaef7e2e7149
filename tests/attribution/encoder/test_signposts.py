"""Labels before a colon that tell who speaks, and what an aside, a court and a clause do to a telling."""

import pytest
from tests.attribution.encoder.drafts import at, draft, passage
from tests.attribution.encoder.told import english, told

from accordingto.attribution.encoder.signposts import signposted
from accordingto.nouns import Block


def test_a_quotation_s_label_is_no_speaker() -> None:
    text = 'Quote from Lund: "The water is rising."'
    (found,) = signposted(passage(text), [draft(text, "Quote from Lund", ":", "The water is rising")])
    assert found.source == at(text, "Lund")


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Source: Stella Lund on Facebook", "Stella Lund"),
        ("Source: Stella Lund, head of the port, on Telegram", "Stella Lund, head of the port"),
        ("Source: Larch harbour police", "Larch harbour police"),
        ("The water is rising.", None),
    ],
)
def test_a_quotation_without_a_speaker_is_that_of_the_page_s_stated_source(line: str, speaker: str | None) -> None:
    text = f'{line}\n\nQuote: "It will go on."'
    quoted = draft(text, "Quote", ": ", "It will go on")
    quoted.cue = at(text, "Quote: ")[1] - 2, at(text, "Quote: ")[1] - 1
    (found,) = signposted(passage(text, at(text, 'Quote: "It will go on."')), [quoted])
    assert found.source == (at(text, speaker) if speaker else None)


def test_what_stands_behind_another_label_is_the_page_s_own() -> None:
    text = "Details: The water is rising."
    assert signposted(passage(text), [draft(text, "Details", ":", "The water is rising")]) == []


def test_who_is_asked_about_something_says_what_stands_behind_that() -> None:
    text = (
        "Harbour spokesman Odo Lund said on Monday, commenting on reports that the pier is allegedly sinking, that such"
        " reports not always correspond to reality."
    )
    assert told(text) == [
        ("Harbour spokesman Odo Lund", "said", "such reports not always correspond to reality"),
    ]


@pytest.mark.parametrize("who", ["Larch Crown Court", "The jury", "The inquiry"])
def test_who_hears_something_does_not_say_it(who: str) -> None:
    assert told(f"{who} heard that the ferry had left the pier an hour late.")[0][0] == ""


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Both state and federal officials said the road was closed.", ["state and federal officials"]),
        ("Both police and local residents said the road was closed.", ["police", "local residents"]),
    ],
)
def test_an_adjective_of_both_is_no_source(text: str, sources: list[str]) -> None:
    assert [source for source, *_ in told(text)] == sources


def test_an_agency_that_cites_somebody_as_saying_has_all_that_is_said() -> None:
    text = (
        "The harbour ministry denied on Tuesday accusations by Larch that it had sent ships, the news agency Norpress"
        " cited the ministry's spokesman as saying."
    )
    found = {(source, content) for source, _, content in told(text)}
    whole = "The harbour ministry denied on Tuesday accusations by Larch that it had sent ships"
    assert {("the news agency Norpress", whole), ("the ministry's spokesman", whole)} <= found
    assert not any(len(source.split()) > 5 for source, _ in found)


def test_a_request_that_is_ignored_says_nothing() -> None:
    text = "The port board ignored a request for comment."
    assert english().read(text, [Block(0, len(text), "paragraph", "en")]) == []

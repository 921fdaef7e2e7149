"""Labels before a colon that tell who speaks, or that it is the page itself."""

import pytest
from tests.attribution.encoder.drafts import at, draft, passage

from accordingto.attribution.encoder.signposts import signposted


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

"""What documents say by verbs of many meanings, and what pages only tell of themselves."""

import pytest
from tests.attribution.encoder.drafts import at, passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.documents import recorded
from accordingto.attribution.encoder.voice import without_own_voice


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "A log kept by the lock-keeper has the gate open at noon.",
            "A log kept by the lock-keeper",
            "the gate open at noon",
        ),
        ("The second draft had provided for nine.", "The second draft", "nine"),
        ("The parish bulletin gives 26: 24 men and two boys.", "The parish bulletin", "26: 24 men and two boys"),
        ("The minutes record that two members objected.", "The minutes", "two members objected"),
        ("An audit dated June flagged cracks in the gate, which was new.", "An audit dated June", "cracks in the gate"),
    ],
)
def test_a_document_says_what_is_written_there(text: str, source: str, content: str) -> None:
    (found,) = recorded(passage(text), [])
    assert found.source == at(text, source)
    assert text[slice(*found.content[0])].rstrip(".") == content


@pytest.mark.parametrize(
    "text",
    [
        "The report has been delayed.",
        "The clerk gives 26 reasons.",
        "He signed the list of names.",
        "“The log has the gate open,” the clerk said.",
    ],
)
def test_other_subjects_and_verbs_say_nothing_so(text: str) -> None:
    assert recorded(passage(text), []) == []


def test_what_another_draft_has_is_not_found_again() -> None:
    text = "The audit flagged cracks in the gate."
    known = Draft(at(text, "The audit"), at(text, "flagged"), [at(text, "cracks in the gate")])
    assert recorded(passage(text), [known]) == []


def spoken(text: str, source: str, cue: str, content: str) -> list[Draft]:
    draft = Draft(at(text, source), at(text, cue), [at(text, content)], [0.9] * 5 + [0.0])
    return without_own_voice(passage(text), [draft])


def test_what_a_page_tells_of_its_own_doings_cites_nobody() -> None:
    assert spoken("As we reported in May, the gate leaks.", "we", "reported", "the gate leaks") == []
    assert spoken("In May this newspaper wrote that the gate leaks.", "this newspaper", "wrote", "the gate leaks") == []


def test_what_a_page_thinks_or_anybody_would_is_no_statement() -> None:
    assert spoken("I suggested that she try the gate.", "I", "suggested", "she try the gate") == []
    assert spoken("You know that the gate leaks.", "You", "know", "the gate leaks") == []
    assert spoken("We all know that the gate leaks.", "We", "know", "the gate leaks") == []


def test_what_a_page_holds_itself_stays() -> None:
    assert len(spoken("We also urge the owner to mend the gate.", "We", "also urge", "to mend the gate")) == 1
    assert len(spoken("We reject the report.", "We", "reject", "the report")) == 1
    assert len(spoken("“We reported the leak,” she said.", "We", "reported", "the leak")) == 1


def test_what_a_page_was_told_has_no_source() -> None:
    (found,) = spoken("We were told that the gate leaks.", "We", "were told", "the gate leaks")
    assert found.source is None

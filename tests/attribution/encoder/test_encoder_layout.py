"""Transcripts, signed quotations and hearsay: what stands in a text's layout and openings, whatever the words are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.encoder.drafts import passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.hearsay import hearsay
from accordingto.attribution.encoder.layout import laid_out


def spoken(text: str, drafts: list[Draft] | None = None) -> list[tuple[str, str, str]]:
    found, _ = laid_out(passage(text), drafts or [], [])
    return [
        (text[slice(*d.source or (0, 0))], text[slice(*d.cue or (0, 0))], text[slice(*d.content[0])]) for d in found
    ]


def test_a_transcript_gives_each_turn_to_its_name() -> None:
    text = "MODERATOR: Who pays for it?\nINES DE BOER (by phone): The shops do.\nMODERATOR: All of them?"
    assert spoken(text) == [
        ("MODERATOR", ":", "Who pays for it?"),
        ("INES DE BOER", ":", "The shops do."),
        ("MODERATOR", ":", "All of them?"),
    ]
    assert [source for source, _, _ in spoken("Q: Is it deep?\nA: It is.\n\nQ: How deep?\nA: Nobody knows.")] == list(
        "QAQA"
    )
    assert len(spoken("Mayor Pike: We start in May.\nOlga Ruiz: With what money?\nMayor Pike: Ours.")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "DATE: 4 May\nPLACE: the town hall\nFEE: none",
        "Time: 7:30. Place: the hall.",
        "Ingredients: flour, eggs\nServes: four",
        "The clerk said: We close.\nThe mayor said: We do not.",
        "ANCHOR: One line alone makes no transcript.",
        "Monday: The library is open all day.\nTuesday: The library is closed.",
    ],
)
def test_lists_of_facts_are_no_transcripts(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The path is far too steep.” — Ulla Brink, hiker", ("Ulla Brink", "—", "“The path is far too steep.”")),
        ('"Never again on that bus." - J. Osei', ("J. Osei", "-", '"Never again on that bus."')),
        (
            "«It rained in my room.»\n― Maria van der Berg (Ghent)",
            ("Maria van der Berg", "―", "«It rained in my room.»"),
        ),
    ],
)
def test_a_dash_and_a_name_sign_the_quotation_before_them(text: str, expected: tuple[str, str, str]) -> None:
    assert spoken(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "“We will see,” she said — and left.",
        "“Hamlet” — William Shakespeare",
        "The river — two miles wide — froze.",
        "“We will see.” — said the mayor",
        "“We will see.”\nThe next paragraph is about something else.",
    ],
)
def test_other_dashes_sign_nothing(text: str) -> None:
    assert spoken(text) == []


def test_the_layout_takes_the_place_of_what_the_model_made_of_the_same_lines() -> None:
    text = "“Too steep.” — Ulla Brink\nThe clerk said the path was shut."
    wrong = Draft((14, 18), (12, 13), [(0, 12)])
    other = Draft((26, 35), (36, 40), [(41, 58)])
    assert [content for _, _, content in spoken(text, [wrong, other])] == ["the path was shut", "“Too steep.”"]


def told(text: str, drafts: list[Draft]) -> list[tuple[str, str]]:
    found = hearsay(passage(text), drafts)
    return [(text[slice(*d.cue or (0, 0))], text[slice(*d.content[0])]) for d in found if d.source is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Rumour has it that the bank will move.", ("Rumour has it", "the bank will move.")),
        ("Reportedly, the tenor has lost his voice.", ("Reportedly", "the tenor has lost his voice.")),
        ("There were fears the dyke would break.", ("There were fears", "the dyke would break.")),
    ],
)
def test_what_nobody_in_particular_says_is_kept_without_a_source(text: str, expected: tuple[str, str]) -> None:
    assert told(text, []) == [expected]


def test_hearsay_adds_nothing_where_the_model_found_a_content_or_the_words_stand_elsewhere() -> None:
    text = "Reportedly, the tenor has lost his voice."
    assert told(text, [Draft((12, 21), None, [(22, 40)])]) == []
    assert told("The tenor has reportedly lost his voice.", []) == []
    assert told("Reportedly so.", []) == []


lines = st.text(st.sampled_from("AB ab:.,—-“”()\n?"), max_size=80)


@given(lines, lines)
def test_no_span_leaves_what_was_read(before: str, text: str) -> None:
    whole = before + text
    stretch = (len(before), len(whole))
    drafts, _ = laid_out(passage(whole, stretch), [], [])
    for draft in [*drafts, *hearsay(passage(whole, stretch), [])]:
        for start, end in [part for part in (draft.source, draft.cue, *draft.content) if part]:
            assert stretch[0] <= start < end <= stretch[1]

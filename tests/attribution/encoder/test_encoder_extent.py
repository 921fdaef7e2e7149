"""A content ends with its sentence and begins with what is said; a second verb of telling has a content of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.encoder.drafts import ENGLISH, draft, passage

from accordingto.attribution.encoder import coordination, extent
from accordingto.attribution.encoder.assembly import Draft


def mended(text: str, draft: Draft) -> list[str]:
    (found,) = extent.mend(passage(text), [draft])
    return [text[slice(*c)].strip(" ,") for c in found.content]


def test_a_content_ends_with_its_sentence() -> None:
    text = "She warned that the dam could fail. Engineers look at it every spring."
    assert mended(text, draft(text, "She", "warned", text[11:-1])) == ["that the dam could fail."]


def test_the_corpus_has_nobody_speak_on_in_another_paragraph() -> None:
    text = "“The dam may fail,” she said.\n“Leave now.”"
    own = draft(text, "she", "said", "“The dam may fail,”", "“Leave now.”")
    (found,) = extent.labelled(passage(text), [own])
    assert found.content == own.content[:1]
    alone = draft(text, "she", "said", "“Leave now.”")
    assert extent.labelled(passage(text), [alone]) == [alone]


def test_the_corpus_leaves_the_full_stop_of_a_sentence_to_the_page() -> None:
    text = "She said the dam had held. The mill stood empty."
    (found,) = extent.labelled(passage(text), [draft(text, "She", "said", "the dam had held.")])
    assert text[slice(*found.content[0])] == "the dam had held"
    last = "She said the dam had held."
    turn = draft(last, "She", "said", "the dam had held.")
    assert extent.labelled(passage(last), [turn]) == [turn]
    spoken = "She said: “The dam held.” The mill stood empty."
    quoted = draft(spoken, "She", "said", "“The dam held.”")
    assert extent.labelled(passage(spoken), [quoted]) == [quoted]


def test_whoever_speaks_on_does_so_in_the_next_paragraph() -> None:
    on = "“The dam may fail,” she said.\n“Leave now.”"
    assert mended(on, draft(on, "she", "said", "“The dam may fail,”", "“Leave now.”")) == [
        "“The dam may fail,”".strip(" ,"),
        "“Leave now.”",
    ]
    far = "“The dam may fail,” she said.\nThe mill stood empty.\n“Leave now.”"
    assert mended(far, draft(far, "she", "said", "“The dam may fail,”", "“Leave now.”")) == [
        "“The dam may fail,”".strip(" ,")
    ]


def test_what_stands_after_a_semicolon_is_the_pages() -> None:
    text = "She said the dam was sound; a photograph shows a crack."
    assert mended(text, draft(text, "She", "said", text[9:-1])) == ["the dam was sound"]
    spoken = "She said: “The dam is sound; go home.”"
    assert mended(spoken, draft(spoken, "She", "said", "“The dam is sound; go home.”")) == [
        "“The dam is sound; go home.”"
    ]


@pytest.mark.parametrize(
    "content",
    ["“The dam may fail. Leave now,”", "'The dam may fail. Leave now,'", "the dam “may fail.” “Leave now,”"],
)
def test_speech_goes_on_over_sentences(content: str) -> None:
    text = f"{content} she told them."
    assert mended(text, draft(text, "she", "told", content)) == [content.strip(" ,")]


def test_a_turn_of_a_transcript_goes_on_over_sentences() -> None:
    text = "LUND: The dam may fail. Leave now."
    assert mended(text, draft(text, "LUND", ":", text[6:])) == [text[6:]]


def test_after_a_colon_within_a_sentence_only_that_sentence_is_said() -> None:
    text = "“Nonsense,” replied the miller: the flour was dry. The inspector left at noon."
    assert mended(text, draft(text, "the miller", ":", text[32:-1])) == ["the flour was dry."]


def test_a_reason_belongs_to_what_is_said_and_a_circumstance_does_not() -> None:
    for joint, kept in (("because", 2), ("as", 1)):
        text = f"The mill is closed, she said, {joint} the flour is wet."
        pieces = ["The mill is closed,", f"{joint} the flour is wet"]
        assert len(mended(text, draft(text, "she", "said", *pieces))) == kept


def test_a_further_piece_in_another_sentence_is_none_unless_it_is_speech() -> None:
    text = "The dam may fail, she said. The water is high. “Leave now.”"
    labelled = draft(text, "she", "said", "The dam may fail", "The water is high", "“Leave now.”")
    assert mended(text, labelled) == ["The dam may fail", "“Leave now.”"]


@pytest.mark.parametrize(
    "how",
    [
        "in a letter to its donors that ",
        "on Tuesday that ",
        "on the word of two keepers who were not named, that ",
        "citing two people close to the board, that ",
    ],
)
def test_how_it_was_told_is_not_what_was_told(how: str) -> None:
    text = f"The museum said {how}the roof would stay closed until May."
    assert mended(text, draft(text, "The museum", "said", text[16:-1])) == ["the roof would stay closed until May"]


def test_a_place_with_a_clause_of_its_own_is_told() -> None:
    text = "The museum said in a town that floods a roof matters."
    assert mended(text, draft(text, "The museum", "said", text[16:-1])) == ["in a town that floods a roof matters"]


def test_what_went_on_meanwhile_is_not_what_was_said() -> None:
    text = "Prices will fall by a tenth, two traders said, as buyers waited for the harvest."
    labelled = draft(text, "two traders", "said", "as buyers waited for the harvest")
    assert mended(text, labelled) == ["Prices will fall by a tenth"]


def parted(text: str, draft: Draft) -> list[tuple[str, str]]:
    found = coordination.part(text, [draft], ENGLISH)
    assert {d.source for d in found} == {draft.source}
    return [(text[slice(*d.cue)], text[slice(*d.content[0])].strip()) for d in found if d.cue]


@pytest.mark.parametrize(
    ("first", "before", "second", "after"),
    [
        ("says", "the vaccine works", "and tells", "her patients to come twice"),
        ("denies", "the charge", "but accuses", "the council of sloth"),
        ("insisted", "the goal was fair", ", and blamed", "the referee"),
    ],
)
def test_a_second_verb_of_telling_has_its_own_content(first: str, before: str, second: str, after: str) -> None:
    text = f"Dr. Lind {first} {before}{'' if second[0] == ',' else ' '}{second} {after}."
    labelled = draft(text, "Dr. Lind", first, text[text.index(before) : -1])
    assert parted(text, labelled) == [(first, before), (second.split()[-1], after)]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the river had risen and called it a warning"),  # the past without a comma: what was done may go on
        ("said", "the river rises, and tells of a flood"),  # another tense
        ("says", "“the river rises and tells us so”"),  # within speech
    ],
)
def test_other_verbs_stay_in_the_content(cue: str, content: str) -> None:
    text = f"Dr. Lind {cue} {content}."
    assert parted(text, draft(text, "Dr. Lind", cue, content)) == [(cue, content)]


@given(
    st.lists(
        st.sampled_from(["She", "says", "and tells", ", that", "in a letter", ". ", "“", "”", "\n", "as"]), max_size=14
    )
)
def test_a_mended_content_is_a_part_of_its_sentence_row(parts: list[str]) -> None:
    text = "Lind says " + " ".join(parts) + " end."
    draft = Draft((0, 4), (5, 9), [(10, len(text) - 1)])
    for found in coordination.part(text, extent.mend(passage(text), [draft]), ENGLISH):
        assert found.content
        assert all(10 <= s < e <= len(text) - 1 for s, e in found.content)


@pytest.mark.parametrize(
    ("rest", "kept"),
    [
        (" but gave no date", ""),
        (", but would not say who had sold it", ""),
        (" and declined to comment further", ""),
        (", without naming the sum", ""),
        (" but did not work", " but did not work"),
        (" without giving anything in return", " without giving anything in return"),
    ],
)
def test_a_content_ends_where_its_source_falls_silent(rest: str, kept: str) -> None:
    text = f"She said the mill had been paid for{rest}."
    assert mended(text, draft(text, "She", "said", text[9:-1])) == [f"the mill had been paid for{kept}"]

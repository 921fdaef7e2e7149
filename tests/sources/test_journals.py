"""Journals: a body where they speak themselves, whom "the journal" means, to whom somebody spoke."""

import pytest

from tests.sources.build import identified, names, source, speakers
from tests.sources.joint import joined, joint, told, whose


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("en", "The Lancet", "organization"),
        ("de", "das Fachblatt Nature", "organization"),
        ("uk", "журнал The Lancet", "organization"),
        ("en", "a study in The Lancet", "document"),
        ("en", "the Lancet paper", "document"),
    ],
)
def test_a_journal_is_a_body_where_nothing_but_its_name_speaks(language: str, wording: str, kind: str) -> None:
    assert source(wording, language).kind == kind


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "said"),
    [
        ("en", "The Lancet has pulled the study. Its rules were broken, the journal announced.", "the journal",
         "announced", "Its rules were broken"),
        ("uk", "Учора The Lancet відкликав статтю. Правил не дотримано, визнає журнал.", "журнал", "визнає",
         "Правил не дотримано"),
    ],
)  # fmt: skip
def test_the_journal_is_the_one_named_last_and_told_nobody(
    language: str, text: str, who: str, cue: str, said: str
) -> None:
    found = identified(text, (who, cue, said), language=language)
    assert names(speakers(found)) == ["The Lancet"]
    assert found.attributions[0].told is None


def test_the_journal_is_none_of_the_newspapers_named_after_it() -> None:
    found = identified(
        "The Lancet has pulled the study. Reuters reported that rules were broken. It was late, the journal said.",
        ("Reuters", "reported", "rules were broken"),
        ("the journal", "said", "It was late"),
    )
    assert names(speakers(found)) == ["Reuters", "The Lancet"]


def test_neither_it_nor_they_are_a_journal_that_is_only_named() -> None:
    found = identified(
        "A study finds that salt helps. The Lancet has it. It says more salt is better.",
        ("A study", "finds", "salt helps"),
        ("It", "says", "more salt is better"),
    )
    assert found.attributions[0].speaker == found.attributions[1].speaker
    found = identified(
        "Two doctors said the salt helps. The Lancet said it does not. They want more salt.",
        ("Two doctors", "said", "the salt helps"),
        ("The Lancet", "said", "it does not"),
        ("They", "want", "more salt"),
    )
    assert found.attributions[0].speaker == found.attributions[2].speaker


def test_who_explains_something_to_the_journal_has_told_that_which_was_named_last() -> None:
    text = "Das Fachblatt Nature zieht einen Strich. Es liege am Salz, erläuterte Anna Roth dem Fachblatt."
    found = identified(text, ("Anna Roth", "erläuterte", "Es liege am Salz"), language="de")
    assert [a.told for a in found.attributions] == ["Nature"]


def test_a_study_is_not_the_word_of_the_journal_that_it_is_in_and_a_journal_is_one_on_all_pages() -> None:
    here = told(
        "a",
        "Salt helps, says a study in The Lancet. The Lancet said the study was checked.",
        ("a study in The Lancet", "says", "Salt helps"),
        ("The Lancet", "said", "the study was checked"),
    )
    there = told(
        "b",
        "The Lancet has a study on salt. It was checked, the journal said.",
        ("the journal", "said", "It was checked"),
    )
    assert not whose(joint(here, there))
    assert {"a", "b"} in joined(here, there)

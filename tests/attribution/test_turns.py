"""Lines of transcripts and interviews, in every language that is read by grammar."""

import pytest
from tests.attribution.grammar.told import told

INTERVIEW = ("Warum ein Boot?", "Brand: Weil es schwimmt. Das reicht.", "Und der Kai?", "Brand: Der Kai ist dicht.")
HEARING = {
    "de": ("Richterin Horn: Sahen Sie das Boot?", "Zeuge Brand: Nein.", "Richterin Horn: Danke."),
    "ru": ("Судья Горн: Вы видели лодку?", "Свидетель Бранд: Нет.", "Судья Горн: Спасибо."),
    "uk": ("Суддя Горн: Ви бачили човен?", "Свідок Бранд: Ні.", "Суддя Горн: Дякую."),
}


@pytest.mark.parametrize("language", HEARING)
def test_a_line_of_a_transcript_is_whose_name_opens_it(language: str) -> None:
    lines = HEARING[language]
    said = [tuple(line.split(": ")) for line in lines]
    assert [(t.source, t.content) for t in told(language, *lines)] == said


def test_an_answer_in_an_interview_is_said_as_a_whole() -> None:
    answers = [("Brand", "Weil es schwimmt. Das reicht."), ("Brand", "Der Kai ist dicht.")]
    assert [(t.source, t.content) for t in told("de", *INTERVIEW)] == answers


def test_what_is_told_within_a_line_stands_beside_it() -> None:
    lines = ("Horn: Wer sagte das?", "Brand: Der Lotse sagte, der Kai sei dicht.", "Horn: Danke.")
    assert ("Der Lotse", "der Kai sei dicht") in [(t.source, t.content) for t in told("de", *lines)]


def test_lists_of_facts_are_nobodys_words() -> None:
    assert told("de", "Ort: Hafen.", "Zeit: Montag.", "Preis: 20 Euro.") == []
    assert told("de", "Tipp: Nehmen Sie ein Boot.", "Der Kai ist lang.", "Tipp: Baden Sie früh.") == []

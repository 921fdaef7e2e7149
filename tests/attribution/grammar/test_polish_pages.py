"""What the Polish of real pages taught: verbs without a subject go on with who spoke, what somebody asks for."""

import pytest
from tests.attribution.grammar.told import told, who_and_what, with_cue, with_stance


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Starosta Jan Kowal oświadczył, że most zamknięto. Dodał, że ruch wróci w maju.",
            [("Starosta Jan Kowal", "most zamknięto"), ("Starosta Jan Kowal", "ruch wróci w maju")],
        ),
        (
            "„Most stoi” – powiedział Jan Kowal. „Ruch wróci w maju” – zapewnił w rozmowie z nami.",
            [("Jan Kowal", "Most stoi"), ("Jan Kowal", "Ruch wróci w maju")],
        ),
        (
            "Radny Jan Kowal nie chce czekać. – Jak most stanie, to będzie cud – ironizuje.",
            [("Radny Jan Kowal", "Jak most stanie, to będzie cud")],
        ),
    ],
)
def test_a_verb_without_a_subject_goes_on_with_who_spoke(text: str, found: list[tuple[str, str]]) -> None:
    assert who_and_what("pl", text) == found


def test_a_verb_of_another_gender_goes_on_with_nobody() -> None:
    assert who_and_what("pl", "Anna Nowak oświadczyła, że most stoi. Dodał, że ruch wróci w maju.") == [
        ("Anna Nowak", "most stoi"),
        ("", "ruch wróci w maju"),
    ]


def test_what_papers_tell_is_no_word_of_who_goes_on() -> None:
    found = who_and_what("pl", "Z raportu wynika, że most stoi. Dodano, że ruch wróci w maju.")
    assert found == [("raportu", "most stoi"), ("", "ruch wróci w maju")]


def test_words_before_a_dash_and_a_verb_are_nobodys_where_nobody_spoke() -> None:
    assert told("pl", "– Ruch wróci w maju – dodała.") == []


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        ("Policja ostrzega kierowców przed gołoledzią.", "Policja", "gołoledzią", "asserts"),
        ("Jan Kowal oskarżył radę o opóźnienie budowy.", "Jan Kowal", "opóźnienie budowy", "asserts"),
        ("Piloci domagają się podwyżek płac.", "Piloci", "podwyżek płac", "orders"),
        ("Anna Nowak liczy na zmianę.", "Anna Nowak", "zmianę", "hopes"),
    ],
)
def test_what_somebody_warns_of_asks_for_or_hopes_for(text: str, source: str, content: str, stance: str) -> None:
    assert with_stance("pl", text) == [(source, content, stance)]


def test_a_word_that_goes_on_says_nothing() -> None:
    assert with_cue("pl", "Co więcej, minister przekonywał, że most stoi.") == [
        ("minister", "przekonywał", "most stoi")
    ]


def test_a_plural_of_those_who_speak_for_others_is_no_verb() -> None:
    assert who_and_what("pl", "Według trzech przedstawicieli służb most stoi.") == [
        ("trzech przedstawicieli służb", "most stoi")
    ]

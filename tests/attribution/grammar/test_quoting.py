"""Who is quoted and who quotes, where both stand beside the verb."""

import pytest
from tests.attribution.grammar.told import told


def sources(language: str, text: str) -> set[str]:
    found = told(language, text)
    assert len({t.content for t in found}) == 1
    return {t.source for t in found}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "«Паром цел», — цитирует РБК капитана порта.", {"РБК", "капитана порта"}),
        ("ru", "«Паром цел», — цитируют капитана порта РИА «Новости».", {"капитана порта", "РИА «Новости»"}),
        ("ru", "«Паром цел», — приводит «Маяк» его слова.", {"«Маяк»", "его"}),
        ("ru", "«Паром цел», — приводит слова капитана агентство «Маяк».", {"капитана", "агентство «Маяк»"}),
        ("ru", "Издание цитирует капитана: «Паром цел».", {"Издание", "капитана"}),
        ("uk", "«Пором цілий», — цитує видання речницю порту.", {"видання", "речницю порту"}),
        ("uk", "«Пором цілий», — цитує його Reuters.", {"його", "Reuters"}),
        ("uk", "«Пором цілий», — цитує капітана Хвильінформ.", {"капітана", "Хвильінформ"}),
        ("uk", "«Пором цілий», — цитує голову Мінрибпрому газета.", {"голову Мінрибпрому", "газета"}),
        (
            "uk",
            "«Пором цілий», — переповідає слова одного з матросів Harbour Post.",
            {"одного з матросів", "Harbour Post"},
        ),
        (
            "de",
            "„Die Fähre ist heil“, zitiert das Hafenblatt die Kapitänin Marta Ruhl.",
            {"das Hafenblatt", "die Kapitänin Marta Ruhl"},
        ),
        ("de", "„Die Fähre ist heil“, zitierte ihn die Zeitung.", {"ihn", "die Zeitung"}),
    ],
)
def test_an_outlet_that_quotes_says_it_too(language: str, text: str, expected: set[str]) -> None:
    assert sources(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "«Пором цілий», — цитує капітана пресслужба порту.", {"капітана"}),
        ("ru", "«Паром цел», — процитировал паромщик своего капитана.", {"своего капитана"}),
        ("de", "Die Kapitänin wird mit den Worten zitiert: „Die Fähre ist heil.“", {"Die Kapitänin"}),
    ],
)
def test_whoever_only_passes_it_on_says_nothing(language: str, text: str, expected: set[str]) -> None:
    assert sources(language, text) == expected

"""Outlets under the names that other languages and scripts have for them, and what is no outlet's name."""

import pytest

from accordingto.outlets import registry


def found(text: str) -> list[str]:
    """The outlets that a text names."""
    return [entry.name for _, entry in registry().mentions(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("as Zerkalo Nedeli writes", "Dzerkalo Tyzhnia"),
        ("пишет «Громадское» о том", "Hromadske"),
        ("журналісти «Громадського» знають", "Hromadske"),
        ("пише The Kyiv Independent", "The Kyiv Independent"),
        ("пише «Кайв індепендент»", "The Kyiv Independent"),
        ("розповіли «Схемам» двоє", "Skhemy"),
        ("сообщает «Проект»", "Proekt"),
        ("nach Recherchen von Süddeutscher Zeitung", "Süddeutsche Zeitung"),
        ("а «Зюддойче» пише", "Süddeutsche Zeitung"),
        ("двоє сказали «Файненшиал таймс»", "Financial Times"),
        ("reported by the Guardian on Monday", "The Guardian"),
        ("das Internationale Konsortium Investigativer Journalisten", "ICIJ"),
    ],
)
def test_an_outlet_is_known_by_the_names_that_it_has_abroad(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "the Guardian Council has met",
        "Проект закона готов",
        "агентство розслідує схеми",
        "Громадське обговорення триває",
        "Schemes to defraud the port",
        "«Проект дома» готов",
        "a Washington post was filled",
        "Київ незалежний",
        "перед домом стоит бильд",
        "дождь и верстка",
    ],
)
def test_common_words_and_other_names_are_no_outlets(text: str) -> None:
    assert found(text) == []


def test_a_single_word_is_no_listed_outlet_s_name_in_another_script() -> None:
    assert found("пише «Постімеес»") == found("пишет «Сканора»") == []

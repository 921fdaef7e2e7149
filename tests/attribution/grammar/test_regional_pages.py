"""What the Ukrainian and Russian regional press and agencies do to names of sources and to what they pass on."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_stance

Found = tuple[str, str, str]


def _sources(language: str, text: str) -> list[str]:
    return [source for source, *_ in with_stance(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "relay", "speaker"),
    [
        (
            "uk",
            "Як пише портал «Вітрило», про це на нараді заявила мерка Олена Рись.",
            "портал «Вітрило»",
            "мерка Олена Рись",
        ),
        (
            "ru",
            "Как пишет портал «Парус», об этом на совещании заявил мэр Олег Рысь.",
            "портал «Парус»",
            "мэр Олег Рысь",
        ),
    ],
)
def test_who_passes_on_what_another_said_of_the_sentence_before(
    language: str, text: str, relay: str, speaker: str
) -> None:
    said = {"uk": "Причал зачинять до осені", "ru": "Причал закроют до осени"}[language]
    assert who_and_what(language, f"{said}. {text}") == [(relay, said), (speaker, said)]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        (
            "uk",
            "Про це розповів заступник мера міста, головний державний інспектор Ілля Сом.",
            "заступник мера міста, головний державний інспектор Ілля Сом",
        ),
        ("uk", "Про це написав один із рятувальників загону Ілля Сом.", "один із рятувальників загону Ілля Сом"),
        ("uk", "Про це сказав режисер театру ім. Олени Рись Ілля Сом.", "режисер театру ім. Олени Рись Ілля Сом"),
        (
            "uk",
            "Про це сказав керівник відділу зв'язків із громадою та закладами району Ілля Сом.",
            "керівник відділу зв'язків із громадою та закладами району Ілля Сом",
        ),
        ("ru", "Об этом написал глава посёлка в своём Telegram-канале.", "глава посёлка"),
        ("ru", "Об этом сообщило УФСБ по Лунской области.", "УФСБ по Лунской области"),
    ],
)
def test_a_source_is_neither_cut_nor_too_long(language: str, text: str, source: str) -> None:
    said = {"uk": "Причал зачинять до осені.", "ru": "Причал закроют до осени."}[language]
    assert _sources(language, f"{said} {text}") == [source]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "23 мая Шульц после встречи с лоцманами заявил, что порт откроют.",
            [("Шульц", "порт откроют", "asserts")],
        ),
        (
            "ru",
            "Один давний источник ТАСС сказал, что порт откроют.",
            [("Один давний источник ТАСС", "порт откроют", "asserts")],
        ),
        (
            "ru",
            "Группа инженеров из института Осло выяснила, что мост стоит.",
            [("Группа инженеров из института Осло", "мост стоит", "asserts")],
        ),
        (
            "ru",
            "Сотрудники Института химии и генетики заявили, что вода чистая.",
            [("Сотрудники Института химии и генетики", "вода чистая", "asserts")],
        ),
    ],
)
def test_who_tells_is_found_past_dates_numbers_and_whence_they_are(
    language: str, text: str, expected: list[Found]
) -> None:
    assert with_stance(language, text) == expected


def test_an_outlet_may_be_called_by_an_adverb() -> None:
    text = "Причал зачинили до осені, передає «Вголос», посилаючись на мера."
    assert who_and_what("uk", text) == [("«Вголос»", "Причал зачинили до осені"), ("мера", "Причал зачинили до осені")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Одного з них обвинувачували в тяжкій крадіжці."),
        ("uk", "Люди занепокоєні повінню, що сталася біля річки."),
        ("uk", "Люди нарікають на дахи, що течуть."),
        ("ru", "Полиция опубликовала видео с машиной из кафе на набережной, где погиб лоцман."),
    ],
)
def test_what_describes_a_thing_or_a_charge_says_nothing(language: str, text: str) -> None:
    assert all(not c.startswith(("Одного", "сталася", "течуть", "где")) for _, c, _ in with_stance(language, text))


def test_a_relative_clause_goes_on_past_a_phrase() -> None:
    text = "В порту задержали моряка, который, по данным полиции, установил контакт с бандой."
    assert with_stance("ru", text) == [("полиции", "который / установил контакт с бандой", "asserts")]

"""What becomes of sentences that a page's lost link made one, and of shares of people: Ukrainian and Russian alike."""

import pytest
from tests.attribution.grammar.told import who_and_what

Found = tuple[str, str]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uk",
            "Порт зачинено. Про це повідомляє Зупинка кранів, якими вантажать судна, збіглася зі штормом.",
            [("", "Порт зачинено")],
        ),
        ("ru", "Порт закрыт, сообщает В городе ждут шторма и говорят о нём.", [("", "Порт закрыт")]),
        (
            "ru",
            "«Порт стоит», — передаёт слова мэра агентство Главный лоцман порта сразу объявил об уходе.",
            [("мэра", "Порт стоит"), ("агентство", "Порт стоит"), ("Главный лоцман порта", "уходе")],
        ),
        (
            "uk",
            "Порт стоїть, передає «Ми чекаємо на кран. Його не буде», - сказала вона.",
            [("", "Порт стоїть"), ("вона", "Ми чекаємо на кран. Його не буде")],
        ),
    ],
)
def test_a_sentence_begins_after_whoever_reports_the_one_before(
    language: str, text: str, expected: list[Found]
) -> None:
    assert who_and_what(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Порт закрыт, сообщает Главное управление портов.", "Главное управление портов"),
        ("uk", "Порт стоїть, пише Українська хвиля.", "Українська хвиля"),
        ("uk", "Порт стоїть, повідомляє Служба порту, яка стежить за кранами.", "Служба порту"),
    ],
)
def test_a_name_with_a_capital_letter_begins_none(language: str, text: str, source: str) -> None:
    assert who_and_what(language, text) in ([(source, "Порт закрыт")], [(source, "Порт стоїть")])


@pytest.mark.parametrize(
    ("language", "text", "sources"),
    [
        ("uk", "43% лоцманів вважають, що кран упаде.", ["43% лоцманів"]),
        ("ru", "57,5 % опрошенных уверены, что кран упадёт.", ["57,5 % опрошенных"]),
        ("uk", "40% побоюються, що кран упаде.", ["40%"]),
        ("ru", "Цены выросли на 40%, считают в банке.", ["банке"]),
    ],
)
def test_a_share_of_people_thinks(language: str, text: str, sources: list[str]) -> None:
    assert [source for source, _ in who_and_what(language, text)] == sources

"""Who will not say who they are: that they ask for it, and why, is nothing that anybody says."""

import pytest
from tests.attribution.grammar.told import who_and_what


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Імен вони просять не наводити, бо порт заборонив говорити з газетами."),
        ("uk", "Прізвища лоцман просить не згадувати, щоб не псувати дружби."),
        ("ru", "Имени он просит не писать, потому что порт запретил говорить с газетами."),
        ("ru", "Фамилию лоцман попросил не приводить, чтобы не потерять работу."),
    ],
)
def test_a_name_withheld_is_no_statement(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("uk", "Лоцман просить не писати на бортах.", "не писати на бортах"),
        ("ru", "Порт просит не приводить на пристань собак.", "не приводить на пристань собак"),
    ],
)
def test_another_thing_not_to_be_done_is_asked(language: str, text: str, content: str) -> None:
    assert [what for _, what in who_and_what(language, text)] == [content]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uk",
            "Лоцмани сказали, що паром старий. Обоє просили не називати їх. У порту це заперечують.",
            ("порту", "паром старий"),
        ),
        (
            "ru",
            "Лоцманы сказали, что паром старый. Оба просили не называть их. В порту это отрицают.",
            ("порту", "паром старый"),
        ),
    ],
)
def test_this_is_what_was_said_before_it(language: str, text: str, expected: tuple[str, str]) -> None:
    assert expected in who_and_what(language, text)


def test_what_is_not_to_be_told_of_somebody_is_asked() -> None:
    text = "Лоцман просит не писать о нём громких слов."
    assert who_and_what("ru", text) == [("Лоцман", "не писать о нём громких слов")]

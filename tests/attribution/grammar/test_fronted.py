"""What stands first in a clause and is no subject: objects, what something is called, and the place that speaks."""

import pytest
from tests.attribution.grammar.told import with_stance

Found = tuple[str, str, str]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Звинувачення в підкупі депутат відкинув.", ("депутат", "Звинувачення в підкупі", "denies")),
        ("uk", "Інформацію про витік підтвердив речник порту.", ("речник порту", "Інформацію про витік", "asserts")),
        ("uk", "Повідомлення про вибух у поліції спростували.", ("поліції", "Повідомлення про вибух", "denies")),
        ("ru", "Обвинение в подкупе Храмцова отвергла.", ("Храмцова", "Обвинение в подкупе", "denies")),
        ("ru", "Сообщения о взрыве в мэрии опровергли.", ("мэрии", "Сообщения о взрыве", "denies")),
        ("ru", "Информацию об утечке губернатор подтвердил.", ("губернатор", "Информацию об утечке", "asserts")),
    ],
)
def test_an_object_may_stand_before_whoever_speaks(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Терміни ремонту в компанії назвали вигадкою.", ("компанії", "Терміни ремонту / вигадкою", "denies")),
        (
            "uk",
            "У самого перевізника звинувачення назвали безпідставними.",
            ("самого перевізника", "звинувачення / безпідставними", "denies"),
        ),
        (
            "ru",
            "В пресс-службе порта материал окрестили «заказным».",
            ("пресс-службе порта", "материал / заказным", "asserts"),
        ),
        (
            "ru",
            "Слова капитана о дефиците в порту назвали шуткой.",
            ("порту", "Слова капитана о дефиците / шуткой", "asserts"),
        ),
        ("uk", "Такий ремонт інженери вважають малоймовірним.", ("інженери", "Такий ремонт / малоймовірним", "doubts")),
        ("ru", "Такой ремонт инженеры назвали сомнительным.", ("инженеры", "Такой ремонт / сомнительным", "doubts")),
        ("ru", "Виноватой семья считает реку.", ("семья", "Виноватой / реку", "asserts")),
        ("ru", "Тем временем капитан назвал рейс удачным.", ("капитан", "рейс удачным", "asserts")),
    ],
)
def test_so_may_what_is_called_something(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Водителей фур просят остаться на стоянках.", [("", "остаться на стоянках", "orders")]),
        ("uk", "Водіїв закликають не зупинятися на мосту.", [("", "не зупинятися на мосту", "orders")]),
        ("uk", "У порту, втім, заявили, що пором справний.", [("порту", "пором справний", "asserts")]),
        ("ru", "Капитан — в эфире местного радио: «Паром цел».", [("Капитан", "Паром цел", "asserts")]),
        ("uk", "Портова преса багато пише про пором.", [("Портова преса", "пором", "asserts")]),
        ("uk", "Чи боїться капітан, що пором потоне?", []),
        ("uk", "На запитання, скільки коштує квиток, капітан відмахується.", []),
    ],
)
def test_a_place_speaks_where_nothing_is_asked_there(language: str, text: str, expected: list[Found]) -> None:
    assert with_stance(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("uk", "Капітан повідомив, що пором відчалив, але деталей не розкрив.", "пором відчалив"),
        ("ru", "Капитан ответил, что паром цел, но сколько он стоит, не назвал.", "паром цел"),
        ("ru", "Капитан заявил, что паром цел, но топлива не хватает.", "паром цел, но топлива не хватает"),
    ],
)
def test_what_somebody_did_not_tell_is_no_content(language: str, text: str, content: str) -> None:
    assert [c for _, c, _ in with_stance(language, text)] == [content]

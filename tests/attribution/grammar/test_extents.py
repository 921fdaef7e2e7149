"""Where contents begin and end, and what near a cue is no source."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_stance


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("uk", "Порт підтвердив загибель двох моряків, кока та боцмана.", "загибель двох моряків, кока та боцмана"),
        ("uk", "Газета пише про два човни, знайдені на мілині.", "два човни, знайдені на мілині"),
        (
            "ru",
            "Порт опроверг сообщение о пожаре, повредившем три парома.",
            "сообщение о пожаре, повредившем три парома",
        ),
        ("de", "Die Werft zählt zehn Schäden, zwei mehr als im Mai.", "zehn Schäden, zwei mehr als im Mai"),
        ("uk", "Нагадаємо, пором затонув у травні, пише «Маяк».", "пором затонув у травні"),
        ("ru", "Впрочем, паром ходил и в шторм, вспоминает боцман.", "паром ходил и в шторм"),
    ],
)
def test_a_content_has_what_belongs_to_it_and_no_more(language: str, text: str, content: str) -> None:
    assert [c for _, c in who_and_what(language, text)] == [content]


def test_the_main_clause_after_a_relative_one_is_not_what_its_subject_says() -> None:
    found = who_and_what("pl", "Po rozmowie z kapitanem, który powiedział, że odchodzi, armator milczał.")
    assert found[0][1] == "odchodzi"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Капитан отказался от еды, но заявил, что выстоит.", ("Капитан", "выстоит")),
        ("ru", "Мэр приехал в порт, осмотрел паром и заявил, что он цел.", ("Мэр", "он цел")),
        ("de", "Der Kapitän ging, sagte aber, dass er bleibt.", ("Der Kapitän", "er bleibt")),
        ("uk", "Боцман, допитаний годину по тому, повторив: човен був цілий.", ("Боцман", "човен був цілий")),
        ("uk", "Утім, чи вийде пором завтра, у порту сумніваються.", ("порту", "чи вийде пором завтра")),
        ("uk", "Мовчати про це, наголосив боцман, означає потурати.", ("боцман", "Мовчати про це / означає потурати")),
        ("uk", "За словами ж боцмана, човен був цілий.", ("боцмана", "човен був цілий")),
        ("ru", "Паром строили пленные, по крайней мере так рассказывают моряки.", ("моряки", "Паром строили пленные")),
        ("ru", "В то же время капитан при этом заявил, что паром цел.", ("капитан", "паром цел")),
        ("uk", "Сама Варн жартує, що її валіза порожня.", ("Сама Варн", "її валіза порожня")),
        ("ru", "Смягчение правил Обама считает важным.", ("Обама", "Смягчение правил / важным")),
    ],
)
def test_whose_it_is(language: str, text: str, expected: tuple[str, str]) -> None:
    assert who_and_what(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "more"),
    [
        (
            "uk",
            "Боцман переконаний, що човен був цілий. Капітан, мовляв, просто заснув.",
            "Капітан, мовляв, просто заснув",
        ),
        ("ru", "В порту сроки назвали выдумкой: считать убытки, дескать, рано.", "считать убытки, дескать, рано"),
        ("de", "Die Werft weist den Vorwurf zurück: Sie habe alles geprüft.", "Sie habe alles geprüft"),
    ],
)
def test_what_goes_on_in_the_mood_of_reported_speech_is_the_same_speaker_s(language: str, text: str, more: str) -> None:
    first, second = who_and_what(language, text)
    assert second == (first[0], more)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Йдеться про новий причал у селі Садове."),
        ("uk", "Це дозволить заощадити мільйон."),
        ("uk", "Такі витрати тут вважають зайвими."),
        ("ru", "Потом попросил прислать номер парома."),
        ("ru", "Порт получил кран, о котором мечтал десять лет."),
    ],
)
def test_nobody_says_it(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


def test_a_semicolon_ends_what_is_said_before_its_cue() -> None:
    found = with_stance("ru", "Утонули двое, сообщили в порту; рыбаки говорят о троих.")
    assert [(s, c) for s, c, _ in found] == [("порту", "Утонули двое"), ("рыбаки", "троих")]


def test_a_noun_tells_without_its_correlative_where_it_is_somebody_s() -> None:
    assert with_stance("ru", "Слова капитана, что паром цел, вызвали смех.") == [("капитана", "паром цел", "asserts")]
    assert with_stance("uk", "Пересторогу матроса, що пором тоне, забули.") == [("матроса", "пором тоне", "asserts")]
    assert with_stance("ru", "Слова капитана, что удивили всех, забыты.") == []

"""What Ukrainian and Russian news taught: verbs that tell between commas, gerunds, where what is said begins."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_cue, with_stance


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "Ранком зателефонувала лікарка і повідомила, що міст закрито.", "лікарка"),
        ("ru", "Приехал врач и сказал, что мост закрыт.", "врач"),
        ("ru", "Прочитал доклад и сказал, что мост закрыт.", ""),
    ],
)
def test_a_subject_between_its_two_verbs_speaks(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("uk", "Олена чекала два дні. Каже, її не попередили.", "її не попередили"),
        ("ru", "Ольга ждала два дня. Говорит, её не предупредили.", "её не предупредили"),
        ("uk", "Міст, кажуть, закриють восени.", "Міст / закриють восени"),
        ("uk", "Інакше, каже, без довідки міст закриють.", "Інакше / без довідки міст закриють"),
    ],
)
def test_a_verb_between_commas_tells_on_nobodys_word(language: str, text: str, content: str) -> None:
    assert [what for _, what in who_and_what(language, text)] == [content]


def test_one_of_several_things_that_somebody_does_tells_nothing() -> None:
    assert who_and_what("uk", "Діти співають, розповідають, малюють.") == []


def test_what_is_thought_of_a_subject_is_nobodys_clause() -> None:
    assert who_and_what("uk", "Молоко поживне, воно вважається ліками.") == []
    assert who_and_what("uk", "Міст, вважається, збудували шведи.") == [("", "Міст / збудували шведи")]


def test_a_gerund_of_saying_ends_what_was_said_before() -> None:
    told = with_stance("uk", "Мер закликав не їхати, запевнивши, що міст відкриють.")
    assert told == [("Мер", "не їхати", "orders"), ("Мер", "міст відкриють", "asserts")]
    assert who_and_what("ru", "Врачи предупреждают, что мост закроют, отмечая при этом, что есть брод.") == [
        ("Врачи", "мост закроют"),
        ("Врачи", "есть брод"),
    ]


def test_a_threat_is_a_part_of_what_is_told() -> None:
    told = who_and_what("uk", "Мер розповів, що сусід забирав сітки, погрожуючи, що спалить човен.")
    assert told[0] == ("Мер", "сусід забирав сітки, погрожуючи, що спалить човен")


def test_a_particle_that_opens_a_sentence_reports() -> None:
    assert who_and_what("uk", "Мер пояснив, чому закрили міст. Мовляв, немає піску.") == [
        ("Мер", "чому закрили міст"),
        ("Мер", "немає піску"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uk",
            "Як зауважила Рись, глибоких тріщин у мосту вистачає, як і іржі.",
            [("Рись", "глибоких тріщин у мосту вистачає, як і іржі")],
        ),
        (
            "ru",
            "По данным полиции, задержанный — моряк Иван Рысин.",
            [("полиции", "задержанный — моряк Иван Рысин")],
        ),
        ("ru", "По данным полиции, собранным за год, мост цел.", [("полиции", "мост цел")]),
        ("uk", "Він показав перелік човнів, що потрапили у шторм.", []),
        (
            "uk",
            "Про те, як працюють шлюзи, гостям під час наради розповів інженер Ігор Рись.",
            [("інженер Ігор Рись", "як працюють шлюзи")],
        ),
        ("uk", "Але представник порту підозри відкидає.", [("представник порту", "підозри")]),
    ],
)
def test_where_what_is_said_begins(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert who_and_what(language, text) == expected


def test_who_goes_on_with_a_story_is_no_story() -> None:
    assert with_cue("uk", "– Міст закрили, – продовжує розповідь Марина.") == [
        ("Марина", "продовжує розповідь", "Міст закрили")
    ]


def test_a_paragraph_after_a_colon_is_said_as_a_whole() -> None:
    assert who_and_what("ru", "Министр Иван Рысин заявил:", "Мост закрыт. Брода нет.") == [
        ("Министр Иван Рысин", "Мост закрыт. Брода нет")
    ]
    told = who_and_what("ru", "Министр Иван Рысин заявил:", "Мост закрыт. Как сообщил мэр, брод есть.")
    assert told == [("Министр Иван Рысин", "Мост закрыт"), ("мэр", "брод есть")]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "У звіті про пожежу на складі в порту йдеться, що міст закрито.", "звіті"),
        ("ru", "В отчёте о проверке моста в Дубках говорится, что мост закрыт.", "отчёте"),
        ("uk", "Про пожежу в порту йдеться у звіті, який склали вчора.", "звіті"),
    ],
)
def test_a_place_that_a_paper_is_about_says_nothing(language: str, text: str, source: str) -> None:
    assert source in {who for who, _ in who_and_what(language, text)}
    assert not {who for who, _ in who_and_what(language, text)} & {"порту", "Дубках", "складі"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Деталі: За словами лікарів, міст закрито.", [("лікарів", "міст закрито")]),
        ("ru", "Подробности: По данным полиции, мост закрыт.", [("полиции", "мост закрыт")]),
        ("uk", 'Пряма мова ДРО: "Міст закрито. Деталі згодом".', [("ДРО", "Міст закрито. Деталі згодом")]),
        ("ru", "Прямая речь мэра: «Мост закрыт».", [("мэра", "Мост закрыт")]),
    ],
)
def test_a_label_that_heads_a_paragraph_is_no_part_of_it(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert who_and_what(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У вівторок порт оголосить про ремонт."),
        ("ru", "Завтра директор объявит о закрытии верфи."),
    ],
)
def test_what_somebody_will_say_is_not_said_yet(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


def test_who_will_say_something_tells_no_part_of_what_others_say() -> None:
    assert who_and_what("uk", "Мер сказав, що порт оголосить про ремонт.") == [("Мер", "порт оголосить про ремонт")]

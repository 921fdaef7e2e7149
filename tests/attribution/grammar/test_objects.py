"""Objects that are what somebody says, with a preposition or before their verb, and whom the outlet was told by."""

import pytest
from tests.attribution.grammar.told import told, with_stance

Found = tuple[str, str, str]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Механик указывает на старый насос.", ("Механик", "старый насос", "asserts")),
        ("ru", "Паромщик настаивает на семи пассажирах.", ("Паромщик", "семи пассажирах", "asserts")),
        ("ru", "В поломку насоса механик не верит.", ("механик", "В поломку насоса", "doubts")),
        ("ru", "Сторож рассчитывает на скорый ремонт.", ("Сторож", "скорый ремонт", "hopes")),
        ("uk", "Механік вказує на старий насос.", ("Механік", "старий насос", "asserts")),
        ("uk", "У поломку насоса механік не вірить.", ("механік", "У поломку насоса", "doubts")),
        ("uk", "Сторож сподівається на швидкий ремонт.", ("Сторож", "швидкий ремонт", "hopes")),
        ("de", "Der Wirt mahnt zur Ruhe.", ("Der Wirt", "Ruhe", "orders")),
    ],
)
def test_what_a_preposition_governs_is_what_somebody_says(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Владелец парома всё отрицает.", ("Владелец парома", "всё", "denies")),
        ("ru", "Механик этому не верит.", ("Механик", "этому", "doubts")),
        ("ru", "Механик с этим не согласен.", ("Механик", "с этим", "denies")),
        ("uk", "Власник порома все заперечує.", ("Власник порома", "все", "denies")),
        ("uk", "Механік цьому не вірить.", ("Механік", "цьому", "doubts")),
    ],
)
def test_a_pronoun_for_what_was_said_can_be_contested(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Насос сломался, подтвердил нам механик.", "механик"),
        ("ru", "Двое матросов рассказали нам, что насос сломался.", "Двое матросов"),
        ("uk", "Насос зламався, підтвердив нам механік.", "механік"),
    ],
)
def test_whom_the_outlet_was_told_by_is_a_source(language: str, text: str, source: str) -> None:
    assert [s for s, *_ in with_stance(language, text)] == [source]


def test_what_the_outlet_itself_says_has_no_source_there() -> None:
    assert with_stance("ru", "Мы писали, что насос сломался.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Жителей округа просят не снимать паром.", ("", "не снимать паром", "orders")),
        ("Механик Борис, сам проплававший семь лет, советует ждать весны.", ("Механик Борис", "ждать весны", "orders")),
        (
            "Жена матроса, попросившая не печатать имени, чтобы не навредить мужу, рассказывает: паром течёт.",
            ("Жена матроса", "паром течёт", "asserts"),
        ),
        ("«Паром течёт», — заявила политик на пристани.", ("политик", "Паром течёт", "asserts")),
        (
            "«Паром течёт», — вздыхает сторож, просивший не указывать фамилию, чтобы не злить хозяина.",
            ("сторож", "Паром течёт", "asserts"),
        ),
    ],
)
def test_the_subject_is_no_attribute_of_another_noun(text: str, expected: Found) -> None:
    assert with_stance("ru", text) == [expected]


def test_accusations_before_a_colon_are_denied_and_what_follows_is_said() -> None:
    assert with_stance("ru", "Капитан отверг обвинения: насос был исправен.") == [
        ("Капитан", "обвинения", "denies"),
        ("Капитан", "насос был исправен", "asserts"),
    ]
    assert with_stance("ru", "Капитан отверг обвинения: насос, по его словам, был исправен.") == [
        ("Капитан", "обвинения", "denies"),
        ("его", "насос / был исправен", "asserts"),
    ]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Хозяин парома просит матросов не публиковать снимки пробоины.", ["не публиковать снимки пробоины"]),
        ("Хозяин парома просил не называть его имени.", []),
        ("Матрос просил не указывать фамилию.", []),
    ],
)
def test_what_must_not_be_told_is_listed_unless_it_is_who_somebody_is(text: str, contents: list[str]) -> None:
    assert [c for _, c, _ in with_stance("ru", text)] == contents


def test_a_quotation_after_an_order_is_the_same_speaker_s() -> None:
    assert with_stance("ru", "Юрист советует матросам ничего не подписывать: «Сначала следствие».") == [
        ("Юрист", "не подписывать", "orders"),
        ("Юрист", "Сначала следствие", "asserts"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Інспектор не бачить підстав для ремонту.", [("Інспектор", "підстав для ремонту", "denies")]),
        ("uk", "Інспектори виявили порушення на поромі.", [("Інспектори", "порушення на поромі", "asserts")]),
        ("ru", "Механик не нашёл признаков поломки.", [("Механик", "признаков поломки", "denies")]),
        ("ru", "Инспекторы нашли трещину и выписали штраф.", [("Инспекторы", "трещину", "asserts")]),
        ("ru", "Механик нашёл ключи.", []),
        ("uk", "Рятувальники стоять на березі, фіксують руйнування.", []),
        ("ru", "На паромах зафиксировано превышение шума.", []),
        ("uk", "Речник пов'язує затримку з туманом.", [("Речник", "затримку з туманом", "asserts")]),
        ("ru", "Инженеры связывают поломку с морозом.", [("Инженеры", "поломку с морозом", "asserts")]),
    ],
)
def test_what_is_found_is_told_where_it_is_a_finding(language: str, text: str, expected: list[Found]) -> None:
    assert with_stance(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Лоцман не вірить у ремонт парома."),
        ("ru", "Лоцман не верит в ремонт парома."),
        ("ru", "Лоцман не верит ремонту парома."),
        ("de", "Der Lotse glaubt nicht an die Reparatur."),
    ],
)
def test_who_does_not_believe_in_something_doubts_it(language: str, text: str) -> None:
    assert [t.stance for t in told(language, text)] == ["doubts"]

"""What is done and who does it, where a sentence tells no words or hides who says them: Ukrainian and Russian alike."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_cue, with_stance

Found = tuple[str, str]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Суд отклонил иск рыбаков к верфи."),
        ("uk", "Суд відхилив позов рибалок до верфі."),
        ("ru", "Верфь согласилась достроить причал."),
        ("uk", "Верф погодилася добудувати причал."),
        ("uk", "У селах області передбачено десять мостів."),
    ],
)
def test_a_decision_is_no_statement(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Верфь отклонила обвинения рыбаков."),
        ("uk", "Верф відхилила звинувачення рибалок."),
    ],
)
def test_to_turn_down_what_was_said_is_one(language: str, text: str) -> None:
    assert [stance for *_, stance in with_stance(language, text)] == ["denies"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Суд постановил вернуть причал городу.", ("Суд", "вернуть причал городу", "orders")),
        ("uk", "Суд постановив повернути причал місту.", ("Суд", "повернути причал місту", "orders")),
    ],
)
def test_what_is_ruled_is_what_is_to_be_done(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Судом признано, что канат перерезан.", ("Судом", "канат перерезан")),
        ("uk", "Умовами конкурсу передбачено, що міст зачинять.", ("Умовами конкурсу", "міст зачинять")),
        ("uk", "Уже встановлено слідством, що склад підпалили.", ("слідством", "склад підпалили")),
        ("ru", "Таким образом установлено, что склад пуст.", ("", "склад пуст")),
        ("uk", "Ввечері з причалом встановлено, що склад порожній.", ("", "склад порожній")),
    ],
)
def test_by_what_something_was_found_is_the_source(language: str, text: str, expected: Found) -> None:
    assert who_and_what(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Бригады вошли в порт и на следующий день заявили, что кран их.", "Бригады"),
        ("ru", "Бригады взяли порт, 5 мая вошли в город и на следующий день заявили, что кран их.", "Бригады"),
        ("uk", "Бригади зайшли в порт і після обіду заявили, що кран їхній.", "Бригади"),
        ("ru", "Бригады ушли, но в порту заявили, что кран их.", "порту"),
        ("ru", "Капитан Лис уехал, поскольку считает, что порт пуст.", "Капитан Лис"),
        ("uk", "Капітан Лис поїхав, бо вважає, що порт порожній.", "Капітан Лис"),
    ],
)
def test_who_did_one_thing_tells_the_next(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Всё это свидетельствует о том, что порт пуст."),
        ("uk", "Це свідчить, що порт порожній."),
        ("ru", "Склад, как говорится, стоит на голове."),
        ("uk", "Склад, як то кажуть, стоїть на голові."),
    ],
)
def test_what_whoever_writes_concludes_is_nobody_elses(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Лоцмани оголосили страйк, що став найбільшим у порту."),
        ("ru", "Лоцман поделился планом порта, где указаны причалы."),
    ],
)
def test_a_clause_that_describes_an_object_is_not_told(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Ревізор попередив порт, що зачинить склад.", ("Ревізор", "зачинить склад")),
        ("uk", "Ревізор поширив заяву, що порт порожній.", ("Ревізор", "порт порожній")),
        ("ru", "Лоцман рассказал рыбакам, где стоит кран.", ("Лоцман", "где стоит кран")),
    ],
)
def test_whom_somebody_tells_is_no_object_that_a_clause_describes(language: str, text: str, expected: Found) -> None:
    assert who_and_what(language, text) == [expected]


def test_a_reason_is_not_what_is_found() -> None:
    text = "Ревізори зафіксували зниження обсягів через те, що порт стоїть."
    assert all(content != "порт стоїть" for _, content in who_and_what("uk", text))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "О кранах говорила глава верфи Ульрика фон дер Линде.", "глава верфи Ульрика фон дер Линде"),
        ("uk", "«Порт стоїть», — сказала голова верфі Ульріка ван Лінде.", "голова верфі Ульріка ван Лінде"),
    ],
)
def test_small_words_belong_to_a_surname(language: str, text: str, expected: str) -> None:
    assert [who for who, *_ in with_cue(language, text)] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Делегация, которая ведёт диалог по определению границ порта, осталась дома."),
        ("uk", "Делегацію на переговорах за умовами перевезення очолить капітан Лис."),
    ],
)
def test_what_is_settled_is_nobodys_word(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


def test_by_without_its_preposition_names_a_document() -> None:
    assert who_and_what("uk", "Згідно декларації, капітан має два човни.") == [("декларації", "капітан має два човни")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Суд відмовив верфі в проханні закрити причал."),
        ("ru", "Судья отклонил иск верфи к порту с требованием закрыть причал."),
        ("uk", "Мости, які фонд вимагає від забудовника, не готові."),
        ("uk", "Рада ухвалила рішення «Про закриття старого причалу на річці біля порту»."),
        ("ru", "Верфь подписала договор по объекту: «Комплекс заправки кранов»."),
    ],
)
def test_what_others_asked_and_what_something_is_called_is_not_told(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Рыбаки вышли на берег с призывом закрыть порт.", ("Рыбаки", "закрыть порт")),
        ("ru", "Мэр вздохнул на прощание: «Порта больше нет».", ("Мэр", "Порта больше нет")),
        ("ru", "Мэр удивлён: «Полный абсурд».", ("Мэр", "Полный абсурд")),
        ("uk", "Він зажадав від начальника порту пояснень.", ("Він", "пояснень")),
    ],
)
def test_what_somebody_asks_and_calls_is(language: str, text: str, expected: Found) -> None:
    assert who_and_what(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "По условиям общего заявления, порт закроют.", ("общего заявления", "порт закроют")),
        ("uk", "За умовами угоди, порт зачинять.", ("угоди", "порт зачинять")),
    ],
)
def test_the_terms_of_a_document_say_something(language: str, text: str, expected: Found) -> None:
    assert who_and_what(language, text) == [expected]

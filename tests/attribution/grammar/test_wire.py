"""Wire news: titles beside titles, dates between commas, whose clause a clause is."""

import pytest
from tests.attribution.grammar.told import who_and_what


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Глава районной портовой службы Олег Вальцов сообщил, что паром цел.", "Глава районной портовой службы"),
        ("ru", "Паром цел, сообщил начальник порта капитан Олег Вальцов.", "начальник порта капитан Олег Вальцов"),
        (
            "uk",
            "Речниця гавані старший лейтенант Ніна Дорош повідомила, що пором цілий.",
            "Речниця гавані старший лейтенант Ніна Дорош",
        ),
        ("ru", "По словам источников «Маяка» среди докеров, паром цел.", "источников «Маяка» среди докеров"),
        ("uk", "За словами джерел видання серед лоцманів, пором цілий.", "джерел видання серед лоцманів"),
        ("uk", "Раніше агентство «Маяк» повідомило, що пором цілий.", "агентство «Маяк»"),
        ("uk", "Пізніше лоцмани повідомили, що пором цілий.", "лоцмани"),
        ("uk", "Деякі офіційні особи порту заявили, що пором цілий.", "Деякі офіційні особи порту"),
        ("ru", "Несколько капитанов гавани заявили, что паром цел.", "Несколько капитанов гавани"),
        ("ru", "После пожара МЧС заявило, что паром цел.", "МЧС"),
        ("ru", "В эфире «Голос Маяка» Вальцов сказал, что паром цел.", "Вальцов"),
        ("uk", "Два лоцмани, знайомі зі справою, повідомили виданню The Harbour Post, що пором цілий.", "Два лоцмани"),
        ("uk", "У телеграм-каналі Держфлоту повідомили, що пором цілий.", "Держфлоту"),
        ("ru", "На странице порта заявили, что паром цел.", "порта"),
    ],
)
def test_the_whole_of_who_speaks_and_nothing_else(language: str, text: str, source: str) -> None:
    assert [found.startswith(source) for found, _ in who_and_what(language, text)] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Паром цел. Об этом сообщил в четверг, 24 августа, начальник порта."),
        ("ru", "Паром цел. Об этом 24 августа, в четверг, сообщил начальник порта."),
        ("uk", "Пором цілий. Про це у п'ятницю, 3 березня 2023 року, повідомив начальник порту."),
    ],
)
def test_a_date_beside_a_date_parts_nothing(language: str, text: str) -> None:
    ((source, content),) = who_and_what(language, text)
    assert source.startswith("начальник")
    assert content in {"Паром цел", "Пором цілий"}


def test_a_clause_after_a_date_stays_apart() -> None:
    ((_, content),) = who_and_what("ru", "Порт пообещал открыть причал в субботу, 5 июля, но не открыл.")
    assert content == "открыть причал в субботу, 5 июля"


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("ru", "Рейс отменили из-за того, что весть об этом дошла до порта, отмечает «Маяк».", "Рейс отменили"),
        ("uk", "Рейс скасували, бо чутка про це дійшла до порту, зазначає «Маяк».", "Рейс скасували"),
        (
            "ru",
            "По данным «Маяка», рейс отменили после того, как капитан пригрозил уйти.",
            "рейс отменили после того, как",
        ),
    ],
)
def test_what_only_looks_like_what_points_back_or_says_so(language: str, text: str, content: str) -> None:
    found = who_and_what(language, "Пауза. " + text)
    assert found[0][1].startswith(content)
    assert "«Маяк" in found[0][0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Сыщик определил тех, кто мог поджечь паром."),
        ("uk", "Слідчий встановив тих, хто міг підпалити пором."),
        ("ru", "Капитан ответил на сообщения о том, что паром сгорел."),
        ("uk", "Міністр прокоментував чутки про те, що пором згорів."),
    ],
)
def test_whom_somebody_found_and_what_he_answers_is_not_what_he_says(language: str, text: str) -> None:
    assert who_and_what(language, text) == []


def test_who_is_said_by_an_indirect_question() -> None:
    assert who_and_what("ru", "Сыщик рассказал о том, кто поджёг паром.") == [("Сыщик", "кто поджёг паром")]


def test_what_is_wished_for_is_said_by_nobody() -> None:
    found = who_and_what("ru", "Капитаны настаивали, чтобы порт разрешил лоцманам работать ночью.")
    assert [source for source, _ in found] == ["Капитаны"]


def test_a_clause_is_that_of_the_last_of_two_verbs() -> None:
    text = "Начальник предложил лоцману отпуск и ясно дал понять, что тот не вернётся."
    assert who_and_what("ru", text) == [("Начальник", "тот не вернётся")]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("ru", "Начальник назвал ложью утверждения «Маяка» о том, что паром сгорел.", "паром сгорел"),
        ("uk", "Начальник назвав вигадкою твердження «Маяка» про те, що пором згорів.", "пором згорів"),
    ],
)
def test_what_is_called_untrue_is_what_it_says(language: str, text: str, content: str) -> None:
    assert {c for _, c in who_and_what(language, text)} == {content}


def test_an_article_on_sources_is_about_what_follows() -> None:
    text = "Капітан сказав, що пором цілий. «Маяк» опублікував статтю з посиланням на джерела в порту."
    assert [source for source, _ in who_and_what("uk", text)] == ["Капітан"]
    text = "Капітан сказав, що пором цілий. Він посилається на джерела в порту."
    assert "джерела в порту" in [source for source, _ in who_and_what("uk", text)]


def test_words_in_a_relative_clause_are_of_who_published_them() -> None:
    found = who_and_what("uk", "У пресслужбі порту оприлюднили заяву, у якій зазначили: «Пором цілий».")
    assert {source for source, _ in found} == {"пресслужбі порту"}

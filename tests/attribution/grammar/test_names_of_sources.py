"""A source is all of somebody's name with what tells who they are, and nothing else."""

import pytest
from tests.attribution.grammar.told import who_and_what


def sources(language: str, text: str) -> list[str]:
    """Return who says something in `text`."""
    return [source for source, _ in who_and_what(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Посол Ленды в Одессе Марк Ройт сказал, что мост цел.", "Посол Ленды в Одессе Марк Ройт"),
        ("uk", "Посол Ленди в Одесі Марко Ройт сказав, що міст цілий.", "Посол Ленди в Одесі Марко Ройт"),
        ("ru", "Мост цел, сказала хозяйка села Ганна Липова.", "хозяйка села Ганна Липова"),
        ("ru", "Мост цел, сказал глава их артели Иван Сом.", "глава их артели Иван Сом"),
        ("uk", "Міст цілий, сказав голова їхньої артілі Іван Сом.", "голова їхньої артілі Іван Сом"),
        ("ru", "Мост цел, сказал повар Фёдор Рад.", "повар Фёдор Рад"),
        ("ru", "Мост цел, сказал человек по имени Савва.", "человек по имени Савва"),
        ("uk", "Міст цілий, сказав чоловік на ім'я Сава.", "чоловік на ім'я Сава"),
        ("de", "Ein Mann namens Jost Ahl sagte, dass die Brücke hält.", "Ein Mann namens Jost Ahl"),
        ("pl", "Rybak o imieniu Sawa powiedział, że most stoi.", "Rybak o imieniu Sawa"),
        ("uk", "За даними Rohr & Tal, міст цілий.", "Rohr & Tal"),
    ],
)
def test_a_source_goes_on_to_its_name(language: str, text: str, source: str) -> None:
    assert sources(language, text) == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "По словам заведующей школой Анны Рысь, мост цел.", "заведующей школой Анны Рысь"),
        ("ru", "Мост цел, сказала заведующая речной школой Анна Рысь.", "заведующая речной школой Анна Рысь"),
        ("uk", "Міст цілий, сказала завідувачка школою Ганна Рись.", "завідувачка школою Ганна Рись"),
    ],
)
def test_what_somebody_leads_is_part_of_who_they_are(language: str, text: str, source: str) -> None:
    assert sources(language, text) == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Две бывшие ученицы рассказали, что мост цел.", "Две бывшие ученицы"),
        ("uk", "Дві її колишні учениці розповіли, що міст цілий.", "Дві її колишні учениці"),
        ("uk", "Троє його сусідів розповіли, що міст цілий.", "Троє його сусідів"),
        ("uk", "Рибалки кількох артілей розповіли, що міст цілий.", "Рибалки кількох артілей"),
        ("ru", "Мост цел, говорят источники сразу двух газет.", "источники сразу двух газет"),
    ],
)
def test_a_number_stays_with_all_that_it_counts(language: str, text: str, source: str) -> None:
    assert sources(language, text) == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Мост цел, указано в попавшем в порт письме.", "попавшем в порт письме"),
        ("uk", "Міст цілий, ідеться в розісланому портом листі.", "розісланому портом листі"),
    ],
)
def test_a_paper_is_not_what_is_told_of_it_before_its_noun(language: str, text: str, source: str) -> None:
    assert sources(language, text) == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Мост цел, добавила Рысь от себя.", "Рысь"),
        ("uk", "Міст цілий, додала Рись від себе.", "Рись"),
        ("ru", "Рыбаки, знающие Ивана Сома, сказали, что мост цел.", "Рыбаки"),
        ("ru", "Канал «Волна», не уточняя, кто ему сказал, пишет, что мост цел.", "Канал «Волна»"),
        ("uk", "Міст цілий, розповіли «Хвилі» двоє рибалок.", "двоє рибалок"),
    ],
)
def test_what_is_told_besides_is_no_source(language: str, text: str, source: str) -> None:
    assert sources(language, text) == [source]


def test_that_one_is_apart_from_all_that_he_denies() -> None:
    assert who_and_what("ru", "Рыбак назвал сторожа. Тот всё отрицает.") == [("Тот", "всё")]


def test_what_tells_of_a_source_is_no_part_of_what_it_says() -> None:
    text = "Щодо двох рибалок відкрито справу, повідомляє джерело, знайоме зі слідством."
    assert who_and_what("uk", text) == [("джерело", "Щодо двох рибалок відкрито справу")]


def test_who_acts_in_an_office_is_named_with_it() -> None:
    text = "Марк Сом, исполняющий обязанности начальника порта, сказал, что паром цел."
    assert sources("ru", text) == ["Марк Сом, исполняющий обязанности начальника порта"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("uk", "За даними НБР і САП, міст цілий.", ["НБР і САП"]),
        ("uk", "Про витік повідомляє «Причал» із посиланням на пресслужбу ВАКС.", ["«Причал»", "пресслужбу ВАКС"]),
        (
            "ru",
            "Газета со ссылкой на слова лоцмана Никиты Рысева сообщает, что мост цел.",
            ["слова лоцмана Никиты Рысева", "Газета"],
        ),
        ("ru", "Главный лоцман верфи Оремэ Росткоглу сказал, что мост цел.", ["Главный лоцман верфи Оремэ Росткоглу"]),
        (
            "ru",
            "Главный лоцман верфи Аркеже Рост сказал, что мост цел.",
            ["Главный лоцман верфи Аркеже Рост"],
        ),
    ],
)
def test_acronyms_and_names_of_other_languages_belong_to_the_source(language: str, text: str, found: list[str]) -> None:
    assert sources(language, text) == found

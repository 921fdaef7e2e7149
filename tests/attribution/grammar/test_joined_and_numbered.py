"""Sources that "and" joins, that have numbers or initials, or that are only letters: Ukrainian and Russian alike."""

import pytest
from tests.attribution.grammar.told import who_and_what


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "Представники пошти та лікарні заявили, що міст закрито.", "Представники пошти та лікарні"),
        ("uk", "Речник порту і верфі Ян Ковальський заявив, що міст закрито.", "Речник порту і верфі Ян Ковальський"),
        ("ru", "Глава отдела культуры и туризма сообщил, что мост закрыт.", "Глава отдела культуры и туризма"),
        ("ru", "По словам жителей города и области, мост закрыт.", "жителей города и области"),
    ],
)
def test_and_joins_a_second_genitive(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


def test_whom_and_joins_to_a_genitive_may_be_the_subject() -> None:
    told = who_and_what("uk", "Мер міста і вчительки заявили, що міст закрито.")
    assert "вчительки" in {who for who, _ in told}


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "За словами директорки і тренера, міст закрито.", "директорки і тренера"),
        ("ru", "По словам директора и тренера, мост закрыт.", "директора и тренера"),
        ("ru", "По словам Лисицына, директора школы, мост закрыт.", "Лисицына, директора школы"),
        (
            "uk",
            "За словами очільниці порту, членкині ради міста Олени Рись, міст закрито.",
            "очільниці порту, членкині ради міста Олени Рись",
        ),
    ],
)
def test_a_phrase_names_two_or_one_in_two_ways(language: str, text: str, source: str) -> None:
    (told,) = who_and_what(language, text)
    assert told[0] == source
    assert told[1] in {"міст закрито", "мост закрыт"}


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "Речник школи №5 заявив, що міст закрито.", "Речник школи №5"),
        (
            "ru",
            "Заведующий больницей № 17 Иван Рысин сообщил, что мост закрыт.",
            "Заведующий больницей № 17 Иван Рысин",
        ),
        ("uk", "Як повідомила І. Рись, міст закрито.", "І. Рись"),
        ("ru", "По словам И. О. Рысина, мост закрыт.", "И. О. Рысина"),
        ("uk", "О. Мороз заявила, що міст закрито.", "О. Мороз"),
        ("ru", "В больнице им. А. Рысина рассказали, что мост закрыт.", "больнице им. А. Рысина"),
        ("uk", "Міст, каже юрист Євген Солодко, закрито.", "юрист Євген Солодко"),
    ],
)
def test_numbers_initials_and_surnames_of_any_kind_belong_to_who_speaks(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "У вересні «КП» повідомила, що міст закрито.", "«КП»"),
        ("ru", "Перед этим ИГ заявило, что мост закрыт.", "ИГ"),
        ("ru", "Туристам МИД советует не ехать.", "МИД"),
    ],
)
def test_an_acronym_has_the_gender_of_its_verb(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


def test_whoever_told_an_acronym_is_the_source_even_so() -> None:
    assert who_and_what("uk", "«КП» розповіла Олена Рись, що міст закрито.") == [("Олена Рись", "міст закрито")]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "У ГУМ та ДРО заявили, що міст закрито.", "ГУМ та ДРО"),
        ("ru", "В полиции и в мэрии отметили, что мост закрыт.", "полиции и в мэрии"),
        ("ru", "В порту собрались и заявили, что мост закрыт.", ""),
    ],
)
def test_and_joins_a_second_place_right_before_the_verb(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Ранее ГУБУ сообщило, что мост закрыт.", "ГУБУ"),
        ("ru", "ГУБУ и САП сообщили, что мост закрыт.", "ГУБУ и САП"),
        ("ru", "Мост закрыт. Об этом сообщает «Суспільне».", "«Суспільне»"),
        ("uk", "Міст закрито. Про це повідомила «Вёрстка».", "«Вёрстка»"),
        ("uk", "За даними «Вёрстки», міст закрито.", "«Вёрстки»"),
    ],
)
def test_neither_acronyms_nor_names_of_another_language_decline(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]

"""What one mention calls a person or a body, and the role that it has for them."""

import pytest

from accordingto.nouns import SourceKind
from tests.sources.build import source


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("ru", "Дмитрием Савельевым", "Дмитрий Савельев"),
        ("ru", "посредника Мусы Савельева", "Муса Савельев"),
        ("uk", "прем'єркою Оленою Тарасенко", "Олена Тарасенко"),
        ("uk", "виконавчого директора Романа Кравчука", "Роман Кравчук"),
        ("en", "Dr. Anna Lindqvist of Lowford University", "Anna Lindqvist"),
        ("en", "Royal Bank of Norland assistant economist Anna Lindqvist", "Anna Lindqvist"),
        ("en", "Anna DelMonte, now a biologist", "Anna DelMonte"),
        ("en", "Frances Lowe, the head of the lodge", "Frances Lowe"),
        ("en", "Peter J. Lindqvist III", "Peter J. Lindqvist"),
        ("en", "Peter III", "Peter III"),
        ("en", "chairman of the Harbour Committee Rep. Anna Lindqvist (D-Norl.)", "Anna Lindqvist"),
        ("uk", "секретар міськради Сергій ТАРАСЕНКО", "Сергій Тарасенко"),
        ("uk", "голова ОДА Олег Кравчук", "Олег Кравчук"),
        ("en", "Cole's neighbour, 60-year-old Anna Lindqvist", "Anna Lindqvist"),
        ("de", "ihr Nachbar, der 60-jährige Karl Harms", "Karl Harms"),
        ("uk", "тітка Савченка, 60-річна Олена Кравчук", "Олена Кравчук"),
        ("ru", "тёща Савельева, 71-летняя Анна Павловна", "Анна Павловна"),
        ("pl", "sąsiadka Nowaka, 60-letnia Anna Kowalska", "Anna Kowalska"),
    ],
)
def test_a_person_is_called_by_the_nominative_of_the_name(language: str, wording: str, name: str) -> None:
    assert source(wording, language).name == name


@pytest.mark.parametrize(
    ("language", "wording", "kind", "name"),
    [
        ("en", "a group called Clean Shores", "organization", "Clean Shores"),
        ("en", "a hacking group calling itself the Blue Anchor", "organization", "Blue Anchor"),
        ("en", "a newspaper called the Blue Lantern", "outlet", "Blue Lantern"),
        ("de", "eine Gruppe namens Blauer Anker", "organization", "Blauer Anker"),
        ("ru", "группа под названием «Синий якорь»", "organization", "Синий якорь"),
        ("uk", "група під назвою «Синій якір»", "organization", "Синій якір"),
        ("pl", "grupa o nazwie „Niebieska Kotwica”", "organization", "Niebieska Kotwica"),
        ("en", "a group of beekeepers called to the harbour", "unnamed", None),
    ],
)
def test_the_name_of_a_body_stands_after_the_word_that_names_it(
    language: str, wording: str, kind: SourceKind, name: str | None
) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize(
    ("language", "wording", "role"),
    [
        ("en", "a man named Peter Okafor", "man"),
        ("de", "ein Rentner namens Karl Harms", "Rentner"),
        ("ru", "рыбак по имени Дмитрий Савельев", "рыбак"),
        ("uk", "тітка Савченка, 60-річна Олена Кравчук", "тітка Савченка"),
        ("pl", "lekarz imieniem Piotr Wrona", "lekarz"),
        ("de", "ihr Nachbar, der 60-jährige Karl Harms", "Nachbar"),
    ],
)
def test_a_role_holds_no_word_that_names_and_no_age(language: str, wording: str, role: str) -> None:
    assert source(wording, language).role == role


def test_the_name_of_a_body_ends_before_who_leads_it() -> None:
    assert source("the research group led by Mara Cohen at Lowford University").name == "research group"


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("en", "the Harrow press office", "Harrow"),
        ("en", "the press office of Harrow Maritime", "Harrow Maritime"),
        ("ru", "пресс-служба «Речгидро»", "Речгидро"),
        ("uk", "пресслужба ДСНС", "ДСНС"),
        ("uk", "пресслужба президента Норландії", "пресслужба президента Норландії"),
        ("de", "die Pressestelle von Harrow", "Harrow"),
        ("en", "the ministry's press office", None),
        ("de", "die Pressestelle der Polizei", None),
    ],
)
def test_a_press_office_is_the_body_whose_it_is(language: str, wording: str, name: str | None) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == ("organization", name)


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("the ferry's operator, Harrow Maritime", "Harrow Maritime"),
        ("the firm that runs the quarry, Stonewell", "Stonewell"),
        ("the regulator, which runs the register", "regulator"),
        ("the ministry, in a statement", "ministry"),
    ],
)
def test_a_body_is_called_by_the_name_in_apposition(wording: str, name: str) -> None:
    assert source(wording).name == name


def test_role_and_affiliation_stay_as_the_text_has_them() -> None:
    found = source("Harbour Authority spokesman Daniel Reyes")
    assert (found.name, found.role, found.affiliation) == (
        "Daniel Reyes",
        "Harbour Authority spokesman",
        "Harbour Authority",
    )
    found = source("адвокат компанії «Лиман» Павло Ковтун", "uk")
    assert (found.name, found.role, found.affiliation) == (
        "Павло Ковтун",
        "адвокат компанії «Лиман»",
        "компанії «Лиман»",
    )


def test_a_name_keeps_the_mark_that_closes_it() -> None:
    assert source("ТОВ «Лиман-Буд»", "uk").name == "ТОВ «Лиман-Буд»"
    assert (
        source("the Ministry of Trade, Industry and Ports (MOTIP)").name
        == "Ministry of Trade, Industry and Ports (MOTIP)"
    )


def test_several_named_in_one_breath_are_none_of_them() -> None:
    found = source("Reyes and Cole")
    assert (found.name, found.description, found.count) == (None, "Reyes and Cole", (2, 2))
    assert source("Gov. Ann Reyes and leaders of the assembly").count == (2, None)


def test_a_day_is_no_part_of_a_body_s_name() -> None:
    assert source("Адміністративна колегія АМКУ 14 березня", "uk").name == "Адміністративна колегія АМКУ"
    assert source("ухвала суду від 14 березня", "uk").name == "ухвала суду від 14 березня"


@pytest.mark.parametrize(
    ("wording", "role", "affiliation"),
    [
        ("Rep. Ann Reyes (R-OH), the ranking member of the panel", "the ranking member of the panel", "panel"),
        ("Ann Reyes of the Lowford Water Laboratory", None, "Lowford Water Laboratory"),
        ("chairman, president and chief executive Ann Reyes", "chairman, president and chief executive", None),
    ],
)
def test_a_role_is_neither_a_party_nor_where_somebody_is_from(
    wording: str, role: str | None, affiliation: str | None
) -> None:
    found = source(wording)
    assert (found.name, found.role, found.affiliation) == ("Ann Reyes", role, affiliation)


def test_whom_a_politician_told_is_no_part_of_who_speaks() -> None:
    assert source("der SPD-Politiker der „Lowfurter Allgemeinen“", "de").description == "der SPD-Politiker"
    assert source("der Chef der „Kaibau“", "de").description == "der Chef der „Kaibau“"


@pytest.mark.parametrize(
    ("wording", "role"),
    [
        ("chief of staff Ann Reyes", "chief of staff"),
        ("Director of research Ann Reyes", "Director of research"),
        ("the head of mission Ann Reyes", "head of mission"),
    ],
)
def test_what_somebody_heads_stands_before_the_name(wording: str, role: str) -> None:
    found = source(wording)
    assert (found.kind, found.name, found.role) == ("person", "Ann Reyes", role)


@pytest.mark.parametrize(
    "wording",
    ["a friend of Ann Reyes", "the head of the campaign of Ann Reyes", "a friend of economist Ann Reyes",
     "the chief of the Ann Reyes campaign"],
)  # fmt: skip
def test_of_whom_somebody_is_is_not_their_name(wording: str) -> None:
    assert source(wording).name is None


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("en", "the Lowford Ministry itself", "Lowford Ministry"),
        ("de", "die Firma Kaibau selbst", "Firma Kaibau"),
        ("es", "el propio Instituto del Agua también", "Instituto del Agua"),
    ],
)
def test_what_only_stresses_who_is_meant_is_no_part_of_the_name(language: str, wording: str, name: str) -> None:
    assert source(wording, language).name == name


@pytest.mark.parametrize(
    ("language", "wording"),
    [("ru", "Франция, США и Польша"), ("en", "France, the United States and Poland")],
)
def test_states_named_in_one_breath_are_called_by_all_their_names(language: str, wording: str) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == ("organization", wording)

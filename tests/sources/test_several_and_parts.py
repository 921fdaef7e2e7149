"""Several bodies that speak together, one of a group, and what only a place in a text, a measure or an adjective is."""

import pytest

from accordingto.nouns import Count, SourceKind
from tests.sources.build import identified, names, one, several, source, speakers
from tests.sources.joint import joint, told


@pytest.mark.parametrize(
    ("language", "wording", "kind", "name"),
    [
        ("de", "das Verkehrs- und das Justizministerium", "organization", "Verkehrs- und das Justizministerium"),
        ("de", "das Arbeits- und das Justizministerium", "organization", "Arbeits- und das Justizministerium"),
        (
            "uk",
            "Заріченський обласний центр крові та комунальне підприємство «Насос»",
            "organization",
            "Заріченський обласний центр крові та комунальне підприємство «Насос»",
        ),
        ("de", "das 80 Seiten dicke Dokument", "document", "80 Seiten dicke Dokument"),
        ("de", "Seite 12", "document", None),
        ("ru", "Пункт третий", "document", None),
        ("en", "page 9", "document", None),
        ("en", "a later version, dated May 3", "document", "later version"),
        ("uk", "попередня редакція від 3 травня", "document", "попередня редакція від 3 травня"),
        ("de", "dessen Sekretariat", "organization", "Sekretariat"),
        ("fr", "un courrier du 9 mai", "document", "courrier du 9 mai"),
        ("fr", "le Courrier de la Digue", "outlet", "Courrier de la Digue"),
        ("uk", "румунська Gazeta Ratuszowa", "outlet", "Gazeta Ratuszowa"),
        ("uk", "Та сама Gazeta Ratuszowa", "outlet", "Gazeta Ratuszowa"),
        ("en", "the local Vistka", "outlet", "Vistka"),
        ("en", "the local baker", "unnamed", None),
        ("ru", "руководившая анализом доктор Анна Лис", "person", "Анна Лис"),
        ("ru", "анализом", "document", "анализ"),
    ],
)
def test_what_a_mention_is(language: str, wording: str, kind: SourceKind, name: str | None) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == (kind, name)


@pytest.mark.parametrize(
    ("language", "wording", "count"),
    [
        ("ru", "ещё трое портовых ветеранов", (3, 3)),
        ("uk", "ще двоє наладників", (2, 2)),
        ("de", "drei Beamte neuer Behörden", (3, 3)),
    ],
)
def test_so_many_more_are_so_many(language: str, wording: str, count: Count) -> None:
    assert source(wording, language).count == count


def test_a_noun_behind_what_a_ministry_is_of_is_no_second_body() -> None:
    whole = source("the Department of Harbours and Hospital Services")
    assert whole.name == "Department of Harbours and Hospital Services"
    assert source("Міністерство гаваней та підприємств", "uk").name == "Міністерство гаваней та підприємств"


def test_two_ministries_together_are_not_the_one_ministry() -> None:
    text = "The ministries of transport and justice said the dam holds. The transport ministry said the road is open."
    page = identified(
        text,
        ("The ministries of transport and justice", "said", "the dam holds"),
        ("The transport ministry", "said", "the road is open"),
    )
    assert len({id(s) for s in speakers(page)}) == 2
    one = told("a", "The ministries said the dam holds.", ("The ministries", "said", "the dam holds"))
    two = told("b", "The ministry said the dam holds.", ("The ministry", "said", "the dam holds"), outlet="Vistka")
    assert len(joint(one, two)) == 2


def test_a_page_of_a_paper_is_the_paper_that_the_text_tells_of() -> None:
    page = identified(
        "Der Damm hält, steht im Gutachten der Hafenbehörde. Die Schleuse, heißt es auf Seite 12, sei alt.",
        ("Gutachten der Hafenbehörde", "steht", "Der Damm hält"),
        ("Seite 12", "heißt es", "sei alt"),
        language="de",
    )
    assert names(speakers(page)) == ["Gutachten der Hafenbehörde"] * 2


def test_a_page_in_a_clause_about_somebody_is_no_outlet_that_was_told() -> None:
    text = (
        "Газета Vistka написала, що дамба тече. "
        "Інженер станції, який малював до цієї сторінки схему, каже, що вода прибуває."
    )
    page = identified(
        text,
        ("Газета Vistka", "написала", "дамба тече"),
        ("Інженер станції, який малював до цієї сторінки схему", "каже", "вода прибуває"),
        language="uk",
    )
    assert page.attributions[1].told is None


def test_one_of_a_group_is_what_the_group_is() -> None:
    text = "Zwei Beamte des Justizministeriums bestätigten den Bau. Der Damm halte, sagte der eine."
    page = told(
        "a",
        text,
        ("Zwei Beamte des Justizministeriums", "bestätigten", "den Bau"),
        ("der eine", "sagte", "Der Damm halte"),
        language="de",
    )
    # What is only seen where a noun follows is read as it stands, "the one".
    found = {s.description: s.traits for s in joint(page)}
    assert {"official"} <= set(found["der eine"].what)
    assert found["der eine"].offices == ("ministry",)


@pytest.mark.parametrize(
    ("cue", "who"),
    [("berichteten", "zwei Angestellte des Hafens"), ("berichtete", "Anna Roe"), ("behauptet", "Anna Roe")],
)
def test_a_german_verb_tells_whether_she_or_they_speak(cue: str, who: str) -> None:
    text = f"Der Damm halte, sagten zwei Angestellte des Hafens der Köchin Anna Roe. Er sei alt, {cue} sie, und tief."
    if who == "Anna Roe":
        text = f"Zwei Angestellte warten, sagte die Köchin Anna Roe. Er sei alt, {cue} sie, und tief."
        first = ("die Köchin Anna Roe", "sagte", "Zwei Angestellte warten")
    else:
        first = ("zwei Angestellte des Hafens", "sagten", "Der Damm halte")
    assert names(speakers(identified(text, first, ("sie", cue, "Er sei alt"), language="de"))) == [who, who]


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("uk", "Міністр гаваней Лугодолу Маттіс Редер", "Маттіс Редер"),
        ("ru", "мэр Лугодола Маттис Редер", "Маттис Редер"),
        ("ru", "президент Реджеп Тайип Эрдоган", "Реджеп Тайип Эрдоган"),
        ("uk", "речниця Олена Іванівна Лис", "Олена Іванівна Лис"),
    ],
)
def test_where_an_office_is_held_is_no_name_though_no_list_has_the_holder_s(
    language: str, wording: str, name: str
) -> None:
    assert source(wording, language).name == name


def test_a_list_of_bodies_is_not_what_its_members_are_in() -> None:
    text = "The Danish and Dutch teams in the Joint Command say it is over. The Joint Command says the work goes on."
    several(
        text,
        ("The Danish and Dutch teams in the Joint Command", "say", "it is over"),
        ("The Joint Command", "says", "the work goes on"),
    )


def test_data_of_a_body_are_that_bodys_word_and_not_several_bodies() -> None:
    text = "Поиски идут, сообщает Береговая охрана. Из данных Береговой охраны следует, что лодка цела."
    one(
        text,
        ("Береговая охрана", "сообщает", "Поиски идут"),
        ("данных Береговой охраны", "следует", "лодка цела"),
        language="ru",
    )

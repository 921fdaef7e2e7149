"""Bodies, papers and people whom only what they are called tells apart, or makes one."""

import pytest

from tests.sources.build import identified, names, one, source, speakers
from tests.sources.joint import joined, told


def test_a_firm_with_its_legal_form_is_what_a_noun_for_it_means_wherever_it_stands() -> None:
    found = identified(
        "Das Gericht hat ein Verfahren über das Vermögen der Bankhaus Rohrmann KG eröffnet, teilt das Unternehmen mit."
        " Er geht, gibt das Haus bekannt. Die Aufgaben übernimmt Carla Brand. Das Gerücht sei falsch, sagt die Bank.",
        ("das Unternehmen", "teilt", "Das Gericht hat ein Verfahren"),
        ("das Haus", "gibt", "Er geht"),
        ("die Bank", "sagt", "Das Gerücht sei falsch"),
        language="de",
    )
    assert names(speakers(found)) == ["Bankhaus Rohrmann KG"] * 3


def test_a_german_noun_with_its_article_is_no_name_of_a_body() -> None:
    found = identified(
        "Die Gespräche laufen weiter. Das Gerücht sei falsch, sagt die Firma.",
        ("die Firma", "sagt", "Das Gerücht sei falsch"),
        language="de",
    )
    assert names(speakers(found)) == ["Firma"]


def test_the_company_may_be_the_bank_named_before() -> None:
    one(
        "Lund Bank said it was solvent. The company said it would open.",
        ("Lund Bank", "said", "it was solvent"),
        ("The company", "said", "it would open"),
    )


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("en", "A paper by the Harrow Institute", "document"),
        ("en", "a paper owned by the Harrow group", "outlet"),
        ("en", "a university paper", "outlet"),
        ("en", "a local paper", "outlet"),
        ("en", "a warning issued in May by the State Food Office", "document"),
        ("uk", "журнал викликів за 4 травня", "document"),
        ("uk", "журнал «Весна»", "outlet"),
        ("ru", "журнал вызовов", "document"),
    ],
)
def test_papers_and_outlets_of_one_noun(language: str, wording: str, kind: str) -> None:
    assert source(wording, language).kind == kind


def test_a_foreign_office_is_no_service_of_rescue() -> None:
    here = told("a", "The Foreign Office said it was in touch.", ("The Foreign Office", "said", "it was in touch"))
    there = told("b", "The rescue service said he lives.", ("The rescue service", "said", "he lives"))
    assert joined(here, there) == [{"a"}, {"b"}]


def test_a_first_name_alone_is_whoever_in_the_story_bears_it() -> None:
    full = told("a", "Joanna Reyes said she rang.", ("Joanna Reyes", "said", "she rang"))
    bare = told("b", "Her sister Joanna said she rang.", ("Her sister Joanna", "said", "she rang"))
    assert joined(full, bare) == [{"a", "b"}]
    other = told("c", "Joanna Lund said she slept.", ("Joanna Lund", "said", "she slept"))
    assert joined(full, bare, other) == [{"a"}, {"b"}, {"c"}]
    assert joined(full, bare, one_story=False) == [{"a"}, {"b"}]


def test_an_agency_that_no_list_knows_is_the_body_of_its_letters() -> None:
    body = told("a", "АДВР признаёт пять случаев.", ("АДВР", "признаёт", "пять случаев"), language="ru")
    agency = told(
        "b", "В агентстве АДВР рассказ отвергают.", ("В агентстве АДВР", "отвергают", "рассказ"), language="ru"
    )
    assert joined(body, agency) == [{"a", "b"}]


def test_in_it_means_a_paper_of_its_gender_or_a_neuter_one() -> None:
    found = identified(
        "О пробах написал «Маяк». Штаб распространил короткое сообщение. В нём говорится о пяти пробах.",
        ("«Маяк»", "написал", "О пробах"),
        ("В нём", "говорится", "пяти пробах"),
        language="ru",
    )
    assert names(speakers(found))[1] == "короткое сообщение"


def test_a_plural_verb_without_a_subject_does_not_go_on_with_one_person() -> None:
    found = identified(
        "«Дальше будет хуже», — сказал лоцман Иван Гуща. В соцсетях пишут, будто порт закроют.",
        ("лоцман Иван Гуща", "сказал", "Дальше будет хуже"),
        (None, "пишут", "порт закроют"),
        language="ru",
    )
    assert names(speakers(found)) == ["Иван Гуща", None]


def test_what_somebody_reveals_to_an_outlet_in_the_present_is_told_to_it() -> None:
    found = identified("Ein Lotse verrät Reuters: „Es brennt.“", ("Ein Lotse", "verrät", "Es brennt"), language="de")
    assert found.attributions[0].told == "Reuters"


def test_it_may_be_the_paper_that_an_institute_has_written() -> None:
    found = identified(
        "The State Food Office did warn of it. A paper by the Harrow Institute, published in 2018, looked at forty"
        " people. At low doses, it concludes, no test can tell.",
        ("The State Food Office", "warn", "it"),
        ("it", "concludes", "no test can tell"),
    )
    assert [s and s.kind for s in speakers(found)] == ["organization", "document"]

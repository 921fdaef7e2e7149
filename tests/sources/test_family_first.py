"""Names that begin with the family's: whole, bare, and in another order on another page."""

import pytest

from accordingto.sources.family_first import in_order, orders
from tests.sources.build import identified, names, source, speakers
from tests.sources.joint import joined, told


@pytest.mark.parametrize(
    ("name", "ordered"),
    [
        ("Park Min-seo", ("Minseo", "Park")),
        ("Min-Seo Park", ("MinSeo", "Park")),
        ("Park Min Seo", ("MinSeo", "Park")),
        ("Пак Мин Со", ("МинСо", "Пак")),
        ("Kim Ann Roe", ("Kim", "Ann", "Roe")),
        ("Jean-Paul Roe", ("Jean-Paul", "Roe")),
        ("Anna Lindqvist", ("Anna", "Lindqvist")),
        ("О", ("О",)),
    ],
)
def test_a_family_s_name_is_last_where_two_syllables_after_it_show_that_it_is_one(
    name: str, ordered: tuple[str, ...]
) -> None:
    assert in_order(name.split()) == ordered


def test_a_given_name_written_as_one_word_leaves_both_orders_open() -> None:
    assert set(orders(("Park", "Minseo"))) == {("Park", "Minseo"), ("Minseo", "Park")}


def test_one_person_s_name_is_one_in_either_order_and_script() -> None:
    said = "the furnace is out"
    pages = [
        told("a", f"Kim Min-seo said {said}.", ("Kim Min-seo", "said", said)),
        told("b", f"Min-Seo Kim of the Larch University said {said}.", ("Min-Seo Kim", "said", said)),
        told("c", f"Engineer Kim Minseo said {said}.", ("Engineer Kim Minseo", "said", said)),
        told(
            "d",
            "Інженер Кім Мін Со сказав, що піч згасла.",
            ("Інженер Кім Мін Со", "сказав", "піч згасла"),
            language="uk",
        ),
    ]
    assert joined(*pages) == [{"a", "b", "c", "d"}]


def test_two_of_one_family_are_two() -> None:
    said = "the furnace is out"
    here = told("a", f"Park Min-seo said {said}.", ("Park Min-seo", "said", said))
    there = told("b", f"Park Dong-hyun said {said}.", ("Park Dong-hyun", "said", said))
    assert joined(here, there) == [{"a"}, {"b"}]


def test_the_bare_family_s_name_is_the_person_s_and_no_firm_s() -> None:
    found = identified(
        "Der Ofen sei aus, sagte Kwon Min-ho dem Kurier. Der Rat sieht es anders. Kwon habe nie gefragt, sagte Park"
        " Ji-won. Das sei falsch, erklärte Kwon.",
        ("Kwon Min-ho", "sagte", "Der Ofen sei aus"),
        ("Park Ji-won", "sagte", "Kwon habe nie gefragt"),
        ("Kwon", "erklärte", "Das sei falsch"),
        language="de",
    )
    assert names(speakers(found)) == ["Kwon Min-ho", "Park Ji-won", "Kwon Min-ho"]
    assert {s.kind for s in found.sources} == {"person"}


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [("uk", "інженерка Хан Со На", "Хан Со На"), ("ru", "президент Пак Мин Со", "Пак Мин Со")],
)
def test_both_syllables_of_a_given_name_are_of_the_name(language: str, wording: str, name: str) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == ("person", name)


def test_a_family_s_name_tells_no_gender() -> None:
    found = identified(
        "Kim Min-ho asked for calm. Anna Lindqvist had asked too. She said it was late.",
        ("She", "said", "it was late"),
    )
    assert names(speakers(found)) == ["Anna Lindqvist"]


def test_a_family_s_name_that_is_a_word_begins_a_name_before_one_that_is_none() -> None:
    assert source("Чан Лайсинь", "ru").kind == "person"
    assert source("Чан Молока", "ru").kind != "person"

"""Whom somebody speaks for or is close to, where the pages tell it."""

import pytest

from accordingto.nouns import Article
from tests.sources.joint import joint, told

ROE = ("Ann Roe", "said", "it was late")


def served(*pages: Article) -> dict[str | None, str | None]:
    """Return for each source that serves somebody the name of that person."""
    found = joint(*pages)
    called = {j.id: j.name for j in found}
    return {j.name: called[j.serves] for j in found if j.serves}


@pytest.mark.parametrize("who", ["Roe's lawyer, Kim Lund", "her lawyer, Kim Lund", "her husband, Kim Lund"])
def test_whoever_is_named_or_meant_by_a_pronoun_is_served(who: str) -> None:
    page = told("a", f"Ann Roe said it was late. It was early, {who}, wrote.", ROE, (who, "wrote", "It was early"))
    assert served(page) == {"Kim Lund": "Ann Roe"}


def test_a_client_is_told_by_the_name_on_another_page_and_in_another_language() -> None:
    page = told("a", "Ann Roe said it was late.", ROE)
    other = told(
        "b",
        "Адвокат Роу Ким Лунд заявил, что было рано.",
        ("Адвокат Роу Ким Лунд", "заявил", "было рано"),
        language="ru",
    )
    assert list(served(page, other).values()) == ["Ann Roe"]


def test_whom_an_aide_serves_is_told_by_what_that_one_is() -> None:
    page = told(
        "a",
        "Міністр Оксана Литвин каже, що було пізно. Радник міністра Тарас Вовк каже, що рано.",
        ("Міністр Оксана Литвин", "каже", "було пізно"),
        ("Радник міністра Тарас Вовк", "каже", "рано"),
        language="uk",
    )
    assert served(page) == {"Тарас Вовк": "Оксана Литвин"}


def test_who_bears_the_same_last_name_is_the_relative() -> None:
    page = told(
        "a",
        "Bo Berg said it was late. It was early, wrote Lou Berg, the widow of a miner.",
        ("Bo Berg", "said", "it was late"),
        ("Lou Berg, the widow of a miner", "wrote", "It was early"),
    )
    assert served(page) == {"Lou Berg": "Bo Berg"}


@pytest.mark.parametrize("who", ["Kim Lund, a lawyer for two families", "the lawyer Kim Lund", "the singer Kim Lund"])
def test_who_speaks_for_others_or_for_nobody_who_is_named_serves_none_of_them(who: str) -> None:
    page = told("a", f"Ann Roe said it was late. It was early, {who}, wrote.", ROE, (who, "wrote", "It was early"))
    assert served(page) == {}

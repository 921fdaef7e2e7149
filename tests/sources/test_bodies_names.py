"""Bodies under several names: in full, by letters, by what brackets behind the name say, in other languages."""

import pytest

from tests.sources.build import identified
from tests.sources.joint import joined, told

TEXTS = {
    "en": ("{} said that it is true.", "said", "it is true"),
    "uk": ("{} повідомляє, що це так.", "повідомляє", "це так"),
    "ru": ("{} сообщает, что это так.", "сообщает", "это так"),
    "de": ("{} teilte mit, das sei so.", "teilte mit", "das sei so"),
}


def one(first: tuple[str, str], second: tuple[str, str], *, one_story: bool = True) -> bool:
    """Whether bodies so called on two pages, each in a language, are one."""
    pages = []
    for key, (language, who) in zip("ab", (first, second), strict=True):
        text, cue, said = TEXTS[language]
        pages.append(told(key, text.format(who), (who, cue, said), language=language))
    return joined(*pages, one_story=one_story) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("uk", "ДБР"), ("ru", "ГБР")),
        (("uk", "Державне бюро розслідувань"), ("en", "The State Bureau of Investigation")),
        (("ru", "Росавиация"), ("ru", "Федеральное агентство воздушного транспорта")),
        (("ru", "Росавиация"), ("en", "The Federal Air Transport Agency")),
        (("uk", "НАБУ"), ("ru", "Национальное антикоррупционное бюро Украины")),
        (("de", "Das BKA"), ("en", "The Federal Criminal Police Office")),
        (("de", "Die OPCW"), ("uk", "ОЗХЗ")),
    ],
)
def test_a_body_that_everybody_knows_is_one_under_all_its_names(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("en", "The State Weights Office (SWO)"), ("en", "SWO")),
        (("ru", "Государственная служба весов (Росвес)"), ("ru", "Росвес")),
        (("de", "Das Landesamt für Gewichte (kurz LfG)"), ("de", "Das LfG")),
        (("en", "The Harbour Safety Board"), ("de", "Die HSB")),
        (("uk", "Державна інспекція з питань ваг"), ("uk", "ДІПВ")),
    ],
)
def test_a_body_is_one_by_its_letters_and_by_what_brackets_call_it(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("en", "The Harbour Safety Board"), ("en", "HFB")),
        (("en", "The Ministry of Weights (Norland)"), ("en", "Norland")),
        (("en", "The State Weights Office (SWO)"), ("en", "The State Water Office")),
        (("uk", "ДБР"), ("uk", "НАБУ")),
        (("de", "Das Landesamt für Gewichte (dpa)"), ("de", "Die dpa")),
        (("ru", "Росавиация"), ("ru", "Росгвардия")),
    ],
)
def test_bodies_of_like_names_are_two(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert not one(first, second)


def test_letters_are_nobody_s_in_another_story_and_where_two_have_them() -> None:
    assert not one(("en", "The Harbour Safety Board"), ("en", "HSB"), one_story=False)
    pages = [
        told(key, f"{who} said that it is true.", (who, "said", "it is true"))
        for key, who in (("a", "The Harbour Safety Board"), ("b", "The Hill Springs Bank"), ("c", "HSB"))
    ]
    assert {"c"} in joined(*pages)


def test_a_page_calls_a_body_by_the_name_in_brackets_later() -> None:
    found = identified(
        "Государственная служба весов (Росвес) сообщает, что это так. Росвес заявил, что весов хватает.",
        ("Государственная служба весов", "сообщает", "это так"),
        ("Росвес", "заявил", "весов хватает"),
        language="ru",
    )
    assert len(found.sources) == 1

"""Pronouns that may be an outlet's or a body's."""

import pytest

from tests.sources.build import Said, identified


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "ru",
            "Материалы нашли в доме лоцмана Ильи Рыся, пишет издание «Причал». По его данным, записей пять.",
            [
                ("издание «Причал»", "пишет", "Материалы нашли в доме лоцмана Ильи Рыся"),
                ("его", "По его данным", "записей пять"),
            ],
        ),
        (
            "uk",
            "Мер Ілля Рись відкрив порт, пише агентство «Причал». За його інформацією, свято скасовано.",
            [
                ("агентство «Причал»", "пише", "Мер Ілля Рись відкрив порт"),
                ("його", "За його інформацією", "свято скасовано"),
            ],
        ),
    ],
)
def test_a_pronoun_is_the_outlet_s_whose_noun_has_its_gender(language: str, text: str, said: list[Said]) -> None:
    found = identified(text, *said, language=language)
    assert found.attributions[0].speaker == found.attributions[1].speaker


def test_they_are_no_single_court_where_nouns_have_cases() -> None:
    found = identified(
        "Суд назвал двоих виновными. Они отрицают кражу.",
        ("Суд", "назвал", "двоих виновными"),
        ("Они", "отрицают", "кражу"),
        language="ru",
    )
    assert found.attributions[0].speaker != found.attributions[1].speaker


def test_he_is_no_outlet_by_its_article() -> None:
    found = identified(
        "Das Wrack liege tief, meldet der Sender Lowford Eins. Es liege still, sagt er.",
        ("der Sender Lowford Eins", "meldet", "Das Wrack liege tief"),
        ("er", "sagt", "Es liege still"),
        language="de",
    )
    assert found.attributions[0].speaker != found.attributions[1].speaker

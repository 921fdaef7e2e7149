"""Names that stand alone and trades that stand for a name: what the page says elsewhere tells whose they are."""

import pytest

from accordingto.sources.bearers import Bearers
from accordingto.sources.lexicon import lexicon
from tests.sources.build import Said, identified, speakers


@pytest.mark.parametrize(
    ("language", "text", "said", "kind"),
    [
        (
            "de",
            "Die Imkerin Vroni Ostrau hat es gesehen. „Es war laut“, sagte Ostrau dieser Zeitung.",
            ("Ostrau", "sagte", "Es war laut"),
            "person",
        ),
        (
            "de",
            "Der Fischer Sascha Kehrmann blieb. „Es war laut“, berichtet Kehrmann am Abend.",
            ("Kehrmann", "berichtet", "Es war laut"),
            "person",
        ),
        (
            "de",
            "Bei Brightwater stehen die Bänder. Brightwater weist das zurück: Niemand müsse gehen.",
            ("Brightwater", "weist", "Niemand müsse gehen"),
            "organization",
        ),
        (
            "uk",
            "Прокурор Олег Яровий просив час. «Скільки?» — спитав Яровий.",
            ("Яровий", "спитав", "Скільки?"),
            "person",
        ),
        (
            "en",
            "Workers at Brightwater were sent home. Brightwater said the gates would open again.",
            ("Brightwater", "said", "the gates would open again"),
            "organization",
        ),
        (
            "en",
            "Norland's foreign ministry was silent. Norland insists the river is its own.",
            ("Norland", "insists", "the river is its own"),
            "organization",
        ),
        (
            "en",
            "Co-author Samira Odu was there. Odu said the tide was high.",
            ("Odu", "said", "the tide was high"),
            "person",
        ),
        (
            "de",
            "Die Deutsche Fähre fährt wieder. Im Herbst sei Schluss, sagte die Deutsche Fähre.",
            ("die Deutsche Fähre", "sagte", "Im Herbst sei Schluss"),
            "organization",
        ),
        (
            "ru",
            "Представители Севера молчали. Север признаёт, что мост закрыт.",
            ("Север", "признаёт", "мост закрыт"),
            "unknown",
        ),
        (
            "ru",
            "Дорогу открыли. В Мосттрансе сообщают, что мост закрыт.",
            ("Мосттрансе", "сообщают", "мост закрыт"),
            "organization",
        ),
        (
            "en",
            "Harrow Maritime says the ship was sound.",
            ("Harrow Maritime", "says", "the ship was sound"),
            "organization",
        ),
        (
            "en",
            "Norlandian troops went home. Norlandia opposes the mission.",
            ("Norlandia", "opposes", "the mission"),
            "organization",
        ),
        (
            "uk",
            "Президент Норландії мовчав. Норландія наполягає, що річка її.",
            ("Норландія", "наполягає", "що річка її"),
            "organization",
        ),
    ],
)
def test_a_bare_name_is_what_the_page_shows_it_to_be(language: str, text: str, said: Said, kind: str) -> None:
    found = speakers(identified(text, said, language=language))[0]
    assert found is not None
    assert found.kind == kind


def test_what_stands_with_an_article_is_no_persons_name() -> None:
    english = lexicon("en")
    assert Bearers("Ramon Lantern had it first.").kind("Lantern", english) == "person"
    assert Bearers("The San Ramon Lantern had it first, the Lantern says.").kind("Lantern", english) is None


@pytest.mark.parametrize(
    ("language", "text", "first", "then"),
    [
        (
            "en",
            "Ann Reyes told fans she was well. The singer said April was likely.",
            ("Ann Reyes", "told", "she was well"),
            ("The singer", "said", "April was likely"),
        ),
        (
            "de",
            "Konrad Berg sagte, er rede mit vielen. Unterschrieben sei nichts, so der Bauunternehmer.",
            ("Konrad Berg", "sagte", "er rede mit vielen"),
            ("der Bauunternehmer", "so", "Unterschrieben sei nichts"),
        ),
        (
            "uk",
            "Ганна Бойко сказала, що рада. Двері відчинено, додала викладачка.",
            ("Ганна Бойко", "сказала", "що рада"),
            ("викладачка", "додала", "Двері відчинено"),
        ),
        (
            "ru",
            "Анна Бойкова сказала, что рада. По мнению учёной, вода чиста.",
            ("Анна Бойкова", "сказала", "что рада"),
            ("учёной", "По мнению", "вода чиста"),
        ),
    ],
)
def test_a_bare_trade_means_who_was_just_named(language: str, text: str, first: Said, then: Said) -> None:
    one, other = speakers(identified(text, first, then, language=language))
    assert one is not None
    assert one == other


@pytest.mark.parametrize("wording", ["The witness", "The driver", "The spokeswoman"])
def test_who_may_be_anybody_is_not_who_was_just_named(wording: str) -> None:
    one, other = speakers(
        identified(
            f"Ann Reyes told fans she was well. {wording} said the bus was late.",
            ("Ann Reyes", "told", "she was well"),
            (wording, "said", "the bus was late"),
        )
    )
    assert one != other


def test_a_trade_that_is_described_is_somebody_new() -> None:
    one, other = speakers(
        identified(
            "Анна Бойкова сказала, что рада. По словам владельца магазина на Садовой, вода чиста.",
            ("Анна Бойкова", "сказала", "что рада"),
            ("владельца магазина на Садовой", "По словам", "вода чиста"),
            language="ru",
        )
    )
    assert one != other

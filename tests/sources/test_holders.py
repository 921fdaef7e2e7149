"""Which outlet has a paper, by what the page says beside it."""

import pytest

from accordingto.nouns import Outlet
from accordingto.sources import identify
from tests.sources.build import Said, identified, outlets, page

OWN = "The Harbour Courier"


@pytest.mark.parametrize(
    ("language", "text", "said", "whose"),
    [
        ("en", "A memo seen by Reuters says the pier leaks.", ("A memo", "says", "the pier leaks"), "Reuters"),
        ("en", "The pier leaks, says a memo obtained by us.", ("a memo", "says", "The pier leaks"), OWN),
        ("en", "A memo, a copy of which Reuters has, says no.", ("A memo", "says", "no"), "Reuters"),
        ("en", "A memo says no, Reuters reports.", ("A memo", "says", "no"), None),
        ("en", "A memo says Reuters has seen nothing.", ("A memo", "says", "Reuters has seen nothing"), None),
        (
            "de",
            "In einem Vermerk, der dieser Zeitung vorliegt, heißt es, der Kai sinke.",
            ("einem Vermerk", "heißt es", "der Kai sinke"),
            OWN,
        ),
        (
            "uk",
            "У листі, з яким ознайомилося видання Vistka, сказано, що пірс тоне.",
            ("листі", "сказано", "пірс тоне"),
            "Vistka",
        ),
        ("ru", "В записке, попавшей в редакцию, сказано нет.", ("записке", "сказано", "нет"), OWN),
    ],
)
def test_a_paper_is_with_the_outlet_that_has_seen_it(language: str, text: str, said: Said, whose: str | None) -> None:
    found = identified(text, said, language=language)
    assert [s.kind for s in found.sources] == ["document"]
    assert [a.told for a in found.attributions] == [whose]


def test_what_a_paper_says_further_down_is_from_the_outlet_that_has_it() -> None:
    found = identified(
        "A memo seen by this newspaper says it leaks. The memo says it sinks.",
        ("A memo", "says", "it leaks"),
        ("The memo", "says", "it sinks"),
    )
    assert [a.told for a in found.attributions] == [OWN, OWN]


def test_a_page_calls_its_own_outlet_by_a_word_of_its_name_in_quotation_marks() -> None:
    own, other = (
        identified("«Тоне», — сказав «Степу» Іван Лис.", ("Іван Лис", "сказав", "Тоне"), language="uk", outlet=outlet)
        for outlet in (Outlet("Степ Онлайн", "step.example"), Outlet("Vistka", "vistka.example"))
    )
    assert (own.attributions[0].told, other.attributions[0].told) == ("Степ Онлайн", None)


def test_an_article_and_the_last_word_of_its_name_are_the_page_s_own_outlet_whatever_it_is_called() -> None:
    text = "It sinks, Ann Roe informed the Larch. It floats, Ann Roe informed the Larch Tree."
    said = (("Ann Roe", "informed", "It sinks"), ("Ann Roe", "informed", "It floats"))
    own = Outlet("Vistka Larch", "larch.example")
    found = identify(page(text, *said, outlet=own), outlets().including([own]))
    assert [a.told for a in found.attributions] == ["Vistka Larch", None]

"""Outlets that no list has, and that a page introduces by what they are."""

import pytest

from accordingto.sources import introduced
from tests.sources.build import page


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The tide is high, according to the website Harbour Notes.", ["Harbour Notes"]),
        ("en", "A local radio station, Mayak, first reported it.", ["Mayak"]),
        ("en", "The tabloid Hafenkurier Heute had it first.", ["Hafenkurier Heute"]),
        ("de", "Darüber berichtete zuerst das Fachportal Harbour Notes.", ["Harbour Notes"]),
        ("de", "Das schrieb zuerst das Londoner Magazin Waferwelle.", ["Waferwelle"]),
        ("de", "Ein Insider packt im Blog Waferwelle aus.", ["Waferwelle"]),
        ("de", "Das sagte sie dem Sender Hafen 2.", ["Hafen 2"]),
        ("uk", "Про це розповів телеканал «Маяк».", ["Маяк"]),
        ("uk", "Як дізналося видання Harbour Notes, усе гаразд.", ["Harbour Notes"]),
        ("ru", "Об этом сообщил портал «Речной голос».", ["Речной голос"]),
    ],
)
def test_a_name_beside_a_noun_for_an_outlet_is_an_outlet_s(language: str, text: str, names: list[str]) -> None:
    assert list(introduced(page(text, language=language))) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She told the newspaper Reyes had left."),
        ("en", "He wrote on the site Facebook that he was well."),
        ("en", "The paper Prime Minister Reyes signed is lost."),
        ("de", "Das schrieb die Zeitung Anfang Mai."),
        ("de", "Beides erscheint im Limnological Journal Letters."),
        ("en", "It is in the Lake Journal Letters."),
        ("de", "Virologe Jon Roe zürnt. Die Roe-Studie bat ein Redakteur der Zeitung Roe zu erklären."),
        ("uk", "Канал «прорвало», розповіли мешканці."),
        ("ru", "Сайты «Речной голос» читают все."),
    ],
)
def test_other_words_there_name_no_outlet(language: str, text: str) -> None:
    assert list(introduced(page(text, language=language))) == []

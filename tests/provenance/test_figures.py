"""A figure is one figure, however a language writes it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.nouns import Span
from accordingto.provenance.figures import figures


def values(text: str, language: str) -> list[float]:
    return [f.value for f in figures(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "about 6 billion crowns"),
        ("en", "some $6bn"),
        ("en", "six billion"),
        ("uk", "близько 6 млрд крон"),
        ("ru", "шесть миллиардов крон"),
        ("de", "rund sechs Milliarden Kronen"),
        ("fr", "quelque six milliards de couronnes"),
        ("es", "unos 6.000 millones de coronas"),
        ("it", "circa sei miliardi di corone"),
    ],
)
def test_multipliers_in_words_and_letters(language: str, text: str) -> None:
    assert values(text, language) == [6e9]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "€1.2bn"),
        ("en", "1.2bn crowns"),
        ("de", "1,2Mrd. Kronen"),
        ("uk", "1,2млрд крон"),
        ("ru", "1,2 млрд крон"),
    ],
)
def test_letters_multiply_what_stands_behind_a_point_as_well(language: str, text: str) -> None:
    assert values(text, language) == [1.2e9]


def test_letters_that_are_a_unit_multiply_nothing() -> None:
    assert values("5kg on the 3rd floor", "en") == [5, 3]


@pytest.mark.parametrize("written", ["10,000", "10.000", "10 000", "10\u00a0000"])
def test_thousands_are_grouped_in_many_ways(written: str) -> None:
    assert values(f"{written} jobs", "en") == [10_000]


def test_tens_and_ones_with_a_hyphen() -> None:
    assert values("Thirty-five goats and twenty-odd sheep", "en")[:1] == [35]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("uk", "двадцять чотири людини", 24),
        ("uk", "тридцяти п'ятьох пасажирів", 35),
        ("ru", "двести тридцать один дом", 231),
        ("ru", "тридцать пять тысяч", 35_000),
        ("en", "twenty four people", 24),
    ],
)
def test_number_words_side_by_side_are_one_number_where_they_add_up(language: str, text: str, value: float) -> None:
    assert values(text, language) == [value]


def test_number_words_that_do_not_add_up_stay_apart() -> None:
    assert values("twenty, four; nineteen eighty; four six", "en") == [20, 4, 19, 80, 4, 6]


def test_numbers_side_by_side_stay_apart() -> None:
    assert values("between 14 and 30 kilos, 2.5 each", "en") == [14, 30, 2.5]


def test_a_time_of_day_is_no_quantity() -> None:
    assert values("at 10:45 and 7:05 on 3 May", "en") == [3]


@given(st.text(max_size=60))
def test_every_figure_stands_where_it_says(text: str) -> None:
    found = list(figures(text, Span(0, len(text)), "en"))
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))

"""What a word stands for: the same in every language, for a compound what its parts do."""

import pytest

from accordingto.provenance.meant import meaning, parted


@pytest.mark.parametrize(
    ("form", "language"), [("pro-Russian", "en"), ("prorussische", "de"), ("пророссийскими", "ru")]
)
def test_who_is_for_a_country_is_not_the_country(form: str, language: str) -> None:
    assert meaning(form, language) == "pro country:RU"


def test_a_compound_with_no_meaning_of_its_own_stands_for_its_parts() -> None:
    assert list(parted("missile-Zubrin", "en")) == [("missile", meaning("missile", "en")), ("Zubrin", None)]


def test_a_word_of_a_language_without_lists_means_nothing_yet_is_kept() -> None:
    assert list(parted("Brücke", None)) == [("Brücke", None)]

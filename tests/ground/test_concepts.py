"""What the lexicon of news concepts promises: one name for what the news calls by different words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto import languages
from accordingto.concepts import concept, lexicon
from accordingto.text import fold

LANGUAGES = languages.available("concepts")


def forms(language: str) -> dict[str, tuple[str, ...]]:
    return languages.load(language, "concepts", dict[str, tuple[str, ...]])


def test_four_languages_have_a_lexicon() -> None:
    assert LANGUAGES == ("de", "en", "ru", "uk")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_concept(language: str) -> None:
    assert set(forms(language)) == set(forms("en"))
    assert all(forms(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_stands_in_two_concepts(language: str) -> None:
    owners: dict[str, set[str]] = {}
    for name, listed in forms(language).items():
        for form in listed:
            owners.setdefault(fold(form), set()).add(name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_form_reaches_its_own_concept(language: str) -> None:
    """However long the prefixes of others: a whole form wins, and a prefix wins over the shorter ones."""
    for name, listed in forms(language).items():
        for form in listed:
            word = form.removesuffix("*") + ("\N{LATIN SMALL LETTER DOTLESS I}" if form.endswith("*") else "")
            assert concept(word, language) == name, form


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prefix_has_three_letters_at_least(language: str) -> None:
    known = lexicon(language)
    assert known is not None
    assert min(known.lengths) >= 3


@given(st.text(), st.sampled_from([*LANGUAGES, "xx", "", None]))
def test_any_text_is_a_word_to_look_up(word: str, language: str | None) -> None:
    found = concept(word, language)
    assert found is None or (language in LANGUAGES and found in forms(str(language)))

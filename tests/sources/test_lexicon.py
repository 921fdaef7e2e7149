"""What a lexicon knows of a word form by its letters alone misses nothing that its analysis would show."""

from collections.abc import Iterator
from functools import cache

import pymorphy3
import pytest

from accordingto import languages
from accordingto.sources.lexicon import Lexicon, lexicon
from accordingto.sources.table import NAMING


def openings(known: Lexicon) -> Iterator[str]:
    """First words of names of more than one word."""
    for category in NAMING:
        for names in getattr(known.table, category).values():
            yield from (name.split()[0] for name in names if " " in name)


def forms(word: str, language: str) -> set[str]:
    """`word` in all cases, where the language has some; no name begins with a superlative (наибелейший)."""
    if language not in {"uk", "ru"}:
        return {word}
    known = (form for parse in analyser(language).parse(word) for form in parse.lexeme if parse.is_known)
    return {word, *(form.word for form in known if form.tag.case and "Supr" not in form.tag)}


@cache
def analyser(language: str) -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang=language)


@pytest.mark.parametrize("language", languages.available("sources"))
def test_every_form_of_a_word_that_begins_a_name_is_known_by_its_letters(language: str) -> None:
    known = lexicon(language)
    words = set(openings(known))
    passed_over = {
        form
        for word in words
        for form in forms(word, language)
        if not known.form(form).leads
        and any(t.category in NAMING and len(t.words) > 1 for t in known.form(form).begins)
    }
    assert words
    assert not passed_over


@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_most_words_begin_no_such_name(language: str) -> None:
    common = {
        "uk": ("міст", "говорити", "вчора", "директорка", "кухня"),
        "ru": ("мост", "говорить", "вчера", "директор", "кухня"),
        "en": ("bridge", "yesterday", "kitchen", "manager", "spoke"),
    }
    assert not any(lexicon(language).form(word).leads for word in common[language])

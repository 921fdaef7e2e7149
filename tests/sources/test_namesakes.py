"""One person's name in the spelling of each language, and names of different people, which stay apart."""

from itertools import combinations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from accordingto.sources.namesakes import same
from tests.sources.joint import joined, joint, told

SPELT = {
    "en": {**dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufye", strict=True)),
           "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "е": "e"},
    "de": {**dict(zip("абвгдзиклмнопрстуфыэ", "abwgdsiklmnoprstufye", strict=True)),
           "ж": "sch", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja", "е": "e"},
    "pl": {**dict(zip("абвгдзиклмнопрстуфыэ", "abwgdziklmnoprstufye", strict=True)),
           "л": "ł", "ж": "ż", "х": "ch", "ц": "c", "ч": "cz", "ш": "sz", "щ": "szcz", "ю": "ju", "я": "ja", "е": "ie"},
    "fr": {**dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufye", strict=True)),
           "у": "ou", "ж": "j", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou", "я": "ia",
           "е": "e"},
    "es": {**dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufie", strict=True)),
           "ж": "zh", "х": "j", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "е": "e"},
    "it": {**dict(zip("абвгдзиклмнопрстуфыэ", "abvgdziklmnoprstufye", strict=True)),
           "ж": "ž", "х": "ch", "ц": "c", "ч": "č", "ш": "š", "щ": "šč", "ю": "ju", "я": "ja", "е": "e"},
}  # fmt: skip
"""How each language's official table spells Russian letters."""


def spelt(name: str, language: str) -> str:
    """Return a Russian name as pages in `language` write it."""
    hard = {"fr": ("gue", "gui"), "es": ("gue", "gui")}.get(language, ("ge", "gi"))
    written = name.replace("ге", f"{hard[0]}*").replace("ги", f"{hard[1]}*").replace("*", "")
    return "".join(SPELT[language].get(c, c) for c in written).title()


_syllables = st.builds(str.__add__, st.sampled_from("бвгджзклмнпрстфхцчшщ"), st.sampled_from("аеиоу"))
_surnames = st.builds(
    lambda parts, end: "".join(parts) + end,
    st.lists(_syllables, min_size=2, max_size=3),
    st.sampled_from(("нов", "лин", "ченко")),
)
# Consonants that no spelling brings together, in twos.
_OTHERS = {"б": "м", "д": "л", "к": "п", "л": "р", "м": "т", "н": "б", "п": "д", "р": "н", "т": "к", "ф": "л"}


@given(_surnames)
def test_a_name_meets_in_the_spelling_of_every_language(surname: str) -> None:
    pages = [(language, ("Mark", spelt(surname, language))) for language in SPELT]
    for (of, one), (other, two) in combinations([("ru", ("Марк", surname.title())), *pages], 2):
        assert same(one, of, two, other), (one, two)


@given(_surnames, st.sampled_from(sorted(SPELT)), st.sampled_from(["ru", *SPELT]))
@example("вафалин", "de", "ru")  # The other consonant is the same as its neighbour.
def test_a_name_with_another_consonant_is_somebody_else_in_every_spelling(surname: str, of: str, other: str) -> None:
    place = next((i for i, c in enumerate(surname) if c in _OTHERS), None)
    assume(place is not None)
    changed = f"{surname[:place]}{_OTHERS[surname[place or 0]]}{surname[(place or 0) + 1 :]}"
    two = ("Марк", changed.title()) if other == "ru" else ("Mark", spelt(changed, other))
    assert not same(("Mark", spelt(surname, of)), of, two, other)
    if other != "ru":
        assert not same(("Oleh", spelt(surname, of)), of, ("Mark", spelt(surname, other)), other)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Jean Duchesne", "Жан Дюшен"),
        ("Joaquín Jiménez", "Хоакин Хименес"),
        ("Giorgia Cinotti", "Джорджа Чинотти"),
        ("Jerzy Rzeszotek", "Ежи Жешотек"),
        ("Günter Tzschiesch", "Гюнтер Чиш"),
        ("Cem Çağlayan", "Джем Чаглаян"),
        ("George Whitlow", "Джордж Уитлоу"),
        ("Xu Zhengqiu", "Сюй Чжэнцю"),
        ("Kenji Shimoji", "Кэндзи Симодзи"),
        ("Vjekoslav Čačić", "Вьекослав Чачич"),
    ],
)
def test_what_cyrillic_tells_by_ear_meets_the_name_in_its_own_letters(latin: str, cyrillic: str) -> None:
    assert same(tuple(latin.split()), "en", tuple(cyrillic.split()), "ru")
    assert same(tuple(cyrillic.split()), "ru", tuple(latin.split()), "de")


@pytest.mark.parametrize(
    ("one", "of", "two", "other"),
    [
        ("Микола Ващук", "uk", "Nikolaj Waschtschuk", "de"),
        ("Вільям Лоренс", "uk", "Уильям Лоренс", "ru"),
        ("Muhammad Karawi", "en", "Mohamed Karaoui", "fr"),
        ("Abdel Rahman el-Tantu", "en", "Абдель-Рахман ат-Танту", "ru"),
        ("Binnaz Yıldız", "de", "Binnaz Yildiz", "en"),
    ],
)
def test_first_names_and_names_in_other_words_are_one(one: str, of: str, two: str, other: str) -> None:
    assert same(tuple(one.split()), of, tuple(two.split()), other)


@pytest.mark.parametrize(
    ("one", "of", "two", "other"),
    [
        ("Karl Jarow", "en", "Karl Jarow", "de"),
        ("Anna Chalin", "en", "Anna Shalin", "en"),
        ("Jo Hartung", "de", "Jörg Hartung", "de"),
        ("Nikolai Waschuk", "de", "Michail Waschuk", "de"),
    ],
)
def test_a_spelling_counts_on_pages_of_its_language_alone(one: str, of: str, two: str, other: str) -> None:
    assert same(tuple(one.split()), of, tuple(two.split()), other) is (one == two)


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what"),
    [
        ("de", "Jewgenija Tschulkina sagte nein.", "Jewgenija Tschulkina", "sagte", "nein"),
        ("de", "Die Bogenspannerin Jewgenija Tschulkina sagte nein.",
         "Die Bogenspannerin Jewgenija Tschulkina", "sagte", "nein"),
        ("fr", "Evguénia Tchoulkina a dit non.", "Evguénia Tchoulkina", "a dit", "non"),
        ("pl", "Jewgienija Czułkina powiedziała nie.", "Jewgienija Czułkina", "powiedziała", "nie"),
        ("es", "Yevguenia Chúlkina dijo no.", "Yevguenia Chúlkina", "dijo", "no"),
        ("it", "Evgenija Čulkina ha detto no.", "Evgenija Čulkina", "ha detto", "no"),
        ("uk", "Євгенія Чулкіна сказала ні.", "Євгенія Чулкіна", "сказала", "ні"),
    ],
)  # fmt: skip
def test_pages_of_all_languages_have_one_speaker(language: str, text: str, who: str, cue: str, what: str) -> None:
    english = told("a", "Yevgeniya Chulkina said no.", ("Yevgeniya Chulkina", "said", "no"))
    russian = told("b", "Евгения Чулкина сказала нет.", ("Евгения Чулкина", "сказала", "нет"), language="ru")
    other = told("c", text, (who, cue, what), language=language)
    assert joined(russian, english, other) == [{"a", "b", "c"}]
    assert joint(other, russian, english)[0].name == "Yevgeniya Chulkina"


def test_a_bare_last_name_is_whom_another_page_spells_in_full() -> None:
    whole = told("a", "Lilija Schukowa sagte das.", ("Lilija Schukowa", "sagte", "das"), language="de")
    bare = told("b", "Mme Joukova a dit non.", ("Mme Joukova", "a dit", "non"), language="fr")
    assert joined(whole, bare) == [{"a", "b"}]

"""What the one text normalisation promises."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from accordingto.nouns import Span
from accordingto.text import clean, fold, latin, sentences, separate, trim, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelenskyy", "Зеленський"),
        ("Zelensky", "Зеленский"),
        ("Peskov", "Пєсков"),
        ("Khmelnytskyi", "Хмельницький"),
        ("Gerashchenko", "Геращенко"),
        ("Herashchenko", "Геращенко"),
        ("Jordan", "Джордан"),
        ("Yevhen", "Євген"),
        ("Müller", "Muller"),
    ],
)
def test_one_name_in_two_scripts_has_one_key(one: str, other: str) -> None:
    assert latin(one) == latin(other)


@pytest.mark.parametrize(("one", "other"), [("Putin", "Putnam"), ("Коваль", "Ковальчук"), ("Ivanov", "Іваненко")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert latin(one) != latin(other)


def test_abbreviations_and_initials_end_no_sentence() -> None:
    text = "Mr. J. Smith left U.S. soil at 5 p.m. on Monday. “I am done.” he said. Why? Nobody knows."
    found = [s.of(text) for s in sentences(text, Span(0, len(text)), "en")]
    assert found == [
        "Mr. J. Smith left U.S. soil at 5 p.m. on Monday.",
        "“I am done.” he said.",
        "Why?",
        "Nobody knows.",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [("Про це пише мережа X. Проте порт мовчить.", 2), ("Про це каже Х. Проць.", 1), ("Дім на вул. А. 5 травня.", 1)],
)
def test_one_letter_is_an_initial_but_before_another_script(text: str, count: int) -> None:
    assert len(sentences(text, Span(0, len(text)), "uk")) == count


def test_a_name_in_capitals_is_no_abbreviation() -> None:
    text = "UBS is in talks, says the FT. The bank did not comment. It met in ST. LOUIS on Monday."
    assert [s.of(text)[-8:] for s in sentences(text, Span(0, len(text)), "en")] == [" the FT.", "comment.", " Monday."]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Порт закрыт.Причал пуст.", 2),
        ("Der Kran fiel.Die Werft schweigt.", 2),
        ('Он сказал: "Мы ждём".В порту тихо.', 2),
        ("Об этом пишет Kran.Net со ссылкой на порт.", 1),
        ("Це пише Причал.Ua, а не Кран.", 1),
        ("Das schrieb A.Horn in der St.Zeitung.", 1),
    ],
)
def test_a_sentence_may_begin_without_a_blank_but_not_in_a_name(text: str, count: int) -> None:
    assert len(sentences(text, Span(0, len(text)), "ru")) == count


def test_a_line_end_always_ends_a_sentence() -> None:
    text = "Перший рядок\nдругий рядок"
    assert [s.of(text) for s in sentences(text, Span(0, len(text)), "uk")] == ["Перший рядок", "другий рядок"]


@given(st.text() | st.text("eеЁёιϊΐυΰHẖ'’ʼ`\u0300\u0301\u0308\u0331"))
@example("ΐ")
@example("Ά\u0301ё")
@example("Ё\u0308")
@example("е\u0308\u0308\u0301\u0308")
def test_folded_words_stay_as_they_are(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text())
def test_clean_text_stays_as_it_is(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@given(st.text())
def test_clean_text_can_always_be_stored(raw: str) -> None:
    text = clean(raw)
    text.encode()
    assert "\x00" not in text


@given(st.text(alphabet="aБ .!?\n«»\"'1", max_size=80), st.sampled_from(["en", "uk", None]))
def test_sentences_cover_everything_but_blanks_in_order(text: str, language: str | None) -> None:
    found = sentences(text, Span(0, len(text)), language)
    assert all(a.end <= b.start for a, b in pairwise(found))
    inside = "".join(s.of(text) for s in found)
    assert "".join(inside.split()) == "".join(text.split())


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_trimming_and_words_stay_inside(text: str, start: int, end: int) -> None:
    span = Span(min(start, len(text)), min(max(start, end), len(text)))
    assert span.holds(trim(text, span, "\"'"))
    assert all(span.holds(w) for w in words(text, span))


def test_a_flood_of_combining_marks_is_cut_and_takes_no_time() -> None:
    started = time.process_time()
    text = clean("a" + "\u0301\u0316" * 100_000 + " end")
    assert time.process_time() - started < 1
    assert len(text) < 40
    assert text.endswith(" end")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("l'eau d’hier", "fr", ["l'", "eau", "d’", "hier"]),
        ("L'Écho, D'Angers à D'Arcy", "fr", ["L'", "Écho", "D'Angers", "à", "D'Arcy"]),
        ("D'autres, aujourd'hui", "fr", ["D'", "autres", "aujourd'hui"]),
        ("dell'acqua", "it", ["dell'", "acqua"]),
        ("l'eau", "en", ["l'eau"]),
        ("об'єкт", "uk", ["об'єкт"]),
    ],
)
def test_what_is_elided_is_a_word_of_its_own_where_the_language_has_it(
    text: str, language: str, found: list[str]
) -> None:
    assert [w.of(text) for w in separate(text, Span(0, len(text)), language)] == found


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("uk", "Верф просить 82,7 млрд. Про це пише «Причал».", 2),
        ("ru", "Верфь просит 50 тыс. Об этом пишет «Причал».", 2),
        ("ru", "Верфь просит 50 тыс. рублей.", 1),
        ("uk", "Угоду з Harrow Bros. Maritime скасували.", 1),
        ("en", "They sold Harrow Bros. Maritime.", 1),
    ],
)
def test_a_sentence_ends_after_an_amount_and_not_within_a_firm_s_name(language: str, text: str, count: int) -> None:
    assert len(sentences(text, Span(0, len(text)), language)) == count

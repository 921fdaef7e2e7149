"""What a sentence takes from those before it: "про це", an open colon, the speaker of a quotation."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_cue


def test_about_this_stands_for_the_sentence_before_also_across_paragraphs() -> None:
    content = "Паром сів на мілину"
    assert with_cue("uk", "Паром сів на мілину.", "Про це повідомив капітан.") == [("капітан", "повідомив", content)]


def test_about_this_may_be_said_by_several_in_turn() -> None:
    found = with_cue("uk", "Паром сів на мілину. Про це пише «Маяк». Про це також сказав капітан.")
    assert found == [(who, cue, "Паром сів на мілину") for who, cue in (("«Маяк»", "пише"), ("капітан", "сказав"))]


def test_what_the_outlet_itself_wrote_before_is_the_report_not_its_reminder() -> None:
    found = with_cue("uk", "Раніше ми писали, що паром сів на мілину. Про це повідомив капітан.")
    assert found == [("капітан", "повідомив", "паром сів на мілину")]


def test_a_colon_at_the_end_leaves_the_next_paragraph_to_the_speaker() -> None:
    quoted = with_cue("ru", "Капитан парома сказал:", "«Мы всех спасли».")
    assert quoted == [("Капитан парома", "сказал", "Мы всех спасли")]
    dashed = with_cue("ru", "Капитан парома сказал:", "— Мы всех спасли.")
    assert dashed == [("Капитан парома", "сказал", "Мы всех спасли")]


def test_a_quotation_after_the_reporters_words_goes_on_with_the_same_statement() -> None:
    found = with_cue("uk", "«Ми всіх урятували», — сказав капітан. — «Ніхто не постраждав».")
    assert found == [("капітан", "сказав", "Ми всіх урятували / Ніхто не постраждав")]


def test_a_line_of_speech_cut_by_the_reporter_is_one_statement() -> None:
    found = with_cue("uk", "— Ми всіх урятували, — сказав капітан. — Ніхто не постраждав.")
    assert found == [("капітан", "сказав", "Ми всіх урятували / Ніхто не постраждав")]


def test_a_quotation_without_a_cue_is_of_who_spoke_last() -> None:
    found = with_cue("ru", "Капитан сказал, что паром цел. «Мы всех спасли, никто не пострадал».")
    assert found[1] == ("Капитан", "сказал", "Мы всех спасли, никто не пострадал")


def test_a_quotation_that_nobody_introduced_is_left_alone() -> None:
    assert with_cue("ru", "Паром стоит у причала. «Мы всех спасли, никто не пострадал».") == []


def test_who_shares_a_subject_shares_its_mention() -> None:
    found = with_cue("ru", "Капитан сообщил, что паром цел, и добавил, что рейсы возобновят.")
    assert [(source, content) for source, _, content in found] == [
        ("Капитан", "паром цел"),
        ("Капитан", "рейсы возобновят"),
    ]


def test_nested_statements_stand_beside_those_around_them() -> None:
    found = with_cue("uk", "Матроси кажуть, що капітан обіцяв премію, а потім заявив, що грошей немає.")
    assert ("капітан", "заявив", "грошей немає") in found
    assert found[0][0] == "Матроси"


def test_refusals_and_remarks_without_content_are_no_statements() -> None:
    text = "Капітан відмовився від коментарів. Матроси говорили довго. Власник не відповів на дзвінки."
    assert with_cue("uk", text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "uk",
            "Паром малий. Так оцінює лоцман Сом, і з ним згодна слюсарка Рись, яка міряла борти.",
            [("лоцман Сом", "Паром малий"), ("слюсарка Рись", "Паром малий")],
        ),
        (
            "ru",
            "Паром никуда не ушёл. Так говорит лоцман Сом и разворачивает снимок: паром стоит у пристани.",
            [("лоцман Сом", "Паром никуда не ушёл")],
        ),
        ("ru", "Паром цел. Так лоцман Сом прокомментировал слухи.", [("лоцман Сом", "Паром цел")]),
        ("uk", "Паром цілий. Так лоцман Сом прокоментував чутки.", [("лоцман Сом", "Паром цілий")]),
        ("ru", "«Паром цел», — сказал лоцман. Так он ответил на письмо.", [("лоцман", "Паром цел")]),
    ],
)
def test_so_stands_for_what_was_said_before(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert who_and_what(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("ru", "Паром сел на мель. О том же рассказал капитан.", "капитан"),
        ("ru", "Паром сел на мель. О том же самом сообщил капитан.", "капитан"),
        ("ru", "Паром сел на мель. С этим согласен капитан.", "капитан"),
        ("uk", "Паром сів на мілину. Із цим погодився капітан.", "капітан"),
    ],
)
def test_who_tells_the_same_or_agrees_says_what_the_sentence_before_says(language: str, text: str, source: str) -> None:
    content = text.split(".")[0]
    assert [(who, what) for who, _, what in with_cue(language, text)] == [(source, content)]

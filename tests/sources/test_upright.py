"""How sources are shown: in the page's own wording, upright and whole."""

import pytest

from tests.sources.build import identified, names, source, speakers


def shown(text: str, who: str, cue: str, what: str, language: str) -> str | None:
    """Return how the page calls who says `what`."""
    return names(speakers(identified(text, (who, cue, what), language=language)))[0]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "upright"),
    [
        ("uk", "У міській раді сказали, що міст закрили.", "міській раді", "сказали", "міська рада"),
        ("uk", "За словами двох колишніх чиновників порту, міст закрили.", "двох колишніх чиновників порту",
         "За словами", "двоє колишніх чиновників порту"),
        ("uk", "З посиланням на трьох медсестер лікарні повідомили, що міст закрили.", "трьох медсестер лікарні",
         "З посиланням на", "три медсестри лікарні"),
        ("uk", "За даними п'ятьох лоцманів, міст закрили.", "п'ятьох лоцманів", "За даними", "п'ять лоцманів"),
        ("uk", "У листі сказано, що міст закрили.", "листі", "сказано", "лист"),
        ("uk", "За річним графіком порту, міст закрили.", "річним графіком порту", "За", "річний графік порту"),
        ("uk", "За планом мосту, викладеним на сайті порту, міст закрили.",
         "планом мосту, викладеним на сайті порту", "За", "план мосту"),
        ("uk", "У самій СБУ кажуть, що міст закрили.", "самій СБУ", "кажуть", "СБУ"),
        ("ru", "По словам двух портовых рабочих, мост закрыли.", "двух портовых рабочих", "По словам",
         "двое портовых рабочих"),
        ("ru", "По словам двух бывших сотрудниц порта, мост закрыли.", "двух бывших сотрудниц порта", "По словам",
         "две бывшие сотрудницы порта"),
        ("ru", "Со ссылкой на источники в правительстве сообщили, что мост закрыли.", "источники в правительстве",
         "Со ссылкой на", "источники в правительстве"),
        ("ru", "По данным управления, мост закрыли.", "управления", "По данным", "управление"),
        ("ru", "По словам одного из его соседей, мост закрыли.", "одного из его соседей", "По словам",
         "один из его соседей"),
        ("ru", "В попавшем в редакцию докладе сказано, что мост закрыли.", "попавшем в редакцию докладе", "сказано",
         "попавший в редакцию доклад"),
        ("ru", "Её директору сказали, а по словам её директора, мост закрыли.", "её директора", "по словам",
         "её директор"),
        ("ru", "По словам чиновникам и лоцманам знакомого, мост закрыли.", "знакомого", "По словам", "знакомый"),
        ("ru", "В Гурзуфском портовом надзоре сказали, что мост закрыли.", "Гурзуфском портовом надзоре", "сказали",
         "Гурзуфский портовый надзор"),
    ],
)  # fmt: skip
def test_the_head_of_a_wording_stands_in_the_nominative(
    language: str, text: str, who: str, cue: str, upright: str
) -> None:
    what = "міст закрили" if language == "uk" else "мост закрыли"
    assert shown(text, who, cue, what, language) == upright


@pytest.mark.parametrize(
    ("language", "text", "who", "cue"),
    [
        ("uk", "Повідомив відділ комунікації, що міст закрили.", "відділ комунікації", "Повідомив"),
        ("ru", "Несколько депутатов сказали, что мост закрыли.", "несколько депутатов", "сказали"),
        ("ru", "В «Скала Марин» сказали, что мост закрыли.", "Скала Марин", "сказали"),
    ],
)
def test_what_stands_upright_or_may_be_read_in_several_ways_stays(language: str, text: str, who: str, cue: str) -> None:
    mention = "«Скала Марин»" if who == "Скала Марин" else who if who in text else who.capitalize()
    what = "міст закрили" if language == "uk" else "мост закрыли"
    assert shown(text, mention, cue, what, language) == who


def test_a_name_in_quotation_marks_stays_that_may_be_many_in_the_genitive() -> None:
    text = "В «Партизан Юга» сказали, что мост закрыли."
    found = identified(text, ("«Партизан Юга»", "сказали", "мост закрыли"), language="ru").sources[0]
    assert (found.name, found.description) == ("Партизан Юга", "«Партизан Юга»")


def test_its_spans_stay() -> None:
    text = "По словам двух лоцманов, мост закрыли."
    page = identified(text, ("двух лоцманов", "По словам", "мост закрыли"), language="ru")
    assert [m.of(text) for m in page.sources[0].mentions] == ["двух лоцманов"]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what", "whole"),
    [
        ("ru", "Лоцман, с которым говорил «Маяк Юга», сказал, что мост закрыли.", "Лоцман", "сказал", "мост закрыли",
         "лоцман, с которым говорил «Маяк Юга»"),
        ("ru", "Дежурный порта, добавив, что воды мало, сказал: мост закрыли.", "Дежурный порта", "сказал",
         "мост закрыли", "дежурный порта"),
        ("ru", "Сказала сотрудница «Южному маяку» по телефону: мост закрыли.",
         "сотрудница «Южному маяку» по телефону", "Сказала", "мост закрыли", "сотрудница"),
        ("uk", "А Держпошта каже, що міст закрили.", "А Держпошта", "каже", "міст закрили", "Держпошта"),
    ],
)  # fmt: skip
def test_a_wording_begins_and_ends_where_it_is_whole(
    language: str, text: str, who: str, cue: str, what: str, whole: str
) -> None:
    assert shown(text, who, cue, what, language) == whole


@pytest.mark.parametrize(
    ("language", "wording", "small"),
    [
        ("en", "Two officials", "two officials"),
        ("en", "Officials at the port", "officials at the port"),
        ("en", "Norwegian officials", "Norwegian officials"),
        ("de", "Zwei Lotsen", "zwei Lotsen"),
        ("uk", "Двоє лоцманів", "двоє лоцманів"),
        ("ru", "Украинские военные", "украинские военные"),
        ("ru", "Береговая охрана", "Береговая охрана"),
    ],
)
def test_only_a_name_keeps_the_capital_of_a_sentence_s_beginning(language: str, wording: str, small: str) -> None:
    found = source(wording, language)
    assert (found.name or found.description) == small


def test_a_body_that_the_page_writes_with_a_capital_keeps_it() -> None:
    text = "Суд у місті зачинено. Спілка сказала, що міст закрили. У домі Спілки темно."
    assert shown(text, "Спілка", "сказала", "міст закрили", "uk") == "Спілка"
    assert shown(text.replace("домі Спілки", "домі спілки"), "Спілка", "сказала", "міст закрили", "uk") == "спілка"

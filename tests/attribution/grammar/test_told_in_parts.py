"""What one statement takes in and what is another's: past clauses, after a colon, up to whoever is cited at its end."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_stance


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        (
            "ru",
            "Лоцман, участвующий в проверке порта, сообщил Harbour Post о спрятанном журнале, который нашли вчера.",
            "Лоцман",
            "спрятанном журнале, который нашли вчера",
        ),
        (
            "uk",
            "Боцман, допитаний у справі, повідомив Harbour Post про зниклий човен, якого шукали.",
            "Боцман",
            "зниклий човен, якого шукали",
        ),
    ],
)
def test_whom_somebody_tells_by_an_undeclined_name_is_no_speaker(
    language: str, text: str, source: str, content: str
) -> None:
    assert who_and_what(language, text) == [(source, content)]


def test_a_number_in_words_takes_no_singular_of_another_gender() -> None:
    assert who_and_what("ru", "Три пробы чисты, ещё две агентство считает негодными.") == [
        ("агентство", "две / негодными")
    ]
    assert who_and_what("uk", "Дві учениці кажуть, що міст упав.") == [("Дві учениці", "міст упав")]
    assert who_and_what("uk", "Один лоцман каже, що міст упав.") == [("Один лоцман", "міст упав")]


def test_a_genitive_that_may_be_a_verb_is_none_right_before_another() -> None:
    assert who_and_what("ru", "Совет села обещает ремонт к осени.") == [("Совет села", "ремонт к осени")]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("uk", "Було це, за її словами, у середу близько сьомої.", "її", "Було це / у середу близько сьомої"),
        ("uk", "Міст упав, каже лоцман, через бурю.", "лоцман", "Міст упав / через бурю"),
        ("uk", "Міст упав, каже лоцман, з яким ми говорили.", "лоцман", "Міст упав"),
    ],
)
def test_what_a_preposition_opens_goes_on_after_who_speaks(language: str, text: str, source: str, content: str) -> None:
    assert who_and_what(language, text) == [(source, content)]


def test_a_colon_after_a_relative_clause_is_its_verb_s() -> None:
    assert who_and_what("uk", "Патруль знайшов боцмана, який зізнався: плив до маяка вночі.") == [
        ("боцмана", "плив до маяка вночі")
    ]


def test_after_a_colon_a_statement_ends_where_its_speaker_tells_on() -> None:
    text = "Лоцманка розповідає: човен прийшов о сьомій, і лише після дзвінка, переконує вона, катер пішов до бухти."
    assert who_and_what("uk", text) == [
        ("Лоцманка", "човен прийшов о сьомій"),
        ("вона", "лише після дзвінка / катер пішов до бухти"),
    ]


def test_what_is_called_something_before_a_colon_has_its_attributes() -> None:
    assert who_and_what("ru", "Лоцман считает версию о буре вполне верной: волны он видел и раньше.")[0] == (
        "Лоцман",
        "версию о буре вполне верной",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Газета «Хвиля» писала про підмінені журнали з посиланням на працівника порту.",
        "Газета «Хвиля», яка писала про підмінені журнали зі слів нібито працівника порту, закрилася.",
    ],
)
def test_whoever_is_cited_last_is_no_part_of_what_is_told(text: str) -> None:
    assert {content for _, content in who_and_what("uk", text)} == {"підмінені журнали"}


def test_what_something_is_called_may_stand_before_it() -> None:
    assert with_stance("uk", "Неправдою звіт назвали й у порту.") == [("порту", "Неправдою звіт", "denies")]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("uk", "Сестра лоцмана стверджує інше, тому почалася перевірка.", "Сестра лоцмана", "інше"),
        ("ru", "Сестра лоцмана говорит обратное.", "Сестра лоцмана", "обратное"),
        ("de", "Die Schwester behauptet das Gegenteil.", "Die Schwester", "das Gegenteil"),
        ("pl", "Siostra mówi co innego.", "Siostra", "co innego"),
    ],
)
def test_who_says_otherwise_denies(language: str, text: str, source: str, content: str) -> None:
    assert with_stance(language, text) == [(source, content, "denies")]


def test_what_somebody_complains_of_is_no_denial() -> None:
    assert who_and_what("ru", "Лоцманы жалуются на другое.") == []

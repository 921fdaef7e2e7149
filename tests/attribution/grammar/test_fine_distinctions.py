"""Which of two readings a sentence has, where a small word tells: Ukrainian and Russian alike."""

import pytest
from tests.attribution.grammar.told import with_cue, with_stance

Found = tuple[str, str, str]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Рыбаки надеются открыть причал на острове.", ("Рыбаки", "надеются", "открыть причал на острове")),
        ("uk", "Рибалки сподіваються відкрити причал на острові.", None),
        ("ru", "Рыбаки надеются на скорую помощь.", ("Рыбаки", "надеются на", "скорую помощь")),
    ],
)
def test_a_preposition_after_an_infinitive_is_the_infinitives(language: str, text: str, expected: Found | None) -> None:
    expected = expected or ("Рибалки", "сподіваються", "відкрити причал на острові")
    assert with_cue(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Рибалки не вірять цим обіцянкам.", ("Рибалки", "цим обіцянкам", "doubts")),
        ("ru", "Рыбаки не верят этим обещаниям.", ("Рыбаки", "этим обещаниям", "doubts")),
        ("uk", "Рибалки цьому не вірять.", ("Рибалки", "цьому", "doubts")),
    ],
)
def test_a_pronoun_before_its_noun_is_not_all_that_is_doubted(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text)[-1] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Той відповів, що човна немає.", "Той"),
        ("ru", "Тот ответил, что лодки нет.", "Тот"),
        ("uk", "На прощання вона пообіцяла, що човен буде.", "вона"),
        ("uk", "Той лоцман відповів, що човна немає.", "Той лоцман"),
    ],
)
def test_a_pronoun_right_before_its_verb_speaks(language: str, text: str, expected: str) -> None:
    assert with_cue(language, text)[0][0] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "Рыбаки считают причал слишком узким и не исключают, что он рухнет.",
            [("Рыбаки", "причал слишком узким", "asserts"), ("Рыбаки", "он рухнет", "asserts")],
        ),
        (
            "uk",
            "Рибалки вважають причал надто вузьким і не виключають, що він упаде.",
            [("Рибалки", "причал надто вузьким", "asserts"), ("Рибалки", "він упаде", "asserts")],
        ),
        (
            "ru",
            "Союз добивается доплат и предупреждает, что лодки встанут.",
            [("Союз", "доплат", "orders"), ("Союз", "лодки встанут", "asserts")],
        ),
        (
            "uk",
            "Спілка домагається доплат і попереджає, що човни стануть.",
            [("Спілка", "доплат", "orders"), ("Спілка", "човни стануть", "asserts")],
        ),
    ],
)
def test_a_clause_is_that_of_the_verb_right_before_it(language: str, text: str, expected: list[Found]) -> None:
    assert with_stance(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Порт называет течь «пустяком», однако лоцман осторожнее.", "течь «пустяком»"),
        ("uk", "Порт називає течу «дрібницею», утім лоцман обережніший.", "течу «дрібницею»"),
    ],
)
def test_what_something_is_called_ends_before_a_clause_against_it(language: str, text: str, expected: str) -> None:
    assert with_cue(language, text)[0][2] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Спасатели в который раз призывают не выходить на лёд.", ("Спасатели", "не выходить на лёд", "orders")),
        ("ru", "Врач не рекомендует купаться в пруду.", ("Врач", "купаться в пруду", "orders")),
        ("uk", "Лікар не радить купатися у ставку.", ("Лікар", "купатися у ставку", "orders")),
        ("ru", "Защита просила об отсрочке.", ("Защита", "отсрочке", "orders")),
        ("uk", "Захист просив про відстрочку.", ("Захист", "відстрочку", "orders")),
        (
            "uk",
            "Спілка написала листа з проханням не закривати причал.",
            ("Спілка", "не закривати причал", "orders"),
        ),
        (
            "ru",
            "Комиссия отправила письмо с требованием закрыть причал.",
            ("Комиссия", "закрыть причал", "orders"),
        ),
    ],
)
def test_what_somebody_asks_for(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Згідно з пояснювальною запискою, міст закриють.", "пояснювальною запискою"),
        ("ru", "Согласно пояснительной записке, мост закроют.", "пояснительной записке"),
        ("ru", "Судя по дневникам капитана, шторм был сильным.", "дневникам капитана"),
        ("uk", "Судячи з щоденників капітана, шторм був сильним.", "щоденників капітана"),
    ],
)
def test_papers_of_more_kinds_are_sources(language: str, text: str, expected: str) -> None:
    assert with_cue(language, text)[0][0] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("uk", "Згідно з його планом, міст закриють."), ("ru", "Согласно её замыслу, мост закроют.")],
)
def test_whose_plan_it_is_makes_no_source_of_it(language: str, text: str) -> None:
    assert with_cue(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("uk", "“Невже?”, запитує лоцманка Марта Кунц.", "Невже?"),
        ("uk", "«Тихо!», наказала лоцманка Марта Кунц.", "Тихо!"),
        ("ru", "„А потом?“, спрашивает лоцман Марта Кунц.", "А потом?"),
        ("ru", "«Тихо!», приказала лоцман Марта Кунц.", "Тихо!"),
    ],
)
def test_a_question_or_a_cry_before_a_comma_is_quoted(language: str, text: str, content: str) -> None:
    assert [found[2] for found in with_cue(language, text)] == [content]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Считается, что мост строили три года.", "мост строили три года"),
        ("uk", "Вважається, що міст будували три роки.", "міст будували три роки"),
    ],
)
def test_what_is_thought_is_nobodys(language: str, text: str, expected: str) -> None:
    assert with_cue(language, text) == [("", text.split(",")[0], expected)]


def test_a_letter_of_another_script_is_no_initial() -> None:
    found = with_cue("uk", "Міст стоїть, твердить лоцман у своєму X. Проте порт відкидає, що він цілий.")
    assert [source for source, _, _ in found] == ["лоцман", "порт"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Порт говорит о двух лодках, рыбаки — о трёх.", [("Порт", "двух лодках"), ("рыбаки", "трёх")]),
        ("uk", "Порт говорить про два човни, рибалки — про чотири.", [("Порт", "два човни"), ("рибалки", "чотири")]),
        (
            "ru",
            "Капитанша говорит, что лодка цела, а сторож — что она течёт.",
            [("Капитанша", "лодка цела"), ("сторож", "она течёт")],
        ),
        (
            "uk",
            "Капітанка каже, що човен цілий, а сторож — що він тече.",
            [("Капітанка", "човен цілий"), ("сторож", "він тече")],
        ),
        ("ru", "Порт говорит, что лодка — подарок.", [("Порт", "лодка — подарок")]),
        ("uk", "Порт говорить про два човни, це — про чотири.", [("Порт", "два човни")]),
        ("ru", "Порт говорит о двух лодках; на юге, рыбаки — о трёх.", [("Порт", "двух лодках")]),
        (
            "uk",
            "Порт говорить про човни, мер вимагає доплат, рибалки — про них.",
            [("Порт", "човни"), ("мер", "доплат")],
        ),
    ],
)
def test_a_verb_left_out_after_a_dash_is_that_of_the_clause_before(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(source, content) for source, _, content in with_cue(language, text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Слухи о том, что порт закроют, в мэрии назвали бредом.", ("мэрии", "порт закроют", "denies")),
        ("uk", "Чутки про те, що порт закриють, у мерії назвали маячнею.", ("мерії", "порт закриють", "denies")),
        (
            "ru",
            "Порт закроют. В мэрии это отрицают: решение, подчеркнул мэр, ещё не принято.",
            ("мэрии", "Порт закроют", "denies"),
        ),
        (
            "uk",
            "Порт закриють. У мерії це заперечують: рішення, наголосив мер, ще немає.",
            ("мерії", "Порт закриють", "denies"),
        ),
        (
            "ru",
            "Порт закроют. С этим не согласен лоцман: мост, заверил он, стоит.",
            ("лоцман", "Порт закроют", "denies"),
        ),
        (
            "uk",
            "Порт закриють. З цим не згоден лоцман: міст, запевнив він, стоїть.",
            ("лоцман", "Порт закриють", "denies"),
        ),
        ("ru", "Порт закроют. С ним не согласен лоцман: мост, заверил сын, стоит.", ("сын", "мост / стоит", "asserts")),
        (
            "uk",
            "Порт закриють. З ним не згоден лоцман: міст, запевнив син, стоїть.",
            ("син", "міст / стоїть", "asserts"),
        ),
    ],
)
def test_what_was_said_before_is_denied(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text)[0] == expected


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("ru", "Слухи о том, что порт закроют, в мэрии назвали странными.", "порт закроют"),
        ("uk", "Чутки про те, що порт закриють, у мерії назвали дивними.", "порт закриють"),
    ],
)
def test_a_rumour_that_is_called_something_else_is_neither_denied_nor_told(
    language: str, text: str, content: str
) -> None:
    assert content not in [told for _, told, _ in with_stance(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Приговор уже оглашён: обоим дали по году."),
        ("uk", "Дві підозри вже оголошено: обом дали по року."),
    ],
)
def test_what_follows_something_announced_is_nobodys_word(language: str, text: str) -> None:
    assert with_cue(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Рыбаки говорят, мост рухнет.", [("Рыбаки", "говорят", "мост рухнет")]),
        ("uk", "Рибалки кажуть, міст упаде.", [("Рибалки", "кажуть", "міст упаде")]),
        ("ru", "Рыбаки говорят, смеются и спорят.", []),
    ],
)
def test_a_main_clause_right_after_the_verb_is_said(language: str, text: str, expected: list[Found]) -> None:
    assert with_cue(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Згідно з ним, міст закриють.", ("ним", "міст закриють", "asserts")),
        ("ru", "Согласно ему, мост закроют.", ("ему", "мост закроют", "asserts")),
        ("ru", "Судя по тому же протоколу, мост закроют.", ("тому же протоколу", "мост закроют", "asserts")),
        (
            "uk",
            "Через це, пояснюють лоцмани у журналі Voda Alta, міст тріснув.",
            ("лоцмани", "Через це / міст тріснув", "asserts"),
        ),
        ("uk", "Лоцман не певен, чи вистачить дощок.", ("Лоцман", "чи вистачить дощок", "doubts")),
        ("ru", "Порту предписано закрыть причал.", ("", "закрыть причал", "orders")),
        ("ru", "Мост закроют, следует из письма мэрии.", ("письма мэрии", "Мост закроют", "asserts")),
        ("uk", "Міст закриють, випливає з листа мерії.", ("листа мерії", "Міст закриють", "asserts")),
        ("uk", "Порту приписано закрити причал.", ("", "закрити причал", "orders")),
    ],
)
def test_what_stands_between_changes_nothing(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]

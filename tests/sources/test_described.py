"""Who is meant by a description on one page: whom it may call again, and whom it brings in."""

import pytest

from tests.sources.build import Said, identified, several, speakers


def same(language: str, text: str, *said: Said) -> bool:
    """Tell whether the last two statements of a page have one speaker."""
    first, last = speakers(identified(text, *said, language=language))[-2:]
    assert first is not None
    assert last is not None
    return first.id == last.id


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "Ann Roe told the Courier that the boat was paid for. The bank was kind, her trainer said.",
            (("Ann Roe", "told", "the boat was paid for"), ("her trainer", "said", "The bank was kind")),
        ),
        (
            "ru",
            "По словам Петра Сомова, хозяина пекарни, мука подорожала. По словам владельца лодки на Каме, рыбы нет.",
            (
                ("Петра Сомова, хозяина пекарни", "По словам", "мука подорожала"),
                ("владельца лодки на Каме", "По словам", "рыбы нет"),
            ),
        ),
        (
            "uk",
            "Депутат Олег Рута каже, що міст цілий. Інспектор, який оглядав опори, розповів, що вони тріснули.",
            (("Депутат Олег Рута", "каже", "міст цілий"), ("Інспектор", "розповів", "вони тріснули")),
        ),
        (
            "uk",
            "Олена Рута пригадує, що начальниця називала інше число.",
            (("Олена Рута", "пригадує", "начальниця називала інше число"), ("начальниця", "називала", "інше число")),
        ),
        (
            "ru",
            "Предприниматель Пётр Сомов заявил, что платил. Подозреваемый говорит, что запись поддельная.",
            (("Предприниматель Пётр Сомов", "заявил", "платил"), ("Подозреваемый", "говорит", "запись поддельная")),
        ),
        (
            "ru",
            "Женщина из соседнего дома слышала крик. Снимок сделан вчера, уверяет девушка.",
            (("Женщина из соседнего дома", "слышала", "крик"), ("девушка", "уверяет", "Снимок сделан вчера")),
        ),
        (
            "de",
            "Zwei Köche erzählen, der Ofen sei alt. Die Tür klemme, sagt die eine.",
            (("Zwei Köche", "erzählen", "der Ofen sei alt"), ("die eine", "sagt", "Die Tür klemme")),
        ),
        (
            "en",
            "Paul Reyes, the chief executive, denied it. He was asked by the directors to stay.",
            (("Paul Reyes, the chief executive", "denied", "it"), ("the directors", "asked", "to stay")),
        ),
        (
            "en",
            "The count is 61, the health minister said. I rang Ann Reyes, a chemist at Harrow University. "
            "The gas sinks, she told me.",
            (("the health minister", "said", "The count is 61"), ("she", "told", "The gas sinks")),
        ),
        (
            "en",
            "Minister Paul Reyes denied it. The clerk who had stamped the form now says it was blank. "
            "The form was blank, the official who had given us the date now says.",
            (
                ("Minister Paul Reyes", "denied", "it"),
                ("the official who had given us the date", "says", "The form was blank"),
            ),
        ),
        (
            "uk",
            "Прокуратура каже, що двері зламано. Ганна Рута звільнила директора, повідомило її міністерство.",
            (
                ("Прокуратура", "каже", "двері зламано"),
                ("її міністерство", "повідомило", "Ганна Рута звільнила директора"),
            ),
        ),
        (
            "en",
            "The fire department said the door was forced. Anna Reyes dismissed the director, her ministry announced.",
            (
                ("The fire department", "said", "the door was forced"),
                ("her ministry", "announced", "Anna Reyes dismissed the director"),
            ),
        ),
        (
            "en",
            "Three pilots say the ice is thin. By the count of both Norland pilots ten boats are stuck.",
            (
                ("Three pilots", "say", "the ice is thin"),
                ("both Norland pilots", "By the count of", "ten boats are stuck"),
            ),
        ),
        (
            "de",
            "Drei Lotsen sagen, das Eis sei dünn. Zehn Boote sitzen fest, sagen zwei Lotsen.",
            (("Drei Lotsen", "sagen", "das Eis sei dünn"), ("zwei Lotsen", "sagen", "Zehn Boote sitzen fest")),
        ),
        (
            "ru",
            "Её главный врач Пётр Сомов отрицал ошибку. Врач приёмного отделения рассказал, что аппарат молчал.",
            (
                ("Её главный врач Пётр Сомов", "отрицал", "ошибку"),
                ("Врач приёмного отделения", "рассказал", "аппарат молчал"),
            ),
        ),
        (
            "ru",
            "Мать рулевого с парома видела огонь. Жена боцмана, живущая у порта, слышала взрыв.",
            (("Мать рулевого с парома", "видела", "огонь"), ("Жена боцмана", "слышала", "взрыв")),
        ),
        (
            "ru",
            "Повар с парома видел огонь. Взрыв был один, сказал офицер.",
            (("Повар с парома", "видел", "огонь"), ("офицер", "сказал", "Взрыв был один")),
        ),
    ],
)
def test_who_is_described_anew_is_nobody_who_spoke(language: str, text: str, said: tuple[Said, ...]) -> None:
    assert not same(language, text, *said)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "uk",
            "На це звернув увагу автор блогу Юрій Рута: траса коротка. Блогер стверджує, що конус пересунули.",
            (
                ("автор блогу Юрій Рута", "звернув увагу", "траса коротка"),
                ("Блогер", "стверджує", "конус пересунули"),
            ),
        ),
        (
            "ru",
            "Повар Пётр Сомов молчит. Зато разговорился рабочий пекарни, который просил обойтись без имени. "
            "Печь старая, утверждает мужчина. Её не чинили, сказал он.",
            (("мужчина", "утверждает", "Печь старая"), ("он", "сказал", "Её не чинили")),
        ),
        (
            "uk",
            "Інженер Віктор Рута каже, що кран цілий. Консульство просить не їхати. За його даними, поранених немає.",
            (("Консульство", "просить", "не їхати"), ("його", "За його даними", "поранених немає")),
        ),
        (
            "ru",
            "Пермский ювелир говорит, что камень цел. Собеседник добавил: его видели летом.",
            (("Пермский ювелир", "говорит", "камень цел"), ("Собеседник", "добавил", "его видели летом")),
        ),
        (
            "de",
            "Ein Juwelier sagt, der Stein sei heil. Man habe ihn im Sommer gesehen, fügt der Gesprächspartner hinzu.",
            (
                ("Ein Juwelier", "sagt", "der Stein sei heil"),
                ("der Gesprächspartner", "fügt", "Man habe ihn im Sommer gesehen"),
            ),
        ),
        (
            "en",
            "Paul Reyes conceded that the boat was sold. “I said yes”, Norland's transport minister told us. "
            "The price was low, he said. Ann Roe denies it.",
            (("Paul Reyes", "conceded", "the boat was sold"), ("he", "said", "The price was low")),
        ),
        (
            "ru",
            "Источники в ведомстве говорят, что цена твёрдая. Собеседники газеты добавили: её пересчитают.",
            (
                ("Источники в ведомстве", "говорят", "цена твёрдая"),
                ("Собеседники газеты", "добавили", "её пересчитают"),
            ),
        ),
        (
            "ru",
            "Пираты, называющие себя Black Oar, заявили, что канал закрыт. Всё дорожает, написала группа.",
            (
                ("Пираты, называющие себя Black Oar", "заявили", "канал закрыт"),
                ("группа", "написала", "Всё дорожает"),
            ),
        ),
        (
            "en",
            "A helmsman revealed that Paul Reyes slept on the boat. Reyes paid nothing, the lad says.",
            (("A helmsman", "revealed", "Paul Reyes slept on the boat"), ("the lad", "says", "Reyes paid nothing")),
        ),
        (
            "uk",
            "Джерело на флоті бачило вогонь. Вибух був один, сказав офіцер.",
            (("Джерело на флоті", "бачило", "вогонь"), ("офіцер", "сказав", "Вибух був один")),
        ),
        (
            "en",
            "A source on the ferry saw the fire. There was one blast, the officer said.",
            (("A source on the ferry", "saw", "the fire"), ("the officer", "said", "There was one blast")),
        ),
    ],
)
def test_who_is_called_otherwise_stays_who_spoke(language: str, text: str, said: tuple[Said, ...]) -> None:
    assert same(language, text, *said)


def test_a_winner_is_whom_the_page_has_just_named() -> None:
    text = "Первым приплыл Пётр Сомов из Перми. «Вода была ледяной», — признался победитель."
    (speaker,) = speakers(identified(text, ("победитель", "признался", "Вода была ледяной"), language="ru"))
    assert speaker is not None
    assert speaker.name == "Пётр Сомов"


def test_a_man_is_the_one_whom_the_page_has_just_brought_in() -> None:
    text = (
        "Повар Олег Громов говорит, что огонь погас. Очевидец Роман ехал следом. Вспыхнуло белым, вспоминает мужчина."
    )
    first, last = speakers(
        identified(
            text,
            ("Повар Олег Громов", "говорит", "огонь погас"),
            ("мужчина", "вспоминает", "Вспыхнуло белым"),
            language="ru",
        )
    )
    assert first is not None
    assert last is not None
    assert (first.name, last.name) == ("Олег Громов", "Роман")


def test_who_asks_not_to_be_named_speaks_though_no_statement_stands_beside_it() -> None:
    text = (
        "Директор Пётр Сомов спорит: хлеб свежий. "
        "А вот рабочий пекарни, попросивший не указывать его имя, видел иное. Муки не было, сказал он."
    )
    first, last = speakers(
        identified(
            text, ("Директор Пётр Сомов", "спорит", "хлеб свежий"), ("он", "сказал", "Муки не было"), language="ru"
        )
    )
    assert first is not None
    assert last is not None
    assert (first.name, last.kind) == ("Пётр Сомов", "unnamed")


def test_the_director_of_a_body_is_no_body_for_being_its_director() -> None:
    text = "Voxline disputes that. It was never so, said Dimo Rayner, its managing director."
    (speaker,) = speakers(identified(text, ("Dimo Rayner", "said", "It was never so")))
    assert speaker is not None
    assert speaker.kind == "person"


def test_both_companies_are_neither_of_them() -> None:
    several(
        "BWX Lines said the dam holds. Both companies said it will reopen.",
        ("BWX Lines", "said", "the dam holds"),
        ("Both companies", "said", "it will reopen"),
    )

"""What the Ukrainian and Russian regional press and agencies do to names of sources and to what they pass on."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_stance

Found = tuple[str, str, str]


def _sources(language: str, text: str) -> list[str]:
    return [source for source, *_ in with_stance(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "relay", "speaker"),
    [
        (
            "uk",
            "Як пише портал «Вітрило», про це на нараді заявила мерка Олена Рись.",
            "портал «Вітрило»",
            "мерка Олена Рись",
        ),
        (
            "ru",
            "Как пишет портал «Парус», об этом на совещании заявил мэр Олег Рысь.",
            "портал «Парус»",
            "мэр Олег Рысь",
        ),
    ],
)
def test_who_passes_on_what_another_said_of_the_sentence_before(
    language: str, text: str, relay: str, speaker: str
) -> None:
    said = {"uk": "Причал зачинять до осені", "ru": "Причал закроют до осени"}[language]
    assert who_and_what(language, f"{said}. {text}") == [(relay, said), (speaker, said)]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        (
            "uk",
            "Про це розповів заступник мера міста, головний державний інспектор Ілля Сом.",
            "заступник мера міста, головний державний інспектор Ілля Сом",
        ),
        ("uk", "Про це написав один із рятувальників загону Ілля Сом.", "один із рятувальників загону Ілля Сом"),
        ("uk", "Про це сказав режисер театру ім. Олени Рись Ілля Сом.", "режисер театру ім. Олени Рись Ілля Сом"),
        (
            "uk",
            "Про це сказав керівник відділу зв'язків із громадою та закладами району Ілля Сом.",
            "керівник відділу зв'язків із громадою та закладами району Ілля Сом",
        ),
        ("ru", "Об этом написал глава посёлка в своём Telegram-канале.", "глава посёлка"),
        ("ru", "Об этом сообщило УФСБ по Лунской области.", "УФСБ по Лунской области"),
    ],
)
def test_a_source_is_neither_cut_nor_too_long(language: str, text: str, source: str) -> None:
    said = {"uk": "Причал зачинять до осені.", "ru": "Причал закроют до осени."}[language]
    assert _sources(language, f"{said} {text}") == [source]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "23 мая Шульц после встречи с лоцманами заявил, что порт откроют.",
            [("Шульц", "порт откроют", "asserts")],
        ),
        (
            "ru",
            "Один давний источник ТАСС сказал, что порт откроют.",
            [("Один давний источник ТАСС", "порт откроют", "asserts")],
        ),
        (
            "ru",
            "Группа инженеров из института Осло выяснила, что мост стоит.",
            [("Группа инженеров из института Осло", "мост стоит", "asserts")],
        ),
        (
            "ru",
            "Сотрудники Института химии и генетики заявили, что вода чистая.",
            [("Сотрудники Института химии и генетики", "вода чистая", "asserts")],
        ),
    ],
)
def test_who_tells_is_found_past_dates_numbers_and_whence_they_are(
    language: str, text: str, expected: list[Found]
) -> None:
    assert with_stance(language, text) == expected


def test_an_outlet_may_be_called_by_an_adverb() -> None:
    text = "Причал зачинили до осені, передає «Вголос», посилаючись на мера."
    assert who_and_what("uk", text) == [("«Вголос»", "Причал зачинили до осені"), ("мера", "Причал зачинили до осені")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Одного з них обвинувачували в тяжкій крадіжці."),
        ("uk", "Люди занепокоєні повінню, що сталася біля річки."),
        ("uk", "Люди нарікають на дахи, що течуть."),
        ("ru", "Полиция опубликовала видео с машиной из кафе на набережной, где погиб лоцман."),
    ],
)
def test_what_describes_a_thing_or_a_charge_says_nothing(language: str, text: str) -> None:
    assert all(not c.startswith(("Одного", "сталася", "течуть", "где")) for _, c, _ in with_stance(language, text))


def test_a_relative_clause_goes_on_past_a_phrase() -> None:
    text = "В порту задержали моряка, который, по данным полиции, установил контакт с бандой."
    assert with_stance("ru", text) == [("полиции", "который / установил контакт с бандой", "asserts")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Понад 30 лоцманів порту заявили, що міст закрито.", [("Понад 30 лоцманів порту", "міст закрито")]),
        ("uk", "Близько ста лоцманів заявили, що міст закрито.", [("Близько ста лоцманів", "міст закрито")]),
        ("ru", "Свыше 30 лоцманов порта заявили, что мост закрыт.", [("Свыше 30 лоцманов порта", "мост закрыт")]),
        ("uk", "У відповідь Козенюк сказала, що міст закрито.", [("Козенюк", "міст закрито")]),
        ("uk", "Ці дві прибережні громади висловили занепокоєння з приводу мосту.", []),
        ("ru", "Вчера Перрозу отметил, что мост закрыт.", [("Перрозу", "мост закрыт")]),
        ("ru", "ФСБ и министерство заявили, что мост закрыт.", [("ФСБ и министерство", "мост закрыт")]),
        ("ru", "Послы США и Евросоюза заявили, что мост закрыт.", [("Послы США и Евросоюза", "мост закрыт")]),
        (
            "ru",
            "Главнокомандующий флотом страны, адмирал Рысь, заявил, что мост закрыт.",
            [("Главнокомандующий флотом страны, адмирал Рысь", "мост закрыт")],
        ),
        (
            "ru",
            "Начальник отдела по авариям и спасательной работе мэрии Илья Сом заявил, что мост закрыт.",
            [("Начальник отдела по авариям и спасательной работе мэрии Илья Сом", "мост закрыт")],
        ),
    ],
)
def test_numbers_acronyms_and_offices_are_read_whole(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert who_and_what(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Про це пише «Вежа» у статті про ремонт порту.", ("«Вежа»", "Причал зачинять")),
        ("uk", "Про це «Маяк.Медіа» розповіли двоє лоцманів.", ("двоє лоцманів", "Причал зачинять")),
        ("uk", "Про це йдеться в листі мера щодо даних інспекції.", ("листі мера", "Причал зачинять")),
        (
            "uk",
            "Про це директор порту Мінфлоту Ігор Віштак розповів.",
            ("директор порту Мінфлоту Ігор Віштак", "Причал зачинять"),
        ),
    ],
)
def test_nothing_after_about_this_says_what_it_stands_for(language: str, text: str, expected: tuple[str, str]) -> None:
    assert who_and_what(language, f"Причал зачинять. {text}")[-1] == expected


def test_what_follows_from_this_is_said_itself() -> None:
    text = "Мэр промолчал. Из этого, по словам Сома, следует, что мост закрыт."
    assert who_and_what("ru", text) == [("Сома", "Из этого / следует, что мост закрыт")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Заявивши, що міст закрито, мер пішов додому.", [("мер", "міст закрито")]),
        (
            "uk",
            "Закликаючи міста відкрити порти, Олена Рись зауважує: «Час спливає».",
            [("Олена Рись", "відкрити порти"), ("Олена Рись", "Час спливає")],
        ),
        (
            "ru",
            "Газета сообщила о том, что Сом в ходе поездки, вспоминая разговор, передал слова мэра о готовности уйти.",
            [("Газета", "Сом в ходе поездки")],
        ),
        ("uk", "В рядах флоту викрили агента, що працював на банду.", []),
        (
            "uk",
            "Причал зачинять. Про це повідомляють лоцмани, вказують в якості джерела лист.",
            [("лоцмани", "Причал зачинять")],
        ),
    ],
)
def test_gerunds_and_descriptions_give_nobody_words_of_others(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert who_and_what(language, text) == expected


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("«", "»"), ('"', '"')],
)
def test_a_speech_over_several_paragraphs_is_of_whom_its_last_names(opening: str, closing: str) -> None:
    told = who_and_what(
        "uk",
        f"{opening}Виграли насилу. Суперник був сильний.",
        "Другий тайм вийшов кращим.",
        f"Помилки були. Я задоволений{closing}, – сказав тренер Ілля Сом.",
    )
    whole = "Виграли насилу. Суперник був сильний. / Другий тайм вийшов кращим. / Помилки були. Я задоволений"
    assert told == [("тренер Ілля Сом", whole)]


def test_what_experts_say_within_a_speech_ends_no_speech() -> None:
    told = who_and_what("ru", "«В полдень загорелся склад.", "По оценке лоцманов, угрозы порту нет».")
    assert ("лоцманов", "угрозы порту нет") in [(source, content.rstrip("»")) for source, content in told]


def test_whoever_passes_on_a_message_is_not_the_message() -> None:
    told = who_and_what("uk", "Причал зачинять, передає повідомлення мерії агентство «Вежа».")
    assert told == [("мерії", "Причал зачинять"), ("агентство «Вежа»", "Причал зачинять")]

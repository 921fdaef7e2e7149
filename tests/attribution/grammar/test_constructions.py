"""Constructions by which Ukrainian and Russian pages say who says something, beside single verbs."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_stance

Found = tuple[str, str, str]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("uk", "«Човен ледве тримався», — зітхнув паромник Гаврило.", "паромник Гаврило", "Човен ледве тримався"),
        ("uk", "«Човен ледве тримався», — знизав плечима він.", "він", "Човен ледве тримався"),
        ("uk", "Паромник Гаврило обурений: «Човен ледве тримався».", "Паромник Гаврило", "Човен ледве тримався"),
        ("ru", "«Лодка едва держалась», — махнул рукой паромщик.", "паромщик", "Лодка едва держалась"),
        ("ru", "Паромщик Гаврила только смеётся: «Лодка едва держалась».", "Паромщик Гаврила", "Лодка едва держалась"),
    ],
)
def test_any_verb_beside_a_quotation_tells_who_speaks(language: str, text: str, source: str, content: str) -> None:
    assert with_stance(language, text) == [(source, content, "asserts")]


@pytest.mark.parametrize(
    ("language", "sentence", "source"),
    [
        ("uk", "Такі дані навів начальник порту.", "начальник порту"),
        ("uk", "Такого висновку дійшли інженери верфі.", "інженери верфі"),
        ("uk", "Цю цифру озвучила речниця порту.", "речниця порту"),
        ("uk", "Це підтвердив начальник порту.", "начальник порту"),
        ("ru", "Такие данные привёл начальник порта.", "начальник порта"),
        ("ru", "К такому выводу пришли инженеры верфи.", "инженеры верфи"),
        ("ru", "Это подтвердил начальник порта.", "начальник порта"),
    ],
)
def test_a_demonstrative_at_the_head_stands_for_the_sentence_before(language: str, sentence: str, source: str) -> None:
    said = {"uk": "На палубі було сім моряків.", "ru": "На палубе было семь моряков."}[language]
    assert with_stance(language, f"{said} {sentence}") == [(source, said.rstrip("."), "asserts")]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "Зі звіту порту випливає, що вантаж був сухий.", "звіту порту"),
        ("ru", "Из отчёта порта следует, что груз был сухой.", "отчёта порта"),
        ("ru", "По сведениям порта, груз был сухой.", "порта"),
        ("uk", "За власними словами, паромник бачив вогні.", "паромник"),
    ],
)
def test_documents_and_phrases_name_a_source(language: str, text: str, source: str) -> None:
    assert [s for s, *_ in with_stance(language, text)] == [source]


def test_what_is_modal_is_no_document() -> None:
    assert with_stance("ru", "Порту следует знать, что груз был сухой.") == []
    assert with_stance("uk", "Це було влітку, коли порт спорожнів.") == []


def test_whoever_asks_not_to_be_named_asks_for_nothing_that_is_listed() -> None:
    assert with_stance("uk", "Моряк просить не називати його.") == []
    assert with_stance("ru", "Моряк попросил не указывать его фамилию.") == []


def test_a_quotation_after_a_clause_is_the_same_speaker_s() -> None:
    text = "Паромник визнав, що човен протікав: «Води було по коліна»."
    assert with_stance("uk", text) == [
        ("Паромник", "човен протікав", "asserts"),
        ("Паромник", "Води було по коліна", "asserts"),
    ]


def test_what_follows_a_colon_after_the_speaker_is_not_taken_for_what_was_said() -> None:
    assert with_stance("ru", "Причалы закроют, уточнил начальник порта: лёд уже встал.") == [
        ("начальник порта", "Причалы закроют", "asserts")
    ]


def test_what_another_corrects_is_the_wrong_figure() -> None:
    text = "На борту було 19 моряків, а не 17, як заявляла компанія."
    assert with_stance("uk", text) == [("компанія", "17", "asserts")]


def test_a_citation_at_the_end_is_no_part_of_what_is_said() -> None:
    text = "Газета пише, що врятовано п'ятьох, пославшись на чиновника порту."
    assert with_stance("uk", text) == [
        ("Газета", "врятовано п'ятьох", "asserts"),
        ("чиновника порту", "врятовано п'ятьох", "asserts"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("uk", "Порт, передає Сейвотер, стверджує, що все тихо.", "Порт", "все тихо"),
        ("uk", "Лікарка знайшла втому і заборонила співати до весни.", "Лікарка", "співати до весни"),
        ("ru", "Моряк, чей дом стоит у мола, заявил, что видел огни.", "Моряк", "видел огни"),
        ("ru", "Груз сняли, сообщил «Вольному берегу» один из моряков.", "один из моряков", "Груз сняли"),
    ],
)
def test_the_subject_is_found_past_what_stands_between(language: str, text: str, source: str, content: str) -> None:
    assert content in {c for s, c, _ in with_stance(language, text) if s == source}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "Порт версію про витік заперечує.", ("Порт", "версію про витік", "denies")),
        ("uk", "У порту аварію заперечують.", ("порту", "аварію", "denies")),
        ("ru", "Судовладелец эту версию отвергает.", ("Судовладелец", "эту версию", "denies")),
        ("ru", "Порт аварию отрицает.", ("Порт", "аварию", "denies")),
    ],
)
def test_what_somebody_denies_may_stand_before_the_verb(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


def test_a_surname_that_no_dictionary_knows_can_be_a_subject() -> None:
    assert [s for s, *_ in with_stance("ru", "Гавращук добавляет, что мост закрыт.")] == ["Гавращук"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Пробоина, о которой писал «Маяк», найдена.", ("«Маяк»", "Пробоина", "asserts")),
        ("ru", "Снимки, которые капитан назвал подделкой, настоящие.", ("капитан", "Снимки / подделкой", "denies")),
        ("uk", "Пробоїну, про яку писав «Маяк», знайдено.", ("«Маяк»", "Пробоїну", "asserts")),
        ("de", "Das Leck, vor dem der Hafenmeister warnte, ist da.", ("der Hafenmeister", "Das Leck", "asserts")),
        ("de", "Der Rat lehnt den Umbau ab, über den das Blatt berichtet hat.", ("das Blatt", "den Umbau", "asserts")),
    ],
)
def test_a_relative_clause_tells_who_spoke_of_what_it_describes(language: str, text: str, expected: Found) -> None:
    assert expected in with_stance(language, text)


def test_about_this_after_a_colon_stands_for_what_is_before_it() -> None:
    text = "Паром списали: в мае об этом сообщил «Маяк», сославшись на двоих механиков."
    assert with_stance("ru", text) == [
        ("«Маяк»", "Паром списали", "asserts"),
        ("двоих механиков", "Паром списали", "asserts"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "sources", "content"),
    [
        ("ru", "«Маяк» пишет со слов механика, что паром списали.", ["«Маяк»", "механика"], "паром списали"),
        ("ru", "Паром списали, пишет «Маяк» со слов механика.", ["«Маяк»", "механика"], "Паром списали"),
        ("ru", "Паром списали, узнала газета от двух механиков.", ["газета", "двух механиков"], "Паром списали"),
        ("uk", "Пором списали, дізналася газета від двох механіків.", ["газета", "двох механіків"], "Пором списали"),
        (
            "de",
            "Die Fähre ist alt, erfuhr das Blatt von zwei Matrosen.",
            ["das Blatt", "zwei Matrosen"],
            "Die Fähre ist alt",
        ),
    ],
)
def test_whom_somebody_has_it_from_is_cited(language: str, text: str, sources: list[str], content: str) -> None:
    assert [(s, c) for s, c, _ in with_stance(language, text)] == [(source, content) for source in sources]


@pytest.mark.parametrize(
    ("language", "text", "sources"),
    [
        ("uk", "Капітан і механік заявили, що пором справний.", ["Капітан", "механік"]),
        (
            "ru",
            "О ремонте объявили капитан Борис Лузин и механик Глеб Рой.",
            ["капитан Борис Лузин", "механик Глеб Рой"],
        ),
        ("ru", "Его друг и бывший капитан уверяет, что паром исправен.", ["Его друг и бывший капитан"]),
    ],
)
def test_two_who_say_it_together_are_two_sources(language: str, text: str, sources: list[str]) -> None:
    assert [s for s, *_ in with_stance(language, text)] == sources


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("ru", "Капитан назвал это выдумкой.", "denies"),
        ("ru", "«Чушь. Паром исправен», — сказал капитан.", "denies"),
        ("ru", "Капитан заявил, что никакой пробоины нет.", "denies"),
        ("ru", "Капитан назвал рейс трудным.", "asserts"),
        ("ru", "Капитан назвал это слухами.", "doubts"),
        ("ru", "Капитан назвал эти слухи забавными.", "asserts"),
        ("ru", "Капитан назвал выводы комиссии ошибочными.", "denies"),
        ("ru", "Капитан назвал решение комиссии ошибочным.", "asserts"),
        ("ru", "Капитан назвал эти слухи не соответствующими действительности.", "denies"),
        ("uk", "Капітан назвав це вигадкою.", "denies"),
        ("uk", "«Це брехня», — сказав капітан.", "denies"),
        ("uk", "Капітан назвав це чутками.", "doubts"),
        ("uk", "Капітан назвав ці чутки кумедними.", "asserts"),
        ("uk", "Висновки комісії капітан назвав помилковими.", "denies"),
        ("uk", "Капітан назвав звинувачення необґрунтованими.", "denies"),
        ("uk", "Капітан назвав ці чутки такими, що не відповідають дійсності.", "denies"),
        ("uk", "Капітан заявив, що жодної пробоїни немає.", "denies"),
        ("de", "Der Kapitän nannte den Bericht frei erfunden.", "denies"),
        ("de", "„Das ist Unsinn“, sagte der Kapitän.", "denies"),
        ("de", "„Das ist kein Unsinn“, sagte der Kapitän.", "asserts"),
        ("de", "„Das ist eine glatte Lüge“, sagte der Kapitän.", "denies"),
        ("de", "„Die Fälschung lag im Tresor“, sagte der Kapitän.", "asserts"),
        ("de", "„Wir sind falsch abgebogen“, sagte der Kapitän.", "asserts"),
        ("ru", "«Подделка лежала в сейфе», — сказал капитан.", "asserts"),
        ("ru", "«Это была ложь», — сказал капитан.", "denies"),
        ("uk", "«Казка скінчилася», — сказав капітан.", "asserts"),
    ],
)
def test_calling_something_untrue_denies_it(language: str, text: str, stance: str) -> None:
    assert [s for _, _, s in with_stance(language, text)] == [stance]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Паром закрыли, и, по оценке механика, надолго.", ("механика", "надолго", "asserts")),
        ("uk", "Пором закрито, і капітана, кажуть матроси, звільнять.", ("матроси", "капітана / звільнять", "asserts")),
        ("ru", "Хозяин держит слово: билеты вернули, сказал капитан.", ("капитан", "билеты вернули", "asserts")),
        (
            "ru",
            "Насос сломан, сообщила диспетчер, которая просила не называть её, так как боится увольнения.",
            ("диспетчер", "Насос сломан", "asserts"),
        ),
        ("uk", "У профспілці, яка захищає матросів, заявили: насос старий.", ("профспілці", "насос старий", "asserts")),
    ],
)
def test_a_content_ends_where_another_clause_begins(language: str, text: str, expected: Found) -> None:
    assert with_stance(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "По прикидкам механика, насос старый.", ("механика", "насос старый", "asserts")),
        (
            "ru",
            "Насос сломался, пишет «Маяк», основываясь на отчёте порта.",
            ("отчёте порта", "Насос сломался", "asserts"),
        ),
        ("uk", "За відчуттями механіка, насос старий.", ("механіка", "насос старий", "asserts")),
        ("de", "Nach Version der Werft ist die Pumpe alt.", ("der Werft", "ist die Pumpe alt", "asserts")),
        ("ru", "Газета привела сомнения механика в том, что насос новый.", ("механика", "насос новый", "doubts")),
    ],
)
def test_nouns_of_saying_and_judging_name_a_source(language: str, text: str, expected: Found) -> None:
    assert expected in with_stance(language, text)


@pytest.mark.parametrize(
    ("language", "text", "source", "contents"),
    [
        (
            "de",
            "Der Kai sei sicher, sagte Jens Horn: „Wir haben alles geprüft.“",
            "Jens Horn",
            ["Der Kai sei sicher", "Wir haben alles geprüft"],
        ),
        (
            "ru",
            "Причал стоит крепко, сказал Сойкин: «Мы всё проверили».",
            "Сойкин",
            ["Причал стоит крепко", "Мы всё проверили"],
        ),
        (
            "uk",
            "Причал стоїть міцно, сказав Сойко: «Ми все перевірили».",
            "Сойко",
            ["Причал стоїть міцно", "Ми все перевірили"],
        ),
        ("de", "Als er kam, sagte Jens Horn: „Wir haben alles geprüft.“", "Jens Horn", ["Wir haben alles geprüft"]),
        ("ru", "Когда он пришёл, сказал Сойкин: «Мы всё проверили».", "Сойкин", ["Мы всё проверили"]),
    ],
)
def test_what_stands_before_who_speaks_and_after_the_colon_are_both_said(
    language: str, text: str, source: str, contents: list[str]
) -> None:
    assert who_and_what(language, text) == [(source, c) for c in contents]


def test_what_a_colon_opens_is_whose_it_says() -> None:
    found = who_and_what("de", "Dem widerspricht Ida Brand: Sie habe das Leck gesehen, sagte sie dem Seeboten.")
    assert found == [("sie", "Sie habe das Leck gesehen")]


def test_how_something_was_said_neither_says_it_nor_reports() -> None:
    assert who_and_what("de", "„Eine Fusion steht nicht an“, sagte Ida Brand auf Anfrage, man rede über Kräne.") == [
        ("Ida Brand", "Eine Fusion steht nicht an"),
        ("Ida Brand", "man rede über Kräne"),
    ]
    assert who_and_what("de", "Auf Anfrage hieß es aus dem Hafenamt, man rede über Kräne.") == [
        ("dem Hafenamt", "man rede über Kräne")
    ]

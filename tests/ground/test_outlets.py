"""How outlets are recognised in running text."""

import time
from itertools import permutations

import pytest

from accordingto.nouns import Article, Outlet, Span
from accordingto.outlets import Registry, registry
from accordingto.outlets.credits import credited
from accordingto.outlets.listed import Cited
from accordingto.outlets.short_names import abbreviates
from accordingto.outlets.shortened import mentions_on

HERE = registry().including(
    [Outlet("Vistka", "vistka.example"), Outlet("The Harbour Courier", "harbourcourier.example"), Outlet("Степ Онлайн")]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), entry.name) for span, entry in HERE.mentions(text)]


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("передає Нью-Йорк таймс із Києва", "Нью-Йорк таймс", "The New York Times"),
        ("за даними «Української правди»", "Української правди", "Ukrainska Pravda"),
        ("сообщает РИА «Новости» утром", "РИА «Новости", "RIA Novosti"),
        ("рассказала «Новой газете Европа»", "Новой газете Европа", "Новая газета Европа"),
        ("selon l'AFP", "AFP", "AFP"),
        ("da una nota dell’ANSA", "ANSA", "ANSA"),
        ("a-t-elle dit dans le Monde", "le Monde", "Le Monde"),
        ("según publica el País.", "el País", "El País"),
        ("a lu L'Équipe", "L'Équipe", "L'Équipe"),
        ("aus einem Bericht des Handelsblatts", "Handelsblatts", "Handelsblatt"),
        ("the People's Daily wrote", "People's Daily", "People's Daily"),
        ("the People’s Daily wrote", "People’s Daily", "People's Daily"),
        ("wie der Spiegel berichtet", "Spiegel", "Der Spiegel"),
        ("The Washington Post's story", "The Washington Post", "The Washington Post"),
        ("со ссылкой на «Вистку»", "Вистку", "Vistka"),
        ("the Harbour Courier asked", "Harbour Courier", "The Harbour Courier"),
        ("quoted by Step Online", "Step Online", "Степ Онлайн"),
        ("as The New York times wrote", "The New York times", "The New York Times"),
        ("NEW YORK TIMES: harbour sold", "NEW YORK TIMES", "The New York Times"),
        ("the Washington post reported", "Washington post", "The Washington Post"),
    ],
)
def test_a_name_is_found_in_any_case_and_script(text: str, mention: str, name: str) -> None:
    assert found(text) == [(mention, name)]


@pytest.mark.parametrize(
    "text",
    [
        "it was a good time",
        "the app and the wp plugin",
        "a guardian of order",
        "wie das Bild zeigt",
        "світ. Новини",
        "Barron said",
    ],
)
def test_common_words_are_no_outlets(text: str) -> None:
    assert found(text) == []


def test_a_page_outlet_is_known_by_its_domain() -> None:
    entry = HERE.by_domain("news.vistka.example")
    assert entry is not None
    assert entry.name == "Vistka"
    assert HERE.by_domain("example") is None


def test_including_a_known_outlet_adds_nothing() -> None:
    assert len(registry().including([Outlet("NYT", "nytimes.com")]).entries) == len(registry().entries)


def test_no_alias_of_the_registry_hides_another_outlet() -> None:
    own = registry()
    for entry in own.entries:
        for name in entry.written:
            assert own.by_name(name) == entry, name


@pytest.mark.parametrize(
    ("outlet", "text", "name"),
    [
        (Outlet("Bild"), "Das schreibt die Bild.", "Bild"),
        (Outlet("Suddeutsche Zeitung"), "the Suddeutsche Zeitung wrote", "Süddeutsche Zeitung"),
        (Outlet("ZEIT ONLINE", "zeit.de"), "teilte sie ZEIT ONLINE mit", "Die Zeit"),
    ],
)
def test_a_listed_outlet_also_goes_by_what_the_pages_call_it(outlet: Outlet, text: str, name: str) -> None:
    assert [entry.name for _, entry in registry().including([outlet]).mentions(text)] == [name]


def test_a_listed_outlet_that_the_pages_name_is_also_called_by_the_beginning_of_its_name() -> None:
    here = registry().including([Outlet("Stat"), Outlet("Stat News")])
    assert [entry.name for _, entry in here.mentions("Stat reported it first")] == ["STAT News"]


def test_a_page_that_calls_itself_by_a_common_word_gives_its_outlet_no_other_name() -> None:
    assert list(registry().including([Outlet("Home", "zeit.de")]).mentions("Home again")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sagte er der Süddeutschen Zeitung", ["Süddeutsche Zeitung"]),
        ("сообщает Политико", ["Politico"]),
        ("Политика и экономика", []),
        ("Dem „Telegraph“ zufolge regnet es", ["The Daily Telegraph"]),
        ("Er schrieb ein „Telegramm“", []),
        ("the website Re/code reported", ["Recode"]),
        ("the Sputnik V vaccine", []),
        ("vive en el País Vasco", []),
        ("le monde change", []),
    ],
)
def test_names_stand_in_the_cases_that_they_have(text: str, names: list[str]) -> None:
    assert [entry.name for _, entry in registry().mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ein Film, den die ARD zeigte", ["ARD"]),
        ("wie die Tagesschau meldet", ["Tagesschau"]),
        ("wie die Bild am Sonntag meldet", ["Bild am Sonntag"]),
        ("printed in The Sunday Times", ["The Sunday Times"]),
        ("a paper in Lancet Oncology", ["The Lancet Oncology"]),
        ("published in the journal Nature Physics", ["Nature Physics"]),
        ("вышла в журнале Science Advances", ["Science Advances"]),
    ],
)
def test_an_outlet_is_not_taken_for_the_house_that_it_belongs_to(text: str, names: list[str]) -> None:
    assert [entry.name for _, entry in registry().mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a paper in the journal Nature shows", ["Nature"]),
        ("berichtet das Magazin Nature", ["Nature"]),
        ("пишет журнал Science", ["Science"]),
        ("jak podaje tygodnik Polityka", ["Polityka"]),
        ("selon la revue Nature", ["Nature"]),
        ("a Time magazine story", ["Time"]),
        ("сообщает издание Bild", ["Bild"]),
        ("Nature takes its time", []),
        ("Polityka i gospodarka", []),
        ("nach 20 Minuten kam der Bus, sagte er", []),
        ("CCTV footage shows him, she said", []),
        ("state broadcaster CCTV reported", ["CCTV"]),
        ("the journal Nature Notes and Queries", []),
        ("за словами Лиса, Bild помилився", ["Bild"]),
        ("ездит на Ford Focus каждый день", []),
        ("в Times ответили", []),
        ("Fortune favours Рута", []),
    ],
)
def test_a_common_word_is_an_outlet_s_name_beside_a_word_for_what_it_is(text: str, names: list[str]) -> None:
    assert [entry.name for _, entry in registry().mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Welt-Raumfahrtkonferenz tagt", []),
        ("Die Welt-Redaktion schweigt", ["Die Welt"]),
        ("The Sun-Ledger wrote", []),
        ("une antenne de la Croix-Rouge", []),
        ("La Croix Rouge est là", []),
        ("a lu La Croix hier", ["La Croix"]),
        ("eine ARD-Sprecherin", ["ARD"]),
    ],
)
def test_a_name_that_goes_on_is_another_s(text: str, names: list[str]) -> None:
    assert [entry.name for _, entry in registry().mentions(text)] == names


def test_a_page_of_an_outlet_with_a_common_name_lets_others_call_it_so() -> None:
    here = registry().including([Outlet("Nature"), Outlet("Nature Physics")])
    text = "Nature asked him; Nature Physics prints it."
    assert [entry.name for _, entry in here.mentions(text)] == ["Nature", "Nature Physics"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("как пишет «Гардиан»", "The Guardian"),
        ("за даними Файненшел таймс", "Financial Times"),
        ("передає агентство Франс-Пресс", "AFP"),
        ("сообщил телеканал АРД", "ARD"),
        ("пише Ґардіан", "The Guardian"),
        ("пишет Эль Паис", "El País"),
        ("по данным «Газеты Выборчей»", "Gazeta Wyborcza"),
        ("jak pisze agencja Reutera", "Reuters"),
        ("według Gazety Wyborczej", "Gazeta Wyborcza"),
        ("podaje Polska Agencja Prasowa", "PAP"),
        ("laut Nowaja Gaseta", "Новая газета"),
        ("wie Al-Dschasira meldet", "Al Jazeera"),
        ("selon Chine nouvelle", "Xinhua"),
        ("según Al Yazira", "Al Jazeera"),
        ("secondo il Sole 24 Ore", "Il Sole 24 Ore"),
        ("riporta la Tass", "TASS"),
        ("за словами журналістів Економічної правди", "Ekonomichna Pravda"),
    ],
)
def test_a_known_outlet_is_found_by_what_other_languages_call_it(text: str, name: str) -> None:
    assert [entry.name for _, entry in registry().mentions(text)] == [name]


def test_an_empty_registry_finds_nothing() -> None:
    assert list(Registry(()).mentions("Reuters reports")) == []


@pytest.mark.parametrize(
    ("before", "credit", "after", "name"),
    [
        ("ZÜRICH ", "(awn)", " – Die Bank", "awn"),
        ("", "Source: Lake Press", "\n", "Lake Press"),
        ("They won ", "(Group H)", " and went home", ""),
        ("", "Reporting by Ann Roe and Bo Lund; editing by Cy Dahl", "", ""),
    ],
)
def test_a_credit_names_an_unlisted_outlet_or_nothing(before: str, credit: str, after: str, name: str) -> None:
    text = before + credit + after
    assert credited(text, Span(len(before), len(before) + len(credit)), "en") == name


@pytest.mark.parametrize(
    ("short", "name", "same"),
    [
        ("Eastport", "Eastport Wire", True),
        ("EPA", "Eastport Press Agency", True),
        ("Harbour Ledger", "The Harbour Ledger Online", True),
        ("Hafenpost", "Die Hafenpost Aktuell", True),
        ("Delta", "Radio Delta", True),
        ("Delta", "Harbour Delta", False),
        ("Ondine", "Agence Ondine", True),
        ("Vela", "Agenzia Vela", True),
        ("East", "Eastport Wire", False),
        ("Wire", "Eastport Wire", False),
        ("Eastport Wire", "Eastport Wire", False),
    ],
)
def test_an_agency_signs_with_its_name_cut_short(short: str, name: str, same: bool) -> None:
    assert abbreviates(short, name) is same


def test_what_is_short_for_one_outlet_is_that_outlet_and_for_two_an_own_one() -> None:
    one = [Outlet("Eastport Wire", "eastportwire.example"), Outlet("Eastport")]
    found = registry().including(one).by_name("Eastport")
    assert found is not None
    assert found.name == "Eastport Wire"
    found = registry().including([*one, Outlet("Eastport Echo", "echo.example")]).by_name("Eastport")
    assert found is not None
    assert found.name == "Eastport"


def test_what_one_page_calls_by_its_name_alone_is_the_station_that_others_name_with_what_it_is() -> None:
    found = registry().including([Outlet("Radio Delta"), Outlet("Delta")]).by_name("Delta")
    assert found is not None
    assert found.name == "Radio Delta"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("розповіла радіо Lowford", "Lowford Radio"),
        ("im Gespräch mit Radio Lowford", "Lowford Radio"),
        ("сообщает «Вистка Лайв»", "Vistka Live"),
    ],
)
def test_what_an_outlet_is_may_stand_on_either_side_of_its_name(text: str, name: str) -> None:
    here = registry().including([Outlet("Lowford Radio"), Outlet("Vistka Live")])
    assert [entry.name for _, entry in here.mentions(text)] == [name]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("the Tageblatt", "Lowfurter Tageblatt"),
        ("Harbour", "Harbour Notes"),
        ("the Notes", None),
        ("Harbour Notes", None),
    ],
)
def test_an_outlet_may_be_called_by_the_end_of_its_name_where_that_is_one_s_alone(short: str, name: str | None) -> None:
    here = registry().including([Outlet("Lowfurter Tageblatt"), Outlet("Harbour Notes"), Outlet("Lake Notes")])
    entry = here.by_short_name(short)
    assert (entry.name if entry else None) == name


@pytest.mark.parametrize("text", ["a Washington post was filled", "good financial times", "the sun rose"])
def test_other_capitals_are_a_name_s_only_where_enough_of_it_is_written_as_one(text: str) -> None:
    assert found(text) == []


def called(text: str, language: str = "en", own: Outlet | None = None) -> list[tuple[str, str]]:
    page = Article(id="p", input="p", text=text, language=language, outlet=own or Outlet("Vistka", "vistka.example"))
    return [(span.of(text), entry.name) for span, entry in mentions_on(page, HERE)]


def test_the_times_is_the_paper_of_that_name_which_the_page_has_named() -> None:
    text = "The New York Times wrote of it. The Times said more, and so did the Times report. The Post was silent."
    assert called(text) == [
        ("The New York Times", "The New York Times"),
        ("The Times", "The New York Times"),
        ("the Times", "The New York Times"),
    ]


def test_the_paper_named_last_is_meant_and_a_longer_name_is_another() -> None:
    text = "The Denver Post and the Washington Post wrote. The Times of Israel asked the Post at the Post Office."
    assert called(text)[2:] == [("The Times of Israel", "The Times of Israel"), ("the Post", "The Washington Post")]


def test_a_page_of_such_a_paper_means_itself() -> None:
    own = Outlet("The Harbour Courier", "harbourcourier.example")
    assert ("the Courier", "The Harbour Courier") in called("Ann Reyes told the Courier so.", own=own)


def test_the_times_is_the_one_of_london_where_no_other_is_named_and_in_other_languages() -> None:
    assert called("The Times said so.") == [("The Times", "The Times")]
    german = "Die New York Times und The Times schrieben, die Post schwieg."
    assert called(german, "de") == [("New York Times", "The New York Times"), ("The Times", "The Times")]


def test_german_has_a_name_cut_short_behind_its_article_in_any_case() -> None:
    text = "The Harbour Courier schrieb zuerst davon. Laut dem Courier sinkt der Kai; der Courier fragte nach."
    assert called(text, "de")[1:] == [("dem Courier", "The Harbour Courier"), ("der Courier", "The Harbour Courier")]
    assert called("Laut dem Courier sinkt der Kai.", "de") == []


def test_names_in_quotation_marks_beside_thousands_of_others_take_no_longer_than_their_number_asks() -> None:
    text = "Reuters „Telegraph“ " * 15_000
    started = time.process_time()
    assert len(list(registry().mentions(text))) == 30_000
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("own", "text", "written"),
    [
        ("Верхівські вісті", "Об этом пишут «Верхивские вести».", "Верхивские вести"),
        ("Вечерняя Лука", "Про це пише «Вечірня Лука».", "Вечірня Лука"),
        ("Лучний вісник", "Об этом пишет «Лучный вестник».", "Лучный вестник"),
    ],
)
def test_an_outlet_is_known_by_its_name_in_the_sister_language(own: str, text: str, written: str) -> None:
    here = registry().including([Outlet(own)])
    assert [(span.of(text), entry.name) for span, entry in here.mentions(text)] == [(written, own)]


def test_a_name_in_the_sister_language_that_pages_only_cite_is_that_of_the_outlet_with_pages() -> None:
    text = "Об этом пишут «Верхивские вести»."
    for outlets in permutations((Cited("Верхивские вести"), Outlet("Верхівські вісті"))):
        here = registry().including(outlets)
        assert [entry.name for _, entry in here.mentions(text)] == ["Верхівські вісті"]


def test_an_outlet_with_that_name_of_its_own_or_a_single_word_is_no_other() -> None:
    text = "«Вести Луки» и «Свет» пишут об этом."
    here = registry().including([Outlet("Вісті Луки"), Outlet("Вести Луки"), Outlet("Світ")])
    assert [entry.name for _, entry in here.mentions(text)] == ["Вести Луки"]


def test_an_article_before_a_name_makes_no_second_outlet_of_it() -> None:
    here = registry().including([Cited("Tamsin Courier"), Cited("The Tamsin Courier")])
    names = [entry.name for _, entry in here.mentions("The Tamsin Courier wrote it, laut „Tamsin Courier“.")]
    assert names == ["Tamsin Courier", "Tamsin Courier"]

"""What the page around a mention tells of it: whom it means, how many, or that it means nobody."""

import pytest

from accordingto.sources.lexicon import gender_of
from tests.sources.build import Said, identified, names, source, speakers


def test_a_body_written_in_capitals_is_no_pronoun() -> None:
    found = identified("Untreated it is fatal, says WHO.", ("WHO", "says", "Untreated it is fatal"))
    assert (found.sources[0].kind, found.sources[0].name) == ("organization", "WHO")


def test_the_reader_is_no_source() -> None:
    found = identified("You know what it is, the mayor said.", ("You", "know", "what it is"))
    assert found.sources == ()
    assert found.attributions[0].speaker is None
    some = identified("Some of you called it too good.", ("Some of you", "called", "it too good"))
    assert not some.sources


def test_the_minutes_of_a_clock_count_nobody() -> None:
    article = identified("At 15:40 President Reyes said it is safe.", ("40 President Reyes", "said", "it is safe"))
    found = speakers(article)[0]
    assert found is not None
    assert (found.kind, found.count) == ("person", (1, 1))


def test_a_name_that_only_sounds_like_another_tells_no_gender() -> None:
    found = identified(
        "Gov. Terrill Moss, a friend of Ann Roe, was there. He said it rains. Terri Lund was there. She said it snows.",
        ("He", "said", "it rains"),
        ("She", "said", "it snows"),
    )
    assert [s.name for s in speakers(found) if s] == ["Terrill Moss", "Terri Lund"]
    assert gender_of("Hillary", "en") == gender_of("Hilary", "en") == "feminine"
    assert gender_of("Terry", "en") != "feminine"


def test_what_is_understood_is_nobody_s_word() -> None:
    found = identified(
        "Brightwater pays nothing, its owner said. The bill is due, it is understood.",
        ("its owner", "said", "Brightwater pays nothing"),
        (None, "is understood", "The bill is due"),
    )
    assert speakers(found)[1] is None


def test_the_minutes_of_a_live_page_s_clock_are_no_part_of_a_source() -> None:
    text = "20:25 Norland's foreign ministry: we are on the spot. 25 Norland pilots said they were too."
    found = identified(
        text,
        ("25 Norland's foreign ministry", ":", "we are on the spot"),
        ("25 Norland pilots", "said", "they were too"),
    )
    assert [(s.description, s.count) for s in speakers(found) if s] == [
        ("Norland's foreign ministry", (1, 1)),
        ("25 Norland pilots", (25, 25)),
    ]


@pytest.mark.parametrize("clock", ["8:18 ", "18:18 ", "18.18 "])
def test_a_time_of_day_before_a_source_counts_nobody(clock: str) -> None:
    text = f"{clock}Head of the port of Lowford: the ferries run."
    for start in range(0 if ":" in clock else 1, len(clock)):
        found = identified(text, (f"{clock[start:]}Head of the port of Lowford", ":", "the ferries run"))
        assert [(s.description, s.count) for s in speakers(found) if s] == [("Head of the port of Lowford", (1, 1))]


def test_a_number_with_a_fraction_is_no_time_of_day() -> None:
    text = "The ferries run, 1.25 million residents said."
    (found,) = speakers(identified(text, ("1.25 million residents", "said", "The ferries run")))
    assert found is not None
    assert found.description == "1.25 million residents"


def test_a_source_in_the_alliance_is_not_the_source_of_an_agency() -> None:
    found = identified(
        "Источник в НАТО рассказал об этом. Источник Reuters утверждал обратное.",
        ("Источник в НАТО", "рассказал", "об этом"),
        ("Источник Reuters", "утверждал", "обратное"),
        language="ru",
    )
    assert len({a.speaker for a in found.attributions}) == 2


def test_an_office_with_an_of_before_a_name_stays_whole() -> None:
    article = identified(
        "The port was shut by Secretary of State Ann Reyes on Monday. Reyes said it was unsafe.",
        ("Reyes", "said", "it was unsafe"),
    )
    assert article.sources[0].role == "Secretary of State"


def test_an_outlet_before_whom_it_quotes_is_not_who_speaks() -> None:
    article = identified(
        "«Порт зачинено», — цитує Степ Онлайн президента Олега Тарасенка.",
        ("Степ Онлайн президента Олега Тарасенка", "цитує", "Порт зачинено"),
        language="uk",
    )
    assert [(s.name, s.role) for s in article.sources] == [("Олег Тарасенко", "президента")]


def test_a_preposition_that_opens_a_sentence_is_nobody() -> None:
    article = identified(
        "Тренер Олег Марчук мовчав. У чому причина? Він сказав, що команда втомилася.",
        ("Він", "сказав", "що команда втомилася"),
        language="uk",
    )
    assert names(speakers(article)) == ["Олег Марчук"]


@pytest.mark.parametrize(
    ("language", "text", "said", "count"),
    [
        (
            "uk",
            "Міст закриють, пише Vistka з посиланням на джерела в порту.",
            ("джерела в порту", "з посиланням на", "Міст закриють"),
            (2, None),
        ),
        ("uk", "Міст закриють, кажуть джерела в порту.", ("джерела в порту", "кажуть", "Міст закриють"), (2, None)),
        (
            "uk",
            "За словами джерела в порту, міст закриють.",
            ("джерела в порту", "За словами", "міст закриють"),
            (1, 1),
        ),
        ("ru", "Мост закроют, утверждают лица, знакомые с планом.", ("лица", "утверждают", "Мост закроют"), (2, None)),
        ("ru", "Со слов лица, знакомого с планом, мост закроют.", ("лица", "Со слов", "мост закроют"), (1, 1)),
        (
            "ru",
            "Мост закроют, пишут со ссылкой на лица в порту.",
            ("лица в порту", "со ссылкой на", "Мост закроют"),
            (2, None),
        ),
    ],
)
def test_a_form_of_one_and_of_many_is_many_where_the_verb_or_preposition_tells(
    language: str, text: str, said: Said, count: tuple[int, int | None]
) -> None:
    assert identified(text, said, language=language).sources[0].count == count


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "ru",
            "Порт закроют, пишет Vistka. В статье говорится, что склад снесут.",
            ("Vistka", "пишет", "Порт закроют"),
            ("статье", "говорится", "склад снесут"),
        ),
        (
            "uk",
            "Порт закриють, пише Vistka. У матеріалі йдеться, що склад знесуть.",
            ("Vistka", "пише", "Порт закриють"),
            ("матеріалі", "йдеться", "склад знесуть"),
        ),
    ],
)
def test_a_bare_noun_for_what_is_printed_is_the_outlet_that_printed_it(
    language: str, text: str, first: Said, second: Said
) -> None:
    one, two = speakers(identified(text, first, second, language=language))
    assert one is two
    assert one is not None
    assert one.kind == "outlet"


def test_what_was_reported_earlier_is_not_said_by_whoever_just_spoke() -> None:
    text = "Мэр Сергей Ромов заявил, что порт закроют. Ранее сообщалось, что склад снесут."
    said = ("Мэр Сергей Ромов", "заявил", "порт закроют"), (None, "сообщалось", "склад снесут")
    assert speakers(identified(text, *said, language="ru"))[1] is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Berichten zufolge wird der Hafen verkauft.", ("Berichten", "zufolge", "wird der Hafen verkauft")),
        (
            "de",
            "Einem Zeitungsbericht zufolge wird der Hafen verkauft.",
            ("Einem Zeitungsbericht", "zufolge", "wird der Hafen verkauft"),
        ),
        ("en", "Reports say the port will close.", ("Reports", "say", "the port will close")),
    ],
)
def test_reports_of_nobody_in_particular_are_nobody(language: str, text: str, said: Said) -> None:
    assert identified(text, said, language=language).sources[0].kind == "unknown"


def test_bare_intelligence_is_the_word_of_those_who_have_seen_it() -> None:
    text = "Port officials said they had seen the intelligence. The intelligence suggests that a crew cut the cable."
    said = (
        ("Port officials", "said", "they had seen the intelligence"),
        ("The intelligence", "suggests", "a crew cut the cable"),
    )
    one, two = speakers(identified(text, *said))
    assert one is two
    alone = identified(
        "New intelligence suggests that the cable was cut.", ("New intelligence", "suggests", "the cable was cut")
    )
    assert alone.sources[0].kind == "document"


def test_an_adjective_before_a_nationality_is_no_name() -> None:
    who, what = "Leading Danish media outlets", "the cable was cut"
    assert identified(f"{who} report that {what}.", (who, "report", what)).sources[0].kind == "outlet"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "Vice President Tom Hale left. The president said the dam is safe.",
            ("The president", "said", "the dam is safe"),
        ),
        (
            "de",
            "Vizepräsident Karl Harms ging. Der Präsident sagte, der Deich sei sicher.",
            ("Der Präsident", "sagte", "der Deich sei sicher"),
        ),
        (
            "ru",
            "Вице-президент Пётр Рудный вышел. Президент сказал, что порт закроют.",
            ("Президент", "сказал", "порт закроют"),
        ),
        (
            "uk",
            "Віцепрезидент Петро Рудний вийшов. Президент сказав, що порт закриють.",
            ("Президент", "сказав", "порт закриють"),
        ),
    ],
)
def test_the_holder_of_an_office_is_not_the_deputy(language: str, text: str, said: Said) -> None:
    assert identified(text, said, language=language).sources[0].name is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "de",
            "Anna Roth und Karl Lang schweigen. Karl Lang, ein Berater, verneint es. Der Mann, der anonym "
            "bleiben möchte, nennt den Verkauf beschlossen.",
            (
                ("Karl Lang", "verneint", "es"),
                ("Der Mann, der anonym bleiben möchte,", "nennt", "den Verkauf beschlossen"),
            ),
        ),
        (
            "ru",
            "Министр Пётр Лаврин сказал, что цена твёрдая. Чиновник минфина уточнил: её пересчитают.",
            (("Министр Пётр Лаврин", "сказал", "цена твёрдая"), ("Чиновник минфина", "уточнил", "её пересчитают")),
        ),
        (
            "uk",
            "Міністерка мовчить про посаду. За словами чиновника з її оточення, вона піде.",
            (("Міністерка", "мовчить", "про посаду"), ("чиновника з її оточення", "За словами", "вона піде")),
        ),
    ],
)
def test_whom_nobody_names_is_no_one_whom_the_page_has_named(
    language: str, text: str, said: tuple[tuple[str, str, str], ...]
) -> None:
    first, last = speakers(identified(text, *said, language=language))
    assert first is not None
    assert last is not None
    assert (first.id != last.id, last.kind) == (True, "unnamed")


def test_an_association_of_something_is_no_firm_that_was_named_before() -> None:
    text = "Halvor liefert zehn Wagen. Die Bahn hat Halvor gewählt. Der Verband der Winzer lobt die Wahl."
    found = speakers(identified(text, ("Der Verband der Winzer", "lobt", "die Wahl"), language="de"))[0]
    assert found is not None
    assert found.name == "Verband der Winzer"


def test_a_prosecutor_s_office_is_no_health_ministry() -> None:
    text = "Минздрав назвал цифры. В прокуратуре сказали, что лицензии нет."
    said = (("Минздрав", "назвал", "цифры"), ("В прокуратуре", "сказали", "лицензии нет"))
    first, last = speakers(identified(text, *said, language="ru"))
    assert first != last


def test_who_is_stressed_is_called_by_the_name_alone() -> None:
    assert source("Сам Орський", "uk").name == "Орський"


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("en", "Northern Lake Local Water District", "organization"),
        ("en", "Harrow Water Board", "organization"),
        ("de", "das Harrow National Water Laboratory", "organization"),
        ("uk", "звіт Університету Івана Роя", "document"),
        ("uk", "препринт Олега Роя та його колег", "document"),
        ("ru", "препринт Олега Роя", "document"),
        ("uk", "помічник Анни Рейс", "unnamed"),
        ("uk", "речниця Анна Рейс", "person"),
        ("en", "the group at Larch University", "organization"),
        ("en", "a group of engineers", "unnamed"),
        ("de", "die Gruppe aus Hohenau", "organization"),
        ("de", "eine Gruppe von Ingenieuren", "unnamed"),
        ("de", "die Gesellschaft für Wasserbau", "organization"),
    ],
)
def test_whose_name_a_mention_holds_and_what_a_group_is(language: str, wording: str, kind: str) -> None:
    assert source(wording, language).kind == kind

"""Pronouns that mean whoever was told of last, or the text that something stands in; which body "the ministry" is."""

import pytest

from accordingto.nouns import Span
from accordingto.sources import join
from accordingto.sources.lexicon import lexicon
from accordingto.sources.mention import Mention
from accordingto.sources.reading import read
from tests.sources.build import Said, identified, names, outlets, speakers
from tests.sources.joint import joined, told


def read_at(text: str, wording: str) -> Mention:
    """A mention of a German text."""
    at = text.index(wording)
    return read(text, Span(at, at + len(wording)), lexicon("de"), lambda _: ())


@pytest.mark.parametrize(
    ("language", "text", "said", "expected"),
    [
        (
            "uk",
            "Чиновник каже, що лист передала Олена Громова. Сама вона це заперечує.",
            (("Чиновник", "каже", "лист передала Олена Громова"), ("Сама вона", "заперечує", "це")),
            "Олена Громова",
        ),
        (
            "ru",
            "Пётр Лаврин уверяет, что звонил Андрею Сомову. Тот всё отрицает.",
            (("Пётр Лаврин", "уверяет", "звонил Андрею Сомову"), ("Тот", "отрицает", "всё")),
            "Андрей Сомов",
        ),
        (
            "de",
            "Anna Roth sagte, sie habe Peter Lang gewarnt. Dieser bestreitet das.",
            (("Anna Roth", "sagte", "sie habe Peter Lang gewarnt"), ("Dieser", "bestreitet", "das")),
            "Peter Lang",
        ),
    ],
)
def test_who_is_stressed_or_pointed_at_is_whom_the_last_words_were_about(
    language: str, text: str, said: tuple[tuple[str, str, str], ...], expected: str
) -> None:
    assert names(speakers(identified(text, *said, language=language)))[-1] == expected


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("uk", "Адвокат приніс договір. З нього випливає, що дім продано.", ("З нього", "випливає", "дім продано")),
        ("ru", "Мэр выложил запись. На ней слышно, что зал пуст.", ("На ней", "слышно", "зал пуст")),
    ],
)
def test_what_something_stands_in_is_a_text(language: str, text: str, said: tuple[str, str, str]) -> None:
    assert [s.kind for s in identified(text, said, language=language).sources] == ["document"]


def test_a_text_is_not_the_newspaper_s_that_has_seen_it() -> None:
    text = "An audit, dated May and seen by this newspaper, says the dam is weak. The newspaper's report says so."
    audit, report = identified(
        text,
        ("An audit, dated May and seen by this newspaper", "says", "the dam is weak"),
        ("The newspaper's report", "says", "so"),
    ).sources
    assert (audit.kind, report.kind) == ("document", "outlet")


def test_a_surname_may_look_like_an_adjective() -> None:
    found = identified("Министр Глеб Горский отрицает это.", ("Министр Глеб Горский", "отрицает", "это"), language="ru")
    assert found.sources[0].name == "Глеб Горский"


def test_a_german_name_ends_before_the_firm_that_its_bearer_is_from() -> None:
    wording = "Analystin Anna Roth von Lark Securities"
    found = identified(f"{wording} rechnet damit.", (wording, "rechnet", "damit"), language="de")
    assert found.sources[0].name == "Anna Roth"
    noble = identified("Karl von Aue sagte das.", ("Karl von Aue", "sagte", "das"), language="de")
    assert noble.sources[0].name == "Karl von Aue"


def test_bodies_of_one_country_are_no_single_body_for_its_name() -> None:
    staff = told("a", "Генштаб Норландії визнав це.", ("Генштаб Норландії", "визнав", "це"), language="uk")
    ministry = told(
        "b",
        "Міністерство праці Норландії просить про це.",
        ("Міністерство праці Норландії", "просить", "про це"),
        language="uk",
    )
    country = told("c", "Норландия говорит об этом.", ("Норландия", "говорит", "об этом"), language="ru")
    assert joined(staff, ministry, country) == [{"a"}, {"b"}, {"c"}]


def test_ministries_of_two_fields_or_names_stay_two_though_a_bare_one_could_be_either() -> None:
    one = told("a", "Norland's defence ministry said so.", ("Norland's defence ministry", "said", "so"))
    two = told("b", "Norland's foreign ministry said no.", ("Norland's foreign ministry", "said", "no"))
    three = told("c", "Later the ministry said more.", ("the ministry", "said", "more"))
    found = joined(one, two, three)
    assert {"a"} in found or {"a", "c"} in found
    assert not any({"a", "b"} <= pages for pages in found)


def test_a_body_s_own_page_speaks_for_it_though_it_says_no_more_than_the_ministry() -> None:
    body = "Министерство обороны Норландии"
    own = told("a", "Ведомство считает так.", ("Ведомство", "считает", "так"), language="ru", outlet=body)
    other = told("b", "Norland's defence ministry said so.", ("Norland's defence ministry", "said", "so"))
    foreign = told("c", "Norland's foreign ministry said no.", ("Norland's foreign ministry", "said", "no"))
    known = outlets().including([own.outlet])
    found = join([own, other, foreign], known, dict.fromkeys("abc", "story"))
    assert [{m.article for m in j.members} for j in found] == [{"a", "b"}, {"c"}]


def test_the_verb_s_gender_tells_whom_a_bare_trade_means() -> None:
    text = "Пётр Лаврин спорил с Анной Рот. «Это конец», — заявила политик. «Нет», — ответил предприниматель."
    said = (("политик", "заявила", "Это конец"), ("предприниматель", "ответил", "Нет"))
    assert names(speakers(identified(text, *said, language="ru"))) == ["Анна Рот", "Пётр Лаврин"]


def test_a_bare_trade_is_not_whoever_spoke_before_in_another() -> None:
    text = "Лікар каже, що рана легка. Швейцар твердить, що чув постріл."
    found = identified(text, ("Лікар", "каже", "рана легка"), ("Швейцар", "твердить", "чув постріл"), language="uk")
    assert len(found.sources) == 2


def test_a_director_of_something_is_not_whoever_is_named_next() -> None:
    text = "Завод заплатит, как обещал его директор. Иван Котов ему не верит."
    found = identified(
        text, ("его директор", "обещал", "Завод заплатит"), ("Иван Котов", "не верит", "ему"), language="ru"
    )
    assert len(found.sources) == 2


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("ru", "Его соперница Лидия Варн", "Лидия Варн"),
        ("uk", "Начальник штабу Окелла Іво Штамм", "Іво Штамм"),
        ("ru", "Прокурор Залесска Илья Гуща", "Илья Гуща"),
        ("ru", "Глава Верхнего Лимина Бекжан Орбаева", "Бекжан Орбаева"),
        ("uk", "Адвокатка Мар'їна Ольга Грот", "Ольга Грот"),
        ("ru", "Анна Мария Грот", "Анна Мария Грот"),
        ("ru", "Тёща Корчунца Зинаида Павловна", "Зинаида Павловна"),
        ("de", "Die Chefin der Grauen Ina Mohr", "Ina Mohr"),
        ("de", "Flurvögtin Ina Mohr", "Ina Mohr"),
        ("uk", "Павленко Іван Петрович", "Павленко Іван Петрович"),
    ],
)
def test_where_a_name_begins_and_how_it_stands_upright(language: str, wording: str, name: str) -> None:
    found = identified(f"{wording}: так.", (wording, ":", "так"), language=language)
    assert found.sources[0].name == name


def test_so_many_people_whom_one_outlet_heard_are_one_group_whatever_they_are_called() -> None:
    two = ("Two envoys in the room", "told", "so")
    own = told("a", "Two envoys in the room told us so.", two, outlet="Vistka")
    cited = "Vistka says so, citing two villagers. Vistka says more, citing three diplomats."
    said = (
        ("Vistka", "says", "so"),
        ("two villagers", "citing", "so"),
        ("Vistka", "says", "more"),
        ("three diplomats", "citing", "more"),
    )
    found = joined(own, told("b", cited, *said))
    assert {"a", "b"} in found
    again = "Vistka says so, citing two villagers. Vistka says more, citing two bakers."
    pairs = (*said[:3], ("two bakers", "citing", "more"))
    assert {"a", "b"} not in joined(own, told("b", again, *pairs))


def test_a_man_may_be_called_by_a_noun_of_the_feminine_gender() -> None:
    text = "«Так», — сказал глава. Он добавил подробности."
    found = identified(text, ("глава", "сказал", "Так"), ("Он", "добавил", "подробности"), language="ru")
    assert len(found.sources) == 1


@pytest.mark.parametrize(
    ("language", "text", "said", "outlet"),
    [
        ("en", "“No,” Ann Roe snapped on Radio Lowford.", ("Ann Roe", "snapped", "No"), "Radio Lowford"),
        ("ru", "Иван Котов в эфире «Радио Норд» отверг это.", ("Иван Котов", "отверг", "это"), "Радио Норд"),
        ("uk", "Кравець у розмові з «Вісткою» нарахувала сім суден.", ("Кравець", "нарахувала", "сім суден"), "Vistka"),
        ("ru", "Один из редакторов «Вистки» насчитал семь судов.", ("Один", "насчитал", "семь судов"), None),
    ],
)
def test_who_speaks_on_the_air_speaks_to_the_outlet(
    language: str, text: str, said: tuple[str, str, str], outlet: str
) -> None:
    assert identified(text, said, language=language).attributions[0].told == outlet


def test_an_article_does_not_make_a_spokesman_the_last_body_s() -> None:
    text = "Die Stadt Norden schweigt. Der Sprecher sagte das."
    assert not read_at(text, "Der Sprecher").owned
    assert read_at(text.replace("Der Sprecher", "Ihr Sprecher"), "Ihr Sprecher").owned


@pytest.mark.parametrize(
    ("language", "text", "said", "texts"),
    [
        (
            "en",
            "The audit report says so. The staff forecast by the bank shows growth. The document is long, it says.",
            (
                ("The audit report", "says", "so"),
                ("The staff forecast by the bank", "shows", "growth"),
                ("The document", "says", "is long"),
            ),
            [0, 1, 1],
        ),
        (
            "uk",
            "У висновку бюджетного комітету йдеться про суму. У дослідженні Інституту освіти йдеться про школи. "
            "У документі йдеться про борги.",
            (
                ("висновку бюджетного комітету", "йдеться", "суму"),
                ("дослідженні Інституту освіти", "йдеться", "школи"),
                ("документі", "йдеться", "борги"),
            ),
            [0, 1, 1],
        ),
    ],
)
def test_a_text_of_another_name_is_another_and_any_is_called_document(
    language: str, text: str, said: tuple[tuple[str, str, str], ...], texts: list[int]
) -> None:
    found = speakers(identified(text, *said, language=language))
    assert [list(dict.fromkeys(found)).index(s) for s in found] == texts


def test_texts_of_other_bodies_stay_apart_over_pages() -> None:
    one = told(
        "a", "An audit by the Stonewell Institute says so.", ("An audit by the Stonewell Institute", "says", "so")
    )
    other = told("b", "A report by Harrow Bank says so.", ("A report by Harrow Bank", "says", "so"))
    assert joined(one, other) == [{"a"}, {"b"}]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "ru",
            "В компании «Речгидро» отрицают аварию. В пресс-службе добавили, что вода чиста.",
            (("компании «Речгидро»", "отрицают", "аварию"), ("пресс-службе", "добавили", "вода чиста")),
        ),
        (
            "en",
            "The Harbour Office denied the leak. The press office said the water was clean.",
            (("The Harbour Office", "denied", "the leak"), ("The press office", "said", "the water was clean")),
        ),
        (
            "de",
            "Die Hafenbehörde bestreitet das Leck. Die Pressestelle sagte, das Wasser sei sauber.",
            (("Die Hafenbehörde", "bestreitet", "das Leck"), ("Die Pressestelle", "sagte", "das Wasser sei sauber")),
        ),
    ],
)
def test_a_press_office_alone_is_that_of_the_body_told_of(
    language: str, text: str, said: tuple[tuple[str, str, str], ...]
) -> None:
    assert len(identified(text, *said, language=language).sources) == 1


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "uk",
            "Знайдено лист міністра освіти Андрія Громенка. Міністр запевняє, що нічого не писав.",
            ("Міністр", "запевняє", "нічого не писав"),
        ),
        (
            "ru",
            "Опубликовано письмо начальника порта Ивана Горенко. Начальник говорит, что не писал его.",
            ("Начальник", "говорит", "не писал его"),
        ),
        (
            "en",
            "A letter of Peter Somov, the harbour minister, has come to light. The minister said he never wrote it.",
            ("The minister", "said", "he never wrote it"),
        ),
        (
            "en",
            "The head of the harbour office, Peter Somov, was away. The head said he was ill.",
            ("The head", "said", "he was ill"),
        ),
    ],
)
def test_an_office_is_held_by_who_was_named_with_it(language: str, text: str, said: tuple[str, str, str]) -> None:
    found = names(speakers(identified(text, said, language=language)))
    assert found[0] in {"Андрій Громенко", "Иван Горенко", "Peter Somov"}


def test_the_man_may_be_whoever_has_spoken() -> None:
    text = "Ein früherer Mitarbeiter sprach von Risiken. „Wir wussten es“, sagte der Mann."
    said = (("Ein früherer Mitarbeiter", "sprach", "Risiken"), ("der Mann", "sagte", "Wir wussten es"))
    assert len(identified(text, *said, language="de").sources) == 1


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "ru",
            "Источник в полиции всё отрицал. Свекровь мэра Анна Орская подтвердила это. «Да», — сказала пенсионерка.",
            ("Свекровь мэра Анна Орская", "подтвердила", "это"),
            ("пенсионерка", "сказала", "Да"),
        ),
        (
            "uk",
            "Джерело в поліції все заперечило. Свекруха мера Анна Орська підтвердила це. «Збирала», — сказала жінка.",
            ("Свекруха мера Анна Орська", "підтвердила", "це"),
            ("жінка", "сказала", "Збирала"),
        ),
    ],
)
def test_a_noun_for_a_woman_is_the_woman_named_last(language: str, text: str, first: Said, second: Said) -> None:
    source = next(w for w in ("Источник в полиции", "Джерело в поліції") if w in text)
    denied = next(w for w in ("отрицал", "заперечило") if w in text)
    found = identified(text, (source, denied, "всё" if language == "ru" else "все"), first, second, language=language)
    assert found.attributions[2].speaker == found.attributions[1].speaker != found.attributions[0].speaker


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("uk", "«Нафтохім» заявив, що так. У компанії додали, що ні.", ("«Нафтохім»", "заявив", "так")),
        ("ru", "«Речхим» заявил, что да. В компании добавили, что нет.", ("«Речхим»", "заявил", "да")),
    ],
)
def test_the_company_is_the_body_named_last_in_languages_without_articles(language: str, text: str, said: Said) -> None:
    pointing = {"uk": ("компанії", "додали", "ні"), "ru": ("компании", "добавили", "нет")}[language]
    assert len(identified(text, said, pointing, language=language).sources) == 1


def test_what_stands_in_something_in_german_is_in_the_paper_named_before() -> None:
    found = identified(
        "Das geht aus dem Bericht der Hafenaufsicht hervor. Ein Foto zeige den Riss, heißt es darin.",
        ("dem Bericht der Hafenaufsicht", "geht aus", "Das"),
        ("darin", "heißt es", "Ein Foto zeige den Riss"),
        language="de",
    )
    assert found.attributions[0].speaker == found.attributions[1].speaker


@pytest.mark.parametrize(
    ("language", "text", "three", "said"),
    [
        ("en", "Ann Roe, Jon Lis and Ida Mohr said it leaks. It hums, according to the three.", "the three", "It hums"),
        ("uk", "Анна Рой, Іван Лис та Іда Мор заявили, що it leaks. Гуде, за словами цієї трійці.", "цієї трійці",
         "Гуде"),
    ],
)  # fmt: skip
def test_the_three_are_those_named_together_before(language: str, text: str, three: str, said: str) -> None:
    first = text.partition(" said" if language == "en" else " заявили")[0]
    found = identified(
        text,
        (first, "said" if language == "en" else "заявили", "it leaks"),
        (three, "according to" if language == "en" else "за словами", said),
        language=language,
    )
    assert found.attributions[0].speaker == found.attributions[1].speaker


def test_somebody_of_whom_a_clause_tells_is_she_and_a_study_that_begins_a_sentence_is_the_article() -> None:
    found = identified(
        "A chemist said the oven is hot. Anna Lindqvist left. The chemist whose oven we saw has baked. It failed, she"
        " reports.",
        ("A chemist", "said", "the oven is hot"),
        ("she", "reports", "It failed"),
    )
    assert found.attributions[0].speaker == found.attributions[1].speaker
    found = identified(
        "У дослідженні печей більше, з'ясувала «Вістка». У статті зазначено сорок.",
        ("«Вістка»", "з'ясувала", "У дослідженні печей більше"),
        ("статті", "зазначено", "сорок"),
        language="uk",
    )
    assert [s.kind for s in found.sources] == ["outlet", "document"]


def test_they_are_the_papers_of_which_a_number_is_stated() -> None:
    found = identified(
        "Lowford says so\nTwo papers from Lowford claim that salt helps. It is a new age, they conclude.",
        ("Two papers from Lowford", "claim", "salt helps"),
        ("they", "conclude", "It is a new age"),
    )
    assert found.attributions[0].speaker == found.attributions[1].speaker

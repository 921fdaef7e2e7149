"""One source over pages, languages and scripts; what may be two stays two."""

import pytest
from msgspec.structs import replace

from tests.sources.joint import joined, joint, told


def test_a_name_with_a_legal_form_is_a_firm_s_whatever_else_its_page_calls_it() -> None:
    release = told(
        "a",
        "Die Harrow AG sagte, die Fähre fährt. Das Unternehmen sagte, alles sei billig.",
        ("Die Harrow AG", "sagte", "die Fähre fährt"),
        ("Das Unternehmen", "sagte", "alles sei billig"),
        language="de",
    )
    which = "Harrow, which sails the ferry,"
    report = told("b", f"{which} said so.", (which, "said", "so"), outlet="Vistka")
    assert joined(release, report) == [{"a", "b"}]


def test_a_name_meets_in_two_scripts_and_in_transcriptions_that_differ() -> None:
    one = told("a", "Stephen Hazen said so.", ("Stephen Hazen", "said", "so"))
    two = told("b", "Стівен Гейзен сказав так.", ("Стівен Гейзен", "сказав", "так"), language="uk")
    three = told("c", "«Так», — ответил Стивен Хейзен.", ("Стивен Хейзен", "ответил", "Так"), language="ru")
    assert joined(one, two, three) == [{"a", "b", "c"}]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Oksana Zaluchna", "Oksana Saluchna"),
        ("Bohdan Shcherbyna", "Bohdan Schtscherbyna"),
        ("Viktor Chornenko", "Wiktor Tschornenko"),
        ("Mykhailo Zhyhalko", "Mychajlo Schyhalko"),
        ("Kirill Khodorov", "Kirill Chodorow"),
    ],
)
def test_a_name_meets_in_english_and_german_spelling(english: str, german: str) -> None:
    one = told("a", f"{english} said so.", (english, "said", "so"))
    two = told("b", f"{german} sagte das.", (german, "sagte", "das"), language="de")
    assert joined(one, two) == [{"a", "b"}]


def test_a_missing_first_name_is_added_only_where_it_can_be_one_person() -> None:
    ann = told("a", "Ann Reyes said yes.", ("Ann Reyes", "said", "yes"))
    last = told("b", "Mr. Reyes said no.", ("Mr. Reyes", "said", "no"))
    assert joined(ann, last) == [{"a", "b"}]
    daniel = told("c", "Daniel Reyes said maybe.", ("Daniel Reyes", "said", "maybe"))
    assert joined(ann, last, daniel) == [{"a"}, {"b"}, {"c"}]


def test_different_first_names_are_never_one_person() -> None:
    ann = told("a", "Ann Reyes said yes.", ("Ann Reyes", "said", "yes"))
    daniel = told("b", "Daniel Reyes said no.", ("Daniel Reyes", "said", "no"))
    assert joined(ann, daniel) == [{"a"}, {"b"}]


def test_outlets_meet_by_the_registry() -> None:
    one = told("a", "The New York Times reported it.", ("The New York Times", "reported", "it"))
    two = told("b", "Об этом пишет «Нью-Йорк таймс».", ("«Нью-Йорк таймс»", "пишет", "Об этом"), language="ru")
    assert joined(one, two) == [{"a", "b"}]


def test_ministries_meet_by_country_and_field() -> None:
    one = told("a", "Poland's Defense Ministry denied it.", ("Poland's Defense Ministry", "denied", "it"))
    two = told("b", "Міноборони Польщі заявило про це.", ("Міноборони Польщі", "заявило", "про це"), language="uk")
    other = told("c", "Міноборони Литви заявило про це.", ("Міноборони Литви", "заявило", "про це"), language="uk")
    assert joined(one, two, other) == [{"a", "b"}, {"c"}]


def test_the_order_of_pages_changes_no_group() -> None:
    pages = [
        told("a", "Ann Reyes said yes. Police agreed.", ("Ann Reyes", "said", "yes"), ("Police", "agreed", "yes")),
        told("b", "Reyes said no. The police said so.", ("Reyes", "said", "no"), ("The police", "said", "so")),
        told("c", "Daniel Kerr said maybe.", ("Daniel Kerr", "said", "maybe")),
    ]
    forward = {frozenset(g) for g in joined(*pages)}
    assert forward == {frozenset(g) for g in joined(*reversed(pages))}


def test_a_first_name_in_two_languages_is_one_and_an_absent_one_from_the_dictionary_is_a_name() -> None:
    found = joint(
        told("a", "Vladimir Reznik said no.", ("Vladimir Reznik", "said", "no")),
        told("b", "Володимир Резнік сказав «ні».", ("Володимир Резнік", "сказав", "ні"), language="uk"),
    )
    assert [j.name for j in found] == ["Vladimir Reznik"]


def test_the_president_is_whom_other_pages_of_the_story_name() -> None:
    pages = (
        told("a", "Norland's President Ann Roe said no.", ("Norland's President Ann Roe", "said", "no")),
        told("b", "The president said no.", ("The president", "said", "no"), outlet="Vistka"),
    )
    assert joined(*pages) == [{"a", "b"}]
    assert joined(*pages, one_story=False) == [{"a"}, {"b"}]


def test_a_bare_office_is_of_the_country_that_its_page_last_named_with_it() -> None:
    pages = (
        told("a", "Polish President Ann Roe said no.", ("Polish President Ann Roe", "said", "no")),
        told("b", "French President Bo Lund said yes.", ("French President Bo Lund", "said", "yes")),
        told(
            "c",
            "The French president's spokesman Cy Moss said it rains. The president said yes.",
            ("The French president's spokesman Cy Moss", "said", "it rains"),
            ("The president", "said", "yes"),
        ),
    )
    assert joined(*pages) == [{"a"}, {"b", "c"}, {"c"}]


def test_a_firm_is_one_with_and_without_its_legal_form_and_by_its_acronym_beside_others() -> None:
    pages = [
        told("a", "Brightwater AG said so.", ("Brightwater AG", "said", "so")),
        told("b", "Brightwater said so.", ("Brightwater", "said", "so")),
        told("c", "MFU said no.", ("MFU", "said", "no")),
        told("d", "MFU, Credit Norland and the central bank would not comment.",
             ("MFU, Credit Norland and the central bank", "comment", "would not")),
    ]  # fmt: skip
    assert joined(*pages) == [{"a", "b"}, {"c", "d"}]


def test_a_name_that_one_page_takes_for_a_body_is_the_person_whom_others_know() -> None:
    person = told("a", "Mayor Viseko Valmetak said yes.", ("Mayor Viseko Valmetak", "said", "yes"))
    whole = "Viseko Valmetak said no. Viseko Valmetak left."
    body = told("b", whole, ("Viseko Valmetak", "said", "no"))
    assert [s.kind for s in body.sources] == ["organization"]
    assert joined(person, body) == [{"a", "b"}]
    assert joined(person, body, one_story=False) == [{"a"}, {"b"}]


def test_a_trade_taken_for_a_part_of_a_name_keeps_nobody_apart() -> None:
    plain = told("a", "Jon Okaro said yes.", ("Jon Okaro", "said", "yes"))
    titled = told("b", "Ja, sagte Flussmeister Jon Okaro.", ("Flussmeister Jon Okaro", "sagte", "Ja"), language="de")
    other = told("c", "Kim Okaro said no.", ("Kim Okaro", "said", "no"))
    assert joined(plain, titled, other) == [{"a", "b"}, {"c"}]


def test_a_bare_last_name_is_the_one_person_of_the_story_who_bears_it() -> None:
    whole = told("a", "Jon Okaro said yes.", ("Jon Okaro", "said", "yes"))
    bare = told("b", "Ja, hieß es von Okaro.", ("Okaro", "hieß es", "Ja"), language="de")
    assert joined(whole, bare) == [{"a", "b"}]
    assert joined(whole, bare, one_story=False) == [{"a"}, {"b"}]
    other = told("c", "Kim Okaro said maybe.", ("Kim Okaro", "said", "maybe"))
    assert joined(whole, bare, other) == [{"a"}, {"b"}, {"c"}]


def test_a_bare_last_name_is_whom_several_pages_have_though_one_page_has_another_of_that_name() -> None:
    first = told("a", "Jon Okaro said yes.", ("Jon Okaro", "said", "yes"))
    second = told("b", "Jon Okaro said no.", ("Jon Okaro", "said", "no"))
    bare = told("c", "Okaro said maybe.", ("Okaro", "said", "maybe"))
    wife = told("d", "Kim Okaro said never.", ("Kim Okaro", "said", "never"))
    assert joined(first, second, bare, wife) == [{"a", "b", "c"}, {"d"}]
    again = told("e", "Kim Okaro said always.", ("Kim Okaro", "said", "always"))
    assert joined(first, second, bare, wife, again) == [{"a", "b"}, {"c"}, {"d", "e"}]


def test_a_body_is_known_by_the_acronym_behind_its_name() -> None:
    long = told("a", "The Office of Weights (OWM) said so.", ("The Office of Weights (OWM)", "said", "so"))
    with_noun = told("b", "Das meldet die Behörde OWM.", ("die Behörde OWM", "meldet", "Das"), language="de")
    short = told("c", "OWM заявило про це.", ("OWM", "заявило", "про це"), language="uk")
    other = told("d", "The Bank of Tides (BOT) said so.", ("The Bank of Tides (BOT)", "said", "so"))
    assert joined(long, with_noun, short, other) == [{"a", "b", "c"}, {"d"}]


def test_a_firm_is_known_by_its_bare_name_and_by_the_same_behind_a_noun() -> None:
    noun = told("a", "Так пояснили в компанії «Кельдрон».", ("компанії «Кельдрон»", "пояснили", "Так"), language="uk")
    bare = told("b", "Keldron denied it.", ("Keldron", "denied", "it"))
    assert joined(noun, bare) == [{"a", "b"}]
    assert joined(noun, bare, one_story=False) == [{"a"}, {"b"}]


def test_the_articles_of_two_outlets_are_two() -> None:
    one = told(
        "a", "«Порт закроют», — говорится в публикации.", ("публикации", "говорится", "Порт закроют"), language="ru"
    )
    two = told(
        "b",
        "«Склад снесут», — говорилось в публикации.",
        ("публикации", "говорилось", "Склад снесут"),
        language="ru",
        outlet="Vistka",
    )
    assert {"a", "b"} not in joined(one, two)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "Harbour minister Ann Reyes spoke on Monday.\nMs. Reyes said so.",
            ("Ms. Reyes", "said", "so"),
        ),
        (
            "ru",
            "Министр порта Иван Горенко приехал в понедельник.\nГоренко сказал так.",
            ("Горенко", "сказал", "так"),
        ),
    ],
)
def test_what_somebody_is_may_stand_where_they_do_not_speak(
    language: str, text: str, said: tuple[str, str, str]
) -> None:
    assert joint(told("a", text, said, language=language))[0].traits.what == ("minister",)


def test_insurers_are_not_the_insurer() -> None:
    one = told("a", "The insurer, Norvane, says so.", ("The insurer, Norvane", "says", "so"))
    many = told("b", "Insurers say so.", ("Insurers", "say", "so"))
    assert {"a", "b"} not in joined(one, many)


def test_a_body_named_with_its_country_and_form_is_the_one_named_without() -> None:
    whole = told(
        "a", "НАК «Нафтохім України» заявила, що так.", ("НАК «Нафтохім України»", "заявила", "так"), language="uk"
    )
    short = told("b", "У «Нафтохімі» сказали, що ні.", ("«Нафтохімі»", "сказали", "ні"), language="uk")
    assert joined(whole, short) == [{"a", "b"}]


def test_the_head_of_a_department_is_not_the_one_head_of_a_firm() -> None:
    firm = told(
        "a", "Глава «Речхима» Иван Роев сказал да.", ("Глава «Речхима» Иван Роев", "сказал", "да"), language="ru"
    )
    other = told("b", "По словам главы департамента, нет.", ("главы департамента", "По словам", "нет"), language="ru")
    same = told("c", "По словам главы компании, да.", ("главы компании", "По словам", "да"), language="ru")
    assert joined(firm, other, same) == [{"a", "c"}, {"b"}]


def test_a_body_is_not_called_by_half_a_headline() -> None:
    page = told("a", "Larch Lambasts the FBI for Delays\nIt rained.", ("Larch Lambasts the FBI", "for", "Delays"))
    page = replace(page, blocks=(replace(page.blocks[0], kind="heading"), *page.blocks[1:]))
    other = told("b", "The FBI said so.", ("The FBI", "said", "so"))
    assert [j.name for j in joint(page, other)] == ["FBI"]


@pytest.mark.parametrize(
    ("often", "once"),
    [
        ("Skyvara", "the low-cost Norlandic airline Skyvara"),
        ("Henk Vos", "Lead Pilot Henk Vos"),
    ],
)
def test_a_source_is_called_by_the_name_that_several_pages_agree_on(often: str, once: str) -> None:
    several = [
        told(f"p{n}", f"{often} said the flights were full.", (often, "said", "the flights were full"))
        for n in range(3)
    ]
    alone = told("q", f"{once} said the flights were full.", (once, "said", "the flights were full"))
    assert [j.name for j in joint(*several, alone)] == [often]


def test_a_department_of_a_parliament_has_no_ministry_s_office() -> None:
    def offices(of: str) -> tuple[str, ...]:
        who = f"the department of {of}"
        return joint(told("a", f"It is over, {who} said.", (who, "said", "It is over")))[0].traits.offices

    assert offices("the parliament") == ("parliament",)
    assert offices("agriculture") == ("ministry",)


def test_the_unnamed_are_described_in_the_language_of_the_page_that_came_first() -> None:
    here = told("a", "Two senior clerks said so.", ("Two senior clerks", "said", "so"))
    there = told(
        "b",
        "Deux hauts fonctionnaires, dit The Harbour Courier, ont dit cela.",
        ("Deux hauts fonctionnaires", "ont dit", "cela"),
        language="fr",
        outlet="Le Quai",
    )
    for first, second in ((here, there), (there, here)):
        pages = (replace(first, published="2026-05-01"), replace(second, published="2026-05-02"))
        found = [s.description for s in joint(*pages) if len(s.members) == 2]
        assert found == [first.sources[0].description]


def test_a_retelling_that_says_more_than_one_word_is_the_better_description() -> None:
    first = replace(told("a", "Clerks said so.", ("Clerks", "said", "so")), published="2026-05-01")
    later = told(
        "b", "Fonctionnaires du port ont dit cela.", ("Fonctionnaires du port", "ont dit", "cela"), language="fr"
    )
    found = {s.description for s in joint(first, replace(later, published="2026-05-02")) if len(s.members) == 2}
    assert found == {"fonctionnaires du port"}


@pytest.mark.parametrize(
    ("language", "both", "cue", "what"),
    [
        ("en", "Northline and OWM", "said", "no"),
        ("de", "Northline und OWM", "sagten", "nein"),
        ("uk", "Northline та OWM", "сказали", "ні"),
        ("ru", "Northline и OWM", "сказали", "нет"),
    ],
)
def test_two_bodies_are_not_the_second_of_them(language: str, both: str, cue: str, what: str) -> None:
    alone = told("a", "OWM said so.", ("OWM", "said", "so"))
    two = told("b", f"{both} {cue} {what}.", (both, cue, what), language=language)
    assert joined(alone, two) == [{"a"}, {"b"}]


def test_a_ministry_of_foreign_affairs_is_not_that_of_the_capital_that_sounds_like_affairs() -> None:
    who = "Министр иностранных дел Олег Лис"
    one = told("a", f"{who} назвал мост прочным.", (who, "назвал", "мост"), language="ru")
    assert [j.traits.places for j in joint(one)] == [()]


def test_the_minister_of_one_field_is_not_the_one_of_another() -> None:
    one = told(
        "a", "Norland's interior minister Ann Roe said so.", ("Norland's interior minister Ann Roe", "said", "so")
    )
    two = told("b", "Norland's justice minister said no.", ("Norland's justice minister", "said", "no"))
    assert joined(one, two) == [{"a"}, {"b"}]

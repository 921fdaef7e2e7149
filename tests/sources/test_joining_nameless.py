"""People without a name over pages: whom different words mean, and who stays apart."""

import pytest

from accordingto.nouns import Article
from tests.sources.build import identified, speakers
from tests.sources.joint import joined, joint, told, whose


def test_unnamed_officials_of_two_outlets_are_two_groups() -> None:
    here = told("a", "Two Polish officials told us so.", ("Two Polish officials", "told", "so"), outlet="Vistka")
    there = told("b", "Two Polish officials told us so.", ("Two Polish officials", "told", "so"), outlet="Степ Онлайн")
    assert joined(here, there) == [{"a"}, {"b"}]


def test_unnamed_officials_reached_through_one_outlet_are_one_group() -> None:
    one = told(
        "a",
        "The dam leaks, two former Polish officials told Reuters. It is old, Ann Reyes said.",
        ("two former Polish officials", "told", "The dam leaks"),
        ("Ann Reyes", "said", "It is old"),
    )
    two = told(
        "b",
        "Дамба тече, розповіли Reuters двоє колишніх польських чиновників. Їй сто років, сказала Енн Рейес.",
        ("двоє колишніх польських чиновників", "розповіли", "Дамба тече"),
        ("Енн Рейес", "сказала", "Їй сто років"),
        language="uk",
        outlet="Vistka",
    )
    found = joint(one, two)
    assert [{m.article for m in j.members} for j in found if j.kind == "unnamed"] == [{"a", "b"}]


def test_bare_nouns_stay_apart_where_pages_tell_different_stories() -> None:
    one = told("a", "Police said the road is open.", ("Police", "said", "the road is open"))
    two = told("b", "Police said the square is shut.", ("Police", "said", "the square is shut"), outlet="Vistka")
    assert joined(one, two, one_story=False) == [{"a"}, {"b"}]
    assert joined(one, two) == [{"a", "b"}]


def test_the_police_of_two_places_are_two_also_in_one_story() -> None:
    one = told("a", "On Monday Brody regional police said so.", ("Brody regional police", "said", "so"))
    two = told(
        "b", "У поліції Дубенського району сказали це.", ("поліції Дубенського району", "сказали", "це"), language="uk"
    )
    same = told(
        "c",
        "У полиции Бродовской области сказали это.",
        ("полиции Бродовской области", "сказали", "это"),
        language="ru",
    )
    assert joined(one, two, same) == [{"a", "c"}, {"b"}]


def test_city_hall_is_one_body_in_all_languages_and_of_the_mayor() -> None:
    one = told("a", "City hall said the bridge is shut.", ("City hall", "said", "the bridge is shut"))
    two = told("b", "В мэрии сообщили, что мост закрыт.", ("мэрии", "сообщили", "мост закрыт"), language="ru")
    three = told("c", "Laut Rathaus ist die Brücke zu.", ("Rathaus", "Laut", "ist die Brücke zu"), language="de")
    found = joint(one, two, three)
    assert [{m.article for m in j.members} for j in found] == [{"a", "b", "c"}]
    assert found[0].traits.offices == ("mayor",)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "the finance ministry", "the transport ministry"),
        ("de", "das Bildungsministerium", "das Justizministerium"),
        ("de", "das Ministerium für Verkehr", "das Ministerium für Umwelt"),
        ("ru", "минфин", "минюст"),
        ("ru", "министерство транспорта", "министерство культуры"),
        ("uk", "міносвіти", "міндовкілля"),
        ("uk", "міністерство енергетики", "міністерство аграрної політики"),
    ],
)
def test_ministries_are_told_apart_by_what_they_deal_with(language: str, one: str, other: str) -> None:
    pages = [told(key, f"{who}: so.", (who, ":", "so"), language=language) for key, who in (("a", one), ("b", other))]
    assert joined(*pages) == [{"a"}, {"b"}]


@pytest.mark.parametrize(
    ("language", "there"), [("de", "Bildungsministerium"), ("ru", "минобрнауки"), ("uk", "міносвіти")]
)
def test_a_ministry_is_the_same_in_two_languages(language: str, there: str) -> None:
    english = told("a", "the education ministry: so.", ("the education ministry", ":", "so"))
    assert joined(english, told("b", f"{there}: so.", (there, ":", "so"), language=language)) == [{"a", "b"}]


def test_a_german_institute_may_be_of_science_or_a_bank() -> None:
    german = told("a", "Das Institut hält das für falsch.", ("Das Institut", "hält", "das für falsch"), language="de")
    for other in ("The institute", "The bank"):
        english = told("b", f"{other} said that is wrong.", (other, "said", "that is wrong"))
        assert joined(german, english) == [{"a", "b"}], other


def test_a_page_that_cites_an_outlet_may_have_its_unnamed_sources_from_there() -> None:
    root = told(
        "a",
        "The dam leaks, two former Polish officials told Reuters.",
        ("two former Polish officials", "told", "The dam leaks"),
    )
    digest = told(
        "b",
        "Reuters wrote a piece. Some like it. The dam leaks, according to two former Polish officials.",
        ("Reuters", "wrote", "a piece"),
        ("two former Polish officials", "according to", "The dam leaks"),
        outlet="Vistka",
    )
    assert {"a", "b"} in joined(root, digest)


def test_a_doctor_whom_an_outlet_heard_is_the_one_whom_it_names() -> None:
    courier = told(
        "a",
        "“It is early,” said Ann Reyes, a cardiologist in Rovenka, in The Harbour Courier.",
        ("Ann Reyes, a cardiologist in Rovenka", "said", "It is early"),
    )
    digest = told(
        "b",
        "It is early, a heart doctor told The Harbour Courier.",
        ("a heart doctor", "told", "It is early"),
        outlet="Vistka",
    )
    assert joined(courier, digest) == [{"a", "b"}]


def test_one_of_two_officials_is_a_part_of_the_two() -> None:
    page = told(
        "a",
        "The dam leaks, two officials said. One of the two said it is old.",
        ("two officials", "said", "The dam leaks"),
        ("One of the two", "said", "it is old"),
    )
    assert whose(joint(page)) == {"one of the two": "two officials"}


def test_one_of_so_many_is_a_part_of_the_only_ones_on_the_page_by_whatever_word() -> None:
    page = told(
        "a",
        "The dam leaks, three former employees said. One of the divers said it is old.",
        ("three former employees", "said", "The dam leaks"),
        ("One of the divers", "said", "it is old"),
    )
    assert whose(joint(page)) == {"one of the divers": "three former employees"}
    open_plural = told(
        "a",
        "The dam leaks, former employees said. One of the divers said it is old.",
        ("former employees", "said", "The dam leaks"),
        ("One of the divers", "said", "it is old"),
    )
    assert whose(joint(open_plural)) == {}


def test_an_unnamed_speaker_is_what_the_page_called_them_before_a_pronoun() -> None:
    one = told("a", "It was early, a harbour pilot told Vistka.", ("a harbour pilot", "told", "It was early"))
    two = told(
        "b",
        "A harbour pilot spoke to Vistka. It was early, he told Vistka.",
        ("he", "told", "It was early"),
    )
    assert {"a", "b"} in joined(one, two)


def test_people_without_a_name_are_of_a_country_and_shown_by_what_tells_most() -> None:
    one = told("a", "American officials said so to Vistka.", ("American officials", "said", "so"), outlet="Vistka")
    two = told("b", "Американські посадовці сказали так.", ("Американські посадовці", "сказали", "так"), language="uk",
               outlet="Vistka")  # fmt: skip
    (found,) = joint(one, two)
    assert (found.people_of, found.description) == ("us", "American officials")


def test_the_two_are_those_of_whom_the_page_has_two() -> None:
    text = "Two officials spoke to us. Thieves had the keys, said the two."
    said = (("Two officials", "spoke", "to us"), ("the two", "said", "Thieves had the keys"))
    first, last = speakers(identified(text, *said))
    assert first == last


def test_two_ministries_of_one_country_are_two_on_one_page() -> None:
    page = told(
        "a",
        "Минфин Польши обещал деньги. Минюст Польши обещал закон.",
        ("Минфин Польши", "обещал", "деньги"),
        ("Минюст Польши", "обещал", "закон"),
        language="ru",
    )
    assert len(page.sources) == 2


def test_one_of_a_group_is_none_of_the_group_of_another_outlet() -> None:
    here = told(
        "a",
        "Two surveyors say the quay is sinking. One of them said the piles are rotten.",
        ("Two surveyors", "say", "the quay is sinking"),
        ("One of them", "said", "the piles are rotten"),
    )
    there = told(
        "b",
        "Zwei Lotsen sagen, der Kai sinke. Einer der beiden sagte, die Pfähle seien morsch.",
        ("Zwei Lotsen", "sagen", "der Kai sinke"),
        ("Einer der beiden", "sagte", "die Pfähle seien morsch"),
        language="de",
        outlet="Vistka",
    )
    assert joined(here, there) == [{"a"}, {"a"}, {"b"}, {"b"}]


def test_who_is_called_no_more_than_a_person_is_nobody_whom_a_cited_outlet_has_unless_more_is_told_of_both() -> None:
    cites = " Vistka reported that the gate was open."
    report = ("Vistka", "reported that", "the gate was open")
    man = told("a", f"A man said the lamp was out.{cites}", ("A man", "said", "the lamp was out"), report)
    knows = "A person familiar with the matter"
    informed = told("a", f"{knows} said the lamp was out.{cites}", (knows, "said", "the lamp was out"), report)
    theirs = told(
        "b",
        "Людина, ознайомлена зі справою, каже, що лампа згасла.",
        ("Людина, ознайомлена зі справою", "каже", "лампа згасла"),
        language="uk",
        outlet="Vistka",
    )
    assert {"a", "b"} not in joined(man, theirs)
    assert {"a", "b"} in joined(informed, theirs)


def test_drivers_whom_two_outlets_heard_are_two() -> None:
    here = told("a", "A driver said the ice was thin.", ("A driver", "said", "the ice was thin"))
    there = told("b", "A driver said the road was shut.", ("A driver", "said", "the road was shut"), outlet="Vistka")
    assert joined(here, there) == [{"a"}, {"b"}]


def test_an_outlet_whose_name_ends_in_somebody_s_trade_is_one_on_every_page() -> None:
    here = told("a", "The Harbour Courier wrote that it sank.", ("The Harbour Courier", "wrote", "it sank"),
                outlet="Vistka")  # fmt: skip
    (speaker,) = speakers(here)
    assert speaker is not None
    assert (speaker.kind, speaker.name) == ("outlet", "The Harbour Courier")


def test_two_are_not_the_people_of_whom_another_page_has_four() -> None:
    def page(name: str, who: str, outlet: str = "Vistka") -> Article:
        return told(name, f"{who} told Reuters the ice was thin.", (who, "told", "the ice was thin"), outlet=outlet)

    some = page("a", "people familiar with the matter")
    two = page("b", "two people familiar with the matter", "Степ Онлайн")
    four = page("c", "four people familiar with the matter")
    assert {"a", "b", "c"} not in joined(some, two, four)
    assert {"a", "b"} in joined(some, two)


def test_two_german_laboratories_are_told_apart_by_where_they_are() -> None:
    one = told("a", "Das Labor in Hohenau fand Blei.", ("Das Labor in Hohenau", "fand", "Blei"), language="de")
    wording = "Das Labor im französischen Brisac"
    two = told("b", f"{wording} fand Zink.", (wording, "fand", "Zink"), language="de", outlet="Vistka")
    assert joined(one, two) == [{"a"}, {"b"}]


def test_a_body_is_known_by_its_name_although_a_page_calls_it_by_a_longer_noun() -> None:
    one = told(
        "a",
        "On Monday Osprey Capital feared a loss. The venture firm said so.",
        ("Osprey Capital", "feared", "a loss"),
        ("The venture firm", "said", "so"),
    )
    two = told("b", "Компания Harrow нашла утечку.", ("Компания Harrow", "нашла", "утечку"), language="ru")
    assert joined(one, two) == [{"a"}, {"b"}]


def test_a_firm_with_its_legal_form_is_not_the_place_of_the_dateline() -> None:
    text = "Hohenau, 3. März. Die Harrow AG ruft Pumpen zurück.\nIn Hohenau ruht die Arbeit."
    found = speakers(identified(text, ("Die Harrow AG", "ruft", "Pumpen"), language="de"))[0]
    assert found is not None
    assert found.name == "Harrow AG"


def test_a_firm_that_a_page_calls_the_exchange_is_no_other_page_s_firm() -> None:
    text = "Binance will wait, the exchange said.\nAnn Roe, the head of Binance, was glad."
    one = told("a", text, ("the exchange", "said", "Binance will wait"))
    two = told("b", "Компания Harrow нашла утечку.", ("Компания Harrow", "нашла", "утечку"), language="ru")
    assert joined(one, two) == [{"a"}, {"b"}]
    assert [j.name for j in joint(one)] == ["Binance"]


def test_a_firm_whose_name_opens_the_sentence_is_no_other_page_s_firm() -> None:
    one = told("a", "Osprey Capital fears a loss.", ("Osprey Capital", "fears", "a loss"))
    two = told("b", "Компания Harrow нашла утечку.", ("Компания Harrow", "нашла", "утечку"), language="ru")
    assert joined(one, two) == [{"a"}, {"b"}]


def test_services_that_go_by_their_letters_are_each_another_s_and_a_ministry_known_to_all_is_no_service() -> None:
    said = "що рахунки закрито"
    pages = [
        told(
            f"p{n}",
            f"{body} заявило, {said}.",
            (body, "заявило", "рахунки закрито"),
            language="uk",
            outlet=f"Газета {n}",
        )
        for n, body in enumerate(("НАБУ", "ДБР", "НАБУ"))
    ]
    assert joined(*pages) == [{"p0", "p2"}, {"p1"}]
    text = "МЧС России сообщило, что мост закрыт."
    ministry = told("a", text, ("МЧС России", "сообщило", "мост закрыт"), language="ru", outlet="Газета")
    text = "Russia's bridge regulator said it was shut."
    service = told("b", text, ("Russia's bridge regulator", "said", "it was shut"))
    text = "Russia's emergency situations ministry said it was open."
    abroad = told("c", text, ("Russia's emergency situations ministry", "said", "it was open"), outlet="Dusk")
    assert joined(ministry, service, abroad) == [{"a", "c"}, {"b"}]

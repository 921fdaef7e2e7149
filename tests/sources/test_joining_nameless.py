"""People without a name over pages: whom different words mean, and who stays apart."""

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
    assert whose(joint(page)) == {"One of the two": "two officials"}


def test_one_of_so_many_is_a_part_of_the_only_ones_on_the_page_by_whatever_word() -> None:
    page = told(
        "a",
        "The dam leaks, three former employees said. One of the divers said it is old.",
        ("three former employees", "said", "The dam leaks"),
        ("One of the divers", "said", "it is old"),
    )
    assert whose(joint(page)) == {"One of the divers": "three former employees"}
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

"""One source over pages, languages and scripts; what may be two stays two."""

from accordingto.nouns import Article, Outlet
from accordingto.sources import join
from tests.sources.build import Said, identified, outlets


def told(name: str, text: str, *said: Said, language: str = "en", outlet: str = "The Harbour Courier") -> Article:
    return identified(text, *said, language=language, id=name, outlet=Outlet(outlet, f"{name}.example"))


def joined(*articles: Article) -> list[set[str]]:
    """The joint sources as sets of the pages that their members are on."""
    found = join(articles, outlets())
    members = [(m.article, m.source) for j in found for m in j.members]
    assert sorted(members) == sorted((a.id, s.id) for a in articles for s in a.sources)
    return [{m.article for m in j.members} for j in found]


def test_a_name_meets_in_two_scripts_and_in_transcriptions_that_differ() -> None:
    one = told("a", "Stephen Hazen said so.", ("Stephen Hazen", "said", "so"))
    two = told("b", "Стівен Гейзен сказав так.", ("Стівен Гейзен", "сказав", "так"), language="uk")
    three = told("c", "«Так», — ответил Стивен Хейзен.", ("Стивен Хейзен", "ответил", "Так"), language="ru")
    assert joined(one, two, three) == [{"a", "b", "c"}]


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
    found = join([one, two], outlets())
    assert [{m.article for m in j.members} for j in found if j.kind == "unnamed"] == [{"a", "b"}]


def test_bare_nouns_stay_apart_where_pages_have_nothing_in_common() -> None:
    one = told("a", "Police said the road is open.", ("Police", "said", "the road is open"))
    two = told("b", "Police said the square is shut.", ("Police", "said", "the square is shut"), outlet="Vistka")
    assert joined(one, two) == [{"a"}, {"b"}]


def test_the_order_of_pages_changes_no_group() -> None:
    pages = [
        told("a", "Ann Reyes said yes. Police agreed.", ("Ann Reyes", "said", "yes"), ("Police", "agreed", "yes")),
        told("b", "Reyes said no. The police said so.", ("Reyes", "said", "no"), ("The police", "said", "so")),
        told("c", "Daniel Kerr said maybe.", ("Daniel Kerr", "said", "maybe")),
    ]
    forward = {frozenset(g) for g in joined(*pages)}
    assert forward == {frozenset(g) for g in joined(*reversed(pages))}

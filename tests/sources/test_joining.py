"""One source over pages, languages and scripts; what may be two stays two."""

import pytest

from accordingto.nouns import Article, JointSource, Outlet
from accordingto.sources import join
from tests.sources.build import Said, identified, outlets


def told(name: str, text: str, *said: Said, language: str = "en", outlet: str = "The Harbour Courier") -> Article:
    return identified(text, *said, language=language, id=name, outlet=Outlet(outlet, f"{name}.example"))


def joint(*articles: Article, one_story: bool = True) -> tuple[JointSource, ...]:
    """The joint sources of pages that all tell one story, or each its own."""
    return join(articles, outlets(), {a.id: "story" if one_story else a.id for a in articles})


def joined(*articles: Article, one_story: bool = True) -> list[set[str]]:
    """The joint sources as sets of the pages that their members are on."""
    found = joint(*articles, one_story=one_story)
    members = [(m.article, m.source) for j in found for m in j.members]
    assert sorted(members) == sorted((a.id, s.id) for a in articles for s in a.sources)
    return [{m.article for m in j.members} for j in found]


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


def whose(found: tuple[JointSource, ...]) -> dict[str | None, str | None]:
    """For each source that gives another's word the name or wording of that other."""
    called = {j.id: j.name or j.description for j in found}
    return {called[j.id]: called[j.voice_of or j.part_of or ""] for j in found if j.voice_of or j.part_of}


def test_a_spokesperson_and_a_bulletin_give_the_word_of_their_body() -> None:
    one = told(
        "a",
        "Rovenka regional police said the road is shut. Nobody was hurt, a police spokeswoman said.",
        ("Rovenka regional police", "said", "the road is shut"),
        ("a police spokeswoman", "said", "Nobody was hurt"),
    )
    two = told("b", "The police bulletin says it is open.", ("The police bulletin", "says", "it is open"))
    assert whose(joint(one, two)) == {
        "a police spokeswoman": "Rovenka regional police",
        "police bulletin": "Rovenka regional police",
    }


def test_its_director_speaks_for_the_body_named_last() -> None:
    page = told(
        "a",
        "The Salt Council rejected the study. Its executive director, Robert Rankin, wrote that it is wrong.",
        ("The Salt Council", "rejected", "the study"),
        ("Its executive director, Robert Rankin", "wrote", "it is wrong"),
    )
    assert whose(joint(page)) == {"Robert Rankin": "Salt Council"}


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


def test_a_bare_ministry_is_the_one_whose_statement_the_page_quoted() -> None:
    page = told(
        "a",
        "В сообщении Минобороны РФ говорится о провокации. Ударов не было, утверждает ведомство.",
        ("сообщении Минобороны РФ", "говорится", "о провокации"),
        ("ведомство", "утверждает", "Ударов не было"),
        language="ru",
    )
    assert whose(joint(page)) == {"сообщении Минобороны РФ": "ведомство"}


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


def test_the_authors_of_a_study_and_a_release_about_it_give_its_word() -> None:
    page = told(
        "a",
        "Salt harms, a study found. The authors warn of haste. The lead author, Ann Reyes, said more.",
        ("a study", "found", "Salt harms"),
        ("The authors", "warn", "haste"),
        ("The lead author, Ann Reyes", "said", "more"),
    )
    other = told("b", "A university news release says salt harms.", ("A university news release", "says", "salt harms"))
    assert set(whose(joint(page, other)).values()) == {"study"}


def test_the_order_of_pages_changes_no_group() -> None:
    pages = [
        told("a", "Ann Reyes said yes. Police agreed.", ("Ann Reyes", "said", "yes"), ("Police", "agreed", "yes")),
        told("b", "Reyes said no. The police said so.", ("Reyes", "said", "no"), ("The police", "said", "so")),
        told("c", "Daniel Kerr said maybe.", ("Daniel Kerr", "said", "maybe")),
    ]
    forward = {frozenset(g) for g in joined(*pages)}
    assert forward == {frozenset(g) for g in joined(*reversed(pages))}


def own_pages(*articles: Article) -> dict[str | None, str | None]:
    """For each source with pages of its own, by name or wording, the outlet's name on them."""
    return {j.name or j.description: j.outlet for j in joint(*articles) if j.outlet}


def test_a_body_is_known_by_the_pages_that_it_publishes_in_another_language() -> None:
    bulletin = told(
        "a",
        "Слідчі розповіли, що міст зачинено.",
        ("Слідчі", "розповіли", "міст зачинено"),
        language="uk",
        outlet="ГОЛОВНЕ УПРАВЛІННЯ ПОЛІЦІЇ РОВЕНЬКІВСЬКОЇ ОБЛАСТІ",
    )
    press = told(
        "b",
        "Rovenkivska regional police said the bridge is shut. The Lindau police said nothing is known.",
        ("Rovenkivska regional police", "said", "the bridge is shut"),
        ("The Lindau police", "said", "nothing is known"),
    )
    assert own_pages(bulletin, press) == {
        "Rovenkivska regional police": "ГОЛОВНЕ УПРАВЛІННЯ ПОЛІЦІЇ РОВЕНЬКІВСЬКОЇ ОБЛАСТІ"
    }


def test_a_release_is_its_body_s_page_and_a_newspaper_is_no_body() -> None:
    release = told("a", "UBS said it will pay.", ("UBS", "said", "it will pay"), outlet="Swiss National Bank")
    press = told(
        "b",
        "The Swiss National Bank's press release says it will pay. The harbour said nothing, the harbour master said.",
        ("The Swiss National Bank's press release", "says", "it will pay"),
        ("the harbour master", "said", "The harbour said nothing"),
    )
    assert list(own_pages(release, press).values()) == ["Swiss National Bank"]


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


def test_an_unnamed_speaker_is_what_the_page_called_them_before_a_pronoun() -> None:
    one = told("a", "It was early, a harbour pilot told Vistka.", ("a harbour pilot", "told", "It was early"))
    two = told(
        "b",
        "A harbour pilot spoke to Vistka. It was early, he told Vistka.",
        ("he", "told", "It was early"),
    )
    assert {"a", "b"} in joined(one, two)


def test_a_bank_s_release_is_that_of_no_other_bank() -> None:
    found = joint(
        told(
            "a",
            "The Swiss National Bank's release says so. Brightwater Bank said so.",
            ("The Swiss National Bank's release", "says", "so"),
            ("Brightwater Bank", "said", "so"),
        )
    )
    assert whose(found) == {}


def test_whoever_holds_or_serves_an_office_is_of_it_and_a_former_holder_is_not() -> None:
    page = told(
        "a",
        "Polish President Ann Roe said no. An adviser to the Polish president said it rains. "
        "Poland's plan says it snows. Former Polish President Bo Lund said yes.",
        ("Polish President Ann Roe", "said", "no"),
        ("An adviser to the Polish president", "said", "it rains"),
        ("Poland's plan", "says", "it snows"),
        ("Former Polish President Bo Lund", "said", "yes"),
    )
    assert [j.office for j in joint(page)] == ["poland:president", "poland:president", "poland:", None]


def test_a_firm_is_no_country_and_a_pronoun_s_country_is_that_of_what_it_stands_for() -> None:
    firm = told("a", "Brightwater said so.", ("Brightwater", "said", "so"))
    capital = told("b", "Kyiv, which has vowed to go on, will not sign.", ("which", "vowed", "to go on"))
    president = told("c", "Президент Украины Иван Мороз сказал нет.", ("Президент Украины Иван Мороз", "сказал", "нет"),
                     language="ru")  # fmt: skip
    found = {j.name: (j.country, j.bare_country) for j in joint(firm, capital, president)}
    assert found["Brightwater"] == (None, False)
    assert found["Kyiv"] == ("ukraine", True)
    assert found["Иван Мороз"] == ("ukraine", False)


def test_a_team_that_only_a_pronoun_lets_speak_gives_the_study_s_word() -> None:
    study = "A new study by Weir Institute found it."
    page = told(
        "a",
        f"{study} The team followed patients. In later years strokes were more frequent, they found.",
        ("A new study by Weir Institute", "found", "it"),
        ("they", "found", "In later years strokes were more frequent"),
    )
    document, team = joint(page)
    assert (document.kind, team.voice_of) == ("document", document.id)


def test_a_firm_is_one_with_and_without_its_legal_form_and_by_its_acronym_beside_others() -> None:
    pages = [
        told("a", "Brightwater AG said so.", ("Brightwater AG", "said", "so")),
        told("b", "Brightwater said so.", ("Brightwater", "said", "so")),
        told("c", "MFU said no.", ("MFU", "said", "no")),
        told("d", "MFU, Credit Norland and the central bank would not comment.",
             ("MFU, Credit Norland and the central bank", "comment", "would not")),
    ]  # fmt: skip
    assert joined(*pages) == [{"a", "b"}, {"c", "d"}]


def test_people_without_a_name_are_of_a_country_and_shown_by_what_tells_most() -> None:
    one = told("a", "American officials said so to Vistka.", ("American officials", "said", "so"), outlet="Vistka")
    two = told("b", "Американські посадовці сказали так.", ("Американські посадовці", "сказали", "так"), language="uk",
               outlet="Vistka")  # fmt: skip
    (found,) = joint(one, two)
    assert (found.people_of, found.description) == ("us", "American officials")


def test_the_seat_of_a_state_speaks_for_its_country() -> None:
    (found,) = joint(told("a", "The White House said so.", ("The White House", "said", "so")))
    assert (found.country, found.bare_country) == ("us", False)


def test_the_chairman_of_a_firm_that_nothing_but_its_name_tells_speaks_for_it() -> None:
    firm = told("a", "MFU said so.", ("MFU", "said", "so"))
    chairman = told("b", "MFU chairman Bo Lund said no.", ("MFU chairman Bo Lund", "said", "no"))
    spokesman = told("c", "A MFU spokesman said no.", ("A MFU spokesman", "said", "no"))
    owner, *speaking = joint(firm, chairman, spokesman)
    assert [j.voice_of for j in speaking] == [owner.id, owner.id]


def test_rescuers_speak_for_the_one_rescue_service_of_the_story() -> None:
    name = "Рятувальна служба Яворця"
    service = told("a", f"{name} повідомила про це.", (name, "повідомила", "про це"), language="uk")
    bare = told("b", "Рятувальники кажуть інше.", ("Рятувальники", "кажуть", "інше"), language="uk")
    other = told("c", "The rescue service of Port Vey said no.", ("The rescue service of Port Vey", "said", "no"))
    one, rescuers = joint(service, bare)
    assert rescuers.voice_of == one.id
    assert [j.voice_of for j in joint(service, bare, other)] == [None, None, None]


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


def test_who_belongs_to_which_body_is_told_by_traits_that_languages_share() -> None:
    minister = told("a", "Minister Ann Roe said so.", ("Minister Ann Roe", "said", "so"))
    ministry = told("b", "У міністерстві сказали так.", ("міністерстві", "сказали", "так"), language="uk")
    found = joint(minister, ministry)
    assert [j.traits.offices for j in found] == [("ministry",), ("ministry",)]


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


def test_a_government_without_its_country_is_not_that_of_another_language() -> None:
    one = told(
        "a",
        "Ein Sprecher der Bundesregierung sagte, es werde ermittelt.",
        ("Ein Sprecher der Bundesregierung", "sagte", "es werde ermittelt"),
        language="de",
    )
    two = told(
        "b",
        "The Danish government said it was late.",
        ("The Danish government", "said", "it was late"),
        outlet="Vistka",
    )
    assert all(j.voice_of is None for j in joint(one, two))


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

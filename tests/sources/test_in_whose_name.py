"""In whose name somebody speaks: bodies, offices, countries and studies, and whose pages are a body's own."""

import pytest

from accordingto.nouns import Article
from tests.sources.build import Said
from tests.sources.joint import joint, told, whose


def own_pages(*articles: Article) -> dict[str | None, str | None]:
    """For each source with pages of its own, by name or wording, the outlet's name on them."""
    return {j.name or j.description: j.outlet for j in joint(*articles) if j.outlet}


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "en",
            "A report by the Harrow Institute says the dam leaks. The authors found three cracks.",
            (("A report by the Harrow Institute", "says", "the dam leaks"), ("The authors", "found", "three cracks")),
        ),
        (
            "de",
            "Ein Gutachten des Harrow-Instituts nennt den Damm undicht. Die Verfasser fanden drei Risse.",
            (
                ("Ein Gutachten des Harrow-Instituts", "nennt", "den Damm undicht"),
                ("Die Verfasser", "fanden", "drei Risse"),
            ),
        ),
    ],
)
def test_the_authors_give_the_word_of_the_one_report_of_their_page(
    language: str, text: str, said: tuple[Said, ...]
) -> None:
    document, authors = joint(told("a", text, *said, language=language))
    assert (document.kind, authors.voice_of) == ("document", document.id)


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


def test_a_bare_ministry_is_the_one_whose_statement_the_page_quoted() -> None:
    page = told(
        "a",
        "В сообщении Минобороны РФ говорится о провокации. Ударов не было, утверждает ведомство.",
        ("сообщении Минобороны РФ", "говорится", "о провокации"),
        ("ведомство", "утверждает", "Ударов не было"),
        language="ru",
    )
    assert whose(joint(page)) == {"сообщение Минобороны РФ": "ведомство"}


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


def test_who_belongs_to_which_body_is_told_by_traits_that_languages_share() -> None:
    minister = told("a", "Minister Ann Roe said so.", ("Minister Ann Roe", "said", "so"))
    ministry = told("b", "У міністерстві сказали так.", ("міністерстві", "сказали", "так"), language="uk")
    found = joint(minister, ministry)
    assert [j.traits.offices for j in found] == [("ministry",), ("ministry",)]


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


def test_a_bare_statement_is_the_word_of_the_body_that_spoke_last_and_no_other_page_s() -> None:
    one = told(
        "a",
        "Larch Lines said it sails. The ferry is safe, the company's statement said.",
        ("Larch Lines", "said", "it sails"),
        ("the company's statement", "said", "The ferry is safe"),
    )
    two = told(
        "b",
        "Birch Lines said it waits. The pier is closed, the statement said.",
        ("Birch Lines", "said", "it waits"),
        ("the statement", "said", "The pier is closed"),
    )
    larch, statement, birch, other = joint(one, two)
    assert (statement.kind, statement.voice_of, other.voice_of) == ("document", larch.id, birch.id)


def test_a_study_of_a_named_institute_is_not_that_of_any_laboratory_in_another_language() -> None:
    said = ("A study by the Harrow Institute", "says", "so")
    study = told("a", "A study by the Harrow Institute says so.", said)
    city = told(
        "b", "В городской лаборатории сказали так.", ("В городской лаборатории", "сказали", "так"), language="ru"
    )
    assert whose(joint(study, city)) == {}
    bare = told("b", "В институте сказали так.", ("В институте", "сказали", "так"), language="ru")
    assert len(whose(joint(study, bare))) == 1


def test_a_body_keeps_its_name_though_a_page_takes_it_for_somebody() -> None:
    said = ("компании «Норд-Вельд»", "сообщили", "так")
    firm = told("a", "В компании «Норд-Вельд» сообщили так.", said, language="ru")
    bare = told("b", "Nord-Weld said so.", ("Nord-Weld", "said", "so"))
    (body,) = joint(firm, bare)
    assert body.traits.names == ("nrd",)


def test_a_council_of_a_body_is_the_body_on_the_body_s_own_page() -> None:
    said = ("The council of the Norland League", "decided", "so")
    text = "The council of the Norland League decided so. The Norland League said it waits."
    also = ("The Norland League", "said", "it waits")
    assert whose(joint(told("a", text, said, also, outlet="Norland League"))) == {
        "council of the Norland League": "Norland League"
    }
    assert whose(joint(told("a", text, said, also))) == {}


def test_the_authors_give_the_word_of_the_paper_named_before() -> None:
    page = told(
        "a",
        "The fee may fall, a note of the Harbour Board says. Boats would gain, the authors write.",
        ("a note of the Harbour Board", "says", "The fee may fall"),
        ("the authors", "write", "Boats would gain"),
    )
    other = told(
        "b",
        "Плата упадёт, говорится в служебной записке. По подсчётам её составителей, выиграют лодки.",
        ("служебной записке", "говорится", "Плата упадёт"),
        ("её составителей", "По подсчётам", "выиграют лодки"),
        language="ru",
    )
    assert whose(joint(page))["the authors"] == "note of the Harbour Board"
    assert whose(joint(other))["её составители"] == "служебная записка"


def test_an_author_gives_the_word_of_the_study_named_before_and_no_second_study_s() -> None:
    page = told(
        "a",
        "Salt harms, a study found. The lead author, Ann Reyes, said more. A second study says it does not.",
        ("a study", "found", "Salt harms"),
        ("The lead author, Ann Reyes", "said", "more"),
        ("A second study", "says", "it does not"),
    )
    assert whose(joint(page)) == {"Ann Reyes": "study"}
    other = told(
        "b",
        "Eine Studie des Larch-Instituts zählt neun Biber. Eine Studie des Alder-Instituts nennt sie scheu. „Sie"
        " fliehen“, sagte die Autorin Ina Mohr.",
        ("Eine Studie des Larch-Instituts", "zählt", "neun Biber"),
        ("Eine Studie des Alder-Instituts", "nennt", "sie scheu"),
        ("die Autorin Ina Mohr", "sagte", "Sie fliehen"),
        language="de",
    )
    assert whose(joint(other))["Ina Mohr"] == "Studie des Alder-Instituts"


def test_neither_rescuers_nor_an_inspectorate_give_a_prosecutor_s_word() -> None:
    office = ("областная прокуратура", "сообщила", "мост рухнул")
    text = "Спасатели сказали, что моста нет. Мост рухнул ночью, а мост рухнул, сообщила областная прокуратура."
    rescuers = told("a", text, ("Спасатели", "сказали", "моста нет"), office, language="ru")
    text = "Peter Okafor, head of the state Dam Inspectorate, said it leaked."
    head = told("b", text, ("Peter Okafor, head of the state Dam Inspectorate", "said", "it leaked"))
    assert whose(joint(rescuers, head)) == {}


def test_a_paper_that_begins_with_a_pronoun_is_that_of_the_body_named_before() -> None:
    text = "Комиссия назвала виновных. Мост рухнул сам, говорится в её докладе. Трос истёрся, считает Союз шахтёров."
    page = told(
        "a",
        text,
        ("Комиссия", "назвала", "виновных"),
        ("её докладе", "говорится", "Мост рухнул сам"),
        ("Союз шахтёров", "считает", "Трос истёрся"),
        language="ru",
    )
    assert whose(joint(page)) == {"доклад": "комиссия"}

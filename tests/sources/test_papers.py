"""Papers: which of them are one over pages, whose they are, and which no outlet has printed."""

import pytest

from tests.sources.build import Said, identified, speakers
from tests.sources.joint import joined, joint, told, whose


def test_papers_of_two_sorts_are_two_and_a_contract_is_one_in_all_languages() -> None:
    data = told("a", "Sensor data from the pier show so.", ("Sensor data from the pier", "show", "so"))
    minutes = told(
        "b", "Протокол засідання ради свідчить це.", ("Протокол засідання ради", "свідчить", "це"), language="uk"
    )
    contract = told("c", "The mooring contract says so.", ("The mooring contract", "says", "so"))
    same = told("d", "Договор причала говорит это.", ("Договор причала", "говорит", "это"), language="ru")
    assert joined(data, minutes, contract, same) == [{"a"}, {"b"}, {"c", "d"}]


def test_bare_papers_of_two_outlets_are_two_and_so_are_two_sorts_on_one_page() -> None:
    here = told("a", "The minutes say the pier is shut.", ("The minutes", "say", "the pier is shut"))
    there = told("b", "The minutes say the pier is shut.", ("The minutes", "say", "the pier is shut"), outlet="Vistka")
    assert joined(here, there) == [{"a"}, {"b"}]
    page = told(
        "c",
        "The contract says the pier is shut. The letter says it was sold.",
        ("The contract", "says", "the pier is shut"),
        ("The letter", "says", "it was sold"),
    )
    assert len(page.sources) == 2
    again = told(
        "d",
        "The contract says the pier is shut. The document says it was sold.",
        ("The contract", "says", "the pier is shut"),
        ("The document", "says", "it was sold"),
    )
    assert len(again.sources) == 1


@pytest.mark.parametrize(
    ("language", "paper", "cue", "body"),
    [
        ("en", "The filing lodged with the Harbour Council", "says", "The Harbour Council"),
        ("de", "Die beim Hafenrat eingereichte Unterlage", "besagt", "Der Hafenrat"),
        ("uk", "Лист до Портової ради", "твердить", "Портова рада"),
        ("ru", "Письмо в Портовый совет", "гласит", "Портовый совет"),
    ],
)
def test_to_whom_a_paper_is_has_not_written_it(language: str, paper: str, cue: str, body: str) -> None:
    page = told(
        "a", f"{paper} {cue} Kai. {body} {cue} Mole.", (paper, cue, "Kai"), (body, cue, "Mole"), language=language
    )
    assert not whose(joint(page))


def test_a_centre_for_something_has_written_what_is_its_own() -> None:
    page = told(
        "a",
        "A report of the Centre for Tides says the pier sinks. The Centre for Tides said it is old.",
        ("A report of the Centre for Tides", "says", "the pier sinks"),
        ("The Centre for Tides", "said", "it is old"),
    )
    assert whose(joint(page)) == {"report of the Centre for Tides": "Centre for Tides"}


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("Reuters said the pier is old. The audit says it sinks.", ("The audit", "says", "it sinks"), "document"),
        ("Reuters said the pier is old. The report says it sinks.", ("The report", "says", "it sinks"), "outlet"),
    ],
)
def test_an_audit_is_no_report_of_the_outlet_before_it(text: str, said: tuple[str, str, str], kind: str) -> None:
    page = identified(text, ("Reuters", "said", "the pier is old"), said)
    assert [s.kind for s in speakers(page) if s] == ["outlet", kind]


def test_a_central_board_is_one_board_in_two_languages() -> None:
    one = told("a", "The Central Harbour Board said so.", ("The Central Harbour Board", "said", "so"))
    two = told("b", "Центральная комиссия сказала это.", ("Центральная комиссия", "сказала", "это"), language="ru")
    assert joined(one, two) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "A second study says the dam holds.", ("A second study", "says", "the dam holds")),
        ("de", "Eine zweite Studie besagt, der Damm halte.", ("Eine zweite Studie", "besagt", "der Damm halte")),
        ("uk", "Інше дослідження твердить, що дамба стоїть.", ("Інше дослідження", "твердить", "дамба стоїть")),
        ("ru", "Другое исследование гласит, что дамба стоит.", ("Другое исследование", "гласит", "дамба стоит")),
    ],
)
def test_one_study_more_is_not_the_study_of_another_page(language: str, text: str, said: Said) -> None:
    study = told("a", "The study says the dam leaks.", ("The study", "says", "the dam leaks"))
    again = told("b", "The study says it is old.", ("The study", "says", "it is old"))
    assert joined(study, again, told("c", text, said, language=language)) == [{"a", "b"}, {"c"}]


def test_a_statement_of_one_body_is_not_its_opponent_s_though_a_page_names_neither() -> None:
    council = told(
        "a",
        "The Harbour Council spoke of a fee. The statement says it is due.",
        ("The Harbour Council", "spoke", "of a fee"),
        ("The statement", "says", "it is due"),
    )
    bare = told("b", "The statement says it is due.", ("The statement", "says", "it is due"))
    airline = told(
        "c",
        "Harrow Air refused to pay. The statement says it is not due.",
        ("Harrow Air", "refused", "to pay"),
        ("The statement", "says", "it is not due"),
    )
    papers = [{m.article for m in j.members} for j in joint(council, bare, airline) if j.kind == "document"]
    assert not [pages for pages in papers if {"a", "c"} <= pages]


@pytest.mark.parametrize(
    ("language", "body", "cue"),
    [
        ("de", "Die Staatssicherheit", "sagte"),
        ("uk", "Держбезпека", "сказала"),
        ("ru", "Госбезопасность", "сказала"),
        ("pl", "Bezpieczeństwo państwa", "powiedziało"),
        ("es", "La Seguridad del Estado", "dijo"),
        ("it", "La Sicurezza dello Stato", "ha detto"),
    ],
)
def test_state_security_is_one_body_in_several_languages(language: str, body: str, cue: str) -> None:
    one = told("a", "State Security said so.", ("State Security", "said", "so"))
    two = told("b", f"{body} {cue} Kai.", (body, cue, "Kai"), language=language)
    assert joined(one, two) == [{"a", "b"}]


@pytest.mark.parametrize(("language", "same"), [("ru", "Тот же документ"), ("uk", "Той же документ")])
def test_the_very_same_document_is_that_named_before(language: str, same: str) -> None:
    cue, paper = ("гласит", "Обвинительное заключение") if language == "ru" else ("твердить", "Обвинувальний акт")
    page = told("a", f"{paper} {cue} да. {same} {cue} нет.", (paper, cue, "да"), (same, cue, "нет"), language=language)
    assert len(page.sources) == 1


@pytest.mark.parametrize(
    ("paper", "count"),
    [
        ("письме союза моряков", 2),
        ("записке, попавшей к ювелиру Лысу", 2),
        ("том же письме", 1),
    ],
)
def test_a_letter_of_somebody_else_s_is_another_in_a_language_without_articles(paper: str, count: int) -> None:
    first = "письма, разосланные по министерству весов"
    page = told(
        "a", f"Да, гласят {first}. Нет, сказано в {paper}.", (first, "гласят", "Да"), (paper, "сказано", "Нет"),
        language="ru",
    )  # fmt: skip
    assert len(page.sources) == count


def test_somebody_s_post_is_no_outlet_s_and_a_message_is_one_in_two_languages() -> None:
    page = told(
        "a",
        "Тоне, пише Vistka. У її дописі сказано ні.",
        ("Vistka", "пише", "Тоне"),
        ("її дописі", "сказано", "ні"),
        language="uk",
    )
    assert [s.kind for s in page.sources] == ["outlet", "document"]
    english = told("b", "A message from the Larch Club says no.", ("A message from the Larch Club", "says", "no"))
    there = told(
        "c", "Повідомлення клубу Larch свідчить ні.", ("Повідомлення клубу Larch", "свідчить", "ні"), language="uk"
    )
    assert joined(english, there) == [{"b", "c"}]


def test_a_report_of_which_a_page_tells_no_more_is_that_of_the_outlet_cited_after_it() -> None:
    lead, next_day = "The pier will be sold, according to a report.", "Dredging stops in May, Vistka writes."
    report = ("a report", "according to", "The pier will be sold")
    cited = ("Vistka", "writes", "Dredging stops in May")
    assert [s and s.kind for s in speakers(identified(f"{lead} {next_day}", report, cited))] == ["unknown", "outlet"]
    assert [s and s.kind for s in speakers(identified(lead, report))] == ["document"]
    far = " Rain fell. The tide was low. Gulls cried. "
    assert [s and s.kind for s in speakers(identified(lead + far + next_day, report, cited))] == ["document", "outlet"]
    audit = lead.replace("a report", "an audit report")
    of_an_audit = ("an audit report", "according to", "The pier will be sold")
    first, _ = speakers(identified(f"{audit} {next_day}", of_an_audit, cited))
    assert first is not None
    assert first.kind == "document"


def test_a_stated_number_of_studies_is_no_single_one_and_a_count_is_no_study() -> None:
    two = told("a", "The two studies say salt helps.", ("The two studies", "say", "salt helps"))
    single = told("b", "In einem Preprint heißt es so.", ("einem Preprint", "heißt es", "so"), language="de")
    assert joined(two, single) == [{"a"}, {"b"}]
    tally = told("c", "The tally of the harbour says so.", ("The tally of the harbour", "says", "so"))
    study = told("d", "Исследование соли говорит это.", ("Исследование соли", "говорит", "это"), language="ru")
    assert joined(tally, study) == [{"c"}, {"d"}]


def test_whose_name_a_study_bears_speaks_for_it() -> None:
    page = told(
        "a",
        "The Lindqvist study shows that salt helps. It is no proof, Anna Lindqvist said. Jon Lis said it is wrong.",
        ("The Lindqvist study", "shows", "salt helps"),
        ("Anna Lindqvist", "said", "It is no proof"),
        ("Jon Lis", "said", "it is wrong"),
    )
    assert whose(joint(page)) == {"Anna Lindqvist": "Lindqvist study"}

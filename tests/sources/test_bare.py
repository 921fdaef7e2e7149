"""What a name is that no noun stands beside: a body, an outlet, a person or no name at all."""

import msgspec
import pytest

from accordingto.sources import identify
from tests.sources.build import Said, identified, outlets, speakers


def test_an_unknown_name_is_a_body_where_the_page_says_what_it_is() -> None:
    found = identified(
        "Dnister Orbital, which runs the satellite, denied it. Orbita Tagbu denied it too.",
        ("Dnister Orbital", "denied", "it"),
        ("Orbita Tagbu", "denied", "it too"),
    )
    assert [s.kind for s in speakers(found) if s] == ["organization", "person"]


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("The ferry waits, its spokeswoman said.", "organization"),
        ("The harbour board and its director wait.", "person"),
        ("Its rope is old.", "person"),
    ],
)
def test_an_unknown_name_is_a_body_s_where_people_hold_its_offices(after: str, kind: str) -> None:
    found = identified(f"Tagbu Oreval denied it. {after}", ("Tagbu Oreval", "denied", "it"))
    assert [s.kind for s in speakers(found) if s] == [kind]


@pytest.mark.parametrize(
    ("text", "said", "kind"),
    [
        ("Sie sank, schreibt „Uferblick“.", ("„Uferblick“", "schreibt", "Sie sank"), "outlet"),
        ("Nach einer Stunde schrieb er, sie sank.", ("einer Stunde", "schrieb", "sie sank"), "unnamed"),
        ("Sie sank, zitiert das Blatt die Seko.", ("Seko", "zitiert", "Sie sank"), "organization"),
    ],
)
def test_only_a_name_that_writes_is_an_outlet_in_german(text: str, said: Said, kind: str) -> None:
    assert [s.kind for s in identified(text, said, language="de").sources] == [kind]


def test_an_unknown_name_is_an_outlet_where_it_is_called_the_newspaper() -> None:
    found = identified(
        "The Lowford Gull reported that the ferry sank. The newspaper said nobody was hurt.",
        ("The Lowford Gull", "reported", "the ferry sank"),
        ("The newspaper", "said", "nobody was hurt"),
    )
    assert [a.speaker for a in found.attributions] == ["s1", "s1"]
    assert found.sources[0].kind == "outlet"


def test_a_plural_that_begins_a_sentence_is_no_name() -> None:
    found = identified("Skippers noticed the gap first.", ("Skippers", "noticed", "the gap first"))
    assert (found.sources[0].kind, found.sources[0].count) == ("unnamed", (2, None))


def test_a_bare_name_whose_things_are_its_own_is_a_body_s() -> None:
    page = "Brightwater and its ferries wait. {} said it was late. The quay, {} said, waits for its ferries."
    statement = ("{}", "said", "it was late")
    for name, first, kind in (
        ("Brightwater", "", "organization"),
        ("Brightwater", "Jon Brightwater owns a boat. ", "person"),
        ("Brightwater", "Brightwater keeps his boat and its keys there. ", "person"),
        ("Anna", "", "person"),
    ):
        text = first + page.replace("Brightwater", "{}").format(name, name, name)
        found = identified(text, (statement[0].format(name), *statement[1:]))
        assert found.sources[0].kind == kind, text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tagbu said it would close the quay.", "organization"),
        ("Tagbu said it was not yet late.", "person"),
        ("Tagbu said it would take a week.", "person"),
        ("Ivo Tagbu waits. Tagbu said it would close the quay.", "person"),
        ("Tagbu said so. A spokesman for Tagbu waits.", "organization"),
        ("Tagbu said so. A Tagbu spokeswoman waits.", "organization"),
        ("Tagbu said so. A spokesman for Tagbu waits with Captain Tagbu.", "person"),
        ("Tagbu said so. Tagbu’s chief executive waits.", "organization"),
    ],
)
def test_a_bare_name_is_a_body_s_where_it_does_something_or_others_speak_for_it(text: str, kind: str) -> None:
    said = text.partition("said ")[2].partition(".")[0]
    assert identified(text, ("Tagbu", "said", said)).sources[0].kind == kind


def test_a_page_may_call_its_own_outlet_by_the_noun_of_its_name() -> None:
    article = identified("The council sent the Courier a note that calls it safe.", ("the Courier", "calls", "it safe"))
    found = speakers(article)[0]
    assert found is not None
    assert (found.kind, found.name) == ("outlet", "The Harbour Courier")


def test_whoever_speaks_of_one_self_is_a_person() -> None:
    article = identified(
        "Hallam Ost ran. Hallam Ost won. “I never saw him coming,” Hallam Ost said.",
        ("Hallam Ost", "said", "I never saw him coming"),
    )
    said = article.attributions[0]
    direct = msgspec.structs.replace(article, attributions=(msgspec.structs.replace(said, manner="direct"),))
    assert [s.kind for s in identify(direct, outlets()).sources] == ["person"]


def test_a_bare_name_that_reports_is_an_outlet() -> None:
    article = identified(
        "Footlight first reported that the play closes. Osman said it was a pity.",
        ("Footlight", "first reported", "the play closes"),
        ("Osman", "said", "it was a pity"),
    )
    assert [s.kind for s in article.sources] == ["outlet", "person"]


def test_what_many_explain_something_in_is_a_body() -> None:
    article = identified(
        "Дорогу закрили, пояснили в лісництві. Про це йдеться в обґрунтуванні: міст старий.",
        ("лісництві", "пояснили", "Дорогу закрили"),
        ("обґрунтуванні", "йдеться", "міст старий"),
        language="uk",
    )
    assert [s.kind for s in article.sources] == ["organization", "document"]


def test_lines_of_a_transcript_are_spoken_by_people() -> None:
    text = "SCOTT ROE, HOST: The dam leaks.\nANN HALE: It does.\nROE: Since when?\nNASA: We are fine."
    said = (
        ("SCOTT ROE", ":", "The dam leaks"),
        ("ANN HALE", ":", "It does"),
        ("ROE", ":", "Since when?"),
        ("NASA", ":", "We are fine"),
    )
    host, guest, again, agency = speakers(identified(text, *said))
    assert host is again
    assert [(s.kind, s.name) for s in (host, guest) if s] == [("person", "Scott Roe"), ("person", "Ann Hale")]
    assert agency is not None
    assert agency.kind == "organization"


def test_a_word_that_only_begins_a_german_sentence_is_no_name_of_a_firm() -> None:
    text = "Erlaubt waren zehn Wagen. Der Verband wirft der Werft Leichtsinn vor."
    said = (("Der Verband", "wirft", "Leichtsinn"),)
    assert speakers(identified(text, *said, language="de"))[0].name == "Verband"  # type: ignore[union-attr]
    firm = "Halvor liefert zehn Wagen. Gern fuhr man mit Halvor. Das Unternehmen lobt die Wahl."
    said = (("Das Unternehmen", "lobt", "die Wahl"),)
    assert speakers(identified(firm, *said, language="de"))[0].name == "Halvor"  # type: ignore[union-attr]


def test_a_bare_noun_for_an_outlet_s_name_is_an_outlet() -> None:
    text = "The Lowford Times said yes. It was reported by Times. Times: no. Herald: maybe."
    found = identified(text, ("Times", ":", "no"), ("Herald", ":", "maybe"))
    assert [(s.kind, s.name) for s in speakers(found) if s] == [("outlet", "Times"), ("outlet", "Herald")]
    person = identified("Ann Post left. Post: no.", ("Post", ":", "no"))
    assert [(s.kind, s.name) for s in speakers(person) if s] == [("person", "Ann Post")]


def test_a_body_s_first_letters_are_nobody_s_name() -> None:
    text = "Президент ФИЛА Зепп Лис сказал нет. ФИЛА сказала да."
    found = identified(text, ("ФИЛА", "сказала", "да"), language="ru")
    assert [s.kind for s in speakers(found) if s] == ["organization"]


def test_a_relative_pronoun_before_a_name_is_no_article_of_it() -> None:
    text = "Donald Krump sprach. Bondi, die Krump verteidigt hat, ging. Krump sagte ja."
    found = identified(text, ("Krump", "sagte", "ja"), language="de")
    assert [(s.kind, s.name) for s in speakers(found) if s] == [("person", "Donald Krump")]


def test_who_is_called_by_two_last_names_is_a_person() -> None:
    text = "Andrés Lago Obral llegó. Lago Obral dijo que sí. Lago Obral dijo que no."
    found = identified(text, ("Lago Obral", "dijo", "sí"), ("Lago Obral", "dijo", "no"), language="es")
    assert [s.kind for s in found.sources] == ["person"]


@pytest.mark.parametrize(("clause", "kind"), [("who pilots ships", "person"), ("whose ship sank", "organization")])
def test_a_clause_for_people_alone_tells_a_person_from_a_firm(clause: str, kind: str) -> None:
    who = f"Orel Power, {clause}"
    found = identified(f"“No”, says {who}.", (who, "says", "No"))
    assert [s.kind for s in found.sources] == [kind]


@pytest.mark.parametrize(
    ("where", "kind"), [(" in a statement", "organization"), (" in its statement", "organization"), ("", "outlet")]
)
def test_what_is_written_in_a_statement_is_no_outlet_s(where: str, kind: str) -> None:
    found = identified(f"OrelGate wrote{where} that it rained.", ("OrelGate", "wrote", "it rained"))
    assert [s.kind for s in found.sources] == [kind]

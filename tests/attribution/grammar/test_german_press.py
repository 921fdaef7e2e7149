"""More wordings of the German press: what follows from papers, what stands before its verb, who is accused of what."""

import pytest
from tests.attribution.grammar.told import told, who_and_what


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Aus den Akten geht hervor, dass der Kai bricht.", "den Akten", "der Kai bricht"),
        ("Der Kai bricht, wie aus einem Gutachten hervorgeht.", "einem Gutachten", "Der Kai bricht"),
        ("Der Kai ist dicht. Das geht aus den Akten hervor.", "den Akten", "Der Kai ist dicht"),
        (
            "Der Kai ist dicht. Dies ging aus alten und bisher geheimen Akten hervor.",
            "alten und bisher geheimen Akten",
            "Der Kai ist dicht",
        ),
    ],
)
def test_what_follows_from_papers_is_told_by_them(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


def test_what_a_party_comes_from_tells_nothing() -> None:
    assert told("de", "Aus dem Verein ging eine Werft hervor.") == []


@pytest.mark.parametrize("who", ["aus einer Akte hervorgeht", "der Seebote meldet"])
def test_that_somebody_warned_is_what_those_tell_who_open_the_sentence(who: str) -> None:
    assert [content for _, content in who_and_what("de", f"Wie {who}, warnten Lotsen mehrfach.")] == [
        "warnten Lotsen mehrfach"
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Von einem „schwarzen Tag“ sprach Wirt Jens Horn.", "Wirt Jens Horn", "Von einem „schwarzen Tag“"),
        ("Mit hohen Verlusten rechnet die Werft.", "die Werft", "Mit hohen Verlusten"),
        ("Von einem Defekt geht die Werft aus.", "die Werft", "Von einem Defekt"),
        ("Die Werft geht von einem Defekt aus.", "Die Werft", "einem Defekt"),
    ],
)
def test_what_a_preposition_governs_stands_before_its_verb_or_its_prefix(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


def test_what_nobody_starts_from_is_not_told() -> None:
    assert told("de", "Die Werft geht nicht von einem Defekt aus.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Der Rat wirft ihm schweren Raub vor.", "schweren Raub"),
        ("Der Rat warf dem Wirt Betrug in drei Fällen vor.", "Betrug in drei Fällen"),
        ("Der Rat warf den Wirten schwere Versäumnisse vor.", "schwere Versäumnisse"),
        ("Der Rat sicherte der Werft Hilfe zu.", "Hilfe"),
    ],
)
def test_whom_something_is_said_to_is_no_part_of_it(text: str, content: str) -> None:
    assert who_and_what("de", text) == [("Der Rat", content)]


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        ("Den Angaben der Werft", "fehlt Stahl"),
        ("Angaben der Werft", "fehlt Stahl"),
        ("Einer Studie der Werft Nord", "fehlt Stahl"),
    ],
)
def test_whose_paper_it_is_belongs_to_the_source_before_zufolge(source: str, rest: str) -> None:
    assert who_and_what("de", f"{source} zufolge {rest}.") == [(source, rest)]


def test_a_subject_before_zufolge_is_no_part_of_the_source() -> None:
    found = who_and_what("de", "Am Montag fuhr der Lotse der Werft zufolge gegen den Kai.")
    assert [source for source, _ in found] == ["der Werft"]


def test_a_name_in_quotation_marks_goes_on_with_those_who_found_something_out() -> None:
    found = who_and_what("de", "Nach Recherchen von „Nordpost“ und „Seebote“ ist der Kai dicht.")
    assert found == [("„Nordpost“ und „Seebote“", "ist der Kai dicht")]


def test_a_time_before_a_participle_belongs_to_the_paper() -> None:
    found = who_and_what("de", "Laut einer am Montag veröffentlichten Studie der Werft fehlt Stahl.")
    assert found == [("einer am Montag veröffentlichten Studie der Werft", "fehlt Stahl")]


def test_an_adverb_may_stand_between_who_speaks_and_the_colon() -> None:
    assert who_and_what("de", "Wirt Jens Horn dazu: „Der Kai ist dicht.“") == [("Wirt Jens Horn", "Der Kai ist dicht")]


def test_whom_something_is_confirmed_to_is_not_what_is_confirmed() -> None:
    assert who_and_what("de", "Das Amt bestätigte dem Boten den Vorfall.") == [("Das Amt", "den Vorfall")]
    assert who_and_what("de", "Der Kai ist dicht, das bestätigte die Werft dem Boten.") == [
        ("die Werft", "Der Kai ist dicht")
    ]


def test_what_was_said_is_held_for_something_too() -> None:
    found = who_and_what("de", "Lotsin Eva Horn hält das für zu teuer.")
    assert found == [("Lotsin Eva Horn", "das für zu teuer")]


def test_criticism_comes_from_whoever_spoke() -> None:
    found = who_and_what("de", "Kritik kam vom Seglerverband: „Der Kai ist dicht.“")
    assert found == [("Seglerverband", "Der Kai ist dicht")]


def test_who_comes_and_speaks_is_who_spoke() -> None:
    assert who_and_what("de", "Jens Horn kam vom Kai: „Der Kran ist dicht.“") == [("Jens Horn", "Der Kran ist dicht")]


def test_whom_somebody_is_said_to_have_told_something_did_not_tell_it() -> None:
    found = who_and_what("de", "Der Lotse habe Seglern gesagt, der Kai sei dicht.")
    assert found == [("Der Lotse", "der Kai sei dicht")]


def test_the_word_for_a_report_is_no_part_of_what_it_reports() -> None:
    told = who_and_what("de", "Das Amt wies den Bericht zurück, wonach der Kai dicht sei.")
    assert ("Das Amt", "der Kai dicht sei") in told
    told = who_and_what("de", "Berichte, wonach der Kai dicht sei, dementierte das Amt.")
    assert ("das Amt", "der Kai dicht sei") in told


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "Unter Berufung auf mit der Lage vertraute Lotsen schreibt der Seebote, dass der Kai bricht.",
            "mit der Lage vertraute Lotsen",
        ),
        (
            "Der Seebote schreibt unter Berufung auf in Kiel ansässige Händler, dass der Kai bricht.",
            "in Kiel ansässige Händler",
        ),
        (
            "Unter Berufung auf nicht genannte Lotsen schreibt der Seebote, dass der Kai bricht.",
            "nicht genannte Lotsen",
        ),
        (
            "Unter Berufung auf zwei nicht namentlich genannte Lotsen schreibt der Seebote, dass der Kai bricht.",
            "zwei nicht namentlich genannte Lotsen",
        ),
        (
            "Unter Berufung auf eine anonym bleibende Lotsin schreibt der Seebote, dass der Kai bricht.",
            "eine anonym bleibende Lotsin",
        ),
    ],
)
def test_who_is_cited_may_open_with_what_describes_them(text: str, cited: str) -> None:
    assert {(who.casefold(), what) for who, what in who_and_what("de", text)} == {
        ("der seebote", "der Kai bricht"),
        (cited.casefold(), "der Kai bricht"),
    }


@pytest.mark.parametrize("all_of_it", ["Beides", "All das", "All dies"])
def test_both_and_all_that_stand_for_what_was_said_and_for_nobody(all_of_it: str) -> None:
    first = "Der Kai breche und die Schleuse lecke, schreibt der Seebote."
    assert who_and_what("de", f"{first} {all_of_it} bestätigte ein Sprecher des Hafens.")[1:] == [
        ("ein Sprecher des Hafens", "Der Kai breche und die Schleuse lecke")
    ]


def test_what_follows_an_outlet_in_quotation_marks_is_no_part_of_its_report() -> None:
    told = who_and_what(
        "de", "Die Reederei soll nach einem Bericht der „Hafen Zeitung“ an der Übernahme der Werft interessiert sein."
    )
    assert [who for who, _ in told] == ["einem Bericht der „Hafen Zeitung“"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("„Da ist nichts dran“, betont Jens Horn, Sprecher des Hafenamts.", "Jens Horn, Sprecher des Hafenamts"),
        (
            "„Sie schwimmt“, sagte Lena Brand, Direktorin der Werft in Lund.",
            "Lena Brand, Direktorin der Werft in Lund",
        ),
        (
            "„Sie schwimmt“, sagt Jens Horn, Sprecher des Amtes für Häfen und Schleusen.",
            "Jens Horn, Sprecher des Amtes für Häfen und Schleusen",
        ),
        ("„Sie schwimmt“, sagte Lena Brand, Montag früh.", "Lena Brand"),
        ("„Sie schwimmt“, sagte Lena Brand, bevor sie ging.", "Lena Brand"),
    ],
)
def test_what_somebody_is_follows_the_name_behind_the_verb(text: str, source: str) -> None:
    assert [who for who, _ in who_and_what("de", text)] == [source]


def test_who_does_not_answer_says_nothing_of_what_follows() -> None:
    before, after = "Die Werft streicht Insidern zufolge Stellen.", "Die Leute seien gewarnt worden."
    assert who_and_what("de", f"{before} Sie lehnte eine Stellungnahme ab. {after}") == [
        ("Insidern", "Die Werft streicht / Stellen"),
        ("Insidern", "Die Leute seien gewarnt worden"),
    ]
    assert who_and_what("de", f"Die Werft lehnte einen Kommentar ab. {after}") == []

"""What the German of real pages taught: whoever reads, what is only rumoured, where a content ends."""

import pytest
from tests.attribution.grammar.told import told, who_and_what, with_cue, with_stance


@pytest.mark.parametrize(
    "text",
    [
        "Erfahren Sie, wie der Kai gebaut wurde.",
        "Alles, was man wissen muss, finden Sie in unserem Heft.",
        "Halten Sie unsere Beiträge für wichtig?",
    ],
)
def test_whoever_reads_says_nothing(text: str) -> None:
    assert told("de", text) == []


def test_somebody_named_by_a_pronoun_speaks() -> None:
    assert who_and_what("de", "Sie sagte, der Kai sei dicht.") == [("Sie", "der Kai sei dicht")]


def test_what_is_said_from_a_house_is_said_by_it() -> None:
    assert with_cue("de", "Der Kai wird gesperrt, hieß es aus dem Hafenamt.") == [
        ("dem Hafenamt", "hieß es", "Der Kai wird gesperrt")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Er hat einen Schatz, den das Amt verschließt: „Es gab drei Anfragen.“",
        "Horn beugte sich vor, als würde er schlafen: „Das reicht.“",
    ],
)
def test_what_a_subordinate_clause_tells_is_not_how_somebody_speaks(text: str) -> None:
    assert told("de", text) == []


def test_what_is_reported_before_a_quotation_speaks_itself_no_more() -> None:
    assert who_and_what("de", "Einen Ersatz gebe es nicht: „Wir haben gesucht“, sagte sie.") == [
        ("sie", "Wir haben gesucht")
    ]


def test_who_speaks_behind_the_verb_goes_on_with_a_second_one() -> None:
    assert ("Jens Horn", "Angst bei den Lotsen") in who_and_what(
        "de", "Der Kai ist gesperrt, sagte Jens Horn vom Hafenamt und sprach von Angst bei den Lotsen."
    )


def test_an_object_ends_before_another_clause() -> None:
    found = who_and_what("de", "Die Reeder beklagten Mangel, die Lotsen kritisierten den Umbau.")
    assert [content for _, content in found] == ["Mangel", "den Umbau"]


def test_a_question_is_that_of_the_verb_beside_it() -> None:
    assert with_stance("de", "Die Lotsen beklagten den Lärm und äußerten Bedenken, ob der Kai halte.") == [
        ("Die Lotsen", "den Lärm", "asserts"),
        ("Die Lotsen", "ob der Kai halte", "doubts"),
    ]


def test_what_is_called_for_goes_on_behind_a_colon() -> None:
    assert who_and_what("de", "Zudem warb Horn für die Einhaltung einer alten Regel: „Bleibt an Land.“") == [
        ("Horn", "die Einhaltung einer alten Regel"),
        ("Horn", "Bleibt an Land"),
    ]


def test_what_is_necessary_in_somebodys_view_holds_no_view() -> None:
    assert told("de", "Es wurden aus ärztlicher Sicht notwendige Eingriffe verschoben.") == []
    assert who_and_what("de", "Aus Sicht unabhängiger Lotsen hält der Kai.") == [
        ("unabhängiger Lotsen", "hält der Kai")
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Laut dpa hält der Kai.", "dpa", "hält der Kai"),
        ("Der Kai ist laut Seebote und Kurier gesperrt.", "Seebote und Kurier", "Der Kai ist / gesperrt"),
        (
            "Der Kai wird nach übereinstimmenden Angaben von dpa und Kurier gesperrt.",
            "dpa und Kurier",
            "Der Kai wird / gesperrt",
        ),
    ],
)
def test_agencies_and_papers_are_named_bare_and_in_pairs(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


def test_a_clause_that_opens_the_sentence_is_said_with_it() -> None:
    assert who_and_what("de", "Ob der Kai hält, ist dem Seeboten zufolge offen.") == [
        ("dem Seeboten", "Ob der Kai hält, ist / offen")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Der Umbau ziele laut Seebote darauf ab, Lecks zu stopfen.", "Der Umbau ziele / darauf ab, Lecks zu stopfen"),
        ("Der Kai wird laut Seebote gesperrt, der im Mai brach.", "Der Kai wird / gesperrt, der im Mai brach"),
        ("Der Kai wird laut Seebote gesperrt, der Rat schweigt dazu.", "Der Kai wird / gesperrt"),
    ],
)
def test_a_content_takes_the_clauses_that_tell_more_of_it(text: str, content: str) -> None:
    assert who_and_what("de", text) == [("Seebote", content)]


def test_a_decision_is_no_word_for_what_is_said_of_it() -> None:
    found = who_and_what("de", "Dass Hafen und Werft strengere Regeln beschlossen hätten, sei „richtig“, sagte Horn.")
    assert found == [("Horn", "Dass Hafen und Werft strengere Regeln beschlossen hätten, sei „richtig“")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Die Werft soll den Vertrag gekündigt haben.", "Die Werft / den Vertrag gekündigt haben"),
        ("Der Wirt, der das Boot versenkt haben soll, schweigt.", "das Boot versenkt haben"),
        ("Der Wirt soll in den Süden geflohen sein.", "Der Wirt / in den Süden geflohen sein"),
    ],
)
def test_what_somebody_is_said_to_have_done_is_nobodys_word(text: str, content: str) -> None:
    assert with_cue("de", text) == [("", "soll", content)]


@pytest.mark.parametrize(
    "text", ["Der Kai soll saniert werden.", "Die Boote sollen betroffen sein.", "Wie alt er gewesen sein soll?"]
)
def test_what_is_planned_or_asked_is_no_rumour(text: str) -> None:
    assert told("de", text) == []


def test_what_others_have_somebody_done_is_theirs() -> None:
    assert who_and_what("de", "Laut Polizei soll der Wirt gelogen haben.") == [
        ("Polizei", "soll der Wirt gelogen haben")
    ]


def test_who_is_said_to_have_told_stands_before_whom() -> None:
    found = who_and_what("de", "Gestern soll der MAD die Vertreter informiert haben, dass der Kai bricht.")
    assert ("der MAD", "der Kai bricht") in found

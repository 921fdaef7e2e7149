"""Who is a German subject where no case tells it: articles, number, order and what is spoken of."""

import pytest
from tests.attribution.grammar.told import told


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Die Schäden beziffert der Hafenmeister auf drei Millionen Euro.",
            "der Hafenmeister",
            "Die Schäden / auf drei Millionen Euro",
        ),
        ("Die Vorwürfe bestätigte der Hafenmeister.", "der Hafenmeister", "Die Vorwürfe"),
        ("Die Entscheidung kritisierte Lena Brand.", "Lena Brand", "Die Entscheidung"),
        ("Die Vermutungen bestätigte die Werft.", "die Werft", "Die Vermutungen"),
        ("Der Rat hat bereits sein Ja angekündigt.", "Der Rat", "sein Ja"),
        ("Das Vorhaben hat der Rat angekündigt.", "der Rat", "Das Vorhaben"),
    ],
)
def test_an_object_may_open_a_clause(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Zwei Lotsen, die um ihre Posten fürchten, bestätigten dem Seeboten die Gespräche.",
            "Zwei Lotsen",
            "die Gespräche",
        ),
        (
            "Der Betreiber, die Seegras GmbH, begrüßte die Entscheidung.",
            "Der Betreiber, die Seegras GmbH",
            "die Entscheidung",
        ),
        (
            "Ein Vermerk vom 3. Mai, der dem Seeboten vorliegt, vermerkt elf Meldungen.",
            "Ein Vermerk vom 3. Mai",
            "elf Meldungen",
        ),
        ("Die Bedenken, die niemand teilte, wies der Rat zurück.", "der Rat", "Die Bedenken, die niemand teilte"),
        ("Hohe Schäden, die niemand zählte, meldet der Bericht.", "der Bericht", "Hohe Schäden, die niemand zählte"),
    ],
)
def test_what_is_spoken_of_ends_a_sentence_whose_subject_is_described(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Auf 1,8 Millionen Euro veranschlagt das Papier die Ersparnis.",
            "das Papier",
            "Auf 1,8 Millionen Euro / die Ersparnis",
        ),
        ("Mit drei Millionen beziffert die Werft den Schaden.", "die Werft", "Mit drei Millionen / den Schaden"),
    ],
)
def test_a_figure_may_open_a_clause(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Der Zeitung sagte Lena Brand, der Kai sei dicht.", "Lena Brand"),
        ("Die Lotsin sagte der Zeitung, der Kai sei dicht.", "Die Lotsin"),
        ("Petra Horn, Hafenmeisterin, sagte der Agentur, der Kai sei dicht.", "Petra Horn, Hafenmeisterin"),
        ("Der Sohn, der Wirt Jens Horn, sagte der Agentur, der Kai sei dicht.", "Der Sohn, der Wirt Jens Horn"),
        ("Wie der Leiter der Werft, Olaf Brand, mitteilte, ist der Kai dicht.", "der Leiter der Werft, Olaf Brand"),
    ],
)
def test_whom_something_is_said_to_does_not_say_it(text: str, source: str) -> None:
    assert [t.source for t in told("de", text)] == [source]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Amt hat den Damm für sicher erklärt.", ("Das Amt", "für / erklärt", "den Damm für sicher", "asserts")),
        ("Die Werft schloss einen Umzug aus.", ("Die Werft", "schloss / aus", "einen Umzug", "denies")),
        ("Die Werft lehnt den Umbau ab.", ("Die Werft", "lehnt / ab", "den Umbau", "denies")),
        ("Die Werft wies jede Schuld von sich.", ("Die Werft", "wies / sich", "jede Schuld", "denies")),
        (
            "Sie sprach sich dafür aus, die Mole zu sperren.",
            ("Sie", "sprach sich dafür aus", "die Mole zu sperren", "orders"),
        ),
        (
            "Der Seebote meldete unter Berufung auf Fischer 31 Verletzte.",
            ("Der Seebote", "meldete", "31 Verletzte", "asserts"),
        ),
        ("Die Polizei sieht eine Gefahr.", ("Die Polizei", "sieht", "eine Gefahr", "asserts")),
        (
            "Der Verband prognostiziert für den Winter eine Flaute.",
            ("Der Verband", "prognostiziert", "für den Winter eine Flaute", "asserts"),
        ),
        ("Aus der Werft verlautet, es gehe um Geld.", ("der Werft", "verlautet", "es gehe um Geld", "asserts")),
    ],
)
def test_what_somebody_decides_rejects_or_counts(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told("de", text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nach Hafenangaben sanken zwei Boote.", ("Hafenangaben", "Nach", "sanken zwei Boote")),
        ("Der Umbau kostet ihren Angaben zufolge viel.", ("ihren", "ihren Angaben zufolge", "Der Umbau kostet / viel")),
        ("Einer Umfrage nach fahren viele mit.", ("Einer Umfrage", "nach", "fahren viele mit")),
        ("Dem Vernehmen nach schließt die Werft.", ("", "Dem Vernehmen nach", "schließt die Werft")),
    ],
)
def test_phrases_that_name_an_account(text: str, expected: tuple[str, str, str]) -> None:
    assert [(t.source, t.cue, t.content) for t in told("de", text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Der Sturm forderte drei Todesopfer.",
        "Die Werft sieht neue Boote.",
        "Die Forscher verglichen Studien nach der Flut.",
        "Die Werft lehnt einen Kommentar ab.",
    ],
)
def test_what_only_looks_like_somebodys_words(text: str) -> None:
    assert told("de", text) == []


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        ("Dass der Kai bricht, bestreitet die Werft.", "die Werft", "der Kai bricht", "denies"),
        ("Ob der Kai hält, bezweifelt die Werft.", "die Werft", "Ob der Kai hält", "doubts"),
        ("Dass er bricht, halten die Lotsen für möglich.", "die Lotsen", "er bricht / für möglich", "asserts"),
        ("Dass Boote sinken, heiße wenig, sagt die Lotsin.", "die Lotsin", "Dass Boote sinken, heiße wenig", "asserts"),
    ],
)
def test_a_clause_may_open_the_sentence_of_whoever_says_it(text: str, source: str, content: str, stance: str) -> None:
    assert [(t.source, t.content, t.stance) for t in told("de", text)] == [(source, content, stance)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Die Werft, auf die es ankommt, wies jede Schuld zurück.", "Die Werft", "jede Schuld"),
        ("Der Sender Voix du Port meldete 31 Tote.", "Der Sender Voix du Port", "31 Tote"),
        ("Die Bank of Hafen warnt, dass der Pegel sinkt.", "Die Bank of Hafen", "der Pegel sinkt"),
        ("Im Streit hat die Ministerin die Werften zur Ruhe aufgefordert.", "die Ministerin", "zur Ruhe"),
        ("Im Vorjahr zählte das Amt an gleicher Stelle vier Stürze.", "das Amt", "an gleicher Stelle vier Stürze"),
        ("Der Wirt verspricht für Mai bereits ein neues Boot.", "Der Wirt", "für Mai bereits ein neues Boot"),
    ],
)
def test_where_a_source_ends(text: str, source: str, content: str) -> None:
    assert [(t.source, t.content) for t in told("de", text)] == [(source, content)]


def test_what_findings_point_to_stands_in_the_sentence_before() -> None:
    found = told("de", "Der Kai ist undicht. Darauf deuten Messungen des Hafenamts hin.")
    assert [(t.source, t.content) for t in found] == [("Messungen des Hafenamts", "Der Kai ist undicht")]


def test_the_mood_of_reported_speech_is_known_however_its_letters_are_folded() -> None:
    found = told("de", "Die Werft sagte, der Kai halte. Der Damm ließe sich retten.")
    assert [t.content for t in found] == ["der Kai halte", "Der Damm ließe sich retten"]


@pytest.mark.parametrize(
    ("text", "denied", "said"),
    [
        (
            "Die Werft wies den Bericht zurück und sagte, es sei nichts ausgelaufen.",
            "den Bericht",
            "es sei nichts ausgelaufen",
        ),
        ("Die Werft bestritt den Bericht und erklärte, der Kai halte.", "den Bericht", "der Kai halte"),
        ("Die Werft lehnte den Plan ab und kündigte an, vor Gericht zu ziehen.", "den Plan", "vor Gericht zu ziehen"),
    ],
)
def test_what_follows_two_verbs_is_what_the_second_says(text: str, denied: str, said: str) -> None:
    assert [(t.content, t.stance) for t in told("de", text)] == [(denied, "denies"), (said, "asserts")]


@pytest.mark.parametrize(
    "rest", ["wollte sich zu Details aber nicht äußern", "ließ aber offen, wann", "nannte aber keine Zahlen"]
)
def test_a_main_clause_without_a_subject_goes_on_after_a_that_clause(rest: str) -> None:
    found = told("de", f"Die Werft bestätigte, dass der Kai bricht, {rest}.")
    assert [t.content for t in found] == ["der Kai bricht"]


def test_a_condition_that_begins_with_its_verb_belongs_to_what_is_said() -> None:
    found = told("de", "Die Lotsin sagte, dass der Damm bricht, steigt der Pegel noch.")
    assert [t.content for t in found] == ["der Damm bricht, steigt der Pegel noch"]


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("niemand sei verletzt worden", "asserts"),
        ("niemand habe ihn gewarnt", "asserts"),
        ("nichts davon sei wahr", "denies"),
        ("kein Wort davon stimme", "denies"),
    ],
)
def test_a_universal_negative_denies_but_for_harm_and_knowledge(content: str, stance: str) -> None:
    assert [t.stance for t in told("de", f"Die Werft sagte, {content}.")] == [stance]


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        (
            "Berichte über einen Umzug in den Süden weist die Werft zurück.",
            "die Werft",
            "Berichte über einen Umzug in den Süden",
            "denies",
        ),
        ("Das Gerücht vom Umzug nannte sie eine Ente.", "sie", "Das Gerücht vom Umzug / eine Ente", "denies"),
        ("Die Werft weist Berichte zurück.", "Die Werft", "Berichte", "denies"),
    ],
)
def test_a_report_with_all_that_belongs_to_it_rejects_nothing(
    text: str, source: str, content: str, stance: str
) -> None:
    assert [(t.source, t.content, t.stance) for t in told("de", text)] == [(source, content, stance)]


def test_a_prefix_that_ends_a_clause_is_no_preposition() -> None:
    assert [(t.source, t.cue, t.content) for t in told("de", "Er gehe bald, rief der Lotse den Gästen zu.")] == [
        ("der Lotse", "rief / zu", "Er gehe bald")
    ]
    assert [(t.cue, t.content) for t in told("de", "Der Lotse rief zu Spenden.")] == [("rief zu", "Spenden")]


@pytest.mark.parametrize(
    "text",
    [
        "Die Agentur hatte am Montag unter Berufung auf drei Lotsen ein Minus von 640 Tonnen gemeldet.",
        "Die Agentur hatte unter Berufung auf drei Lotsen ein Minus von rund 640 Tonnen gemeldet.",
    ],
)
def test_a_figure_may_be_what_a_preposition_adds(text: str) -> None:
    found = told("de", text)
    assert {t.source for t in found} == {"Die Agentur", "drei Lotsen"}
    assert all(t.content.startswith("ein Minus von") for t in found)


def test_who_speaks_between_two_clauses_says_what_goes_on_in_reported_speech() -> None:
    assert [
        (t.source, t.content) for t in told("de", "Gefahr gebe es nicht, sagt der Lotse: Der Kai sei trocken.")
    ] == [
        ("der Lotse", "Gefahr gebe es nicht"),
        ("der Lotse", "Der Kai sei trocken"),
    ]


def test_who_fears_for_something_says_so() -> None:
    assert [(t.source, t.cue, t.content) for t in told("de", "Der Lotse bangt um jede zweite Stelle.")] == [
        ("Der Lotse", "bangt um", "jede zweite Stelle")
    ]

"""Where German clauses go on and end: past insertions and relative clauses, before main clauses and other verbs."""

import pytest
from tests.attribution.grammar.told import told, who_and_what, with_cue, with_stance


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Er fiel, wie die Werft mitteilte, am Montag in den Fluss.", "die Werft", "Er fiel / am Montag in den Fluss"),
        ("Das habe, sagt sie, „viel Geld“ gekostet.", "sie", "Das habe / „viel Geld“ gekostet"),
        ("Der Kai war, so die Werft, schon morsch.", "die Werft", "Der Kai war / schon morsch"),
    ],
)
def test_a_clause_goes_on_after_who_says_it(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


def test_what_describes_the_speaker_is_not_what_goes_on() -> None:
    found = told("de", "Der Kai bricht, sagte Jens Horn, Chef der Werft.")
    assert [t.content for t in found] == ["Der Kai bricht"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Der Kai, der morsch ist, wird laut zwei Lotsen bald brechen.",
            "zwei Lotsen",
            "Der Kai, der morsch ist, wird / bald brechen",
        ),
        (
            "Jens Horn, den alle kennen, hat nach eigenen Angaben bezahlt.",
            "Jens Horn",
            "Jens Horn, den alle kennen, hat / bezahlt",
        ),
    ],
)
def test_a_clause_begins_before_the_relative_clause_in_it(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Der Pegel steigt, hat die Werft errechnet.", "die Werft"),
        ("Der Pegel steige, hatte Wirt Jens Horn zuvor gesagt.", "Wirt Jens Horn"),
        ("Der Pegel steige, habe die Werft gesagt.", "die Werft"),
    ],
)
def test_who_said_it_may_stand_between_the_parts_of_the_verb(text: str, source: str) -> None:
    assert who_and_what("de", text) == [(source, text.partition(",")[0])]


def test_a_main_clause_with_such_a_verb_after_a_subordinate_one_is_no_remark() -> None:
    assert told("de", "Als der Pegel stieg, hat die Werft gewarnt.") == []


def test_a_main_clause_ends_the_clause_with_dass_before_it() -> None:
    found = who_and_what("de", "Die Lotsen sagen, dass der Kai bricht, der Wirt hält den Plan für falsch.")
    assert ("Die Lotsen", "der Kai bricht") in found


@pytest.mark.parametrize("content", ["der Kai bricht, der Wirt sei gewarnt", "keiner ahnt, wer hat den Kai gebaut"])
def test_reported_speech_and_questions_do_not_end_it(content: str) -> None:
    assert [t.content for t in told("de", f"Die Lotsen sagen, dass {content}.")] == [content]


def test_what_somebody_does_to_some_end_is_not_what_goes_on() -> None:
    assert who_and_what("de", "Er kam, so Horn, um zu bleiben.") == [("Horn", "Er kam")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Der Rat ließ den Kai sperren, was die Werft bestätigte.", "die Werft", "Der Rat ließ den Kai sperren"),
        ("Der Kai sei dicht, das belegen Fotos.", "Fotos", "Der Kai sei dicht"),
        ("Der Kai ist dicht; das bestätigte die Werft.", "die Werft", "Der Kai ist dicht"),
    ],
)
def test_what_is_summed_up_at_the_end_is_the_sentence_before(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Das ist alles, was die Werft sagt.",
        "Er weiß nichts, was die Werft bestätigt.",
        "Getan wurde, was sie sagte.",
        "Der Rat ließ den Kai sperren, was die Werft nicht bestreitet.",
    ],
)
def test_what_somebody_says_something_sums_up_nothing(text: str) -> None:
    assert told("de", text) == []


def test_what_somebody_asks_is_not_what_another_says() -> None:
    assert who_and_what("de", "Horn fragte, was die Werft sagt.") == [("Horn", "was die Werft sagt")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Die Lotsen, die drei Boote gefordert hatten, schweigen.", "Die Lotsen", "drei Boote"),
        ("Er verklagte den Wirt, der den Plan abgelehnt hatte.", "den Wirt", "den Plan"),
        ("Der Wirt, der die Pläne als Irrsinn bezeichnete, schweigt.", "Der Wirt", "die Pläne als Irrsinn"),
        ("Der Wirt, der den Plan für falsch erklärt hat, schweigt.", "Der Wirt", "den Plan für falsch"),
    ],
)
def test_who_a_relative_clause_describes_says_its_object(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


def test_what_a_relative_clause_says_others_asked_for_asks_for_nothing() -> None:
    assert told("de", "Die Boote, die die Werft gefordert hatte, fehlen.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Horn hat einen Umbau angekündigt und 50 Stellen zugesagt.",
            [("Horn", "einen Umbau"), ("Horn", "50 Stellen")],
        ),
        ("Der Rat hat dem Wirt Betrug vorgeworfen.", [("Der Rat", "Betrug")]),
        (
            "Der Rat hat dem Wirt vorgeworfen, Geld, Boote und Seile gestohlen zu haben.",
            [("Der Rat", "Geld, Boote und Seile gestohlen zu haben")],
        ),
        ("Der Wirt begrüßte den Umbau am Kai und bat um Ruhe.", [("Der Wirt", "den Umbau am Kai")]),
        ("Die Werft räumte auf Anfrage Fehler ein.", [("Die Werft", "auf Anfrage Fehler")]),
        ("Die Werft lehnte den vom Rat geplanten Verkauf ab.", [("Die Werft", "den vom Rat geplanten Verkauf")]),
        ("Die Werft begründete den Umbau mit hohen Kosten.", [("Die Werft", "den Umbau mit hohen Kosten")]),
    ],
)
def test_an_object_ends_where_another_verb_begins_and_leaves_out_whom_it_is_said_to(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert who_and_what("de", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Horn riet ihm, aber auch anderen, zu fahren.",
        "Horn hat gefordert und den Kai gesperrt.",
        "Horn hat zugegeben und Boote verkauft.",
    ],
)
def test_what_another_verb_governs_is_not_said(text: str) -> None:
    assert told("de", text) == []


@pytest.mark.parametrize("text", ["Die Werft rechnet nicht mit Verlusten.", "Sie rechnet derzeit kaum mit Verlusten."])
def test_what_nobody_expects_is_not_told(text: str) -> None:
    assert told("de", text) == []


def test_a_negation_with_only_negates_nothing() -> None:
    assert who_and_what("de", "Die Werft rechnet nicht nur mit Verlusten.") == [("Die Werft", "Verlusten")]


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        ("Sein Rat: warten und Tee trinken.", "Sein", "warten und Tee trinken", "orders"),
        ("Das Fazit der Lotsen: Der Kai bricht.", "der Lotsen", "Der Kai bricht", "asserts"),
        ("Der Rat kam mit der Zusage, allen Geld zu geben.", "Der Rat", "allen Geld zu geben", "asserts"),
        ("Die Lotsen am Kai wiederholten ihre Klage, wonach er bricht.", "Die Lotsen am Kai", "er bricht", "asserts"),
        ("Nach dem Willen der Werft soll der Kai weg.", "der Werft", "soll der Kai weg", "hopes"),
    ],
)
def test_a_noun_tells_whose_word_it_is(text: str, source: str, content: str, stance: str) -> None:
    assert with_stance("de", text) == [(source, content, stance)]


def test_the_news_of_the_day_is_nobodys() -> None:
    assert told("de", "Die Meldung der Woche: Der Kai bricht.") == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In dem Papier ist von drei Booten die Rede.", "dem Papier", "drei Booten"),
        ("Dem Bericht ist zu entnehmen, dass der Kai bricht.", "Dem Bericht", "der Kai bricht"),
        ("Wie dem Brief zu entnehmen ist, bricht der Kai.", "dem Brief", "bricht der Kai"),
        ("Nach Informationen aus der Werft ist der Kai dicht.", "der Werft", "ist der Kai dicht"),
    ],
)
def test_papers_and_circles_tell_what_is_in_them(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


def test_talk_of_something_that_stands_nowhere_is_nobodys() -> None:
    assert told("de", "Offiziell ist von drei Booten die Rede.") == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Der Kai bricht, sagte Lotse Jens Horn der Agentur Nord.", "Lotse Jens Horn"),
        ("„Der Kai bricht“, sagte der 62-Jährige der „Seepost“.", "der 62-Jährige"),
        ("Der Kai bricht, sagte die Chefin der „Seepost“.", "die Chefin der „Seepost“"),
        ("Das Boot fährt, sagte Prof. Dr. Jana Kranz am Montag.", "Prof. Dr. Jana Kranz"),
    ],
)
def test_the_outlet_that_a_person_told_is_no_part_of_the_name(text: str, source: str) -> None:
    assert [t.source for t in told("de", text)] == [source]


def test_a_file_number_ends_no_sentence() -> None:
    text = "Der Rat (Az. 4 U 17/24) wies die Klage ab, teilte ein Sprecher mit."
    assert who_and_what("de", text) == [("ein Sprecher", text.partition(", teilte")[0])]


def test_a_verb_that_looks_like_a_title_ends_its_sentence() -> None:
    found = who_and_what("de", "Die Werft teilt mit, dass niemand den Kai mag. Jens Horn bestreitet das.")
    assert found == [("Die Werft", "niemand den Kai mag"), ("Jens Horn", "das")]


def test_a_question_before_a_comma_is_quoted_to_its_mark() -> None:
    assert with_cue("de", "„Und dann?“, fragt Lotsin Marie Kunz.") == [("Lotsin Marie Kunz", "fragt", "Und dann?")]


def test_where_something_is_finds_nothing() -> None:
    assert told("de", "Das Boot sank, als es sich am Kai befand.") == []
    assert who_and_what("de", "Die Boote seien alt, befand die Kammer.") == [("die Kammer", "Die Boote seien alt")]


def test_what_is_given_as_a_reason_in_a_passive_is_nobodys() -> None:
    assert told("de", "Begründet wurde dies mit Fahrten von altem Öl.") == []


def test_a_clause_with_dass_goes_on_past_what_is_inserted_in_it() -> None:
    text = "Der Rat sagt, dass Rechte der Lotsen, frei zu fahren, offenbar bestehen bleiben."
    assert [t.content for t in told("de", text)] == [text[:-1].partition("dass ")[2]]


@pytest.mark.parametrize(
    "content",
    [
        "keine Möwe beiße in so einen Fisch",
        "der Kai fische nicht",
        "bis Mai stehe dort ein Turm",
        "der Rat fische den ganzen Tag",
    ],
)
def test_the_mood_of_reported_speech_shows_in_an_ending_after_the_subject(content: str) -> None:
    assert who_and_what("de", f"Jens Horn erwiderte, {content}.") == [("Jens Horn", content)]


@pytest.mark.parametrize("rest", ["alte Kais und große Boote", "die Werft zahlte gut", "zeitweise leere Kais"])
def test_an_adjective_or_the_past_tense_with_that_ending_is_none(rest: str) -> None:
    assert all(rest not in t.content for t in told("de", f"Jens Horn erwähnte Boote, {rest}."))


def test_what_somebody_is_said_to_say_is_a_statement_of_theirs() -> None:
    found = with_stance("de", "Der Kai sei alt, sagte Jens Horn. Er hoffe, dass ihn der Rat saniert.")
    assert found[1:] == [("Er", "ihn der Rat saniert", "hopes")]


def test_who_reports_what_another_says_speaks_on() -> None:
    found = who_and_what("de", "Der Kai sei alt, sagte Jens Horn. Der Rat bestätige Risse. „Er bricht bald.“")
    assert found[-1] == ("Jens Horn", "Er bricht bald")


def test_whoever_says_something_is_nobody() -> None:
    assert ("Wer", "sich beschwerte") not in [t[:2] for t in with_cue("de", "Wer sich beschwerte, sei fort.")]

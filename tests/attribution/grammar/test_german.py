"""German by the same grammar: a first version over closed classes and endings, without a dictionary."""

import pytest
from tests.attribution.grammar.told import told, who_and_what


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Die Ministerin sagte, dass der Tunnel im Mai öffnet.", "Die Ministerin", "der Tunnel im Mai öffnet"),
        ("Der Tunnel öffnet im Mai, sagte die Ministerin.", "die Ministerin", "Der Tunnel öffnet im Mai"),
        ("«Der Tunnel ist dicht», erklärte der Bauleiter.", "der Bauleiter", "Der Tunnel ist dicht"),
        ("„Der Tunnel ist dicht“, sagte er.", "er", "Der Tunnel ist dicht"),
        ("Der Bauleiter sagte: „Wir öffnen im Mai.“", "Der Bauleiter", "Wir öffnen im Mai"),
        ("Laut der Polizei gab es zwei Verletzte.", "der Polizei", "gab es zwei Verletzte"),
        ("Der Polizei zufolge gab es zwei Verletzte.", "Der Polizei", "gab es zwei Verletzte"),
        ("Der Kai sei dicht, so die Werft in einer Mail.", "die Werft", "Der Kai sei dicht"),
        ("Es habe zwei Verletzte gegeben, so die Polizei.", "die Polizei", "Es habe zwei Verletzte gegeben"),
        ("Der Pegel sinke, heißt es in der Begründung.", "der Begründung", "Der Pegel sinke"),
        ("In der Werft heißt es, der Pegel sinke.", "der Werft", "der Pegel sinke"),
        ("„Der Pegel sinkt“, heißt es auf dem Portal.", "dem Portal", "Der Pegel sinkt"),
        ("Wie der Seebote berichtet, sinkt der Pegel.", "der Seebote", "sinkt der Pegel"),
        ("Ein Fischer meinte, der Pegel sei nie so tief gewesen.", "Ein Fischer", "der Pegel sei nie so tief gewesen"),
    ],
)
def test_one_form(text: str, source: str, content: str) -> None:
    assert who_and_what("de", text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Die Arbeiten am Kai laufen derweil einem Insider zufolge planmäßig.", "einem Insider"),
        ("Taucher des Hafenamts prüften Berichten zufolge zwei Wracks.", "Berichten"),
        ("Der Kai war internen Berichten zufolge gesperrt.", "internen Berichten"),
        ("Einer mit dem Bau vertrauten Person zufolge ist der Kai gesperrt.", "Einer mit dem Bau vertrauten Person"),
        ("Ein mit dem Fall befasster Anwalt sagte, der Kai sei gesperrt.", "Ein mit dem Fall befasster Anwalt"),
        ("Laut drei am Bau beteiligten Ingenieuren ist der Kai dicht.", "drei am Bau beteiligten Ingenieuren"),
        ("Laut zwei hochrangigen Beamten ist der Kai dicht.", "zwei hochrangigen Beamten"),
        ("Drei frühere Lotsen sagten, der Kai sei dicht.", "Drei frühere Lotsen"),
        ("Der Kai ist dicht, sagte Hafenchefin Greta von der Aue.", "Hafenchefin Greta von der Aue"),
        ("Karl von Rohr sagte, der Kai sei dicht.", "Karl von Rohr"),
        ("Der Kai ist laut Polizei von der Sturmflut getroffen.", "Polizei"),
        ("Laut drei an dem Bau beteiligten Firmen ist der Kai dicht.", "drei an dem Bau beteiligten Firmen"),
    ],
)
def test_a_source_begins_with_its_article_and_holds_what_its_participle_tells(text: str, source: str) -> None:
    assert [t.source for t in told("de", text)] == [source]


def test_a_sentence_in_the_mood_of_reported_speech_goes_on_with_the_speaker() -> None:
    text = "Der Bauleiter sagte, der Tunnel sei dicht. Man habe alles geprüft. Dann ging er."
    said = ["der Tunnel sei dicht", "Man habe alles geprüft"]
    assert who_and_what("de", text) == [("Der Bauleiter", content) for content in said]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Damm halte, teilte die Behörde für Wasserbau am späten Abend mit.",
            ("die Behörde für Wasserbau", "teilte / mit", "Der Damm halte", "asserts"),
        ),
        (
            "Man habe zu spät gewarnt, räumte die Leiterin ein.",
            ("die Leiterin", "räumte / ein", "Man habe zu spät gewarnt", "asserts"),
        ),
        (
            "Die Werft kündigte an, dass sie im Mai öffnet.",
            ("Die Werft", "kündigte / an", "sie im Mai öffnet", "asserts"),
        ),
        (
            "Der Damm wird erneuert, wie die Gemeinde ankündigte.",
            ("die Gemeinde", "ankündigte", "Der Damm wird erneuert", "asserts"),
        ),
        ("Die Werft wies den Vorwurf zurück.", ("Die Werft", "wies / zurück", "den Vorwurf", "denies")),
        ("„Das war knapp“, schimpfte der Wirt.", ("der Wirt", "schimpfte", "Das war knapp", "asserts")),
    ],
)
def test_a_prefix_that_stands_apart_belongs_to_its_verb(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told("de", text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Behörde empfiehlt den Gästen, das Wasser abzukochen.",
            ("Die Behörde", "empfiehlt", "das Wasser abzukochen", "orders"),
        ),
        (
            "Die Partei verlangt, die Mittel zu verdoppeln.",
            ("Die Partei", "verlangt", "die Mittel zu verdoppeln", "orders"),
        ),
    ],
)
def test_what_somebody_asks_for_is_an_infinitive_with_its_mark(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told("de", text) == [expected]


def test_an_infinitive_that_nobody_asks_for_is_no_content() -> None:
    assert told("de", "Die Behörde bittet nicht, um die Gäste zu schonen.") == []
    assert told("de", "Gäste können sich im Hafen melden, wo Helfer warten.") == []


@pytest.mark.parametrize(
    "sentence", ["Das teilte die Werft mit.", "Das sagte die Werft dem Seeboten.", "Dies hat die Werft bestätigt."]
)
def test_what_opens_a_sentence_before_the_verb_stands_for_the_sentence_before(sentence: str) -> None:
    (source, _, content, _), *rest = told("de", f"Der Damm ist dicht. {sentence}")
    assert (source, content) == ("die Werft", "Der Damm ist dicht")
    assert not rest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Die Werft verschickt nach eigenen Angaben nur Briefe.", "Die Werft"),
        ("Für eine Leckage fand sie nach eigenen Worten keinen Beleg.", "sie"),
        ("Nach Auskunft zweier Fischer sinkt der Pegel.", "zweier Fischer"),
    ],
)
def test_who_speaks_by_his_own_account_is_whom_the_clause_is_about(text: str, source: str) -> None:
    assert [s for s, *_ in told("de", text)] == [source]


def test_a_noun_with_a_capital_letter_is_no_verb() -> None:
    assert told("de", "Die Zahl steht in Berichten, die Fragen offen lassen.") == []


def test_a_name_and_its_description_before_the_verb_are_nothing_said() -> None:
    assert told("de", "Der Kandidat der Fischer, Lars Holm, analysierte die Lage.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Werft winkt ab: Man habe alles geprüft.", ("Die Werft", "Man habe alles geprüft", "denies")),
        ("Der Wirt spricht von rund 400 Gästen.", ("Der Wirt", "rund 400 Gästen", "asserts")),
        ("Die Obfrau hofft auf eine gute Ernte.", ("Die Obfrau", "eine gute Ernte", "hopes")),
        ("Der Jägerbund nannte den Beschluss mutlos.", ("Der Jägerbund", "den Beschluss mutlos", "asserts")),
        ("Der Verband kündigte eine Klage an.", ("Der Verband", "eine Klage", "asserts")),
        ("Die Summe sei hoch, liess die Werft am Abend ausrichten.", ("die Werft", "Die Summe sei hoch", "asserts")),
    ],
)
def test_what_somebody_names_announces_or_hopes_for(text: str, expected: tuple[str, str, str]) -> None:
    assert [(source, content, stance) for source, _, content, stance in told("de", text)] == [expected]


def test_nouns_are_no_verbs_of_reported_speech_and_nobody_calls_nothing() -> None:
    said = "Die Werft sagte, der Damm sei dicht."
    assert len(told("de", f"{said} Der Umbau dauert bis Ende Mai.")) == 1
    assert told("de", "Der Wirt nannte keine Summe.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Wirt glaubt nicht, dass die Brücke hält.", ("Der Wirt", "die Brücke hält", "doubts")),
        ("Lena Ahl, die Chefin, weist dies zurück.", ("Lena Ahl, die Chefin", "dies", "denies")),
        ("Als Grund nennt die Werft das Hochwasser.", ("die Werft", "das Hochwasser", "asserts")),
        ("Er verwies auf ein Leck im Tank.", ("Er", "ein Leck im Tank", "asserts")),
        ("Quatsch, kontert eine Sprecherin der Werft.", ("eine Sprecherin der Werft", "Quatsch", "denies")),
        (
            "Ein Matrose, der anonym bleiben will, weil er Ärger fürchtet, erzählt, das Leck sei alt.",
            ("Ein Matrose", "das Leck sei alt", "asserts"),
        ),
        ("Laut Tagblatt wurde früh gewarnt; die Werft schweigt.", ("Tagblatt", "wurde früh gewarnt", "asserts")),
    ],
)
def test_what_german_word_order_hides(text: str, expected: tuple[str, str, str]) -> None:
    assert [(source, content, stance) for source, _, content, stance in told("de", text)] == [expected]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Gleichzeitig warnt die Werft, dass der Pegel sinkt.", "die Werft"),
        ("Deshalb behauptet der Rat, das Dock sei leer.", "der Rat"),
        ("Der Pegel sinkt, sagt Lange.", "Lange"),
        ("Fähren, sagen viele, seien zu teuer.", "viele"),
        ("Nachträglich warnt der Rat, dass das Dock leer ist.", "der Rat"),
    ],
)
def test_adverbs_are_nobody(text: str, source: str) -> None:
    assert [found[0] for found in told("de", text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Die oft zitierte Studie lag auf dem Tisch.",
        "Der Rat will weder etwas bestätigen noch ausschließen.",
        "Die Werft hat sich für den Kran entschieden, die am Ufer steht.",
        "Mit dem Kran hat die Werft mehr vor: „Nordstern“ heißt das Schiff.",
    ],
)
def test_what_only_looks_like_a_cue_tells_nothing(text: str) -> None:
    assert told("de", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Kapitän gab an, den Lotsen gesehen zu haben.", ("Der Kapitän", "den Lotsen gesehen zu haben", "asserts")),
        ("Die Werft bestreitet, Geld genommen zu haben.", ("Die Werft", "Geld genommen zu haben", "denies")),
        ("Der Rat hofft, den Damm zu retten.", ("Der Rat", "den Damm zu retten", "hopes")),
        ("Die Werft hat angekündigt, das Dock zu räumen.", ("Die Werft", "das Dock zu räumen", "asserts")),
        ("Der Wirt will davon nichts wissen: Er sei daheim gewesen.", ("Der Wirt", "Er sei daheim gewesen", "denies")),
    ],
)
def test_infinitives_say_what_somebody_says_of_themselves(text: str, expected: tuple[str, str, str]) -> None:
    assert [(source, content, stance) for source, _, content, stance in told("de", text)] == [expected]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Die Wirtin sagte, die Fähren stießen oft auf Grund.", "die Fähren stießen oft auf Grund"),
        ("Die Wirtin sagte, ohne Lotsen geht es nicht.", "ohne Lotsen geht es nicht"),
        (
            "Die Wirtin sagte, die Frage, die alle stellten, sei offen.",
            "die Frage, die alle stellten, sei offen",
        ),
    ],
)
def test_a_clause_without_conjunction_is_a_content(text: str, content: str) -> None:
    assert [found[2] for found in told("de", text)] == [content]


def test_a_relative_clause_is_none() -> None:
    assert told("de", "Sie erzählte von ihrem Bruder, der im Hafen war.") == []


def test_a_guess_of_whoever_writes_is_nobody_else_s() -> None:
    text = "Der Rat sagte, das Dock sei leer. Teuer könnte das trotzdem werden."
    assert [found[2] for found in told("de", text)] == ["das Dock sei leer"]


def test_a_cue_in_two_parts_leaves_out_what_stands_between() -> None:
    assert told("de", "Die Richterin hält eine Strafe für unwahrscheinlich.")[0][1] == "hält / für"


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        ("Anwohner wurden gebeten, den Kai zu meiden.", "", "den Kai zu meiden", "orders"),
        ("Dem Lotsen wird vorgeworfen, dass er geschlafen hat.", "", "er geschlafen hat", "asserts"),
        (
            "Die Fischer werden von der Reederei gebeten, den Kai zu meiden.",
            "der Reederei",
            "den Kai zu meiden",
            "orders",
        ),
    ],
)
def test_whoever_is_the_subject_of_a_passive_does_not_speak(text: str, source: str, content: str, stance: str) -> None:
    assert [(t.source, t.content, t.stance) for t in told("de", text)] == [(source, content, stance)]


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        ("Der Vorwurf der Lotsen, man spare am Licht, trifft ihn.", "der Lotsen", "man spare am Licht", "asserts"),
        ("Seine Behauptung, der Kai sei dicht, sorgte für Spott.", "Seine", "der Kai sei dicht", "asserts"),
        ("Es gab die Forderung von Lotsen, den Kai zu sperren.", "Lotsen", "den Kai zu sperren", "orders"),
        ("Von der Reederei kam der Rat, den Kai zu meiden.", "der Reederei", "den Kai zu meiden", "orders"),
        ("Es kursieren Gerüchte, wonach der Kai schließt.", "", "der Kai schließt", "asserts"),
        ("Der Lotse äußerte den Verdacht, das Licht sei aus.", "Der Lotse", "das Licht sei aus", "asserts"),
    ],
)
def test_a_noun_reports(text: str, source: str, content: str, stance: str) -> None:
    assert [(t.source, t.content, t.stance) for t in told("de", text)] == [(source, content, stance)]


@pytest.mark.parametrize("text", ["Die Gefahr, dass der Kai bricht, ist groß.", "Die Frage, ob der Kai hält, bleibt."])
def test_a_noun_of_nobody_reports_nothing(text: str) -> None:
    assert told("de", text) == []


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        (
            "Die Hafenmeisterin wirft dem Lotsen vor, gelogen zu haben.",
            "Die Hafenmeisterin",
            "gelogen zu haben",
            "asserts",
        ),
        ("Den Abriss des Kais schließt die Reederin aus.", "die Reederin", "Den Abriss des Kais", "denies"),
        ("Die Reederin schließt nicht aus, dass der Kai bricht.", "Die Reederin", "der Kai bricht", "asserts"),
        ("Der Lotse wies den Bericht als Märchen zurück.", "Der Lotse", "den Bericht als Märchen", "denies"),
        ("Ein Fischer wollte wissen, ob der Kai hält.", "Ein Fischer", "ob der Kai hält", "asserts"),
        (
            "Der Lotse wandte ein, die Boote verlören ihren Platz.",
            "Der Lotse",
            "die Boote verlören ihren Platz",
            "asserts",
        ),
        ("Die Polizei beziffert den Schaden auf 800 Euro.", "Die Polizei", "den Schaden auf 800 Euro", "asserts"),
    ],
)
def test_verbs_with_an_object_or_a_noun(text: str, source: str, content: str, stance: str) -> None:
    assert [(t.source, t.content, t.stance) for t in told("de", text)] == [(source, content, stance)]


def test_a_time_says_nothing() -> None:
    assert [t.source for t in told("de", "10:31 Uhr: „Wir bleiben“, sagt die Lotsin.")] == ["die Lotsin"]


def test_a_first_person_goes_on_with_nobody() -> None:
    assert len(told("de", "Der Lotse sagte, der Kai sei dicht. Dann schweige ich eine Weile.")) == 1


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("Laut einem Bericht von Reuters", "einem Bericht von Reuters"),
        ("Laut Recherchen von NDR und WDR", "Recherchen von NDR und WDR"),
        ("Laut Angaben von Fachleuten", "Angaben von Fachleuten"),
    ],
)
def test_whose_report_it_is_belongs_to_the_source(opening: str, source: str) -> None:
    found = told("de", f"{opening} sollen Spuren in den Hafen führen.")
    assert [(f[0], f[2]) for f in found] == [(source, "sollen Spuren in den Hafen führen")]


@pytest.mark.parametrize(
    "text",
    ["Das Gewicht der Glocke schätzt er auf zwei Tonnen.", "Das Alter des Funds schätzt er auf tausend Jahre."],
)
def test_what_he_estimates_is_no_source(text: str) -> None:
    assert all(t.source == "er" for t in told("de", text))

"""What the German of news agencies and papers taught: what belongs to a participle, addressees, times, surnames."""

import pytest
from tests.attribution.grammar.told import told, who_and_what, with_cue


@pytest.mark.parametrize(
    "source",
    [
        "Der von der Hafenbehörde beauftragte Gutachter",
        "Die in der Nacht gerettete Lotsin",
        "Das vom Landkreis bestellte Labor",
    ],
)
def test_what_belongs_to_a_participle_stands_before_its_noun(source: str) -> None:
    assert who_and_what("de", f"{source} sagte, der Kai sei dicht.") == [(source, "der Kai sei dicht")]


def test_a_participle_with_what_belongs_to_it_says_nothing() -> None:
    assert who_and_what("de", "In dem am Montag gezeigten Gutachten erklärten die Prüfer, dass der Kai dicht sei.") == [
        ("die Prüfer", "der Kai dicht sei")
    ]
    assert told("de", "Die vom Hafenamt angekündigten Sperrungen treffen alle.") == []


@pytest.mark.parametrize(
    ("source", "whom"),
    [
        ("Lotse Jens Horn", "der Nordischen Presse-Agentur"),
        ("Jens Horn (SPD)", "der Nordischen Presse-Agentur"),
        ("Horn", "dieser Redaktion"),
        ("Lena Horn", "der dpa"),
    ],
)
def test_whom_somebody_tells_it_is_no_part_of_who_speaks(source: str, whom: str) -> None:
    assert [s for s, _ in who_and_what("de", f"„Der Kai ist noch lange nicht dicht“, sagte {source} {whom}.")] == [
        source.removesuffix(" (SPD)")
    ]


def test_an_office_keeps_whose_it_is() -> None:
    text = "„Der Kai ist noch lange nicht dicht“, sagte die Sprecherin der Agentur."
    assert [s for s, _ in who_and_what("de", text)] == ["die Sprecherin der Agentur"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Am Montagabend hieß es, der Kai sei dicht.", ("", "der Kai sei dicht")),
        ("Immer wieder heißt es, der Kai sei dicht.", ("", "der Kai sei dicht")),
        ("Der Kai, so heißt es nun, sei noch lange dicht.", ("", "Der Kai / sei noch lange dicht")),
        ("In dem Vermerk steht, der Kai sei dicht.", ("dem Vermerk", "der Kai sei dicht")),
        ("Wie der Werftkonzern Ende August mitteilte, ist der Kai dicht.", ("der Werftkonzern", "ist der Kai dicht")),
        (
            "Auf dem Kai sind nach amtlichen Angaben von Montagabend bis Dienstag drei Boote gesunken.",
            ("amtlichen Angaben", "Auf dem Kai sind / von Montagabend bis Dienstag drei Boote gesunken"),
        ),
    ],
)
def test_a_time_is_nobody(text: str, found: tuple[str, str]) -> None:
    assert who_and_what("de", text) == [found]


@pytest.mark.parametrize("text", ["Im Hafen steht fest, der Kai sei dicht.", "Am Kai steht ein Kran, der Boote hebt."])
def test_what_stands_somewhere_is_no_word(text: str) -> None:
    assert told("de", text) == []


def test_a_subject_is_no_part_of_the_genitive_before_it() -> None:
    assert who_and_what("de", "Den Auftrag erhielt laut Lotsenkreisen der dänische Schlepper Seegras.") == [
        ("Lotsenkreisen", "Den Auftrag erhielt / der dänische Schlepper Seegras")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Laut von der Aue ist der Kai dicht.", ("von der Aue", "ist der Kai dicht")),
        ("Von der Aue kündigte an, den Kai zu sperren.", ("Von der Aue", "den Kai zu sperren")),
        ("Der Kai sei dicht, sagte von der Aue am Montag.", ("von der Aue", "Der Kai sei dicht")),
        ("Horn sagte zu den Vorwürfen, der Kai sei dicht.", ("Horn", "der Kai sei dicht")),
        ("Von der Werft hieß es, der Kai sei dicht.", ("der Werft", "der Kai sei dicht")),
    ],
)
def test_a_surname_may_begin_with_a_preposition(text: str, found: tuple[str, str]) -> None:
    assert who_and_what("de", text) == [found]


def test_a_phrase_that_names_nobody_has_no_surname_after_it() -> None:
    found = who_and_what("de", "Ein Lotse hatte dem Vernehmen nach von der Fahrt abgeraten.")
    assert [source for source, _ in found] == [""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Lena Brand, Chefin der Seegras-Werft sagte: „Der Kai ist lange schon dicht.“",
            ("Lena Brand, Chefin der Seegras-Werft", "Der Kai ist lange schon dicht"),
        ),
        ("Die Studie ist ein wichtiger Beitrag und zeigt, dass der Kai hält.", ("Die Studie", "der Kai hält")),
        ("Generell geht der Hafenmeister von drei Booten aus.", ("der Hafenmeister", "drei Booten")),
        ("Der Rat forderte einen regional abgestimmten Plan.", ("Der Rat", "einen regional abgestimmten Plan")),
    ],
)
def test_the_subject_is_found_past_what_is_none(text: str, found: tuple[str, str]) -> None:
    assert who_and_what("de", text) == [found]


def test_a_second_verb_is_that_of_who_reports_the_clause_between() -> None:
    assert who_and_what("de", "Sie betonte, Horn werde gehört, und verwies auf drei Gutachten.") == [
        ("Sie", "Horn werde gehört"),
        ("Sie", "drei Gutachten"),
    ]


def test_a_participle_behind_a_dash_has_its_subject_beside_the_auxiliary() -> None:
    text = "Am Montag hat das Amt die Werft geprüft – und Mängel bei Schweißung und Lüftung festgestellt."
    assert who_and_what("de", text, "Nun müsse man den Kai sperren.")[-1] == (
        "das Amt",
        "Nun müsse man den Kai sperren",
    )


def test_who_is_named_in_the_opening_of_a_passive_does_nothing() -> None:
    text = "Im Fall von Horn war kritisiert worden, dass er den Kai sperrte."
    assert who_and_what("de", text) == [("", "er den Kai sperrte")]


def test_an_infinitive_with_its_mark_has_no_subject() -> None:
    assert told("de", "Die Idee, das Gutachten im Rat zu zeigen, ist neu.", "Er sehe darin eine Chance.") == []


def test_a_quotation_on_each_side_is_said() -> None:
    text = "„Der Kai ist noch lange nicht dicht“, sagte Horn, der den Hafen leitet: „Wir bleiben alle an Land.“"
    assert who_and_what("de", text) == [
        ("Horn", "Der Kai ist noch lange nicht dicht"),
        ("Horn", "Wir bleiben alle an Land"),
    ]


def test_a_clause_of_time_before_who_speaks_is_not_said() -> None:
    assert who_and_what("de", "Während der Rat den Umbau lobte, warnte der Lotse, jede Sperrung koste Geld.") == [
        ("der Lotse", "jede Sperrung koste Geld")
    ]
    assert who_and_what("de", "Als der Rat kam, sagte der Lotse, habe es gebrannt.") == [
        ("der Lotse", "Als der Rat kam / habe es gebrannt")
    ]


def test_whom_somebody_reports_does_not_go_on() -> None:
    found = with_cue(
        "de",
        "Das Amt führte aus, dass der Kai alt sei. Lotsen, die befragt worden seien, hätten von Druck berichtet."
        " Seit Mai sei der Kai gesperrt.",
    )
    assert found[-1] == ("Das Amt", "führte / aus", "Seit Mai sei der Kai gesperrt")


def test_who_blames_somebody_goes_on_in_the_mood_of_reported_speech() -> None:
    found = who_and_what("de", "Der Rat hatte der Werft schwere Vorwürfe gemacht. Sie habe die Lotsen nicht gewarnt.")
    assert found == [("Der Rat", "Sie habe die Lotsen nicht gewarnt")]


def test_a_word_that_counts_is_no_verb_in_that_mood() -> None:
    assert told("de", "Der Rat hat den Plan angenommen. Dafür stimmten nach einer langen Debatte alle im Rat.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Rat nannte ihn „ausdrücklich gut“ und schob es auf, „den Kai zu sperren“.", "ihn „ausdrücklich gut“"),
        ("Zuletzt kritisierte der Rat die Lotsen und stellte es so dar, als schliefen sie.", "die Lotsen"),
    ],
)
def test_another_predicate_ends_an_object_for_good(text: str, found: str) -> None:
    assert who_and_what("de", text)[0][1] == found


def test_two_who_are_described_between_commas_speak() -> None:
    who = "Die Werft und der Rat, die schärfsten Gegner des Umbaus"
    assert [s for s, _ in who_and_what("de", f"{who}, riefen das Amt dazu auf, den Kai zu sperren.")] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Erst schwieg ein Lotse auffällig lange, nun meldet sich auch Lena Brand zu Wort.",
        "Der Kai sei dichter gewesen als befürchtet. „Das ging diesmal noch erstaunlich gut.“",
    ],
)
def test_what_only_looks_like_a_verb_of_telling_tells_nothing(text: str) -> None:
    assert told("de", text) == []


def test_a_clause_that_is_reported_goes_on_with_but() -> None:
    text = "Das nährte den Vorwurf, der Rat nutze den Kai nicht, sondern setze auf Boote."
    assert who_and_what("de", text) == [("", "der Rat nutze den Kai nicht, sondern setze auf Boote")]


def test_an_era_ends_no_sentence() -> None:
    assert who_and_what("de", "Der Kai stammt laut Prüfern aus dem Jahr 900 v. Chr. und sei noch dicht.") == [
        ("Prüfern", "Der Kai stammt / aus dem Jahr 900 v. Chr. und sei noch dicht")
    ]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Die Werft und das Hafenamt kündigten an, den Kai zu sperren.", ["Die Werft", "das Hafenamt"]),
        ("Der Kai sei dicht, sagten der Lotse Jens Horn und die Werft.", ["der Lotse Jens Horn", "die Werft"]),
        ("Nach Angaben der Werft und der Polizei ist der Kai dicht.", ["der Werft und der Polizei"]),
    ],
)
def test_a_second_noun_may_have_an_article(text: str, sources: list[str]) -> None:
    assert [s for s, _ in who_and_what("de", text)] == sources

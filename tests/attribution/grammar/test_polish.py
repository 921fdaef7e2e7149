"""Polish by the same grammar: closed classes, endings and conjugations from its data, without a dictionary."""

import pytest
from tests.attribution.grammar.told import who_and_what, with_stance

from accordingto.attribution.finding import Finding
from accordingto.attribution.grammar import GrammarReader
from accordingto.attribution.grammar.lexicon import lexicon
from accordingto.nouns import Block


def read(text: str) -> list[Finding]:
    return GrammarReader("pl").read(text, [Block(0, len(text), "paragraph", "pl")])


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Wojewoda powiedział, że wały są szczelne.", "Wojewoda", "wały są szczelne"),
        ("Wały są szczelne, poinformowała straż.", "straż", "Wały są szczelne"),
        ("Wały są szczelne – zapewnia wójt.", "wójt", "Wały są szczelne"),
        ("„Wały są szczelne” – podkreśliła inżynierka.", "inżynierka", "Wały są szczelne"),
        ("– Wały są szczelne – mówi strażak.", "strażak", "Wały są szczelne"),
        ("Wójt powiedział: „Wały są szczelne”.", "Wójt", "Wały są szczelne"),
        ("Zdaniem hydrologów wały są szczelne.", "hydrologów", "wały są szczelne"),
        ("Jego zdaniem wały są szczelne.", "Jego", "wały są szczelne"),
        ("Według strażaków wały są szczelne.", "strażaków", "wały są szczelne"),
        ("Jak podaje „Echo Doliny”, wały są szczelne.", "„Echo Doliny”", "wały są szczelne"),
        ("Z raportu wynika, że wały są szczelne.", "raportu", "wały są szczelne"),
        ("W sobotę „Gazeta Dolna” podała, że wały są szczelne.", "„Gazeta Dolna”", "wały są szczelne"),
        ("– Wały są szczelne – odparł szef straży.", "szef straży", "Wały są szczelne"),
        ("Wały są szczelne – komentuje wójt, Jan Wolski.", "wójt, Jan Wolski", "Wały są szczelne"),
        ("Wały są szczelne – mówi nam Jan Wolski z urzędu w Gdyni.", "Jan Wolski", "Wały są szczelne"),
    ],
)
def test_one_form(text: str, source: str, content: str) -> None:
    assert [(f.source[0].of(text), f.content[0].of(text)) for f in read(text)] == [(source, content)]


def test_whoever_is_cited_says_the_same_as_who_cites() -> None:
    text = "Portal, powołując się na dwóch strażaków, podał, że wały pękły."
    found = read(text)
    assert {f.source[0].of(text) for f in found} == {"Portal", "dwóch strażaków"}
    assert {f.content[0].of(text) for f in found} == {"wały pękły"}


@pytest.mark.parametrize("verb", ["zaprzecza, że", "zaprzeczył, jakoby"])
def test_a_denial_is_one(verb: str) -> None:
    assert [f.stance for f in read(f"Wójt {verb} wały pękły.")] == ["denies"]


@pytest.mark.parametrize(
    "text",
    [
        "Kelner podał gościom zupę.",
        "Gdyby wójt powiedział, że wały pękły, byłoby głośno.",
        "Wójt nie powiedział, że wały pękły.",
        "Pisaliśmy o tym wczoraj.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert read(text) == []


def test_speech_between_dashes_keeps_its_own_dashes() -> None:
    text = "– Wały – te nowe – są szczelne – mówi strażak. – Stare też."
    (found,) = read(text)
    assert [s.of(text) for s in found.content] == ["Wały – te nowe – są szczelne", "Stare też"]


@pytest.mark.parametrize(
    ("form", "kind", "case"),
    [
        ("strażakami", "noun", "ablt"),
        ("Kowalskiego", "adjective", "gent"),
        ("krajowych", "adjective", "gent"),
        ("otworzyły", "verb", ""),
        ("zamykając", "gerund", ""),
    ],
)
def test_an_unknown_word_is_known_by_its_ending(form: str, kind: str, case: str) -> None:
    assert any((r.kind, r.case) == (kind, case) for r in lexicon("pl").analyser.word(form).readings)


def test_verbs_are_conjugated_from_their_dictionary_form() -> None:
    assert {"powiedziała", "podkreślają", "informuje", "dodając"} <= lexicon("pl").verbs.keys()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Straż przybrzeżna poinformowała, że statek zatonął.", "Straż przybrzeżna"),
        ("Służba celna przekazała, że towar jest drogi.", "Służba celna"),
        ("Prokuratura przekazała, że to podpalenie.", "Prokuratura"),
        ("Premier Jan Rak pytany powiedział, że most jest nowy.", "Premier Jan Rak"),
    ],
)
def test_an_adjective_behind_a_body_s_noun_belongs_to_it(text: str, source: str) -> None:
    assert [who for who, _ in who_and_what("pl", text)] == [source]


@pytest.mark.parametrize(
    ("text", "source", "content", "stance"),
    [
        ("Rzecznik portu nazwał doniesienia kłamstwem.", "Rzecznik portu", "doniesienia kłamstwem", "denies"),
        ("Ministerstwo zaprzeczyło doniesieniom o awarii.", "Ministerstwo", "doniesieniom o awarii", "denies"),
        ("Policja nie potwierdza informacji o rannych.", "Policja", "informacji o rannych", "doubts"),
        ("Papież Leon wezwał strony do przerwania ognia.", "Papież Leon", "przerwania ognia", "orders"),
        ("Biały Dom upiera się: rozmowy nie było.", "Biały Dom", "rozmowy nie było", "asserts"),
    ],
)
def test_polish_objects_are_what_somebody_says(text: str, source: str, content: str, stance: str) -> None:
    assert with_stance("pl", text) == [(source, content, stance)]


def test_whom_somebody_has_it_from_says_it_in_polish() -> None:
    text = "Fala dowiedziała się od dwóch rybaków, że port zamarzł."
    assert who_and_what("pl", text) == [("Fala", "port zamarzł"), ("dwóch rybaków", "port zamarzł")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("PAR podała, że most runął.", "PAR"),
        ("PAR podał, że most runął.", "PAR"),
        ("Jak dowiedział się reporter RAF Fala, most runął.", "reporter RAF Fala"),
        ("Instytut Badań nad Rzeką ocenił, że most runął.", "Instytut Badań nad Rzeką"),
    ],
)
def test_an_acronym_agrees_with_any_verb_and_names_are_whole(text: str, source: str) -> None:
    assert who_and_what("pl", text) == [(source, "most runął")]

"""Phrases without a verb that name a source, where a language has no grammar."""

import time

import pytest

from accordingto import languages
from accordingto.attribution.by_phrase import PhraseReader
from accordingto.attribution.finding import Finding
from accordingto.attribution.network import Cues
from accordingto.nouns import Block, Span, Spans


def added(text: str, language: str, *known: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Return source, cue and content of all findings, `known` ones among them."""

    def span(words: str) -> Spans:
        at = text.index(words)
        return (Span(at, at + len(words)),)

    def words(spans: Spans) -> str:
        return " … ".join(s.of(text) for s in spans)

    cues = languages.load(language, "cues", Cues)
    reader = PhraseReader(cues.phrases, cues.complementisers, language)
    findings = [Finding(span(source) if source else (), span(cue), span(told), 0.9) for source, cue, told in known]
    found = reader.added(text, [Block(0, len(text), "paragraph", language)], findings)
    return [(words(f.source), words(f.cue), words(f.content)) for f in found]


@pytest.mark.parametrize(
    ("language", "text", "known", "phrase"),
    [
        (
            "fr",
            "Ce soir - « Le bac coule », a dit Rosa Lind, selon une vidéo du port.",
            ("Rosa Lind", "a dit", "Le bac coule"),
            ("une vidéo du port", "selon"),
        ),
        (
            "es",
            "En directo: «La balsa se hunde», dijo Rosa Lind, según el Faro.",
            ("Rosa Lind", "dijo", "La balsa se hunde"),
            ("el Faro", "según"),
        ),
        (
            "it",
            "In porto: «Il traghetto affonda», ha detto Rosa Lind, secondo il Faro.",
            ("Rosa Lind", "ha detto", "Il traghetto affonda"),
            ("il Faro", "secondo"),
        ),
    ],
)
def test_who_passes_on_what_another_said_says_the_same(
    language: str, text: str, known: tuple[str, str, str], phrase: tuple[str, str]
) -> None:
    assert sorted(added(text, language, known)) == sorted([known, (*phrase, known[2])])


def test_who_says_it_first_in_a_sentence_says_all_of_it() -> None:
    text = "Selon deux marins, le bac a coulé et n'est pas à quai, comme l'affirme le port."
    known = ("le port", "affirme", "le bac a coulé et n'est pas à quai")
    wanted = ("deux marins", "Selon", "le bac a coulé et n'est pas à quai, comme l'affirme le port")
    assert wanted in added(text, "fr", known)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Selon le syndicat, le bac restera à quai.", ("le syndicat", "Selon", "le bac restera à quai")),
        ("fr", "Toujours d'après eux, le bac coule.", ("eux", "d'après", "le bac coule")),
        ("fr", "Le bac coule, selon deux marins.", ("deux marins", "selon", "Le bac coule")),
        (
            "fr",
            "Un bac sur trois, selon l'armateur, reste à quai.",
            ("l'armateur", "selon", "Un bac sur trois … reste à quai"),
        ),
        (
            "fr",
            "Selon deux marins qui taisent leur nom, le bac coule.",
            ("deux marins", "Selon", "le bac coule"),
        ),
        ("fr", "À ses yeux, le bac est perdu.", ("ses", "À ses yeux", "le bac est perdu")),
        (
            "fr",
            "Selon Odile Brun, maire de Rocheval, le bac coule.",
            ("Odile Brun, maire de Rocheval", "Selon", "le bac coule"),
        ),
        ("es", "A juicio del alcalde, la balsa se hunde.", ("alcalde", "A juicio del", "la balsa se hunde")),
        ("es", "En su opinión, la balsa se hunde.", ("su", "En su opinión", "la balsa se hunde")),
        ("it", "Secondo due marinai, il traghetto affonda.", ("due marinai", "Secondo", "il traghetto affonda")),
        ("it", "A suo avviso, il traghetto affonda.", ("suo", "A suo avviso", "il traghetto affonda")),
        ("fr", "Le port ferme : selon elle, le bac coule.", ("elle", "selon", "le bac coule")),
        (
            "es",
            "El puerto cierra; según dos marineros, la balsa se hunde.",
            ("dos marineros", "según", "la balsa se hunde"),
        ),
    ],
)
def test_a_phrase_tells_whose_a_sentence_is(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert added(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les tarifs changent, selon les saisons."),
        ("fr", "La rumeur selon laquelle le bac coule court toujours."),
        ("fr", "« Selon le syndicat, le bac coule », lit-on."),
        ("es", "Según el caso, la balsa sale o no sale."),
        ("es", "La balsa, según su nombre, flota."),
        ("it", "Secondo i casi, il traghetto parte o resta."),
        ("it", "Arriva secondo il traghetto rosso con un'ora di ritardo."),
    ],
)
def test_it_names_nobody_where_it_says_by_what_something_goes(language: str, text: str) -> None:
    assert added(text, language) == []


def test_whom_the_network_has_is_not_added_again() -> None:
    known = ("le syndicat", "Selon", "le bac restera à quai")
    assert added("Selon le syndicat, le bac restera à quai.", "fr", known) == [known]


@pytest.mark.parametrize(
    ("language", "text", "known", "wanted"),
    [
        (
            "fr",
            "Le bac coule, écrit La Vigie, citant deux marins.",
            ("La Vigie", "écrit", "Le bac coule"),
            [("La Vigie", "écrit", "Le bac coule"), ("deux marins", "citant", "Le bac coule")],
        ),
        (
            "es",
            "La balsa se hunde, publica El Vigía, que cita a dos marineros.",
            ("El Vigía", "publica", "La balsa se hunde"),
            [("El Vigía", "publica", "La balsa se hunde"), ("dos marineros", "que cita a", "La balsa se hunde")],
        ),
        (
            "it",
            "Il traghetto affonda, dice Paolo Renai, citato dall'Ansa.",
            ("Paolo Renai, citato dall'Ansa", "dice", "Il traghetto affonda"),
            [("Paolo Renai", "dice", "Il traghetto affonda"), ("Ansa", "citato dall'", "Il traghetto affonda")],
        ),
    ],
)
def test_who_cites_and_who_is_cited_have_one_content(
    language: str, text: str, known: tuple[str, str, str], wanted: list[tuple[str, str, str]]
) -> None:
    assert added(text, language, known) == wanted


def test_what_a_phrase_behind_a_colon_tells_is_no_part_of_what_is_told_before() -> None:
    known = ("La maire", "demande", "un autre bac : selon elle, celui-ci coule")
    assert added("La maire demande un autre bac : selon elle, celui-ci coule.", "fr", known) == [
        ("La maire", "demande", "un autre bac"),
        ("elle", "selon", "celui-ci coule"),
    ]


def test_a_source_cited_on_the_way_leaves_what_is_told_to_the_one_who_cites() -> None:
    assert added("Selon La Vigie, citant deux marins, le bac coule.", "fr") == [
        ("La Vigie", "Selon", "le bac coule"),
        ("deux marins", "citant", "le bac coule"),
    ]


def test_a_citation_without_anything_told_is_none() -> None:
    assert added("Elle parle longtemps, citant deux marins.", "fr") == []


@pytest.mark.parametrize(
    "phrase", ["selon Odile, ", "citant deux marins, ", "à ses yeux ", "cité par Odile, selon Odile, "]
)
def test_a_sentence_of_nothing_but_phrases_takes_linear_time(phrase: str) -> None:
    started = time.process_time()
    added(phrase * 15_000, "fr")
    assert time.process_time() - started < 10


def test_who_is_cited_is_not_what_is_said() -> None:
    told, cited = ("il Faro", "scrive", "Il traghetto affonda"), ("il Faro", "cita", "due marinai")
    found = added("Il traghetto affonda, scrive il Faro, che cita due marinai.", "it", told, cited)
    assert sorted(found) == sorted([told, ("due marinai", "che cita", "Il traghetto affonda")])


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "es",
            "El informe, según el cual el dique gotea, es de mayo.",
            ("El informe", "según el cual", "el dique gotea"),
        ),
        ("fr", "Il cite un avis, selon lequel le bac coule.", ("un avis", "selon lequel", "le bac coule")),
        ("it", "La nota, secondo la quale la diga cede, è nuova.", ("La nota", "secondo la quale", "la diga cede")),
    ],
)
def test_a_relative_clause_tells_what_stands_in_its_noun(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert added(text, language) == [wanted]


def test_endless_relative_clauses_take_time_by_their_length() -> None:
    began = time.perf_counter()
    added("Le rapport " + ", selon lequel le bac coule" * 5_000, "fr")
    assert time.perf_counter() - began < 20

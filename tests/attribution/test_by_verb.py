"""Verbs of telling whose source stands behind them, in the sentence before or nowhere, where there is no grammar."""

import time

import pytest

from accordingto import languages
from accordingto.attribution.by_verb import VerbReader
from accordingto.attribution.finding import Finding
from accordingto.attribution.network import Cues
from accordingto.nouns import Block, Span, Spans


def added(text: str, language: str, *known: Finding) -> list[tuple[str, str, str]]:
    """Return source, cue and content of all findings, `known` ones among them; a line of `text` is a paragraph."""
    cues = languages.load(language, "cues", Cues)
    reader = VerbReader(cues.verbs, cues.phrases, cues.complementisers, language)
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "paragraph", language))
        start += len(line) + 1

    def words(spans: Spans) -> str:
        return " … ".join(s.of(text) for s in spans)

    return [(words(f.source), words(f.cue), words(f.content)) for f in reader.added(text, blocks, known)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "fr",
            "Deux bacs resteront à quai, ont indiqué vendredi deux responsables du port.",
            ("deux responsables du port", "ont indiqué", "Deux bacs resteront à quai"),
        ),
        (
            "fr",
            "Avec la fermeture du pont, le bac est plein, a averti jeudi soir le maire de Rocheval, Denis Aubry.",
            ("le maire de Rocheval, Denis Aubry", "a averti", "Avec la fermeture du pont, le bac est plein"),
        ),
        (
            "fr",
            "« Le bac est à quai. Il y reste », a précisé Odile Brun dans un courriel.",
            ("Odile Brun", "a précisé", "Le bac est à quai. Il y reste"),
        ),
        (
            "fr",
            "Le bac a coulé à Rocheval, dans le nord de la baie, a révélé jeudi le site Vigie.",
            ("le site Vigie", "a révélé", "Le bac a coulé à Rocheval, dans le nord de la baie"),
        ),
        (
            "it",
            "Il traghetto parte oggi, fanno sapere dal porto.",
            ("dal porto", "fanno sapere", "Il traghetto parte oggi"),
        ),
        ("fr", "Le bac partira lundi, a fait savoir le port.", ("le port", "a fait savoir", "Le bac partira lundi")),
        ("fr", "Le bac, affirme le port, coulera.", ("le port", "affirme", "Le bac … coulera")),
        ("fr", "Le bac coule, a déclaré à l'Agence Sud un marin.", ("un marin", "a déclaré", "Le bac coule")),
        (
            "es",
            "La balsa llegará el lunes, dijo a Agencia Sur una fuente del puerto.",
            ("una fuente del puerto", "dijo", "La balsa llegará el lunes"),
        ),
        (
            "it",
            "Il traghetto parte oggi, ha assicurato ieri Livia Serra, sindaca di Roccamare.",
            ("Livia Serra", "ha assicurato", "Il traghetto parte oggi"),
        ),
        (
            "es",
            "La balsa no saldrá, según informó ayer la Capitanía.",
            ("la Capitanía", "según informó", "La balsa no saldrá"),
        ),
        (
            "it",
            "Secondo quanto riferito da due marinai, il traghetto affonda.",
            ("due marinai", "Secondo quanto riferito", "il traghetto affonda"),
        ),
    ],
)
def test_who_says_a_clause_may_stand_behind_it(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert added(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Afirmó que la balsa se hunde.", ("", "Afirmó", "la balsa se hunde")),
        ("es", "Además, señaló que la balsa se hunde.", ("", "señaló", "la balsa se hunde")),
        ("it", "Ha detto di non conoscere la rotta.", ("", "Ha detto", "non conoscere la rotta")),
        ("es", "“La balsa se hunde”, agregó.", ("", "agregó", "La balsa se hunde")),
        ("es", "La balsa, asegura, se hunde.", ("", "asegura", "La balsa … se hunde")),
        ("it", "Niente accuse: il traghetto, sostiene, affonda.", ("", "sostiene", "il traghetto … affonda")),
        ("it", "Il traghetto affonda, spiega.", ("", "spiega", "Il traghetto affonda")),
    ],
)
def test_a_verb_needs_no_subject_where_the_language_needs_none(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert added(text, language) == [wanted]


def test_a_verb_behind_a_colon_has_the_subject_of_the_verb_before_it() -> None:
    text = "Il porto nega tutto: il traghetto, sottolinea, galleggia."
    known = Finding((Span(0, 8),), (Span(9, 13),), (Span(14, 19),), 0.9)
    assert added(text, "it", known)[1] == ("Il porto", "sottolinea", "il traghetto … galleggia")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le bac, assure, coule."),
        ("es", "La alcaldesa, Rosa Lind, asegura, como siempre, que la balsa flota."),
    ],
)
def test_a_verb_between_commas_needs_its_subject_where_the_language_or_a_name_has_one(language: str, text: str) -> None:
    assert added(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "it",
            "“Il traghetto parte. Non aspetta nessuno”. Lo ha detto la sindaca di Roccamare, Livia Serra, in porto.",
            ("la sindaca di Roccamare, Livia Serra", "Lo ha detto", "Il traghetto parte. Non aspetta nessuno"),
        ),
        (
            "it",
            "Il traghetto parte domani.\nÈ quanto riporta oggi Il Faro di Serra.",
            ("Il Faro di Serra", "È quanto riporta", "Il traghetto parte domani"),
        ),
        (
            "it",
            "Il traghetto parte domani: lo scrive Il Faro di Serra.",
            ("Il Faro di Serra", "lo scrive", "Il traghetto parte domani"),
        ),
        (
            "it",
            "“Il traghetto parte domani”. Così la sindaca di Roccamare, Livia Serra, parlando al porto.",
            ("la sindaca di Roccamare, Livia Serra", "Così", "Il traghetto parte domani"),
        ),
        (
            "it",
            "Il traghetto parte domani. A dirlo è Livia Serra.",
            ("Livia Serra", "A dirlo è", "Il traghetto parte domani"),
        ),
        (
            "es",
            "La balsa saldrá el lunes. Así lo confirmó la Capitanía del Sur.",
            ("la Capitanía del Sur", "Así lo confirmó", "La balsa saldrá el lunes"),
        ),
        (
            "fr",
            "Le bac partira lundi. C'est ce qu'a annoncé la mairie.",
            ("la mairie", "C'est ce qu'a annoncé", "Le bac partira lundi"),
        ),
    ],
)
def test_a_sentence_may_say_whose_the_one_before_was(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert added(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire de Rocheval, Denis Aubry, a annoncé la fermeture du pont."),
        ("fr", "« Le bac coule, a dit un marin »"),
        ("es", "Tras la reunión del puerto, anunció la retirada de la balsa."),
        ("es", "La capitana, que llegó tarde, dijo que la balsa se hunde."),
        ("it", "Il traghetto parte. Così la sindaca ha deciso di restare."),
        ("fr", "A déclaré forfait hier."),
    ],
)
def test_nothing_is_added_where_the_verb_has_its_subject_or_an_object(language: str, text: str) -> None:
    assert added(text, language) == []


def test_what_is_known_is_not_added_again_but_gets_its_source() -> None:
    text = "“Il traghetto parte”. Lo precisano fonti del porto."
    at = text.index("precisano")
    cue, said = (Span(at, at + 9),), (Span(1, 19),)
    nobody = Finding((), cue, said, 0.9)
    assert added(text, "it", nobody) == [("fonti del porto", "Lo precisano", "Il traghetto parte")]
    at = text.index("fonti")
    known = Finding((Span(at, at + 5),), cue, said, 0.9)
    assert added(text, "it", known) == [("fonti", "precisano", "Il traghetto parte")]


@pytest.mark.parametrize("text", ["il coule, a dit Paul ", "« P », a dit Paul, ", "a dit ", "il coule, a dit "])
def test_a_long_sentence_of_verbs_is_read_in_its_time(text: str) -> None:
    began = time.process_time()
    added(text * 15_000, "fr")
    assert time.process_time() - began < 20

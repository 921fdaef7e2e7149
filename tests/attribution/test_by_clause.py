"""Verbs of telling right before the clause that they tell, which the network overlooks, where there is no grammar."""

import time

import pytest

from accordingto import languages
from accordingto.attribution.by_clause import ClauseReader
from accordingto.attribution.finding import Finding
from accordingto.attribution.network import Cues
from accordingto.nouns import Block, Span, Spans, Stance


def found(text: str, language: str, *known: Finding) -> list[Finding]:
    """Return all findings in `text`, `known` ones among them."""
    cues: Cues = languages.load(language, "cues", Cues)

    def stance(own: str, cue: Spans) -> Stance:
        return cues.stance(own, cue, language)

    reader = ClauseReader(cues.verbs, cues.phrases, cues.complementisers, language, stance)
    return reader.added(text, [Block(0, len(text), "paragraph", language)], known)


def added(text: str, language: str, *known: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """Return source, cue and content of all findings in `text`, `known` ones among them."""

    def place(words: str) -> Spans:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    def words(spans: Spans) -> str:
        return " … ".join(s.of(text) for s in spans)

    before = [Finding(place(source), place(cue), place(content), 0.9) for source, cue, content in known]
    return [(words(f.source), words(f.cue), words(f.content)) for f in found(text, language, *before)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "L'armateur a indiqué que le bac coule.", ("L'armateur", "a indiqué", "le bac coule")),
        ("fr", "Hier, il a affirmé qu'un bac coule.", ("il", "a affirmé", "un bac coule")),
        ("es", "En el puerto, Rosa Lind aseguró que la balsa flota.", ("Rosa Lind", "aseguró", "la balsa flota")),
        ("es", "La nota no dice que la balsa flote.", ("La nota", "dice", "la balsa flote")),
        (
            "it",
            "Le sigle del porto confermano che il molo chiude.",
            ("Le sigle del porto", "confermano", "il molo chiude"),
        ),
        ("es", "Circula una foto que decía que la balsa arde.", ("una foto", "decía", "la balsa arde")),
    ],
)
def test_who_stands_right_before_a_verb_and_its_clause_says_it(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert added(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le prévenu nie les faits.", ("Le prévenu", "nie", "les faits")),
        ("fr", "Le port fait état d'une fuite.", ("Le port", "fait état d'", "une fuite")),
        ("fr", "Le préfet a appelé à la « prudence » hier.", ("Le préfet", "a appelé à", "la « prudence » hier")),
        ("fr", "Rosa Lind avait déploré le silence du port.", ("Rosa Lind", "avait déploré", "le silence du port")),
        ("es", "El gremio exige un muelle, tras la tormenta.", ("El gremio", "exige", "un muelle")),
        ("es", "El puerto ha propuesto una tasa; nadie la quiere.", ("El puerto", "ha propuesto", "una tasa")),
        ("it", "Il porto ha smentito la vendita.", ("Il porto", "ha smentito", "la vendita")),
        ("it", "La sindaca chiede “più luce” sul molo.", ("La sindaca", "chiede", "più luce” sul molo")),
    ],
)
def test_who_stands_right_before_a_verb_and_a_noun_says_what_the_noun_does(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert added(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Depuis l'annonce du drame, le port se tait."),
        ("fr", "Le préfet a appelé à plusieurs reprises ses services."),
        ("es", "En la denuncia la mujer calla."),
        ("it", "Ieri chiede la sindaca."),
        ("fr", "Son entourage avait nié la semaine dernière."),
    ],
)
def test_a_noun_is_said_only_by_a_subject_before_its_verb(language: str, text: str) -> None:
    assert added(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "known", "wanted"),
    [
        (
            "es",
            "La alcaldesa pidió calma y añadió que la balsa flota.",
            ("La alcaldesa", "pidió", "calma y añadió que la balsa flota"),
            [("La alcaldesa", "pidió", "calma"), ("La alcaldesa", "añadió", "la balsa flota")],
        ),
        (
            "fr",
            "Le bac coule, a-t-elle dit, précisant que le port est vide.",
            ("elle", "dit", "Le bac coule"),
            [("elle", "dit", "Le bac coule"), ("elle", "précisant", "le port est vide")],
        ),
        (
            "it",
            "Il sindaco chiede un faro, sottolineando che il molo è buio.",
            ("Il sindaco", "chiede", "un faro, sottolineando che il molo è buio"),
            [("Il sindaco", "chiede", "un faro"), ("Il sindaco", "sottolineando", "il molo è buio")],
        ),
    ],
)
def test_a_second_verb_goes_on_with_the_subject_of_the_first(
    language: str, text: str, known: tuple[str, str, str], wanted: list[tuple[str, str, str]]
) -> None:
    assert added(text, language, known) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "En el barrio se dice que la balsa arde.", ("", "dice", "la balsa arde")),
        ("es", "Se prevé que la balsa vuelva.", ("", "Se prevé", "la balsa vuelva")),
        ("fr", "Tout indique que le bac a coulé.", ("", "Tout indique", "le bac a coulé")),
        ("it", "Si ipotizza che il molo ceda.", ("", "ipotizza", "il molo ceda")),
    ],
)
def test_what_is_said_in_general_nobody_says(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert added(text, language) == [wanted]


def test_what_is_said_in_general_is_left_out_of_what_somebody_says_before_it() -> None:
    text = "El puerto confirma la subida, pues se calcula que la tasa crecerá."
    parts = tuple(Span(text.index(w), text.index(w) + len(w)) for w in ("la subida", "la tasa crecerá"))
    source, cue = (Span(text.index(w), text.index(w) + len(w)) for w in ("El puerto", "confirma"))
    own, other = found(text, "es", Finding((source,), (cue,), parts, 0.9))
    assert (own.content, other.source, other.content) == (parts[:1], (), parts[1:])


def test_what_is_hoped_in_general_is_hoped() -> None:
    assert [f.stance for f in found("Se espera que la balsa vuelva.", "es")] == ["hopes"]


def test_a_clause_ends_before_who_passes_it_on() -> None:
    text = "Un marin a indiqué que le bac coule, a rapporté le port."
    known = ("le port", "a rapporté", "Un marin a indiqué que le bac coule")
    assert ("Un marin", "a indiqué", "le bac coule") in added(text, "fr", known)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "“Mi padre dijo que la balsa flota”, recuerda el patrón."),
        ("es", "La balsa arderá, como se prevé que pase con todas."),
        ("fr", "Hier au port a dit que le bac coule."),
        ("it", "Il molo è vuoto."),
    ],
    ids=["within a quotation", "told before", "no subject", "no verb of telling"],
)
def test_nothing_is_added(language: str, text: str) -> None:
    assert added(text, language) == []


@pytest.mark.parametrize("text", ["ha dicho " * 15_000, "el alcalde dijo que " * 15_000, "y dijo que P " * 15_000])
def test_many_verbs_take_no_longer_than_their_length(text: str) -> None:
    begun = time.process_time()
    found(text, "es")
    assert time.process_time() - begun < 10

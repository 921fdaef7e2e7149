"""Whom the network takes for a source where there is no grammar, though nobody speaks there, and who are two."""

import pytest

from accordingto import languages
from accordingto.attribution.finding import Finding
from accordingto.attribution.mentions import Mentions
from accordingto.attribution.network import Cues
from accordingto.nouns import Span, Spans


def sources(text: str, language: str, source: str, cue: str) -> list[str]:
    """Return the sources of what the network has as one finding of `source` and `cue`."""

    def span(words: str) -> Spans:
        at = text.index(words)
        return (Span(at, at + len(words)),)

    cues = languages.load(language, "cues", Cues)
    mentions = Mentions(cues.verbs, cues.phrases, cues.nobody, language)
    finding = mentions.named(text, Finding(span(source), span(cue), (Span(0, 1),), 0.9))
    return [" … ".join(s.of(text) for s in f.source) for f in mentions.apart(text, [finding])]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue"),
    [
        ("es", "«La balsa se hunde», dijo a Agencia Sur.", "Agencia Sur", "dijo"),
        ("es", "«La balsa se hunde», declaró a las puertas de la lonja.", "las puertas de la lonja", "declaró"),
        ("es", "«La balsa se hunde», contó al periódico.", "al periódico", "contó"),
        ("fr", "« Le bac coule », a déclaré à l'Agence Sud.", "l'Agence Sud", "déclaré"),
        ("it", "«Il traghetto affonda», ha detto alla Gazzetta.", "Gazzetta", "ha detto"),
    ],
)
def test_whom_somebody_tells_is_not_who_speaks(language: str, text: str, source: str, cue: str) -> None:
    assert sources(text, language, source, cue) == [""]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue"),
    [
        ("es", "Preguntada por la balsa, respondió que sale el lunes.", "la balsa", "respondió"),
        ("fr", "Interrogé par La Vigie, il a dit que le bac partira.", "La Vigie", "a dit"),
        ("it", "Interpellata sul traghetto, ha risposto che partirà.", "traghetto", "ha risposto"),
    ],
)
def test_what_somebody_is_asked_about_does_not_speak(language: str, text: str, source: str, cue: str) -> None:
    assert sources(text, language, source, cue) == [""]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue"),
    [
        ("es", "Un derrumbe que ha definido como grave.", "Un", "ha definido"),
        ("fr", "Les digues, a-t-il dit, tiennent.", "Les", "a-t-il dit"),
        ("it", "Anche ha aggiunto che il molo tiene.", "Anche", "ha aggiunto"),
    ],
)
def test_an_article_or_adverb_alone_is_nobody(language: str, text: str, source: str, cue: str) -> None:
    assert sources(text, language, source, cue) == [""]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue"),
    [
        ("es", "Sobre la balsa, dijo que sale el lunes.", "la balsa", "dijo"),
        ("fr", "Sur le bac, il n'a rien caché.", "le bac", "n'a rien caché"),
        ("it", "Sulla trattativa non si è sbilanciata.", "trattativa", "sbilanciata"),
    ],
)
def test_what_something_is_said_about_does_not_say_it(language: str, text: str, source: str, cue: str) -> None:
    assert sources(text, language, source, cue) == [""]


def test_what_something_is_said_about_may_say_something_in_a_relative_clause() -> None:
    text = "Los vecinos cargan contra el alcalde, que niega la deuda."
    assert sources(text, "es", "el alcalde", "niega") == ["el alcalde"]


def test_to_whom_something_is_known_is_its_source() -> None:
    assert sources("A quanto risulta al Faro, il traghetto parte.", "it", "Faro", "A quanto risulta") == ["Faro"]


def test_who_answers_behind_the_question_speaks() -> None:
    text = "Preguntada por la balsa, la capitana respondió que sale el lunes."
    assert sources(text, "es", "la capitana", "respondió") == ["la capitana"]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "wanted"),
    [
        ("fr", "Le bac coule, a rapporté lundi La Vigie.", "lundi La Vigie", "a rapporté", "La Vigie"),
        ("es", "La balsa se hunde, informó ayer el puerto.", "ayer el puerto", "informó", "el puerto"),
        ("it", "Il traghetto affonda, scrive oggi Il Faro.", "oggi Il Faro", "scrive", "Il Faro"),
    ],
)
def test_the_day_before_a_name_is_no_part_of_it(language: str, text: str, source: str, cue: str, wanted: str) -> None:
    assert sources(text, language, source, cue) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "wanted"),
    [
        (
            "fr",
            "Le bac coule, écrit La Vigie, citant une note du port et trois marins.",
            "une note du port et trois marins",
            "citant",
            ["une note du port", "trois marins"],
        ),
        (
            "es",
            "La balsa se hunde, publica El Vigía, que cita un informe y a dos marineros.",
            "un informe y a dos marineros",
            "cita",
            ["un informe", "dos marineros"],
        ),
        (
            "it",
            "Il traghetto affonda, scrive Il Faro citando un verbale e due marinai.",
            "un verbale e due marinai",
            "citando",
            ["un verbale", "due marinai"],
        ),
    ],
)
def test_two_who_are_cited_are_two_sources(language: str, text: str, source: str, cue: str, wanted: list[str]) -> None:
    assert sources(text, language, source, cue) == wanted


def test_two_bodies_whose_people_are_cited_are_not() -> None:
    text = "La balsa se hunde, según El Vigía, citando fuentes del puerto y la lonja."
    assert sources(text, "es", "fuentes del puerto y la lonja", "citando") == ["fuentes del puerto y la lonja"]


@pytest.mark.parametrize(
    ("language", "cue"),
    [("es", "dijo"), ("es", "citando"), ("fr", "déclaré"), ("fr", "citant"), ("it", "detto"), ("it", "citando")],
)
def test_a_source_of_marks_alone_stays_as_it_is(language: str, cue: str) -> None:
    assert sources(f"{cue} …", language, "…", cue) == ["…"]

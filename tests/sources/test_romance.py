"""French, Spanish and Italian by their words alone: what a mention says, and to whom somebody spoke."""

import pytest

from accordingto.nouns import Count, Outlet, SourceKind
from accordingto.outlets import registry
from accordingto.sources import identify
from tests.sources.build import identified, names, page, source, speakers


@pytest.mark.parametrize(
    ("language", "wording", "kind", "count"),
    [
        ("fr", "deux anciennes conseillères", "unnamed", (2, 2)),
        ("fr", "d'anciens diplomates", "unnamed", (2, None)),
        ("fr", "l'un des trois inspecteurs", "unnamed", (1, 1)),
        ("fr", "une douzaine d'habitantes", "unnamed", (12, None)),
        ("fr", "une source proche de la mairie", "unnamed", (1, 1)),
        ("fr", "deux pompiers", "unnamed", (2, 2)),
        ("fr", "les pompières", "organization", (1, 1)),
        ("fr", "l'hôpital", "organization", (1, 1)),
        ("fr", "un rapport de l'inspection", "document", (1, 1)),
        ("es", "tres antiguas asesoras", "unnamed", (3, 3)),
        ("es", "fuentes cercanas al puerto", "unnamed", (2, None)),
        ("es", "uno de los cuatro peritos", "unnamed", (1, 1)),
        ("es", "varias exministras", "unnamed", (2, None)),
        ("es", "la Policía", "organization", (1, 1)),
        ("es", "desde la Policía", "organization", (1, 1)),
        ("es", "dos policías", "unnamed", (2, 2)),
        ("es", "el censo", "document", (1, 1)),
        ("es", "la revisión hecha por el departamento técnico", "document", (1, 1)),
        ("es", "una anotación firmada por un perito", "document", (1, 1)),
        ("it", "due ex funzionarie", "unnamed", (2, 2)),
        ("it", "una persona al corrente dei lavori", "unnamed", (1, 1)),
        ("it", "un'altra dirigente", "unnamed", (1, 1)),
        ("it", "alcuni pescatori", "unnamed", (2, None)),
        ("it", "i carabinieri", "organization", (1, 1)),
        ("it", "tre carabinieri", "unnamed", (3, 3)),
        ("it", "il bollettino", "document", (1, 1)),
        ("it", "la polizza", "document", (1, 1)),
        ("fr", "un carnet du port", "document", (1, 1)),
    ],
)
def test_who_and_how_many_are_meant_is_read_without_a_dictionary(
    language: str, wording: str, kind: SourceKind, count: Count
) -> None:
    found = source(wording, language)
    assert (found.kind, found.count) == (kind, count)


@pytest.mark.parametrize(
    ("language", "wording", "name", "role"),
    [
        ("fr", "la ministre de la Culture Odile Varenne", "Odile Varenne", "ministre de la Culture"),
        ("fr", "le maire de Rocheval Denis Aubry", "Denis Aubry", "maire de Rocheval"),
        ("fr", "le porte-parole de la Maison Blanche Hugo Lund", "Hugo Lund", "porte-parole de la Maison Blanche"),
        ("fr", "Odile d'Arcy", "Odile d'Arcy", None),
        ("es", "el alcalde de Peñafría, Tomás Lago", "Tomás Lago", "alcalde de Peñafría"),
        ("es", "la ministra de Pesca Inés Rey", "Inés Rey", "ministra de Pesca"),
        ("es", "la ministra de Transición Ecológica Inés Rey", "Inés Rey", "ministra de Transición Ecológica"),
        ("it", "la sindaca di Roccamare Livia Serra", "Livia Serra", "sindaca di Roccamare"),
        ("it", "il direttore dell'acquedotto, Dario Conti", "Dario Conti", "direttore dell'acquedotto"),
        ("es", "Tomás Lago, portavoz de la ministra", "Tomás Lago", "portavoz de la ministra"),
        ("es", "Gustavo Salas Rey", "Gustavo Salas Rey", None),
        ("es", "la directora general, Inés Rey", "Inés Rey", "directora general"),
        ("fr", "le directeur général, Denis Aubry", "Denis Aubry", "directeur général"),
        ("it", "il segretario generale, Dario Conti", "Dario Conti", "segretario generale"),
        ("es", "el general Tomás Lago", "Tomás Lago", "general"),
        ("es", "el alcalde, Julio Lago", "Julio Lago", "alcalde"),
    ],
)
def test_an_office_beside_a_name_is_its_bearers(language: str, wording: str, name: str, role: str | None) -> None:
    found = source(wording, language)
    assert (found.kind, found.name, found.role) == ("person", name, role)


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("fr", "le maire de Rocheval", "person"),
        ("fr", "un conseiller du président Aubry", "unnamed"),
        ("es", "el alcalde de Peñafría", "person"),
        ("it", "la vedova di Dario Conti", "unnamed"),
    ],
)
def test_a_name_after_of_is_that_of_whose_somebody_is(language: str, wording: str, kind: SourceKind) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == (kind, None)


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("fr", "l'AFP", "AFP"),
        ("fr", "le quotidien L'Écho des Dunes", "L'Écho des Dunes"),
        ("fr", "le Courrier de la Baie", "Courrier de la Baie"),
        ("es", "el diario La Voz de Peñafría", "La Voz de Peñafría"),
        ("es", "El País", "El País"),
        ("it", "dell'ANSA", "ANSA"),
        ("it", "La Gazzetta delle Isole", "La Gazzetta delle Isole"),
    ],
)
def test_an_outlet_is_known_behind_an_article_and_with_what_its_name_goes_on(
    language: str, wording: str, name: str
) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == ("outlet", name)


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what", "told"),
    [
        ("fr", "La digue cède, ont dit deux ingénieurs à l'AFP.", "deux ingénieurs", "ont dit", "La digue cède", "AFP"),
        ("es", "El dique cede, dijeron dos peritos a EFE.", "dos peritos", "dijeron", "El dique cede", "EFE"),
        ("it", "La diga cede, hanno detto due tecnici all'ANSA.", "due tecnici", "hanno detto", "La diga cede", "ANSA"),
    ],
)
def test_an_outlet_beside_the_words_of_telling_was_spoken_to(
    language: str, text: str, who: str, cue: str, what: str, told: str
) -> None:
    assert identified(text, (who, cue, what), language=language).attributions[0].told == told


@pytest.mark.parametrize(
    ("language", "text", "outlet", "cue", "citing", "people", "what"),
    [
        (
            *("fr", "La digue cède, rapporte le Monde, citant deux ingénieurs."),
            *("le Monde", "rapporte", "citant", "deux ingénieurs", "La digue cède"),
        ),
        (
            *("es", "El dique cede, publica El País, que cita a dos peritos."),
            *("El País", "publica", "cita a", "dos peritos", "El dique cede"),
        ),
        (
            *("it", "La diga cede, scrive la Repubblica, citando due tecnici."),
            *("la Repubblica", "scrive", "citando", "due tecnici", "La diga cede"),
        ),
    ],
)
def test_an_outlet_reports_whom_it_cites(
    language: str, text: str, outlet: str, cue: str, citing: str, people: str, what: str
) -> None:
    found = identified(text, (outlet, cue, what), (people, citing, what), language=language)
    assert [a.parent for a in found.attributions] == [None, "a0"]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            *("fr", "La préfète Odile Varenne a dit non. Le maire Denis Aubry a dit oui. Elle a promis de l'eau."),
            [("La préfète Odile Varenne", "a dit", "non"), ("Le maire Denis Aubry", "a dit", "oui")],
        ),
        (
            *("es", "La ministra Inés Rey dijo no. El alcalde Tomás Lago dijo sí. Ella prometió agua."),
            [("La ministra Inés Rey", "dijo", "no"), ("El alcalde Tomás Lago", "dijo", "sí")],
        ),
        (
            *("it", "La sindaca Livia Serra ha detto no. Il prefetto Dario Conti ha detto sì. Lei ha promesso acqua."),
            [("La sindaca Livia Serra", "ha detto", "no"), ("Il prefetto Dario Conti", "ha detto", "sì")],
        ),
    ],
)
def test_a_pronoun_is_of_its_gender(language: str, text: str, said: list[tuple[str, str, str]]) -> None:
    last = {
        "fr": ("Elle", "a promis", "de l'eau"),
        "es": ("Ella", "prometió", "agua"),
        "it": ("Lei", "ha promesso", "acqua"),
    }[language]
    first, second, third = names(speakers(identified(text, *said, last, language=language)))
    assert (first == third, second == third) == (True, False)


@pytest.mark.parametrize(
    ("language", "text", "who", "cue", "what", "why"),
    [
        (
            *("fr", "Un inspecteur a dit non, sous couvert d'anonymat par peur de sa direction."),
            *("Un inspecteur", "a dit", "non", "par peur de sa direction"),
        ),
        (
            *("es", "Un perito dijo que no, bajo condición de anonimato por miedo a su jefe."),
            *("Un perito", "dijo", "que no", "por miedo a su jefe"),
        ),
        (
            *("it", "Un tecnico ha detto no, chiedendo l'anonimato per paura del capo."),
            *("Un tecnico", "ha detto", "no", "per paura del capo"),
        ),
    ],
)
def test_why_somebody_stays_unnamed_is_read(language: str, text: str, who: str, cue: str, what: str, why: str) -> None:
    found = speakers(identified(text, (who, cue, what), language=language))[0]
    assert found is not None
    assert found.anonymity is not None
    assert found.anonymity.of(text) == why


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "es",
            "La agencia EFE pregunta. El alcalde Tomás Lago dijo que la balsa se hunde. En su opinión, es tarde.",
            [("El alcalde Tomás Lago", "dijo", "la balsa se hunde"), ("su", "En su opinión", "es tarde")],
        ),
        (
            "it",
            "L'Ansa chiede. La sindaca Livia Serra ha detto che il traghetto affonda. A suo avviso, è tardi.",
            [("La sindaca Livia Serra", "ha detto", "il traghetto affonda"), ("suo", "A suo avviso", "è tardi")],
        ),
        (
            "fr",
            "L'AFP demande. La maire Odile Varenne a dit que le bac coule. À ses yeux, c'est tard.",
            [("La maire Odile Varenne", "a dit", "le bac coule"), ("ses", "À ses yeux", "c'est tard")],
        ),
    ],
)
def test_a_possessive_is_of_whoever_spoke_man_or_woman(
    language: str, text: str, said: list[tuple[str, str, str]]
) -> None:
    first, second = names(speakers(identified(text, *said, language=language)))
    assert first == second


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "El alcalde de Peñafría, Tomás Lago, y la ministra de Pesca, Inés Rey"),
        ("fr", "Le maire de Rocheval, Denis Aubry, et la préfète, Odile Varenne"),
        ("it", "La sindaca di Roccamare, Livia Serra, e il direttore, Dario Conti"),
    ],
)
def test_two_offices_with_their_bearers_are_two_people(language: str, wording: str) -> None:
    found = source(wording, language)
    assert (found.kind, found.name, found.count) == ("person", None, (2, 2))


def test_who_a_spokesman_of_somebody_named_is_has_his_own_name() -> None:
    assert source("Tomás Lago, portavoz de la ministra, Inés Rey", "es").name == "Tomás Lago"


@pytest.mark.parametrize(
    ("language", "wording", "cue"),
    [
        ("fr", "la porte-parole à l'AFP", "a dit"),
        ("es", "la portavoz a EFE", "dijo"),
        ("it", "la portavoce all'ANSA", "disse"),
    ],
)
def test_an_outlet_that_was_told_is_no_part_of_who_told_it(language: str, wording: str, cue: str) -> None:
    found = speakers(identified(f"{cue} {wording}: non.", (wording, cue, "non"), language=language))[0]
    assert found is not None
    assert (found.kind, found.affiliation) == ("unnamed", None)


@pytest.mark.parametrize(
    ("language", "text", "who", "first", "then"),
    [
        ("es", "El alcalde dijo que no. Explicó que la balsa arde.", "El alcalde", "dijo", "Explicó"),
        ("it", "La sindaca ha detto no. Ha spiegato che la diga cede.", "La sindaca", "ha detto", "Ha spiegato"),
        ("pl", "Burmistrz powiedział, że nie. Podkreślił, że prom tonie.", "Burmistrz", "powiedział", "Podkreślił"),
    ],
)
def test_a_verb_without_a_subject_goes_on_with_who_just_spoke(
    language: str, text: str, who: str, first: str, then: str
) -> None:
    what = text.split()[-1].rstrip(".")
    no = "n" + text.split(" n")[1].split(".")[0]
    found = identified(text, (who, first, no), (None, then, what), language=language)
    assert [a.speaker for a in found.attributions] == ["s1", "s1"]


def test_several_do_not_go_on_where_the_verb_means_one() -> None:
    text = "El alcalde dijo que no. Preguntaron si la balsa arde."
    found = identified(text, ("El alcalde", "dijo", "no"), (None, "Preguntaron", "arde"), language="es")
    assert [a.speaker for a in found.attributions] == ["s1", None]


@pytest.mark.parametrize(
    ("language", "text", "who", "cue"),
    [
        ("it", "I portavoce hanno detto no.", "I portavoce", "hanno detto"),
        ("fr", "Les porte-parole du port ont dit non.", "Les porte-parole du port", "ont dit"),
        ("pl", "Rozmówcy z portu mówią nie.", "Rozmówcy z portu", "mówią"),
    ],
)
def test_the_verb_tells_that_there_are_several(language: str, text: str, who: str, cue: str) -> None:
    found = speakers(identified(text, (who, cue, text.split()[-1].rstrip(".")), language=language))[0]
    assert found is not None
    assert found.count == (2, None)


def test_a_newspaper_with_a_foreign_name_is_no_person() -> None:
    found = source("dziennik Le Courrier", "pl")
    assert (found.kind, found.name) == ("outlet", "Le Courrier")


def test_an_outlet_of_the_pages_at_hand_may_have_a_noun_for_texts_in_its_name() -> None:
    known = registry().including([Outlet("La Duna Libera Informazioni", "duna.example")])
    said = ("La Duna Libera Informazioni", "scrive", "La diga cede")
    found = identify(page("La diga cede, scrive La Duna Libera Informazioni.", said, language="it"), known).sources[0]
    assert (found.kind, found.name) == ("outlet", "La Duna Libera Informazioni")

"""Bodies, offices and outlets of one sort on a page that are not one source."""

import pytest

from tests.sources.build import Said, identified, names, one, several, source, speakers
from tests.sources.joint import joined, told


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "de",
            "Die Staatsanwaltschaft sagte, es war Absicht. Die Feuerwehr sagte, es lösche. Der Zoll sagte, es fehle.",
            (
                ("Die Staatsanwaltschaft", "sagte", "es war Absicht"),
                ("Die Feuerwehr", "sagte", "es lösche"),
                ("Der Zoll", "sagte", "es fehle"),
            ),
        ),
        (
            "en",
            "The fire service said it was out. The customs service said goods were lost.",
            (("The fire service", "said", "it was out"), ("The customs service", "said", "goods were lost")),
        ),
        (
            "uk",
            "Пожежна служба сказала, що все гаразд. Митниця сказала, що бракує товару.",
            (("Пожежна служба", "сказала", "все гаразд"), ("Митниця", "сказала", "бракує товару")),
        ),
        (
            "fr",
            "Le parquet a dit que c'est grave. La douane a dit qu'il manque du fret.",
            (("Le parquet", "a dit", "c'est grave"), ("La douane", "a dit", "il manque du fret")),
        ),
        (
            "de",
            "Das russische Außenministerium sagte, es warte. Das US-Finanzministerium sagte, es handle.",
            (
                ("Das russische Außenministerium", "sagte", "es warte"),
                ("Das US-Finanzministerium", "sagte", "es handle"),
            ),
        ),
    ],
)
def test_bodies_with_a_noun_each_are_several(language: str, text: str, said: tuple[Said, ...]) -> None:
    several(text, *said, language=language)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "de",
            "Das Amtsgericht Morau sagte, es prüfe. Das Gericht sagte, es eile.",
            (("Das Amtsgericht Morau", "sagte", "es prüfe"), ("Das Gericht", "sagte", "es eile")),
        ),
        (
            "en",
            "The customs service said goods were lost. The agency said it would look.",
            (("The customs service", "said", "goods were lost"), ("The agency", "said", "it would look")),
        ),
        (
            "fr",
            "La douane a dit qu'il manque du fret. Le service a dit qu'il cherche.",
            (("La douane", "a dit", "il manque du fret"), ("Le service", "a dit", "il cherche")),
        ),
    ],
)
def test_a_noun_for_any_body_or_the_end_of_its_own_points_back(
    language: str, text: str, said: tuple[Said, ...]
) -> None:
    one(text, *said, language=language)


def test_whence_a_body_is_makes_it_nobody_from_there() -> None:
    assert [source(w, "de").kind for w in ("die Berliner Polizei", "das Schweizer Außenministerium")] == [
        "organization",
        "organization",
    ]
    assert source("der Berliner Karl Harms", "de").name == "Karl Harms"


def test_ministers_of_two_fields_are_two_people() -> None:
    text = "Der Außenminister sagte, es eile. Finanzminister Karl Harms sagte, es daure. Der Außenminister sagte ja."
    found = identified(
        text,
        ("Der Außenminister", "sagte", "es eile"),
        ("Finanzminister Karl Harms", "sagte", "es daure"),
        ("Der Außenminister", "sagte", "ja"),
        language="de",
    )
    first, second, third = [a.speaker for a in found.attributions]
    assert first == third != second


def test_who_heads_one_thing_heads_no_other() -> None:
    several(
        "El jefe de la diplomacia española dijo que sí. Zoilo Vera, director del hospital de Morau, dijo que no.",
        ("El jefe de la diplomacia española", "dijo", "sí"),
        ("Zoilo Vera, director del hospital de Morau", "dijo", "no"),
        language="es",
    )


def test_an_ally_of_a_country_is_not_its_president() -> None:
    several(
        "Le président russe Ivan Orski a dit oui. Le président du Kazakhstan, allié de la Russie, a dit non.",
        ("Le président russe Ivan Orski", "a dit", "oui"),
        ("Le président du Kazakhstan, allié de la Russie", "a dit", "non"),
        language="fr",
    )


@pytest.mark.parametrize(
    ("wording", "language", "name"),
    [
        ("la agencia de noticias palestina Marfa", "es", "Marfa"),
        ("die iranische Nachrichtenagentur Marfa", "de", "Marfa"),
        ("der Sender Radio Marfa", "de", "Radio Marfa"),
        ("ein Artikel des Portals Marfa", "de", "Marfa"),
    ],
)
def test_an_outlet_has_the_name_beside_its_noun(wording: str, language: str, name: str) -> None:
    found = source(wording, language)
    assert (found.kind, found.name) == ("outlet", name)


def test_an_outlet_that_was_told_is_no_part_of_who_told_it() -> None:
    found = identified(
        "Todo sigue igual, confirmaron a EFE fuentes médicas.",
        ("EFE fuentes médicas", "confirmaron", "Todo sigue igual"),
        language="es",
    )
    assert names(speakers(found)) == ["fuentes médicas"]


def test_who_took_the_picture_is_not_meant_by_an_age() -> None:
    found = identified(
        "Parteichef Karl Harms tritt ab. Foto: Anna Sand/dpa\nDer 48-Jährige sagte, er gehe.",
        ("Der 48-Jährige", "sagte", "er gehe"),
        language="de",
    )
    assert names(speakers(found)) == ["Karl Harms"]


def test_our_people_have_no_name() -> None:
    found = source("Nasi rozmówcy", "pl")
    assert (found.kind, found.name) == ("unnamed", None)


def test_the_president_of_a_country_is_nobody_named_far_above() -> None:
    text = "Ann Roe said no. It rained. It snowed. It froze. It thawed. The president of Poland said yes."
    several(text, ("Ann Roe", "said", "no"), ("The president of Poland", "said", "yes"))
    one(
        "Ann Roe said no. The president of Poland left. The president of Poland said yes.",
        ("Ann Roe", "said", "no"),
        ("The president of Poland", "said", "yes"),
    )


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "An earlier version of this article"),
        ("de", "Eine frühere Fassung dieses Textes"),
        ("fr", "Une version précédente de cet article"),
        ("ru", "Предыдущая версия этой статьи"),
    ],
)
def test_what_the_page_was_before_is_nobody(language: str, wording: str) -> None:
    found = identified(f"{wording}: all is new.", (wording, ":", "all is new"), language=language)
    assert found.sources == ()
    assert source("An earlier version of the bill").kind != "unknown"


@pytest.mark.parametrize(
    ("language", "wording"), [("ru", "«Альянс за чистый берег»"), ("uk", "Партія «Зелений альянс»")]
)
def test_a_noun_for_an_institution_inside_another_name_is_not_it(language: str, wording: str) -> None:
    several(f"НАТО: нет. {wording}: да.", ("НАТО", ":", "нет"), (wording, ":", "да"), language=language)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("de", "Ein Beispiel"),
        ("de", "Zahlreiche Funde"),
        ("en", "The example of Morau"),
        ("fr", "L'exemple de Morau"),
        ("pl", "Ten przykład"),
        ("uk", "Приклад Морави"),
    ],
)
def test_what_shows_something_and_cannot_speak_is_no_body(language: str, wording: str) -> None:
    assert source(wording, language).kind == "unknown"


def test_a_thing_of_which_a_body_is_does_not_make_it_one() -> None:
    assert source("Рятслужба з надзвичайних аварій", "uk").kind == "organization"
    assert source("Die Morauhilfe gegen Gewalt", "de").kind == "organization"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "uk",
            "Посадовець порту сказав, що кран цілий, а ще один чиновник заперечив, що він цілий.",
            (("Посадовець порту", "сказав", "кран цілий"), ("один чиновник", "заперечив", "він цілий")),
        ),
        (
            "ru",
            "Чиновник порта сказал, что кран цел, а ещё один чиновник отрицал, что он цел.",
            (("Чиновник порта", "сказал", "кран цел"), ("один чиновник", "отрицал", "он цел")),
        ),
    ],
)
def test_one_more_is_somebody_else(language: str, text: str, said: tuple[Said, ...]) -> None:
    several(text, *said, language=language)


@pytest.mark.parametrize(
    ("language", "one", "other", "cue", "what"),
    [
        ("en", "The International Rowing Association", "The Ukrainian Rowing Association", "said", "no"),
        ("ru", "Международная ассоциация гребцов", "Всероссийская ассоциация гребцов", "сказала", "нет"),
        ("uk", "Міжнародна асоціація веслярів", "Всеукраїнська асоціація веслярів", "сказала", "ні"),
        ("de", "Der internationale Ruderverband", "Der ukrainische Ruderverband", "sagte", "nein"),
    ],
)
def test_an_international_body_is_not_that_of_a_country(
    language: str, one: str, other: str, cue: str, what: str
) -> None:
    first = told("a", f"{one} {cue}: {what}.", (one, cue, what), language=language)
    second = told("b", f"{other} {cue}: {what}.", (other, cue, what), language=language)
    assert joined(first, second) == [{"a"}, {"b"}]


def test_a_society_for_something_is_no_firm() -> None:
    here = told(
        "a",
        "Es leckt, erklärte die Gesellschaft für Wasserbau.",
        ("die Gesellschaft für Wasserbau", "erklärte", "Es leckt"),
        language="de",
    )
    there = told("b", "Es brummt, erklärte der Verlag.", ("der Verlag", "erklärte", "Es brummt"), language="de")
    assert joined(here, there) == [{"a"}, {"b"}]


def test_the_airline_is_the_one_named_airlines_and_two_of_other_names_are_two_firms() -> None:
    text = "Harrow Airlines has found cracks in its jets. Four are small, the airline said."
    here = told("a", text, ("the airline", "said", "Four are small"))
    assert names(speakers(here)) == ["Harrow Airlines"]
    there = told("b", "It leaks, Larch Airlines said.", ("Larch Airlines", "said", "It leaks"))
    assert joined(here, there) == [{"a"}, {"b"}]
    german = told(
        "c", "Es leckt, erklärte die Fluggesellschaft Harrow.", ("die Fluggesellschaft Harrow", "erklärte", "Es leckt"),
        language="de",
    )  # fmt: skip
    assert joined(here, german) == [{"a", "c"}]


def test_a_german_article_behind_a_noun_tells_of_several_men() -> None:
    for text, who, kind in (
        ("Nach Angaben der Ermittler brennt es.", "der Ermittler", "organization"),
        ("So sah der Ermittler es: brennt es.", "der Ermittler", "unnamed"),
        ("Nach Angaben der Ermittlerin brennt es.", "der Ermittlerin", "unnamed"),
    ):
        (found,) = speakers(
            identified(text, (who, "Angaben" if "Angaben" in text else "sah", "brennt es"), language="de")
        )
        assert found is not None
        assert found.kind == kind


def test_a_channel_of_which_nothing_was_told_is_not_the_outlet_named_before() -> None:
    text = "Reuters said the dam held. A channel close to the fleet said it broke. The channel, Grey Lantern, said so."
    found = identified(
        text,
        ("Reuters", "said", "the dam held"),
        ("A channel close to the fleet", "said", "it broke"),
        ("The channel, Grey Lantern", "said", "so"),
    )
    assert [(s.name, s.kind) for s in speakers(found) if s] == [
        ("Reuters", "outlet"),
        (None, "outlet"),
        ("Grey Lantern", "outlet"),
    ]


def test_what_something_is_called_by_is_no_outlet_s_name() -> None:
    found = identified("Social media channels said so.", ("Social media channels", "said", "so"))
    assert [(s.name, s.count) for s in speakers(found) if s] == [("Social media channels", (2, None))]


@pytest.mark.parametrize(("name", "is_outlet"), [("Росгавацию", False), ("«Росгавань»", True), ("Lightship", True)])
def test_a_name_that_others_cite_is_an_outlet_s_where_it_is_written_like_one(name: str, is_outlet: bool) -> None:
    said = ("ТАСС", "передаёт", "Мост закрыт"), (name, "со ссылкой на", "Мост закрыт")
    found = identified(f"Мост закрыт, передаёт ТАСС со ссылкой на {name}.", *said, language="ru")
    assert [s.kind == "outlet" for s in speakers(found) if s] == [True, is_outlet]

"""Bodies that everybody knows: one by all their names, in all languages, with and without their country."""

import pytest

from accordingto.nouns import Span
from accordingto.sources.lexicon import lexicon
from accordingto.sources.words import tokens
from tests.sources.build import Said
from tests.sources.joint import joined, told


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Beim Roten Kreuz hieß es, das sei wahr.", ("Beim Roten Kreuz", "hieß es", "das sei wahr")),
        ("uk", "У Червоному Хресті заявили, що це так.", ("У Червоному Хресті", "заявили", "це так")),
        ("ru", "В Красном Кресте заявили, что это так.", ("В Красном Кресте", "заявили", "это так")),
        ("fr", "La Croix-Rouge affirme que c'est vrai.", ("La Croix-Rouge", "affirme", "c'est vrai")),
        ("es", "La Cruz Roja dijo que es verdad.", ("La Cruz Roja", "dijo", "es verdad")),
        ("it", "La Croce Rossa ha detto che è vero.", ("La Croce Rossa", "ha detto", "è vero")),
        ("pl", "Czerwony Krzyż podał, że to prawda.", ("Czerwony Krzyż", "podał", "to prawda")),
    ],
)
def test_a_body_of_the_whole_world_is_one_under_its_names_in_all_languages(
    language: str, text: str, said: Said
) -> None:
    english = told("a", "The Red Cross said that it is true.", ("The Red Cross", "said", "it is true"))
    assert joined(english, told("b", text, said, language=language)) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Russia's Federal Security Service said so.", ("Russia's Federal Security Service", "said", "so")),
        ("ru", "На Лубянке заявили, что это так.", ("На Лубянке", "заявили", "это так")),
        ("uk", "На Луб'янці заявили, що це так.", ("На Луб'янці", "заявили", "це так")),
        ("de", "Die Lubjanka sagte, das sei so.", ("Die Lubjanka", "sagte", "das sei so")),
    ],
)
def test_an_institution_is_one_with_and_without_its_country_and_by_its_seat(
    language: str, text: str, said: Said
) -> None:
    cited = told(
        "a", "«Так», — повідомляє Vistka з посиланням на ФСБ.", ("ФСБ", "з посиланням на", "Так"), language="uk"
    )
    assert joined(cited, told("b", text, said, language=language)) == [{"a", "b"}]


def test_an_institution_without_a_country_is_nobody_s_where_pages_name_two() -> None:
    bare = told("a", "The General Staff said so.", ("The General Staff", "said", "so"))
    one, other = (
        told(name, f"{of} General Staff said so.", (f"{of} General Staff", "said", "so"))
        for name, of in (("b", "Poland's"), ("c", "Latvia's"))
    )
    assert joined(bare, one) == [{"a", "b"}]
    assert joined(bare, one, other) == [{"a"}, {"b"}, {"c"}]


@pytest.mark.parametrize(
    ("language", "guard", "cue", "what"),
    [
        ("de", "Die dänische Küstenwache", "sagte", "so"),
        ("uk", "Берегова охорона Данії", "сказала", "так"),
        ("ru", "Береговая охрана Дании", "сказала", "так"),
        ("ru", "данным Береговой охраны Дании", "по", "так"),
    ],
)
def test_a_coast_guard_is_the_same_service_in_all_languages(language: str, guard: str, cue: str, what: str) -> None:
    english = told("a", "Denmark's coast guard said so.", ("Denmark's coast guard", "said", "so"))
    army = told("b", "Denmark's navy said no.", ("Denmark's navy", "said", "no"))
    there = told("c", f"{cue} {guard} {cue} {what}.", (guard, cue, what), language=language)
    assert {"a", "c"} in joined(english, army, there)


@pytest.mark.parametrize(
    ("language", "whole", "short"),
    [
        ("de", "Die Weltgesundheitsorganisation warnte: Regen kommt.", "Die WHO warnte: Regen kommt."),
        ("ru", "Международный валютный фонд сообщил: Regen kommt.", "МВФ сообщил: Regen kommt."),
        ("uk", "Європейський суд з прав людини повідомив: Regen kommt.", "ЄСПЛ повідомив: Regen kommt."),
        ("de", "Die Europäische Zentralbank warnte: Regen kommt.", "Die EZB warnte: Regen kommt."),
    ],
)
def test_a_body_that_everybody_knows_is_one_by_its_name_and_its_letters(language: str, whole: str, short: str) -> None:
    pages = []
    for name, text in (("a", whole), ("b", short)):
        source, _, cue = text.partition(":")[0].rpartition(" ")
        pages.append(told(name, text, (source, cue, "Regen kommt"), language=language))
    assert joined(*pages, one_story=False) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ru", "Европейская комиссия заявила, что ждёт. Комиссия добавила, что проверит.",
         (("Европейская комиссия", "заявила", "ждёт"), ("Комиссия", "добавила", "проверит"))),
        ("uk", "Міжнародний валютний фонд заявив, що чекає. Фонд додав, що перевірить.",
         (("Міжнародний валютний фонд", "заявив", "чекає"), ("Фонд", "додав", "перевірить"))),
    ],
)  # fmt: skip
def test_the_noun_in_the_name_of_a_body_that_everybody_knows_means_it(
    language: str, text: str, said: tuple[Said, ...]
) -> None:
    assert len(told("a", text, *said, language=language).sources) == 1


@pytest.mark.parametrize(
    "wording",
    [
        "Das Weiße Haus",
        "Vertreter des Weißen Hauses",
        "Der Internationale Strafgerichtshof",
        "die Richter des Internationalen Strafgerichtshofs",
        "Der Föderale Sicherheitsdienst",
        "der Chef des Föderalen Sicherheitsdienstes",
        "die Vereinten Nationen",
        "der Europäische Gerichtshof für Menschenrechte",
    ],
)
def test_an_institution_s_adjective_is_known_with_every_ending(wording: str) -> None:
    words = tokens(wording, Span(0, len(wording)), lexicon("de"))
    assert any(w.term("institutions") is not None for w in words)

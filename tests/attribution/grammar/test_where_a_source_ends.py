"""Where a source ends and the clause that it speaks for begins, though no comma stands between."""

import pytest
from tests.attribution.grammar.told import who_and_what


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Według straży leśnej kierowca uciekł do lasu.", "straży leśnej", "kierowca uciekł do lasu"),
        ("Zdaniem ekspertów Banku Rolnego wzrost wyhamuje.", "ekspertów Banku Rolnego", "wzrost wyhamuje"),
        ("Według Straży Leśnej wyrąb w parku wstrzymano.", "Straży Leśnej", "wyrąb w parku wstrzymano"),
        ('Zdaniem "Fali" Pentagon wiedział o planie.', '"Fali"', "Pentagon wiedział o planie"),
        ("Według Anny Nowak ceny wzrosną.", "Anny Nowak", "ceny wzrosną"),
        ("Według szefów firm rybackich ceny wzrosną.", "szefów firm rybackich", "ceny wzrosną"),
        ("Według rzecznika policji zginęły trzy osoby.", "rzecznika policji", "zginęły trzy osoby"),
        ("Zdaniem mieszkańców wsi droga jest śliska.", "mieszkańców wsi", "droga jest śliska"),
    ],
)
def test_the_subject_after_a_polish_source_is_no_part_of_it(text: str, source: str, content: str) -> None:
    assert who_and_what("pl", text) == [(source, content)]


@pytest.mark.parametrize(
    ("language", "text", "sources"),
    [
        ("uk", "Із посиланням на джерела в порту видання пише, що міст закрито.", {"джерела в порту", "видання"}),
        ("uk", "З посиланням на Гаврилова ТАСС передає, що міст закрито.", {"Гаврилова", "ТАСС"}),
        ("ru", "Со ссылкой на Гаврилова ТАСС передаёт, что мост закрыт.", {"Гаврилова", "ТАСС"}),
        ("uk", "Після наради управління повідомило, що міст закрито.", {"управління"}),
        ("ru", "«Мост закрыт», — сообщило управление в своём Telegram-канале.", {"управление"}),
        ("uk", "За словами речника поліції зникли гроші.", {"речника поліції"}),
        ("ru", "По словам главы совета депутаты приняли бюджет.", {"главы совета"}),
    ],
)
def test_who_cites_right_after_whom_they_cite_is_not_cited(language: str, text: str, sources: set[str]) -> None:
    assert {source for source, _ in who_and_what(language, text)} == sources


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        (
            "uk",
            "Троє чиновників Міністерства енергетики розповіли, що міст закрито.",
            "Троє чиновників Міністерства енергетики",
        ),
        (
            "ru",
            "Трое чиновников министерства энергетики рассказали, что мост закрыт.",
            "Трое чиновников министерства энергетики",
        ),
        ("uk", "Після зміни енергетики розповіли, що міст закрито.", "енергетики"),
    ],
)
def test_the_field_of_a_ministry_is_not_those_who_work_in_it(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("uk", "Як розповів Bloomberg один із рибалок, міст закрито.", "один із рибалок"),
        ("ru", "Как рассказал Bloomberg один из рыбаков, мост закрыт.", "один из рыбаков"),
        (
            "pl",
            "Dwaj rozmówcy gazety w tym samym urzędzie potwierdzili, że most jest zamknięty.",
            "Dwaj rozmówcy gazety w tym samym urzędzie",
        ),
        ("pl", "Siostra zaginionego opowiedziała, że most jest zamknięty.", "Siostra zaginionego"),
    ],
)
def test_who_speaks_is_whole_beside_whom_they_told(language: str, text: str, source: str) -> None:
    assert [who for who, _ in who_and_what(language, text)] == [source]

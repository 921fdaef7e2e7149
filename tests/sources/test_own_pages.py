"""Bodies that publish pages of their own are no outlets that report."""

import pytest
from msgspec.structs import replace

from accordingto.nouns import Article, Outlet, Span
from accordingto.outlets import registry
from accordingto.outlets.listed import Body
from accordingto.sources import identify, published_by
from accordingto.sources.items import Group, items_of
from accordingto.sources.lexicon import lexicon
from accordingto.sources.own_pages import publishing
from accordingto.sources.reading import read
from tests.sources.build import page, speakers


def of(name: str, text: str, language: str = "en") -> Article:
    return page(text, language=language, outlet=Outlet(name, "own.example"))


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("Northline Ferries", "Northline Ferries has suspended all crossings until Monday.", "en"),
        ("River League", "The River League mission did not say so.", "en"),
        ("TV Altmoor", "Der TV Altmoor hat seinen Trainer entlassen.", "de"),
        ("OWM", "The Office of Weights (OWM) presents its report today.", "en"),
        ("Northline", "Auditors have told Northline AG that its books are in order.", "en"),
        ("Северная линия", "Совет директоров ПАО «Северная линия» назначил главу.", "ru"),
        ("Altmoor University", "Nurses sleep worse than others, find researchers at Altmoor.", "en"),
        ("Landgericht Altmoor", "Die dritte Kammer des Landgerichts Altmoor hat die Klage abgewiesen.", "de"),
        ("Агентство водного надзора", "Агентство водного надзора сообщает о сбросе в реку.", "ru"),
        ("Прокуратура Заречья", "Двум водителям из Заречья предъявлено обвинение.", "ru"),
        ("Спілка пасічників Залісся", "Мед у Заліссі цього року подорожчає.", "uk"),
    ],
)
def test_a_page_that_begins_with_what_its_publisher_does_or_with_a_body_s_name_is_a_body_s(
    name: str, text: str, language: str
) -> None:
    assert published_by(of(name, text, language)) == Body(name, "own.example")


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("Harbour Beat", "Two officers told Harbour Beat that the pier is closed.", "en"),
        ("Harbour Beat", "Harbour Beat has learned that the pier is closed.", "en"),
        ("Hafenblatt", "Hafenblatt berichtete zuerst über die Sperre.", "de"),
        ("Lowford Gazette", "Lowford Gazette readers know the pier.", "en"),
        ("Harbour Beat", "The pier is closed.\nHarbour Beat met the owner.", "en"),
        ("Army Tomorrow", "The Army has bought forty lorries from Altmoor.", "en"),
        ("Гаряча лінія UA", "Лінію на Залісся закрили до понеділка.", "uk"),
    ],
)
def test_a_newspaper_that_names_itself_stays_an_outlet(name: str, text: str, language: str) -> None:
    assert not isinstance(published_by(of(name, text, language)), Body)


def test_what_a_body_says_is_its_own_word_and_nobody_told_it_as_a_newspaper() -> None:
    own = of("Northline Ferries", "Northline Ferries has suspended all crossings.")
    outlets = registry().including([published_by(own)])
    text = "The pier is closed, Northline Ferries said. Its captain Jon Ruhland told us Northline Ferries would wait."
    said = page(text, ("Northline Ferries", "said", "The pier is closed"), ("Jon Ruhland", "told", "would wait"))
    found = identify(said, outlets)
    assert [s.kind for s in speakers(found) if s] == ["organization", "person"]
    assert found.attributions[1].told != "Northline Ferries"


@pytest.mark.parametrize(
    ("language", "wording", "head"),
    [
        ("uk", "пресслужба рятувальників", "service"),
        ("uk", "пресслужба пожежників", "service"),
        ("ru", "пресс-служба спасателей", "service"),
        ("ru", "пресс-служба полицейских", "police"),
    ],
)
def test_the_press_office_of_people_who_stand_for_a_body_is_that_body(language: str, wording: str, head: str) -> None:
    found = read(wording, Span(0, len(wording)), lexicon(language), lambda _: ())
    assert (found.kind, found.name) == ("organization", ())
    assert head in found.heads


def test_pages_of_a_body_are_not_those_of_whom_one_page_took_for_it() -> None:
    own = of("Northline Ferries", "Northline Ferries has suspended all crossings.")
    outlets = registry().including([published_by(own)])
    called = ["Northline Ferries", "Northline Ferries", "Weir Audit", "Weir Audit", "Northline Ferries"]
    pages = [page(f"{name} said that all is well.", (name, "said", "all is well")) for name in called]
    pages = [identify(replace(found, id=str(at)), outlets) for at, found in enumerate(pages)]
    items = [item for found in pages for item in items_of(found, outlets)]
    line, auditor = Group(items[:2]), Group(items[2:])
    story_of = dict.fromkeys((p.id for p in (own, *pages)), "story")
    assert publishing([own, *pages], [line, auditor], outlets, story_of) == {id(line): "Northline Ferries"}

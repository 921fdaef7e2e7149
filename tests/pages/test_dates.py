"""Dates as pages write them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from accordingto.nouns import Outlet
from accordingto.pages import dates, published

NOW = datetime(2024, 6, 1, tzinfo=UTC)


def dated(line: str, language: str, others: Sequence[str] = ()) -> dict[str, str]:
    return {c.field: c.value for c in published.from_lines([(line, 0)], language, others, NOW)}


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("Posted Dec 24, 2023 by the desk", "en", "2023-12-24"),
        ("Published 9:40 a.m. Nov. 16, 2022", "en", "2022-11-16T09:40"),
        ("March 17, 2023 6:05 pm ET", "en", "2023-03-17T18:05"),
        ("27-Feb-2023", "en", "2023-02-27"),
        ("03/05/2022", "en", "2022-03-05"),
        ("вт, 03/05/2022 - 20:58", "uk", "2022-05-03T20:58"),
        ("23 грудня 2023, 17:42", "uk", "2023-12-23T17:42"),
        ("Вторник, 15 ноября 2022, 23:17", "ru", "2022-11-15T23:17"),
        ("Sonntag, 19. März 2023", "de", "2023-03-19"),
        ("4 May 2021 17:42 and later", "en", "2021-05-04T17:42"),
        ("4 May 2021, 10:20 GMT", "en", "2021-05-04T10:20Z"),
        ("4. Mai 2021, 10:20 (MESZ)", "de", "2021-05-04T10:20+02:00"),
        ("17.03.2023, 22.51 Uhr", "de", "2023-03-17T22:51"),
        ("Publié le 1er août 2020 à 9h", "fr", "2020-08-01"),
        ("Publicado el 3 de enero de 2021", "es", "2021-01-03"),
        ("Opublikowano 7 października 2019 r.", "pl", "2019-10-07"),
        ("Ada Brenner4.5.2021", "en", "2021-05-04"),
        ("version 2.4.5.2021", "en", None),
        ("06 Dicembre 2020", "it", "2020-12-06"),
        ("20 septembrie 2020 16:20", "ro", "2020-09-20T16:20"),
        ("3 de março de 2021, 08:15", "pt", "2021-03-03T08:15"),
        ("12 d'octubre de 2020", "ca", "2020-10-12"),
        ("4. listopadu 2021", "cs", "2021-11-04"),
        ("4. listopada 2021.", "hr", "2021-10-04"),
        ("16 Temmuz 2021 Cuma", "tr", "2021-07-16"),
        ("2020. július 12. 14:30", "hu", "2020-07-12T14:30"),
        ("2020 m. liepos 12 d.", "lt", "2020-07-12"),
        ("12 يوليو/تموز 2020", "ar", "2020-07-12"),
        ("12 ביולי 2020", "he", "2020-07-12"),
        ("12 जुलाई 2020", "hi", "2020-07-12"),
        ("2020年7月12日 22:00", "ja", "2020-07-12T22:00"),
        ("2020년 7월 12일", "ko", "2020-07-12"),
        ("입력2023.11.02. 오후 8:06", "ko", "2023-11-02T20:06"),
        ("2020-02-30", "en", None),
        ("31 April 2020", "en", None),
        ("no date in here, 1 to 6", "en", None),
    ],
)
def test_dates_in_words_and_numbers(text: str, language: str, iso: str | None) -> None:
    assert dated(text, language).get("published") == iso


def test_a_date_without_its_year_takes_it_from_the_page() -> None:
    assert dated("04 травня, 11:20", "uk", ["© 2022 Берег"]) == {"published": "2022-05-04T11:20"}
    assert dated("04 травня, 11:20", "uk") == {}


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2023-12-23T17:42:00+0200", "2023-12-23T17:42:00+02:00"),
        ("2023-12-23T17:42:00.000Z", "2023-12-23T17:42:00Z"),
        ("2023-12-23", "2023-12-23"),
        ("20231223", "2023-12-23"),
        ("23 December 2023", "2023-12-23"),
        ("Tue, 04 May 2021 10:20:00 +0200", "2021-05-04T10:20+02:00"),
        ("1620116400", "2021-05-04T08:20:00Z"),
        ("1620116400000", "2021-05-04T08:20:00Z"),
        ("2021-05-04T99:99", "2021-05-04"),
        ("yesterday", None),
        ("2023-13-45", None),
    ],
)
def test_machine_readable_dates(value: str, iso: str | None) -> None:
    assert dates.machine(value) == iso


@pytest.mark.parametrize("iso", ["0001-01-01", "1970-01-01T00:00:00Z", "2024-06-03", "2999-01-01", None])
def test_templates_zero_dates_and_the_future_are_refused(iso: str | None) -> None:
    assert dates.plausible(iso, NOW) is None


def test_an_address_may_hold_a_date() -> None:
    assert published.from_url("https://x.example/2022/11/16/bridge") == "2022-11-16"
    assert published.from_url("https://x.example/news/20221116-bridge") == "2022-11-16"
    assert published.from_url("https://x.example/id/123456789") is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Published 4 May 2021 10:20 · Updated 5 May 2021 09:00", "en"),
        ("Опубліковано 04.05.2021, 10:20. Оновлено 05.05.2021, 09:00", "uk"),
        ("Опубликовано 04.05.2021, 10:20 / Обновлено: 05.05.2021, 09:00", "ru"),
        ("04.05.2021, 10:20 Uhr, aktualisiert am 05.05.2021, 09:00 Uhr", "de"),
        ("Publié le 4 mai 2021 à 10:20, mis à jour le 5 mai 2021 à 09:00", "fr"),
        ("Publicado el 4 de mayo de 2021 10:20. Actualizado el 5 de mayo de 2021 09:00", "es"),
        ("Opublikowano: 4 maja 2021, 10:20. Ostatnia aktualizacja: 5 maja 2021, 09:00", "pl"),
    ],
)
def test_a_date_of_change_is_told_from_that_of_publication(line: str, language: str) -> None:
    assert dated(line, language) == {"published": "2021-05-04T10:20", "modified": "2021-05-05T09:00"}


def test_a_dateline_may_date_the_article() -> None:
    found = published.from_dateline("KYIV, 16 November 2022 (AP) — A missile fell.", 100, "en", now=NOW)
    assert found is not None
    assert (found.value, found.start, found.end) == ("2022-11-16", 106, 122)
    assert published.from_dateline("The bridge opened on 16 November 2022, they said.", 0, "en", now=NOW) is None


def test_the_language_decides_what_a_month_s_name_means_in_two() -> None:
    assert dated("7 srpnja 2021", "hr") == {"published": "2021-07-07"}
    assert dated("7. srpna 2021", "cs") == {"published": "2021-08-07"}
    assert dated("7 listopada 2021", "pl") == {"published": "2021-11-07"}


@pytest.mark.parametrize(
    ("domain", "name", "locales", "hours"),
    [
        ("news.lanternbay.ua", "Lantern Bay Post", ["pl_PL"], 3),
        ("lanternbay.example", "The Chicago Lantern", ["uk"], -5),
        ("lanternbay.example", "New York Lantern", [], -4),
        ("lanternbay.example", None, ["ja"], 9),
        ("lanternbay.example", None, ["pt-BR"], -3),
        # What software states where nobody chose.
        ("lanternbay.example", "Lantern Bay Post", ["en_GB", "en-US"], None),
        ("lanternbay.example", "Lantern Bay Post", ["es", "x", "-"], None),
        (None, None, [], None),
    ],
)
def test_the_clock_of_a_page_is_that_of_its_country_a_place_in_its_name_or_its_language(
    domain: str | None, name: str | None, locales: list[str], hours: int | None
) -> None:
    clock = dates.clock_of(Outlet(name, domain), locales)
    offset = clock.utcoffset(datetime(2021, 7, 1)) if clock else None
    assert offset == (None if hours is None else timedelta(hours=hours))


def test_every_clock_is_one() -> None:
    known = dates._clocks()
    for name in {*known.countries.values(), *known.languages.values(), *known.places.values()}:
        assert ZoneInfo(name)


@pytest.mark.parametrize(
    ("domain", "known", "fetched", "iso"),
    [
        (None, [], None, "2021-03-05"),
        ("lanternbay.ie", [], None, "2021-05-03"),
        ("lanternbay.ca", [], None, "2021-03-05"),
        (None, ["2021-05-03"], None, "2021-05-03"),
        ("lanternbay.ie", ["2021-03-05"], None, "2021-03-05"),
        (None, ["2021-03-05", "2021-05-03"], None, "2021-03-05"),
        ("lanternbay.ie", [], datetime(2021, 3, 6, tzinfo=UTC), "2021-03-05"),
    ],
)
def test_the_page_and_its_country_tell_what_a_day_in_figures_means(
    domain: str | None, known: list[str], fetched: datetime | None, iso: str
) -> None:
    (one,) = dates.in_text("Posted 03/05/2021", "en", dates.day_first(domain))
    assert dates.read(one, None, known, fetched) == iso
    (certain,) = dates.in_text("Posted 23/05/2021", "en", dates.day_first(domain))
    assert dates.read(certain, None, known) == "2021-05-23"


def test_every_language_names_all_months() -> None:
    for language, names in dates._named().items():
        assert set(names.values()) == set(range(1, 13)), language

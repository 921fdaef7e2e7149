"""Dates as pages write them."""

from datetime import UTC, datetime

import pytest

from accordingto.pages import dates, published

NOW = datetime(2024, 6, 1, tzinfo=UTC)


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
        ("17.03.2023, 22.51 Uhr", "de", "2023-03-17T22:51"),
        ("Publié le 1er août 2020 à 9h", "fr", "2020-08-01"),
        ("Actualizado el 3 de enero de 2021", "es", "2021-01-03"),
        ("Opublikowano 7 października 2019 r.", "pl", "2019-10-07"),
        ("2020-02-30", "en", None),
        ("31 April 2020", "en", None),
        ("no date in here, 1 to 6", "en", None),
    ],
)
def test_dates_in_words_and_numbers(text: str, language: str, iso: str | None) -> None:
    assert published.from_lines([text], language, now=NOW) == iso


def test_a_date_without_its_year_takes_it_from_the_page() -> None:
    assert published.from_lines(["04 травня, 11:20"], "uk", ["© 2022 Берег"], now=NOW) == "2022-05-04T11:20"
    assert published.from_lines(["04 травня, 11:20"], "uk", now=NOW) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2023-12-23T17:42:00+0200", "2023-12-23T17:42:00+02:00"),
        ("2023-12-23T17:42:00.000Z", "2023-12-23T17:42:00Z"),
        ("2023-12-23", "2023-12-23"),
        ("20231223", "2023-12-23"),
        ("23 December 2023", "2023-12-23"),
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

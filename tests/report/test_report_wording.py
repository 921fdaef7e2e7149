"""Numbers, ranges and dates read as an editor would say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.nouns import Count
from accordingto.report import wording


@pytest.mark.parametrize(
    ("count", "figure", "words"),
    [
        ((0, 0), "0", "none stated"),
        ((1, 1), "1", "one"),
        ((2, 2), "2", "two"),
        ((2, None), "2+", "two or more"),
        ((5, None), "5+", "at least five"),
        ((1, 3), "1–3", "one to three"),
        ((0, 2), "0–2", "up to two"),
        ((0, None), "0+", "any number"),
        ((40, 1200), "40–1,200", "40 to 1,200"),
    ],
)
def test_ranges(count: Count, figure: str, words: str) -> None:
    assert (wording.figure(count), wording.words(count)) == (figure, words)


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2022", "2022"),
        ("2022-09", "Sep 2022"),
        ("2022-09-14", "14 Sep 2022"),
        ("2022-09-14T10:02:00+02:00", "14 Sep 2022, 10:02 UTC+2"),
        ("2022-09-14T10:02:00.5Z", "14 Sep 2022, 10:02 UTC"),
        ("2022-09-14T10:02-03:30", "14 Sep 2022, 10:02 UTC−3:30"),
        ("2022-09-14T10:02+00:00", "14 Sep 2022, 10:02 UTC"),
        ("2022-09-14T10:02", "14 Sep 2022, 10:02"),
        ("2022-13-01", "2022"),
        ("last week", "last week"),
        (None, ""),
    ],
)
def test_dates_keep_their_precision(iso: str | None, words: str) -> None:
    assert wording.date(iso) == words


def test_periods_may_be_open() -> None:
    assert wording.period(("2022-09", "2022-11")) == "Sep – Nov 2022"
    assert wording.period(("2022-09", "2023-01")) == "Sep 2022 – Jan 2023"
    assert wording.period(("2022-09-02", "2022-09-14")) == "2–14 Sep 2022"
    assert wording.period(("2022-09-02", "2022-10-01")) == "2 Sep – 1 Oct 2022"
    assert wording.period(("2022-09", "2022-09-14")) == "Sep 2022 – 14 Sep 2022"
    assert wording.period(("2022-09-02T10:02", "2022-09-02T11:30")) == "2 Sep 2022, 10:02 – 2 Sep 2022, 11:30"
    assert wording.period(("2022", "2023")) == "2022 – 2023"
    assert wording.period(("2022-09", "2022-09")) == "Sep 2022"
    assert wording.period(("2022-09", None)) == "since Sep 2022"
    assert wording.period((None, "2022-09")) == "until Sep 2022"
    assert wording.period((None, None)) == "no date stated"


def test_languages_have_names_where_we_know_them() -> None:
    assert [wording.language(code) for code in ("uk", "de", "fi", "xx", None)] == [
        "Ukrainian",
        "German",
        "Finnish",
        "xx",
        "",
    ]


@given(st.text(), st.integers(1, 60))
def test_shortened_text_is_short_and_begins_as_it_did(text: str, limit: int) -> None:
    short = wording.shorten(text, limit)
    assert len(short) <= limit
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_long_lists_say_how_many_they_leave_out() -> None:
    assert wording.listed(["a", "b", "c"], 3) == "a; b; c"
    assert wording.listed(["a", "b", "c"], 1) == "a; and 2 more"

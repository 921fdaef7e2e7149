"""Times that a text states, at the precision stated, against the day of publication."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.nouns import Span
from accordingto.provenance.times import beside, gone_on, stated
from accordingto.text import sentences

PUBLISHED = "2023-12-22"  # a Friday


def times(
    text: str, language: str = "en", published: str | None = PUBLISHED
) -> list[tuple[str, str | None, str | None]]:
    """What the text states: its words, from and to."""
    found = stated(text, Span(0, len(text)), language, published)
    return [(p.span.of(text), p.start, p.end) for p in found]


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("He hinted at it in the fall of 2022, she said.", "en", "2022-09", "2022-11"),
        ("She has wanted this since September.", "en", "2023-09", None),
        ("She has wanted this since at least September 2021.", "en", "2021-09", None),
        ("They met on 14 September 2022.", "en", "2022-09-14", "2022-09-14"),
        ("They met on Sept. 14, 2022, he said.", "en", "2022-09-14", "2022-09-14"),
        ("They met on November 30.", "en", "2023-11-30", "2023-11-30"),
        ("She said so last Tuesday.", "en", "2023-12-19", "2023-12-19"),
        ("She said so on Friday.", "en", "2023-12-22", "2023-12-22"),
        ("She said so last Friday.", "en", "2023-12-15", "2023-12-15"),
        ("She said so yesterday.", "en", "2023-12-21", "2023-12-21"),
        ("They said so two weeks ago.", "en", "2023-12-04", "2023-12-10"),
        ("They said so last month.", "en", "2023-11", "2023-11"),
        ("They said so in 2019.", "en", "2019", "2019"),
        ("They said so last winter.", "en", "2022-12", "2023-02"),
        ("Це почалося восени 2022 року.", "uk", "2022-09", "2022-11"),
        ("Щонайменше з вересня він на це натякає.", "uk", "2023-09", None),
        ("Він сказав це у вересні.", "uk", "2023-09", "2023-09"),
        ("Він сказав це 14 вересня 2022 року.", "uk", "2022-09-14", "2022-09-14"),
        ("Минулого вівторка він сказав так.", "uk", "2023-12-19", "2023-12-19"),
        ("Торік вони казали інше.", "uk", "2022", "2022"),
        ("Три дні тому вони казали інше.", "uk", "2023-12-19", "2023-12-19"),
        ("Он говорит об этом с сентября.", "ru", "2023-09", None),
        ("Впервые об этом сказали осенью 2022-го.", "ru", "2022-09", "2022-11"),
        ("В прошлом месяце они говорили иначе.", "ru", "2023-11", "2023-11"),
        ("В понедельник они говорили иначе.", "ru", "2023-12-18", "2023-12-18"),
        ("Das gilt seit September 2021.", "de", "2021-09", None),
        ("Vor zwei Jahren klang das anders.", "de", "2021", "2021"),
        ("Am 3. Mai 2022 klang das anders.", "de", "2022-05-03", "2022-05-03"),
        ("Letzten Dienstag klang das anders.", "de", "2023-12-19", "2023-12-19"),
        ("Mówi o tym od września.", "pl", "2023-09", None),
        ("Jesienią 2022 roku mówił inaczej.", "pl", "2022-09", "2022-11"),
        ("W zeszłym tygodniu mówił inaczej.", "pl", "2023-12-11", "2023-12-17"),
        ("Elle en parlait en septembre.", "fr", "2023-09", "2023-09"),
        ("Elle s'en plaint depuis l'automne 2022.", "fr", "2022-09", None),
        ("La semaine dernière, elle se taisait.", "fr", "2023-12-11", "2023-12-17"),
        ("Il y a deux semaines, elle se taisait.", "fr", "2023-12-04", "2023-12-10"),
        ("Lundi dernier, elle se taisait.", "fr", "2023-12-18", "2023-12-18"),
        ("Lo pide desde 2022.", "es", "2022", None),
        ("Se reunieron el 14 de septiembre de 2022.", "es", "2022-09-14", "2022-09-14"),
        ("El verano pasado callaban.", "es", "2023-06", "2023-08"),
        ("Hace tres días callaban.", "es", "2023-12-19", "2023-12-19"),
        ("Lo chiede dall'inverno 2022.", "it", "2022-12", None),
        ("Il mese scorso tacevano.", "it", "2023-11", "2023-11"),
        ("L'8 settembre 2022 tacevano.", "it", "2022-09-08", "2022-09-08"),
        ("Due settimane fa tacevano.", "it", "2023-12-04", "2023-12-10"),
        ("Stand 14.09.2022.", "de", "2022-09-14", "2022-09-14"),
        ("As of 2022-09-14 nothing is known.", "en", "2022-09-14", "2022-09-14"),
    ],
)
def test_a_time_has_the_precision_of_its_words(text: str, language: str, start: str, end: str | None) -> None:
    assert [(s, e) for _, s, e in times(text, language)] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It may rain, and they march on.", "en"),
        ("Ms. May said no; August Lund agreed.", "en"),
        ("About 2000 people came, 14 of them early.", "en"),
        ("They will meet next spring and on the next Monday.", "en"),
        ("Вони зустрінуться наступного вівторка.", "uk"),
        ("Ils se verront lundi prochain.", "fr"),
        ("Se verán la semana que viene.", "es"),
        ("Si vedranno lunedì prossimo.", "it"),
    ],
)
def test_what_is_no_time_or_lies_ahead_is_not_stated(text: str, language: str) -> None:
    assert times(text, language) == []


def test_without_a_day_of_publication_only_whole_dates_count() -> None:
    text = "In September, last week, since Monday, and on 14 September 2022."
    assert times(text, published=None) == [("14 September 2022", "2022-09-14", "2022-09-14")]


def test_an_end_alone_has_no_beginning() -> None:
    assert times("It held until November.") == [("until November", None, "2023-11")]


def test_a_language_without_a_table_states_nothing() -> None:
    assert times("em 2019", "pt") == []


PIECES = st.sampled_from(
    ["since", "last", "fall", "of", "2022", "September", "14", "Tuesday", "two", "weeks", "ago", "in", "31", "February",
     "at", "least", "yesterday", ",", ".", "2023-12-23", "30.02.2022", "next", "May", "9999", "until", "0"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12), st.sampled_from(["2023-12-22", "2024-02-29", "2000-01-01", None, "x"]))
def test_times_lie_in_the_text_in_order_and_are_dates_that_have_been(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    after = 0
    for period in stated(text, Span(0, len(text)), "en", published):
        assert after <= period.span.start < period.span.end <= len(text)
        after = period.span.end
        ends = [e for e in (period.start, period.end) if e]
        assert ends
        assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", e) for e in ends)
        assert len({len(e) for e in ends}) == 1
        assert period.start is None or period.end is None or period.start <= period.end
        if published and period.start and published != "x":
            assert period.start <= published[: len(period.start)]


def test_a_page_dated_before_there_were_news_counts_no_days_back() -> None:
    assert times("She said so yesterday, and in 2019.", published="0001-01-01") == times("She said so in 2019.")[-1:]


@pytest.mark.parametrize(
    ("published", "found"),
    [("2024-01-02", []), ("2024-06-20", ["2024-01-08"]), ("2024-01-08", ["2024-01-08"])],
)
def test_a_near_day_without_a_year_is_one_to_come_and_none_of_last_year(published: str, found: list[str]) -> None:
    text = "The talks go on on 8 January."
    assert [p.start for p in stated(text, Span(0, len(text)), "en", published)] == found


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("19 March. The price changed. In Bern the bank refused.", "en", "2024-03-19"),
        ("On Sunday the boards met. In the afternoon the bank refused.", "en", "2024-03-17"),
        ("On Sunday the boards met. The bank refused.", "en", None),
        ("The boards met on Sunday. In the afternoon the bank refused.", "en", None),
        ("У неділю ради зібралися. Увечері банк відмовився.", "uk", "2024-03-17"),
        ("19 березня. Ціна змінилася. Банк відмовився.", "uk", "2024-03-19"),
        ("В воскресенье советы собрались. Вечером банк отказался.", "ru", "2024-03-17"),
        ("Am Sonntag trafen sich die Räte. Am Nachmittag lehnte die Bank ab.", "de", "2024-03-17"),
        ("W niedzielę rady się zebrały. Wieczorem bank odmówił.", "pl", "2024-03-17"),
    ],
)
def test_a_sentence_goes_on_with_the_day_that_an_earlier_one_begins_with(
    text: str, language: str, day: str | None
) -> None:
    *earlier, last = sentences(text, Span(0, len(text)), language)
    found = gone_on(text, earlier, last, language, "2024-03-20")
    assert (found.start if found else None) == day


@pytest.mark.parametrize(
    ("text", "language", "time"),
    [
        ("The paper had this in December. The mill at the time denied it.", "en", "2023-12"),
        ("The paper had this in December. The mill denied it.", "en", None),
        ("The mill at the time denied it.", "en", None),
        ("Die Zeitung schrieb das im Dezember. Die Mühle wies es damals zurück.", "de", "2023-12"),
        ("Газета писала про це в грудні. Млин тоді все заперечив.", "uk", "2023-12"),
        ("Газета писала об этом в декабре. Мельница тогда всё отрицала.", "ru", "2023-12"),
    ],
)
def test_at_the_time_is_the_time_told_last(text: str, language: str, time: str | None) -> None:
    *earlier, last = sentences(text, Span(0, len(text)), language)
    found = gone_on(text, earlier, last, language, "2024-03-20")
    assert (found.start if found else None) == time


def test_at_the_time_is_none_that_is_part_of_what_somebody_said() -> None:
    text = (
        "The paper had this in December. The gate leaks since October 2023, it wrote. The mill at the time denied it."
    )
    *earlier, last = sentences(text, Span(0, len(text)), "en")
    said = [Span(start := text.index("The gate"), start + len("The gate leaks since October 2023"))]
    found = [gone_on(text, earlier, last, "en", "2024-03-20", None, spans) for spans in ([], said)]
    assert [period and period.start for period in found] == ["2023-10", "2023-12"]


def test_a_text_that_was_changed_later_tells_of_days_until_then() -> None:
    text = "4 May, 11:20. The toll is 27. 9 May is a day of mourning."
    within = Span(0, len(text))
    assert [p.start for p in stated(text, within, "en", "2026-05-03", "2026-05-05")] == ["2026-05-04"]
    assert list(stated(text, within, "en", "2026-05-03")) == []


@pytest.mark.parametrize(
    ("text", "cue", "language", "apart"),
    [
        ("Ann Roe, who praised the dam a week ago, now says it leaks.", "says", "en", True),
        ("The dam leaks, said Ann Roe, whose firm was closed on Monday.", "said", "en", True),
        ("The dam leaks, said Ann Roe, speaking to farmers on Monday.", "said", "en", False),
        ("On Monday, after a long walk, Ann Roe said the dam leaks.", "said", "en", False),
        ("Ann Roe, a miller who said on Monday the dam leaks, left.", "said", "en", False),
        ("Anna Roh, die das Wehr vor einer Woche gelobt hatte, sagt nun anderes.", "sagt", "de", True),
        ("Anna Roh, mit der er am Montag stritt, sagt nun anderes.", "sagt", "de", True),
        ("Dann, zeigte das vergangene Wochenende, sagt Anna Roh anderes.", "sagt", "de", False),
        ("Anna Roh sagte am Montag, das Wehr sei undicht.", "sagte", "de", False),
        ("Анна Рой, неделю назад хвалившая плотину, говорит другое.", "говорит", "ru", True),
        ("Анна Рой, которую в понедельник уволили, говорит другое.", "говорит", "ru", True),
        ("В понедельник, после обхода, Анна Рой сказала другое.", "сказала", "ru", False),
        ("Ганна Рой, яка минулого тижня хвалила греблю, каже інше.", "каже", "uk", True),
        ("Ганна Рой сказала інше минулого тижня.", "сказала", "uk", False),
    ],
)
def test_a_time_in_a_relative_clause_is_none_of_the_sentence_s_own_verb(
    text: str, cue: str, language: str, apart: bool
) -> None:
    whole, at = Span(0, len(text)), text.index(cue)
    [period] = stated(text, whole, language, "2024-03-20")
    assert beside(text, whole, period.span, Span(at, at + len(cue)), language) is apart

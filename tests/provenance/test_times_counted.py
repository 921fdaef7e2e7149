"""Times counted from the day of publication, as families of wording in four languages, whatever the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.nouns import Span
from accordingto.provenance.times import stated

DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))
SENTENCES = {"en": "{} the miller agreed.", "de": "{} stimmte der Müller zu.", "ru": "{} мельник согласился.",
             "uk": "{} мірошник погодився."}  # fmt: skip
NUMBERS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "de": ["einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    "ru": ["один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
           "двенадцать"],
    "uk": ["один", "два", "три", "чотири", "п'ять", "шість", "сім", "вісім", "дев'ять", "десять", "одинадцять",
           "дванадцять"],
}  # fmt: skip
AGO = {"en": "{} ago", "de": "vor {}", "ru": "{} назад", "uk": "{} тому"}
FORMS = {
    "day": {"en": ("day", "days", "days"), "de": ("Tag", "Tagen", "Tagen"), "ru": ("день", "дня", "дней"),
            "uk": ("день", "дні", "днів")},
    "week": {"en": ("week", "weeks", "weeks"), "de": ("Woche", "Wochen", "Wochen"),
             "ru": ("неделю", "недели", "недель"), "uk": ("тиждень", "тижні", "тижнів")},
    "month": {"en": ("month", "months", "months"), "de": ("Monat", "Monaten", "Monaten"),
              "ru": ("месяц", "месяца", "месяцев"), "uk": ("місяць", "місяці", "місяців")},
    "year": {"en": ("year", "years", "years"), "de": ("Jahr", "Jahren", "Jahren"), "ru": ("год", "года", "лет"),
             "uk": ("рік", "роки", "років")},
}  # fmt: skip
WEEKDAYS = {
    "en": [f"on {d}" for d in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")],
    "de": [f"am {d}" for d in ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")],
    "ru": ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"],
    "uk": ["у понеділок", "у вівторок", "у середу", "у четвер", "у п'ятницю", "у суботу", "у неділю"],
}
LAST_WEEK = {
    "en": "{} last week",
    "de": "{} vergangener Woche",
    "ru": "{} на прошлой неделе",
    "uk": "{} минулого тижня",
}
NIGHTS = {"en": "in the night to {}", "de": "in der Nacht zum {}", "ru": "в ночь на {}", "uk": "у ніч на {}"}

languages = pytest.mark.parametrize("language", sorted(SENTENCES))


def told(phrase: str, language: str, today: date) -> list[tuple[str | None, str | None]]:
    """From and to of what a sentence with the phrase states."""
    text = SENTENCES[language].format(phrase[0].upper() + phrase[1:])
    return [(p.start, p.end) for p in stated(text, Span(0, len(text)), language, today.isoformat())]


def before(today: date, number: int, unit: str) -> tuple[str, str]:
    """What lies so many units before today's, reckoned day by day."""
    if unit == "month":
        day = today.replace(day=15)
        for _ in range(number):
            day = (day.replace(day=1) - timedelta(1)).replace(day=15)
        return (day.isoformat()[:7],) * 2
    if unit == "year":
        return (str(today.year - number),) * 2
    first = today - timedelta(number * (7 if unit == "week" else 1))
    if unit == "day":
        return (first.isoformat(),) * 2
    while first.isoweekday() != 1:
        first -= timedelta(1)
    return first.isoformat(), (first + timedelta(6)).isoformat()


@languages
@settings(max_examples=20)
@given(today=DAYS, number=st.integers(1, 12), unit=st.sampled_from(sorted(FORMS)), figure=st.booleans())
def test_so_many_units_ago(language: str, today: date, number: int, unit: str, figure: bool) -> None:
    form = FORMS[unit][language][0 if number == 1 else 1 if number < 5 else 2]
    count = str(number) if figure else NUMBERS[language][number - 1]
    assert told(AGO[language].format(f"{count} {form}"), language, today) == [before(today, number, unit)]


@languages
@settings(max_examples=20)
@given(today=DAYS, weekday=st.integers(1, 7))
def test_a_day_of_the_week_is_the_last_one_and_that_of_last_week_lies_in_it(
    language: str, today: date, weekday: int
) -> None:
    phrase = WEEKDAYS[language][weekday - 1]
    [(start, end)] = told(phrase, language, today)
    day = date.fromisoformat(start or "")
    assert start == end
    assert day.isoweekday() == weekday
    assert timedelta(0) <= today - day < timedelta(7)
    [(start, end)] = told(LAST_WEEK[language].format(phrase), language, today)
    monday, sunday = before(today, 1, "week")
    assert start == end
    assert monday <= (start or "") <= sunday
    assert date.fromisoformat(start or "").isoweekday() == weekday
    night = NIGHTS[language].format(phrase.split()[-1])
    assert told(night, language, today) == [((day - timedelta(1)).isoformat(), day.isoformat())]


@pytest.mark.parametrize(
    ("language", "phrases", "days"),
    [
        ("en", ["yesterday", "at yesterday's briefing", "a day earlier", "24 hours ago"], (1, 1)),
        ("en", ["the day before yesterday", "two days ago", "a couple of days ago"], (2, 2)),
        ("en", ["last night"], (1, 0)),
        ("en", ["this morning", "earlier today", "this evening", "three hours ago", "tonight"], (0, 0)),
        ("en", ["a few days ago", "several days ago", "days ago"], (6, 2)),
        ("en", ["in recent days", "over the last few days", "the other day"], (6, 0)),
        ("en", ["over the past two weeks", "in the last fourteen days"], (14, 0)),
        ("de", ["gestern", "auf der gestrigen Sitzung", "am Vortag", "tags zuvor", "einen Tag zuvor"], (1, 1)),
        ("de", ["vorgestern", "zwei Tage zuvor", "vor 48 Stunden"], (2, 2)),
        ("de", ["in der vergangenen Nacht", "letzte Nacht"], (1, 0)),
        ("de", ["heute früh", "vor drei Stunden", "diese Nacht"], (0, 0)),
        ("de", ["vor wenigen Tagen", "vor ein paar Tagen", "vor Tagen"], (6, 2)),
        ("de", ["in den letzten Tagen", "dieser Tage"], (6, 0)),
        ("de", ["in den vergangenen zwei Wochen"], (14, 0)),
        ("de", ["vor vierzehn Tagen"], (14, 14)),
        ("ru", ["вчера", "накануне", "на вчерашнем брифинге", "днём ранее", "сутки назад"], (1, 1)),
        ("ru", ["позавчера", "двумя днями ранее", "пару дней назад"], (2, 2)),
        ("ru", ["минувшей ночью", "прошлой ночью"], (1, 0)),
        ("ru", ["сегодня утром", "этим утром", "три часа назад"], (0, 0)),
        ("ru", ["несколько дней назад"], (6, 2)),
        ("ru", ["на днях", "в последние дни", "за последние несколько дней"], (6, 0)),
        ("ru", ["за последние две недели"], (14, 0)),
        ("uk", ["учора", "напередодні", "на вчорашньому брифінгу", "днем раніше", "добу тому"], (1, 1)),
        ("uk", ["позавчора", "двома днями раніше", "пару днів тому"], (2, 2)),
        ("uk", ["минулої ночі"], (1, 0)),
        ("uk", ["сьогодні вранці", "цього ранку", "три години тому"], (0, 0)),
        ("uk", ["кілька днів тому", "декілька днів тому"], (6, 2)),
        ("uk", ["днями", "останніми днями", "за останні кілька днів"], (6, 0)),
        ("uk", ["за останні два тижні"], (14, 0)),
    ],
)
@settings(max_examples=20)
@given(today=DAYS)
def test_days_back(language: str, phrases: list[str], days: tuple[int, int], today: date) -> None:
    first, last = ((today - timedelta(n)).isoformat() for n in days)
    for phrase in phrases:
        assert told(phrase, language, today) == [(first, last)], phrase


@pytest.mark.parametrize(
    ("language", "phrases", "unit", "number"),
    [
        ("en", ["last week", "at the end of last week", "at last week's session"], "week", 1),
        ("en", ["the week before last", "a fortnight ago"], "week", 2),
        ("en", ["this week", "earlier this week", "at the beginning of the week"], "week", 0),
        ("en", ["earlier this month", "at the start of the month"], "month", 0),
        ("en", ["half a year ago"], "month", 6),
        ("en", ["a year and a half ago", "one and a half years ago"], "month", 18),
        ("en", ["late last year"], "year", 1),
        ("en", ["a decade ago"], "year", 10),
        ("de", ["vergangene Woche", "Ende letzter Woche", "in der vorigen Woche", "eine Woche zuvor"], "week", 1),
        ("de", ["vorletzte Woche"], "week", 2),
        ("de", ["Anfang der Woche", "zu Wochenbeginn", "diese Woche"], "week", 0),
        ("de", ["vor einem halben Jahr"], "month", 6),
        ("de", ["vor anderthalb Jahren", "vor eineinhalb Jahren"], "month", 18),
        ("de", ["im Vorjahr", "letztes Jahr", "Ende vergangenen Jahres"], "year", 1),
        ("de", ["heuer", "zu Jahresbeginn", "in diesem Jahr"], "year", 0),
        ("ru", ["на прошлой неделе", "на минувшей неделе", "неделю назад", "неделей ранее"], "week", 1),
        ("ru", ["на позапрошлой неделе"], "week", 2),
        ("ru", ["на этой неделе", "в начале недели"], "week", 0),
        ("ru", ["полгода назад"], "month", 6),
        ("ru", ["полтора года назад"], "month", 18),
        ("ru", ["в конце прошлого года"], "year", 1),
        ("uk", ["минулого тижня", "на минулому тижні", "тиждень тому", "тижнем раніше"], "week", 1),
        ("uk", ["позаминулого тижня"], "week", 2),
        ("uk", ["цього тижня", "на початку тижня"], "week", 0),
        ("uk", ["пів року тому", "півроку тому"], "month", 6),
        ("uk", ["півтора року тому"], "month", 18),
        ("uk", ["торік", "наприкінці минулого року"], "year", 1),
        ("uk", ["позаторік"], "year", 2),
    ],
)
@settings(max_examples=20)
@given(today=DAYS)
def test_weeks_months_and_years_back(language: str, phrases: list[str], unit: str, number: int, today: date) -> None:
    for phrase in phrases:
        assert told(phrase, language, today) == [before(today, number, unit)], phrase


@pytest.mark.parametrize(
    ("language", "phrases"),
    [
        ("en", ["over the weekend", "at the weekend", "last weekend"]),
        ("de", ["am Wochenende", "am vergangenen Wochenende"]),
        ("ru", ["на выходных", "в минувшие выходные"]),
        ("uk", ["на вихідних", "минулими вихідними"]),
    ],
)
@settings(max_examples=20)
@given(today=DAYS)
def test_the_weekend_is_one_that_has_begun(language: str, phrases: list[str], today: date) -> None:
    for phrase in phrases:
        [(start, end)] = told(phrase, language, today)
        saturday, sunday = date.fromisoformat(start or ""), date.fromisoformat(end or "")
        assert (saturday.isoweekday(), sunday - saturday) == (6, timedelta(1))
        assert timedelta(0) <= today - saturday < timedelta(14)


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("From Monday to Wednesday they talked.", "en", "2023-12-18", "2023-12-20"),
        ("They talked from Friday to Monday.", "en", "2023-12-15", "2023-12-18"),
        ("Between January and May 2022 they talked.", "en", "2022-01", "2022-05"),
        ("From 3 to 5 May they talked.", "en", "2023-05-03", "2023-05-05"),
        ("In the 1990s they talked.", "en", "1990", "1999"),
        ("In mid-May they talked.", "en", "2023-05", "2023-05"),
        ("On Monday, 4 December, they talked.", "en", "2023-12-04", "2023-12-04"),
        ("In der Nacht von Montag auf Dienstag brannte es.", "de", "2023-12-18", "2023-12-19"),
        ("In der Nacht auf Freitag brannte es.", "de", "2023-12-21", "2023-12-22"),
        ("Vom 3. bis zum 5. Mai wurde verhandelt.", "de", "2023-05-03", "2023-05-05"),
        ("Am Dienstagabend sagte er zu.", "de", "2023-12-19", "2023-12-19"),
        ("Am Montag, dem 4. Dezember, sagte er zu.", "de", "2023-12-18", "2023-12-18"),
        ("Seit zwei Wochen weiß er davon.", "de", "2023-12-04", None),
        ("В ночь с понедельника на вторник горело.", "ru", "2023-12-18", "2023-12-19"),
        ("В ночь на 5 декабря горело.", "ru", "2023-12-04", "2023-12-05"),
        ("С 3 по 5 мая шли переговоры.", "ru", "2023-05-03", "2023-05-05"),
        ("В понедельник, 4 декабря, он согласился.", "ru", "2023-12-04", "2023-12-04"),
        ("Позапрошлым летом он согласился.", "ru", "2022-06", "2022-08"),
        ("В 1990-х он был мельником.", "ru", "1990", "1999"),
        ("С начала года он молчит.", "ru", "2023", None),
        ("Із середи по п'ятницю він мовчав.", "uk", "2023-12-20", "2023-12-22"),
        ("Торішньої весни він мовчав.", "uk", "2022-03", "2022-05"),
        ("У ніч на 5 грудня горіло.", "uk", "2023-12-04", "2023-12-05"),
    ],
)
def test_stretches_of_days_and_what_several_words_name(text: str, language: str, start: str, end: str | None) -> None:
    found = [(p.start, p.end) for p in stated(text, Span(0, len(text)), language, "2023-12-22")]
    assert found[:1] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two days before the vote they met, and in two weeks they will meet again.", "en"),
        ("They will meet on Monday next week.", "en"),
        ("The day of the week does not matter, nor does the last word.", "en"),
        ("Zwei Tage vor der Wahl traf man sich, und Kinder ab zwei Jahren durften mit.", "de"),
        ("Sie treffen sich am Montag nächster Woche.", "de"),
        ("Der seit zwanzig Jahren amtierende Müller kam.", "de"),
        ("В понедельник на следующей неделе они встретятся, через два дня после праздника.", "ru"),
        ("В связи с этим он уехал, и это неделя тишины.", "ru"),
        ("Триває це тиждень, тому він поїхав.", "uk"),
        ("Наступного вівторка вони зустрінуться за два дні до свята.", "uk"),
    ],
)
def test_what_only_sounds_like_a_time_gone_by_is_none(text: str, language: str) -> None:
    assert list(stated(text, Span(0, len(text)), language, "2023-12-22")) == []

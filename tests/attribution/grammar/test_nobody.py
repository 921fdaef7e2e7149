"""Words that stand where a source does and are none: times, prepositions, ways of putting something."""

import pytest
from tests.attribution.grammar.told import told, who_and_what


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        ("de", "Zwei Tage später erklärte der Wirt, der Kai sei dicht.", "der Wirt", "der Kai sei dicht"),
        ("de", "Eine halbe Stunde danach sagte der Wirt, der Kai sei dicht.", "der Wirt", "der Kai sei dicht"),
        ("de", "Mehrere Wochen behauptete der Wirt, der Kai sei dicht.", "der Wirt", "der Kai sei dicht"),
        ("de", "Wenige Minuten darauf sagte der Wirt, der Kai sei dicht.", "der Wirt", "der Kai sei dicht"),
        ("de", "Vor Ablauf einer Stunde teilte der Wirt mit, der Kai sei dicht.", "der Wirt", "der Kai sei dicht"),
        ("de", "Statt der Chefin sagte ein Lotse, der Kai sei dicht.", "ein Lotse", "der Kai sei dicht"),
        ("uk", "Кілька десятиліть завод стверджував, що все чисто.", "завод", "все чисто"),
        ("ru", "Десятилетия завод утверждал, что всё чисто.", "завод", "всё чисто"),
        ("pl", "Dwie godziny później policja przekazała, że most jest zamknięty.", "policja", "most jest zamknięty"),
    ],
)
def test_a_time_or_who_stays_away_says_nothing(language: str, text: str, source: str, content: str) -> None:
    assert who_and_what(language, text) == [(source, content)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Vereinfacht gesagt: Der Kai ist zu kurz."),
        ("de", "Ganz kurz gesagt, ist der Kai zu kurz."),
        ("de", "Anders ausgedrückt: Es wird teuer."),
        ("uk", "Інакше кажучи: грошей немає."),
        ("ru", "Иначе говоря: денег нет."),
    ],
)
def test_how_something_is_put_is_said_by_nobody(language: str, text: str) -> None:
    assert told(language, text) == []


def test_who_has_said_something_says_it() -> None:
    assert who_and_what("de", "Der Wirt hat gesagt: „Es wird teuer.“") == [("Der Wirt", "Es wird teuer")]


@pytest.mark.parametrize(
    ("language", "text", "sources"),
    [
        ("uk", "Встановлено, що паром загорівся вночі, зазначають рятувальники.", ["рятувальники"]),
        ("ru", "Лоцман сказал, что команде велели не выходить в море.", ["Лоцман"]),
        ("ru", "Лоцман пишет, что портам предписано сдать паромы.", ["Лоцман", ""]),
    ],
)
def test_within_what_somebody_says_nobody_says_more_but_orders(language: str, text: str, sources: list[str]) -> None:
    assert [t.source for t in told(language, text)] == sources

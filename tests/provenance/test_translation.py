"""Which of two texts in two languages renders the other, where they share little but what they mean."""

import pytest
from tests.provenance.build import article, traced

from accordingto.provenance import translation
from accordingto.provenance.translation import OPEN, RENDERED, renderings

ENGLISH = (
    "Brekke had no light on George Whyte's pier that evening. "
    "The woman who looks after it, Astrid Solberg of Reykjaholt, had slipped on the stairs and could not get up. "
    "Joyce Wheeler's trawlers on their way to Kvale lost their bearings and ran aground off Lindhavn. "
    "Neighbours of Eugene Shaughnessy, whoever had a dinghy, rowed out at dawn to fetch the frightened crews. "
    "Maurice Guyot of the Quayside Inn boiled soup and lent them blankets."
)
UKRAINIAN = (
    "Того вечора в Брекке на пірсі Джорджа Вайта не було ліхтаря. "
    "Жінка, яка за ним доглядає, Астрід Сульберґ із Рейк'яголта, послизнулася на сходах і не змогла встати. "
    "Траулери Джойс Вілер, що йшли до Квале, збилися з курсу й сіли на мілину біля Ліндгавна. "
    "Сусіди Юджина Шонессі, усі, хто мав човен, на світанку попливли забирати налякані екіпажі. "
    "Моріс Ґійо з «Квейсайд Інн» зварив суп і позичив їм ковдри."
)
OTHER = (
    "Брекке того вечора гасило світло на пірсі Джорджа Вайта заради кіно. "
    "Астрід Сульберґ із Рейк'яголта, сусідка жінки в червоному, показала там свій перший фільм. "
    "Джойс Вілер повезла його до Квале. "
    "Сусіди Юджина Шонессі на світанку ще шукали Ліндгавн на мапі. "
    "Моріс Ґійо з «Квейсайд Інн» продав усі квитки."
)


def test_what_sentences_mean_tells_where_names_are_spelled_in_each_language_s_own_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    original = article("en", ENGLISH, outlet="A")
    found = list(renderings([original, article("uk", UKRAINIAN, outlet="B", language="uk")]))
    assert [(r.a, r.b) for r in found] == [("en", "uk")]
    assert OPEN <= found[0].score < RENDERED
    monkeypatch.setattr(translation, "OPEN", 0.05)
    assert not list(renderings([original, article("uk", OTHER, outlet="B", language="uk")]))


def test_a_page_that_names_the_outlet_retells_it_as_it_says_where_the_meaning_alone_shows_a_translation() -> None:
    original = article("en", ENGLISH, outlet="Harbour Watch", published="2026-05-04")
    naming = f"Про це пише Harbour Watch. {UKRAINIAN}"

    def relations(text: str) -> list[str]:
        later = article("uk", text, outlet="Пірс", published="2026-05-05", language="uk")
        return [r.relation for r in traced(original, later).retellings]

    assert relations(UKRAINIAN) == ["translates"]
    assert relations(naming) == ["states"]

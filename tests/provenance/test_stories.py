"""Which pages tell one story: in whatever language, in whatever month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.provenance.build import article

from accordingto.nouns import Article
from accordingto.provenance import stories
from accordingto.provenance.stories import dated, usual

FERRY = {
    "en": "The ferry Albatross ran aground off Merrow on Friday. Nobody was hurt, the coastguard said. Divers are"
    " looking at the hull, and 212 passengers were taken to Merrow by bus.",
    "de": "Die Fähre Albatross ist am Freitag vor Merrow auf Grund gelaufen. Verletzt wurde niemand, teilte die"
    " Küstenwache mit. Taucher untersuchen den Rumpf, 212 Passagiere kamen mit Bussen nach Merrow.",
    "uk": "Пором «Альбатрос» у п'ятницю сів на мілину біля Мерроу. Ніхто не постраждав, повідомила берегова охорона."
    " Водолази оглядають корпус, 212 пасажирів довезли до Мерроу автобусами.",
    "ru": "Паром «Альбатрос» в пятницу сел на мель у Мерроу. Никто не пострадал, сообщила береговая охрана. Водолазы"
    " осматривают корпус, 212 пассажиров довезли до Мерроу автобусами.",
}
FESTIVAL = {
    "en": "The opera festival in Tarn opens on Friday with a new production. Tickets are sold out, its director said."
    " 4,000 guests are expected in Tarn.",
    "de": "Das Opernfestival in Tarn beginnt am Freitag mit einer Neuinszenierung. Die Karten sind ausverkauft, sagte"
    " der Intendant. 4.000 Gäste werden in Tarn erwartet.",
    "uk": "Оперний фестиваль у Тарні відкривається в п'ятницю новою постановкою. Квитки розпродано, сказав директор."
    " У Тарні чекають 4000 гостей.",
    "ru": "Оперный фестиваль в Тарне открывается в пятницу новой постановкой. Билеты распроданы, сказал директор."
    " В Тарне ждут 4000 гостей.",
}


def pages(told: dict[str, str], name: str, published: str | None = "2024-05-10T10:00:00Z") -> list[Article]:
    found = [article(f"{name}-{language}", text, outlet=language, language=language) for language, text in told.items()]
    return [replace(page, published=published) for page in found]


@pytest.mark.parametrize("published", ["2024-05-10T10:00:00Z", None])
def test_short_pages_in_four_languages_tell_one_story_and_two_stories_stay_two(published: str | None) -> None:
    ferry, festival = pages(FERRY, "ferry", published), pages(FESTIVAL, "festival", published)
    told = stories([*ferry, *festival])
    assert len({told[page.id] for page in ferry}) == 1
    assert len({told[page.id] for page in festival}) == 1
    assert told[ferry[0].id] != told[festival[0].id]


def test_what_every_page_of_the_news_speaks_of_is_known_to_say_little() -> None:
    shares = sorted(usual().values())
    assert shares[0] >= 0.02
    assert shares[-1] < 1


@given(st.dates(), st.integers(0, 14))
def test_pages_of_two_weeks_have_a_month_in_common(day, later: int) -> None:  # type: ignore[no-untyped-def]
    other = day.fromordinal(min(day.toordinal() + later, day.max.toordinal()))
    assert dated(day.isoformat()).keys() & dated(other.isoformat()).keys()


@given(st.text(max_size=12))
def test_a_date_that_is_none_belongs_to_no_month(text: str) -> None:
    assert dated(text) == {} or text[:4].isdigit()

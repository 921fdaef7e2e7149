"""What a content is compared by: its words, whether it says that something is not, and what a group of them has."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article

from accordingto.outlets import registry
from accordingto.provenance.index import Index
from accordingto.provenance.pooling import pooled
from accordingto.provenance.sayings import Saying, sayings

CLOSED = {
    "en": ("the bridge was closed", "the bridge was not closed", "nobody closed the bridge"),
    "uk": ("міст закрили", "міст не закрили", "міст ніхто не закривав"),
    "ru": ("мост закрыли", "мост не закрыли", "вряд ли мост закроют"),
    "de": ("die Brücke wurde gesperrt", "die Brücke wurde nicht gesperrt", "keine Brücke wurde gesperrt"),
    "pl": ("most zamknięto", "mostu nie zamknięto", "nikt nie zamknął mostu"),
}


def saying(content: str, language: str = "en") -> Saying:
    page = article("p", content, Said("Ann Roe", content), outlet="Quay Post", language=language)
    (found,) = sayings(Index([page], (), registry()))
    return found


@pytest.mark.parametrize("language", CLOSED)
def test_what_is_said_not_to_be_is_told_from_what_is(language: str) -> None:
    assert [saying(content, language).negative for content in CLOSED[language]] == [False, True, True]


def test_a_group_says_what_half_of_it_says() -> None:
    ferry, boats = "two ferries collided off the pier", "ferries and three boats collided at night"
    several = [saying(ferry), saying(ferry), saying(boats), saying("divers searched the harbour")]
    whole = pooled(several)
    assert set(whole.features) == set(saying(ferry).features)
    assert pooled(several[3:]) == several[3]


def test_a_group_has_the_figures_that_most_of_it_has_and_denies_where_all_of_it_does() -> None:
    forty, none = saying("40 boats were damaged"), saying("boats were damaged")
    assert pooled([forty, forty, none]).figures == {40.0}
    assert pooled([forty, none, none]).figures == frozenset()
    denied = replace(forty, against=True)
    assert pooled([denied, denied]).denies
    assert not pooled([denied, forty]).denies

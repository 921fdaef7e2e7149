"""A page with news of its own stays in its story where another page there cites it, or is cited by it."""

from math import cos, sin

import numpy as np
import pytest
from tests.provenance.build import article

from accordingto.provenance import fallen, stories
from accordingto.provenance.crowds import Vectors
from accordingto.provenance.fallen import Shown
from accordingto.provenance.stories import named

ALBATROSS = (
    "The ferry Albatross ran aground off Merrow on Friday. Divers are looking at the hull, and 212 passengers were"
    " taken to Merrow by bus. The coastguard said that the Albatross had left the channel in fog."
)
HEARD = (
    "Divers looked at the hull of the ferry Albatross off Merrow. The coastguard heard 212 passengers, who said the"
    " Albatross had left the channel in fog. Buses had taken them to Merrow."
)
TOWED = (
    "The ferry Albatross was towed to Merrow after divers had looked at its hull. The coastguard said that the 212"
    " passengers had been in no danger. {} the radar had long been broken."
)
FEES = (
    "Brask Lines saved on repairs for years, clerks of the company told the newspaper. Ines Tolvar wrote three letters"
    " about a broken radar. Her letters went to a lawyer in Orvel, who wants a judge to read them."
    " Shareholders meet on Tuesday to vote on a loan of 4 million crowns from Kestrel Bank; shipyards in Dravik strike."
)


def told(by: str, published: str = "2024-05-11", name: str = "Gazette of Tolbin") -> dict[str, str]:
    """Return the stories of four pages; the third has a thing from `by`, the fourth is of the outlet `name`."""
    given = [
        article("aground", ALBATROSS, outlet="Coast Daily", published="2024-05-10"),
        article("heard", HEARD, outlet="Evening Mail", published="2024-05-11"),
        article("towed", TOWED.format(f"According to the {by},"), outlet="Northern Echo", published="2024-05-12"),
        article("fees", FEES, outlet=name, published=published),
    ]
    return stories(given)


def test_a_page_with_news_of_its_own_is_in_the_story_of_a_page_that_cites_it() -> None:
    assert len(set(told("coastguard").values())) == 2
    assert len(set(told("Gazette of Tolbin").values())) == 1


def test_not_where_it_is_of_another_season_or_another_outlet_is_cited() -> None:
    assert len(set(told("Gazette of Tolbin", published="2021-11-02").values())) == 2
    assert len(set(told("Gazette of Tolbin", name="Gazette of Umbrin").values())) == 2


def test_an_outlet_that_everybody_cites_brings_no_pages_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fallen, "_MANY", 0)
    assert len(set(told("Gazette of Tolbin").values())) == 2


def test_pages_go_to_the_larger_group_and_nowhere_where_they_are_little_alike() -> None:
    # Page 5 is cited by 3, which is in a pair that page 1 of a story of three has cited.
    groups = [0, 0, 0, 3, 3, 5]
    angles = [0.0, 0.0, 0.0, 1.4, 1.4, 1.4]
    names = [{1}, {1, 3}, {1}, {2, 4}, {2}, {6}]
    outlets = [[], [], [], [3], [], [4]]
    assert fallen.put_back(vectors(angles), groups, pages(names, outlets), least=0.09) == [0] * 6
    assert fallen.put_back(vectors(angles), groups, pages(names, outlets), least=0.2) == [0, 0, 0, 3, 3, 3]
    assert fallen.put_back(vectors([]), [], [], least=0.09) == []


def test_whoever_bears_a_name_of_words_that_stand_everywhere_is_named_nowhere() -> None:
    assert list(named("The Week", "en")) == list(named("Новое время", "ru")) == []
    assert len(named("Gazette of Tolbin", "en")) == 2


def vectors(angles: list[float]) -> Vectors:
    """Return unit vectors that stand at these angles."""
    weights = [part for angle in angles for part in (cos(angle), sin(angle))]
    count = len(angles)
    features = np.tile(np.arange(2, dtype=np.int32), count)
    return Vectors(np.arange(0, 2 * count + 1, 2, dtype=np.int64), features, np.array(weights, np.float64))


def pages(names: list[set[int]], outlets: list[list[int]]) -> list[Shown]:
    """Return pages of one month that hold these names and are of these outlets."""
    month = np.array([9], np.uint64)
    return [
        Shown(np.array(sorted(held), np.uint64), np.array(outlet, np.uint64), month)
        for held, outlet in zip(names, outlets, strict=True)
    ]

"""Reasons are told in plain English, one page as one and several as several."""

import pytest

from accordingto.nouns import Reason
from accordingto.provenance.reasons import worded


@pytest.mark.parametrize(
    ("articles", "words"),
    [
        (1, "1 states no source of its own; 1 carries a denial or doubt"),
        (2, "2 state no source of their own; 2 carry a denial or doubt"),
    ],
)
def test_one_page_has_a_source_of_its_own_and_several_of_their_own(articles: int, words: str) -> None:
    told = {"articles": articles}
    assert worded([Reason("unsourced", told), Reason("against", told)]) == words

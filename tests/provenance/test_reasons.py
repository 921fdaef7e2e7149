"""Reasons are told in plain English, one page as one and several as several."""

import pytest
from msgspec.structs import replace
from tests.provenance.build import Said, article, traced

from accordingto.nouns import Outlet, Reason
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


def test_pages_of_which_no_outlet_is_known_count_one_by_one_as_they_do_among_the_remarks() -> None:
    told = "the old harbour will be closed to tankers"
    pages = [article(f"p{n}", f"Ann Roe said {told}.", Said("Ann Roe", told), outlet="Dawn") for n in range(3)]
    trace = traced(*(replace(page, outlet=Outlet()) for page in pages))
    claim = trace.claims[0]
    assert claim.why.startswith("3 articles of 3 outlets")
    assert [lint.why for lint in claim.lint if lint.kind == "one_root"] == [
        "3 articles of 3 outlets rest on one root: “Ann Roe”"
    ]

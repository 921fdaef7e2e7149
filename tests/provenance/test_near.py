"""Claims near each other: what may be one and was kept apart is shown beside it, and nothing that is settled is."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.provenance.build import Said, article, traced, traced_as_decided
from tests.provenance.counted import claim_of

from accordingto.nouns import MOST_NEAR, Article, Decisions, Near
from accordingto.provenance.near import LEAST, near

IDS = {n: f"c{n + 1}" for n in range(6)}
matches = st.dictionaries(st.sampled_from(list(combinations(IDS, 2))), st.floats(0.0, 1.0))

# Of one event, in other words; how near they are said to be lies between what is shown and what is joined.
TWO_WAYS = (
    "the mayor will close the old harbour to tankers in May",
    "no oil may be shipped at the old port from May on",
)


def pages(*contents: str) -> list[Article]:
    return [
        article(f"p{n}", f"Witness {n} said {said}.", Said(f"Witness {n}", said), outlet=f"Outlet {n}")
        for n, said in enumerate(contents, 1)
    ]


def test_what_may_be_one_claim_is_near_and_not_joined() -> None:
    trace = traced(*pages(*TWO_WAYS, "the choir of Lindhavn has lost its conductor"))
    first, second, other = (claim_of(trace, f"p{n}", 0) for n in (1, 2, 3))
    assert first.id != second.id
    assert [n.claim for n in first.near] == [second.id]
    assert [n.claim for n in second.near] == [first.id]
    assert other.near == ()


def test_what_a_person_parted_is_not_near() -> None:
    (one,), (other,) = (c.attributions for c in traced(*pages(*TWO_WAYS)).claims)
    refs = [((s.article, s.attribution),) for s in (one, other)]
    trace = traced_as_decided(Decisions(other_claim=((refs[0], refs[1]),)), *pages(*TWO_WAYS))
    assert [c.near for c in trace.claims] == [(), ()]


def test_a_claim_is_not_near_those_in_whose_place_it_came() -> None:
    tolls = ("9 goats drowned in the flooded meadow", "14 goats drowned in the flooded meadow")
    trace = traced(
        *(
            article(f"p{n}", f"The vet said {t}.", Said("the vet", t), outlet=f"Outlet {n}", published=f"2026-03-0{n}")
            for n, t in enumerate(tolls, 1)
        )
    )
    later = claim_of(trace, "p2", 0)
    assert later.supersedes
    assert later.near == ()


@given(matches)
def test_few_are_named_the_likest_first(match: dict[tuple[int, int], float]) -> None:
    found = near(match, IDS, [])
    for claim, some in found.items():
        assert 1 <= len(some) <= MOST_NEAR
        assert all(one.likeness >= other.likeness for one, other in pairwise(some))
        assert claim not in {n.claim for n in some}
    likely = {IDS[n] for pair, value in match.items() if value >= LEAST for n in pair}
    assert found.keys() == likely


def test_each_of_two_names_the_other_with_how_well_they_match() -> None:
    assert near({(0, 2): 0.257, (1, 2): LEAST - 0.01}, IDS, []) == {
        "c1": (Near("c3", 0.26),),
        "c3": (Near("c1", 0.26),),
    }

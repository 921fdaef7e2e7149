"""Groups are what their rule says they are, whatever the likeness, and keep to what a person decided."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from accordingto.provenance.linkage import best_match_linkage, matches

ITEMS = 7
PAIRS = list(combinations(range(ITEMS), 2))
likenesses = st.dictionaries(st.sampled_from(PAIRS), st.floats(0.01, 1.0), max_size=len(PAIRS))


def partition(label: list[int]) -> set[frozenset[int]]:
    return {frozenset(i for i, other in enumerate(label) if other == one) for one in label}


def match(one: frozenset[int], other: frozenset[int], likeness: dict[tuple[int, int], float]) -> float:
    """The mean, over the members of both groups, of the likeness to the best partner in the other."""

    def best(item: int, group: frozenset[int]) -> float:
        return max(likeness.get((min(item, o), max(item, o)), 0.0) for o in group)

    return (sum(best(i, other) for i in one) + sum(best(i, one) for i in other)) / (len(one) + len(other))


@given(likenesses, st.floats(0.05, 0.95))
def test_no_two_groups_are_left_apart_that_match(likeness: dict[tuple[int, int], float], joined: float) -> None:
    groups = partition(best_match_linkage(ITEMS, likeness, joined=joined))
    assert sorted(item for group in groups for item in group) == list(range(ITEMS))
    assert all(match(a, b, likeness) < joined + 1e-9 for a, b in combinations(groups, 2))


@given(likenesses, st.lists(st.integers(0, 3), min_size=ITEMS, max_size=ITEMS))
def test_groups_match_as_they_do_while_they_are_joined(
    likeness: dict[tuple[int, int], float], label: list[int]
) -> None:
    members = {one: frozenset(i for i, other in enumerate(label) if other == one) for one in label}
    found = matches(likeness, label)
    for a, b in combinations(sorted(members), 2):
        assert abs(found.get((a, b), 0.0) - match(members[a], members[b], likeness)) < 1e-9


@given(likenesses, st.lists(st.sampled_from(PAIRS), max_size=4), st.sampled_from(PAIRS))
def test_a_decision_outweighs_every_likeness(
    likeness: dict[tuple[int, int], float], apart: list[tuple[int, int]], together: tuple[int, int]
) -> None:
    label = best_match_linkage(ITEMS, likeness, joined=0.2, together=[together], apart=apart)
    assert all(label[a] != label[b] for a, b in apart)
    assert label[together[0]] == label[together[1]] or together in apart


def test_one_ambiguous_member_does_not_draw_two_groups_together() -> None:
    alike = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (4, 5): 0.9, (4, 6): 0.9, (5, 6): 0.9}
    between = {(2, 3): 0.5, (3, 4): 0.5}
    groups = partition(best_match_linkage(7, {**alike, **between}, joined=0.3))
    assert {0, 1, 2} <= next(g for g in groups if 0 in g)
    assert next(g for g in groups if 0 in g).isdisjoint({4, 5, 6})


@given(likenesses, st.floats(0.05, 0.5), st.floats(0.05, 0.5))
def test_groups_are_left_apart_only_where_they_do_not_match_or_too_few_of_their_pairs_are_alike(
    likeness: dict[tuple[int, int], float], joined: float, average: float
) -> None:
    groups = partition(best_match_linkage(ITEMS, likeness, joined=joined, average=average))
    for one, other in combinations(groups, 2):
        alike = [likeness.get((min(a, b), max(a, b)), 0.0) for a in one for b in other]
        mean = sum(alike) / len(alike)
        assert match(one, other, likeness) < joined + 1e-9 or mean < average + 1e-9


def test_a_small_group_is_not_taken_into_a_large_one_of_which_it_is_like_a_part() -> None:
    large = dict.fromkeys(combinations(range(6), 2), 0.9)
    near = {(0, 6): 0.9, (1, 6): 0.9}
    assert len(partition(best_match_linkage(7, {**large, **near}, joined=0.3))) == 1
    assert len(partition(best_match_linkage(7, {**large, **near}, joined=0.3, average=0.4))) == 2

"""Decoding finds the best allowed path, each window by itself."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.attribution.encoder.decoding import Chain, best_paths, spans
from accordingto.attribution.encoder.labels import LABELS, OUTSIDE, Role, allowed, begin, inside
from accordingto.attribution.encoder.linking import Candidates, pair

SEEDS = st.integers(0, 2**32 - 1)


def chance(seed: int) -> tuple[np.random.Generator, Chain]:
    rng = np.random.default_rng(seed)
    drawn = (rng.normal(size=shape).astype(np.float32) for shape in (LABELS, LABELS, (LABELS, LABELS)))
    return rng, Chain.of(*drawn)


def score(path: tuple[int, ...], emissions: np.ndarray, chain: Chain) -> float:
    total = chain.start[path[0]] + chain.stop[path[-1]] + sum(emissions[at, label] for at, label in enumerate(path))
    return float(total + sum(chain.follow[a, b] for a, b in pairwise(path)))


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.integers(1, 4))
def test_no_path_scores_better(seed: int, length: int) -> None:
    rng, chain = chance(seed)
    emissions = rng.normal(size=(length, LABELS)).astype(np.float32)
    (found,) = best_paths([emissions], chain)
    best = max(score(path, emissions, chain) for path in product(range(LABELS), repeat=length))
    assert abs(score(tuple(found.tolist()), emissions, chain) - best) < 1e-4


@given(SEEDS, st.lists(st.integers(1, 30), min_size=1, max_size=6))
def test_windows_do_not_sway_each_other_and_nothing_forbidden_comes_out(seed: int, lengths: list[int]) -> None:
    rng, chain = chance(seed)
    some = [rng.normal(scale=3, size=(n, LABELS)).astype(np.float32) for n in lengths]
    together = best_paths(some, chain)
    first, follow = allowed()
    for path, emissions in zip(together, some, strict=True):
        assert path.tolist() == best_paths([emissions], chain)[0].tolist()
        assert first[path[0]]
        assert follow[path[:-1], path[1:]].all()


def spelled(labels: list[int], paragraph: list[int]) -> list[tuple[int, int, int]]:
    found = spans([np.array(labels)], [np.zeros((len(labels), LABELS), np.float32)], [np.array(paragraph)])
    return list(zip(found.role.tolist(), found.first.tolist(), found.last.tolist(), strict=True))


def test_spans_end_at_a_new_begin_at_a_word_outside_and_at_a_paragraph() -> None:
    content, more = begin(Role.CONTENT), inside(Role.CONTENT)
    labels = [begin(Role.SOURCE), begin(Role.CUE), content, more, OUTSIDE, content, more, more]
    assert spelled(labels, [0, 0, 0, 0, 0, 0, 0, 1]) == [
        (Role.SOURCE, 0, 0),
        (Role.CUE, 1, 1),
        (Role.CONTENT, 2, 3),
        (Role.CONTENT, 5, 6),
        (Role.CONTENT, 7, 7),
    ]


def test_no_windows_give_no_spans() -> None:
    assert len(spans([], [], []).role) == 0


def test_pairs_know_side_distance_paragraph_and_what_lies_between() -> None:
    columns = (
        [0, 0, 0, 1],
        [Role.SOURCE, Role.CUE, Role.SOURCE, Role.SOURCE],
        [0, 4, 9, 2],
        [1, 4, 9, 3],
        [0, 0, 2, 0],
    )
    pairs = pair(Candidates(*(np.array(c, np.int64) for c in columns)), Role.CUE, Role.SOURCE)
    assert pairs.queries.tolist() == [1]
    assert pairs.same_window.tolist() == [[True, True, False]]
    assert pairs.distance[0, 0] < pairs.distance[0, 1]
    assert pairs.paragraph[0, :2].tolist() == [0, 2]
    assert pairs.between[0, :2].tolist() == [0, 0]

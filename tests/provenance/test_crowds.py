"""Many pages: what is shared is found without comparing all pairs, and nothing is lost by it."""

import random
import zlib
from collections import Counter
from itertools import combinations

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.provenance.build import article

from accordingto.provenance import crowds
from accordingto.provenance.crowds import Vectors, grouped, weighed
from accordingto.provenance.linkage import average_linkage
from accordingto.provenance.shingles import runs, sharing
from accordingto.provenance.wording import overlaps

PAGES = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=30), max_size=7)


@settings(max_examples=80)
@given(PAGES, st.integers(1, 4), st.integers(1, 5))
def test_pairs_that_share_runs_are_those_that_a_look_at_every_pair_finds(
    pages: list[list[str]], size: int, least: int
) -> None:
    shingled = [{tuple(p[i : i + size]) for i in range(len(p) - size + 1)} for p in pages]
    expected = [(a, b) for a, b in combinations(range(len(pages)), 2) if len(shingled[a] & shingled[b]) >= least]
    found = sharing([runs(p, size) for p in pages], least, common=10)
    assert found == [(a, b, len(shingled[a] & shingled[b])) for a, b in expected]


def test_parts_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(4)
    pages = [runs([rng.choice("abcdef") for _ in range(60)], 3) for _ in range(12)]
    whole = sharing(pages, 4, common=30)
    assert whole
    monkeypatch.setattr("accordingto.provenance.shingles._AT_ONCE", 50)
    assert sharing(pages, 4, common=30) == whole


def test_a_text_that_more_pages_print_than_are_paired_is_still_found_on_each() -> None:
    rng = random.Random(5)
    text = " ".join(f"word{rng.randrange(400)}" for _ in range(120))
    pages = [article(f"p{n}", f"Lead number {n} of {n}.\n{text}", outlet=f"Outlet {n}") for n in range(45)]
    found = {b for overlap in overlaps(pages) if overlap.a == "p0" for b in [overlap.b]}
    assert found == {f"p{n}" for n in range(1, 45)}


def test_a_copy_is_followed_through_edits_of_two_words_in_five() -> None:
    rng = random.Random(6)
    text = [f"word{rng.randrange(900)}" for _ in range(240)]
    edited = [word if rng.random() < 0.6 else f"other{rng.randrange(900)}" for word in text]
    [overlap] = overlaps([article("a", " ".join(text), outlet="A"), article("b", " ".join(edited), outlet="B")])
    assert 0.35 < overlap.share_a < 0.65


def test_texts_that_share_phrases_and_small_words_are_no_copies() -> None:
    rng = random.Random(7)
    phrase = "the ministry of defence said on Tuesday that"
    small = ["the", "of", "and", "to", "in"]

    def sentence(side: str) -> str:
        own = (rng.choice(small) if rng.random() < 0.4 else f"{side}{rng.randrange(900)}" for _ in range(40))
        return f"{phrase} {' '.join(own)}"

    a, b = (" ".join(sentence(side) for _ in range(6)) for side in "ab")
    assert overlaps([article("a", a, outlet="A"), article("b", b, outlet="B")]) == []


def vectors_of(pages: list[list[str]]) -> Vectors:
    counted = [Counter(zlib.crc32(w.encode()) for w in page) for page in pages]
    counts = [np.array(list(c.values()), np.uint16) for c in counted]
    return weighed([np.array(list(c), np.uint64) for c in counted], counts, 20, {})


def crowd(stories: int, pages: int, seed: int) -> tuple[list[list[str]], list[int]]:
    """Pages of stories in turn, a third of their words the story's own."""
    rng = random.Random(seed)
    own = [[f"s{s}w{n}" for n in range(12)] for s in range(stories)]
    found, answer = [], []
    for number in range(stories * pages):
        story = number % stories
        words = [rng.choice(own[story]) for _ in range(15)] + [f"c{rng.randrange(300)}" for _ in range(30)]
        found.append(words)
        answer.append(story)
    return found, answer


def groups(labels: list[int]) -> set[frozenset[int]]:
    return {frozenset(n for n, label in enumerate(labels) if label == one) for one in set(labels)}


def test_few_pages_are_joined_as_a_look_at_every_pair_joins_them() -> None:
    pages, answer = crowd(6, 5, 1)
    vectors = vectors_of(pages)
    assert groups(grouped(vectors, [], 0.09)) == groups(answer)


def test_a_crowd_falls_apart_into_the_same_stories_as_few_pages_do(monkeypatch: pytest.MonkeyPatch) -> None:
    pages, answer = crowd(12, 25, 2)
    vectors = vectors_of(pages)
    exact = groups(grouped(vectors, [], 0.09))
    monkeypatch.setattr(crowds, "FEW", 10)
    assert groups(grouped(vectors, [], 0.09)) == exact == groups(answer)


def test_a_crowd_is_the_same_in_one_go_and_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    pages, _ = crowd(12, 25, 2)
    pages[7:7] = [[], []]
    monkeypatch.setattr(crowds, "FEW", 10)
    whole = vectors_of(pages)
    labels = grouped(whole, [], 0.09)
    monkeypatch.setattr(crowds, "_AT_ONCE", 90)
    parted = vectors_of(pages)
    assert all(map(np.array_equal, msgspec.structs.astuple(whole), msgspec.structs.astuple(parted)))
    assert grouped(parted, [], 0.09) == labels


def test_what_is_tied_is_joined_in_a_crowd_too(monkeypatch: pytest.MonkeyPatch) -> None:
    pages, _ = crowd(12, 5, 3)
    pages.append(["nothing", "like"])
    monkeypatch.setattr(crowds, "FEW", 10)
    labels = grouped(vectors_of(pages), [(0, len(pages) - 1)], 0.09)
    assert labels[0] == labels[-1]


def test_pages_without_words_are_stories_of_their_own() -> None:
    assert len(set(grouped(vectors_of([[], [], []]), [], 0.09))) == 3
    assert grouped(vectors_of([]), [], 0.09) == []


def test_items_that_stand_for_several_weigh_as_many() -> None:
    likeness = [(0, 1, 0.5), (0, 2, 0.4), (1, 2, 0.2)]
    assert len(set(average_linkage(3, likeness, joined=0.25))) == 1
    # Nine like the second: their average with the third falls to (0.4 + 9 * 0.2) / 10.
    assert len(set(average_linkage(3, likeness, joined=0.25, sizes=[1, 9, 1]))) == 2

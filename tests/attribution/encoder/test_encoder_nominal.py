"""Who says something by a noun that a clause follows."""

import time

import pytest
from tests.attribution.encoder.drafts import at, draft, passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.nominal import nominal


@pytest.mark.parametrize(
    ("text", "source", "noun", "content"),
    [
        (
            "Rivals pounced on Mayor Ida Holm’s claim that the lock is safe.",
            "Mayor Ida Holm’s",
            "claim",
            "the lock is safe",
        ),
        (
            "They laughed at the old harbour board's repeated warnings that the quay would sink, and left.",
            "the old harbour board's",
            "warnings",
            "the quay would sink",
        ),
        (
            "The diary records her suspicion that the bell had been swapped.",
            "her",
            "suspicion",
            "the bell had been swapped",
        ),
        (
            "The council brushed aside an allegation by the Millers’ Union that grain had been hidden.",
            "the Millers’ Union",
            "allegation",
            "grain had been hidden",
        ),
    ],
)
def test_whose_the_noun_is_says_what_follows_it(text: str, source: str, noun: str, content: str) -> None:
    (found,) = nominal(passage(text), [])
    assert (found.source, found.cue, found.content) == (at(text, source), at(text, noun), [at(text, content)])


@pytest.mark.parametrize(
    "text",
    [
        "Holm’s claim that the lock is safe surprised the town.",  # how far the subject reaches is not told
        "He was surprised, and Holm’s claim that the lock is safe surprised the town.",
        "Nobody had read last week’s report that the lock leaks.",
        "They quoted a report by the dock office found that the lock leaks.",
        "He opened the claim that the clerk had sent.",
        "It stood in a report by the dock office that we were able to read.",
    ],
)
def test_other_phrases_tell_nothing(text: str) -> None:
    assert nominal(passage(text), []) == []


def test_who_only_does_something_with_it_says_nothing() -> None:
    text = "The Bugle seized on Holm’s claim that the lock is safe."
    outer = draft(text, "The Bugle", "seized on", "Holm’s claim that the lock is safe")
    (found,) = nominal(passage(text), [outer])
    assert found.source == at(text, "Holm’s")


def test_who_denies_it_denies_it_beside_whose_it_is() -> None:
    text = "The Bugle denied Holm’s claim that the lock is safe."
    outer = draft(text, "The Bugle", "denied", "Holm’s claim that the lock is safe")
    assert [text[slice(*d.source)] for d in nominal(passage(text), [outer]) if d.source] == [
        "The Bugle",
        "Holm’s",
    ]
    assert nominal(passage(text), [outer], inside=False) == [outer]


def test_a_warning_of_ones_own_that_is_repeated_is_one_statement() -> None:
    text = "Holm repeated her warning that the lock leaks."
    own = draft(text, "Holm", "repeated", "her warning that the lock leaks")
    assert nominal(passage(text), [own]) == [own]


def test_fifteen_thousand_nouns_take_no_longer_than_their_number_asks() -> None:
    text = "They saw Holm’s claim that rain would fall " * 15_000
    some = [Draft(None, (at, at + 4), [(at + 9, at + 40)], [0.9] * 6) for at in range(0, len(text), 44)]
    started = time.process_time()
    nominal(passage(text), some)
    assert time.process_time() - started < 8

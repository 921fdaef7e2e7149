"""Contents that mean the same lie near each other, whatever their words and languages."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.provenance import meaning
from accordingto.provenance.meaning import WIDTH, Encoder, vectors

MODEL = Path(meaning.__file__).parent / "models" / "meaning"


def alike(one: str, other: str) -> float:
    a, b = vectors([one, other])
    return float(a @ b)


@pytest.mark.parametrize(
    ("same", "other"),
    [
        (
            ("the ferry was overloaded when it set out", "far too many people had been let on board"),
            "the ferry will be raised from the sea bed next week",
        ),
        (
            ("the mayor knew of the cracks a year ago", "міський голова знав про тріщини ще торік"),
            "the mayor wants the bridge to be closed",
        ),
        (
            ("цены на хлеб вырастут", "Brot wird teurer"),
            "пекарни закрываются одна за другой",
        ),
    ],
)
def test_two_wordings_of_one_claim_are_nearer_than_another_claim_of_the_event(
    same: tuple[str, str], other: str
) -> None:
    assert alike(*same) > max(alike(same[0], other), alike(same[1], other))


def test_a_content_is_read_alike_alone_and_beside_others_and_however_it_is_broken_into_lines() -> None:
    text = "the pump gave out hours before the fire"
    together = vectors(["a word", text, text.replace(" ", "\n  ")])
    assert together[1] == pytest.approx(Encoder(MODEL).vectors([text])[0], abs=1e-6)
    assert np.array_equal(together[1], together[2])


def test_no_contents_have_no_vectors() -> None:
    assert vectors([]).shape == (0, WIDTH)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=2_000))
def test_whatever_is_read_has_a_vector_of_length_one_and_nothing_has_none(text: str) -> None:
    assert np.linalg.norm(vectors([text])[0]) == pytest.approx(1.0 if text.split() else 0.0, abs=1e-3)


def test_an_endless_content_is_read_by_its_beginning() -> None:
    beginning = "the pump gave out hours before the fire " * 40
    assert np.array_equal(vectors([beginning + "x" * 5_000_000])[0], vectors([beginning])[0])

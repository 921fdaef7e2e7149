"""Pieces point into the text, and windows part them without loss."""

from functools import cache
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from accordingto.attribution.encoder.pieces import Pieces, cut, paragraphs, windows

BREAK = 2


@cache
def tokenizer() -> Tokenizer:
    folder = resources.files("accordingto.attribution") / "models" / "english"
    loaded = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def pieces_of(text: str) -> Pieces:
    return cut(text, [(0, len(text))], tokenizer(), BREAK)


TEXTS = st.lists(
    st.sampled_from(
        ["The", " clerk", " said", "“", "”", ". ", "\n", "\n\n", " ", "Ω", "é", "e\u0301", "😀", "x" * 40, "一二"]
    )
    | st.text(max_size=6),
    max_size=120,
).map("".join)


@given(TEXTS)
def test_every_piece_lies_on_its_letters(text: str) -> None:
    pieces = pieces_of(text)
    for start, end, first in zip(pieces.starts, pieces.ends, pieces.first, strict=True):
        assert 0 <= start <= end <= len(text)
        assert not first or (start < end and not text[start:end].isspace())
    assert (np.diff(pieces.starts) >= 0).all()


@given(TEXTS)
def test_a_break_stands_before_each_paragraph_two_before_the_first_and_nowhere_else(text: str) -> None:
    pieces = pieces_of(text)
    breaks = np.flatnonzero((pieces.ids == BREAK) & (pieces.starts == pieces.ends))
    starts = [start for start, _ in paragraphs(text, 0, len(text))]
    assert pieces.starts[breaks].tolist() == [*starts[:1], *starts]


@settings(max_examples=60)
@given(TEXTS, st.integers(16, 64), st.integers(0, 7), st.integers(0, 16))
def test_cores_follow_each_other_and_windows_keep_their_size(text: str, size: int, context: int, shift: int) -> None:
    pieces = pieces_of(text)
    parted = windows(text, pieces, size, context, shift)
    assert [w.start for w in parted] == [0, *(w.stop for w in parted[:-1])][: len(parted)]
    assert (parted[-1].stop if parted else 0) == len(pieces)
    for window in parted:
        assert 0 <= window.begin <= window.start < window.stop <= window.end <= len(pieces)
        assert window.end - window.begin <= size


def test_a_core_ends_at_a_paragraph_rather_than_a_sentence_rather_than_a_word() -> None:
    sentence = "The clerk counted the votes. "
    paragraph = sentence * 4 + "\n" + sentence * 9
    pieces = pieces_of(paragraph)
    parted = windows(paragraph, pieces, 40, 0)
    assert pieces.ids[parted[1].start] == BREAK
    for window in parted[2:]:
        assert paragraph[pieces.starts[window.start] :].startswith("The clerk")


def test_a_word_longer_than_a_window_ends() -> None:
    text = "ab" * 40 + " " + "1.2." * 400
    pieces = pieces_of(text)
    assert windows(text, pieces, 32, 8)[-1].stop == len(pieces)


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\n"])
def test_blank_text_has_no_pieces(text: str) -> None:
    assert len(pieces_of(text)) == 0
    assert windows(text, pieces_of(text), 254, 48) == []


def test_only_the_stretches_asked_for_are_cut() -> None:
    text = "Teaser here\nThe clerk said so\nNotice here"
    pieces = cut(text, [(12, 29)], tokenizer(), BREAK)
    assert (text[pieces.starts[2] : pieces.ends[2]], text[pieces.starts[-1] : pieces.ends[-1]]) == ("The", "so")

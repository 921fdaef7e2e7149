"""Pieces point into the text, and windows part them without loss."""

from functools import cache
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from accordingto.attribution.encoder.dress import DRESSES
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


@settings(deadline=None)
@given(TEXTS)
def test_every_piece_lies_on_its_letters(text: str) -> None:
    pieces = pieces_of(text)
    for start, end, first in zip(pieces.starts, pieces.ends, pieces.first, strict=True):
        assert 0 <= start <= end <= len(text)
        assert not first or (start < end and not text[start:end].isspace())
    assert (np.diff(pieces.starts) >= 0).all()


@settings(deadline=None)
@given(TEXTS)
def test_a_break_stands_before_each_paragraph_two_before_the_first_and_nowhere_else(text: str) -> None:
    pieces = pieces_of(text)
    breaks = np.flatnonzero((pieces.ids == BREAK) & (pieces.starts == pieces.ends))
    starts = [start for start, _ in paragraphs(text, 0, len(text))]
    assert pieces.starts[breaks].tolist() == [*starts[:1], *starts]


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(16, 64), st.integers(0, 7), st.integers(0, 16))
def test_windows_follow_each_other_and_keep_their_size(text: str, size: int, lead: int, shift: int) -> None:
    pieces = pieces_of(text)
    parted = windows(text, pieces, size, lead, shift)
    assert [w.start for w in parted] == [0, *(w.stop for w in parted[:-1])][: len(parted)]
    assert (parted[-1].stop if parted else 0) == len(pieces)
    for window in parted:
        assert max(0, window.start - lead) <= window.begin <= window.start < window.stop
        assert window.stop - window.begin <= size


def test_a_window_is_led_in_by_a_whole_paragraph_or_sentence() -> None:
    text = "The clerk counted the votes.\n" * 12 + "The clerk counted the votes. " * 12
    pieces = pieces_of(text)
    for window in windows(text, pieces, 30, 10)[1:]:
        assert window.begin < window.start
        assert text[pieces.starts[window.begin] :].startswith("The clerk")


def test_a_window_ends_at_a_paragraph_rather_than_a_sentence_rather_than_a_word() -> None:
    sentence = "The clerk counted the votes. "
    paragraph = sentence * 4 + "\n" + sentence * 9
    pieces = pieces_of(paragraph)
    parted = windows(paragraph, pieces, 40)
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
    assert windows(text, pieces_of(text), 254, 64) == []


def test_only_the_stretches_asked_for_are_cut() -> None:
    text = "Teaser here\nThe clerk said so\nNotice here"
    pieces = cut(text, [(12, 29)], tokenizer(), BREAK)
    assert (text[pieces.starts[2] : pieces.ends[2]], text[pieces.starts[-1] : pieces.ends[-1]]) == ("The", "so")


def test_the_dress_of_a_word_tells_capitals_and_quotation_marks() -> None:
    text = 'He told NATO: “Leave Kyiv alone.”\nThen "nobody knew'
    pieces = pieces_of(text)
    dress = {
        text[s:e]: int(d)
        for s, e, d, first in zip(pieces.starts, pieces.ends, pieces.dress, pieces.first, strict=True)
        if first
    }
    assert (dress["He"], dress["told"], dress["Leave"], dress["alone"], dress["Then"]) == (1, 0, 4, 3, 1)
    assert dress["nobody"] == dress["knew"] == 6
    assert [int(d) for s, d in zip(pieces.starts, pieces.dress, strict=True) if text.startswith("NATO", int(s))] == [2]


@settings(deadline=None)
@given(TEXTS)
def test_every_piece_has_a_dress(text: str) -> None:
    dress = pieces_of(text).dress
    assert ((dress >= 0) & (dress < DRESSES)).all()

"""What is longer than anybody prints is read in portions, so that time grows with the length only."""

import time

import pytest
from tests.attribution.encoder.drafts import passage

from accordingto.attribution.encoder.assembly import Draft
from accordingto.attribution.encoder.colons import without_datelines
from accordingto.attribution.encoder.pieces import portions
from accordingto.attribution.encoder.reader import at_once
from accordingto.nouns import Block


@pytest.mark.parametrize("text", ["rain " * 90, "rain\n" * 90, "r" * 450])
def test_portions_have_the_whole_text_in_order(text: str) -> None:
    found = list(portions(text, 0, len(text), 100))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= 100 for start, end in found)


def test_a_portion_ends_between_words_and_what_is_short_is_whole() -> None:
    text = "the gate was open " * 20
    assert all(text[end - 1] == " " for _, end in portions(text, 0, len(text), 100))
    assert list(portions(text, 0, 90, 100)) == [(0, 90)]


def test_blocks_of_an_article_are_read_together_and_those_of_a_book_in_turn() -> None:
    text = "rain fell " * 9_000
    blocks = [Block(start, start + 3_000, "paragraph", "en") for start in range(0, 90_000, 3_000)]
    assert len(list(at_once(text, blocks[:5]))) == 1
    several = list(at_once(text, blocks))
    assert len(several) > 1
    assert [part for some in several for part in some] == [(b.start, b.end) for b in blocks]


def test_a_sentence_without_an_end_is_parted() -> None:
    text = "documents show that " * 15_000
    parts = passage(text).sentences((0, len(text)))
    assert max(len(s.of(text)) for s in parts) <= 3_000


def test_thousands_of_colons_take_no_longer_than_their_number_asks() -> None:
    text = "SELM: The dock told it. " * 15_000
    drafts = [Draft((at, at + 4), (at + 4, at + 5), [(at + 6, at + 23)], [0.9] * 6) for at in range(0, len(text), 24)]
    started = time.process_time()
    assert without_datelines(text, drafts) == drafts
    assert time.process_time() - started < 5

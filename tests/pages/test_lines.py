"""Articles read before: JSON lines in a file or on standard input, as programs write them."""

import gzip
import io
from pathlib import Path

import msgspec
import pytest
from tests.pages.pages import ARTICLE, html

from accordingto import errors
from accordingto.nouns import Page
from accordingto.pages import Limits, find

STORY = html(ARTICLE)
LINE = msgspec.json.encode(STORY) + b"\n"


@pytest.mark.parametrize("data", [LINE, b"\xef\xbb\xbf" + LINE, gzip.compress(LINE), LINE.replace(b"\n", b"\r\n\r\n")])
def test_articles_read_before_come_back_from_a_file_and_from_standard_input(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_bytes(data)
    assert list(find([str(file)])) == [STORY]
    assert list(find(["-"], stdin=io.BytesIO(data))) == [STORY]


def test_a_gzipped_file_of_articles_may_say_so_in_its_name(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl.gz"
    file.write_bytes(gzip.compress(LINE * 2))
    assert list(find([str(file)])) == [STORY, STORY]


def test_standard_input_may_hold_more_articles_than_a_page_may_have_bytes() -> None:
    limits = Limits(page_bytes=len(LINE) + 1)
    first, error, last = find(["-"], stdin=io.BytesIO(LINE + b"{broken\n" + LINE), limits=limits)
    assert first == last == STORY
    assert str(error).startswith("-:2: is no article of ours")


def test_a_damaged_file_of_articles_gives_those_before_and_an_error(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_bytes(gzip.compress(LINE) + gzip.compress(LINE)[:-40])
    first, error = find([str(file)])
    assert first == STORY
    assert isinstance(error, errors.NotText)
    assert error.input == f"{file}:2"


def test_a_line_beyond_the_limit_says_that_the_rest_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_bytes(LINE + b" " * 20_000 + LINE)
    first, error = find([str(file)], limits=Limits(page_bytes=10_000))
    assert first == STORY
    assert str(error).endswith("the rest of the file is left out")


def test_lines_in_utf_16_are_one_error(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_bytes((LINE * 3).decode().encode("utf-16"))
    (error,) = find([str(file)])
    assert str(error) == f"{file}: is in UTF-16: JSON lines are read in UTF-8"


@pytest.mark.parametrize("data", [b'{"articles": []}', b'{\n "a": 1\n}\n', b"{}"])
def test_other_json_on_standard_input_is_no_text(data: bytes) -> None:
    (error,) = find(["-"], stdin=io.BytesIO(data))
    assert isinstance(error, errors.NotText)
    assert str(error).startswith("-: is JSON, not a page or a text")


def test_a_text_that_begins_with_a_brace_is_a_text() -> None:
    (page,) = find(["-"], stdin=io.BytesIO(b"{Lantern Bay} The mayor said so."))
    assert isinstance(page, Page)

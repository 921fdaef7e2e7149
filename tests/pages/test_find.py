"""INPUTs to pages; a bad input is an error of its own and stops none of the others."""

import gzip
import io
import os
import tracemalloc
from pathlib import Path

import msgspec
import pytest
from msgspec import structs
from tests.pages.pages import ARTICLE, html

from accordingto import errors
from accordingto.errors import InputError
from accordingto.nouns import Article, Page, Span
from accordingto.pages import Limits, find


def inputs(found: list[Page | Article | InputError]) -> list[str]:
    return [f.input for f in found]


def test_a_folder_is_walked_in_order_without_hidden_and_accompanying_files(tmp_path: Path) -> None:
    for name in (
        "b.html",
        "a/z.txt",
        "a/y.htm",
        ".git/x.html",
        ".hidden.html",
        "b_files/style.css",
        "b_files/logo.png",
        "README.md",
        "a/LICENSE",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE)
    found = list(find([str(tmp_path)]))
    assert inputs(found) == [str(tmp_path / n) for n in ("b.html", "a/y.htm", "a/z.txt")]
    assert [f.media_type for f in found if isinstance(f, Page)] == ["text/html", "text/html", "text/plain"]


def test_every_bad_input_is_one_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    good, big = tmp_path / "good.html", tmp_path / "big.html"
    good.write_text(ARTICLE)
    big.write_bytes(b"x" * 2001)
    (tmp_path / "empty").mkdir()
    bad = [str(tmp_path / "no\nsuch"), str(big), str(tmp_path / "empty"), "ftp://x.example/", "\0"]
    found = list(find([*bad, str(good)], limits=Limits(page_bytes=2000)))
    kinds = [errors.NotFound, errors.TooLarge, errors.NotFound, errors.Refused, errors.Unreadable, Page]
    assert [type(f) for f in found] == kinds
    for error in found[:-1]:
        assert "\n" not in str(error)
        assert ": " in str(error)


def test_standard_input_is_an_input() -> None:
    for data in (b"A text.", gzip.compress(b"A text.")):
        (page,) = find(["-"], stdin=io.BytesIO(data))
        assert page == Page("-", b"A text.")


def test_gzipped_pages_are_unpacked_in_a_folder_and_by_name(tmp_path: Path) -> None:
    whole = gzip.compress(ARTICLE.encode())
    (tmp_path / "a.html.gz").write_bytes(whole)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"One. ") + gzip.compress(b"Two."))
    (tmp_path / "c.html").write_bytes(whole)
    pages = [f for f in find([str(tmp_path)]) if isinstance(f, Page)]
    assert [(Path(p.input).name, p.data, p.media_type) for p in pages] == [
        ("a.html.gz", ARTICLE.encode(), "text/html"),
        ("b.txt.gz", b"One. Two.", "text/plain"),
        ("c.html", ARTICLE.encode(), "text/html"),
    ]
    (named,) = find([str(tmp_path / "a.html.gz")])
    assert isinstance(named, Page)
    assert named.data == ARTICLE.encode()


@pytest.mark.parametrize(
    ("data", "error", "cause"),
    [
        (gzip.compress(bytes(50_000_000)), errors.TooLarge, "is too large: the limit for a page is 1 MB"),
        (gzip.compress(ARTICLE.encode())[:-20], errors.NotText, "damaged"),
        (gzip.compress(ARTICLE.encode())[:40] + b"no deflate" * 9, errors.NotText, "damaged"),
    ],
)
def test_what_cannot_be_unpacked_to_a_page_says_why(
    tmp_path: Path, data: bytes, error: type[InputError], cause: str
) -> None:
    (tmp_path / "a.html.gz").write_bytes(data)
    (tmp_path / "b.html").write_text(ARTICLE)
    tracemalloc.start()
    bad, good = find([str(tmp_path)], limits=Limits(page_bytes=1_000_000))
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert type(bad) is error
    assert cause in str(bad)
    assert isinstance(good, Page)


def test_articles_read_before_come_back_and_a_broken_line_is_an_error(tmp_path: Path) -> None:
    article = html(ARTICLE)
    file = tmp_path / "articles.jsonl"
    file.write_bytes(msgspec.json.encode(article) + b"\n\n{broken\n" + msgspec.json.encode(article) + b"\n")
    first, error, last = find([str(file)])
    assert first == last == article
    assert isinstance(error, errors.NotText)
    assert error.input == f"{file}:3"


def test_an_article_that_points_beyond_its_own_text_is_an_error(tmp_path: Path) -> None:
    astray = structs.replace(html(ARTICLE), credits=(Span(0, 1_000_000),))
    file = tmp_path / "articles.jsonl"
    file.write_bytes(msgspec.json.encode(astray) + b"\n" + msgspec.json.encode(html(ARTICLE)) + b"\n")
    error, article = find([str(file)])
    assert isinstance(error, errors.NotText)
    assert article == html(ARTICLE)


def test_a_file_that_two_inputs_lead_to_is_found_once(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text(ARTICLE)
    assert len(list(find([str(tmp_path), str(file)]))) == 1


def test_an_empty_name_is_not_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    (error,) = find([""])
    assert isinstance(error, errors.NotFound)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    (error,) = find([str(tmp_path)])
    assert isinstance(error, errors.Unreadable)


def test_errors_can_cross_processes() -> None:
    import pickle

    error = errors.NoArticle("page.html", "no article: it is a list of 4 links")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_file_whose_name_is_no_utf_8_can_be_written_down(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html")).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system takes no such name")
    (page,) = find([str(tmp_path)])
    (same,) = find([os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html")])
    assert isinstance(page, Page)
    assert page == same
    assert page.input == f"{tmp_path}/caf\ufffd.html"
    assert msgspec.json.decode(msgspec.json.encode(page), type=Page) == page

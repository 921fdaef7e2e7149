"""The shipped English reader: what it survives and keeps to; what it finds is in the tests that share told.py."""

import shutil
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.attribution.encoder import EncoderReader
from accordingto.attribution.finding import Finding, Reader
from accordingto.nouns import Block

FOLDER = Path(str(resources.files("accordingto.attribution") / "models" / "english"))


@cache
def reader() -> EncoderReader:
    return EncoderReader(FOLDER)


def read(text: str) -> list[Finding]:
    return reader().read(text, [Block(0, len(text), "paragraph", "en")])


def test_it_is_a_reader() -> None:
    checked: Reader = reader()
    assert checked.read("", []) == []


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "The mayor said ",
                "it rained. ",
                "“",
                "”",
                "\n",
                "he told her that ",
                ": ",
                "NAME: ",
                "😀",
                "— Ann Lee ",
                "\u202e",
            ]
        )
        | st.text(max_size=5),
        max_size=30,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_no_span_leaves_its_block(text: str, before: int, after: int) -> None:
    blocks = [Block(min(before, len(text)), max(min(before, len(text)), len(text) - after), "paragraph", "en")]
    for found in reader().read(text, blocks):
        assert found.content
        assert 0 <= found.confidence <= 1
        for span in (*found.source, *found.cue, *found.content):
            assert blocks[0].start <= span.start < span.end <= blocks[0].end


def test_findings_come_in_text_order_and_the_same_each_time() -> None:
    text = "\n".join(f"“Line {n} is shut,” clerk {n} said. The mayor denied it." for n in range(60))
    first = read(text)
    assert len(first) > 60
    assert first == read(text)
    places = [min((*f.source, *f.cue, *f.content)) for f in first]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "text", ["“" * 3000, "a" * 20_000, "said " * 3000, "\n" * 5000, "((((" * 900, "He said \x00 that \ud800 it rains."]
)
def test_odd_text_neither_hangs_nor_fails(text: str) -> None:
    read(text)


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"config\.json"):
        EncoderReader(tmp_path).read("He said so.", [Block(0, 11, "paragraph", "en")])


def test_a_model_of_another_version_is_refused(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "model")
    config = tmp_path / "model" / "config.json"
    config.write_text(config.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(ValueError, match="version"):
        EncoderReader(tmp_path / "model").read("He said so.", [Block(0, 11, "paragraph", "en")])


def test_the_model_stays_small() -> None:
    assert sum(f.stat().st_size for f in FOLDER.iterdir()) <= 30_000_000

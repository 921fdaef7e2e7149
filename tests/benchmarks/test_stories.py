"""The stories benchmark says what is wrong with a folder, and never scores a trace of another run."""

import sys
from pathlib import Path

import pytest

from benchmarks import stories


def story(folder: Path, name: str, *, gold: bool = True) -> Path:
    (folder / name / "pages").mkdir(parents=True)
    if gold:
        (folder / name / "gold.json").write_text("{}")
    return folder / name


def command_that(does: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a command `accordingto` in the place of the real one."""
    command = folder / "bin" / "accordingto"
    command.parent.mkdir()
    command.write_text(f"#!/bin/sh\n{does}\n")
    command.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(command.with_name("python")))


def test_a_story_without_gold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story(tmp_path, "one")
    story(tmp_path, "two", gold=False)
    assert stories.run([str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'two'}: no gold.json, nothing to score its trace against\n"


@pytest.mark.parametrize("name", ["empty", "absent"])
def test_a_folder_without_stories_is_named(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert stories.run([str(tmp_path / name)]) == 2
    assert str(tmp_path / name) in capsys.readouterr().err


def test_a_missing_scorer_is_told_before_anything_is_traced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story(tmp_path / "stories", "one")
    command_that(f"touch {tmp_path}/ran", tmp_path, monkeypatch)
    assert stories.run([str(tmp_path / "stories"), "--out", str(tmp_path / "out")]) == 2
    assert "no scorer" in capsys.readouterr().err
    assert not (tmp_path / "ran").exists()


def test_pages_that_cannot_be_read_leave_a_trace_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command_that("echo '{}'; exit 1", tmp_path, monkeypatch)
    assert not stories.trace(story(tmp_path, "one"), tmp_path / "one.json")
    assert (tmp_path / "one.json").read_text() == "{}\n"


def test_a_command_that_prints_no_trace_leaves_none_of_an_earlier_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.json").write_text("{}")
    command_that("echo Traceback; exit 1", tmp_path, monkeypatch)
    assert not stories.trace(story(tmp_path, "one"), tmp_path / "one.json")
    assert not (tmp_path / "one.json").exists()
    assert "exit status 1" in capsys.readouterr().err

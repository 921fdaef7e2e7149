"""A mistyped name of a desk is told: nothing is made in its place without a word."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from accordingto.cli import app

PAGE = "The mayor said the bridge would stay shut until May.\n"


@pytest.mark.parametrize("command", [["desk"], ["watch", "--once"], ["add"], ["add", "--settle"]])
def test_a_desk_that_is_not_there_is_asked_for(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "storry.db"
    answer = CliRunner().invoke(app, [command[0], str(path), *command[1:]])
    assert answer.exit_code == 1
    assert answer.stderr == f"accordingto: {path}: no such desk: add a page to make one, or open it with --new\n"
    assert not path.exists()


def test_a_new_desk_is_made_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "story.db"
    for told in (f"accordingto: {path}: a new desk\n", ""):
        answer = CliRunner().invoke(app, ["watch", str(path), "--new", "--once"])
        assert answer.exit_code == 0
        assert answer.stderr == told + "accordingto: no feed is watched: name one with --feed\n"


def test_adding_a_page_makes_the_desk_and_says_so(tmp_path: Path) -> None:
    page, path = tmp_path / "page.txt", tmp_path / "story.db"
    page.write_text(PAGE, encoding="utf-8")
    for told in (f"accordingto: {path}: a new desk\n", ""):
        answer = CliRunner().invoke(app, ["add", str(path), str(page)])
        assert (answer.exit_code, answer.stderr) == (0, told)


def test_a_desk_in_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "storys" / "story.db"
    answer = CliRunner().invoke(app, ["watch", str(path), "--new", "--once"])
    assert answer.exit_code == 1
    assert answer.stderr == f"accordingto: {path}: there is no folder {path.parent} to make a desk in\n"


def test_a_desk_that_cannot_be_made_is_not_said_to_be_new(tmp_path: Path) -> None:
    path = tmp_path / ("long" * 100)
    answer = CliRunner().invoke(app, ["watch", str(path), "--new", "--once"])
    assert answer.exit_code == 1
    assert answer.stderr == f"accordingto: {path}: cannot be opened as a desk: unable to open database file\n"

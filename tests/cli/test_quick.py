"""--quick: one option of one name, on the command line and from Python."""

import json
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

import accordingto
from accordingto import report
from accordingto.cli import app

PAGE = """Die Fahrrinne werde im Mai gesperrt, teilte Hafenmeisterin Ute Lohse am Montag in Husum mit.

Laut Reederei trifft das vor allem die Krabbenkutter, die zweimal am Tag auslaufen."""


def told(*arguments: str) -> list[dict[str, object]]:
    answer = CliRunner().invoke(app, arguments)
    assert answer.exit_code == 0, answer.stderr
    return [json.loads(line) for line in answer.stdout.splitlines()]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "husum.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_each_command_that_reads_reads_quickly_where_it_is_told(page: Path) -> None:
    (article,) = told("read", "--json", "--quick", str(page))
    (trace,) = told("trace", "--json", "--quick", str(page))
    (story,) = told("trace", "--by-story", "--quick", str(page))
    assert article["quick"] is True
    assert [article] == trace["articles"] == story["articles"]
    assert "quick" not in told("read", "--json", str(page))[0]


def test_python_reads_as_the_command_line_does(page: Path) -> None:
    (line,) = told("read", "--json", "--quick", str(page))
    article = accordingto.read(page, quick=True)
    assert msgspec.json.decode(msgspec.json.encode(article)) == line
    assert accordingto.trace([page], quick=True).articles == (article,)
    assert list(accordingto.read_all([page], quick=True)) == [article]


def test_an_article_that_was_read_before_is_taken_as_it_is(page: Path, tmp_path: Path) -> None:
    (line,) = told("read", "--json", str(page))
    saved = tmp_path / "husum.jsonl"
    saved.write_text(json.dumps(line), encoding="utf-8")
    assert told("read", "--json", "--quick", str(saved)) == [line]


def test_the_report_says_which_pages_were_read_quickly(page: Path) -> None:
    for way, said in ((["--quick"], True), ([], False)):
        answer = CliRunner().invoke(app, ["read", *way, str(page)])
        assert ("read quickly" in answer.stdout) is said
        assert ("read quickly" in report.html(accordingto.read(page, quick=said))) is said

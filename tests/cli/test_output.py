"""Standard output: who reads it may stop early, it may be full, it may lack letters; nothing else is lost by that."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

import accordingto
from accordingto.cli import app

COMMAND = [sys.executable, "-m", "accordingto"]
PAGE = "Мер заявив у понеділок, що міст закриють до травня.\n"
WAYS = [["trace"], ["trace", "--json"], ["trace", "--by-story"], ["read"], ["read", "--json"]]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles read before: more than a pipe holds."""
    folder = tmp_path_factory.mktemp("read")
    page = folder / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    article = accordingto.read(page)
    file = folder / "articles.jsonl"
    many = (msgspec.structs.replace(article, id=f"a{n}", input=f"page-{n}.txt") for n in range(60))
    file.write_bytes(b"\n".join(map(msgspec.json.encode, many)))
    return file


def unread(*arguments: str) -> tuple[int, bytes]:
    """Run a command whose output nobody reads; return its exit code and what it says of that."""
    with subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    return process.returncode, said


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_a_reader_that_stops_early_is_no_error(lines: Path, way: list[str]) -> None:
    assert unread(*way, str(lines)) == (0, b"")


def test_files_are_written_though_nobody_reads_on(lines: Path, tmp_path: Path) -> None:
    report, table = tmp_path / "report.html", tmp_path / "tables" / "statements.csv"
    code, _ = unread("read", "--html", str(report), "--export", f"csv={table.parent}", str(lines))
    assert code == 0
    assert "page-59.txt" in report.read_text(encoding="utf-8")
    assert len(table.read_text(encoding="utf-8").splitlines()) == 61


def test_pages_are_added_though_nobody_reads_on(lines: Path, tmp_path: Path) -> None:
    desk, few = tmp_path / "story.db", tmp_path / "few.jsonl"
    few.write_bytes(b"\n".join(lines.read_bytes().splitlines()[:3]))
    assert unread("add", str(desk), str(few))[0] == 0
    told = CliRunner().invoke(app, ["add", str(desk), str(few)]).stdout
    assert "new" not in told
    assert told.count("known") == 3


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is full")
@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_a_full_disk_is_one_line(lines: Path, way: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, *way, str(lines)], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"accordingto: standard output: cannot be written: No space left on device\n"


def test_a_terminal_without_the_letters_gets_the_rest(lines: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "trace", str(lines)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"60 articles" in done.stdout


def test_a_file_that_cannot_be_written_costs_nothing_else(lines: Path, tmp_path: Path) -> None:
    prov = tmp_path / "prov.json"
    answer = CliRunner().invoke(app, ["trace", str(lines), "--html", str(tmp_path), "--export", f"prov={prov}"])
    assert answer.exit_code == 1
    assert answer.stderr == f"accordingto: {tmp_path}: cannot be written: Is a directory\n"
    assert "60 articles" in answer.stdout
    assert str(prov) in answer.stdout.replace("\n", "")
    assert prov.exists()


def test_the_version_is_told() -> None:
    answer = CliRunner().invoke(app, ["--version"])
    assert (answer.exit_code, answer.stdout) == (0, f"accordingto {accordingto.__version__}\n")


def test_what_a_page_is_called_neither_ends_a_line_nor_steers_a_terminal(lines: Path, tmp_path: Path) -> None:
    article = msgspec.json.decode(lines.read_bytes().splitlines()[0], type=accordingto.Article)
    hostile = tmp_path / "hostile.jsonl"
    hostile.write_bytes(msgspec.json.encode(msgspec.structs.replace(article, title="Bridge\x1b[2J\nnew\tto May\u202e")))
    told = CliRunner().invoke(app, ["add", str(tmp_path / "story.db"), str(hostile)]).stdout
    assert told.startswith("new\t1 statement\tBridge")
    assert told.endswith("new to May\n")
    assert (told.count("\n"), told.count("\t")) == (1, 2)
    assert "\x1b" not in told
    assert "\u202e" not in told

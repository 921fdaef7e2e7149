"""Bad input: one clear line each that names the input and the cause; the others go on; the exit code says so."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = """<html><head><title>Bridge closed | Dawn</title><meta property="og:site_name" content="Dawn"></head><body>
<article><h1>Bridge closed</h1>
<p>The old bridge over the Marn will be closed to lorries from Monday, the mayor, Ann Roe, said on Friday evening.</p>
<p>“Nobody wants this, but the beams are cracked,” Roe told reporters at the town hall after a long meeting.</p>
<p>Engineers found the cracks in two of the four main beams during an inspection in the first week of March.</p>
<p>Hauliers said the detour through the valley would cost them an hour on each trip to the quarry and back.</p>
</article></body></html>"""


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "accordingto", *arguments],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "good.html"
    file.write_text(GOOD, encoding="utf-8")
    return file


def lines(result: subprocess.CompletedProcess[bytes]) -> list[str]:
    return result.stderr.decode().splitlines()


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("empty.html", b"", "empty"),
        ("paper.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", "PDF"),
        ("huge.html", b"<p>" + b"x" * 50_000_000, "large"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, ""),
        ("none.html", b"<html><body><nav><a href=/>Home</a> <a href=/a>News</a></nav></body></html>", "article"),
    ],
)
def test_a_bad_file_is_named_with_its_cause_and_the_good_one_is_read(
    tmp_path: Path, good: Path, name: str, data: bytes, cause: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    result = run("read", "--json", str(bad), str(good))
    assert result.returncode == 1
    (line,) = lines(result)
    assert str(bad) in line
    assert cause in line
    (article,) = [json.loads(a) for a in result.stdout.splitlines()]
    assert article["input"] == str(good)


def test_a_folder_with_one_broken_file_is_read_but_for_that_file(tmp_path: Path, good: Path) -> None:
    (tmp_path / "broken.html").write_bytes(b"%PDF-1.4 not a page")
    result = run("trace", "--json", str(tmp_path))
    assert result.returncode == 1
    assert len(lines(result)) == 1
    trace = json.loads(result.stdout)
    assert [a["input"] for a in trace["articles"]] == [str(good)]


def test_an_unreachable_url_is_one_line(good: Path) -> None:
    url = "http://127.0.0.1:9/nothing"
    result = run("read", "--json", "--allow-private", url, str(good))
    assert result.returncode == 1
    (line,) = lines(result)
    assert url in line
    assert len(result.stdout.splitlines()) == 1


def test_private_addresses_are_not_fetched_unless_asked_for(good: Path) -> None:
    result = run("read", "--json", "http://127.0.0.1:9/nothing", str(good))
    assert result.returncode == 1
    (line,) = lines(result)
    assert line.endswith("nothing: 127.0.0.1 is a private address, fetched only with --allow-private")


def test_a_wrong_call_exits_with_2() -> None:
    assert run("read").returncode == 2
    assert run("trace", "--no-such-option", "x").returncode == 2
    assert run("frobnicate").returncode == 2


def test_a_page_on_standard_input_is_read() -> None:
    result = run("read", "--json", "-", stdin=GOOD.encode())
    assert result.returncode == 0
    assert result.stderr == b""
    article = json.loads(result.stdout)
    assert article["input"] == "-"
    said = {article["text"][s:e] for a in article["attributions"] for s, e in a["content"]}
    assert any("beams are cracked" in s for s in said)


def test_the_json_of_read_can_be_read_again(good: Path, tmp_path: Path) -> None:
    first = run("read", "--json", str(good))
    saved = tmp_path / "saved.jsonl"
    saved.write_bytes(first.stdout)
    again = run("trace", "--json", str(saved))
    assert again.returncode == 0
    assert json.loads(again.stdout)["articles"] == [json.loads(first.stdout)]


def test_the_html_report_is_written_and_its_path_printed(good: Path, tmp_path: Path) -> None:
    report = tmp_path / "deep" / "report.html"
    result = run("trace", "--html", str(report), str(good))
    assert result.returncode == 0
    assert result.stdout.decode().splitlines()[-1] == str(report)
    page = report.read_text(encoding="utf-8")
    assert "beams are cracked" in page
    assert "http://" not in page.replace("http://www.w3.org/", "")


def test_the_html_report_is_written_though_nobody_reads_what_is_printed(good: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    command = [sys.executable, "-m", "accordingto", "trace", "--html", str(report), str(good)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.close()
    assert "beams are cracked" in report.read_text(encoding="utf-8")


def test_every_export_is_written_and_its_paths_printed(good: Path, tmp_path: Path) -> None:
    prov, tables = tmp_path / "deep" / "story.prov.json", tmp_path / "tables"
    result = run("trace", "--json", "--export", f"prov={prov}", "--export", f"csv={tables}", str(good))
    assert result.returncode == 0
    assert json.loads(result.stdout)["articles"]
    assert lines(result)[0] == str(prov)
    assert json.loads(prov.read_bytes())["entity"]
    assert (tables / "statements.csv").read_text(encoding="utf-8").startswith("article,attribution,claim")


@pytest.mark.parametrize("wrong", ["prov", "prov=", "xml=file", "=file"])
def test_an_export_without_a_known_format_or_a_path_is_a_wrong_call(good: Path, tmp_path: Path, wrong: str) -> None:
    result = run("trace", "--export", wrong, str(good))
    assert result.returncode == 2
    assert not (tmp_path / "file").exists()


def test_a_report_that_cannot_be_written_is_an_error(good: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    result = run("trace", "--html", str(blocked / "report.html"), str(good))
    assert result.returncode == 1
    assert "cannot be written" in lines(result)[-1]

"""The bar of long work stands alone on its line, whatever is printed on the same screen meanwhile."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")
AT_ONCE = "from accordingto import cli; cli._SHOW_AFTER = 0.0; cli.main()"
PARTS = re.compile(r"\x1b\[(?P<by>[?\d;]*)(?P<what>[A-Za-z])|(?P<end>\r*\n)|(?P<back>\r)|(?P<text>[^\x1b\r\n]+)")


def screen(data: str) -> list[str]:
    """Return the lines that stay on a terminal that `data` is sent to."""
    lines, at, column = [""], 0, 0
    for part in PARTS.finditer(data):
        if part["end"]:
            at, column = at + 1, 0
            lines += [""] * (at == len(lines))
        elif part["back"]:
            column = 0
        elif text := part["text"]:
            lines[at] = lines[at][:column].ljust(column) + text + lines[at][column + len(text) :]
            column += len(text)
        elif part["what"] == "K":
            lines[at] = ""
        elif part["what"] == "A":
            at -= int(part["by"])
    return [line.rstrip() for line in lines]


def seen(*arguments: str) -> list[str]:
    """Run a command on a terminal; return the lines that stay on it."""
    mine, its = pty.openpty()
    command = [sys.executable, "-c", AT_ONCE, *arguments]
    with subprocess.Popen(
        command, stdout=its, stderr=its, stdin=subprocess.DEVNULL, env={**os.environ, "TERM": "xterm"}
    ):
        os.close(its)
        data = b""
        try:
            while piece := os.read(mine, 65_536):
                data += piece
        except OSError:  # how Linux tells the end
            pass
    os.close(mine)
    return screen(data.decode())


@pytest.mark.parametrize("command", ["read", "trace"])
def test_no_line_is_printed_behind_the_bar(tmp_path: Path, command: str) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"The mayor said lock {number} would stay shut until May.")
    (tmp_path / "1a.txt").write_text("")
    lines = seen(command, str(tmp_path))
    assert not [line for line in lines if "reading pages" in line]
    assert f"accordingto: {tmp_path}/1a.txt: is empty" in lines

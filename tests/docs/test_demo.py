"""The README's demo begins as it shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def test_the_demo_begins_as_the_readme_shows() -> None:
    shown = re.search(r"^```text\n(\d+ articles.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    assert shown is not None
    told = subprocess.run(
        [sys.executable, "-m", "accordingto", "trace", "examples/silent-satellite/pages"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        check=True,
    )
    wanted = lines(shown[1])
    assert lines(told.stdout.decode("utf-8"))[: len(wanted)] == wanted

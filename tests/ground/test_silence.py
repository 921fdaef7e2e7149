"""Nothing leaves the machine, and nothing is left in the user's home."""

import ast
import os
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "accordingto"
PAGE = (
    "The mayor said the lock would stay shut until May.  The dredgers' union denied on Friday that it was to blame.\n"
)
# What onnxruntime takes for a reason of its own to be silent.
SILENCERS = ("ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "CI", "XDG_CACHE_HOME", "XDG_DATA_HOME")


def left_behind(home: Path, *arguments: str) -> list[str]:
    """Run Python with an empty `home`; return what is in it afterwards."""
    home.mkdir()
    env = {name: value for name, value in os.environ.items() if name not in SILENCERS} | {"HOME": str(home)}
    subprocess.run([sys.executable, *arguments], env=env, check=True, capture_output=True, timeout=120)
    return [str(path.relative_to(home)) for path in home.rglob("*")]


def test_a_trace_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert left_behind(tmp_path / "home", "-m", "accordingto", "trace", str(page)) == []


def test_what_runs_the_models_is_taken_from_where_it_is_silenced() -> None:
    bringing = {
        path.name
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import) and any(name.name.split(".")[0] == "onnxruntime" for name in node.names)
    }
    assert bringing == {"inference.py"}

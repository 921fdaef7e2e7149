"""docs/dependencies.md has a line for every dependency of pyproject.toml, and for no other."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def required(requirements: list[str]) -> set[str]:
    return {re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0].lower() for requirement in requirements}


def listed(title: str) -> dict[str, list[str]]:
    """The cells of each row of the section's table, by package."""
    section = DOCUMENT.split(f"\n## {title}\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:3] == "| `"]
    return {row[0].strip("`"): row[1:] for row in rows}


@pytest.mark.parametrize(
    ("title", "requirements"),
    [
        ("At run time", PROJECT["dependencies"]),
        ("For working on it", [r for extra in PROJECT.get("optional-dependencies", {}).values() for r in extra]),
    ],
)
def test_each_dependency_has_a_full_line(title: str, requirements: list[str]) -> None:
    rows = listed(title)
    assert set(rows) == required(requirements)
    assert [package for package, cells in rows.items() if not all(cells)] == []

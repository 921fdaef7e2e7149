"""docs/architecture.md is true: no import runs up, between stages, or in a circle."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "accordingto"
DOCUMENT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
MODULES = {path: ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in PACKAGE.rglob("*.py")}

GROUND = {
    "nouns",
    "text",
    "quotation",
    "dateline",
    "concepts",
    "languages",
    "outlets",
    "errors",
    "inference",
    "parallel",
}
STAGES = {"pages", "attribution", "sources", "provenance", "report"}


def room(module: str) -> str:
    """`pages` of `accordingto.pages.find`, `road` of `accordingto.road`; the package itself is `__init__`."""
    return module.split(".")[1] if "." in module else "__init__"


def imported(path: Path) -> set[str]:
    """Rooms of our package that the module imports, anywhere in it; its own is not among them."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            base = node.module or ""
            names |= {f"{base}.{alias.name}" for alias in node.names} if base == "accordingto" else {base}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    own = room(MODULES[path].removesuffix(".__init__"))
    return {room(name) for name in names if name.split(".")[0] == "accordingto"} - {own}


def rooms_below() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path, module in MODULES.items():
        found.setdefault(room(module.removesuffix(".__init__")), set()).update(imported(path))
    return found


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_a_stage_imports_the_ground_and_no_other_stage(stage: str) -> None:
    assert rooms_below()[stage] <= GROUND


def test_the_ground_imports_only_ground_and_the_nouns_nothing() -> None:
    below = rooms_below()
    assert below["nouns"] == set()
    assert set().union(*(below[name] for name in GROUND)) <= GROUND


def test_only_the_road_knows_more_than_one_working_stage() -> None:
    working = STAGES - {"report"}
    assert [name for name, others in rooms_below().items() if len(others & working) > 1] == ["road"]


def test_the_desk_stands_on_the_road_and_only_the_command_line_on_the_desk() -> None:
    below = rooms_below()
    assert below["desk"] <= GROUND | {"road", "report"}
    assert [name for name, others in below.items() if "desk" in others] == ["cli"]


def test_no_imports_go_in_a_circle() -> None:
    below = rooms_below()
    below.pop("__init__")  # the package's front door leads to every room
    below = {name: others - {"__init__"} for name, others in below.items()}
    assert list(TopologicalSorter(below).static_order())


def test_every_room_is_on_the_plan() -> None:
    named = set(re.findall(r"`(\w+)(?:/|\.py)`", DOCUMENT))
    assert set(rooms_below()) - {"__init__", "__main__"} <= named

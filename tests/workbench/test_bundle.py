"""The built workbench that is committed belongs to its sources; checked without node."""

import hashlib
import json
import re
from pathlib import Path
from typing import get_args

from accordingto.nouns import ReasonKind

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"
STATIC = ROOT / "src" / "accordingto" / "desk" / "static"


def sources() -> list[Path]:
    """What frontend/build.mjs says that the bundle is made of."""
    listed = re.search(r"^const SOURCES = (\[.*?\]);$", (FRONTEND / "build.mjs").read_text("utf-8"), re.MULTILINE)
    assert listed
    found: list[Path] = []
    for name in json.loads(listed[1]):
        path = FRONTEND / name
        found += [one for one in path.rglob("*") if one.is_file()] if path.is_dir() else [path]
    return sorted(found, key=lambda one: one.relative_to(FRONTEND).as_posix())


def test_the_bundle_belongs_to_the_sources() -> None:
    digest = hashlib.sha256()
    for path in sources():
        digest.update(path.relative_to(FRONTEND).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    manifest = json.loads((STATIC / "bundle.json").read_text("utf-8"))
    assert manifest["sources"] == digest.hexdigest(), "the workbench's sources changed: run make workbench"


def test_every_reason_has_words_in_every_language() -> None:
    for path in (FRONTEND / "strings").glob("*.json"):
        strings = json.loads(path.read_text("utf-8"))
        assert {f"why.{kind}" for kind in get_args(ReasonKind)} <= strings.keys(), path.name


def test_the_page_needs_nothing_but_itself() -> None:
    page = (STATIC / "index.html").read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=", page)
    assert set(re.findall(r'(?:src|href)="([^"]+)"', page)) == {"/favicon.svg", "/app.css", "/app.js"}
    for name in ("app.js", "app.css"):
        text = (STATIC / name).read_text("utf-8")
        assert set(re.findall(r"https?://([\w.-]+)", text)) <= {"www.w3.org"}, name
        assert "@import" not in text


def test_the_bundle_is_small() -> None:
    assert sum(path.stat().st_size for path in STATIC.iterdir()) < 300_000


def test_the_lock_file_names_no_host_and_every_licence_is_free() -> None:
    lock = json.loads((FRONTEND / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert package["integrity"].startswith("sha512-"), name
        assert package["license"] in {"MIT", "Apache-2.0", "ISC", "BSD-3-Clause"}, name

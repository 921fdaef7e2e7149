"""docs/languages.md explains every key of every table, and every table of every language has its shape."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
FILES = sorted((ROOT / "src" / "accordingto" / "languages").glob("*/*.toml"))
FREE = dict[str, tuple[str, ...]]
TABLES = sorted({file.name for file in FILES})


def section(title: str) -> str:
    parts = re.split(r"^## (.+)$", DOCUMENT, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[title]


def keys(title: str) -> list[str]:
    """The first cells of the section's table."""
    return re.findall(r"^\| `([^`]+)` \|", section(title), re.MULTILINE)


def shape(table: str) -> Any:
    """The type that the section names as the table's shape: a struct, or a dict whose keys are free."""
    found = re.search(r"^Shape: `([^`]+)`", section(table), re.MULTILINE)
    assert found, f"docs/languages.md does not name the shape of {table}"
    if found[1] == str(FREE):
        return FREE
    module, _, name = found[1].rpartition(".")
    return getattr(import_module(module), name)


def fields(info: msgspec.inspect.Type, before: str = "") -> list[str]:
    """Keys of a struct, those of structs inside it after a dot."""
    found = []
    if isinstance(info, msgspec.inspect.StructType):
        for field in info.fields:
            name = before + field.encode_name
            found += [name, *fields(field.type, f"{name}.")]
    elif isinstance(info, msgspec.inspect.VarTupleType):
        found += fields(info.item_type, before)
    elif isinstance(info, msgspec.inspect.UnionType):
        for one in info.types:
            found += fields(one, before)
    return found


def unknown(data: dict[str, Any], allowed: set[str], before: str = "") -> list[str]:
    """Keys of `data` that are not allowed; tables whose keys are free are not looked into."""
    found = []
    for key, value in data.items():
        name = before + key
        if name not in allowed:
            found.append(name)
        elif any(other.startswith(f"{name}.") for other in allowed):
            for one in value if isinstance(value, list) else [value]:
                found += unknown(one, allowed, f"{name}.")
    return found


@pytest.mark.parametrize("table", TABLES)
def test_every_key_of_the_shape_is_explained_and_no_other(table: str) -> None:
    assert set(keys(table)) == set(fields(msgspec.inspect.type_info(shape(table))))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_table_has_its_shape(file: Path) -> None:
    msgspec.toml.decode(file.read_bytes(), type=shape(file.name))
    if shape(file.name) is not FREE:
        assert unknown(tomllib.loads(file.read_text(encoding="utf-8")), set(keys(file.name))) == []


def lists(value: Any, key: str = "") -> Iterator[tuple[str, list[str]]]:
    """The lists of words in a table, each with its key."""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield key, value
    elif isinstance(value, list | dict):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from lists(one, f"{key}.{name}")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_list_has_a_word_twice(file: Path) -> None:
    found = lists(tomllib.loads(file.read_text(encoding="utf-8")))
    assert [(key, word) for key, own in found for word, times in Counter(own).items() if times > 1] == []


def test_the_overview_tells_which_language_has_which_table() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| ([a-z, ]+\b)", section("Which language has what"), re.MULTILINE)
    assert dict(rows) == {
        table: ", ".join(file.parent.name for file in FILES if file.name == table) for table in TABLES
    }


def test_the_cost_of_a_missing_table_is_told_for_each() -> None:
    introduction = DOCUMENT.partition("\n## ")[0]
    assert sorted(re.findall(r"^\| `([^`]+)` \|", introduction, re.MULTILINE)) == TABLES


@pytest.mark.parametrize("file", [f for f in FILES if f.name == "sources.toml"], ids=lambda f: f.parent.name)
@pytest.mark.parametrize("sort", ["people", "offices", "organizations", "outlets", "documents", "institutions"])
def test_no_noun_stands_for_two_concepts_of_one_sort_of_which_the_second_would_not_count(file: Path, sort: str) -> None:
    concepts = tomllib.loads(file.read_text(encoding="utf-8")).get(sort, {})
    often = Counter(noun for nouns in concepts.values() for noun in set(nouns))
    assert [noun for noun, times in often.items() if times > 1] == []

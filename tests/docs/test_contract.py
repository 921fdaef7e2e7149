"""docs/contract.md says of every field that is printed what it means, and of nothing else."""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from accordingto import nouns
from accordingto.nouns import (
    BlockKind,
    ChangeKind,
    Field,
    LintKind,
    Manner,
    Place,
    ReasonKind,
    Relation,
    SourceKind,
    Stance,
    State,
)

CONTRACT = (Path(__file__).parents[2] / "docs" / "contract.md").read_text(encoding="utf-8")
STRUCTS: dict[str, type[msgspec.Struct]] = {
    name: noun for name, noun in vars(nouns).items() if isinstance(noun, type) and issubclass(noun, msgspec.Struct)
}
VALUES = {
    "block kind": BlockKind,
    "manner": Manner,
    "stance": Stance,
    "source kind": SourceKind,
    "relation": Relation,
    "lint kind": LintKind,
    "reason": ReasonKind,
    "field": Field,
    "state": State,
    "change": ChangeKind,
    "place": Place,
}


def section(title: str) -> str:
    found = re.search(rf"^(##+) {title}\n(.*?)(?=^##|\Z)", CONTRACT, re.MULTILINE | re.DOTALL)
    assert found, f"docs/contract.md has no section {title}"
    return found[2]


def rows(title: str) -> list[list[str]]:
    """The cells of the section's table, without its head."""
    table = [line.strip("| ").split(" | ") for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in row] for row in table[2:]]


def test_the_contract_has_a_section_for_every_noun_and_no_other() -> None:
    assert set(re.findall(r"^### (\w+)$", CONTRACT, re.MULTILINE)) == set(STRUCTS)


@pytest.mark.parametrize("noun", STRUCTS)
def test_every_field_is_documented_and_every_documented_field_exists(noun: str) -> None:
    assert [row[0] for row in rows(noun)] == list(STRUCTS[noun].__struct_encode_fields__)
    assert all(len(row) == 3 and all(row) for row in rows(noun))


@pytest.mark.parametrize("noun", STRUCTS)
def test_the_example_is_exactly_what_would_be_printed(noun: str) -> None:
    example = re.search(r"```json\n(.*?)```", section(noun), re.DOTALL)
    assert example, f"{noun} has no example"
    value = msgspec.json.decode(example[1], type=STRUCTS[noun])
    assert msgspec.json.decode(msgspec.json.encode(value)) == msgspec.json.decode(example[1])


def test_the_example_s_offsets_point_at_the_words_they_speak_of() -> None:
    example = re.search(r"```json\n(.*?)```", section("Article"), re.DOTALL)
    shown = re.search(r"```text\n(.*?)\n```", CONTRACT, re.DOTALL)
    assert example
    assert shown
    article = msgspec.json.decode(example[1], type=nouns.Article)
    assert article.text == shown[1]
    assert [article.quote(found.cue) for found in article.attributions] == ["writes", "citing", "denies"]
    assert [source.description for source in article.sources] == [article.quote(s.mentions) for s in article.sources]
    assert [block.span.of(article.text) for block in article.blocks] == article.text.splitlines()


def test_every_value_of_every_set_is_explained() -> None:
    documented = {(row[0], row[1]) for row in rows("Values")}
    assert documented == {(name, value) for name, values in VALUES.items() for value in get_args(values)}


def test_links_within_the_contract_lead_somewhere() -> None:
    anchors = {title.lower().replace(" ", "-") for title in re.findall(r"^##+ (.+)$", CONTRACT, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([\w-]+)\)", CONTRACT)) <= anchors

"""What other programs get: valid by its standard, complete, and the same each time."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from prov.model import ProvDerivation, ProvDocument, ProvEntity

from accordingto import report
from accordingto.nouns import Article, Attribution, Source, Span, Trace

TABLES = ("articles", "statements", "roots", "lint", "retellings", "sources", "positions")
SCHEMAS = Path(__file__).parent / "schemas"


def errors(schema: str, document: object) -> list[str]:
    validator = Draft202012Validator(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")))
    return [f"{list(e.absolute_path)}: {e.message}" for e in validator.iter_errors(document)]


def prov(trace: Trace) -> Any:
    return json.loads(report.prov(trace))


def annotations(trace: Trace) -> list[Any]:
    items: list[Any] = json.loads(report.annotations(trace))["items"]
    return items


def derived(document: Any, kind: str) -> set[tuple[str, str]]:
    return {
        (row["prov:generatedEntity"], row["prov:usedEntity"])
        for row in document["wasDerivedFrom"].values()
        if row.get("prov:type", {}).get("$") == kind
    }


def test_prov_is_valid_by_the_submission_and_read_by_another_implementation(story: Trace) -> None:
    document = prov(story)
    assert errors("prov-json", document) == []
    read = ProvDocument.deserialize(content=report.prov(story).decode(), format="json")
    assert len(list(read.get_records(ProvEntity))) == len(document["entity"])
    assert len(list(read.get_records(ProvDerivation))) == len(document["wasDerivedFrom"])


@pytest.mark.parametrize("broken", ["wasDerivedFrom", "entity", "prefix"])
def test_the_prov_schema_refuses_what_is_wrong(story: Trace, broken: str) -> None:
    document = prov(story)
    wrong: dict[str, Any] = {
        "wasDerivedFrom": {"_:d": {"prov:generatedEntity": "trace:a"}},
        "entity": {"no prefix": {}},
        "prefix": {"trace": 7},
    }
    assert errors("prov-json", {**document, broken: wrong[broken]})


def test_all_that_prov_relates_is_there(story: Trace) -> None:
    document = prov(story)
    known = {key for table in ("entity", "agent", "activity") for key in document[table]}
    ends = [
        end
        for table, rows in document.items()
        if table not in {"prefix", "entity", "agent", "activity"}
        for row in rows.values()
        for name, end in row.items()
        if name.startswith("prov:") and isinstance(end, str)
    ]
    assert ends
    assert set(ends) <= known


def test_statements_are_quotations_of_their_pages_and_roots_primary_sources(story: Trace) -> None:
    document = prov(story)
    quoted, primary = derived(document, "prov:Quotation"), derived(document, "prov:PrimarySource")
    for article in story.articles:
        for said in article.attributions:
            page = f"trace:page/{article.id}"
            assert (f"{page}/statement/{said.id}", page) in quoted
    assert ("trace:page/delta", "trace:page/harbour") in quoted
    assert ("trace:claim/c1", "trace:claim/c1/root/1") in primary
    assert ("trace:page/podil/statement/s2", "trace:claim/c1/root/1") in primary
    assert not any(made == "trace:claim/c6" for made, _ in primary)
    agents = {row["prov:agent"] for row in document["wasAttributedTo"].values()
              if row["prov:entity"] == "trace:claim/c1/root/1"}  # fmt: skip
    assert agents == {"trace:source/j1"}


def test_an_outlet_without_a_page_here_is_derived_from_by_name(story: Trace) -> None:
    first = story.retellings[0]
    away = replace(story, retellings=(replace(first, of=replace(first.of, article=None)),))
    document = prov(away)
    assert ("trace:page/podil", "trace:report/The%20Harbour%20Times") in {
        (row["prov:generatedEntity"], row["prov:usedEntity"]) for row in document["wasDerivedFrom"].values()
    }


def test_annotations_are_valid_and_one_for_each_attribution(story: Trace) -> None:
    assert errors("web-annotation", json.loads(report.annotations(story))) == []
    assert len(annotations(story)) == sum(len(a.attributions) for a in story.articles)


def test_the_annotation_schema_refuses_what_is_wrong(story: Trace) -> None:
    page = json.loads(report.annotations(story))
    page["items"][0]["target"] = []
    assert errors("web-annotation", page)


def test_both_selectors_of_an_annotation_select_the_words_said(story: Trace) -> None:
    texts = {a.url: a.text for a in story.articles}
    for annotation in annotations(story):
        for target in annotation["target"]:
            quote, position = target["selector"]
            text = texts[target["source"]]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
            assert max(len(quote["prefix"]), len(quote["suffix"])) <= 32


def test_an_annotation_tells_speaker_stance_and_claim(story: Trace) -> None:
    found = next(a for a in annotations(story) if a["id"] == "urn:accordingto:page/podil/statement/s4")
    told = [body.get("value") if isinstance(body, dict) else body for body in found["body"]]
    assert "Iryna Dovhan" in told
    assert "denies" in told
    assert "urn:accordingto:claim/c1" in told


def test_a_page_without_a_sound_address_is_named_by_its_id(story: Trace) -> None:
    page = replace(story.articles[0], url="javascript:alert(1)")
    found = annotations(Trace(articles=(page,)))
    assert {t["source"] for a in found for t in a["target"]} == {"urn:accordingto:page/harbour"}


def test_schema_org_names_the_same_things_and_nothing_that_is_not_there(story: Trace) -> None:
    graph = json.loads(report.schema_org(story))["@graph"]
    nodes = {node["@id"]: node for node in graph}
    assert len(nodes) == len(graph)
    claim = nodes["urn:accordingto:claim/c1"]
    assert claim["firstAppearance"] == {"@id": "urn:accordingto:page/harbour"}
    linked = {link["@id"] for node in graph for key in ("appearance", "hasPart") for link in node.get(key, ())}
    assert linked <= set(nodes)
    assert nodes["urn:accordingto:page/harbour/statement/s2"]["@type"] == "Quotation"
    assert nodes["urn:accordingto:page/harbour/statement/s1"]["@type"] == "Claim"


def test_tables_have_as_many_cells_in_every_row_as_in_their_head(story: Trace) -> None:
    made = report.EXPORTS["csv"](story)
    assert isinstance(made, dict)
    rows = {name: list(csv.reader(io.StringIO(table.decode()))) for name, table in made.items()}
    assert set(rows) == {f"{n}.csv" for n in TABLES}
    for table in rows.values():
        assert {len(row) for row in table} == {len(table[0])}
    assert len(rows["statements.csv"]) == 1 + sum(len(a.attributions) for a in story.articles)
    assert rows["lint.csv"][5][:4] == ["c3", "no_reason", "“sources at the company”: not named", "delta"]
    assert rows["retellings.csv"][4][1:4] == ["copies", "The Harbour Times", "harbour"]


@pytest.mark.parametrize("name", report.EXPORTS)
def test_the_same_trace_gives_the_same_bytes_and_an_empty_one_is_no_fault(story: Trace, name: str) -> None:
    assert report.EXPORTS[name](story) == report.EXPORTS[name](story)
    assert report.EXPORTS[name](Trace())


ANY = st.text(max_size=30)


@settings(max_examples=60)
@given(ANY, ANY, ANY, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_any_text_and_ids_give_valid_documents(text: str, key: str, name: str, pairs: list[tuple[int, int]]) -> None:
    body = f"{text} says it"
    spans = tuple(Span(min(p), max(p) + 1) for p in pairs if max(p) < len(body))
    said = Attribution(key or "a", spans[:1], spans[1:2], spans[2:], speaker=name)
    article = Article(key or "p", "in", body, url=f"https://x.example/{text}", attributions=(said,),
                      sources=(Source(name, "unnamed", description=text),))  # fmt: skip
    trace = Trace(articles=(article,))
    assert errors("prov-json", prov(trace)) == []
    assert errors("web-annotation", json.loads(report.annotations(trace))) == []
    ProvDocument.deserialize(content=report.prov(trace).decode(), format="json")

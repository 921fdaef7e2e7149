"""JSON and CSV keep the names that the contract fixes, and everything that the nouns hold."""

import csv
import io
import json
from typing import Any

import msgspec

from accordingto import report
from accordingto.nouns import Article, Attribution, Span, Trace

ARTICLE = {
    "id",
    "input",
    "url",
    "outlet",
    "title",
    "published",
    "language",
    "text",
    "blocks",
    "attributions",
    "sources",
    "leads",
}
ATTRIBUTION = {"id", "source", "cue", "content", "manner", "stance", "speaker", "parent", "confidence"}
SOURCE = {"id", "kind", "name", "description", "role", "affiliation", "count", "mentions"}
TRACE = {"articles", "sources", "retellings", "claims", "positions"}
CLAIM = {"id", "text", "attributions", "roots", "origins", "independent_roots", "first_reported_by", "why"}
ROOT = {"described", "kind", "count", "reached_through"}


def keys(row: dict[str, Any]) -> set[str]:
    return set(row)


def test_an_article_line_has_the_contracts_names(story: Trace) -> None:
    lines = list(report.json_lines(story.articles))
    assert len(lines) == len(story.articles)
    for line in lines:
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1
        article = json.loads(line)
        assert keys(article) >= ARTICLE
        assert keys(article["outlet"]) == {"name", "domain"}
        assert all(keys(block) == {"start", "end", "kind", "language"} for block in article["blocks"])
        assert all(keys(lead) == {"start", "end", "url", "language"} for lead in article["leads"])
        assert all(keys(one) >= ATTRIBUTION for one in article["attributions"])
        assert all(keys(source) >= SOURCE for source in article["sources"])


def test_a_trace_has_the_contracts_names(story: Trace) -> None:
    trace = json.loads(report.json(story))
    assert keys(trace) == TRACE
    assert all(keys(s) >= {"id", "kind", "name", "description", "members"} for s in trace["sources"])
    assert keys(trace["sources"][0]["members"][0]) == {"article", "source"}
    assert all(keys(r) >= {"article", "of", "relation", "evidence", "why"} for r in trace["retellings"])
    assert keys(trace["retellings"][0]["of"]) == {"outlet", "article"}
    assert all(keys(c) >= CLAIM for c in trace["claims"])
    assert keys(trace["claims"][0]["attributions"][0]) == {"article", "attribution", "stance"}
    assert keys(trace["claims"][0]["roots"][0]) >= ROOT
    assert all(keys(p) >= {"who", "when", "claim", "stance", "article", "attribution"} for p in trace["positions"])


def test_spans_and_ranges_are_pairs(story: Trace) -> None:
    trace = json.loads(report.json(story))
    content = trace["articles"][0]["attributions"][0]["content"]
    [start, end] = content[0]
    assert trace["articles"][0]["text"][start:end].startswith("The state ferry company")
    assert trace["claims"][2]["independent_roots"] == [2, None]


def test_a_trace_comes_back_as_it_was(story: Trace) -> None:
    assert msgspec.json.decode(report.json(story), type=Trace) == story


def test_a_file_name_that_is_not_utf8_stops_nothing() -> None:
    article = Article("a", "bad\udcff.html", "x \ud800 says", attributions=(Attribution("s", (Span(0, 1),), (), ()),))
    [line] = report.json_lines([article])
    read = json.loads(line)
    assert read["input"] == "bad\ufffd.html"
    assert read["text"] == "x \ufffd says"
    assert read["attributions"][0]["source"] == [[0, 1]]


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table)))


def test_tables_have_a_row_for_each_thing(story: Trace) -> None:
    tables = {name: rows(table) for name, table in report.tables(story).items()}
    assert len(tables["articles"]) == 4
    assert len(tables["statements"]) == sum(len(a.attributions) for a in story.articles)
    assert len(tables["retellings"]) == len(story.retellings)
    assert {row["claim"] for row in tables["roots"]} == {c.id for c in story.claims}
    nested = next(row for row in tables["statements"] if (row["article"], row["attribution"]) == ("podil", "s2"))
    assert nested["via"] == "The Harbour Times"
    assert nested["content"] == "Державна паромна компанія планує закрити переправу Лісна до кінця червня"


def test_no_cell_is_a_formula() -> None:
    article = Article(
        "a", "a", "=1+1", title="=HYPERLINK(1)", outlet=msgspec.structs.replace(Article("", "", "").outlet, name="@x")
    )
    [row] = rows(report.tables(Trace(articles=(article,)))["articles"])
    assert row["title"] == "'=HYPERLINK(1)"
    assert row["outlet"] == "'@x"

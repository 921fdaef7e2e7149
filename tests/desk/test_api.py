"""Every view answers with its sentences."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from accordingto.desk.app import application

from .revised import AFTER, BEFORE


@pytest.fixture
def client(path: Path) -> Iterator[TestClient[Any]]:
    with TestClient(application(path), base_url="http://127.0.0.1") as client:
        yield client


def test_every_claim_opens_its_sentences_and_each_stands_in_its_page(client: TestClient[Any]) -> None:
    rows = client.get("/api/claims", params={"limit": 200}).json()
    assert rows["total"] == len(rows["items"]) > 0
    for row in rows["items"]:
        claim = client.get(f"/api/claims/{row['id']}").json()
        assert len(claim["statements"]) == row["statements"] == claim["said"]
        for sentence in (*claim["statements"], *(s for root in claim["roots"] for s in root["statements"])):
            article = client.get(f"/api/articles/{sentence['article']}").json()
            assert article["text"][sentence["start"] : sentence["end"]] == sentence["text"]
            assert sentence["before"] + sentence["text"] + sentence["after"] in article["text"]


def test_remarks_tell_what_they_say_by_name_so_that_any_language_can_say_it(client: TestClient[Any]) -> None:
    rows = client.get("/api/claims", params={"limit": 200}).json()["items"]
    remarks = [x for row in rows if row["lint"] for x in client.get(f"/api/claims/{row['id']}").json()["lint"]]
    assert remarks
    for remark in remarks:
        assert remark["told"]
        for told in remark["told"].values():
            assert all(str(word) in remark["why"] for word in (told if isinstance(told, list) else [told]))


def test_reasons_tell_what_they_say_by_name_so_that_any_language_can_say_it(client: TestClient[Any]) -> None:
    claims = [client.get(f"/api/claims/{row['id']}").json() for row in client.get("/api/claims").json()["items"]]
    pages = [client.get(f"/api/articles/{row['id']}").json() for row in client.get("/api/articles").json()["items"]]
    chains = [client.get(f"/api/claims/{claim['id']}/chain").json() for claim in claims]
    retold = [r for page in pages for r in page["retellings"]]
    steps = [edge for chain in chains for edge in chain["edges"] if edge["why"]]
    for shown in (claims, retold, steps):
        assert shown
        for one in shown:
            assert len(one["reasons"]) >= len(one["why"].split("; ")) > 0
            assert all(str(word) in one["why"] for reason in one["reasons"] for word in reason["told"].values())


def test_chains_lead_from_roots_to_pages(client: TestClient[Any]) -> None:
    first = client.get("/api/claims").json()["items"][0]
    chain = client.get(f"/api/claims/{first['id']}/chain").json()
    nodes = {node["id"]: node for node in chain["nodes"]}
    assert sum(node["root"] for node in nodes.values()) == first["roots"]
    assert {nodes[edge["to"]]["kind"] for edge in chain["edges"]} <= {"page", "outlet"}
    assert all(edge["evidence"] for edge in chain["edges"] if nodes[edge["to"]]["kind"] == "page")


@pytest.mark.parametrize("view", ["desk", "articles", "sources", "timeline", "decisions", "feeds", "queries", "events"])
def test_lists_answer(client: TestClient[Any], view: str) -> None:
    assert client.get(f"/api/{view}").status_code == 200


def test_what_is_not_there_is_not_found(client: TestClient[Any]) -> None:
    for path in ("claims/999", "claims/999/chain", "articles/999", "sources/999", "articles/1/beside/999"):
        answer = client.get(f"/api/{path}")
        assert answer.status_code == 404
        assert answer.json()["detail"]


def test_a_statement_is_found_by_its_words_and_marked(client: TestClient[Any]) -> None:
    found = client.get("/api/search", params={"q": "planned pause"}).json()
    assert found["total"] > 0
    for item in found["items"]:
        assert {item["text"][s:e].lower() for s, e in item["marks"]} >= {"planned", "pause"}


def test_filters_narrow_a_search(client: TestClient[Any]) -> None:
    every = client.get("/api/search", params={"limit": 200}).json()
    for name, field in (("outlet", "outlet"), ("language", "language"), ("manner", "manner")):
        for value in {item[field] for item in every["items"]}:
            found = client.get("/api/search", params={name: value, "limit": 200}).json()
            assert {i["id"] for i in found["items"]} == {i["id"] for i in every["items"] if i[field] == value}
    dated = client.get("/api/search", params={"from": "2026-03-13", "to": "2026-03-13", "limit": 200}).json()
    wanted = {i["id"] for i in every["items"] if (i["published"] or "").startswith("2026-03-13")}
    assert {i["id"] for i in dated["items"]} == wanted


def test_two_articles_beside_each_other_share_the_words_that_are_paired(client: TestClient[Any]) -> None:
    shown = client.get("/api/articles/1/beside/2").json()
    for (start_a, end_a), (start_b, end_b) in shown["pairs"]:
        a, b = shown["a"]["text"][start_a:end_a], shown["b"]["text"][start_b:end_b]
        assert a.casefold().split() == b.casefold().split()


def test_a_new_version_says_what_became_of_each_statement(client: TestClient[Any]) -> None:
    for content in (BEFORE, AFTER):
        answer = client.post("/api/articles", json={"name": "ledger.html", "content": content}).json()
    id = answer["added"][0]["id"]
    article = client.get(f"/api/articles/{id}").json()
    assert [version["number"] for version in article["versions"]] == [2, 1]

    found = client.get(f"/api/articles/{id}/versions/2").json()
    told = {one["kind"]: (one["before"], one["after"]) for one in found["changes"]}
    assert len(told) == len(found["changes"]) == 5
    old, new = told["reworded"]
    assert ("a bow door" in old["text"], "a stern door" in new["text"]) == (True, True)
    assert [one["speaker"] for one in told["reattributed"]] == ["Taras Moroz", "Marta Lys"]
    assert [one["stance"] for one in told["restanced"]] == ["asserts", "denies"]
    assert told["removed"][0]["speaker"] == "Petro Savchuk"
    assert told["removed"][1] is None
    assert told["added"][0] is None
    assert told["added"][1]["text"].startswith("Divers found three lifeboats")
    assert [one["name"] for one in found["fields"]] == ["title"]
    assert found["corrections"] == found["lines_added"][-1:]
    for one in filter(None, (after for _, after in told.values())):
        assert one["text"] in article["text"]
        assert one["attribution"] in {attribution["id"] for attribution in article["attributions"]}
    assert client.get(f"/api/articles/{id}/versions/1").status_code == 404
    assert client.get(f"/api/articles/{id}/versions/3").status_code == 404


@pytest.mark.parametrize("name", ["report.html", "trace.json", "prov.json", "annotations.json", "sourcing.json"])
def test_an_export_of_a_claim_that_is_not_there_is_no_empty_answer(client: TestClient[Any], name: str) -> None:
    first = client.get("/api/claims").json()["items"][0]["id"]
    assert client.get(f"/api/export/{name}", params={"claim": first}).status_code == 200
    assert client.get(f"/api/export/{name}", params={"claim": 123_456}).status_code == 404


@pytest.mark.parametrize(
    ("date", "status"),
    [("2026", 200), ("2026-03", 200), ("2026-03-12", 200), ("2026-03-12T06:30:00+02:00", 200), ("12.3.2026", 400)],
)
def test_a_search_by_what_is_no_date_is_refused(client: TestClient[Any], date: str, status: int) -> None:
    for name in ("from", "to"):
        assert client.get("/api/search", params={name: date}).status_code == status

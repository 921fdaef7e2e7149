"""Claims near each other: kept in the file, told with each claim, kept when a round looks at a part of the desk."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from accordingto.desk import claims, connect, near, settle
from accordingto.desk.app import application
from accordingto.nouns import Claim, Near

from .near import pairs


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A desk of six claims that nobody says."""
    with closing(connect(tmp_path / "bare.db")) as db:
        for number in range(1, 7):
            db.execute(
                "INSERT INTO claim (text, low, high, roots, origins, why) VALUES (?, 1, 1, 1, '[]', '')",
                (f"claim {number}",),
            )
        yield db


def written(db: sqlite3.Connection, likeness: dict[tuple[int, int], float], changed: set[int], **more: Any) -> None:
    """Write what a trace says that has the claims of `likeness`, whose ids there are other ones."""
    here = sorted({id for pair in likeness for id in pair})
    found = [
        Claim(
            f"c{id + 10}", f"claim {id}", (), (), (), (1, 1), None, "",
            near=tuple(Near(f"c{b + 10}", value) for (a, b), value in likeness.items() if a == id and value),
        )
        for id in here
    ]  # fmt: skip
    near.write(db, found, {f"c{id + 10}": id for id in here}, changed, **more)


def kept(db: sqlite3.Connection) -> dict[tuple[int, int], float]:
    return {(r["claim"], r["other"]): r["likeness"] for r in db.execute("SELECT * FROM near")}


def test_a_trace_of_all_pages_replaces_what_was_near(bare: sqlite3.Connection) -> None:
    written(bare, {(1, 2): 0.3, (2, 1): 0.3}, {1, 2})
    written(bare, {(1, 2): 0.0, (2, 3): 0.2, (3, 2): 0.2}, {1, 2, 3})
    assert kept(bare) == {(2, 3): 0.2, (3, 2): 0.2}


def test_what_a_round_did_not_look_at_stays_near(bare: sqlite3.Connection) -> None:
    written(bare, {(1, 2): 0.3, (1, 3): 0.25, (2, 1): 0.3, (3, 1): 0.25}, {1, 2, 3})
    written(bare, {(1, 2): 0.0, (2, 1): 0.0}, {1})
    assert kept(bare) == {(1, 3): 0.25, (3, 1): 0.25}


def test_a_claim_of_which_a_part_was_at_hand_stays_near_unless_it_changed(bare: sqlite3.Connection) -> None:
    written(bare, {(1, 2): 0.3, (2, 1): 0.3}, {1, 2})
    written(bare, {(1, 2): 0.0, (2, 1): 0.0}, {1}, partial={2})
    assert kept(bare) == {(1, 2): 0.3, (2, 1): 0.3}
    written(bare, {(1, 2): 0.0, (2, 1): 0.0}, {1, 2}, partial={2})
    assert kept(bare) == {}


def test_a_new_claim_is_named_beside_one_that_is_the_same_as_before(bare: sqlite3.Connection) -> None:
    written(bare, {(1, 2): 0.3, (2, 1): 0.3}, {1, 2})
    written(bare, {(1, 2): 0.2, (1, 3): 0.4, (3, 1): 0.4}, {3})
    assert kept(bare) == {(1, 2): 0.3, (2, 1): 0.3, (1, 3): 0.4, (3, 1): 0.4}


def test_however_many_rounds_there_are_the_likest_few_are_kept(bare: sqlite3.Connection) -> None:
    for other in range(2, 7):
        written(bare, {(1, other): 0.15 + other / 100, (other, 1): 0.15 + other / 100}, {other})
    assert {other for claim, other in kept(bare) if claim == 1} == {4, 5, 6}


def test_with_a_claim_goes_that_it_is_near(bare: sqlite3.Connection) -> None:
    written(bare, {(1, 2): 0.3, (2, 1): 0.3, (2, 3): 0.2, (3, 2): 0.2}, {1, 2, 3})
    bare.execute("DELETE FROM claim WHERE id = 1")
    assert kept(bare) == {(2, 3): 0.2, (3, 2): 0.2}


def test_a_desk_from_before_opens_and_has_them_when_it_is_traced_anew(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        known = pairs(db)
        db.execute("DROP VIEW near_claims")
        db.execute("DROP TABLE near")
        db.execute("PRAGMA user_version = 6")
    with closing(connect(path)) as db:
        assert pairs(db) == {}
        shown = claims.one(db, 1)
        assert shown
        assert shown.near == []
        settle(db)
        assert pairs(db) == known != {}


def test_a_claim_tells_those_near_it_with_their_numbers(path: Path) -> None:
    with TestClient[Any](application(path), base_url="http://127.0.0.1") as client:
        every = {c["id"]: c for c in client.get("/api/claims", params={"limit": 200}).json()["items"]}
        several = 0
        for id in every:
            found = client.get(f"/api/claims/{id}").json()["near"]
            assert [n["likeness"] for n in found] == sorted((n["likeness"] for n in found), reverse=True)
            for other in found:
                for name in ("text", "language", "independent_roots", "articles", "denials"):
                    assert other[name] == every[other["id"]][name]
                roots = client.get(f"/api/claims/{other['id']}").json()["roots"]
                assert other["roots"] == [r["described"] for r in roots][:3]
                several += 1
        assert several


def test_the_trace_and_the_table_that_are_taken_away_name_them(path: Path) -> None:
    with closing(connect(path)) as db, TestClient[Any](application(path), base_url="http://127.0.0.1") as client:
        known = {(r["claim"], r["other"]) for r in db.execute("SELECT * FROM near")}
        trace = client.get("/api/export/trace.json").json()
        assert {(int(c["id"]), int(n["claim"])) for c in trace["claims"] for n in c["near"]} == known
        # Of one claim alone, there is no other in the answer that could be pointed at.
        alone = client.get("/api/export/trace.json", params={"claim": 1}).json()
        assert [c["near"] for c in alone["claims"]] == [[]]
        table = client.get("/api/export/near_claims.json").json()
        assert {(row["claim"], row["near"]) for row in table} == known
        assert "close claim" in client.get("/api/export/report.html").text

"""Decisions: the answer follows at once, holds when everything is traced anew, and comes back when they are undone."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from accordingto.desk import add, bodies, catch_up, counts, deciding, settle, settling, shapes
from accordingto.desk.deciding import Impossible
from accordingto.desk.loading import load

from .conftest import PAGES
from .ferry import INTERLINK, LEDGER, page
from .near import pairs

Groups = set[frozenset[str]]


def decide(db: sqlite3.Connection, **sent: Any) -> shapes.Decided:
    return deciding.decide(db, msgspec.convert(sent, type=bodies.Deciding))


def groups(db: sqlite3.Connection, table: str, column: str) -> Groups:
    found: dict[int, set[str]] = {}
    for row in db.execute(f"SELECT key, {column} AS owner FROM {table} WHERE {column} IS NOT NULL"):
        found.setdefault(row["owner"], set()).add(row["key"])
    return {frozenset(keys) for keys in found.values()}


def claims(db: sqlite3.Connection) -> Groups:
    return groups(db, "statement", "claim")


def sources(db: sqlite3.Connection) -> Groups:
    return groups(db, "member", "source")


def statements_of(db: sqlite3.Connection, claim: int) -> list[sqlite3.Row]:
    return db.execute("SELECT * FROM statement WHERE claim = ? ORDER BY id", (claim,)).fetchall()


@pytest.fixture(params=["all pages together", "neighbours alone"])
def db(
    request: pytest.FixtureRequest, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> Iterator[sqlite3.Connection]:
    """Every promise holds on a small desk, and on one too large to be traced as a whole for each decision.

    And after each the counts that the views show are those of a new count.
    """
    if request.param == "neighbours alone":
        monkeypatch.setattr(settling, "SMALL", 0)
    yield db
    shown = counted(db)
    counts.summarise(db, *([r[0] for r in db.execute(f"SELECT id FROM {table}")] for table in ("claim", "source")))
    for was, now in zip(shown, counted(db), strict=True):
        assert [(a, b) for a, b in zip(was, now, strict=True) if a != b] == []


def counted(db: sqlite3.Connection) -> list[list[tuple[Any, ...]]]:
    return [
        [tuple(r) for r in db.execute(f"SELECT {columns} ORDER BY id")]
        for columns in (
            "id, statements, articles, outlets, denials, first, last FROM claim",
            "id, statements, articles, claims, sole_root FROM source",
        )
    ]


def test_pages_that_come_one_at_a_time_are_counted(db: sqlite3.Connection, tmp_path: Path) -> None:
    for number, (outlet, paragraphs) in enumerate([("The Ledger", LEDGER), ("Interlink", INTERLINK)] * 2):
        # The last is the first again, in other words.
        name = f"{number % 3}.html"
        words = [*paragraphs, f"Divers go down in {number + 2} days, the harbour master said."]
        (tmp_path / name).write_text(page(outlet, f"2026-03-1{number}", "Why the ferry sank", words), encoding="utf-8")
        list(add(db, [str(tmp_path / name)]))
        catch_up(db)
    assert db.execute("SELECT count(*) FROM article WHERE versions > 1").fetchone()[0] == 1


def test_claims_that_are_merged_are_one_until_that_is_undone(db: sqlite3.Connection) -> None:
    before = claims(db)
    a, b = (r["id"] for r in db.execute("SELECT id FROM claim ORDER BY articles DESC LIMIT 2"))
    merged = frozenset(s["key"] for claim in (a, b) for s in statements_of(db, claim))
    made = decide(db, kind="merge_claims", claims=[a, b])
    assert merged in claims(db)
    settle(db)
    assert merged in claims(db)
    assert deciding.undo(db, made.id)
    settle(db)
    assert claims(db) == before


def likest(db: sqlite3.Connection) -> list[int]:
    """The two claims that are nearest each other."""
    return [*db.execute("SELECT claim, other FROM near ORDER BY likeness DESC, claim").fetchone()]


def test_what_is_near_is_joined_and_comes_apart_again(db: sqlite3.Connection) -> None:
    before, near = claims(db), pairs(db)
    a, b = likest(db)
    merged = frozenset(s["key"] for claim in (a, b) for s in statements_of(db, claim))
    made = decide(db, kind="merge_claims", claims=[a, b])
    for _ in range(2):
        assert merged in claims(db)
        assert all(one != other for one, other in pairs(db))
        settle(db)
    deciding.undo(db, made.id)
    for _ in range(2):
        assert claims(db) == before
        assert pairs(db) == near
        settle(db)


def test_what_is_near_and_not_the_same_is_near_no_more_and_nothing_else_changes(db: sqlite3.Connection) -> None:
    before, near = claims(db), pairs(db)
    nearest = likest(db)
    a, b = (frozenset(s["key"] for s in statements_of(db, claim)) for claim in nearest)
    made = decide(db, kind="part_claims", claims=nearest)
    for _ in range(2):
        assert claims(db) == before
        assert near.keys() - pairs(db).keys() == {(a, b), (b, a)}
        settle(db)
    deciding.undo(db, made.id)
    for _ in range(2):
        assert pairs(db) == near
        settle(db)


def test_of_being_one_and_not_being_the_same_the_later_holds(db: sqlite3.Connection) -> None:
    a, b = likest(db)
    left, right = statements_of(db, a)[0]["id"], statements_of(db, b)[0]["id"]
    in_one = "SELECT count(DISTINCT claim) = 1 FROM statement WHERE id IN (?, ?)"
    decide(db, kind="part_claims", claims=[a, b])
    decide(db, kind="merge_claims", claims=[a, b])
    settle(db)
    assert db.execute(in_one, (left, right)).fetchone()[0]


def test_a_claim_that_is_split_stays_split(db: sqlite3.Connection) -> None:
    claim = db.execute("SELECT id FROM claim ORDER BY articles DESC").fetchone()["id"]
    said = statements_of(db, claim)
    pages = sorted({s["article"] for s in said})[:2]
    moving = [s for s in said if s["article"] in pages]
    leaving = [{"article": s["article"], "attribution": s["attribution"]} for s in moving]
    made = decide(db, kind="split_claim", claim=claim, statements=leaving)
    for _ in range(2):
        where = {s["key"]: s["claim"] for s in db.execute("SELECT key, claim FROM statement")}
        left = {where[s["key"]] for s in moving}
        assert len(left) == 1
        assert not left & {where[s["key"]] for s in said if s not in moving}
        settle(db)
    deciding.undo(db, made.id)
    settle(db)
    assert frozenset(s["key"] for s in said) in claims(db)


def test_sources_that_are_merged_are_one_and_count_once(db: sqlite3.Connection, tmp_path: Path) -> None:
    for name, outlet, date, paragraphs in (
        ("ledger.html", "The Harbour Ledger", "2026-03-12", LEDGER),
        ("interlink.html", "Interlink", "2026-03-13", INTERLINK),
    ):
        (tmp_path / name).write_text(page(outlet, date, "Why the ferry sank", paragraphs), encoding="utf-8")
    list(add(db, [str(tmp_path / "ledger.html"), str(tmp_path / "interlink.html")]))
    settle(db)
    claim = db.execute("SELECT id, low, roots FROM claim WHERE text LIKE '%bow door%' AND roots = 2").fetchone()
    assert claim["low"] == 2
    pair = [r["source"] for r in db.execute("SELECT source FROM root WHERE claim = ?", (claim["id"],))]
    before = sources(db)
    made = decide(db, kind="merge_sources", sources=pair)
    for _ in range(2):
        now = db.execute("SELECT low, roots FROM claim WHERE id = ?", (claim["id"],)).fetchone()
        assert (now["low"], now["roots"]) == (1, 1)
        settle(db)
    deciding.undo(db, made.id)
    settle(db)
    assert sources(db) == before


def test_a_source_that_is_split_stays_split(db: sqlite3.Connection) -> None:
    source = db.execute("SELECT source FROM member GROUP BY source ORDER BY count(*) DESC").fetchone()[0]
    members = db.execute("SELECT * FROM member WHERE source = ? ORDER BY id", (source,)).fetchall()
    leaving = [{"article": members[0]["article"], "source": members[0]["local"]}]
    decide(db, kind="split_source", source=source, members=leaving)
    for _ in range(2):
        where = {r["key"]: r["source"] for r in db.execute("SELECT key, source FROM member")}
        assert where[members[0]["key"]] not in {where[m["key"]] for m in members[1:]}
        settle(db)


def test_a_rejected_statement_is_in_no_claim_and_comes_back(db: sqlite3.Connection) -> None:
    row = db.execute("SELECT * FROM statement WHERE claim IS NOT NULL ORDER BY id").fetchone()
    before = claims(db)
    said = {"article": row["article"], "attribution": row["attribution"]}
    made = decide(db, kind="reject_statement", statement=said)
    assert all(row["key"] not in group for group in claims(db))
    settle(db)
    assert all(row["key"] not in group for group in claims(db))
    deciding.undo(db, made.id)
    settle(db)
    assert claims(db) == before


def test_an_added_statement_is_part_of_the_answer_and_survives_a_new_version(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    article = db.execute("SELECT id FROM article WHERE outlet = 'Interlink'").fetchone()["id"]
    text = load(db, [article])[0].text
    start = text.index("A Ukrainian satellite that watches for storms")
    words = "A Ukrainian satellite that watches for storms"
    decide(db, kind="add_statement", article=article, content=[[start, start + len(words)]])
    settle(db)
    assert db.execute("SELECT 1 FROM statement WHERE content = ?", (words,)).fetchone()
    changed = tmp_path / "changed.html"
    page = (PAGES / "02-interlink.html").read_text(encoding="utf-8")
    changed.write_text(page.replace("ODESA, March 12", "ODESA, by the sea, March 12"), encoding="utf-8")
    list(add(db, [str(changed)]))
    catch_up(db)
    row = db.execute("SELECT * FROM statement WHERE content = ?", (words,)).fetchone()
    assert row["start"] == start + len(", by the sea")


def test_retellings_are_left_out_and_added(db: sqlite3.Connection) -> None:
    row = db.execute("SELECT * FROM retelling WHERE of_article IS NOT NULL").fetchone()
    of = {"outlet": row["outlet"], "article": row["of_article"]}
    made = decide(db, kind="reject_retelling", article=row["article"], of=of, relation=row["relation"])
    gone = "SELECT count(*) FROM retelling WHERE article = ? AND outlet = ?"
    assert db.execute(gone, (row["article"], row["outlet"])).fetchone()[0] == 0
    settle(db)
    assert db.execute(gone, (row["article"], row["outlet"])).fetchone()[0] == 0
    deciding.undo(db, made.id)
    assert db.execute(gone, (row["article"], row["outlet"])).fetchone()[0] == 1

    decide(
        db,
        kind="add_retelling",
        article=row["article"],
        of={"outlet": "Dnister Post"},
        relation="states",
        note="by phone",
    )
    settle(db)
    added = db.execute("SELECT why FROM retelling WHERE outlet = 'Dnister Post'").fetchone()
    assert added["why"] == "added by hand: by phone"


def test_grades_stand_beside_what_they_are_of_and_are_never_suggested(db: sqlite3.Connection) -> None:
    for table in ("source", "claim"):
        assert db.execute(f"SELECT count(*) FROM {table} WHERE grade IS NOT NULL").fetchone()[0] == 0
    decide(db, kind="grade_source", source=1, grade="B")
    decide(db, kind="grade_statement", claim=1, grade="3")
    settle(db)
    assert db.execute("SELECT grade FROM source WHERE id = 1").fetchone()[0] == "B"
    assert db.execute("SELECT grade FROM claim WHERE id = 1").fetchone()[0] == "3"
    decide(db, kind="grade_source", source=1, grade=None)
    assert db.execute("SELECT grade FROM source WHERE id = 1").fetchone()[0] is None


def test_the_later_of_two_decisions_holds(db: sqlite3.Connection) -> None:
    a, b = (r["id"] for r in db.execute("SELECT id FROM claim ORDER BY articles DESC LIMIT 2"))
    left, right = statements_of(db, a), statements_of(db, b)
    decide(db, kind="merge_claims", claims=[a, b])
    one = db.execute("SELECT claim FROM statement WHERE id = ?", (left[0]["id"],)).fetchone()[0]
    moving = [{"article": s["article"], "attribution": s["attribution"]} for s in right]
    decide(db, kind="split_claim", claim=one, statements=moving)
    settle(db)
    where = {s["key"]: s["claim"] for s in db.execute("SELECT key, claim FROM statement")}
    assert not {where[s["key"]] for s in left} & {where[s["key"]] for s in right}


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "merge_claims", "claims": [1, 1]},
        {"kind": "merge_claims", "claims": [1, 9999]},
        {"kind": "part_claims", "claims": [1, 1]},
        {"kind": "part_claims", "claims": [1, 9999]},
        {"kind": "merge_sources", "sources": [9999, 1]},
        {"kind": "reject_statement", "statement": {"article": 1, "attribution": "none"}},
        {"kind": "add_statement", "article": 1, "content": [[0, 10_000_000]]},
        {"kind": "add_retelling", "article": 1, "of": {}, "relation": "states"},
        {"kind": "reject_retelling", "article": 9999, "of": {"outlet": "X"}},
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_no_row(db: sqlite3.Connection, sent: dict[str, Any]) -> None:
    with pytest.raises(Impossible):
        decide(db, **sent)
    assert db.execute("SELECT count(*) FROM decision").fetchone()[0] == 0

"""A crowd of pages falls apart into its stories, each followed as if it were alone, whatever the processes."""

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

import msgspec
import pytest

from accordingto import parallel, road
from accordingto.crowd import follow_stories
from accordingto.nouns import Article, Trace
from benchmarks import invented


@pytest.fixture(scope="module")
def told() -> list[invented.Told]:
    return list(invented.crowd(120, seed=3))


@pytest.fixture(scope="module")
def traces(told: list[invented.Told]) -> list[Trace]:
    return list(follow_stories((t.article for t in told), processes=1))


def test_every_page_is_in_one_story_and_the_stories_are_those_that_were_told(
    told: list[invented.Told], traces: list[Trace]
) -> None:
    pages: dict[str, set[str]] = defaultdict(set)
    for one in told:
        pages[one.answer.story].add(one.article.id)
    found = [frozenset(a.id for a in trace.articles) for trace in traces]
    assert sum(map(len, found)) == len(told)
    right = sum(len(f) for f in found if f in map(frozenset, pages.values()))
    assert right / len(told) > 0.9
    assert [len(f) for f in found] == sorted(map(len, found), reverse=True)


def test_claims_roots_and_copies_of_a_crowd_are_mostly_those_that_were_planted(
    told: list[invented.Told], traces: list[Trace]
) -> None:
    answers = {t.article.id: t.answer for t in told}
    copies = {r.article for trace in traces for r in trace.retellings if r.relation == "copies"}
    planted = {key for key, answer in answers.items() if answer.copies}
    assert len(copies & planted) / len(planted) > 0.8
    ranges: dict[str, Counter[tuple[int, int | None]]] = defaultdict(Counter)
    for trace in traces:
        for claim in trace.claims:
            for s in claim.attributions:
                ranges[answers[s.article].claims[s.attribution]][claim.independent_roots] += 1
    known = {k: v for n in range(len(invented.sizes(120, 3))) for k, v in invented.independent(n, 3).items()}
    right = [ranges[claim].most_common(1)[0][0] == known[claim] for claim in ranges]
    assert sum(right) / len(right) > 0.8


def test_a_story_of_a_crowd_is_followed_as_if_it_were_alone(traces: list[Trace]) -> None:
    trace = max(traces, key=lambda t: len(t.articles))
    alone = road.follow(trace.articles)
    assert [c.text for c in alone.claims] == [c.text for c in trace.claims]
    assert [c.independent_roots for c in alone.claims] == [c.independent_roots for c in trace.claims]
    assert alone.retellings == trace.retellings


def test_claims_of_a_story_too_large_for_all_pairs_are_those_of_all_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [t.article for t in invented.story(7, 60, 50)]
    exact = grouped(road.follow(pages))
    monkeypatch.setattr("accordingto.provenance.claims.MANY", 100)
    monkeypatch.setattr("accordingto.provenance.likeness._NEAR", 4)
    assert sum(map(len, exact)) > 100
    rounds = grouped(road.follow(pages))
    assert sum(len(g) for g in rounds if g in exact) / sum(map(len, exact)) > 0.9


def grouped(trace: Trace) -> set[frozenset[tuple[str, str]]]:
    return {frozenset((s.article, s.attribution) for s in claim.attributions) for claim in trace.claims}


def test_the_same_page_twice_counts_once(told: list[invented.Told]) -> None:
    few = [t.article for t in told[:6]]
    assert sum(len(t.articles) for t in follow_stories([*few, *few], processes=1)) == 6
    assert list(follow_stories([])) == []


def test_several_processes_find_the_same_and_the_command_line_prints_it(
    told: list[invented.Told], traces: list[Trace], tmp_path: Path
) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_bytes(b"".join(msgspec.json.encode(t.article) + b"\n" for t in told))
    command = [sys.executable, "-m", "accordingto", "trace", str(file), "--by-story"]
    done = subprocess.run(command, capture_output=True, check=True)
    lines = done.stdout.splitlines()
    assert [msgspec.json.decode(line, type=Trace).claims for line in lines] == [t.claims for t in traces]
    assert json.loads(lines[0])["articles"]


def test_very_many_are_told_apart_by_a_process_of_their_own_and_fall_into_the_same_stories(
    told: list[invented.Told], traces: list[Trace], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accordingto.crowd._MANY", len(told))
    aside = follow_stories((t.article for t in told), processes=2)
    assert [t.claims for t in aside] == [t.claims for t in traces]


def test_by_story_writes_no_report(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "accordingto", "trace", str(tmp_path), "--by-story", "--html", "x.html"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert not (tmp_path / "x.html").exists()


def test_invented_stories_depend_on_their_number_alone() -> None:
    again: list[Article] = [t.article for t in invented.crowd(40, seed=3)]
    assert again == [t.article for t in invented.crowd(40, seed=3)]
    for article in again:
        for said in article.attributions:
            assert all(span.of(article.text).strip() == span.of(article.text) != "" for span in said.content)


def test_crowds_may_be_followed_side_by_side(told: list[invented.Told]) -> None:
    one, other = [t.article for t in told[:30]], [t.article for t in told[30:60]]
    pairs = list(zip(follow_stories(one, processes=1), follow_stories(other, processes=1), strict=False))
    assert {a.id for mine, _ in pairs for a in mine.articles} <= {a.id for a in one}
    assert {a.id for _, its in pairs for a in its.articles} <= {a.id for a in other}


def test_a_script_without_a_guard_ends_with_an_error(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from accordingto import parallel\n"
        "with parallel.crew(2, int, (7,)) as crew:\n"
        "    print(list(crew.mapped(divmod, [1, 2])))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert b"BrokenProcessPool" in done.stderr


def _process(_: str) -> int:
    return os.getpid()


def test_work_aside_is_done_by_one_more_process_where_a_crew_has_several() -> None:
    with parallel.crew(1, str) as alone:
        assert alone.aside(_process, "") == os.getpid()
    with parallel.crew(2, str) as crew:
        others = set(crew.mapped(_beside, range(4)))
        assert crew.aside(_process, "") not in {os.getpid(), *others}


def _beside(_: str, __: int) -> int:
    return os.getpid()


def test_who_follows_what_was_read_loads_nothing_that_reads() -> None:
    loaded = "import sys, accordingto.crowd; print(*(m for m in sys.modules if m.startswith('accordingto.')))"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True, text=True)
    assert "accordingto.provenance" in done.stdout.split()
    assert not {"accordingto.pages", "accordingto.attribution"} & {*done.stdout.split()}

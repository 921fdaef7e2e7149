"""Measure how contents are grouped into claims, and what the roots make of the groups.

    python -m benchmarks.claims STORIES_DIR [--fit] [--lots N] [--pieces]

Every story is grouped twice: with gold's attributions in the place of the code's, and with the code's own, matched to
gold's as the scorer beside the stories matches them.  A row shows B-cubed precision, recall and F1 (Bagga and Baldwin
1998) over the statements that gold puts into a claim, then F1 within the languages and F1 between them: within, only
statements of one language are compared, between, only those of two.  Then follows what the scorer says of the trace
that rests on these groups.  ``--fit`` prints what the weights of
`accordingto.provenance.likeness` come from, a logistic regression on the pairs of all stories, and as a check what a
regression on the other stories alone reaches on each.  Six stories are few, and one pair more or less moves a figure by
points: ``--lots`` prints the mean of N such checks, in each of which a sixth of the words, drawn by lot, is not
compared, as if no list had them.  ``--pieces`` prints of each gold claim the groups that hold its
statements, and what else they hold (by the weights of the other stories, if fitted).
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any
from zlib import crc32

import msgspec
import numpy as np
from benchmarks.oracle import Placed, identified, loaded, placed_by
from benchmarks.stories import Unusable, scorer_beside, stories_in
from msgspec import Struct
from msgspec.structs import replace

from accordingto import provenance, sources
from accordingto.nouns import Article, Decisions, JointSource
from accordingto.outlets import Registry
from accordingto.provenance.claims import Grouped, group
from accordingto.provenance.index import Index
from accordingto.provenance.likeness import EVIDENCE, WEIGHTS, Story
from accordingto.provenance.sayings import Saying, sayings
from benchmarks import gold

# What the scorer calls the figures of what rests on the groups, and their heads here.
_BELOW = {
    "roots_f": "roots",
    "origins_f": "origins",
    "range": "range",
    "range_low": "low",
    "range_over": "over",
    "first": "first",
    "positions_f": "position",
}
# Every story counts as much as so many pairs, against a quadratic penalty of 1/2 on weights of scaled evidence.
_PAIRS = 300
# In each lot one word of so many is left out.
_HIDDEN = 6
_NESTED = EVIDENCE.index("within")
# What the stories hold too little of to fit, as `accordingto.provenance.likeness` sets it.
_DIFFERS = ("changed name", "other figures", "changed figure", "figures in one", "other time", "opposite", "crowded")
_SET = [EVIDENCE.index(name) for name in _DIFFERS]

Score = tuple[float, float, float]
"""Precision, recall, F1."""


class Case(Struct, frozen=True):
    """The sayings of one story, and the claims that gold has them in."""

    story: str
    attributions: str
    articles: list[Article]
    outlets: Registry
    joint: Sequence[JointSource]
    said: list[Saying]
    placed: Placed
    known: Mapping[str, Any]

    def claim_of(self, saying: Saying) -> str | None:
        """Return the claim that gold puts `saying` into."""
        return next((c for a in saying.attributions if (c := self.placed.get((saying.article, a)))), None)


def case(story: Path, scorer: Path, *, golden: bool) -> Case:
    """Read a story, with gold's attributions if `golden`."""
    known = msgspec.json.decode((story / "gold.json").read_bytes())
    articles, outlets = identified(story, known, golden=golden)
    joint = sources.join(articles, outlets, provenance.stories(articles))
    return Case(
        story=story.name,
        attributions="gold's" if golden else "own",
        articles=articles,
        outlets=outlets,
        joint=joint,
        said=sayings(Index(articles, joint, outlets)),
        placed=placed_by(scorer, known, articles),
        known=known,
    )


def with_fewer_words(one: Case, lot: int) -> Case:
    """Return `one` without the words that `lot` leaves out."""

    def fewer(saying: Saying) -> Saying:
        kept = {f: n for f, n in saying.features.items() if crc32(f"{lot} {f}".encode()) % _HIDDEN}
        return replace(saying, features=kept)

    return replace(one, said=[fewer(s) for s in one.said])


def b_cubed(items: Sequence[tuple[object, object, object]], counts: Callable[[object, object], bool]) -> Score:
    """Score (language, gold group, found group) of items; each is compared with those whose language `counts`."""
    precision, recall = [], []
    for language, right, found in items:
        compared = [(r, f) for other, r, f in items if counts(language, other)]
        together = [r == right for r, f in compared if f == found]
        belonging = [f == found for r, f in compared if r == right]
        precision += [sum(together) / len(together)] if together else []
        recall += [sum(belonging) / len(belonging)] if belonging else []
    p, r = (sum(x) / len(x) if x else 0.0 for x in (precision, recall))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def grouped(one: Case, weights: Sequence[float]) -> list[list[Saying]]:
    """Return the sayings of a case in groups."""
    return group(one.said, dict.fromkeys((a.id for a in one.articles), ""), weights=weights).groups


def scores(one: Case, weights: Sequence[float]) -> tuple[Score, Score, Score]:
    """Return B-cubed over all statements, within the languages, and between them."""
    label = {(s.article, a): n for n, found in enumerate(grouped(one, weights)) for s in found for a in s.attributions}
    language_of = {a.id: a.language for a in one.articles}
    items = [(language_of[ref[0]], claim, label[ref]) for ref, claim in one.placed.items() if ref in label]
    return (
        b_cubed(items, lambda *_: True),
        b_cubed(items, lambda a, b: a == b),
        b_cubed(items, lambda a, b: a != b),
    )


def fitted(cases: Iterable[Case]) -> list[float]:
    """Return the weights of a logistic regression on the pairs of `cases` of which gold puts one into a claim.

    The weights of what differs are not fitted, but kept as they are shipped.

    A content inside another is left out where gold puts the two apart: gold often leaves the inner one unplaced.
    """
    rows, same, weight = [], [], []
    for one in cases:
        story = Story(one.said)
        claims = [{c for a in s.attributions if (c := one.placed.get((s.article, a)))} for s in one.said]
        pairs = [
            (story.evidence(a, b), bool(claims[a] & claims[b]))
            for a in range(len(claims))
            for b in range(a + 1, len(claims))
            if claims[a] or claims[b]
        ]
        kept = [(row, right) for row, right in pairs if right or not row[_NESTED]]
        rows += [row for row, _ in kept]
        same += [right for _, right in kept]
        weight += [_PAIRS / len(kept)] * len(kept)
    x, y, w = np.array(rows), np.array(same, float), np.array(weight)
    kept_as_set = x[:, _SET] @ np.array(WEIGHTS)[_SET]
    x[:, _SET] = 0.0
    scale = np.where(x.std(0) > 0, x.std(0), 1.0)
    penalty = np.eye(len(EVIDENCE))
    penalty[-1, -1] = 0.0
    b = np.zeros(len(EVIDENCE))
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x / scale @ b + kept_as_set, -30, 30)))
        gradient = (x / scale).T @ (w * (p - y)) + penalty @ b
        curvature = ((x / scale) * (w * p * (1 - p))[:, None]).T @ (x / scale) + penalty
        b -= np.linalg.solve(curvature, gradient)
    found = b / scale
    found[_SET] = np.array(WEIGHTS)[_SET]
    return [float(v) for v in found]


def traced(one: Case, weights: Sequence[float], measure: ModuleType) -> Counter[str]:
    """Return what the scorer `measure` counts in the trace of a case."""
    story_of = provenance.stories(one.articles)
    links = provenance.link(one.articles, one.joint, one.outlets, story_of)

    def grouping(_: Sequence[Saying], of: Mapping[str, str], decisions: Decisions) -> Grouped:
        return group(one.said, of, decisions, weights=weights)

    found = provenance.trace(one.articles, one.joint, one.outlets, links, grouping=grouping)
    return Counter(measure.score_story(one.known, msgspec.json.decode(msgspec.json.encode(found))))


def line(name: str, attributions: str, found: tuple[Score, Score, Score], below: Mapping[str, float]) -> str:
    """Return one row, in per cent."""
    (p, r, f), (_, _, within), (_, _, between) = found
    values = [*(100 * v for v in (p, r, f, within, between)), *(below[key] for key in _BELOW)]
    return f"{name[:22]:24}{attributions:8}" + "".join(f"{v:9.1f}" for v in values)


def table(
    title: str, cases: Sequence[Case], weights_of: Callable[[Case], Sequence[float]], measure: ModuleType
) -> None:
    """Print the rows of `cases`, and all together: means of B-cubed, the scorer's figures over all that it counts."""
    print(f"{title:32}" + "".join(f"{head:>9}" for head in ("P", "R", "F1", "within", "between", *_BELOW.values())))
    every: dict[str, list[tuple[Score, Score, Score]]] = defaultdict(list)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in cases:
        counted = traced(one, weights_of(one), measure)
        counts[one.attributions].update(counted)
        every[one.attributions].append(scores(one, weights_of(one)))
        print(line(one.story, one.attributions, every[one.attributions][-1], measure.figures(counted)))
    for attributions, found in every.items():
        print(line("all", attributions, means(found), measure.figures(counts[attributions], len(found))))


def by_lot(cases: Sequence[Case], lots: int, measure: ModuleType) -> None:
    """Print the means of `lots` checks with one story left out, each with other words left out."""
    print(f"mean of {lots} lots, others' weights")
    found: dict[str, list[tuple[tuple[Score, Score, Score], Mapping[str, float]]]] = defaultdict(list)
    for lot in range(lots):
        fewer = [with_fewer_words(one, lot) for one in cases]
        for attributions in dict.fromkeys(one.attributions for one in fewer):
            counts: Counter[str] = Counter()
            every = []
            for one in (c for c in fewer if c.attributions == attributions):
                weights = fitted(c for c in fewer if c.story != one.story)
                counts.update(traced(one, weights, measure))
                every.append(scores(one, weights))
            found[attributions].append((means(every), measure.figures(counts, len(every))))
    for attributions, checks in found.items():
        below = {key: float(np.mean([figures[key] for _, figures in checks])) for key in _BELOW}
        print(line("all", attributions, means([whole for whole, _ in checks]), below))


def means(found: Sequence[tuple[Score, Score, Score]]) -> tuple[Score, Score, Score]:
    """Return the mean of each score."""
    whole, within, between = (tuple(np.array(of).mean(0)) for of in zip(*found, strict=True))
    return whole, within, between


def pieces(one: Case, weights: Sequence[float]) -> None:
    """Print of each gold claim the groups that hold its statements, largest first, and what else these hold."""
    by_id = {a.id: a for a in one.articles}
    names = {j.id: j.name or j.description for j in one.joint}
    claims: dict[str, list[list[Saying]]] = defaultdict(list)
    for found in grouped(one, weights):
        for claim in {c for s in found if (c := one.claim_of(s))}:
            claims[claim].append(found)
    for gold_claim in one.known["claims"]:
        key = gold_claim["id"]
        print(f"\n{one.story}, attributions {one.attributions}, {key}: {gold_claim['text']}")
        for n, found in enumerate(sorted(claims[key], key=lambda g: -sum(one.claim_of(s) == key for s in g)), 1):
            print(f"  group {n}")
            for s in found:
                speakers = ", ".join(names[j] or "" for j in sorted(s.speakers))
                marks = "".join(mark for mark, has in (("-", s.doubts), ("~", s.negated), ("!", s.wanted)) if has)
                where, said = Path(by_id[s.article].input).name[:2], by_id[s.article].quote(s.content)
                print(f"    {one.claim_of(s) or '':4}{where} {s.language} {marks:2} [{speakers[:40]}] {said[:120]}")


def run(arguments: list[str] | None = None) -> int:
    """Group, score and print; return the exit status: 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.claims", description="Score the grouping of claims.")
    parser.add_argument("stories", type=Path, metavar="STORIES_DIR", help="folders with `pages` and `gold.json`")
    parser.add_argument("--fit", action="store_true", help="print fitted weights, and scores with one story left out")
    parser.add_argument(
        "--lots", type=int, default=0, metavar="N", help="print the mean of so many checks, of fewer words"
    )
    parser.add_argument("--pieces", action="store_true", help="print the groups that gold's claims fall into")
    asked = parser.parse_args(arguments)
    try:
        scorer = scorer_beside(asked.stories)
        cases = [case(s, scorer, golden=golden) for s in stories_in(asked.stories) for golden in (True, False)]
    except (Unusable, OSError, gold.GoldError) as error:
        print(error, file=sys.stderr)
        return 2
    measure = loaded(scorer)
    table("shipped weights", cases, lambda _: WEIGHTS, measure)
    without: Mapping[str, Sequence[float]] = {one.story: WEIGHTS for one in cases}
    if asked.fit:
        print("fitted:", ", ".join(f"{n} {v:.2f}" for n, v in zip(EVIDENCE, fitted(cases), strict=True)))
        without = {s: fitted(c for c in cases if c.story != s) for s in {c.story for c in cases}}
        table("fitted on the other stories", cases, lambda one: without[one.story], measure)
    if asked.lots:
        by_lot(cases, asked.lots, measure)
    for one in cases if asked.pieces else ():
        pieces(one, without[one.story])
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

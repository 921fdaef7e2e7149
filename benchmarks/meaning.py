"""Measure how well the encoder of meaning tells contents of one claim from others.

    python -m benchmarks.meaning STORIES_DIR

For every story of the folder, and at the mean, it prints the average precision in per cent with which products of
vectors rank the pairs of its contents, of which at least one makes a claim of gold: all pairs, those within a language,
those between two.  100 is reached where every pair of one claim lies nearer than any other pair.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from benchmarks.stories import Unusable, stories_in
from numpy.typing import NDArray

from accordingto.provenance.meaning import Vectors, vectors


@dataclass(frozen=True, slots=True)
class Event:
    """The contents of one event, each with its claims and its language."""

    texts: list[str]
    claims: list[frozenset[str]]
    languages: list[str]

    def pairs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Return the numbers of the pairs of which at least one makes a known claim, and whether it is common."""
        first, second = np.triu_indices(len(self.texts), 1)
        known = np.array([bool(claims) for claims in self.claims])
        first, second = first[known[first] | known[second]], second[known[first] | known[second]]
        same = [not self.claims[a].isdisjoint(self.claims[b]) for a, b in zip(first, second, strict=True)]
        return first, second, np.array(same, bool)


def event_of(gold: Mapping[str, Any]) -> Event:
    """Return the contents of a story's gold; one that an outlet and its source share counts once a page."""
    claims: dict[tuple[str, str], set[str]] = {}
    languages: dict[tuple[str, str], str] = {}
    for article in gold["articles"]:
        for statement in article["statements"]:
            content = statement["content"]
            key = article["file"], content if isinstance(content, str) else " … ".join(content)
            claims.setdefault(key, set()).update({statement["claim"]} if statement["claim"] else set())
            languages[key] = article["language"]
    return Event([text for _, text in claims], [frozenset(c) for c in claims.values()], list(languages.values()))


def precision(event: Event, meaning: Callable[[Sequence[str]], Vectors] = vectors) -> tuple[float, float, float]:
    """Return the average precision over all pairs, those within a language and those between two; nan for none."""
    first, second, same = event.pairs()
    made = meaning(event.texts)
    alike = (made[first] * made[second]).sum(1)
    languages = np.array(event.languages)
    within = languages[first] == languages[second]
    whole, inside, across = (_ranked(alike[part], same[part]) for part in (np.full(len(same), True), within, ~within))
    return whole, inside, across


def means(found: Iterable[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Return the means of what `precision` returns, leaving out what there is none of."""
    whole, inside, across = (float(np.nanmean(column)) for column in zip(*found, strict=True))
    return whole, inside, across


def _ranked(alike: NDArray[np.float32], same: NDArray[np.bool_]) -> float:
    right = same[np.argsort(-alike, kind="stable")]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean()) if right.any() else float("nan")


def run(arguments: list[str] | None = None) -> int:
    """Print the table; return the exit status, 2 for a folder that cannot be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.meaning", description="Score the encoder of meaning.")
    parser.add_argument("stories", type=Path, metavar="STORIES_DIR", help="folders with `pages` and `gold.json`")
    asked = parser.parse_args(arguments)
    try:
        golds = {
            story.name: msgspec.json.decode((story / "gold.json").read_bytes()) for story in stories_in(asked.stories)
        }
    except (Unusable, OSError, msgspec.DecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    found = {name: precision(event_of(gold)) for name, gold in golds.items()}
    for name, row in [*found.items(), ("all", means(found.values()))]:
        print(f"{name[:28]:30}" + "".join(f"{100 * value:9.1f}" for value in row))
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

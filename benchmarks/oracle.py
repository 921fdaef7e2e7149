"""Score the roots of story folders with gold in the place of the stages before.

    python -m benchmarks.oracle STORIES_DIR [--attributions] [--out DIR]

Roots, ranges, origins and positions can be no better than the claims that they are counted over.  Here the claims are
gold's: each content is put where gold puts the statement that it matches by the scorer's own measure, and what matches
none stays alone.  With ``--attributions`` the attributions are gold's too, so that only the sources, their chains and
what provenance makes of them are the code's own.  Traces and figures go where ``benchmarks.stories`` puts its own.
"""

import argparse
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import util
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
from benchmarks.stories import Unusable, scorer_beside, stories_in

from accordingto import pages, provenance, road, sources
from accordingto.nouns import Article, Page
from accordingto.outlets import Registry, registry
from accordingto.provenance import Grouping
from accordingto.provenance.claims import Grouped
from accordingto.provenance.sayings import Saying
from benchmarks import gold

Placed = dict[tuple[str, str], str]
"""The gold claim of an attribution, by its article and its own id."""


@cache
def loaded(scorer: Path) -> ModuleType:
    """Return `scorer` as a module; Unusable if it cannot be loaded."""
    spec = util.spec_from_file_location("scorer", scorer)
    if spec is None or spec.loader is None:
        raise Unusable(f"{scorer}: cannot be loaded")
    measure = util.module_from_spec(spec)
    spec.loader.exec_module(measure)
    return measure


def placed_by(scorer: Path, known: Mapping[str, Any], articles: Sequence[Article]) -> Placed:
    """Return the gold claims of the attributions that match a statement of `known` as `scorer` matches them."""
    measure = loaded(scorer)
    by_file = {Path(a.input).name: a for a in articles}
    found: Placed = {}
    for page in known["articles"]:
        article = by_file.get(Path(page["file"]).name)
        if article is None:
            continue
        said = [
            {
                "id": a.id,
                "source_text": " ".join(s.of(article.text) for s in a.source),
                "content_text": " ".join(s.of(article.text) for s in a.content),
            }
            for a in article.attributions
        ]
        for i, j in measure.align(page["statements"], said, measure.statement_score, 0.5):
            if claim := page["statements"][i].get("claim"):
                found[article.id, said[j]["id"]] = claim
    return found


def grouped_as(placed: Placed) -> Grouping:
    """Return what groups contents as `placed` has them, one that is not placed alone."""

    def group(said: Sequence[Saying], *_: object) -> Grouped:
        groups: dict[object, list[Saying]] = defaultdict(list)
        for number, saying in enumerate(said):
            votes = Counter(c for a in saying.attributions if (c := placed.get((saying.article, a))))
            groups[votes.most_common(1)[0][0] if votes else number].append(saying)
        return Grouped(list(groups.values()))

    return group


def identified(story: Path, known: Mapping[str, Any], *, golden: bool) -> tuple[list[Article], Registry]:
    """Return the articles of `story` with their sources, and the outlets; attributions are gold's if `golden`."""
    if golden:
        found = (p for p in pages.find([str(story / "pages")]) if isinstance(p, Page))
        read = [gold.attributed(pages.read(p), known) for p in found]
    else:
        read = [a for a in road.read_all([story / "pages"]) if isinstance(a, Article)]
    outlets = registry().including(o for a in read for o in road.outlets_on(a))
    return [sources.identify(a, outlets) for a in read], outlets


def traced(story: Path, scorer: Path, *, attributions: bool) -> bytes:
    """Return the trace of `story` as JSON, its claims gold's, and its attributions too if asked."""
    known = msgspec.json.decode((story / "gold.json").read_bytes())
    articles, outlets = identified(story, known, golden=attributions)
    placed = placed_by(scorer, known, articles)
    story_of = provenance.stories(articles)
    joint = sources.join(articles, outlets, story_of)
    links = provenance.link(articles, joint, outlets, story_of)
    found = provenance.trace(articles, joint, outlets, links, grouping=grouped_as(placed))
    return msgspec.json.encode(found)


def run(arguments: list[str] | None = None) -> int:
    """Trace, score and print; return the exit status: 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.oracle", description="Score roots over gold claims.")
    parser.add_argument("stories", type=Path, metavar="STORIES_DIR", help="folders with `pages` and `gold.json`")
    parser.add_argument("--attributions", action="store_true", help="take gold's attributions as well")
    parser.add_argument("--out", type=Path, default=Path("out"), help="where traces and figures go (default: out)")
    asked = parser.parse_args(arguments)
    name = "oracle-attributions" if asked.attributions else "oracle-claims"
    traces = asked.out / name
    try:
        stories, scorer = stories_in(asked.stories), scorer_beside(asked.stories)
        traces.mkdir(parents=True, exist_ok=True)
        for story in stories:
            (traces / f"{story.name}.json").write_bytes(traced(story, scorer, attributions=asked.attributions))
    except (Unusable, OSError, gold.GoldError) as error:
        print(error, file=sys.stderr)
        return 2
    figures = asked.out / f"{name}.json"
    return subprocess.run([sys.executable, scorer, asked.stories, traces, "--json", figures], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(run())

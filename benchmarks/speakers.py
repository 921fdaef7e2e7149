"""Measure the resolver of speakers: whom "he", "the agency", "Mr. Reyes" stand for.

    python -m benchmarks.speakers POLNEAR_DEV.jsonl.gz [--show]

``speakers.jsonl`` beside this module labels mentions of sources in the documents of PolNeAR's dev split, by id and
offsets only: for a pronoun or a noun that points back, a place before it that names who is meant.  One reader labelled
them from what stands before each mention, without looking at any output.  The attributions are the corpus's own.  A
mention is right where its source is named as the label names it, or is mentioned at the label's place.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from accordingto.nouns import Article, Attribution, Block, Source, Span, Spans
from accordingto.outlets import registry
from accordingto.sources import identify
from accordingto.text import fold, words

LABELS = Path(__file__).with_suffix(".jsonl")


class Label(Struct, frozen=True):
    """One mention and a place that names who is meant."""

    id: str
    mention: Span
    speaker: Span


def labels() -> list[Label]:
    """Return all labels."""
    return [msgspec.json.decode(line, type=Label) for line in LABELS.read_bytes().splitlines()]


def article(document: dict[str, Any]) -> Article:
    """Return a document of the corpus as an article with the corpus's attributions, its sources identified."""
    blocks, start = [], 0
    for line in document["text"].split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph", "en"))
        start += len(line) + 1
    found = tuple(
        Attribution(a["id"], source=_spans(a["source"]), cue=_spans(a["cue"]), content=_spans(a["content"]))
        for a in document["attributions"]
    )
    page = Article(document["id"], document["id"], document["text"], language="en", blocks=tuple(blocks))
    return identify(msgspec.structs.replace(page, attributions=found), registry())


def _spans(offsets: Sequence[tuple[int, int]]) -> Spans:
    return tuple(Span(start, end) for start, end in offsets)


def right(page: Article, label: Label) -> tuple[bool, Source | None]:
    """Tell whether the mention of `label` is resolved as labelled, and to what."""
    sources = {s.id: s for s in page.sources}
    said = next((a for a in page.attributions if label.mention in a.source and a.speaker), None)
    source = sources.get(said.speaker or "") if said else None
    if source is None:
        return False, None
    meant = _words(label.speaker.of(page.text))
    called = _words(f"{source.name or ''} {source.description or ''}")
    at_place = any(m.meets(label.speaker) for m in source.mentions)
    return at_place or meant[-1] in called, source


def _words(text: str) -> list[str]:
    return [fold(s.of(text)).removesuffix("'s") for s in words(text)]


def measured(corpus: Path) -> Iterator[tuple[Article, Label, bool, Source | None]]:
    """Yield every label with its article, whether it is right, and the source that was found."""
    wanted: dict[str, list[Label]] = defaultdict(list)
    for label in labels():
        wanted[label.id].append(label)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            if document["id"] in wanted:
                page = article(document)
                for label in wanted[document["id"]]:
                    yield page, label, *right(page, label)


def run(arguments: list[str] | None = None) -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speakers", description="Measure resolved speakers.")
    parser.add_argument("corpus", type=Path, help="polnear-dev.jsonl.gz")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    asked = parser.parse_args(arguments)
    counts: dict[str, list[bool]] = defaultdict(list)
    for page, label, correct, source in measured(asked.corpus):
        mention = label.mention.of(page.text)
        kind = "pronouns" if len(mention.split()) == 1 else "names with a title" if "." in mention else "nouns"
        counts[kind].append(correct)
        if asked.show and not correct:
            found = source and (source.name or source.description)
            print(f"{label.id} {label.mention.start}: {mention!r} is {label.speaker.of(page.text)!r}, not {found!r}")
    for kind, values in [*counts.items(), ("all", [v for group in counts.values() for v in group])]:
        print(f"{kind:20}{sum(values):5} of {len(values):4}{100 * sum(values) / len(values):8.1f} %")
    return 0


if __name__ == "__main__":
    raise SystemExit(run())

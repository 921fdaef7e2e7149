"""Run a model folder over gold documents: predictions, scores, and the fit of its confidence."""

import json
import resource
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.quality.scoring import Scores, Text, pairs

from accordingto.attribution.encoder.assembly import Draft, evidence
from accordingto.attribution.encoder.reader import EncoderReader
from accordingto.nouns import Block
from training.corpus import Document
from training.fit import logistic

Attributions = list[dict[str, Any]]


def as_gold(document: Document) -> Attributions:
    """Return the attributions of `document` as the scorer takes them."""
    return [{"source": e.source, "cue": e.cue, "content": e.content} for e in document.events]


def predict(reader: EncoderReader, text: str) -> Attributions:
    """Return the reader's findings in all of `text` in the scorer's form, with stance and confidence."""
    return [
        {
            "source": [[s.start, s.end] for s in f.source],
            "cue": [[s.start, s.end] for s in f.cue],
            "content": [[s.start, s.end] for s in f.content],
            "stance": f.stance,
            "confidence": f.confidence,
        }
        for f in reader.read(text, [Block(0, len(text), "paragraph", "en")])
    ]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a reader reached on documents: scores, words a second by the clock, the process's peak in MB."""

    scores: Scores
    words_per_second: float
    peak_megabytes: float
    predicted: dict[str, Attributions]
    """By the id of the document."""

    def lines(self) -> list[str]:
        """Return the figures, one a line, in percent."""
        found = []
        for name in sorted(self.scores.tallies):
            tally = self.scores[name]
            if name.startswith("recall"):
                found.append(f"{name}: {100 * tally.recall:.1f} of {tally.gold}")
            else:
                found.append(
                    f"{name}: P {100 * tally.precision:.1f} R {100 * tally.recall:.1f} F1 {100 * tally.f1:.1f}"
                )
        found.append(f"words/s: {self.words_per_second:.0f}, peak {self.peak_megabytes:.0f} MB")
        return found


def measure(reader: EncoderReader, documents: Sequence[Document]) -> Measured:
    """Score the reader on `documents`; the peak is the process's, so that of training where that ran before."""
    scores, seconds, words = Scores(), 0.0, 0
    every = {}
    predict(reader, "Loading, the clerk said, takes time.")
    for document in documents:
        started = time.perf_counter()
        predicted = predict(reader, document.text)
        seconds += time.perf_counter() - started
        words += len(document.text.split())
        scores.add(document.text, as_gold(document), predicted)
        every[document.id] = predicted
    return Measured(scores, words / seconds, peak_megabytes(), every)


def by_kind(reader: EncoderReader, sample: Path) -> dict[str, Scores]:
    """Return the scores on each kind of text in `sample`, JSONL by the contract's convention."""
    found: dict[str, Scores] = {}
    for line in sample.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        scores = found.setdefault(document["kind"], Scores())
        scores.add(document["text"], document["attributions"], predict(reader, document["text"]))
    return found


def peak_megabytes() -> float:
    """Return the most memory that this process has held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def fit_confidence(folder: Path, documents: Sequence[Document], ridge: float = 1.0) -> tuple[float, ...]:
    """Return weights for the evidence of drafts under which their confidence says how often they match gold.

    Logistic regression by Newton's method with a small ridge; one draft is right when it is paired under *match*.
    """
    reader = EncoderReader(folder, strip=False)
    rows: list[list[float]] = []
    right: list[bool] = []
    for document in documents:
        drafts: list[Draft] = reader.model.drafts(document.text, [(0, len(document.text))])[0]
        text = Text(document.text)
        given = text.items(
            {"source": [d.source] if d.source else [], "cue": [d.cue] if d.cue else [], "content": d.content}
            for d in drafts
        )
        paired = {p for _, p in pairs(text, text.items(as_gold(document)), given, "match")}
        rows += [evidence(d) for d in drafts]
        right += [at in paired for at in range(len(drafts))]
    return logistic(rows, right, ridge)

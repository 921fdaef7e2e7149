"""What is made of windows that nobody labelled: the shares of each word's labels, spans, and their links."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from accordingto.attribution.encoder.linking import Candidates

ROLE, FIRST, LAST, PARAGRAPH, LINK = range(5)


@dataclass(frozen=True, slots=True)
class Labelling:
    """One labelling of a window."""

    shares: np.ndarray
    """(words, labels): of each word's labels."""
    spans: np.ndarray
    """(spans, 5): role, first and last place, paragraph, and the number of the span that it chooses or -1."""
    weight: np.ndarray
    """(words): how much each counts."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """A window's pieces, the places of its words, and its labelling; `nested` is that inside the contents of others."""

    ids: np.ndarray
    dress: np.ndarray
    words: np.ndarray
    plain: Labelling
    nested: Labelling | None = None


def candidates(some: Sequence[Labelling]) -> tuple[Candidates, np.ndarray]:
    """Return the spans of the labellings of some windows, and for each the one that it chooses or -1."""
    counts = np.array([len(one.spans) for one in some])
    offset = np.repeat(np.cumsum(counts) - counts, counts)
    table = np.concatenate([one.spans for one in some]).astype(np.int64)
    links = np.where(table[:, LINK] < 0, -1, table[:, LINK] + offset)
    return Candidates(np.repeat(np.arange(len(some)), counts), *table[:, :LINK].T), links

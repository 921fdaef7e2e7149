"""Documents as windows of pieces with gold labels and links, and those in batches."""

import random
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from accordingto.attribution.encoder import pieces as cutting
from accordingto.attribution.encoder.labels import OUTSIDE, Role, begin, inside
from accordingto.attribution.encoder.linking import Candidates
from training.corpus import Document
from training.network import BREAK_ID

MASK_ID = 103


@dataclass(frozen=True, slots=True)
class Marked:
    """A document cut into pieces, with the role of each word and the attribution it belongs to."""

    text: str
    pieces: cutting.Pieces
    role: np.ndarray
    """Per piece: the role of the word that starts here, or -1."""
    event: np.ndarray
    opens: np.ndarray
    """True where a span begins."""


def mark(document: Document, tokenizer: Tokenizer) -> Marked:
    """Lay the attributions of `document` over its words; where two claim one word, the first keeps it."""
    cut = cutting.cut(document.text, [(0, len(document.text))], tokenizer, BREAK_ID)
    firsts = np.flatnonzero(cut.first)
    starts = cut.starts[firsts]
    ends = np.append(cut.ends[firsts[1:] - 1], cut.ends[-1:]) if len(firsts) else starts
    # A break between two words ends where the paragraph after it starts: the word before ends before that.
    ends = np.minimum(ends, np.append(starts[1:], len(document.text))) if len(firsts) else ends
    role = np.full(len(cut), -1, np.int64)
    event = np.full(len(cut), -1, np.int64)
    opens = np.zeros(len(cut), np.bool_)
    for number, item in enumerate(document.events):
        for kind, stretches in ((Role.CUE, item.cue), (Role.SOURCE, item.source), (Role.CONTENT, item.content)):
            for start, end in stretches:
                low = int(np.searchsorted(ends, start, side="right"))
                high = int(np.searchsorted(starts, end, side="left"))
                places = firsts[low:high]
                if len(places) and (role[places] < 0).all():
                    role[places], event[places] = kind, number
                    opens[places[0]] = True
    return Marked(document.text, cut, role, event, opens)


@dataclass(frozen=True, slots=True)
class Example:
    """One window: its pieces, the places of its words, their labels, and its gold spans (role, first, last, event)."""

    ids: np.ndarray
    words: np.ndarray
    labels: np.ndarray
    spans: list[tuple[int, int, int, int]]
    paragraph: np.ndarray


def examples(marked: Marked, size: int, shift: int) -> list[Example]:
    """Return the windows of a document, cut at `shift` first; windows without words are left out."""
    found = []
    for window in cutting.windows(marked.text, marked.pieces, size, 0, shift):
        part = slice(window.begin, window.end)
        words = np.flatnonzero(marked.pieces.first[part])
        if not len(words):
            continue
        role, event, opens = (a[part][words] for a in (marked.role, marked.event, marked.opens))
        labels = np.full(len(words), OUTSIDE, np.int64)
        spans: list[tuple[int, int, int, int]] = []
        for at, (kind, owner) in enumerate(zip(role.tolist(), event.tolist(), strict=True)):
            if kind < 0:
                continue
            if opens[at] or at == 0 or role[at - 1] != kind or event[at - 1] != owner:
                labels[at] = begin(kind)
                spans.append((kind, int(words[at]), int(words[at]), owner))
            else:
                labels[at] = inside(kind)
                spans[-1] = (kind, spans[-1][1], int(words[at]), owner)
        found.append(Example(marked.pieces.ids[part], words, labels, spans, marked.pieces.paragraph[part]))
    return found


@dataclass(frozen=True, slots=True)
class Batch:
    ids: Tensor
    present: Tensor
    words: Tensor
    """Places of the words, padded with 0."""
    word_present: Tensor
    labels: Tensor
    candidates: Candidates
    events: np.ndarray
    weight: int


def batch(some: list[Example], rng: random.Random | None = None, masked: float = 0.0) -> Batch:
    """Pad `some` examples into tensors; with `rng`, a share `masked` of the words is hidden behind [MASK]."""
    length, most = max(len(e.ids) for e in some), max(len(e.words) for e in some)
    ids = np.zeros((len(some), length), np.int64)
    present = np.zeros((len(some), length), np.bool_)
    words = np.zeros((len(some), most), np.int64)
    labels = np.zeros((len(some), most), np.int64)
    word_present = np.zeros((len(some), most), np.bool_)
    rows = []
    for at, example in enumerate(some):
        ids[at, : len(example.ids)] = _hidden(example, rng, masked) if rng else example.ids
        present[at, : len(example.ids)] = True
        words[at, : len(example.words)] = example.words
        labels[at, : len(example.words)] = example.labels
        word_present[at, : len(example.words)] = True
        rows += [(at, role, first, last, example.paragraph[first], event) for role, first, last, event in example.spans]
    table = np.array(rows, np.int64).reshape(-1, 6)
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(present),
        torch.from_numpy(words),
        torch.from_numpy(word_present),
        torch.from_numpy(labels),
        Candidates(table[:, 0], table[:, 1], table[:, 2], table[:, 3], table[:, 4]),
        table[:, 5],
        int(word_present.sum()),
    )


def _hidden(example: Example, rng: random.Random, share: float) -> np.ndarray:
    ids = example.ids.copy()
    ends = np.append(example.words[1:], len(ids))
    for first, end in zip(example.words.tolist(), ends.tolist(), strict=True):
        if rng.random() < share:
            ids[first:end] = np.where(ids[first:end] == BREAK_ID, BREAK_ID, MASK_ID)
    return ids

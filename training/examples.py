"""Documents as windows of pieces with gold labels and links, and those in batches."""

import random
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

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
    anchors: list[dict[Role, list[tuple[int, int]]]]
    """Per attribution: the first and last places of each role's stretches, shared with others or not."""


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
    anchors: list[dict[Role, list[tuple[int, int]]]] = []
    for number, item in enumerate(document.events):
        anchors.append({kind: [] for kind in Role})
        for kind, stretches in ((Role.CUE, item.cue), (Role.SOURCE, item.source), (Role.CONTENT, item.content)):
            for start, end in stretches:
                low = int(np.searchsorted(ends, start, side="right"))
                high = int(np.searchsorted(starts, end, side="left"))
                places = firsts[low:high]
                if len(places):
                    anchors[-1][kind].append((int(places[0]), int(places[-1])))
                if len(places) and (role[places] < 0).all():
                    role[places], event[places] = kind, number
                    opens[places[0]] = True
    return Marked(document.text, cut, role, event, opens, anchors)


GoldSpan = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """One window: its pieces, the places of its words, their labels, and its gold spans (role, first, last, event).

    `links` has for each span the index of the span that it should choose: a cue its source, a content its cue; or -1.
    """

    ids: np.ndarray
    dress: np.ndarray
    words: np.ndarray
    labels: np.ndarray
    spans: list[GoldSpan]
    links: list[int]
    paragraph: np.ndarray


def examples(marked: Marked, size: int, shift: int) -> list[Example]:
    """Return the windows of a document, cut at `shift` first; windows without words are left out."""
    found = []
    cut = marked.pieces
    for window in cutting.windows(marked.text, cut, size, shift=shift):
        part = slice(window.start, window.stop)
        words = np.flatnonzero(cut.first[part])
        if not len(words):
            continue
        role, event, opens = (a[part][words] for a in (marked.role, marked.event, marked.opens))
        labels = np.full(len(words), OUTSIDE, np.int64)
        spans: list[GoldSpan] = []
        for at, (kind, owner) in enumerate(zip(role.tolist(), event.tolist(), strict=True)):
            if kind < 0:
                continue
            if opens[at] or at == 0 or role[at - 1] != kind or event[at - 1] != owner:
                labels[at] = begin(kind)
                spans.append((kind, int(words[at]), int(words[at]), owner))
            else:
                labels[at] = inside(kind)
                spans[-1] = (kind, spans[-1][1], int(words[at]), owner)
        links = [_linked(span, spans, marked, window.start) for span in spans]
        found.append(Example(cut.ids[part], cut.dress[part], words, labels, spans, links, cut.paragraph[part]))
    return found


_CHOOSES = {Role.CUE: Role.SOURCE, Role.CONTENT: Role.CUE}


def _linked(span: GoldSpan, spans: list[GoldSpan], marked: Marked, offset: int) -> int:
    """Return which of `spans` this one should choose; several cues may share one source ("said ..., adding ...")."""
    role, _, _, event = span
    if role not in _CHOOSES:
        return -1
    wanted = _CHOOSES[Role(role)]
    for at, (kind, first, last, _) in enumerate(spans):
        anchors = marked.anchors[event][wanted]
        if kind == wanted and any(low <= last + offset and first + offset <= high for low, high in anchors):
            return at
    return -1


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded; arrays of numpy, so that another process can make them."""

    ids: np.ndarray
    dress: np.ndarray
    present: np.ndarray
    words: np.ndarray
    """Places of the words, padded with 0."""
    word_present: np.ndarray
    labels: np.ndarray
    candidates: Candidates
    links: np.ndarray
    """For each candidate the one that it should choose, or -1."""


def batch(some: list[Example], rng: random.Random | None = None, masked: float = 0.0, mask_id: int = MASK_ID) -> Batch:
    """Pad `some` examples into arrays; with `rng`, a share `masked` of the words is hidden behind `mask_id`."""
    length, most = max(len(e.ids) for e in some), max(len(e.words) for e in some)
    ids = np.zeros((len(some), length), np.int64)
    dress = np.zeros((len(some), length), np.int64)
    present = np.zeros((len(some), length), np.bool_)
    words = np.zeros((len(some), most), np.int64)
    labels = np.zeros((len(some), most), np.int64)
    word_present = np.zeros((len(some), most), np.bool_)
    rows: list[tuple[int, ...]] = []
    for at, example in enumerate(some):
        ids[at, : len(example.ids)] = _hidden(example, rng, masked, mask_id) if rng else example.ids
        dress[at, : len(example.ids)] = example.dress
        present[at, : len(example.ids)] = True
        words[at, : len(example.words)] = example.words
        labels[at, : len(example.words)] = example.labels
        word_present[at, : len(example.words)] = True
        links = [link + len(rows) if link >= 0 else -1 for link in example.links]
        rows += [
            (at, role, first, last, example.paragraph[first], link)
            for (role, first, last, _), link in zip(example.spans, links, strict=True)
        ]
    table = np.array(rows, np.int64).reshape(-1, 6)
    candidates = Candidates(table[:, 0], table[:, 1], table[:, 2], table[:, 3], table[:, 4])
    return Batch(ids, dress, present, words, word_present, labels, candidates, table[:, 5])


def _hidden(example: Example, rng: random.Random, share: float, mask_id: int) -> np.ndarray:
    ids = example.ids.copy()
    ends = np.append(example.words[1:], len(ids))
    for first, end in zip(example.words.tolist(), ends.tolist(), strict=True):
        if rng.random() < share:
            ids[first:end] = np.where(ids[first:end] == BREAK_ID, BREAK_ID, mask_id)
    return ids

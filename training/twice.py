"""A shipped model's opinion of texts: of each window, and, read by themselves, of the contents that it finds there.

By the second a network learns to see inside contents at once what a reader of one labelling sees only by reading them
again.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from accordingto.attribution.encoder import EncoderReader, decoding
from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.labels import OUTSIDE, Role
from accordingto.attribution.encoder.linking import Candidates, span_vectors
from accordingto.attribution.encoder.model import Model
from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.pieces import Pieces, Window, cut, windows
from accordingto.nouns import Block
from training.opinions import FIRST, LAST, LINK, Labelling, Opinion

ELSEWHERE = 0.2
"""What a word outside of all contents counts for what is nested, where it is outside of everything."""


class Contents(EncoderReader):
    """Reads as the English reader does and keeps where the contents are, before anything inside them is looked for."""

    def __init__(self, folder: Path) -> None:
        """Read with the model in `folder`."""
        super().__init__(folder)
        self.found: list[Stretch] = []

    def _inside(self, passage: Passage, drafts: list[Draft], nested: list[Draft]) -> list[Draft]:
        self.found += self._bare(passage.text, sorted({piece for draft in drafts for piece in draft.content}))
        return super()._inside(passage, drafts, nested)


def opinions(reader: Contents, text: str) -> Iterator[Opinion]:
    """Yield what `reader` makes of each window of `text`, read once as a whole and then content by content."""
    whole = Block(0, len(text), "paragraph", "en")
    reader.found.clear()
    reader.read(text, [whole])
    seen = list(_read(reader.model, text, [(0, len(text))], reader.model.config.lead))
    again = list(_read(reader.model, text, _apart(reader.found), 0))
    for pieces, window, words, plain in seen:
        part = slice(window.begin, window.stop)
        nested = _nested(pieces, window, words, again, plain.shares.shape[1])
        yield Opinion(pieces.ids[part], pieces.dress[part], words, plain, nested)


def once(model: Model, text: str) -> Iterator[Opinion]:
    """Yield what `model` makes of each window of `text`."""
    for pieces, window, words, plain in _read(model, text, [(0, len(text))], model.config.lead):
        part = slice(window.begin, window.stop)
        yield Opinion(pieces.ids[part], pieces.dress[part], words, plain)


_Seen = tuple[Pieces, Window, np.ndarray, Labelling]


def _apart(contents: Sequence[Stretch]) -> list[Stretch]:
    """Return the first of contents that overlap, in text order."""
    found: list[Stretch] = []
    for start, end in sorted(contents):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _read(model: Model, text: str, stretches: list[Stretch], lead: int) -> Iterator[_Seen]:
    pieces = cut(text, stretches, model.tokenizer, model.config.break_id)
    for window in windows(text, pieces, model.config.window, lead):
        part = slice(window.begin, window.stop)
        words = np.flatnonzero(pieces.first[part])
        if len(words):
            vectors, scores = model.encode(pieces.ids[part], pieces.dress[part])
            paragraph = pieces.paragraph[part][words].astype(np.int64)
            yield pieces, window, words, _labelling(model, words, paragraph, scores[0][words], vectors)


def _labelling(
    model: Model, words: np.ndarray, paragraph: np.ndarray, emissions: np.ndarray, vectors: np.ndarray
) -> Labelling:
    found = decoding.spans(decoding.best_paths([emissions], model.chain), [emissions], [paragraph])
    candidates = Candidates(found.window, found.role, words[found.first], words[found.last], paragraph[found.first])
    links = np.full(len(candidates), -1, np.int64)
    of_spans = span_vectors([vectors], candidates)
    for linker, query, key in (
        (model.linkers.cue_source, Role.CUE, Role.SOURCE),
        (model.linkers.content_cue, Role.CONTENT, Role.CUE),
    ):
        queries, chosen, _ = linker.link(of_spans, candidates, query, key, 0.0)
        links[queries] = chosen
    columns = (candidates.role, candidates.first, candidates.last, candidates.paragraph, links)
    raised = np.exp(emissions - emissions.max(1, keepdims=True))
    shares = (raised / raised.sum(1, keepdims=True)).astype(np.float16)
    return Labelling(shares, np.stack(columns, 1), np.ones(len(words), np.float16))


def _nested(pieces: Pieces, window: Window, words: np.ndarray, again: Sequence[_Seen], labels: int) -> Labelling:
    """Return the labellings of the contents laid over a window; what is in no content is outside of everything."""
    starts = pieces.starts[window.begin : window.stop]
    place = {int(starts[at]): number for number, at in enumerate(words)}
    shares = np.zeros((len(words), labels), np.float16)
    shares[:, OUTSIDE] = 1
    weight = np.full(len(words), ELSEWHERE, np.float16)
    spans: list[tuple[int, ...]] = []
    for other, part, own, labelling in again:
        there = other.starts[part.begin : part.stop]
        for at, share in zip(own, labelling.shares, strict=True):
            if (number := place.get(int(there[at]))) is not None:
                shares[number], weight[number] = share, 1
        spans += _moved(
            labelling, [place.get(int(start)) for start in there], words, pieces.paragraph[window.begin :], len(spans)
        )
    return Labelling(shares, np.array(spans, np.int64).reshape(-1, 1 + LINK), weight)


def _moved(
    labelling: Labelling, place: Sequence[int | None], words: np.ndarray, paragraph: np.ndarray, before: int
) -> Iterator[tuple[int, ...]]:
    """Yield the spans of `labelling` that lie whole in another window, where each piece's word has a `place` or none.

    They are numbered from `before` on.
    """
    kept = [
        n for n, span in enumerate(labelling.spans) if place[span[FIRST]] is not None and place[span[LAST]] is not None
    ]
    numbers = {number: before + at for at, number in enumerate(kept)}
    for number in kept:
        role, _, _, _, link = labelling.spans[number].tolist()
        first, last = (int(words[place[labelling.spans[number][part]]]) for part in (FIRST, LAST))
        yield role, first, last, int(paragraph[first]), numbers.get(link, -1)

"""A model folder, loaded: the encoder's graph, the tokenizer and the heads; text in, drafts out.

The folder holds ``model.onnx`` (int8), ``tokenizer.json``, ``heads.npz`` and ``config.json``; how they are made:
training/README.md.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import onnxruntime
from msgspec import Struct
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.attribution.encoder import decoding, linking
from accordingto.attribution.encoder.assembly import EVIDENCE, Draft, Linkers, Stretch, assemble
from accordingto.attribution.encoder.labels import Role, begin, inside
from accordingto.attribution.encoder.pieces import Pieces, Window, cut, windows

_TOGETHER = 8
"""Windows decoded and linked at once; the memory for linking grows with its square."""


class Config(Struct, frozen=True, forbid_unknown_fields=True):
    """config.json: what a trained model needs to be read with."""

    format: int
    window: int
    """Most pieces that the encoder is given at once."""
    context: int
    """Pieces on either side of a window's core that are read for context only."""
    break_id: int
    against_no_cue: float
    confidence: tuple[float, ...]
    """Weights of the evidence for a draft, the constant last."""


class Model:
    """An attribution model in memory.  Safe to share between threads: nothing changes after loading."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the model in `folder`, to run on `threads` cores.

        Raises FileNotFoundError where a file is missing and ValueError where one doesn't fit this code.
        """
        self.config = msgspec.json.decode((folder / "config.json").read_bytes(), type=Config)
        if self.config.format != 1 or len(self.config.confidence) != len(EVIDENCE) + 1:
            raise ValueError(f"{folder / 'config.json'}: not a model of this version")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        with np.load(folder / "heads.npz", allow_pickle=False) as stored:
            heads = {name: stored[name].astype(np.float32) for name in stored.files}
        self._chain = decoding.Chain.of(*(heads[f"crf.{part}"] for part in ("start", "stop", "follow")))
        self._linkers = Linkers(_linker(heads, "cue_source"), _linker(heads, "content_cue"), self.config.against_no_cue)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        path = folder / "model.onnx"
        if not path.is_file():
            raise FileNotFoundError(path)
        self.session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def drafts(self, text: str, stretches: Iterable[Stretch]) -> tuple[list[Draft], list[Draft], list[Stretch]]:
        """Read the `stretches` of `text` (code points, in text order).

        Returns the drafts with a content, the cues without one, and every word that may be a cue although it was
        not taken for one, all in text order.
        """
        pieces = cut(text, stretches, self.tokenizer, self.config.break_id)
        whole: list[Draft] = []
        idle: list[Draft] = []
        hints: list[Stretch] = []
        every = windows(text, pieces, self.config.window, self.config.context)
        for at in range(0, len(every), _TOGETHER):
            some_whole, some_idle, some_hints = self._read(pieces, every[at : at + _TOGETHER])
            whole += some_whole
            idle += some_idle
            hints += some_hints
        return whole, idle, hints

    def encode(self, ids: NDArray[np.int32]) -> tuple[linking.Floats, linking.Floats]:
        """Return the scores of labels (pieces, labels) and the vectors (pieces, width) of one window."""
        scores, vectors = self.session.run(None, {"ids": ids.astype(np.int64)[None]})
        return scores, vectors

    def _read(self, pieces: Pieces, some: Sequence[Window]) -> tuple[list[Draft], list[Draft], list[Stretch]]:
        emissions, hidden, words = [], [], []
        kept = []
        for window in some:
            places = np.flatnonzero(pieces.first[window.begin : window.end])
            if not len(places):
                continue
            scores, vectors = self.encode(pieces.ids[window.begin : window.end])
            emissions.append(scores[places])
            hidden.append(vectors)
            words.append(places)
            kept.append(window)
        paragraph = [pieces.paragraph[w.begin + p].astype(np.int64) for w, p in zip(kept, words, strict=True)]
        labelled = decoding.spans(decoding.best_paths(emissions, self._chain), emissions, paragraph)
        candidates, stretches, core = _candidates(pieces, kept, words, labelled)
        vectors = linking.span_vectors(hidden, candidates)
        whole, idle = assemble(labelled, stretches, candidates, vectors, self._linkers)
        hints = [
            (int(pieces.starts[w.begin + p[at]]), int(pieces.ends[w.begin + p[at]]))
            for w, p, scores in zip(kept, words, emissions, strict=True)
            for at in _possible_cues(scores)
            if w.start <= w.begin + p[at] < w.stop
        ]
        return [d for at, d in whole if core[at]], [d for at, d in idle if core[at]], hints


def _linker(heads: dict[str, linking.Floats], name: str) -> linking.Linker:
    parts = ("query", "query_bias", "key", "key_bias", "nobody", "nobody_bias", "distance", "paragraph", "between")
    return linking.Linker(*(heads[f"{name}.{part}"] for part in parts))


def _candidates(
    pieces: Pieces, kept: list[Window], words: list[NDArray[np.int64]], labelled: decoding.Labelled
) -> tuple[linking.Candidates, list[Stretch], list[bool]]:
    """Return the labelled spans by place in their window, by stretch of the text, and whether each is in the core."""
    first, last, paragraph, stretches, core = [], [], [], [], []
    rows = zip(labelled.window.tolist(), labelled.first.tolist(), labelled.last.tolist(), strict=True)
    for number, opening, closing in rows:
        window, places = kept[number], words[number]
        begins, ends = int(places[opening]), int(places[closing])
        first.append(begins)
        last.append(ends)
        at = window.begin + begins
        paragraph.append(int(pieces.paragraph[at]))
        core.append(window.start <= at < window.stop)
        after = window.begin + ends + 1
        # The last word ends with its last piece.
        while after < len(pieces) and not pieces.first[after] and pieces.paragraph[after] == paragraph[-1]:
            after += 1
        stretches.append((int(pieces.starts[at]), int(pieces.ends[after - 1])))
    columns = (np.array(column, np.int64) for column in (first, last, paragraph))
    return linking.Candidates(labelled.window, labelled.role, *columns), stretches, core


_HINT = 0.01
"""Probability from which a word may be the cue of an attribution within another's content."""


def _possible_cues(scores: linking.Floats) -> list[int]:
    """Return the words whose label may be one of a cue, though another is likelier."""
    raised = np.exp(scores - scores.max(1, keepdims=True))
    share = raised[:, [begin(Role.CUE), inside(Role.CUE)]].sum(1) / raised.sum(1)
    found: list[int] = np.flatnonzero((share > _HINT) & (share < 0.5)).tolist()
    return found

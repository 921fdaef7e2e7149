"""A model folder, loaded: the encoder's graph, the tokenizer and the heads; text in, drafts out.

The folder holds ``model.onnx`` (int8), ``tokenizer.json``, ``heads.npz`` and ``config.json``; how they are made:
training/README.md.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from tokenizers import Tokenizer, pre_tokenizers

from accordingto.attribution.encoder import decoding, linking
from accordingto.attribution.encoder.assembly import EVIDENCE, Draft, Linkers, Stretch, assemble
from accordingto.attribution.encoder.pieces import Pieces, Window, cut, windows
from accordingto.attribution.encoder.products import Floats, Projection
from accordingto.inference import onnxruntime

_LABELLINGS = ("emissions", "nested")
_TOGETHER = 8
"""Windows decoded and linked at once; the memory for linking grows with its square."""


class Table(NamedTuple):
    """A matrix in a file: from which byte, and its numbers of rows and columns."""

    start: int
    rows: int
    columns: int


class Shared(Struct, frozen=True, forbid_unknown_fields=True):
    """The vectors of words in another model's graph: four bits a number, and the scale of each block of them."""

    words: Table
    scales: Table


class Config(Struct, frozen=True, forbid_unknown_fields=True):
    """config.json: what a trained model needs to be read with."""

    format: int
    window: int
    """Most pieces that the encoder is given at once."""
    lead: int
    """Most pieces before a window's own that are read with it, so that a speaker is carried over."""
    break_id: int
    against_no_cue: float
    confidence: tuple[float, ...]
    """Weights of the evidence for a draft, the constant last."""
    least: float
    """Drafts of a lower confidence are wrong more often than they are worth."""
    shared: Shared | None = None
    """Where the vectors of words lie, if not in the model's own graph."""


class Drafts(NamedTuple):
    """What a model makes of a text, each in text order."""

    whole: list[Draft]
    """With a content."""
    idle: list[Draft]
    """Cues without one."""
    nested: list[Draft]
    """Those that it sees inside the contents of others, where its graph has scores for them."""


class Encoded(NamedTuple):
    """A window that holds a word, as the encoder sees it by one of its labellings."""

    window: Window
    words: linking.Ints
    """Where each word's first piece is among all pieces."""
    vectors: Floats
    emissions: Floats
    """(words, labels)."""


class Model:
    """An attribution model in memory.  Safe to share between threads: nothing changes after loading."""

    def __init__(self, folder: Path, threads: int = 1, vocabulary: Path | None = None) -> None:
        """Load the model in `folder`, to run on `threads` cores.

        A model that shares another's vocabulary takes it from the folder `vocabulary`.

        Raises FileNotFoundError where a file is missing and ValueError where one doesn't fit this code.
        """
        self.config = msgspec.json.decode((folder / "config.json").read_bytes(), type=Config)
        if self.config.format != 1 or len(self.config.confidence) != len(EVIDENCE) + 1:
            raise ValueError(f"{folder / 'config.json'}: not a model of this version")
        pieces, path = (vocabulary or folder) / "tokenizer.json", folder / "model.onnx"
        for needed in (pieces, path):
            if not needed.is_file():
                raise FileNotFoundError(needed)
        self.tokenizer = Tokenizer.from_file(str(pieces))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        if vocabulary:
            self.tokenizer = parted(self.tokenizer)
        with np.load(folder / "heads.npz", allow_pickle=False) as stored:
            heads = {name: stored[name].astype(np.float32) for name in stored.files}
        self.chain = decoding.Chain.of(*(heads[f"crf.{part}"] for part in ("start", "stop", "follow")))
        self.linkers = Linkers(_linker(heads, "cue_source"), _linker(heads, "content_cue"), self.config.against_no_cue)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # The graph is written fused; fusing further (SkipLayerNormalization) makes it slower.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        if vocabulary and self.config.shared:
            # The session keeps no hold of what it is given.
            self._words = _share(options, vocabulary / "model.onnx", self.config.shared)
        self.session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        # A graph may do without the dress, and know nothing of what is nested.
        self._dressed = any(given.name == "dress" for given in self.session.get_inputs())
        self._labellings = [made.name for made in self.session.get_outputs() if made.name in _LABELLINGS]

    def drafts(self, text: str, stretches: Iterable[Stretch]) -> Drafts:
        """Read the `stretches` of `text` (code points, in text order)."""
        pieces = cut(text, stretches, self.tokenizer, self.config.break_id)
        found = Drafts([], [], [])
        every = windows(text, pieces, self.config.window, self.config.lead)
        for at in range(0, len(every), _TOGETHER):
            for own, more in zip(found, self._read(pieces, every[at : at + _TOGETHER]), strict=True):
                own += more
        return found

    def encode(self, ids: NDArray[np.int32], dress: NDArray[np.int32]) -> tuple[Floats, list[Floats]]:
        """Return the vectors (pieces, width) of one window, and the scores of its labels (pieces, labels).

        A second labelling, where the graph has one, is that of attributions inside the contents of others.
        """
        fed = {"ids": ids.astype(np.int64)[None]}
        if self._dressed:
            fed["dress"] = dress.astype(np.int64)[None]
        vectors, *scores = self.session.run(["hidden", *self._labellings], fed)
        return vectors, scores

    def _read(self, pieces: Pieces, some: Sequence[Window]) -> Drafts:
        read: list[Encoded] = []
        inside: list[Encoded] = []
        for window in some:
            part = slice(window.begin, window.stop)
            places = np.flatnonzero(pieces.first[part])
            if len(places):
                vectors, scores = self.encode(pieces.ids[part], pieces.dress[part])
                own, *more = (Encoded(window, window.begin + places, vectors, labels[places]) for labels in scores)
                read.append(own)
                # Some word is likelier to be part of an attribution inside of another than of none.
                inside += [seen for seen in more if seen.emissions.argmax(1).any()]
        if not read:
            return Drafts([], [], [])
        whole, idle = self._decoded(pieces, [*read, *inside])
        outer = len(read)
        return Drafts(
            [draft for at, draft in whole if at < outer],
            [draft for at, draft in idle if at < outer],
            [draft for at, draft in whole if at >= outer],
        )

    def _decoded(self, pieces: Pieces, read: list[Encoded]) -> tuple[list[tuple[int, Draft]], list[tuple[int, Draft]]]:
        """Return the drafts that labels spell, each with the number of its window in `read`.

        First those with a content, then cues without one.
        """
        emissions = [seen.emissions for seen in read]
        paragraph = [pieces.paragraph[seen.words].astype(np.int64) for seen in read]
        labelled = decoding.spans(decoding.best_paths(emissions, self.chain), emissions, paragraph)
        every = np.concatenate([seen.words for seen in read])
        offset = np.cumsum([0, *map(len, emissions[:-1])])[labelled.window]
        first, last = every[offset + labelled.first], every[offset + labelled.last]
        begin_of = np.array([seen.window.begin for seen in read])[labelled.window]
        candidates = linking.Candidates(
            labelled.window, labelled.role, first - begin_of, last - begin_of, pieces.paragraph[first].astype(np.int64)
        )
        vectors = linking.span_vectors([seen.vectors for seen in read], candidates)
        found = assemble(labelled, _stretches(pieces, first, last), candidates, vectors, self.linkers)
        counts = (first >= np.array([seen.window.start for seen in read])[labelled.window]).tolist()
        windows_of = labelled.window.tolist()
        whole, idle = ([(windows_of[at], draft) for at, draft in some if counts[at]] for some in found)
        return whole, idle


def parted(tokenizer: Tokenizer) -> Tokenizer:
    """Return `tokenizer`, which knows a blank as the beginning of a word, with each mark as a word of its own."""
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Metaspace(), pre_tokenizers.Punctuation("isolated")]
    )
    return tokenizer


def _share(options: Any, path: Path, shared: Shared) -> list[Any]:
    """Give a session the vectors of words that lie in the file at `path`; return them."""
    tables = []
    for table, kind in ((shared.words, np.uint8), (shared.scales, np.float16)):
        numbers = np.fromfile(path, kind, table.rows * table.columns, offset=table.start)
        if len(numbers) < table.rows * table.columns:
            raise ValueError(f"{path}: not the file that the vectors of words were taken from")
        tables.append(numbers.reshape(table.rows, table.columns))
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(table) for table in tables]
    options.add_external_initializers(["words", "words.scale"], values)
    return values


def _linker(heads: dict[str, Floats], name: str) -> linking.Linker:
    query, key = (Projection.of(heads[f"{name}.{part}"]) for part in ("query", "key"))
    rest = ("nobody", "nobody_bias", "distance", "paragraph", "between")
    biases = (heads[f"{name}.{part}_bias"] for part in ("query", "key"))
    return linking.Linker(query, key, *biases, *(heads[f"{name}.{part}"] for part in rest))


def _stretches(pieces: Pieces, first: linking.Ints, last: linking.Ints) -> list[Stretch]:
    """Return where the words from `first` to `last` (each the first piece of its word) stand in the text."""
    opens = pieces.first.copy()
    opens[1:] |= pieces.paragraph[1:] != pieces.paragraph[:-1]
    after = np.append(np.flatnonzero(opens), len(pieces))
    ends = pieces.ends[after[np.searchsorted(after, last, side="right")] - 1]
    return list(zip(pieces.starts[first].tolist(), ends.tolist(), strict=True))

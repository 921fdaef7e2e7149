"""Meaning: a vector for what a content says, near that of another content that makes the same claim.

A small multilingual encoder (multilingual-E5-small, Wang et al. 2024) that went on learning on invented contents of one
event, of which those that make one claim were to lie together and those of its neighbours apart; how it is made:
training/meaning/README.md.  So two contents are known for the same although they have no word, or no language, in
common.
"""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.inference import onnxruntime

WIDTH = 384
# What the pretrained encoder was taught to begin with; it counts among the pieces.
_PREFIX = "query: "
# Pieces of a content that are read; what is beyond, of a few very long ones, is not compared.
_PIECES = 64
# Nor are more of its characters even looked at, however long a hostile page makes it.
_CHARACTERS = 1_024
# Texts read at once: the weights, which take half the time of a short text to be fetched, are fetched once for all.
_TOGETHER = 16
# Contents whose vectors are remembered: copies say the same word for word, and a page added to a story brings the rest
# of it again.  24 MiB when full.
_KEPT = 16_384

Vectors = NDArray[np.float32]


class Encoder:
    """A model folder, loaded: texts in, vectors out.  Safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        """Load `folder`, which holds model.onnx (int8) and tokenizer.json; FileNotFoundError where one is missing."""
        paths = folder / "model.onnx", folder / "tokenizer.json"
        for path in paths:
            if not path.is_file():
                raise FileNotFoundError(path)
        self._tokenizer = Tokenizer.from_file(str(paths[1]))
        self._tokenizer.enable_truncation(_PIECES)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._session: Any = onnxruntime.InferenceSession(str(paths[0]), options, providers=["CPUExecutionProvider"])

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of `texts`, of length 1, each the same whatever is read beside it."""
        read = [self._tokenizer.encode(_PREFIX + text).ids for text in texts]
        order = sorted(range(len(texts)), key=lambda n: len(read[n]))
        found = np.zeros((len(texts), WIDTH), np.float32)
        for at in range(0, len(order), _TOGETHER):
            some = order[at : at + _TOGETHER]
            lengths = np.array([len(read[n]) for n in some], np.int32)
            ids = np.zeros((len(some), lengths.max()), np.int64)
            for row, n in enumerate(some):
                ids[row, : lengths[row]] = read[n]
            (found[some],) = self._session.run(None, {"ids": ids, "lengths": lengths})
        found /= np.linalg.norm(found, axis=1, keepdims=True).clip(1e-9)
        return found


@cache
def _encoder() -> Encoder:
    return Encoder(Path(str(resources.files(__package__) / "models" / "meaning")))


class _Memory:
    """The vectors of contents met last, for all who ask."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def of(self, texts: Sequence[str]) -> list[Vectors]:
        """Return a vector for each of `texts`; those not held are read together."""
        with self._lock:
            found = {text: self._held[text] for text in texts if text in self._held}
        new = [text for text in dict.fromkeys(texts) if text not in found]
        if new:
            found.update(zip(new, _encoder().vectors(new), strict=True))
        with self._lock:
            for text in found:
                self._held[text] = found[text]
                self._held.move_to_end(text)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)
        return [found[text] for text in texts]


_MEMORY = _Memory()


def vectors(texts: Sequence[str]) -> Vectors:
    """Return the vectors of `texts`, (texts, `WIDTH`): the nearer to 1 the product of two, the more alike they are.

    What has nothing to read has zeros.
    """
    plain = [" ".join(text[:_CHARACTERS].split()) for text in texts]
    found = np.zeros((len(plain), WIDTH), np.float32)
    some = [n for n, text in enumerate(plain) if text]
    for n, vector in zip(some, _MEMORY.of([plain[n] for n in some]), strict=True):
        found[n] = vector
    return found

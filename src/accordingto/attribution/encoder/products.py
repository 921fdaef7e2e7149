"""Products of matrices on one core.

BLAS asks every core for a product of more than some hundred thousand steps, and waits for them: where other work keeps
them busy that takes a hundred times as long as the product.  A stack of products below that size stays where it is.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_ROWS = 8
_STEPS = 2**18
"""Multiplications up to which OpenBLAS takes one core."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A matrix, laid out for products with rows of its own width."""

    blocks: Floats
    """(blocks, width, columns)."""
    columns: int

    @classmethod
    def of(cls, weights: Floats) -> "Projection":
        """Lay out `weights`, (columns, width)."""
        columns, width = weights.shape
        wide = max(1, _STEPS // (_ROWS * width))
        blocks = max(1, -(-columns // wide))
        wide = -(-columns // blocks)
        padded = np.zeros((blocks * wide, width), np.float32)
        padded[:columns] = weights
        return cls(np.ascontiguousarray(padded.reshape(blocks, wide, width).transpose(0, 2, 1)), columns)

    def of_rows(self, rows: Floats) -> Floats:
        """Return the product of each of `rows` with each column."""
        several = -(-len(rows) // _ROWS)
        padded = np.zeros((several * _ROWS, rows.shape[1]), np.float32)
        padded[: len(rows)] = rows
        products = padded.reshape(several, 1, _ROWS, rows.shape[1]) @ self.blocks
        joined = products.transpose(0, 2, 1, 3).reshape(len(padded), len(self.blocks) * self.blocks.shape[2])
        found: Floats = joined[: len(rows), : self.columns]
        return found

"""The labels of words and what may follow what: BIO over the three roles of an attribution."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray


class Role(IntEnum):
    """What a span is to its attribution."""

    SOURCE = 0
    CUE = 1
    CONTENT = 2


OUTSIDE = 0
LABELS = 1 + 2 * len(Role)
"""Outside, then begin and inside of each role."""


def begin(role: int) -> int:
    """Return the label of the first word of a span of `role`."""
    return 1 + 2 * role


def inside(role: int) -> int:
    """Return the label of every further word of a span of `role`."""
    return 2 + 2 * role


def allowed() -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which label may come first, and which may follow which (row: before, column: after)."""
    first = np.ones(LABELS, np.bool_)
    follow = np.ones((LABELS, LABELS), np.bool_)
    for role in Role:
        first[inside(role)] = False
        follow[:, inside(role)] = False
        follow[[begin(role), inside(role)], inside(role)] = True
    return first, follow

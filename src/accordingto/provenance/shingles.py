"""Which pages share runs of words: candidates for an exact alignment, found without comparing pages in pairs.

Every run of words is a number (Broder 1997), and the numbers of all pages are sorted: where one stands on two pages,
the two share that run.  Nothing is sampled, so that no pair which shares enough is missed.
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from accordingto.text import fold

Numbers = NDArray[np.uint64]

_AT_ONCE = 2_000_000
"""Runs sorted in one go; more are parted by their numbers, so that memory stays bounded."""
# Odd factors that part the places of a run (the digits of the golden ratio's fraction, and multiples).
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=1 << 17)
def _number(word: str) -> int:
    return zlib.crc32(fold(word).encode("utf-8", "surrogatepass"))


def runs(words: Sequence[str], size: int) -> Numbers:
    """Return the numbers of all runs of `size` words, compared folded, sorted, each once."""
    if len(words) < size:
        return np.empty(0, np.uint64)
    numbers = np.fromiter(map(_number, words), np.uint64, len(words))
    count = len(words) - size + 1
    found = numbers[:count].copy()
    for place in range(1, size):
        found *= _FACTOR
        found ^= found >> np.uint64(29)
        found += numbers[place : place + count]
    return np.unique(found * _FACTOR)


def sharing(pages: Sequence[Numbers], least: int, common: int) -> list[tuple[int, int, int]]:
    """Return the pairs of `pages`, by place and in order, that share at least `least` runs, and how many they share.

    A run on more than `common` pages ties each of them to the first and to the next alone: of the many pages that
    print one text every one meets the earliest.  Time is near-linear in the number of runs.
    """
    parts = 1 + sum(map(len, pages)) // _AT_ONCE
    keys, counts = [], []
    for part in range(parts):
        chosen = pages if parts == 1 else [p[p % np.uint64(parts) == part] for p in pages]
        found = np.concatenate(_pairs(chosen, common))
        key, count = np.unique(found, return_counts=True)
        keys.append(key)
        counts.append(count)
    key, where = np.unique(np.concatenate(keys), return_inverse=True)
    total = np.bincount(where, weights=np.concatenate(counts)) if len(key) else np.empty(0)
    enough = total >= least
    pairs = zip(key[enough].tolist(), total[enough].tolist(), strict=True)
    return [(*divmod(k, len(pages)), int(count)) for k, count in pairs]


def frequent(pages: Sequence[Numbers], common: int) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the runs that stand on more than `common` of `pages`, in order, and on how many."""
    parts = 1 + sum(map(len, pages)) // _AT_ONCE
    found, counts = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for part in range(parts):
        chosen = pages if parts == 1 else [p[p % np.uint64(parts) == part] for p in pages]
        numbers, on_pages = np.unique(np.concatenate([np.empty(0, np.uint64), *chosen]), return_counts=True)
        found.append(numbers[on_pages > common])
        counts.append(on_pages[on_pages > common])
    order = np.argsort(np.concatenate(found))
    return np.concatenate(found)[order], np.concatenate(counts)[order]


def _pairs(pages: Sequence[Numbers], common: int) -> list[NDArray[np.int64]]:
    """Return the pairs of pages that share a run, once for each run, as one number: first times all, plus other."""
    values = np.concatenate([np.empty(0, np.uint64), *pages])
    owners = np.repeat(np.arange(len(pages)), [len(p) for p in pages])
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    starts = np.flatnonzero(np.append(True, values[1:] != values[:-1])) if len(values) else np.empty(0, np.int64)
    lengths = np.diff(np.append(starts, len(values)))
    found = [np.empty(0, np.int64)]
    for length in np.unique(lengths[lengths > 1]):
        rows = owners[starts[lengths == length][:, None] + np.arange(length)]
        if length <= common:
            one, other = np.triu_indices(length, 1)
        else:
            one = np.append(np.zeros(length - 1, np.int64), np.arange(1, length - 1))
            other = np.append(np.arange(1, length), np.arange(2, length))
        found.append((rows[:, one] * len(pages) + rows[:, other]).ravel())
    return found

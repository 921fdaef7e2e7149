"""A text as word pieces, and the windows of pieces that the encoder reads.

Every paragraph (line) is cut into word pieces on its own; before each stands one break piece, a word of the
vocabulary without meaning whose vector is learned.  Before the first stand two: the encoder reads badly what comes
first in a window, where in its pretraining never stood a word.  A *word* is what the tokenizer's pre-tokenizer makes
of the text: a run of letters and digits, or one mark; labels belong to its first piece.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from accordingto.attribution.encoder.dress import dress

Ints = NDArray[np.int32]
Flags = NDArray[np.bool_]

_SENTENCE_ENDS = frozenset(".!?…")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CLOSERS = frozenset("\"'”’»)]")
_NO_WORD = -1
"""Where the words of a paragraph are counted from 0, the number of a break."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, column by column; all columns are of one length.

    `starts` and `ends` are code points into the text; a break piece lies on the empty stretch before its paragraph.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    first: Flags
    """True for the first piece of each word; False for the rest and for breaks."""
    dress: Ints
    """Capitals and quotation marks, which the vocabulary leaves out: see :mod:`.dress`."""
    paragraph: Ints
    """The number of the paragraph; a break belongs to the paragraph after it."""

    def __len__(self) -> int:
        """Return the number of pieces, breaks included."""
        return len(self.ids)


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of ``text[start:end]`` that hold anything but blanks, as offsets into `text`."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


def portions(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Yield ``text[start:end]`` whole, or in portions of at most `longest` code points that end at blanks if it can."""
    while end - start > longest:
        line = text.rfind("\n", start + longest // 2, start + longest)
        blank = line if line >= 0 else text.rfind(" ", start + longest // 2, start + longest)
        stop = blank + 1 if blank >= 0 else start + longest
        yield start, stop
        start = stop
    if start < end:
        yield start, end


def cut(text: str, stretches: Iterable[tuple[int, int]], tokenizer: Tokenizer, break_id: int) -> Pieces:
    """Cut the paragraphs of `text` that lie in `stretches` (code points, in text order) into pieces."""
    lines = [line for start, end in stretches for line in paragraphs(text, start, end)]
    # The tokenizer takes no lone surrogates; what stands in their place is as long.
    clean = [_SURROGATES.sub("\ufffd", text[s:e]) for s, e in lines]
    encodings: list[Any] = tokenizer.encode_batch(clean, add_special_tokens=False)
    ids: list[int] = []
    offsets: list[tuple[int, int]] = []
    words: list[int] = []
    number: list[int] = []
    for at, encoding in enumerate(encodings):
        breaks = 1 if at else 2
        ids += [break_id] * breaks + encoding.ids
        offsets += [(0, 0)] * breaks + encoding.offsets
        words += [_NO_WORD] * breaks + encoding.word_ids
        number.append(breaks + len(encoding))
    if not ids:
        none = np.zeros(0, np.int32)
        return Pieces(none, none, none, np.zeros(0, np.bool_), none, none)
    spans = np.array(offsets, np.int32) + np.repeat(np.array([start for start, _ in lines], np.int32), number)[:, None]
    starts = np.ascontiguousarray(spans[:, 0])
    word = np.array(words, np.int32)
    opens = (word != _NO_WORD) & (np.diff(word, prepend=_NO_WORD) != 0)
    return Pieces(
        np.array(ids, np.int32),
        starts,
        np.ascontiguousarray(spans[:, 1]),
        opens,
        dress(text, lines, starts, opens),
        np.repeat(np.arange(len(number), dtype=np.int32), number),
    )


class Window(NamedTuple):
    """A stretch of pieces to read, ``begin:stop``; the findings from `start` on count."""

    begin: int
    start: int
    stop: int


def windows(text: str, pieces: Pieces, size: int, lead: int = 0, shift: int = 0) -> list[Window]:
    """Part `pieces` into windows of at most `size` pieces, each led in by up to `lead` pieces of what precedes it.

    What counts of the windows follows each other without a gap.  It ends at a paragraph, else at a sentence, else at
    a word; the first holds at most `shift` pieces where that is given (training shifts the cuts).  The lead is whole
    paragraphs, else whole sentences: a window that begins elsewhere is like none of training, and is read badly.
    """
    total = len(pieces)
    found = []
    start = 0
    while start < total:
        begin = _led_in(text, pieces, start, lead) if total > size else start
        limit = begin + (min(size, shift) if shift and not start else size)
        stop = total if limit >= total else _cut_before(text, pieces, start, limit)
        found.append(Window(begin, start, stop))
        start = stop
    return found


def _led_in(text: str, pieces: Pieces, start: int, lead: int) -> int:
    """Return the first place within `lead` pieces before `start` where a paragraph, else a sentence, begins."""
    places = range(max(0, start - lead), start)
    for at in places:
        if at == 0 or pieces.paragraph[at] != pieces.paragraph[at - 1]:
            return at
    return next((at for at in places if pieces.first[at] and _ends_sentence(text, pieces, at)), start)


def _cut_before(text: str, pieces: Pieces, start: int, limit: int) -> int:
    """Return where to end a core that starts at `start` and may reach `limit`: past its middle if anyhow possible."""
    limit = max(limit, start + 1)
    middle = start + (limit - start) // 2
    breaks = np.flatnonzero(np.diff(pieces.paragraph[middle : limit + 1]))
    if len(breaks):
        return int(middle + breaks[-1] + 1)
    for at in range(limit, middle, -1):
        if at < len(pieces) and pieces.first[at] and _ends_sentence(text, pieces, at):
            return at
    for at in range(limit, start, -1):
        if at < len(pieces) and pieces.first[at]:
            return at
    return limit


def _ends_sentence(text: str, pieces: Pieces, at: int) -> bool:
    """Tell whether a sentence ends before the piece `at`: full stop, closing marks, blank, and no small letter."""
    if text[pieces.starts[at]].islower() or pieces.ends[at - 1] == pieces.starts[at]:
        return False
    before = at - 1
    while before > 0 and text[pieces.starts[before]] in _CLOSERS:
        before -= 1
    return pieces.ends[before] > 0 and text[pieces.ends[before] - 1] in _SENTENCE_ENDS

"""Invented English articles of other registers than the corpus has, as it would mark them: ``*.jsonl``.

Written for this, with a language model's help, by three authors who had not seen the software: papers, courts and
councils of the Commonwealth; agencies and outlets whose English is not their first language; investigations and who
retells them.  They have the form of :mod:`benchmarks.passages`; PolNeAR counts quotation marks and "that" to a content
and takes its sentences together.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.passages import read

from training.corpus import Document, Event, Stretch, join
from training.multilingual.passages import document

FOLDER = Path(__file__).parent
_OPENING, _CLOSING = "\"'“„«‘", '"”’'
_THAT = "that "
_BETWEEN = " .,!?\"”“'"
"""What may stand between two pieces of one content in a paragraph."""


def documents(folder: Path = FOLDER) -> list[Document]:
    """Return the articles in `folder` by the corpus's convention."""
    return [_as_marked(document(p)) for path in sorted(folder.glob("*.jsonl")) for p in read(path)]


def _as_marked(found: Document) -> Document:
    text = found.text
    events = [
        Event(e.source, e.cue, tuple(join(text, _together(text, (_whole(text, *piece) for piece in e.content)))))
        for e in found.events
    ]
    return Document(found.id, text, tuple(events))


def _whole(text: str, start: int, end: int) -> Stretch:
    """Return a piece with the quotation marks around it and the "that" before it."""
    if start and text[start - 1] in _OPENING:
        start -= 1
        mark = end + 1 if text[end : end + 1] in {*",.!?"} and text[end + 1 : end + 2] in {*_CLOSING} else end
        end = mark + 1 if text[mark : mark + 1] in {*_CLOSING} else end
    if text[:start].casefold().endswith(_THAT):
        start -= len(_THAT)
    return start, end


def _together(text: str, pieces: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield `pieces` in order, those of one paragraph joined between which only marks stand."""
    held: Stretch | None = None
    for start, end in sorted(pieces):
        between = text[held[1] : start] if held else ""
        if held and "\n" not in between and not between.strip(_BETWEEN):
            held = held[0], max(held[1], end)
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held

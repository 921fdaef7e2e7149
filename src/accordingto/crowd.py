"""The road for crowds of pages: one trace for each story, on all processors, with memory given back.

Claims and retellings do not cross stories, so that the pages are first told apart, by some hundred numbers for each,
and each story is then followed by itself.  The pages wait in a temporary file: what is in memory grows with the
numbers, not with the texts.
"""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from accordingto import parallel, road
from accordingto.nouns import Article, Outlet, Trace
from accordingto.outlets import Entry, Registry, registry
from accordingto.provenance import Imprint, imprint, told_apart

_BATCH = 100
"""Pages that a process takes at a time; a story is never parted."""


class _Kept(Struct, frozen=True):
    """Where the pages wait, and what of them all is known."""

    file: str
    outlets: tuple[Entry, ...]


class _Worker(Struct, frozen=True):
    """What one process works with."""

    file: Path
    outlets: Registry


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Article)

Place = tuple[int, int]
"""From where to where a page stands in the file."""


def follow_stories(
    articles: Iterable[Article], processes: int | None = None, begin: Callable[[str], None] = lambda _: None
) -> Iterator[Trace]:
    """Yield one trace for each story that `articles`, read before, tell: those of most pages first.

    What a trace says is what :func:`~accordingto.road.follow` says of these pages alone, with the outlets of all; the
    same page given twice counts once.  Pages may be as many as the disk's temporary folder holds.  `processes` is how
    many work at a time, all processors by default; with more than one a script that calls this must stand under
    ``if __name__ == "__main__"``.  `begin` is told each step as it begins.
    """
    processes = processes or parallel.cores()
    with tempfile.TemporaryDirectory(prefix="accordingto-") as folder:
        file = Path(folder) / "pages"
        begin("lay down")
        places, outlets = _laid_down(articles, file)
        kept = _Kept(str(file), outlets.entries)
        few = 1 if len(places) <= _BATCH else processes
        begin("imprint")
        chunks = [places[n : n + _BATCH] for n in range(0, len(places), _BATCH)]
        printed = parallel.mapped(_imprints, chunks, processes=few, prepare=_prepare, given=(kept,))
        imprints = [one for chunk in printed for one in chunk]
        begin("tell apart")
        stories: dict[int, list[Place]] = {}
        for place, story in zip(places, told_apart(imprints), strict=True):
            stories.setdefault(story, []).append(place)
        del imprints
        begin("follow")
        batches = _batches(sorted(stories.values(), key=len, reverse=True))
        decoder = msgspec.msgpack.Decoder(Trace)
        for batch in parallel.mapped(_traces, batches, processes=few, prepare=_prepare, given=(kept,)):
            yield from map(decoder.decode, batch)


def _laid_down(articles: Iterable[Article], file: Path) -> tuple[list[Place], Registry]:
    """Write `articles` to `file`, each once; return where each stands, and the outlets that they show."""
    places: list[Place] = []
    seen: set[str] = set()
    shown: dict[Outlet, None] = {}
    with file.open("wb") as out:
        for article in articles:
            if article.id in seen:
                continue
            seen.add(article.id)
            shown.update(dict.fromkeys(road.outlets_on(article)))
            start = out.tell()
            out.write(_ENCODER.encode(article))
            places.append((start, out.tell()))
    return places, registry().including(shown)


def _batches(stories: Sequence[list[Place]]) -> Iterator[list[list[Place]]]:
    batch: list[list[Place]] = []
    for story in stories:
        batch.append(story)
        if sum(map(len, batch)) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _prepare(kept: _Kept) -> _Worker:
    return _Worker(Path(kept.file), Registry(kept.outlets))


def _load(file: BinaryIO, place: Place) -> Article:
    start, end = place
    file.seek(start)
    return _DECODER.decode(file.read(end - start))


def _imprints(worker: _Worker, places: Sequence[Place]) -> list[Imprint]:
    with worker.file.open("rb") as file:
        return [imprint(_load(file, place)) for place in places]


def _traces(worker: _Worker, stories: Sequence[Sequence[Place]]) -> list[bytes]:
    with worker.file.open("rb") as file:
        return [
            _ENCODER.encode(road.follow_one([_load(file, place) for place in story], worker.outlets))
            for story in stories
        ]

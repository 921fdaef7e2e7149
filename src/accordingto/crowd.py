"""The road for crowds of pages: one trace for each story, on all processors, with memory given back.

Claims and retellings do not cross stories, so that the pages are first told apart, by some hundred numbers for each,
and each story is then followed by itself.  The pages wait in a temporary file: what is in memory grows with the
numbers, not with the texts.  The numbers wait in one too, for the process that tells very many apart and ends then.
"""

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import msgspec

from accordingto import parallel, road
from accordingto.nouns import Article, Outlet, Trace
from accordingto.outlets import Registry, registry
from accordingto.outlets.listed import Entry
from accordingto.provenance import Imprint, imprint, meant, told_apart

_BATCH = 100
"""Pages that a process takes at a time; a story is never parted."""
_MANY = 10_000
"""Pages from which on telling them apart needs so much memory that a process does it whose memory is given back."""
_PAGES, _OUTLETS, _IMPRINTS = "pages", "outlets", "imprints"
"""Files in the folder that the processes share."""


class _Worker:
    """What one process works with."""

    def __init__(self, folder: str) -> None:
        """Work on the pages in `folder`; the outlets that they show are there before they are asked for."""
        self.file, self._outlets = Path(folder) / _PAGES, Path(folder) / _OUTLETS

    @cached_property
    def outlets(self) -> Registry:
        """The outlets of all pages."""
        return Registry(msgspec.msgpack.decode(self._outlets.read_bytes(), type=tuple[Entry, ...]))


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
        begin("lay down")
        places = _laid_down(articles, Path(folder) / _PAGES)
        few = 1 if len(places) <= _BATCH else processes
        with parallel.crew(few, _Worker, (folder,)) as crew:
            begin("imprint")
            chunks = [places[n : n + _BATCH] for n in range(0, len(places), _BATCH)]
            shown: dict[Outlet, None] = {}
            with (Path(folder) / _IMPRINTS).open("wb") as file:
                for imprints, outlets in crew.mapped(_imprints, chunks):
                    pickle.dump(imprints, file)
                    shown.update(dict.fromkeys(outlets))
            entries = registry().including(shown).entries
            (Path(folder) / _OUTLETS).write_bytes(_ENCODER.encode(entries))
            begin("tell apart")
            stories: dict[int, list[Place]] = {}
            told = crew.aside(_told_apart, folder) if len(places) >= _MANY else _told_apart(folder)
            for place, story in zip(places, told, strict=True):
                stories.setdefault(story, []).append(place)
            begin("follow")
            batches = _batches(sorted(stories.values(), key=len, reverse=True))
            decoder = msgspec.msgpack.Decoder(Trace)
            for batch in crew.mapped(_traces, batches):
                yield from map(decoder.decode, batch)


def _laid_down(articles: Iterable[Article], file: Path) -> list[Place]:
    """Write `articles` to `file`, each once; return where each stands."""
    places: list[Place] = []
    seen: set[str] = set()
    with file.open("wb") as out:
        for article in articles:
            if article.id in seen:
                continue
            seen.add(article.id)
            start = out.tell()
            out.write(_ENCODER.encode(article))
            places.append((start, out.tell()))
    return places


def _batches(stories: Sequence[list[Place]]) -> Iterator[list[list[Place]]]:
    batch: list[list[Place]] = []
    for story in stories:
        batch.append(story)
        if sum(map(len, batch)) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _load(file: BinaryIO, place: Place) -> Article:
    start, end = place
    file.seek(start)
    return _DECODER.decode(file.read(end - start))


def _imprints(worker: _Worker, places: Sequence[Place]) -> tuple[list[Imprint], list[Outlet]]:
    """Return the imprint of each page, and the outlets that the pages show."""
    imprints: list[Imprint] = []
    shown: dict[Outlet, None] = {}
    with worker.file.open("rb") as file:
        for place in places:
            article = _load(file, place)
            imprints.append(imprint(article))
            shown.update(dict.fromkeys(road.outlets_on(article)))
    return imprints, list(shown)


def _told_apart(folder: str) -> list[int]:
    """Return for each of the pages in `folder` the place of one that stands for its story."""
    imprints: list[Imprint] = []
    with (Path(folder) / _IMPRINTS).open("rb") as file:
        while file.peek(1):
            imprints += pickle.load(file)
    return told_apart(imprints)


def _traces(worker: _Worker, stories: Sequence[Sequence[Place]]) -> list[bytes]:
    with worker.file.open("rb") as file:
        told = [[_load(file, place) for place in story] for story in stories]
    # What the contents of a few pages mean is read faster beside those of others.
    meant(article for story in told for article in story)
    return [_ENCODER.encode(road.follow_one(story, worker.outlets)) for story in told]

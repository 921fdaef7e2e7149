"""Documents as batches to train on, epoch after epoch, made by other processes while the network learns."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path
from typing import TypeVar

from tokenizers import Tokenizer

from training import corpus, examples
from training.corpus import Document
from training.opinions import Opinion

SIZE = 254
"""Pieces in a window, as in inference."""
MASKED = 0.05
COMPOSED = 12
"""One document of forms that the corpus lacks is composed for so many of the corpus, each epoch."""
_LIKE_LENGTHS = 16
"""Batches that are sorted by length together."""


def load_tokenizer(folder: Path) -> Tokenizer:
    """Return the tokenizer in `folder`, neither cutting off nor padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


_Task = TypeVar("_Task")
_Made = TypeVar("_Made")
_Window = TypeVar("_Window", examples.Example, Opinion)


class Feed:
    """Makes the batches of `together` windows in which each epoch shows the documents, in a dress and cuts of its own.

    The seed fixes them, however many processes (`workers`; 0: this one) make them.
    """

    def __init__(
        self, documents: Sequence[Document], folder: Path, *, seed: int, together: int = 16, workers: int = 0
    ) -> None:
        self.documents = documents
        self.seed = seed
        self.together = together
        self._folder = folder
        self._pool: Pool | None = None
        if workers:
            # Started anew rather than forked: a fork would take the GPU's context along.
            self._pool = get_context("spawn").Pool(workers, _start, (folder,))
        else:
            _start(folder)

    def close(self) -> None:
        """End the processes."""
        if self._pool:
            self._pool.terminate()

    def labelled(self, epoch: int) -> list[list[examples.Example]]:
        """Return the epoch's windows, by batch: every document, and some composed ones."""
        rng = random.Random(f"{self.seed}-{epoch}")
        composed = corpus.compose(list(self.documents), len(self.documents) // COMPOSED, rng)
        tasks = [(d, f"{self.seed}-{epoch}-{at}") for at, d in enumerate(self.documents)]
        tasks += [(d, f"{self.seed}-{epoch}-composed-{at}") for at, d in enumerate(composed)]
        return grouped([e for some in self._map(_dressed, tasks) for e in some], self.together, rng)

    def batches(self, windows: Sequence[list[examples.Example]], epoch: int) -> Iterator[examples.Batch]:
        """Yield `windows` as batches in which some words are hidden."""
        yield from self._map(_hidden, [(some, f"{self.seed}-{epoch}-{at}") for at, some in enumerate(windows)])

    def bare(self, texts: Sequence[Document]) -> list[examples.Example]:
        """Return the windows of `texts` that nobody labelled."""
        tasks = [(text, f"{self.seed}-bare-{at}") for at, text in enumerate(texts)]
        return [e for some in self._map(_redressed, tasks) for e in some]

    def _map(self, make: Callable[[_Task], _Made], tasks: Sequence[_Task]) -> Iterable[_Made]:
        return self._pool.imap(make, tasks, chunksize=4) if self._pool else map(make, tasks)


def grouped(found: list[_Window], together: int, rng: random.Random) -> list[list[_Window]]:
    """Shuffle windows into groups of like lengths, which waste less on padding."""
    rng.shuffle(found)
    ordered = []
    for at in range(0, len(found), together * _LIKE_LENGTHS):
        ordered += sorted(found[at : at + together * _LIKE_LENGTHS], key=lambda e: len(e.ids))
    groups = [ordered[at : at + together] for at in range(0, len(ordered), together)]
    rng.shuffle(groups)
    return groups


_tokenizer: Tokenizer | None = None


def _start(folder: Path) -> None:
    global _tokenizer
    _tokenizer = load_tokenizer(folder)


def _dressed(task: tuple[Document, str]) -> list[examples.Example]:
    document, seed = task
    rng = random.Random(seed)
    return _windows(corpus.redress(corpus.recue(document, rng), rng), rng)


def _redressed(task: tuple[Document, str]) -> list[examples.Example]:
    document, seed = task
    rng = random.Random(seed)
    return _windows(corpus.redress(document, rng), rng)


def _windows(document: Document, rng: random.Random) -> list[examples.Example]:
    assert _tokenizer is not None
    return examples.examples(examples.mark(document, _tokenizer), SIZE, rng.randint(40, SIZE))


def _hidden(task: tuple[list[examples.Example], str]) -> examples.Batch:
    some, seed = task
    return examples.batch(some, random.Random(seed), MASKED)

"""Work in several processes: one function over many tasks, answers in the order of the tasks."""

import atexit
import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cached_property, partial
from multiprocessing.context import SpawnContext
from typing import Any, Generic, TypeVar

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")

_SELDOM = (500_000, 20, 100)
"""How many new objects, and younger collections, bring a collection of each generation in a process of ours."""


def collect_seldom() -> None:
    """Let this process seldom look for cycles of objects: of what reading and tracing make hardly any is in one.

    What is there lives as long as the process, and what is there at its end goes with it: neither is looked through.
    """
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    atexit.register(gc.freeze)


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


class Crew(Generic[C]):
    """Some processes that each have what they work with ready, for one work after another."""

    def __init__(self, pool: ProcessPoolExecutor | None, prepare: Callable[[], C]) -> None:
        """Work in the processes of `pool`, or in this one where there is none."""
        self._pool, self._prepare = pool, prepare

    @cached_property
    def _prepared(self) -> C:
        return self._prepare()

    def mapped(self, work: Callable[[C, T], R], tasks: Iterable[T]) -> Iterator[R]:
        """Yield ``work(prepared, task)`` for each of `tasks`, in order."""
        if self._pool is None:
            return (work(self._prepared, task) for task in tasks)
        return self._pool.map(partial(_Process.do, work), tasks)

    def aside(self, work: Callable[[T], R], task: T) -> R:
        """Return ``work(task)``, done by one more process where the crew has some: its memory is given back."""
        if self._pool is None:
            return work(task)
        with ProcessPoolExecutor(1, _started_anew()) as pool:
            return pool.submit(work, task).result()


@contextmanager
def crew(processes: int, prepare: Callable[..., C], given: tuple[object, ...] = ()) -> Iterator[Crew[C]]:
    """Open a crew of which each process makes ``prepare(*given)`` once; one process is this one.

    Processes are started anew, not forked, so that no lock or thread of this one is copied: what they work, `prepare`
    and what these take must be importable, and a script that leads here must stand under
    ``if __name__ == "__main__"``.  Whoever asks for work raises
    :class:`concurrent.futures.process.BrokenProcessPool` where a process cannot start or is ended from outside.
    """
    if processes <= 1:
        yield Crew(None, partial(prepare, *given))
        return
    with ProcessPoolExecutor(processes, _started_anew(), _Process.begin, (prepare, given)) as pool:
        yield Crew(pool, partial(prepare, *given))


def _started_anew() -> SpawnContext:
    return multiprocessing.get_context("spawn")


class _Process:
    """What one of several processes works with, set once."""

    prepared: Any

    @classmethod
    def begin(cls, prepare: Callable[..., object], given: tuple[object, ...]) -> None:
        cls.prepared = prepare(*given)
        collect_seldom()

    @classmethod
    def do(cls, work: Callable[[Any, Any], Any], task: Any) -> Any:
        return work(cls.prepared, task)

"""Work in several processes: the same function over many tasks, answers in the order of the tasks."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")

_SELDOM = (500_000, 20, 100)
"""How many new objects, and younger collections, bring a collection of each generation in a process of ours."""


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def mapped(
    work: Callable[[C, T], R],
    tasks: Iterable[T],
    *,
    processes: int,
    prepare: Callable[..., C],
    given: tuple[object, ...] = (),
) -> Iterator[R]:
    """Yield ``work(prepared, task)`` for each of `tasks`, in order; each process makes ``prepare(*given)`` once.

    Processes are started anew, not forked, so that no lock or thread of this one is copied: `work`, `prepare` and what
    they take must be importable, and a script that leads here must stand under ``if __name__ == "__main__"``.  With one
    process everything is done in this one.  Raises :class:`concurrent.futures.process.BrokenProcessPool` where a
    process cannot start or is ended from outside.
    """
    if processes <= 1:
        prepared = prepare(*given)
        for task in tasks:
            yield work(prepared, task)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, _Process.begin, (work, prepare, given)) as pool:
        yield from pool.map(_Process.do, tasks)


class _Process:
    """What one of several processes works with, set once."""

    work: Callable[[Any, Any], Any]
    prepared: Any

    @classmethod
    def begin(cls, work: Callable[[C, T], R], prepare: Callable[..., C], given: tuple[object, ...]) -> None:
        cls.work, cls.prepared = staticmethod(work), prepare(*given)
        # What is ready lives as long as the process; most of what a task makes is freed without a look for cycles.
        gc.freeze()
        gc.set_threshold(*_SELDOM)

    @classmethod
    def do(cls, task: Any) -> Any:
        return cls.work(cls.prepared, task)

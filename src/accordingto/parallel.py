"""Work in several processes: the same function over many tasks, answers in the order of the tasks."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def mapped(
    work: Callable[[T], R],
    tasks: Iterable[T],
    *,
    processes: int,
    prepare: Callable[..., None],
    given: tuple[object, ...] = (),
) -> Iterator[R]:
    """Yield ``work(task)`` for each of `tasks`, in order; `prepare(*given)` is called once in each process first.

    Processes are started anew, not forked, so that no lock or thread of this one is copied: `work`, `prepare` and what
    they take must be importable, and a script that leads here must stand under ``if __name__ == "__main__"``.  With one
    process everything is done in this one.
    """
    if processes <= 1:
        prepare(*given)
        yield from map(work, tasks)
        return
    with multiprocessing.get_context("spawn").Pool(processes, prepare, given) as pool:
        yield from pool.imap(work, tasks)

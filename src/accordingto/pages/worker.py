"""The process in which one suspicious page or feed is read: ``python -m accordingto.pages.worker`` (see guard)."""

import sys

import msgspec

from accordingto.errors import InputError
from accordingto.pages import feeds, reading
from accordingto.pages.guard import Outcome, Refusal, Task
from accordingto.pages.limits import Limits

_MUCH = "reading it takes more memory than the limit"


def main() -> None:
    """Read a task from standard input and write its outcome to standard output."""
    task = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Task)
    confine(task.limits)
    outcome = Outcome()
    try:
        if task.is_feed:
            for entry in feeds.entries(task.page, task.limits):
                outcome.entries.append(entry if isinstance(entry, feeds.Entry) else _refusal(entry))
        else:
            outcome.article = reading.article_of(task.page)
    except InputError as error:
        outcome.error = _refusal(error)
    except (MemoryError, RecursionError):
        outcome.error = ("TooCostly", task.page.input, _MUCH)
    sys.stdout.buffer.write(msgspec.msgpack.encode(outcome))


def _refusal(error: InputError) -> Refusal:
    return type(error).__name__, error.input, error.cause


def confine(limits: Limits) -> None:
    """Let the system end this process when it passes `limits`; where it cannot (Windows), the caller's clock does."""
    try:
        import resource
    except ImportError:
        return
    # What start-up took does not count against the page.
    used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    seconds = used + max(1, int(limits.read_seconds))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()

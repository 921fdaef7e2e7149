"""Where results go, and where it is told what failed.

Who reads standard output may stop early ("| head"), it may be full, and it may lack letters.
"""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import typer
from rich.console import Console

from accordingto.errors import InputError
from accordingto.nouns import Trace
from accordingto.text import clean

Read = TypeVar("Read")


class _Screen(Console):
    """Rich's console, which would end the program with an error where nobody reads on."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Output:
    """Where results go; each way to print tells whether somebody still reads."""

    def __init__(self) -> None:
        """Begin to print."""
        self._is_read = True

    def data(self, data: bytes) -> bool:
        """Print bytes."""
        with self._printing():
            sys.stdout.buffer.write(data)
        return self._is_read

    def line(self, text: str) -> bool:
        """Print a line."""
        with self._printing():
            sys.stdout.write(text + "\n")
        return self._is_read

    def row(self, *fields: str) -> bool:
        """Print a line of fields between tabs; whatever pages have in them, none ends it or steers a terminal."""
        return self.line("\t".join(" ".join(clean(field).split()) for field in fields))

    def drawn(self, draw: Callable[[Console], None]) -> bool:
        """Print what `draw` draws."""
        with self._printing():
            draw(_Screen())
        return self._is_read

    @contextmanager
    def _printing(self) -> Iterator[None]:
        """Print; from the moment on when nobody reads, to nowhere.  End the command where there is no room."""
        try:
            yield
            sys.stdout.flush()
        except BrokenPipeError:
            self._is_read = False
            _print_nowhere()
        except OSError as error:
            _print_nowhere()
            print(f"accordingto: standard output: cannot be written: {error.strerror}", file=sys.stderr)
            raise typer.Exit(1) from None


def _print_nowhere() -> None:
    """Let go of what still waits to be printed, which would be tried once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


class Failures:
    """What could not be read or written, told on standard error as it comes."""

    def __init__(self) -> None:
        """Start with none."""
        self.count = 0

    def without(self, found: Iterable[Read | InputError]) -> Iterator[Read]:
        """Yield what of `found` was read; print its errors, one line each."""
        for item in found:
            if isinstance(item, InputError):
                self.tell(str(item))
            else:
                yield item

    def tell(self, failure: str) -> None:
        """Print a line that names what failed and why."""
        self.count += 1
        print(f"accordingto: {failure}", file=sys.stderr)

    @property
    def code(self) -> int:
        """The exit code: 1 if anything failed, else 0."""
        return 1 if self.count else 0


class Files:
    """Files that a command was asked for; one that cannot be written is told, and the others and the rest go on."""

    def __init__(self, failures: Failures) -> None:
        """Start with none; what cannot be written counts among the `failures`."""
        self._failures = failures
        self._written: list[Path] = []

    def write(self, file: Path, content: bytes) -> None:
        """Write a file, its folder too."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        except OSError as error:
            self._failures.tell(f"{file}: cannot be written: {error.strerror}")
        else:
            self._written.append(file)

    def export(self, found: Trace, exports: list[tuple[str, Path]]) -> None:
        """Write `found` in every format asked for."""
        from accordingto import report

        for name, path in exports:
            made = report.EXPORTS[name](found)
            if isinstance(made, bytes):
                self.write(path, made + b"\n")
            else:
                for file, content in made.items():
                    self.write(path / file, content)

    def name(self, output: Output, *, beside_json: bool) -> None:
        """Print the paths of what was written: on standard error where standard output is JSON."""
        for file in self._written:
            if beside_json:
                print(file, file=sys.stderr)
            else:
                output.line(str(file))


def make_do_with_letters() -> None:
    """Print another letter where a terminal or a file has none for it, in the place of no line at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")

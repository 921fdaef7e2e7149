"""The command line: parses, calls, prints."""

import os
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import gettempdir
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from accordingto import __version__
from accordingto.errors import InputError
from accordingto.nouns import Article, Trace
from accordingto.output import Failures, Files, Output, make_do_with_letters
from accordingto.text import counted

app = typer.Typer(
    name="accordingto",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="A file (HTML, text, web archive, feed, JSON lines of ours), a folder, a URL, or - for stdin.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the JSON contract instead of tables.")]
AsHtml = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Write one self-contained report page to FILE.")
]
Exports = Annotated[
    list[str] | None,
    typer.Option(
        "--export",
        metavar="FORMAT=PATH",
        help="Write the result to PATH as annotations, csv (a folder), prov or schema-org; may be given several times.",
    ),
]
Quick = Annotated[
    bool,
    typer.Option("--quick", help="Read faster, for very many pages: by a grammar alone where there is one."),
]
QuickDesk = Annotated[
    bool, typer.Option("--quick", help="Read all pages of this desk quickly; told before the first is added.")
]
Private = Annotated[bool, typer.Option("--allow-private", help="Let URLs point to loopback and private addresses.")]


class Way(StrEnum):
    """How pages are read."""

    full = "full"
    quick = "quick"


def _version(asked: bool) -> None:
    if asked:
        Output().line(f"accordingto {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Print the version and end.")
    ] = False,
) -> None:
    """Who actually said so?  Reads news pages and shows for every claim the roots it rests on."""


# Work that ends sooner needs no bar.
_SHOW_AFTER = 2.0


@app.command()
def read(
    inputs: Inputs,
    json: AsJson = False,
    html: AsHtml = None,
    export: Exports = None,
    quick: Quick = False,
    allow_private: Private = False,
) -> None:
    """Show who says what in each page: one article a line with --json, else a table for each."""
    from accordingto import parallel, report

    parallel.collect_seldom()
    exports = _exports(export)
    failures = Failures()
    articles = failures.without(_articles(inputs, allow_private, quick))
    output, files = Output(), Files(failures)
    kept = []
    for article in articles:
        if json:
            is_read = output.data(b"".join(report.json_lines([article])))
        else:
            is_read = output.drawn(partial(report.terminal, article))
        if html is not None or exports:
            kept.append(article)
        elif not is_read:
            raise typer.Exit
    if html:
        files.write(html, report.html(kept[0] if len(kept) == 1 else Trace(tuple(kept))).encode())
    files.export(Trace(tuple(kept)), exports)
    files.name(output, beside_json=json)
    raise typer.Exit(failures.code)


@app.command()
def trace(
    inputs: Inputs,
    json: AsJson = False,
    html: AsHtml = None,
    export: Exports = None,
    by_story: Annotated[
        bool,
        typer.Option(
            "--by-story",
            help="Print one trace for each story as a line of JSON: for crowds of pages, on all processors.",
        ),
    ] = False,
    quick: Quick = False,
    allow_private: Private = False,
) -> None:
    """Show for every claim in the pages the roots it rests on, how many are independent, and who denies it."""
    from accordingto import parallel, report, road

    parallel.collect_seldom()
    exports = _exports(export)
    failures = Failures()
    if by_story:
        _print_stories(failures.without(_articles(inputs, allow_private, quick)), html is not None or bool(exports))
        raise typer.Exit(failures.code)
    found = road.follow(failures.without(_articles(inputs, allow_private, quick)))
    output, files = Output(), Files(failures)
    # Before anything is printed: who stops this meanwhile loses no file.
    if html:
        files.write(html, report.html(found).encode())
    files.export(found, exports)
    if json:
        output.data(report.json(found) + b"\n")
    else:
        output.drawn(partial(report.terminal, found))
    files.name(output, beside_json=json)
    raise typer.Exit(failures.code)


def _print_stories(articles: Iterable[Article], other_output: bool) -> None:
    """Print one trace a line, for each story that the pages tell."""
    from accordingto import crowd, report

    if other_output:
        raise typer.BadParameter("it prints lines of JSON and has no --html and no --export", param_hint="'--by-story'")
    output = Output()
    try:
        for found in crowd.follow_stories(articles):
            if not output.data(report.json(found) + b"\n"):
                break
    except OSError as error:
        print(f"accordingto: {gettempdir()}: the pages cannot wait there: {error.strerror}", file=sys.stderr)
        raise typer.Exit(1) from None


Desk = Annotated[Path, typer.Argument(metavar="DESK", help="The desk's file.")]
New = Annotated[bool, typer.Option("--new", help="Make an empty desk where there is none.")]


@app.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="DESK", help="The desk's file; made where there is none and an INPUT is named.")
    ],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT...", help="What to add, as for read; the same page twice adds nothing."),
    ] = None,
    settle: Annotated[bool, typer.Option("--settle", help="Trace all pages of the desk together anew.")] = False,
    reread: Annotated[
        Way | None,
        typer.Option("--reread", help="First read all pages of the desk anew in this way, and later ones so too."),
    ] = None,
    quick: QuickDesk = False,
    allow_private: Private = False,
) -> None:
    """Add pages to a desk and bring its answer to them; a line for each page that is safe in the file."""
    from accordingto import desk

    if reread and quick:
        raise typer.BadParameter("it says how all pages are read, and --quick says it too", param_hint="'--reread'")
    failures, output = Failures(), Output()
    with _opened(file, new=bool(inputs), quick=quick) as db:
        again = desk.reread(db, quick=reread is Way.quick) if reread else ()
        added = desk.add(db, inputs or [], allow_private=allow_private)
        for page in failures.without(chain(again, added)):
            output.row(page.outcome, counted(page.statements, "statement"), page.title or page.input)
        if settle:
            desk.settle(db)
        else:
            desk.catch_up(db)
    raise typer.Exit(failures.code)


@app.command()
def desk(
    file: Desk,
    host: Annotated[
        str, typer.Option("--host", help="Address to serve at; other than loopback demands a token.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port to serve at; 0 takes a free one.")] = 8787,
    quick: QuickDesk = False,
    allow_private: Private = False,
    new: New = False,
) -> None:
    """Open the workbench on a desk: prints its address and serves it until interrupted."""
    from accordingto.desk import serving

    output = Output()
    with _opened(file, new=new, quick=quick):
        serving.serve(file, host=host, port=port, allow_private=allow_private, told=output.line)


@app.command()
def watch(
    file: Desk,
    feeds: Annotated[
        list[str] | None, typer.Option("--feed", metavar="URL", help="Watch this feed from now on.")
    ] = None,
    queries: Annotated[
        list[str] | None, typer.Option("--query", metavar="WORDS", help="Keep pages with all these words from now on.")
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="Poll every feed one time and end.")] = False,
    every: Annotated[float, typer.Option("--every", min=60, help="Seconds between two requests for one feed.")] = 900,
    post: Annotated[
        str | None, typer.Option("--post", metavar="URL", help="Send what is told to this local address as JSON too.")
    ] = None,
    quick: QuickDesk = False,
    allow_private: Private = False,
    new: New = False,
) -> None:
    """Poll the feeds of a desk and add what it asks for; a line when a claim gains a root, a denial, a correction."""
    from accordingto.desk import telling, watched, watching

    failures, output = Failures(), Output()
    with _opened(file, new=new, quick=quick) as db:
        teller = telling.to(post) if post else None
        for url in feeds or []:
            watched.add_feed(db, url)
        for words in queries or []:
            watched.add_query(db, words)
        if not watched.feeds(db, 1, 0).total:
            print("accordingto: no feed is watched: name one with --feed", file=sys.stderr)
        for event in failures.without(watching.watch(db, once=once, every=every, allow_private=allow_private)):
            is_read = output.row(event.at, event.kind, event.words)
            if teller and (failure := teller(event)):
                print(f"accordingto: {failure}", file=sys.stderr)
            if not is_read:
                break
    raise typer.Exit(failures.code)


def _expect(file: Path, *, new: bool) -> None:
    """End the command where there is no `file`, since its name may be mistyped, unless a `new` one can be made."""
    if os.path.exists(file):
        return
    if not new:
        print(f"accordingto: {file}: no such desk: add a page to make one, or open it with --new", file=sys.stderr)
        raise typer.Exit(1)
    if not file.parent.is_dir():
        print(f"accordingto: {file}: there is no folder {file.parent} to make a desk in", file=sys.stderr)
        raise typer.Exit(1)


@contextmanager
def _opened(file: Path, *, new: bool, quick: bool) -> Iterator[sqlite3.Connection]:
    """Open the desk in `file`, made where it may be `new`, to be read quickly where that is asked for.

    What is no desk, is read in full already, or has no room left, ends the command with one line.
    """
    from accordingto.desk import DeskError, connect

    _expect(file, new=new)
    is_new = not os.path.exists(file)
    try:
        with closing(connect(file, quick=quick)) as db:
            if is_new:
                print(f"accordingto: {file}: a new desk", file=sys.stderr)
            yield db
    except DeskError as error:
        print(f"accordingto: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    except sqlite3.Error as error:
        print(f"accordingto: {file}: the desk cannot be read or written: {error}", file=sys.stderr)
        raise typer.Exit(1) from None


def _articles(inputs: list[str], allow_private: bool, quick: bool) -> Iterator[Article | InputError]:
    """Yield what the inputs hold, with a bar on standard error when it takes long and somebody watches."""
    from accordingto import road

    found = road.read_all(inputs, allow_private=allow_private, quick=quick)
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from found
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    started = time.monotonic()
    alone = Progress(
        *columns, console=console, transient=True, auto_refresh=False, redirect_stdout=False, redirect_stderr=False
    )
    with alone as progress:
        task = progress.add_task("reading pages", total=None, visible=False)
        for item in found:
            # Away while others print, who may print on the same screen.
            progress.update(task, advance=1, visible=False, refresh=True)
            yield item
            progress.update(task, visible=time.monotonic() - started > _SHOW_AFTER, refresh=True)


def _exports(asked: list[str] | None) -> list[tuple[str, Path]]:
    """Return format and path of each --export; a wrong call where one names no format that we have, or no path."""
    from accordingto import report

    found = []
    for one in asked or []:
        name, _, path = one.partition("=")
        if name not in report.EXPORTS or not path:
            formats = ", ".join(report.EXPORTS)
            raise typer.BadParameter(f"{one!r} is not FORMAT=PATH with one of {formats}", param_hint="'--export'")
        found.append((name, Path(path)))
    return found


def main() -> None:
    """Run the command line."""
    make_do_with_letters()
    app()

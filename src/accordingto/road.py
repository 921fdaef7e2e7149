"""The road: the stages in their order.

    Page ──pages──▶ Article ──attribution──▶ ──sources──▶ ──provenance──▶ Trace

This is the only module that knows all stages; each of them knows nouns, text, languages and outlets alone.  Pages and
attribution bring libraries that whoever follows what was read before needs none of: they are loaded when first asked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike, fspath
from typing import TYPE_CHECKING, TypeVar

from accordingto import provenance, sources
from accordingto.errors import InputError
from accordingto.notebook import show_in_notebooks
from accordingto.nouns import Article, Decisions, Outlet, Page, Revision, Span, Trace
from accordingto.outlets import Registry, registry
from accordingto.outlets.credits import wired
from accordingto.outlets.listed import Cited

if TYPE_CHECKING:
    from accordingto.pages import Fetcher as Fetcher
    from accordingto.pages import Item as Item
    from accordingto.pages import Polled

show_in_notebooks()

Input = str | PathLike[str]
"""A file (HTML, text, JSON lines of articles), a folder, a URL, or ``-`` for standard input."""

Many = TypeVar("Many")

Decide = Callable[[Sequence[Article]], Decisions]
"""Says what a trace of these articles must keep to."""


def read(input: Input, *, allow_private: bool = False, quick: bool = False) -> Article:
    """Read one page and return its article, with who says what in it.

    >>> article = read("examples/silent-satellite/pages/02-interlink.html")     # doctest: +SKIP
    >>> [article.quote(a.content) for a in article.attributions]        # doctest: +SKIP

    `allow_private` lets a URL point to loopback or private addresses.  `quick` reads faster and finds somewhat less:
    languages with a grammar by that alone, English without a second look inside what is said.  Raises
    :class:`~accordingto.errors.InputError` where the input cannot be read or holds no article; of a folder or a file
    with several pages the first article is returned.
    """
    for found in read_all([input], allow_private=allow_private, quick=quick):
        if isinstance(found, InputError):
            raise found
        return found
    raise InputError(fspath(input), "there is nothing in it to read")


def read_all(
    inputs: Iterable[Input] | Input, *, allow_private: bool = False, quick: bool = False
) -> Iterator[Article | InputError]:
    """Read every page of `inputs`, folders with all that is in them; what cannot be read is yielded as its error.

    One broken input stops none of the others.  Articles that were read before are taken as they are; all else is read
    `quick` or in full as by :func:`read`.
    """
    for found in opened(_several(inputs), allow_private=allow_private):
        yield understood(found, quick=quick)


def _several(inputs: Iterable[Many] | Input) -> Iterable[Many | Input]:
    """Return one input as several: a name is no list of its letters."""
    return [inputs] if isinstance(inputs, str | PathLike) else inputs


def opened(
    inputs: Iterable[Input], *, allow_private: bool = False, fetcher: "Fetcher | None" = None
) -> Iterator[Page | Article | InputError]:
    """Yield what :func:`read_all` reads before it is read, for those who keep the bytes or know the page already.

    A `fetcher` is used in the place of one of its own, and `allow_private` is then what it was made with.
    """
    from accordingto import pages

    return pages.find((fspath(i) for i in inputs), allow_private=allow_private, fetcher=fetcher)


def fetcher(*, allow_private: bool = False) -> "Fetcher":
    """Return what fetches: whoever opens or polls more than once with it keeps the pause that a site is due."""
    from accordingto import pages

    return pages.Fetcher(pages.Limits(), allow_private=allow_private)


def trace(
    inputs: Iterable[Input | Article] | Input,
    *,
    allow_private: bool = False,
    quick: bool = False,
    on_error: Callable[[InputError], None] | None = None,
) -> Trace:
    """Read all `inputs` and return what their claims rest on: retellings, claims, roots, positions.

    Articles that were read before are taken as they are; all else is read `quick` or in full as by :func:`read`.  An
    input that cannot be read is handed to `on_error`, and the others go on; without `on_error` the first such error is
    raised.
    """
    articles: list[Article] = []
    for item in _several(inputs):
        if isinstance(item, Article):
            articles.append(item)
            continue
        for found in read_all([item], allow_private=allow_private, quick=quick):
            if isinstance(found, Article):
                articles.append(found)
            elif on_error is None:
                raise found
            else:
                on_error(found)
    return follow(articles)


def _undecided(articles: Sequence[Article]) -> Decisions:  # noqa: ARG001
    return Decisions()


def follow(articles: Iterable[Article], decide: Decide = _undecided) -> Trace:
    """Return what the claims of `articles`, read before, rest on; the same page given twice counts once.

    Their sources are looked at anew: an outlet that one page names may be known from another page alone.  The answer
    keeps to what `decide` says of the articles with their sources.
    """
    pages_read = {a.id: a for a in articles}.values()
    outlets = registry().including(o for a in pages_read for o in outlets_on(a))
    return _followed([sources.identify(a, outlets) for a in pages_read], outlets, decide)


def follow_new(new: Iterable[Article], known: Sequence[Article], decide: Decide = _undecided) -> Trace:
    """Return what `new` articles and those `known` from an earlier trace rest on together.

    The known ones' sources stand as they were found.
    """
    new = list(new)
    outlets = registry().including(o for a in (*known, *new) for o in outlets_on(a))
    return _followed([*known, *(sources.identify(a, outlets) for a in new)], outlets, decide)


def follow_one(articles: Iterable[Article], outlets: Registry) -> Trace:
    """Return what the claims of `articles`, which tell one story, rest on; `outlets` holds those that they show."""
    pages = [sources.identify(a, outlets) for a in articles]
    return _followed(pages, outlets, _undecided, dict.fromkeys((a.id for a in pages), pages[0].id))


def _followed(
    articles: Sequence[Article], outlets: Registry, decide: Decide, story_of: Mapping[str, str] | None = None
) -> Trace:
    decisions = decide(articles)
    story_of = story_of or provenance.stories(articles, decisions)
    joint = sources.join(articles, outlets, story_of, decisions)
    links = provenance.link(articles, joint, outlets, story_of, decisions)
    return provenance.trace(articles, joint, outlets, links, decisions)


def poll(url: str, etag: str | None, modified: str | None, fetcher: "Fetcher") -> "Polled":
    """Return what the feed at `url` lists, nothing where it is as it was at `etag` or `modified`.

    Raises :class:`~accordingto.errors.InputError` where the feed cannot be had or is none.
    """
    from accordingto import pages

    return pages.poll(fetcher, url, etag, modified)


def shared_wording(a: Article, b: Article) -> list[tuple[Span, Span]]:
    """Return the stretches of two articles that are the same words, the first one's and the second one's."""
    return provenance.shared_wording(a, b)


def revision(before: Article, after: Article) -> Revision:
    """Return what is different in `after`, a later version of the page that `before` was: statements, lines, dates."""
    return provenance.revision(before, after)


def understand(article: Article, *, quick: bool = False) -> Article:
    """Return `article`, whose text and blocks are known, with its attributions and sources, read `quick` or in full."""
    from accordingto import attribution

    read = attribution.attribute(article, quick=quick)
    return sources.identify(read, registry().including([sources.published_by(article)]))


def outlets_on(article: Article) -> Iterator[Outlet]:
    """Yield the outlets that a page shows to be outlets: its own, the wires it prints, those it cites as outlets."""
    yield sources.published_by(article)
    for credit in article.credits:
        yield Outlet(wired(article.text, credit))
    for name in sources.introduced(article):
        yield Cited(name)
    for source in article.sources:
        # A single word that one page takes for an outlet is too often a common one; "Polish media" name none.
        if source.kind == "outlet" and source.count == (1, 1):
            for name in source.outlets or (source.name or "",):
                if " " in name:
                    yield Cited(name)


def understood(found: Page | Article | InputError, *, quick: bool = False) -> Article | InputError:
    """Return the article on a page that was opened, read `quick` or in full; an article or an error as it is."""
    if not isinstance(found, Page):
        return found
    from accordingto import pages

    try:
        return understand(pages.read(found), quick=quick)
    except InputError as error:
        return error

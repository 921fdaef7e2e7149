"""The outlets that a text names, looked up once for all who ask."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeAlias

from accordingto.nouns import Article, Span
from accordingto.outlets import Registry
from accordingto.outlets.listed import Entry
from accordingto.outlets.shortened import mentions_on

Named: TypeAlias = Callable[[Span], Iterable[tuple[Span, Entry]]]
"""Tells which outlets a stretch of one text names, and where, in order."""


def named_on(article: Article, outlets: Registry) -> Named:
    """Return a look-up of the outlets that the text of `article` names; the text is gone through once.

    Bodies with pages of their own are none: in a text they act and speak themselves.
    """
    return _within(mentions_on(article, outlets))


def named_in(text: str, outlets: Registry) -> Named:
    """Return a look-up of the outlets that `text`, which is no whole page, names."""
    return _within(outlets.mentions(text))


def _within(mentions: Iterable[tuple[Span, Entry]]) -> Named:
    found = [(span, entry) for span, entry in mentions if not entry.body]
    starts = [span.start for span, _ in found]

    def within(stretch: Span) -> Iterable[tuple[Span, Entry]]:
        at = bisect_left(starts, stretch.start)
        while at < len(found) and starts[at] < stretch.end:
            if found[at][0].end <= stretch.end:
                yield found[at]
            at += 1

    return within

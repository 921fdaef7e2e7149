"""What trafilatura takes for the article: the strongest single sign of which lines are body.

Barbaresi, A. (2021): Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction.
ACL-IJCNLP: System Demonstrations, 122-131.
"""

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import TypeAlias

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import MANUALLY_CLEANED

from accordingto.pages.metadata import Head, articles

_SUMMARY = 2000
"""Characters of a summary that are looked at."""
_BODY = 300
"""Characters from which on a stated text is more than a summary."""
_TAG = re.compile(r"<[^<>]{0,500}>")
_TEXTLESS = ("script", "style", "svg", "iframe", "noscript", "link", "meta")
# What its precise mode takes out first in any case, but forms and figures, in which it looks for text and tables.
_TAKEN_OUT = tuple(tag for tag in MANUALLY_CLEANED if tag not in {"form", "figure", "head"})
_LOG = logging.getLogger(__name__)
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def extracted(tree: HtmlElement, again: Callable[[], HtmlElement]) -> str:
    """Return trafilatura's text of `tree`, empty if it finds none.

    That is its precise mode, or its default where the precise text is short and the default has twice as much.  `tree`
    loses what holds no text or is not looked at in the precise mode, which would be copied and searched time and
    again; the default looks at more and gets the whole tree, from `again`.
    """
    etree.strip_elements(tree, etree.Comment, *_TEXTLESS, *_TAKEN_OUT, "img", with_tail=False)
    precise = _text(tree, precise=True)
    if len(precise.split()) >= 100:
        return precise
    whole = again()
    etree.strip_elements(whole, etree.Comment, *_TEXTLESS, with_tail=False)
    default = _text(whole, precise=False)
    return default if len(default.split()) > 2 * len(precise.split()) else precise


def _text(tree: HtmlElement, precise: bool) -> str:
    try:
        document = bare_extraction(tree, favor_precision=precise, fast=precise, include_comments=False)
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RecursionError,
        etree.LxmlError,
    ) as error:
        # A page that breaks the extractor still has lines of its own: they are judged without it.
        _LOG.info("trafilatura failed: %r", error)
        return ""
    return (document.text or "") if document is not None and not isinstance(document, dict) else ""


def descriptions(head: Head) -> list[str]:
    """Return what the page gives as its summary: often the article's standfirst, word for word."""
    stated = (o.get("description") for o in articles(head))
    return [*head.meta("og:description", "description"), *(said[:_SUMMARY] for said in stated if isinstance(said, str))]


def bodies(head: Head) -> list[str]:
    """Return the lines of the article's text where JSON-LD states it, tags left out."""
    stated = (o.get("articleBody") for o in articles(head))
    texts = (_TAG.sub("\n", unescape(said)) for said in stated if isinstance(said, str) and len(said) >= _BODY)
    return [line for text in texts for line in text.splitlines()]


Runs: TypeAlias = tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]
"""A text as its lines and its runs of four words."""


def runs(text: Iterable[Sequence[str]]) -> Runs:
    """Return the lines of `text`, given as folded words, and all runs of four words in them."""
    lines = frozenset(map(tuple, text))
    return lines, frozenset(run for line in lines for run in _fours(line))


def coverage(lines: Sequence[Sequence[str]], *texts: Runs) -> list[list[float]]:
    """Return for each text what share of the runs of four words of each of `lines` occurs in it, 0 to 1.

    A line of fewer than four words counts only as a whole line of the text.
    """
    found: list[list[float]] = [[] for _ in texts]
    for line in lines:
        whole, own = tuple(line), _fours(line)
        for shares, (known, fours) in zip(found, texts, strict=True):
            if whole in known:
                shares.append(1.0)
            else:
                shares.append(len(fours.intersection(own)) / len(own) if own else 0.0)
    return found


def _fours(line: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(line, line[1:], line[2:], line[3:], strict=False))

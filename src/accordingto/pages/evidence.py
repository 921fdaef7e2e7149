"""What trafilatura takes for the article: the strongest single sign of which lines are body.

Barbaresi, A. (2021): Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction.
ACL-IJCNLP: System Demonstrations, 122-131.
"""

import logging
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

_LOG = logging.getLogger(__name__)
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def extracted(tree: HtmlElement) -> str:
    """Return trafilatura's text of `tree`, empty if it finds none.

    That is its precise mode, or its default where the precise text is short and the default has twice as much.
    """
    precise = _text(tree, precise=True)
    if len(precise.split()) >= 100:
        return precise
    default = _text(tree, precise=False)
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


def coverage(lines: Sequence[Sequence[str]], text: Sequence[Sequence[str]]) -> list[float]:
    """Return for each of `lines` the share of its runs of four words that occur in `text`, 0 to 1.

    Both are lines as folded words.  A line of fewer than four words counts only as a whole line of `text`.
    """
    whole = {tuple(line) for line in text}
    runs: set[tuple[str, ...]] = set()
    for line in text:
        runs.update(zip(line, line[1:], line[2:], line[3:], strict=False))
    found = []
    for line in lines:
        if tuple(line) in whole:
            found.append(1.0)
        else:
            own = list(zip(line, line[1:], line[2:], line[3:], strict=False))
            found.append(sum(run in runs for run in own) / len(own) if own else 0.0)
    return found

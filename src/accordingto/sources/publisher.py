"""Whose own reporting a page is: its outlet's, or that of the agency whose text it prints."""

from accordingto.nouns import Article
from accordingto.outlets import Registry

_OPENING = 120
"""In how many characters from the beginning of the text a dateline ("LONDON (Reuters) -") stands."""


def agency_of(article: Article, outlets: Registry) -> str | None:
    """Return the agency or outlet that a page credits for its text, None where it credits none."""
    for span in article.credits:
        for _, entry in outlets.mentions(article.text, span):
            return entry.name
    start = article.blocks[0].start if article.blocks else 0
    opening = article.text[start : start + _OPENING]
    for span, entry in outlets.mentions(opening):
        if entry.agency and opening[: span.start].rstrip().endswith("(") and opening[span.end : span.end + 1] == ")":
            return entry.name
    return None


def own_name(article: Article, outlets: Registry) -> str | None:
    """Return the name of the page's own outlet as the registry has it, else as the page has it."""
    own = outlets.of(article.outlet)
    return own.name if own else article.outlet.name


def publisher_of(article: Article, outlets: Registry) -> str | None:
    """Return the outlet whose own reporting the page is: the agency that it credits, else its own."""
    return agency_of(article, outlets) or own_name(article, outlets)


def publishers(article: Article, outlets: Registry) -> frozenset[str]:
    """Return the names of the page's own outlet and of the agency that it credits."""
    return frozenset(n for n in (agency_of(article, outlets), own_name(article, outlets)) if n)

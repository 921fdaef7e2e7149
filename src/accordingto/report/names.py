"""Identifiers of what a trace holds, the same in every vocabulary that it is written in."""

from urllib.parse import quote

NAMESPACE = "urn:accordingto:"
"""What every identifier begins with.  They name things within one trace and lead nowhere."""


def page(article: str) -> str:
    """Return the identifier of an article, by its id, without the namespace."""
    return f"page/{segment(article)}"


def statement(article: str, attribution: str) -> str:
    """Return the identifier of an attribution in its article, without the namespace."""
    return f"{page(article)}/statement/{segment(attribution)}"


def claim(key: str) -> str:
    """Return the identifier of a claim, by its id, without the namespace."""
    return f"claim/{segment(key)}"


def segment(name: str) -> str:
    """Return `name` as one piece of an identifier: all but letters, digits and ``-._~`` percent-encoded."""
    return quote(name.encode("utf-8", "surrogatepass"), safe="")

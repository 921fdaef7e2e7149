"""What the head of a page says of the page: meta tags, JSON-LD, links and the title, as candidates."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement
from msgspec import Struct

from accordingto.text import clean

_DEPTH = 12
_JSON_LIMIT = 500_000
"""Characters of a JSON-LD block above which it is no description of an article."""
_ARTICLES = ("Article", "Posting", "Report", "Review", "WebPage")


class Head(Struct):
    """Names and values in document order; names in lower case."""

    metas: list[tuple[str, str]] = []
    """``name``, ``property``, ``itemprop`` or ``http-equiv`` with ``content``."""
    title: str = ""
    canonical: list[str] = []
    """Addresses the page gives for itself, best first."""
    objects: list[dict[str, Any]] = []
    """JSON-LD objects, flattened."""
    times: list[tuple[str, str]] = []
    """Dates in the body's markup: the itemprop or ``time``, and the machine-readable value."""

    def meta(self, *names: str) -> list[str]:
        """Return the values of the metas of these names, in the order of the names."""
        return [value for name in names for key, value in self.metas if key == name]


def head_of(tree: HtmlElement) -> Head:
    """Gather what the page under `tree` says of itself."""
    head = Head()
    links: list[tuple[str, str]] = []
    for element in tree.iter("meta", "title", "link", "script", "time"):
        get = element.attrib.get
        tag = element.tag
        if tag == "meta":
            content = get("content")
            if content:
                for key in ("name", "property", "itemprop", "http-equiv"):
                    if name := get(key):
                        head.metas.append((name.strip().lower()[:80], line(content)))
        elif tag == "title":
            if not head.title and element.text:
                head.title = line(element.text)
        elif tag == "link":
            if href := get("href"):
                links.append(((get("rel") or "").lower(), href.strip()[:2000]))
        elif tag == "script":
            if "ld+json" in (get("type") or "").lower() and element.text and len(element.text) <= _JSON_LIMIT:
                head.objects.extend(_objects(element.text))
        elif value := get("datetime"):
            head.times.append(((get("itemprop") or "time").lower(), value.strip()[:80]))
    head.canonical = [
        *(href for rel, href in links if rel == "canonical"),
        *head.meta("og:url"),
        *(url for o in articles(head) for url in _addresses(o)),
        *(href for rel, href in links if rel == "amphtml"),
    ]
    head.canonical = [u for u in head.canonical if u.startswith(("http://", "https://")) and len(u) <= 2000]
    return head


def line(raw: str) -> str:
    """Return `raw`, a value of markup, as one clean line."""
    return clean(" ".join(raw[:2000].split())).strip()


def articles(head: Head) -> list[dict[str, Any]]:
    """Return the JSON-LD objects that describe an article, before those that describe a page."""
    found = [o for o in head.objects if any(str(t).endswith(_ARTICLES) for t in _list(o.get("@type")))]
    return sorted(found, key=lambda o: any(str(t).endswith("WebPage") for t in _list(o.get("@type"))))


def names(value: Any) -> list[str]:
    """Return the names in a JSON-LD value: a string, an object with a name, or a list of such."""
    found = []
    for item in _list(value)[:20]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip() and not name.startswith("http"):
            found.append(line(name))
    return found


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _objects(text: str) -> Iterator[dict[str, Any]]:
    try:
        # Pages put raw line ends into strings, which strict JSON forbids.
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    waiting: list[tuple[Any, int]] = [(data, 0)]
    while waiting:
        value, depth = waiting.pop(0)
        if depth > _DEPTH:
            continue
        if isinstance(value, dict):
            yield value
            waiting.extend((v, depth + 1) for k, v in value.items() if k in {"@graph", "mainEntity", "hasPart"})
        elif isinstance(value, list):
            waiting.extend((v, depth + 1) for v in value[:200])


def _addresses(found: dict[str, Any]) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage"):
        value = found.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value

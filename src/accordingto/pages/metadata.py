"""What the head of a page says of the page: meta tags, JSON-LD, links and the title, as candidates."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement
from msgspec import Struct

from accordingto.nouns import Place
from accordingto.text import clean

_DEPTH = 12
_DATE = 80
"""Characters above which a value is no date."""
# Microdata, and hAtom where it is more than a colour: with the value of a machine.
_DATED = etree.XPath(
    "descendant::*[self::time or @itemprop[starts-with(., 'date') or starts-with(., 'upload')] and not(self::meta)"
    " or @title and @class[contains(., 'published') or contains(., 'updated')]]"
)
_JSON_LIMIT = 500_000
"""Characters of a JSON-LD block above which it is no description of an article."""
_FIELD = re.compile(r'"(datePublished|dateModified|headline)"\s*:\s*"((?:[^"\\]|\\.){1,300})"')
_ARTICLES = ("Article", "Posting", "Report", "Review", "WebPage")


class Head(Struct):
    """Names and values in document order; names in lower case."""

    metas: list[tuple[str, str]] = []
    """``name``, ``property``, ``itemprop`` or ``http-equiv`` with ``content``."""
    title: str = ""
    locales: list[str] = []
    """The languages, and countries, that the page says it is for: "uk", "pt_BR"."""
    stated: list[tuple[str, Place, str]] = []
    """Addresses the page gives for itself, best first, with where it does."""
    objects: list[dict[str, Any]] = []
    """JSON-LD objects, flattened."""
    times: list[tuple[str, str]] = []
    """Dates in the body's markup: the itemprop, hAtom's ``published`` or ``updated``, or ``time``; and the value."""

    @property
    def canonical(self) -> list[str]:
        """Addresses the page gives for itself, best first."""
        return [url for url, _, _ in self.stated]

    def meta(self, *names: str) -> list[str]:
        """Return the values of the metas of these names, in the order of the names."""
        return [value for name in names for key, value in self.metas if key == name]


def head_of(tree: HtmlElement) -> Head:
    """Gather what the page under `tree` says of itself."""
    head = Head()
    links: list[tuple[str, str]] = []
    for element in tree.iter("meta", "title", "link", "script"):
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
        elif element.text and len(element.text) <= _JSON_LIMIT and _is_description(get("type"), element.text):
            head.objects.extend(_objects(element.text))
    head.times.extend(_times(tree))
    head.locales = [value[:12] for value in (*head.meta("og:locale"), tree.get("lang")) if value]
    stated: list[tuple[str, Place, str]] = [
        *((href, "link", rel) for rel, href in links if rel == "canonical"),
        *((url, "meta", "og:url") for url in head.meta("og:url")),
        *((url, "json-ld", "url") for o in articles(head) for url in _addresses(o)),
        *((href, "link", rel) for rel, href in links if rel == "amphtml"),
    ]
    head.stated = [one for one in stated if one[0].startswith(("http://", "https://")) and len(one[0]) <= 2000]
    return head


def _times(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in _DATED(tree):
        get = element.attrib.get
        classes = {part for name in (get("class") or "").lower().split() for part in re.split(r"[-_]", name)}
        name = "updated" if "updated" in classes else "time" if element.tag == "time" else "published"
        value = get("datetime") or get("content") or get("title")
        if prop := " ".join((get("itemprop") or "").lower().split())[:80]:
            name = prop
            # A date for readers, where it is no list of them.
            value = value or ("" if len(element) > 1 else " ".join(" ".join(element.itertext()).split()))
        if value and len(value) <= _DATE:
            yield name, value.strip()


def _is_description(kind: str | None, text: str) -> bool:
    return "ld+json" in kind.lower() if kind else text[:20].lstrip().startswith('{"@context"')


def line(raw: str) -> str:
    """Return `raw`, a value of markup, as one clean line."""
    return clean(" ".join(raw[:2000].split())).strip()


def articles(head: Head) -> list[dict[str, Any]]:
    """Return the JSON-LD objects that describe an article, before those that describe a page.

    Of several articles those whose headline the page's title has stand first: others are what the page lists.
    """
    found = [o for o in head.objects if any(str(t).endswith(_ARTICLES) for t in _list(o.get("@type")))]
    if len(found) < 2:
        return found
    title = head.title.casefold()

    def rank(o: dict[str, Any]) -> tuple[bool, bool]:
        headline = line(o["headline"]).casefold() if isinstance(o.get("headline"), str) else ""
        return any(str(t).endswith("WebPage") for t in _list(o.get("@type"))), not (headline and headline in title)

    return sorted(found, key=rank)


def kinds_of(head: Head) -> set[str]:
    """Return the types of all JSON-LD objects of the page."""
    return {str(t) for o in head.objects for t in _list(o.get("@type"))}


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
        # Many pages write JSON that is none; what counts most can be read all the same.
        broken: dict[str, Any] = {}
        for name, value in _FIELD.findall(text):
            broken.setdefault(name, value)
        if broken:
            yield {"@type": "Article", **broken}
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

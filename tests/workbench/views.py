"""Every view of the workbench, as its address; ids are those of the example stories' desk."""

import json
from typing import Any
from urllib.request import urlopen


def ask(address: str, path: str) -> dict[str, Any]:
    """What the desk's API answers."""
    with urlopen(f"{address}/api/{path}") as answer:  # loopback, our own server
        found: dict[str, Any] = json.load(answer)
        return found


def rows(address: str, path: str) -> list[dict[str, Any]]:
    """The items of a list of the API."""
    items: list[dict[str, Any]] = ask(address, path)["items"]
    return items


def every(address: str) -> dict[str, str]:
    """Addresses of all views by name, each with something in it."""
    denied = rows(address, "claims?denied=true") or rows(address, "claims")
    claim = min(denied, key=lambda one: int(one["statements"]))["id"]
    close = next(one["id"] for one in rows(address, "claims") if ask(address, f"claims/{one['id']}")["near"])
    source = rows(address, "sources")[3]["id"]
    article = rows(address, "articles")[0]["id"]
    retold = [
        (one["article"], one["of"]["article"])
        for row in rows(address, "articles")
        for one in ask(address, f"articles/{row['id']}")["retellings"]
        if one["of"]["article"] is not None and one["relation"] == "copies"
    ]
    a, b = retold[0] if retold else (article, rows(address, "articles")[-1]["id"])
    views = {
        "claims": "claims",
        "claim": f"claims/{claim}",
        "close": f"claims/{close}",
        "chain": f"claims/{claim}/chain",
        "statements": f"claims/{claim}/statements",
        "denials": f"claims/{claim}/denials",
        "remarks": f"claims/{claim}/lint",
        "articles": "articles",
        "reading": f"articles/{article}?at=a1",
        "beside": f"beside/{a}/{b}",
        "sources": "sources",
        "source": f"sources/{source}",
        "timeline": "timeline",
        "search": "search?q=satellite",
        "decisions": "decisions",
        "add": "add",
    }
    return {name: f"{address}/#/{view}" for name, view in views.items()}

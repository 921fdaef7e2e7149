"""The signs that a line bears by itself, whatever stands around it."""

import re

from accordingto.pages import dates
from accordingto.pages.cues import Cue
from accordingto.pages.features import Look
from accordingto.text import QUOTES

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SENTENCE = 9
"""From this many words on, a line that ends as a sentence is prose."""
_ALL = 0.8
"""Share of linked words above which a line is a link as a whole."""
_TABLE = frozenset(("td", "th"))
_DATED = 16
"""Words up to which a line is looked at for dates."""
_PARTLY_DATE, _MOSTLY_DATE = 0.3, 0.6
"""Shares of a line's characters from which on a date in it makes it a date line, partly or wholly."""
_PROSE = 40
"""From this many words on a line is taken for prose whatever single phrases it holds."""
_BUTTONS: tuple[Cue, ...] = ("button", "tags", "stats")
_MOSTLY_BUTTONS = 0.6
"""Share of a line's words from which on words of buttons make it one."""
_HANDLE = re.compile(r"\(@\w+\)")
"""Whose message from a social network is quoted."""


def own_signs(look: Look) -> dict[str, float]:
    """Return the signs that a line bears by itself."""
    size = look.size
    short = max(0.0, 1 - size / _PROSE)
    place = look.line.place
    heading = place.tag in HEADINGS
    found: dict[str, float] = {"words": min(size, 30) / 10} if size else {"no words": 1.0}
    if look.ends:
        found["ends"] = 1.0
    elif look.hangs:
        found["hangs"] = 1.0
    elif size >= 4 and not heading:
        found["open"] = 1.0
    if look.linked:
        found["linked"] = look.linked
        if look.linked > _ALL and size >= 3:
            found["all linked"] = 1.0
        if look.linked > _ALL and size >= 4 and not look.ends:
            found["linked headline"] = 1.0
        elif look.linked > _ALL and size >= SENTENCE:
            found["linked sentence"] = 1.0
    if size <= _DATED and (share := dates.share(look.line.text)) > _PARTLY_DATE:
        found["dated"] = 1.0
        found["date"] = float(share > _MOSTLY_DATE)
    if heading:
        found["heading"] = 1.0
    if place.tag == "li":
        found["list"] = 1.0
    elif place.in_list:
        found["in list"] = 1.0
    if place.in_quote:
        found["in quote"] = 1.0
    if place.tag in _TABLE:
        found["cell"] = 1.0
    if look.asks:
        found["asks"] = 1.0
    if not QUOTES.isdisjoint(look.line.text):
        found["quoted"] = 1.0
    if look.capitals and size <= 12:
        found["capitals"] = 1.0
    if look.line.card:
        found["card"] = 1.0
    if "(@" in look.line.text and _HANDLE.search(look.line.text):
        found["handle"] = 1.0
    if look.file and size <= 8:
        found["file"] = 1.0
    if short:
        if look.cut:
            found["cut"] = short
        if look.shouts:
            found["shouts"] = short
        if look.copyright:
            found["copyright"] = short
        if look.contact:
            found["contact"] = short
        if look.marks >= 2:
            found["marks"] = short
    if look.hits:
        _add_cues(found, look, short)
    for role in look.roles:
        found["role " + role] = 1.0
        if short:
            found["role " + role + " short"] = short
    for role in look.own_roles:
        found["own role " + role] = 1.0
    return found


def _add_cues(found: dict[str, float], look: Look, short: float) -> None:
    """Add the signs that set phrases in a line are."""
    size, cues = look.size, {hit.cue for hit in look.hits}
    if short:
        if "more" in cues and look.closes("more") and not look.ends:
            found["more"] = short
        if "teaser" in cues and look.opens("teaser"):
            found["teaser"] = short
            if look.cut or not look.ends or ":" in look.line.text[:40]:
                found["teaser sure"] = short
        if "invite" in cues:
            found["invite"] = min(3, look.count("invite")) * short
    if "site" in cues:
        found["site"] = min(3, look.count("site")) * short
        found["site long"] = 1.0
    if not cues.isdisjoint(_BUTTONS) and look.share(*_BUTTONS) >= _MOSTLY_BUTTONS:
        found["button"] = 1.0
    if "stats" in cues and size <= 12:
        found["stats"] = 1.0
    if "caption" in cues and size <= 30 and look.opens("caption"):
        found["caption"] = 1.0
    if "byline" in cues and size <= 15 and not look.ends and look.opens("byline"):
        found["byline"] = 1.0
    if "credit" in cues and size <= 30 and look.opens("credit"):
        found["credit"] = 1.0
    if "tags" in cues and look.opens("tags") and ":" in look.line.text[:25]:
        found["tags"] = 1.0

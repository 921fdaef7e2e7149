"""The signs by which a line is known to be article text or not, and what each weighs.

A sign is a number, mostly 0 or 1; a line's score is the weighted sum, an estimate of the log-odds that the line is
article text.  The weights (``weights.toml``) are those of a logistic regression drawn towards weights set by hand;
training/pages/fit.py makes them and says on what.  What a line bears by itself is in :mod:`.line_signs`, here what the
lines around it and the page add.
"""

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import groupby
from urllib.parse import urlsplit

import msgspec

from accordingto.pages import tongues
from accordingto.pages.cues import Cue
from accordingto.pages.features import Look
from accordingto.pages.line_signs import SENTENCE, own_signs
from accordingto.pages.tree import Place

_LISTS = frozenset(("ul", "ol", "dl", "li", "dd", "table", "tbody", "tr", "td", "blockquote"))
"""Elements inside an article that may hold most of it and yet not all."""
_SUMMARY, _SAYS = 5, 0.6
"""Words from which on a line can be the page's summary, and the share of it that the summary has to say."""
_UNSAID = 0.2
"""Share of a line below which it is not in the text that the page's data state."""
_INTRODUCTION = 3
"""Words from which on a line with a colon introduces the list that follows it."""
_ASIDE: tuple[Cue, ...] = ("teaser", "site", "tags", "paywall")
_RUN, _LONG_RUN = 3, 10
"""Headlines with links one below the other that are a list, and from which number on it is surely one."""
_SIBLINGS = 40
"""Words of the lines beside a line from which on they tell what it is."""
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Whole:
    """The lines of one page with what is known of the page as a whole."""

    looks: list[Look]
    evidence: list[float] | None
    """How much of each line the extractor takes for the article; None for plain text."""
    languages: list[str | None]
    title: int | None
    """Which line is the headline."""
    outlet: Sequence[str] = ()
    """The outlet's name as folded words."""
    described: list[float] | None = None
    """How much of each line the page's own summary says; None for plain text."""
    stated: list[float] | None = None
    """How much of each line is in the article's text as the page's data state it; None where they don't."""
    domain: str | None = None
    """The host of the page's address without ``www.``, where it is known."""


@cache
def weights(kind: str) -> dict[str, float]:
    """Return the weight of each sign for pages of `kind`, ``html`` or ``text``; a sign without one weighs nothing."""
    data = resources.files("accordingto.pages").joinpath("weights.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[str, dict[str, float]])[kind]


def scores(page: Whole) -> list[float]:
    """Return for each line of `page` the log-odds that it is article text."""
    weight = weights("text" if page.evidence is None else "html").get
    found = []
    for line in signs(page):
        score = 0.0
        for sign, value in line.items():
            score += weight(sign, 0.0) * value
        found.append(score)
    return found


def signs(page: Whole) -> list[dict[str, float]]:
    """Return the signs of each line of `page`; those that are 0 are left out."""
    found = [own_signs(look) for look in page.looks]
    counts = Counter(look.line.text for look in page.looks)
    main = _main_language(page)
    prose = _prose_stretch(page)
    for i, (line, look) in enumerate(zip(found, page.looks, strict=True)):
        line["always"] = 1.0
        if page.languages[i] != main and look.size >= 5:
            line["other language"] = 1.0
        if counts[look.line.text] > 1 and look.size >= 3:
            line["repeated"] = 1.0
        if look.size <= 16 and _names(look.words, page.outlet):
            line["names outlet"] = 1.0
        elif look.size <= 16 and page.outlet and look.words[:1] == list(page.outlet[:1]):
            line["opens like outlet"] = 1.0
        if i < prose[0]:
            line["before prose"] = 1.0
        elif i >= prose[1]:
            line["after prose"] = 1.0
            if prose[1] and look.line.rules > page.looks[prose[1] - 1].line.rules:
                line["after rule"] = 1.0
        if page.title is not None and i < page.title:
            line["above title"] = 1.0
        elif page.title is not None and i > page.title:
            line["below title"] = 1 / (i - page.title)
        if page.described is not None and look.size >= _SUMMARY and page.described[i] > _SAYS:
            line["described"] = page.described[i]
        if page.stated is not None:
            line["stated"] = page.stated[i]
            line["not stated"] = float(page.stated[i] < _UNSAID)
    for members in introduced(page.looks):
        for i in members[1:]:
            found[i]["introduced"] = 1.0
    if page.evidence is not None:
        _add_targets(found, page)
        _add_runs(found)
        _add_evidence(found, page)
        _add_siblings(found, page)
    else:
        _add_prose(found, page.looks)
    return found


def introduced(looks: Sequence[Look]) -> list[range]:
    """Return the lists and tables that a line with a colon introduces, each from that line on.

    A line that announces other stories or the page's keywords introduces none.
    """
    found = []
    start: int | None = None
    for i, look in enumerate((*looks, None)):
        if look is not None and (look.bullet or look.cells > 1 or look.line.place.tag == "li"):
            continue
        if start is not None and i > start + 1:
            found.append(range(start, i))
        is_opening = look is not None and look.line.text.endswith(":") and look.size >= _INTRODUCTION
        start = i if is_opening and look is not None and not any(look.count(cue) for cue in _ASIDE) else None
    return found


def _add_targets(found: list[dict[str, float]], page: Whole) -> None:
    """Add whether a line that is a link as a whole leads to this site, as links to other stories do, or away."""
    for line, look in zip(found, page.looks, strict=True):
        if "all linked" not in line:
            continue
        target = max(look.line.links, key=lambda link: len(link[0]))[1].strip()
        try:
            parts = urlsplit(target)
        except ValueError:
            continue
        host = (parts.hostname or "").removeprefix("www.")
        if parts.scheme not in {"", "http", "https"} or not (host or parts.path):
            continue
        if not host or _is_part(host, page.domain) or _is_part(page.domain, host):
            line["leads home"] = 1.0
        elif page.domain is not None:
            line["leads away"] = 1.0


def _is_part(host: str | None, domain: str | None) -> bool:
    """Tell whether `host` is `domain` or under it."""
    return host is not None and domain is not None and f".{host}".endswith(f".{domain}")


def _add_siblings(found: list[dict[str, float]], page: Whole) -> None:
    """Add how much of the other lines directly in the same element the extractor takes, in whatever kind of place."""
    evidence = page.evidence or []
    group: Counter[Place | None] = Counter()
    taken: Counter[Place | None] = Counter()
    for look, e in zip(page.looks, evidence, strict=True):
        group[look.line.place.parent] += look.size
        taken[look.line.place.parent] += look.size if e > 0.5 else 0
    for line, look, e in zip(found, page.looks, evidence, strict=True):
        around, own = look.line.place.parent, look.size if e > 0.5 else 0
        if (rest := group[around] - look.size) >= _SIBLINGS:
            line["beside text"] = (taken[around] - own) / rest
            if "leads home" in line:
                line["home beside text"] = line["beside text"]


def _add_runs(found: list[dict[str, float]]) -> None:
    """Add how long the run of headlines with links is that a line stands in: a list of other stories."""
    for linked, run in groupby(found, key=lambda line: "linked headline" in line):
        members = list(run)
        if linked and len(members) >= _RUN:
            for line in members:
                line["links in a row"] = min(len(members), _LONG_RUN) / _LONG_RUN


def _add_prose(found: list[dict[str, float]], looks: Sequence[Look]) -> None:
    """Add to lines of plain text whether they are prose, items of a list or rows of a table."""
    for i, (line, look) in enumerate(zip(found, looks, strict=True)):
        line["prose"] = float(look.size >= 8 and (look.ends or look.hangs))
        line["bullet"] = float(look.bullet)
        # A table has rows of as many cells; a menu is a row by itself.
        beside = (*looks[max(0, i - 1) : i], *looks[i + 1 : i + 2])
        line["row"] = float(look.cells > 1 and any(other.cells == look.cells for other in beside))


def _add_evidence(found: list[dict[str, float]], page: Whole) -> None:
    """Add what the extractor says of each line, of those next to it, and of those in a place like its own."""
    evidence = page.evidence or []
    places = [_kind_of_place(look) for look in page.looks]
    group: Counter[Hashable] = Counter()
    taken: Counter[Hashable] = Counter()
    for look, e, where in zip(page.looks, evidence, places, strict=True):
        group[where] += look.size
        taken[where] += look.size if e > 0.5 else 0
    total = sum(taken.values())
    holder = _holder(page, [e > 0.5 or taken[w] >= 0.25 * total for e, w in zip(evidence, places, strict=True)])
    held: dict[Place | None, bool] = {holder: True, None: False}
    for i, (line, look, e, where) in enumerate(zip(found, page.looks, evidence, places, strict=True)):
        if e:
            line["evidence"] = e
            line["evidence long"] = e * min(look.size, 30) / 10
        around = evidence[max(0, i - 2) : i] + evidence[i + 1 : i + 3]
        if around:
            line["evidence near"] = sum(around) / len(around)
        if not _is_held(look.line.place, held):
            line["outside"] = 1.0
        own = look.size if e > 0.5 else 0
        if rest := group[where] - look.size:
            line["like neighbours"] = (taken[where] - own) / rest
        if total and taken[where] - own >= 0.25 * total:
            line["in the main group"] = 1.0
        elif "open" in line:
            line["open elsewhere"] = 1.0


def _is_held(place: Place, held: dict[Place | None, bool]) -> bool:
    """Tell whether `place` is in an element that `held` has as True; what is found on the way is added to it."""
    waiting: list[Place] = []
    around: Place | None = place
    while around not in held and around is not None:
        waiting.append(around)
        around = around.parent
    for one in waiting:
        held[one] = held[around]
    return held[around]


def _holder(page: Whole, within: Sequence[bool]) -> Place | None:
    """Return the innermost element that holds most words of the lines that are `within`; None where none is."""
    own: Counter[Place] = Counter()
    for look, counts in zip(page.looks, within, strict=True):
        if counts:
            own[look.line.place] += look.size
    weight: dict[Place, int] = {}
    for inner, words in own.items():
        place: Place | None = inner
        while place is not None:
            weight[place] = weight.get(place, 0) + words
            place = place.parent
    most = 0.8 * max(weight.values(), default=0)
    holder = min((place for place, words in weight.items() if words >= most), key=lambda p: p.words, default=None)
    # An article may be mostly a list; what leads to it and from it stands beside the list.
    while holder is not None and holder.tag in _LISTS and holder.parent is not None:
        holder = holder.parent
    return holder


def _kind_of_place(look: Look) -> Hashable:
    """Return what lines share that their author made alike: tag and class of the element and of the two around it.

    A page may spread one article over several elements of the same class.  Without any class it is the very element
    around the line, and the tag.
    """
    place = look.line.place
    around = place.parent
    if around is None:
        return None, place.tag
    outer = around.parent
    if not (place.names or around.names or (outer is not None and outer.names)):
        return around, place.tag
    inside = (place.tag, _without_digits(place.names), around.tag, _without_digits(around.names))
    return inside if outer is None else (*inside, outer.tag, _without_digits(outer.names))


@lru_cache(maxsize=4096)
def _without_digits(names: str) -> str:
    return _DIGITS.sub("", names)


def _prose_stretch(page: Whole) -> tuple[int, int]:
    """Return the first line and the end of what is long, sentence-like and, for HTML, taken by the extractor."""
    long = [
        i
        for i, look in enumerate(page.looks)
        if look.size >= SENTENCE and look.ends and (page.evidence is None or page.evidence[i] > 0.5)
    ]
    return (long[0], long[-1] + 1) if long else (0, len(page.looks))


def _main_language(page: Whole) -> str | None:
    """Return the language of most of what looks like the article."""
    sizes = [
        look.size
        if (page.evidence[i] > 0.5 if page.evidence is not None else look.size >= 12 and (look.ends or look.hangs))
        else 0
        for i, look in enumerate(page.looks)
    ]
    return tongues.of_most(page.languages, sizes)


def _names(words: Sequence[str], name: Sequence[str]) -> bool:
    """Tell whether `words` have `name` in them."""
    size = len(name)
    return bool(size) and any(list(words[i : i + size]) == list(name) for i in range(len(words) - size + 1))

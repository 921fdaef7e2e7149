"""Whose page it is: the outlet's name and domain, from the head, the title, the masthead and the small print."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from accordingto.nouns import Candidate, Outlet, Place
from accordingto.outlets import registry
from accordingto.pages import cues, roles
from accordingto.pages.candidates import candidate
from accordingto.pages.features import Look
from accordingto.pages.metadata import Head, articles, names
from accordingto.pages.signs import Whole

_SEPARATORS = re.compile(r"\s+(?:[|–—·»•*]|::|-|/|>)\s+")
_SURE = re.compile(r"\s+(?:[|·»•]|::)\s+")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|\d\d))?")
_MARK = re.compile(r"©|®|\(c\)|\bcopyright\b|&copy;", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[|,;·•]|\.(?:\s|$)|\s[-–—*/]\s|:\s)\s*")
_HOST = re.compile(r"\b((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})\b", re.IGNORECASE)
_DOMAIN_END = re.compile(r"\.(?:com|net|org|co\.[a-z]{2}|[a-z]{2})$")
_HOSTS = frozenset(("m", "amp", "mobile", "news", "blog", "blogs", "edition", "hosted", "en", "uk", "ru", "ua", "de"))
"""First parts of addresses that are no part of a name."""
_FILES = frozenset(("jpg", "jpeg", "png", "gif", "webp", "pdf", "html", "htm", "php", "css", "txt", "mp3", "mp4"))
_TOP, _FOOT, _LOOK = 40, 60, 400
"""Lines at the top and the foot of a page, and characters of each, among which its name is looked for."""
_LONGEST = 8
"""Words of a name; what has more is a sentence."""


def of_page(head: Head, page: Whole, at: int, ends: int, url: str | None) -> Outlet:
    """Return the outlet of an HTML page whose headline is line `at` and whose article ends before line `ends`."""
    domain = domain_of(url)
    looks = page.looks
    title = looks[page.title].line.text if page.title is not None else None
    if named := [tidy for name, _, _ in _stated(head, title) if (tidy := _tidy(name))]:
        own = [name for name in named if _is_of(name, domain)]
        return Outlet(_best_written(own) if own else of_domain(domain), domain)
    for name in _shown(looks, at, ends, domain):
        if tidy := _tidy(name):
            return Outlet(tidy, domain)
    return Outlet(of_domain(domain), domain)


def of_domain(domain: str | None) -> str | None:
    """Return what an outlet at `domain` is called where the page does not name it; None without a domain."""
    if domain is None:
        return None
    known = registry().of(Outlet(None, domain))
    labels = domain.split(".")[:-1] or [domain]
    while len(labels) > 1 and (len(labels[-1]) <= 3 or labels[0] in _HOSTS):
        labels.pop(-1 if len(labels[-1]) <= 3 else 0)
    return known.name if known else domain if labels[-1].isdigit() else labels[-1].capitalize()


def _is_of(name: str, domain: str | None) -> bool:
    """Tell whether `name` may be the outlet's at `domain`: a well-known one is not called "U.S" after a section."""
    known = registry().of(Outlet(None, domain))
    if known is None or registry().by_name(name) is not None:
        return True
    own, others = _letters(name), [_letters(n) for n in (*known.names, *known.domains)]
    return any(own in other or other in own for other in others)


def _best_written(named: Sequence[str]) -> str:
    """Return the first of `named` as it is written best among those of its letters: "usatoday" as "USA TODAY"."""
    first = _letters(named[0])
    return max(
        (name for name in named if _letters(name) == first),
        key=lambda n: (any(c.isupper() for c in n), not n[0].islower(), len(n.split())),
    )


def _letters(name: str) -> str:
    """Return the letters of a name, without an article and the ending of a domain: two of the same are one name."""
    bare = _DOMAIN_END.sub("", name.casefold())
    return re.sub(r"\W", "", re.sub(r"^the\s|^the(?=\w{4})", "", bare))


def candidates(head: Head, page: Whole, outlet: Outlet) -> Iterator[Candidate]:
    """Yield the names that the page's head gives its outlet, and `outlet`, the one taken, where it has it elsewhere."""
    title = page.looks[page.title].line.text if page.title is not None else None
    stated = [candidate("outlet", tidy, place, at) for n, place, at in _stated(head, title) if (tidy := _tidy(n))]
    yield from stated
    if outlet.name and all(c.value != outlet.name for c in stated):
        is_host = outlet.name == of_domain(outlet.domain)
        yield candidate("outlet", outlet.name, "address" if is_host else "line")


def _tidy(name: str) -> str | None:
    """Return `name` without marks and a motto; None where it is too long for a name, or an address."""
    tidy = name.partition(" | ")[0].strip(" |-–—·,.»«:;@")
    tidy += "»" * tidy.count("«", 1) if "»" not in tidy else ""  # «Телеканал «Волна»»
    return tidy if tidy and "://" not in tidy and len(tidy.split()) <= _LONGEST else None


def _stated(head: Head, title: str | None) -> Iterator[tuple[str, Place, str]]:
    """Yield the outlet's names in the page's head, best first, each with where it stands."""

    def metas(*keys: str) -> Iterator[tuple[str, Place, str]]:
        yield from ((value, "meta", key) for key in keys for value in head.meta(key))

    yield from metas("og:site_name")
    for found in articles(head):
        yield from ((name, "json-ld", "publisher") for name in names(found.get("publisher")))
    yield from metas("dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
    for found in head.objects:
        if (kind := str(found.get("@type"))) in {"WebSite", "NewsMediaOrganization", "Organization"}:
            yield from ((name, "json-ld", kind) for name in names(found))
    yield from metas("application-name", "apple-mobile-web-app-title")
    if name := _beside_headline(head.title, title):
        yield name, "title", "beside the headline"


def _shown(looks: Sequence[Look], at: int, ends: int, domain: str | None) -> Iterator[str]:
    """Yield what may be the outlet's name in the masthead and the small print, best first."""
    top = [look.line.text[:_LOOK] for look in looks[: min(at, _TOP)]]
    bottom = [look.line.text[:_LOOK] for look in looks[max(ends, len(looks) - _FOOT) :]]
    yield from _small_print(bottom, top, domain)
    yield from (
        look.line.text
        for look in looks[: min(at, _TOP)]
        if "brand" in roles.of_names(look.line.place.names) and look.size <= 5
    )
    yield from (text for text in _shared(top, bottom))
    if domain is None:
        yield from _first_lines(looks, at)


def _first_lines(looks: Sequence[Look], at: int) -> Iterator[str]:
    yield from (_SEPARATORS.split(look.line.text)[0] for look in looks[: min(at, _TOP)] if _can_be_name(look))


def _can_be_name(look: Look) -> bool:
    """Tell whether a line of the masthead may be the outlet's name: no menu, no notice, not too long."""
    is_menu = len(look.line.links) > 1 or look.share("button", "stats") >= 0.5
    return not is_menu and not look.count("site") and 3 <= len(look.line.text) <= 80


def _beside_headline(page_title: str, headline: str | None) -> str | None:
    """Return what the page's title has more than the headline; else its last part, if a sure separator sets it off."""
    whole = " ".join(page_title[:_LOOK].split())
    if headline and headline in whole and len(headline) < len(whole):
        before, _, after = whole.partition(headline)
        for rest in (after, before):
            parts = [p for p in re.split(r"\s*[|–—·»•:/-]\s+|^\s*[|–—·»•-]\s*|,\s", rest.strip()) if p.strip()]
            if parts:
                return min(parts, key=lambda p: any(c.isdigit() for c in p))
    parts = _SURE.split(whole)
    if len(parts) > 1 and len(parts[-1].split()) <= 5:
        return parts[-1]
    parts = _SEPARATORS.split(whole)
    if len(parts) > 1 and headline and len(parts[-1].split()) <= 4 and parts[-1].casefold() not in headline.casefold():
        return parts[-1]
    return None


def _small_print(bottom: Sequence[str], top: Sequence[str], domain: str | None) -> Iterator[str]:
    """Yield names next to a copyright mark, those first that the top of the page or the domain has as well."""
    found: list[tuple[int, str]] = []
    above = " ".join(top).casefold()
    host = re.sub(r"\W", "", domain or "")
    for text in reversed(bottom):
        if not _MARK.search(text):
            continue
        for behind, piece in enumerate(_MARK.split(text)):
            for part in _PARTS.split(_YEARS.sub(" | ", piece)):
                name = _without_site_talk(part).strip()
                if not name or len(name.split()) > _LONGEST or not any(c.isupper() for c in name):
                    continue
                known = name.casefold() in above or (host and re.sub(r"\W", "", name.casefold()) in host)
                # What stands before the mark may be anything.
                if known or behind:
                    found.append((0 if known else 1, name))
    yield from (name for _, name in sorted(found, key=lambda f: f[0]))


def _without_site_talk(part: str) -> str:
    """Return `part` up to where the site's set phrases begin."""
    words = part.split()
    folded = [cues.tokens(w) for w in words]
    flat = [t for token in folded for t in token]
    hits = [h for h in cues.find(flat) if h.cue in {"site", "button"}]
    if not hits:
        return part
    first, seen = min(h.start for h in hits), 0
    for i, token in enumerate(folded):
        if seen >= first:
            return " ".join(words[:i])
        seen += len(token)
    return part


def _shared(top: Sequence[str], bottom: Sequence[str]) -> Iterator[str]:
    """Yield short names of the masthead that the small print repeats."""
    below = " ".join(bottom).casefold()
    for text in top:
        for part in (text, *_SEPARATORS.split(text)):
            if len(part) >= 3 and len(part.split()) <= 4 and part.casefold() in below:
                yield part


def domain_of(url: str | None) -> str | None:
    """Return the host of `url` without ``www.``; None where it has none."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def of_text(page: Whole, at: int, ends: int) -> Outlet:
    """Return the outlet of a plain text from the lines before line `at`, its headline, and those from `ends` on."""
    before = [look.line.text[:_LOOK] for look in page.looks[: min(at, _TOP)]]
    after = [look.line.text[:_LOOK] for look in page.looks[max(ends, len(page.looks) - _FOOT) :]]
    domain = next(
        (
            m.group(1).lower()
            for text in reversed(after)
            for m in _HOST.finditer(text)
            if m.group(1).rsplit(".", 1)[1].lower() not in _FILES
        ),
        None,
    )
    below = " ".join(after)
    for text in before:
        for part in (*_SEPARATORS.split(text)[:1], text):
            name = part.strip()
            words = cues.tokens(name)
            if not words or len(words) > 6:
                continue
            match = re.search(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b", below, re.IGNORECASE)
            if match:
                return Outlet(match.group() if name.isupper() else name, domain)
    for name in _small_print(after, before, domain):
        if not _HOST.fullmatch(name):
            return Outlet(name, domain)
    first = next((s.strip() for text in before for s in _SEPARATORS.split(text)[:1]), None)
    if first and len(first.split()) <= 4:
        return Outlet(first, domain)
    return Outlet(of_domain(domain), domain)

"""Who and when: every value that a page states for outlet, title, byline, dates, address and credits, as candidates."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime

from msgspec import structs

from accordingto.nouns import ARTICLE_KINDS, BlockKind, Candidate, Outlet, Page, Place, Span
from accordingto.outlets import registry
from accordingto.outlets.credits import credited
from accordingto.pages import byline, dates, published, publisher
from accordingto.pages.blocks import Sorted
from accordingto.pages.candidates import best, candidate, ordered
from accordingto.pages.layout import Laid
from accordingto.pages.metadata import articles
from accordingto.text import fold

_ABOVE = 6
"""Lines above the headline among which the page may be dated."""
_OWN = 0.5
"""How sure it is that an outlet wrote the page, where the page says so: any person that it names is surer."""
_OPENING = 2
"""Paragraphs of the article before which it may be."""


def of_page(
    page: Page, laid: Laid, found: Sorted, language: str | None, outlet: Outlet, credits: Sequence[Span]
) -> tuple[Candidate, ...]:
    """Return the candidates of `page`, laid out and sorted, by field, the surest first."""
    now = moment(page)
    outlets = list(publisher.candidates(laid.head, laid.whole, outlet))
    dated = list(published.from_head(laid.head, now))
    stated = [*dated, *_addressed(page, laid, now)]
    return ordered(
        [
            *page.candidates,
            *_titles(laid),
            *outlets,
            *_bylines(laid, found, outlet, {fold(c.value) for c in outlets}),
            *stated,
            *_shown(laid, found, language, now, stated, outlet.domain),
            *_addresses(laid),
            *_credits(laid, credits, found.kinds, language),
        ]
    )


def moment(page: Page) -> datetime:
    """Return when `page` was fetched or captured, which no date of it can follow; now, where that is not known."""
    try:
        fetched = datetime.fromisoformat(page.fetched) if page.fetched else None
    except ValueError:
        fetched = None
    return datetime.now(UTC) if fetched is None else fetched


def _titles(laid: Laid) -> Iterator[Candidate]:
    whole = laid.whole
    if whole.title is not None:
        text = whole.looks[whole.title].line.text
        yield candidate("title", text, "line", "headline", laid.spans[whole.title])
    for one in articles(laid.head):
        if isinstance(headline := one.get("headline"), str) and headline.strip():
            yield candidate("title", " ".join(headline.split())[:500], "json-ld", "headline")
    for name in ("og:title", "twitter:title"):
        yield from (candidate("title", value, "meta", name) for value in laid.head.meta(name)[:1])
    if laid.head.title:
        yield candidate("title", laid.head.title, "title")


def _bylines(laid: Laid, found: Sorted, outlet: Outlet, names: Collection[str]) -> Iterator[Candidate]:
    """Yield who is said to have written the page; `names` are the outlet's own, which are less sure than a person's."""
    stated = list(byline.from_head(laid.head))
    title = laid.whole.title if laid.whole.title is not None else found.first
    near = [*range(title + 1, found.first), *range(max(0, title - _ABOVE), title), *range(found.last, len(laid.spans))]
    lines = [_line(laid, i) for i in near if found.kinds[i] == "byline" or _is_dated(laid, found, i)]
    if one := byline.from_lines(lines, outlet.name, [c.value for c in stated]):
        stated.append(one)
    for c in stated:
        is_own = fold(c.value) in names or registry().by_name(c.value) is not None
        yield structs.replace(c, confidence=min(c.confidence, _OWN)) if is_own else c


def _is_dated(laid: Laid, found: Sorted, i: int) -> bool:
    """Tell whether line `i`, above the article and taken for the site's, begins with a word and has a date."""
    text = laid.whole.looks[i].line.text
    return found.kinds[i] == "notice" and i < found.first and text[:1].isupper() and 0.2 < dates.share(text) < 0.9


def _line(laid: Laid, i: int) -> tuple[str, int]:
    return laid.whole.looks[i].line.text, laid.spans[i].start


def _addressed(page: Page, laid: Laid, now: datetime) -> Iterator[Candidate]:
    for url in dict.fromkeys((page.url, *laid.head.canonical)):
        if iso := published.from_url(url, now):
            yield candidate("published", iso, "address")


def _shown(
    laid: Laid, found: Sorted, language: str | None, now: datetime, stated: Sequence[Candidate], domain: str | None
) -> Iterator[Candidate]:
    """Yield the dates that a reader sees: below the headline, above it, in it, after the article, as its dateline.

    What they leave out is told by the dates that are `stated` for machines, and by the country of the `domain`.
    """
    known, day_first = {c.value[:10] for c in stated}, dates.day_first(domain)
    modified = best(stated, "modified")
    count, first, last = len(laid.spans), found.first, found.last
    title = laid.whole.title if laid.whole.title is not None else first
    texts = [look.line.text for look in laid.whole.looks]
    others = (*filter(None, (modified, laid.url)), *texts[:first], *reversed(texts[last:]))
    looks, kinds = laid.whole.looks, found.kinds
    # Between a standfirst, which may count as the article's first lines, and its text it is dated as well.
    paragraphs = [i for i in range(first, last) if kinds[i] in ARTICLE_KINDS and kinds[i] != "heading"]
    opening = paragraphs[: _OPENING + 1][-1] if paragraphs else first
    below = [*range(title + 1, first), *(i for i in range(first, opening) if kinds[i] == "byline")]
    above = range(min(title, first) - 1, max(-1, title - _ABOVE - 1), -1)
    said = [
        i
        for i, look in enumerate(looks)
        if kinds[i] not in ARTICLE_KINDS and any(h.cue in {"byline", "updated"} for h in look.hits)
    ]
    parts: tuple[tuple[str, Sequence[int]], ...] = (
        ("byline", [i for i in (*below, *above) if kinds[i] == "byline"]),
        ("announced", [i for i in said if kinds[i] != "byline" and not looks[i].line.links]),
        ("below the headline", below),
        ("above the headline", above),
        ("headline", range(title, min(title + 1, count))),
        ("after the article", [i for i in range(last, count) if kinds[i] == "byline"]),
    )
    for at, places in parts:
        lines = [_line(laid, i) for i in places]
        yield from published.from_lines(lines, language, others, now, at, known, day_first)
    body = next((i for i in range(first, last) if found.kinds[i] in ARTICLE_KINDS), None)
    if body is not None and (one := published.from_dateline(*_line(laid, body), language, others, now)):
        yield one


def _addresses(laid: Laid) -> Iterator[Candidate]:
    for url, place, at in laid.head.stated:
        yield candidate("canonical", url, place, at)


def _credits(
    laid: Laid, credits: Sequence[Span], kinds: Sequence[BlockKind], language: str | None
) -> Iterator[Candidate]:
    for span in credits:
        line = next((i for i, s in enumerate(laid.spans) if s.holds(span)), None)
        place: Place = "text" if line is not None and kinds[line] in ARTICLE_KINDS else "line"
        value = credited(laid.text, span, language) or span.of(laid.text)[:200]
        yield candidate("credit", value, place, None, span)

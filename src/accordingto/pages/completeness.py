"""Whether a page holds its whole article, or what it is instead: a stub, a live blog, a list, a video, an error page.

Every sign is something the page says or shows, and is given as the reason; where nothing speaks against it, an article
is taken to be whole.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from accordingto.nouns import ARTICLE_KINDS, BlockKind, Completeness, Span
from accordingto.pages.blocks import Sorted
from accordingto.pages.features import Look
from accordingto.pages.layout import Laid
from accordingto.pages.metadata import Head, articles, kinds_of

_SHORT = 150
"""Words of a body below which a sign that whole articles show too (a mark of a paywall) counts."""
_NEAR = 8
"""Lines after the article among which it is said how to read on."""
_DECLARED = 100
"""Words that a page must declare for their number to be compared."""
_MISSING = 0.6
"""Share of the declared words below which a body is cut."""
_ENTRIES = 4
"""Times of day, or previews, from which on a page is a live blog or a list."""
_TIME = re.compile(r"\W{0,3}(?:[01]?\d|2[0-3])[:.][0-5]\d\b")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"'»”’“)\]]*$")
_LOCKED = frozenset(("locked", "paid", "premium", "metered-locked"))


def of_page(laid: Laid, found: Sorted) -> Completeness:
    """Return whether the article on the page, laid out and sorted, is whole, and why not."""
    looks, kinds = laid.whole.looks, found.kinds
    body = [i for i, kind in enumerate(kinds) if kind in ARTICLE_KINDS and kind != "heading"]
    size = sum(looks[i].size for i in body)
    signs = (
        _live(laid, body),
        _previews(laid, body),
        _declared(laid.head, size),
        _stopped(laid, body),
        _paid(laid, kinds, body, size),
        _video(laid.head, size),
    )
    return next((sign for sign in signs if sign is not None), Completeness("whole"))


def _live(laid: Laid, body: Sequence[int]) -> Completeness | None:
    if "LiveBlogPosting" in kinds_of(laid.head):
        return Completeness("live", "the page calls itself a live blog (JSON-LD LiveBlogPosting)")
    looks, spans = laid.whole.looks, laid.spans
    title = laid.whole.title
    said = [i for i in ([title] if title is not None else []) if looks[i].count("live")]
    timed = [i for i in range(body[0] if body else 0, body[-1] + 1 if body else 0) if _opens_entry(looks[i])]
    if len(timed) >= 2 * _ENTRIES or (said and len(timed) >= _ENTRIES):
        places = tuple(spans[i] for i in (*said, *timed[:_ENTRIES]))
        return Completeness("live", f"{len(timed)} entries begin with a time of day", tuple(sorted(places)))
    return None


def _opens_entry(look: Look) -> bool:
    """Tell whether a line is a time of day, or begins with one and a heading's few words."""
    return bool(_TIME.match(look.line.text)) and (look.size <= 4 or look.line.text[:6].strip(" .:0123456789") == "")


def _previews(laid: Laid, body: Sequence[int]) -> Completeness | None:
    """Tell a page of previews: most paragraphs are cut off."""
    cut = [i for i in body if laid.whole.looks[i].cut]
    if len(cut) >= _ENTRIES and len(cut) >= 0.5 * len(body):
        return Completeness(
            "list", f"{len(cut)} of {len(body)} paragraphs are cut off", tuple(laid.spans[i] for i in cut[:_ENTRIES])
        )
    return None


def _declared(head: Head, size: int) -> Completeness | None:
    for one in articles(head):
        if (words := _number(one.get("wordCount"))) >= _DECLARED and size < _MISSING * words:
            return Completeness("cut", f"the page declares {words} words, {size} are here (JSON-LD wordCount)")
    for one in articles(head):
        if isinstance(text := one.get("articleBody"), str) and (words := len(text.split())) >= _DECLARED:
            if size < _MISSING * words and not text.lstrip().startswith("<"):
                return Completeness("cut", f"the head has {words} words of the article, {size} are here (articleBody)")
            break
    return None


def _number(value: Any) -> int:
    try:
        return int(str(value)[:9])
    except ValueError:
        return 0


def _stopped(laid: Laid, body: Sequence[int]) -> Completeness | None:
    """Tell a body that stops in the middle: at an ellipsis or without a full stop, and the page says "read on"."""
    if not body:
        return None
    looks, spans = laid.whole.looks, laid.spans
    last = body[-1]
    if _is_torn(laid, last):
        # What breaks off looks like a teaser, so that it was not taken for the article.
        last += 1
    look = looks[last]
    open_end = bool(_CUT.search(look.line.text)) or look.cut
    goes_on = next((i for i in range(last + 1, min(last + 3, len(looks))) if _is_more(looks[i])), None)
    if look.closes("more") and look.size >= 6 and (look.cut or not look.ends):
        return Completeness("cut", "the text breaks off and says where to read on", (spans[last],))
    if goes_on is not None and (open_end or not look.ends):
        return Completeness("cut", "the text breaks off and says where to read on", (spans[last], spans[goes_on]))
    if open_end and sum(looks[i].size for i in body) < _SHORT:
        return Completeness("cut", "the text ends in an ellipsis", (spans[last],))
    return None


def _is_torn(laid: Laid, last: int) -> bool:
    """Tell whether the line after the article goes on with it and is cut off: in the same element of HTML."""
    if laid.whole.evidence is None or last + 1 >= len(laid.spans):
        return False
    here, after = laid.whole.looks[last], laid.whole.looks[last + 1]
    if after.linked or after.opens("teaser") or "teaser" in after.roles:
        return False
    return after.cut and after.size >= 8 and after.line.place.parent is here.line.place.parent


def _is_more(look: Look) -> bool:
    return look.size <= 6 and any(h.cue == "more" and h.start == 0 and h.end == look.size for h in look.hits)


def _paid(laid: Laid, kinds: Sequence[BlockKind], body: Sequence[int], size: int) -> Completeness | None:
    """Tell a stub before a paywall: the page says that one must pay or sign in to read on."""
    looks, spans = laid.whole.looks, laid.spans
    first, last = (body[0], body[-1]) if body else (0, -1)
    asks = [
        i
        for i in range(first, min(last + _NEAR + 1, len(looks)))
        if kinds[i] not in ARTICLE_KINDS and looks[i].count("paywall") and looks[i].size <= 60
    ]
    declared = next(_locks(laid.head), None)
    if declared and (size < _SHORT or asks):
        hidden = list(_selected(laid))
        if hidden and sum(looks[i].size for i in hidden if kinds[i] in ARTICLE_KINDS) >= 0.3 * size:
            return None
        return Completeness("cut", f"the page is not free ({declared})", tuple(spans[i] for i in asks[:2]))
    if asks and size < 2 * _SHORT:
        return Completeness("cut", "the page asks to pay or sign in to read on", tuple(spans[i] for i in asks[:2]))
    return None


def _locks(head: Head) -> Iterator[str]:
    for one in articles(head):
        if str(one.get("isAccessibleForFree")).lower() in {"false", "0"}:
            yield "JSON-LD isAccessibleForFree"
    for name in ("article:content_tier", "og:article:content_tier", "cxenseparse:paywall", "paywall"):
        if any(value.lower() in _LOCKED for value in head.meta(name)):
            yield f"meta {name}"


def _selected(laid: Laid) -> Iterator[int]:
    """Yield the lines in the part of the page that JSON-LD names as not free (``hasPart``, ``cssSelector``)."""
    names = {
        name.lstrip(".#")
        for one in laid.head.objects
        if isinstance(selector := one.get("cssSelector"), str)
        for name in selector.split()[:5]
    }
    for i, look in enumerate(laid.whole.looks):
        if names and any(not names.isdisjoint(place.names.split()) for place in look.line.place.up()):
            yield i


def _video(head: Head, size: int) -> Completeness | None:
    kinds = kinds_of(head)
    is_video = any(v.lower().startswith("video") for v in head.meta("og:type")) or (
        "VideoObject" in kinds and not articles(head)
    )
    if is_video and size < _SHORT:
        return Completeness("video", f"the page is a video's, with {size} words of text")
    return None


def corrections(laid: Laid, kinds: Sequence[BlockKind]) -> tuple[Span, ...]:
    """Return the lines in which the page says that it was corrected."""
    found = []
    for look, span, kind in zip(laid.whole.looks, laid.spans, kinds, strict=True):
        if kind != "teaser" and look.size >= 4 and not look.line.links[1:]:
            said = [h for h in look.hits if h.cue == "correction"]
            # One word alone must head the line as a label does ("Correction: ..."); a phrase may stand anywhere.
            label = look.line.text[: len(look.line.text) // 2 + 20].partition(":")
            if any(h.end - h.start >= 3 or (h.start == 0 and label[1] and len(label[0].split()) <= 6) for h in said):
                found.append(span)
    return tuple(found)

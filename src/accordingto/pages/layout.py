"""A page before its lines are sorted: its text, its lines with all that is known of them, and what its head says."""

import re
from collections.abc import Sequence

from lxml import etree
from lxml.html import HtmlComment, HtmlElement
from msgspec import Struct

from accordingto.errors import NoArticle
from accordingto.nouns import Span
from accordingto.pages import blocks, cues, evidence, features, headline, metadata, plain, publisher, tongues, tree
from accordingto.pages.signs import Whole
from accordingto.pages.tree import Line

_LONG = 20_000
"""Characters of a tag from which on its attributes are left out."""
# Scripts, styles and comments as they are, and whole tags with their quotation marks respected; no way back into what
# has matched, so that the time stays linear.
_TAG = re.compile(
    r"""<(script|style)\b[^<]*+(?:<(?!/\1\b)[^<]*+)*+(?:</\1)?|<!--[^-]*+(?:-(?!->)[^-]*+)*+(?:-->)?"""
    r"""|<([a-zA-Z][^\s/>"'<]{0,100})(?:[^"'<>]++|"[^"]{0,50000}+"|'[^']{0,50000}+')*+>""",
    re.IGNORECASE | re.DOTALL,
)
# Values that no attribute of a page has; the parser gives up at ten million bytes.  None goes past a quotation mark or
# a tag, so that the time stays linear.
_HUGE_VALUE = re.compile(r"""=\s{0,5}(?:"[^"<]{100000,}+"|'[^'<]{100000,}+')""")
# Elements that only group others, and the inline ones that authors forget to close.
_GROUPING = re.compile(
    r"</?(?:div|section|article|main|span|font|center|table|tbody|tr|td|ul|ol|li|dl|dd|b|i|em|strong|a|u|s|small|big|blockquote)\b"
    r"[^<>]{0,2000}>",
    re.IGNORECASE,
)


class Laid(Struct):
    """What HTML and plain text come to before they take the same way."""

    text: str
    spans: list[Span]
    """Where each line stands in the text."""
    whole: Whole
    head: metadata.Head
    """Empty for plain text."""
    url: str | None
    """Where it was fetched from, else the address the page gives for itself."""


def parse(text: str, input: str) -> HtmlElement:
    """Return the tree of `text`; no network, no entities of its own, libxml2's limits kept.

    A tag of a great many attributes keeps its name alone: the parser's time is quadratic in their number.  Where
    elements stand so deep that the parser gives up, those that only group are left out, so that no text is lost.
     Raises NoArticle, naming `input`, where nothing can be made of it.
    """
    text = text.replace("\x00", "")
    if max(map(len, text.split("<"))) > _LONG:
        text = _TAG.sub(_shortened, _HUGE_VALUE.sub('=""', text))
    root, is_deep = _tree(text)
    if is_deep:
        root, _ = _tree(_GROUPING.sub("<br>", text))
    if root is None:
        raise NoArticle(input, "no article: the page is empty")
    return root


def _shortened(tag: re.Match[str]) -> str:
    """Return a tag without its attributes if it is too long; scripts, styles and comments as they are."""
    if tag.group(2) is None or tag.end() - tag.start() <= _LONG:
        return tag.group()
    return f"<{tag.group(2)}>"


def _tree(text: str) -> tuple[HtmlElement | None, bool]:
    """Return the tree of `text` and whether the parser gave up for its depth."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, recover=True)
    # One class for all elements, known to the parser itself: lxml.html's own choice calls Python for each of them.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement, comment=HtmlComment))
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    return root, any("depth" in error.message.lower() for error in parser.error_log)


def from_html(text: str, input: str, fetched: str | None = None) -> Laid:
    """Lay out the page in `text`, fetched from `fetched`.

    Raises NoArticle, naming `input`, where the page has no text.
    """
    root = parse(text, input)
    lines = tree.lines(root)
    total = sum(line.words for line in lines)
    if not total:
        raise NoArticle(input, "no article: the page has no text")
    head = metadata.head_of(root)
    extracted = evidence.extracted(root, lambda: parse(text, input))
    frame = max(60, min(total, len(extracted.split())) // 2)
    looks = features.looks(lines, frame)
    known = {look.line.text: look.words for look in looks}
    taken = evidence.runs(known.get(line) or cues.tokens(line) for line in extracted.split("\n"))
    described = evidence.runs(map(cues.tokens, evidence.descriptions(head)))
    stated = evidence.runs(map(cues.tokens, evidence.bodies(head)))
    share, description, body = evidence.coverage([look.words for look in looks], taken, described, stated)
    title = headline.of_page(looks, head, share)
    url = fetched or next(iter(head.canonical), None)
    languages = tongues.of_lines([line.text for line in lines])
    whole = Whole(looks, share, languages, title, described=description, stated=body if stated[1] else None)
    whole.domain = publisher.domain_of(url)
    # The foot of the page is known only when its lines are sorted; for the outlet's name as a sign it is not needed.
    outlet = publisher.of_page(head, whole, title or 0, len(looks), url)
    whole.outlet = cues.tokens(outlet.name or "")
    joined, spans = _join(lines)
    return Laid(joined, spans, whole, head, url)


def from_text(text: str, fetched: str | None = None) -> Laid:
    """Lay out plain `text`, which stays as it is."""
    placed = plain.lines(text)
    looks = features.looks([line for _, line in placed], 0)
    languages = tongues.of_lines([line.text for _, line in placed])
    whole = Whole(looks, None, languages, None)
    found = blocks.sort(whole)
    whole.title = plain.headline(looks, found.scores)
    top = whole.title if whole.title is not None else found.first
    whole.outlet = cues.tokens(publisher.of_text(whole, top, found.last).name or "")
    return Laid(text, [span for span, _ in placed], whole, metadata.Head(), fetched)


def _join(lines: Sequence[Line]) -> tuple[str, list[Span]]:
    """Put `lines` one below the other and say where each stands."""
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line.text)))
        at += len(line.text) + 1
    return "\n".join(line.text for line in lines), spans

"""HTML as a reader sees it: the lines of a page in document order, each with where it stands.

The tree is walked once, without recursion.  Block tags and line breaks cut lines, inline tags do not; what a browser
never shows (scripts, styles, form fields, hidden elements) is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, TypeAlias
from unicodedata import is_normalized

from lxml.html import HtmlElement

from accordingto.pages import markup
from accordingto.text import clean

INLINE, UNSEEN = markup.names().tags.inline, markup.names().tags.unseen
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
_BULLETS = re.compile(r"[\s|·•/,—–-]+")
_NO_LINK, _BREAK = -1, -2
Items: TypeAlias = list[tuple[str, str]]
"""An element's attributes: had at once, while each look-up in ``attrib`` goes through a new object."""
_NESTED = 8
"""Elements around a piece of text that are looked at for a box inside a line."""
TEASER_WORDS = 4
"""From how many words on a link is taken to be a headline rather than a menu entry."""


@dataclass(slots=True, eq=False)
class Place:
    """An element that holds lines: where in the page a line stands."""

    tag: str
    names: str
    """Class, id, role and itemprop of the element, for finding what its author called it."""
    parent: "Place | None"
    words: int = 0
    """Words of the page inside this element; filled when all lines are known."""
    in_list: bool = False
    """Whether it is the item of a list or inside one."""
    in_quote: bool = False
    """Whether it is a block quotation or inside one."""

    def __post_init__(self) -> None:
        """Take over what holds of all inside the place around."""
        around = self.parent
        self.in_list = self.tag == "li" or (around is not None and around.in_list)
        self.in_quote = self.tag == "blockquote" or (around is not None and around.in_quote)

    def up(self) -> Iterator["Place"]:
        """Yield this place and those around it, from the inside out."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent


@dataclass(slots=True, eq=False)
class Line:
    """One line of a page, with what its markup tells."""

    text: str
    place: Place
    links: list[tuple[str, str]] = field(default_factory=list)
    """Text and target of each link in the line."""
    rules: int = 0
    """How many horizontal rules of the page stand before the line."""
    words: int = 0
    linked: int = 0
    """How many of the words are link text."""
    card: bool = False
    """Whether it stood inside a sentence, in a box of headlines that lead to other stories."""


@dataclass(slots=True)
class _Piece:
    text: str
    place: Place
    href: str | None
    link: int
    card: bool = False


class _Walk:
    """The state of one walk over the tree."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.pieces: list[_Piece] = []
        self.rules = 0
        self.links = 0

    def add(self, text: str, around: "_Around") -> None:
        """Gather `text`; blanks that open a line are no part of it."""
        if self.pieces or not text.isspace():
            self.pieces.append(_Piece(text, around.place, around.href, around.link))

    def flush(self, block: Place) -> None:
        """Close the line that is being gathered."""
        if not self.pieces:
            return
        pieces, self.pieces = self.pieces, []
        # Most lines are one piece, which has nothing to be cut at.
        for part in (pieces,) if len(pieces) == 1 and pieces[0].link != _BREAK else _headlines(pieces):
            text = " ".join("".join(p.text for p in part).split())
            if not text:
                continue
            shown = [p for p in part if not p.text.isspace()]
            first = shown[0].place
            place = first if all(p.place is first for p in shown) else block
            self.lines.append(Line(text, place, _links(part), self.rules, card=shown[0].card))

    def open(self, element: HtmlElement, items: Items, inline: bool, outer: "_Around") -> "_Around":
        """Return the surroundings of what stands inside `element`, which has the attributes `items`."""
        names = _names(items) if items else ""
        if inline and not names and element.tag not in {"a", "tr"}:
            return outer
        place = Place(element.tag, names, outer.place) if names or not inline else outer.place
        href, link = outer.href, outer.link
        if element.tag == "a":
            href, link = element.get("href"), self.links
            self.links += 1
        in_row = _is_row(element) if element.tag == "tr" else outer.in_row and inline
        return _Around(outer.block if inline else place, place, href, link, in_row)


def _headlines(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Cut a line at its breaks, and where it is nothing but headlines one after the other."""
    parts: list[list[_Piece]] = [[]]
    before = ""
    for at, piece in enumerate(pieces):
        if piece.link != _BREAK:
            parts[-1].append(piece)
            before = piece.text.rstrip()[-8:] or before
        elif before and not _ENDS_SENTENCE.search(before) and _goes_on(pieces, at + 1):
            parts[-1].append(_Piece(" ", piece.place, None, _NO_LINK))
        else:
            parts.append([])
            before = ""
    for part in parts:
        sizes: dict[int, int] = {}
        for p in part:
            if p.link >= 0:
                sizes[p.link] = sizes.get(p.link, 0) + len(p.text.split())
        heads = {link for link, size in sizes.items() if size >= TEASER_WORDS}
        bare = sum(len(_BULLETS.sub(" ", p.text).split()) for p in part if p.link < 0)
        if len(heads) >= 2 and bare <= 2 * len(heads) + 2:
            cut: list[_Piece] = []
            seen: set[int] = set()
            for p in part:
                if p.link in heads and p.link not in seen:
                    seen.add(p.link)
                    yield cut
                    cut = []
                cut.append(p)
            yield cut
        elif len(heads) >= 2 and (box := _box(part, heads)):
            # A card with other stories on a name, shown once a reader points at it: no part of the sentence.
            for p in part:
                p.card = box in islice(p.place.up(), _NESTED)
            yield [p for p in part if not p.card]
            yield from _headlines([p for p in part if p.card])
        else:
            yield part


def _box(part: list[_Piece], heads: set[int]) -> Place | None:
    """Return the element inside a line that holds several of its headlines and little else; None where none does."""
    links: dict[Place, set[int]] = {}
    bare: dict[Place, int] = {}
    for p in part:
        for place in islice(p.place.up(), _NESTED):
            if p.link in heads:
                links.setdefault(place, set()).add(p.link)
            elif p.link < 0:
                bare[place] = bare.get(place, 0) + len(_BULLETS.sub(" ", p.text).split())
    boxes = [place for place, held in links.items() if len(held) >= 2 and bare.get(place, 0) <= len(held)]
    return max(boxes, key=lambda place: len(links[place]), default=None)


def _goes_on(pieces: list[_Piece], at: int) -> bool:
    """Tell whether the text from piece `at` on begins with a small letter, as the middle of a sentence does."""
    for piece in islice(pieces, at, at + 8):
        if piece.link == _BREAK:
            return False
        if text := piece.text.lstrip():
            return text[0].islower()
    return False


def _links(pieces: list[_Piece]) -> list[tuple[str, str]]:
    found: dict[int, tuple[str, str]] = {}
    for p in pieces:
        if p.link >= 0:
            before = found.get(p.link, ("", ""))[0]
            found[p.link] = (before + p.text, p.href or "")
    return [(" ".join(text.split()), href) for text, href in found.values() if text.strip()]


_NAMES = ("class", "id", "role", "itemprop")


def _names(items: Items) -> str:
    known = dict(items)
    return " ".join([value for name in _NAMES if (value := known.get(name))])[:300]


def _is_hidden(items: Items) -> bool:
    for name, value in items:
        if name == "hidden" or (name == "aria-hidden" and value == "true"):
            return True
        if name == "style" and _HIDDEN.search(value[:500]):
            return True
    return False


# What may be hidden until a script has run, though it is all there is to read.
_NEVER_HIDDEN = frozenset(("html", "body", "main", "article"))


class _Around(NamedTuple):
    """What surrounds a piece of text: its block, its innermost named element, the link it stands in."""

    block: Place
    place: Place
    href: str | None
    link: int
    in_row: bool = False
    """Whether it is a row of a table of data, whose cells are one line together."""


_FEW, _MORE = 60, 3
"""Words of a page below which what is hidden may be its text, and how many times as many that has to be."""
_CELLS = frozenset(("td", "th"))
_CELL = 60
"""Characters up to which a cell is one of a table of data; in a longer one a page is laid out."""


def _is_row(row: HtmlElement) -> bool:
    """Tell whether all cells of a table's row are short and hold inline elements only."""
    if len(row) < 2:
        return False
    for cell in row:
        if cell.tag not in _CELLS or len(cell) > 3 or any(child.tag not in INLINE for child in cell.iterdescendants()):
            return False
        if sum(map(len, cell.itertext())) > _CELL:
            return False
    return True


def lines(root: HtmlElement) -> list[Line]:
    """Return the lines of the page under `root` in document order; their texts are clean and not empty.

    What is hidden is left out, unless it is nearly all there is: pages that a script shows once it has run.
    """
    shown = _lines(root, with_hidden=False)
    words = sum(line.words for line in shown)
    if words >= _FEW:
        return shown
    everything = _lines(root, with_hidden=True)
    return everything if sum(line.words for line in everything) > _MORE * words + _FEW else shown


def _lines(root: HtmlElement, with_hidden: bool) -> list[Line]:
    walk = _Walk()
    top = Place("body", "", None)
    # An element waits twice: to be opened (no inner surroundings yet) and, after its children, to be closed.
    stack: list[tuple[HtmlElement, _Around, _Around | None]] = [(root, _Around(top, top, None, _NO_LINK), None)]
    while stack:
        element, outer, inner = stack.pop()
        tag = element.tag
        if inner is None and isinstance(tag, str) and tag not in UNSEEN:
            inline = tag in INLINE or (tag in _CELLS and outer.in_row)
            text, children = element.text, len(element)
            if tag == "br":
                walk.pieces.append(_Piece("\n", outer.block, None, _BREAK))
            elif tag == "hr":
                walk.flush(outer.block)
                walk.rules += 1
            elif inline and not children and not text and tag not in _CELLS:
                pass  # a picture, an icon: many of a page's elements
            elif not (items := element.items()) or with_hidden or not _is_hidden(items) or tag in _NEVER_HIDDEN:
                if not inline:
                    walk.flush(outer.block)
                inner = walk.open(element, items, inline, outer)
                if tag in _CELLS and inline:
                    walk.pieces.append(_Piece(" ", inner.place, None, _NO_LINK))
                if text:
                    walk.add(text, inner)
                if children:
                    stack.append((element, outer, inner))
                    stack.extend([(child, inner, None) for child in reversed(element)])
                    continue
                if not inline:
                    walk.flush(inner.block)
        elif inner is not None and tag not in INLINE and not (tag in _CELLS and outer.in_row):
            walk.flush(inner.block)
        if (tail := element.tail) and element is not root:
            walk.add(tail, outer)
    walk.flush(top)
    return _cleaned(walk.lines)


def _cleaned(found: list[Line]) -> list[Line]:
    """Bring all texts to the clean form, drop what it leaves empty, and count words."""
    kept = []
    for line in found:
        # Blanks are folded already; what is printable and composed has nothing else to clean.
        if not (line.text.isprintable() and is_normalized("NFC", line.text)):
            line.text = clean(line.text).strip()
        if not line.text:
            continue
        line.words = len(line.text.split())
        if line.links:
            line.linked = min(line.words, sum(len(t.split()) for t, _ in line.links))
        place: Place | None = line.place
        while place is not None:
            place.words += line.words
            place = place.parent
        kept.append(line)
    return kept

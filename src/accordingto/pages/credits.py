"""Where a page credits a wire or another outlet for its text."""

import re
from collections.abc import Iterable, Sequence

from accordingto.dateline import wire_in
from accordingto.nouns import ARTICLE_KINDS, Block, Outlet, Span
from accordingto.outlets import Registry, registry
from accordingto.pages import cues
from accordingto.text import fold, words

_OPENING = 3
"""Paragraphs in which brackets before a dash may name an agency that no list has."""
_SIGN = re.compile(r"^[(\[]([^()\[\]\n]{2,60})[)\]]\.?$")
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_HEADED = re.compile(r"^\W*([^|•·\n]{2,40}?)\s*[|•·][^\n]*\d")
_INITIALS = re.compile(r"^\(?[\w.-]{1,12}(?:/[\w.-]{1,12})+\)?$")
_LAST = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]\.?\s*$")


def find(text: str, blocks: Sequence[Block], outlet: Outlet) -> tuple[Span, ...]:
    """Return where `text` credits somebody other than `outlet` for itself, in order.

    That is a dateline's "(AP) —", a line "Source: X", "X contributed to this report" or "(Reporting by ...)", a
    byline or a copyright line that names another outlet, and an agency in parentheses or among initials that ends the
    article, or that begins a line of dates over it.
    """
    known = registry()
    own = known.of(outlet)
    found: list[Span] = []
    body = [b for b in blocks if b.kind in ARTICLE_KINDS]
    opening = [b for b in body if b.kind != "heading"][:_OPENING]
    for block in blocks:
        line = text[block.start : block.end]
        heads = block.start <= (opening[-1].start if opening else 0)
        if agency := (_heads(line, known) if heads else None) or _signs(line, known):
            found.append(Span(block.start + agency.start, block.start + agency.end))
            continue
        if block.kind in ARTICLE_KINDS:
            wire = wire_in(line) if block.kind != "heading" else None
            name = wire.of(line) if wire else ""
            is_dateline = wire and (block in opening or _mentions(name, known))
            if wire and is_dateline and _is_name(name, known) and not _is_same(name, outlet):
                found.append(Span(block.start + wire.start - 1, block.start + wire.end + 1))
            if body and block is body[-1] and (match := _LAST.search(line)) and _mentions(match.group(1), known):
                found.append(Span(block.start + match.start(), block.start + match.end(1) + 1))
            continue
        if block.kind == "byline":
            folded = cues.tokens(line)
            is_credit = any(h.cue == "credit" and h.start <= 1 and h.end < len(folded) for h in cues.find(folded))
            if is_credit or _contributed(folded):
                found.append(block.span)
                continue
            if (match := _SIGN.match(line)) and _mentions(match.group(1), known):
                found.append(block.span)
                continue
        if (block.kind == "byline" or _COPYRIGHT.search(line)) and len(line) <= 300:
            found.extend(
                Span(block.start + span.start, block.start + span.end)
                for span, entry in known.mentions(line)
                if entry is not own and (block.kind == "byline" or _claims_text(line, span)) and entry.agency
            )
    return tuple(sorted(_apart(found)))


def _heads(line: str, known: Registry) -> Span | None:
    """Return the agency that a line of dates begins with: "Reuters | Updated: 07-03-2023"."""
    match = _HEADED.match(line)
    entry = known.by_name(match.group(1)) if match else None
    return Span(*match.span(1)) if match and entry is not None and entry.agency else None


def _signs(line: str, known: Registry) -> Span | None:
    """Return the agency among initials that sign a text: "dpa/km", "(ks/AFP)"."""
    if not _INITIALS.match(line):
        return None
    return next((span for span, entry in known.mentions(line) if entry.agency), None)


def _contributed(folded: Sequence[str]) -> bool:
    """Tell whether a short line says who helped, the name coming first ("X contributed to this report")."""
    return len(folded) <= 20 and any(h.cue == "credit" and h.end - h.start >= 2 for h in cues.find(list(folded)))


def _claims_text(line: str, span: Span) -> bool:
    """Tell whether a copyright mark stands shortly before the outlet under `span`."""
    return bool(_COPYRIGHT.search(line, max(0, span.start - 24), span.start))


def _is_name(inside: str, known: Registry) -> bool:
    """Tell whether the words in a dateline's parentheses can be an agency: short, beginning with a letter.

    A town and its country, with a comma between them, are none: "(NORVIK, Norland) —".
    """
    parts = [s.of(inside) for s in words(inside)]
    named = "," not in inside or _mentions(inside, known)
    return named and 0 < len(parts) <= 4 and not any(p[0].isdigit() for p in parts)


def _is_same(name: str, outlet: Outlet) -> bool:
    return bool(outlet.name) and fold(name) == fold(outlet.name or "")


def _mentions(name: str, known: Registry) -> bool:
    return any(True for _ in known.mentions(name))


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Return `spans` without those that lie in another."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept

"""The dateline of a paragraph: "KYIV, Dec. 23 (Reuters) - ", "Zürich (awn) – ", "WASHINGTON — ".

A dateline tells from where, when and through whom an article came; whatever is said begins after it.  Where it ends is
asked strictly, since what stands before is cut off; which wire or day it may name more freely, since whoever asks knows
wires and days.
"""

import re
from itertools import takewhile

from accordingto.nouns import Span

_WIRE = re.compile(r"(?P<place>[^\n()—–!?:;]{0,60}?)\s?\((?P<wire>[^()\n]{2,40})\)\s?[—–-]{1,2}\s")
_CAPITALS = re.compile(
    r"(?P<place>[^\W\d_]{2,}(?:[ /,.'’-]{1,2}[^\W\d_]{2,}){0,4})(?:,? [^\n()—–:;]{1,16})?\s?[—–-]{1,2}\s"
)
_REGION = re.compile(
    r"(?P<place>[^\W\d_]{2,}(?:[ /.'’-]{1,2}[^\W\d_]{2,}){0,3}), (?P<region>[^\W\d_][^\n()—–:;,]{1,18}?)\s?[—–-]{1,2}\s"
)
_NAMED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:[ /-][A-ZÄÖÜ][a-zäöüß]{2,}){0,2} [—–] (?=[A-ZÄÖÜ][a-zäöüß]* \S+ \S+ \S)")
_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]\s?[—–:-]")
_SLASHES = re.compile(r"(?P<place>[^\W\d_]{2,})[^\n/()]{0,50} /(?P<wire>[^/\n]{2,40})/[.:]?\s")
_BEHIND_DAY = re.compile(
    r"(?P<place>[^\W\d_]{2,})(?:[ -][^\W\d_]{2,}){0,2}, \d{1,2} [^\W\d_]{3,9}\.?\s?[—–-]{1,2}\s"
    r"(?P<wire>[^\W\d_][^.\n()]{2,30})\.\s"
)
_BRACKETS_REACH = 140
"""Characters of a paragraph within which a dateline's wire stands."""
_LOOSE = re.compile(r"[^\W\d_][^—–.!?]{3,100}?(?:\.[^—–.!?]{1,40})?[\s)][—–-]\s")
_PLACES = re.compile(r"(?:[^\W\d_]{2,} ){1,4}")
_SHORTEST_PLACE = 4
"""Letters of a place in capitals; what is shorter is an acronym."""
_NEAR = 8_000
"""Code points around a paragraph in which its place stands once more, as names are written."""
_DASHED = re.compile(r"\s[—–-]{1,2}\s")
_MOST_WORDS = 7


def dateline_end(text: str, paragraph: Span) -> int:
    """Return where what is told begins in `paragraph` of `text`: after its dateline, else at its start.

    In code points of `text`.  A dateline has a wire in brackets and a dash, or the paragraph's only dash after a place
    in capitals, or after one that opens it and before a sentence: „Genf – Der Rat tagt heute“.  Where a page has lost
    its dash, it is in capitals and not so where the text names it again.
    """
    return _marked(text, paragraph) or _unmarked(text, paragraph) or paragraph.start


def _unmarked(text: str, paragraph: Span) -> int | None:
    match = _PLACES.match(text, paragraph.start, paragraph.end)
    words = list(takewhile(str.isupper, match.group().split())) if match else []
    begin, end = paragraph.start, paragraph.start + len(" ".join(words)) + 1
    if not words:
        return None
    near = text[max(0, begin - _NEAR) : begin] + text[end : end + _NEAR]

    def stands(name: str) -> bool:
        return re.search(rf"\b{name}\b", near) is not None

    for number in range(len(words), 0, -1):
        place, after = " ".join(words[:number]), words[number : number + 1]
        # "WASHINGTON FBI agents": the next word is a name in capitals where it stands so elsewhere.
        named = len(place) >= _SHORTEST_PLACE and stands(place.title()) and not stands(place)
        if named and (all(map(stands, after)) if after else text[end : end + 1].isupper()):
            return begin + len(place) + 1
    return None


def _marked(text: str, paragraph: Span) -> int | None:
    match = _WIRE.match(text, paragraph.start, paragraph.end)
    if match:
        place = match["place"].split()
        named = all(w[0].isupper() or w[0].isdigit() for w in place) and len(place) <= _MOST_WORDS
        # "The World Health Organization (WHO) – whose ...": the letters in brackets are the name's own.
        initials = "".join(w[0] for w in place if w[0].isupper())
        return match.end() if named and not initials.endswith(match["wire"]) else None
    match = _NAMED.match(text, paragraph.start, paragraph.end)
    if match and not _DASHED.search(text, match.end(), paragraph.end):
        return match.end()
    match = _CAPITALS.match(text, paragraph.start, paragraph.end)
    if not (match and match["place"].isupper()):
        match = _REGION.match(text, paragraph.start, paragraph.end)
        # "ATLANTA, Georgia — ": the state or country is written as names are.
        if not (match and all(w[0].isupper() for w in match["region"].split())):
            return None
    told = match["place"].isupper() and not _DASHED.search(text, match.end(), paragraph.end)
    return match.end() if told else None


def wire_in(paragraph: str) -> Span | None:
    """Return what stands in the first brackets before a dash or colon near the beginning of `paragraph`: a wire's name.

    Or between slashes or behind a dash after a place in capitals: «ПУСТОШ, 3 мая. /АГВ/.», «ПУСТОШ, 3 мая — Вести.»
    Whether it is one is for the caller to know: "The World Health Organization (WHO) – whose ..." has brackets too.
    """
    opening = paragraph[:_BRACKETS_REACH]
    for match in (_SLASHES.match(opening), _BEHIND_DAY.match(opening)):
        if match and match["place"].isupper():
            return Span(*match.span("wire"))
    match = _BRACKETS.search(opening)
    return Span(*match.span(1)) if match else None


def opening(paragraph: str) -> int | None:
    """Return where what may be a dateline ends, after the first dash of `paragraph`; None where no dash is near."""
    match = _LOOSE.match(paragraph)
    return match.end() if match else None

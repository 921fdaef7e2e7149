"""From PolNeAR's convention to the project's: what a content, a cue and a source leave out.

PolNeAR counts quotation marks and "that" to the content and a colon to the cue.  The contract's content is the bare
words: without the marks around it, though with those of a partial quotation inside it, without an opening "that",
and without a comma or full stop at its end.
"""

import re

from accordingto.nouns import Span, Spans
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, QUOTES, trim, words

_INSIDE = re.compile(r"\w[.@/](?=[a-z0-9])")
"""Two code points before a place inside a word; a sentence that lost its blank begins with a capital."""
_MARK_INSIDE = re.compile(r"[.@/'’&-]")
_BLANK = re.compile(r"\s+")
_SINGLE = "'‘’"
_OPENS_SINGLE = re.compile(r"(?:(?<=\s)|\A)['‘](?=\w)")
_CLOSES_SINGLE = re.compile(r"(?<=[\w.,!?…])['’](?=\W|\Z)")
_CLOSES = {"“": "”", "„": "“”", "‟": "”", "«": "»", "‹": "›", '"': '"'}
_MARK = re.compile(rf"[{''.join(QUOTES)}]")
_PAUSES = ",;:"
_STOPS = ".,;:…"
_DASHES = "-–—―"
_ENDS = ".,!?…"


def bare_content(text: str, content: Spans, complementizers: tuple[str, ...]) -> Spans:
    """Return the pieces of `content` by the contract's convention; pieces of nothing but marks are left out."""
    found = []
    for piece in _of_whole_words(text, content):
        span = _bare(text, piece, complementizers)
        if any(c.isalnum() for c in span.of(text)):
            found.append(span)
    return tuple(found)


def _of_whole_words(text: str, content: Spans) -> Spans:
    """Return `content` with no piece that begins or ends inside a word: "told [Lund.info that] ...", "(LUN[.N)]"."""
    found: list[Span] = []
    for piece in content:
        start = piece.start
        if _INSIDE.match(text, start - 2) and start > 1:
            blank = _BLANK.search(text, start, piece.end)
            start = blank.end() if blank else start
        if found and _MARK_INSIDE.fullmatch(text, found[-1].end, start):
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(Span(start, piece.end))
    return tuple(found)


def _bare(text: str, piece: Span, complementizers: tuple[str, ...]) -> Span:
    span = _without_complementizer(text, _without_pauses(text, piece), complementizers)
    before = None
    while span != before:
        if text[span.start : span.start + 1].isalnum() and text[span.end - 1 : span.end].isalnum():
            return Span(span.start, _with_stop(text, span.start, span.end))
        before = span
        span = _without_stops(text, _without_marks(text, _without_pauses(text, span)))
    return span


def _without_pauses(text: str, span: Span) -> Span:
    span = trim(text, span, _PAUSES)
    bare = trim(text, span, _DASHES)
    # A dash after a pause or a closing mark leads over to the speaker; after a word the speech broke off there.
    before = text[bare.start : bare.end][-1:]
    leads_over = before and (before in _PAUSES or before in CLOSING_QUOTES)
    return Span(bare.start, bare.end if leads_over else max(bare.start, span.end))


def _without_stops(text: str, span: Span) -> Span:
    start = trim(text, span, _PAUSES).start
    end = trim(text, span, _STOPS).end
    return Span(start, max(start, _with_stop(text, start, end)))


def _with_stop(text: str, start: int, end: int) -> int:
    """Return the end of ``text[start:end]`` with the full stop of "U.S.", as another stands two places before."""
    return end + 1 if text[end : end + 1] == "." and end - 2 >= start and text[end - 2] == "." else end


def _without_complementizer(text: str, span: Span, complementizers: tuple[str, ...]) -> Span:
    first = next(words(text, span), None)
    # "That is not true, he said": what opens a sentence is a pronoun.
    if first and first.start == span.start and first.of(text) in complementizers:
        rest = trim(text, Span(first.end, span.end), _PAUSES)
        # "Disputes that figure": a single word is no clause.
        return rest if " " in rest.of(text) else span
    return span


def _without_marks(text: str, span: Span) -> Span:
    """Take off the quotation marks that stand around all of `span`, and those whose partner lies outside it."""
    own = span.of(text)
    if len(own) < 2:
        return span
    if own[0] in "'‘" and own[-1] in "'’" and "‘" not in own[1:]:
        return trim(text, Span(span.start + 1, span.end - 1))
    # A quotation in single marks that goes on over paragraphs closes only in the last; "'tis" opens none.
    if own[0] in _SINGLE and own[1].isupper() and not _CLOSES_SINGLE.search(own):
        return trim(text, Span(span.start + 1, span.end))
    if own[-1] in _SINGLE and own[-2] in _ENDS and not _OPENS_SINGLE.search(own):
        return trim(text, Span(span.start, span.end - 1))
    opens, closes = own[0] in OPENING_QUOTES, own[-1] in CLOSING_QUOTES
    start, end = span.start, span.end
    if opens and _open_at(own[:-1] if closes else own, from_first=True):
        start += 1
        end -= closes
    elif closes and not opens and not _open_at(own[:-1], from_first=False):
        end -= 1
    return trim(text, Span(start, end))


def _open_at(own: str, from_first: bool) -> bool:
    """Tell whether a quotation is open where `own` ends; `from_first`: the very one that its first mark opened."""
    open_marks: list[str] = []
    for match in _MARK.finditer(own):
        mark = match.group()
        if open_marks and mark in _CLOSES[open_marks[-1]]:
            open_marks.pop()
        elif mark in _CLOSES:
            open_marks.append(mark)
        elif open_marks:
            open_marks.pop()
        if from_first and not open_marks:
            return False
    return bool(open_marks)


def bare_cue(text: str, cue: Span) -> Span:
    """Return `cue` without marks at its ends; a cue of nothing but marks ("NAME:") stays."""
    span = trim(text, cue, _PAUSES + _DASHES)
    return span if span.end > span.start else cue


def bare_source(text: str, source: Span) -> Span:
    """Return `source` without the marks at its ends."""
    span = trim(text, source, _PAUSES + _DASHES)
    return span if span.end > span.start else source

"""Quotation marks of all the languages' habits, paired: « », „ “, “ ”, ” ”, " ", » «, ‹ ›.

A pair is a quotation or a name: titles and companies stand in the same marks («Вістка»).  Single quotation marks are
left out since they are apostrophes more often than not.
"""

import re

from msgspec import Struct

from accordingto.nouns import Span
from accordingto.text import CLOSING_QUOTES, OPENING_QUOTES, words

_MARK = re.compile('[«»„“”‟‹›"]')
_ALWAYS_OPEN = frozenset("„‟‹")
_CLOSED_BY = {
    "„": frozenset('“”"'),
    "‟": frozenset('“”"'),
    "“": frozenset('”“"'),
    '"': frozenset('"”'),
    "”": frozenset('”"'),
    "«": frozenset("»"),
    "»": frozenset("«"),
    "‹": frozenset("›"),
}
_BRACKETS = {"(": ")", "[": "]"}
_DASHES = frozenset("—–―-")
_DEEPEST = 8
_LONGEST_NAME = 5
_SENTENCE_ENDS = ".,!?…"
_BEFORE = "(—–-«„“‹["
"""Beside blanks, what an opening mark may follow."""
_FOLLOWS = frozenset(",.;:!?…)")
"""What follows a closing mark, and no opening one: „Wirklich?“, fragte er."""


class Quoted(Struct, frozen=True):
    """A stretch between quotation marks."""

    start: int
    """Of the opening mark."""
    end: int
    """After the closing mark, or the block's end where it never closes."""
    inside: Span
    """Without the marks."""
    name: bool
    """A title or a company rather than somebody's words."""
    closed: bool
    """False where the mark that opens it has no partner."""


def quoted(text: str, block: Span) -> list[Quoted]:
    """Return the outermost stretches between quotation marks in the paragraph `block`, in order and disjoint.

    Marks that don't pair are left as they are, but for two that quote to the paragraph's end: one that opens the
    paragraph, as in a speech over several, and one after which no other quotation comes.
    """
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    for match in _MARK.finditer(text, block.start, block.end):
        at = match.start()
        opens = _opens(text, at, block, inside=bool(stack))
        if stack and not opens and text[at] in _CLOSED_BY[text[stack[-1]]]:
            pairs.append((stack.pop(), at))
        elif opens and len(stack) < _DEEPEST:
            stack.append(at)
    unclosed = stack[0] if stack else -1
    if stack and (unclosed == block.start or all(opened < unclosed for opened, _ in pairs)):
        pairs.append((unclosed, block.end))
    found: list[Quoted] = []
    reached = block.start
    for opened, closed in sorted(pairs):
        if opened >= reached:
            reached = min(closed + 1, block.end)
            inside = Span(opened + 1, closed)
            name = _is_name(text, inside, block)
            found.append(Quoted(opened, reached, inside, name, opened != unclosed))
    return found


def closes_earlier(text: str, block: Span) -> int | None:
    """Return where the mark is in the paragraph `block` that closes what an earlier one opened, None if none does."""
    stack: list[int] = []
    for match in _MARK.finditer(text, block.start, block.end):
        at = match.start()
        if _opens(text, at, block, inside=bool(stack)):
            stack.append(at)
        elif stack and text[at] in _CLOSED_BY[text[stack[-1]]]:
            stack.pop()
        elif not stack and at > block.start and text[at] in CLOSING_QUOTES:
            return at
    return None


def quotations(text: str, block: Span) -> list[Quoted]:
    """Return those of the stretches between quotation marks in the paragraph `block` that are no names, in order."""
    return [q for q in quoted(text, block) if not q.name]


def spoken(text: str, block: Span) -> list[Span]:
    """Return the stretches of the paragraph `block` that are somebody's words, marks left out, in order and disjoint.

    Names are no speech.  A paragraph that begins with a dash is direct speech up to the next dash, the words between
    dashes being the reporter's.
    """
    if text[block.start : block.start + 1] in _DASHES and not quoted(text, block):
        return _between_dashes(text, block)
    return [q.inside for q in quotations(text, block)]


def opens_before(text: str, at: int) -> bool:
    """Tell whether a quotation opens right before `at`, a blank between at most.

    A mark that may close as well opens none behind a word or a sentence's end: "It is over." They left.
    """
    place = at - 1 if text[max(0, at - 1) : at].strip() else at - 2
    if place < 0 or text[place] not in OPENING_QUOTES:
        return False
    before = text[place - 1] if place else " "
    ends = before.isalnum() or before in _SENTENCE_ENDS
    return text[place] not in CLOSING_QUOTES or before.isspace() or before in _BEFORE or (place == at - 1 and not ends)


def closed(text: str, span: Span) -> Span:
    """Return `span` with the marks right after it that close what opens inside it: quotation marks and brackets.

    A source or a name cut at its last word has lost them: ТОВ «Київ-Інстал, the ministry (MOTIE.
    """
    opened: list[str] = []
    for mark in span.of(text):
        if mark in "([":
            opened.append(_BRACKETS[mark])
        elif opened and mark in opened[-1]:
            opened.pop()
        elif mark in OPENING_QUOTES:
            opened.append("".join(_CLOSED_BY[mark]))
    end = span.end
    while opened and end < len(text) and text[end] in opened[-1]:
        opened.pop()
        end += 1
    return Span(span.start, end)


def _between_dashes(text: str, block: Span) -> list[Span]:
    """Return the odd stretches of a dash-led paragraph: — speech, — reporter. — speech."""
    cuts = [block.start]
    for i in range(block.start + 1, block.end - 1):
        if text[i] in _DASHES and text[i - 1].isspace() and text[i + 1].isspace() and text[i - 2] in ",.!?…":
            cuts.append(i)
    cuts.append(block.end)
    return [Span(cuts[k] + 1, cuts[k + 1]) for k in range(0, len(cuts) - 1, 2)]


def _opens(text: str, at: int, block: Span, *, inside: bool) -> bool:
    """Tell whether the mark at `at`, `inside` a quotation or not, can open one: words follow it, none stands before."""
    mark = text[at]
    if mark in _ALWAYS_OPEN:
        return True
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    free = before.isspace() or before in _BEFORE
    if mark in "«“":
        return free or not (before.isalnum() or after.isspace() or after in _FOLLOWS)
    if inside and mark == "”":
        return False
    if after.isspace() or (inside and after in _FOLLOWS):
        return False
    return mark in '"»”' and (free or not (inside or before.isalnum() or before in ".!?…"))


def _is_name(text: str, inside: Span, block: Span) -> bool:
    own = [w.of(text) for _, w in zip(range(_LONGEST_NAME + 1), words(text, inside), strict=False)]
    before = text[max(block.start, inside.start - 3) : inside.start - 1].rstrip()
    after = text[inside.end + 1 : min(block.end, inside.end + 5)].lstrip()
    return (
        0 < len(own) <= _LONGEST_NAME
        and (own[0][0].isupper() or (own[0][0].isdigit() and not any(w[0].islower() for w in own[1:])))
        and inside.of(text).rstrip()[-1:] not in _SENTENCE_ENDS
        and not before.endswith(":")
        and not (_begins(text, inside.start - 1, block) and _ends(text, inside.end + 1, block))
        # „Wir sind fertig“, sagte er: parted by a comma; a single word may be a name with its apposition.
        and not (_begins(text, inside.start - 1, block) and after.startswith(",") and len(own) > 1)
        and not re.match(r",\s*[—–-]", after)
    )


def _begins(text: str, i: int, block: Span) -> bool:
    """Tell whether a sentence begins at `i`."""
    return text[max(block.start, i - 6) : i].rstrip(" —–-")[-1:] in {"", ".", "!", "?", "…"}


def _ends(text: str, i: int, block: Span) -> bool:
    """Tell whether a sentence ends at `i`."""
    return i >= block.end or text[i] in ".!?…"

"""Where a content begins and ends, when the labels ran over what is none of it.

Labels of words know no sentences: now and then a content takes in the sentence after its own, or how something was
told, which may stand between the cue and "that", or what went on meanwhile, after a cue that follows what was said.
"""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from accordingto.attribution.encoder.assembly import Draft, Stretch
from accordingto.attribution.encoder.passage import Passage
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import OPENING_QUOTES, QUOTES, fold, words

_SINGLE = frozenset("'‘’")
_SPOKEN = re.compile(rf"[{re.escape(''.join(QUOTES))}]|(?<!\w)[{''.join(_SINGLE)}]\w")
"""A quotation mark; a single one before a word, since it is an apostrophe elsewhere."""
_CIRCUMSTANCES = 24
"""Most words between a cue and "that"."""


def mend(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with contents that stay within their sentence and begin with what is said."""
    text, known, bounds = passage.text, passage.known, _Bounds(passage)
    found = []
    for draft in drafts:
        content = draft.content
        if draft.cue and any(c.isalpha() for c in text[slice(*draft.cue)]):
            content = [_after_circumstances(text, bounds.cut(c, draft.cue), draft.cue, known) for c in content]
            content = [_spelled_out(text, _before_silence(text, c, draft.cue, known), known) for c in content]
            content = [_before_semicolon(text, c, draft.cue) for c in content]
            content = _before_the_cue(text, replace(draft, content=content), bounds, known)
            content = bounds.together(content, draft.cue)
            content = _without_aside(text, content, draft.cue, known)
        elif draft.cue and draft.source and not bounds.opens_paragraph(draft.source):
            # A bare colon; in a transcript, where a turn may be long, the name before it opens the paragraph.
            content = [bounds.cut(c, draft.cue) for c in content]
        found.append(draft if content == draft.content else replace(draft, content=content))
    return found


def labelled(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with contents as the corpus has them: in the sentence and in the paragraph of their cue.

    To the corpus whoever speaks on in the next paragraph says something else, and the full stop of a sentence is no
    part of what is told in it, but where it is quoted or ends a turn.
    """
    bounds = _Bounds(passage)
    found = []
    for draft in drafts:
        content = draft.content
        if draft.cue and any(c.isalpha() for c in passage.text[slice(*draft.cue)]):
            content = [bounds.cut(c, draft.cue) for c in content]
        if draft.cue:
            content = bounds.in_paragraph(content, draft.cue) or content
        content = [bounds.without_stop(c) for c in content]
        found.append(draft if content == draft.content else replace(draft, content=content))
    return found


class _Bounds:
    """Where the sentences of a text begin and end, but for those within quotation marks."""

    def __init__(self, passage: Passage) -> None:
        self._text = passage.text
        self._ends: list[int] = []
        self._starts: list[int] = []
        self._paragraphs: list[int] = []
        for line in passage.lines:
            spoken = passage.quoted(line)
            self._paragraphs.append(line[0])
            for sentence in passage.sentences(line):
                if not any(q.start < sentence.start < q.end for q in spoken):
                    self._starts.append(sentence.start)
                if not any(q.start < sentence.end < q.end for q in spoken):
                    self._ends.append(sentence.end)

    def start(self, place: int) -> int:
        """Return where the sentence around `place` begins."""
        at = bisect_right(self._starts, place)
        return self._starts[at - 1] if at else 0

    def together(self, content: list[Stretch], cue: Stretch) -> list[Stretch]:
        """Return the pieces in the sentence of `cue` and those that are somebody's words; one piece stays.

        A quotation of another paragraph goes with one in the cue's own, if no paragraph without one lies between:
        "[The dam], she says, [leaks]" has no part in the quotation before.
        """
        if len(content) == 1:
            return content
        near = self.in_paragraph(content, cue)
        if near and any(map(self._spoken, near)):
            line = self._paragraph(cue[0])
            lines = {self._paragraph(c[0]) for c in content}
            content = [c for c in content if lines.issuperset(_between(line, self._paragraph(c[0])))]
        elif near:
            content = near
        return [c for c in content if self.start(c[0]) == self.start(cue[0]) or self._spoken(c)] or content

    def in_paragraph(self, content: list[Stretch], cue: Stretch) -> list[Stretch]:
        """Return the pieces in the paragraph of `cue`."""
        line = self._paragraph(cue[0])
        return [c for c in content if self._paragraph(c[0]) == line]

    def without_stop(self, content: Stretch) -> Stretch:
        """Return `content` without the full stop of a sentence after which its paragraph goes on."""
        start, end = content
        at = bisect_right(self._ends, end) - 1
        stops = at >= 0 and self._ends[at] == end and self._text[end - 1] == "." and self._text[end : end + 1] == " "
        return (start, end - 1) if stops else content

    def _spoken(self, content: Stretch) -> bool:
        return _SPOKEN.search(self._text, *content) is not None

    def _paragraph(self, place: int) -> int:
        return bisect_right(self._paragraphs, place)

    def opens_paragraph(self, part: Stretch) -> bool:
        """Tell whether a paragraph begins with `part`."""
        at = bisect_right(self._paragraphs, part[0])
        return bool(at) and not self._text[self._paragraphs[at - 1] : part[0]].strip()

    def cut(self, content: Stretch, cue: Stretch) -> Stretch:
        """Return the part of `content` in the sentence of its cue, else the nearest; speech in a row stays whole."""
        own = self._text[slice(*content)].strip(" ,")
        if own[:1] in _SINGLE or own[-1:] in _SINGLE:
            return content
        inner = self._ends[bisect_right(self._ends, content[0]) : bisect_right(self._ends, content[1] - 1)]
        inner = [end for end in inner if self._text[end : content[1]].strip()[:1] not in {"", *OPENING_QUOTES}]
        parts = pairwise([content[0], *inner, content[1]])
        return min(parts, key=lambda p: max(p[0] - cue[1], cue[0] - p[1], 0))


def _between(one: int, other: int) -> range:
    return range(min(one, other), max(one, other) + 1)


def _after_circumstances(text: str, content: Stretch, cue: Stretch, known: Words) -> Stretch:
    """Return what follows "that" where the content opens with how it was told ("in a letter that ...")."""
    aside = text[cue[1] : content[0]].strip()
    if aside.startswith(",") and fold(aside).endswith(known.asides):
        # "Said, commenting on [the report that it leaks, that it does not]"
        said = next((m for m in known.that_pattern.finditer(text, *content) if m.group().startswith(",")), None)
        return (said.end(), content[1]) if said else content
    opening = text[slice(*content)].lstrip(" ,")
    first = fold(opening.split(maxsplit=1)[0]) if opening else ""
    if content[0] < cue[1] or first not in (*known.circumstances, *known.relays):
        return content
    match = known.that_pattern.search(text, *content)
    before = text[content[0] : match.start()] if match else ""
    if match is None or len(before.split()) > _CIRCUMSTANCES or OPENING_QUOTES & set(before):
        return content
    # "In a country that" opens a clause about the country; a word for a message makes it what is told.
    told = match.group().startswith(",") or any(fold(w.strip(",")) in known.tellings for w in before.split())
    return (match.end(), content[1]) if told else content


def _spelled_out(text: str, content: Stretch, known: Words) -> Stretch:
    """Return what stands behind the colon of a content that only points to it: "said [as much in March: C]"."""
    match = known.pointing_pattern.match(text, *content)
    return (match.end(), content[1]) if match and match.end() < content[1] else content


def _before_silence(text: str, content: Stretch, cue: Stretch, known: Words) -> Stretch:
    """Return what stands before a clause by which the source says no more: "it would appeal [but gave no date]"."""
    match = known.fallen_silent_pattern.search(text, *content) if content[0] >= cue[1] else None
    if match is None or not QUOTES.isdisjoint(text[match.start() : content[1]]):
        return content
    return content[0], match.start()


def _before_semicolon(text: str, content: Stretch, cue: Stretch) -> Stretch:
    """Return what stands before a semicolon, after which the page or somebody else goes on; speech stays whole."""
    seam = text.find("; ", *content) if content[0] >= cue[1] else -1
    return content if seam < 0 or not QUOTES.isdisjoint(text[slice(*content)]) else (content[0], seam)


def _without_aside(text: str, content: list[Stretch], cue: Stretch, known: Words) -> list[Stretch]:
    """Leave out a clause after the cue that gives a reason or the like ("[Staff were short], she added, since ...").

    What follows a semicolon is a sentence of its own.
    """
    if len(content) != 2 or not content[0][1] <= cue[0] < content[1][0]:
        return content
    if OPENING_QUOTES & set(text[slice(*content[1])]):
        return content
    first = next((fold(w.of(text)) for w in words(text, Span(*content[1]))), "")
    return content[:1] if first in known.subordinators or ";" in text[cue[1] : content[1][0]] else content


def _before_the_cue(text: str, draft: Draft, bounds: _Bounds, known: Words) -> list[Stretch]:
    """Return what stands before the source, where only what went on meanwhile stands after the cue.

    "[The sides are close], two people said, as they raced to sign": the clause before is what they said.  So it
    is before a semicolon: "[The sides are close], two people told us; they would not be named".
    """
    if draft.source is None or draft.cue is None or len(draft.content) != 1:
        return draft.content
    told = min(draft.source[0], draft.cue[0])
    ((start, end),) = draft.content
    first = next((fold(w.of(text)) for w in words(text, Span(start, end))), "")
    begin = bounds.start(told)
    before = text[begin:told].rstrip()
    apart = first in known.meanwhile or ";" in text[draft.cue[1] : start]
    if start < draft.cue[1] or not apart or not before.endswith(","):
        return draft.content
    return [(begin, begin + len(before))]

"""Where a content begins and ends in the text: tokens to spans, and what at a sentence's end is no part of it."""

import re
from collections.abc import Collection
from itertools import islice

from accordingto.attribution.grammar.clauses import Complement
from accordingto.attribution.grammar.cues import Verb, in_reported_mood, is_speech
from accordingto.attribution.grammar.islands import Island
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.mentions import Mention
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.nouns import Span, Spans
from accordingto.text import fold, trim

_MARKS = ",.;:—–―- "
_WORD = re.compile(r"\w+")
_REPORT = 4
"""Words of a noun phrase for a report at most: "alle Berichte der Zeitung, wonach"."""


def to_spans(sentence: Sentence, ranges: list[tuple[int, int]]) -> Spans:
    """Return ranges of tokens as spans, without marks of punctuation at their ends and quotation marks around them."""
    found: list[Span] = []
    for first, last in ranges:
        while last > first and sentence.tokens[last - 1].kind in {"comma", "dash", "colon", "semicolon", "open"}:
            last -= 1
        while last > first and sentence.tokens[first].kind in {"comma", "dash", "colon", "semicolon", "close"}:
            first += 1
        if last <= first:
            continue
        only = sentence.tokens[first]
        bare = [t for t in sentence.tokens[first:last] if t.kind != "end"]
        if only.kind == "quote" and len(bare) == 1 and only.inside is not None:
            span = trim(sentence.text, only.inside, _MARKS)
        else:
            span = trim(sentence.text, sentence.stretch(first, last), _MARKS)
        if span.end > span.start:
            found.append(span)
    return tuple(found)


def without_introduction(text: str, content: Spans, introductions: Collection[str]) -> Spans:
    """Return `content` without a word that introduces it before a comma: "Нагадаємо, ...", "мол, ..."."""
    if not content:
        return content
    opening, comma, _ = content[0].of(text).partition(",")
    if not comma or fold(opening) not in introductions:
        return content
    return trim(text, Span(content[0].start + len(opening) + 1, content[0].end), _MARKS), *content[1:]


def without_label(text: str, block: Span, labels: Collection[str]) -> Span:
    """Return `block` without a label that heads it before a colon: "Деталі: P"."""
    label, colon, _ = block.of(text).partition(":")
    return trim(text, Span(block.start + len(label) + 1, block.end)) if colon and fold(label) in labels else block


def without_report(text: str, content: Spans, whereby: Collection[str]) -> Spans:
    """Return `content` without the word for a report whose clause it is: "(Berichte,) wonach P"."""
    if not whereby or not content:
        return content
    start, end = content[0].start, content[0].end
    opening = islice(_WORD.finditer(text, start, end), _REPORT + 1)
    at = next((m for m in opening if fold(m.group()) in whereby), None)
    if at is None or not (at.start() == start or text[start : at.start()].endswith(", ")):
        return content
    return trim(text, Span(at.end(), end), _MARKS), *content[1:]


def without_closing(sentence: Sentence, cue: Spans, content: Spans, end: int) -> Spans:
    """Return `content` without the islands at the sentence's end, unless `cue` is in them."""
    if cue and cue[0].start >= end:
        return content
    cut = (trim(sentence.text, Span(s.start, min(s.end, end)), _MARKS) for s in content if s.start < end)
    return tuple(s for s in cut if s.end > s.start)


def closing(sentence: Sentence, apart: list[Island], named: list[Mention]) -> int:
    """Return where the islands and citations at the sentence's end begin."""
    k = len(sentence.chunks)
    for island in reversed(apart):
        if island.last >= k and island.first > 0:
            k = island.first
    for mention in reversed(named):
        opens = mention.kind.cites and sentence.chunks[mention.chunk].first == mention.first
        if opens and 0 < mention.chunk < k <= sentence.chunk_of(mention.last - 1) + 1:
            k = mention.chunk  # "..., пославшись на X"
    return sentence.tokens[sentence.chunks[k].first].start if k < len(sentence.chunks) else sentence.span.end


def before_colon(sentence: Sentence, token: int) -> Spans:
    """Return what stands before the colon that `token` stands after: "P: об этом сообщил X".

    A dash does it where `token` follows at once: "P – такі дані наводить X".
    """
    chunk = sentence.chunk_of(token)
    dashed = "dash" in sentence.chunks[chunk].before.split() and sentence.chunks[chunk].first == token
    marks = (k for k in range(chunk, 0, -1) if set(sentence.chunks[k].before.split()) & {"colon", "semicolon"})
    opened = chunk if dashed else next(marks, None)
    return to_spans(sentence, [(0, sentence.chunks[opened].first)]) if opened is not None else ()


def quoted_after(sentence: Sentence, verb: Verb, what: Complement) -> Spans:
    """Return the quotation that goes on with a clause after a colon: "X визнав, що P: «Q»", "Чутки, що P, X назвав"."""
    fronted = what.first < verb.token
    if what.kind not in {"clause", "infinitive"} or (what.last is not None and not fronted):
        return ()
    for k in range(verb.chunk if fronted else sentence.chunk_of(what.first), len(sentence.chunks) - 1):
        area, following = sentence.chunks[k], sentence.chunks[k + 1]
        if area.after != "comma":
            speaks = area.after == "colon" and is_speech(sentence, following)
            return to_spans(sentence, [(following.first, following.last)]) if speaks else ()
    return ()


def reported_after(sentence: Sentence, what: Complement, cues: list[Verb], lexicon: Lexicon) -> Spans:
    """Return what goes on after an object and a colon: "lehnt es ab: Er sei arm", "warb für eine Regel: «Q»"."""
    if what.kind not in {"object", "naming", "about"} or what.first >= len(sentence.tokens):
        return ()
    for k in range(sentence.chunk_of(what.first), len(sentence.chunks) - 1):
        following = sentence.chunks[k + 1]
        if sentence.chunks[k].after == "colon":
            rest = [area for area in sentence.chunks[k + 1 :] if area.after != "colon"]
            said = any(in_reported_mood(sentence, area, lexicon) for area in rest[:2])
            another = any(v.token > what.first for v in cues)
            quoted = is_speech(sentence, following)
            last = following.last if quoted else len(sentence.tokens)
            return to_spans(sentence, [(following.first, last)]) if (said or quoted) and not another else ()
    return ()

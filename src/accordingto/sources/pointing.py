"""What a pronoun stands for that is no source itself, a noun or name: "Kyiv, which has vowed", «той», «в ній»."""

from collections.abc import Sequence

import msgspec

from accordingto.nouns import Span
from accordingto.sources.mention import Mention
from accordingto.sources.reading import read
from accordingto.sources.sheet import Sheet
from accordingto.sources.words import Token, tokens
from accordingto.text import fold

_BEFORE = 24
"""How many characters before a relative pronoun what it stands for may begin."""


def antecedent(sheet: Sheet, mention: Mention) -> Mention:
    """Return what a relative pronoun stands for, the noun or name before it: "Kyiv, which has vowed ..."."""
    before = Span(max(0, mention.span.start - _BEFORE), mention.span.start)
    lexicon = sheet.lexicon_at(mention.span.start)
    words = tokens(sheet.text, before, lexicon)
    right_before = words and not sheet.text[words[-1].span.end : mention.span.start].strip(" ,")
    # "Who" after a body stands for one of its people: "the head of the committee, who".
    human = fold(mention.span.of(sheet.text)) in lexicon.clauses
    if right_before and (words[-1].term("people", "offices") if human else words[-1].noun):
        if any(s.holds(words[-1].span) for a in sheet.article.attributions for s in a.source):
            return mention
        found = _noun_before(sheet, words)
        # People are told about here; a body or a text may have been named before.
        definite = found.definite and not words[-1].term("people")
        return msgspec.structs.replace(found, span=mention.span, definite=definite)
    first = len(words)
    while first and words[first - 1].capital and not (first < len(words) and words[first].gap.strip()):
        first -= 1
    if first == len(words) or sheet.text[words[-1].span.end : mention.span.start].strip(" ,"):
        return mention
    name = read(
        sheet.text,
        Span(words[first].span.start, words[-1].span.end),
        lexicon,
        sheet.named,
    )
    return msgspec.structs.replace(name, span=mention.span)


def pointed(sheet: Sheet, mention: Mention, index: int) -> Mention:
    """Return what «той» or «в ній» stands for where that is a noun that says nothing itself, else the pronoun.

    `index` is that of the sentence after the one that it stands in.
    """
    at, categories = mention.span.start, ("documents",) if mention.within else ("people", "offices")
    lexicon = sheet.lexicon_at(at)
    if index < 1 or not lexicon.table.morphology:
        return mention
    words = tokens(sheet.text, Span(sheet.sentences[max(0, index - 2)].start, at), lexicon)
    genders = {"masculine": "masc", "feminine": "femn", "neuter": "neut"}
    for i in reversed(range(len(words))):
        word = words[i].word
        if words[i].capital or (words[i].noun and i and words[i].word.adjective):
            if not mention.within and i and "Surn" in word.names:
                return mention
            continue
        if words[i].term(*categories) is None or (
            word.numbers and ("plur" if mention.plural else "sing") not in word.numbers
        ):
            continue
        fitting = {genders[mention.gender], "neut" if mention.either else ""} if mention.gender else word.genders
        if word.genders and word.genders.isdisjoint(fitting):
            continue
        first = i
        while first and words[first - 1].word.adjective and not words[first].gap.strip():
            first -= 1
        found = read(sheet.text, Span(words[first].span.start, words[i].span.end), lexicon, sheet.named)
        if found.kind in ({"document"} if mention.within else {"person", "unnamed"}):
            return msgspec.structs.replace(found, span=mention.span, definite=True)
    return mention


def _noun_before(sheet: Sheet, words: Sequence[Token]) -> Mention:
    """Read the noun that ends `words`, with what describes and counts it: "1,000 dock workers"."""
    lexicon, first = sheet.lexicon_at(words[-1].span.start), len(words) - 1
    while first and not words[first].gap.strip() and words[first - 1].fold not in lexicon.function_words:
        first -= 1
    if first and not words[first].gap.strip() and words[first - 1].fold in lexicon.determiners:
        first -= 1
    return read(sheet.text, Span(words[first].span.start, words[-1].span.end), lexicon, sheet.named)

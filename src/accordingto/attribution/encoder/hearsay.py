"""Statements that nobody in particular makes: "Rumour has it that ...", "a copy, it emerged", "were urged to leave".

The training corpus has few of them.  A sentence that opens so is a content without a source where the model found
none in it.
"""

import re
from collections.abc import Iterable

from accordingto.attribution.encoder.assembly import Draft, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.phrases import subject
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import folded

_SURE = 0.9
_FEWEST_WORDS = 2


def hearsay(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` and those for sentences of hearsay that none of them has a content in."""
    text, known = passage.text, passage.known
    found = list(drafts)
    for line in passage.lines_with(known.hearsay_pattern):
        for sentence in passage.sentences(line):
            match = known.hearsay_pattern.match(text, sentence.start, sentence.end)
            if match is None:
                continue
            # The model may take rumour itself for the one who says it.
            phrase = match.span(1)
            found = [d for d in found if d.cue is None or d.cue[1] <= phrase[0] or phrase[1] <= d.cue[0]]
            if not any(s < sentence.end and sentence.start < e for d in found for s, e in d.content):
                content = (match.end(), sentence.end)
                if len(re.findall(r"\w+", text[slice(*content)])) >= _FEWEST_WORDS:
                    found.append(by_rule(None, phrase, [content], _SURE))
    return found


def broken(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with who had first what a clause tells: "he resigned, a move first reported by [the Post]"."""
    text, known = passage.text, passage.known
    found = list(drafts)
    for line in passage.lines_with(known.broken_pattern):
        for sentence in passage.sentences(line):
            match = known.broken_pattern.search(text, sentence.start, sentence.end)
            if match is None:
                continue
            start, end = match.span("name")
            time = known.when_pattern.search(text, start, end)
            found = [d for d in found if not any(meet(p, match.span("cue")) for p in (d.cue, d.source))]
            found = [d for d in found if d.source is None or not meet(d.source, (start, end))]
            named = (start, time.start() if time else end)
            found.append(by_rule(named, match.span("cue"), [(sentence.start, match.start())], _SURE))
    return found


def passives(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` and those for "X is believed to have paid" that none of them has or tells: nobody's word on X."""
    text, known = passage.text, passage.known
    found = list(drafts)
    taken = [part for d in drafts for part in (d.cue, *d.content) if part]
    for line in passage.lines_with(known.passive_pattern):
        for sentence in passage.sentences(line):
            for match in known.passive_pattern.finditer(text, sentence.start, sentence.end):
                cue = match.span("cue")
                about = subject(text, sentence.start, cue[0], known)
                if about is None or any(start < cue[1] and cue[0] < end for start, end in taken):
                    continue
                rest = _CLAUSE.match(text, match.start("rest"), sentence.end)
                if rest and folded(text[slice(*about)])[0] not in known.expletives:
                    found.append(by_rule(None, cue, [about, rest.span()], _SURE))
    return found


def unsigned(passage: Passage, drafts: list[Draft], sure: list[Draft]) -> list[Draft]:
    """Return `drafts` and those that name nobody beside what is told, where none that is `sure` tells it.

    "It has emerged that he paid", "the bowl, it transpired, was a copy"; "islanders were urged to leave"; "the driver
    allegedly fled".  What somebody quoted says so is theirs.
    """
    text, known, found = passage.text, passage.known, list(drafts)
    for line in passage.lines_with(known.surfaced_pattern, known.urged_pattern, known.alleged_pattern):
        spoken = [(q.start, q.end) for q in passage.spoken(line)]
        for sentence in passage.sentences(line):
            new = [*_surfaced(text, sentence, known), *_urged(text, sentence, known), *_alleged(text, sentence, known)]
            new = [d for d in new if not any(meet(q, d.cue) for q in spoken) and not any(_tells(s, d) for s in sure)]
            found = [d for d in found if not any(meet(d.cue, n.cue) for n in new)]
            found += new
    return found


def _tells(known: Draft, new: Draft) -> bool:
    """Tell whether the `known` draft has the words of `new`, and not as a passive whose subject is its source."""
    if any(meet(c, new.cue) for c in known.content):
        return True
    if known.cue is None or new.cue is None or not meet(known.cue, new.cue):
        return False
    subject_only = known.source is None or known.source[1] <= known.cue[0]
    return not (subject_only and known.cue[0] <= new.cue[0] and len(new.content) == 1)


def _surfaced(text: str, sentence: Span, known: Words) -> Iterable[Draft]:
    for match in known.surfaced_pattern.finditer(text, sentence.start, sentence.end):
        cue = match.span("cue")
        before = text[sentence.start : match.start()].rstrip()
        if match["that"]:
            yield by_rule(None, cue, [(match.end(), sentence.end)], _SURE)
        elif before.endswith(",") and match["stop"]:
            pieces = [(sentence.start, sentence.start + len(before))]
            # "The answer, it turned out, was yes": the sentence goes on, but for a clause of its own.
            rest = text[match.end() : sentence.end].lstrip()
            first = folded(rest)[:1]
            if match["stop"] == "," and first and first[0] not in {*known.clause_joints, *known.coordinators}:
                pieces.append((match.end(), sentence.end))
            yield by_rule(None, cue, pieces, _SURE)


def _urged(text: str, sentence: Span, known: Words) -> Iterable[Draft]:
    for match in known.urged_pattern.finditer(text, sentence.start, sentence.end):
        about = subject(text, sentence.start, match.start(), known)
        rest = _CLAUSE.match(text, match.start("rest"), sentence.end)
        if about and rest and set(folded(text[slice(*about)])).isdisjoint({*known.own_voice, *known.anybody}):
            yield by_rule(None, match.span("cue"), [rest.span()], _SURE)


def _alleged(text: str, sentence: Span, known: Words) -> Iterable[Draft]:
    for match in known.alleged_pattern.finditer(text, sentence.start, sentence.end):
        about = subject(text, sentence.start, match.start(), known)
        rest = _CLAUSE.match(text, match.end(), sentence.end)
        words = folded(text[slice(*about)]) if about else []
        # "An allegedly stolen car", "for allegedly stealing": no clause.
        stray = {*known.openers, *known.inside, *known.sides} - known.third_persons
        if about and rest and words[-1] not in stray and len(folded(rest.group())) >= _FEWEST_WORDS:
            yield by_rule(None, match.span("cue"), [(about[0], match.start()), rest.span()], _SURE)


_CLAUSE = re.compile(r"(?:[^,;:()\n“”]|[,:](?=\d))+")

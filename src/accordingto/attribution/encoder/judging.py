"""Who judges something: "the claim was dismissed by the palace as fiction", "the club poured cold water on talk of it".

In a passive the labels take the subject for all that is said; what it is called belongs to it.  Idioms of denial the
training corpus hardly knows.
"""

from collections.abc import Iterable

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.phrases import antecedent, subject
from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span
from accordingto.text import folded

_SURE = 0.92
_LONGEST_AGENT = 12
"""Words that whoever judges may be named with."""


def judged(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with the judgements in `passage` whole: what is judged, as what, and by whom."""
    text, known, found = passage.text, passage.known, _with_recaps(passage, drafts)
    patterns = (known.judged_pattern, known.denied_pattern, known.denying_pattern, known.brushing_pattern)
    for line in passage.lines_with(*patterns):
        spoken = passage.spoken(line)
        for sentence in passage.sentences(line):
            new = [*_denials(text, sentence, found, known), *_brushed_off(text, sentence, found, known)]
            for draft in (*_passives(text, sentence, known), *_denied(text, sentence, known)):
                found = [d for d in found if not meet(d.cue, draft.cue)]
                new.append(draft)
            found += [d for d in new if d.cue and not any(q.start < d.cue[0] < q.end for q in spoken)]
    return found


def _with_recaps(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` with who is told to have said a quotation before: "“A shambles” is how [Lund] summed it up"."""
    text, known, found = passage.text, passage.known, list(drafts)
    quotations = [
        (q, end) for start, end in passage.lines_with(known.how_pattern) for q in passage.quoted((start, end))
    ]
    for quotation, end in quotations:
        match = known.how_pattern.match(text, quotation.end, end)
        if match and len(match["name"].split()) <= _LONGEST_AGENT:
            found = [d for d in found if not meet(d.cue, match.span("cue"))]
            found.append(by_rule(match.span("name"), match.span("cue"), [(quotation.start, quotation.end)], _SURE))
    return found


def _passives(text: str, sentence: Span, known: Words) -> Iterable[Draft]:
    for match in known.judged_pattern.finditer(text, sentence.start, sentence.end):
        agent, called = match.span("agent"), match.span("called")
        if agent[0] < 0:
            agent, called = match.span("last"), match.span("first")
        if match["be"]:
            about = subject(text, sentence.start, match.start("be"), known)
        else:
            # "The trawler, identified by the coast guard as the Marlin".
            apart = text[sentence.start : match.start()].rstrip().endswith(",")
            about = antecedent(text, sentence.start, match.start(), known) if apart else None
        if (
            about
            and _is_somebody(text[slice(*agent)], known)
            and folded(text[slice(*about)])[0] not in known.expletives
        ):
            yield by_rule(agent, match.span("cue"), [about, called], _SURE)


def _is_somebody(agent: str, known: Words) -> bool:
    """Tell whether a passive's agent is people or a body: "by the palace", but not "by mistake"."""
    words = agent.split()
    named = len(words) > 1 or words[0][0].isupper() or words[0].endswith("s") or words[0] in known.witnesses
    return named and len(words) <= _LONGEST_AGENT


def _denials(text: str, sentence: Span, drafts: list[Draft], known: Words) -> Iterable[Draft]:
    for match in known.denying_pattern.finditer(text, sentence.start, sentence.end):
        source = subject(text, sentence.start, match.start(), known)
        if source and not any(meet(d.cue, match.span("cue")) for d in drafts):
            yield by_rule(source, match.span("cue"), [match.span("object")], _SURE)


def _brushed_off(text: str, sentence: Span, drafts: list[Draft], known: Words) -> Iterable[Draft]:
    """Yield who brushes off what somebody says, but not a fly: "waved the allegations away", "shot down the idea"."""
    for match in known.brushing_pattern.finditer(text, sentence.start, sentence.end):
        cue, told = ("cue", "object") if match["cue"] else ("verb", "parted")
        if any(meet(d.cue, match.span(cue)) for d in drafts) or not _is_disputed(text, match.span(told), known):
            continue
        if source := subject(text, sentence.start, match.start(), known):
            yield by_rule(source, match.span(cue), [match.span(told)], _SURE)


def _is_disputed(text: str, part: Stretch, known: Words) -> bool:
    return not known.disputed.isdisjoint(folded(text[slice(*part)]))


def _denied(text: str, sentence: Span, known: Words) -> Iterable[Draft]:
    for match in known.denied_pattern.finditer(text, sentence.start, sentence.end):
        about = subject(text, sentence.start, match.start(), known)
        disputed = _is_disputed(text, (sentence.start, match.start()), known)
        if about and disputed and _is_somebody(text[slice(*match.span("agent"))], known):
            yield by_rule(match.span("agent"), match.span("cue"), [about], _SURE)

"""What is no attribution although it looks like one: refusals to speak, deeds, passives of nobody, fillers."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span, Spans, Stance
from accordingto.text import fold, folded, words

_REASON = 200
"""Code points between a wish not to be named and what is said of the reason."""

_MARKS = ".,;:!?\n"
"""What the reason does not go on over."""

_SILENCE = 60
"""Code points that the words of a silence take up, and some more."""
_COURTESY = 5
"""Words of a content that is nothing but a courtesy."""
_WORD = 20
"""Code points in which a word before a place stands."""
_NUMBERED = re.compile(r"[A-Z]\w*\.?\s\d")
_WISH = 8
"""Words of a content among which a name is asked to be kept back."""
_SHOWN = 3
"""Words of a content among which what somebody shows stands."""
_BEGINS = re.compile(r"\b\w")


def says_nothing(text: str, cue: Span | None, content: Spans, known: Words) -> bool:
    """Tell whether somebody refuses to speak, or asks not to be named ("declined to comment")."""
    if cue and (_gives_the_reason(text, cue, known) or _keeps_it(text, cue, content, known)):
        return True
    if cue is None or not content:
        return False
    if content[0].start < cue.start:
        # "Would neither confirm nor deny it": what it points back to stands before.
        match = known.silence_pattern.fullmatch(_without_auxiliaries(fold(cue.of(text)), known))
        return match is not None
    # It begins with the cue or right after it, so that the rest need not be read.
    opening = max(cue.end, content[0].start)
    said = fold(text[cue.start : min(opening + _SILENCE, content[-1].end)])
    begins = (match.start() for match in _BEGINS.finditer(said, 0, opening - cue.start + 1))
    # What stands between is an aside: "said, commenting on the reports, that".
    own = (at for at in begins if at < cue.end - cue.start or at >= opening - cue.start - 1)
    return any(known.silence_pattern.match(said, at) for at in own)


def hides_a_name(text: str, stance: Stance, content: Spans, known: Words) -> bool:
    """Tell whether all that is asked for is that a name be kept back: "begged us not to print her name"."""
    if stance not in {"orders", "hopes"}:
        return False
    told = [fold(w.of(text)) for w in islice((w for c in content for w in words(text, c)), _WISH)]
    kept = not known.hiding.isdisjoint(told) or any(
        one in known.negating and not known.showing.isdisjoint(rest)
        for one, *rest in zip(told, told[1:], told[2:], strict=False)
    )
    return kept and any(one in known.possessives and two in known.identities for one, two in pairwise(told))


def without_adverbs(text: str, source: Span, cue: Span | None, known: Words) -> Span:
    """Return `source` without what stands between it and its verb: "[the engineer] now says"."""
    while cue is not None and source.end <= cue.start:
        rest, blank, last = source.of(text).rpartition(" ")
        if not blank or last not in known.meantime:
            break
        source = Span(source.start, source.start + len(rest.rstrip()))
    return source


def is_relative(text: str, source: Span | None, cue: Span | None, content: Spans, known: Words) -> bool:
    """Tell whether "that" only says which the source is: "shown by [an invoice] that [has reached the paper]"."""
    if source is None or cue is None or not content or not cue.end <= source.start < content[0].start:
        return False
    between = folded(text[source.end : content[0].start])
    first = next((fold(w.of(text)) for w in words(text, content[0])), "")
    return between == [*known.complementizers] and first in known.finite


def _without_auxiliaries(cue: str, known: Words) -> str:
    words = cue.split()
    while len(words) > 1 and words[0] in known.before_verbs:
        words = words[1:]
    return " ".join(words)


def _keeps_it(text: str, cue: Span, content: Spans, known: Words) -> bool:
    """Tell whether the cue says that somebody did not make something known, or did not know it."""
    own_words = folded(cue.of(text))
    own = set(own_words)
    if not own.isdisjoint(known.unaware):
        return True
    knows, negated = not own.isdisjoint(known.knowing), any(map(known.negates, own))
    if not knows and not negated:
        return False
    opening = {w for c in content[:1] for w in folded(c.of(text))[:1]}
    if knows and not opening.isdisjoint(known.nothing):
        return True
    if not negated:
        return False
    if not own.isdisjoint(known.disclosing):
        return True
    if own_words[-1] in known.passive and not known.saying.isdisjoint(own):
        return True  # "[What] the log does not say is that P"
    asked = not opening.isdisjoint(known.particulars)
    verbs = known.saying if asked else known.noticing
    return not own.isdisjoint(verbs) and (asked or not own.isdisjoint(known.did))


def is_done_to(text: str, source: Span | None, cue: Span | None, known: Words) -> bool:
    """Tell whether the source is whom the cue is done to: "it excites me"; not in "according to them"."""
    if source is None or cue is None or source.start < cue.end or fold(source.of(text)) not in known.objects:
        return False
    own = folded(cue.of(text))
    return bool(own) and own[-1] not in {*known.sides, *known.inside, *known.quoting}


def is_pronoun(text: str, content: Spans, known: Words) -> bool:
    """Tell whether nothing is told but a person or a relative pronoun: "the lander, [which] the firm announced"."""
    told = [fold(w.of(text)) for w in islice((w for c in content for w in words(text, c)), 2)]
    if len(told) != 1:
        return False
    person = told[0] in known.own_voice or told[0] in known.third_persons
    other = told[0] in known.pointers or told[0] in known.numerals
    return (person and not other) or told[0] in known.interrogatives


_GREETING = 4
"""Most words of a greeting that the labels take for nobody's."""


def is_greeted(text: str, source: Span | None, cue: Span | None, known: Words) -> bool:
    """Tell whether a letter greets whom the labels take for its writer: "To the editor: ..."."""
    if cue is None or folded(cue.of(text)):
        return False
    start = source.start if source else cue.start
    before = folded(text[text.rfind("\n", 0, start) + 1 : start])
    opening = [*before, *folded(source.of(text))] if source else before
    return len(before) <= (1 if source else _GREETING) and not set(opening[:1]).isdisjoint(known.greetings)


def is_told_of(text: str, cue: Span | None, known: Words) -> bool:
    """Tell whether the cue is a passive that only says what somebody was told of: "has been briefed on"."""
    own = folded(cue.of(text)) if cue else []
    told = len(own) > 1 and own[-1] in known.matters and own[-2] in known.addressed
    return told and not known.passive_words.isdisjoint(own)


def is_told_something(text: str, source: Span | None, cue: Span | None, known: Words) -> bool:
    """Tell whether the source is whom a passive says something is told to, "investors were told", or a court hears."""
    own = folded(cue.of(text)) if source and cue and source.end <= cue.start else []
    if source and own[-1:] == [known.heard] and not known.hearing.isdisjoint(folded(source.of(text))):
        return True
    return not set(own[-1:]).isdisjoint(known.addressed) and not known.passive_words.isdisjoint(own)


def without_addressee(text: str, source: Span | None, cue: Span | None, content: Spans, known: Words) -> Spans:
    """Return what is told in "[the paper] was told by two officers that [the cargo never came]"."""
    if source is None or cue is None or len(content) != 2 or source.start < cue.start:
        return content
    own = folded(text[min(content[0].end, cue.start) : cue.end])  # "has been" may be no part of the cue
    passive = not known.passive_words.isdisjoint(own) and not (known.addressed | known.asking).isdisjoint(own)
    that = folded(text[source.end : content[1].start])[-1:]
    opens = {*that, *folded(content[1].of(text))[:1]} & {*known.complementizers, *known.interrogatives}
    return content[1:] if passive and content[0].end <= cue.start and opens else content


def without_fused(text: str, content: Spans, known: Words) -> Spans:
    """Return `content` without a pronoun for what is called something: "in [what] they call [a raid]"."""
    return content[1:] if len(content) > 1 and fold(content[0].of(text)) in known.fused else content


def is_deed(text: str, source: Span | None, cue: Span, content: Spans, known: Words) -> bool:
    """Tell whether the cue is a deed, or its source nobody: "approved the sale", "nobody told us"."""
    if source and _is_nobody(folded(source.of(text))[:1], text, source, known):
        return True
    own = folded(cue.of(text))
    told = [w for c in content for w in folded(c.of(text))]
    if not known.summoning.isdisjoint(own[-1:]) and not known.summoned.isdisjoint(told):
        return True
    if not known.publishing.isdisjoint(own) and not known.pictures.isdisjoint([*own, *told[:_SHOWN]]):
        return True
    if told and len(told) <= _COURTESY and told[-1] in known.courtesies and not known.tells(text, cue):
        return True
    # "Refused to sail", but not "refused to confirm it".
    to_do = told[:1] == list(known.infinitives[:1]) and not {*told[1:2]} & known.telling_plural
    if to_do and not known.refusing.isdisjoint(own):
        return True
    if _is_purchase(own, told, known):
        return True
    if not known.taking_back.isdisjoint(own) and known.disputed.isdisjoint([*own, *told]):
        return True
    if not set(folded(text[cue.end : content[0].end])[:1]).isdisjoint(known.complementizers):
        return False
    return not known.deeds.isdisjoint(own)


def _is_purchase(own: Sequence[str], told: Sequence[str], known: Words) -> bool:
    """Tell whether somebody orders a number of things or agrees something: "ordered 40 lorries", "agreed a price"."""
    if not own or not told:
        return False
    some = told[0][0].isdigit() or told[0] in known.numerals or told[0] in known.enough
    if some and own[-1] in known.purchasing:
        return told[0] in known.enough or known.infinitives[0] not in told
    return own[-1] in known.settling and told[0] in known.determiners and told[0] not in known.definite


def _is_nobody(some: list[str], text: str, source: Span, known: Words) -> bool:
    """Tell whether one of the words is nobody; a house has a number, "No 10"."""
    return not known.nobody.isdisjoint(some) and _NUMBERED.match(source.of(text)) is None


def names_nobody(text: str, source: Span, cue: Span, known: Words) -> bool:
    """Tell whether what looks like the source is the subject of a passive ("Staff are expected") or a filler."""
    if source.end > cue.start:
        return False
    subject = folded(source.of(text))
    if subject and subject[0] in known.expletives and len(subject) == 1:
        return True
    own = folded(cue.of(text))
    if not own or own[-1] not in known.impersonal:
        return False
    before = set(own[:-1])
    return bool(before & known.passive_words) and before <= {*known.passive, *known.auxiliaries}


def is_of_a_thing(text: str, content: Spans, known: Words) -> bool:
    """Tell whether a subject before the cue is one of whom something is told: "it is understood to be old"."""
    return folded(content[1].of(text))[:1] == list(known.infinitives[:1])


def is_impersonal(text: str, cue: Span | None, known: Words) -> bool:
    """Tell whether the cue is a passive by which nobody in particular tells something: "it was announced"."""
    own = folded(cue.of(text)) if cue else []
    return bool(own) and own[-1] in known.impersonal and own[-1] not in known.awaited


def is_not_said(text: str, source: Span, cue: Span, content: Spans, known: Words) -> bool:
    """Tell whether the source says nothing by the cue, or is nobody who could."""
    return (
        _is_supposed(text, cue, content, known)
        or _is_no_speaker(text, source, cue, known)
        or _is_of_a_compound(text, source, cue, content, known)
        or _is_located(text, source, cue, known)
    )


def _is_supposed(text: str, cue: Span, content: Spans, known: Words) -> bool:
    """Tell whether only the author supposes that somebody says or thinks so: "some may argue", "she seems to have".

    Or that somebody has still to say it: "will have to explain how".
    """
    own = [w for w in folded(cue.of(text)) if w not in known.clause_joints]
    if not own or any(map(known.negates, own)):
        return False
    if own[0] in known.supposing or " ".join(own).startswith(known.outstanding):
        return True
    if own[0] not in known.supposing_unless_told:
        return False
    after = [*own[1:], *(w for c in content[-1:] for w in folded(c.of(text))[:_SHOWN])]
    # "Appeared in court": no infinitive follows.
    apart = own[0] not in known.plain.modals and len(own) > 1 and after[0] != known.infinitives[0]
    tells = any(w in known.telling_plural or w in known.recording or f"{w}s" in known.recording for w in after)
    return not apart and not tells


def _is_no_speaker(text: str, source: Span, cue: Span, known: Words) -> bool:
    """Tell whether the source is a line's label, a caption's picture or what the author concludes from.

    "Photo: Lund Images", "This picture shows the dam", "That suggests a leak".
    """
    own = folded(source.of(text))
    if not folded(cue.of(text)):
        return " ".join(w for w in own if w not in known.determiners) in known.labels
    if len(own) == 1:
        return own[0] in known.pointing_far
    return own[:1] != [] and own[0] in known.pointing_far and not known.pictures.isdisjoint(own[1:2])


def _is_of_a_compound(text: str, source: Span, cue: Span, content: Spans, known: Words) -> bool:
    """Tell whether the cue is a noun of which something is told: "[the Post] [report] [was invented]"."""
    if source.end >= cue.start or content[0].start <= cue.end or fold(cue.of(text)) not in known.stated:
        return False
    beside = text[source.end : cue.start].isspace() and not folded(text[cue.end : content[0].start])
    # "Which the firm claims is better".
    before = folded(text[max(0, source.start - _WORD) : source.start])[-1:]
    return (
        beside
        and known.interrogatives.isdisjoint(before)
        and not known.passive_words.isdisjoint(folded(content[0].of(text))[:1])
    )


def _is_located(text: str, source: Span, cue: Span, known: Words) -> bool:
    """Tell whether a passive only says where something was seen: "a crack was reported in [a pillar]"."""
    own = folded(cue.of(text)) if source.start >= cue.end else []
    if len(own) < 2 or own[-1] not in known.places or own[-2] not in known.impersonal:
        return False
    some = folded(source.of(text))
    somebody = some[:1] != [] and some[0] in known.determiners and some[0] not in known.definite
    return somebody and (known.documents | known.publications).isdisjoint(some)


def is_state_of_mind(text: str, source: Span, cue: Span, known: Words) -> bool:
    """Tell whether the cue says what somebody wants or knows, or that nobody speaks ("did not say").

    Where another tells of it, it is only what that other says.
    """
    subject, own = folded(source.of(text)), folded(cue.of(text))
    if _is_nobody([*subject[:1], *subject[-1:]], text, source, known):
        return True
    if not own or own[0] in known.infinitives or any(map(known.negates, own)):
        return True
    return all(w in known.states or w in known.before_verbs for w in own)


def is_article(text: str, source: Span, cue: Span, known: Words) -> bool:
    """Tell whether the source is nothing but the cue's article: "The claim that"; not the letter in "A: No."."""
    return fold(source.of(text)) in known.determiners and any(c.isalpha() for c in cue.of(text))


def is_no_phrase(text: str, source: Span, known: Words) -> bool:
    """Tell whether the source is no noun phrase, since a preposition ends it or a verb begins it.

    "[It closed amid] reports that", "are [among firms] expected".
    """
    own = folded(source.of(text))
    ends = own[-1:] != [] and (own[-1] in known.places or own[-1] in known.inside)
    return len(own) > 1 and (ends or (own[0] in known.passive and source.of(text)[0].islower()))


def is_clause(text: str, source: Span | None, known: Words) -> bool:
    """Tell whether the source is the beginning of a clause: "[That's] poured cold water on the market"."""
    return source is not None and not known.contracted.isdisjoint(folded(source.of(text))[:1])


def is_rumour(text: str, source: Span, known: Words) -> bool:
    """Tell whether the source is nothing but rumour: "Rumours swirled that"."""
    own = folded(source.of(text))
    rumour = not known.rumours.isdisjoint(own[-1:]) or not known.widespread.isdisjoint(own[-1:])
    return rumour and set(own[:-1]) <= set(known.openers)


def _gives_the_reason(text: str, cue: Span, known: Words) -> bool:
    """Tell whether the cue's clause says why somebody is not named ("as she fears for her job")."""
    start = max(0, cue.start - _REASON)
    clause = fold(text[max(start, *(text.rfind(mark, start, cue.start) for mark in _MARKS)) : cue.start])
    worries = not known.worrying.isdisjoint(folded(cue.of(text)))
    # The patterns are dear, a reason rare.
    reasons = any(why in clause for why in known.because)
    if not worries and not reasons:
        return False
    before = fold(text[start : cue.start])
    return bool(
        (reasons and known.unnamed_pattern.search(before)) or (worries and known.unnamed_before_pattern.search(before))
    )

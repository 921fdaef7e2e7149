"""Stance: what a cue does to its content, or what the content itself says of what others say.

"It did no such thing" denies under any cue, "whether they drank is hard to tell" doubts.  A negation alone does not: of
contents with one two thirds are plain statements.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

from accordingto.attribution.encoder.words import Words
from accordingto.nouns import Span, Spans, Stance
from accordingto.quotation import opens_before
from accordingto.text import QUOTES, folded

_EXPRESSED = 3
"""Words of a content among which the noun for what is expressed stands: "her urgent appeal"."""
_EXCLAIMED = 2
"""Words of a content that is nothing but a judgement."""
_OBJECT = 5
"""Words among which whoever is told to do something stands, and the "to"."""
_HEAD = 5
"""Words of a content among which "never" negates its own verb."""
_LEADING = 60
"""Code points of a content among which its speaker names their own attitude."""
_NEXT = 3
"""Words after "never" among which a determiner belongs to what its verb is done to: "never asked for the money"."""
_AFTER_COPULA = 4
"""Words from "is" to what something is called."""
_TO_DO = re.compile(r"(?P<someone>(?:[\w’'-]+\s){0,6}?)(?P<to>\w+)\s[“\"‘]\w")
_MANDATED = 12
"""Words of a content among which the bare "be" stands."""
_SENTENCE_END = re.compile(r"[.!?…;]")
_WORD = 20
"""Code points among which the word before a content stands."""


def stance_of(text: str, cue: Span | None, content: Spans, known: Words) -> Stance:
    """Return what the cue does to its content, else what the content does itself; without a telling word it asserts.

    Who has denied something holds what they say on: "rejected that, insisting ..." and "The mill disputes that.  “We
    paid,” said its owner" are told so.
    """
    if cue is None:
        return "asserts"
    own = folded(cue.of(text))
    told = [w for c in content for w in folded(c.of(text))]
    if _asks(own, text, content, known):
        return "asserts"
    # "Called it a fairy tale", "“Nonsense,” she replied".
    calls = not known.calling.isdisjoint(own)
    judged = _judged(told, known) if calls or len(told) <= _EXCLAIMED else None
    if judged and (calls or (judged == "denies" and _exclaims(told, known))):
        return judged
    if (pleaded := _pleaded(own, told, known)) is not None:
        return pleaded
    if (wanted := _wanted(own, _with_infinitive(text, content, told, known), known)) is not None:
        return wanted
    found = _by_cue(own, told, known, _following(text, content, known)) or _in_plain_words(text, content, known)
    if found is None and _is_mandate(own, told, known) and QUOTES.isdisjoint(content[0].of(text)):
        found = "orders"
    return found or "asserts"


def is_asked(text: str, source: Span | None, cue: Span | None, content: Spans, known: Words) -> bool:
    """Tell whether the content is only what somebody is asked: "asked whether it was lit, he laughed"."""
    if source is None or cue is None or not content:
        return source is None and cue is not None and _asks(folded(cue.of(text)), text, content, known)
    if cue.start < content[0].start:
        return False
    before = folded(text[max(0, content[0].start - _WORD) : content[0].start])
    return not known.asking.isdisjoint(before[-1:]) and _is_question(text, content, known)


def _asks(own: Sequence[str], text: str, content: Spans, known: Words) -> bool:
    """Tell whether a cue, of the words `own`, only asks what the content is: "asked whether", not "asked them to"."""
    return not known.asking.isdisjoint(own) and _is_question(text, content, known)


def _following(text: str, content: Spans, known: Words) -> list[str]:
    """Return the particle right after a content: "brushed [the accusation] aside"."""
    end = content[-1].end if content else len(text)
    if text[end : end + 1] != " ":
        return []
    return [w for w in folded(text[end : end + _WORD])[:1] if w in known.particles]


def _is_mandate(own: Sequence[str], told: Sequence[str], known: Words) -> bool:
    """Tell whether a clause has the bare "be" that only what is wanted has: "insists that the road be mended"."""
    if known.mandating.isdisjoint(own) or known.bare not in told[1:_MANDATED]:
        return False
    at = told.index(known.bare)
    return at > 0 and told[at - 1] not in {*known.before_verbs, *known.infinitives, *known.plain.modals}


def _by_cue(own: list[str], told: Sequence[str], known: Words, following: Sequence[str] = ()) -> Stance | None:
    """Return the stance that the words of the cue have, `own`; None where they say nothing of it.

    "Said in response to queries" is no query: a plural after a preposition is what others do.
    """
    # "Brushed the accusation aside", "called once more for": the verb's particle stands apart.
    apart = [*own[-1:], *(w for w in told[-1:] if w in known.particles), *following]
    pairs = ((verb, particle) for verb in own[:-1] or own for particle in apart if verb != particle)
    expressed = told[:_EXPRESSED] if any(w in known.expressing for w in own) else ()
    alone = [*own, *expressed]
    own = [*own, *chain.from_iterable(pairs), *expressed]
    tables = [known.by_word]
    if any(_negates(w, known) for w in own):
        tables.insert(0, known.by_negated_word)
    for table in tables:
        for one, two in pairwise(own):
            if stance := table.get(f"{one} {two}"):
                return stance
        for at, word in enumerate(alone):
            aside = at > 0 and word.endswith("s") and alone[at - 1] in known.sides
            if not aside and (stance := table.get(word)):
                return stance
    return None


def _with_infinitive(text: str, content: Spans, told: list[str], known: Words) -> list[str]:
    """Return `told` from the "to" before a quotation on: "told a friend to “stop asking”"."""
    to = known.infinitives[:1]
    match = _TO_DO.match(content[0].of(text)) if not set(to).isdisjoint(told) else None
    someone = folded(match["someone"]) if match else []
    if match and match["to"] in to and known.before_verbs.isdisjoint(someone):
        return told[len(someone) :]
    if not content or not opens_before(text, content[0].start):
        return told
    last = folded(text[max(0, content[0].start - _WORD) : content[0].start])[-1:]
    return [*last, *told] if last == list(to) else told


def _wanted(own: Sequence[str], told: Sequence[str], known: Words) -> Stance | None:
    """Return the stance of a cue with an object or an infinitive: "wants him out", "tells them to wait"."""
    tells_to, challenges, wants = (
        not some.isdisjoint(own) for some in (known.plain.telling_to, known.plain.challenging, known.plain.wanting)
    )
    if not told or not (tells_to or challenges or wants) or any(_negates(w, known) for w in own):
        return None
    to = next((at for at, w in enumerate(told[:_OBJECT]) if w in known.infinitives[:1]), None)
    infinitive = to is not None and set(told[:to]) <= set(known.negating)
    someone = told[0] in {*known.openers, *known.sides} - known.determiners
    someone = someone and known.before_verbs.isdisjoint(set(told[:to]) - {*known.negating})
    if to is not None and (infinitive or someone) and tells_to:
        return "orders"
    # "Challenged the ministry to publish it", but "challenged his right to the house".
    to_do = to is not None and to > 0 and known.determiners and not known.determiners.intersection(told[to + 1 :][:1])
    return "orders" if (to_do and challenges) or (not infinitive and wants) else None


def _pleaded(own: Sequence[str], told: Sequence[str], known: Words) -> Stance | None:
    """Return the stance of who pleads in court: "pleaded not guilty", which asks for nothing."""
    at = int(bool(told) and told[0] in known.negating)
    if known.plain.pleading.isdisjoint(own):
        return None
    if known.plain.guilty in own:
        return "denies" if not set(known.negating).isdisjoint(own) else "asserts"
    return None if told[at : at + 1] != [known.plain.guilty] else "denies" if at else "asserts"


def _in_plain_words(text: str, content: Spans, known: Words) -> Stance | None:
    """Return the stance that the first clause of `content` tells by itself."""
    if not content:
        return None
    whole = content[0].of(text)
    end = known.clause_end_pattern.search(whole, 1)
    clause = folded(whole[: end.start() if end else None])
    if end is None and len(content) > 1 and not _SENTENCE_END.search(text, content[0].end, content[1].start):
        # "The toll is, she said, an invention": a clause that its reporter interrupts.
        rest = content[1].of(text)
        end = known.clause_end_pattern.search(rest, 1)
        clause += folded(rest[: end.start() if end else None])
    if not clause:
        return None
    plain = known.plain
    line = f" {' '.join(clause)} "
    negation = next((at for at, w in enumerate(clause) if _negates(w, known)), None)
    wrong = negation is None and (_untrue(clause, known) or _holds(line, plain.excluding))
    if _holds(line, plain.refuting) or _never(clause, known) or wrong:
        return "denies"
    if negation is not None and _holds(f" {' '.join(clause[negation:])} ", plain.emphatic):
        return "denies"
    if _holds(line, plain.doubting) or clause[0] in plain.open_questions:
        return "doubts"
    # "We do not believe that ...": what is believed is a clause of its own.
    opening = f" {' '.join(folded(whole[:_LEADING]))} "
    for stance, leads in plain.leads.items():
        if _one_of(leads).match(opening):
            return stance
    # The marks may still be part of the content, as the corpus has it.
    orders = _one_of(plain.imperatives).match(line) is not None
    return "orders" if orders and any(opens_before(text, content[0].start + inside) for inside in (0, 1)) else None


def _holds(line: str, phrases: tuple[str, ...]) -> bool:
    return _one_of(phrases).search(line) is not None


@cache
def _one_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f" (?:{'|'.join(map(re.escape, phrases))}) ")


def _negates(word: str, known: Words) -> bool:
    return word in known.negations or word.endswith(known.negated_ending)


def _never(clause: Sequence[str], known: Words) -> bool:
    """Tell whether the clause says that somebody has never done something, or never did any of it.

    Not that one will not, nor how unusual it is.  "He never earned much" is a plain statement.
    """
    plain = known.plain
    if plain.emphatic_negations.isdisjoint(clause):
        return False
    at = next(at for at, w in enumerate(clause) if w in plain.emphatic_negations)
    if at > _HEAD or not clause[at + 1 :] or (at and clause[at - 1] in plain.modals):
        return False
    after = clause[at + 1 :]
    # "We were never told": who complains denies nothing.
    if at and clause[at - 1] in known.passive and after[0] in plain.left_out:
        return False
    done_to = set(after[1:_NEXT])
    definite = not set(plain.definite).isdisjoint(done_to) and done_to.isdisjoint(known.interrogatives)
    perfect = at > 0 and clause[at - 1] in plain.perfects
    emphatic = _holds(f" {' '.join(after)} ", plain.emphatic)
    return (perfect or definite or emphatic) and set(plain.unheard_of).isdisjoint(after)


def _untrue(clause: Sequence[str], known: Words) -> bool:
    """Tell whether the clause calls something untrue: "the report is invented", but not "she was wrong"."""
    plain = known.plain
    if known.untrue.isdisjoint(clause):
        return False
    for at, word in enumerate(clause):
        # "Was told to lie": a verb there.
        if word in known.untrue and clause[max(0, at - 1)] != known.infinitives[0]:
            before = [k for k in range(max(0, at - _AFTER_COPULA), at) if clause[k] in plain.copulas]
            if before and (word not in plain.mild or not set(plain.claims).isdisjoint(clause[: before[0]])):
                return True
    return False


def _judged(told: Sequence[str], known: Words) -> Stance | None:
    """Return the stance of who calls something `told`, folded words; None where that is no judgement."""
    pairs = [*told, *(f"{one} {two}" for one, two in pairwise(told))]
    if not set(known.negating).isdisjoint(told):
        return None
    if not known.untrue.isdisjoint(pairs):
        return "denies"
    return "doubts" if not known.doubtful.isdisjoint(pairs) else None


def _exclaims(told: Sequence[str], known: Words) -> bool:
    """Tell whether a content is nothing but a judgement: "pure fiction", but not "absurd questions"."""
    return len(told) <= _EXCLAIMED and not {told[-1], " ".join(told)}.isdisjoint(known.untrue)


def _is_question(text: str, content: Spans, known: Words) -> bool:
    first = next((w for c in content for w in folded(c.of(text))), "")
    return first in known.interrogatives or any("?" in c.of(text)[-2:] for c in content)

"""Who speaks where a verb has no subject of its own: the agent of a passive, the means of a form without one."""

from msgspec import structs

from accordingto.attribution.grammar.candidates import best, candidates
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import is_finite
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.looks import is_acronym
from accordingto.attribution.grammar.phrase import Phrase
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Sentence, Token

_BETWEEN = frozenset({"adverb", "particle"})
_OBLIQUE = ("gent", "datv", "accs", "ablt", "loct")
_JOINT_WITHIN = 6
"""Tokens before a verb among which a coordinator joins it to a predicate."""
_OPENING = 2
"""Most tokens of a reason's clause before its verb where that has no subject."""


def comes(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` tells from whom words came that its clause names: "Kritik kam vom Rat: „P“"."""
    area = sentence.chunks[verb.chunk]
    named = any(t.title and t.key in lexicon.nouns for t in sentence.tokens[area.first : area.last])
    return named and sentence.tokens[verb.token].key in lexicon.words.coming


def in_passive(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether `verb` is the participle of a passive: "Zeugen werden gebeten", "wie vermutet wird"."""
    if not lexicon.words.passives:
        return False
    area = sentence.chunks[verb.chunk]
    infinitive = "infinitive" in sentence.tokens[verb.token].word.kinds  # "wird berichten"
    beside = [i for i in range(area.first, area.last) if sentence.tokens[i].key in lexicon.words.passives]
    # "wurde Chef und sagte": another predicate.
    joined = any(t.key in lexicon.words.coordinators for t in sentence.tokens[verb.token - 1 : verb.token])
    return bool(beside) and not infinitive and not (joined and beside[-1] < verb.token)


def set_agent(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> None:
    """Set as source who speaks in a passive: "wird von der Polizei bestritten"; else nobody, or a place."""
    area = sentence.chunks[verb.chunk]
    finite = next((i for i in range(area.first, verb.token) if is_finite(sentence.tokens[i])), area.first)
    for i in range(area.first, area.last - 1):
        # "Im Fall von Horn wurde kritisiert": what stands within the words before the verb belongs to them.
        if sentence.tokens[i].key not in lexicon.words.agents or area.first < i < finite:
            continue
        phrase = grammar.phrase(sentence, i + 1, area.last, ("datv", "gent"))
        if phrase is not None and not phrase.headless and not grammar.is_time(sentence, phrase):
            verb.source = structs.replace(phrase, subject=False)
            verb.mention, verb.inverted = sentence.stretch(phrase.first, phrase.last), phrase.first > verb.token
            return


def set_instrument(sentence: Sentence, verb: Verb, grammar: Grammar) -> None:
    """Set by whom or what something was found where nobody is a subject: "слідством встановлено, що P"."""
    if grammar.guesses:
        return
    area = sentence.chunks[verb.chunk]
    for i in (*range(area.first, verb.first), verb.last + 1):
        token = sentence.tokens[i] if i < area.last else None
        if (
            token is None
            or "ablt" not in token.word.cases
            or "datv" in token.word.cases
            or token.word.kinds & {"adverb", "conjunction"}
        ):
            continue
        if i > area.first and "preposition" in sentence.tokens[i - 1].word.kinds:
            continue
        phrase = grammar.phrase(sentence, i, verb.first if i < verb.token else area.last, ("ablt",))
        if phrase is None or phrase.pronoun or grammar.is_time(sentence, phrase):
            continue
        within = sentence.tokens[phrase.first : phrase.last]
        between = sentence.tokens[phrase.last : verb.first] if i < verb.token else []
        if any(map(grammar.is_circumstance, within)) or not all(t.word.kinds <= _BETWEEN for t in between):
            continue
        verb.source = structs.replace(phrase, subject=False)
        verb.mention, verb.inverted = sentence.stretch(phrase.first, phrase.last), i > verb.token
        return


def whose_reason(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return who did what the clause before tells, where `verb` gives the reason: "X поехал, так как считает, что"."""
    area = sentence.chunks[verb.chunk]
    before = sentence.chunks[verb.chunk - 1] if verb.chunk else None
    lead = sentence.tokens[area.first : verb.first]
    if grammar.guesses or before is None or area.before != "comma" or not 0 < len(lead) <= _OPENING:
        return None
    opens = lead[0].key in lexicon.words.subordinators or " ".join(t.key for t in lead) in lexicon.words.subordinators
    if not opens or any(t.word.kinds & {"noun", "pronoun"} for t in lead[1:]):
        return None
    end = next((i for i in range(before.first, before.last) if is_finite(sentence.tokens[i])), before.first)
    found = best(candidates(sentence, before.first, end, verb, grammar), nearest_last=True)
    return found if found is not None and (found.animate or found.proper) else None


def joint(sentence: Sentence, verb: Verb, first: int, lexicon: Lexicon, grammar: Grammar) -> int | None:
    """Return the coordinator, from token `first` on, that joins `verb` to a predicate before: "пошёл и вечером сказал".

    None where something after it may be a subject.
    """
    tokens = sentence.tokens
    near = range(verb.token - 1, max(first, verb.token - _JOINT_WITHIN) - 1, -1)
    at = next((i for i in near if tokens[i].key in lexicon.words.coordinators), None)
    i = at + 1 if at is not None else verb.token
    while i < verb.token:
        governs = "preposition" in tokens[i].word.kinds and i + 1 < verb.token
        inner = grammar.phrase(sentence, i + 1, verb.token, _OBLIQUE) if governs else None
        if inner is None and not tokens[i].word.kinds & _BETWEEN:
            return None
        speaks = inner is not None and verb.may_have_place and grammar.is_place(tokens[i])
        if inner is not None and speaks and not grammar.is_occasion(sentence, inner):
            return None  # "бригады ушли, но в порту заявили"
        i = inner.last if inner is not None else i + 1
    return at


def of_any_gender(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> Phrase | None:
    """Return an acronym or a name in quotation marks right before its verb: "«КП» писала", "Після цього ЦВ заявило".

    Its gender is that of what it is short for or of what bears it, whatever a dictionary has; so it is of a name that
    may be another's that does not bend: "Перрозу заявил".
    """
    tokens, i = sentence.tokens, verb.token - 1
    first = sentence.chunks[verb.chunk].first
    if grammar.guesses or any(r.number != "sing" or r.impersonal for r in verb.readings):
        return None
    while i > first and tokens[i].word.kinds and tokens[i].word.kinds <= {"adverb", "particle"}:
        i -= 1
    if i < first or not (tokens[i].kind == "name" or is_acronym(sentence, tokens[i]) or _may_stay(tokens[i])):
        return None
    before = tokens[i - 1] if i > first else None
    free = before is None or before.word.cases == {"datv"} or before.key in lexicon.words.pointing
    free = free or (before is not None and (grammar.tells_time(before) or before.word.kinds <= _BETWEEN))
    return Phrase(i, i + 1, frozenset({("sing", "")}), animate=False, certain=False, proper=True) if free else None


def _may_stay(token: Token) -> bool:
    """Tell whether `token` may be a name that has no other forms, though its ending is that of a case: "Перрозу"."""
    plain = any(r.case == "nomn" and r.gender == "neut" and r.lemma == token.key for r in token.word.readings)
    return token.title and token.kind == "word" and plain and len({r.lemma for r in token.word.readings}) > 1

"""Clauses and things told of that stand before the verb that tells them: "Про те, що міст упав, порт попереджав"."""

from msgspec import structs

from accordingto.attribution.grammar.clauses import INSERTED_CHUNKS, PREDICATES, Complement
from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.finite import describes, is_finite, is_predicate
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.objects import attribute_end
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.tokens import Chunk, Sentence, Token

_LONGEST_LEAD = 4
_LEADS = frozenset({"adverb", "particle", "conjunction"})
_PARTED = 2
"""Chunks before that of a verb whose object a clause parts from it."""
_ASKS_WITHIN = 3
"""Tokens within which a question opens with its word: "А от чи"."""


def fronted(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> Complement | None:
    """Return a clause before its verb: "Про те, що міст небезпечний, інженери попереджали"."""
    if (opens := fronted_clause(sentence, verb, lexicon)) is not None:
        return Complement("clause", verb.stance("clause"), *opens)
    if verb.chunk < 2:
        return None
    clause, lead = sentence.chunks[verb.chunk - 1], sentence.chunks[verb.chunk - 2]
    opening = " ".join(t.key for t in sentence.tokens[max(lead.first, lead.last - 2) : lead.last])
    said = _is_said(sentence.tokens[lead.last - 1], lexicon)  # "Чутки, що міст упав, порт відкинув"
    if not (opening in lexicon.words.correlatives or said) or lead.last - lead.first > _LONGEST_LEAD:
        return None
    asks = "question" in verb.entry.stances and sentence.tokens[clause.first].key in lexicon.words.questions
    if asks and not said and clause.last - clause.first > 1:
        return Complement("clause", verb.stance("question"), clause.first, clause.last)
    if sentence.tokens[clause.first].key not in lexicon.words.complementisers or clause.last - clause.first < 2:
        return None
    return Complement("clause", verb.stance("clause"), clause.first + 1, clause.last)


def fronted_clause(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return a clause that opens the sentence before a verb that opens its own: "Dass der Kai bricht, glaubt er"."""
    opening, area = sentence.chunks[0], sentence.chunks[verb.chunk]
    opens = sentence.tokens[opening.first].key in lexicon.words.complementisers
    doubts = "question" in verb.entry.stances or verb.stance("clause") == "doubts"
    asks = doubts and sentence.tokens[opening.first].key in lexicon.words.questions
    # "Wie aus der Akte hervorgeht, warnten Lotsen": that is who told it.
    tells = sentence.tokens[opening.last - 1].key in lexicon.verbs
    asks = asks and not (tells and sentence.tokens[opening.first].key in lexicon.words.conjunctions)
    opens |= asks
    if lexicon.words.capitals_name:
        opens = opens and not asks and verb.mention is not None and _has_its_subject(sentence, opening)
    elif verb.token != area.first:
        return None
    if not opens or area.before != "comma":
        return None
    within = (sentence.tokens[c.first] for c in sentence.chunks[1 : verb.chunk])
    if any(is_finite(t) or t.key in lexicon.words.reported_mood for t in within):
        return None  # "Dass P, heiße wenig, sagt X"
    return (opening.first + (not asks), area.first) if opening.last - opening.first > 1 else None


def held_apart(sentence: Sentence, verb: Verb, lexicon: Lexicon, grammar: Grammar) -> tuple[int, int] | None:
    """Return a thing before its verb that a clause about it parts from it: "[Знімки], де видно міст, Рись назвав"."""
    area, source = sentence.chunks[verb.chunk], verb.source
    if verb.chunk < _PARTED or grammar.guesses or area.before != "comma":
        return None
    between, lead = sentence.chunks[verb.chunk - 1], sentence.chunks[verb.chunk - 2]
    opening, head = sentence.tokens[between.first], sentence.tokens[lead.last - 1]
    said = opening.key in lexicon.words.complementisers and _is_said(head, lexicon)
    tells_more = said or opening.key in lexicon.words.wherein or describes(sentence, between, lexicon)
    if between.before != "comma" or not tells_more:
        return None
    if source is None or not source.subject or not area.first <= source.first:
        return None
    first = lead.first
    while first < lead.last - 1 and sentence.tokens[first].word.kinds <= _LEADS:
        first += 1
    phrase = grammar.phrase(sentence, first, lead.last, ("accs",))
    while phrase is not None and phrase.last < lead.last:
        more = attribute_end(sentence, phrase.last, lead.last, grammar)
        dated = grammar.is_time(sentence, structs.replace(phrase, first=phrase.last, last=lead.last))
        more = lead.last if more is None and dated else more  # "лист 2010 року"
        phrase = structs.replace(phrase, last=more) if more else None
    if phrase is None or phrase.pronoun or phrase.headless or grammar.is_time(sentence, phrase):
        return None
    return phrase.first, phrase.last


def _is_said(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether `token` is a noun in the accusative for what somebody says."""
    return any(r.lemma in lexicon.words.assertions for r in token.word.nominal("accs"))


def _has_its_subject(sentence: Sentence, area: Chunk) -> bool:
    """Tell whether a clause has its subject before its verb, so that "що" opens it and is none: "Що міст упав, ..."."""
    for token in sentence.tokens[area.first + 1 : area.last]:
        if is_predicate(token) or "infinitive" in token.word.kinds:
            return False
        if "nomn" in token.word.cases and token.word.kinds & {"noun", "pronoun"}:
            return True
    return False


def asked(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> Complement | None:
    """Return a question before its verb: "А чи буде газ, у громаді сумніваються"."""
    own = sentence.chunks[verb.chunk]
    last = max(verb.token + 1, verb.source.last if verb.source is not None else 0)
    if own.before != "comma" or verb.source is None or last < own.last:
        return None  # "..., объяснила заботой": that is what she says
    asking = set(lexicon.words.questions) - {*lexicon.opening, *lexicon.words.conjunctions}
    for k in range(verb.chunk - 1, max(-1, verb.chunk - 1 - INSERTED_CHUNKS), -1):
        area = sentence.chunks[k]
        places = range(area.first, min(area.first + _ASKS_WITHIN, area.last))
        first = next((i for i in places if sentence.tokens[i].key in asking), None)
        before = sentence.tokens[: area.first]
        opens = not any(is_finite(t) or t.word.kinds == {"noun"} for t in before)
        if opens and first is not None and any(t.word.kinds & PREDICATES for t in sentence.tokens[first : area.last]):
            return Complement("clause", verb.stance("question"), first, own.first)
        if area.before not in {"", "comma"}:
            return None
    return None

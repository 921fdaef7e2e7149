"""The verbs of reporting in a sentence, each with whoever says it."""

from accordingto.attribution.grammar.cues import Verb, cues
from accordingto.attribution.grammar.evidential import claims
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.quoting import set_quoted
from accordingto.attribution.grammar.subjects import find_source
from accordingto.attribution.grammar.tokens import Sentence


def verbs(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> list[Verb]:
    """Return the verbs of reporting in `sentence`, each with its source where it states one."""
    found = cues(sentence, lexicon)
    if lexicon.words.evidential:
        known = {v.token for v in found}
        found = sorted([*found, *(v for v in claims(sentence, lexicon) if v.token not in known)], key=lambda v: v.token)
    for k, verb in enumerate(found):
        if verb.entry.source == "object":
            set_quoted(sentence, verb, lexicon, grammar)
        else:
            find_source(sentence, verb, found[:k], lexicon, grammar)
    return found

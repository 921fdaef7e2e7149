"""The verbs of reporting in a sentence, each with whoever says it."""

from accordingto.attribution.grammar.cues import Verb, cues
from accordingto.attribution.grammar.evidential import claims
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.phrases import Grammar
from accordingto.attribution.grammar.quoting import set_quoted
from accordingto.attribution.grammar.subjects import find_source
from accordingto.attribution.grammar.tokens import Sentence
from accordingto.attribution.grammar.withheld import without_reasons


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
    return without_reasons(sentence, [v for v in found if not _is_unsaid(sentence, v, lexicon)], lexicon)


def _is_unsaid(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether nobody has said yet what `verb` tells: "завтра порт оголосить про ремонт", or "this" tells it."""
    return all(r.future for r in verb.readings) or _points(sentence, verb, lexicon)


def _points(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """Tell whether "this" is what tells it, so that whoever writes concludes it: "всё это говорит о том, что"."""
    source, tokens = verb.source, sentence.tokens
    if all(r.number == "plur" or r.impersonal for r in verb.readings):
        return False
    if source is None and verb.mention is None:
        lead = tokens[max(0, verb.first - 2) : verb.first]
        points = bool(lead) and lead[-1].key in lexicon.words.pointing and "nomn" in lead[-1].word.cases
        return points and "preposition" not in lead[0].word.kinds  # not "про це повідомляє"
    subject = tokens[source.first : source.last] if source is not None and source.subject else []
    return bool(subject) and all(t.key in lexicon.words.pointing for t in subject)

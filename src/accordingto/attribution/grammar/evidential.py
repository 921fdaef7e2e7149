"""Verbs by which somebody claims what he says of himself: "Der Zeuge will zwei Männer gesehen haben".

The clause ends in an infinitive of the past; "will recht haben" does not.
"""

import re
from functools import cache

from accordingto.attribution.grammar.cues import Verb
from accordingto.attribution.grammar.lexicon import Cue, Lexicon
from accordingto.attribution.grammar.tokens import Sentence

CLAIMS = Cue({"infinitive": "asserts"}, None, "subject")
"""The entry of such a verb."""
_ENDS = frozenset({"haben", "sein", "worden"})
_SHORTEST = 5


def claims(sentence: Sentence, lexicon: Lexicon) -> list[Verb]:
    """Return the verbs of `sentence` by which somebody claims what their clause says."""
    found = []
    for k, area in enumerate(sentence.chunks):
        at = next((i for i in range(area.first, area.last) if sentence.tokens[i].key in lexicon.words.evidential), None)
        if at is not None and ends_in_past(sentence, area.first, area.last, lexicon):
            found.append(Verb(at, at, at, CLAIMS, sentence.tokens[at].word.readings, k, negated=False))
    return found


def ends_in_past(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether tokens ``[first, end)`` end in an infinitive of the past: "gesehen haben", "gewählt worden sein"."""
    if end - first < _SHORTEST - 1 or sentence.tokens[end - 1].key not in _ENDS:
        return False
    before = sentence.tokens[end - 2]
    if before.key in _ENDS:
        return True
    strong = sentence.tokens[end - 1].key == "sein"  # "gekommen sein", not "beliebt sein"
    endings = lexicon.words.morphology
    beginnings = (endings.augment, *endings.unaugmented) if endings is not None else ()
    return not before.title and bool(_participle(beginnings, strong=strong).fullmatch(before.key))


@cache
def _participle(beginnings: tuple[str, ...], *, strong: bool) -> re.Pattern[str]:
    begins = "|".join(re.escape(b) for b in beginnings if b and not b.startswith("-"))
    ends = "en" if strong else "en|t"
    return re.compile(rf"(?:\w{{0,6}}(?:{begins or '(?!)'})\w{{3,}}(?:{ends})|\w{{2,}}ier(?:{ends}))")

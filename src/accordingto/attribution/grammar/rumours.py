"""What somebody is only said to have done: "Der Wirt soll das Boot verkauft haben".

Nobody is named who says so.  The clause ends in an infinitive of the past; "Der Kai soll saniert werden" is a plan.
"""

from collections.abc import Sequence

from accordingto.attribution.grammar.evidential import ends_in_past
from accordingto.attribution.grammar.extents import to_spans
from accordingto.attribution.grammar.lexicon import Lexicon
from accordingto.attribution.grammar.mentions import Mention
from accordingto.attribution.grammar.stated import Statement
from accordingto.attribution.grammar.tokens import Sentence, opens_relative


def _is_past(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a clause ends in what was done or has happened: not "betroffen sein", "zu erklären sein"."""
    if not ends_in_past(sentence, first, end, lexicon):
        return False
    before, auxiliary = sentence.tokens[end - 2], sentence.tokens[end - 1]
    if auxiliary.key in lexicon.words.perfects or before.key in lexicon.words.passives:
        return True
    return before.key.endswith(lexicon.words.happened)


def rumours(
    sentence: Sentence, found: Sequence[Statement], named: Sequence[Mention], lexicon: Lexicon
) -> list[Statement]:
    """Return what `sentence` has somebody be said to have done, outside what others say: `found`, and phrases `named`.

    "Laut Polizei soll er gelogen haben" is what the police say.
    """
    made = []
    told = [span for s in found for span in s.content]
    for k, area in enumerate(sentence.chunks):
        tokens = sentence.tokens[area.first : area.last]
        at = next((i for i in range(area.first, area.last) if sentence.tokens[i].key in lexicon.words.rumour), None)
        if at is None or any(m.chunk == k for m in named):
            continue
        cue = sentence.stretch(at, at + 1)
        last = area.last - (at + 1 == area.last)
        asked = tokens[0].key in lexicon.words.questions and tokens[0].key not in lexicon.relatives
        if asked or any(span.holds(cue) for span in told) or not _is_past(sentence, area.first, last, lexicon):
            continue
        first = area.first
        describes = opens_relative(sentence, area, lexicon.relatives)
        joined = tokens[0].key in {*lexicon.opening, *lexicon.words.coordinators}
        first += "nomn" in tokens[0].word.cases if describes else joined  # "dessen Abgang" says whose it is
        content = to_spans(sentence, [(first, at), (at + 1, area.last)])
        made.append(Statement((), (cue,), content, "asserts", "alone", at))
    return made

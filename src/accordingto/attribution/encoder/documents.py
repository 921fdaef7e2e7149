"""What documents say by verbs that tell nothing of people: "the log has the gate open", "the bill provides for nine".

Such verbs mean a hundred other things, so that the model often passes over them; of a log, a bill, a contract they tell
what is written there.
"""

import re

from accordingto.attribution.encoder.assembly import Draft, Stretch, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.phrases import subject
from accordingto.attribution.encoder.words import Words
from accordingto.text import folded

_FEWEST_WORDS = 2
"""Words of what a document says, unless it is a figure."""
_SURE = 0.9
_CLAUSE = re.compile(r"(?:[^,;:()\n“”\"]|[,:](?=\d)|[“\"][^“”\"\n]{1,80}[”\"])+")


def recorded(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return drafts for what documents in `passage` say where none of `drafts` has it."""
    text, known = passage.text, passage.known
    found = []
    for line in passage.lines_with(known.recorded_pattern):
        spoken = passage.spoken(line)
        for sentence in passage.sentences(line):
            for match in known.recorded_pattern.finditer(text, sentence.start, sentence.end):
                cue = match.span("cue")
                if any(q.start < cue[0] < q.end for q in spoken) or any(_meets(d, cue) for d in drafts):
                    continue
                source = subject(text, sentence.start, cue[0], known)
                if source is None or not _is_document(text[slice(*source)], known):
                    continue
                told = _CLAUSE.match(text, match.end(), sentence.end)
                if told and _is_told(told.group(), known):
                    end = told.end()
                    # "Gives 26: 24 passengers and two drivers".
                    if text[end : end + 2] == ": " and not any(c.isalpha() for c in told.group()):
                        more = _CLAUSE.match(text, end + 2, sentence.end)
                        end = more.end() if more else end
                    found.append(by_rule(source, cue, [(told.start(), end)], _SURE))
    return found


def _is_told(told: str, known: Words) -> bool:
    words = folded(told)
    # "The letter turned up behind a radiator".
    if not words or words[0] in known.places:
        return False
    return len(words) >= _FEWEST_WORDS or (len(words) == 1 and (words[0].isdigit() or words[0] in known.numerals))


def _is_document(phrase: str, known: Words) -> bool:
    """Tell whether the head of a noun phrase, which stands before its first preposition or verb, is a document."""
    words = folded(phrase)
    stop = next(
        (at for at, w in enumerate(words) if w in known.inside or w in known.sides or w in known.seen), len(words)
    )
    return bool(words[:stop]) and words[stop - 1] in known.documents and words[-1] not in known.inside


def _meets(draft: Draft, cue: Stretch) -> bool:
    parts = (draft.cue, draft.source, *draft.content)
    return any(meet(p, cue) for p in parts)

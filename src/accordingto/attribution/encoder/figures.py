"""Figures that somebody gives: "X puts the cost at 40 million", "X counted nine dead", "the toll of 31 printed by X".

Such verbs mean a hundred other things, so that the model often passes over them; with a figure they tell it.
"""

from collections.abc import Sequence

from accordingto.attribution.encoder.assembly import Draft, meet
from accordingto.attribution.encoder.passage import Passage, by_rule
from accordingto.attribution.encoder.phrases import subject
from accordingto.attribution.encoder.words import Words
from accordingto.text import folded

_SURE = 0.9


def reckon(passage: Passage, drafts: list[Draft], sure: list[Draft]) -> list[Draft]:
    """Return `drafts` and those for the figures in `passage` that none gives which is `sure`."""
    text, known, found = passage.text, passage.known, list(drafts)
    for line in passage.lines_with(known.figure_pattern):
        spoken = passage.spoken(line)
        for sentence in passage.sentences(line):
            for match in known.figure_pattern.finditer(text, sentence.start, sentence.end):
                cue = match.span("cue")
                if any(q.start < cue[0] < q.end for q in spoken) or any(meet(d.cue, cue) for d in sure):
                    continue
                source = subject(text, sentence.start, cue[0], known)
                words = folded(text[slice(*source)]) if source else []
                if not source or not words or words[-1] in known.own_voice or _is_a_clause(words, known):
                    continue
                told = next(match.span(kind) for kind, words in match.groupdict().items() if words and kind != "cue")
                if folded(text[slice(*told)])[0] == known.by:
                    # "The damage was put by the ministry at 40 million": the subject gives nothing.
                    continue
                if not known.passive_words.isdisjoint(folded(text[source[1] : cue[0]])):
                    found = [d for d in found if not meet(d.cue, cue)]
                    if agent := known.agent_pattern.search(text, *told):
                        about = [source, (told[0], agent.start())]
                        found.append(by_rule(agent.span("agent"), cue, about, _SURE))
                    continue
                found = [d for d in found if not meet(d.cue, cue)]
                found.append(by_rule(source, cue, [told], _SURE))
    return found


def _is_a_clause(words: Sequence[str], known: Words) -> bool:
    """Tell whether a subject has a verb of its own, whose passive goes on: "has fallen and now estimated at"."""
    return not known.finite.isdisjoint(words) and known.relatives.isdisjoint(words)


def published(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Return `drafts` and those for figures whose phrase names who gave them: "[the toll of 31] printed by [the Post]".

    Whatever somebody says of such a figure, it is the Post's.
    """
    text, known, found = passage.text, passage.known, list(drafts)
    for line in passage.lines_with(known.published_pattern):
        for match in known.published_pattern.finditer(text, *line):
            if not any(meet(d.cue, match.span("cue")) for d in drafts):
                found.append(by_rule(match.span("agent"), match.span("cue"), [match.span("told")], _SURE))
    return found

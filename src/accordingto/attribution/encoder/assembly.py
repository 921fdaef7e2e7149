"""From labelled spans and links to drafts of attributions: a cue with its source and the pieces of its content."""

import math
from dataclasses import dataclass, field
from operator import mul
from typing import TypeAlias

from accordingto.attribution.encoder.decoding import Labelled
from accordingto.attribution.encoder.labels import Role
from accordingto.attribution.encoder.linking import Candidates, Linker
from accordingto.attribution.encoder.products import Floats

Stretch: TypeAlias = tuple[int, int]
"""Start and end of a labelled span, in code points of the text."""


def meet(one: Stretch | None, other: Stretch | None) -> bool:
    """Tell whether two stretches share at least one code point; what is not there meets nothing."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


EVIDENCE = ("content", "cue", "source", "content to cue", "cue to source", "no source")
"""What the confidence of a draft is estimated from, in this order: see :func:`evidence`."""


@dataclass(slots=True)
class Draft:
    """An attribution as the model labels it, before anything is trimmed; without a cue it has no source either."""

    source: Stretch | None
    cue: Stretch | None
    content: list[Stretch]
    evidence: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Linkers:
    """The two linking heads, and what is taken off the score of "no cue" when a content chooses its cue."""

    cue_source: Linker
    content_cue: Linker
    against_no_cue: float


def assemble(
    labelled: Labelled, places: list[Stretch], candidates: Candidates, vectors: Floats, linkers: Linkers
) -> tuple[list[tuple[int, Draft]], list[tuple[int, Draft]]]:
    """Join the spans: return drafts with a content, and cues that no content chose.

    Every draft comes with the index of the span that it hangs on: its cue, else its content.  `places` gives each
    span's stretch of the text.
    """
    cues, sources, source_shares = linkers.cue_source.link(vectors, candidates, Role.CUE, Role.SOURCE, 0.0)
    contents, chosen, cue_shares = linkers.content_cue.link(
        vectors, candidates, Role.CONTENT, Role.CUE, linkers.against_no_cue
    )
    sure = labelled.probability.tolist()
    drafts: dict[int, Draft] = {}
    for cue, source, share in zip(cues.tolist(), sources.tolist(), source_shares.tolist(), strict=True):
        named = source >= 0
        drafts[cue] = Draft(
            places[source] if named else None,
            places[cue],
            [],
            [1.0, sure[cue], sure[source] if named else 1.0, 1.0, share, float(not named)],
        )
    alone = []
    for content, cue, share in zip(contents.tolist(), chosen.tolist(), cue_shares.tolist(), strict=True):
        if cue < 0:
            alone.append((content, Draft(None, None, [places[content]], [sure[content], 0.5, 1.0, share, 1.0, 1.0])))
            continue
        draft = drafts[cue]
        draft.content.append(places[content])
        draft.evidence[0] = min(draft.evidence[0], sure[content])
        draft.evidence[3] = min(draft.evidence[3], share)
    whole = [(at, draft) for at, draft in drafts.items() if draft.content]
    idle = [(at, draft) for at, draft in drafts.items() if not draft.content]
    return whole + alone, idle


def confidence(draft: Draft, weights: tuple[float, ...]) -> float:
    """Return the estimated probability that the draft is right: a logistic model over the log-odds of its evidence.

    `weights` is one weight for each of `EVIDENCE` and a constant, fitted on held-out text.
    """
    return 1 / (1 + math.exp(-sum(map(mul, evidence(draft), weights))))


def evidence(draft: Draft) -> list[float]:
    """Return the log-odds of the draft's probabilities (held within ±6), the flag "no source", and 1."""
    *shares, nobody = draft.evidence
    held = [0.0025 if share < 0.0025 else 0.9975 if share > 0.9975 else share for share in shares]
    return [*[math.log(share / (1 - share)) for share in held], nobody, 1.0]

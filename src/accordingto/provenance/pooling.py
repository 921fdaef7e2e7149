"""Pooling: what the sayings of a group have in common, as one saying.

A group says in many words and several languages what each of its members says in a few of one; so groups can be alike
where no two of their members are.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from accordingto.provenance.meaning import Vectors, vectors
from accordingto.provenance.sayings import USUAL, Saying

# What this part of a group's sayings have is the group's.
_SHARE = 1 / 2


def pooled(said: Sequence[Saying]) -> Saying:
    """Return `said`, sayings of one claim, as one: what half of them share.

    Figures are the group's where most of it have some, and of those most have these.  Place and attributions are those
    of the first.
    """
    if len(said) == 1:
        return said[0]
    least = len(said) * _SHARE
    features = Counter(f for s in said for f in s.features)
    speakers = Counter(speaker for s in said for speaker in s.speakers)
    outlets = Counter(outlet for s in said for outlet in s.outlets)
    figures = Counter(f for s in said for f in s.figures)
    names = Counter(name for s in said for name in s.names)
    times = Counter(time for s in said for time in s.times)
    counting = sum(bool(s.figures) for s in said)
    return replace(
        said[0],
        features={f: 1 for f, n in features.items() if n >= least},
        figures=frozenset(f for f, n in figures.items() if 2 * n > counting and 2 * counting > len(said)),
        speakers=frozenset(speaker for speaker, n in speakers.items() if n >= least),
        outlets=frozenset(outlet for outlet, n in outlets.items() if n >= least),
        names=frozenset(name for name, n in names.items() if n >= least),
        times=frozenset(time for time, n in times.items() if n >= least),
        negated=2 * sum(s.negated for s in said) > len(said),
        doubtful=all(s.doubts for s in said),
        against=all(s.denies for s in said),
        wanted=all(s.wanted for s in said),
        untrue=False,
        among=USUAL,
    )


def in_common(said: Sequence[Saying]) -> Vectors:
    """Return what the meanings of `said` point at together, a vector of length 1."""
    mean = vectors([s.wording for s in said]).mean(0)
    found: Vectors = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return found

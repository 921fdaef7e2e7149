"""Likeness: the probability that two sayings of one story make the same claim, from what they share.

What they share is their meaning (:mod:`.meaning`), their words (as concepts of the news, else as stems that hold across
scripts, rare ones weighing more), their figures and times, who speaks, through which outlet, and whether one stands
inside the other; what parts them is that one is denied, negated or only wanted.  The weights are those of a logistic
regression on pairs of hand-labelled stories (``python -m benchmarks.claims STORIES --fit``).
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import mul

import numpy as np

from accordingto.provenance.meaning import Vectors, vectors
from accordingto.provenance.opposites import opposed
from accordingto.provenance.sayings import CONCEPT, USUAL, Saying, Time

EVIDENCE = (
    *("meaning", "meaning between"),
    *("words", "shared", "changed name", "figures", "other figures", "changed figure", "figures in one"),
    *("other time", "speaker", "only there", "outlet", "within"),
    *("denial", "negation", "opposite", "wanted", "crowded", "always"),
)
"""What speaks for or against a pair, from 0 to 1 where nothing else is said: how near their meanings are; the same
where they are in two languages, since no words help there; cosine of their words; how much rare wording they share; how
alike their words are where both name somebody or something and nothing in common ("A buys it", "B buys it"); the part
of the figures of the one with fewer that agree; the part of the other's that don't; how much wording they share where
no figure agrees, since the more alike they are but for their figures, the surer one replaced the other; whether only
one has figures; how rare the times are where both tell of some, but of no common one; whether one speaker has both; how
little else one speaker of both says on the two pages; whether both are reported through one outlet; whether one
contains the other; whether one denies or doubts and the other does not; whether one says that something is not and the
other does not; how alike their words are where each has a word for the opposite of the other's ("rose", "fell"), but of
the last two neither where both are so, since "did not rise" and "fell" agree; whether one is wanted and the other said
to be so; how many more contents than usual their pages have, as a logarithm, since of all that a page has seldom more
than one says what one on another page does; and 1."""
WEIGHTS = (
    *(6.2, 0.25),
    *(1.8, 1.45, -6.0, 1.4, -1.3, -4.0, -1.1),
    *(-4.5, 0.9, 0.8, 0.5, 6.7),
    *(0.8, -0.4, -10.0, -1.85, -1.0, -6.05),
)
"""Log-odds that each speaks for, rounded; the last is that of a pair that shares nothing. The stories hold too few
changed names, figures, times and opposites to fit what differs: it is set so that a name, figure or time that took
another's place makes another claim, and so does a word for the opposite. Nor have they crowded pages, as real news
often has: the weight of these is set by 335 pairs that were read there."""
# Summed rarity at which two sayings share as much as can be told.
_MUCH = 3.0
# Smaller figures agree by chance.
_TELLING = 10
# A story of fewer sayings is weighed as if it had so many, so that what all of a few say still counts.
_LEAST = 60
# What stands in more sayings than this makes no candidate pairs; it still counts in pairs that others make.
_COMMON = 150
# Vectors of contents of one event that have nothing to do with each other lie as near as this.
_UNLIKE = 0.4
# Contents as near as this are compared although they share no word, figure or speaker.
_NEAR_IN_MEANING = 0.8
# But of those only so many of each: in a large story hundreds say the same.
_NEAREST = 20
# How many neighbours a saying is compared with under one key where a story has very many.
_NEAR = 5


class Story:
    """The sayings of one story, weighed against each other."""

    def __init__(self, said: Sequence[Saying], meaning: Vectors | None = None) -> None:
        """Weigh `said`: a feature counts by how few of them have it.

        `meaning` are their vectors where they stand for more than they say themselves.
        """
        self.said = said
        self._meaning = vectors([s.wording for s in said]) if meaning is None else meaning
        self._rows = list(self._meaning)
        self._answers = [s.answers for s in said]
        frequency = Counter(f for s in said for f in s.features)
        spoken: dict[str, set[str | None]] = defaultdict(set)
        for s in said:
            for f in s.features:
                spoken[f].add(s.language)
        size = max(len(said), _LEAST)
        rarity = {f: _rarity(n, size) for f, n in frequency.items()}
        self._weights = [{f: (1 + math.log(n)) * rarity[f] for f, n in s.features.items()} for s in said]
        self._lengths = [_length(w.values()) for w in self._weights]
        # Between languages only what both could share counts: concepts, and what is met in more than one of them.
        self._lengths_across = [
            _length(v for f, v in w.items() if f.startswith(CONCEPT) or len(spoken[f]) > 1) for w in self._weights
        ]
        self._opposed = [opposed(s.features) for s in said]
        known = frozenset().union(*(s.names for s in said))
        self._names = [s.names | (s.features.keys() & known) for s in said]
        self._time_rarity = _rare_times(said, size)
        self._says = Counter((s.article, speaker) for s in said for speaker in s.speakers)

    def pairs(
        self, weights: Sequence[float] = WEIGHTS, comparable: Callable[[int, int], bool] | None = None
    ) -> dict[tuple[int, int], float]:
        """Return the likeness of every pair that shares a not too common word, a figure or a speaker.

        `comparable` tells which of them, by their numbers, are compared at all; what only denies is not compared with
        what does not, since it says nothing itself that others could say too.
        """
        return {
            (a, b): probability(self.evidence(a, b), weights)
            for a, b in self.candidates()
            if self._answers[a] == self._answers[b] and (comparable is None or comparable(a, b))
        }

    def candidates(self) -> set[tuple[int, int]]:
        """Return the pairs, smaller number first, that have something to be alike by."""
        holders: dict[tuple[str, object], list[int]] = defaultdict(list)
        for n, s in enumerate(self.said):
            for key in _keys(s):
                holders[key].append(n)
        alike = _nearest(self._meaning)
        return alike | {
            (a, b)
            for held in holders.values()
            if len(held) <= _COMMON
            for i, a in enumerate(held)
            for b in held[i + 1 :]
        }

    def near(self, numbers: Sequence[int], weights: Sequence[float] = WEIGHTS) -> dict[tuple[int, int], float]:
        """Return the likeness of pairs of `numbers`, in order, that stand near each other under one of their keys.

        However many share a key, each is compared with a few: time is linear in the number of keys.
        """
        holders: dict[tuple[str, object], list[int]] = defaultdict(list)
        for n in numbers:
            for key in _keys(self.said[n]):
                holders[key].append(n)
        pairs = {(a, b) for held in holders.values() for i, a in enumerate(held) for b in held[i + 1 : i + 1 + _NEAR]}
        return {(a, b): probability(self.evidence(a, b), weights) for a, b in sorted(pairs)}

    def evidence(self, a: int, b: int) -> tuple[float, ...]:
        """Return what speaks for and against the pair, in the order of `EVIDENCE`."""
        one, other = self.said[a], self.said[b]
        mine, its = self._weights[a], self._weights[b]
        lengths = self._lengths if one.language == other.language else self._lengths_across
        if len(its) < len(mine):
            mine, its = its, mine
        common = [(v, its[f]) for f, v in mine.items() if f in its]
        cosine = sum([x * y for x, y in common]) / (lengths[a] * lengths[b]) if common else 0.0
        shared = sum([x if x < y else y for x, y in common]) / _MUCH
        figures = other_figures = 0.0
        if one.figures and other.figures:
            agreeing = one.figures & other.figures
            other_figures = 1 - len(agreeing) / max(len(one.figures), len(other.figures))
            # That both say "four" tells little: small numbers can speak against a pair alone.
            telling = sum(f >= _TELLING for f in agreeing)
            figures = telling / min(len(one.figures), len(other.figures))
        cosine = min(1.0, cosine)
        names, its_names = self._names[a], self._names[b]
        turned = one.negated != other.negated
        opposite = not (self._opposed[a].isdisjoint(other.features) or self._opposed[b].isdisjoint(one.features))
        speakers = one.speakers & other.speakers
        same_page = one.article == other.article
        only = 0.0
        if not same_page:
            only = max(
                (1 / math.sqrt(self._says[one.article, s] * self._says[other.article, s]) for s in speakers),
                default=0.0,
            )
        meaning = max(0.0, (float(self._rows[a].dot(self._rows[b])) - _UNLIKE) / (1 - _UNLIKE))
        return (
            meaning,
            meaning if one.language != other.language else 0.0,
            cosine,
            min(1.0, shared),
            cosine if names and its_names and names.isdisjoint(its_names) else 0.0,
            figures,
            other_figures,
            min(1.0, shared) if other_figures == 1 else 0.0,
            float(bool(one.figures) != bool(other.figures)),
            self._other_time(one, other),
            float(bool(speakers)),
            only,
            float(not same_page and bool(one.outlets & other.outlets)),
            float(same_page and _nested(one, other)),
            float(one.doubts != other.doubts),
            float(turned and not opposite),
            cosine if opposite and not turned else 0.0,
            float(one.wanted != other.wanted),
            max(0.0, math.log(one.among * other.among / USUAL**2) / 2),
            1.0,
        )

    def _other_time(self, one: Saying, other: Saying) -> float:
        """Return how rare the times are where both tell of some and of no common one; a common one proves little."""
        if not one.times or not other.times:
            return 0.0
        rarity = self._time_rarity
        pairs = [(a, b) for a in one.times for b in other.times]
        if any(_meet(a, b) for a, b in pairs):
            return 0.0
        return max((min(rarity[a], rarity[b]) for a, b in pairs), default=0.0)


def probability(evidence: Sequence[float], weights: Sequence[float]) -> float:
    """Return what `evidence` makes of a pair, 0 to 1."""
    return 1 / (1 + math.exp(-sum(map(mul, weights, evidence))))


def _nearest(meaning: Vectors) -> set[tuple[int, int]]:
    """Return the pairs of numbers, smaller first, of which one is among the nearest in meaning to the other."""
    size = len(meaning)
    products = meaning @ meaning.T
    np.fill_diagonal(products, -1.0)
    if size > _NEAREST:
        nearest = np.argpartition(-products, _NEAREST, axis=1)[:, :_NEAREST]
    else:
        nearest = np.tile(np.arange(size), (size, 1))
    rows = np.repeat(np.arange(size), nearest.shape[1])
    columns = nearest.ravel()
    near = products[rows, columns] >= _NEAR_IN_MEANING
    pairs = zip(rows[near].tolist(), columns[near].tolist(), strict=True)
    return {(min(a, b), max(a, b)) for a, b in pairs}


def _keys(said: Saying) -> Iterator[tuple[str, object]]:
    """Yield under what a saying is looked up."""
    for feature in said.features:
        yield "feature", feature
    for figure in said.figures:
        yield "figure", figure
    for speaker in said.speakers:
        yield "speaker", speaker


def _rarity(n: int, size: int) -> float:
    """Return how much it tells that two of `size` sayings have something that `n` have; 1 where nobody else does."""
    return math.log(1 + size / n) / math.log(1 + size / 2)


def _rare_times(said: Sequence[Saying], size: int) -> dict[Time, float]:
    """Return how rare each time is: by how many of `said` tell of one that it meets, 1 at most."""
    times = [time for s in said for time in s.times]
    first, last = sorted(start for start, _ in times), sorted(end for _, end in times)
    met = {(a, b): bisect_right(first, b) - bisect_left(last, a) for a, b in set(times)}
    return {time: min(1.0, _rarity(n, size)) for time, n in met.items()}


def _meet(a: Time, b: Time) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(w * w for w in weights)) or 1.0


def _nested(one: Saying, other: Saying) -> bool:
    return any(x.holds(y) or y.holds(x) for x in one.content for y in other.content)

"""Claims: contents that say the same thing, over pages and languages.

Each pair of contents gets a likeness from what they share (:mod:`.likeness`), and the likeliest are joined first while
their groups match (:func:`.linkage.best_match_linkage`).  Groups of different languages that no two contents bring
together are then compared as wholes (:mod:`.pooling`).  A denial that names nothing itself goes where what it answers
goes, as does who only confirms it, and what a denier holds goes elsewhere (:mod:`.answers`).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct

from accordingto.nouns import Decisions, Ref
from accordingto.provenance.answers import answered, contradicted
from accordingto.provenance.editions import editions
from accordingto.provenance.likeness import WEIGHTS, Story
from accordingto.provenance.linkage import best_match_linkage, matches
from accordingto.provenance.pooling import in_common, pooled
from accordingto.provenance.sayings import Saying

JOINED = 0.36
"""How well two groups of contents must match to be joined."""
AVERAGE = 0.32
"""How alike all pairs between two groups must be at the mean."""
MANY = 2_000
"""Sayings of one story above which not every pair that shares something is compared."""
# So many editions of one statement are compared with others; the rest go where these go.
_STANDING = 12
# Words of four letters and more in a sentence that reads as a whole; fewer are mostly a fragment.
_FRAGMENT = 8
# What is left of how well a piece of a clause says it.
_PIECE = 0.5


class Grouped(Struct, frozen=True):
    """Sayings in groups that make one claim each."""

    groups: list[list[Saying]]
    near: Mapping[tuple[int, int], float] = {}
    """How well two groups match that are like each other and were not joined, by their numbers, the smaller first."""


def group(
    said: Sequence[Saying],
    story_of: Mapping[str, str],
    decisions: Decisions = Decisions(),
    *,
    weights: Sequence[float] = WEIGHTS,
) -> Grouped:
    """Return `said` in groups that make one claim each, in the order of their first members.

    `story_of` names each article's story; contents of different stories are joined by `decisions` alone, and what these
    part is not near.  `weights` are those of the evidence for a pair.
    """
    kept, following, one = _standing(said, story_of, decisions)
    found = _group([said[n] for n in kept], story_of, decisions, weights, one)
    if not following:
        return found
    place = {(s.article, s.attributions): n for n, s in enumerate(said)}
    numbers = [[place[s.article, s.attributions] for s in group] for group in found.groups]
    groups = [sorted(n + [f for k in n for f in following.get(k, ())]) for n in numbers]
    return Grouped([[said[n] for n in group] for group in groups], found.near)


def _standing(
    said: Sequence[Saying], story_of: Mapping[str, str], decisions: Decisions
) -> tuple[list[int], dict[int, list[int]], list[list[int]]]:
    """Return the numbers of the sayings to compare, for some of them those that go where they go, and which are one.

    The latter are told by their place among those to compare.  Nothing is taken for one that was decided on.
    """
    decided = {ref for row in decisions.same_claim for ref in row}
    decided |= {ref for pair in decisions.other_claim for side in pair for ref in side}
    rows = [
        [n for n in row if decided.isdisjoint((said[n].article, a) for a in said[n].attributions)]
        for row in editions(said, story_of)
    ]
    following = {row[0]: row[_STANDING:] for row in rows if len(row) > _STANDING}
    left_out = {n for follow in following.values() for n in follow}
    kept = [n for n in range(len(said)) if n not in left_out]
    place = {n: at for at, n in enumerate(kept)}
    return kept, following, [[place[n] for n in row[:_STANDING]] for row in rows if len(row) > 1]


def _group(
    said: Sequence[Saying],
    story_of: Mapping[str, str],
    decisions: Decisions,
    weights: Sequence[float],
    surely: Iterable[Sequence[int]],
) -> Grouped:
    """Return `said` in groups as :func:`group` does, each of them compared; those in one row of `surely` are one."""
    place: dict[Ref, int] = {(s.article, a): n for n, s in enumerate(said) for a in s.attributions}

    def known(refs: Iterable[Ref]) -> list[int]:
        return [place[ref] for ref in refs if ref in place]

    together = [known(row) for row in decisions.same_claim]
    # Attributions that share a content go where the first of them that was named goes.
    parted = [(leaving := set(known(one)), set(known(other)) - leaving) for one, other in decisions.other_claim]
    apart = [(a, b) for leaving, staying in parted for a in leaving for b in staying]
    pinned = {n for row in together for n in row}
    likeness, one = _compared(said, story_of, weights)
    answers = answered(said)
    echoes = {n for n, s in enumerate(said) if s.echoes} - pinned
    likeness = {pair: value for pair, value in likeness.items() if echoes.isdisjoint(pair)}
    held = [*apart, *(pair for pair in contradicted(said, answers) if not pinned.issuperset(pair))]
    label = best_match_linkage(
        len(said), likeness, joined=JOINED, average=AVERAGE, together=[*together, *surely, *one], apart=held
    )
    label = _as_wholes(said, label, story_of, weights, held)
    groups = _by_label(label)
    barred = {frozenset((label[a], label[b])) for a, b in apart}
    # Denials alike are one group first, so that the pages which show best what they answer decide for all.
    for found, numbers in list(groups.items()):
        if all(said[n].answers or n in echoes for n in numbers) and pinned.isdisjoint(numbers):
            votes = Counter(label[answers[n]] for n in numbers if n in answers)
            target = votes.most_common(1)[0][0] if votes else found
            if target != found and frozenset((found, target)) not in barred:
                groups[target] += groups.pop(found)
    made = sorted(map(sorted, groups.values()))
    group_of = {n: g for g, numbers in enumerate(made) for n in numbers}
    near = matches(likeness, [group_of[n] for n in range(len(said))])
    for a, b in apart:
        near.pop((min(group_of[a], group_of[b]), max(group_of[a], group_of[b])), None)
    return Grouped([[said[n] for n in numbers] for numbers in made], near)


def _by_label(label: Sequence[int]) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for number, group_label in enumerate(label):
        groups[group_label].append(number)
    return groups


def _as_wholes(
    said: Sequence[Saying],
    label: list[int],
    story_of: Mapping[str, str],
    weights: Sequence[float],
    apart: Sequence[tuple[int, int]],
) -> list[int]:
    """Return `label` with groups joined that match as wholes and have no language in common.

    Within a language what two contents say decides; between languages all that is said in one helps to know it again.
    """
    while True:
        groups = list(_by_label(label).values())
        alike = _alike_as_wholes([[said[n] for n in numbers] for numbers in groups], story_of, weights)
        if not alike:
            return label
        place = {n: g for g, numbers in enumerate(groups) for n in numbers}
        kept_apart = [(place[a], place[b]) for a, b in apart if place[a] != place[b]]
        joined = best_match_linkage(len(groups), alike, joined=JOINED, apart=kept_apart)
        if len(set(joined)) == len(groups):
            return label
        label = [joined[place[n]] for n in range(len(said))]


def _alike_as_wholes(
    groups: Sequence[Sequence[Saying]], story_of: Mapping[str, str], weights: Sequence[float]
) -> dict[tuple[int, int], float]:
    """Return the likeness of the pairs of `groups`, by number, that can be joined as wholes.

    Groups of one saying each were compared before; a story of very many groups is left as it is.
    """
    languages = [{s.language for s in group} for group in groups]
    by_story: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        by_story[story_of[group[0].article]].append(number)
    found: dict[tuple[int, int], float] = {}
    for numbers in by_story.values():
        if len(numbers) > MANY or len(set().union(*(languages[n] for n in numbers))) < 2:
            continue

        def comparable(a: int, b: int, numbers: list[int] = numbers) -> bool:
            one, other = numbers[a], numbers[b]
            return len(groups[one]) + len(groups[other]) > 2 and not languages[one] & languages[other]

        meaning = np.stack([in_common(groups[n]) for n in numbers])
        alike = Story([pooled(groups[n]) for n in numbers], meaning).pairs(weights, comparable)
        found.update({(numbers[a], numbers[b]): value for (a, b), value in alike.items()})
    return found


def _compared(
    said: Sequence[Saying], story_of: Mapping[str, str], weights: Sequence[float]
) -> tuple[dict[tuple[int, int], float], list[list[int]]]:
    """Return the likeness of the pairs that have any, by their numbers in `said`, and what is surely one claim.

    The latter are those of stories too large to compare every pair.
    """
    by_story: dict[str, list[int]] = defaultdict(list)
    for number, saying in enumerate(said):
        by_story[story_of[saying.article]].append(number)
    found: dict[tuple[int, int], float] = {}
    rows: list[list[int]] = []
    for numbers in by_story.values():
        story = Story([said[n] for n in numbers])
        if len(numbers) > MANY:
            rows.extend([numbers[n] for n in row] for row in _in_rounds(story, weights))
        else:
            found.update({(numbers[a], numbers[b]): value for (a, b), value in story.pairs(weights).items()})
    return found, rows


def _in_rounds(story: Story, weights: Sequence[float]) -> list[list[int]]:
    """Return the sayings of a story of very many in groups, by number.

    Neighbours under a key are joined first; then one of each group stands for it among its new neighbours, until
    nothing more is joined.
    """
    groups = [[n] for n in range(len(story.said))]
    while True:
        place = {group[0]: n for n, group in enumerate(groups)}
        near = {(place[a], place[b]): value for (a, b), value in story.near(list(place), weights).items()}
        joined: dict[int, list[int]] = defaultdict(list)
        for number, label in enumerate(best_match_linkage(len(groups), near, joined=JOINED)):
            joined[label].append(number)
        if len(joined) == len(groups):
            return groups
        groups = [sorted(member for n in numbers for member in groups[n]) for numbers in joined.values()]
        groups.sort()


def clearest(said: Sequence[Saying], pieces: Container[tuple[str, tuple[str, ...]]] = ()) -> Saying:
    """Return the one of `said` that says best what all say: most of their common words, in the fewest of its own.

    It is in the language that most of them are in, since who reads the pages reads that one most likely.  What is one
    of `pieces` of a clause, named by article and attributions, says less alone: "two arrests".
    """
    common = Counter(f for saying in said for f in saying.features)
    languages = Counter(saying.language for saying in said)
    most = max(languages.values())

    def central(saying: Saying) -> tuple[float, int]:
        length = sum(saying.features.values())
        shared = sum(common[f] - 1 for f in saying.features) / math.sqrt(length + _FRAGMENT)
        shared *= _PIECE if (saying.article, saying.attributions) in pieces else 1.0
        return shared, -abs(length - _FRAGMENT)

    return max((saying for saying in said if languages[saying.language] == most), key=central)

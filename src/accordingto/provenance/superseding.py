"""Versions: claims that say the same thing with other figures, the later one in the place of the earlier.

"16 people died", "17 people died", "26 people died" are three claims; a reader wants them in order, as one toll that
was revised.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from accordingto.provenance.likeness import EVIDENCE, Story
from accordingto.provenance.moments import is_after
from accordingto.provenance.sayings import Saying

# Cosine of two contents' words from which they say the same thing but for their figures.
_SAME = 0.4
_WORDS, _OTHER_FIGURES = EVIDENCE.index("words"), EVIDENCE.index("other figures")


def superseded(
    clearest: Sequence[Saying], since: Sequence[str | None], story_of: Mapping[str, str]
) -> list[tuple[int, ...]]:
    """Return for each claim the numbers of those whose figures it replaces.

    A claim is given by its clearest content and by when a page first has it (ISO 8601, at the precision stated); where
    that does not tell which came first, neither replaces the other.
    """
    by_story: dict[str, list[int]] = defaultdict(list)
    for number, said in enumerate(clearest):
        if said.figures:
            by_story[story_of[said.article]].append(number)
    found: list[set[int]] = [set() for _ in clearest]
    for numbers in by_story.values():
        story = Story([clearest[n] for n in numbers])
        for a, b in story.candidates():
            evidence = story.evidence(a, b)
            if evidence[_OTHER_FIGURES] == 1 and evidence[_WORDS] >= _SAME:
                one, other = numbers[a], numbers[b]
                later = is_after(since[other], since[one])
                if later is not None:
                    found[other if later else one].add(one if later else other)
    return [tuple(sorted(n)) for n in found]

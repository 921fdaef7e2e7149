"""Answers: statements that name nothing themselves, what they answer, and what who denies says besides.

"She called the theses incorrect" says nothing that could be compared; its claim is the one that it denies.  Where it
speaks of a report, that is the first thing the page has from an outlet; where it speaks of accusations, the first that
names who denies them; else what somebody else said last before.  "The ministry confirmed this" answers in the same way.
"""

from collections.abc import Mapping, Sequence

from accordingto.provenance.sayings import Saying

# Words with content that something must have to be answered.
_LEAST = 4
# Sayings of the page looked through, so that a page of nothing but quotations costs no more than others.
_FARTHEST = 60


def answered(said: Sequence[Saying]) -> dict[int, int]:
    """Return for sayings that only deny or confirm which of `said` they answer; those that find nothing are left out.

    `said` stands in the order of the text, the sayings of an article together.
    """
    found: dict[int, int] = {}
    first: dict[str, int] = {}
    for n, saying in enumerate(said):
        first.setdefault(saying.article, n)
        if (saying.answers or saying.echoes) and (target := _target(n, first[saying.article], said)) is not None:
            found[n] = target
    return found


def _target(n: int, first: int, said: Sequence[Saying]) -> int | None:
    saying = said[n]
    last = min(len(said), n + _FARTHEST)
    after = next((m for m in range(n + 1, last) if said[m].article != saying.article), last)
    open_to_it = [
        m
        for m in range(max(first, n - _FARTHEST), after)
        if m != n
        and not said[m].denies
        and not said[m].speakers & saying.speakers
        and sum(said[m].features.values()) >= _LEAST
    ]
    reported = [m for m in open_to_it if said[m].outlets]
    if saying.reports and reported:
        return reported[0]
    before = [m for m in open_to_it if m < n]
    accusing = [m for m in before if saying.claims and not saying.names.isdisjoint(said[m].features)]
    if accusing:
        return accusing[0]
    return before[-1] if before else next(iter(open_to_it), None)


def contradicted(said: Sequence[Saying], answers: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return pairs of `said` of which one is denied on a page by who says the other near by.

    Who denies that the talks have failed, and adds that the ministers meet again, does not say that they have failed.
    `said` stands in the order of the text, and `answers` tells what its denials answer.
    """
    found: list[tuple[int, int]] = []
    for denial, saying in enumerate(said):
        denied = answers.get(denial) if saying.answers else denial
        if saying.denies and denied is not None:
            near = range(max(0, denial - _FARTHEST), min(len(said), denial + _FARTHEST))
            found += [(denied, n) for n in near if n != denied and _stands_by(said[n], saying)]
    return found


def _stands_by(saying: Saying, denial: Saying) -> bool:
    """Tell whether who makes `denial` also says `saying`, elsewhere on the page, and denies nothing there."""
    if saying.article != denial.article:
        return False
    elsewhere = not any(x.meets(y) for x in saying.content for y in denial.content)
    return elsewhere and not saying.denies and bool(saying.speakers & denial.speakers)

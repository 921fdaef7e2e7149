"""Answers: denials that name nothing themselves, and what they answer.

"She called the theses incorrect" says nothing that could be compared; its claim is the one that it denies.  Where it
speaks of a report, that is the first thing the page has from an outlet, else what somebody else said last before.
"""

from collections.abc import Sequence

from accordingto.provenance.sayings import Saying

# Words with content that something must have to be answered.
_LEAST = 4
# Sayings of the page looked through, so that a page of nothing but quotations costs no more than others.
_FARTHEST = 60


def answered(said: Sequence[Saying]) -> dict[int, int]:
    """Return for sayings that only deny which of `said` they answer; one that finds nothing to answer is left out.

    `said` stands in the order of the text, the sayings of an article together.
    """
    found: dict[int, int] = {}
    first: dict[str, int] = {}
    for n, saying in enumerate(said):
        first.setdefault(saying.article, n)
        if saying.answers and (target := _target(n, first[saying.article], said)) is not None:
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
    return before[-1] if before else next(iter(open_to_it), None)

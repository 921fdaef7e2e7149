"""Stories: which pages tell of one event, so that claims are compared within a story and never between stories."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from accordingto.nouns import Article, Retelling
from accordingto.provenance.translation import anchors

LEAST_SHARED = 5
"""Different names and numbers that two pages of one story share at least."""
LEAST_SHARE = 0.25
"""Share of the shorter page's different names and numbers that stand in the other page of its story."""
# A name on more pages than this links none: it is in every story.
_COMMON = 200


class Groups:
    """Sets that grow together (disjoint-set forest with path halving; Tarjan and van Leeuwen 1984)."""

    def __init__(self, members: Iterable[str]) -> None:
        """Start with each of `members` in a set of its own."""
        self._above = {m: m for m in members}

    def of(self, member: str) -> str:
        """Return the member that stands for the set of `member`."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, a: str, b: str) -> None:
        """Make one set of the sets of `a` and `b`."""
        a, b = self.of(a), self.of(b)
        if a != b:
            self._above[max(a, b)] = min(a, b)


def stories(articles: Sequence[Article], retellings: Iterable[Retelling]) -> dict[str, str]:
    """Return for each article's id the id of an article that stands for its story.

    Pages belong together when one retells the other or when they share enough names and numbers.
    """
    groups = Groups(a.id for a in articles)
    for retelling in retellings:
        if retelling.of.article:
            groups.join(retelling.article, retelling.of.article)
    own = {a.id: set(anchors(a)) for a in articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for key, names in own.items():
        for name in names:
            holders[name].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for pages in holders.values():
        if len(pages) <= _COMMON:
            for i, a in enumerate(pages):
                for b in pages[i + 1 :]:
                    shared[a, b] += 1
    for (a, b), count in shared.items():
        if count >= LEAST_SHARED and count >= LEAST_SHARE * min(len(own[a]), len(own[b])):
            groups.join(a, b)
    return {a.id: groups.of(a.id) for a in articles}

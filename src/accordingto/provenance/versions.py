"""Two versions of one article: what became of each statement, besides its lines, title and dates.

Statements are matched one to one, best first: by the words of their contents (Jaccard index of folded words; equal
wording before likeness) and, between contents alike, by whom they let speak.  What is left over was added or removed.
"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from accordingto.nouns import ARTICLE_KINDS, Article, Attribution, Change, Revision, Span
from accordingto.text import fold, words

_ALIKE = 0.5
"""Likeness of two contents from which on one is the other in other words."""
_PREFIX = 0.8
"""Share of the shorter content's words from which on one content is the other cut or continued."""


def revision(before: Article, after: Article) -> Revision:
    """Return what is different in `after`, a later version of the page that `before` was.

    Statements whose words, speaker and stance stayed are no change, wherever in the text they stand.
    """
    old = [_Saying(before, a) for a in before.attributions]
    new = [_Saying(after, a) for a in after.attributions]
    pairs = _matched(old, new)
    changes = [change for o, n in pairs for change in _differences(old[o], new[n])]
    kept_old, kept_new = {o for o, _ in pairs}, {n for _, n in pairs}
    changes += [
        Change("removed", s.attribution.id, None, "no statement of the new version has these words")
        for i, s in enumerate(old)
        if i not in kept_old
    ]
    changes += [
        Change("added", None, s.attribution.id, "no statement of the old version has these words")
        for i, s in enumerate(new)
        if i not in kept_new
    ]
    gone, come = _lines(before, after)
    known = {_folded(s.of(before.text)) for s in before.corrections}
    return Revision(
        changes=tuple(changes),
        fields=tuple(
            (name, old_value, new_value)
            for name, old_value, new_value in (
                ("title", before.title, after.title),
                ("byline", before.byline, after.byline),
                ("published", before.published, after.published),
                ("modified", before.modified, after.modified),
            )
            if old_value != new_value
        ),
        lines_removed=gone,
        lines_added=come,
        corrections=tuple(s for s in after.corrections if _folded(s.of(after.text)) not in known),
    )


class _Saying:
    """A statement with what it is compared by."""

    def __init__(self, article: Article, attribution: Attribution) -> None:
        self.attribution = attribution
        speaker = next((s for s in article.sources if s.id == attribution.speaker), None)
        self.speaker = (speaker.name or speaker.description) if speaker else article.quote(attribution.source) or None
        self.content = article.quote(attribution.content)
        self.words = _folded(self.content)
        self.bag = frozenset(self.words)
        self.source = frozenset(_folded(self.speaker or ""))

    def likeness(self, other: "_Saying") -> float:
        """Return how alike the contents are, 0 to 1."""
        if self.words == other.words:
            return 1.0
        if not self.bag or not other.bag:
            return 0.0
        shared = len(self.bag & other.bag)
        jaccard = shared / len(self.bag | other.bag)
        least = min(len(self.bag), len(other.bag))
        return max(jaccard, _ALIKE if least >= 4 and shared >= _PREFIX * least else 0.0)

    def speaks_like(self, other: "_Saying") -> bool:
        """Tell whether the speaker is the same, by a word of the name or of the wording that both have."""
        return self.source == other.source or bool(self.source & other.source)


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(w.of(text)) for w in words(text))


def _matched(old: Sequence[_Saying], new: Sequence[_Saying]) -> list[tuple[int, int]]:
    """Return pairs of statements that are one, in order of the new version; each is in one pair at most."""
    found: list[tuple[tuple[float, bool, bool, int], int, int]] = []
    holders: dict[str, set[int]] = {}
    for o, saying in enumerate(old):
        for word in saying.bag:
            holders.setdefault(word, set()).add(o)
    for n, saying in enumerate(new):
        near: set[int] = set().union(*(holders.get(word, set()) for word in saying.bag))
        for o in near:
            alike = saying.likeness(old[o])
            if alike >= _ALIKE:
                one = saying.speaks_like(old[o])
                same = saying.attribution.stance == old[o].attribution.stance
                found.append(((alike, one, same, -abs(o - n)), o, n))
    pairs: list[tuple[int, int]] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, o, n in sorted(found, reverse=True):
        if o not in taken_old and n not in taken_new:
            taken_old.add(o)
            taken_new.add(n)
            pairs.append((o, n))
    return sorted(pairs, key=lambda pair: pair[1])


def _differences(old: _Saying, new: _Saying) -> Iterator[Change]:
    ids = (old.attribution.id, new.attribution.id)
    if old.words != new.words:
        yield Change("reworded", *ids, _word_changes(old.words, new.words))
    if not old.speaks_like(new):
        yield Change("reattributed", *ids, f"from {old.speaker or 'nobody'} to {new.speaker or 'nobody'}")
    if old.attribution.stance != new.attribution.stance:
        yield Change("restanced", *ids, f"from {old.attribution.stance} to {new.attribution.stance}")


def _word_changes(old: Sequence[str], new: Sequence[str]) -> str:
    """Say which words stand in the place of which."""
    said = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            said.append(f"“{' '.join(old[a:b])[:120]}” is now “{' '.join(new[c:d])[:120]}”")
    return "; ".join(said[:6])


def _lines(before: Article, after: Article) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the lines of the article that are only in the old version, and only in the new one."""

    def own(article: Article) -> Iterable[Span]:
        return (b.span for b in article.blocks if b.kind in ARTICLE_KINDS)

    old = {_folded(s.of(before.text)) for s in own(before)}
    new = {_folded(s.of(after.text)) for s in own(after)}
    return (
        tuple(s for s in own(before) if _folded(s.of(before.text)) not in new),
        tuple(s for s in own(after) if _folded(s.of(after.text)) not in old),
    )

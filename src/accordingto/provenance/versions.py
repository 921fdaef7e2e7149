"""Two versions of one article: what became of each statement, besides its lines, title and dates.

Statements are matched one to one: first those of equal wording, then, of those left, the likest first by the words of
their contents (Jaccard index of folded words), and between contents alike by whom they let speak.  What is left over
was added or removed.  A statement is compared with a bounded number of others, those that share its rarest words, so
that time is near-linear in the number of statements.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from accordingto.nouns import ARTICLE_KINDS, Article, Attribution, Change, Revision, Source, Span
from accordingto.text import fold, words

_ALIKE = 0.5
"""Likeness of two contents from which on one is the other in other words."""
_PREFIX = 0.8
"""Share of the shorter content's words from which on one content is the other cut or continued."""
_HOLDERS = 40
"""Statements with one word that are compared under it: the nearest in order."""


def revision(before: Article, after: Article) -> Revision:
    """Return what is different in `after`, a later version of the page that `before` was.

    Statements whose words, speaker and stance stayed are no change, wherever in the text they stand.
    """
    old, new = _sayings(before), _sayings(after)
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


def _sayings(article: Article) -> list["_Saying"]:
    speakers = {s.id: s for s in article.sources}
    return [_Saying(article, a, speakers.get(a.speaker or "")) for a in article.attributions]


class _Saying:
    """A statement with what it is compared by."""

    def __init__(self, article: Article, attribution: Attribution, speaker: Source | None) -> None:
        self.attribution = attribution
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
    pairs: list[tuple[int, int]] = []
    left_old, left_new = list(range(len(old))), list(range(len(new)))
    # Of statements of the same words those of the same speaker and stance are one first.
    for key in (_said, _spoken, _worded):
        pairs += _alike(old, left_old, new, left_new, key)
        left_old, left_new = _left(left_old, {o for o, _ in pairs}), _left(left_new, {n for _, n in pairs})
    found = [
        ((alike, saying.speaks_like(old[o]), saying.attribution.stance == old[o].attribution.stance, -abs(o - n)), o, n)
        for n, o in _near(old, left_old, new, left_new)
        if (alike := (saying := new[n]).likeness(old[o])) >= _ALIKE
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, o, n in sorted(found, reverse=True):
        if o not in taken_old and n not in taken_new:
            taken_old.add(o)
            taken_new.add(n)
            pairs.append((o, n))
    return sorted(pairs, key=lambda pair: pair[1])


def _worded(saying: _Saying) -> Hashable:
    return saying.words


def _spoken(saying: _Saying) -> Hashable:
    return saying.words, saying.source


def _said(saying: _Saying) -> Hashable:
    return saying.words, saying.source, saying.attribution.stance


def _left(numbers: Sequence[int], taken: set[int]) -> list[int]:
    return [n for n in numbers if n not in taken]


def _alike(
    old: Sequence[_Saying],
    left_old: Sequence[int],
    new: Sequence[_Saying],
    left_new: Sequence[int],
    key: Callable[[_Saying], Hashable],
) -> list[tuple[int, int]]:
    """Return pairs of those left that have the same `key`, in order."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for o in reversed(left_old):
        waiting[key(old[o])].append(o)
    return [(held.pop(), n) for n in left_new if (held := waiting.get(key(new[n])))]


def _near(
    old: Sequence[_Saying], left_old: Sequence[int], new: Sequence[_Saying], left_new: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield what of those left is worth comparing, the new one's number first.

    Of two sets of words of which half of all is in both, and of one that is mostly in the other, the first holds one of
    the other's rarest words among its own rarest half (Chaudhuri et al. 2006, prefix filtering).
    """
    frequency = Counter(w for numbers, of in ((left_old, old), (left_new, new)) for n in numbers for w in of[n].bag)
    holders: dict[str, list[int]] = defaultdict(list)
    known_by: dict[str, list[int]] = defaultdict(list)
    for o in left_old:
        ordered = _rarest(old[o], frequency)
        for place, word in enumerate(ordered):
            holders[word].append(o)
            # What is mostly in a longer one must share one of these.
            if place <= len(ordered) * (1 - _PREFIX):
                known_by[word].append(o)
    for n in left_new:
        ordered = _rarest(new[n], frequency)
        half = len(ordered) // 2 + 1
        held = [*(holders.get(w, ()) for w in ordered[:half]), *(known_by.get(w, ()) for w in ordered[half:])]
        yield from ((n, o) for o in sorted({o for some in held for o in _nearest(some, n)}))


def _rarest(saying: _Saying, frequency: Mapping[str, int]) -> list[str]:
    return sorted(saying.bag, key=lambda word: (frequency[word], word))


def _nearest(ordered: Sequence[int], number: int) -> Sequence[int]:
    """Return those of `ordered` around `number`, at most `_HOLDERS`."""
    at = max(0, min(bisect_left(ordered, number) - _HOLDERS // 2, len(ordered) - _HOLDERS))
    return ordered[at : at + _HOLDERS]


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

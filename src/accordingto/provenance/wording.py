"""Shared wording: which articles of one language print the same sentences.

Candidates are pairs that share rare runs of words (shingles; Broder 1997); for each the shared stretches are then
aligned exactly, so that every shared span can be shown.  Words inside quotation marks do not count: two outlets that
quote one speech have not copied each other.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from accordingto.nouns import ARTICLE_KINDS, Article, Span, Spans
from accordingto.provenance.shingles import Numbers, runs, sharing
from accordingto.quotation import spoken
from accordingto.text import fold, words

SHINGLE = 5
"""Words in a run that two articles must share to be compared."""
LEAST_SHARED = 0.3
"""Share of an article's own words that must stand in another for it to count as copied."""
LEAST_WORDS = 25
"""Shared words below which two articles share a phrase, not a text."""
COMMON = 30
"""Articles up to which all that share a run are compared; one on more is a formula, or a text that many print."""
# Articles held ready to be aligned.
_KEPT = 2_000


class Overlap(Struct, frozen=True):
    """What article `b` shares with article `a`, word for word, outside quotations."""

    a: str
    b: str
    share_a: float
    """Share of a's words that stand in b."""
    share_b: float
    spans_a: Spans
    spans_b: Spans


class _Body(Struct, frozen=True):
    article: Article
    spans: tuple[Span, ...]
    keys: tuple[str, ...]
    speech: tuple[bool, ...]


def overlaps(articles: Sequence[Article]) -> list[Overlap]:
    """Return the pairs of `articles` that share wording, the earlier given one as `a`, in order of the pairs.

    Time grows with the number of shared shingles, not with the number of pairs.
    """
    numbers = [runs_of(a) for a in articles]
    bodies: dict[int, _Body] = {}
    found = []
    for a, b, _ in sharing(numbers, LEAST_WORDS - SHINGLE, COMMON):
        for place in (a, b):
            if place not in bodies:
                bodies[place] = _body(articles[place])
        if overlap := _overlap(bodies[a], bodies[b]):
            found.append(overlap)
        if len(bodies) > _KEPT:
            bodies.clear()
    return found


def runs_of(article: Article) -> Numbers:
    """Return the runs of SHINGLE words of the article's own text as numbers, each once."""
    own = (block.span for block in article.blocks if block.kind in ARTICLE_KINDS)
    return runs([w.of(article.text) for span in own for w in words(article.text, span)], SHINGLE)


def _body(article: Article) -> _Body:
    spans, speech = [], []
    for block in article.blocks:
        if block.kind not in ARTICLE_KINDS:
            continue
        inside = spoken(article.text, block.span)
        for word in words(article.text, block.span):
            spans.append(word)
            place = bisect_right(inside, word.start, key=lambda q: q.start)
            speech.append(place > 0 and word.end <= inside[place - 1].end)
    return _Body(article, tuple(spans), tuple(fold(s.of(article.text)) for s in spans), tuple(speech))


def shared_wording(a: Article, b: Article) -> list[tuple[Span, Span]]:
    """Return the runs of at least `SHINGLE` words that stand in both, quotations included, in the order of `b`."""
    one, other = _body(a), _body(b)
    return [
        (Span(one.spans[i].start, one.spans[j - 1].end), Span(other.spans[k].start, other.spans[m - 1].end))
        for (i, j), (k, m) in zip(*_runs(one, other), strict=True)
    ]


def _overlap(a: _Body, b: _Body) -> Overlap | None:
    """Return what the two bodies share, None where that is a phrase or two."""
    runs_a, runs_b = _runs(a, b)
    own_a = _unquoted(a, runs_a)
    own_b = _unquoted(b, runs_b)
    if min(own_a, own_b) < LEAST_WORDS:
        return None
    share_a = own_a / max(1, a.speech.count(False))
    share_b = own_b / max(1, b.speech.count(False))
    if max(share_a, share_b) < LEAST_SHARED:
        return None
    return Overlap(a.article.id, b.article.id, share_a, share_b, _spans(a, runs_a), _spans(b, runs_b))


def _runs(a: _Body, b: _Body) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Align the two bodies by greedy longest common runs of at least SHINGLE words (Wise 1993, string tiling)."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(a.keys) - SHINGLE + 1):
        places[a.keys[i : i + SHINGLE]].append(i)
    used_a: set[int] = set()
    runs_a, runs_b = [], []
    i = 0
    while i <= len(b.keys) - SHINGLE:
        best_start, best_size = 0, 0
        for start in places.get(b.keys[i : i + SHINGLE], ())[:COMMON]:
            if not used_a.isdisjoint(range(start, start + SHINGLE)):
                continue
            size = SHINGLE
            while (
                start + size < len(a.keys)
                and i + size < len(b.keys)
                and a.keys[start + size] == b.keys[i + size]
                and start + size not in used_a
            ):
                size += 1
            if size > best_size:
                best_start, best_size = start, size
        if best_size:
            used_a.update(range(best_start, best_start + best_size))
            runs_a.append((best_start, best_start + best_size))
            runs_b.append((i, i + best_size))
            i += best_size
        else:
            i += 1
    return runs_a, runs_b


def _unquoted(body: _Body, runs: Iterable[tuple[int, int]]) -> int:
    return sum(not q for start, end in runs for q in body.speech[start:end])


def _spans(body: _Body, runs: Iterable[tuple[int, int]]) -> Spans:
    """Return `runs` of word numbers as spans of the text, runs that touch joined."""
    spans: list[Span] = []
    for start, end in sorted(runs):
        span = Span(body.spans[start].start, body.spans[end - 1].end)
        spans.append(span)
    joined: list[Span] = spans[:1]
    for before, after in pairwise(spans):
        if after.start - before.end <= 2:
            joined[-1] = Span(joined[-1].start, after.end)
        else:
            joined.append(after)
    return tuple(joined)

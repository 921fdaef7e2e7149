"""Shared wording: which articles of one language print the same sentences.

Candidates are pairs that share rare runs of words (shingles; Broder 1997); for each the words that both have in one
order are then aligned (:mod:`.alignment`), so that every shared span can be shown.  Words inside quotation marks do not
count: two outlets that quote one speech have not copied each other.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from accordingto.nouns import ARTICLE_KINDS, Article, Span, Spans
from accordingto.provenance.alignment import Cut, Numbers, aligned, anchors, cut
from accordingto.provenance.shingles import Numbers as Shingles
from accordingto.provenance.shingles import runs, sharing
from accordingto.quotation import spoken
from accordingto.text import fold, words, written

SHINGLE = 5
"""Words in a run that two articles must share to be compared."""
LEAST_SHARED = 0.3
"""Share of an article's own words that must stand in another for it to count as copied."""
LEAST_WORDS = 25
"""Shared words below which two articles share a phrase, not a text."""
_PASSAGE = 40
"""Shared words from which a passage of one block counts as copied, however small its share."""
_WITHIN = 3
"""Up to so many words in a row that the other text does not have leave a passage one."""
_LEFT_OUT = 60
"""Up to so many words in a row of the other text may a passage leave out: some sentences, of one who shortens."""
_CANDIDATES = 4
"""Shared runs from which two articles are aligned; a copy of which two words in five were edited has about twenty."""
COMMON = 30
"""Articles up to which all that share a run are compared; one on more is a formula, or a text that many print."""
# Articles held ready to be aligned.
_KEPT = 1_000
# Code points between two words of one stretch.
_TOUCHING = 2


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
    cut: Cut
    """Its words, folded, cut into the runs that are looked for."""
    speech: tuple[bool, ...]
    block: tuple[int, ...]
    """The block of each word."""


def overlaps(articles: Sequence[Article]) -> list[Overlap]:
    """Return the pairs of `articles` that share wording, the earlier given one as `a`, in order of the pairs.

    Time grows with the number of shared shingles, not with the number of pairs.
    """
    numbers = [runs_of(a) for a in articles]
    bodies: dict[int, _Body] = {}
    known: Numbers = {}
    found = []
    for a, b, _ in sharing(numbers, _CANDIDATES, COMMON):
        for place in (a, b):
            if place not in bodies:
                bodies[place] = _body(articles[place], SHINGLE - 1, known)
        if overlap := _overlap(bodies[a], bodies[b]):
            found.append(overlap)
        if len(bodies) > _KEPT:
            bodies.clear()
            known.clear()
    return found


def runs_of(article: Article) -> Shingles:
    """Return the runs of SHINGLE words of the article's own text as numbers, each once."""
    own = (block.span for block in article.blocks if block.kind in ARTICLE_KINDS)
    return runs([word for span in own for word in written(article.text, span)], SHINGLE)


def _body(article: Article, size: int, known: Numbers) -> _Body:
    """Return the article's own text, its words cut into runs of `size`, which have the numbers `known`."""
    spans: list[Span] = []
    forms: list[str] = []
    speech: list[bool] = []
    of_block: list[int] = []
    for number, block in enumerate(article.blocks):
        if block.kind not in ARTICLE_KINDS:
            continue
        inside = spoken(article.text, block.span)
        here = list(words(article.text, block.span))
        spans += here
        of_block += [number] * len(here)
        forms += map(fold, written(article.text, block.span))
        if inside:
            places = (bisect_right(inside, w.start, key=lambda q: q.start) for w in here)
            speech += [place > 0 and w.end <= inside[place - 1].end for w, place in zip(here, places, strict=True)]
        else:
            speech += [False] * len(here)
    return _Body(article, tuple(spans), cut(forms, size, known), tuple(speech), tuple(of_block))


def shared_wording(a: Article, b: Article) -> list[tuple[Span, Span]]:
    """Return the runs of at least `SHINGLE` words that stand in both, quotations included, in the order of `b`."""
    known: Numbers = {}
    one, other = _body(a, SHINGLE, known), _body(b, SHINGLE, known)
    return [
        (Span(one.spans[i].start, one.spans[i + n - 1].end), Span(other.spans[k].start, other.spans[k + n - 1].end))
        for i, k, n in anchors(one.cut, other.cut)
    ]


def _overlap(a: _Body, b: _Body) -> Overlap | None:
    """Return what the two bodies share, None where that is a phrase or two."""
    pairs = aligned(a.cut, b.cut)
    own_a = sum(not a.speech[x] for x, _ in pairs)
    own_b = sum(not b.speech[y] for _, y in pairs)
    if min(own_a, own_b) < LEAST_WORDS:
        return None
    share_a = own_a / max(1, a.speech.count(False))
    share_b = own_b / max(1, b.speech.count(False))
    if max(share_a, share_b) < LEAST_SHARED and not _holds_passage(pairs, a, b):
        return None
    return Overlap(
        a.article.id, b.article.id, share_a, share_b, _spans(a, [x for x, _ in pairs]), _spans(b, [y for _, y in pairs])
    )


def _holds_passage(pairs: Sequence[tuple[int, int]], a: _Body, b: _Body) -> bool:
    """Tell whether either has a stretch of own words in one block that are nearly all the other's, in its order."""
    return max(_longest(pairs, a), _longest(sorted((y, x) for x, y in pairs), b)) >= _PASSAGE


def _longest(pairs: Iterable[tuple[int, int]], body: _Body) -> int:
    """Return the shared words of the longest passage, those in quotations left out.

    `pairs` have the words of `body` in order, each with where it stands in the other text: sentences that stand here
    and there in it are no passage.
    """
    longest = own = 0
    before, beside = -1, -1
    for number, other in pairs:
        goes_on = number - before <= _WITHIN + 1 and 0 < other - beside <= _LEFT_OUT + 1
        if not goes_on or body.block[number] != body.block[before]:
            own = 0
        own += not body.speech[number]
        longest = max(longest, own)
        before, beside = number, other
    return longest


def _spans(body: _Body, numbers: Iterable[int]) -> Spans:
    """Return the words `numbers` as spans of the text, those that touch joined."""
    joined: list[Span] = []
    before = -2
    for number in sorted(numbers):
        span = body.spans[number]
        if number == before + 1 and span.start - joined[-1].end <= _TOUCHING:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
        before = number
    return tuple(joined)

"""What of a page is needed to tell its story and whose text it prints: some hundred numbers.

The words that a story is known by and the runs of words that only copies share are hashed, so that pages can be told
apart by any process and a crowd of them fits into memory.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from accordingto.nouns import Article
from accordingto.provenance.body import forms
from accordingto.provenance.crowds import grouped, weighed
from accordingto.provenance.fallen import Shown, put_back
from accordingto.provenance.printings import printings
from accordingto.provenance.shingles import Numbers, runs, sharing
from accordingto.provenance.stories import BACKGROUND, CITED, TOLD, counted, dated, named, usual
from accordingto.provenance.wording import COMMON, LEAST_SHARED, LEAST_WORDS, SHINGLE

_COUNTING = 12
"""Of the pages that print one text so many count where words are weighed."""
_MOST = np.iinfo(np.uint16).max


class Imprint(Shown, frozen=True):
    """One page in numbers."""

    counts: NDArray[np.uint16]
    """How often each of its features is there, as far as the type counts."""
    runs: Numbers
    """Its runs of words, each once, in order."""


def imprint(article: Article) -> Imprint:
    """Return the imprint of `article`: it needs text, blocks and language, and its date if it has one."""
    words = list(forms(article))
    months = dated(article.published)
    about = {**counted(words), **months}
    features = np.fromiter(about, np.uint64, len(about))
    counts = np.minimum(np.fromiter(about.values(), np.int64, len(about)), _MOST).astype(np.uint16)
    outlet = np.array(named(article.outlet.name or "", article.language), np.uint64)
    shared = runs([form for form, _, _ in words], SHINGLE)
    return Imprint(features, outlet, np.fromiter(months, np.uint64, len(months)), counts, shared)


def told_apart(pages: Sequence[Imprint], tied: Sequence[tuple[int, int]] = ()) -> list[int]:
    """Return for each of `pages` the place of one that stands for its story.

    Pages are alike by the cosine of their words, names and figures, rare ones weighing more; words are compared as
    concepts of the news and names across scripts, so that a story may be told in several languages, and the month in
    which they came out is as a word.  Those `tied`, and pages that share a good part of their wording, are as alike as
    can be; of the many that print one text only some count where words are weighed (:mod:`.printings`).  A page that is
    left alone goes to where one is that it cites or that cites it (:mod:`.fallen`).
    """
    features = [p.features for p in pages]
    printed = printings([p.runs for p in pages], features, COMMON)
    sizes = [len(p.runs) for p in pages]
    copies = [
        (a, b)
        for a, b, shared in sharing([p.runs for p in pages], LEAST_WORDS - SHINGLE, COMMON)
        if shared >= LEAST_SHARED * min(sizes[a], sizes[b])
    ]
    vectors = weighed(
        features, [p.counts for p in pages], BACKGROUND, usual(), [n for row in printed for n in row[_COUNTING:]]
    )
    return put_back(vectors, grouped(vectors, (*copies, *tied), TOLD, printed), pages, CITED)

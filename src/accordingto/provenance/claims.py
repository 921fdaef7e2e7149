"""Claims: contents that say the same thing, over pages and languages.

Each pair of contents gets a likeness from what they share: words (as concepts of the news, else as stems that hold
across scripts, rare ones counting more), figures, and the speaker; figures that differ speak against it, since a
changed figure is another claim.  Contents are then joined from the likeliest pair on while the average likeness
between two groups holds (average linkage), so that one ambiguous content does not draw two claims together.
"""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from accordingto.concepts import concept
from accordingto.nouns import AGAINST, Article, Attribution, Decisions, Ref, Spans
from accordingto.provenance.index import Index
from accordingto.provenance.linkage import average_linkage
from accordingto.text import stem, words

# Log-odds that two contents of one story make one claim, fitted on pairs of statements of hand-labelled stories
# (logistic regression), rounded.
_BASE = -2.7
_WORDS = 3.5
_NUMBERS = 2.4
_OTHER_NUMBERS = -1.7
# The more two contents are alike but for their numbers, the surer it is that one figure replaced the other.
_CHANGED_FIGURE = -4.0
_SPEAKER = 1.5
JOINED = 0.12
"""Average likeness down to which two groups of contents are joined: low, since it is an average over all pairs."""
# What a pair that shares nothing counts in an average.
_UNRELATED = 1 / (1 + math.exp(-_BASE))
# A stem in more contents than this makes no candidate pairs; it still counts in pairs that others make.
_COMMON = 150
_STEM = 5
# Words of a denial that names nothing itself: "the report", "these claims as wrong".
_POINTING = 4
# Words of four letters and more in a sentence that reads as a whole; fewer are mostly a fragment.
_FRAGMENT = 8


class Saying(Struct, frozen=True):
    """One content of one article, with every attribution that has it: the outlet's, its source's, …"""

    article: str
    attributions: tuple[str, ...]
    content: Spans
    stems: Mapping[str, int]
    numbers: frozenset[str]
    speakers: frozenset[str]
    against: bool = False
    """Whether all who have it deny or doubt it."""


def sayings(index: Index) -> list[Saying]:
    """Return the contents of all articles, those that cover one another nearly as one."""
    found: list[Saying] = []
    for article in index.articles.values():
        groups: list[list[Attribution]] = []
        for attribution in sorted(article.attributions, key=lambda a: a.content):
            near = next((g for g in reversed(groups[-6:]) if _same(g[0].content, attribution.content)), None)
            if near is None:
                groups.append([attribution])
            else:
                near.append(attribution)
        found.extend(_saying(article, group, index) for group in groups)
    return found


def _language_at(article: Article, place: int) -> str | None:
    """Return the language of the block that holds `place`."""
    i = bisect_right(article.blocks, place, key=lambda b: b.start) - 1
    return (article.blocks[i].language if i >= 0 else None) or article.language


def _same(a: Spans, b: Spans) -> bool:
    """Tell whether two contents share at least four fifths of their code points."""
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    both = sum(x.end - x.start for x in a) + sum(y.end - y.start for y in b) - shared
    return both > 0 and shared / both >= 0.8


def _saying(article: Article, group: Sequence[Attribution], index: Index) -> Saying:
    stems: Counter[str] = Counter()
    numbers = set()
    for span in group[0].content:
        language = _language_at(article, span.start)
        for word in words(article.text, span):
            form = word.of(article.text)
            if form.isdigit():
                numbers.add(form)
            elif meant := concept(form, language):
                # Number words too: unlike figures, "two" and "million" are in every other sentence.
                stems[meant] += 1
            elif len(form) > 3:
                stems[stem(form)[:_STEM]] += 1
    joint = (index.joint_speaker(article.id, a) for a in group)
    return Saying(
        article=article.id,
        attributions=tuple(a.id for a in group),
        content=group[0].content,
        stems=stems,
        numbers=frozenset(numbers),
        speakers=frozenset(j.id for j in joint if j and j.kind != "outlet"),
        against=all(a.stance in AGAINST for a in group),
    )


def group(
    said: Sequence[Saying], story_of: Mapping[str, str], decisions: Decisions = Decisions()
) -> list[list[Saying]]:
    """Return `said` in groups that make one claim each, in the order of their first members.

    `story_of` names each article's story; contents of different stories are joined by `decisions` alone.
    """
    place: dict[Ref, int] = {(s.article, a): n for n, s in enumerate(said) for a in s.attributions}

    def known(refs: Iterable[Ref]) -> list[int]:
        return [place[ref] for ref in refs if ref in place]

    together = [known(row) for row in decisions.same_claim]
    apart = [(a, b) for one, other in decisions.other_claim for a in known(one) for b in known(other) if a != b]
    decided = {n for row in together for n in row} | {n for pair in apart for n in pair}
    answered = {n: m for n, m in _answered(said).items() if n not in decided}
    likeness = {(a, b): v for (a, b), v in _pairs(said, story_of).items() if a not in answered and b not in answered}
    label = average_linkage(len(said), likeness, joined=JOINED, unrelated=_UNRELATED, together=together, apart=apart)
    groups: dict[int, list[Saying]] = defaultdict(list)
    for number, saying in enumerate(said):
        groups[label[answered.get(number, number)]].append(saying)
    return list(groups.values())


def _answered(said: Sequence[Saying]) -> dict[int, int]:
    """Return for denials that say nothing of their own which of `said` they answer.

    "She denied the report": a denial of a few common words points at what somebody else was last said to hold on the
    page.
    """
    found: dict[int, int] = {}
    for n, saying in enumerate(said):
        if saying.against and not saying.numbers and sum(saying.stems.values()) <= _POINTING:
            before = (
                m
                for m in range(n - 1, -1, -1)
                if said[m].article == saying.article
                and not said[m].against
                and not said[m].speakers & saying.speakers
                and sum(said[m].stems.values()) > _POINTING
            )
            if (answered := next(before, None)) is not None:
                found[n] = answered
    return found


def _pairs(said: Sequence[Saying], story_of: Mapping[str, str]) -> dict[tuple[int, int], float]:
    """Return the likeness of every pair that shares a not too common word, a number or a speaker within a story."""
    frequency = Counter(s for saying in said for s in saying.stems)
    weight = {s: math.log(1 + len(said) / n) for s, n in frequency.items()}
    norms = [math.sqrt(sum((n * weight[s]) ** 2 for s, n in saying.stems.items())) for saying in said]
    holders: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, saying in enumerate(said):
        story = story_of[saying.article]
        for s in saying.stems:
            holders[story, "stem", s].append(number)
        for n in saying.numbers:
            holders[story, "number", n].append(number)
        for s in saying.speakers:
            holders[story, "speaker", s].append(number)
    pairs = {
        (a, b) for held in holders.values() if len(held) <= _COMMON for i, a in enumerate(held) for b in held[i + 1 :]
    }
    found = {}
    for a, b in pairs:
        one, other = said[a], said[b]
        dot = sum(n * other.stems[s] * weight[s] ** 2 for s, n in one.stems.items() if s in other.stems)
        cosine = dot / (norms[a] * norms[b]) if dot else 0.0
        odds = _BASE + _WORDS * cosine
        if one.numbers and other.numbers:
            shared = len(one.numbers & other.numbers) / min(len(one.numbers), len(other.numbers))
            odds += _NUMBERS * shared if shared else _OTHER_NUMBERS + _CHANGED_FIGURE * cosine
        if one.speakers & other.speakers:
            odds += _SPEAKER
        found[min(a, b), max(a, b)] = 1 / (1 + math.exp(-odds))
    return found


def clearest(said: Sequence[Saying]) -> Saying:
    """Return the one of `said` that says best what all say: most of their common words, in the fewest of its own."""
    common = Counter(s for saying in said for s in saying.stems)

    def central(saying: Saying) -> tuple[float, int]:
        length = sum(saying.stems.values())
        shared = sum(common[s] - 1 for s in saying.stems) / math.sqrt(length + _FRAGMENT)
        return shared, -abs(length - _FRAGMENT)

    return max(said, key=central)

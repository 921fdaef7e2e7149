"""What survives translation: names in either script, numbers and dates."""

import re
from collections import Counter

from accordingto.nouns import ARTICLE_KINDS, Article
from accordingto.text import stem, words

_NUMBER = re.compile(r"\d+")
_KEY = 5


def anchors(article: Article) -> Counter[str]:
    """Return the names (as keys without case ending) and the numbers of the article's own text, counted."""
    found: Counter[str] = Counter()
    for block in article.blocks:
        if block.kind not in ARTICLE_KINDS:
            continue
        before = block.start
        for word in words(article.text, block.span):
            form = word.of(article.text)
            first = word.start == block.start or any(c in ".!?…" for c in article.text[before : word.start])
            if _NUMBER.fullmatch(form):
                found[form] += 1
            elif form[0].isupper() and not first:
                found[stem(form)[:_KEY]] += 1
            before = word.end
    return found


def likeness_across(a: Article, b: Article) -> float:
    """Return how far names and numbers of two texts agree, 0 to 1: twice the shared over all (Dice 1945).

    Texts with fewer than eight of them agree by chance and count as unlike.
    """
    mine, other = anchors(a), anchors(b)
    shared = sum((mine & other).values())
    sizes = sum(mine.values()), sum(other.values())
    return 2 * shared / sum(sizes) if min(sizes) >= 8 else 0.0

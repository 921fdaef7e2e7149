"""What survives translation: names in either script, and numbers."""

from collections import Counter

from accordingto.nouns import Article
from accordingto.provenance.body import forms
from accordingto.text import stem

_KEY = 5
# Texts with fewer names and numbers agree by chance.
_LEAST = 8


def anchors(article: Article) -> Counter[str]:
    """Return the names (as keys without case ending) and the numbers of the article's own text, counted."""
    found: Counter[str] = Counter()
    for word in forms(article):
        if word.form.isdigit():
            found[word.form] += 1
        elif word.is_name:
            found[stem(word.form)[:_KEY]] += 1
    return found


def likeness_across(a: Article, b: Article) -> float:
    """Return how far names and numbers of two texts agree, 0 to 1: twice the shared over all (Dice 1945).

    Texts with fewer than eight of them count as unlike.
    """
    mine, other = anchors(a), anchors(b)
    shared = sum((mine & other).values())
    sizes = sum(mine.values()), sum(other.values())
    return 2 * shared / sum(sizes) if min(sizes) >= _LEAST else 0.0

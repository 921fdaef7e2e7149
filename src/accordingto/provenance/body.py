"""The words of an article's own text, each with its language and whether it is written as a name."""

from collections.abc import Iterator
from typing import TypeAlias

from accordingto.nouns import ARTICLE_KINDS, Article
from accordingto.text import words

_ENDS = frozenset(".!?…")


Form: TypeAlias = tuple[str, str | None, bool]
"""One word as it stands in the text, its language, and whether its capital letter makes it (part of) a name.

It does not where it opens a block or follows the end of a sentence.
"""


def forms(article: Article) -> Iterator[Form]:
    """Yield the words of headings, paragraphs and quotations of `article` in order; other blocks are not its own."""
    text = article.text
    for block in article.blocks:
        if block.kind in ARTICLE_KINDS:
            language = block.language or article.language
            before = block.start
            for word in words(text, block.span):
                form = text[word.start : word.end]
                capital = form[0].isupper() and before != block.start
                yield form, language, capital and _ENDS.isdisjoint(text[before : word.start])
                before = word.end

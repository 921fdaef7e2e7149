"""The words of an article's own text, each with what deciding on a name needs: its language, and whether it begins."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from accordingto.nouns import ARTICLE_KINDS, Article, Span
from accordingto.text import words

_ENDS = frozenset(".!?…")


class Form(NamedTuple):
    """One word as it stands in the text."""

    form: str
    language: str | None
    begins: bool
    """Whether it opens a block or follows the end of a sentence, where a capital letter says nothing."""

    @property
    def is_name(self) -> bool:
        """Whether its capital letter makes it (part of) a name."""
        return self.form[0].isupper() and not self.begins


def forms(article: Article) -> Iterator[Form]:
    """Yield the words of headings, paragraphs and quotations of `article` in order; other blocks are not its own."""
    for block in article.blocks:
        if block.kind in ARTICLE_KINDS:
            language = block.language or article.language
            for before, word in pairwise([Span(block.start, block.start), *words(article.text, block.span)]):
                gap = article.text[before.end : word.start]
                begins = before.end == block.start or not _ENDS.isdisjoint(gap)
                yield Form(word.of(article.text), language, begins)

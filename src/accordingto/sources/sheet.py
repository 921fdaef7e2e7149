"""A page as its sources are looked for: its sentences, the language at each place, the outlets that it names."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from accordingto.nouns import ARTICLE_KINDS, Article, Block
from accordingto.outlets import Registry
from accordingto.sources.lexicon import Lexicon, lexicon
from accordingto.sources.named import named_on
from accordingto.sources.places import index_at
from accordingto.sources.publisher import publishers
from accordingto.text import sentences


class Sheet:
    """What is looked up in a page once."""

    def __init__(self, article: Article, outlets: Registry) -> None:
        """Look at `article`, which has blocks, with the outlets that there are."""
        self.article, self.outlets = article, outlets
        self.text = article.text
        self.named = named_on(article, outlets)
        """Which outlets a stretch of its text names."""
        blocks = [b for b in _read(article) if b.kind in ARTICLE_KINDS]
        self.blocks: Sequence[Block] = blocks or [Block(0, len(self.text), "paragraph", article.language)]
        """Its headings, paragraphs and quotations, in order, as far as it was read."""
        self.starts = [b.start for b in self.blocks]
        self.sentences = [s for b in self.blocks for s in sentences(self.text, b.span, b.language or article.language)]
        self.own = publishers(article, outlets)
        """The names of its outlet and of the agency whose text it prints."""

    def lexicon_at(self, position: int) -> Lexicon:
        """Return the words of the language of the block at `position`."""
        block = self.blocks[index_at(self.starts, position)]
        return lexicon(block.language or self.article.language)


def _read(article: Article) -> Iterable[Block]:
    """Return the blocks of a page up to where it is too long to be read: beyond nobody is let speak."""
    if not article.unread:
        return article.blocks
    end = article.unread.start
    return (replace(b, end=min(b.end, end)) for b in article.blocks if b.start < end)

"""A page of which it is known who speaks, with what was looked up in it on the way."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from accordingto.nouns import Article, Span
from accordingto.outlets import Registry
from accordingto.sources.lexicon import Lexicon
from accordingto.sources.named import Named


class Spoken(Struct, frozen=True):
    """What finding who reports whom asks of a page."""

    article: Article
    """With its sources, and the speaker of each attribution."""
    outlets: Registry
    named: Named
    """Which outlets a stretch of its text names."""
    sentences: Sequence[Span]
    """Those of its headings, paragraphs and quotations, in order."""
    lexicon_at: Callable[[int], Lexicon]
    """The words of the language of the block at a place."""
    own: frozenset[str]
    """The names of its outlet and of the agency whose text it prints."""
    part_of: Mapping[str, str]
    """By id which source is a part of which ("one of the two")."""

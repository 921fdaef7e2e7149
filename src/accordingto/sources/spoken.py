"""A page of which it is known who speaks."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from accordingto.nouns import Article, Span
from accordingto.outlets.listed import Entry
from accordingto.outlets.spelling import together
from accordingto.sources.named import Named
from accordingto.sources.sheet import Sheet
from accordingto.sources.together import in_one_breath


class Spoken(Struct, frozen=True):
    """What finding who reports whom asks of a page."""

    sheet: Sheet
    """What was looked up in it on the way."""
    article: Article
    """With its sources, and the speaker of each attribution."""
    named: Named
    """Which outlets a stretch of its text names, those named in one breath as one."""
    part_of: Mapping[str, str]
    """By id which source is a part of which ("one of the two")."""


def named_together(article: Article, sheet: Sheet) -> Named:
    """Return a look-up of the outlets that `article`, which has sources, names: those named in one breath as one."""
    whole: dict[int, tuple[Span, Entry]] = {}
    for source in article.sources:
        for mention in source.mentions if len(source.outlets) > 1 else ():
            found = in_one_breath(sheet.text, mention, sheet.lexicon_at(mention.start), sheet.named)
            if found is not None:
                whole[found.first.start] = Span(found.first.start, found.end), Entry(together(source.outlets))
    if not whole:
        return sheet.named

    def named(stretch: Span) -> Iterator[tuple[Span, Entry]]:
        for span, entry in sheet.named(stretch):
            if span.start in whole:
                yield span, whole[span.start][1]
            elif not any(place.holds(span) for place, _ in whole.values()):
                yield span, entry

    return named

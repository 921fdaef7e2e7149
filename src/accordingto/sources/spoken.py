"""A page of which it is known who speaks."""

from collections.abc import Mapping

from msgspec import Struct

from accordingto.nouns import Article
from accordingto.sources.sheet import Sheet


class Spoken(Struct, frozen=True):
    """What finding who reports whom asks of a page."""

    sheet: Sheet
    """What was looked up in it on the way."""
    article: Article
    """With its sources, and the speaker of each attribution."""
    part_of: Mapping[str, str]
    """By id which source is a part of which ("one of the two")."""

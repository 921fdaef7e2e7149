"""A page as it came, and what it states of itself."""

from typing import Literal

from msgspec import Struct

from accordingto.nouns.span import Span

Field = Literal["outlet", "title", "byline", "published", "modified", "canonical", "credit"]
Place = Literal["json-ld", "meta", "link", "title", "time", "line", "text", "address", "feed", "archive"]


class Candidate(Struct, frozen=True, rename={"found_in": "from"}):
    """One value that a page, or what led to it, states for a field of the article; those that disagree stay apart."""

    field: Field
    value: str
    """As the article would have it: dates in ISO 8601 at the precision stated, addresses whole."""
    found_in: Place
    """In JSON ``from``."""
    at: str | None = None
    """Which part of that place: a property of JSON-LD, the name of a meta tag, what a line is."""
    confidence: float = 0.5
    """Estimated probability that the value is right, 0 to 1."""
    start: int | None = None
    """Where the value stands in the article's text; None where it stands in markup or outside the page."""
    end: int | None = None

    @property
    def span(self) -> Span | None:
        """The value's stretch of the article's text, where it stands there."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


class Page(Struct, frozen=True):
    """The bytes of one page as they came, before anything is understood."""

    input: str
    """The INPUT as the user gave it, or the path of the file found in a folder."""
    data: bytes
    url: str | None = None
    """Where it was fetched from, after redirects."""
    media_type: str | None = None
    """As declared by the server or guessed from the file's name, e.g. ``text/html``."""
    charset: str | None = None
    """As declared by the server; the page itself may say otherwise."""
    fetched: str | None = None
    """When it was fetched, or captured by an archive: ISO 8601 with time zone.  No date of it can be later."""
    etag: str | None = None
    """The server's mark of this version (RFC 9110), to ask later whether it has changed."""
    last_modified: str | None = None
    """When the server says that it was changed, as HTTP writes dates."""
    candidates: tuple[Candidate, ...] = ()
    """What led to the page says of it: the entry of a feed, the record of an archive."""

"""What one input may cost."""

from msgspec import Struct


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """Sizes in bytes, times in seconds."""

    page_bytes: int = 20_000_000
    """Raw size of one page; more is not even read."""
    trusted_bytes: int = 2_000_000
    """Up to here a page is read in this process, unless it looks hostile."""
    read_seconds: float = 30.0
    """Time for reading one suspicious page."""
    memory_bytes: int = 2_000_000_000
    """Address space for reading one suspicious page."""
    fetch_seconds: float = 30.0
    """Time for fetching one page, redirects included."""
    redirects: int = 8
    delay_seconds: float = 1.0
    """Pause between two requests to one host."""
    feed_bytes: int = 10_000_000
    """Raw size of one feed."""
    entries: int = 1_000
    """Entries of one feed that are read."""
    record_bytes: int = 1_000_000_000
    """Unpacked size of one record of an archive: it is unpacked to its end even where nothing of it is kept."""
    head_bytes: int = 262_144
    """Unpacked size of the head of one record of an archive, its HTTP answer's included: as much as Chrome takes."""
    files: int = 1_000_000
    """Files looked at below one folder."""


DEFAULT = Limits()
